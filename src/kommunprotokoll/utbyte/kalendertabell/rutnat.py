"""The bytes of a table to rows of cells: encodings, separators, the row of headings."""

import csv
import io
from collections.abc import Iterator, Sequence

import attrs

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.text import ett_mellanslag, nfc
from kommunprotokoll.utbyte.format import STÖRSTA_STORLEK
from kommunprotokoll.utbyte.kalendertabell.kolumner import RUBRIKER, kolumn

_SKILJETECKEN = ";\t,|"
_RADER_FÖRE_HUVUDET = 20
_STÖRSTA_CELL = 1_000_000


@attrs.frozen
class Tabellrad:
    """A row: the number of its first line from 1, and its cells."""

    nummer: int
    celler: tuple[str, ...]


@attrs.frozen
class Rutnät:
    """A table: what each column holds (empty if that is not known), its headings, its rows.

    ``ovanför`` are the texts of the rows above the headings.
    """

    kolumner: tuple[str, ...]
    rubriker: tuple[str, ...]
    rader: tuple[Tabellrad, ...]
    ovanför: tuple[str, ...]


def läs_rutnät(data: bytes | str, källa: str) -> Rutnät:
    """Read a table.

    Raises:
        LäsFel: It is no text, no table, or none of its first rows has the heading Datum.
    """
    text = _text(data, källa)
    sep, text = _angivet_skiljetecken(text)
    skiljetecken = [sep] if sep else list(_SKILJETECKEN)
    förslag = [(_huvudrad(rader := _rader(text, s, källa)), rader) for s in skiljetecken]
    träffar = [(huvud, rader) for huvud, rader in förslag if huvud is not None]
    if not träffar:
        alla = ", ".join(RUBRIKER.values())
        fel = f"ingen rad har rubriken Datum över sina kolumner. Rubriker som läses: {alla}"
        raise LäsFel(källa, [fel])
    plats, rader = max(träffar, key=lambda t: _bredd(t[1][t[0]]))
    rubriker = tuple(ett_mellanslag(r) for r in rader[plats].celler)
    kolumner = tuple(kolumn(r) for r in rubriker)
    _kräv_olika(kolumner, rubriker, rader[plats].nummer, källa)
    ovanför = tuple(cell for rad in rader[:plats] for cell in rad.celler if cell.strip())
    return Rutnät(kolumner, rubriker, tuple(rader[plats + 1 :]), ovanför)


def _bredd(rad: Tabellrad) -> int:
    return sum(bool(kolumn(cell)) for cell in rad.celler)


def _text(data: bytes | str, källa: str) -> str:
    if len(data) > STÖRSTA_STORLEK:
        raise LäsFel(källa, [f"tabellen är större än {STÖRSTA_STORLEK} byte"])
    if isinstance(data, str):
        return nfc(data.removeprefix("\ufeff"))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return nfc(data.decode("utf-16", "replace"))
    try:
        return nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return nfc(data.decode("cp1252", "replace"))  # what Excel calls CSV without UTF-8


def _angivet_skiljetecken(text: str) -> tuple[str, str]:
    """Take Excel's own first line: ``sep=;``."""
    första, _, resten = text.partition("\n")
    första = första.strip().strip('"')
    if första[:4].casefold() == "sep=" and len(första) == len("sep=;"):
        return första[-1], "\n" + resten  # so that the lines keep their numbers
    return "", text


def _rader(text: str, skiljetecken: str, källa: str) -> list[Tabellrad]:
    csv.field_size_limit(max(csv.field_size_limit(), _STÖRSTA_CELL))
    läsare = csv.reader(io.StringIO(text, newline=""), delimiter=skiljetecken)
    return list(_numrerade(läsare, källa))


def _numrerade(läsare: Iterator[Sequence[str]], källa: str) -> Iterator[Tabellrad]:
    nummer = 1
    while True:
        try:
            celler = next(läsare)
        except StopIteration:
            return
        except csv.Error:
            raise LäsFel(
                källa, [f"rad {nummer}: en cell är längre än {_STÖRSTA_CELL} tecken"]
            ) from None
        if any(cell.strip() for cell in celler):
            yield Tabellrad(nummer, tuple(celler))
        nummer = läsare.line_num + 1  # type: ignore[attr-defined]  # csv's own reader has it


def _huvudrad(rader: Sequence[Tabellrad]) -> int | None:
    """Return where the row of headings is: the first that has one for the date."""
    huvuden = (
        plats
        for plats, rad in enumerate(rader[:_RADER_FÖRE_HUVUDET])
        if "datum" in map(kolumn, rad.celler)
    )
    return next(huvuden, None)


def _kräv_olika(kolumner: Sequence[str], rubriker: Sequence[str], nummer: int, källa: str) -> None:
    dubbla = [
        f"rad {nummer}: kolumnerna ”{rubriker[kolumner.index(k)]}” och ”{rubriker[i]}” är samma sak"
        for i, k in enumerate(kolumner)
        if k and kolumner.index(k) != i
    ]
    if dubbla:
        raise LäsFel(källa, dubbla)
