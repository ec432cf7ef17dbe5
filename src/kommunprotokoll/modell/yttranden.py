"""What members have noted beside a decision: four things that law and practice keep apart."""

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.modell.person import Parti, Person


def _vilka(personer: tuple[Person, ...], partier: tuple[Parti, ...]) -> str:
    return uppräkning([*map(str, personer), *map(str, partier)]) or "Någon"


@modellklass("En reservation mot ett beslut.")
class Reservation:
    """A member who took part in the decision disagrees with it (kommunallagen 4 kap. 27 §)."""

    personer: tuple[Person, ...] = fält("De som reserverar sig.", default=(), kw_only=False)
    text: str = fält("Reservationen som den står.", default="", kw_only=False)
    partier: tuple[Parti, ...] = fält("Partier vars ledamöter reserverar sig.", default=())
    till_förmån_för: str = fält("Förslaget som reservationen stöder.", default="")
    skriftlig: bool = fält("Sant om reservationen är skriftlig.", default=False)

    def __str__(self) -> str:
        """Return the text, else ``Ada Berg (S) reserverar sig mot beslutet``."""
        return self.text or f"{_vilka(self.personer, self.partier)} reserverar sig mot beslutet"


@modellklass("Ett särskilt yttrande.")
class SärskiltYttrande:
    """A member explains a stand without opposing the decision; not regulated in law."""

    personer: tuple[Person, ...] = fält("De som yttrar sig.", default=(), kw_only=False)
    text: str = fält("Yttrandet som det står.", default="", kw_only=False)
    partier: tuple[Parti, ...] = fält("Partier som yttrar sig.", default=())

    def __str__(self) -> str:
        """Return the text, else ``Ada Berg (S) lämnar ett särskilt yttrande``."""
        return self.text or f"{_vilka(self.personer, self.partier)} lämnar ett särskilt yttrande"


@modellklass("En anteckning till protokollet.")
class Protokollsanteckning:
    """A note that the chair lets somebody enter in the minutes; not regulated in law."""

    text: str = fält("Anteckningen som den står.", default="", kw_only=False)
    personer: tuple[Person, ...] = fält(
        "De som anteckningen kommer från.", default=(), kw_only=False
    )
    partier: tuple[Parti, ...] = fält("Partier som anteckningen kommer från.", default=())

    def __str__(self) -> str:
        """Return the text, else ``Ada Berg (S) lämnar en anteckning till protokollet``."""
        vilka = _vilka(self.personer, self.partier)
        return self.text or f"{vilka} lämnar en anteckning till protokollet"


@modellklass("Någon avstår från att delta i ett beslut.")
class DeltarEj:
    """Somebody declines to take part in a decision (kommunallagen 4 kap. 25 §)."""

    personer: tuple[Person, ...] = fält("De som inte deltar.", default=(), kw_only=False)
    text: str = fält("Meningen som den står.", default="", kw_only=False)
    partier: tuple[Parti, ...] = fält("Partier vars ledamöter inte deltar.", default=())

    def __str__(self) -> str:
        """Return the text, else ``Ada Berg (S) deltar inte i beslutet``."""
        return self.text or f"{_vilka(self.personer, self.partier)} deltar inte i beslutet"
