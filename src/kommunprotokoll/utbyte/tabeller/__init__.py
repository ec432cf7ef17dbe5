"""Tables: meetings as rows, for spreadsheets, data frames and databases.

Each kind of table is one class in ``rader``: its fields are the columns, in order, and their types
those of the Parquet file. A table cannot carry all of a protocol; ``spara`` does.
"""

from kommunprotokoll.utbyte.tabeller.fil import TABELLFORMAT, skriv_tabell, tabellskrivare
from kommunprotokoll.utbyte.tabeller.slag import Cell, Tabellslag, kolumner, tabell

__all__ = [
    "TABELLFORMAT",
    "Cell",
    "Tabellslag",
    "kolumner",
    "skriv_tabell",
    "tabell",
    "tabellskrivare",
]
