"""1 § lagen (1989:253) om allmänna helgdagar, and the days of 2 § lagen (1930:173)."""

from datetime import date, timedelta

import pytest
from holidays.countries.sweden import Sweden

from kommunprotokoll import OgiltigtVärdeFel
from kommunprotokoll.lag.helgdagar import (
    Dagslag,
    Helgdag,
    ej_vardag,
    helgdagar_under,
    påskdagen,
    är_helgdag,
)

ÅREN = range(1953, 2101)


def dagar(år: int) -> list[date]:
    """Every day of a year."""
    första = date(år, 1, 1)
    return [första + timedelta(n) for n in range((date(år + 1, 1, 1) - första).days)]


@pytest.mark.parametrize("år", ÅREN)
def test_helgdagarna_är_de_som_holidays_har(år: int) -> None:
    """In each year 1953-2100 the public holidays are those of an independent source."""
    andras = Sweden(years=år, categories=("public",), include_sundays=True)

    assert {dag for dag in dagar(år) if är_helgdag(dag)} == set(andras)


@pytest.mark.parametrize("år", ÅREN)
def test_de_likställda_dagarna_är_de_som_holidays_har(år: int) -> None:
    """So are the eves that are treated like holidays (category de facto)."""
    andras = Sweden(years=år, categories=("de_facto",))
    våra = {h.datum for h in helgdagar_under(år) if h.slag is Dagslag.LIKSTÄLLD}

    assert våra == set(andras)


@pytest.mark.parametrize("år", ÅREN)
def test_vardagarna_är_resten(år: int) -> None:
    """A weekday is a day that is neither holiday, eve, Saturday nor Sunday."""
    andras = Sweden(years=år, categories=("public", "de_facto"), include_sundays=True)
    väntat = {dag for dag in dagar(år) if dag not in andras and dag.weekday() != 5}

    assert {dag for dag in dagar(år) if ej_vardag(dag) is None} == väntat


@pytest.mark.parametrize(
    ("dag", "namn"),
    [
        (date(2027, 3, 26), "långfredagen"),
        (date(2027, 3, 27), "lördag"),
        (date(2027, 3, 28), "påskdagen"),
        (date(2027, 4, 4), "söndag"),
        (date(2027, 5, 6), "Kristi himmelsfärdsdag"),
        (date(2008, 5, 1), "första maj och Kristi himmelsfärdsdag"),
        (date(2004, 5, 31), "annandag pingst"),
        (date(2005, 5, 16), None),
        (date(2004, 6, 6), "söndag"),
        (date(2005, 6, 6), "nationaldagen"),
        (date(2003, 6, 6), None),
        (date(2027, 6, 25), "midsommarafton"),
        (date(2027, 6, 26), "midsommardagen"),
        (date(2026, 10, 31), "alla helgons dag"),
        (date(2026, 12, 24), "julafton"),
        (date(2026, 12, 31), "nyårsafton"),
    ],
)
def test_dagens_namn(dag: date, namn: str | None) -> None:
    """A day that is no weekday says why; two holidays on one day are both named."""
    assert ej_vardag(dag) == namn


@pytest.mark.parametrize(
    "dag",
    [
        date(2027, 3, 25),  # skärtorsdagen
        date(2027, 1, 5),  # trettondagsafton
        date(2027, 4, 30),  # valborgsmässoafton
        date(2027, 5, 7),  # the day after Kristi himmelsfärdsdag
    ],
)
def test_vanliga_dagar_före_och_efter_helg(dag: date) -> None:
    """Days that many take off are weekdays all the same."""
    assert ej_vardag(dag) is None


@pytest.mark.parametrize(
    ("år", "dag"), [(1954, (4, 18)), (1981, (4, 19)), (2008, (3, 23)), (2038, (4, 25))]
)
def test_påskdagen(år: int, dag: tuple[int, int]) -> None:
    """Easter Sunday, the earliest and the latest of our time among them."""
    assert påskdagen(år) == date(år, *dag)


def test_afton_är_ingen_helgdag() -> None:
    """Christmas Eve is treated like a public holiday but is none."""
    julafton = date(2026, 12, 24)

    assert not är_helgdag(julafton)
    assert Helgdag(julafton, "julafton", slag=Dagslag.LIKSTÄLLD) in helgdagar_under(2026)


def test_året_i_ordning() -> None:
    """The holidays of a year come by date and can be read out."""
    året = helgdagar_under(2027)

    assert list(året) == sorted(året, key=lambda h: h.datum)
    assert [str(h) for h in året[:2]] == ["2027-01-01 nyårsdagen", "2027-01-06 trettondedag jul"]


@pytest.mark.parametrize("år", [1952, 9999])
def test_okända_år(år: int) -> None:
    """Years whose holidays are not known are refused, not guessed at."""
    with pytest.raises(OgiltigtVärdeFel, match="1953 till 9998"):
        helgdagar_under(år)
