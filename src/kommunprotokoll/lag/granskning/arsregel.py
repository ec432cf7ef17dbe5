"""Årsregel: one demand on the protocols of a year, and what it is examined with.

The same kind of thing as a ``Regel``: data and one function, with three outcomes. The function
takes an ``Årsunderlag``, and the paths that it gives start in the ``Årgång``.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from functools import cached_property
from itertools import groupby
from typing import TypeAlias

import attrs

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.argang import SAMMANTRÄDEN, Årgång
from kommunprotokoll.lag.granskning.regel import Granskningsregel
from kommunprotokoll.lag.utfall import Utfall
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde

_INGET_UTDRAG = 10
"""So many paragraphs of one day are a protocol, not an extract of one."""


@attrs.frozen
class Årsparagraf:
    """A paragraph with its protocol and its path from the year."""

    väg: Sökväg
    s: Sammanträde
    paragraf: Paragraf

    @property
    def nummer(self) -> Paragrafnummer:
        """Number and letter."""
        return self.paragraf.beteckning

    def __str__(self) -> str:
        """Return ``§ 12 (2031-05-14)``."""
        return f"§ {self.nummer} ({self.s.datum.isoformat()})"


@attrs.frozen(eq=False)
class Sammanträdesdag:
    """The protocols of one day: the main one, and those of paragraphs adjusted at once."""

    datum: date
    protokoll: tuple[tuple[Sökväg, Sammanträde], ...]
    paragrafer: tuple[Årsparagraf, ...] = attrs.field(init=False)
    """Every paragraph of the day by its number."""

    @paragrafer.default
    def _paragraferna(self) -> tuple[Årsparagraf, ...]:
        alla = (
            Årsparagraf(väg / "paragrafer" / plats, s, p)
            for väg, s in self.protokoll
            for plats, p in enumerate(s.paragrafer)
        )
        return tuple(sorted(alla, key=lambda ett: ett.nummer))

    @property
    def protokollsnummer(self) -> frozenset[int]:
        """The serial numbers of the protocols, where they have plain ones."""
        return frozenset(
            int(s.protokollsnummer) for _, s in self.protokoll if s.protokollsnummer.isdecimal()
        )


class Numrering(Enum):
    """Over what a body's § numbers run; the law says nothing of it."""

    ÅRET = "året"
    """One series over the year: most municipalities."""
    SAMMANTRÄDET = "sammanträdet"
    """Every meeting begins with § 1."""
    OKÄND = "okänd"
    """The protocols at hand do not show it."""


class Årsunderlag:
    """A year with what the rules ask of it: its days, and how its paragraphs are numbered."""

    def __init__(self, årgång: Årgång) -> None:
        self.årgång = årgång

    @cached_property
    def dagar(self) -> tuple[Sammanträdesdag, ...]:
        """The days of the year on which the body met, in order."""
        vägar = (
            (Sökväg((SAMMANTRÄDEN, plats)), s) for plats, s in enumerate(self.årgång.sammanträden)
        )
        return tuple(
            Sammanträdesdag(dag, tuple(protokoll))
            for dag, protokoll in groupby(vägar, key=lambda ett: ett[1].datum)
        )

    @cached_property
    def numrering(self) -> Numrering:
        """How the paragraphs are numbered, as far as the protocols show.

        A day that goes on where another ended, or whose cover or long row of paragraphs begins
        above § 1, speaks for one series over the year; days that begin anew with § 1 for one a
        meeting. A few paragraphs without a cover may be an extract, and speak for nothing unless
        all protocols are here.
        """
        finns = {p.nummer.nummer for dag in self.dagar for p in dag.paragrafer}
        fortsätter = sum(
            _fortsätter(dag, finns, fullständig=self.årgång.fullständig) for dag in self.dagar
        )
        börjar_om = sum(bool(_första(dag) == 1) for dag in self.dagar) - 1
        if fortsätter > max(börjar_om, 0):
            return Numrering.ÅRET
        return Numrering.SAMMANTRÄDET if börjar_om > 0 == fortsätter else Numrering.OKÄND

    def följs_direkt(self, dag: Sammanträdesdag, nästa: Sammanträdesdag) -> bool:
        """Tell whether the body surely did not meet between two days that are neighbours here.

        It did not if all protocols are here, or if the protocols or the paragraphs are numbered
        without a gap between them.
        """
        if self.årgång.fullständig or _protokollsnummer_i_följd(dag, nästa):
            return True
        ena, andra = dag.paragrafer, nästa.paragrafer
        return (
            self.numrering is Numrering.ÅRET
            and bool(ena and andra)
            and ena[-1].nummer.följs_av(andra[0].nummer)
        )


def _protokollsnummer_i_följd(dag: Sammanträdesdag, nästa: Sammanträdesdag) -> bool:
    ena, andra = dag.protokollsnummer, nästa.protokollsnummer
    return bool(ena and andra) and max(ena) + 1 == min(andra)


def _första(dag: Sammanträdesdag) -> int | None:
    return min((p.nummer.nummer for p in dag.paragrafer), default=None)


def _fortsätter(dag: Sammanträdesdag, finns: set[int], *, fullständig: bool) -> bool:
    """Tell whether a day shows by itself that numbers run on from one meeting to the next."""
    första = _första(dag)
    if första is None or första == 1:
        return False
    if fullständig or len(dag.paragrafer) >= _INGET_UTDRAG:
        return True
    på_försättsblad = any(
        i.från is not None and i.från.nummer == första
        for _, s in dag.protokoll
        for i in s.angivna_paragrafer
    )
    return på_försättsblad or (första - 1 in finns and len(dag.paragrafer) > 1)


Årsprövning: TypeAlias = Callable[[Årsunderlag], Iterable[Utfall]]
"""The function of a rule on a year."""


@attrs.frozen
class Årsregel(Granskningsregel):
    """One rule by which a year is examined; ``pröva`` takes the year's ``Årsunderlag``."""

    pröva: Årsprövning = attrs.field(kw_only=True)
