"""RES: who may reserve, and against what (kommunallagen 4 kap. 27 §, 5 kap. 67 § p. 6)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.jav import är_jävig
from kommunprotokoll.lag.granskning.lasning import alla_platser_redovisas, nämner
from kommunprotokoll.lag.granskning.regel import (
    FULLMÄKTIGE_OCH_NÄMNDER,
    Regel,
    Underlag,
    lagkrav,
)
from kommunprotokoll.lag.rattsregel import Stöd
from kommunprotokoll.lag.rostratt import SaknarRöst
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Utfall
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person


def _reservanter(u: Underlag) -> Iterator[tuple[Sökväg, int, Paragraf, Person]]:
    for väg, plats, p in u.paragrafer:
        for i, reservation in enumerate(p.reservationer):
            for person in reservation.personer:
                yield väg / "reservationer" / i, plats, p, person


def reservanten_tjänstgjorde(u: Underlag) -> Iterator[Utfall]:
    """Who reserves took part in the decision (4 kap. 27 §): served at the paragraph."""
    for väg, plats, p, person in _reservanter(u):
        rätt = u.röstlängd(plats).rösträtt(person)
        if är_jävig(p, person):
            continue
        if u.röstlängd(plats).rad(person) is None and not alla_platser_redovisas(u.s):
            orsak = (
                f"{person} reserverar sig i § {p.beteckning} men finns inte i närvarolistan, som "
                "kan sakna någon."
            )
            yield Oavgjort(orsak, sökväg=väg)
        elif isinstance(rätt, Oavgjort):
            orsak = (
                f"Det går inte att säga om {person} deltog i beslutet i § {p.beteckning}: "
                f"{rätt.orsak}."
            )
            yield Oavgjort(orsak, sökväg=väg)
        elif isinstance(rätt, SaknarRöst):
            yield Brott(
                f"{person} reserverar sig i § {p.beteckning} men deltog inte i beslutet: "
                f"{rätt.orsak}.",
                sökväg=väg,
                funnet=str(person),
            )


def reservanten_är_inte_jävig(u: Underlag) -> Iterator[Utfall]:
    """Who is jävig took no part in the decision and cannot reserve (4 kap. 27 §)."""
    for väg, _, p, person in _reservanter(u):
        if är_jävig(p, person):
            text = f"{person} är jävig vid § {p.beteckning} men reserverar sig."
            yield Brott(text, sökväg=väg, funnet=str(person))


def reservanten_avstod_inte(u: Underlag) -> Iterator[Utfall]:
    """Who declined to take part in the decision cannot reserve against it (4 kap. 27 §).

    Where the paragraph holds more than one question, somebody may have taken part in one and
    declined another.
    """
    for väg, _, p, person in _reservanter(u):
        if not any(person.kan_vara(annan) for d in p.deltar_ej for annan in d.personer):
            continue
        if _flera_frågor(p):
            orsak = (
                f"{person} reserverar sig i § {p.beteckning} och deltog inte i beslutet; det kan "
                "gälla olika frågor i ärendet."
            )
            yield Oavgjort(orsak, sökväg=väg)
        else:
            text = f"{person} deltog inte i beslutet i § {p.beteckning} men reserverar sig."
            yield Brott(text, sökväg=väg, funnet=str(person))


def reservationen_säger_vem(u: Underlag) -> Iterator[Utfall]:
    """A reservation says who makes it (5 kap. 67 § p. 6)."""
    for väg, _, p in u.paragrafer:
        for i, r in enumerate(p.reservationer):
            if not r.personer and not r.partier and not r.text.strip():
                text = f"En reservation i § {p.beteckning} säger inte vem som reserverar sig."
                yield Brott(text, sökväg=väg / "reservationer" / i)


def reservation_mot_ett_beslut(u: Underlag) -> Iterator[Utfall]:
    """A reservation is against a decision of the paragraph (4 kap. 27 §)."""
    for väg, _, p in u.paragrafer:
        if not p.reservationer or p.beslut:
            continue
        if p.omröstningar or p.yrkanden or nämner(p, "beslut"):
            orsak = f"Beslutet i § {p.beteckning} kan stå i den löpande texten."
            yield Oavgjort(orsak, sökväg=väg / "reservationer")
        else:
            text = f"§ {p.beteckning} har en reservation men inget beslut."
            yield Brott(text, sökväg=väg / "reservationer")


def _flera_frågor(p: Paragraf) -> bool:
    satser = sum(max(len(b.attsatser), 1) for b in p.beslut)
    begränsat = any(
        ord_ in d.text.casefold()
        for d in p.deltar_ej
        for ord_ in ("beträffande", "gällande", "avseende", "punkt", "del ", "att-sats")
    )
    return satser > 1 or len(p.yrkanden) > 1 or bool(p.omröstningar) or begränsat


_4_27 = Lagrum("27", 4)
_DELTOG = "Den som reserverar sig ska ha deltagit i avgörandet av ärendet."
_ÅTGÄRD = (
    "Kontrollera vem som reserverade sig. Den som inte deltog i beslutet kan få en anteckning "
    "till protokollet i stället."
)


REGLER = (
    Regel(
        "RES001",
        Allvar.VARNING,
        lagkrav(_DELTOG, _4_27),
        pröva=reservanten_tjänstgjorde,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
    Regel(
        "RES002",
        Allvar.FEL,
        lagkrav("Den som är jävig i ärendet kan inte reservera sig.", _4_27, stöd=Stöd.SLUTSATS),
        pröva=reservanten_är_inte_jävig,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
    Regel(
        "RES003",
        Allvar.VARNING,
        lagkrav(
            "Den som har avstått från att delta i beslutet kan inte reservera sig mot det.",
            _4_27,
            Lagrum("25", 4),
            stöd=Stöd.SLUTSATS,
        ),
        pröva=reservanten_avstod_inte,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
    Regel(
        "RES004",
        Allvar.VARNING,
        lagkrav(
            "Protokollet ska visa vilka reservationer som har anmälts och av vem.",
            Lagrum("67", 5, punkt=6),
        ),
        pröva=reservationen_säger_vem,
        åtgärd="Skriv in vem som reserverade sig.",
    ),
    Regel(
        "RES005",
        Allvar.VARNING,
        lagkrav("En reservation gäller ett beslut i paragrafen.", _4_27, stöd=Stöd.SLUTSATS),
        pröva=reservation_mot_ett_beslut,
        åtgärd="Skriv in beslutet, eller anteckna uttalandet som en protokollsanteckning.",
    ),
)
