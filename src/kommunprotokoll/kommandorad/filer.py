"""What every command does with files: fetch a meeting, put bytes somewhere."""

import sys
import warnings
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

import click

from kommunprotokoll.grund.fel import LäsFel, SaknarKälla, TextändringVarning
from kommunprotokoll.grund.fil import skriv_helt
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning import Tolkning, tolka, tolka_data
from kommunprotokoll.tolkning.kallor import KÄLLOR
from kommunprotokoll.utbyte import LÄSARE, läs

STRÖM = "-"
"""The name that stands for standard input or output."""

JSON = ".json"
BÄRARE = frozenset(LÄSARE) - {JSON}
"""Suffixes of documents that may carry their meeting."""


def hämta(fil: str) -> Sammanträde:
    """Return the meeting of a file: our JSON, our own document, or any that ``tolka`` reads.

    A document of ours carries its meeting. What a person has changed in its text since is told on
    standard error: the meeting is as it was written.
    """
    if fil != STRÖM and Path(fil).suffix.lower() in BÄRARE:
        try:
            with warnings.catch_warnings(record=True) as varningar:
                warnings.simplefilter("always", TextändringVarning)
                s = läs(fil)
        except SaknarKälla:
            pass
        else:
            for varning in varningar:
                säg(str(varning.message), ut=STRÖM)
            return s
    return tolkning_av(fil).sammanträde


def tolkning_av(fil: str, datum: date | None = None) -> Tolkning:
    """Read a document or our JSON, or what comes on standard input."""
    if fil == STRÖM:
        return tolka_data(sys.stdin.buffer.read(), "standard in", datum=datum)
    return tolka(fil, datum=datum)


def utvidga(filer: Iterable[str], ändelser: Collection[str] = (*KÄLLOR, JSON)) -> list[str]:
    """Return the files, each folder replaced by the documents in it and its folders, sorted."""
    alla: list[str] = []
    for fil in filer:
        if fil != STRÖM and Path(fil).is_dir():
            funna = [f for f in Path(fil).rglob("*") if f.suffix.lower() in ändelser]
            if not funna:
                raise LäsFel(fil, [f"katalogen har inga dokument ({', '.join(ändelser)})"])
            alla += sorted(str(f) for f in funna if f.is_file())
        else:
            alla.append(fil)
    return alla


def lägg(data: bytes, ut: str) -> None:
    """Write bytes to a file or to standard output."""
    if ut == STRÖM:
        sys.stdout.buffer.write(data)
        return
    skriv_helt(Path(ut), data)


def lämna(data: bytes, ut: str) -> None:
    """Write as ``lägg`` does, and tell the person where, when it is a file."""
    lägg(data, ut)
    if ut != STRÖM:
        säg(f"Skrivet till {ut}.", ut=STRÖM)


def säg(text: str, *, ut: str = "") -> None:
    """Say something to the person; on standard error when standard output carries the result."""
    click.echo(text, err=ut == STRÖM)
