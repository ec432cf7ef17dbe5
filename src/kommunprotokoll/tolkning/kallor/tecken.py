"""Characters as files hold them: what shows nothing goes, what stands for another is replaced."""

import re

from kommunprotokoll.grund.text import nfc

_LIGATURER = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
# Word keeps the characters of the fonts Symbol and Wingdings at U+F000 and the font's own code.
_SYMBOLER = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf02d": "–", "\uf0be": "–", "\uf0a8": "☐",
    "\uf06f": "☐", "\uf071": "☐", "\uf0fc": "✓", "\uf0fb": "✗", "\uf0fd": "☒", "\uf0fe": "☑",
    "\uf078": "☒", "\uf0e0": "→", "\uf0e8": "→",
}  # fmt: skip
_BLANKA = (0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_OSYNLIGA = (
    *range(9), *range(14, 32), *range(127, 133), *range(134, 160),
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
    *range(0xFFF9, 0xFFFC),
)  # fmt: skip
"""Control characters, marks of writing direction, joiners and spaces of no width."""

_BYTS: dict[int, str | None] = {
    **dict.fromkeys(_OSYNLIGA),
    **dict.fromkeys(_BLANKA, " "),
    **{ord(tecken): text for tecken, text in (_LIGATURER | _SYMBOLER).items()},
    0x2011: "-",
}
_ATT_BYTA = re.compile(f"[{re.escape(''.join(map(chr, _BYTS)))}]")
_MJUKT = re.compile("\u00ad(?![\r\n\f]|\\Z)")
_VIDD = 200
"""So many spaces or tabs are as wide as any paper; more of them say nothing, and cost time."""
_FÖR_VIDA = re.compile(f"(?<![ \\t])([ \\t]{{{_VIDD}}})[ \\t]+")
_MÄRKE_MED_TABB = re.compile(r"(\s*(?:[-–•*·▪]|\d{1,3}[.)]|[a-zåäö]\)))[ ]*\t[ ]*(?=\S)")

MJUKT_BINDESTRECK = "\u00ad"
"""At the end of a row: the word goes on in the next one, and the hyphen is no part of it."""


def städa(text: str) -> str:
    """Return the text in NFC with nothing in it that cannot be seen.

    Line breaks, tabs and form feeds stay; every kind of space is an ordinary one. A soft hyphen
    stays only where a line ends, the one place where it shows.
    """
    if text.isascii() and text.isprintable():
        return text
    if _ATT_BYTA.search(text):
        text = text.translate(_BYTS)
    if MJUKT_BINDESTRECK in text:
        text = _MJUKT.sub("", text)
    return nfc(text)  # last: what has gone may have stood between a letter and its mark


def rimliga_luckor(text: str) -> str:
    """Return the text with no gap wider than any paper."""
    if " " * _VIDD not in text and "\t" * _VIDD not in text:
        return text
    return _FÖR_VIDA.sub(r"\1", text)


def märke_med_mellanslag(text: str) -> str:
    """Return a row with a space for the tab after a list mark, which makes no table column."""
    träff = _MÄRKE_MED_TABB.match(text) if "\t" in text else None
    return f"{träff[1]} {text[träff.end() :]}" if träff is not None else text
