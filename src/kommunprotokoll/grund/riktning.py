"""Marks that turn the direction of text (Unicode bidi controls): seen, and closed where opened.

A name that holds an open mark would turn the words that a sentence puts after it.
"""

import re

_MÄRKEN = re.compile("[\u202a-\u202e\u2066-\u2069]")
_STÄNGER = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}
"""What closes each mark that opens a direction."""


def vänder(text: str) -> bool:
    """Tell whether the text holds any such mark."""
    return _MÄRKEN.search(text) is not None


def med_slut(text: str) -> str:
    """Close every direction that the text opens, so that what follows it reads the usual way."""
    öppna: list[str] = []
    for tecken in _MÄRKEN.findall(text):
        if tecken in _STÄNGER:
            öppna.append(_STÄNGER[tecken])
        elif tecken in öppna:
            del öppna[len(öppna) - 1 - öppna[::-1].index(tecken) :]
    return text + "".join(reversed(öppna))
