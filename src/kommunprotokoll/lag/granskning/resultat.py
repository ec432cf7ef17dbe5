"""What an examination came to: of a protocol (``Granskning``), or of a body's year."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Self

import attrs

from kommunprotokoll.grund.anmarkningar import Anmärkningar
from kommunprotokoll.grund.fel import FinnsInteFel
from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning import utskrift
from kommunprotokoll.lag.granskning.argang import SAMMANTRÄDEN, Årgång
from kommunprotokoll.lag.granskning.platsord import plats_i_ord
from kommunprotokoll.lag.granskning.regel import Granskningsregel
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.sammantrade import Sammanträde


@modellklass("En regel som inte kunde prövas, helt eller på en plats, och varför.")
class EjPrövad:
    """A rule that was not examined, as a whole or in one place, and why.

    ``gäller`` is False where the rule is not one for this kind of body, or for that day.
    """

    kod: str = fält("Regelns kod.", kw_only=False)
    orsak: str = fält("Varför.", kw_only=False, kontroll=ej_tom)
    sökväg: Sökväg = fält("Platsen i modellen.", default=Sökväg())
    lagrum: Lagrum | None = fält("Lagrummet.", default=None)
    gäller: bool = fält("Falskt om regeln inte gäller för organet eller den dagen.", default=True)

    def __str__(self) -> str:
        """Return code and reason on one line."""
        return f"{self.kod} ej prövad: {self.orsak}"


@attrs.frozen(repr=False, kw_only=True)
class Granskningsresultat(Anmärkningar):
    """The findings in the order of the rules, and what was not examined; the rest is fulfilled.

    The filters give a smaller result of the same kind, so that they can be chained.
    """

    regler: tuple[Granskningsregel, ...]
    ej_prövade: tuple[EjPrövad, ...] = ()

    @abstractmethod
    def huvud(self, filer: Sequence[str]) -> Mapping[str, str | int | tuple[str, ...]]:
        """What was examined, as the first keys of the JSON; ``filer`` if they are told."""

    @abstractmethod
    def plats_i_ord(self, väg: Sökväg) -> str:
        """Say where a finding is: ``§ 12``; empty for the whole."""

    @property
    def uppfyllda(self) -> tuple[Granskningsregel, ...]:
        """The rules that were examined and found fulfilled wherever they apply."""
        andra = {a.kod for a in self.anmärkningar} | {e.kod for e in self.ej_prövade}
        return tuple(r for r in self.regler if r.kod not in andra)

    def med_kod(self, *koder: str) -> Self:
        """Keep only these rules; ``"JUS"`` keeps the whole family."""
        return self._med_regler(lambda kod: kod.startswith(koder))

    def utom(self, *koder: str) -> Self:
        """Leave these rules out; ``"JUS"`` leaves out the whole family."""
        return self._med_regler(lambda kod: not kod.startswith(koder))

    def text(self) -> str:
        """Return the examination as plain Swedish lines, with place, remedy and how sure."""
        return utskrift.som_text(self)

    def tabell(self) -> str:
        """Return the findings as a table of text, a row each."""
        return utskrift.som_tabell(self)

    def till_json(self) -> str:
        """Return the examination as JSON."""
        return utskrift.som_json(self)

    def __str__(self) -> str:
        """Return the plain text."""
        return self.text()

    def __repr__(self) -> str:
        """Return a short repr: what was examined and the counts."""
        return (
            f"<{type(self).__name__} {self.vad}: {len(self.anmärkningar)} anmärkningar, "
            f"{len(self.ej_prövade)} ej prövade>"
        )

    def _inom(self, *led: str | int) -> Self:
        """Keep what stands at a place or inside it."""

        def här(väg: Sökväg) -> bool:
            return väg.led[: len(led)] == led

        return attrs.evolve(
            self,
            anmärkningar=tuple(a for a in self.anmärkningar if här(a.sökväg)),
            ej_prövade=tuple(e for e in self.ej_prövade if här(e.sökväg)),
        )

    def _med_regler(self, behåll: Callable[[str], bool]) -> Self:
        return attrs.evolve(
            self,
            regler=tuple(r for r in self.regler if behåll(r.kod)),
            anmärkningar=tuple(a for a in self.anmärkningar if behåll(a.kod)),
            ej_prövade=tuple(e for e in self.ej_prövade if behåll(e.kod)),
        )


@attrs.frozen(repr=False, kw_only=True)
class Granskning(Granskningsresultat):
    """The examination of one protocol, a sequence of its findings."""

    sammanträde: Sammanträde

    @property
    def vad(self) -> str:
        """The body and the day."""
        return str(self.sammanträde)

    def huvud(self, filer: Sequence[str]) -> Mapping[str, str | int | tuple[str, ...]]:
        """The file, the body and the day, for the JSON."""
        return {
            **({"fil": filer[0]} if filer else {}),
            "organ": str(self.sammanträde.organ),
            "datum": self.sammanträde.datum.isoformat(),
        }

    def plats_i_ord(self, väg: Sökväg) -> str:
        """Say where a finding is: ``§ 12``, ``kallelsen``; empty for the whole."""
        return plats_i_ord(self.sammanträde, väg)

    def vid(self, paragraf: int | str | Paragrafnummer) -> Self:
        """Keep only what concerns one paragraph of the protocol.

        Raises:
            FinnsInteFel: The protocol has no such paragraph.
        """
        return self._inom("paragrafer", _plats(self.sammanträde, paragraf))

    def till_sarif(self, fil: str = "") -> str:
        """Return the examination as SARIF 2.1.0, the findings placed in a file of this name."""
        return utskrift.som_sarif((((fil,), self),))


@attrs.frozen(repr=False, kw_only=True)
class Årsgranskning(Granskningsresultat):
    """The examination of a body's protocols of a year, a sequence of its findings.

    The path of a finding starts in ``årgång``: ``sammanträden[2].paragrafer[0]``.
    """

    årgång: Årgång

    @property
    def vad(self) -> str:
        """The body, the year and the number of protocols."""
        return str(self.årgång)

    def huvud(self, filer: Sequence[str]) -> Mapping[str, str | int | tuple[str, ...]]:
        """The files, the body, the year and the days of the meetings, for the JSON."""
        return {
            **({"filer": tuple(filer)} if filer else {}),
            "organ": str(self.årgång.organ),
            "år": self.årgång.år,
            "sammanträden": tuple(s.datum.isoformat() for s in self.årgång.sammanträden),
        }

    def plats_i_ord(self, väg: Sökväg) -> str:
        """Say where a finding is: ``2031-05-14 § 12``; empty for the whole."""
        match väg.led:
            case ("sammanträden", int(plats), *resten):
                s = self.årgång.sammanträden[plats]
                inuti = plats_i_ord(s, Sökväg(tuple(resten)))
                return f"{s.datum.isoformat()} {inuti}".rstrip()
            case _:
                return str(väg) if väg.led else ""

    def vid(self, datum: date, paragraf: int | str | Paragrafnummer | None = None) -> Self:
        """Keep only what stands at the protocol of a day, or at one paragraph of it.

        What concerns two protocols stands at the later.

        Raises:
            FinnsInteFel: There is no protocol of that day, or none with such a paragraph.
        """
        samma_dag = [i for i, s in enumerate(self.årgång.sammanträden) if s.datum == datum]
        if not samma_dag:
            raise FinnsInteFel(f"{self.årgång} har inget sammanträde den {datum.isoformat()}.")
        if paragraf is None:
            delar = [self._inom(SAMMANTRÄDEN, i) for i in samma_dag]
        else:
            delar = self._vid_paragraf(samma_dag, paragraf)
        return attrs.evolve(
            self,
            anmärkningar=tuple(a for d in delar for a in d.anmärkningar),
            ej_prövade=tuple(e for d in delar for e in d.ej_prövade),
        )

    def till_sarif(self, filer: Sequence[str] = ()) -> str:
        """Return the examination as SARIF 2.1.0.

        Args:
            filer: The file of each protocol, in the order of ``årgång.sammanträden``.
        """
        return utskrift.som_sarif(((filer, self),))

    def _vid_paragraf(
        self, platser: Sequence[int], paragraf: int | str | Paragrafnummer
    ) -> list[Self]:
        möten = self.årgång.sammanträden
        har = [i for i in platser if möten[i].har_paragraf(paragraf)]
        return [
            self._inom(SAMMANTRÄDEN, i, "paragrafer", _plats(möten[i], paragraf))
            for i in har or platser[:1]  # the first says which paragraphs there are
        ]


def _plats(s: Sammanträde, paragraf: int | str | Paragrafnummer) -> int:
    sökt = s.paragraf(paragraf).beteckning
    return [p.beteckning for p in s.paragrafer].index(sökt)
