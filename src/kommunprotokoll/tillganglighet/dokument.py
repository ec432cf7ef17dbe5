"""A DOCX as the rules look at it: its paragraphs, tables, styles and colours."""

from collections.abc import Iterator
from functools import cached_property

import attrs

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.wordpaket import Paket, W, värde
from kommunprotokoll.tillganglighet.stilar import Stilar

_KANTER = ("header", "footer")
_EGENSKAPER = frozenset({f"{W}pPr", f"{W}rPr", f"{W}del", f"{W}moveFrom", f"{W}instrText"})
_BRÖDTEXT = 9
"""The outline level that is none."""


@attrs.frozen
class Stycke:
    """A paragraph of the body.

    Attributes:
        nummer: Its place, from 0.
        element: The paragraph.
        text: Its text.
        stil: Its style.
        nivå: Level of the heading, 1 to 9; 0 for what is none.
        i_tabell: Whether it stands in a table.
        lista: Whether it is an item of a list.
    """

    nummer: int
    element: Element
    text: str
    stil: str
    nivå: int
    i_tabell: bool
    lista: bool

    @property
    def tomt(self) -> bool:
        """Whether nothing is seen: no text, picture, page break or line."""
        ser = ("drawing", "pict", "object", "br", "sectPr", "fldSimple", "fldChar", "sdt")
        return not self.text.strip() and not any(
            next(self.element.iter(W + namn), None) is not None for namn in ser
        )


class Worddokument:
    """A document to examine."""

    def __init__(self, data: bytes) -> None:
        """Read the parts; raise ``LäsFel`` if it is damaged or no Word document."""
        self._paket = Paket(data)
        rot = self._paket.xml(self._paket.huvuddel)
        kropp = rot.find(f"{W}body") if rot is not None else None
        if kropp is None:
            raise LäsFel("docx", ["är inget Word-dokument: det saknar brödtext"])
        self.kropp = kropp
        self._relationer = self._paket.relationer(self._paket.huvuddel)
        self.stilar = Stilar(self._del("styles"), self._del("theme"))
        self.tabeller = list(kropp.iter(f"{W}tbl"))

    @cached_property
    def stycken(self) -> tuple[Stycke, ...]:
        """The paragraphs of the body in order, those of tables too."""
        alla = (e for e in self.kropp.iter(f"{W}p") if not _i_textruta(e))
        return tuple(self._stycke(nr, e) for nr, e in enumerate(alla))

    @cached_property
    def rubriker(self) -> tuple[Stycke, ...]:
        """The headings."""
        return tuple(s for s in self.stycken if s.nivå)

    @property
    def kanter(self) -> Iterator[Element]:
        """The page heads and feet."""
        for slag in _KANTER:
            for namn in self._relationer.get(slag, {}).values():
                rot = self._paket.xml(namn)
                if rot is not None:
                    yield rot

    def egenskap(self, namn: str) -> str:
        """Return what the file says of itself, such as its title."""
        del_ = next(iter(self._paket.relationer("").get("core-properties", {}).values()), "")
        rot = self._paket.xml(del_) if del_ else None
        for element in rot if rot is not None else ():
            if str(element.tag).endswith("}" + namn):
                return (element.text or "").strip()
        return ""

    def _del(self, slag: str) -> Element | None:
        namn = next(iter(self._relationer.get(slag, {}).values()), "")
        return self._paket.xml(namn) if namn else None

    def _stycke(self, nummer: int, element: Element) -> Stycke:
        ppr = element.find(f"{W}pPr")
        stil = värde(ppr.find(f"{W}pStyle")) if ppr is not None else None
        stil = stil or self.stilar.förvald
        nivå = self.stilar.första(stil, ppr, "pPr", "outlineLvl")
        num = self.stilar.första(stil, ppr, "pPr", "numPr")
        numid = värde(num.find(f"{W}numId")) if num is not None else None
        tal = heltal(värde(nivå), _BRÖDTEXT) if nivå is not None else _BRÖDTEXT
        return Stycke(
            nummer,
            element,
            "".join(tecken(element)),
            stil,
            0 if tal >= _BRÖDTEXT or tal < 0 else tal + 1,
            next(element.iterancestors(f"{W}tbl"), None) is not None,
            numid not in {None, "0"},
        )


def tecken(element: Element) -> Iterator[str]:
    """Give the visible text of an element; a tab is a tab, a line break a line feed."""
    for barn in element:
        if barn.tag == f"{W}t":
            yield barn.text or ""
        elif barn.tag in {f"{W}tab", f"{W}br", f"{W}cr"}:
            yield "\t" if barn.tag == f"{W}tab" else "\n"
        elif barn.tag not in _EGENSKAPER:
            yield from tecken(barn)


def _i_textruta(stycke: Element) -> bool:
    return next(stycke.iterancestors(f"{W}txbxContent"), None) is not None
