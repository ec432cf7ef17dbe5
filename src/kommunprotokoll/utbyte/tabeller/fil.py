"""Tables in files, row by row, so that a table may be larger than the memory."""

import csv
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, get_args

from kommunprotokoll.grund.fel import OkäntFormatFel, SaknarTillägg
from kommunprotokoll.grund.fil import skrivbar
from kommunprotokoll.utbyte.tabeller.slag import Cell

if TYPE_CHECKING:
    from typing import BinaryIO

Kolumner = Mapping[str, object]
"""The columns of a table, in order, with their Python types."""

_FORMELTECKEN = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""


class _Format(Protocol):
    def skriv(self, rader: Sequence[Mapping[str, Cell]]) -> None:
        """Write some rows."""

    def avsluta(self) -> None:
        """Write what comes last."""


class _Csv:
    """CSV as a Swedish Excel opens it: UTF-8 with a mark, semicolons (RFC 4180 otherwise)."""

    def __init__(self, ström: "BinaryIO", kolumner: Kolumner) -> None:
        self._ström, self._kolumner = ström, list(kolumner)
        ström.write("\N{ZERO WIDTH NO-BREAK SPACE}".encode())
        self._rad(self._kolumner)

    def skriv(self, rader: Sequence[Mapping[str, Cell]]) -> None:
        for rad in rader:
            self._rad([_som_text(rad[namn]) for namn in self._kolumner])

    def avsluta(self) -> None:
        pass

    def _rad(self, celler: Sequence[str]) -> None:
        csv.writer(self, delimiter=";", lineterminator="\r\n").writerow(celler)

    def write(self, text: str) -> None:
        self._ström.write(text.encode())


class _Parquet:
    """Parquet through pyarrow, with the types of the columns, zstd within."""

    def __init__(self, ström: "BinaryIO", kolumner: Kolumner) -> None:
        try:
            import pyarrow as pa  # type: ignore[import-untyped]
            from pyarrow import parquet
        except ImportError:
            raise SaknarTillägg("tabell", "Att skriva Parquet") from None
        typer: dict[object, object] = {
            str: pa.string(),
            int: pa.int64(),
            bool: pa.bool_(),
            date: pa.date32(),
            time: pa.time64("us"),
        }
        fält = [pa.field(namn, typer[_enkel(typ)]) for namn, typ in kolumner.items()]
        self._tabell = pa.Table
        self._schema = pa.schema(fält)
        self._skrivare = parquet.ParquetWriter(ström, self._schema, compression="zstd")

    def skriv(self, rader: Sequence[Mapping[str, Cell]]) -> None:
        self._skrivare.write_table(self._tabell.from_pylist(list(rader), schema=self._schema))

    def avsluta(self) -> None:
        self._skrivare.close()


TABELLFORMAT: "Mapping[str, Callable[[BinaryIO, Kolumner], _Format]]" = MappingProxyType(
    {".csv": _Csv, ".parquet": _Parquet}
)
"""Suffixes that a table can be written to, in lower case, and what writes them."""

_RADER_I_TAGET = 20_000


@contextmanager
def tabellskrivare(
    fil: str | os.PathLike[str], kolumner: Kolumner
) -> Iterator[Callable[[Iterable[Mapping[str, Cell]]], None]]:
    """Give a function that adds rows to a table in a file; the file is whole or not there at all.

    Raises: as ``skriv_tabell``.
    """
    väg = Path(fil)
    format_ = TABELLFORMAT.get(väg.suffix.lower())
    if format_ is None:
        raise OkäntFormatFel(väg.suffix, TABELLFORMAT, str(fil))
    väntar: list[Mapping[str, Cell]] = []
    with skrivbar(väg) as ström:
        tabellen = format_(ström, kolumner)

        def lägg_till(rader: Iterable[Mapping[str, Cell]]) -> None:
            väntar.extend(rader)
            if len(väntar) >= _RADER_I_TAGET:
                tabellen.skriv(väntar)
                väntar.clear()

        try:
            yield lägg_till
            tabellen.skriv(väntar)
        finally:
            tabellen.avsluta()


def skriv_tabell(
    rader: Sequence[Mapping[str, Cell]], fil: str | os.PathLike[str], kolumner: Kolumner
) -> Path:
    """Write a table to CSV or Parquet, by the suffix; return the path.

    In CSV a cell that a spreadsheet would take for a formula gets an apostrophe before it.

    Raises:
        OkäntFormatFel: The suffix is neither ``.csv`` nor ``.parquet``.
        SaknarTillägg: Parquet needs the extra ``tabell``.
        SkrivFel: The file cannot be written.
    """
    with tabellskrivare(fil, kolumner) as lägg_till:
        lägg_till(rader)
    return Path(fil)


def _som_text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "ja" if cell else "nej"
        case time():
            return cell.isoformat("minutes")
        case date():
            return cell.isoformat()
        case str() if cell.startswith(_FORMELTECKEN):
            return f"'{cell}"
        case _:
            return str(cell)


def _enkel(typ: object) -> object:
    """Return the type of a column without its None."""
    return next((t for t in get_args(typ) if t is not type(None)), typ)
