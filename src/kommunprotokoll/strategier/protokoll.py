"""Whole paragraphs and whole protocols."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import Sidsignatur
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import (
    Ajournering,
    Kallelse,
    Sammanträde,
    Sammanträdesslag,
)
from kommunprotokoll.strategier import arenden
from kommunprotokoll.strategier.byggsten import (
    DATUM,
    JA_ELLER_NEJ,
    KLOCKSLAG,
    SANT,
    TIDSRYMD,
    dag_kring,
    i_ordning,
    medlemmar,
    några,
    objekt,
)
from kommunprotokoll.strategier.folk import EN_PERSON, NÄRVAROLISTA, ORGAN, personlistor
from kommunprotokoll.strategier.justeringar import JUSTERING
from kommunprotokoll.strategier.kalender import SAMMANTRÄDESTID
from kommunprotokoll.strategier.lage import Läge, i_läge, läge, med
from kommunprotokoll.strategier.nummer import (
    DIARIENUMMER,
    FRITT_NUMMER,
    INTERVALL,
    NUMMER,
    STEG,
    nummerföljd,
)
from kommunprotokoll.strategier.omrostningar import OMRÖSTNING
from kommunprotokoll.strategier.texter import RAD

_DRAGNA_PARAGRAFER = 16
"""Paragraphs of a protocol that are drawn; a longer one repeats them under new numbers."""


def paragrafer(*, personer: Sequence[Person] = ()) -> SearchStrategy[Paragraf]:
    """Draw paragraphs with everything that can stand in one.

    Args:
        personer: Who makes proposals, votes, disagrees; by default anybody.
    """
    return i_läge(_NUMRERAD_PARAGRAF, personer=personer)


@st.composite
def sammanträden(
    draw: st.DrawFn,
    *,
    minst_paragrafer: int = 0,
    högst_paragrafer: int = 5,
    minst_personer: int = 0,
    högst_personer: int = 6,
) -> Sammanträde:
    """Draw whole protocols of any size, in which what is said of people, numbers and days fits.

    Those who vote are on the roll, those who adjust are present, presence and justering name the
    protocol's own paragraphs, and everything happens near the day of the meeting. They need not
    be lawful.

    Args:
        minst_paragrafer: The least number of paragraphs.
        högst_paragrafer: The greatest number; hundreds work.
        minst_personer: The least number of people on the roll.
        högst_personer: The greatest number; hundreds work.
    """
    folk = draw(personlistor(minst=minst_personer, högst=högst_personer))
    dag = draw(DATUM)
    with med(Läge(personer=folk, dag=dag)):
        alla = draw(_paragraflistor(minst_paragrafer, högst_paragrafer))
    nummer = tuple(p.beteckning for p in alla)
    with med(Läge(personer=folk, nummer=nummer, dag=dag)):
        roll = draw(NÄRVAROLISTA)
    närvarande = tuple(n.person for n in roll if n.närvarande)
    with med(Läge(personer=närvarande, nummer=nummer, dag=dag)):
        fält = draw(_FÄLT)
    start, slut, dygn = fält.pop("tid")
    slutdatum = None if dygn is None else dag + timedelta(dygn)
    return Sammanträde(
        datum=dag,
        start=start,
        slut=slut,
        slutdatum=slutdatum,
        närvaro=roll,
        paragrafer=alla,
        **fält,
    )


@st.composite
def _tider(draw: st.DrawFn) -> tuple[Any, Any, int | None]:
    """Draw start, end and how many days later, each of which can be unknown."""
    start, slut = draw(TIDSRYMD)
    sätt = (
        (None, None, None),
        (start, slut, None),
        (start, None, None),
        (None, slut, 0),
        (slut, start, 1),
    )
    return draw(st.sampled_from(sätt))


@st.composite
def _ajourneringar(draw: st.DrawFn) -> Ajournering:
    return Ajournering(**i_ordning(draw(_AJOURNERING), "från", "till"))


@st.composite
def _angivna(draw: st.DrawFn) -> list[Paragrafintervall]:
    """Draw the paragraphs as a front page gives them: all, or some intervals that need not fit."""
    nummer = läge().nummer
    if nummer != () and draw(JA_ELLER_NEJ):
        return [Paragrafintervall(nummer[0], nummer[-1])]
    return draw(_NÅGRA_INTERVALL)


@st.composite
def _paragraflistor(draw: st.DrawFn, minst: int, högst: int) -> tuple[Paragraf, ...]:
    """Draw a protocol's paragraphs, and number them afterwards, so that any of them can go."""
    dragna = draw(
        st.lists(
            _PARAGRAF,
            min_size=min(minst, _DRAGNA_PARAGRAFER),
            max_size=min(högst, _DRAGNA_PARAGRAFER),
        )
    )
    fler = 0
    if len(dragna) == _DRAGNA_PARAGRAFER < högst:
        fler = draw(st.integers(max(minst - len(dragna), 0), högst - len(dragna)))
    alla = [*dragna, *(dragna[i % len(dragna)] for i in range(fler))]
    följd = nummerföljd(draw(_FÖRSTA), [steg for steg, _ in alla])
    return tuple(
        ändra(paragraf, nummer=ett.nummer, bokstav=ett.bokstav)
        for ett, (_, paragraf) in zip(följd, alla, strict=True)
    )


@st.composite
def _paragrafer(draw: st.DrawFn) -> tuple[int, Paragraf]:
    """Draw a paragraph and how far its number is from that of the one before.

    An empty one is three choices: hypothesis can only take away few at a time.
    """
    fält = {**draw(_OFTA), **draw(_SÄLLAN)}
    if "propositionsordning" in fält:  # last, because it points at the votes
        with med(attrs.evolve(läge(), antal_omröstningar=len(fält.get("omröstningar", ())))):
            fält["propositionsordning"] = draw(arenden.PROPOSITIONSORDNING)
    return fält.pop("steg", 1), Paragraf(1, **fält)


@st.composite
def _numrerade_paragrafer(draw: st.DrawFn) -> Paragraf:
    ett = draw(FRITT_NUMMER)
    _, paragraf = draw(_PARAGRAF)
    return ändra(paragraf, nummer=ett.nummer, bokstav=ett.bokstav)


_OFTA = objekt(
    dict[str, Any],
    {},
    {
        "rubrik": RAD,
        "text": några(arenden.TEXTSTYCKE, 4),
        "beslut": några(arenden.BESLUT, 2),
        "omröstningar": några(OMRÖSTNING),
        "propositionsordning": SANT,
        "ärendeslag": st.sampled_from(Ärendeslag),
        "steg": STEG,
    },
)
_SÄLLAN = objekt(
    dict[str, Any],
    {},
    {
        "diarienummer": DIARIENUMMER,
        "övriga_diarienummer": några(DIARIENUMMER, 2),
        "tidigare_behandling": några(arenden.TIDIGARE, 2),
        "beslutsunderlag": några(arenden.HANDLING),
        "förslag": några(arenden.FÖRSLAG, 2),
        "yrkanden": några(arenden.YRKANDE),
        "reservationer": några(arenden.RESERVATION, 2),
        "särskilda_yttranden": några(arenden.SÄRSKILT_YTTRANDE, 2),
        "protokollsanteckningar": några(arenden.PROTOKOLLSANTECKNING, 2),
        "deltar_ej": några(arenden.DELTAR_EJ, 2),
        "jäv": några(arenden.JÄV, 2),
        "brådska": arenden.BRÅDSKA,
        "frågor": några(arenden.FRÅGA, 2),
        "närvaroändringar": några(arenden.NÄRVAROÄNDRING, 2),
        "ordförande": EN_PERSON,
        "stängda_dörrar": SANT,
        "omedelbart_justerad": SANT,
        "sammanträdestider": några(SAMMANTRÄDESTID),
        "bilagor": några(arenden.BILAGA, 2),
        "skickas_till": några(RAD),
    },
)
_PARAGRAF = _paragrafer()
_NUMRERAD_PARAGRAF = _numrerade_paragrafer()
_FÖRSTA = st.integers(1, 1200)
_AJOURNERING = objekt(
    dict[str, Any], {}, {"från": KLOCKSLAG, "till": KLOCKSLAG, "paragraf": NUMMER, "anledning": RAD}
)
_INNAN = dag_kring(före=21, efter=-1)
_SIDSIGNATUR = objekt(
    Sidsignatur, {"initialer": st.sampled_from(("PR", "ÅÖ *PL*", "re jk"))}, {"efter": NUMMER}
)
_NÅGRA_INTERVALL = några(INTERVALL, 2)
_FÄLT = objekt(
    dict[str, Any],
    {
        "organ": ORGAN,
        "slag": medlemmar(Sammanträdesslag.ORDINARIE),
        "tid": _tider(),
        "ordförande": st.none() | EN_PERSON,
        "sekreterare": st.none() | EN_PERSON,
        "justeringar": några(JUSTERING, 2, 0),
    },
    {
        "plats": RAD,
        "protokollsnummer": st.sampled_from(("7", "5 & 4/2031")),
        "planerat": SAMMANTRÄDESTID,
        "ajourneringar": några(_ajourneringar(), 2),
        "offentligt": JA_ELLER_NEJ,
        "på_distans": JA_ELLER_NEJ,
        "kallelse": objekt(Kallelse, {}, {"utsänd": _INNAN, "kungjord": _INNAN}),
        "angivna_paragrafer": _angivna(),
        "inledning": några(arenden.TEXTSTYCKE),
        "sidsignaturer": några(_SIDSIGNATUR),
        "bilagor": några(arenden.BILAGA, 2),
    },
)
