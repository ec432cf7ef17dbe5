"""PDF as a carrier: the meeting that a paper of ours has attached (``skrivare/pdf``)."""

import ctypes
from typing import Any, TypeVar

from kommunprotokoll.grund.fel import LäsFel, SaknarKälla
from kommunprotokoll.grund.pdfium import öppen_pdf
from kommunprotokoll.utbyte.format import STÖRSTA_STORLEK, Dokumentklass
from kommunprotokoll.utbyte.json_dokument import läs_json

FILNAMN = "sammantrade.json"
"""Name of the attachment, for the writer too."""

_D = TypeVar("_D", bound=Dokumentklass)


def läs_pdf(data: bytes, källa: str, klass: type[_D]) -> _D:
    """Read the document that a PDF of ours carries.

    What the pages say is not looked at: a PDF is not made to be changed.

    Args:
        data: The file.
        källa: Its name, for errors.
        klass: The class wanted.

    Raises:
        SaknarKälla: The file carries no meeting; ``tolka`` reads its text.
        LäsFel: The file is no PDF, damaged or locked, or what it carries is not as it should be.
        SaknarTillägg: pypdfium2 is not installed.
    """
    with öppen_pdf(data, källa) as dokument:
        json = _bilaga(dokument, källa)
    return läs_json(json, källa, klass)


def _bilaga(dokument: Any, källa: str) -> bytes:
    """Return the attachment by its name; of several by one name the first."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it has no types

    for nr in range(pdfium.FPDFDoc_GetAttachmentCount(dokument.raw)):
        bilaga = pdfium.FPDFDoc_GetAttachment(dokument.raw, nr)
        if _namn(pdfium, bilaga) == FILNAMN:
            return _innehåll(pdfium, bilaga, källa)
    raise SaknarKälla(källa)


def _namn(pdfium: Any, bilaga: Any) -> str:
    längd = pdfium.FPDFAttachment_GetName(bilaga, None, 0)
    plats = ctypes.create_string_buffer(längd)
    pdfium.FPDFAttachment_GetName(
        bilaga, ctypes.cast(plats, ctypes.POINTER(ctypes.c_ushort)), längd
    )
    return plats.raw[:längd].decode("utf-16-le", "replace").rstrip("\0")


def _innehåll(pdfium: Any, bilaga: Any, källa: str) -> bytes:
    längd = ctypes.c_ulong()
    pdfium.FPDFAttachment_GetFile(bilaga, None, 0, längd)
    if not 0 < längd.value <= STÖRSTA_STORLEK:
        raise LäsFel(källa, [f"{FILNAMN} är tom, skadad eller orimligt stor"])
    plats = ctypes.create_string_buffer(längd.value)
    if not pdfium.FPDFAttachment_GetFile(bilaga, plats, längd.value, längd):
        raise LäsFel(källa, [f"{FILNAMN} går inte att läsa"])
    return plats.raw
