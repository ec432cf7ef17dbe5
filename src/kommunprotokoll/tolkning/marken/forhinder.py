"""Absent people whom a sentence names: "Det noterades att Ada Berg och Bo Ek anmält förhinder"."""

import re
from collections.abc import Sequence

from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.namn import NAMN, namnlista
from kommunprotokoll.tolkning.rader import Rad

_FOLK = rf"{NAMN}(?: \([^)]+\))?(?:(?:, | och | samt ){NAMN}(?: \([^)]+\))?)*"
_FÖRHINDRADE = re.compile(
    rf"(?:(?:att|Att|^|[.:] )\s*)(?P<vem>{_FOLK}),? "
    r"(?:har |hade |är |var )?(?:anmält|anmälde|anmäler|meddelat|meddelade|lämnat)? ?"
    r"(?:förhinder|återbud|frånvaro|förhindrade?)\b"
)


def förhindrade(rader: Sequence[Rad]) -> list[tuple[Person, Rad]]:
    """Return those whom sentences of the rows say were prevented, each with the row that does."""
    return [
        (person, rad)
        for rad in rader
        if "örhind" in rad.text or "återbud" in rad.text or "frånvaro" in rad.text
        for träff in _FÖRHINDRADE.finditer(rad.text)
        for person in namnlista(träff["vem"])
    ]
