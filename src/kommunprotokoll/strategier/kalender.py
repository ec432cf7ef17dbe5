"""Planned meetings."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.strategier.byggsten import DATUM, KLOCKSLAG, SANT, TIDSRYMD, objekt
from kommunprotokoll.strategier.folk import organ
from kommunprotokoll.strategier.texter import RAD

# Days on which clocks change, leap day, turn of the year.
_SÄRSKILDA_DAGAR = st.sampled_from(
    (date(2031, 3, 30), date(2031, 10, 26), date(2032, 2, 29), date(2031, 12, 31))
)
_DAG = DATUM | _SÄRSKILDA_DAGAR


def sammanträdestider() -> SearchStrategy[Sammanträdestid]:
    """Draw planned meetings, with and without time and place, some called off or moved."""
    return SAMMANTRÄDESTID


@st.composite
def sammanträdesplaner(draw: st.DrawFn, *, minst: int = 0, högst: int = 12) -> Sammanträdesplan:
    """Draw plans of one body's meetings or of several bodies', no body twice at the same time.

    Args:
        minst: The least number of meetings.
        högst: The greatest number.
    """
    tider = draw(
        st.lists(
            SAMMANTRÄDESTID,
            min_size=minst,
            max_size=högst,
            unique_by=(lambda tid: (tid.datum, tid.start), lambda tid: tid.uid or tid),
        )
    )
    return Sammanträdesplan(draw(organ()), tuple(tider), namn=draw(st.just("") | RAD))


@st.composite
def _sammanträdestider(draw: st.DrawFn) -> Sammanträdestid:
    fält = draw(_FÄLT)
    start, slut = fält.pop("tid", (None, None))
    dagar = fält.pop("dagar", 0)
    flyttat_från, flyttat_från_kl = fält.pop("flyttat", (None, None))
    return Sammanträdestid(
        **fält,
        start=start,
        slut=slut,
        slutdatum=fält["datum"] + timedelta(dagar) if dagar else None,
        flyttat_från=flyttat_från,
        flyttat_från_kl=flyttat_från_kl,
    )


_LÄNKAR = ("https://ekby.example/ks/2031-05-14", "http://x.example/?a=1,2;b=%C3%A5#c")
_UID = ("ks-2031-05-14@ekby.example", "040000008200E00074C5B7101A82E008", "a,b;c\\n")
_FÄLT = objekt(
    dict[str, Any],
    {"datum": _DAG},
    {
        "tid": TIDSRYMD | st.tuples(KLOCKSLAG, st.none()),
        "dagar": st.integers(1, 2),
        "plats": RAD,
        "organ": organ(),
        "anmärkning": RAD,
        "dagordning": st.lists(RAD, min_size=1, max_size=3),
        "länk": st.sampled_from(_LÄNKAR),
        "inlämning": _DAG,
        "utskick": _DAG,
        "preliminärt": SANT,
        "inställt": SANT,
        "flyttat": st.tuples(_DAG, st.none() | KLOCKSLAG),
        "ändrad": _DAG,
        "ändringsnummer": st.integers(1, 9),
        "uid": st.sampled_from(_UID),
    },
)
SAMMANTRÄDESTID = _sammanträdestider()
