"""What the protocol being drawn has settled already: its people, its paragraphs, its day.

The strategies inside a protocol are made once, when the module is read, and look here at each
draw; to make them anew for every protocol took most of the time.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.person import Person

T = TypeVar("T")


@attrs.frozen
class Läge:
    """What is settled; what is empty or None is open."""

    personer: tuple[Person, ...] = ()
    nummer: tuple[Paragrafnummer, ...] = ()
    dag: date | None = None
    antal_omröstningar: int = 0


_LÄGE: ContextVar[Läge] = ContextVar("läge")


def läge() -> Läge:
    """Return what is settled at this point of the draw."""
    return _LÄGE.get(Läge())


@contextmanager
def med(nytt: Läge) -> Iterator[None]:
    """Let this be settled for the draws inside the block."""
    tidigare = _LÄGE.set(nytt)
    try:
        yield
    finally:
        _LÄGE.reset(tidigare)


def i_läge(
    strategi: SearchStrategy[T],
    *,
    personer: Sequence[Person] = (),
    nummer: Sequence[Paragrafnummer] = (),
    dag: date | None = None,
    antal_omröstningar: int = 0,
) -> SearchStrategy[T]:
    """Draw from a strategy with this settled and nothing else."""
    return _i_läge(strategi, Läge(tuple(personer), tuple(nummer), dag, antal_omröstningar))


@st.composite
def _i_läge(draw: st.DrawFn, strategi: SearchStrategy[T], nytt: Läge) -> T:
    with med(nytt):
        return draw(strategi)
