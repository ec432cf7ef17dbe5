"""The flow of a document that knows its own paragraphs: pieces with space around them, to rows."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest

import attrs

from kommunprotokoll.tolkning.kallor.tecken import märke_med_mellanslag, rimliga_luckor, städa
from kommunprotokoll.tolkning.kallor.text import MEST_TEXT, kräv_högst, kräv_rader
from kommunprotokoll.tolkning.rader import RUBRIKER, TABELL, TABELLHUVUD, Rad

LÅNG = 100
"""A piece of more characters than this fills more than one line, so it is running text."""
MEST_KOLUMNER = 64
"""Most columns of a table; Word allows one less."""
MEST_NÄSTLAT = 40
"""Deepest nesting of tables, boxes and the like that is read."""


@attrs.define
class Bit:
    """One row of a flow.

    Attributes:
        text: The text, without line break.
        sida: Page, from 1.
        stil: One of ``rader.STILAR``, or empty.
        luft_före: Whether space stands above it on paper.
        luft_efter: Whether space stands below it.
    """

    text: str
    sida: int = 1
    stil: str = ""
    luft_före: bool = False
    luft_efter: bool = False


def bitar_av(
    rader: Sequence[tuple[str, int]],
    stil: str = "",
    *,
    luft_före: bool = False,
    luft_efter: bool = False,
) -> list[Bit]:
    """Return the lines of one paragraph, text and page each, as pieces.

    A heading has space around it whatever its style says, and so has a paragraph long enough to
    fill more than one line: it is running text, and what stands beside it begins anew.
    """
    if not rader:
        return []
    lång = stil in RUBRIKER or any(len(text) > LÅNG for text, _ in rader)
    bitar = [Bit(text, sida, stil) for text, sida in rader]
    bitar[0].luft_före = luft_före or lång
    bitar[-1].luft_efter = luft_efter or lång
    return bitar


def tabellrad(celler: Sequence[Sequence[Bit]]) -> list[Bit]:
    """Return a row of a table: the first lines of its cells on one row, the second on the next.

    Args:
        celler: The flow of each column of the table's grid; a column that a wider cell covers is
            empty, so that a value stands after as many tabs in every row.
    """
    fyllda = [cell for cell in celler if any(bit.text.strip() for bit in cell)]
    if not fyllda:
        return []
    if len(celler) == 1:
        return list(celler[0])
    kolumner = [_utan_kanter(cell) for cell in celler]
    långa = [cell for cell in kolumner if len(cell) > 1]
    flödande = fyllda[0] if len(fyllda) == 1 else långa[0] if len(långa) == 1 else ()
    flödande = _utan_kanter(flödande)
    rader: list[Bit] = []
    for i, rad in enumerate(zip_longest(*kolumner)):
        finns = [bit for bit in rad if bit]
        text = "\t".join(bit.text if bit else "" for bit in rad)
        stil = TABELL if sum(bool(bit.text) for bit in finns) > 1 else finns[0].stil
        ny = Bit(text.rstrip(), finns[0].sida, stil)
        if i < len(flödande):
            ny.luft_före, ny.luft_efter = flödande[i].luft_före, flödande[i].luft_efter
        rader.append(ny)
    if len(fyllda) > 1:
        rader[0].luft_före = rader[-1].luft_efter = len(rader) > 1
    return rader


def som_huvud(rader: list[Bit]) -> list[Bit]:
    """Return the rows of a table's head, told from the rows below it."""
    for bit in rader:
        bit.stil = TABELLHUVUD if bit.stil == TABELL else bit.stil
    return rader


def _utan_kanter(cell: Sequence[Bit]) -> list[Bit]:
    """Return a cell without the empty paragraphs that only give it height."""
    synliga = [i for i, bit in enumerate(cell) if bit.text.strip()]
    return list(cell[synliga[0] : synliga[-1] + 1]) if synliga else []


_FYLLER_RADEN = 40
"""A row of more characters than this may have ended because it was full."""
_FÅ_BRUTNA, _NÅGRA_BRUTNA = 2, 3
_ANDEL_BRUTNA = 0.1
_ANDEL_TOMMA = 0.2
_SLUTAR = re.compile(r"[.:;!?…][\"”)]?$")


def _är_rad_för_rad(bitar: Sequence[Bit]) -> bool:
    """Tell whether every paragraph is one row of a print: sentences go on from one to the next."""
    fulla = brutna = 0
    for förra, nästa in pairwise(bitar):
        text, vidare = förra.text.rstrip(), nästa.text.lstrip()
        if förra.stil or nästa.stil or not (förra.luft_efter or nästa.luft_före):
            continue
        if len(text) > _FYLLER_RADEN and vidare:
            fulla += 1
            går_vidare = vidare[0].islower() and not vidare.startswith("att ")
            brutna += går_vidare and not _SLUTAR.search(text)
    bred = any(len(bit.text) > LÅNG + _FYLLER_RADEN for bit in bitar if not bit.stil)
    return brutna >= max(_NÅGRA_BRUTNA if bred else _FÅ_BRUTNA, _ANDEL_BRUTNA * fulla)


def _utan_stilens_luft(bitar: Sequence[Bit]) -> None:
    """Take away the space that a style puts around each paragraph, where it means nothing.

    So it is in text copied row for row from a print, and between short paragraphs where empty
    ones make the space.
    """
    egna = [bit for bit in bitar if not bit.stil]
    tomma = sum(not bit.text.strip() for bit in egna) > _ANDEL_TOMMA * len(bitar)
    alla = _är_rad_för_rad(bitar)
    for bit in egna if alla or tomma else ():
        if alla or len(bit.text) <= LÅNG:
            bit.luft_före = bit.luft_efter = False


def till_rader(bitar: Iterable[Bit]) -> list[Rad]:
    """Return the rows of a flow, an empty one wherever space stands between two pieces."""
    bitar = list(bitar)
    _utan_stilens_luft(bitar)
    rader: list[Rad] = []
    luft, tecken = False, 0
    for bit in bitar:
        text = märke_med_mellanslag(rimliga_luckor(städa(bit.text).rstrip()))
        if not text.strip():
            luft = True
            continue
        tecken += len(text)
        kräv_högst(tecken, MEST_TEXT)
        if rader and (luft or bit.luft_före):
            rader.append(Rad("", len(rader) + 1, rader[-1].sida))
        rader.append(Rad(text, len(rader) + 1, bit.sida, bit.stil))
        kräv_rader(len(rader))
        luft = bit.luft_efter
    return rader
