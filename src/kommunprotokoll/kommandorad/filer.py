"""What every command does with files: fetch a meeting, put bytes somewhere."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.fil import skriv_helt
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning import Tolkning, tolka, tolka_text
from kommunprotokoll.tolkning.kallor import KÄLLOR
from kommunprotokoll.tolkning.kallor.text import avkoda
from kommunprotokoll.utbyte import från_json, läs

STRÖM = "-"
"""The name that stands for standard input or output."""

JSON = ".json"


def hämta(fil: str) -> Sammanträde:
    """Return the meeting of a file: our JSON, or any document that ``tolka`` reads."""
    if fil == STRÖM:
        data = sys.stdin.buffer.read()
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return från_json(data)
        return tolka_text(avkoda(data)).sammanträde
    if Path(fil).suffix.lower() == JSON:
        return läs(fil)
    return tolka(fil).sammanträde


def tolkning_av(fil: str, datum: date | None = None) -> Tolkning:
    """Read a document, or the text on standard input."""
    if fil == STRÖM:
        return tolka_text(avkoda(sys.stdin.buffer.read()), datum=datum)
    return tolka(fil, datum=datum)


def utvidga(filer: Iterable[str]) -> list[str]:
    """Return the files, each folder replaced by the documents in it, sorted by name."""
    alla: list[str] = []
    for fil in filer:
        if fil != STRÖM and Path(fil).is_dir():
            funna = sorted(str(f) for f in Path(fil).iterdir() if f.suffix.lower() in KÄLLOR)
            if not funna:
                raise LäsFel(fil, [f"katalogen har inga dokument ({', '.join(KÄLLOR)})"])
            alla += funna
        else:
            alla.append(fil)
    return alla


def lägg(data: bytes, ut: str) -> None:
    """Write bytes to a file or to standard output."""
    if ut == STRÖM:
        sys.stdout.buffer.write(data)
        return
    try:
        skriv_helt(Path(ut), data)
    except OSError as fel:
        raise LäsFel(ut, [f"kan inte skrivas: {fel.strerror}"]) from None


def säg(text: str, *, ut: str = "") -> None:
    """Say something to the person; on standard error when standard output carries the result."""
    click.echo(text, err=ut == STRÖM)
