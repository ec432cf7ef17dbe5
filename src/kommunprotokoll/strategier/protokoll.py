"""Whole paragraphs and whole protocols."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import Sidsignatur
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
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
    SANT,
    TIDSRYMD,
    Fält,
    datum,
    några,
    objekt,
)
from kommunprotokoll.strategier.folk import närvarolistor, organ, personlistor
from kommunprotokoll.strategier.folk import personer as alla_personer
from kommunprotokoll.strategier.justeringar import justeringar
from kommunprotokoll.strategier.kalender import SAMMANTRÄDESTIDER
from kommunprotokoll.strategier.nummer import (
    DIARIENUMMER,
    NUMMER,
    nummerföljder,
    paragrafintervall,
)
from kommunprotokoll.strategier.omrostningar import omröstningar
from kommunprotokoll.strategier.texter import RAD

_DRAGNA_PARAGRAFER = 16
"""Paragraphs of a protocol that are drawn; a longer one repeats them under new numbers."""


def paragrafer(*, personer: Sequence[Person] = ()) -> SearchStrategy[Paragraf]:
    """Draw paragraphs with everything that can stand in one.

    Args:
        personer: Who makes proposals, votes, disagrees; by default anybody.
    """
    ibland = _i_paragrafen(personer)
    return NUMMER.flatmap(lambda nummer: _paragraf(nummer, ibland))


@st.composite
def sammanträden(
    draw: st.DrawFn,
    *,
    minst_paragrafer: int = 0,
    högst_paragrafer: int = 6,
    minst_personer: int = 0,
    högst_personer: int = 8,
) -> Sammanträde:
    """Draw whole protocols of any size, in which what is said of people, numbers and days fits.

    Those who vote and adjust are on the roll, presence and justering name the protocol's own
    paragraphs, and everything happens near the day of the meeting. They need not be lawful.

    Args:
        minst_paragrafer: The least number of paragraphs.
        högst_paragrafer: The greatest number; hundreds work.
        minst_personer: The least number of people on the roll.
        högst_personer: The greatest number; hundreds work.
    """
    folk = draw(personlistor(minst=minst_personer, högst=högst_personer))
    antal = draw(st.integers(minst_paragrafer, högst_paragrafer))
    nummer = draw(nummerföljder(antal=antal))
    roll = draw(närvarolistor(personer=folk, nummer=nummer))
    dag = draw(DATUM)
    start, slut, slutdatum = draw(_tider(dag))
    alltid: Fält = {
        "organ": organ(),
        "datum": st.just(dag),
        "start": st.just(start),
        "slut": st.just(slut),
        "slutdatum": st.just(slutdatum),
        "närvaro": st.just(roll),
        "paragrafer": _paragraflistor(nummer, folk),
    }
    return draw(objekt(Sammanträde, alltid, _ibland(roll, nummer, dag)))


@st.composite
def _tider(draw: st.DrawFn, dag: date) -> tuple[Any, Any, date | None]:
    """Draw start, end and last day, each of which can be unknown."""
    start, slut = draw(TIDSRYMD)
    return draw(
        st.sampled_from(
            (
                (None, None, None),
                (start, slut, None),
                (start, None, None),
                (None, slut, None),
                (slut, start, dag + timedelta(1)),
                (start, slut, dag),
            )
        )
    )


@st.composite
def _ajourneringar(draw: st.DrawFn, nummer: Sequence[Paragrafnummer]) -> Ajournering:
    från, till = draw(TIDSRYMD)
    return draw(
        objekt(
            Ajournering,
            {},
            {
                "från": st.just(från),
                "till": st.just(till),
                "paragraf": _ett_av(nummer),
                "anledning": RAD,
            },
        )
    )


def _ett_av(nummer: Sequence[Paragrafnummer]) -> SearchStrategy[Paragrafnummer]:
    return st.sampled_from(nummer) if nummer else NUMMER


def _ibland(roll: Sequence[Närvaro], nummer: Sequence[Paragrafnummer], dag: date) -> Fält:
    """The fields of a meeting that are filled now and then."""
    närvarande = [n.person for n in roll if n.närvarande]
    innan = datum(nära=dag - timedelta(7), före=14, efter=6)
    ibland: dict[str, SearchStrategy[Any]] = {
        "plats": RAD,
        "slag": st.sampled_from(Sammanträdesslag),
        "protokollsnummer": st.sampled_from(("7", "5 & 4/2031")),
        "planerat": SAMMANTRÄDESTIDER,
        "ajourneringar": några(_ajourneringar(nummer), 2),
        "offentligt": JA_ELLER_NEJ,
        "på_distans": JA_ELLER_NEJ,
        "kallelse": objekt(Kallelse, {}, {"utsänd": innan, "kungjord": innan}),
        "angivna_paragrafer": _angivna(nummer),
        "inledning": några(arenden.textstycken()),
        "justeringar": några(justeringar(personer=närvarande, nummer=nummer, efter=dag), 2),
        "sidsignaturer": några(
            objekt(
                Sidsignatur,
                {"initialer": st.sampled_from(("PR", "ÅÖ *PL*", "re jk"))},
                {"efter": _ett_av(nummer)},
            )
        ),
        "bilagor": några(arenden.bilagor(), 2),
    }
    if närvarande:
        ibland["ordförande"] = ibland["sekreterare"] = st.sampled_from(närvarande)
    return ibland


def _angivna(nummer: Sequence[Paragrafnummer]) -> SearchStrategy[tuple[Paragrafintervall, ...]]:
    """The paragraphs as a front page gives them: all, or some intervals that need not fit."""
    några_intervall = några(paragrafintervall(nummer=nummer), 2)
    if not nummer:
        return några_intervall
    return st.just((Paragrafintervall(nummer[0], nummer[-1]),)) | några_intervall


@st.composite
def _paragraflistor(
    draw: st.DrawFn, nummer: Sequence[Paragrafnummer], folk: Sequence[Person]
) -> tuple[Paragraf, ...]:
    ibland = _i_paragrafen(folk)
    dragna = [draw(_paragraf(ett, ibland)) for ett in nummer[:_DRAGNA_PARAGRAFER]]
    fler = [
        ändra(dragna[i % len(dragna)], nummer=ett.nummer, bokstav=ett.bokstav)
        for i, ett in enumerate(nummer[_DRAGNA_PARAGRAFER:])
    ]
    return (*dragna, *fler)


@st.composite
def _paragraf(draw: st.DrawFn, nummer: Paragrafnummer, ibland: Fält) -> Paragraf:
    """Draw one paragraph; its votes come first, since the order of propositions points at them."""
    röstat = draw(ibland["omröstningar"]) if draw(_RÖSTNING) else ()
    ordning = arenden.propositionsordningar(antal_omröstningar=len(röstat))
    alltid: Fält = {
        "nummer": st.just(nummer.nummer),
        "bokstav": st.just(nummer.bokstav),
        "rubrik": _RUBRIK,
        "omröstningar": st.just(röstat),
    }
    övriga = {namn: strategi for namn, strategi in ibland.items() if namn != "omröstningar"}
    return draw(objekt(Paragraf, alltid, {**övriga, "propositionsordning": ordning}))


def _i_paragrafen(folk: Sequence[Person]) -> Fält:
    """The fields of a paragraph that are filled now and then, with the people of its protocol."""
    ibland: dict[str, SearchStrategy[Any]] = {
        "diarienummer": DIARIENUMMER,
        "övriga_diarienummer": några(DIARIENUMMER, 2),
        "tidigare_behandling": några(arenden.tidigare_behandlingar(), 2),
        "ärendeslag": st.sampled_from(Ärendeslag),
        "text": några(arenden.textstycken(), 4),
        "beslutsunderlag": några(arenden.handlingar()),
        "förslag": några(arenden.förslag(), 2),
        "yrkanden": några(arenden.yrkanden(personer=folk)),
        "omröstningar": några(omröstningar(personer=folk)),
        "beslut": några(arenden.beslut(), 2),
        "reservationer": några(arenden.reservationer(personer=folk), 2),
        "särskilda_yttranden": några(arenden.särskilda_yttranden(personer=folk), 2),
        "protokollsanteckningar": några(arenden.protokollsanteckningar(personer=folk), 2),
        "deltar_ej": några(arenden.deltar_ej(personer=folk), 2),
        "jäv": några(arenden.jäv(personer=folk), 2),
        "närvaroändringar": några(arenden.närvaroändringar(personer=folk), 2),
        "ordförande": st.sampled_from(folk) if folk else alla_personer(),
        "stängda_dörrar": SANT,
        "omedelbart_justerad": SANT,
        "sammanträdestider": några(SAMMANTRÄDESTIDER),
        "bilagor": några(arenden.bilagor(), 2),
        "skickas_till": några(RAD),
    }
    return ibland


_RUBRIK = RAD | st.just("")
_RÖSTNING = st.sampled_from((False, False, False, True))
