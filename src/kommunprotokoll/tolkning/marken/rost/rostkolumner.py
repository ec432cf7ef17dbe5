"""Votes in columns beside a roll: "Kfn § 118" above Ja, Nej and Avst, an X in one of them."""

from collections.abc import Sequence

import attrs

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.rost.bilagelistor import Röstlista
from kommunprotokoll.tolkning.marken.rost.rostord import KOLUMNORD, PARAGRAFHUVUD
from kommunprotokoll.tolkning.rader import Rad


@attrs.define
class Röstkolumner:
    """The columns of the votes, and the marks that the rows below have given.

    Attributes:
        kolumner: Each column: the vote it belongs to, from 0; what a mark there says; its place.
        paragrafer: The paragraph of each vote, None where no head says.
        märken: Whose row each mark stands on, and its place.
        borta: Members who were not there, nobody in their place.
    """

    kolumner: tuple[tuple[int, Röstval, int], ...]
    paragrafer: tuple[Paragrafnummer | None, ...]
    märken: list[tuple[Person, int]] = attrs.Factory(list)
    borta: list[Person] = attrs.Factory(list)

    def byt(self, förra: Person, ny: Person) -> None:
        """Let the marks of somebody be those of the same person, whose party is known now."""
        self.märken = [(ny if vem == förra else vem, plats) for vem, plats in self.märken]

    def listor(self, rader: Sequence[Rad]) -> tuple[Röstlista, ...]:
        """Return a list for each vote in which anybody has a mark."""
        kolumn_vid = self._kolumn_vid()
        per_omröstning: list[dict[Person, Röst]] = [{} for _ in self.paragrafer]
        for person, plats in self.märken:
            vilken, val, _ = kolumn_vid[plats]
            per_omröstning[vilken].setdefault(person, Röst(person, val))
        listor = []
        for paragraf, röster in zip(self.paragrafer, per_omröstning, strict=True):
            for person in self.borta if röster else ():
                röster.setdefault(person, Röst(person, Röstval.FRÅNVARANDE))
            if röster:
                listor.append(Röstlista(tuple(röster.values()), tuple(rader), paragraf))
        return tuple(listor)

    def _kolumn_vid(self) -> dict[int, tuple[int, Röstval, int]]:
        """Return the column of each place where a mark stands.

        Marks are set in from their heads by more or less; as many places as there are columns are
        the columns in order.
        """
        platser = sorted({plats for _, plats in self.märken})
        if len(platser) == len(self.kolumner):
            return dict(zip(platser, self.kolumner, strict=True))
        return {p: min(self.kolumner, key=lambda k: abs(k[2] - p)) for p in platser}


def röstkolumner(huvud: Sequence[tuple[str, int]]) -> Röstkolumner | None:
    """Return the columns of the votes among the cells of a head; None if it has none.

    Args:
        huvud: Each cell of the head and its place, in order. A new vote begins at each Ja.
    """
    kolumner: list[tuple[int, Röstval, int]] = []
    paragrafer = [
        Paragrafnummer.från(träff["nr"])
        for text, _ in huvud
        if (träff := PARAGRAFHUVUD.fullmatch(text)) is not None
    ]
    nu = -1
    for text, plats in huvud:
        val = KOLUMNORD.get(text.casefold().rstrip("."))
        nu += val is Röstval.JA
        if val is not None and nu >= 0:
            kolumner.append((nu, val, plats))
    if not kolumner:
        return None
    av_var = paragrafer if len(paragrafer) == nu + 1 else [None] * (nu + 1)
    return Röstkolumner(tuple(kolumner), tuple(av_var))
