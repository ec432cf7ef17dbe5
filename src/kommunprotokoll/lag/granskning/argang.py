"""Årgång: the protocols of one body from one year, in the order of the meetings."""

from collections.abc import Iterable
from itertools import combinations
from typing import Final, Self

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import antal, ett_mellanslag, uppräkning
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.sammantrade import Sammanträde

SAMMANTRÄDEN: Final = "sammanträden"
"""The first step of a path in a year."""


@attrs.frozen(kw_only=True)
class Årgång:
    """The protocols of one body from one year, by day and then by first paragraph.

    A protocol can be one of several from a day: paragraphs adjusted at once often have their own.
    ``fullständig`` is what the user says: whether every protocol of the year so far is here. Only
    then is a number that is in none of them missing rather than unknown.
    """

    organ: Organ
    år: int
    sammanträden: tuple[Sammanträde, ...]
    fullständig: bool = False

    @classmethod
    def av(cls, sammanträden: Iterable[Sammanträde], *, fullständig: bool = False) -> Self:
        """Make a year of the protocols of one body.

        Raises:
            OgiltigtVärdeFel: There are none, or they are of several bodies or years.
        """
        alla = tuple(sammanträden)
        if not alla:
            raise OgiltigtVärdeFel(_PLATS, "inga sammanträden", "minst ett sammanträde")
        for ett, annat in combinations((s.organ for s in alla), 2):
            if not _samma_organ(ett, annat):
                _för_blandat(uppräkning([_organet(ett), _organet(annat)]))
        år = sorted({s.datum.year for s in alla})
        if len(år) > 1:
            _för_blandat(uppräkning(map(str, år)))
        return cls(
            organ=alla[0].organ,
            år=år[0],
            sammanträden=tuple(sorted(alla, key=_ordning)),
            fullständig=fullständig,
        )

    def __str__(self) -> str:
        """Return ``Kommunstyrelsen 2031, Ekby kommun (elva protokoll)``."""
        kommun = f", {self.organ.kommun}" if self.organ.kommun is not None else ""
        protokoll = antal(len(self.sammanträden), "protokoll", "protokoll")
        return f"{self.organ} {self.år}{kommun} ({protokoll})"


def årgångar(
    sammanträden: Iterable[Sammanträde], *, fullständig: bool = False
) -> tuple[Årgång, ...]:
    """Divide protocols by body and year, in the order in which the bodies first come.

    Bodies of one name in two municipalities are two; so are one whose municipality is told and one
    whose is not, since they may be.

    Args:
        sammanträden: Protocols of any bodies and years.
        fullständig: Whether every protocol of those years so far is here.
    """
    grupper: dict[tuple[tuple[str, str, str], int], list[Sammanträde]] = {}
    for s in sammanträden:
        grupper.setdefault((_nyckel(s.organ), s.datum.year), []).append(s)
    organ = list(dict.fromkeys(namn for namn, _ in grupper))
    i_ordning = sorted(grupper, key=lambda nyckel: (organ.index(nyckel[0]), nyckel[1]))
    return tuple(Årgång.av(grupper[nyckel], fullständig=fullständig) for nyckel in i_ordning)


_PLATS = "Årgång.sammanträden"


def _för_blandat(givet: str) -> None:
    raise OgiltigtVärdeFel(
        _PLATS, givet, "ett organ och ett år i taget; årgångar() delar upp en blandad samling"
    )


def _ordning(s: Sammanträde) -> tuple[str, tuple[int, str]]:
    första = min((p.beteckning for p in s.paragrafer), default=None)
    return s.datum.isoformat(), (0, "") if första is None else (första.nummer, första.bokstav)


def _nyckel(organ: Organ) -> tuple[str, str, str]:
    kommun = organ.kommun.namn if organ.kommun is not None else ""
    namn, kommun, huvudorgan = (
        ett_mellanslag(text).casefold() for text in (organ.namn, kommun, organ.huvudorgan)
    )
    return namn, kommun, huvudorgan


def _samma_organ(ett: Organ, annat: Organ) -> bool:
    """Tell whether two mentions can be of one body; what is not told fits everything."""
    namn, *resten = _nyckel(ett)
    namn_2, *resten_2 = _nyckel(annat)
    return namn == namn_2 and all(
        not a or not b or a == b for a, b in zip(resten, resten_2, strict=True)
    )


def _organet(organ: Organ) -> str:
    return f"{organ} ({organ.kommun})" if organ.kommun is not None else str(organ)
