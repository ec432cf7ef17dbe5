"""The fields of a paragraph as they are gathered."""

from typing import Any

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.rader import Rad


@attrs.define
class Utkast:
    """The fields of a paragraph as they are gathered; a field may be added to more than once.

    Attributes:
        dialekt: Words.
        fält: The fields by name.
        väntande: Rows of a vote whose result has not been seen.
        väntar_på: The heading above them.
    """

    dialekt: Dialekt
    fält: dict[str, Any] = attrs.Factory(dict)
    väntande: list[Rad] = attrs.Factory(list)
    väntar_på: str = ""

    def lägg(self, namn: str, *värden: object) -> int:
        """Add values to a tuple field; gives the place of the first of them."""
        if not värden:
            return 0
        förra: tuple[object, ...] = self.fält.get(namn, ())
        self.fält[namn] = (*förra, *värden)
        return len(förra)
