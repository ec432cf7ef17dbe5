"""How much faster many protocols are read by two processes than by one, as a ratio in one run.

    python -m benchmarks.tolkning_manga [ANTAL]

Two cores should give at least 1.8 times one core over 2 000 documents. The documents are made up.
"""

import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.tolkning_tid import påhittat
from kommunprotokoll import tolka_många

ANTAL = 2_000
PARAGRAFER = 10


def tid(filer: list[Path], arbetare: int) -> float:
    """Return the seconds that so many processes need for all files, their start not counted."""
    with ProcessPoolExecutor(arbetare) as pool:
        list(tolka_många(filer[: 4 * arbetare], utförare=pool, bunt=1))  # they import the package
        start = time.perf_counter()
        olästa = sum(u.fel is not None for u in tolka_många(filer, utförare=pool))
        slut = time.perf_counter()
    if olästa:
        raise AssertionError(f"{olästa} documents were not read")
    return slut - start


def huvud() -> None:
    """Print the times and their ratio."""
    antal = int(sys.argv[1]) if len(sys.argv) > 1 else ANTAL
    with tempfile.TemporaryDirectory() as namn:
        text = påhittat(PARAGRAFER)
        filer = [Path(namn, f"{i:05d}.txt") for i in range(antal)]
        for fil in filer:
            fil.write_text(text, "utf-8")
        en, två = tid(filer, 1), tid(filer, 2)
    print(f"{antal} documents: one process {en:.1f} s, two {två:.1f} s: {en / två:.2f} times")


if __name__ == "__main__":
    huvud()
