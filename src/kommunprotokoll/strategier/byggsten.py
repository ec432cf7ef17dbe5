"""What the strategies are built of: objects with some fields filled, dates, times, flags."""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from enum import Enum
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.strategier.lage import läge

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
Fält = Mapping[str, SearchStrategy[Any]]
"""Strategies by the name of the field that they fill."""

_DAG_NOLL = date(2031, 5, 14)
_KVÄLL = 24 * 60 - 1
_HÖGST_FYLLDA = 8


def objekt(
    klass: Callable[..., T], alltid: Fält | None = None, ibland: Fält | None = None
) -> SearchStrategy[T]:
    """Draw objects of a class: some fields filled always, some only now and then.

    An object shrinks to its defaults, field by field.
    """
    if not ibland:
        return st.builds(klass, **(alltid or {}))
    # A field's name and its value are one element, so that hypothesis can take both away at once.
    ett = st.one_of([st.tuples(st.just(namn), värde) for namn, värde in ibland.items()])
    valda = st.lists(ett, max_size=min(len(ibland), _HÖGST_FYLLDA))
    return _objekt(klass, alltid or {}, valda)


@st.composite
def _objekt(
    draw: st.DrawFn,
    klass: Callable[..., T],
    alltid: Fält,
    valda: SearchStrategy[list[tuple[str, Any]]],
) -> T:
    värden = {namn: draw(strategi) for namn, strategi in alltid.items()}
    return klass(**{**värden, **dict(draw(valda))})


def i_ordning(värden: dict[str, Any], första: str, sista: str) -> dict[str, Any]:
    """Return the values with these two, if both are there, the smaller first."""
    if första in värden and sista in värden:
        mindre, större = sorted((värden[första], värden[sista]))
        return {**värden, första: mindre, sista: större}
    return värden


def medlemmar(förval: E) -> SearchStrategy[E]:
    """Draw members of an enumeration, the default first: that is what it shrinks to."""
    return st.sampled_from([förval, *(m for m in type(förval) if m is not förval)])


def några(strategi: SearchStrategy[T], högst: int = 3, minst: int = 1) -> SearchStrategy[list[T]]:
    """Draw a few, for a field of the model, which makes a tuple of them."""
    return st.lists(strategi, min_size=minst, max_size=högst)


def klockslag_av(minut: int) -> time:
    """Return the time so many minutes after midnight."""
    return time(minut // 60, minut % 60)


@st.composite
def dag_kring(draw: st.DrawFn, *, före: int = 0, efter: int = 0) -> date:
    """Draw a day so many days before or after the protocol's, or any day if that is open."""
    dag = läge().dag
    return dag + timedelta(draw(st.integers(-före, efter))) if dag else draw(DATUM)


def klockslag() -> SearchStrategy[time]:
    """Draw times of day, mostly whole minutes."""
    return st.integers(0, _KVÄLL + 1).map(
        lambda minut: klockslag_av(minut) if minut <= _KVÄLL else time(23, 59, 59)
    )


def tidsrymder() -> SearchStrategy[tuple[time, time]]:
    """Draw a start and an end on one day, the end never before the start."""
    minuter = st.integers(0, _KVÄLL)
    return st.tuples(minuter, minuter).map(
        lambda par: (klockslag_av(min(par)), klockslag_av(max(par)))
    )


# From 1993 to 2050, the simplest in the middle.
DATUM = st.integers(-14_000, 7_000).map(lambda steg: _DAG_NOLL + timedelta(steg))
KLOCKSLAG = klockslag()
TIDSRYMD = tidsrymder()
SANT = st.just(True)  # noqa: FBT003 - the value itself
JA_ELLER_NEJ = st.booleans()
