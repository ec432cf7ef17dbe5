"""Sources: a file of some kind to rows of text. None of them knows what a paragraph is."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from kommunprotokoll.grund.fel import LäsFel, OkäntFormatFel
from kommunprotokoll.tolkning.kallor.text import rader_ur_text
from kommunprotokoll.tolkning.rader import Rad

Källa = Callable[[bytes], list[Rad]]
"""Takes a file's bytes; gives its rows."""

KÄLLOR: Mapping[str, Källa] = MappingProxyType({".txt": rader_ur_text, ".text": rader_ur_text})
"""Readers by suffix, in lower case."""


def rader_ur(fil: str | os.PathLike[str]) -> list[Rad]:
    """Read a file's rows.

    Raises:
        OkäntFormatFel: No source takes the suffix.
        LäsFel: The file cannot be read, or holds no text.
    """
    väg = Path(fil)
    källa = KÄLLOR.get(väg.suffix.lower())
    if källa is None:
        raise OkäntFormatFel(väg.suffix or väg.name, KÄLLOR)
    try:
        data = väg.read_bytes()
    except FileNotFoundError:
        raise LäsFel(str(väg), ["filen finns inte"]) from None
    except IsADirectoryError:
        raise LäsFel(str(väg), ["är en katalog, inte en fil"]) from None
    except PermissionError:
        raise LäsFel(str(väg), ["får inte läsas (behörighet saknas)"]) from None
    except OSError as fel:
        raise LäsFel(str(väg), [f"kan inte läsas: {fel.strerror}"]) from None
    try:
        return källa(data)
    except LäsFel as fel:
        raise LäsFel(str(väg), fel.brister) from None
