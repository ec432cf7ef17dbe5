"""What pdfium tells of the text of a page, in the page's coordinates as it is shown."""

import ctypes
import math
from collections.abc import Sequence
from functools import cache
from typing import Any

import attrs

_LUTAR = 2.2
"""A line higher than this, in sizes of the type, does not lie flat."""
_HELT_I_MATRISEN = 2.0
"""A file whose type has no greater size than this says the real one elsewhere."""
_PEKARE = ctypes.c_void_p

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


@cache
def _snabba(pdfium: Any) -> _Funktioner:
    """Return functions of pdfium as ones that take addresses.

    The conversion of their arguments costs more than their work. They keep Python's lock, since
    each takes less time than giving it away.
    """

    def snabb(funktion: Any, svar: type[Any], *sorter: type[Any]) -> Any:
        adress = ctypes.cast(funktion, _PEKARE).value
        return ctypes.PYFUNCTYPE(svar, *sorter)(adress or 0)

    tal = ctypes.c_int
    return _Funktioner(
        snabb(pdfium.FPDFText_GetLooseCharBox, tal, _PEKARE, tal, _PEKARE),
        snabb(pdfium.FPDFText_GetCharOrigin, tal, _PEKARE, tal, _PEKARE, _PEKARE),
        snabb(pdfium.FPDFText_GetFontSize, ctypes.c_double, _PEKARE, tal),
        snabb(pdfium.FPDFText_GetMatrix, tal, _PEKARE, tal, _PEKARE),
        snabb(pdfium.FPDFText_CountRects, tal, _PEKARE, tal, tal),
        snabb(pdfium.FPDFText_GetRect, tal, _PEKARE, tal, *[_PEKARE] * 4),
    )


def hela_tecken(text: str) -> str:
    """Return a text with its halves of characters put together; a lone half becomes U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class Textsida:
    """The text of one page; the arguments are pdfium's functions and its handles.

    Attributes:
        text: The text; see ``halvor``.
        halvor: Whether characters beyond the basic plane stand in it as two halves each.
        höjd: The page's height in points.
    """

    def __init__(self, pdfium: Any, sida: Any, text: Any) -> None:
        """Take the page's text and the way it is turned."""
        self._p, self._text = pdfium, text
        self._vridning: int = pdfium.FPDFPage_GetRotation(sida)
        mått = pdfium.FPDF_GetPageWidthF if self._vridning % 2 else pdfium.FPDF_GetPageHeightF
        self.höjd: float = mått(sida)
        self._f = _snabba(pdfium)
        self._läge, self._grad, self._antal = self._f.läge, self._f.grad, self._f.antal
        self._rum = self._f.rum
        self._adress = ctypes.cast(text, _PEKARE).value
        self._hörn = (ctypes.c_float * 4)()
        self._hörnen = ctypes.addressof(self._hörn)
        self._matris = (ctypes.c_float * 6)()
        self._matrisen = ctypes.addressof(self._matris)
        self._kanter = (ctypes.c_double * 4)()
        plats, steg = ctypes.addressof(self._kanter), ctypes.sizeof(ctypes.c_double)
        self._kanterna = [plats + nr * steg for nr in range(4)]
        self._x, self._y = self._kanterna[:2]
        self._skalor: dict[float, float] = {}
        self.text = self._hela_texten()

    def _hela_texten(self) -> str:
        """Return the text in pdfium's own count: a character of two halves is two places long."""
        antal = self._p.FPDFText_CountChars(self._text)
        self._samma_plats, self.halvor = True, False
        if antal <= 0:
            return ""
        plats = (ctypes.c_ushort * (2 * antal + 1))()
        skrivna = max(self._p.FPDFText_GetText(self._text, 0, antal, plats) - 1, 0)
        self._samma_plats = skrivna == antal
        text = bytes(memoryview(plats)[:skrivna]).decode("utf-16-le", errors="replace")
        self.halvor = len(text) != skrivna
        return "".join(map(chr, plats[:skrivna])) if self.halvor else text

    def vänster(self, plats: int) -> float:
        """Return where the character at a place of the text begins; far right if it is nowhere."""
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
        if not self._läge(self._adress, plats, self._x, self._y):
            return math.inf
        x, y = self._kanter[0], self._kanter[1]
        return self._vänd(x, y, x, y)[0] if self._vridning else x

    def höger(self, plats: int) -> float:
        """Return where the character at a place of the text ends; far left if it is nowhere."""
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
        if not self._rum(self._adress, plats, self._hörnen):
            return -math.inf
        vänster, topp, höger, botten = self._hörn
        return self._vänd(vänster, botten, höger, topp)[2] if self._vridning else höger

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
        slut = plats + antal - 1
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
            slut = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, slut)
        text = self._adress
        if not self._läge(text, plats, self._x, self._y):
            return None
        x0, y = self._kanter[0], self._kanter[1]
        if self._vridning:
            x0, y, _, _ = self._vänd(x0, y, x0, y)
        storlek = self._grad(text, plats)
        storlek *= self._skalor.get(storlek) or self._skala(storlek, plats)
        rutor = self._antal(text, plats, slut - plats + 1) if delbar else 1
        if rutor > 1:
            glapp, x1, höjd = self._körningar(rutor, minst * storlek)
            return None if höjd > _LUTAR * storlek else (x0, x1, y, storlek, glapp)
        if not self._rum(text, slut, self._hörnen):
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
        if self._f.matris(self._adress, plats, self._matrisen):
            skala = math.hypot(self._matris[2], self._matris[3])
        if storlek > _HELT_I_MATRISEN:
            self._skalor[storlek] = skala
        return skala

    def _körningar(
        self, rutor: int, minst: float
    ) -> tuple[list[tuple[float, float]], float, float]:
        """Return the gaps between the runs of a line, its right edge, and its height."""
        f, text, kanter, (p0, p1, p2, p3) = self._f, self._adress, self._kanter, self._kanterna
        glapp: list[tuple[float, float]] = []
        kant = högst = -math.inf
        lägst = math.inf
        for nummer in range(rutor):
            if not f.ruta(text, nummer, p0, p1, p2, p3):
                continue
            vänster, topp, höger, botten = kanter
            if self._vridning:
                vänster, botten, höger, topp = self._vänd(vänster, botten, höger, topp)
            if nummer and vänster - kant > minst:
                glapp.append((kant, vänster))
            if höger > kant:  # noqa: PLR1730 - a call costs more than the rest of the row
                kant = höger
            if botten < lägst:  # noqa: PLR1730 - as above
                lägst = botten
            if topp > högst:  # noqa: PLR1730 - as above
                högst = topp
        return glapp, kant, högst - lägst

    def _vänd(self, x0: float, y0: float, x1: float, y1: float) -> Ruta:
        """Return a rectangle of the file as it stands when the page is turned as it is shown."""
        match self._vridning:
            case 1:
                return y0, -x1, y1, -x0
            case 2:
                return -x1, -y1, -x0, -y0
            case _:
                return -y1, x0, -y0, x1
