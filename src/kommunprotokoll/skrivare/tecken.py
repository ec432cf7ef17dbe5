"""Characters that no paper may hold, made visible.

Text comes from anywhere, so it may hold a NUL, an escape sequence for terminals or a mark that
turns the direction of all that follows. Nothing is dropped in silence: each such character becomes
a visible one, and an opened change of direction is closed.
"""

import re

_RADBYTEN = dict.fromkeys((0x0B, 0x85, 0x2028, 0x2029), "\n")
"""Line breaks of other systems (0x0B is Word's own)."""

_INGA_TECKEN = (
    *range(0xFDD0, 0xFDF0),
    *(plan + slut for plan in range(0, 0x110000, 0x10000) for slut in (0xFFFE, 0xFFFF)),
)
"""Code points that never are characters (Unicode 23.7); HTML and XML take them for errors."""

_SYNLIGA = {
    **{kod: chr(0x2400 + kod) for kod in range(0x20) if chr(kod) not in "\t\n"},
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(_INGA_TECKEN, "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
    **_RADBYTEN,
}
"""The control characters (Unicode category Cc), halves of pairs and what XML 1.0 forbids."""

_FINNS = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{''.join(map(chr, _INGA_TECKEN))}]"
)
_RIKTNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ÖPPNAR = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}


def synlig(text: str) -> str:
    """Return the text with line breaks as line feeds and every other control character visible."""
    if _FINNS.search(text) is not None:
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_SYNLIGA)
    return text if _RIKTNING.search(text) is None else _med_slut(text)


def _med_slut(text: str) -> str:
    """Close every direction that the text opens, so that what follows it reads the usual way."""
    öppna: list[str] = []
    for tecken in _RIKTNING.findall(text):
        if tecken in _ÖPPNAR:
            öppna.append(_ÖPPNAR[tecken])
        elif tecken in öppna:
            del öppna[len(öppna) - 1 - öppna[::-1].index(tecken) :]
    return text + "".join(reversed(öppna))
