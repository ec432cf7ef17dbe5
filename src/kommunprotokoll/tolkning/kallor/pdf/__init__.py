"""PDF: a page's text, put in reading order by where it stands (pypdfium2; the extra ``pdf``)."""

from threading import Lock
from typing import Any

from kommunprotokoll.grund.fel import LäsFel, SaknarTillägg
from kommunprotokoll.tolkning.kallor.pdf.pdfium import Textsida
from kommunprotokoll.tolkning.kallor.pdf.rader import Radbyggare
from kommunprotokoll.tolkning.kallor.pdf.sida import Sida, läs_sida
from kommunprotokoll.tolkning.kallor.pdf.skydd import kräv_rimliga_strömmar
from kommunprotokoll.tolkning.kallor.text import kräv_högst
from kommunprotokoll.tolkning.rader import Rad

__all__ = ["rader_ur_bytes"]

MEST_SIDOR = 5_000
"""Most pages that are read."""

_LÅS = Lock()
"""pdfium can do one thing at a time in a process, whatever the number of threads."""
_SLUT = b"%%EOF"
_SLUTETS_LÄNGD = 4096
_LÖSENORD, _SKYDD = 4, 5
"""pdfium's error codes: FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY."""
_SKADAD = "är skadad: hämta eller spara den på nytt"


def rader_ur_bytes(data: bytes) -> list[Rad]:
    """Return the rows of a PDF.

    Raises:
        LäsFel: The file is damaged, cut off, locked, too long, or holds pictures only.
        SaknarTillägg: pypdfium2 is not installed.
    """
    try:
        import pypdfium2  # type: ignore[import-untyped]  # it has no types
    except ImportError:
        raise SaknarTillägg("pdf", "Läsning av PDF") from None
    if _SLUT not in data[-_SLUTETS_LÄNGD:]:
        raise LäsFel("pdf", ["är avkortad (slutet saknas): hämta eller spara den på nytt"])
    kräv_rimliga_strömmar(data)
    with _LÅS:
        try:
            dokument = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as fel:
            raise LäsFel("pdf", [_orsak(fel.err_code)]) from None
        try:
            return _rader(dokument)
        finally:
            dokument.close()


def _orsak(kod: int | None) -> str:
    if kod == _LÖSENORD:
        return "är låst med lösenord: ta bort lösenordet och läs den igen"
    if kod == _SKYDD:
        return "har ett skydd som inte går att läsa: skriv ut den som en ny PDF och läs den"
    return _SKADAD


def _rader(dokument: Any) -> list[Rad]:
    antal = len(dokument)
    if antal > MEST_SIDOR:
        raise LäsFel("pdf", [f"har fler än {MEST_SIDOR} sidor: dela den"])
    byggare = Radbyggare()
    tecken = 0
    for nummer in range(antal):
        sida = _sida(dokument, nummer)
        tecken += sida.tecken
        kräv_högst(tecken)
        byggare.lägg(sida)
    rader = byggare.rader()
    if not rader:
        raise LäsFel("pdf", [_utan_text(dokument)])
    return rader


def _sida(dokument: Any, nummer: int) -> Sida:
    """Read a page by pdfium's own functions: pypdfium2's objects cost as much as a third of it."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it has no types

    sida = pdfium.FPDF_LoadPage(dokument.raw, nummer)
    text = pdfium.FPDFText_LoadPage(sida) if sida else None
    try:
        if not text:
            brist = f"är skadad på sida {nummer + 1}: hämta eller spara den på nytt"
            raise LäsFel("pdf", [brist])
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
