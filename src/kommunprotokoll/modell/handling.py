"""Papers: what a decision rests on, and what is attached to the protocol."""

import re
from datetime import date
from typing import Any

from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.textstycke import Textstycke


def _är_sha512(värde: Any) -> str | None:
    return None if re.fullmatch(r"[0-9a-f]{128}|", värde) else "SHA-512 med 128 hexadecimala tecken"


@modellklass("En handling som ett beslut grundas på.")
class Handling:
    """A document on which a decision rests (beslutsunderlag)."""

    text: str = fält("Handlingen som den står.", kw_only=False, kontroll=ej_tom)
    datum: date | None = fält("Handlingens datum, om det står.", default=None, kw_only=False)
    diarienummer: Diarienummer | None = fält("Handlingens diarienummer.", default=None)

    def __str__(self) -> str:
        """Return the text."""
        return self.text


@modellklass("En bilaga till protokollet.")
class Bilaga:
    """An attachment: named only, or with its text."""

    rubrik: str = fält("Bilagans rubrik.", kw_only=False)
    beteckning: str = fält("Bilagans nummer eller bokstav.", default="", kw_only=False)
    text: tuple[Textstycke, ...] = fält("Bilagans text, om den är med.", default=())
    filnamn: str = fält("Filens namn.", default="")
    kontrollsumma: str = fält("Filens SHA-512, hexadecimalt.", default="", kontroll=_är_sha512)

    def __str__(self) -> str:
        """Return mark and title: ``Bilaga 3: Röstlista``."""
        namn = f"Bilaga {self.beteckning}".strip()
        return f"{namn}: {self.rubrik}" if self.rubrik else namn
