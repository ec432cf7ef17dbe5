"""1 § lagen (1930:173): weeks, months and years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import OgiltigtVärdeFel
from kommunprotokoll.lag.tidsrakning import (
    Tidsenhet,
    Tidslängd,
    räkna_bakåt,
    räkna_framåt,
)

DATUM = st.dates(date(1953, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("från", "tid", "nominell"),
    [
        (date(2027, 3, 2), Tidslängd(3, Tidsenhet.VECKA), date(2027, 3, 23)),
        (date(2027, 1, 31), Tidslängd(1, Tidsenhet.MÅNAD), date(2027, 2, 28)),
        (date(2028, 1, 31), Tidslängd(1, Tidsenhet.MÅNAD), date(2028, 2, 29)),
        (date(2027, 11, 15), Tidslängd(2, Tidsenhet.MÅNAD), date(2028, 1, 15)),
        (date(2028, 2, 29), Tidslängd(1, Tidsenhet.ÅR), date(2029, 2, 28)),
        (date(2027, 5, 10), Tidslängd(1, Tidsenhet.ÅR), date(2028, 5, 10)),
        (date(2026, 12, 10), Tidslängd(14, Tidsenhet.DAG), date(2026, 12, 24)),
    ],
)
def test_nominell_dag(från: date, tid: Tidslängd, nominell: date) -> None:
    """The same weekday, or the same number in the month, else the month's last day."""
    assert räkna_framåt(från, tid).nominell_dag == nominell


@given(från=DATUM, veckor=st.integers(0, 60))
def test_veckor_slutar_på_samma_veckodag(från: date, veckor: int) -> None:
    """Weeks end on the weekday from which they are counted."""
    beräkning = räkna_framåt(från, Tidslängd(veckor, Tidsenhet.VECKA))

    assert beräkning.nominell_dag.weekday() == från.weekday()
    assert beräkning.nominell_dag - från == timedelta(weeks=veckor)


@given(från=DATUM, månader=st.integers(0, 60))
def test_månader_slutar_på_samma_datum(från: date, månader: int) -> None:
    """Months end on the same number, or on the last day of a month that does not have it."""
    nominell = räkna_framåt(från, Tidslängd(månader, Tidsenhet.MÅNAD)).nominell_dag

    assert nominell.day == från.day or (nominell + timedelta(1)).day == 1
    assert (nominell.year - från.year) * 12 + nominell.month - från.month == månader


@pytest.mark.parametrize(
    ("tid", "text"),
    [
        (Tidslängd(3, Tidsenhet.VECKA), "tre veckor"),
        (Tidslängd(1, Tidsenhet.VECKA), "en vecka"),
        (Tidslängd(1, Tidsenhet.ÅR), "ett år"),
        (Tidslängd(14, Tidsenhet.DAG), "14 dagar"),
    ],
)
def test_tiden_i_ord(tid: Tidslängd, text: str) -> None:
    """A length of time is read out as the law writes it."""
    assert str(tid) == text


@pytest.mark.parametrize(
    ("från", "tid"),
    [
        (date(9999, 12, 31), Tidslängd(1, Tidsenhet.DAG)),
        (date(9990, 1, 1), Tidslängd(10, Tidsenhet.ÅR)),
        (date(9998, 12, 30), Tidslängd(1, Tidsenhet.DAG)),
        (date(1900, 1, 1), Tidslängd(1, Tidsenhet.VECKA)),
    ],
)
def test_utanför_kalendern(från: date, tid: Tidslängd) -> None:
    """A time that ends where no holidays are known is refused, and the error names the years."""
    with pytest.raises(OgiltigtVärdeFel, match="1953 till 9998"):
        räkna_framåt(från, tid)


def test_bakåt_till_kalenderns_början() -> None:
    """Counting backward past the first day of the calendar is refused too."""
    with pytest.raises(OgiltigtVärdeFel, match="1953 till 9998"):
        räkna_bakåt(date(1, 1, 3), 7)
