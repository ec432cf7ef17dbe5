"""Short words for what stands in every protocol, so that the protocols read as protocols."""

from collections.abc import Iterable, Mapping
from datetime import date

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.modell.beslut import Attsats, Beslut
from kommunprotokoll.modell.justering import Tillkännagivande, Underskrift, Underskriftsroll
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.textstycke import Lista, Löptext, Punkt


def stycken(*texter: str) -> tuple[Löptext, ...]:
    """Return pieces of running text."""
    return tuple(map(Löptext, texter))


def lista(*punkter: str) -> Lista:
    """Return a list with dashes."""
    return Lista(tuple(Punkt(text, "–") for text in punkter))


def numrerad(*punkter: str) -> Lista:
    """Return a numbered list."""
    return Lista(tuple(Punkt(text, f"{i}.") for i, text in enumerate(punkter, 1)))


def satser(*texter: str) -> tuple[Attsats, ...]:
    """Return points of a decision as they stand, without numbers."""
    return tuple(map(Attsats, texter))


def numrerade(*texter: str) -> tuple[Attsats, ...]:
    """Return numbered points of a decision."""
    return tuple(Attsats(text, str(i)) for i, text in enumerate(texter, 1))


def beslutar(organ: str, *texter: str) -> tuple[Beslut, ...]:
    """Return the one decision of a paragraph: the body decides these points."""
    return (Beslut(satser(*texter), f"{organ} beslutar", organ=organ),)


def frånvarande(*personer: Person) -> tuple[Närvaro, ...]:
    """Return the lines of the roll for members who are noted as absent."""
    return tuple(Närvaro(person, närvarande=False) for person in personer)


def ledamöter(*personer: Person) -> tuple[Närvaro, ...]:
    """Return the lines of the roll for members who are there all the time."""
    return tuple(Närvaro(person) for person in personer)


def tjänstepersoner(titlar: Mapping[Person, str]) -> tuple[Närvaro, ...]:
    """Return the lines of the roll for officials with their titles."""
    return tuple(Närvaro(person, Roll.TJÄNSTEPERSON, titel=t) for person, t in titlar.items())


def röstlista(
    röstande: Iterable[Person],
    *,
    ersätter: Mapping[Person, Person] | None = None,
    **sidor: tuple[Parti | Person, ...],
) -> tuple[Röst, ...]:
    """Return how each voted, in the order of those who vote.

    Args:
        röstande: Those who serve, in the order in which they are called.
        ersätter: Whom a serving substitute replaces.
        **sidor: By the name of the side ("ja", "nej", "avstår", "frånvarande") the parties and
            people on it; a person goes before a party.
    """
    av_vem: dict[Person | Parti | None, Röstval] = {
        vem: Röstval[sida.upper()] for sida, alla in sidor.items() for vem in alla
    }
    return tuple(
        Röst(
            person,
            av_vem[person if person in av_vem else person.parti],
            ersätter=(ersätter or {}).get(person),
        )
        for person in röstande
    )


def paragrafer(*intervall: int | tuple[int, int]) -> tuple[Paragrafintervall, ...]:
    """Return intervals of paragraphs: ``paragrafer((61, 70), (72, 74))``."""
    return tuple(
        Paragrafintervall.av(*i) if isinstance(i, tuple) else Paragrafintervall.av(i)
        for i in intervall
    )


def underskrifter(
    sekreterare: Person, ordförande: Person, *justerare: Person
) -> tuple[Underskrift, ...]:
    """Return the signatures under a protocol on paper."""
    return (
        Underskrift(sekreterare, Underskriftsroll.SEKRETERARE),
        Underskrift(ordförande, Underskriftsroll.ORDFÖRANDE),
        *(Underskrift(person, Underskriftsroll.JUSTERARE) for person in justerare),
    )


def tillkännagivet(
    publicerat: date, sista_överklagandedag: date, tas_ned: date, av: Person
) -> Tillkännagivande:
    """Return the announcement on Ekby's notice board."""
    return Tillkännagivande(
        publicerat,
        tas_ned,
        förvaringsplats="Kommunkansliet, kommunhuset i Ekby",
        sista_överklagandedag=sista_överklagandedag,
        anslagstavla=ekby.ANSLAGSTAVLA,
        underskrift=av.namn,
    )
