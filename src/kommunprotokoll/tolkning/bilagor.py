"""What appended papers add to the meeting: names to the votes, and the roll."""

import re
from collections.abc import Sequence

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.handling import Bilaga
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.omrostning import Omröstning, Röstval, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.bilagelistor import Röstlista, närvaro_i_bilaga, röstlistor
from kommunprotokoll.tolkning.rader import Rad

Bilagor = Sequence[tuple[Bilaga, tuple[Rad, ...]]]
"""Appended papers with their rows."""

_HÄNVISAR = re.compile(
    r"\b(?:bilaga|(?:omröstnings|voterings)lista(?: nr\.?)?) (?P<nr>\d{1,3})\b", re.IGNORECASE
)


def med_röster(
    paragrafer: tuple[Paragraf, ...], bilagor: Bilagor, bok: Bok
) -> tuple[Paragraf, ...]:
    """Give the votes that name nobody the names of the list that they refer to."""
    efter_bilaga: dict[str, Röstlista] = {}
    efter_paragraf: dict[int, list[Röstlista]] = {}
    for bilaga, rader in bilagor:
        for lista in röstlistor(rader):
            if lista.paragraf:
                efter_paragraf.setdefault(lista.paragraf, []).append(lista)
            efter_bilaga.setdefault(str(lista.nummer or bilaga.beteckning), lista)
    if not efter_bilaga:
        return paragrafer
    nya = []
    for i, paragraf in enumerate(paragrafer):
        egna = iter(efter_paragraf.get(paragraf.nummer, ()))
        röstade: list[Omröstning] = []
        for j, o in enumerate(paragraf.omröstningar):
            if not isinstance(o, ÖppenOmröstning) or o.röster:
                röstade.append(o)
                continue
            hänvisning = _HÄNVISAR.search(o.text)
            vald = next(egna, None) or efter_bilaga.get(hänvisning["nr"] if hänvisning else "")
            if vald is None or not _stämmer(o, vald):
                röstade.append(o)
                continue
            bok.notera(Sökväg(("paragrafer", i, "omröstningar", j, "röster")), *vald.rader)
            röstade.append(ändra(o, röster=vald.röster))
        nya.append(ändra(paragraf, omröstningar=tuple(röstade)) if röstade else paragraf)
    return tuple(nya)


def _stämmer(o: ÖppenOmröstning, lista: Röstlista) -> bool:
    """Tell whether a list can be that of a vote: it has no more of either side than was counted."""
    antal = {val: sum(r.val is val for r in lista.röster) for val in (Röstval.JA, Röstval.NEJ)}
    return (o.ja is None or antal[Röstval.JA] <= o.ja) and (
        o.nej is None or antal[Röstval.NEJ] <= o.nej
    )


def med_närvaro(
    närvaro: Sequence[Närvaro], bilagor: Bilagor, ordförande: Person | None, bok: Bok
) -> tuple[Närvaro, ...]:
    """Add the roll of an appended paper, when the front page lists no member."""
    if any(n.roll.är_beslutande for n in närvaro):
        return tuple(närvaro)
    ut = list(närvaro)
    for _, rader in bilagor:
        for post in närvaro_i_bilaga(rader):
            är_ordförande = ordförande is not None and post.person.kan_vara(ordförande)
            väg = Sökväg(("närvaro", len(ut)))
            bok.notera(väg, *rader, säkerhet=Säkerhet.HÄRLETT)
            ut.append(ändra(post, roll=Roll.ORDFÖRANDE) if är_ordförande else post)
    return tuple(ut)
