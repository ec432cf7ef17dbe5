"""Days on which nobody meets, or not gladly: holidays, eves, days between, leaves."""

from collections.abc import Iterable
from datetime import date, timedelta

from kommunprotokoll.lag.helgdagar import (
    FÖRSTA_ÅRET,
    SISTA_ÅRET,
    EfterPåsk,
    FastDag,
    FörstaVeckodag,
    dag_under,
    ej_vardag,
)
from kommunprotokoll.planering.regel import Ledighet

_EN_DAG = timedelta(days=1)
_HELG = frozenset({"lördag", "söndag"})
_DECEMBER, _MELLANDAGAR = 12, range(27, 31)
_AFTNAR = (
    ("trettondagsafton", FastDag(1, 5)),
    ("skärtorsdagen", EfterPåsk(-3)),
    ("valborgsmässoafton", FastDag(4, 30)),
    ("dagen före nationaldagen", FastDag(6, 5)),
    ("allhelgonaafton", FörstaVeckodag(4, FastDag(10, 30))),
    ("dagen före julafton", FastDag(12, 23)),
)
"""Days on which many municipalities work half the day, by agreement and not by law."""


def hinder(dag: date, ledigheter: Iterable[Ledighet] = (), *, veckoslut: bool = True) -> str:
    """Return why there is no meeting on a day, nothing if there is no reason.

    Args:
        dag: The day.
        ledigheter: Leaves.
        veckoslut: Whether a Saturday or Sunday is a reason of itself.
    """
    helg = ej_vardag(dag) if FÖRSTA_ÅRET <= dag.year <= SISTA_ÅRET else None
    if helg is not None and (veckoslut or helg not in _HELG):
        return helg
    return next((ledighet.namn for ledighet in ledigheter if ledighet.omfattar(dag)), "")


def olägenhet(dag: date) -> str:
    """Return why few are at work on a weekday: an eve, the days after Christmas, a klämdag."""
    if not FÖRSTA_ÅRET < dag.year < SISTA_ÅRET or ej_vardag(dag) is not None:
        return ""
    for namn, regel in _AFTNAR:
        if dag_under(regel, dag.year) == dag:
            return namn
    if dag.month == _DECEMBER and dag.day in _MELLANDAGAR:
        return "en mellandag"
    klämd = ej_vardag(dag - _EN_DAG) is not None and ej_vardag(dag + _EN_DAG) is not None
    return "en klämdag" if klämd else ""


def vardag_senast(dag: date) -> date:
    """Return a day, or the weekday (vardag) nearest before it."""
    while FÖRSTA_ÅRET <= dag.year <= SISTA_ÅRET and ej_vardag(dag) is not None:
        dag -= _EN_DAG
    return dag
