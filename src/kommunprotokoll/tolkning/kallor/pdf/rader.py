"""Pieces of text with places, to rows in the order that a person reads them."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import attrs

from kommunprotokoll.tolkning.kallor.pdf.kolumner import i_läsordning
from kommunprotokoll.tolkning.kallor.pdf.sida import Sida, Stump
from kommunprotokoll.tolkning.kallor.pdf.tabeller import textrader
from kommunprotokoll.tolkning.kallor.tecken import märke_med_mellanslag, städa
from kommunprotokoll.tolkning.rader import Rad

_FULL = 0.15
"""A line that ends within this part of the width from the right edge is full."""
_MELLANRUM = 1.22
"""Lines this much further apart than wrapped lines are have space between them."""
_RADHÖJD = 1.3
"""Distance of wrapped lines, in sizes of the type, when the document has none to measure."""
_GLEST = 2.4
"""Lines further apart than so many sizes of the type have not wrapped."""
_FÅ = 3
_ÖVERST, _NEDERST = 0.82, 0.12
"""Above and below these parts of a page's height stand page heads and feet."""
_KANTGLAPP = 2.0
"""A gap of so many sizes of the type parts a page head or foot from the rest."""
_ANNAN_STORLEK = 1.15
"""Type this much larger than that of the row beside it is a heading."""
_INDRAG, _STÖRST_INDRAG = 0.6, 4.0
"""An item that begins so many sizes of the type further in than a line that is not full begins a
list; it may stand close to its introduction."""
_LISTPUNKT = re.compile(r"(?:att|[-–•]|\d{1,2}[.)])\s")
_MENINGSSLUT = (".", ":", "!", "?")


@attrs.define
class _Sidrader:
    """A page's rows, and where its head ends and its foot begins."""

    rader: list[Stump]
    stående: list[str]
    ren: bool = True
    huvud: int = 0
    fot: int = 0


@attrs.define
class Radbyggare:
    """Collects pages; the distance of lines is measured over all of them."""

    _sidor: list[_Sidrader] = attrs.Factory(list)
    _avstånd: list[float] = attrs.Factory(list)

    def lägg(self, sida: Sida) -> None:
        """Add a page."""
        rader: list[Stump] = []
        for zon in i_läsordning(sida.stumpar):
            nya = textrader(zon.rader)
            vänster = min(rad.x0 for rad in nya)
            full = zon.kant - _FULL * (zon.kant - vänster)
            for rad in nya:
                rad.full = rad.x1 >= full
            rader += nya
        ny = _Sidrader(rader, sida.stående, sida.ren)
        if rader:
            self._mät(rader)
            _finn_kanter(ny, sida.höjd)
        self._sidor.append(ny)

    def _mät(self, rader: Sequence[Stump]) -> None:
        """Note how far below a full line the next one stands: what has wrapped is not spaced."""
        for övre, undre in pairwise(rader):
            avstånd = övre.y - undre.y
            if övre.full and 0 < avstånd < _GLEST * övre.storlek:
                self._avstånd.append(avstånd / övre.storlek)

    def rader(self) -> list[Rad]:
        """Return the rows of all pages."""
        mått = _MELLANRUM * (median(self._avstånd) if len(self._avstånd) > _FÅ else _RADHÖJD)
        rader: list[Rad] = []
        fortsätter = False
        for nummer, sida in enumerate(self._sidor, 1):
            fot = len(sida.rader) - sida.fot
            övre: Stump | None = None
            for plats, rad in enumerate(sida.rader):
                if övre is None:
                    luft = bool(rader) and not fortsätter
                elif plats in (sida.huvud, fot):
                    luft = not fortsätter
                else:
                    luft = _har_luft(övre, rad, mått)
                if luft:
                    _lägg_tom(rader, nummer)
                övre, text = rad, rad.text
                if plats == fot - 1:
                    fortsätter = rad.full and not text.endswith(_MENINGSSLUT)
                if not sida.ren:
                    text = städa(text).rstrip()
                if "\t" in text:
                    text = märke_med_mellanslag(text)
                if text:
                    rader.append(Rad(text, len(rader) + 1, nummer))
            for text in sida.stående:
                _lägg_tom(rader, nummer)
                rader.append(Rad(städa(text), len(rader) + 1, nummer))
        return rader


def _har_luft(övre: Stump, undre: Stump, mått: float) -> bool:
    """Tell whether space stands between two rows; ``mått`` in sizes of the type."""
    avstånd = övre.y - undre.y
    if avstånd < 0:  # the next column of the page
        return not övre.full or övre.text.endswith(_MENINGSSLUT)
    störst, minst = övre.storlek, undre.storlek
    if störst < minst:
        störst, minst = minst, störst
    if avstånd > mått * störst or störst > _ANNAN_STORLEK * minst:
        return True
    indrag = undre.x0 - övre.x0
    return (
        _INDRAG * störst < indrag < _STÖRST_INDRAG * störst
        and not övre.full
        and _LISTPUNKT.match(undre.text) is not None
    )


def _finn_kanter(sida: _Sidrader, höjd: float) -> None:
    """Find the page head and foot: rows at the edge of the page, with a gap to the rest."""
    rader = sida.rader
    gränser = [
        plats
        for plats in range(1, len(rader))
        if rader[plats - 1].y - rader[plats].y > _KANTGLAPP * rader[plats - 1].storlek
    ]
    övre = [plats for plats in gränser if rader[plats - 1].y > _ÖVERST * höjd]
    undre = [plats for plats in gränser if rader[plats].y < _NEDERST * höjd]
    sida.huvud = övre[0] if övre else 0
    if undre and undre[-1] > sida.huvud:
        sida.fot = len(rader) - undre[-1]


def _lägg_tom(rader: list[Rad], sida: int) -> None:
    """Add an empty row; two of them never follow each other."""
    if rader and rader[-1].text:
        rader.append(Rad("", len(rader) + 1, sida))
