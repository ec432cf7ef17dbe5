"""Rows that head paragraphs, and the series of numbers that tells them from other rows."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import attrs

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.paragraf import Tidigarebehandling
from kommunprotokoll.tolkning.rader import Rad

_LEDPUNKTER = re.compile(r"\.{4,}|…{2,}")
_LEDER_TILL_SIDA = re.compile(r"[^\W\d]\s*\.{4,}\s*\d{1,3}\s*$")
_FRAMÅT = 3


@attrs.frozen
class Rubrikrad:
    """A row that heads a paragraph.

    Attributes:
        plats: The row's place among the rows that were searched, from 0.
        nummer: The paragraph's number.
        rubrik: What stands of the heading on the row itself.
        dnr: The diarienummer on the row, if any.
        före: How many rows of the heading stand above the row.
        organ: The body before the number: "Kfn" of "Kfn § 118".
        tidigare: The matter's paragraphs in other bodies, where the row has them.
    """

    plats: int
    nummer: Paragrafnummer
    rubrik: str
    dnr: str = ""
    före: int = 0
    organ: str = ""
    tidigare: tuple[Tidigarebehandling, ...] = ()


def är_innehåll(rader: Sequence[Rad], plats: int) -> bool:
    """A row of the table of contents: dots lead to a page number on it or on the next rows."""
    for rad in rader[plats : plats + _FRAMÅT]:
        if rad.är_tom:
            return False
        if _LEDPUNKTER.search(rad.text):
            return True
    return False


def leder_till_sida(rader: Sequence[Rad], plats: int) -> bool:
    """Tell whether the next visible row, below an empty one, is a heading that leads to a page."""
    under = next((r.text for r in rader[plats + 1 : plats + _FRAMÅT] if not r.är_tom), "")
    return "...." in under and _LEDER_TILL_SIDA.search(under) is not None


def stigande(kandidater: list[Rubrikrad]) -> list[Rubrikrad]:
    """Return the longest series of rising numbers, in time n log n."""
    toppar: list[Paragrafnummer] = []
    platser: list[int] = []
    före: list[int] = []
    for i, kandidat in enumerate(kandidater):
        längd = bisect_left(toppar, kandidat.nummer)
        före.append(platser[längd - 1] if längd else -1)
        if längd == len(toppar):
            toppar.append(kandidat.nummer)
            platser.append(i)
        else:
            toppar[längd], platser[längd] = kandidat.nummer, i
    serie: list[Rubrikrad] = []
    i = platser[-1] if platser else -1
    while i >= 0:
        serie.append(kandidater[i])
        i = före[i]
    return serie[::-1]


def i_följd(kandidater: list[Rubrikrad]) -> list[Rubrikrad]:
    """Return the longest series in which each number is the one before and one more, or "23 A"."""
    slut: dict[int, int] = {}
    längd: list[int] = []
    före: list[int] = []
    for i, kandidat in enumerate(kandidater):
        förra = slut.get(kandidat.nummer.nummer - (not kandidat.nummer.bokstav), -1)
        före.append(förra)
        längd.append(1 + (längd[förra] if förra >= 0 else 0))
        bästa = slut.get(kandidat.nummer.nummer, -1)
        if bästa < 0 or längd[i] >= längd[bästa]:
            slut[kandidat.nummer.nummer] = i
    if not längd or max(längd) < 2:  # noqa: PLR2004 - one number is no series
        return []
    i = längd.index(max(längd))
    serie: list[Rubrikrad] = []
    while i >= 0:
        serie.append(kandidater[i])
        i = före[i]
    return serie[::-1]
