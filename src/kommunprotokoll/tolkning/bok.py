"""The book that the marks keep while reading: which rows are understood, and for what."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

import orjson

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.belagg import Belägg, Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.resultat import Otolkat

_Fynd = tuple[tuple[Rad, ...], str, Säkerhet]
"""Rows that were taken together as evidence; the words, where they are not the rows' own."""
_nummer = attrgetter("nummer")


class Beläggskarta(Mapping[Sökväg, tuple[Belägg, ...]]):
    """The evidence by place; a ``Belägg`` is made when it is asked for, since most never are."""

    def __init__(self, fynd: Mapping[Sökväg, Sequence[_Fynd]] | bytes) -> None:
        """Keep a copy of what was found, or the bytes it was packed into."""
        if isinstance(fynd, bytes):
            self._fynd, self._packat = None, fynd
        else:
            self._fynd, self._packat = {väg: tuple(funna) for väg, funna in fynd.items()}, b""

    def __reduce__(self) -> tuple[type["Beläggskarta"], tuple[bytes]]:
        """Travel between processes as bytes, unpacked when somebody asks.

        As objects the evidence would cost nearly as much on the way as the reading did.
        """
        return type(self), (self._packat if self._fynd is None else _packa(self._fynd),)

    def __getitem__(self, väg: Sökväg) -> tuple[Belägg, ...]:
        """Return the words on which the fact at a place rests."""
        return tuple(
            Belägg(text or ett_mellanslag(rad.text), rad.nummer, sida=rad.sida, säkerhet=säkerhet)
            for rader, text, säkerhet in self._funna()[väg]
            for rad in rader
        )

    def __iter__(self) -> Iterator[Sökväg]:
        """Go through the places."""
        return iter(self._funna())

    def __len__(self) -> int:
        """Count the places."""
        return len(self._funna())

    def _funna(self) -> dict[Sökväg, tuple[_Fynd, ...]]:
        if self._fynd is None:
            self._fynd = _packa_upp(self._packat)
        return self._fynd


def _packa(fynd: Mapping[Sökväg, Sequence[_Fynd]]) -> bytes:
    # By identity: a row and a part of it, cut out by a mark, have the same number.
    rader = {id(rad): rad for funna in fynd.values() for egna, _, _ in funna for rad in egna}
    index = {nyckel: i for i, nyckel in enumerate(rader)}
    platser = [
        (väg.led, [([index[id(rad)] for rad in egna], text, s.value) for egna, text, s in funna])
        for väg, funna in fynd.items()
    ]
    return orjson.dumps(([(r.text, r.nummer, r.sida, r.stil) for r in rader.values()], platser))


def _packa_upp(data: bytes) -> dict[Sökväg, tuple[_Fynd, ...]]:
    radlista, platser = orjson.loads(data)
    rader = [Rad(*delar) for delar in radlista]
    return {
        Sökväg(tuple(led)): tuple(
            (tuple(rader[i] for i in egna), text, Säkerhet(värde)) for egna, text, värde in funna
        )
        for led, funna in platser
    }


class Bok:
    """Evidence, rows taken and findings, collected during one reading.

    A row that no mark has taken when the reading ends was not understood; so nothing can be
    lost by forgetting it.
    """

    def __init__(self) -> None:
        """Start with nothing taken."""
        self._fynd: dict[Sökväg, list[_Fynd]] = {}
        self.anmärkningar: list[Anmärkning] = []
        self._tagna: set[int] = set()
        self._rester: list[Otolkat] = []

    def notera(
        self, väg: Sökväg, *rader: Rad, säkerhet: Säkerhet = Säkerhet.ANGIVET, text: str = ""
    ) -> None:
        """Take rows as the evidence of the fact at ``väg``; ``text`` if only a part of the row."""
        fynd = self._fynd.get(väg)
        if fynd is None:
            fynd = self._fynd[väg] = []
        fynd.append((rader, text, säkerhet))
        self._tagna.update(map(_nummer, rader))

    def dela(self, väg: Sökväg, med: Sökväg, *, säkerhet: Säkerhet | None = None) -> None:
        """Let a fact rest on the same words as another, less surely if ``säkerhet`` says so."""
        self._fynd[med] = [
            (rader, text, säkerhet or sagd) for rader, text, sagd in self._fynd.get(väg, [])
        ]

    def har_belagt(self, väg: Sökväg) -> bool:
        """Tell whether any row is evidence of the fact at a place."""
        return bool(self._fynd.get(väg))

    def belägg(self) -> "Beläggskarta":
        """Return the evidence by place."""
        return Beläggskarta(self._fynd)

    def ta(self, *rader: Rad) -> None:
        """Take rows that say nothing of their own, such as a label or a page head."""
        self._tagna.update(map(_nummer, rader))

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
            if r.nummer not in self._tagna and not r.är_tom
        ]
        return tuple(sorted([*otagna, *self._rester], key=lambda o: o.rad))

    def anmärk(
        self, kod: str, meddelande: str, *, allvar: Allvar = Allvar.VARNING, åtgärd: str = ""
    ) -> None:
        """Add a finding of the reader."""
        self.anmärkningar.append(Anmärkning(kod, allvar, meddelande=meddelande, åtgärd=åtgärd))

    def anmärk_vid(self, väg: Sökväg, anmärkning: Anmärkning, rader: Sequence[Rad]) -> None:
        """Add a finding whose evidence counts its rows from 1 in ``rader``."""
        belägg = anmärkning.belägg
        if belägg is not None:
            rad = rader[belägg.rad - 1]
            belägg = Belägg(belägg.text, rad.nummer, sida=rad.sida, säkerhet=belägg.säkerhet)
        self.anmärkningar.append(ändra(anmärkning, sökväg=väg, belägg=belägg))
