"""Every rule: lawful protocols give no finding, and what breaks a rule gives that rule's alone."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kommunprotokoll as kp
from kommunprotokoll.lag.granskning import STANDARD, Regel, granska
from kommunprotokoll.strategier import bryter, lagliga_sammanträden

KODER = [regel.kod for regel in STANDARD]


def test_minst_fyrtio_regler_med_egna_koder() -> None:
    """There are at least 40 rules, and every code is one rule's: letters and three digits."""
    assert len(KODER) >= 40
    assert len(set(KODER)) == len(KODER)
    assert all(re.fullmatch("[A-ZÅÄÖ]{3,4}[0-9]{3}", kod) for kod in KODER)


@given(lagliga_sammanträden())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_lagliga_protokoll_ger_inga_anmärkningar(s: kp.Sammanträde) -> None:
    """A lawful protocol is without findings."""
    assert [str(a) for a in granska(s)] == []


@pytest.mark.parametrize("kod", KODER)
@given(data=st.data())
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_regeln_slår_till_ensam(kod: str, data: st.DataObject) -> None:
    """A protocol that breaks one rule gets that rule's finding, at a place that is there."""
    s = data.draw(bryter(kod))

    funna = granska(s).anmärkningar

    assert {a.kod for a in funna} == {kod}, [str(a) for a in funna]
    for a in funna:
        a.sökväg.följ(s)


@pytest.mark.parametrize("regel", STANDARD, ids=lambda r: r.kod)
def test_regeln_är_beskriven(regel: Regel) -> None:
    """A rule says its demand in one sentence, what can be done, and whence it comes."""
    assert regel.krav.text.endswith(".")
    assert regel.krav.text.count(". ") == 0
    assert regel.åtgärd.endswith(".")
    assert regel.pröva.__doc__ or regel.kod.startswith("OMR")
    assert regel.krav.lagrum or regel.krav.osäkerhet()
    assert regel.organtyper
