"""Reading order: which pieces stand on one row, and which columns are read one after the other."""

from collections.abc import Sequence

from kommunprotokoll.tolkning.kallor.pdf.sida import Stump

_SAMMA_RAD = 0.35
"""Pieces whose lines differ by less than this, in sizes of the type, stand on one row."""
_UPP = 1.5
"""A line this much higher than the one written before it, in sizes of the type, begins anew."""
_FLEST_BLOCK = 60
"""A page written in more turns than this has no columns that can be told."""
_MINST_RADER = 3
_MINST_TECKEN = 18
"""Average length of the lines of a column of running text."""
_FULL = 0.2
_FULLA = 0.6
"""The part of the lines of a column of running text that reach its right edge."""

Rader = list[list[Stump]]
"""Rows from the top down, each with its pieces from left to right."""


def i_läsordning(stumpar: Sequence[Stump]) -> Rader:
    """Return the rows of a page as they are read.

    What stands side by side makes one row: a label and its value, the cells of a table. Columns
    of running text are the exception: each is read to its end. They are told by the order in
    which the page was written, one column after the other, and by their full lines.
    """
    huvud, spalter = _spalter(stumpar)
    rader = _i_rader(huvud)
    for spalt, efter in spalter:
        plats = next(i for i, rad in enumerate(rader) if any(s is efter for s in rad)) + 1
        rader[plats:plats] = _i_rader(spalt)
    return rader


def _i_rader(stumpar: Sequence[Stump]) -> Rader:
    rader: Rader = []
    y = storlek = 0.0
    for stump in sorted(stumpar, key=lambda s: -s.y):
        if rader and y - stump.y <= _SAMMA_RAD * min(storlek, stump.storlek):
            rader[-1].append(stump)
            storlek = max(storlek, stump.storlek)
        else:
            rader.append([stump])
            y, storlek = stump.y, stump.storlek
    for rad in rader:
        if len(rad) > 1:
            rad.sort(key=lambda s: s.x0)
    return rader


def _spalter(
    stumpar: Sequence[Stump],
) -> tuple[list[Stump], list[tuple[list[Stump], Stump]]]:
    """Part the columns of running text from the rest.

    Returns:
        What is read from the top down, and each column with the piece after which it is read.
    """
    block = _block(stumpar)
    if len(block) > _FLEST_BLOCK:
        return list(stumpar), []
    huvud = list(block[0]) if block else []
    spalter: list[tuple[list[Stump], Stump]] = []
    förra = huvud
    for nästa in block[1:]:
        bredvid = _bredvid(förra, nästa)
        if bredvid is None:
            huvud += nästa
            förra = huvud if förra is huvud else nästa
        else:
            antal, sista = bredvid
            spalter.append((nästa[:antal], sista))
            förra = nästa[:antal]
            huvud += nästa[antal:]
    return huvud, spalter


def _block(stumpar: Sequence[Stump]) -> list[list[Stump]]:
    """Divide the pieces, in the order written, wherever the next stands higher on the page."""
    block: list[list[Stump]] = []
    for stump in stumpar:
        if not block or stump.y - block[-1][-1].y > _UPP * stump.storlek:
            block.append([])
        block[-1].append(stump)
    return block


def _bredvid(vänster: Sequence[Stump], höger: Sequence[Stump]) -> tuple[int, Stump] | None:
    """Tell whether two blocks are columns side by side.

    Returns:
        How many pieces of ``höger`` belong to its column, and the last of the left column.
    """
    topp = höger[0].y + _UPP * höger[0].storlek
    egna = [s for s in vänster if s.y <= topp]
    if len(egna) < _MINST_RADER:
        return None
    botten = min(s.y for s in egna) - _SAMMA_RAD * egna[-1].storlek
    kant = max(s.x1 for s in egna)
    antal = 0
    while antal < len(höger) and höger[antal].x0 > kant:
        antal += 1
    spalt = höger[:antal]
    rest_nedanför = all(s.y < botten for s in höger[antal:])
    if antal < _MINST_RADER or not rest_nedanför:
        return None
    return (antal, egna[-1]) if _är_löpande(egna) and _är_löpande(spalt) else None


def _är_löpande(rader: Sequence[Stump]) -> bool:
    """Tell whether lines are running text: long ones that most reach the right edge."""
    vänster, höger = min(r.x0 for r in rader), max(r.x1 for r in rader)
    full = höger - _FULL * (höger - vänster)
    fulla = sum(r.x1 >= full for r in rader)
    return fulla >= _FULLA * (len(rader) - 1) and sum(
        len(r.text) for r in rader
    ) >= _MINST_TECKEN * len(rader)
