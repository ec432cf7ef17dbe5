"""Plain text: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252."""

import codecs

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.text import nfc
from kommunprotokoll.tolkning.rader import Rad

_RADSLUT = str.maketrans({"\r": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_STYRTECKEN = dict.fromkeys((*range(9), *range(14, 32), 127, 0xFEFF))
_LÄNGST = 50_000_000


def rader_ur_text(data: bytes) -> list[Rad]:
    """Return the rows of a text file; form feeds divide pages.

    Raises:
        LäsFel: The file is empty, binary, or larger than 50 million bytes.
    """
    if len(data) > _LÄNGST:
        raise LäsFel("text", [f"är större än {_LÄNGST // 1_000_000} miljoner tecken"])
    return rader_ur_sträng(avkoda(data))


def rader_ur_sträng(text: str) -> list[Rad]:
    """Return the rows of a text; control characters beside line and page breaks are left out."""
    text = nfc(text).replace("\r\n", "\n").translate(_RADSLUT).translate(_STYRTECKEN)
    if not text.strip():
        raise LäsFel("text", ["innehåller ingen text"])
    rader: list[Rad] = []
    for sida, sidtext in enumerate(text.split("\f"), 1):
        rader += [
            Rad(rad.rstrip(), len(rader) + i, sida) for i, rad in enumerate(sidtext.split("\n"), 1)
        ]
    return rader


def avkoda(data: bytes) -> str:
    """Return the bytes of a text file as text; raise ``LäsFel`` if they are not text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise LäsFel("text", ["är inte text (filen innehåller nolltecken)"])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
