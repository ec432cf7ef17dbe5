"""Rows: what every source makes of its document, and all that the reader sees of it."""

from collections.abc import Iterable

import attrs


@attrs.frozen
class Rad:
    """One row of a document.

    Attributes:
        text: The row without line break; white space inside it is kept.
        nummer: The row's number in the document, from 1.
        sida: The page's number, from 1.
    """

    text: str
    nummer: int
    sida: int = 1

    @property
    def är_tom(self) -> bool:
        """Whether the row holds nothing visible."""
        return not self.text.strip()


def utan_tomma(rader: Iterable[Rad]) -> list[Rad]:
    """Return the rows that hold something."""
    return [rad for rad in rader if not rad.är_tom]


def stycken(rader: Iterable[Rad]) -> list[list[Rad]]:
    """Return the rows as blocks, divided where empty rows stand."""
    block: list[list[Rad]] = [[]]
    for rad in rader:
        if not rad.är_tom:
            block[-1].append(rad)
        elif block[-1]:
            block.append([])
    return [b for b in block if b]
