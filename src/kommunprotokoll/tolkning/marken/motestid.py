"""When a meeting was opened and closed, said in a sentence of its first or last paragraph."""

import re
from datetime import time

from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd

_PÅGÅTT = re.compile(r"\b(?:pågått|pågick|varade)\b")
_ÖPPNAS = re.compile(r"\b(?:öppna(?:de|r|des|s|t)|inled(?:de|er|s|des))\b")
_SLUTAR = re.compile(r"\b(?:avsluta(?:de|r|des|s|t|d)|slut)\b")
_MÖTET = re.compile(r"(?:sammanträde|möte|stämma)", re.IGNORECASE)


def mötestid(text: str) -> tuple[time | None, time | None]:
    """Return when a row says that the meeting was opened and closed, each None if it does not."""
    start, slut = None, None
    if (":" not in text and "." not in text) or not _MÖTET.search(text):
        return None, None
    for mening in MELLAN_MENINGAR.split(text):
        if not _MÖTET.search(mening) or (tid := finn_tidsrymd(mening)) is None:
            continue
        if _PÅGÅTT.search(mening) and tid.slut is not None:
            return tid.start, tid.slut
        if _ÖPPNAS.search(mening):
            start = tid.start
        elif _SLUTAR.search(mening):
            slut = tid.start
    return start, slut
