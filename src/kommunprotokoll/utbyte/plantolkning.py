"""What reading somebody's calendar or table of meetings gives."""

from kommunprotokoll.grund.anmarkning import Anmärkning
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.text import antal
from kommunprotokoll.modell.kalender import Sammanträdesplan


@modellklass("En läst plan, och vad som antogs eller inte gick att läsa.")
class Plantolkning:
    """A plan that was read, and findings for what was guessed or left out, the gravest first."""

    plan: Sammanträdesplan = fält("Sammanträdena.", kw_only=False)
    anmärkningar: tuple[Anmärkning, ...] = fält(
        "Vad som antogs eller inte gick att läsa.", default=(), kw_only=False
    )

    def __str__(self) -> str:
        """Return the body, the number of meetings, and the findings, one a line."""
        hur_många = antal(len(self.plan.tider), "sammanträde", "sammanträden")
        return "\n".join((f"{self.plan.organ}: {hur_många}", *map(str, self.anmärkningar)))
