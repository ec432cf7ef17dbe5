"""The book that the marks keep while reading: which rows are understood, and for what."""

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.belagg import Belägg, Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.resultat import Otolkat


class Bok:
    """Evidence, rows taken and findings, collected during one reading.

    A row that no mark has taken when the reading ends was not understood; so nothing can be
    lost by forgetting it.
    """

    def __init__(self) -> None:
        """Start with nothing taken."""
        self.belägg: dict[Sökväg, tuple[Belägg, ...]] = {}
        self.anmärkningar: list[Anmärkning] = []
        self._tagna: set[int] = set()
        self._rester: list[Otolkat] = []

    def notera(
        self, väg: Sökväg, *rader: Rad, säkerhet: Säkerhet = Säkerhet.ANGIVET, text: str = ""
    ) -> None:
        """Take rows as the evidence of the fact at ``väg``; ``text`` if only a part of the row."""
        nya = tuple(
            Belägg(text or ett_mellanslag(rad.text), rad.nummer, sida=rad.sida, säkerhet=säkerhet)
            for rad in rader
        )
        self.belägg[väg] = self.belägg.get(väg, ()) + nya
        self.ta(*rader)

    def ta(self, *rader: Rad) -> None:
        """Take rows that say nothing of their own, such as a label or a page head."""
        self._tagna.update(rad.nummer for rad in rader)

    def är_tagen(self, rad: Rad) -> bool:
        """Tell whether a mark has taken the row."""
        return rad.nummer in self._tagna

    def rest(self, rad: Rad, text: str) -> None:
        """Leave a part of a row that is otherwise taken as not understood."""
        if any(tecken.isalnum() for tecken in text):
            self._rester.append(Otolkat(ett_mellanslag(text), rad.nummer, sida=rad.sida))

    def otolkat(self, rader: list[Rad]) -> tuple[Otolkat, ...]:
        """Return what no mark has taken, in the document's order."""
        otagna = [
            Otolkat(ett_mellanslag(r.text), r.nummer, sida=r.sida)
            for r in rader
            if not r.är_tom and not self.är_tagen(r)
        ]
        return tuple(sorted([*otagna, *self._rester], key=lambda o: o.rad))

    def anmärk(
        self, kod: str, meddelande: str, *, allvar: Allvar = Allvar.VARNING, åtgärd: str = ""
    ) -> None:
        """Add a finding of the reader."""
        self.anmärkningar.append(Anmärkning(kod, allvar, meddelande=meddelande, åtgärd=åtgärd))
