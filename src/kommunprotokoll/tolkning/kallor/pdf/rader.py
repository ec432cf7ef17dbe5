"""Pieces of text with places, to rows in the order that a person reads them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

import attrs

from kommunprotokoll.tolkning.kallor.pdf.kolumner import i_läsordning
from kommunprotokoll.tolkning.kallor.pdf.sida import Sida, Stump
from kommunprotokoll.tolkning.kallor.pdf.stycken import (
    Läge,
    Marginal,
    bestäm,
    börjar_mitt_i,
    fortsätter,
    marginal,
    är_full,
)
from kommunprotokoll.tolkning.kallor.pdf.tabeller import textrader
from kommunprotokoll.tolkning.kallor.pdf.utskrift import Utskrift
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
_BRUTNA = 0.15
"""More rows than this part of those that wrapped end in the middle of a sentence: a text whose
rows were broken already."""
_SAMMA_KOLUMN = 12
"""Columns of several pages that begin within so many points are one."""
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
_SIFFROR = re.compile(r"\d+")
_MENINGSSLUT = (".", ":", "!", "?")


_Kolumn = tuple[int, int]
"""A column that goes through the document: the width of its pages, and where it begins."""


@attrs.define
class _Sidrader:
    """A page's rows, and where its head ends and its foot begins.

    Attributes:
        rader: The rows.
        stående: Text that does not lie flat.
        kolumner: The column of each row.
        bredd: The page's width in points.
        ren: Whether the text needs no cleaning.
        huvud: Number of rows of the page head.
        fot: Number of rows of the page foot.
    """

    rader: list[Stump]
    stående: list[str]
    kolumner: list[_Kolumn]
    bredd: float
    ren: bool = True
    huvud: int = 0
    fot: int = 0

    def löpande(self) -> list[tuple[_Kolumn, Stump]]:
        """Return the rows between page head and foot, with their columns."""
        slut = len(self.rader) - self.fot
        rader = zip(self.kolumner, self.rader, strict=True)
        return list(rader)[self.huvud : slut]


@attrs.define
class Radbyggare:
    """Collects pages; the distance of lines is measured over all of them."""

    _sidor: list[_Sidrader] = attrs.Factory(list)
    _avstånd: list[float] = attrs.Factory(list)

    def lägg(self, sida: Sida) -> None:
        """Add a page."""
        rader: list[Stump] = []
        kolumner: list[_Kolumn] = []
        for zon in i_läsordning(sida.stumpar):
            nya = textrader(zon.rader)
            vänster = min(rad.x0 for rad in nya)
            full = zon.kant - _FULL * (zon.kant - vänster)
            for rad in nya:
                rad.full = rad.x1 >= full
            rader += nya
            början = round(vänster / _SAMMA_KOLUMN) if zon.spalt else -1
            kolumner += [(round(sida.bredd), början)] * len(nya)
        ny = _Sidrader(rader, sida.stående, kolumner, sida.bredd, sida.ren)
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

    def _marginaler(self) -> dict[_Kolumn, Marginal | None]:
        """Return the margins of the columns that go through the document."""
        alla: dict[_Kolumn, list[Stump]] = {}
        for sida in self._sidor:
            for kolumn, rad in sida.löpande():
                alla.setdefault(kolumn, []).append(rad)
        return {k: marginal(rader, k[0], hel=k[1] < 0) for k, rader in alla.items()}

    def _lägen(self) -> list[list[Läge]]:
        """Return the rows of each page's text, without page head and foot, where they stand."""
        mått = _MELLANRUM * (median(self._avstånd) if len(self._avstånd) > _FÅ else _RADHÖJD)
        marginaler = self._marginaler()
        sidor = []
        for sida in self._sidor:
            lägen: list[Läge] = []
            for kolumn, rad in sida.löpande():
                luft = bool(lägen) and _har_luft(lägen[-1].rad, rad, mått)
                lägen.append(Läge(rad, marginaler[kolumn], luft))
            bestäm(lägen)
            sidor.append(lägen)
        return sidor

    def rader(self) -> list[Rad]:
        """Return the rows of all pages."""
        _bekräfta_kanter(self._sidor)
        ut = Utskrift()
        lägen = self._lägen()
        bruten = _är_bruten(lägen)
        förra: Läge | None = None
        for nummer, (sida, kropp) in enumerate(zip(self._sidor, lägen, strict=True), 1):
            går_över = förra is not None and bool(kropp) and _går_över(förra, kropp[0])
            for nr, rad in enumerate(sida.rader[: sida.huvud]):
                ut.kant(rad.text, nummer, luft=nr == 0 and not går_över)
            for läge in kropp:
                _lägg(ut, förra, läge, nummer, bruten=bruten, ny_sida=läge is kropp[0])
                förra = läge
            for nr, rad in enumerate(sida.rader[len(sida.rader) - sida.fot :]):
                ut.kant(rad.text, nummer, luft=nr == 0)
            for text in sida.stående:
                ut.kant(text, nummer, luft=True)
        ut.töm()
        return ut.rader


def _lägg(
    ut: Utskrift, övre: Läge | None, läge: Läge, sida: int, *, bruten: bool, ny_sida: bool
) -> None:
    """Write a row below another: as a line of it, or by itself.

    Args:
        ut: Takes it.
        övre: The row above it, if any.
        läge: The row.
        sida: Its page.
        bruten: Whether rows end where the text does not.
        ny_sida: Whether it is the first on its page.
    """
    if övre is None:
        ut.ny(läge.rad.text, sida, luft=True)
    elif ny_sida or övre.rad.y < läge.rad.y:
        går_över = _går_över(övre, läge)
        if går_över and börjar_mitt_i(läge.rad) and fortsätter(övre, läge, ut.antal):
            ut.mer(läge.rad.text)
        else:
            ut.ny(läge.rad.text, sida, luft=not går_över)
    elif not läge.luft and fortsätter(övre, läge, ut.antal):
        ut.mer(läge.rad.text)
    else:
        slut = not (bruten or läge.luft or övre.full or börjar_mitt_i(läge.rad))
        ut.ny(läge.rad.text, sida, luft=läge.luft, slut=slut)


def _går_över(övre: Läge, undre: Läge) -> bool:
    """Tell whether the text goes on from the end of a column or page to the next one."""
    rad = övre.rad
    övre.full = övre.marginal is not None and är_full(rad, undre.rad, övre.marginal)
    return (rad.full or börjar_mitt_i(undre.rad)) and not rad.text.endswith(_MENINGSSLUT)


def _är_bruten(sidor: Iterable[Sequence[Läge]]) -> bool:
    """Tell whether rows were broken before they were set: sentences go on from rows with room."""
    fulla = brutna = 0
    for lägen in sidor:
        for övre, undre in pairwise(lägen):
            if not undre.luft and börjar_mitt_i(undre.rad):
                fulla += övre.full
                brutna += not övre.full
    return brutna > max(_FÅ, _BRUTNA * fulla)


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


def _bekräfta_kanter(sidor: Sequence[_Sidrader]) -> None:
    """Take back page heads and feet that no other page has: a row may stand alone by chance."""
    if len(sidor) <= _FÅ:
        return
    huvuden = [{_mall(rad) for rad in sida.rader[: sida.huvud]} for sida in sidor]
    fötter = [{_mall(r) for r in s.rader[len(s.rader) - s.fot :]} for s in sidor]
    alla_huvuden, alla_fötter = (
        Counter(mall for mallar in kanter for mall in mallar) for kanter in (huvuden, fötter)
    )
    for sida, huvud, fot in zip(sidor, huvuden, fötter, strict=True):
        if all(alla_huvuden[mall] == 1 for mall in huvud):
            sida.huvud = 0
        if all(alla_fötter[mall] == 1 for mall in fot):
            sida.fot = 0


def _mall(rad: Stump) -> str:
    """Return a row's text without what differs between pages: its figures and its spaces."""
    return _SIFFROR.sub("", "".join(rad.text.split()))
