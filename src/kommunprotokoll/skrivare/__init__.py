"""Floor 4: blocks to bytes, one file a format.

A writer knows blocks, never the model: ``skriv`` takes a ``Dokument``, as
``kp.dokument.protokoll(s)`` gives, and the suffix of the file picks the format from ``FORMAT``,
which is all there is to register.
"""

from collections.abc import Mapping
from importlib import import_module
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.grund.fel import OgiltigtVärdeFel, OkäntFormatFel
from kommunprotokoll.grund.fil import skriv_helt

__all__ = ["FORMAT", "skriv", "till_bytes"]

FORMAT: Mapping[str, str] = MappingProxyType(
    {
        ".docx": "kommunprotokoll.skrivare.docx",
        ".html": "kommunprotokoll.skrivare.html",
        ".md": "kommunprotokoll.skrivare.markdown",
        ".pdf": "kommunprotokoll.skrivare.pdf",
        ".txt": "kommunprotokoll.skrivare.text",
    }
)
"""File suffix and the module that writes it; a module is imported at its first use."""


class Skrivare(Protocol):
    """What every module in ``FORMAT`` has."""

    def till_bytes(self, dokument: Dokument) -> bytes:
        """Return the document in the module's format, the same bytes for an equal document."""
        ...


def skriv(dokument: Dokument, fil: str | PathLike[str]) -> Path:
    """Write a document to a file whose suffix names the format; return the path.

    The file is there whole or not at all, also when something fails on the way.

    Raises:
        OkäntFormatFel: No writer takes the suffix; names those that there are.
        OgiltigtVärdeFel: ``dokument`` is no ``Dokument``, but for example the meeting itself.
        SkrivFel: The file cannot be written.
    """
    väg = Path(fspath(fil))
    if väg.suffix.lower() not in FORMAT and isinstance(dokument, Dokument):
        raise OkäntFormatFel(väg.suffix, FORMAT, str(väg))
    return skriv_helt(väg, till_bytes(dokument, väg.suffix))


def till_bytes(dokument: Dokument, format: str) -> bytes:  # noqa: A002 - the Swedish word
    """Return a document in a format named by its suffix: ``.docx``, ``docx`` or ``.DOCX``.

    Raises:
        OkäntFormatFel: No writer takes the format.
        OgiltigtVärdeFel: ``dokument`` is no ``Dokument``.
    """
    if not isinstance(dokument, Dokument):
        raise OgiltigtVärdeFel(
            "skriv", dokument, "ett Dokument, som kp.dokument.protokoll(s) ger av ett Sammanträde"
        )
    ändelse = f".{format.lower().removeprefix('.')}"
    if ändelse not in FORMAT:
        raise OkäntFormatFel(format, FORMAT)
    return cast("Skrivare", import_module(FORMAT[ändelse])).till_bytes(dokument)
