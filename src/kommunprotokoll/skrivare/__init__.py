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
from typing import TYPE_CHECKING, Protocol, cast

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel, OkäntFormatFel
from kommunprotokoll.grund.fil import läs_helt, skriv_helt
from kommunprotokoll.grund.lata_namn import lata_namn
from kommunprotokoll.grund.text import uppräkning

if TYPE_CHECKING:
    from kommunprotokoll.skrivare.docx.redigerbart import som_worddokument as som_worddokument

__all__ = ["FORMAT", "MED_MALL", "skriv", "som_worddokument", "till_bytes"]

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


MED_MALL = (".docx",)
"""Formats that take a template."""
_STÖRSTA_MALL = 50_000_000


class Skrivare(Protocol):
    """What every module in ``FORMAT`` has."""

    def till_bytes(self, dokument: Dokument) -> bytes:
        """Return the document in the module's format, the same bytes for an equal document."""
        ...


class Mallskrivare(Protocol):
    """What a module has whose format takes a template."""

    def på_mall(self, dokument: Dokument, mall: bytes, källa: str) -> bytes:
        """Return the document made on a template; ``källa`` is its name, for errors."""
        ...


def skriv(
    dokument: Dokument,
    fil: str | PathLike[str],
    *,
    mall: str | PathLike[str] | None = None,
) -> Path:
    """Write a document to a file whose suffix names the format; return the path.

    The file is there whole or not at all, also when something fails on the way.

    Args:
        dokument: The document.
        fil: The file.
        mall: The municipality's own template (DOCX or DOTX) for a DOCX: its styles, page head and
            foot, logo and fonts. The document takes the place of the template's text, or of the
            one paragraph of it that says ``{{innehåll}}``.

    Raises:
        LäsFel: The template cannot be read.
        OkäntFormatFel: No writer takes the suffix; names those that there are.
        OgiltigtVärdeFel: ``dokument`` is no ``Dokument``, but for example the meeting itself.
        SkrivFel: The file cannot be written.
    """
    väg = Path(fspath(fil))
    if väg.suffix.lower() not in FORMAT and isinstance(dokument, Dokument):
        raise OkäntFormatFel(väg.suffix, FORMAT, str(väg))
    return skriv_helt(väg, till_bytes(dokument, väg.suffix, mall=mall))


def till_bytes(
    dokument: Dokument,
    format: str,  # noqa: A002 - the Swedish word
    *,
    mall: str | PathLike[str] | None = None,
) -> bytes:
    """Return a document in a format named by its suffix: ``.docx``, ``docx`` or ``.DOCX``.

    Args:
        dokument: The document.
        format: The format.
        mall: The template, as for ``skriv``.

    Raises:
        LäsFel: The template cannot be read.
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
    if mall is not None:
        return _på_mall(dokument, ändelse, Path(fspath(mall)))
    return cast("Skrivare", import_module(FORMAT[ändelse])).till_bytes(dokument)


def _på_mall(dokument: Dokument, ändelse: str, mall: Path) -> bytes:
    if ändelse not in MED_MALL:
        raise OgiltigtVärdeFel(
            "skriv.mall", str(mall), f"en mall bara till {uppräkning(MED_MALL, 'eller')}"
        )
    data = läs_helt(mall, _STÖRSTA_MALL)
    if len(data) > _STÖRSTA_MALL:
        raise LäsFel(str(mall), [f"mallen är för stor: mer än {_STÖRSTA_MALL // 10**6} MB"])
    skrivare = cast("Mallskrivare", import_module(FORMAT[ändelse]))
    return skrivare.på_mall(dokument, data, str(mall))


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(
        __name__, {"som_worddokument": "kommunprotokoll.skrivare.docx.redigerbart"}, __all__
    )
