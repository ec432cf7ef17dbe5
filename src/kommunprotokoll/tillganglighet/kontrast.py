"""Contrast between text and what is behind it (WCAG 2.1, 1.4.3)."""

from collections.abc import Iterator

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import W, värde, är_på
from kommunprotokoll.tillganglighet.dokument import Stycke, Worddokument, tecken

MINST, MINST_STOR = 4.5, 3.0
_STOR, _STOR_FET = 36, 28
"""Large type: 18 points, or 14 where it is bold, in half points."""
_FÖRVALD_STORLEK = 20
_PENNOR = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "000080", "darkCyan": "008080",
    "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
    "black": "000000", "white": "FFFFFF",
}  # fmt: skip
"""Colours of Word's highlighter."""


def kontrast(a: str, b: str) -> float:
    """Return the contrast ratio of two colours in hex, 1 to 21.

    >>> round(kontrast("000000", "FFFFFF"), 1)
    21.0
    """
    ljusa, mörka = sorted((_ljushet(a), _ljushet(b)), reverse=True)
    return (ljusa + 0.05) / (mörka + 0.05)


def _ljushet(färg: str) -> float:
    delar = [int(färg[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delar)  # noqa: PLR2004 - the definition in WCAG 2.1
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def svaga(dokument: Worddokument, stycke: Stycke) -> Iterator[tuple[str, str, str]]:
    """Give text, its colour and the colour behind it where the contrast is too little."""
    ppr = stycke.element.find(f"{W}pPr")
    bakom = _bakom(dokument, stycke, ppr)
    for körning in stycke.element.iter(f"{W}r"):
        text = "".join(tecken(körning)).strip()
        if not text:
            continue
        rpr = körning.find(f"{W}rPr")
        färg = _textfärg(dokument, stycke, rpr)
        mot = _egen_bakgrund(dokument, rpr) or bakom or "FFFFFF"
        # Automatic colour is black or white, whichever is seen better.
        if färg and kontrast(färg, mot) < _minst(dokument, stycke, rpr):
            yield text, färg, mot


def _minst(dokument: Worddokument, stycke: Stycke, rpr: Element | None) -> float:
    storlek = heltal(värde(_egenskap(dokument, stycke, rpr, "sz")), _FÖRVALD_STORLEK)
    fet = är_på(_egenskap(dokument, stycke, rpr, "b"))
    return MINST_STOR if storlek >= (_STOR_FET if fet else _STOR) else MINST


def _textfärg(dokument: Worddokument, stycke: Stycke, rpr: Element | None) -> str:
    element = _egenskap(dokument, stycke, rpr, "color")
    if element is None:
        for villkor in _villkor(dokument, stycke):
            element = villkor.find(f"{W}rPr/{W}color")
            if element is not None:
                break
    return dokument.stilar.färg(element)


def _egenskap(
    dokument: Worddokument, stycke: Stycke, rpr: Element | None, namn: str
) -> Element | None:
    """Return what decides a property of a run: itself, its style, the paragraph's style."""
    eget = rpr.find(W + namn) if rpr is not None else None
    if eget is not None:
        return eget
    teckenstil = värde(rpr.find(f"{W}rStyle")) if rpr is not None else None
    for stil in dokument.stilar.kedja(teckenstil):
        funnet = stil.find(f"{W}rPr/{W}{namn}")
        if funnet is not None:
            return funnet
    return dokument.stilar.första(stycke.stil, None, "rPr", namn)


def _egen_bakgrund(dokument: Worddokument, rpr: Element | None) -> str:
    if rpr is None:
        return ""
    penna = _PENNOR.get(värde(rpr.find(f"{W}highlight")) or "", "")
    return penna or dokument.stilar.färg(rpr.find(f"{W}shd"), "fill")


def _bakom(dokument: Worddokument, stycke: Stycke, ppr: Element | None) -> str:
    """Return the colour behind a paragraph: its own, its cell's, or what the table's style says."""
    eget = dokument.stilar.första(stycke.stil, ppr, "pPr", "shd")
    if färg := dokument.stilar.färg(eget, "fill"):
        return färg
    cell = next(stycke.element.iterancestors(f"{W}tc"), None)
    if cell is None:
        return ""
    if färg := dokument.stilar.färg(cell.find(f"{W}tcPr/{W}shd"), "fill"):
        return färg
    färger = (
        dokument.stilar.färg(v.find(f"{W}tcPr/{W}shd"), "fill") for v in _villkor(dokument, stycke)
    )
    return next((f for f in färger if f), "")


def _villkor(dokument: Worddokument, stycke: Stycke) -> Iterator[Element]:
    """Give what the table's style says of the place of the paragraph in the table."""
    rad = next(stycke.element.iterancestors(f"{W}tr"), None)
    tabell = next(stycke.element.iterancestors(f"{W}tbl"), None)
    if rad is None or tabell is None:
        return
    stil = värde(tabell.find(f"{W}tblPr/{W}tblStyle"))
    rader = list(tabell.iterchildren(f"{W}tr"))
    if _visar(tabell, "firstRow", 0x20) and rad is rader[0]:
        yield from dokument.stilar.villkorad(stil, "firstRow")
    elif _visar(tabell, "lastRow", 0x40) and rad is rader[-1]:
        yield from dokument.stilar.villkorad(stil, "lastRow")
    yield from dokument.stilar.villkorad(stil, "wholeTable")


def _visar(tabell: Element, del_: str, bit: int) -> bool:
    look = tabell.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    if (svar := look.get(W + del_)) is not None:
        return svar in {"1", "true", "on"}
    text = look.get(f"{W}val") or "0"
    return bool(int(text, 16) & bit) if all(t in "0123456789abcdefABCDEF" for t in text) else False
