"""A roll in groups: the party as a heading, its people below, often two groups side by side."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.modell.person import Parti
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.rader import Rad

_BOKSTÄVER = ("C", "FI", "FP", "KD", "L", "M", "MP", "S", "SD", "V")
PARTIER = {Parti(bokstav).namn.casefold(): bokstav for bokstav in _BOKSTÄVER} | {
    "nya moderaterna": "M", "folkpartiet": "FP", "miljöpartiet": "MP",
}  # fmt: skip
"""Names of parties as headings have them, and the letters."""
_NAMN = re.compile(rf"(?P<namn>{NAMN})(?P<rest>(?:, .*)?)")


def utan_partirubriker(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows with the party after each name, the headings of the groups empty."""
    if not any(rad.text.strip().casefold().startswith(tuple(PARTIER)) for rad in rader):
        return list(rader)
    kolumner: list[tuple[int, str]] = []
    ut = []
    for rad in rader:
        celler = [(träff.start(), träff[0]) for träff in CELL.finditer(rad.text)]
        partier = [(plats, PARTIER.get(cell.casefold(), "")) for plats, cell in celler]
        nya = [(plats, parti) for plats, parti in partier if parti]
        namn = [
            _NAMN.fullmatch(cell)
            for (_, cell), (_, p) in zip(celler, partier, strict=True)
            if not p
        ]
        if nya and all(namn):
            kolumner = [k for k in kolumner if not any(_samma(k[0], p) for p, _ in nya)] + nya
        if not kolumner or not celler or not all(namn):
            kolumner = [] if celler else kolumner
            ut.append(rad)
        else:
            ut.append(attrs.evolve(rad, text=_med_parti(celler, kolumner)))
    return ut


def _samma(a: int, b: int) -> bool:
    return abs(a - b) <= 2  # noqa: PLR2004 - a column wavers by a character or two


def _med_parti(celler: Sequence[tuple[int, str]], kolumner: Sequence[tuple[int, str]]) -> str:
    """Return a row with the party of its column after each name, and without headings."""
    delar = []
    for plats, cell in celler:
        träff = _NAMN.fullmatch(cell)
        parti = min(kolumner, key=lambda kolumn: abs(kolumn[0] - plats))[1]
        if träff is not None and cell.casefold() not in PARTIER:
            delar.append(f"{träff['namn']} ({parti}){träff['rest']}")
    return "     ".join(delar)
