"""Attachments whose text is known, each on a page of its own after the rest."""

from collections.abc import Iterable, Iterator

from kommunprotokoll.dokument.arende import bilaga_i_ord
from kommunprotokoll.dokument.block import Block, Rubrik, Sidbrytning
from kommunprotokoll.dokument.ordval import Ordval
from kommunprotokoll.dokument.text import textblock
from kommunprotokoll.modell.handling import Bilaga


def bilagetexter(bilagor: Iterable[Bilaga], o: Ordval) -> Iterator[Block]:
    """Give heading and text of those attachments that have a text."""
    for nummer, b in enumerate((b for b in bilagor if b.text), 1):
        yield Sidbrytning()
        yield Rubrik(bilaga_i_ord(b, o.ärende), ankare=f"bilaga{nummer}")
        yield from textblock(b.text, 1)
