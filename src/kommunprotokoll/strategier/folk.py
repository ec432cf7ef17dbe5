"""Municipalities, bodies, people, and who of them was there."""

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.organ import Kommun, Kommunslag, Organ, Organtyp
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.strategier.byggsten import JA_ELLER_NEJ, SANT, TIDSRYMD, några, objekt
from kommunprotokoll.strategier.nummer import paragrafintervall
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

PARTIER = ("S", "M", "SD", "C", "V", "KD", "L", "MP", "ÖrP", "-", "Hela Ekbys Lista", "s")
"""Parties of the Riksdag, a local one, no party, a long name, the old lower case."""

_ORGAN_ = (
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
    return _ORGAN


@st.composite
def personlistor(draw: st.DrawFn, *, minst: int = 0, högst: int = 12) -> tuple[Person, ...]:
    """Draw people of different names; beyond the first twelve their names come in a fixed order.

    Args:
        minst: The least number of people.
        högst: The greatest number.
    """
    antal = draw(st.integers(minst, högst))
    ritade = draw(
        st.lists(
            _PERSON, min_size=min(antal, 12), max_size=min(antal, 12), unique_by=lambda p: p.namn
        )
    )
    # A council of a hundred would use up hypothesis' choices: the rest are made, not drawn.
    fler = (Person(f"{_NAMN[i % len(_NAMN)]} {i}", Parti(PARTIER[i % 8])) for i in range(antal))
    return tuple([*ritade, *fler][:antal])


def närvaro(
    *, personer: Sequence[Person] = (), nummer: Sequence[Paragrafnummer] = ()
) -> SearchStrategy[Närvaro]:
    """Draw one line of the roll.

    Args:
        personer: Who can be on it; by default anybody.
        nummer: The protocol's paragraphs, for presence at some of them; by default any.
    """
    person = st.sampled_from(personer) if personer else _PERSON
    return _närvaro(person, person, nummer)


@st.composite
def närvarolistor(
    draw: st.DrawFn, *, personer: Sequence[Person], nummer: Sequence[Paragrafnummer] = ()
) -> tuple[Närvaro, ...]:
    """Draw a whole roll: each of the people once, beyond the first twelve as ordinary members.

    Args:
        personer: Who is on it.
        nummer: The protocol's paragraphs, for presence at some of them.
    """
    if not personer:
        return ()
    vem_som_helst = st.sampled_from(personer)
    return tuple(
        draw(_närvaro(st.just(person), vem_som_helst, nummer)) if plats < 12 else Närvaro(person)  # noqa: PLR2004 - as many as personlistor draws
        for plats, person in enumerate(personer)
    )


def _närvaro(
    person: SearchStrategy[Person],
    ersatt: SearchStrategy[Person],
    nummer: Sequence[Paragrafnummer],
) -> SearchStrategy[Närvaro]:
    intervall = paragrafintervall(nummer=nummer)
    return objekt(
        Närvaro,
        {"person": person},
        {
            "roll": st.sampled_from(Roll),
            "närvarande": st.just(False),  # noqa: FBT003 - the value itself
            "titel": RAD,
            "ersätter": ersatt,
            "perioder": några(_perioder(ersatt, nummer), 2),
            "utom": några(intervall, 2),
            "på_distans": SANT,
            "anmärkning": TEXT,
        },
    )


@st.composite
def _perioder(
    draw: st.DrawFn, ersatt: SearchStrategy[Person], nummer: Sequence[Paragrafnummer]
) -> Närvaroperiod:
    klockan = draw(TIDSRYMD)
    return draw(
        objekt(
            Närvaroperiod,
            {},
            {
                "paragrafer": paragrafintervall(nummer=nummer),
                "från_kl": st.just(klockan[0]),
                "till_kl": st.just(klockan[1]),
                "tjänstgör": JA_ELLER_NEJ,
                "ersätter": ersatt,
                "anledning": RAD,
            },
        )
    )


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
_ORGAN = objekt(
    Organ,
    {"namn": st.sampled_from(_ORGAN_) | RAD},
    {
        "typ": st.sampled_from(Organtyp),
        "kommun": _KOMMUN,
        "antal_ledamöter": st.integers(1, 101),
        "förkortning": RAD,
        "huvudorgan": RAD,
    },
)
