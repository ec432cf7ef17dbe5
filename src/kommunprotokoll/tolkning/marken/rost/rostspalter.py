"""Who voted how, in rows that are no table: a column for each side, or the vote after the name."""

import re
from collections.abc import Iterator, Sequence

from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.tolkning.dialekt import allmän, nyckel
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.isarfallet import foga_isarfallet
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, som_person
from kommunprotokoll.tolkning.marken.rost.bilagelistor import röster_i_tabell
from kommunprotokoll.tolkning.marken.rost.rostord import VALORD
from kommunprotokoll.tolkning.rader import Rad, utan_tomma

_SIDA = re.compile(
    r"(?P<val>ja|nej|avst(?:år|od|ått|ående)?|nedlagd(?:a)?|frånv(?:arande)?)"
    r"(?:[ -]?röst(?:er|ar|ade)?)?(?: från att rösta)?(?:[ ,:]{0,2}\(?\d{1,3}(?: st)?\)?)?[ :.]?",
    re.IGNORECASE,
)
_NAMN_OCH_VAL = re.compile(
    rf"\s*(?:\d{{1,3}}[.)]? )?(?P<vem>{NAMN}(?:\s*{PARTI})?)(?:,| -| –|:|\.{{2,}})?\s+"
    r"(?:röstar |röstade )?(?i:(?P<val>ja|nej|avst(?:år|od)?|frånv(?:arande)?))\b[.,;]?\s*"
)
"""A name and how it voted; a row may hold several, side by side."""
_NÄRA = 4
_LÄNGST = 200


def röster_ur(rader: Sequence[Rad]) -> tuple[Röst, ...]:
    """Return how each voted, by a table, columns or rows of names; the first of each person."""
    if i_tabell := röster_i_tabell(rader):
        return i_tabell
    return tuple({r.person: r for r in reversed(_i_spalter_eller_rader(rader))}.values())[::-1]


def _i_spalter_eller_rader(rader: Sequence[Rad]) -> list[Röst]:
    synliga = [rad for rad in utan_tomma(rader) if len(rad.text) < _LÄNGST]
    i_spalter = list(_i_spalter(synliga))
    if i_spalter:
        return i_spalter
    if any(nyckel(rad.text) in {"ja", "nej"} for rad in synliga):
        synliga, _ = foga_isarfallet(synliga, allmän())
    röster = [
        Röst(person, VALORD[t["val"].casefold()])
        for rad in synliga
        for t in _bara_röster(rad.text)
        if (person := som_person(t["vem"])) is not None
    ]
    return röster if len(röster) > 1 else []


def _bara_röster(text: str) -> list[re.Match[str]]:
    """Return each name with its vote of a row that holds nothing else."""
    funna: list[re.Match[str]] = []
    plats = 0
    while plats < len(text):
        träff = _NAMN_OCH_VAL.match(text, plats)
        if träff is None:
            return []
        funna.append(träff)
        plats = träff.end()
    return funna


def _i_spalter(rader: Sequence[Rad]) -> Iterator[Röst]:
    """Yield the votes of those whose names stand below Ja, Nej and the like, side by side."""
    spalter: list[tuple[int, Röstval]] = []
    for rad in rader:
        celler = [(träff.start(), träff[0]) for träff in CELL.finditer(rad.text.expandtabs())]
        sidor = [_SIDA.fullmatch(cell) for _, cell in celler]
        if len(celler) > 1 and all(sidor):
            spalter = [
                (var, VALORD[t["val"].casefold()])
                for (var, _), t in zip(celler, sidor, strict=True)
                if t
            ]
            continue
        personer = [som_person(cell) for _, cell in celler] if spalter else []
        if not personer or any(p is None for p in personer) or len(celler) > len(spalter):
            spalter = []
            continue
        for (var, _), person in zip(celler, personer, strict=True):
            under = min(spalter, key=lambda spalt: abs(spalt[0] - var))
            if person is not None and abs(under[0] - var) <= _NÄRA:
                yield Röst(person, under[1])
