"""Dates and clock times as protocols write them."""

from datetime import date, time

import pytest

from kommunprotokoll.grund.tid import datum_i_ord, klockslag, tidsrymd, veckodag


def test_veckodag() -> None:
    """The weekday's name is in lower case."""
    assert veckodag(date(2031, 5, 14)) == "onsdag"
    assert veckodag(date(2031, 5, 18)) == "söndag"


def test_datum_i_ord() -> None:
    """Day without a leading zero, the month's name, the year; the weekday on demand."""
    assert datum_i_ord(date(2031, 6, 6)) == "6 juni 2031"
    assert datum_i_ord(date(2032, 2, 29), med_veckodag=True) == "söndagen den 29 februari 2032"


def test_klockslag() -> None:
    """Clock times have a full stop and two digits on each side."""
    assert klockslag(time(9, 5)) == "09.05"


@pytest.mark.parametrize(
    ("start", "slut", "text"),
    [
        (time(9), time(10, 50), "kl. 09.00–10.50"),
        (time(9), None, "kl. 09.00"),
        (None, time(10, 50), "till kl. 10.50"),
        (None, None, ""),
    ],
)
def test_tidsrymd(start: time | None, slut: time | None, text: str) -> None:
    """Either end can be unknown."""
    assert tidsrymd(start, slut) == text
