"""Plain text: UTF-8, UTF-16, Windows-1252 and the older encodings that Swedish files are in.

Latin-1 is read as Windows-1252, which has all of it that can be seen.
"""

import codecs
import re

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.tolkning.kallor.tecken import rimliga_luckor, städa
from kommunprotokoll.tolkning.kallor.texttabell import med_tabeller
from kommunprotokoll.tolkning.rader import Rad

MEST_TEXT = 20_000_000
"""Most bytes of text that are read: some 200 times the longest protocol of a council."""
MEST_RADER = 200_000
"""Most rows that are read: some 3 000 pages."""

_RADSLUT = str.maketrans({"\r": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_ANDRA_RADSLUT = re.compile("[\r\v\x85\u2028\u2029]")
_MÄRKEN = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ENKLA = ("cp1252", "mac_roman", "cp850")
"""Encodings of one byte a character, the likeliest first."""
_SVENSKA = "åäöÅÄÖ§é–”"
_SURROGAT = 0xDC00
_ERSATTA = {
    _SURROGAT + byte: bytes([byte]).decode("cp1252", errors="ignore") for byte in range(128, 256)
}
"""What a byte that is not UTF-8 stands for in a file that otherwise is."""


def rader_ur_text(data: bytes) -> list[Rad]:
    """Return the rows of a text file; form feeds divide pages.

    Raises:
        LäsFel: The file holds no text, is binary, or larger than ``MEST_TEXT``.
    """
    kräv_högst(len(data))
    return rader_ur_sträng(avkoda(data))


def rader_ur_sträng(text: str) -> list[Rad]:
    """Return the rows of a text; control characters beside line and page breaks are left out."""
    text = text.replace("\r\n", "\n")
    if _ANDRA_RADSLUT.search(text):
        text = text.translate(_RADSLUT)
    text = rimliga_luckor(städa(text))
    if not text.strip():
        raise LäsFel("text", ["innehåller ingen text"])
    kräv_rader(text.count("\n") + text.count("\f") + 1)
    rader: list[Rad] = []
    for sida, sidtext in enumerate(text.split("\f"), 1):
        rader += [
            Rad(rad.rstrip(), len(rader) + i, sida) for i, rad in enumerate(sidtext.split("\n"), 1)
        ]
    return med_tabeller(rader) if "--  --" in text else rader


def kräv_högst(storlek: int, högst: int = MEST_TEXT) -> None:
    """Refuse text of more than ``högst`` bytes or characters with a ``LäsFel``."""
    if storlek > högst:
        miljoner = högst // 1_000_000
        brist = f"har mer text än vad som läses ({miljoner} miljoner tecken): dela dokumentet"
        raise LäsFel("text", [brist])


def kräv_rader(antal: int) -> None:
    """Refuse a document of more rows than ``MEST_RADER`` with a ``LäsFel``."""
    if antal > MEST_RADER:
        brist = f"har fler rader än vad som läses ({MEST_RADER // 1000} 000): dela dokumentet"
        raise LäsFel("text", [brist])


def avkoda(data: bytes) -> str:
    """Return the bytes of a text file as text; raise ``LäsFel`` if they are not text."""
    for märke, kodning in _MÄRKEN:
        if data.startswith(märke):
            return data.decode(kodning, errors="replace")
    if b"\0" in data:
        return _utan_märke(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _inte_ren_utf8(data)


def _utan_märke(data: bytes) -> str:
    """Text with null bytes is UTF-16 if the nulls are every second byte of nearly all of it."""
    jämna, udda = data[::2].count(0), data[1::2].count(0)
    hälften = len(data) // 2
    for nollor, andra, kodning in ((udda, jämna, "utf-16-le"), (jämna, udda, "utf-16-be")):
        if nollor > 0.7 * hälften and andra < 0.01 * hälften:
            return data.decode(kodning, errors="replace")
    raise LäsFel("text", ["är inte text (filen innehåller nolltecken)"])


def _inte_ren_utf8(data: bytes) -> str:
    """Decode UTF-8 with some foreign bytes in it, or one of the encodings of one byte."""
    rent = data.decode("utf-8", errors="ignore")
    främmande = len(data) - len(rent.encode())
    if sum(rent.count(tecken) for tecken in _SVENSKA) > främmande:
        return data.decode("utf-8", errors="surrogateescape").translate(_ERSATTA)
    kodning = max(_ENKLA, key=lambda k: _svenska_tecken(data, k))
    return data.decode(kodning, errors="ignore")


def _svenska_tecken(data: bytes, kodning: str) -> int:
    koder = (tecken.encode(kodning, errors="ignore") for tecken in _SVENSKA)
    return sum(data.count(kod) for kod in koder if kod)
