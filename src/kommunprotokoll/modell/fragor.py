"""What members ask in fullmäktige: interpellations and questions (kommunallagen 5 kap. 68 §)."""

from enum import StrEnum

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.modell.person import Person


class Frågeslag(StrEnum):
    """An interpellation, with debate, or a question, to be answered shortly."""

    INTERPELLATION = "interpellation"
    FRÅGA = "fråga"


@modellklass("En interpellation eller fråga som har ställts i fullmäktige.")
class StälldFråga:
    """One interpellation or question: who asks whom about what, and whether it was answered.

    ``besvarad`` is about this meeting: a new one that is answered at the next has False.
    """

    slag: Frågeslag = fält("Interpellation eller fråga.", kw_only=False)
    ställd_av: tuple[Person, ...] = fält("De som frågar.", default=(), kw_only=False)
    ställd_till: Person | None = fält("Den som ska svara.", default=None)
    ämne: str = fält("Vad den gäller, som det står.", default="")
    besvarad: bool | None = fält(
        "Om den besvarades vid sammanträdet; tomt om det inte står.", default=None
    )

    def __str__(self) -> str:
        """Return ``interpellation av Ada Berg (S) till Bo Ek (M) om busskort``."""
        av = f"av {uppräkning(map(str, self.ställd_av))}" if self.ställd_av else ""
        till = f"till {self.ställd_till}" if self.ställd_till is not None else ""
        return " ".join(d for d in (str(self.slag), av, till, self.ämne) if d)
