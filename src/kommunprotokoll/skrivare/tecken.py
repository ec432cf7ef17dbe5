"""Characters that no paper may hold, made visible.

Text comes from anywhere, so it may hold a NUL, an escape sequence for terminals or a mark that
turns the direction of all that follows. Nothing is dropped in silence: each such character becomes
a visible one, and an opened change of direction is closed.
"""

import re

from kommunprotokoll.grund.riktning import med_slut, vänder

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


def synlig(text: str) -> str:
    """Return the text with line breaks as line feeds and every other control character visible."""
    if _FINNS.search(text) is not None:
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_SYNLIGA)
    return med_slut(text) if vänder(text) else text
