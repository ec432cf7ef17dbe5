"""Lists that put the surname first, where only the paragraphs' text shows that they do.

"Berg Ada (S)" signs and votes, "Ada Berg (S)" yrkar and reserves herself.
"""

from collections.abc import Collection, Iterable, Sequence

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.omrostning import Omröstning, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida

_MINST = 2
"""People whom the text names the other way round: one may be somebody else."""


def rätta_namnordning(
    framsida: Framsida, rullor: Sequence[Framsida], paragrafer: tuple[Paragraf, ...]
) -> tuple[Paragraf, ...]:
    """Put first names first on the front page, in appended rolls and in votes.

    Nothing changes unless more people of the lists stand the other way round in the text than as
    they are listed.

    Returns:
        The paragraphs.
    """
    sidor = [framsida, *rullor]
    kända = frozenset(person.namn for p in paragrafer for person in _nämnda(p))
    listade = {n.person.namn for sida in sidor for n in sida.närvaro}
    listade |= {person.namn for person in framsida.blad.justerare}
    vända = sum(_omvänt(namn) in kända for namn in listade)
    if vända < _MINST or vända <= sum(namn in kända for namn in listade):
        return paragrafer
    for sida in sidor:
        _vänd_sida(sida, kända)
    return tuple(_vänd_röster(p, kända) for p in paragrafer)


def _nämnda(paragraf: Paragraf) -> Iterable[Person]:
    """Yield those whom the text of a paragraph names, not those on lists of votes."""
    for yrkande in paragraf.yrkanden:
        yield from (*yrkande.förslagsställare, *yrkande.instämmer)
    for reservation in paragraf.reservationer:
        yield from reservation.personer
    for jäv in paragraf.jäv:
        yield jäv.person


def _omvänt(namn: str) -> str:
    """Return a name with its last word first: "Lind Berg Ada" is Ada Lind Berg."""
    *före, sist = namn.split()
    return " ".join([sist, *före])


def _vänd(person: Person, kända: Collection[str]) -> Person:
    if person.namn in kända or " " not in person.namn:
        return person
    return ändra(person, namn=_omvänt(person.namn))


def _vänd_sida(sida: Framsida, kända: Collection[str]) -> None:
    sida.närvaro[:] = [_vänd_närvaro(n, kända) for n in sida.närvaro]
    if sida.ordförande is not None:
        sida.ordförande = _vänd(sida.ordförande, kända)
    if sida.sekreterare is not None:
        sida.sekreterare = _vänd(sida.sekreterare, kända)
    sida.blad.justerare = tuple(_vänd(p, kända) for p in sida.blad.justerare)


def _vänd_närvaro(närvaro: Närvaro, kända: Collection[str]) -> Närvaro:
    perioder = tuple(
        ändra(p, ersätter=_vänd(p.ersätter, kända)) if p.ersätter is not None else p
        for p in närvaro.perioder
    )
    ersätter = _vänd(närvaro.ersätter, kända) if närvaro.ersätter is not None else None
    person = _vänd(närvaro.person, kända)
    return ändra(närvaro, person=person, ersätter=ersätter, perioder=perioder)


def _vänd_röster(paragraf: Paragraf, kända: Collection[str]) -> Paragraf:
    """Turn the names of votes that the text names the other way round."""
    nya = tuple(_vänd_omröstning(o, kända) for o in paragraf.omröstningar)
    return ändra(paragraf, omröstningar=nya) if nya != paragraf.omröstningar else paragraf


def _vänd_omröstning(o: Omröstning, kända: Collection[str]) -> Omröstning:
    if not isinstance(o, ÖppenOmröstning):
        return o
    röster = tuple(
        ändra(r, person=_vänd(r.person, kända)) if _omvänt(r.person.namn) in kända else r
        for r in o.röster
    )
    return ändra(o, röster=röster)
