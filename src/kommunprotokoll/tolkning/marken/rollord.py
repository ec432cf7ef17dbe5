"""Words for roles that stand before a name, in a row of the roll or in a sentence."""

import re

from kommunprotokoll.modell.narvaro import Roll
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI_ENKEL

_NAMN_EFTER = re.compile(rf"(?:[*•–-]\s*)?{NAMN}|{PARTI_ENKEL}\s+{NAMN}")
_ROLL_AV_ORD = {
    "ordför": Roll.ORDFÖRANDE,
    "vice ordförande": Roll.VICE_ORDFÖRANDE,
    "ledamo": Roll.LEDAMOT,
    "ledamö": Roll.LEDAMOT,
    "ersätt": Roll.ERSÄTTARE,
    "tjänst": Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
    "supple": Roll.ERSÄTTARE,
    "sekret": Roll.SEKRETERARE,
}


def roll_av_ord(ord_: str) -> Roll:
    """Return the role of a word in a sentence: "ledamöterna", "1:e vice ordföranden"."""
    return _ROLL_AV_ORD[_rollstam(ord_)]


def _rollstam(ord_: str) -> str:
    låg = re.sub(r"^(?:1|2|3):[ae] |^(?:första|förste|andra|andre|tredje) ", "", ord_.casefold())
    return "vice ordförande" if låg.startswith("vice") else låg[:6]


def utan_rollord(text: str, dialekt: Dialekt) -> tuple[str, Roll | None]:
    """Part a word for a role from the name after it: "1:e vice ordf. Ada Berg (S)"."""
    träff = dialekt.roll_före.match(text)
    efter = text[träff.end() :] if träff is not None else ""
    if träff is None or not _NAMN_EFTER.match(efter):
        return text, None
    return efter, Roll(dialekt.roller[nyckel(träff["roll"])])
