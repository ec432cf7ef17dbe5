"""Pieces of text with places, to rows in the order that a person reads them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import attrs

from kommunprotokoll.tolkning.kallor.pdf.kolumner import i_läsordning
from kommunprotokoll.tolkning.kallor.pdf.sida import MENINGSSLUT, Sida, Stump
from kommunprotokoll.tolkning.kallor.pdf.stycken import (
    Läge,
    Marginal,
    bestäm,
    fortsätter,
    läge,
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
_OAVSLUTAD = re.compile(
    r" (?:av|för|från|i|med|och|om|på|samt|till|vid|att|som|den|det|enligt|mellan|under|över)$"
)
"""A word that nothing ends with."""


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

    def löpande(self) -> tuple[list[_Kolumn], list[Stump]]:
        """Return the rows between page head and foot, and their columns."""
        slut = len(self.rader) - self.fot
        return self.kolumner[self.huvud : slut], self.rader[self.huvud : slut]


@attrs.define
class Radbyggare:
    """Collects pages; the distance of lines is measured over all of them."""

    _sidor: list[_Sidrader] = attrs.Factory(list)
    _avstånd: list[float] = attrs.Factory(list)

    def lägg(self, sida: Sida) -> None:
        """Add a page."""
        rader: list[Stump] = []
        kolumner: list[_Kolumn] = []
        for zon in i_läsordning(sida.rader):
            nya = textrader(zon.rader)
            vänster = min([rad.x0 for rad in nya])
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
        """Note how far below a full line the next one stands: what has wrapped is not spaced.

        A full line that ends a sentence may have ended its paragraph as well.
        """
        for övre, undre in pairwise(rader):
            avstånd = övre.y - undre.y
            if not övre.full or övre.text.endswith(MENINGSSLUT):
                continue
            if 0 < avstånd < _GLEST * övre.storlek:
                self._avstånd.append(avstånd / övre.storlek)

    def _marginaler(self) -> dict[_Kolumn, Marginal | None]:
        """Return the margins of the columns that go through the document."""
        alla: dict[_Kolumn, list[Stump]] = {}
        for sida in self._sidor:
            kolumner, rader = sida.löpande()
            if len(set(kolumner)) == 1:
                alla.setdefault(kolumner[0], []).extend(rader)
                continue
            for kolumn, rad in zip(kolumner, rader, strict=True):
                alla.setdefault(kolumn, []).append(rad)
        return {k: marginal(rader, k[0], hel=k[1] < 0) for k, rader in alla.items()}

    def _lägen(self) -> tuple[list[list[Läge]], bool]:
        """Return the rows of each page's text where they stand, page head and foot left out.

        Beside them: whether rows were broken before they were set, so that sentences go on from
        rows with room for more.
        """
        mått = _MELLANRUM * (median(self._avstånd) if len(self._avstånd) > _FÅ else _RADHÖJD)
        marginaler = self._marginaler()
        sidor: list[list[Läge]] = []
        fulla = brutna = 0
        for sida in self._sidor:
            lägen: list[Läge] = []
            övre: Stump | None = None
            for kolumn, rad in zip(*sida.löpande(), strict=True):
                luft = övre is not None and _har_luft(övre, rad, mått)
                lägen.append(läge(rad, marginaler[kolumn], luft=luft))
                övre = rad
            antal = bestäm(lägen)
            fulla += antal[0]
            brutna += antal[1]
            sidor.append(lägen)
        return sidor, brutna > max(_FÅ, _BRUTNA * fulla)

    def rader(self) -> list[Rad]:
        """Return the rows of all pages."""
        _bekräfta_kanter(self._sidor)
        ut = Utskrift(all(sida.ren for sida in self._sidor))
        lägen, bruten = self._lägen()
        förra: Läge | None = None
        for nummer, (sida, kropp) in enumerate(zip(self._sidor, lägen, strict=True), 1):
            går_över = förra is not None and bool(kropp) and _går_över(förra, kropp[0])
            for nr, rad in enumerate(sida.rader[: sida.huvud]):
                ut.kant(rad.text, nummer, luft=nr == 0 and not går_över)
            for nr, här in enumerate(kropp):
                _lägg(ut, förra, här, nummer, bruten=bruten, ny_sida=nr == 0)
                förra = här
            for nr, rad in enumerate(sida.rader[len(sida.rader) - sida.fot :]):
                ut.kant(rad.text, nummer, luft=nr == 0)
            for text in sida.stående:
                ut.kant(text, nummer, luft=True)
        ut.töm()
        return ut.rader


def _lägg(
    ut: Utskrift, övre: Läge | None, undre: Läge, sida: int, *, bruten: bool, ny_sida: bool
) -> None:
    """Write a row below another: as a line of it, or by itself.

    Args:
        ut: Takes it.
        övre: The row above it, if any.
        undre: The row.
        sida: Its page.
        bruten: Whether rows end where the text does not.
        ny_sida: Whether it is the first on its page.
    """
    if övre is None:
        ut.ny(undre.rad.text, sida, luft=True)
    elif ny_sida or övre.rad.y < undre.rad.y:
        går_över = _går_över(övre, undre)
        if går_över and undre.mitt_i and fortsätter(övre, undre, ut.antal):
            ut.mer(undre.rad.text)
        else:
            ut.ny(undre.rad.text, sida, luft=not går_över)
    elif not undre.luft and fortsätter(övre, undre, ut.antal):
        ut.mer(undre.rad.text)
    else:
        slut = not (bruten or undre.luft or övre.full or undre.mitt_i)
        ut.ny(undre.rad.text, sida, luft=undre.luft, slut=slut)


def _går_över(övre: Läge, undre: Läge) -> bool:
    """Tell whether the text goes on from the end of a column or page to the next one."""
    rad = övre.rad
    övre.full = övre.marginal is not None and är_full(rad, undre.rad, övre.marginal)
    if rad.text.endswith(MENINGSSLUT):
        return False
    return rad.full or undre.mitt_i or _OAVSLUTAD.search(rad.text) is not None


def _har_luft(övre: Stump, undre: Stump, mått: float) -> bool:
    """Tell whether space stands between two rows; ``mått`` in sizes of the type."""
    avstånd, storlek = övre.y - undre.y, övre.storlek
    if avstånd < 0:  # the next column of the page
        return not övre.full or övre.text.endswith(MENINGSSLUT)
    if storlek != undre.storlek:
        storlek, minst = max(storlek, undre.storlek), min(storlek, undre.storlek)
        if storlek > _ANNAN_STORLEK * minst:
            return True
    if avstånd > mått * storlek:
        return True
    return (
        not övre.full
        and _INDRAG * storlek < undre.x0 - övre.x0 < _STÖRST_INDRAG * storlek
        and _LISTPUNKT.match(undre.text) is not None
    )


def _finn_kanter(sida: _Sidrader, höjd: float) -> None:
    """Find the page head and foot: rows at the edge of the page, with a gap to the rest.

    A heading with its § may stand there too, with its matter on the next page.
    """
    rader = sida.rader
    överst, nederst = _ÖVERST * höjd, _NEDERST * höjd
    for plats in range(1, len(rader)):
        över = rader[plats - 1]
        if över.y > överst and över.y - rader[plats].y > _KANTGLAPP * över.storlek:
            sida.huvud = plats
            break
    for plats in range(len(rader) - 1, sida.huvud, -1):
        över, under = rader[plats - 1], rader[plats]
        if under.y < nederst and över.y - under.y > _KANTGLAPP * över.storlek:
            if not under.text.startswith("§"):
                sida.fot = len(rader) - plats
            break


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
