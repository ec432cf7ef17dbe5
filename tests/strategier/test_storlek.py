"""Protocols of any size can be drawn, and a failing one shrinks to what matters."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import Phase, find, given, settings

from kommunprotokoll import (
    Organ,
    Paragraf,
    Reservation,
    Sammanträde,
)
from kommunprotokoll.strategier import sammanträden

MINSTA = Sammanträde(Organ("Kommunstyrelsen"), date(2031, 5, 14))
HITTA = settings(
    max_examples=500,
    database=None,
    derandomize=True,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
)


@given(sammanträden(minst_paragrafer=2, högst_paragrafer=3, minst_personer=4, högst_personer=5))
def test_storleken_är_den_begärda(s: Sammanträde) -> None:
    """The numbers of paragraphs and people are within the bounds."""
    assert 2 <= len(s.paragrafer) <= 3
    assert 4 <= len(s.närvaro) <= 5


@settings(max_examples=10)
@given(
    sammanträden(minst_paragrafer=300, högst_paragrafer=300, minst_personer=101, högst_personer=101)
)
def test_stora_protokoll(s: Sammanträde) -> None:
    """Hundreds of paragraphs and a council of 101 are no problem."""
    assert len(s.paragrafer) == 300
    assert len({n.person.namn for n in s.närvaro}) == 101


def _har_reservation(s: Sammanträde) -> bool:
    return any(p.reservationer for p in s.paragrafer)


@pytest.mark.parametrize(
    ("villkor", "minst"),
    [
        (bool, MINSTA),
        (
            _har_reservation,
            Sammanträde(
                MINSTA.organ,
                MINSTA.datum,
                paragrafer=(Paragraf(1, reservationer=(Reservation(),)),),
            ),
        ),
    ],
)
def test_krymper_till_det_som_spelar_roll(
    villkor: Callable[[Sammanträde], bool], minst: Sammanträde
) -> None:
    """What is shown of a failure is the one thing that made it fail, and defaults."""
    assert find(sammanträden(), villkor, settings=HITTA) == minst
