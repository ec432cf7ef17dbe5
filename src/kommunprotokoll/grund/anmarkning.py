"""Anmärkning: one finding, whoever made it - a rule, a reader, an import, an export."""

import re
from enum import IntEnum
from typing import Any

from kommunprotokoll.grund.belagg import Belägg
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg

_KOD = re.compile("[A-ZÅÄÖ]{3,4}[0-9]{3}")


class Allvar(IntEnum):
    """How grave a finding is; ordered, the gravest highest."""

    UPPLYSNING = 1
    """Good to know; nothing need be done."""
    VARNING = 2
    """Probably wrong, or right only under circumstances that are not in the protocol."""
    FEL = 3
    """Against the law, or cannot be right."""

    def __str__(self) -> str:
        """Return the word in Swedish, lower case."""
        return self.name.lower()


def _är_kod(värde: Any) -> str | None:
    if _KOD.fullmatch(värde):
        return None
    return "tre eller fyra versaler och tre siffror, som JUS001"


@modellklass("En anmärkning: vad som brister, var, enligt vilken regel och vad som kan göras.")
class Anmärkning:
    """One finding. Codes are never used again for another meaning.

    ``str()`` gives one line: code, gravity, message and law.
    """

    kod: str = fält("Anmärkningens kod, till exempel JUS001.", kw_only=False, kontroll=_är_kod)
    allvar: Allvar = fält("Hur allvarlig anmärkningen är.", kw_only=False)
    meddelande: str = fält("Vad som brister, på klarspråk.")
    sökväg: Sökväg = fält("Platsen i modellen.", default=Sökväg())
    lagrum: Lagrum | None = fält("Lagrummet som regeln bygger på.", default=None)
    funnet: str = fält("Vad som står.", default="")
    väntat: str = fält("Vad som borde stå.", default="")
    åtgärd: str = fält("Vad man kan göra.", default="")
    belägg: Belägg | None = fält("Orden i dokumentet, om det är läst.", default=None)

    def __str__(self) -> str:
        """Return the finding on one line, as a terminal shows it."""
        lag = f" ({self.lagrum})" if self.lagrum is not None else ""
        return f"{self.kod} {self.allvar}: {self.meddelande}{lag}"
