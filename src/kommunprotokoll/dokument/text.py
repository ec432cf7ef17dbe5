"""The model's running text as blocks."""

from collections.abc import Sequence
from typing import assert_never

from kommunprotokoll.dokument.block import (
    Block,
    Lista,
    Listpunkt,
    Rubrik,
    Stycke,
    Styckeslag,
    Tabell,
    Textdel,
    punkt,
    stycke,
)
from kommunprotokoll.dokument.formulering import stycken_i
from kommunprotokoll.modell import textstycke as modell
from kommunprotokoll.modell.beslut import Attsats
from kommunprotokoll.modell.textstycke import Textstycke

_HÖGSTA_NIVÅ = 6
"""Deepest heading that every format has."""


def textblock(text: Sequence[Textstycke], under: int) -> tuple[Block, ...]:
    """Return running text as blocks.

    Args:
        text: The pieces in order.
        under: Level of the heading above; sub-headings come below it and never skip a level.
    """
    block: list[Block] = []
    nivå = under
    for bit in text:
        match bit:
            case modell.Löptext():
                block += (stycke(del_) for del_ in stycken_i(bit.text))
            case modell.Mellanrubrik():
                nivå = min(under + bit.nivå, nivå + 1, _HÖGSTA_NIVÅ)
                block.append(Rubrik(bit.text, nivå, i_innehåll=False))
            case modell.Lista():
                if bit.punkter:
                    block.append(Lista(tuple(_punkt(p) for p in bit.punkter)))
            case modell.Tabell():
                block += _tabell(bit)
            case _:
                assert_never(bit)
    return tuple(block)


def _punkt(p: modell.Punkt) -> Listpunkt:
    return punkt(p.text, p.märke or "–", tuple(_punkt(u) for u in p.underpunkter))


def _tabell(tabell: modell.Tabell) -> tuple[Block, ...]:
    """Even out rows of unequal length; a column is as wide as its longest words ask for."""
    bredd = max((len(r) for r in (tabell.rubriker, *tabell.rader)), default=0)
    if bredd == 0:
        return (stycke(tabell.beskrivning),) if tabell.beskrivning.strip() else ()
    rader = tuple((*rad, *[""] * (bredd - len(rad))) for rad in tabell.rader)
    rubriker = tabell.rubriker and (*tabell.rubriker, *[""] * (bredd - len(tabell.rubriker)))
    return (
        Tabell(
            rader,
            rubriker=rubriker,
            bredder=kolumnbredder((rubriker, *rader) if rubriker else rader),
            rubrik=tabell.beskrivning,
            beskrivning=tabell.beskrivning,
        ),
    )


def kolumnbredder(
    rader: Sequence[Sequence[str]], minst: int = 4, högst: int = 40
) -> tuple[float, ...]:
    """Return the width of each column by its longest cell, kept between two bounds (letters)."""
    kolumner = zip(*rader, strict=True)
    return tuple(float(min(max(minst, *map(len, kolumn)), högst)) for kolumn in kolumner)


def attsatslista(attsatser: Sequence[Attsats]) -> tuple[Block, ...]:
    """Return the points of a decision as a list; a bare number gets the full stop it lacks."""
    if not attsatser:
        return ()
    return (Lista(tuple(_attsats(a) for a in attsatser)),)


def _attsats(a: Attsats) -> Listpunkt:
    märke = f"{a.nummer}." if a.nummer and a.nummer[-1].isalnum() else a.nummer
    return punkt(a.text, märke, tuple(punkt(u, "–") for u in a.underpunkter))


def brödtext(text: str) -> tuple[Block, ...]:
    """Return a text as paragraphs, split at its blank lines."""
    return tuple(stycke(del_) for del_ in stycken_i(text))


def etikett(etikett_: str, värde: str) -> Stycke:
    """Return a line of facts with its label in strong type: **Dnr** KS 2031/14."""
    return Stycke((Textdel(etikett_, fet=True), Textdel(f" {värde}")), slag=Styckeslag.UPPGIFT)
