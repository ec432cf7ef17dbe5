"""Who was there, by the roll and by the lists of votes, which tell who sat on each seat."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.omrostning import Röstval, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.narvaro.rullbilaga import Rullrad
from kommunprotokoll.tolkning.marken.rost.bilagelistor import Röstlista

_RÖSTADE = frozenset({Röstval.JA, Röstval.NEJ, Röstval.AVSTÅR})


def närvaro_av(rullan: Sequence[Rullrad], listor: Sequence[Röstlista]) -> list[Närvaro]:
    """Return one post for each person of a roll, in its order.

    Where the substitutes' column has come apart from the roll, the lists of votes say who sat on
    the seat: as many people in turn as the roll has rows for it, or one who sat there throughout.
    A member in whose place somebody else sat all the time was not there.
    """
    satt = _på_stolarna(listor)
    rader = [
        rad
        for plats, egna in groupby(rullan, lambda rad: rad.plats)
        for rad in _med_ersättare(list(egna), satt.get(plats, []))
    ]
    poster: dict[str, list[Rullrad]] = {}
    for rad in rader:
        poster.setdefault(_bokstäver(rad.ersättare or rad.ledamot), []).append(rad)
    return [_post(egna) for egna in poster.values()]


def _på_stolarna(listor: Iterable[Röstlista]) -> dict[int, list[Person]]:
    """Return who voted from each seat, in turn."""
    satt: dict[int, list[Person]] = {}
    for lista in listor:
        for röst in lista.röster:
            plats = lista.platser.get(röst.person, 0)
            egna = satt.setdefault(plats, [])
            if plats and röst.val in _RÖSTADE and egna[-1:] != [röst.person]:
                egna.append(röst.person)
    return satt


def _med_ersättare(rader: list[Rullrad], satt: list[Person]) -> list[Rullrad]:
    """Give the rows of a seat the substitutes whom the lists of votes name there."""
    if any(rad.ersättare for rad in rader) or len(satt) != len(rader):
        return rader
    return [
        attrs.evolve(rad, ersättare=person)
        if _bokstäver(person) != _bokstäver(rad.ledamot)
        else rad
        for rad, person in zip(rader, satt, strict=True)
    ]


def _post(rader: Sequence[Rullrad]) -> Närvaro:
    ersatta = list(dict.fromkeys(rad.ledamot for rad in rader if rad.ersättare is not None))
    perioder = tuple(
        ändra(rad.period, ersätter=rad.ledamot)
        if rad.ersättare is not None and len(ersatta) > 1
        else rad.period
        for rad in rader
    )
    egen_stol = any(rad.ersättare is None for rad in rader)
    return Närvaro(
        rader[0].ersättare or rader[0].ledamot,
        Roll.LEDAMOT if egen_stol else Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
        ersätter=ersatta[0] if len(ersatta) == 1 and not egen_stol else None,
        perioder=perioder,
    )


def _samma(ena: Person, andra: Person) -> bool:
    return _bokstäver(ena) == _bokstäver(andra)


def _bokstäver(person: Person) -> str:
    """Return a name as it is compared: a hyphen may be lost where a name was divided."""
    return "".join(tecken for tecken in person.namn.casefold() if tecken.isalpha())


def som_de_röstade(
    närvaro: Sequence[Närvaro],
    rullan: Sequence[Rullrad],
    listor: Sequence[Röstlista],
    paragrafer: Sequence[Paragraf],
) -> list[Närvaro]:
    """Mend the posts of a roll by the lists of votes, which say who is a member and who not.

    Who voted was there, in the place of the member whose seat it is by the roll. Somebody's
    substitute by a roll that gives the member a party not theirs is a slip of its columns.
    """
    roller: dict[Person, set[Roll]] = {}
    for lista in listor:
        for röst in lista.röster if lista.har_roller else ():
            if röst.val in _RÖSTADE:
                ersätter = röst.person in lista.ersättare
                roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE if ersätter else Roll.LEDAMOT
                roller.setdefault(röst.person, set()).add(roll)
    efter_namn = {_bokstäver(person): person for person in roller}
    ut = [_rättad(post, efter_namn, roller) for post in närvaro]
    kända = {_bokstäver(post.person) for post in ut}
    ledamöter = {rad.plats: rad.ledamot for rad in rullan if rad.plats}
    return ut + [
        _som_röstade(person, givna, ledamöter, listor, paragrafer)
        for person, givna in roller.items()
        if _bokstäver(person) not in kända
    ]


def _rättad(
    post: Närvaro, efter_namn: Mapping[str, Person], roller: Mapping[Person, set[Roll]]
) -> Närvaro:
    def rätt(vem: Person) -> Person:
        return efter_namn.get(_bokstäver(vem), vem)

    person, vem = rätt(post.person), post.ersätter
    if vem is not None:
        vem = rätt(vem) if vem.parti in {None, rätt(vem).parti} else None
    if roller.get(person) == {Roll.LEDAMOT}:
        return ändra(post, person=person, roll=Roll.LEDAMOT, ersätter=None)
    return ändra(post, person=person, ersätter=vem)


def _som_röstade(
    person: Person,
    roller: set[Roll],
    ledamöter: Mapping[int, Person],
    listor: Sequence[Röstlista],
    paragrafer: Sequence[Paragraf],
) -> Närvaro:
    """Return the post of somebody whom the roll has not, but who voted."""
    perioder = _när_röstade(person, paragrafer)
    if Roll.LEDAMOT in roller:
        return Närvaro(person, Roll.LEDAMOT, perioder=perioder)
    stolar = {lista.platser.get(person, 0) for lista in listor} - {0}
    ersatta = {ledamöter[plats] for plats in stolar if plats in ledamöter}
    ersätter = ersatta.pop() if len(ersatta) == 1 else None
    roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE
    return Närvaro(person, roll, ersätter=ersätter, perioder=perioder)


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


def växlande_ordförande(
    närvaro: Sequence[Närvaro], ordförande: Person | None
) -> tuple[Närvaro, ...]:
    """Let the paragraphs beside another chair than the meeting's say where they chair.

    "Ada Berg (S), ordförande §§ 1-8, 10" and "Bo Ek (M), ordförande § 9": Bo Ek is there all along.
    """
    if ordförande is None:
        return tuple(närvaro)
    return tuple(
        ändra(
            n, perioder=(), anmärkning=", ".join(f"ordförande {p.paragrafer}" for p in n.perioder)
        )
        if n.roll is Roll.ORDFÖRANDE
        and n.perioder
        and all(p.paragrafer is not None and p.från_kl is p.till_kl is None for p in n.perioder)
        and not (n.anmärkning or n.person.kan_vara(ordförande))
        else n
        for n in närvaro
    )
