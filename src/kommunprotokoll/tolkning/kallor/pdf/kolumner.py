"""Reading order: which pieces stand on one row, and which columns are read one after the other."""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

import attrs

from kommunprotokoll.tolkning.kallor.pdf.sida import Stump

_SAMMA_RAD = 0.4
"""Pieces whose lines differ by less than this, in sizes of the type, stand on one row."""
_UPP = 1.5
"""A line this much higher than the one written before it, in sizes of the type, begins anew."""
_AVBROTT = 3.6
"""A column ends above a gap of so many sizes of the type."""
_FLEST_BLOCK = 60
"""A page written in more turns than this has no columns that can be told."""
_MINST_RADER = 3
_vänster = attrgetter("x0")
_MINST_TECKEN = 18
"""Average length of the lines of a column of running text."""
_FULL = 0.1
_FULLA = 0.35
"""The part of the lines of a column of running text that reach its right edge, or nearly."""

Rader = list[list[Stump]]
"""Rows from the top down, each with its pieces from left to right."""


@attrs.define
class Zon:
    """Rows that are read from the top down.

    Attributes:
        rader: The rows.
        kant: The right edge that full lines reach.
        spalt: Whether they are one of several columns of running text.
    """

    rader: Rader
    kant: float
    spalt: bool = False


def i_läsordning(skrivna: Rader) -> list[Zon]:
    """Return the rows of a page in the order that they are read.

    What stands side by side makes one row: a label and its value, the cells of a table. Columns
    of running text are the exception: each is read to its end. They are told by the order in
    which the page was written, one column after the other, and by their full lines.

    Args:
        skrivna: The lines of the page in the order written.
    """
    if not skrivna:
        return []
    grupper = _spaltgrupper(skrivna)
    if not grupper:
        return [_zon(skrivna)]
    i_spalt = {id(s) for grupp in grupper for spalt in grupp for s in spalt}
    stumpar = [s for rad in skrivna for s in rad]
    huvud = _i_rader([[s] for s in stumpar if id(s) not in i_spalt])
    kant = max(s.x1 for s in stumpar)
    zoner: list[Zon] = []
    for grupp in sorted(grupper, key=lambda g: -g[0][0].y):
        ovanför = sum(rad[0].y > grupp[0][0].y for rad in huvud)
        spalter = (_zon([[s] for s in spalt], spalt=True) for spalt in grupp)
        zoner += [Zon(huvud[:ovanför], kant), *spalter]
        huvud = huvud[ovanför:]
    return [zon for zon in [*zoner, Zon(huvud, kant)] if zon.rader]


def _zon(skrivna: Rader, *, spalt: bool = False) -> Zon:
    return Zon(_i_rader(skrivna), max([s.x1 for rad in skrivna for s in rad]), spalt)


def _i_rader(skrivna: Rader) -> Rader:
    """Return lines from the top down; those of one height are one row, from left to right."""
    rader: Rader = []
    sammansatta: dict[int, list[Stump]] = {}
    höjder = [rad[0].y for rad in skrivna]
    överst = storlek = 0.0
    for nr in sorted(range(len(höjder)), key=höjder.__getitem__, reverse=True):
        rad, y = skrivna[nr], höjder[nr]
        egen = rad[0].storlek
        if rader and överst - y <= _SAMMA_RAD * min(storlek, egen):
            if len(rader) not in sammansatta:
                sammansatta[len(rader)] = rader[-1] = rader[-1].copy()
            rader[-1] += rad
            if egen > storlek:  # noqa: PLR1730 - a call costs more than the rest of the row
                storlek = egen
        else:
            rader.append(rad)
            överst, storlek = y, egen
    for rad in sammansatta.values():
        rad.sort(key=_vänster)
    return rader


def _spaltgrupper(skrivna: Rader) -> list[list[list[Stump]]]:
    """Return the columns of running text, grouped by which stand side by side."""
    block = _block(skrivna)
    grupper: list[list[list[Stump]]] = []
    if not 1 < len(block) <= _FLEST_BLOCK:
        return []
    förra: list[Stump] = []
    for rader in block:
        nästa = [s for rad in rader for s in rad]
        bredvid = _bredvid(förra, nästa) if förra else None
        if bredvid is None:
            förra = nästa
            continue
        vänster, höger = bredvid
        if grupper and grupper[-1][-1][-1] is vänster[-1]:
            grupper[-1].append(höger)
        else:
            grupper.append([vänster, höger])
        förra = höger
    return grupper


def _block(skrivna: Rader) -> list[Rader]:
    """Divide the lines, in the order written, wherever the next stands higher on the page."""
    höjder = [rad[0].y for rad in skrivna]
    gränser = [
        nr
        for nr, (förra, y) in enumerate(pairwise(höjder), 1)
        if y > förra and y - förra > _UPP * skrivna[nr][0].storlek
    ]
    return [skrivna[början:slut] for början, slut in pairwise([0, *gränser, len(skrivna)])]


def _bredvid(
    vänster: Sequence[Stump], höger: Sequence[Stump]
) -> tuple[list[Stump], list[Stump]] | None:
    """Return what of two blocks is columns side by side; None if nothing is."""
    topp = höger[0].y + _UPP * höger[0].storlek
    egna = _sammanhängande([s for s in vänster if s.y <= topp])
    if len(egna) < _MINST_RADER:
        return None
    kant = max(s.x1 for s in egna)
    antal = 0
    while antal < len(höger) and höger[antal].x0 > kant:
        antal += 1
    spalt = _sammanhängande(höger[:antal])
    if len(spalt) < _MINST_RADER or not (_är_löpande(egna) and _är_löpande(spalt)):
        return None
    return egna, spalt


def _sammanhängande(stumpar: Sequence[Stump]) -> list[Stump]:
    """Return the pieces down to the first great gap."""
    for plats in range(1, len(stumpar)):
        övre, undre = stumpar[plats - 1], stumpar[plats]
        if övre.y - undre.y > _AVBROTT * max(övre.storlek, undre.storlek):
            return list(stumpar[:plats])
    return list(stumpar)


def _är_löpande(rader: Sequence[Stump]) -> bool:
    """Tell whether lines are running text: long ones, of which many reach the right edge."""
    vänster, höger = min(r.x0 for r in rader), max(r.x1 for r in rader)
    full = höger - _FULL * (höger - vänster)
    fulla = sum(r.x1 >= full for r in rader)
    return fulla >= max(_MINST_RADER - 1, _FULLA * len(rader)) and sum(
        len(r.text) for r in rader
    ) >= _MINST_TECKEN * len(rader)
