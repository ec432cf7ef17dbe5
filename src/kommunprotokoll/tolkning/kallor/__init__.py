"""Sources: a file of some kind to rows of text. None of them knows what a paragraph is."""

import os
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from kommunprotokoll.grund.fel import LäsFel, OkäntFormatFel
from kommunprotokoll.grund.fil import läs_helt
from kommunprotokoll.tolkning.kallor.markdown import rader_ur_markdown
from kommunprotokoll.tolkning.kallor.slag import kräv_slag, slag_av
from kommunprotokoll.tolkning.kallor.text import rader_ur_text
from kommunprotokoll.tolkning.rader import Rad

Källa = Callable[[bytes], list[Rad]]
"""Takes a file's bytes; gives its rows."""

MEST_FIL = 200_000_000
"""Most bytes of a file that are read at all; pictures make a document large, its text does not."""


def _senare(modul: str) -> Källa:
    """Return a source whose module is imported when the first file is read."""

    def källa(data: bytes) -> list[Rad]:
        return cast("Källa", import_module(modul).rader_ur_bytes)(data)

    return källa


_DOCX, _PDF, _HTML = (
    _senare(f"kommunprotokoll.tolkning.kallor.{namn}") for namn in ("docx", "pdf", "html")
)

KÄLLOR: Mapping[str, Källa] = MappingProxyType(
    {
        ".txt": rader_ur_text,
        ".text": rader_ur_text,
        ".md": rader_ur_markdown,
        ".markdown": rader_ur_markdown,
        ".docx": _DOCX,
        ".docm": _DOCX,
        ".pdf": _PDF,
        ".html": _HTML,
        ".htm": _HTML,
        ".xhtml": _HTML,
    }
)
"""Readers by suffix, in lower case."""


def rader_ur(fil: str | os.PathLike[str]) -> list[Rad]:
    """Read a file's rows.

    Raises:
        OkäntFormatFel: No source takes the suffix, and the content does not tell what it is.
        LäsFel: The file cannot be read, is another kind than its suffix says, or holds no text.
        SaknarTillägg: The kind needs an extra that is not installed (PDF: ``pdf``).
    """
    väg = Path(fil)
    ändelse = väg.suffix.lower()
    if ändelse not in KÄLLOR:
        raise _okänt(väg)
    try:
        return rader_ur_data(_läs(väg), ändelse)
    except LäsFel as fel:
        raise LäsFel(str(väg), fel.brister) from None


def rader_ur_data(data: bytes, ändelse: str = "") -> list[Rad]:
    """Read the rows of a file's bytes, of the kind of a suffix, or of the kind that they seem.

    Raises:
        LäsFel: The bytes cannot be read, are another kind than the suffix says, or hold no text.
    """
    if not ändelse:
        slag = slag_av(data)
        ändelse = ".txt" if slag is None else slag.ändelse or ".txt"
    kräv_slag(data, ändelse)
    return KÄLLOR[ändelse](data)


def _okänt(väg: Path) -> LäsFel | OkäntFormatFel:
    """Return the error for a suffix that no source takes: the content may say more.

    Raises:
        LäsFel: There is no such file.
    """
    slag = slag_av(_läs(väg))
    if slag is None:
        return OkäntFormatFel(väg.suffix, (*KÄLLOR, ".json"), str(väg))
    return LäsFel(str(väg), [f"är {slag.namn}: {slag.uppmaning()}"])


def _läs(väg: Path) -> bytes:
    data = läs_helt(väg, MEST_FIL)
    if len(data) > MEST_FIL:
        raise LäsFel(str(väg), [f"är större än {MEST_FIL // 1_000_000} miljoner byte: läses inte"])
    return data
