"""Run the commands in README.md and docs/, and put what they say below them.

A fenced block ``console`` is what a person sees at the terminal: after each line that begins with
``$ kommunprotokoll`` stands what the command says. The tests compare; after a change of the
command, this writes the blocks anew::

    .venv/bin/python verktyg/kor_konsol.py
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROT = Path(__file__).parents[1]
DOKUMENT = (ROT / "README.md", *sorted((ROT / "docs").glob("*.md")))

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_KOMMANDO = "$ kommunprotokoll"
_KÖR = "from kommunprotokoll.kommandorad import huvud; huvud()"


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
        svar = _process(kommando, mapp, data, stderr=subprocess.PIPE)
        data, sagt = svar.stdout, sagt + svar.stderr
    sagt += _process(sista, mapp, data, stderr=subprocess.STDOUT).stdout
    return [r.rstrip() for r in sagt.decode("utf-8").splitlines()]


def _process(
    kommando: str, mapp: Path, data: bytes, *, stderr: int
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", _KÖR, *shlex.split(kommando)[1:]],
        input=data,
        stdout=subprocess.PIPE,
        stderr=stderr,
        cwd=mapp,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80"},
        check=False,
    )


if __name__ == "__main__":
    for dokument in DOKUMENT:
        dokument.write_text(omskriven(dokument.read_text("utf-8")), "utf-8")
        print(dokument.relative_to(ROT))
