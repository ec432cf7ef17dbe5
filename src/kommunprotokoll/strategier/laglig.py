"""Small lawful protocols, in which ``granska`` finds nothing: what ``bryter`` breaks."""

from datetime import date, time, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.lag import Giltighet, överklagandetid
from kommunprotokoll.lag.rattsregel import ALLTID
from kommunprotokoll.modell.beslut import Attsats, Beslut
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.justering import (
    Justering,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.narvaro import Jäv, Närvaro, Roll
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafintervall
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Röst,
    Röstval,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.organ import Organ, Organtyp
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.sammantrade import Kallelse, Sammanträde
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.modell.yrkande import Propositionsordning, Yrkande, Yrkandeslag
from kommunprotokoll.modell.yttranden import Reservation

_NAMN = {
    Organtyp.FULLMÄKTIGE: ("Kommunfullmäktige", 21),
    Organtyp.STYRELSE: ("Kommunstyrelsen", 7),
    Organtyp.NÄMND: ("Miljönämnden", 7),
}
"""The kinds of body that are drawn, with a name and a lawful number of members."""

_FÖRSTA_DAGEN, _SISTA_DAGEN = date(2019, 1, 1), date(2060, 12, 31)
_FÖRNAMN = ("Ada", "Bo", "Cai", "Dia", "Eva", "Fia", "Gun", "Hed", "Ira", "Jon", "Kim", "Liv",
            "Max", "Nea", "Ola", "Pia", "Rut", "Siv", "Tor", "Ulf", "Åsa")  # fmt: skip
_EFTERNAMN = ("Ekbyvret", "Ängslycka", "Åvallsgård")
_PARTIER = tuple(map(Parti, ("S", "M", "C", "V", "SD")))

ERSÄTTARE = Person("Älva Österbacke-Lid", Parti("S"))
"""A substitute who is there without serving."""

SEKRETERARE = Person("Örjan Lövvik")

VAL, RÖSTNING, JÄVET, SISTA = range(4)
"""Places of the paragraphs: val of justerare, one with a vote, one with jäv, one plain."""


@st.composite
def lagliga_sammanträden(
    draw: st.DrawFn, *typer: Organtyp, giltighet: Giltighet = ALLTID
) -> Sammanträde:
    """Draw a small lawful protocol of one of these kinds of body (all that are known if none).

    ``giltighet`` says on which days.
    """
    typ = draw(st.sampled_from(typer or tuple(_NAMN)))
    datum = draw(_dagar(giltighet))
    första = draw(st.integers(1, 400))
    efter = draw(st.integers(0, 14))
    antal = _NAMN[typ][1]
    return _sammanträde(
        Organ(_NAMN[typ][0], typ, antal_ledamöter=antal),
        datum,
        _ledamöter(antal, draw(st.integers(0, len(_FÖRNAMN) - 1))),
        första=första,
        justering=_justering(datum + timedelta(efter), draw(st.integers(0, 2))),
    )


def sammanträde_av(*typer: Organtyp, giltighet: Giltighet = ALLTID) -> SearchStrategy[Sammanträde]:
    """The same, for those of the given kinds that are known."""
    return lagliga_sammanträden(*(t for t in _NAMN if t in typer), giltighet=giltighet)


def _dagar(g: Giltighet) -> SearchStrategy[date]:
    första = max(_FÖRSTA_DAGEN, g.i_kraft or _FÖRSTA_DAGEN)
    sista = _SISTA_DAGEN if g.upphävd is None else g.upphävd - timedelta(1)
    return st.dates(första, min(sista, _SISTA_DAGEN))


def _ledamöter(antal: int, förskjutning: int) -> tuple[Person, ...]:
    return tuple(
        Person(
            f"{_FÖRNAMN[(i + förskjutning) % len(_FÖRNAMN)]} {_EFTERNAMN[i % len(_EFTERNAMN)]}",
            _PARTIER[i % len(_PARTIER)],
        )
        for i in range(antal)
    )


def _sammanträde(
    organ: Organ, datum: date, ledamöter: tuple[Person, ...], *, första: int, justering: Justering
) -> Sammanträde:
    ordförande, justerare = ledamöter[0], ledamöter[1]
    roller = {0: Roll.ORDFÖRANDE, 1: Roll.VICE_ORDFÖRANDE}
    return Sammanträde(
        organ,
        datum,
        start=time(9),
        slut=time(11, 30),
        plats="Salen",
        kallelse=Kallelse(datum - timedelta(9), datum - timedelta(8)),
        ordförande=ordförande,
        sekreterare=SEKRETERARE,
        närvaro=(
            *(Närvaro(p, roller.get(i, Roll.LEDAMOT)) for i, p in enumerate(ledamöter)),
            Närvaro(ERSÄTTARE, Roll.ERSÄTTARE),
            Närvaro(SEKRETERARE, Roll.SEKRETERARE),
        ),
        angivna_paragrafer=(Paragrafintervall.av(första, första + SISTA),),
        paragrafer=_paragrafer(första, datum, ledamöter),
        justeringar=(
            Justering(
                justering.datum,
                "Kansliet",
                justerare=(justerare,),
                underskrifter=(
                    Underskrift(ordförande, Underskriftsroll.ORDFÖRANDE, datum=justering.datum),
                    Underskrift(justerare, Underskriftsroll.JUSTERARE, datum=justering.datum),
                ),
                tillkännagivande=justering.tillkännagivande,
            ),
        ),
    )


def _justering(dag: date, väntan: int) -> Justering:
    publicerat = dag + timedelta(väntan)
    sista = överklagandetid(publicerat).sista_dag
    anslag = Tillkännagivande(
        publicerat,
        sista + timedelta(1),
        förvaringsplats="Kansliet",
        sista_överklagandedag=sista,
    )
    return Justering(dag, tillkännagivande=anslag)


def _paragrafer(
    första: int, datum: date, ledamöter: tuple[Person, ...]
) -> tuple[Paragraf, Paragraf, Paragraf, Paragraf]:
    reservant, jävig = ledamöter[2], ledamöter[-1]
    return (
        Paragraf(första + VAL, "Val av justerare", beslut=(_beslut("att utse en justerare."),)),
        Paragraf(
            första + RÖSTNING,
            "Taxa för tillsyn",
            diarienummer=Diarienummer(f"KS {datum.year}/14"),
            tidigare_behandling=(Tidigarebehandling("Arbetsutskottet", datum=datum),),
            beslutsunderlag=(Handling("Tjänsteskrivelse", datum),),
            yrkanden=(
                Yrkande("Bifall.", (ledamöter[0],), slag=Yrkandeslag.BIFALL),
                Yrkande("Avslag.", (reservant,), slag=Yrkandeslag.AVSLAG),
            ),
            propositionsordning=Propositionsordning("Bifall mot avslag."),
            omröstningar=(_omröstning(ledamöter),),
            beslut=(_beslut("att bifalla förslaget."),),
            reservationer=(Reservation((reservant,)),),
        ),
        Paragraf(
            första + JÄVET,
            "Bidrag till en förening",
            jäv=(Jäv(jävig, lämnade_lokalen=True),),
            beslut=(_beslut("att bevilja bidraget."),),
        ),
        Paragraf(
            första + SISTA,
            "Uppföljning",
            text=(Löptext("Resultatet redovisas."),),
            beslut=(_beslut("att notera uppföljningen."),),
        ),
    )


def _beslut(sats: str) -> Beslut:
    return Beslut((Attsats(sats),))


def _omröstning(ledamöter: tuple[Person, ...]) -> ÖppenOmröstning:
    nej = ledamöter[2:4]
    return ÖppenOmröstning(
        "bifall till förslaget",
        "avslag på förslaget",
        röster=tuple(Röst(p, Röstval.NEJ if p in nej else Röstval.JA) for p in ledamöter),
        vinnare=Sida.JA,
        avgjord_genom=Avgörandegrund.MAJORITET,
    )
