"""Files: read whole with a Swedish error, written so that nobody sees half of one."""

import errno
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kommunprotokoll.grund.fel import LäsFel, SkrivFel


def läs_helt(fil: Path, högst: int) -> bytes:
    """Return the bytes of a file.

    Args:
        fil: The file.
        högst: Most bytes that are read; one more is returned if the file is larger, so that the
            caller can tell.

    Raises:
        LäsFel: The file is not there, is a folder, or may not be read.
    """
    try:
        with fil.open("rb") as ström:
            return ström.read(högst + 1)
    except (OSError, ValueError) as fel:
        raise LäsFel(str(fil), [_varför(fil, fel)]) from fel


def skriv_helt(fil: Path, data: bytes) -> Path:
    """Write beside the file and put it in place in one step; return the path given.

    A symbolic link is followed; a file that is there keeps its permissions.

    Raises:
        SkrivFel: The file cannot be written: no such folder, no right to write, a full disk.
    """
    with skrivbar(fil) as ström:
        ström.write(data)
    return fil


@contextmanager
def skrivbar(fil: Path) -> Iterator[BinaryIO]:
    """Give a stream to write to, and put what was written in place when all has gone well.

    Otherwise what stood there stands; see ``skriv_helt``.
    """
    try:
        with _utbyte(Path(os.path.realpath(fil))) as ström:
            yield ström
    except SkrivFel:
        raise
    except (OSError, ValueError) as fel:
        nummer = fel.errno if isinstance(fel, OSError) else None
        raise SkrivFel(nummer, _varför_inte_skriva(fil, fel), str(fil)) from fel


@contextmanager
def _utbyte(mål: Path) -> Iterator[BinaryIO]:
    tillfällig = mål.with_name(f".{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        with tillfällig.open("wb") as ström:
            yield ström
            ström.flush()
            os.fsync(ström.fileno())
        if mål.exists():
            shutil.copymode(mål, tillfällig)
        tillfällig.replace(mål)
    finally:
        tillfällig.unlink(missing_ok=True)


def _varför(fil: Path, fel: OSError | ValueError) -> str:
    """Say in Swedish why a file cannot be opened."""
    match fel:
        case FileNotFoundError() | NotADirectoryError():
            return "filen finns inte"
        case OSError() if os.path.isdir(fil):  # noqa: PTH112 - Path.is_dir raises for some names
            return "är en mapp, inte en fil"
        case PermissionError():
            return "du har inte rätt att läsa filen"
        case OSError():
            return f"filen går inte att läsa ({_systemfel(fel)})"
        case _:
            return "det kan inte vara namnet på en fil"


def _varför_inte_skriva(fil: Path, fel: OSError | ValueError) -> str:
    """Say in Swedish why a file cannot be written."""
    match fel:
        case FileNotFoundError():
            return f"mappen {fil.parent} finns inte"
        case IsADirectoryError():
            return "är en mapp, inte en fil"
        case NotADirectoryError() | FileExistsError():
            return f"{fil.parent} är ingen mapp"
        case PermissionError():
            return "du har inte rätt att skriva filen"
        case OSError() if fel.errno == errno.ENOSPC:
            return "skivan är full"
        case OSError():
            return f"filen går inte att skriva ({_systemfel(fel)})"
        case _:
            return "det kan inte vara namnet på en fil"


def _systemfel(fel: OSError) -> str:
    return f"systemfel {errno.errorcode.get(fel.errno or 0, '?')}"
