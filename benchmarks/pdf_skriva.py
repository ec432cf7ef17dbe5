"""What writing a PDF costs beside LibreOffice's conversion of the same paper's DOCX.

    python -m benchmarks.pdf_skriva

Two protocols: that of ``benchmarks.docx`` (60 paragraphs, 45 people, 12 named votes) and the
made-up one of a kommunstyrelse (14 paragraphs). LibreOffice is a process of its own that starts
each time, as it does for who converts a file; so the same conversion of an empty paper is measured
too, and taken away for the second ratio. Both are timed in turn, several times, by the clock and by
processor time of all threads; the least of each counts. The goal is a ratio of at most 1/6.
"""

import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import kommunprotokoll as kp
from benchmarks.docx import protokoll
from kommunprotokoll.dokument import Dokument
from kommunprotokoll.skrivare import skriv, till_bytes

_VARV = 5

_Tider = tuple[float, float]
"""Seconds by the clock and of processor."""


def _tid(gör: Callable[[], object], vem: int) -> _Tider:
    """Time something done by this process, or by a process of its own."""
    före, start = resource.getrusage(vem), time.perf_counter()
    gör()
    slut, efter = time.perf_counter(), resource.getrusage(vem)
    processor = efter.ru_utime + efter.ru_stime - före.ru_utime - före.ru_stime
    return slut - start, processor


def _libreoffice(soffice: str, mapp: Path, fil: Path) -> _Tider:
    kommando = [
        soffice, f"-env:UserInstallation={(mapp / 'profil').as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(mapp), str(fil),
    ]  # fmt: skip
    return _tid(
        lambda: subprocess.run(kommando, check=True, capture_output=True, timeout=300),
        resource.RUSAGE_CHILDREN,
    )


def jämför(soffice: str, dokument: Dokument) -> None:
    """Print the times and the ratios of a document."""
    våra, hela, tomma = [], [], []
    with tempfile.TemporaryDirectory() as namn:
        mapp = Path(namn)
        fil = skriv(dokument, mapp / "protokoll.docx")
        tom_fil = skriv(Dokument("Tomt", ()), mapp / "tom.docx")
        _libreoffice(soffice, mapp, tom_fil)  # makes its profile the first time
        for _ in range(_VARV):
            våra.append(_tid(lambda: till_bytes(dokument, "pdf"), resource.RUSAGE_SELF))
            hela.append(_libreoffice(soffice, mapp, fil))
            tomma.append(_libreoffice(soffice, mapp, tom_fil))
    for nr, slag in enumerate(("klocka", "processor")):
        pdf, hel, tom = (min(t[nr] for t in tider) for tider in (våra, hela, tomma))
        print(
            f"{slag:<10} PDF {pdf:.2f} s  LibreOffice {hel:.2f} s, varav uppstart {tom:.2f} s  "
            f"kvot {pdf / hel:.3f}, utan uppstart {pdf / (hel - tom):.3f} (mål {1 / 6:.3f})"
        )


def main() -> None:
    """Compare a long protocol and an ordinary one."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("LibreOffice is not here (Debian: libreoffice-writer)")
    for namn, s in (("60 §§, 12 voteringar", protokoll()), ("exemplet ks", kp.exempel("ks"))):
        print(namn)
        jämför(soffice, kp.dokument.protokoll(s))


if __name__ == "__main__":
    main()
