"""PDF: a page's text, put in reading order by where it stands (pypdfium2; the extra ``pdf``)."""

from typing import Any

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.pdfium import öppen_pdf
from kommunprotokoll.tolkning.kallor.pdf.pdfium import Textsida
from kommunprotokoll.tolkning.kallor.pdf.rader import Radbyggare
from kommunprotokoll.tolkning.kallor.pdf.sida import Sida, läs_sida
from kommunprotokoll.tolkning.kallor.text import kräv_högst
from kommunprotokoll.tolkning.rader import Rad

__all__ = ["rader_ur_bytes"]

MEST_SIDOR = 5_000
"""Most pages that are read."""

_KÄLLA = "pdf"


def rader_ur_bytes(data: bytes) -> list[Rad]:
    """Return the rows of a PDF.

    Raises:
        LäsFel: The file is damaged, cut off, locked, too long, or holds pictures only.
        SaknarTillägg: pypdfium2 is not installed.
    """
    with öppen_pdf(data, _KÄLLA) as dokument:
        return _rader(dokument)


def _rader(dokument: Any) -> list[Rad]:
    antal = len(dokument)
    if antal > MEST_SIDOR:
        raise LäsFel(_KÄLLA, [f"har fler än {MEST_SIDOR} sidor: dela den"])
    byggare = Radbyggare()
    tecken = 0
    for nummer in range(antal):
        sida = _sida(dokument, nummer)
        tecken += sida.tecken
        kräv_högst(tecken)
        byggare.lägg(sida)
    rader = byggare.rader()
    if not rader:
        raise LäsFel(_KÄLLA, [_utan_text(dokument)])
    return rader


def _sida(dokument: Any, nummer: int) -> Sida:
    """Read a page by pdfium's own functions: pypdfium2's objects cost as much as a third of it."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it has no types

    sida = pdfium.FPDF_LoadPage(dokument.raw, nummer)
    text = pdfium.FPDFText_LoadPage(sida) if sida else None
    try:
        if not text:
            brist = f"är skadad på sida {nummer + 1}: hämta eller spara den på nytt"
            raise LäsFel(_KÄLLA, [brist])
        return läs_sida(Textsida(pdfium, sida, text))
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        if sida:
            pdfium.FPDF_ClosePage(sida)


def _utan_text(dokument: Any) -> str:
    """Return what to say of a PDF without text: most are pictures of paper."""
    import pypdfium2.raw as pdfium

    for sida in dokument:
        har_bild = next(sida.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE]), None) is not None
        sida.close()
        if har_bild:
            return (
                "är skannad: innehåller bara bilder. Låt ett program för texttolkning (OCR) göra "
                "en sökbar PDF av den och läs den filen"
            )
    return "innehåller ingen text"
