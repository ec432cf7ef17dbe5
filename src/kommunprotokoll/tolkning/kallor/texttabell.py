"""Tables in plain text - a head, a rule of dashes a column, rows - to rows with tabs."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.rader import TABELL, TABELLHUVUD, Rad

_STRECK = re.compile(r"\s*-{2,}(?:\s{2,}-{2,})+\s*")
_ETT = re.compile(r"-+")


def med_tabeller(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows, those of tables with tabs between their columns; the rules are left out.

    A column is as wide as its dashes and reaches to the next one's.
    """
    ut = list(rader)
    linjer: set[int] = set()
    for plats, rad in enumerate(rader):
        if "--  " not in rad.text or plats == 0 or not _STRECK.fullmatch(rad.text):
            continue
        början = [träff.start() for träff in _ETT.finditer(rad.text)]
        if rader[plats - 1].är_tom:
            continue
        ut[plats - 1] = attrs.evolve(_i_celler(rader[plats - 1], början), stil=TABELLHUVUD)
        linjer.add(plats)
        for under in range(plats + 1, len(rader)):
            if rader[under].är_tom:
                break
            ut[under] = _i_celler(rader[under], början)
    return [rad for plats, rad in enumerate(ut) if plats not in linjer]


def _i_celler(rad: Rad, början: Sequence[int]) -> Rad:
    slut = (*början[1:], None)
    celler = [rad.text[a:b].strip() for a, b in zip([0, *början[1:]], slut, strict=True)]
    return attrs.evolve(rad, text="\t".join(celler).rstrip("\t"), stil=TABELL)
