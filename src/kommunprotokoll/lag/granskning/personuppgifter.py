"""PER: personnummer and samordningsnummer in the text, found by date and checksum.

A personnummer is a date, three digits and a check digit by the Luhn algorithm over the ten
(folkbokföringslagen 18 §); in a samordningsnummer the day is 60 more. Ten digits count only with
their sign (- or +), which telephone numbers and case numbers seldom have in that place.
"""

import re
from collections.abc import Iterator
from datetime import date

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.lasning import texter
from kommunprotokoll.lag.granskning.regel import ALLA_ORGAN, Regel, Underlag, sedvana
from kommunprotokoll.lag.utfall import Brott, Utfall

_NUMMER = re.compile(
    r"(?<![\d/-])(?P<sekel>1[89]|20)?(?P<datum>\d{6})(?P<tecken>[-+–]?)(?P<slut>\d{4})(?![\d-])"
)
_SAMORDNING = 60


def personnummer(text: str) -> Iterator[tuple[str, bool]]:
    """Give every personnummer in a text, and whether it is a samordningsnummer."""
    for träff in _NUMMER.finditer(text):
        if not träff["sekel"] and not träff["tecken"]:
            continue
        dag = int(träff["datum"][4:])
        samordning = dag > _SAMORDNING
        datum = f"{träff['datum'][:4]}{dag - _SAMORDNING * samordning:02d}"
        if _är_datum(datum, träff["sekel"]) and _luhn(träff["datum"] + träff["slut"]):
            yield träff[0], samordning


def _är_datum(siffror: str, sekel: str | None) -> bool:
    for början in (sekel,) if sekel else ("19", "20"):
        try:
            date(int(början + siffror[:2]), int(siffror[2:4]), int(siffror[4:]))
        except ValueError:
            continue
        return True
    return False


def _luhn(siffror: str) -> bool:
    summa = 0
    for i, siffra in enumerate(siffror):
        tal = int(siffra) * (2 - i % 2)
        summa += tal // 10 + tal % 10
    return summa % 10 == 0


def _funna(u: Underlag, ord_: str, *, samordning: bool) -> Iterator[Utfall]:
    for led, text in texter(u.s):
        for nummer, är_samordning in personnummer(text):
            if är_samordning is samordning:
                yield Brott(
                    f"Texten innehåller ett {ord_}.",
                    sökväg=Sökväg(led),
                    funnet=f"{nummer[:-4]}****",  # a report must not spread what it warns of
                    väntat="maskerat före publicering",
                )


def inga_personnummer(u: Underlag) -> Iterator[Utfall]:
    """A protocol that is published holds no personnummer."""
    yield from _funna(u, "personnummer", samordning=False)


def inga_samordningsnummer(u: Underlag) -> Iterator[Utfall]:
    """A protocol that is published holds no samordningsnummer."""
    yield from _funna(u, "samordningsnummer", samordning=True)


_VARFÖR = (
    "Kravet gäller det som publiceras och bygger på vägledning till kommunerna, inte på "
    "kommunallagen; originalet får behålla uppgiften."
)
_ÅTGÄRD = "Maskera numret innan protokollet publiceras."

REGLER = (
    Regel(
        "PER001",
        Allvar.VARNING,
        sedvana("Personnummer ska inte publiceras.", _VARFÖR),
        pröva=inga_personnummer,
        åtgärd=_ÅTGÄRD,
        organ=ALLA_ORGAN,
    ),
    Regel(
        "PER002",
        Allvar.VARNING,
        sedvana("Samordningsnummer ska inte publiceras.", _VARFÖR),
        pröva=inga_samordningsnummer,
        åtgärd=_ÅTGÄRD,
        organ=ALLA_ORGAN,
    ),
)
