"""PDF files opened by pdfium (pypdfium2, the extra ``pdf``): guarded, one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from kommunprotokoll.grund.fel import LäsFel, SaknarTillägg
from kommunprotokoll.grund.pdfformer import kräv_rimliga_former
from kommunprotokoll.grund.pdfskydd import kräv_rimliga_strömmar

_LÅS = Lock()
"""pdfium can do one thing at a time in a process, whatever the number of threads."""
_SLUT = b"%%EOF"
_SLUTETS_LÄNGD = 4096
_LÖSENORD, _SKYDD = 4, 5
"""pdfium's error codes: FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY."""


@contextmanager
def öppen_pdf(data: bytes, källa: str) -> Iterator[Any]:
    """Give the document of a PDF, closed afterwards; nothing else may use pdfium meanwhile.

    Raises:
        LäsFel: The file is damaged, cut off or locked, or unpacks to unreasonably much.
        SaknarTillägg: pypdfium2 is not installed.
    """
    try:
        import pypdfium2  # type: ignore[import-untyped]  # it has no types
    except ImportError:
        raise SaknarTillägg("pdf", "Läsning av PDF") from None
    if _SLUT not in data[-_SLUTETS_LÄNGD:]:
        raise LäsFel(källa, ["är avkortad (slutet saknas): hämta eller spara den på nytt"])
    kräv_rimliga_strömmar(data, källa)
    kräv_rimliga_former(data, källa)
    with _LÅS:
        try:
            dokument = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as fel:
            raise LäsFel(källa, [_orsak(fel.err_code)]) from None
        try:
            yield dokument
        finally:
            dokument.close()


def _orsak(kod: int | None) -> str:
    if kod == _LÖSENORD:
        return "är låst med lösenord: ta bort lösenordet och läs den igen"
    if kod == _SKYDD:
        return "har ett skydd som inte går att läsa: skriv ut den som en ny PDF och läs den"
    return "är skadad: hämta eller spara den på nytt"
