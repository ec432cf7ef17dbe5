"""Findings together: what every examination gives, whatever it examines."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Self, overload

import attrs

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.fel import GranskningsFel


@attrs.frozen(repr=False, kw_only=True)
class Anmärkningar(Sequence[Anmärkning]):
    """The findings of an examination in their order.

    A sequence: ``for``, ``len``, ``in``, index and slice. It is empty, and false, where nothing is
    found.
    """

    anmärkningar: tuple[Anmärkning, ...] = ()

    @property
    @abstractmethod
    def vad(self) -> str:
        """What was examined, in Swedish."""

    @overload
    def __getitem__(self, plats: int) -> Anmärkning: ...

    @overload
    def __getitem__(self, plats: slice) -> tuple[Anmärkning, ...]: ...

    def __getitem__(self, plats: int | slice) -> Anmärkning | tuple[Anmärkning, ...]:
        """Give a finding by its place from 0, or those of a slice as a tuple."""
        return self.anmärkningar[plats]

    def __len__(self) -> int:
        """Count the findings."""
        return len(self.anmärkningar)

    def minst(self, allvar: Allvar) -> Self:
        """Keep only findings at least so grave."""
        return attrs.evolve(
            self, anmärkningar=tuple(a for a in self.anmärkningar if a.allvar >= allvar)
        )

    def kräv(self, minst: Allvar = Allvar.UPPLYSNING) -> Self:
        """Return the examination itself if it has no finding so grave.

        Raises:
            GranskningsFel: There are findings; the error carries them all.
        """
        funna = self.minst(minst).anmärkningar
        if funna:
            raise GranskningsFel(self.vad, funna)
        return self
