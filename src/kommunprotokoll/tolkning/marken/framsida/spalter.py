"""A front page in columns: labels that have wrapped beside their values, put together again."""

import re
from collections.abc import Iterator, Sequence

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.rader import Rad

_FÖRSKJUTNING = 2
_MEST_ORD = 4
_MEST_RADER = 3


def räta_etiketter(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows with each wrapped label whole on its first row, the values where they were.

    "Tjänstgörande    Ada Berg (S)" above "ersättare        Bo Ek (M)" becomes "Tjänstgörande
    ersättare  Ada Berg (S)" above "Bo Ek (M)".
    """
    ut = list(rader)
    for i, rad in enumerate(rader[:-1]):
        # From the right, so that the columns further to the left stay where they are.
        for början, cell in reversed(list(_celler(rad.text))):
            antal, hel = _hel_etikett(rader[i : i + _MEST_RADER], början, cell, dialekt)
            if antal:
                ut[i] = _byt(ut[i], början, cell, f"{hel}  ")
                for j in range(i + 1, i + antal):
                    ut[j] = _blanka(ut[j], rader[j], början)
    return ut


def _celler(text: str) -> Iterator[tuple[int, str]]:
    """Yield the cells that can be the beginning of a label, each with its column."""
    for träff in CELL.finditer(text):
        if träff[0][:1].isupper() and len(träff[0].split()) <= _MEST_ORD:
            yield träff.start(), träff[0]


def _hel_etikett(rader: Sequence[Rad], början: int, cell: str, dialekt: Dialekt) -> tuple[int, str]:
    """Return over how many rows a label goes and the whole of it; 0 if the cell begins none."""
    bäst, hel = (0, ""), cell
    for antal, rad in enumerate(rader[1:], start=2):
        nästa = _cell_vid(rad.text, början)
        if not nästa[:1].islower():
            break
        hel = f"{hel[:-1]}{nästa}" if hel.endswith("-") else f"{hel} {nästa}"
        if nyckel(hel) in dialekt.etiketter:
            bäst = antal, hel
    return bäst


def _cell_vid(text: str, kolumn: int) -> str:
    """Return the cell that begins in a column; empty if none does."""
    träff = _träff_vid(text, kolumn)
    return träff[0] if träff is not None else ""


def _träff_vid(text: str, kolumn: int) -> re.Match[str] | None:
    for träff in CELL.finditer(text):
        if abs(träff.start() - kolumn) <= _FÖRSKJUTNING:
            return träff
    return None


def _byt(rad: Rad, början: int, gammalt: str, nytt: str) -> Rad:
    text = rad.text
    return attrs.evolve(rad, text=text[:början] + nytt + text[början + len(gammalt) :])


def _blanka(rad: Rad, hel: Rad, kolumn: int) -> Rad:
    """Empty the cell that belongs to a label on a row above."""
    träff = _träff_vid(hel.text, kolumn)
    if träff is None:
        return rad
    return _byt(rad, träff.start(), träff[0], " " * len(träff[0]))
