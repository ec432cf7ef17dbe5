"""Planned meetings."""

from datetime import date
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
    """Draw plans of a body's meetings, no two at the same time.

    Args:
        minst: The least number of meetings.
        högst: The greatest number.
    """
    tider = draw(
        st.lists(
            SAMMANTRÄDESTID,
            min_size=minst,
            max_size=högst,
            unique_by=lambda tid: (tid.datum, tid.start),
        )
    )
    return Sammanträdesplan(draw(organ()), tuple(tider))


@st.composite
def _sammanträdestider(draw: st.DrawFn) -> Sammanträdestid:
    fält = draw(_FÄLT)
    start, slut = fält.pop("tid", (None, None))
    return Sammanträdestid(**fält, start=start, slut=slut)


_FÄLT = objekt(
    dict[str, Any],
    {"datum": _DAG},
    {
        "tid": TIDSRYMD | st.tuples(KLOCKSLAG, st.none()),
        "plats": RAD,
        "anmärkning": RAD,
        "inställt": SANT,
        "flyttat_från": _DAG,
    },
)
SAMMANTRÄDESTID = _sammanträdestider()
