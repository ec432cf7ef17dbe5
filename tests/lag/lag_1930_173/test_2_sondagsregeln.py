"""2 § lagen (1930:173): söndagsregeln."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import OgiltigtVärdeFel
from kommunprotokoll.lag.helgdagar import ej_vardag
from kommunprotokoll.lag.tidsrakning import (
    Tidsenhet,
    Tidslängd,
    räkna_framåt,
    vardagen_före,
)

DATUM = st.dates(date(1953, 1, 1), date(2100, 12, 31))
TIDER = st.builds(Tidslängd, st.integers(0, 40), st.sampled_from(Tidsenhet))


@given(från=DATUM, tid=TIDER)
def test_sista_dagen_är_en_vardag(från: date, tid: Tidslängd) -> None:
    """The last day is a weekday, and every day that was passed is none and says why."""
    beräkning = räkna_framåt(från, tid)
    antal = (beräkning.sista_dag - beräkning.nominell_dag).days
    passerade = [beräkning.nominell_dag + timedelta(n) for n in range(antal)]

    assert ej_vardag(beräkning.sista_dag) is None
    assert [(h.dag, h.varför) for h in beräkning.hinder] == [(d, ej_vardag(d)) for d in passerade]
    assert beräkning.är_flyttad is bool(beräkning.hinder)


@given(från=DATUM, senare=st.integers(0, 40), tid=TIDER)
def test_senare_start_ger_aldrig_tidigare_slut(från: date, senare: int, tid: Tidslängd) -> None:
    """Who begins later never has less far to go in the calendar."""
    tidigt, sent = räkna_framåt(från, tid), räkna_framåt(från + timedelta(senare), tid)

    assert tidigt.nominell_dag <= sent.nominell_dag
    assert tidigt.sista_dag <= sent.sista_dag


def test_utan_söndagsregeln() -> None:
    """Without söndagsregeln the nominal day stands, a holiday or not."""
    tid = Tidslängd(3, Tidsenhet.VECKA)
    beräkning = räkna_framåt(date(2027, 3, 5), tid, söndagsregeln=False)

    assert beräkning.sista_dag == date(2027, 3, 26)
    assert beräkning.hinder == ()


@pytest.mark.parametrize(
    ("dag", "vardag", "passerade"),
    [
        (date(2027, 3, 9), date(2027, 3, 8), []),
        (date(2027, 3, 8), date(2027, 3, 5), ["söndag", "lördag"]),
        (
            date(2027, 3, 30),
            date(2027, 3, 25),
            ["annandag påsk", "påskdagen", "lördag", "långfredagen"],
        ),
        (date(2026, 6, 22), date(2026, 6, 18), ["söndag", "midsommardagen", "midsommarafton"]),
    ],
)
def test_vardagen_närmast_före(dag: date, vardag: date, passerade: list[str]) -> None:
    """The weekday before a day skips holidays, Saturdays and the eves, on the safe side."""
    beräkning = vardagen_före(dag)

    assert beräkning.sista_dag == vardag
    assert [h.varför for h in beräkning.hinder] == passerade


@pytest.mark.parametrize("dag", [date(1, 1, 1), date(1950, 1, 1)])
def test_vardagen_före_okända_år(dag: date) -> None:
    """Where holidays are not known, no weekday is named."""
    with pytest.raises(OgiltigtVärdeFel, match="1953 till 9998"):
        vardagen_före(dag)


def test_hindret_i_ord() -> None:
    """A day that was passed is read out with its name and date."""
    beräkning = räkna_framåt(date(2027, 3, 5), Tidslängd(3, Tidsenhet.VECKA))

    assert str(beräkning.hinder[0]) == "långfredagen den 26 mars 2027"
