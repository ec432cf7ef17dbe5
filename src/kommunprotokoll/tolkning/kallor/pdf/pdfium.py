"""What pdfium tells of the text of a page, in the page's coordinates as it is shown."""

import codecs
import ctypes
import math
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import Any

import attrs

_LUTAR = 2.2
"""A line higher than this, in sizes of the type, does not lie flat."""
_HELT_I_MATRISEN = 2.0
"""A file whose type has no greater size than this says the real one elsewhere."""
_PEKARE = ctypes.c_void_p
_TYPSNITTSNAMN = 128
"""Most bytes of a font's name."""
_RUTOR = 32
"""Most lines are of no more runs than this."""
_MEST_TEXT = 16_384
"""Places for the text of a page; the text of a larger one has its own."""

Ruta = tuple[float, float, float, float]
"""Left, bottom, right and top edge in points, upward."""


Radläge = tuple[float, float, float, float, Sequence[tuple[float, float]]]
"""Left and right edge, base line, size of the type, and gaps of a line."""

_INGA: tuple[tuple[float, float], ...] = ()


@attrs.frozen
class _Funktioner:
    """Functions of pdfium that are called for every line."""

    rum: Any
    läge: Any
    grad: Any
    matris: Any
    antal: Any
    ruta: Any
    typsnitt: Any


@cache
def _snabba(pdfium: Any) -> _Funktioner:
    """Return functions of pdfium that take numbers and what ``byref`` gives, and nothing else.

    The conversion of arguments costs more than the work, so none is asked for. The functions keep
    Python's lock, since each takes less time than giving it away.
    """

    def snabb(funktion: Any, svar: type[Any] = ctypes.c_int) -> Any:
        adress = ctypes.cast(funktion, _PEKARE).value
        return ctypes.PYFUNCTYPE(svar)(adress or 0)

    return _Funktioner(
        snabb(pdfium.FPDFText_GetLooseCharBox),
        snabb(pdfium.FPDFText_GetCharOrigin),
        snabb(pdfium.FPDFText_GetFontSize, ctypes.c_double),
        snabb(pdfium.FPDFText_GetMatrix),
        snabb(pdfium.FPDFText_CountRects),
        snabb(pdfium.FPDFText_GetRect),
        snabb(pdfium.FPDFText_GetFontInfo),
    )


class _Minne:
    """Where pdfium writes what is asked of it.

    Attributes:
        tal: The edges of rectangles, left, top, right and bottom of each; an origin in the first.
        antal: The number of rectangles that have room.
        platser: The numbers of the rectangles, and where each of their edges stands.
        ruta: The edges of a character: left, right, bottom and top.
        matris: The matrix of a character.
        namn: The name of a font.
    """

    def __init__(self, antal: int) -> None:
        """Make room for so many rectangles."""
        tal = (ctypes.c_double * (4 * antal))()
        ruta, matris = (ctypes.c_float * 4)(), (ctypes.c_float * 6)()
        self.tal = memoryview(tal).cast("B").cast("d")
        self.ruta = memoryview(ruta).cast("B").cast("f")
        self.matris = memoryview(matris).cast("B").cast("f")
        steg = ctypes.sizeof(ctypes.c_double)
        adresser = [ctypes.byref(tal, nr * steg) for nr in range(4 * antal)]
        self.antal = antal
        self.platser = range(antal), *(adresser[kant::4] for kant in range(4))
        self.rutan, self.matrisen = ctypes.byref(ruta), ctypes.byref(matris)
        self.namn = ctypes.create_string_buffer(_TYPSNITTSNAMN)
        self.namnet = self.namn, ctypes.c_ulong(_TYPSNITTSNAMN), ctypes.byref(ctypes.c_int())


@cache
def _minne() -> _Minne:
    """Return what most pages need, made once; pdfium is asked by one at a time."""
    return _Minne(_RUTOR)


@cache
def _textminne() -> Any:
    """Return where the text of most pages has room, made once: the type of each size costs."""
    return (ctypes.c_ushort * _MEST_TEXT)()


def hela_tecken(text: str) -> str:
    """Return a text with its halves of characters put together; a lone half becomes U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class Textsida:
    """The text of one page; the arguments are pdfium's functions and its handles.

    Attributes:
        text: The text; see ``halvor``.
        halvor: Whether characters beyond the basic plane stand in it as two halves each.
        bredd: The page's width in points.
        höjd: Its height.
    """

    def __init__(self, pdfium: Any, sida: Any, text: Any) -> None:
        """Take the page's text and the way it is turned."""
        self._p, self._text = pdfium, text
        self._vridning: int = pdfium.FPDFPage_GetRotation(sida)
        mått = pdfium.FPDF_GetPageWidthF(sida), pdfium.FPDF_GetPageHeightF(sida)
        self.bredd: float
        self.höjd: float
        self.bredd, self.höjd = mått[::-1] if self._vridning % 2 else mått
        self._f = _snabba(pdfium)
        self._läge, self._grad, self._antal = self._f.läge, self._f.grad, self._f.antal
        self._rum = self._f.rum
        self._adress = ctypes.byref(text.contents)
        self._ta_minne(_minne())
        self._skalor: dict[float, float] = {}
        self.text = self._hela_texten()

    def _ta_minne(self, minne: _Minne) -> None:
        self._minne, self._tal, self._hörn = minne, minne.tal, minne.ruta
        self._hörnen = minne.rutan
        _, (self._x, *_), (self._y, *_), *_ = minne.platser

    def _hela_texten(self) -> str:
        """Return the text in pdfium's own count: a character of two halves is two places long."""
        antal = self._p.FPDFText_CountChars(self._text)
        self._samma_plats, self.halvor = True, False
        if antal <= 0:
            return ""
        mest = 2 * antal + 1
        plats = _textminne() if mest <= _MEST_TEXT else (ctypes.c_ushort * mest)()
        skrivna = max(self._p.FPDFText_GetText(self._text, 0, antal, plats) - 1, 0)
        self._samma_plats = skrivna == antal
        text, _ = codecs.utf_16_le_decode(memoryview(plats)[:skrivna], "replace")
        self.halvor = len(text) != skrivna
        return "".join(map(chr, plats[:skrivna])) if self.halvor else text

    def vänster(self, plats: int) -> float:
        """Return where the character at a place of the text begins; far right if it is nowhere."""
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
        if not self._läge(self._adress, plats, self._x, self._y):
            return math.inf
        if self._vridning:
            x, y = self._tal[0], self._tal[1]
            return self._vänd(x, y, x, y)[0]
        return self._tal[0]

    def höger(self, plats: int) -> float:
        """Return where the character at a place of the text ends; far left if it is nowhere."""
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
        if not self._rum(self._adress, plats, self._hörnen):
            return -math.inf
        vänster, topp, höger, botten = self._hörn
        return self._vänd(vänster, botten, höger, topp)[2] if self._vridning else höger

    def typsnitt(self, plats: int) -> bytes:
        """Return the name of the font of the character at a place of the text."""
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
        minne = self._minne
        skrivna: int = self._f.typsnitt(self._adress, plats, *minne.namnet)
        return minne.namn.raw[:skrivna] if skrivna <= _TYPSNITTSNAMN else b""

    def rad(self, plats: int, antal: int, minst: float, *, delbar: bool) -> Radläge | None:
        """Place a line of the text.

        Args:
            plats: Where in the text it begins, with a character that shows.
            antal: Its characters, the last one too shows.
            minst: The least gap that is told of, in sizes of the type.
            delbar: Whether it can have gaps.

        Returns:
            Its place, or None if pdfium does not know it or the line does not lie flat.
        """
        if not self._samma_plats:
            slut = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats + antal - 1)
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
            antal = slut - plats + 1
        text, tal = self._adress, self._tal
        if not self._läge(text, plats, self._x, self._y):
            return None
        x0, y = tal[0], tal[1]
        if self._vridning:
            x0, y, _, _ = self._vänd(x0, y, x0, y)
        storlek = self._grad(text, plats)
        storlek *= self._skalor.get(storlek) or self._skala(storlek, plats)
        if delbar and (rutor := self._antal(text, plats, antal)) > 1:
            glapp, x1, höjd = self._körningar(rutor, minst * storlek)
            return None if höjd > _LUTAR * storlek else (x0, x1, y, storlek, glapp)
        if not self._rum(text, plats + antal - 1, self._hörnen):
            return None
        hörn = self._hörn
        if self._vridning:
            _, botten, x1, _ = self._vänd(hörn[0], hörn[3], hörn[2], hörn[1])
        else:
            x1, botten = hörn[2], hörn[3]
        if x1 < x0 or abs(botten - y) > storlek:
            return None
        return x0, x1, y, storlek, _INGA

    def _skala(self, storlek: float, plats: int) -> float:
        """Return what the size that a font is given must be multiplied with.

        Most files have one scale for a size on a page. Those that give all type the size 1 say
        the real one in the matrix of each piece.
        """
        skala = 1.0
        if self._f.matris(self._adress, plats, self._minne.matrisen):
            skala = math.hypot(self._minne.matris[2], self._minne.matris[3])
        if storlek > _HELT_I_MATRISEN:
            self._skalor[storlek] = skala
        return skala

    def _körningar(
        self, rutor: int, minst: float
    ) -> tuple[list[tuple[float, float]], float, float]:
        """Return the gaps between the runs of a line, its right edge, and its height."""
        if rutor > self._minne.antal:
            self._ta_minne(_Minne(2 * rutor))
        all(map(self._f.ruta, repeat(self._adress, rutor), *self._minne.platser))
        tal: list[float] = list(self._tal[: 4 * rutor])
        if self._vridning:
            hörn = zip(tal[::4], tal[3::4], tal[2::4], tal[1::4], strict=True)
            vända = [self._vänd(*ruta) for ruta in hörn]
            tal = [kant for x0, y0, x1, y1 in vända for kant in (x0, y1, x1, y0)]
        glapp: list[tuple[float, float]] = []
        kant = tal[2]
        for vänster, höger in zip(tal[4::4], tal[6::4]):  # noqa: B905 - the check costs
            if vänster - kant > minst:
                glapp.append((kant, vänster))
            if höger > kant:  # noqa: PLR1730 - a call costs more than the rest of the row
                kant = höger
        return glapp, kant, max(tal[1::4]) - min(tal[3::4])

    def _vänd(self, x0: float, y0: float, x1: float, y1: float) -> Ruta:
        """Return a rectangle of the file as it stands when the page is turned as it is shown."""
        match self._vridning:
            case 1:
                return y0, -x1, y1, -x0
            case 2:
                return -x1, -y1, -x0, -y0
            case _:
                return -y1, x0, -y0, x1
