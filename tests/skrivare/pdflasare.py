"""A PDF read back: its tags in logical order with their text, its pages, its faults."""

import ctypes
from collections.abc import Iterator
from typing import Any

import attrs
import page
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from kommunprotokoll.dokument import Block, Dokument
from kommunprotokoll.skrivare import till_bytes


@attrs.frozen
class Tagg:
    """An element of the structure: its kind, its own text and the elements in it, in order.

    Attributes:
        slag: ``H1``, ``P``, ``TH`` and so on (ISO 32000-1, 14.8.4).
        sida: Number of the page, from 1.
        delar: Texts and elements.
    """

    slag: str
    sida: int
    delar: "tuple[str | Tagg, ...]"

    @property
    def text(self) -> str:
        """All text in the element."""
        return "".join(d if isinstance(d, str) else d.text for d in self.delar)

    def alla(self, slag: str = "") -> "Iterator[Tagg]":
        """Give the elements of a kind in it, in order; of any kind if none is named."""
        for d in self.delar:
            if isinstance(d, Tagg):
                if slag in {"", d.slag}:
                    yield d
                yield from d.alla(slag)


def taggar(data: bytes) -> Tagg:
    """Return the structure of a file, page by page, under one root."""
    dokument = pypdfium2.PdfDocument(data)
    try:
        delar = tuple(t for nr in range(len(dokument)) for t in _sidans(dokument[nr], nr + 1))
    finally:
        dokument.close()
    return Tagg("Root", 0, delar)


def text_i_ordning(data: bytes) -> str:
    """Return the tagged text in logical order; page head and foot are no part of it."""
    return "\n".join(_textrader(taggar(data)))


def _textrader(tagg: Tagg) -> Iterator[str]:
    for d in tagg.delar:
        if isinstance(d, str):
            yield d
        else:
            yield from _textrader(d)


def _sidans(sida: Any, nummer: int) -> Iterator[Tagg]:
    texter = _texter(sida)
    träd = pdfium.FPDF_StructTree_GetForPage(sida.raw)
    try:
        for nr in range(pdfium.FPDF_StructTree_CountChildren(träd)):
            yield _tagg(pdfium.FPDF_StructTree_GetChildAtIndex(träd, nr), texter, nummer)
    finally:
        pdfium.FPDF_StructTree_Close(träd)
        sida.close()


def _texter(sida: Any) -> dict[int, str]:
    """The text of each piece of marked content of a page."""
    textsida = sida.get_textpage()
    svar: dict[int, str] = {}
    for objekt in sida.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
        nummer = pdfium.FPDFPageObj_GetMarkedContentID(objekt.raw)
        längd = pdfium.FPDFTextObj_GetText(objekt.raw, textsida.raw, None, 0)
        plats = (ctypes.c_ushort * (längd // 2 + 1))()
        pdfium.FPDFTextObj_GetText(objekt.raw, textsida.raw, plats, längd)
        text = bytes(plats)[: längd - 2].decode("utf-16-le", "replace")
        svar[nummer] = svar.get(nummer, "") + text
    textsida.close()
    return svar


def _tagg(element: Any, texter: dict[int, str], sida: int) -> Tagg:
    delar: list[str | Tagg] = []
    for nr in range(pdfium.FPDF_StructElement_CountChildren(element)):
        barn = pdfium.FPDF_StructElement_GetChildAtIndex(element, nr)
        if barn:
            delar.append(_tagg(barn, texter, sida))
            continue
        innehåll = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, nr)
        if innehåll >= 0:
            delar.append(texter.get(innehåll, ""))
    return Tagg(_sträng(pdfium.FPDF_StructElement_GetType, element), sida, tuple(delar))


def _sträng(funktion: Any, element: Any) -> str:
    längd = funktion(element, None, 0)
    plats = ctypes.create_string_buffer(max(längd, 2))
    funktion(element, plats, längd)
    return plats.raw[: max(längd - 2, 0)].decode("utf-16-le", "replace")


def pdf(*block: Block, titel: str = "Prov") -> bytes:
    """A PDF of some blocks."""
    return till_bytes(Dokument(titel, block), "pdf")


def brister(data: bytes, *profiler: str) -> list[str]:
    """What a conformance checker says against a file; a long protocol has many bookmarks."""
    gräns = page.SafetyLimits.unlimited()
    return [
        f"{brist.rule_id}: {brist.message}"
        for profil in profiler
        for brist in page.validate_pdf_bytes(data, profile=profil, limits=gräns).failures
    ]


def sidor(data: bytes) -> list[str]:
    """The text of each page as a reader of PDF shows it, head and foot with it."""
    dokument = pypdfium2.PdfDocument(data)
    texter = [sida.get_textpage().get_text_range() for sida in dokument]
    dokument.close()
    return texter
