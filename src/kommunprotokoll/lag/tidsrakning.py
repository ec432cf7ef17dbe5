"""Counting time (lag 1930:173 om beräkning av lagstadgad tid).

1 § counts weeks, months and years: the last day has the weekday's name, or the number in the month,
of the day from which it is counted; where the month has no such number, its last day. Counts of
days are not in it: the day after is day 1. 2 § (söndagsregeln) moves a last day that is no weekday
to the next one.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.text import antal
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag.helgdagar import FÖRSTA_ÅRET, SISTA_ÅRET, ej_vardag

TIDSLAGEN_1 = Lagrum("1", lag="1930:173")
"""Weeks, months and years."""

SÖNDAGSREGELN = Lagrum("2", lag="1930:173")
"""A last day that is no weekday is moved to the next weekday."""

_EN_DAG = timedelta(1)


class Tidsenhet(StrEnum):
    """In what a time is counted."""

    DAG = "dag"
    VECKA = "vecka"
    MÅNAD = "månad"
    ÅR = "år"


_ORD = {
    Tidsenhet.DAG: ("en dag", "dagar"),
    Tidsenhet.VECKA: ("en vecka", "veckor"),
    Tidsenhet.MÅNAD: ("en månad", "månader"),
    Tidsenhet.ÅR: ("ett år", "år"),
}


@modellklass("En tid: ett antal dagar, veckor, månader eller år.")
class Tidslängd:
    """A length of time as a law gives it: three weeks are not twenty-one days to 1 §."""

    antal: int = fält("Antal.", kw_only=False, kontroll=minst(0))
    enhet: Tidsenhet = fält("Enhet.", kw_only=False)

    def __str__(self) -> str:
        """Return ``tre veckor``."""
        ett, flera = _ORD[self.enhet]
        return ett if self.antal == 1 else antal(self.antal, ett, flera)


@modellklass("En dag som inte är vardag, med skälet.")
class Hinder:
    """A day that a deadline passed because it is no weekday, and why it is none."""

    dag: date = fält("Dagen.", kw_only=False)
    varför: str = fält("Vad dagen är, till exempel långfredagen.", kw_only=False)

    def __str__(self) -> str:
        """Return ``långfredagen den 26 mars 2027``."""
        return f"{self.varför} den {datum_i_ord(self.dag)}"


@modellklass("En beräknad tid: dagen den räknas från, den nominella dagen och den sista dagen.")
class Tidsberäkning:
    """A time that was counted out.

    ``nominell_dag`` is the day that the count alone gives (the strict day), ``sista_dag`` the day
    after söndagsregeln (the extended one); ``hinder`` are the days between, the first of them the
    nominal day itself.
    """

    från: date = fält("Dagen som tiden räknas från.", kw_only=False)
    nominell_dag: date = fält("Dagen som räkningen ger.", kw_only=False)
    sista_dag: date = fält("Den sista dagen, med hänsyn till söndagsregeln.")
    hinder: tuple[Hinder, ...] = fält("Dagarna som passerades, och varför.", default=())

    @property
    def är_flyttad(self) -> bool:
        """Whether the last day is another than the count alone gives."""
        return self.sista_dag != self.nominell_dag


def räkna_framåt(från: date, tid: Tidslängd, *, söndagsregeln: bool = True) -> Tidsberäkning:
    """Count a time forward from a day, which is day 0.

    Raises:
        OgiltigtVärdeFel: The time does not end in the years whose holidays are known (from 1953).
    """
    nominell = _nominell_dag(från, tid)
    hinder = tuple(_hinder(nominell, _EN_DAG)) if söndagsregeln else ()
    sista = nominell + _EN_DAG * len(hinder)
    return Tidsberäkning(från, nominell, sista_dag=sista, hinder=hinder)


def räkna_bakåt(från: date, dagar: int) -> Tidsberäkning:
    """Count days backward from an event, for what must be done at least so long before it.

    Söndagsregeln is never applied: it must not shorten the time that somebody is to have before
    the event (a conclusion from its words, not said in it).
    """
    try:
        nominell = från - timedelta(dagar)
    except OverflowError:
        raise _utanför(från) from None
    return Tidsberäkning(från, nominell, sista_dag=nominell)


def vardagen_före(dag: date) -> Tidsberäkning:
    """Return the weekday nearest before a day.

    Saturday and the eves of 2 § lagen (1930:173) are not taken for weekdays: a conclusion, on the
    safe side.
    """
    try:
        dagen_före = dag - _EN_DAG
    except OverflowError:
        raise _utanför(dag) from None
    hinder = tuple(_hinder(_i_kalendern(dagen_före, dag), -_EN_DAG))
    sista = dagen_före - _EN_DAG * len(hinder)
    return Tidsberäkning(dag, dagen_före, sista_dag=sista, hinder=hinder)


def _hinder(dag: date, steg: timedelta) -> Iterator[Hinder]:
    while (varför := ej_vardag(dag)) is not None:
        yield Hinder(dag, varför)
        dag += steg


def _nominell_dag(från: date, tid: Tidslängd) -> date:
    try:
        match tid.enhet:
            case Tidsenhet.DAG:
                dag = från + timedelta(tid.antal)
            case Tidsenhet.VECKA:
                dag = från + timedelta(weeks=tid.antal)
            case Tidsenhet.MÅNAD:
                dag = _efter_månader(från, tid.antal)
            case Tidsenhet.ÅR:
                dag = _efter_månader(från, 12 * tid.antal)
            case _:
                assert_never(tid.enhet)
    except (OverflowError, ValueError):
        raise _utanför(från) from None
    return _i_kalendern(dag, från)


def _efter_månader(från: date, månader: int) -> date:
    år, månad = divmod(från.year * 12 + från.month - 1 + månader, 12)
    return date(år, månad + 1, min(från.day, monthrange(år, månad + 1)[1]))


def _i_kalendern(dag: date, från: date) -> date:
    if not FÖRSTA_ÅRET <= dag.year <= SISTA_ÅRET:
        raise _utanför(från)
    return dag


def _utanför(från: date) -> OgiltigtVärdeFel:
    tillåtet = f"en dag så att tiden slutar under åren {FÖRSTA_ÅRET} till {SISTA_ÅRET}"
    return OgiltigtVärdeFel("Tidsberäkning.från", från, tillåtet)
