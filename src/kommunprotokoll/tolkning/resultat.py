"""What reading gives: the model, the evidence, the text not understood, the findings."""

from collections.abc import Mapping

import attrs

from kommunprotokoll.grund.anmarkning import Anmärkning
from kommunprotokoll.grund.belagg import Belägg, Säkerhet
from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.sammantrade import Sammanträde


@modellklass("Text i ett läst dokument som inte kunde tolkas, med sin plats.")
class Otolkat:
    """Text that was not understood, with its place in the document."""

    text: str = fält("Texten som den står.", kw_only=False)
    rad: int = fält("Radens nummer, från 1.", kw_only=False, kontroll=minst(1))
    sida: int = fält("Sidans nummer, från 1.", default=1, kontroll=minst(1))

    def __str__(self) -> str:
        """Say where it stands and what it says."""
        sida = f"sida {self.sida}, " if self.sida > 1 else ""
        return f"{sida}rad {self.rad}: {self.text}"


@attrs.frozen(repr=False)
class Tolkning:
    """The reading of one document.

    Attributes:
        sammanträde: The meeting, as far as the document tells.
        belägg: For each place in the model the words it rests on; a place that has none of its
            own rests on the nearest place above it that has (see ``belägg_för``).
        otolkat: What was not understood. With the model and ``sidbrus`` every word.
        anmärkningar: Findings of the reader.
        sidbrus: Page heads and feet and the table of contents, recognised as such; they are in
            neither the model nor ``otolkat``.
    """

    sammanträde: Sammanträde
    belägg: Mapping[Sökväg, tuple[Belägg, ...]]
    otolkat: tuple[Otolkat, ...] = ()
    anmärkningar: tuple[Anmärkning, ...] = ()
    sidbrus: tuple[Otolkat, ...] = ()

    def belägg_för(self, väg: str | Sökväg) -> tuple[Belägg, ...]:
        """Return the words on which a fact rests: ``belägg_för("paragrafer[0].rubrik")``.

        Empty if the fact rests on no words, such as a default.
        """
        led = (Sökväg.från_text(väg) if isinstance(väg, str) else väg).led
        for längd in range(len(led), 0, -1):
            if belägg := self.belägg.get(Sökväg(led[:längd])):
                return belägg
        return ()

    def säkerhet(self, väg: str | Sökväg) -> Säkerhet | None:
        """Return how sure a fact is: its weakest evidence, or None without evidence."""
        return min((b.säkerhet for b in self.belägg_för(väg)), default=None)

    def __repr__(self) -> str:
        """Return a short repr."""
        return (
            f"<Tolkning {self.sammanträde}: {len(self.sammanträde.paragrafer)} §§, "
            f"{len(self.otolkat)} otolkade rader, {len(self.anmärkningar)} anmärkningar>"
        )
