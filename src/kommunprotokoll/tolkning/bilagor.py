"""What appended papers add to the meeting: names to the votes, and the roll."""

import re
from collections.abc import Sequence

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.handling import Bilaga
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.omrostning import Omröstning, Röstval, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.bilagelistor import Röstlista, närvaro_i_bilaga, röstlistor
from kommunprotokoll.tolkning.rader import Rad

Bilagor = Sequence[tuple[Bilaga, tuple[Rad, ...]]]
"""Appended papers with their rows."""

Listor = tuple[tuple[Bilaga, Röstlista], ...]
"""Lists of votes with the papers they are in."""

_RÖSTADE = frozenset({Röstval.JA, Röstval.NEJ, Röstval.AVSTÅR})
_HÄNVISAR = re.compile(
    r"\b(?:bilaga|(?:omröstnings|voterings)lista(?: nr\.?)?) (?P<nr>\d{1,3})\b", re.IGNORECASE
)


def listor_i(bilagor: Bilagor) -> Listor:
    """Return the lists of votes of the appended papers, each with the paper it is in."""
    return tuple((bilaga, lista) for bilaga, rader in bilagor for lista in röstlistor(rader))


def med_röster(paragrafer: tuple[Paragraf, ...], listor: Listor, bok: Bok) -> tuple[Paragraf, ...]:
    """Give the votes that name nobody the names of the list that they refer to."""
    efter_bilaga: dict[str, Röstlista] = {}
    efter_paragraf: dict[int, list[Röstlista]] = {}
    for bilaga, lista in listor:
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
    närvaro: Sequence[Närvaro],
    bilagor: Bilagor,
    listor: Listor,
    s: Sammanträde,
    bok: Bok,
) -> tuple[Närvaro, ...]:
    """Add the roll of an appended paper, when the front page lists no member.

    ``s`` is the meeting without its roll.
    """
    if any(n.roll.är_beslutande for n in närvaro):
        return tuple(närvaro)
    nya: list[Närvaro] = []
    for _, rader in bilagor:
        poster = närvaro_i_bilaga(rader)
        bok.ta(*(rader if poster else ()))
        nya += poster
    nya = _som_de_röstade(nya, listor, s.paragrafer)
    rad_med = _rader_med(bilagor, {ord_ for n in nya for ord_ in n.person.namn.split()})
    for plats, post in enumerate(nya):
        if s.ordförande is not None and post.person.kan_vara(s.ordförande):
            nya[plats] = ändra(post, roll=Roll.ORDFÖRANDE)
        rader = tuple(rad_med[ord_] for ord_ in post.person.namn.split() if ord_ in rad_med)
        bok.notera(Sökväg(("närvaro", len(närvaro) + plats)), *rader, säkerhet=Säkerhet.HÄRLETT)
    return (*närvaro, *nya)


def _rader_med(bilagor: Bilagor, sökta: set[str]) -> dict[str, Rad]:
    """Return the first row that each of the words stands on."""
    funna: dict[str, Rad] = {}
    for _, rader in bilagor if sökta else ():
        for rad in rader:
            for ord_ in sökta.intersection(rad.text.replace(",", " ").split()):
                funna.setdefault(ord_, rad)
    return funna


def _som_de_röstade(
    närvaro: Sequence[Närvaro], listor: Listor, paragrafer: Sequence[Paragraf]
) -> list[Närvaro]:
    """Mend a roll by the lists of votes, which say who is a member and who a substitute.

    Who voted was there; the columns of a printed roll may have come apart where those of the
    lists have not. Somebody's substitute by a roll that gives the member a party not theirs is one
    of those slips.
    """
    roller: dict[Person, set[Roll]] = {}
    for _, lista in listor:
        for röst in lista.röster if lista.har_roller else ():
            if röst.val in _RÖSTADE:
                ersätter = röst.person in lista.ersättare
                roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE if ersätter else Roll.LEDAMOT
                roller.setdefault(röst.person, set()).add(roll)
    efter_namn = {person.namn: person for person in roller}
    ut = []
    for post in närvaro:
        person = efter_namn.get(post.person.namn, post.person)
        vem = post.ersätter
        if vem is not None and efter_namn.get(vem.namn, vem) != vem:
            vem = None
        är_ledamot = roller.get(person) == {Roll.LEDAMOT}
        roll = Roll.LEDAMOT if är_ledamot else post.roll
        ut.append(ändra(post, person=person, roll=roll, ersätter=None if är_ledamot else vem))
    kända = {post.person.namn for post in ut}
    return ut + [
        Närvaro(
            person,
            Roll.LEDAMOT if Roll.LEDAMOT in givna else Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
            perioder=_när_röstade(person, paragrafer),
        )
        for person, givna in roller.items()
        if person.namn not in kända
    ]


def _när_röstade(person: Person, paragrafer: Sequence[Paragraf]) -> tuple[Närvaroperiod, ...]:
    """Return the paragraphs at which somebody voted; empty, for all the meeting, if at every."""
    med, utan = list[Paragrafintervall](), False
    for paragraf in paragrafer:
        öppna = [o for o in paragraf.omröstningar if isinstance(o, ÖppenOmröstning) and o.röster]
        i_alla = [any(r.person == person and r.val in _RÖSTADE for r in o.röster) for o in öppna]
        if any(i_alla):
            med.append(Paragrafintervall(paragraf.beteckning, paragraf.beteckning))
        utan = utan or not all(i_alla)
    return tuple(Närvaroperiod(paragrafer=intervall) for intervall in med) if utan else ()
