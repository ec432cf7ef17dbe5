"""What pdfium tells of the text of a page, in the page's coordinates as it is shown."""

import ctypes
import math
from functools import cache
from typing import Any, NamedTuple

_LUTAR = 2.2
"""A line higher than this, in sizes of the type, does not lie flat."""
_PEKARE = ctypes.c_void_p

Ruta = tuple[float, float, float, float]
"""Left, bottom, right and top edge in points, upward."""


class Radläge(NamedTuple):
    """Where a line stands: its edges, the size of its type, and its gaps."""

    x0: float
    x1: float
    y: float
    storlek: float
    glapp: list[tuple[float, float]]


@cache
def _snabba(pdfium: Any) -> tuple[Any, Any, Any]:
    """Return three functions of pdfium as ones that take addresses.

    They are called some times for every line, and the conversion of their arguments costs more
    than their work. They keep Python's lock, since each takes less time than giving it away.
    """

    def snabb(funktion: Any, *sorter: type[Any]) -> Any:
        adress = ctypes.cast(funktion, _PEKARE).value
        return ctypes.PYFUNCTYPE(ctypes.c_int, *sorter)(adress or 0)

    tal = ctypes.c_int
    return (
        snabb(pdfium.FPDFText_GetLooseCharBox, _PEKARE, tal, _PEKARE),
        snabb(pdfium.FPDFText_CountRects, _PEKARE, tal, tal),
        snabb(pdfium.FPDFText_GetRect, _PEKARE, tal, *[_PEKARE] * 4),
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
        self._rum, self._antal, self._ruta = _snabba(pdfium)
        self._adress = ctypes.cast(text, _PEKARE).value
        self._hörn = (ctypes.c_float * 4)()
        self._hörnen = ctypes.addressof(self._hörn)
        self._kanter = (ctypes.c_double * 4)()
        plats, steg = ctypes.addressof(self._kanter), ctypes.sizeof(ctypes.c_double)
        self._kanterna = [plats + nr * steg for nr in range(4)]
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

    def tecken(self, plats: int) -> Ruta | None:
        """Return the room that the font gives the character at a place of the text."""
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
        if not self._rum(self._adress, plats, self._hörnen):
            return None
        vänster, topp, höger, botten = self._hörn
        if not self._vridning:
            return vänster, botten, höger, topp
        return self._vänd(vänster, botten, höger, topp)

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
        första = self.tecken(plats)
        if första is None:
            return None
        x0, y, x1, topp = första
        storlek = topp - y
        slut = plats + antal - 1
        if not self._samma_plats:
            plats = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, plats)
            antal = self._p.FPDFText_GetCharIndexFromTextIndex(self._text, slut) - plats + 1
        rutor = self._antal(self._adress, plats, antal) if delbar else 1
        if rutor > 1:
            glapp, x1, lutar = self._körningar(rutor, minst * storlek)
            return None if lutar > _LUTAR * storlek else Radläge(x0, x1, y, storlek, glapp)
        if antal > 1:
            sista = self.tecken(slut)
            if sista is None or abs(sista[1] - y) > storlek or sista[2] < x1:
                return None
            x1 = sista[2]
        return Radläge(x0, x1, y, storlek, [])

    def _körningar(
        self, rutor: int, minst: float
    ) -> tuple[list[tuple[float, float]], float, float]:
        """Return the gaps between the runs of a line, its right edge, and its height."""
        glapp: list[tuple[float, float]] = []
        kant = lägst = math.inf
        högst = -math.inf
        for nummer in range(rutor):
            if not self._ruta(self._adress, nummer, *self._kanterna):
                continue
            vänster, topp, höger, botten = self._kanter
            if self._vridning:
                vänster, botten, höger, topp = self._vänd(vänster, botten, höger, topp)
            if vänster - kant > minst:
                glapp.append((kant, vänster))
            if höger > kant or kant == math.inf:
                kant = höger
            lägst = min(lägst, botten)
            högst = max(högst, topp)
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
