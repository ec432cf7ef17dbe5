r"""Content lines (RFC 5545, 3.1): how values are escaped and long lines folded.

Our own, not ``icalendar``'s, since its TEXT writes ``\N`` in a text - ``C:\Nytt`` - as a line
break, and since a feed of some thousand events is written many times as fast.
"""

import re
from datetime import time

_RADLÄNGD = 75
"""Octets in a line, the line break not counted."""
STÖRSTA_SEQUENCE = 2**31 - 1
"""The greatest INTEGER (RFC 5545, 3.3.8)."""

_RADSLUT = b"\r\n"
_FORTSÄTTNING_MASK, _FORTSÄTTNING = 0xC0, 0x80
_RADBRYTNING = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_STYRTECKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SKYDDAS = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def rent(text: str) -> str:
    """Return a text as a calendar can carry it: one kind of line break, no control characters."""
    if text.isascii() and text.isprintable():
        return text
    return _STYRTECKEN.sub("", _RADBRYTNING.sub("\n", text))


def skydda(text: str) -> str:
    """Return a clean text as a TEXT value (RFC 5545, 3.3.11)."""
    return text.translate(_SKYDDAS)


def textrad(namn: str, text: str) -> bytes:
    """Return the line of a property whose value is text."""
    return vik(f"{namn}:{skydda(rent(text))}")


def klocka(tid: time) -> str:
    """Return the time of day of a DATE-TIME: ``093000``."""
    return tid.isoformat("seconds").replace(":", "")


def vik(rad: str) -> bytes:
    """Return a line in UTF-8, folded at 75 octets, with its line break.

    No character is split, and no escape sequence: some readers unescape before they unfold.
    """
    data = rad.encode()
    if len(data) <= _RADLÄNGD:
        return data + _RADSLUT
    delar = []
    början, rum = 0, _RADLÄNGD
    while len(data) - början > rum:
        slut = början + rum
        while data[slut] & _FORTSÄTTNING_MASK == _FORTSÄTTNING:
            slut -= 1
        bit = data[början:slut]
        if (len(bit) - len(bit.rstrip(b"\\"))) % 2:
            bit = bit[:-1]
        delar.append(bit)
        början += len(bit)
        rum = _RADLÄNGD - 1  # the space that begins a continuation
    delar.append(data[början:])
    return b"\r\n ".join(delar) + _RADSLUT
