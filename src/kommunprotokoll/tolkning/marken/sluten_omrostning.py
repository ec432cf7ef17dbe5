"""Secret votes: the votes cast for each candidate."""

import re

from kommunprotokoll.modell.omrostning import Röstetal, SlutenOmröstning
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI

_SLUTEN = re.compile(r"\b(?:slut(?:en|na) omröstning|slutna sedlar|valsedlar)", re.IGNORECASE)
_FÅR = re.compile(
    rf"(?P<vem>{NAMN})(?: {PARTI})?,? (?:får|fick|erhåller|erhöll|har fått|med)? ?"
    r"(?P<antal>\d{1,3}) röster"
)
_FÖR = re.compile(rf"(?P<antal>\d{{1,3}}) röster (?:på|för|till) (?P<vem>{NAMN})(?: {PARTI})?")
_LISTA = re.compile(
    rf"(?P<vem>{NAMN})(?: {PARTI})?[:,]? +(?P<antal>\d{{1,3}})(?: röster)?(?=[,.;\n]|$)"
)
_BLANKA = re.compile(r"(?P<antal>\d{1,3}) (?:röster (?:är|var) )?blank", re.IGNORECASE)
_OGILTIGA = re.compile(r"(?P<antal>\d{1,3}) (?:röster (?:är|var) )?ogiltig", re.IGNORECASE)
_VALD = re.compile(
    rf"(?P<vem>{NAMN})(?: {PARTI})? (?:är|har blivit|blev|förklaras) (?:därmed )?vald"
)


def läs_sluten_omröstning(text: str) -> SlutenOmröstning | None:
    """Read a secret vote; None if the text speaks of none, or does not say how it ended."""
    if not _SLUTEN.search(text):
        return None
    tal: dict[str, int] = {}
    for mönster in (_FÅR, _FÖR, _LISTA):
        for träff in mönster.finditer(text):
            tal.setdefault(träff["vem"], int(träff["antal"]))
        if tal:
            break
    if not tal:
        return None
    return SlutenOmröstning(
        tuple(Röstetal(vem, antal) for vem, antal in tal.items()),
        blanka=_antal(_BLANKA, text),
        ogiltiga=_antal(_OGILTIGA, text),
        vinnare=tuple(dict.fromkeys(t["vem"] for t in _VALD.finditer(text))),
        text=text,
    )


def _antal(mönster: re.Pattern[str], text: str) -> int | None:
    träff = mönster.search(text)
    return int(träff["antal"]) if träff is not None else None
