"""Columns of a table: what they hold decides how they are set."""

import re
from collections.abc import Sequence

_TAL = re.compile(r"[-−–+]?\d[\d\s.,:]*(?:%| %)?|[-–]")


def är_tal(celler: Sequence[str]) -> bool:
    """Tell whether a column holds nothing but numbers, which stand to the right."""
    return any(celler) and all(_TAL.fullmatch(cell) for cell in celler if cell)


def kolumnbredder(
    andelar: Sequence[float], minst: Sequence[float], bredd: float
) -> tuple[float, ...]:
    """Part a width between columns by their shares, but give each room for its widest word.

    Where there is not room for all the words, the shares alone decide.

    Args:
        andelar: The share of each column, in any unit.
        minst: The least width of each column, in the unit of ``bredd``.
        bredd: The width of the table.
    """
    trånga: set[int] = set()
    while True:
        kvar = bredd - sum(minst[i] for i in trånga)
        summa = sum(a for i, a in enumerate(andelar) if i not in trånga)
        delar = [minst[i] if i in trånga else kvar * a / summa for i, a in enumerate(andelar)]
        nya = {i for i, del_ in enumerate(delar) if del_ < minst[i] - 1e-9} - trånga
        if not nya:
            return tuple(delar)
        trånga |= nya
        if len(trånga) == len(andelar) or sum(minst[i] for i in trånga) >= bredd:
            return tuple(bredd * a / sum(andelar) for a in andelar)
