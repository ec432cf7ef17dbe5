"""Lines that name holidays: they stand in plans of meetings, and are no meetings."""

import re
from functools import cache

from kommunprotokoll.lag.helgdagar import HELGDAGAR, LIKSTÄLLDA
from kommunprotokoll.tolkning.tider.ord import orden, tidsord

_SIFFRA = re.compile(r"\d")
_KLOCKSLAG = re.compile(r"\d[.:]\d\d|\bkl", re.IGNORECASE)


@cache
def _namnen() -> re.Pattern[str]:
    namnen = sorted((regel.namn for regel in (*HELGDAGAR, *LIKSTÄLLDA)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, namnen)), re.IGNORECASE)


def är_helgdagsrad(text: str) -> bool:
    """Tell whether a line says when a holiday is, and nothing else: ``Första maj, torsdag 1 maj``.

    What has a time is a meeting on a holiday.
    """
    resten, antal = _namnen().subn(" ", text)
    if not antal or not _SIFFRA.search(text) or _KLOCKSLAG.search(text):
        return False
    alla = tidsord()
    return all(
        not ord_.isalpha()
        or ord_ in alla.månader
        or ord_ in alla.veckodagar
        or ord_ in alla.tecken
        or ord_ in alla.helgdagsord
        for ord_ in orden(resten)
    )
