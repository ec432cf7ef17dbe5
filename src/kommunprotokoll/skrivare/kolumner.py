"""Columns of a table: what they hold decides how they are set."""

import re
from collections.abc import Sequence

_TAL = re.compile(r"[-−–+]?\d[\d\s.,:]*(?:%| %)?|[-–]")


def är_tal(celler: Sequence[str]) -> bool:
    """Tell whether a column holds nothing but numbers, which stand to the right."""
    return any(celler) and all(_TAL.fullmatch(cell) for cell in celler if cell)
