"""Marks of list items: tell a plain sequence, which a format can number itself, from others."""

import re
from collections.abc import Sequence
from enum import StrEnum

import attrs

_MÄRKE = re.compile(
    r"(?P<före>\(?)(?:(?P<tal>[1-9]\d{0,5}|0)|(?P<bokstav>[A-Za-z]))(?P<efter>[.):]?)"
)
PUNKTMÄRKEN = frozenset("-–—•·*▪■●○◦‣⁃∙+►")
"""Marks that say only that an item begins."""


class Talform(StrEnum):
    """What a sequence counts with."""

    TAL = "tal"
    GEMENER = "gemener"
    VERSALER = "versaler"


@attrs.frozen
class Följd:
    """A plain sequence of marks: ``1.`` ``2.`` or ``b)`` ``c)``.

    Attributes:
        form: Numbers or letters.
        före: What stands before the number.
        efter: What stands after it.
        start: Number of the first item; 1 for ``a``.
    """

    form: Talform
    före: str
    efter: str
    start: int


def följd(märken: Sequence[str]) -> Följd | None:
    """Return the sequence that the marks are, or None when they are none."""
    första = _läs(märken[0]) if märken else None
    if första is None:
        return None
    for steg, märke in enumerate(märken):
        denna = _läs(märke)
        if denna is None or denna != attrs.evolve(första, start=första.start + steg):
            return None
    return första


def är_punkter(märken: Sequence[str]) -> bool:
    """Tell whether all marks are dashes, dots and the like."""
    return all(m in PUNKTMÄRKEN for m in märken)


def _läs(märke: str) -> Följd | None:
    träff = _MÄRKE.fullmatch(märke)
    if träff is None:
        return None
    tal, bokstav = träff["tal"], träff["bokstav"]
    if tal is not None:
        return Följd(Talform.TAL, träff["före"], träff["efter"], int(tal))
    form = Talform.GEMENER if bokstav.islower() else Talform.VERSALER
    return Följd(form, träff["före"], träff["efter"], ord(bokstav.lower()) - ord("a") + 1)
