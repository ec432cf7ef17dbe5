"""What stands inside a paragraph: pieces of text, proposals, decisions, statements, papers."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.fragor import Frågeslag, StälldFråga
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
from kommunprotokoll.strategier.folk import EN_PERSON, partier
from kommunprotokoll.strategier.lage import i_läge, läge
from kommunprotokoll.strategier.nummer import DIARIENUMMER, FRITT_NUMMER
from kommunprotokoll.strategier.texter import RAD, TEXT


def textstycken() -> SearchStrategy[Textstycke]:
    """Draw pieces of running text: text, sub-headings, lists with lists in them, tables."""
    return TEXTSTYCKE


def beslut() -> SearchStrategy[Beslut]:
    """Draw decisions, own ones and proposals to a higher body."""
    return BESLUT


def förslag() -> SearchStrategy[Förslag]:
    """Draw proposals that lay before the meeting."""
    return FÖRSLAG


def handlingar() -> SearchStrategy[Handling]:
    """Draw documents on which a decision rests."""
    return HANDLING


def bilagor() -> SearchStrategy[Bilaga]:
    """Draw attachments, some with their text."""
    return BILAGA


def tidigare_behandlingar() -> SearchStrategy[Tidigarebehandling]:
    """Draw references to a matter's paragraph in another protocol."""
    return TIDIGARE


def yrkanden(*, personer: Sequence[Person] = ()) -> SearchStrategy[Yrkande]:
    """Draw proposals made at the meeting; ``personer`` can make them, by default anybody."""
    return i_läge(YRKANDE, personer=personer)


def propositionsordningar(*, antal_omröstningar: int = 0) -> SearchStrategy[Propositionsordning]:
    """Draw orders of propositions, as text, as a tree of steps, or both.

    Args:
        antal_omröstningar: How many votes the paragraph has, for steps that point at them.
    """
    return i_läge(PROPOSITIONSORDNING, antal_omröstningar=antal_omröstningar)


def reservationer(*, personer: Sequence[Person] = ()) -> SearchStrategy[Reservation]:
    """Draw reservations; ``personer`` can make them, by default anybody."""
    return i_läge(RESERVATION, personer=personer)


def särskilda_yttranden(*, personer: Sequence[Person] = ()) -> SearchStrategy[SärskiltYttrande]:
    """Draw separate statements; ``personer`` can make them, by default anybody."""
    return i_läge(SÄRSKILT_YTTRANDE, personer=personer)


def protokollsanteckningar(
    *, personer: Sequence[Person] = ()
) -> SearchStrategy[Protokollsanteckning]:
    """Draw notes to the protocol; ``personer`` can make them, by default anybody."""
    return i_läge(PROTOKOLLSANTECKNING, personer=personer)


def deltar_ej(*, personer: Sequence[Person] = ()) -> SearchStrategy[DeltarEj]:
    """Draw people who do not take part; ``personer`` can be those, by default anybody."""
    return i_läge(DELTAR_EJ, personer=personer)


def jäv(*, personer: Sequence[Person] = ()) -> SearchStrategy[Jäv]:
    """Draw cases of jäv; it can befall ``personer``, by default anybody."""
    return i_läge(JÄV, personer=personer)


def närvaroändringar(*, personer: Sequence[Person] = ()) -> SearchStrategy[Närvaroändring]:
    """Draw arrivals, departures and changes of who serves, of ``personer`` or anybody."""
    return i_läge(NÄRVAROÄNDRING, personer=personer)


def ställda_frågor(*, personer: Sequence[Person] = ()) -> SearchStrategy[StälldFråga]:
    """Draw interpellations and questions; ``personer`` can ask, by default anybody."""
    return i_läge(FRÅGA, personer=personer)


def brådskor() -> SearchStrategy[Brådska]:
    """Draw why urgent matters could be taken up: announced late, not at all, or not prepared."""
    return BRÅDSKA


@st.composite
def _steg(draw: st.DrawFn, understeg: SearchStrategy[Any]) -> Propositionssteg:
    fält = draw(_STEGFÄLT)
    if "utfall" in fält and fält["alternativ"]:
        fält["utfall"] = fält["alternativ"][0]
    antal = läge().antal_omröstningar
    if antal and draw(st.booleans()):
        fält["omröstning"] = draw(st.integers(0, antal - 1))
    return Propositionssteg(**fält, understeg=draw(understeg))


def _punkter(djup: int) -> SearchStrategy[Punkt]:
    under = {"underpunkter": några(_punkter(djup - 1), 2)} if djup else {}
    return objekt(Punkt, {"text": TEXT}, {"märke": _MÄRKE, **under})


_STEGFÄLT = objekt(
    dict[str, Any],
    {"alternativ": några(RAD, 3, 0)},
    {"fråga": RAD, "utfall": RAD, "slag": st.sampled_from(Stegslag)},
)
_INGA: SearchStrategy[list[Propositionssteg]] = st.just([])
_STEG = _steg(några(_steg(några(_steg(_INGA), 1, 0)), 2, 0))
_MÄRKE = st.sampled_from(("-", "–", "•", "1.", "a)", "12.", "*"))
_FRÅN_NÅGRA: Fält = {"personer": några(EN_PERSON), "text": TEXT, "partier": några(partier(), 2)}
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
TEXTSTYCKE = st.one_of(
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
BESLUT = objekt(
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
FÖRSLAG = objekt(
    Förslag, {}, {"från": RAD, "attsatser": _ATTSATSER, "inledning": RAD, "rubrik": RAD}
)
HANDLING = objekt(Handling, {"text": RAD}, {"datum": DATUM, "diarienummer": DIARIENUMMER})
BILAGA = objekt(
    Bilaga,
    {"rubrik": RAD},
    {
        "beteckning": st.sampled_from(("1", "12", "A", "3 b")),
        "text": några(TEXTSTYCKE, 2),
        "filnamn": st.sampled_from(("bilaga.pdf", "Röstlista § 12.xlsx")),
        "kontrollsumma": st.sampled_from(("0" * 128, "0123456789abcdef" * 8)),
    },
)
TIDIGARE = objekt(Tidigarebehandling, {"organ": RAD}, {"paragraf": FRITT_NUMMER, "datum": DATUM})
YRKANDE = objekt(
    Yrkande,
    {"text": TEXT},
    {
        "förslagsställare": några(EN_PERSON),
        "partier": några(partier(), 2),
        "instämmer": några(EN_PERSON),
        "slag": st.sampled_from(Yrkandeslag),
        "utgång": st.sampled_from(Yrkandeutgång),
        "attsatser": _ATTSATSER,
    },
)
PROPOSITIONSORDNING = objekt(Propositionsordning, {}, {"text": TEXT, "steg": några(_STEG)})
RESERVATION = objekt(Reservation, {}, {**_FRÅN_NÅGRA, "till_förmån_för": RAD, "skriftlig": SANT})
SÄRSKILT_YTTRANDE = objekt(SärskiltYttrande, {}, _FRÅN_NÅGRA)
PROTOKOLLSANTECKNING = objekt(Protokollsanteckning, {}, _FRÅN_NÅGRA)
DELTAR_EJ = objekt(DeltarEj, {}, _FRÅN_NÅGRA)
FRÅGA = objekt(
    StälldFråga,
    {"slag": st.sampled_from(Frågeslag)},
    {
        "ställd_av": några(EN_PERSON, 2),
        "ställd_till": EN_PERSON,
        "ämne": RAD,
        "besvarad": JA_ELLER_NEJ,
    },
)
BRÅDSKA = (
    objekt(Brådska, {}, {"oberedd": SANT, "enhälligt": JA_ELLER_NEJ, "text": TEXT})
    | objekt(
        Brådska,
        {},
        {"kungjord": DATUM, "enhälligt": JA_ELLER_NEJ},
    )
    | objekt(Brådska, {}, {"okungjord": SANT, "oberedd": SANT, "enhälligt": JA_ELLER_NEJ})
)
JÄV = objekt(
    Jäv,
    {"person": EN_PERSON},
    {
        "grund": RAD,
        "lagrum": _LAGRUM,
        "lämnade_lokalen": JA_ELLER_NEJ,
        "ersättare": EN_PERSON,
        "text": TEXT,
    },
)
NÄRVAROÄNDRING = objekt(
    Närvaroändring,
    {"person": EN_PERSON, "slag": st.sampled_from(Närvaroändringsslag)},
    {"klockslag": KLOCKSLAG, "ersätter": EN_PERSON, "text": TEXT},
)
