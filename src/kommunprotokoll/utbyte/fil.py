"""``läs`` and ``spara``: our own lossless formats in files, chosen by suffix."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from kommunprotokoll.grund.fel import OkäntFormatFel
from kommunprotokoll.grund.fil import läs_helt, skriv_helt
from kommunprotokoll.modell.kalender import Sammanträdesplan
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.utbyte.format import STÖRSTA_STORLEK, Dokumentklass
from kommunprotokoll.utbyte.json_dokument import läs_json, till_json

_D = TypeVar("_D", bound=Dokumentklass)


class Läsare(Protocol):
    """Makes a document of the wanted class from the bytes of a file, or raises ``LäsFel``."""

    def __call__(self, data: bytes, källa: str, klass: type[_D], /) -> _D:
        """Read ``data``; ``källa`` is the name of the file, for the error."""


Skrivare = Callable[[Dokumentklass], bytes]
"""Makes the bytes of a file from a document."""


def _skriv_json(dokument: Dokumentklass) -> bytes:
    return till_json(dokument, indrag=True)


def _läs_docx(data: bytes, källa: str, klass: type[_D]) -> _D:
    from kommunprotokoll.utbyte.word import läs_docx

    return läs_docx(data, källa, klass)


def _läs_pdf(data: bytes, källa: str, klass: type[_D]) -> _D:
    from kommunprotokoll.utbyte.pdf import läs_pdf

    return läs_pdf(data, källa, klass)


LÄSARE: Mapping[str, Läsare] = MappingProxyType(
    {".json": läs_json, ".docx": _läs_docx, ".pdf": _läs_pdf}
)
"""Suffixes that ``läs`` takes, in lower case, and what reads them. A new format is a new line."""

SKRIVARE: Mapping[str, Skrivare] = MappingProxyType({".json": _skriv_json})
"""Suffixes that ``spara`` takes, in lower case, and what writes them."""


def läs(fil: str | os.PathLike[str]) -> Sammanträde:
    """Read a meeting from a file in one of our own formats; the suffix tells which.

    A document of ours (DOCX, PDF) carries the meeting that it was written from. Where a person has
    changed the visible text of a DOCX since, the meeting is as it was written, and a warning tells
    which paragraphs; ``textändringar`` gives them as findings, and ``tolka`` reads the text itself.

    Raises:
        OkäntFormatFel: The suffix is not one of ``LÄSARE``. Documents of others are for ``tolka``.
        SaknarKälla: The document carries no meeting.
        SaknarTillägg: Reading the format needs an extra that is not installed.
        LäsFel: The file is missing, cannot be read, or is not a meeting; every fault with its
            place.

    Warns:
        TextändringVarning: A person has changed the text of a document since it was written.
    """
    return _läs(fil, Sammanträde)


def läs_plan(fil: str | os.PathLike[str]) -> Sammanträdesplan:
    """Read a plan of meetings from a file; otherwise as ``läs``."""
    return _läs(fil, Sammanträdesplan)


def spara(dokument: Dokumentklass, fil: str | os.PathLike[str]) -> Path:
    """Write a meeting or a plan of meetings to a file; the suffix tells in which format.

    The file is whole or not there: it is written beside its place and then put there, over what
    stood there. Returns the path.

    Raises:
        OkäntFormatFel: The suffix is not one of ``SKRIVARE``.
        OgiltigtVärdeFel: The format cannot carry the document; see ``till_json``.
        SkrivFel: The file cannot be written: no such folder, no right to write, a full disk.
    """
    väg = Path(fil)
    skrivare = SKRIVARE.get(väg.suffix.lower())
    if skrivare is None:
        raise OkäntFormatFel(väg.suffix, SKRIVARE, str(väg))
    return skriv_helt(väg, skrivare(dokument))


def _läs(fil: str | os.PathLike[str], klass: type[_D]) -> _D:
    väg = Path(fil)
    läsare = LÄSARE.get(väg.suffix.lower())
    # A file that is not there is told of before a suffix that is not known.
    data = läs_helt(väg, STÖRSTA_STORLEK if läsare is not None else 0)
    if läsare is None:
        raise OkäntFormatFel(väg.suffix, LÄSARE, str(väg))
    return läsare(data, str(väg), klass)
