"""DOCX (ISO 29500): anybody's Word document to rows.

Read as it stands on paper: tracked changes as accepted, fields by their result, labels of lists as
Word computes them. Comments and hidden text are not on paper and are left out. Page heads and feet
come once for each section that has its own, with the style ``sidhuvud`` or ``sidfot``.
"""

from collections.abc import Iterator

import attrs

from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.wordpaket import Paket, R, W, värde, är_på
from kommunprotokoll.tolkning.kallor.docx.kropp import Kropp, block
from kommunprotokoll.tolkning.kallor.docx.lopande import Läge
from kommunprotokoll.tolkning.kallor.docx.numrering import Numrering
from kommunprotokoll.tolkning.kallor.docx.stilar import Stilar
from kommunprotokoll.tolkning.kallor.flode import Bit, till_rader
from kommunprotokoll.tolkning.rader import SIDFOT, SIDHUVUD, Rad

__all__ = ["rader_ur_bytes"]

_INBÄDDAT = "har ett inbäddat dokument: öppna det i Word, spara det och läs det igen"


def rader_ur_bytes(data: bytes) -> list[Rad]:
    """Return the rows of a Word document.

    Raises:
        LäsFel: The file is damaged, locked, unreasonable, or holds no text.
    """
    paket = Paket(data)
    rot = paket.xml(paket.huvuddel)
    kropp = rot.find(f"{W}body") if rot is not None else None
    if kropp is None:
        raise LäsFel("docx", ["är inget Word-dokument: det saknar brödtext"])
    # All of it first: what stands below a paragraph may take away the space after it.
    rader = till_rader(list(_Dokument(paket, kropp).bitar()))
    if not rader:
        raise LäsFel("docx", ["innehåller ingen text"])
    return rader


@attrs.define
class _Sektion:
    """A part of the document with page heads and feet of its own."""

    huvuden: list[str]
    fötter: list[str]
    ny_sida: bool


class _Dokument:
    """Reads the parts of a document in the order of the paper."""

    def __init__(self, paket: Paket, kropp: Element) -> None:
        self._paket = paket
        self._kropp = kropp
        self._relationer = paket.relationer(paket.huvuddel)
        sparade = next(kropp.iter(f"{W}lastRenderedPageBreak"), None) is not None
        läge = Läge(Stilar(self._del("styles")), sparade)
        self._läsare = Kropp(
            läge, Numrering(self._del("numbering")), self._noter(), self._läs_inbäddat
        )
        self._visade: set[tuple[str, ...]] = set()

    def bitar(self) -> Iterator[Bit]:
        """Give the flow, section by section."""
        sektioner = list(self._sektioner())
        nummer = 0
        yield from self._kant(sektioner[0].huvuden, SIDHUVUD)
        for element in block(self._kropp):
            yield from self._läsare.ett_block(element)
            if _sektionsslut(element) is not None and nummer + 1 < len(sektioner):
                yield from self._kant(sektioner[nummer].fötter, SIDFOT)
                nummer += 1
                if sektioner[nummer].ny_sida and not self._läsare.läge.sparade_sidor:
                    self._läsare.läge.sida += 1
                yield from self._kant(sektioner[nummer].huvuden, SIDHUVUD)
        yield from self._läsare.avsluta()
        yield from self._kant(sektioner[-1].fötter, SIDFOT)

    def _sektioner(self) -> Iterator[_Sektion]:
        """Give the sections; a head or foot that one does not have is that of the one before."""
        inställningar = self._del("settings")
        olika_sidor = inställningar is not None and är_på(
            inställningar.find(f"{W}evenAndOddHeaders")
        )
        delar: dict[tuple[str, str], str] = {}
        slut = [s for e in block(self._kropp) if (s := _sektionsslut(e)) is not None]
        sista = self._kropp.find(f"{W}sectPr")
        for element in [*slut, sista]:
            sorter = ["default"]
            if element is not None:
                if är_på(element.find(f"{W}titlePg")):
                    sorter.insert(0, "first")
                if olika_sidor:
                    sorter.append("even")
                for kant in ("header", "footer"):
                    for referens in element.iterchildren(f"{W}{kant}Reference"):
                        del_ = self._relationer.get(kant, {}).get(referens.get(f"{R}id") or "")
                        delar[kant, värde(referens, "type") or "default"] = del_ or ""
            slag = värde(element.find(f"{W}type")) if element is not None else None
            yield _Sektion(
                [delar[k] for sort in sorter if (k := ("header", sort)) in delar],
                [delar[k] for sort in sorter if (k := ("footer", sort)) in delar],
                slag != "continuous",
            )

    def _kant(self, delar: list[str], stil: str) -> Iterator[Bit]:
        """Give the rows of heads or feet that have not stood before."""
        for namn in delar:
            rot = self._paket.xml(namn) if namn else None
            if rot is None:
                continue
            läsare = Kropp(self._läsare.läge, self._läsare.numrering)
            bitar = [bit for bit in läsare.bitar(rot) if bit.text.strip()]
            text = (stil, *(bit.text for bit in bitar))
            if text in self._visade:
                continue
            self._visade.add(text)
            for plats, bit in enumerate(bitar):
                yield attrs.evolve(
                    bit, stil=stil, luft_före=plats == 0, luft_efter=plats == len(bitar) - 1
                )

    def _del(self, slag: str) -> Element | None:
        namn = next(iter(self._relationer.get(slag, {}).values()), "")
        return self._paket.xml(namn) if namn else None

    def _noter(self) -> dict[tuple[str, str], Element]:
        noter: dict[tuple[str, str], Element] = {}
        for slag in ("footnote", "endnote"):
            rot = self._del(f"{slag}s")
            for element in rot.iterchildren(f"{W}{slag}") if rot is not None else ():
                if värde(element, "type") in {None, "normal"}:
                    noter[slag, värde(element, "id") or ""] = element
        return noter

    def _läs_inbäddat(self, nummer: str) -> list[Bit]:
        """Read an embedded web page; Word makes other documents its own when it saves the file."""
        from kommunprotokoll.tolkning.kallor import html
        from kommunprotokoll.tolkning.kallor.slag import HTML, slag_av

        namn = self._relationer.get("aFChunk", {}).get(nummer, "")
        data = self._paket.data(namn)
        if slag_av(data) is not HTML:
            raise LäsFel("docx", [_INBÄDDAT])
        return html.bitar_ur_bytes(data)


def _sektionsslut(element: Element) -> Element | None:
    """Return the properties of the section that ends with a block, if one does."""
    return element.find(f"{W}pPr/{W}sectPr") if element.tag == f"{W}p" else None
