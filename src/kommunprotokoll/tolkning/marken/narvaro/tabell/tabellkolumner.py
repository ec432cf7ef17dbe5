"""The columns of a roll in a table, told by what all their cells can be."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import attrs

from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellceller import (
    BORTA,
    HÄR,
    INGEN,
    NUMMER,
    PARTIET,
    Cell,
)
from kommunprotokoll.tolkning.marken.partinamn import BOKSTÄVER

NÄRA = 3
"""Characters by which cells of one column may begin apart."""
_FÅ = 2


@attrs.frozen
class Kolumner:
    """The columns of a table: where each begins, and what most of its cells are."""

    platser: tuple[int, ...]
    slagen: tuple[str, ...]
    antal: tuple[int, ...]

    def nummer_för(self, cell: Cell) -> int:
        """Return which column a cell stands in: the one that begins nearest."""
        return min(range(len(self.platser)), key=lambda i: abs(self.platser[i] - cell.plats))

    def slag_för(self, cell: Cell) -> str:
        """Return what a cell is: what its column is, if it can be that."""
        kolumnens = self.slagen[self.nummer_för(cell)]
        om_närvaro = {HÄR, BORTA}
        if kolumnens in om_närvaro and om_närvaro & set(cell.slag):
            return HÄR
        return kolumnens if kolumnens in cell.slag else cell.slag[0]


def finn_kolumner(tabell: Sequence[Sequence[Cell]]) -> Kolumner:
    """Return the columns of rows of cells, those that begin near one another as one."""
    alla = sorted((cell for rad in tabell for cell in rad), key=lambda cell: cell.plats)
    grupper: list[list[Cell]] = [[alla[0]]]
    for förra, cell in pairwise(alla):
        if cell.plats - förra.plats > NÄRA or cell.plats - grupper[-1][0].plats > 2 * NÄRA:
            grupper.append([])
        grupper[-1].append(cell)
    return Kolumner(
        tuple(Counter(c.plats for c in grupp).most_common(1)[0][0] for grupp in grupper),
        tuple(_kolumnslag(grupp) for grupp in grupper),
        tuple(map(len, grupper)),
    )


def _kolumnslag(kolumn: Sequence[Cell]) -> str:
    """Return what most cells of a column can be; figures that differ are numbers, not marks."""
    röster = Counter(slag for cell in kolumn for slag in cell.slag)
    röster[HÄR] += röster[BORTA]  # a column of presence has both
    olika = {cell.text for cell in kolumn}
    if röster[NUMMER] * 2 > len(kolumn) and len(olika) > _FÅ:
        return NUMMER
    bara_streck = all(cell.text in INGEN for cell in kolumn)
    kända = sum(c.text.strip("()") in BOKSTÄVER for c in kolumn)
    if röster[PARTIET] >= röster[HÄR] and (kända or len(olika) > _FÅ) and not bara_streck:
        röster[PARTIET] += 1
    vanligast = max(röster.values())
    return next(slag for slag in (PARTIET, HÄR, *röster) if röster[slag] == vanligast)
