"""``tabell``: rows of a meeting as plain dictionaries, as pandas and others take them."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias, get_type_hints

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import nfc, uppräkning
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.utbyte.tabeller.rader import (
    Beslutsrad,
    Mötesrad,
    Närvarorad,
    Omröstningsrad,
    Paragrafrad,
    Röstrad,
    Yrkanderad,
)

Cell: TypeAlias = str | int | bool | date | time | None
"""What a table holds; None where the protocol does not say."""


class Tabellslag(StrEnum):
    """What a table has a row for."""

    RÖSTER = "röster"
    NÄRVARO = "närvaro"
    PARAGRAFER = "paragrafer"
    BESLUT = "beslut"
    YRKANDEN = "yrkanden"
    OMRÖSTNINGAR = "omröstningar"


_RADER: Mapping[Tabellslag, type[Mötesrad]] = MappingProxyType(
    {
        Tabellslag.RÖSTER: Röstrad,
        Tabellslag.NÄRVARO: Närvarorad,
        Tabellslag.PARAGRAFER: Paragrafrad,
        Tabellslag.BESLUT: Beslutsrad,
        Tabellslag.YRKANDEN: Yrkanderad,
        Tabellslag.OMRÖSTNINGAR: Omröstningsrad,
    }
)


def tabell(källa: Sammanträde | Iterable[Sammanträde], slag: str) -> list[dict[str, Cell]]:
    """Return a table of a meeting, or of several, as a list of rows.

    ``pandas.DataFrame(tabell(s, "röster"))`` makes a data frame of it.

    Args:
        källa: A meeting, or meetings.
        slag: ``röster``, ``närvaro``, ``paragrafer``, ``beslut`` (a row for each point),
            ``yrkanden`` or ``omröstningar``.

    Returns:
        A dictionary for each row; the keys are the columns, in the same order in every row, and
        are attribute names of the model where the model has them. Several people in one cell are
        divided by semicolons.

    Raises:
        OgiltigtVärdeFel: There is no such table.
    """
    radklass = _radklass(slag)
    möten = [källa] if isinstance(källa, Sammanträde) else källa
    return [attrs.asdict(rad, recurse=False) for s in möten for rad in radklass.av(s)]


def kolumner(slag: str) -> dict[str, object]:
    """Return the columns of a table, in order, with their types."""
    return dict(get_type_hints(_radklass(slag)))


def _radklass(slag: str) -> type[Mötesrad]:
    try:
        return _RADER[Tabellslag(nfc(slag))]
    except ValueError:
        finns = uppräkning([f'"{s}"' for s in Tabellslag], "eller")
        raise OgiltigtVärdeFel("tabell", slag, finns) from None
