"""The body of a part: paragraphs, tables and boxes in the order that they stand."""

from collections.abc import Callable, Iterator

import attrs

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import R, W, värde, är_på
from kommunprotokoll.tolkning.kallor.docx.lopande import BORTTAGET, MC, Läge, Löpande
from kommunprotokoll.tolkning.kallor.docx.numrering import Numrering
from kommunprotokoll.tolkning.kallor.docx.stilar import Styckeform, med_egenskaper
from kommunprotokoll.tolkning.kallor.flode import MEST_KOLUMNER, Bit, bitar_av, som_huvud, tabellrad
from kommunprotokoll.tolkning.kallor.text import kräv_rader
from kommunprotokoll.tolkning.rader import FOTNOT


@attrs.define
class Kropp:
    """Reads the flow of a part.

    Attributes:
        läge: Where in the document the reading is; parts of one document share it.
        numrering: Computes labels; shared too.
        noter: Content of the notes: (kind, id) -> element.
        inbäddat: Reads an embedded document by the id of its relation.
    """

    läge: Läge
    numrering: Numrering
    noter: dict[tuple[str, str], Element] = attrs.Factory(dict)
    inbäddat: Callable[[str], list[Bit]] = lambda _: []
    _prefix: Löpande | None = None
    _förra: tuple[Bit, str] | None = None

    def bitar(self, element: Element) -> list[Bit]:
        """Return the flow of an element that holds blocks."""
        self.läge.ner()
        bitar: list[Bit] = []
        for barn in block(element):
            bitar += self.ett_block(barn)
        bitar += self.avsluta()
        self.läge.djup -= 1
        return bitar

    def ett_block(self, element: Element) -> list[Bit]:
        """Return the flow of one block."""
        if element.tag == f"{W}p":
            return self._stycke(element)
        self._förra = None
        if element.tag == f"{W}tbl":
            return self._tabell(element)
        if element.tag == f"{W}altChunk":
            return _avskild(self.inbäddat(element.get(f"{R}id") or ""))
        return []

    def avsluta(self) -> list[Bit]:
        """End the flow: a last paragraph whose mark is deleted has none to be joined with."""
        self._förra = None
        prefix, self._prefix = self._prefix, None
        return bitar_av(prefix.avsluta()) if prefix is not None else []

    def _stycke(self, element: Element) -> list[Bit]:
        self.läge.stycken += 1
        kräv_rader(self.läge.stycken)
        egenskaper = element.find(f"{W}pPr")
        stil_id = värde(egenskaper.find(f"{W}pStyle")) if egenskaper is not None else None
        stil_id = stil_id or self.läge.stilar.förvald
        form = self.läge.stilar.form(stil_id)
        if egenskaper is not None:
            form = med_egenskaper(form, egenskaper)
        if form.ny_sida and not self.läge.sparade_sidor:
            self.läge.sida += 1
        löpande = self._prefix or Löpande(self.läge)
        löpande.dold, self._prefix = form.dold, None
        löpande.läs(element)
        if _går_ihop_med_nästa(egenskaper):
            self._prefix = löpande
            return []
        etikett = self.numrering.etikett(form.lista, form.nivå, stil_id) if form.lista else ""
        bitar = self._med_luft(löpande.avsluta(etikett), form, stil_id)
        for låda in löpande.lådor:
            bitar += _avskild(self.bitar(låda))
        for slag, nummer, märke in löpande.noter:
            bitar += self._not(slag, nummer, märke)
        return bitar

    def _med_luft(self, rader: list[tuple[str, int]], form: Styckeform, stil: str) -> list[Bit]:
        bitar = bitar_av(rader, form.stil, luft_före=form.luft_före, luft_efter=form.luft_efter)
        if not any(bit.text.strip() for bit in bitar):
            return bitar
        if form.kontextuell and self._förra is not None and self._förra[1] == stil:
            bitar[0].luft_före = self._förra[0].luft_efter = False
        elif self._förra is not None and self._förra[1] != stil:
            bitar[0].luft_före = True  # an introduction and its list may stand close on paper
        self._förra = (bitar[-1], stil)
        return bitar

    def _not(self, slag: str, nummer: str, märke: str) -> list[Bit]:
        element = self.noter.pop((slag, nummer), None)
        if element is None:
            return []
        bitar = [bit for bit in self.bitar(element) if bit.text.strip()]
        for bit in bitar:
            bit.stil, bit.text = FOTNOT, bit.text.strip()
        if bitar:
            bitar[0].text = f"{märke} {bitar[0].text}"
        return _avskild(bitar)

    def _tabell(self, element: Element) -> list[Bit]:
        bitar: list[Bit] = []
        for rad in block(element):
            if rad.tag == f"{W}tr" and not _är_struken(rad):
                celler = tabellrad(self._celler(rad))
                är_huvud = rad.find(f"{W}trPr/{W}tblHeader") is not None
                bitar += som_huvud(celler) if är_huvud else celler
        return _avskild(bitar)

    def _celler(self, rad: Element) -> list[list[Bit]]:
        """Return the flow of each column of the grid; the columns that a cell covers are empty."""
        före = värde(rad.find(f"{W}trPr/{W}gridBefore"))
        celler: list[list[Bit]] = [[] for _ in range(min(heltal(före), MEST_KOLUMNER))]
        for cell in block(rad):
            if cell.tag != f"{W}tc":
                continue
            egenskaper = cell.find(f"{W}tcPr")
            bredd = 1
            fortsätter = False
            if egenskaper is not None:
                bredd = heltal(värde(egenskaper.find(f"{W}gridSpan")), 1)
                fortsätter = any(
                    märke is not None and värde(märke) != "restart"
                    for märke in (egenskaper.find(f"{W}vMerge"), egenskaper.find(f"{W}hMerge"))
                )
                if egenskaper.find(f"{W}cellDel") is not None:
                    continue
            celler.append([] if fortsätter else self.bitar(cell))
            celler += [[] for _ in range(min(bredd, MEST_KOLUMNER) - 1)]
        while celler and not celler[-1]:
            celler.pop()
        return celler


def block(element: Element) -> Iterator[Element]:
    """Give the blocks of an element; content controls and the like are looked through."""
    for barn in element:
        if barn.tag in _BLOCK:
            yield barn
        elif barn.tag == f"{MC}AlternateContent":
            val = barn.find(f"{MC}Choice")
            val = barn.find(f"{MC}Fallback") if val is None else val
            yield from block(val) if val is not None else ()
        elif barn.tag in _GENOMSKINLIGA:
            yield from block(barn)


_BLOCK = frozenset(f"{W}{namn}" for namn in ("p", "tbl", "tr", "tc", "altChunk"))
_GENOMSKINLIGA = frozenset(
    f"{W}{namn}" for namn in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)


def _avskild(bitar: list[Bit]) -> list[Bit]:
    """Return pieces with space around them."""
    if bitar:
        bitar[0].luft_före = bitar[-1].luft_efter = True
    return bitar


def _går_ihop_med_nästa(egenskaper: Element | None) -> bool:
    """Tell whether the paragraph's mark is deleted, or hidden to let a heading run on."""
    märke = egenskaper.find(f"{W}rPr") if egenskaper is not None else None
    if märke is None:
        return False
    if any(märke.find(tagg) is not None for tagg in BORTTAGET):
        return True
    return är_på(märke.find(f"{W}vanish")) and är_på(märke.find(f"{W}specVanish"))


def _är_struken(rad: Element) -> bool:
    """Tell whether a row of a table is deleted or hidden."""
    egenskaper = rad.find(f"{W}trPr")
    return egenskaper is not None and (
        egenskaper.find(f"{W}del") is not None or är_på(egenskaper.find(f"{W}hidden"))
    )
