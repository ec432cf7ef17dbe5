"""Write a file so that it is there whole or not at all."""

import os
import threading
from pathlib import Path


def skriv_helt(fil: Path, data: bytes) -> Path:
    """Write beside the file and put it in place in one step; return the path given.

    A symbolic link is followed; the file's permissions are those of any new file.
    """
    mål = Path(os.path.realpath(fil))
    kladd = mål.with_name(f".{os.getpid()}-{threading.get_ident()}.kladd")
    try:
        with kladd.open("wb") as ström:
            ström.write(data)
            ström.flush()
            os.fsync(ström.fileno())
        kladd.replace(mål)
    finally:
        kladd.unlink(missing_ok=True)
    return fil
