"""8 kap. 12 § kommunallagen: a justering is announced by the second day after it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import Organtyp
from kommunprotokoll.lag import Fristläge, Stöd, frister
from kommunprotokoll.lag.helgdagar import ej_vardag
from tests.lag.sammantraden import möte


@given(justerat=st.dates(date(2018, 1, 1), date(2100, 1, 1)))
def test_andra_dagen_efter(justerat: date) -> None:
    """The nominal day is the second after; the last is a weekday."""
    frist = frister(möte(justerat, justerat=justerat)).tillkännagivande

    assert frist.nominell_dag == justerat + timedelta(2)
    assert frist.sista_dag is not None
    assert ej_vardag(frist.sista_dag) is None
    assert frist.sista_dag >= frist.nominell_dag


def test_skärtorsdag() -> None:
    """Adjusted on the Thursday before Easter: strict day Saturday, extended day Tuesday."""
    frist = frister(möte(date(2027, 3, 18), justerat=date(2027, 3, 25))).tillkännagivande

    assert frist.nominell_dag == date(2027, 3, 27)
    assert frist.sista_dag == date(2027, 3, 30)
    assert frist.stöd is Stöd.SLUTSATS
    assert "också en lördag" in frist.förklara()


@pytest.mark.parametrize(
    ("tillkännagivet", "hållen"),
    [(date(2027, 3, 27), True), (date(2027, 3, 30), True), (date(2027, 3, 31), False)],
)
def test_tillkännagivet_i_tid(tillkännagivet: date, hållen: bool) -> None:  # noqa: FBT001 - expected
    """Late is only what is past the extended day."""
    s = möte(date(2027, 3, 18), justerat=date(2027, 3, 25), tillkännagivet=tillkännagivet)

    assert frister(s).tillkännagivande.hållen is hållen


def test_utan_justering() -> None:
    """Before the justering the deadline has no day, but says by when the justering must be."""
    frist = frister(möte(date(2027, 3, 18))).tillkännagivande

    assert frist.läge is Fristläge.GRUND_SAKNAS
    assert frist.sista_dag is None
    assert "ska justeras senast torsdagen den 1 april 2027" in frist.förklara()


def test_för_utskott_sägs_att_uppgiften_inte_är_kontrollerad() -> None:
    """That a committee follows the rules of nämnder is from memory, and the text says so."""
    frist = frister(
        möte(date(2027, 3, 18), Organtyp.UTSKOTT, justerat=date(2027, 3, 25))
    ).tillkännagivande

    assert frist.stöd is Stöd.OKONTROLLERAT
    assert "inte kontrollerad mot lagtexten" in frist.förklara()
    assert "beslut på nämndens vägnar" in frist.förklara()


def test_tillkännagivet_före_justeringen_kallas_inte_i_tid() -> None:
    """A notice from before the justering is told as that, and not as being in time."""
    s = möte(date(2027, 3, 4), justerat=date(2027, 3, 15), tillkännagivet=date(2027, 3, 12))

    text = frister(s).tillkännagivande.förklara()

    assert "vilket är före måndagen den 15 mars 2027, som tiden räknas från" in text
    assert "i tid" not in text


def test_båda_dagarna_står_på_raden() -> None:
    """The line of a deadline that was moved has the strict day beside the extended one."""
    flyttad = frister(möte(date(2027, 3, 4), justerat=date(2027, 3, 25))).tillkännagivande
    kvar = frister(möte(date(2027, 3, 4), justerat=date(2027, 3, 10))).tillkännagivande

    assert str(flyttad) == "Tillkännagivande: senast 2027-03-30 (nominellt 2027-03-27)"
    assert str(kvar) == "Tillkännagivande: senast 2027-03-12"
