"""Lag (2022:629) om proportionella val: who may ask for it, and how the seats are shared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import OgiltigtVärdeFel
from kommunprotokoll.lag import Brott, Oavgjort, Stöd, Uppfyllt, får_begära, fördela_platser
from kommunprotokoll.lag.proportionellt import FÖRDELNING, pröva_begäran


@pytest.mark.parametrize(
    ("närvarande", "platser", "krävs"), [(49, 11, 5), (48, 11, 4), (41, 1, 21), (61, 15, 4)]
)
def test_så_många_måste_begära_det(närvarande: int, platser: int, krävs: int) -> None:
    """Those present divided by the seats plus one, rounded up."""
    assert får_begära(närvarande, platser) == krävs


@given(närvarande=st.integers(1, 200), platser=st.integers(1, 60))
def test_avrundas_uppåt(närvarande: int, platser: int) -> None:
    """So many reach the quotient, and one fewer do not."""
    krävs = får_begära(närvarande, platser)

    assert krävs * (platser + 1) >= närvarande > (krävs - 1) * (platser + 1)


@pytest.mark.parametrize(("närvarande", "platser"), [(0, 5), (5, 0)])
def test_utan_närvarande_eller_platser(närvarande: int, platser: int) -> None:
    """An election without people or seats cannot mean anything."""
    with pytest.raises(OgiltigtVärdeFel, match="från 1 och uppåt"):
        får_begära(närvarande, platser)


@pytest.mark.parametrize(
    ("begärda_av", "minst", "högst", "typ"),
    [
        (5, 49, 49, Uppfyllt),
        (4, 49, 49, Brott),
        (4, 48, 49, Oavgjort),
        (4, 40, None, Oavgjort),
        (3, 40, None, Brott),
    ],
)
def test_begäran(begärda_av: int, minst: int, högst: int | None, typ: type) -> None:
    """A request by enough is fulfilled; if it is not known how many were present, open."""
    assert type(pröva_begäran(begärda_av, 11, minst, högst)) is typ


def test_fördelningen() -> None:
    """Whole numbers: 25, 15 and 9 ballots for eleven seats."""
    f = fördela_platser({"S": 25, "M": 15, "C": 9}, 11)

    assert [f.platser(g) for g in "SMC"] == [6, 3, 2]
    assert f.ordning[:3] == ("S", "M", "S")
    assert f.lottade_platser == 0


def test_lotten_avgör_den_sista_platsen() -> None:
    """Groups that tie for the last seat draw lots: it is given to nobody here."""
    f = fördela_platser({"A": 10, "B": 10}, 3)

    assert f.lottas_mellan == ("A", "B")
    assert f.lottade_platser == 1
    assert isinstance(f.platser("A"), Oavgjort)
    assert "lotten avgör mellan A och B" in str(f.platser("A"))


def test_lika_röster_och_en_plats_var() -> None:
    """Groups that tie with a seat for each get one each: no lot."""
    f = fördela_platser({"A": 10, "B": 10}, 4)

    assert (f.platser("A"), f.platser("B")) == (2, 2)


def test_utan_röster_ges_inga_platser() -> None:
    """A group without ballots gets no seat, and without any ballots nobody does."""
    assert fördela_platser({"A": 3, "B": 0}, 5).platser("B") == 0
    assert fördela_platser({"A": 0}, 2).ordning == ()
    assert fördela_platser({"A": 0}, 2).lottade_platser == 0


@given(
    röster=st.dictionaries(st.sampled_from("ABCDEF"), st.integers(0, 80), min_size=1),
    platser=st.integers(1, 30),
)
def test_alla_platser_fördelas_eller_lottas(röster: dict[str, int], platser: int) -> None:
    """Seats given and seats drawn are all the seats, and more votes never give fewer seats."""
    f = fördela_platser(röster, platser)
    fått = {g.grupp: g.platser for g in f.grupper}

    if any(röster.values()):
        assert sum(fått.values()) + f.lottade_platser == platser
    assert all(fått[a] >= fått[b] for a in röster for b in röster if röster[a] > röster[b])


def test_okänd_grupp_och_inga_platser() -> None:
    """A group that did not stand, or no seats at all, are errors that say what is allowed."""
    with pytest.raises(OgiltigtVärdeFel, match="A"):
        fördela_platser({"A": 3}, 1).platser("B")
    with pytest.raises(OgiltigtVärdeFel, match="från 1 och uppåt"):
        fördela_platser({"A": 3}, 0)


def test_metoden_är_inte_kontrollerad() -> None:
    """That the way of sharing is from memory is said in the rule's own text."""
    assert FÖRDELNING.stöd is Stöd.OKONTROLLERAT
    assert FÖRDELNING.lagrum == ()
    assert "inte kontrollerad mot lagtexten" in FÖRDELNING.osäkerhet()


def test_fördelningen_i_ord() -> None:
    """Printed, it tells the seats, and between whom a lot decides."""
    assert str(fördela_platser({"S": 20, "M": 11}, 5)) == "S 3, M 2"
    assert str(fördela_platser({"S": 10, "M": 10}, 3)) == "S 1, M 1; 1 plats lottas mellan S och M"
