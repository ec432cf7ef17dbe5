"""Rows: what every source makes of its document, and all that the reader sees of it."""

from collections.abc import Iterable, Sequence
from itertools import chain, groupby
from operator import attrgetter

import attrs

SIDHUVUD, SIDFOT = "sidhuvud", "sidfot"
"""Page head and page foot, once for each section that has its own: they say nothing new."""
INNEHÅLL = "innehåll"
"""An entry of a table of contents."""
TITEL, UNDERTITEL = "titel", "undertitel"
FOTNOT = "fotnot"
"""A footnote, on the row below the paragraph that refers to it."""
TABELL = "tabell"
"""A row of a table with two columns or more; tabs stand between the columns, empty ones too."""
TABELLHUVUD = "tabellhuvud"
"""A row of a table that names its columns."""
RUBRIKER = tuple(f"rubrik{nivå}" for nivå in range(1, 10))
"""Headings, by level."""
STILAR = frozenset(
    {SIDHUVUD, SIDFOT, INNEHÅLL, TITEL, UNDERTITEL, FOTNOT, TABELL, TABELLHUVUD, *RUBRIKER}
)
"""Every style that a source gives a row; plain text gives only those of tables, PDF none."""


@attrs.define(unsafe_hash=True)
class Rad:
    """One row of a document.

    Nobody changes a row; it is not frozen only because that makes tens of thousands of them in
    half the time.

    Attributes:
        text: The row without line break; white space inside it is kept.
        nummer: The row's number in the document, from 1.
        sida: The page's number, from 1.
        stil: What the document itself calls the row, where it does: one of ``STILAR``; else empty.
    """

    text: str
    nummer: int
    sida: int = 1
    stil: str = ""

    @property
    def är_tom(self) -> bool:
        """Whether the row holds nothing visible."""
        return not self.text or self.text.isspace()


def utan_tomma(rader: Iterable[Rad]) -> list[Rad]:
    """Return the rows that hold something."""
    return [rad for rad in rader if rad.text and not rad.text.isspace()]


def stycken(rader: Iterable[Rad]) -> list[list[Rad]]:
    """Return the rows as blocks, divided where empty rows stand."""
    block: list[list[Rad]] = []
    nytt = True
    for rad in rader:
        text = rad.text
        if not text or text.isspace():
            nytt = True
        elif nytt:
            block.append([rad])
            nytt = False
        else:
            block[-1].append(rad)
    return block


def utan_marginal(rader: Sequence[Rad]) -> Sequence[Rad]:
    """Return the rows without the margin that all of them have, as a print's text has."""
    marginal = None
    for rad in rader:
        text = rad.text
        if text and not text.isspace():
            if text[0] != " ":
                return rader
            indrag = len(text) - len(text.lstrip(" "))
            marginal = indrag if marginal is None else min(marginal, indrag)
    if not marginal:
        return rader
    return [Rad(rad.text[marginal:], rad.nummer, rad.sida, rad.stil) for rad in rader]


def utan_sidmarginaler(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows, those of each page without the margin that they share."""
    sidor = groupby(rader, key=attrgetter("sida"))
    return list(chain.from_iterable(utan_marginal(list(sida)) for _, sida in sidor))
