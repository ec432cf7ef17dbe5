"""Belägg: the words in a document on which a fact in the model rests."""

from enum import IntEnum

from kommunprotokoll.grund.klass import fält, minst, modellklass


class Säkerhet(IntEnum):
    """How sure a fact read from a document is; ordered, so that ``min()`` gives the weakest."""

    ANTAGET = 1
    """Assumed, as the document is silent; the accustomed value was taken."""
    HÄRLETT = 2
    """Derived from other words of the document."""
    ANGIVET = 3
    """Stated in so many words."""

    def __str__(self) -> str:
        """Return the word in Swedish, lower case."""
        return self.name.lower()


@modellklass("De ord i ett dokument som en uppgift vilar på, med plats och säkerhet.")
class Belägg:
    """The words of a document behind a fact, where they stand and how sure the fact is."""

    text: str = fält("Orden som de står i dokumentet.", kw_only=False)
    rad: int = fält("Radens nummer i dokumentet, från 1.", kw_only=False, kontroll=minst(1))
    sida: int = fält("Sidans nummer i dokumentet, från 1.", default=1, kontroll=minst(1))
    säkerhet: Säkerhet = fält("Hur säker uppgiften är.", default=Säkerhet.ANGIVET)

    def __str__(self) -> str:
        """Say where it stands: ``”Plats: Rådhuset.” (rad 9)``."""
        sida = f"sida {self.sida}, " if self.sida > 1 else ""
        return f"”{self.text}” ({sida}rad {self.rad})"
