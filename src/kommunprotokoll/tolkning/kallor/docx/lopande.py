"""What stands inside a paragraph: runs, breaks, fields, changes, boxes, notes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import attrs

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.wordpaket import W, värde, är_på
from kommunprotokoll.tolkning.kallor.docx.stilar import Stilar
from kommunprotokoll.tolkning.kallor.flode import MEST_NÄSTLAT
from kommunprotokoll.tolkning.kallor.tal import UPPHÖJD

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

BORTTAGET = frozenset(f"{W}{namn}" for namn in ("del", "moveFrom"))
"""Text that a tracked change takes away: changes are read as accepted."""
TYST = BORTTAGET | {
    f"{W}{namn}"
    for namn in (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "instrText", "delText",
        "delInstrText", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
        "commentReference", "annotationRef", "proofErr", "permStart", "permEnd", "rt", "rubyPr",
        "softHyphen", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
    )
}  # fmt: skip
"""Elements that show nothing, and those whose text is not on the paper."""


@attrs.define
class Läge:
    """Where in the document the reading is.

    Attributes:
        stilar: The document's styles.
        sparade_sidor: Whether Word has marked where its pages began; else explicit breaks count.
        sida: Page, from 1.
        fält: The fields that are open: whether their result has begun.
        djup: How deep in tables, boxes and the like.
        noter: Notes met so far, footnotes and endnotes.
        stycken: Paragraphs read so far, empty ones too.
    """

    stilar: Stilar
    sparade_sidor: bool = False
    sida: int = 1
    fält: list[bool] = attrs.Factory(list)
    djup: int = 0
    noter: dict[str, int] = attrs.Factory(lambda: {"footnote": 0, "endnote": 0})
    stycken: int = 0

    def ner(self) -> None:
        """Go one level down; a document nested deeper than anybody writes is refused."""
        self.djup += 1
        if self.djup > MEST_NÄSTLAT:
            raise LäsFel("docx", [f"är nästlat djupare än {MEST_NÄSTLAT} nivåer: läses inte"])


@attrs.define
class Löpande:
    """Collects what a paragraph shows.

    Attributes:
        rader: Finished lines, text and page.
        lådor: Text boxes anchored in it.
        noter: Notes that it refers to: kind, id and mark.
        dold: Whether the paragraph's style hides its text.
    """

    läge: Läge
    dold: bool = False
    rader: list[tuple[str, int]] = attrs.Factory(list)
    lådor: list[Element] = attrs.Factory(list)
    noter: list[tuple[str, str, str]] = attrs.Factory(list)
    _delar: list[str] = attrs.Factory(list)
    _sida: int = 0

    def lägg(self, text: str) -> None:
        """Add text to the line, unless it is the instruction of a field."""
        if text and all(self.läge.fält):
            if not self._delar:
                self._sida = self.läge.sida
            self._delar.append(text)

    def ny_rad(self) -> None:
        """End the line."""
        self.rader.append(("".join(self._delar), self._sida if self._delar else self.läge.sida))
        self._delar = []

    def avsluta(self, före: str = "") -> list[tuple[str, int]]:
        """End the paragraph and return its lines; ``före`` is its label."""
        self.ny_rad()
        rader, self.rader = self.rader, []
        if före:
            text, sida = rader[0]
            rader[0] = (före + text, sida)
        return rader

    def läs(self, element: Element) -> None:
        """Read what stands in an element, in order."""
        self.läge.ner()
        for barn in element:
            hantera = _HANTERA.get(barn.tag)
            if hantera is not None:
                hantera(self, barn)
            elif barn.tag not in TYST:
                self.läs(barn)
        self.läge.djup -= 1

    def körning(self, element: Element) -> None:
        """Read a run; hidden text shows nothing, but fields begin and end in it all the same."""
        egenskaper = element.find(f"{W}rPr")
        if self._är_dold(egenskaper):
            for tecken in element.iterchildren(f"{W}fldChar"):
                self.fälttecken(tecken)
            return
        upphöjd = (
            egenskaper is not None and värde(egenskaper.find(f"{W}vertAlign")) == "superscript"
        )
        for barn in element:
            if upphöjd and barn.tag == f"{W}t" and (barn.text or "").strip().isdecimal():
                self.lägg((barn.text or "").translate(UPPHÖJD))
            elif (hantera := _HANTERA.get(barn.tag)) is not None:
                hantera(self, barn)
            elif barn.tag not in TYST:
                self.läs(barn)

    def _är_dold(self, egenskaper: Element | None) -> bool:
        if egenskaper is None:
            return self.dold
        egen = egenskaper.find(f"{W}vanish")
        if egen is not None:
            return är_på(egen)
        stil = värde(egenskaper.find(f"{W}rStyle"))
        return self.dold or (stil is not None and self.läge.stilar.döljer(stil))

    def text(self, element: Element) -> None:
        """Read text; line feeds in the file are no line breaks on paper."""
        self.lägg((element.text or "").replace("\n", " "))

    def tecken(self, element: Element) -> None:
        """Read a character of a font of symbols (ISO 29500-1, 17.3.3.30)."""
        try:
            kod = int(värde(element, "char") or "", 16)
        except ValueError:
            return
        if 0 < kod < 0xD800 or 0xE000 <= kod < 0x10000:  # noqa: PLR2004 - not half a character
            # The code of the font's own character, with or without F000 added to it.
            self.lägg(chr(kod if kod >= 0xF000 else 0xF000 + kod))  # noqa: PLR2004 - see above

    def brytning(self, element: Element) -> None:
        """Read a break of line, column or page."""
        self.ny_rad()
        if värde(element, "type") == "page" and not self.läge.sparade_sidor:
            self.läge.sida += 1

    def sparad_sidbrytning(self, _: Element) -> None:
        """Take note of where Word began a page when it last showed the document."""
        self.läge.sida += 1

    def fälttecken(self, element: Element) -> None:
        """Read the beginning, middle or end of a field: only its result shows."""
        slag = värde(element, "fldCharType")
        if slag == "begin":
            self._formulärfält(element.find(f"{W}ffData"))
            self.läge.fält.append(False)
        elif slag == "separate" and self.läge.fält:
            self.läge.fält[-1] = True
        elif slag == "end" and self.läge.fält:
            self.läge.fält.pop()

    def _formulärfält(self, data: Element | None) -> None:
        """Read the state of a box to tick or of a list to choose from, which have no result."""
        if data is None:
            return
        ruta, lista = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
        if ruta is not None:
            vald = ruta.find(f"{W}checked")
            self.lägg("☒" if är_på(ruta.find(f"{W}default") if vald is None else vald) else "☐")
        if lista is not None:
            val = [värde(post) or "" for post in lista.iterchildren(f"{W}listEntry")]
            vald = lista.find(f"{W}result")
            plats = heltal(värde(lista.find(f"{W}default") if vald is None else vald))
            self.lägg(val[plats] if 0 <= plats < len(val) else "")

    def alternativ(self, element: Element) -> None:
        """Read one of several forms of the same thing, never two of them."""
        val = element.find(f"{MC}Choice")
        val = element.find(f"{MC}Fallback") if val is None else val
        if val is not None:
            self.läs(val)

    def låda(self, element: Element) -> None:
        """Keep a text box for the rows below the paragraph."""
        self.lådor.append(element)

    def not_(self, element: Element) -> None:
        """Read a reference to a note: its mark is raised, so it never becomes part of a number."""
        slag = "footnote" if element.tag == f"{W}footnoteReference" else "endnote"
        self.läge.noter[slag] += 1
        märke = str(self.läge.noter[slag]).translate(UPPHÖJD)
        märke = märke if slag == "footnote" else f"⁽{märke}⁾"
        self.noter.append((slag, värde(element, "id") or "", märke))
        self.lägg(märke)


_HANTERA: Mapping[object, Callable[[Löpande, Element], None]] = MappingProxyType(
    {
        f"{W}r": Löpande.körning,
        f"{_M}r": Löpande.läs,
        f"{W}t": Löpande.text,
        f"{_M}t": Löpande.text,
        f"{W}tab": lambda s, _: s.lägg("\t"),
        f"{W}ptab": lambda s, _: s.lägg("\t"),
        f"{W}noBreakHyphen": lambda s, _: s.lägg("-"),
        f"{W}sym": Löpande.tecken,
        f"{W}br": Löpande.brytning,
        f"{W}cr": Löpande.brytning,
        f"{W}lastRenderedPageBreak": Löpande.sparad_sidbrytning,
        f"{W}fldChar": Löpande.fälttecken,
        f"{MC}AlternateContent": Löpande.alternativ,
        f"{W}txbxContent": Löpande.låda,
        f"{W}footnoteReference": Löpande.not_,
        f"{W}endnoteReference": Löpande.not_,
    }
)
"""What to do with each element that shows something of its own; all else holds such elements."""
