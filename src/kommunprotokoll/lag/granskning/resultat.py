"""Granskning: what the examination of a protocol came to."""

from collections.abc import Callable, Iterator

import attrs

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.fel import GranskningsFel
from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning import utskrift
from kommunprotokoll.lag.granskning.regel import Regel
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.sammantrade import Sammanträde


@modellklass("En regel som inte kunde prövas, helt eller på en plats, och varför.")
class EjPrövad:
    """A rule that was not examined, as a whole or in one place, and why."""

    kod: str = fält("Regelns kod.", kw_only=False)
    orsak: str = fält("Varför.", kw_only=False, kontroll=ej_tom)
    sökväg: Sökväg = fält("Platsen i modellen.", default=Sökväg())
    lagrum: Lagrum | None = fält("Lagrummet.", default=None)

    def __str__(self) -> str:
        """Return code and reason on one line."""
        return f"{self.kod} ej prövad: {self.orsak}"


@attrs.frozen(repr=False)
class Granskning:
    """The findings, and what was not examined; a rule in neither is fulfilled.

    Iterating gives the findings, in the order of the rules. The filters give a smaller
    ``Granskning``, so that they can be chained.
    """

    sammanträde: Sammanträde
    regler: tuple[Regel, ...]
    anmärkningar: tuple[Anmärkning, ...] = attrs.field(default=(), kw_only=True)
    ej_prövade: tuple[EjPrövad, ...] = attrs.field(default=(), kw_only=True)

    def __iter__(self) -> Iterator[Anmärkning]:
        """Give the findings."""
        return iter(self.anmärkningar)

    def __len__(self) -> int:
        """Count the findings."""
        return len(self.anmärkningar)

    @property
    def uppfyllda(self) -> tuple[Regel, ...]:
        """The rules that were examined and found fulfilled wherever they apply."""
        andra = {a.kod for a in self.anmärkningar} | {e.kod for e in self.ej_prövade}
        return tuple(r for r in self.regler if r.kod not in andra)

    def med_kod(self, *koder: str) -> "Granskning":
        """Keep only these rules; ``"JUS"`` keeps the whole family."""
        return self._med_regler(lambda kod: kod.startswith(koder))

    def utom(self, *koder: str) -> "Granskning":
        """Leave these rules out; ``"JUS"`` leaves out the whole family."""
        return self._med_regler(lambda kod: not kod.startswith(koder))

    def minst(self, allvar: Allvar) -> "Granskning":
        """Keep only findings at least so grave."""
        return attrs.evolve(
            self, anmärkningar=tuple(a for a in self.anmärkningar if a.allvar >= allvar)
        )

    def vid(self, paragraf: int | str | Paragrafnummer) -> "Granskning":
        """Keep only what concerns one paragraph of the protocol.

        Raises:
            FinnsInteFel: The protocol has no such paragraph.
        """
        sökt = self.sammanträde.paragraf(paragraf).beteckning
        plats = [p.beteckning for p in self.sammanträde.paragrafer].index(sökt)
        här = ("paragrafer", plats)
        return attrs.evolve(
            self,
            anmärkningar=tuple(a for a in self.anmärkningar if a.sökväg.led[:2] == här),
            ej_prövade=tuple(e for e in self.ej_prövade if e.sökväg.led[:2] == här),
        )

    def kräv(self, minst: Allvar = Allvar.UPPLYSNING) -> "Granskning":
        """Return the examination itself if it has no finding so grave.

        Raises:
            GranskningsFel: There are findings; the error carries them all.
        """
        funna = self.minst(minst).anmärkningar
        if funna:
            raise GranskningsFel(str(self.sammanträde), funna)
        return self

    def text(self) -> str:
        """Return the examination as plain Swedish lines, with place, remedy and how sure."""
        return utskrift.som_text(self)

    def tabell(self) -> str:
        """Return the findings as a table of text, a row each."""
        return utskrift.som_tabell(self)

    def till_json(self) -> str:
        """Return the examination as JSON."""
        return utskrift.som_json((self,))

    def till_sarif(self, fil: str = "") -> str:
        """Return the examination as SARIF 2.1.0, the findings placed in a file of this name."""
        return utskrift.som_sarif(((fil, self),))

    def __str__(self) -> str:
        """Return the plain text."""
        return self.text()

    def __repr__(self) -> str:
        """Return a short repr: the meeting and the counts."""
        return (
            f"<Granskning {self.sammanträde}: {len(self.anmärkningar)} anmärkningar, "
            f"{len(self.ej_prövade)} ej prövade>"
        )

    def _med_regler(self, behåll: Callable[[str], bool]) -> "Granskning":
        return attrs.evolve(
            self,
            regler=tuple(r for r in self.regler if behåll(r.kod)),
            anmärkningar=tuple(a for a in self.anmärkningar if behåll(a.kod)),
            ej_prövade=tuple(e for e in self.ej_prövade if behåll(e.kod)),
        )
