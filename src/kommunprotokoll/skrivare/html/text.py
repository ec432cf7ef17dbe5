"""Text of a document as text of a web page: it can never become markup.

Nearly all text holds nothing that needs care, so one search decides whether there is more to do.
"""

import re
from collections.abc import Iterable

from kommunprotokoll.dokument.block import Textdel
from kommunprotokoll.skrivare.tecken import synlig

_BÅDA_HÅLL = (
    "\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff"
)
"""Letters written from right to left, and marks that turn the direction."""
_SÄRSKILT = re.compile(
    '[&<>"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\U0001fffe-\U0010ffff'
    f"{_BÅDA_HÅLL}]"
)
"""What a page may not hold as it is: all that ``synlig`` changes, and rare letters with it."""
_RIKTNING = re.compile(f"[{_BÅDA_HÅLL}]")
_TECKEN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def ren(text: str) -> str:
    """Return text for the content of an element; a line feed is a line break.

    Text that runs from right to left is isolated, so that it turns nothing beside it.
    """
    if _SÄRSKILT.search(text) is None:
        return text
    html = synlig(text).translate(_TECKEN).replace("\n", "<br>")
    return html if _RIKTNING.search(html) is None else f"<bdi>{html}</bdi>"


def syns(text: str) -> bool:
    """Tell whether a text shows anything; some of what Python takes for space is made visible."""
    return bool(text.strip() or synlig(text).strip())


def på_en_rad(text: str) -> str:
    """Return text for an element of one line, such as a heading."""
    if _SÄRSKILT.search(text) is None:
        return text
    return ren(synlig(text).replace("\n", " "))


def värde(text: str) -> str:
    """Return text for a quoted attribute or for the title of the page."""
    if _SÄRSKILT.search(text) is None:
        return text
    return synlig(text).replace("\n", " ").translate(_TECKEN)


def delar(textdelar: Iterable[Textdel], ankare: frozenset[str]) -> str:
    """Return stretches of text with their emphasis, and links to the anchors that there are."""
    return "".join(_del(d, ankare) for d in textdelar)


def _del(d: Textdel, ankare: frozenset[str]) -> str:
    html = ren(d.text)
    if d.kursiv:
        html = f"<em>{html}</em>"
    if d.fet:
        html = f"<strong>{html}</strong>"
    return f'<a href="#{d.länk}">{html}</a>' if d.länk in ankare else html
