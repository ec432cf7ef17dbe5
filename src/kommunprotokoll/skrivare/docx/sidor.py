"""Which page each heading comes on, before any word processor has seen the document.

A table of contents without page numbers is half a table of contents, and no program computes them
when it opens a file without asking. So they are worked out here from the widths of the letters and
the measures of the styles. A word processor that updates the table puts its own numbers in place.
"""

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from kommunprotokoll.skrivare.docx.matt import antal_rader
from kommunprotokoll.skrivare.docx.stilmatt import Mått, Stil
from kommunprotokoll.skrivare.docx.xml import (
    Cellsats,
    Förteckningssats,
    Sats,
    Styckesats,
    Tabellsats,
)

_CELLKANT = 170
"""Margins of a cell, left and right together."""
_LINJE = 9
"""A border between rows, about: programs round its half point in their own ways."""


class _Bit(NamedTuple):
    """Something set below what came before: heights of its lines and what holds them together."""

    första: float
    """Height of the first line."""
    höjd: float = 0
    """Height of each other line."""
    rader: int = 1
    före: float = 0
    efter: float = 0
    ny_sida: bool = False
    med_nästa: bool = False
    ankare: str = ""
    tät: Stil | None = None
    """The style, if paragraphs of it have no space between them."""

    summa: float = 0
    """Height of all lines."""
    minst: float = 0
    """Height that must be on one page: no line may stand alone, so three lines are never parted."""
    huvud: float = 0
    """Height of the header row that comes again where the piece starts a page."""


def sidor(delar: Sequence[Sats], mått: Mått) -> dict[str, int]:
    """Return the page of each bookmark.

    Args:
        delar: What the body is made of, in order.
        mått: The measures of the page and of the styles.
    """
    bitar = _bitar(delar, mått)
    svar: dict[str, int] = {}
    plats = _Plats(mått.höjd)
    for nr, bit in enumerate(bitar):
        if bit.ny_sida and nr:
            plats.ny_sida(bit.före)
        elif plats.y:
            y = plats.efter_luft(bit)
            if y + _minst(bitar, nr, mått.höjd) > mått.höjd:
                plats.ny_sida(bit.huvud)
            else:
                plats.y = y
        plats.sätt(bit)
        if bit.ankare:
            svar.setdefault(bit.ankare, plats.början)
    return svar


class _Plats:
    """Where the next piece goes: the page, how far down, and the space that the last one wants."""

    def __init__(self, sidhöjd: float) -> None:
        self.sida = 1
        self.början = 1
        self.y = 0.0
        self._sidhöjd = sidhöjd
        self._förra: _Bit | None = None

    def ny_sida(self, y: float) -> None:
        """Start a page; space above a paragraph is lost there unless the page was asked for."""
        self.sida, self.y, self._förra = self.sida + 1, y, None

    def efter_luft(self, bit: _Bit) -> float:
        """Return where a piece starts on this page: of two spaces the larger holds."""
        return self.y + _mellan(self._förra, bit)

    def sätt(self, bit: _Bit) -> None:
        """Set the lines of a piece from here, so that no line is left alone on a page."""
        self.början = self.sida
        if (botten := self.y + bit.summa) <= self._sidhöjd:
            self.y = botten
            self._förra = bit
            return
        höjd = bit.första
        for kvar in range(bit.rader, 0, -1):
            ensam = kvar == 2 and bit.rader > 2 and self.y + 2 * höjd > self._sidhöjd  # noqa: PLR2004
            if self.y and (self.y + höjd > self._sidhöjd or ensam):
                self.ny_sida(0)
            self.y += höjd
            höjd = bit.höjd
        self._förra = bit


def _mellan(förra: _Bit | None, bit: _Bit) -> float:
    """Return the space between two pieces."""
    if förra is None:
        return 0.0
    if bit.tät is not None and förra.tät is bit.tät:
        return 0.0
    return max(förra.efter, bit.före)


def _minst(bitar: Sequence[_Bit], nr: int, sidhöjd: float) -> float:
    """Return the height that must be on one page: a chain kept together and what it leads to.

    A chain that is longer than a page is no chain.
    """
    första = höjd = bitar[nr].minst
    while bitar[nr].med_nästa and nr + 1 < len(bitar) and höjd <= sidhöjd:
        förra, nr = bitar[nr], nr + 1
        if bitar[nr].ny_sida:
            break
        höjd += _mellan(förra, bitar[nr]) + bitar[nr].minst
    return höjd if höjd <= sidhöjd else första


def _bitar(delar: Sequence[Sats], mått: Mått) -> list[_Bit]:
    bitar: list[_Bit] = []
    kända: dict[int, float] = {}
    for del_ in delar:
        match del_:
            case Styckesats():
                bitar.append(_stycke(del_, mått))
            case Tabellsats():
                _tabell(del_, mått, kända, bitar)
            case Förteckningssats():
                bitar += [_stycke(stycke, mått) for stycke in del_.stycken]
            case _:
                assert_never(del_)
    return bitar


def _stycke(s: Styckesats, mått: Mått) -> _Bit:
    form = mått.form(s.stil, s.egenskaper)
    stil, text, första = form.stil, s.text, form.första
    if "\t" in text:
        första = form.plats
        if form.hängande:
            text = text.partition("\t")[2]
    rader = antal_rader(text, form.plats, första, fet=stil.fet)
    höjd = form.radhöjd
    summa = höjd * rader + stil.kant
    hel = rader <= 3 or stil.hel or form.med_nästa  # noqa: PLR2004 - see ``_Bit.minst``
    return _Bit(
        höjd + stil.kant,
        höjd,
        rader,
        form.före,
        form.efter,
        form.ny_sida,
        form.med_nästa,
        s.ankare,
        stil if stil.tät else None,
        summa,
        summa if hel else 2 * höjd + stil.kant,
    )


def _tabell(t: Tabellsats, mått: Mått, kända: dict[int, float], bitar: list[_Bit]) -> None:
    """Add the rows; ``kända`` holds the heights of cells that come again and again."""
    kant = mått.kanter[t.stil]
    huvud = 0.0
    for rad in t.rader:
        högst = 0.0
        for cell in rad.celler:
            höjd = kända.get(id(cell))
            if höjd is None:
                höjd = kända[id(cell)] = _höjd(cell, mått)
            högst = max(högst, höjd)
        högst = max(högst + kant, rad.höjd) + _LINJE
        ihop = rad.ihop or rad.huvud
        bitar.append(_Bit(högst, 0, 1, 0, 0, False, ihop, "", None, högst, högst, huvud))  # noqa: FBT003 - by name it takes twice the time, for thousands of rows
        huvud = högst if rad.huvud else huvud


def _höjd(cell: Cellsats, mått: Mått) -> float:
    """Return the height of a cell's paragraphs."""
    summa = 0.0
    for s in cell.stycken:
        form = mått.form(s.stil, s.egenskaper)
        plats = (cell.bredd - _CELLKANT) / form.enhet
        rader = antal_rader(s.text, plats, plats, fet=form.stil.fet) if s.text else 1
        summa += form.runt + form.radhöjd * rader
    return summa
