"""6 kap. 16-17 §§ kommunallagen: substitutes in a nämnd, as fullmäktige has decided."""

from kommunprotokoll.lag import (
    Brott,
    HarRöst,
    Inkallelseordning,
    Oavgjort,
    Partiordning,
    Uppfyllt,
    röstlängd,
)
from kommunprotokoll.lag.tjanstgoring import (
    ersättare_av_samma_parti,
    inte_åter_samma_dag,
    rätt_turordning,
)
from tests.lag.folk import (
    ADA,
    CAI,
    DIA,
    EVA,
    FIA,
    C,
    M,
    S,
    del_av_mötet,
    ersättare,
    ledamot,
    möte_med,
    tjänstgörande,
)


def test_över_partigränsen() -> None:
    """A substitute of another party is lawful in a nämnd, and has a vote."""
    s = möte_med(ledamot(CAI, närvarande=False), tjänstgörande(DIA, CAI))

    assert ersättare_av_samma_parti(s, 1) == ()
    assert isinstance(röstlängd(s, 1).rösträtt(DIA), HarRöst)


def test_turordning_mellan_partier() -> None:
    """The order of parties decides who comes first: M, then C, then S."""
    s = möte_med(ledamot(CAI, närvarande=False), tjänstgörande(DIA, CAI), ersättare(FIA))

    (utfall,) = rätt_turordning(
        s, 1, Inkallelseordning((DIA, EVA, FIA), (Partiordning(M, (C, S)),))
    )

    assert isinstance(utfall, Brott)
    assert utfall.väntat == str(FIA)
    assert str(utfall.lagrum) == "6 kap. 17 § kommunallagen"


def test_rätt_parti_i_turordningen() -> None:
    """Fia of C is next when no substitute of M is there."""
    s = möte_med(ledamot(CAI, närvarande=False), tjänstgörande(FIA, CAI), ersättare(DIA))

    (utfall,) = rätt_turordning(
        s, 1, Inkallelseordning((DIA, EVA, FIA), (Partiordning(M, (C, S)),))
    )

    assert isinstance(utfall, Uppfyllt)


def test_utan_partiordning() -> None:
    """Without an order of parties nobody can say whether it was Dia's turn."""
    s = möte_med(ledamot(CAI, närvarande=False), tjänstgörande(DIA, CAI))

    assert isinstance(rätt_turordning(s, 1, Inkallelseordning((DIA, EVA)))[0], Oavgjort)


def test_åter_samma_dag_avgörs_i_reglementet() -> None:
    """The ban on coming back the same day is fullmäktige's: a nämnd follows its reglemente."""
    rad = ledamot(ADA, del_av_mötet(1, 2, anledning="annat möte"), del_av_mötet(4, 5))
    s = möte_med(rad)

    assert isinstance(röstlängd(s, 4).rösträtt(ADA), HarRöst)
    assert inte_åter_samma_dag(s, 4) == ()
