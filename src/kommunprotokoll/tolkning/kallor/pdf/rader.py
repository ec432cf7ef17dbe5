"""Pieces of text with places, to rows in the order that a person reads them."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import attrs

from kommunprotokoll.tolkning.kallor.pdf.kolumner import i_läsordning
from kommunprotokoll.tolkning.kallor.pdf.sida import Sida
from kommunprotokoll.tolkning.kallor.pdf.tabeller import Textrad, textrader
from kommunprotokoll.tolkning.kallor.tecken import märke_med_mellanslag, städa
from kommunprotokoll.tolkning.rader import Rad

_FULL = 0.15
"""A line that ends within this part of the width from the right edge is full."""
_MELLANRUM = 1.22
"""Lines this much further apart than wrapped lines are have space between them."""
_RADHÖJD = 1.35
"""Distance of wrapped lines, in sizes of the type, when the document has none to measure."""
_FÅ = 3
_ÖVERST, _NEDERST = 0.82, 0.12
"""Above and below these parts of a page's height stand page heads and feet."""
_KANTGLAPP = 1.8
"""A gap of so many sizes of the type parts a page head or foot from the rest."""
_ANNAN_STORLEK = 1.15
"""Type this much larger than that of the row beside it is a heading."""
_MENINGSSLUT = (".", ":", "!", "?")


@attrs.define
class _Sidrader:
    """A page's rows, and where its head ends and its foot begins."""

    rader: list[Textrad]
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
        rader: list[Textrad] = []
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

    def _mät(self, rader: Sequence[Textrad]) -> None:
        """Note how far below a full line the next one stands: what has wrapped is not spaced."""
        for övre, undre in pairwise(rader):
            avstånd = övre.y - undre.y
            if övre.full and 0 < avstånd < 2 * övre.storlek:
                self._avstånd.append(avstånd / övre.storlek)

    def rader(self) -> list[Rad]:
        """Return the rows of all pages."""
        mått = median(self._avstånd) if len(self._avstånd) > _FÅ else _RADHÖJD
        rader: list[Rad] = []
        fortsätter = False
        for nummer, sida in enumerate(self._sidor, 1):
            sist = len(sida.rader) - sida.fot - 1
            for plats, rad in enumerate(sida.rader):
                if _har_luft(sida, plats, mått, fortsätter=fortsätter, rader=rader):
                    _lägg_tom(rader, nummer)
                if plats == sist:
                    fortsätter = rad.full and not rad.text.endswith(_MENINGSSLUT)
                _lägg(rader, rad.text if sida.ren else städa(rad.text), nummer)
            for text in sida.stående:
                _lägg_tom(rader, nummer)
                _lägg(rader, städa(text), nummer)
        return rader


def _har_luft(
    sida: _Sidrader, plats: int, mått: float, *, fortsätter: bool, rader: Sequence[Rad]
) -> bool:
    """Tell whether space stands above a row; a sentence goes on over the edges of pages."""
    if plats == 0:
        return bool(rader) and not sida.huvud and not fortsätter
    if plats == sida.huvud or plats == len(sida.rader) - sida.fot:
        return not fortsätter
    övre, undre = sida.rader[plats - 1], sida.rader[plats]
    if undre.y > övre.y:  # the next column of the page
        return not övre.full or övre.text.endswith(_MENINGSSLUT)
    störst, minst = max(övre.storlek, undre.storlek), min(övre.storlek, undre.storlek)
    return övre.y - undre.y > _MELLANRUM * mått * störst or störst > _ANNAN_STORLEK * minst


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


def _lägg(rader: list[Rad], text: str, sida: int) -> None:
    if "\t" in text:
        text = märke_med_mellanslag(text)
    if text.strip():
        rader.append(Rad(text.rstrip(), len(rader) + 1, sida))


def _lägg_tom(rader: list[Rad], sida: int) -> None:
    """Add an empty row; two of them never follow each other."""
    if rader and rader[-1].text:
        rader.append(Rad("", len(rader) + 1, sida))
