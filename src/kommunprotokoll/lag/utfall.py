"""Utfall: what examining one demand of the law can come to.

Three outcomes, never two: fulfilled, broken, or not to be settled with what is known. That a demand
is not even asked (another kind of body, another law in force) is not an outcome but data of the
rule: see ``Giltighet`` and ``organregler``.
"""

from typing import TypeAlias

from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg


@modellklass("Ett krav är kontrollerat och uppfyllt.")
class Uppfyllt:
    """The demand was examined, and what is written meets it."""

    text: str = fält("Vad som kontrollerades, om det behöver sägas.", default="", kw_only=False)
    sökväg: Sökväg = fält("Platsen i modellen.", default=Sökväg())

    def __str__(self) -> str:
        """Return the text, else the plain word."""
        return self.text or "uppfyllt"


@modellklass("Ett krav är inte uppfyllt.")
class Brott:
    """The demand was examined, and what is written does not meet it."""

    meddelande: str = fält("Vad som brister, på klarspråk.", kw_only=False, kontroll=ej_tom)
    sökväg: Sökväg = fält("Platsen i modellen.", default=Sökväg())
    funnet: str = fält("Vad som står.", default="")
    väntat: str = fält("Vad som borde stå.", default="")
    lagrum: Lagrum | None = fält(
        "Lagrummet, där det inte är den prövande regelns eget.", default=None
    )

    def __str__(self) -> str:
        """Return the message, with the section if the outcome has one of its own."""
        return f"{self.meddelande} ({self.lagrum})" if self.lagrum is not None else self.meddelande


@modellklass("Det går inte att avgöra om ett krav är uppfyllt.")
class Oavgjort:
    """What is known does not settle whether the demand is met; never a guess."""

    orsak: str = fält("Vad som saknas eller är oklart.", kw_only=False, kontroll=ej_tom)
    sökväg: Sökväg = fält("Platsen i modellen.", default=Sökväg())
    lagrum: Lagrum | None = fält(
        "Lagrummet, där det inte är den prövande regelns eget.", default=None
    )

    def __str__(self) -> str:
        """Say that it is open, and why."""
        return f"Går inte att avgöra: {self.orsak}"


Utfall: TypeAlias = Uppfyllt | Brott | Oavgjort
"""What examining one demand came to."""
