"""6 kap. 40 § kommunallagen: an urgent decision is reported at the nämnd's next meeting."""

from datetime import date, timedelta

import pytest

import kommunprotokoll as kp
from tests.lag.aret import FEBRUARI, FINNS, JANUARI, MARS, OKLART, SAKNAS, möte, utfall

KOD = "ÅRG007"
EFTER_JANUARI = JANUARI + timedelta(3)
NÄMND = kp.Organtyp.NÄMND


def anmälan(
    dag: date | None = EFTER_JANUARI, text: str = "Brådskande beslut om yttrande"
) -> kp.Paragraf:
    """§ 20, in which the decision of a day is reported."""
    return kp.Paragraf(
        20, "Anmälan av delegationsbeslut", beslutsunderlag=(kp.Handling(text, dag),)
    )


def tre(
    i_mars: kp.Paragraf, i_februari: kp.Paragraf | None = None, *, fullständig: bool = True
) -> str:
    """How the rule comes out for meetings in January, February and March."""
    möten = (
        möte(JANUARI, [1], NÄMND),
        möte(FEBRUARI, [2] if i_februari is None else [i_februari], NÄMND),
        möte(MARS, [i_mars], NÄMND),
    )
    return utfall(KOD, *möten, fullständig=fullständig)


@pytest.mark.parametrize("fullständig", [True, False])
def test_anmält_för_sent(*, fullständig: bool) -> None:
    """The nämnd met in between: that is known whatever other protocols are missing."""
    assert tre(anmälan(), fullständig=fullständig) == SAKNAS


def test_anmälan_säger_båda_dagarna() -> None:
    """The finding stands at the paper and says when the nämnd met."""
    möten = [möte(FEBRUARI, [2], NÄMND), möte(MARS, [anmälan()], NÄMND)]

    (a,) = kp.granska_årgång(möten).med_kod(KOD)

    assert str(a.lagrum) == "6 kap. 40 § kommunallagen"
    assert str(a.sökväg) == "sammanträden[1].paragrafer[0].beslutsunderlag[0]"
    assert (a.funnet, a.väntat) == (MARS.isoformat(), FEBRUARI.isoformat())


def test_anmält_i_tid() -> None:
    """Reported at the next meeting; if a protocol may be missing in between, it is unsettled."""
    assert tre(anmälan(FEBRUARI + timedelta(1))) == FINNS
    assert tre(anmälan(FEBRUARI + timedelta(1)), fullständig=False) == OKLART
    assert tre(anmälan(FEBRUARI)) == FINNS


@pytest.mark.parametrize("dag", [FEBRUARI, FEBRUARI + timedelta(1)])
def test_protokollens_nummer_visar_att_inget_sammanträde_saknas(dag: date) -> None:
    """Protocol 3 follows on protocol 2, so the meeting in March was the next after the decision."""
    möten = [
        möte(JANUARI, [1], NÄMND, protokollsnummer="1"),
        möte(FEBRUARI, [2], NÄMND, protokollsnummer="2"),
        möte(MARS, [anmälan(dag)], NÄMND, protokollsnummer="3"),
    ]

    assert utfall(KOD, *möten) == FINNS
    assert utfall(KOD, *möten[::2]) == OKLART


def test_ett_annat_beslut_med_samma_ord() -> None:
    """That another decision was reported, of another day or in other words, does not help."""
    assert tre(anmälan(), anmälan(FEBRUARI)) == SAKNAS
    assert tre(anmälan(), anmälan(text="Brådskande beslut om vatten")) == SAKNAS


def test_anmält_två_gånger() -> None:
    """What was reported in time may be reported again."""
    assert tre(anmälan(), anmälan()) == FINNS
    februari = möte(FEBRUARI, [2, anmälan()], NÄMND)
    mellan = möte(FEBRUARI + timedelta(7), [21], NÄMND)
    assert (
        utfall(KOD, möte(JANUARI, [1], NÄMND), februari, mellan, möte(MARS, [anmälan()], NÄMND))
        == FINNS
    )


def test_en_anmälan_utan_innehåll() -> None:
    """What was reported in February is not told, so it may have been this."""
    assert tre(anmälan(), kp.Paragraf(20, "Delegationsbeslut")) == OKLART


def test_okänd_dag() -> None:
    """A decision without a date, or only in running text, settles nothing."""
    i_text = kp.Paragraf(
        20, "Anmälan", text=(kp.Löptext("Ordförandens beslut enligt 6 kap. 39 § anmäls."),)
    )

    assert tre(anmälan(None)) == OKLART
    assert tre(i_text) == OKLART


def test_före_första_protokollet() -> None:
    """A decision from before the first protocol may have been reported late."""
    assert tre(kp.Paragraf(3), anmälan(JANUARI - timedelta(30))) == SAKNAS
    möten = (möte(JANUARI, [anmälan(JANUARI - timedelta(30))], NÄMND),)
    assert utfall(KOD, *möten, fullständig=True) == OKLART


def test_annat_är_inga_brådskande_beslut() -> None:
    """Other decisions on delegation are reported as the nämnd has decided (6 kap. 40 §)."""
    assert tre(anmälan(text="Delegationsbeslut om bygglov")) == FINNS
    underlag = kp.Paragraf(
        20, "Yttrande", beslutsunderlag=(kp.Handling("Brådskande beslut", EFTER_JANUARI),)
    )
    assert tre(underlag) == FINNS
