"""Absent people whom a sentence names, and who takes their place.

"Det noterades att Ada Berg och Bo Ek anmält förhinder.", "Cia Dahl ersätter Ada Berg."
"""

import re
from collections.abc import Sequence

from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN, namnlista
from kommunprotokoll.tolkning.rader import Rad

_FOLK = rf"{NAMN}(?: \([^)]+\))?(?:(?:, | och | samt ){NAMN}(?: \([^)]+\))?)*"
_FÖRHINDRADE = re.compile(
    rf"(?:(?:att|Att|^|[.:] )\s*)(?P<vem>{_FOLK}),? "
    r"(?:har |hade |är |var )?(?:anmält|anmälde|anmäler|meddelat|meddelade|lämnat)? ?"
    r"(?:förhinder|återbud|frånvaro|förhindrade?)\b"
)
_ERSÄTTER = re.compile(
    rf"(?P<vem>{NAMN}) (?:ersätter|ersatte|tjänstgör(?:de)? (?:som ersättare )?för|"
    rf"(?:inträder|inträdde|tjänstgör|tjänstgjorde) i stället för|går in för) (?P<för>{NAMN})"
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


def ersättande(rader: Sequence[Rad]) -> list[tuple[str, str, Rad]]:
    """Return who stands for whom by sentences of the rows, as names, each with the row."""
    return [
        (träff["vem"], träff["för"].rstrip("."), rad)
        for rad in rader
        if "ersätt" in rad.text or "ställe" in rad.text
        for mening in MELLAN_MENINGAR.split(rad.text)
        for träff in _ERSÄTTER.finditer(mening)
    ]
