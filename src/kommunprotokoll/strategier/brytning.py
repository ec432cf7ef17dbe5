"""Ways to break a lawful protocol in one respect, and let the rest stay lawful."""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from typing import TypeAlias

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.narvaro import (
    Närvaro,
    Närvaroperiod,
    Närvaroändring,
    Närvaroändringsslag,
    Roll,
)
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.omrostning import (
    Omröstningsslag,
    Röst,
    Röstetal,
    Röstval,
    Sida,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.modell.yrkande import Propositionsordning, Propositionssteg
from kommunprotokoll.modell.yttranden import DeltarEj
from kommunprotokoll.strategier.laglig import ERSÄTTARE, JÄVET, RÖSTNING, SISTA

Brytning: TypeAlias = Callable[[Sammanträde], Sammanträde]
"""Takes a lawful protocol and gives one that breaks a single rule."""

EN_DAG = timedelta(1)
R, J, S = (f"paragrafer[{plats}]" for plats in (RÖSTNING, JÄVET, SISTA))
V = f"{R}.omröstningar[0]"
ANSLAG = "justeringar[0].tillkännagivande"
FRÄMMANDE = Person("Zoë Zachrisbäck", Parti("M"))


def ändringar(ändringar: Callable[[Sammanträde], Mapping[str, object]]) -> Brytning:
    """Break by changes that depend on the protocol."""
    return lambda s: ändra(s, ändringar(s))


def fast(**ändringar: object) -> Brytning:
    """Break by giving attributes of the meeting other values."""
    return lambda s: ändra(s, ändringar)


def på(väg: str, värde: object) -> Brytning:
    """Break by putting a value in one place."""
    return lambda s: ändra(s, {väg: värde})


def ledamot(s: Sammanträde, plats: int) -> Person:
    """Return the person of a line of the roll."""
    return s.närvaro[plats].person


def röstning(s: Sammanträde) -> ÖppenOmröstning:
    """Return the vote of the lawful protocol."""
    v = s.paragrafer[RÖSTNING].omröstningar[0]
    if not isinstance(v, ÖppenOmröstning):
        raise TypeError(v)
    return v


def utan_dem_som(behåll: Callable[[Närvaro], bool], s: Sammanträde) -> Sammanträde:
    """Take people off the roll, and what rests on them: the vote, chair and justerare."""
    kvar = tuple(n for n in s.närvaro if behåll(n))
    borta = {n.person for n in s.närvaro} - {n.person for n in kvar}
    return ändra(
        s,
        {
            "närvaro": kvar,
            "ordförande": None if s.ordförande in borta else s.ordförande,
            "paragrafer": tuple(
                ändra(p, omröstningar=(), reservationer=(), jäv=()) for p in s.paragrafer
            ),
            "justeringar[0].justerare": (),
        },
    )


def utan_röster(s: Sammanträde) -> Sammanträde:
    """Leave out how each voted; the totals stand."""
    v = röstning(s)
    return ändra(s, {V: ÖppenOmröstning(ja=v.ja, nej=v.nej, vinnare=Sida.JA)})


def lika(s: Sammanträde) -> Sammanträde:
    """Make the vote a tie: one abstains, half and half of the rest."""
    röster = [r.person for r in röstning(s).röster]
    halva = len(röster) // 2
    val = [Röstval.JA] * halva + [Röstval.NEJ] * halva + [Röstval.AVSTÅR]
    lika = ÖppenOmröstning(
        "bifall till förslaget",
        "avslag på förslaget",
        röster=tuple(Röst(p, v) for p, v in zip(röster, val, strict=True)),
    )
    return ändra(s, {V: lika})


def bruten_tjänst(s: Sammanträde) -> Sammanträde:
    """A ledamot is away at one paragraph, for a reason that is told, and comes back."""
    n = [p.beteckning for p in s.paragrafer]
    perioder = (
        Närvaroperiod(Paragrafintervall(n[0], n[RÖSTNING])),
        Närvaroperiod(Paragrafintervall(n[SISTA], n[SISTA]), anledning="enskild angelägenhet"),
    )
    return ändra(s, {"närvaro[4].perioder": perioder})


def dubbel_plats(s: Sammanträde) -> Sammanträde:
    """A substitute serves for a ledamot who serves too, and the vote is not told by name."""
    rad = Närvaro(
        ändra(ERSÄTTARE, parti=ledamot(s, 4).parti),
        Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
        ersätter=ledamot(s, 4),
    )
    paragrafer = tuple(ändra(p, omröstningar=()) for p in s.paragrafer)
    return ändra(s, närvaro=(*s.närvaro, rad), paragrafer=paragrafer)


def fel_parti(s: Sammanträde) -> Sammanträde:
    """Let a substitute of another party serve for an absent ledamot."""
    borta = ledamot(s, 6)
    parti = Parti("KD")
    röster = tuple(
        Röst(ändra(ERSÄTTARE, parti=parti), r.val) if r.person == borta else r
        for r in röstning(s).röster
    )
    rad = Närvaro(ändra(ERSÄTTARE, parti=parti), Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=borta)
    roll = [rad if n.person == ERSÄTTARE else n for n in s.närvaro]
    roll[6] = ändra(roll[6], närvarande=False)
    return ändra(s, {"närvaro": tuple(roll), f"{V}.röster": röster})


def för_många(s: Sammanträde) -> Sammanträde:
    """Let two more serve than there are seats."""
    paragrafer = tuple(ändra(p, omröstningar=()) for p in s.paragrafer)
    return ändra(
        s, närvaro=(*s.närvaro, Närvaro(FRÄMMANDE), Närvaro(SJUNDE)), paragrafer=paragrafer
    )


SJUNDE = Person("Øistein Åvallsgård", Parti("C"))


def få(s: Sammanträde) -> Sammanträde:
    """So few are left that the body cannot decide; nobody of them is anything else."""
    behåll = {
        ledamot(s, 0),
        ledamot(s, 1),
        *(n.person for n in s.närvaro if not n.roll.är_ledamot),
    }
    return ändra(
        utan_dem_som(lambda n: n.person in behåll, s),
        {"justeringar[0].justerare": (ledamot(s, 1),)},
    )


def storlek(antal: int) -> Brytning:
    """Another number of members, and so many on the roll that the rest stays lawful."""

    def bryt(s: Sammanträde) -> Sammanträde:
        ledamöter = [n.person for n in s.närvaro if n.roll.är_ledamot][:antal]
        return ändra(
            utan_dem_som(lambda n: not n.roll.är_ledamot or n.person in ledamöter, s),
            {
                "organ.antal_ledamöter": antal,
                "justeringar[0].justerare": s.justeringar[0].justerare,
            },
        )

    return bryt


def jävig_röst(s: Sammanträde) -> Sammanträde:
    """Somebody jävig votes where another ledamot takes no part, so that the number is right."""
    röster = tuple(
        Röst(r.person, Röstval.DELTAR_EJ) if r.person == ledamot(s, 4) else r
        for r in röstning(s).röster
    )
    return ändra(s, {f"{R}.jäv": s.paragrafer[JÄVET].jäv, f"{V}.röster": röster})


def jävet(s: Sammanträde) -> Person:
    """Return who is jävig."""
    return s.paragrafer[JÄVET].jäv[0].person


def jävig_yrkar(s: Sammanträde) -> Sammanträde:
    """Let who is jävig make a proposal in the matter."""
    yrkande = ändra(s.paragrafer[RÖSTNING].yrkanden[0], förslagsställare=(jävet(s),))
    return ändra(s, {f"{J}.yrkanden": (yrkande,)})


def fel_vinnare(s: Sammanträde) -> Sammanträde:
    """Say that the side with the fewer votes won."""
    return ändra(s, {f"{V}.vinnare": Sida.NEJ})


def fel_gång(s: Sammanträde) -> Sammanträde:
    """The chair found for rejection, and the decision is approval."""
    steg = Propositionssteg("Bifall eller avslag?", ("bifall", "avslag"), utfall="avslag")
    ordning = Propositionsordning("", (steg,))
    return ändra(s, {f"{R}.propositionsordning": ordning, f"{R}.omröstningar": ()})


def avstår(s: Sammanträde) -> Sammanträde:
    """Let somebody abstain in a matter of authority over an individual."""
    röster = (*röstning(s).röster[:-1], Röst(ledamot(s, 6), Röstval.AVSTÅR))
    return ändra(
        s,
        {
            f"{R}.ärendeslag": Ärendeslag.MYNDIGHETSUTÖVNING,
            f"{V}.röster": röster,
        },
    )


def röst_av(person: Person) -> Brytning:
    """One more votes than has a vote, in the place of somebody who then declines to take part."""

    def bryt(s: Sammanträde) -> Sammanträde:
        sista = röstning(s).röster[-1]
        röster = (*röstning(s).röster[:-1], Röst(person, sista.val))
        return ändra(s, {f"{V}.röster": röster, f"{R}.deltar_ej": (DeltarEj((sista.person,)),)})

    return bryt


def fler_röster(s: Sammanträde) -> Sammanträde:
    """Print one vote more than there are votes."""
    v = röstning(s)
    röster = len(v.röster)
    text = (Löptext("Omröstningslistan ligger i en bilaga."),)
    utan_namn = ÖppenOmröstning(ja=röster, nej=1, vinnare=Sida.JA)
    return ändra(s, {V: utan_namn, f"{R}.text": text})


def sluten(s: Sammanträde) -> Sammanträde:
    """Hold a secret vote in a matter that is no val."""
    sluten = SlutenOmröstning(
        (Röstetal("bifall", 4), Röstetal("avslag", 3)),
        slag=Omröstningsslag.HUVUDVOTERING,
        vinnare=("bifall",),
    )
    return ändra(s, {V: sluten})


def efter(väg: str, attribut: str, dagar: int) -> Brytning:
    """Set a date so many days from the one that stands in ``attribut``."""

    def bryt(s: Sammanträde) -> Sammanträde:
        from kommunprotokoll.grund.sokvag import Sökväg

        dag = Sökväg.från_text(attribut).följ(s)
        if not isinstance(dag, date):
            raise TypeError(dag)
        return ändra(s, {väg: dag + timedelta(dagar)})

    return bryt


def sent_justerat(s: Sammanträde) -> Sammanträde:
    """Adjusted a month late; announcement and time for appeal are not told."""
    dag = s.datum + timedelta(30)
    return ändra(
        s,
        {
            "justeringar[0].datum": dag,
            "justeringar[0].underskrifter": (),
            ANSLAG: None,
        },
    )


def tidig_justering(s: Sammanträde) -> Sammanträde:
    """Adjust the protocol the day before the meeting."""
    dag = s.datum - EN_DAG
    return ändra(s, {"justeringar[0].datum": dag, "justeringar[0].underskrifter": (), ANSLAG: None})


def sen_omedelbar(s: Sammanträde) -> Sammanträde:
    """Date an immediate adjustment three days after the meeting."""
    sista = s.paragrafer[SISTA].beteckning
    omedelbar = Justering(
        s.datum + timedelta(3),
        slag=Justeringsslag.OMEDELBAR,
        paragrafer=(Paragrafintervall(sista, sista),),
    )
    return ändra(s, justeringar=(*s.justeringar, omedelbar))


def sent_anslag(s: Sammanträde) -> Sammanträde:
    """Announced ten days after the justering; the days that follow from it are not told."""
    return anslaget(s, 10)


def tidigt_anslag(s: Sammanträde) -> Sammanträde:
    """Announce the justering the day before it."""
    return anslaget(s, -1)


def anslaget(s: Sammanträde, dagar: int) -> Sammanträde:
    """Announce the justering so many days after it; what follows from the day is not told."""
    justerat = s.justeringar[0].datum or s.datum
    return ändra(
        s,
        {
            f"{ANSLAG}.publicerat": justerat + timedelta(dagar),
            f"{ANSLAG}.tas_ned": None,
            f"{ANSLAG}.sista_överklagandedag": None,
        },
    )


def kallelse(attribut: str, dagar: int) -> Brytning:
    """Date the call or notice so many days from the meeting."""
    return efter(f"kallelse.{attribut}", "datum", dagar)


def text(text: str) -> Brytning:
    """Put a sentence in the last paragraph."""
    return på(f"{S}.text", (Löptext(text),))


def omkastade(s: Sammanträde) -> Sammanträde:
    """Let the last two paragraphs change places."""
    *första, näst_sist, sist = s.paragrafer
    return ändra(s, paragrafer=(*första, sist, näst_sist))


def tal_på_försättsbladet(ändring: int) -> Brytning:
    """Let the cover name so many paragraphs more."""

    def bryt(s: Sammanträde) -> Sammanträde:
        nummer = [p.nummer for p in s.paragrafer]
        intervall = Paragrafintervall.av(nummer[0], nummer[-1] + ändring)
        return ändra(s, angivna_paragrafer=(intervall,))

    return bryt


def paragraf_för_mycket(s: Sammanträde) -> Sammanträde:
    """Add a paragraph that the cover does not name."""
    ny = Paragraf(s.paragrafer[SISTA].nummer + 1, "Avslutning")
    return ändra(s, paragrafer=(*s.paragrafer, ny))


def både_och(s: Sammanträde) -> Sammanträde:
    """List somebody as absent who is also listed as present."""
    return ändra(s, närvaro=(*s.närvaro, Närvaro(ledamot(s, 4), närvarande=False)))


def kommer_sent(s: Sammanträde) -> Sammanträde:
    """Somebody without a vote comes before the meeting has begun."""
    anländer = Närvaroändring(ERSÄTTARE, Närvaroändringsslag.ANLÄNDER, klockslag=time(8))
    return ändra(s, {f"{S}.närvaroändringar": (anländer,)})


def borta_vid_fel_paragraf(s: Sammanträde) -> Sammanträde:
    """Say that somebody was away at a paragraph far outside the protocol."""
    utanför = Paragrafintervall.av(s.paragrafer[SISTA].nummer + 50)
    plats = [n.person for n in s.närvaro].index(ERSÄTTARE)
    return ändra(s, {f"närvaro[{plats}].utom": (utanför,)})


def fel_underskrift(s: Sammanträde) -> Sammanträde:
    """Let somebody sign as justerare who was not chosen."""
    underskrift = Underskrift(ERSÄTTARE, Underskriftsroll.JUSTERARE)
    return ändra(s, {"justeringar[0].underskrifter": (underskrift,)})
