"""Secret votes: the votes cast for each candidate."""

import re

from kommunprotokoll.modell.omrostning import Avgörandegrund, Röstetal, SlutenOmröstning
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.marken.rost.talord import TAL, finn_tal

_SLUTEN = re.compile(r"\b(?:slut(?:en|na) omröstning|slutna sedlar|valsedlar)", re.IGNORECASE)
_FÅR = re.compile(
    rf"(?P<vem>{NAMN})(?: {PARTI})?,? (?:får|fick|erhåller|erhöll|har fått|med)? ?"
    r"(?P<antal>\d{1,3}) röster"
)
_FÖR = re.compile(rf"(?P<antal>\d{{1,3}}) röster (?:på|för|till) (?P<vem>{NAMN})(?: {PARTI})?")
_LISTA = re.compile(
    rf"(?P<vem>{NAMN})(?: {PARTI})?[:,]? +(?P<antal>\d{{1,3}})(?: röster)?(?=[,.;\n]|$)"
)
_SEDLAR = r"(?:(?:val|röst)sed(?:el|lar) (?:är |var )?|röst(?:er)? (?:är|var) |(?:är|var) )?"
_BLANKA = re.compile(rf"\b{TAL} {_SEDLAR}blank", re.IGNORECASE)
_OGILTIGA = re.compile(rf"\b{TAL} {_SEDLAR}ogiltig", re.IGNORECASE)
_I_LISTA = {
    ord_: re.compile(rf"\b{stam}\w*(?: \w+)?:? (?P<tal>\d{{1,3}})\b", re.IGNORECASE)
    for ord_, stam in (("lank", "blank"), ("giltig", "ogiltig"))
}
_LOTTAS = re.compile(r"\b(?:genom lottning|lott(?:en|as|ades)\b)", re.IGNORECASE)
_VALD = re.compile(
    rf"(?P<vem>{NAMN})(?: {PARTI})? (?:är|har blivit|blev|förklaras) (?:därmed )?vald|"
    rf"\b[Ll]otten (?:faller|föll|utfaller|utföll) på (?P<lottad>{NAMN})"
)


def läs_sluten_omröstning(text: str) -> SlutenOmröstning | None:
    """Read a secret vote; None if the text speaks of none, or does not say how it ended."""
    låg = text.casefold()
    if not ("slut" in låg or "valsedl" in låg) or not _SLUTEN.search(text):
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
        blanka=_antal(_BLANKA, "lank", text),
        ogiltiga=_antal(_OGILTIGA, "giltig", text),
        vinnare=tuple(dict.fromkeys(t["vem"] or t["lottad"] for t in _VALD.finditer(text))),
        avgjord_genom=Avgörandegrund.LOTTNING if _LOTTAS.search(text) else None,
        text=text,
    )


def _antal(mönster: re.Pattern[str], ord_: str, text: str) -> int | None:
    """Return how many papers are of a kind: "2 blanka", or in a list "Blank 1"."""
    if ord_ not in text:
        return None
    tal = finn_tal(mönster, text)
    i_lista = _I_LISTA.get(ord_) if tal is None else None
    return finn_tal(i_lista, text) if i_lista is not None else tal
