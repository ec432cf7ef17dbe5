"""Run the commands in README.md and docs/, and put what they say below them.

A fenced block ``console`` is what a person sees at the terminal: after each line that begins with
``$ kommunprotokoll`` stands what the command says. The tests compare; after a change of the
command, this writes the blocks anew::

    .venv/bin/python verktyg/kor_konsol.py
"""

import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from kommunprotokoll.kommandorad import kör

ROT = Path(__file__).parents[1]
DOKUMENT = (ROT / "README.md", *sorted((ROT / "docs").glob("*.md")))

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_KOMMANDO = "$ kommunprotokoll"


def omskriven(text: str) -> str:
    """Return a document with what its commands say today; they run in one folder, in order.

    The folder holds the data files of ``examples/``, both beside it and under ``examples/``.
    """
    with tempfile.TemporaryDirectory(prefix="kp-konsol-") as namn:
        mapp = Path(namn)
        (mapp / "examples").mkdir()
        for fil in (ROT / "examples").glob("*.*"):
            if fil.suffix not in {".py", ".ipynb"}:
                shutil.copy(fil, mapp)
                shutil.copy(fil, mapp / "examples")
        return _BLOCK.sub(lambda block: _kört(block[0], mapp), text)


def _kört(block: str, mapp: Path) -> str:
    rader: list[str] = []
    egna = False  # whether the lines that follow are ours to write
    for rad in block.splitlines():
        if rad.startswith("$ "):
            rader.append(rad)
            egna = rad.startswith(_KOMMANDO)
            rader += _svar(rad.removeprefix("$ "), mapp) if egna else ()
        elif not egna:
            rader.append(rad)
    return "".join(f"{rad}\n" for rad in rader)


def _svar(rad: str, mapp: Path) -> list[str]:
    """Return what the person sees after a line: a command, or several with pipes between."""
    data, sagt = b"", b""
    *före, sista = rad.split(" | ")
    for kommando in före:
        ut, fel = io.BytesIO(), io.BytesIO()
        _kör(kommando, mapp, data, ut, fel)
        data, sagt = ut.getvalue(), sagt + fel.getvalue()
    båda = io.BytesIO()
    _kör(sista, mapp, data, båda, båda)
    return [r.rstrip() for r in (sagt + båda.getvalue()).decode("utf-8").splitlines()]


def _kör(kommando: str, mapp: Path, data: bytes, ut: io.BytesIO, fel: io.BytesIO) -> None:
    """Run one command in the folder, in this process: a process of its own takes half a second."""
    före = sys.stdin, sys.stdout, sys.stderr, os.environ.get("COLUMNS")
    här = Path.cwd()
    # Not a terminal, 80 columns wide, with each line sent on as it is said.
    sys.stdin, sys.stdout, sys.stderr = (
        io.TextIOWrapper(ström, "utf-8", write_through=True)
        for ström in (io.BytesIO(data), ut, fel)
    )
    strömmar = sys.stdin, sys.stdout, sys.stderr
    os.environ["COLUMNS"] = "80"
    os.chdir(mapp)
    try:
        kör(shlex.split(kommando)[1:])
    finally:
        for ström in strömmar:
            ström.detach()
        os.chdir(här)
        sys.stdin, sys.stdout, sys.stderr, kolumner = före
        if kolumner is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = kolumner


if __name__ == "__main__":
    for dokument in DOKUMENT:
        dokument.write_text(omskriven(dokument.read_text("utf-8")), "utf-8")
        print(dokument.relative_to(ROT))
