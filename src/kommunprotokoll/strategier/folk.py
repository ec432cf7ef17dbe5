"""Municipalities, bodies, people, and who of them was there."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.organ import Kommun, Kommunslag, Organ, Organtyp
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.strategier.byggsten import (
    JA_ELLER_NEJ,
    KLOCKSLAG,
    SANT,
    i_ordning,
    medlemmar,
    några,
    objekt,
)
from kommunprotokoll.strategier.lage import i_läge, läge
from kommunprotokoll.strategier.nummer import INTERVALL
from kommunprotokoll.strategier.texter import RAD, TEXT

_FÖRNAMN = (
    "Ada", "Bo", "Åsa", "Örjan", "Älva", "Maj-Lis", "Zoë", "Øistein", "Lou-Éva",
    "A\N{COMBINING RING ABOVE}ke", "Karl Gustaf Adolf Wilhelm",
)  # fmt: skip
_EFTERNAMN = (
    "Ekbyvret", "Ängslycka", "Österbacke-Lid", "Åvallsgård", "O’Hjortmark", "d'Ekby", "af Lövvik",
    "Gö\N{SOFT HYPHEN}kottsängsstrandsvallarebacksson", "Zachrisbäck",
)  # fmt: skip
"""Names that nobody bears, so that no example can look like a real person."""

_NAMN = tuple(f"{f} {e}" for f in _FÖRNAMN for e in _EFTERNAMN)
_SÄRSKILDA_NAMN = (
    "X", "Vakant", "\u0644\u064a\u0644\u0649 \u062d\u062f\u0627\u062f", "<i>Ek</i>", "Ek, Ada",
)  # fmt: skip

DRAGNA_PERSONER = 12
"""People of a roll that are drawn; more are made without hypothesis' choices."""

PARTIER = ("S", "M", "SD", "C", "V", "KD", "L", "MP", "ÖrP", "-", "Hela Ekbys Lista", "s")
"""Parties of the Riksdag, a local one, no party, a long name, the old lower case."""

_ORGANNAMN = (
    "Kommunstyrelsen", "Kommunfullmäktige", "Bygg- och miljönämnden", "Arbetsutskottet",
    "Rådet för trygghet & hälsa", "Ekby Energi AB",
)  # fmt: skip


def partier() -> SearchStrategy[Parti]:
    """Draw parties: of the Riksdag, local ones, none ("-"), and any text at all."""
    return _PARTI


def personer() -> SearchStrategy[Person]:
    """Draw people with made-up names, some with a party, some with an organisation."""
    return _PERSON


def kommuner() -> SearchStrategy[Kommun]:
    """Draw municipalities and regions, with and without their codes."""
    return _KOMMUN


def organ() -> SearchStrategy[Organ]:
    """Draw bodies of every kind."""
    return ORGAN


@st.composite
def personlistor(draw: st.DrawFn, *, minst: int = 0, högst: int = 12) -> tuple[Person, ...]:
    """Draw people of different names; beyond the first twelve their names come in a fixed order.

    Args:
        minst: The least number of people.
        högst: The greatest number.
    """
    ritade = draw(
        st.lists(
            _PERSON,
            min_size=min(minst, DRAGNA_PERSONER),
            max_size=min(högst, DRAGNA_PERSONER),
            unique_by=lambda p: p.namn,
        )
    )
    # A council of a hundred would use up hypothesis' choices: the rest are made, not drawn.
    fler = 0
    if len(ritade) == DRAGNA_PERSONER < högst:
        fler = draw(st.integers(max(minst - DRAGNA_PERSONER, 0), högst - DRAGNA_PERSONER))
    gjorda = (Person(f"{_NAMN[i % len(_NAMN)]} {i}", Parti(PARTIER[i % 8])) for i in range(fler))
    return (*ritade, *gjorda)


def närvaro(
    *, personer: Sequence[Person] = (), nummer: Sequence[Paragrafnummer] = ()
) -> SearchStrategy[Närvaro]:
    """Draw one line of the roll.

    Args:
        personer: Who can be on it; by default anybody.
        nummer: The protocol's paragraphs, for presence at some of them; by default any.
    """
    return i_läge(_NÄRVARO, personer=personer, nummer=nummer)


def närvarolistor(
    *, personer: Sequence[Person], nummer: Sequence[Paragrafnummer] = ()
) -> SearchStrategy[tuple[Närvaro, ...]]:
    """Draw a whole roll: each of the people once, beyond the first twelve as ordinary members.

    Args:
        personer: Who is on it.
        nummer: The protocol's paragraphs, for presence at some of them; by default any.
    """
    return i_läge(NÄRVAROLISTA, personer=personer, nummer=nummer)


@st.composite
def _närvarolistor(draw: st.DrawFn) -> tuple[Närvaro, ...]:
    return tuple(
        Närvaro(person, **draw(_NÄRVAROFÄLT)) if plats < DRAGNA_PERSONER else Närvaro(person)
        for plats, person in enumerate(läge().personer)
    )


@st.composite
def _en_person(draw: st.DrawFn) -> Person:
    """Draw one of the protocol's people, or anybody."""
    folk = läge().personer
    return folk[draw(st.integers(0, len(folk) - 1))] if folk else draw(_PERSON)


@st.composite
def _perioder(draw: st.DrawFn) -> Närvaroperiod:
    return Närvaroperiod(**i_ordning(draw(_PERIODFÄLT), "från_kl", "till_kl"))


_PARTI = st.builds(Parti, st.sampled_from(PARTIER) | RAD)
_PERSON = objekt(
    Person,
    {"namn": st.sampled_from(_NAMN + _SÄRSKILDA_NAMN)},
    {"parti": _PARTI, "organisation": RAD},
)
_KOMMUN = st.one_of(
    objekt(
        Kommun,
        {"namn": st.just("Ekby kommun") | RAD},
        {"kod": st.from_regex("[0-9]{4}", fullmatch=True)},
    ),
    objekt(
        Kommun,
        {"namn": st.just("Region Ekbylandet") | RAD, "slag": st.just(Kommunslag.REGION)},
        {"kod": st.from_regex("[0-9]{2}", fullmatch=True)},
    ),
)
ORGAN = objekt(
    Organ,
    {"namn": st.sampled_from(_ORGANNAMN) | RAD, "typ": medlemmar(Organtyp.ANNAT)},
    {
        "kommun": _KOMMUN,
        "antal_ledamöter": st.integers(1, 101),
        "distans_tillåten": JA_ELLER_NEJ,
        "förkortning": RAD,
        "huvudorgan": RAD,
    },
)
EN_PERSON = _en_person()
_PERIODFÄLT = objekt(
    dict[str, Any],
    {},
    {
        "paragrafer": INTERVALL,
        "från_kl": KLOCKSLAG,
        "till_kl": KLOCKSLAG,
        "tjänstgör": JA_ELLER_NEJ,
        "ersätter": EN_PERSON,
        "anledning": RAD,
    },
)
_NÄRVAROFÄLT = objekt(
    dict[str, Any],
    {"roll": medlemmar(Roll.LEDAMOT)},
    {
        "närvarande": st.just(False),  # noqa: FBT003 - the value itself
        "titel": RAD,
        "ersätter": EN_PERSON,
        "perioder": några(_perioder(), 2),
        "utom": några(INTERVALL, 2),
        "på_distans": SANT,
        "anmärkning": TEXT,
    },
)
_NÄRVARO = st.builds(lambda person, fält: Närvaro(person, **fält), EN_PERSON, _NÄRVAROFÄLT)
NÄRVAROLISTA = _närvarolistor()
