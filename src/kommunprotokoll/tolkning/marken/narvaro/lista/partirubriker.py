"""A roll in groups: the party as a heading, its people below, often two groups side by side."""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.partinamn import BOKSTAV_FÖR
from kommunprotokoll.tolkning.rader import Rad

_LÄNGST = 48
_NAMN = re.compile(rf"(?P<namn>{NAMN})(?P<rest>(?:(?:, |[ ]{{2,}}|(?= ?§)).*)?)")
_UPPGIFT = re.compile(
    r"(?:tj|ersätt|ers\b|för |istf|i st|§|kl|fr|t\.? ?o|närv|frånv|deltar|ej |ledamot|suppl|"
    r"(?:(?:[12](?::[ea])?|först|andr)\w* )?(?:v\w*\.? )?ordf|x$|\d{1,2}[.:]\d\d)",
    re.IGNORECASE,
)
"""What a cell beside a name may say of who the name is: office, for whom, when."""
_LOKALA = ("partiet", "listan", "initiativet", "demokraterna", "samlingen", "politisk vilja")
_ANTAL = re.compile(r"\s*\(?\d{1,2}(?: ?(?:st|ledamöter|mandat|platser)\.?)?\)?:?$|:$")
"""How many seats the party has, after its name."""
_MED_BOKSTAV = re.compile(
    r"(?P<namn>[A-ZÅÄÖ][\wÀ-ÿ -]{2,40}?),? \((?P<bokstav>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4})\)"
)
_MÄRKEN = frozenset({"x", "-", "–", "ja", "nej", "1", "0", "n", "närvarande", "frånvarande"})
_FLERA = 2


def utan_partirubriker(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows with the party after each name, the headings of the groups empty.

    Parties of one municipality are headings by their ending, where known ones are headings too.
    """
    kända = {p for rad in rader if (p := rubrikens_parti(rad.text.strip(), lokala=False))}
    if not kända and not any(
        rad.text.strip().casefold().startswith(tuple(BOKSTAV_FÖR)) for rad in rader
    ):
        return list(rader)
    lokala = len(kända) >= _FLERA
    kolumner: list[tuple[int, str]] = []
    ut = []
    for rad, under in pairwise([*rader, *rader[-1:]]):
        celler = _fogade([(träff.start(), träff[0]) for träff in CELL.finditer(rad.text)])
        partier = [(plats, rubrikens_parti(cell, lokala=lokala)) for plats, cell in celler]
        nya = [(plats, parti) for plats, parti in partier if parti]
        namn = [
            _NAMN.fullmatch(cell)
            for (_, cell), (_, p) in zip(celler, partier, strict=True)
            if not p
        ]
        if nya and _är_märkt(under.text):
            nya, kolumner = [], []  # a table, whose party it is the heading of
        if nya and all(namn):
            kolumner = [k for k in kolumner if not any(_samma(k[0], p) for p, _ in nya)] + nya
        if not kolumner or not celler or not all(namn):
            kolumner = [] if celler else kolumner
            ut.append(rad)
        else:
            ut.append(attrs.evolve(rad, text=_med_parti(celler, kolumner)))
    return ut


def rubrikens_parti(text: str, *, lokala: bool) -> str:
    """Return the letter of the party that a row or a cell is the heading of; empty if of none.

    The number of its seats or a colon may stand after it: "Moderaterna (12)", "Ekbylistan (EL):".

    Args:
        text: The row or the cell.
        lokala: Whether parties of one municipality are headings too, told by how they are called.
    """
    if len(text) > _LÄNGST or not text[:1].isupper():
        return ""
    namn = _ANTAL.sub("", text)
    med_bokstav = _MED_BOKSTAV.fullmatch(namn)
    bokstav = med_bokstav["bokstav"] if med_bokstav is not None else ""
    namn = med_bokstav["namn"] if med_bokstav is not None else namn
    if (känd := BOKSTAV_FÖR.get(namn.casefold(), "")) or bokstav:
        lokalt = namn.casefold().endswith(_LOKALA)
        return (bokstav or känd) if känd or lokalt else ""
    return namn if lokala and namn.casefold().endswith(_LOKALA) and "," not in namn else ""


def _är_märkt(text: str) -> bool:
    """Tell whether a row is one of a table with marks beside the names."""
    celler = CELL.findall(text)
    return len(celler) > 1 and any(cell.casefold() in _MÄRKEN for cell in celler[1:])


def _fogade(celler: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Let a cell that says what somebody is, beside their name, be part of the cell before it."""
    ut: list[tuple[int, str]] = []
    for plats, cell in celler:
        if ut and _UPPGIFT.match(cell) and _NAMN.match(ut[-1][1]):
            ut[-1] = (ut[-1][0], f"{ut[-1][1]}, {cell}")
        else:
            ut.append((plats, cell))
    return ut


def _samma(a: int, b: int) -> bool:
    return abs(a - b) <= 2  # noqa: PLR2004 - a column wavers by a character or two


def _med_parti(celler: Sequence[tuple[int, str]], kolumner: Sequence[tuple[int, str]]) -> str:
    """Return a row with the party of its column after each name, and without headings."""
    delar = []
    for plats, cell in celler:
        träff = _NAMN.fullmatch(cell)
        parti = min(kolumner, key=lambda kolumn: abs(kolumn[0] - plats))[1]
        if träff is not None and not rubrikens_parti(cell, lokala=True):
            delar.append(f"{träff['namn']} ({parti}){träff['rest']}")
    return "     ".join(delar)
