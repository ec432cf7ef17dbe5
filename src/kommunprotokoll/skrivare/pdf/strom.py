"""The ends of streams in a PDF, so that no reader can take them in two ways.

A packed stream may happen to end with a carriage return; typst puts a line feed after it and then
``endstream``. A checker may take both for the end of the line, and the stream for one byte shorter
than it says (ISO 19005-2, 6.1.7.1). An end of line of two bytes leaves no doubt.
"""

import re
from bisect import bisect_left

_TVETYDIGT = re.compile(rb"(?<=\r)\nendstream\b")
_TABELL = re.compile(rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][ \r]\n)+)")
_SLUT = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")
_RAD = 20
"""Bytes of a line of the table of places (ISO 32000-1, 7.5.4)."""


def med_tydliga_slut(pdf: bytes) -> bytes:
    """Return the file with an end of line of two bytes where one byte could be misunderstood."""
    platser = [träff.start() for träff in _TVETYDIGT.finditer(pdf)]
    if not platser:
        return pdf
    slut = _SLUT.search(pdf)
    tabell = slut and _TABELL.match(pdf, int(slut[1]))
    if slut is None or tabell is None:  # not the form of file that typst writes
        return pdf
    rader = (tabell[2][start : start + _RAD] for start in range(0, len(tabell[2]), _RAD))
    nya_rader = b"".join(
        b"%010d" % _flyttad(int(rad[:10]), platser) + rad[10:] if rad[17:18] == b"n" else rad
        for rad in rader
    )
    kropp = _TVETYDIGT.sub(b"\r\nendstream", pdf[: tabell.start()])
    mellan = pdf[tabell.end() : slut.start(1)]
    början = b"xref\n0 %b\n" % tabell[1]
    nytt_läge = b"%d" % _flyttad(int(slut[1]), platser)
    return kropp + början + nya_rader + mellan + nytt_läge + pdf[slut.end(1) :]


def _flyttad(läge: int, platser: list[int]) -> int:
    """Return a place in the file with the bytes put in before it."""
    return läge + bisect_left(platser, läge)
