"""What members say of a decision, what ends a matter, and the signatures."""

from collections.abc import Iterable

from kommunprotokoll import Paragraf, Sammanträde
from tests.tolkning.familjer.penna import Penna, stycken_av

_OMEDELBART = (
    "Paragrafen förklaras omedelbart justerad.", "Paragrafen är omedelbart justerad.",
    "Protokollet i detta ärende justeras omedelbart.",
)  # fmt: skip
_RESERVATION = ("Reservation", "Reservationer", "Reservation mot beslutet")
_DELTAR_EJ = ("Deltar ej", "Deltar inte i beslutet", "Deltagande i beslut")
_YTTRANDE = ("Särskilt yttrande", "Särskilda yttranden", "Särskilt uttalande")
_ANTECKNING = ("Protokollsanteckning", "Anteckning till protokollet", "Protokollsanteckningar")
_YRKANDEN = ("Yrkanden", "Yrkande", "Förslag under sammanträdet", "Yrkanden och förslag",
             "Ledamöternas förslag till beslut")  # fmt: skip


def yrkanden(p: Paragraf, penna: Penna) -> list[str]:
    """Write the proposals made at the meeting, as texts or items of a list."""
    if not p.yrkanden:
        return []
    rubrik = penna.vana("yrkanden", *_YRKANDEN)
    märke = penna.vana("yrkandets märke", "", "", "• ")
    return [rubrik, "", *stycken_av(f"{märke}{y.text}" for y in p.yrkanden)]


def slutet(p: Paragraf, penna: Penna, *, först: bool = False, sist: bool = False) -> list[str]:
    """Write what members note beside the decision.

    Args:
        p: The matter.
        penna: Chooses headings.
        först: Only what that family has before the matter: reservations, who takes no part.
        sist: Only what it has after it: notes, justering at once.
    """
    delar: list[tuple[str, Iterable[str]]] = []
    if not sist:
        delar += [
            (penna.vana("reservation", *_RESERVATION), (r.text for r in p.reservationer)),
            (penna.vana("deltar ej", *_DELTAR_EJ), (d.text for d in p.deltar_ej)),
            (penna.vana("jäv", "Jäv", "Anmälan om jäv", ""), _jäv(p, penna)),
        ]
    if not först:
        delar += [
            (penna.vana("yttrande", *_YTTRANDE), (y.text for y in p.särskilda_yttranden)),
            (penna.vana("anteckning", *_ANTECKNING), (a.text for a in p.protokollsanteckningar)),
        ]
    rader = [rad for rubrik, texter in delar for rad in _del(rubrik, texter)]
    if p.omedelbart_justerad and not först:
        rader += [penna.vana("omedelbart", *_OMEDELBART), ""]
    return rader


def _jäv(p: Paragraf, penna: Penna) -> list[str]:
    """Write who is disqualified, and who takes the chair in the matter."""
    leder = penna.vana(
        "leder",
        "{} är ordförande under paragrafen.",
        "{} tjänstgör som ordförande.",
        "{} leder sammanträdet i ärendet.",
        "{} är ordförande.",
    )
    return [*(j.text for j in p.jäv), *([leder.format(p.ordförande)] if p.ordförande else [])]


def _del(rubrik: str, texter: Iterable[str]) -> list[str]:
    rader = stycken_av(texter)
    if rader and not rubrik:
        return ["Ärendets behandling", "", *rader]
    return [rubrik, "", *rader] if rader else []


def underskrifter(s: Sammanträde) -> list[str]:
    """Write the end of an extract: the day of justering, who signs."""
    assert s.sekreterare is not None
    assert s.ordförande is not None
    (j,) = s.justeringar
    rader = ["Dag för justering", str(j.datum), "", "Vid protokollet", "", "Sekreterare"]
    rader += [s.sekreterare.namn, "", "Ordförande               Justerande"]
    return [*rader, f"{s.ordförande.namn:<22}   {j.justerare[0].namn}"]
