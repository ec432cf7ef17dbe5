"""A rule of accessibility, with the clause of the standard that it serves."""

from collections.abc import Callable, Iterator

import attrs

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.anmarkningar import Anmärkningar
from kommunprotokoll.grund.fel import FinnsInteFel
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.tillganglighet.dokument import Worddokument


@attrs.frozen
class Brist:
    """A fault: what it is, and where (``stycken[3]``, ``tabeller[0]``; empty for the whole)."""

    meddelande: str
    plats: tuple[str | int, ...] = ()
    funnet: str = ""


@attrs.frozen(kw_only=True)
class Tillgänglighetsregel:
    """A rule.

    Attributes:
        kod: Its code, never used again.
        krav: What is demanded, in one sentence.
        en: Clause of EN 301 549 V3.2.1, chapter 10 (documents that are no web pages); empty where
            no clause demands it of documents.
        wcag: Success criterion of WCAG 2.1 behind it.
        allvar: How grave a fault is.
        åtgärd: What to do.
        prövning: Finds the faults.
    """

    kod: str
    krav: str
    en: str
    wcag: str
    allvar: Allvar
    åtgärd: str
    prövning: Callable[[Worddokument], Iterator[Brist]]

    @property
    def hänvisning(self) -> str:
        """Where it is demanded: ``EN 301 549 10.1.3.1 (WCAG 1.3.1)``."""
        if not self.en:
            return f"god sed (WCAG {self.wcag}, som inte är krav för dokument)"
        return f"EN 301 549 {self.en} (WCAG {self.wcag})"

    def anmärkningar(self, dokument: Worddokument) -> Iterator[Anmärkning]:
        """Give a finding for each fault."""
        for brist in self.prövning(dokument):
            yield Anmärkning(
                self.kod,
                self.allvar,
                meddelande=brist.meddelande,
                sökväg=Sökväg(brist.plats),
                funnet=brist.funnet,
                väntat=f"{self.krav} {self.hänvisning}",
                åtgärd=self.åtgärd,
            )


@attrs.frozen(kw_only=True, repr=False)
class Tillgänglighetsgranskning(Anmärkningar):
    """The findings in the order of the rules; what no finding tells of was checked and is fine.

    Attributes:
        fil: The file.
        regler: Every rule that was tried.
        anmärkningar: The findings; ``sökväg`` is a place in the document: ``stycken[3]``,
            ``tabeller[0]``, counted from 0 in the order of the text.
    """

    fil: str
    regler: tuple[Tillgänglighetsregel, ...]

    @property
    def vad(self) -> str:
        """The file."""
        return self.fil

    def regel(self, kod: str) -> Tillgänglighetsregel:
        """Return the rule of a code, which tells the clause that it serves.

        Raises:
            FinnsInteFel: No rule has the code.
        """
        for r in self.regler:
            if r.kod == kod:
                return r
        raise FinnsInteFel(f"Ingen tillgänglighetsregel heter {kod}.")

    def __str__(self) -> str:
        """Return the findings as plain Swedish lines, each with its clause."""
        if not self.anmärkningar:
            return f"{self.fil}: inga brister i tillgängligheten ({len(self.regler)} regler)."
        rader = (
            f"  {a.kod} {a.allvar}: {a.meddelande} {self.regel(a.kod).hänvisning}. {a.åtgärd}"
            for a in self.anmärkningar
        )
        antal = "en brist" if len(self) == 1 else f"{len(self)} brister"
        return "\n".join((f"{self.fil}: {antal} i tillgängligheten", *rader))

    def __repr__(self) -> str:
        """Return the file and the count."""
        return f"<Tillgänglighetsgranskning {self.fil}: {len(self)} anmärkningar>"
