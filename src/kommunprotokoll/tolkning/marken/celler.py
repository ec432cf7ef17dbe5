"""The cells of a row, where tabs or wide gaps part them."""

import re
from collections.abc import Sequence

from kommunprotokoll.tolkning.rader import Rad

CELL = re.compile(r"\S+(?: \S+)*")
"""A cell that two spaces or a tab part from the next; found where its place in the row matters."""
BRETT_MELLANRUM = re.compile(r"\t+|[ ]{3,}")
"""What parts cells where two spaces may stand inside one."""
_MELLANRUM = re.compile(r"\t+|[ ]{2,}")
_MELLANRUM_ELLER_RAD = re.compile(r"\s*\n\s*|\t+|[ ]{2,}")


_BRED = 10
"""Columns between two cells that a tab parts: what they are in the source, it does not say."""


def placerade(text: str) -> list[tuple[str, int, float]]:
    """Return each cell of a row with the columns where it begins and where its middle is.

    A tab parts the columns of a table however wide they are, empty ones too; without tabs the
    place on the row tells what a cell stands below.
    """
    if "\t" in text:
        delar = (cell.strip() for cell in text.split("\t"))
        return [(cell, i * _BRED, float(i * _BRED)) for i, cell in enumerate(delar) if cell]
    return [(m[0], m.start(), (m.start() + m.end()) / 2) for m in CELL.finditer(text)]


def utan_rör(text: str) -> str:
    """Return a row drawn with strokes between its cells as one with tabs, empty cells kept."""
    if text.count("|") <= 1:
        return text
    inre = text.strip().removeprefix("|").removesuffix("|")
    return "\t".join(cell.strip() for cell in inre.split("|"))


def celler_i(text: str) -> list[str]:
    """Return the cells of a row: tabs or wide gaps stand between them."""
    return [cell for cell in _MELLANRUM.split(text.strip()) if cell]


def alla_celler(rader: Sequence[Rad]) -> list[str]:
    """Return the cells of the rows, as ``celler_i`` of each, all at once."""
    text = "\n".join([rad.text for rad in rader])
    return [cell for cell in _MELLANRUM_ELLER_RAD.split(text.strip()) if cell]
