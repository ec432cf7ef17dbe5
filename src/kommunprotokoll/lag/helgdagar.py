"""Public holidays, computed (lag 1989:253 om allmänna helgdagar), and the days treated like them.

The days treated like holidays are those of 2 § lagen (1930:173): Saturday, Midsummer Eve, Christmas
Eve and New Year's Eve. Which rules hold when is data. The package knows them from 1953, when
Midsummer Day and All Saints' Day got their Saturdays; that lag (1930:173) named the same days all
that time has not been examined, and no deadline before 2018 rests on it.
"""

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias, assert_never

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.lag.rattsregel import Giltighet

FÖRSTA_ÅRET = 1953
"""The first year whose holidays are known."""

SISTA_ÅRET = date.max.year - 1
"""The last year whose holidays are given: counting past it would leave the calendar."""

_LÖRDAG, _SÖNDAG = 5, 6


class Dagslag(StrEnum):
    """Why a day is no weekday in the sense of 2 § lagen (1930:173)."""

    HELGDAG = "allmän helgdag"
    LIKSTÄLLD = "likställd med allmän helgdag"


@modellklass("Samma datum varje år.")
class FastDag:
    """The same day of the same month every year."""

    månad: int = fält("Månad, 1-12.", kw_only=False, kontroll=minst(1))
    dag: int = fält("Dag i månaden.", kw_only=False, kontroll=minst(1))


@modellklass("Ett antal dagar efter påskdagen.")
class EfterPåsk:
    """A number of days after Easter Sunday, negative before it."""

    dagar: int = fält("Antal dagar efter påskdagen.", kw_only=False)


@modellklass("Den första av en viss veckodag från ett datum.")
class FörstaVeckodag:
    """The first such weekday from a date on: the Saturday of 20-26 June."""

    veckodag: int = fält("Veckodag, 0 för måndag.", kw_only=False)
    från: FastDag = fält("Första möjliga dag.", kw_only=False)


Dagregel: TypeAlias = FastDag | EfterPåsk | FörstaVeckodag
"""How the day of a holiday is found in a year."""


@modellklass("En helgdag eller likställd dag, med hur dagen bestäms och när det gäller.")
class Helgdagsregel:
    """A holiday by name, the way to its day, and when the law has it."""

    namn: str = fält("Namnet i bestämd form.", kw_only=False, kontroll=ej_tom)
    regel: Dagregel = fält("Hur dagen bestäms.", kw_only=False)
    slag: Dagslag = fält("Helgdag eller likställd dag.", default=Dagslag.HELGDAG)
    giltighet: Giltighet = fält("När regeln gäller.", default=Giltighet())


@modellklass("En helgdag eller likställd dag ett visst år.")
class Helgdag:
    """One holiday, or day treated like one, of one year."""

    datum: date = fält("Dagen.", kw_only=False)
    namn: str = fält("Namnet.", kw_only=False)
    slag: Dagslag = fält("Helgdag eller likställd dag.", default=Dagslag.HELGDAG)

    def __str__(self) -> str:
        """Return ``2027-03-26 långfredagen``."""
        return f"{self.datum.isoformat()} {self.namn}"


_SFS_2004_1320 = date(2005, 4, 1)
"""The national day for Whit Monday (annandag pingst)."""

HELGDAGAR: tuple[Helgdagsregel, ...] = (
    Helgdagsregel("nyårsdagen", FastDag(1, 1)),
    Helgdagsregel("trettondedag jul", FastDag(1, 6)),
    Helgdagsregel("långfredagen", EfterPåsk(-2)),
    Helgdagsregel("påskdagen", EfterPåsk(0)),
    Helgdagsregel("annandag påsk", EfterPåsk(1)),
    Helgdagsregel("första maj", FastDag(5, 1)),
    Helgdagsregel("Kristi himmelsfärdsdag", EfterPåsk(39)),
    Helgdagsregel("pingstdagen", EfterPåsk(49)),
    Helgdagsregel("annandag pingst", EfterPåsk(50), giltighet=Giltighet(None, _SFS_2004_1320)),
    Helgdagsregel("nationaldagen", FastDag(6, 6), giltighet=Giltighet(_SFS_2004_1320)),
    Helgdagsregel("midsommardagen", FörstaVeckodag(_LÖRDAG, FastDag(6, 20))),
    Helgdagsregel("alla helgons dag", FörstaVeckodag(_LÖRDAG, FastDag(10, 31))),
    Helgdagsregel("juldagen", FastDag(12, 25)),
    Helgdagsregel("annandag jul", FastDag(12, 26)),
)
"""1 § lagen (1989:253) through SFS 2004:1320, and what it had in place of it before; Sundays aside.

Marie bebådelsedag, a holiday of its own until 1989, fell on a Sunday all that time.
"""

LIKSTÄLLDA: tuple[Helgdagsregel, ...] = (
    Helgdagsregel(
        "midsommarafton", FörstaVeckodag(_LÖRDAG - 1, FastDag(6, 19)), slag=Dagslag.LIKSTÄLLD
    ),
    Helgdagsregel("julafton", FastDag(12, 24), slag=Dagslag.LIKSTÄLLD),
    Helgdagsregel("nyårsafton", FastDag(12, 31), slag=Dagslag.LIKSTÄLLD),
)
"""2 § lagen (1930:173); Saturdays aside."""


def påskdagen(år: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher)."""
    gyllental = år % 19
    sekel, i_seklet = divmod(år, 100)
    skottsekel, rest = divmod(sekel, 4)
    korrektion = (sekel - (sekel + 8) // 25 + 1) // 3
    epakt = (19 * gyllental + sekel - skottsekel - korrektion + 15) % 30
    skott, i_skott = divmod(i_seklet, 4)
    till_söndag = (32 + 2 * rest + 2 * skott - epakt - i_skott) % 7
    undantag = (gyllental + 11 * epakt + 22 * till_söndag) // 451
    månad, dag = divmod(epakt + till_söndag - 7 * undantag + 114, 31)
    return date(år, månad, dag + 1)


def dag_under(regel: Dagregel, år: int) -> date:
    """Return the day that a rule gives in a year."""
    match regel:
        case FastDag(månad=månad, dag=dag):
            return date(år, månad, dag)
        case EfterPåsk(dagar=dagar):
            return påskdagen(år) + timedelta(dagar)
        case FörstaVeckodag(veckodag=veckodag, från=från):
            första = date(år, från.månad, från.dag)
            return första + timedelta((veckodag - första.weekday()) % 7)
        case _:
            assert_never(regel)


@lru_cache(maxsize=256)
def helgdagar_under(år: int) -> tuple[Helgdag, ...]:
    """Return the named holidays of a year and the days treated like them, by date.

    Sundays and Saturdays without a name of their own are left out.

    Raises:
        OgiltigtVärdeFel: The year is before 1953, or at the very end of the calendar.
    """
    if not FÖRSTA_ÅRET <= år <= SISTA_ÅRET:
        raise OgiltigtVärdeFel("år", år, f"ett år från {FÖRSTA_ÅRET} till {SISTA_ÅRET}")
    dagar = ((dag_under(r.regel, år), r) for r in (*HELGDAGAR, *LIKSTÄLLDA))
    årets = (Helgdag(dag, r.namn, slag=r.slag) for dag, r in dagar if r.giltighet.omfattar(dag))
    return tuple(sorted(årets, key=lambda h: h.datum))


@lru_cache(maxsize=256)
def _namn_per_dag(år: int) -> dict[date, tuple[str, bool]]:
    """Day -> its names, and whether one of them is a public holiday's."""
    namn: dict[date, tuple[list[str], bool]] = {}
    for h in helgdagar_under(år):
        lista, helg = namn.get(h.datum, ([], False))
        namn[h.datum] = ([*lista, h.namn], helg or h.slag is Dagslag.HELGDAG)
    return {dag: (uppräkning(lista), helg) for dag, (lista, helg) in namn.items()}


def är_helgdag(dag: date) -> bool:
    """Tell whether a day is a public holiday; every Sunday is one (lag 1989:253)."""
    return dag.weekday() == _SÖNDAG or _namn_per_dag(dag.year).get(dag, ("", False))[1]


def ej_vardag(dag: date) -> str | None:
    """Return why a day is no weekday (vardag) by 2 § lagen (1930:173), or None if it is one.

    >>> ej_vardag(date(2027, 3, 26)), ej_vardag(date(2027, 3, 27)), ej_vardag(date(2027, 3, 30))
    ('långfredagen', 'lördag', None)
    """
    namn, _ = _namn_per_dag(dag.year).get(dag, ("", False))
    if namn:
        return namn
    return {_LÖRDAG: "lördag", _SÖNDAG: "söndag"}.get(dag.weekday())
