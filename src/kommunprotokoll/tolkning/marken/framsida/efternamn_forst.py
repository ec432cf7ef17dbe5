"""A roll that puts the surname first: "Berg Ada (S)", where Ada Berg signs."""

import re
from collections.abc import Collection, Iterable, Sequence

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.namn import är_namn
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import Post
from kommunprotokoll.tolkning.marken.rost.bilagelistor import Röstlista
from kommunprotokoll.tolkning.rader import Rad

_CELLER = re.compile(r"[ ]{3,}|\t|[._…]{3,}")
_ORD = r"[A-ZÅÄÖÉÜ][\wÀ-ÿ'’´-]+"
_NAMN = re.compile(
    rf"(?P<före>^[*•–-]*\s*|\b(?:för|ersätter|istf|ställe) |"
    rf"(?<=\)), (?={_ORD} {_ORD} (?:för|ersätter|\()))"
    rf"(?P<a>{_ORD}(?: {_ORD}(?= {_ORD}(?:[ ,]|$)))?) (?P<b>{_ORD})(?=[ ,]|$)"
)
"""Two words of a name, or three: then the first two are the surname, if surnames are first."""
_TJÄNSTEMÄN = frozenset({"övriga", "tjänstepersoner", "personalföreträdare"})


def _ensamma_namn(rader: Iterable[Rad]) -> frozenset[str]:
    """Return the names that are whole cells of the page, as below the lines to sign on."""
    celler = (cell.strip() for rad in rader for cell in _CELLER.split(rad.text))
    return frozenset(cell for cell in celler if " " in cell and är_namn(cell))


def rätta_efternamn(sida: Framsida, rader: Iterable[Rad], kända: Collection[str]) -> None:
    """Put first names first, if the names as they stand elsewhere show that surnames are.

    Args:
        sida: What the front page has given; its roll and those who adjust are changed.
        rader: The rows of the page.
        kända: Names that stand by themselves at the end of the document.
    """
    _vänd_justerare(sida, sida.vända)
    poster = [post for post in sida.lista.poster if not post.vänd]
    i_rullan = {rad.nummer for post in sida.lista.poster for rad in post.rader}
    kända = {*kända, *_ensamma_namn(rad for rad in rader if rad.nummer not in i_rullan)}
    valda = [p.text for p in poster if p.etikett not in _TJÄNSTEMÄN]
    så_i_rullan = _så_i_rullan(valda)
    kända -= så_i_rullan & {person.namn for person in sida.blad.justerare}
    kända |= _så_i_rullan(p.text for p in sida.lista.poster if p.vänd)
    if _vändas(valda, kända) <= 0 and (valda or not sida.vända):
        return
    # Officials may stand the other way in the same roll, and do beside a table of the elected.
    tjänstemän = [p.text for p in poster if p.etikett in _TJÄNSTEMÄN]
    andra_raka = _vändas(tjänstemän, kända) < (1 if sida.vända and not valda else 0)
    for post in poster:
        if not (andra_raka and post.etikett in _TJÄNSTEMÄN):
            post.text = _vänd(post.text)
    sida.röstlistor = [_vänd_lista(lista, så_i_rullan) for lista in sida.röstlistor]
    if sida.ordförande is not None and sida.ordförande.namn in så_i_rullan:
        sida.ordförande = _vänd_person(sida.ordförande)
    _vänd_justerare(sida, så_i_rullan)


def vänd_egen_rulla(
    poster: Sequence[Post], listor: Sequence[Röstlista], sida: Framsida, rader: Iterable[Rad]
) -> list[Röstlista]:
    """Put first names first in a roll of its own, whatever way the rest of the page has them.

    Returns:
        The lists of votes beside it, whose names stand as the roll's.
    """
    i_rullan = {rad.nummer for post in poster for rad in post.rader}
    kända = {*sida.lista.kända, *_ensamma_namn(r for r in rader if r.nummer not in i_rullan)}
    kända -= {person.namn for person in sida.blad.justerare}  # who may stand as in the roll
    if _vändas((post.text for post in poster), kända) <= 0:
        return list(listor)
    så_i_rullan = _så_i_rullan(post.text for post in poster)
    sida.vända |= så_i_rullan
    for post in poster:
        post.text, post.vänd = _vänd(post.text), True
    return [_vänd_lista(lista, så_i_rullan) for lista in listor]


def _så_i_rullan(texter: Iterable[str]) -> set[str]:
    """Return the names as entries of the roll have them."""
    return {f"{t['a']} {t['b']}" for t in map(_NAMN.match, texter) if t}


def _vänd_justerare(sida: Framsida, så_i_rullan: Collection[str]) -> None:
    """Turn those who adjust, if they stand as the roll has them."""
    vända = (_vänd_person(p) if p.namn in så_i_rullan else p for p in sida.blad.justerare)
    sida.blad.justerare = tuple(dict.fromkeys(vända))


def _vändas(texter: Iterable[str], kända: Collection[str]) -> int:
    """Return how many more of the names are known the other way round than as they stand."""
    antal = 0
    for träff in map(_NAMN.match, texter):
        if träff is not None:
            rakt, vänt = f"{träff['a']} {träff['b']}", f"{träff['b']} {träff['a']}"
            antal += (vänt in kända) - (rakt in kända)
    return antal


def _vänd(text: str) -> str:
    return _NAMN.sub(lambda t: f"{t['före']}{t['b']} {t['a']}", text)


def _vänd_person(person: Person) -> Person:
    return ändra(person, namn=_vänd(person.namn))


def _vänd_lista(lista: Röstlista, så_i_rullan: Collection[str]) -> Röstlista:
    """Turn those in a list of votes who stand as the roll has them."""
    röster = tuple(
        ändra(röst, person=_vänd_person(röst.person)) if röst.person.namn in så_i_rullan else röst
        for röst in lista.röster
    )
    return attrs.evolve(lista, röster=röster)
