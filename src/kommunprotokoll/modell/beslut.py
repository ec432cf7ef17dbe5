"""What was decided (kommunallagen 5 kap. 67 § 4)."""

from enum import StrEnum

from kommunprotokoll.grund.klass import ej_tom, fält, modellklass


class Beslutsslag(StrEnum):
    """What a decision does with the matter."""

    AVGÖRANDE = "avgörande"
    BORDLÄGGNING = "bordläggning"
    ÅTERREMISS = "återremiss"
    REMISS = "remiss"
    NOTERING = "notering"
    UTGÅR = "utgår"


@modellklass("En att-sats eller punkt i ett beslut.")
class Attsats:
    """One point of a decision: an att-sats ("att anta planen") or a numbered sentence.

    The text is as printed, the word "att" included; ``nummer`` is the mark before it ("1", "4b").
    """

    text: str = fält(
        "Satsen som den står, med ordet att om det står.", kw_only=False, kontroll=ej_tom
    )
    nummer: str = fält(
        "Punktens nummer eller bokstav, om den har någon.", default="", kw_only=False
    )
    underpunkter: tuple[str, ...] = fält("Uppräkning inne i satsen.", default=())

    def __str__(self) -> str:
        """Return number and text."""
        return f"{self.nummer}. {self.text}" if self.nummer else self.text


@modellklass("Ett beslut i en paragraf, eller ett förslag till beslut i ett högre organ.")
class Beslut:
    """A decision: who decides, in which points.

    A paragraph may hold several: a board decides one thing itself and proposes another to
    fullmäktige; the latter has ``förslag_till`` set.
    """

    attsatser: tuple[Attsats, ...] = fält(
        "Beslutets att-satser eller punkter.", default=(), kw_only=False
    )
    inledning: str = fält(
        "Raden före att-satserna, till exempel Kommunstyrelsen beslutar.", default="", kw_only=False
    )
    organ: str = fält("Organet som beslutar, om det står.", default="")
    förslag_till: str = fält(
        "Det högre organ som beslutet är ett förslag till; tomt för eget beslut.", default=""
    )
    slag: Beslutsslag = fält("Vad beslutet gör med ärendet.", default=Beslutsslag.AVGÖRANDE)
    rubrik: str = fält("Rubriken som den står, till exempel Kommunstyrelsens beslut.", default="")
    minoritet: bool = fält("Beslutat av en minoritet (5 kap. 50 § kommunallagen).", default=False)

    @property
    def är_förslag(self) -> bool:
        """Whether this is a proposal to a higher body, not a decision of its own."""
        return bool(self.förslag_till)

    def __str__(self) -> str:
        """Return introduction and points, one a line."""
        return "\n".join(d for d in (self.inledning, *map(str, self.attsatser)) if d)
