"""What is looked at before pdfium opens a file: streams that unpack to unreasonably much.

pdfium unpacks whatever a page holds, and takes some hundred times as much memory to read it. A
small file can so fill any machine. Pictures are never unpacked for their text, so they are let be.
"""

import re
import zlib

from kommunprotokoll.grund.fel import LäsFel

MEST_STRÖM = 40_000_000
"""Most bytes that one stream may unpack to: a very detailed map."""
MEST_STRÖMMAR = 4 * MEST_STRÖM
"""Most bytes that all streams together may unpack to."""
MEST_PACKAD = 60
"""How many times smaller a stream may be packed; the text and drawings of a page are some 10."""
_FRIPASS = 2_000_000
"""A stream no larger than this may be packed as hard as it can be."""

_LITEN = _FRIPASS // 1032
"""A stream of fewer bytes than this cannot unpack to more than that (RFC 1951)."""
_SMÅ = 100
"""So many small streams are let be."""

_STRÖM = re.compile(rb"stream\r?\n")
_PACKAD = re.compile(rb"/(?:FlateDecode|Fl)\b")
_BILD = re.compile(rb"/Subtype\s*/Image")
_ORDBOK = 600
"""A stream's dictionary is looked for in so many bytes before it."""


def kräv_rimliga_strömmar(data: bytes, källa: str) -> None:
    """Raise ``LäsFel`` if a stream, or all of them, unpack to more than the bounds allow."""
    uppackat = plats = små = 0
    while träff := _STRÖM.search(data, plats):
        start = träff.end()
        slut = data.find(b"endstream", start)
        if slut < 0:
            return  # pdfium will say what is wrong with the file
        plats = slut + len(b"endstream")
        if slut - start < _LITEN and små < _SMÅ:
            små += 1
            continue
        början = data.rfind(b"obj", max(0, träff.start() - _ORDBOK), träff.start())
        ordbok = data[max(början, träff.start() - _ORDBOK) : träff.start()]
        varv = len(_PACKAD.findall(ordbok))
        if varv and not _BILD.search(ordbok):
            uppackat += _uppackad(data[start:slut], varv, källa)
        if uppackat > MEST_STRÖMMAR:
            raise _orimlig(källa)


def _uppackad(data: bytes, varv: int, källa: str) -> int:
    """Return how many bytes a stream unpacks to."""
    högst = min(max(_FRIPASS, MEST_PACKAD * len(data)), MEST_STRÖM)
    for _ in range(varv):
        packare = zlib.decompressobj()
        try:
            data = packare.decompress(data, högst)
        except zlib.error:  # encrypted, or damaged
            return 0
        if packare.unconsumed_tail:
            raise _orimlig(källa)
    return len(data)


def _orimlig(källa: str) -> LäsFel:
    return LäsFel(källa, ["packas upp till orimligt mycket: läses inte"])
