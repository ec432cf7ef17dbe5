"""What stands inside a paragraph: pieces of text, proposals, decisions, statements, papers."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.narvaro import Jäv, Närvaroändring, Närvaroändringsslag
from kommunprotokoll.modell.paragraf import Tidigarebehandling
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.textstycke import (
    Lista,
    Löptext,
    Mellanrubrik,
    Punkt,
    Tabell,
    Textstycke,
)
from kommunprotokoll.modell.yrkande import (
    Förslag,
    Propositionsordning,
    Propositionssteg,
    Stegslag,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)
from kommunprotokoll.modell.yttranden import (
    DeltarEj,
    Protokollsanteckning,
    Reservation,
    SärskiltYttrande,
)
from kommunprotokoll.strategier.byggsten import (
    DATUM,
    JA_ELLER_NEJ,
    KLOCKSLAG,
    SANT,
    Fält,
    några,
    objekt,
)
from kommunprotokoll.strategier.folk import partier, personer
from kommunprotokoll.strategier.nummer import DIARIENUMMER, NUMMER
from kommunprotokoll.strategier.texter import RAD, TEXT

_Y = TypeVar("_Y", Reservation, SärskiltYttrande, Protokollsanteckning, DeltarEj)


def textstycken() -> SearchStrategy[Textstycke]:
    """Draw pieces of running text: text, sub-headings, lists with lists in them, tables."""
    return _TEXTSTYCKE


def beslut() -> SearchStrategy[Beslut]:
    """Draw decisions, own ones and proposals to a higher body."""
    return _BESLUT


def förslag() -> SearchStrategy[Förslag]:
    """Draw proposals that lay before the meeting."""
    return _FÖRSLAG


def handlingar() -> SearchStrategy[Handling]:
    """Draw documents on which a decision rests."""
    return _HANDLING


def bilagor() -> SearchStrategy[Bilaga]:
    """Draw attachments, some with their text."""
    return _BILAGA


def tidigare_behandlingar() -> SearchStrategy[Tidigarebehandling]:
    """Draw references to a matter's paragraph in another protocol."""
    return _TIDIGARE


def yrkanden(*, personer: Sequence[Person] = ()) -> SearchStrategy[Yrkande]:
    """Draw proposals made at the meeting.

    Args:
        personer: Who can make them; by default anybody.
    """
    vilka = några(_en_av(personer))
    return objekt(
        Yrkande,
        {"text": TEXT},
        {
            "förslagsställare": vilka,
            "partier": några(partier(), 2),
            "instämmer": vilka,
            "slag": st.sampled_from(Yrkandeslag),
            "utgång": st.sampled_from(Yrkandeutgång),
            "attsatser": _ATTSATSER,
        },
    )


@st.composite
def propositionsordningar(draw: st.DrawFn, *, antal_omröstningar: int = 0) -> Propositionsordning:
    """Draw orders of propositions, as text, as a tree of steps, or both.

    Args:
        antal_omröstningar: How many votes the paragraph has, for steps that point at them.
    """
    steg = _steg(antal_omröstningar, 2)
    return draw(objekt(Propositionsordning, {}, {"text": TEXT, "steg": några(steg)}))


def reservationer(*, personer: Sequence[Person] = ()) -> SearchStrategy[Reservation]:
    """Draw reservations; ``personer`` are those who can make them, by default anybody."""
    return _yttrande(Reservation, personer, {"till_förmån_för": RAD, "skriftlig": SANT})


def särskilda_yttranden(*, personer: Sequence[Person] = ()) -> SearchStrategy[SärskiltYttrande]:
    """Draw separate statements; ``personer`` are those who can make them, by default anybody."""
    return _yttrande(SärskiltYttrande, personer)


def protokollsanteckningar(
    *, personer: Sequence[Person] = ()
) -> SearchStrategy[Protokollsanteckning]:
    """Draw notes to the protocol; ``personer`` are those who can make them, by default anybody."""
    return _yttrande(Protokollsanteckning, personer)


def deltar_ej(*, personer: Sequence[Person] = ()) -> SearchStrategy[DeltarEj]:
    """Draw people declining to take part; ``personer`` are who can, by default anybody."""
    return _yttrande(DeltarEj, personer)


def jäv(*, personer: Sequence[Person] = ()) -> SearchStrategy[Jäv]:
    """Draw cases of jäv; ``personer`` are those whom it can befall, by default anybody."""
    person = _en_av(personer)
    return objekt(
        Jäv,
        {"person": person},
        {
            "grund": RAD,
            "lagrum": _LAGRUM,
            "lämnade_lokalen": JA_ELLER_NEJ,
            "ersättare": person,
            "text": TEXT,
        },
    )


def närvaroändringar(*, personer: Sequence[Person] = ()) -> SearchStrategy[Närvaroändring]:
    """Draw arrivals, departures and changes of who serves, of ``personer`` or anybody."""
    person = _en_av(personer)
    return objekt(
        Närvaroändring,
        {"person": person, "slag": st.sampled_from(Närvaroändringsslag)},
        {"klockslag": KLOCKSLAG, "ersätter": person, "text": TEXT},
    )


def _en_av(urval: Sequence[Person]) -> SearchStrategy[Person]:
    return st.sampled_from(urval) if urval else personer()


def _yttrande(
    klass: Callable[..., _Y], urval: Sequence[Person], fler: Fält | None = None
) -> SearchStrategy[_Y]:
    vilka = några(_en_av(urval))
    return objekt(
        klass, {}, {"personer": vilka, "text": TEXT, "partier": några(partier(), 2), **(fler or {})}
    )


@st.composite
def _steg(draw: st.DrawFn, antal_omröstningar: int, djup: int) -> Propositionssteg:
    alternativ = draw(_ALTERNATIV)
    under = några(_steg(antal_omröstningar, djup - 1), 2) if djup else st.just(())
    pekare = st.integers(0, antal_omröstningar - 1) if antal_omröstningar else st.none()
    return draw(
        objekt(
            Propositionssteg,
            {"alternativ": st.just(alternativ)},
            {
                "fråga": RAD,
                "utfall": st.sampled_from(alternativ) if alternativ else RAD,
                "slag": st.sampled_from(Stegslag),
                "omröstning": pekare,
                "understeg": under,
            },
        )
    )


def _punkter(djup: int) -> SearchStrategy[Punkt]:
    under = {"underpunkter": några(_punkter(djup - 1), 2)} if djup else {}
    return objekt(Punkt, {"text": TEXT}, {"märke": _MÄRKE, **under})


_ALTERNATIV = st.lists(RAD, max_size=3, unique=True).map(tuple)
_MÄRKE = st.sampled_from(("-", "–", "•", "1.", "a)", "12.", "*"))
_LAGRUM = objekt(
    Lagrum,
    {"paragraf": st.sampled_from(("28", "47", "18 a"))},
    {
        "kapitel": st.integers(1, 13),
        "stycke": st.integers(1, 7),
        "punkt": st.integers(1, 9),
        "lag": st.sampled_from(("2017:900", "1991:900", "2031:12")),
    },
)
_RADER_I_TABELL = några(några(TEXT, 3, 0), 3, 0)
_TEXTSTYCKE = st.one_of(
    st.builds(Löptext, TEXT),
    objekt(Mellanrubrik, {"text": RAD}, {"nivå": st.integers(1, 4)}),
    st.builds(Lista, några(_punkter(2), 3, 0)),
    objekt(Tabell, {"rader": _RADER_I_TABELL}, {"rubriker": några(TEXT), "beskrivning": RAD}),
)
_ATTSATS = objekt(
    Attsats,
    {"text": RAD},
    {"nummer": st.sampled_from(("1", "2", "4b", "a")), "underpunkter": några(TEXT)},
)
_ATTSATSER = några(_ATTSATS, 4)
_BESLUT = objekt(
    Beslut,
    {},
    {
        "attsatser": _ATTSATSER,
        "inledning": RAD,
        "organ": RAD,
        "förslag_till": st.just("Kommunfullmäktige") | RAD,
        "slag": st.sampled_from(Beslutsslag),
        "rubrik": RAD,
        "minoritet": SANT,
    },
)
_FÖRSLAG = objekt(
    Förslag, {}, {"från": RAD, "attsatser": _ATTSATSER, "inledning": RAD, "rubrik": RAD}
)
_HANDLING = objekt(Handling, {"text": RAD}, {"datum": DATUM, "diarienummer": DIARIENUMMER})
_BILAGA = objekt(
    Bilaga,
    {"rubrik": RAD},
    {
        "beteckning": st.sampled_from(("1", "12", "A", "3 b")),
        "text": några(_TEXTSTYCKE, 2),
        "filnamn": st.sampled_from(("bilaga.pdf", "Röstlista § 12.xlsx")),
        "kontrollsumma": st.sampled_from(("0" * 128, "0123456789abcdef" * 8)),
    },
)
_TIDIGARE = objekt(Tidigarebehandling, {"organ": RAD}, {"paragraf": NUMMER, "datum": DATUM})
