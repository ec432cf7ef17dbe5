"""One lawful and one broken case for a rule, both stated by hand, and where its finding is.

Each test module below ``tests/lag`` that has cases holds them in a tuple ``FALL``; it lies in the
folder of the law's chapter and is named after the sections, so that a section is found by path, and
by the test's id: ``pytest tests/lag -k kl_5_67``.
"""

from collections.abc import Mapping
from datetime import date, time

import attrs

from kommunprotokoll import (
    Attsats,
    Avgörandegrund,
    Beslut,
    Diarienummer,
    Frågeslag,
    Handling,
    Justering,
    Jäv,
    Kallelse,
    Löptext,
    Närvaro,
    Organ,
    Organtyp,
    Paragraf,
    Paragrafintervall,
    Person,
    Propositionsordning,
    Reservation,
    Roll,
    Röst,
    Röstval,
    Sammanträde,
    Sida,
    StälldFråga,
    Tidigarebehandling,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
    Yrkande,
    Yrkandeslag,
    Ärendeslag,
    ÖppenOmröstning,
    granska,
    ändra,
)
from kommunprotokoll.lag.granskning import STANDARD, Regel
from tests.lag.folk import ADA, BO, CAI, DIA, EVA, FIA, C, M, S

REGLER = {regel.kod: regel for regel in STANDARD}

DAG = date(2027, 3, 4)
"""A Thursday. Easter comes three weeks later, but not on a day that counts here."""

GUN = Person("Gun Ekbyvret", S)
HED = Person("Hed Zachrisbäck", M)
SEKRETERAREN = Person("Ira Åvallsgård")
_FÖRNAMN = ("Jon", "Kim", "Liv", "Max", "Nea", "Ola", "Pia", "Rut", "Siv", "Tor", "Ulf", "Åke",
            "Åsa", "Ösa", "Dan")  # fmt: skip
_EFTERNAMN = ("Ekbyvret", "Ängslycka", "Åvallsgård") * 5
FLER = tuple(Person(f"{a} {b}", C) for a, b in zip(_FÖRNAMN, _EFTERNAMN, strict=True))
"""Fifteen more of C, for fullmäktige's twenty-one."""


@attrs.frozen
class Fall:
    """A rule's code, what makes the lawful case lawful, what breaks it, and where that is found.

    Both are changes: ``lagligt`` of ``av``, ``brutet`` of what then is lawful.
    """

    kod: str
    av: Sammanträde
    brutet: Mapping[str, object]
    plats: str
    lagligt: Mapping[str, object] = attrs.field(factory=dict, kw_only=True)

    @property
    def regel(self) -> Regel:
        """The rule."""
        return REGLER[self.kod]

    def pröva(self) -> None:
        """Demand that the lawful case fulfils the rule, and that the broken one breaks it there."""
        regel = self.regel
        lagligt = ändra(self.av, self.lagligt)

        före = granska(lagligt, (regel,))
        efter = granska(ändra(lagligt, self.brutet), (regel,))

        assert [str(a) for a in före] == []
        assert före.uppfyllda == (regel,), före.text()
        assert self.plats in {str(a.sökväg) for a in efter}, efter.text()
        for a in efter:
            assert (a.kod, a.allvar) == (self.kod, regel.allvar)
            assert (a.lagrum is None) is not bool(regel.krav.lagrum)


def rubrik(fall: Fall) -> str:
    """The id of a case: ``kl_5_67_INN004``, ``lag_2022_629_2_VAL001``, ``utan_lagrum_SAM001``."""
    lagrum = fall.regel.lagrum
    if lagrum is None:
        return f"utan_lagrum_{fall.kod}"
    lag = "kl" if lagrum.lag == "2017:725" else f"lag_{lagrum.lag.replace(':', '_')}"
    delar = (lag, lagrum.kapitel, lagrum.paragraf, fall.kod)
    return "_".join(str(d) for d in delar if d is not None)


def _omröstning(ja: tuple[Person, ...], nej: tuple[Person, ...]) -> ÖppenOmröstning:
    return ÖppenOmröstning(
        "bifall till förslaget",
        "avslag på förslaget",
        röster=(*(Röst(p, Röstval.JA) for p in ja), *(Röst(p, Röstval.NEJ) for p in nej)),
        vinnare=Sida.JA,
        avgjord_genom=Avgörandegrund.MAJORITET,
    )


def _beslut(sats: str) -> tuple[Beslut, ...]:
    return (Beslut((Attsats(sats),)),)


def _paragrafer(ledamöter: tuple[Person, ...]) -> tuple[Paragraf, ...]:
    emot = tuple(p for p in ledamöter if p == CAI)
    return (
        Paragraf(10, "Val av justerare", beslut=_beslut("att utse Bo Ängslycka (S).")),
        Paragraf(
            11,
            "Taxa för tillsyn",
            diarienummer=Diarienummer("MN 2027/14"),
            tidigare_behandling=(Tidigarebehandling("Arbetsutskottet", datum=date(2027, 2, 18)),),
            beslutsunderlag=(Handling("Tjänsteskrivelse", date(2027, 2, 1)),),
            yrkanden=(
                Yrkande("Bifall.", (ADA,), slag=Yrkandeslag.BIFALL),
                Yrkande("Avslag.", (CAI,), slag=Yrkandeslag.AVSLAG),
            ),
            propositionsordning=Propositionsordning("Bifall mot avslag."),
            omröstningar=(_omröstning(tuple(p for p in ledamöter if p not in emot), emot),),
            beslut=_beslut("att bifalla förslaget."),
            reservationer=(Reservation((CAI,)),),
        ),
        Paragraf(
            12,
            "Bidrag till en förening",
            jäv=(Jäv(BO, lämnade_lokalen=True),),
            beslut=_beslut("att bevilja bidraget."),
        ),
        Paragraf(
            13,
            "Uppföljning",
            text=(Löptext("Resultatet redovisas."),),
            beslut=_beslut("att notera uppföljningen."),
        ),
    )


def _möte(organ: Organ, ledamöter: tuple[Person, ...], *paragrafer: Paragraf) -> Sammanträde:
    alla = (*_paragrafer(ledamöter), *paragrafer)
    return Sammanträde(
        organ,
        DAG,
        start=time(9),
        slut=time(11, 30),
        offentligt=organ.typ is Organtyp.FULLMÄKTIGE,
        på_distans=False,
        kallelse=Kallelse(date(2027, 2, 24), date(2027, 2, 25)),
        ordförande=ADA,
        sekreterare=SEKRETERAREN,
        närvaro=(
            Närvaro(ADA, Roll.ORDFÖRANDE),
            *map(Närvaro, ledamöter[1:]),
            Närvaro(GUN, Roll.ERSÄTTARE),
            Närvaro(SEKRETERAREN, Roll.SEKRETERARE),
        ),
        angivna_paragrafer=(Paragrafintervall.av(10, alla[-1].nummer),),
        paragrafer=alla,
        justeringar=(
            Justering(
                date(2027, 3, 10),
                justerare=(BO,),
                underskrifter=(
                    Underskrift(BO, Underskriftsroll.JUSTERARE, datum=date(2027, 3, 10)),
                ),
                tillkännagivande=Tillkännagivande(
                    date(2027, 3, 11),
                    date(2027, 4, 2),
                    förvaringsplats="Kansliet",
                    sista_överklagandedag=date(2027, 4, 1),
                ),
            ),
        ),
    )


NÄMND = _möte(
    Organ("Miljönämnden", Organtyp.NÄMND, antal_ledamöter=5, distans_tillåten=True),
    (ADA, BO, CAI, DIA, EVA),
)
"""A nämnd of five, all there: §§ 10-13."""

STYRELSE = ändra(NÄMND, {"organ.namn": "Kommunstyrelsen", "organ.typ": Organtyp.STYRELSE})

KF = _möte(
    Organ("Kommunfullmäktige", Organtyp.FULLMÄKTIGE, antal_ledamöter=21, distans_tillåten=True),
    (ADA, BO, CAI, DIA, EVA, FIA, *FLER),
    Paragraf(
        14,
        "Svar på fråga om väglaget",
        ärendeslag=Ärendeslag.FRÅGA,
        frågor=(
            StälldFråga(
                Frågeslag.FRÅGA, (DIA,), ställd_till=EVA, ämne="om väglaget", besvarad=True
            ),
        ),
        beslut=_beslut("att frågan är besvarad."),
    ),
)
"""A fullmäktige of twenty-one, all there: §§ 10-14."""
