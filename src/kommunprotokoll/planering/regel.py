"""Rules for when a body meets: "the second Tuesday of each month except July, not on holidays"."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Any, TypeAlias, assert_never

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR, datum_i_ord
from kommunprotokoll.modell.organ import Organ

SISTA = -1
"""The last of the month, where a number says which."""

_VECKA = timedelta(weeks=1)
_ORDNINGSTAL = {1: "första", 2: "andra", 3: "tredje", 4: "fjärde", 5: "femte", SISTA: "sista"}
_FLEST_DAGAR = 31


def _är_veckodag(värde: Any) -> str | None:
    return None if värde in VECKODAGAR else f"en veckodag: {', '.join(VECKODAGAR)}"


def _är_ordning(värde: Any) -> str | None:
    return None if värde in _ORDNINGSTAL else "1 till 5, eller -1 för den sista"


def _är_dag(värde: Any) -> str | None:
    return None if 1 <= värde <= _FLEST_DAGAR or värde == SISTA else "1 till 31, eller -1"


def _är_månader(värde: Any) -> str | None:
    return None if all(1 <= m <= len(MÅNADER) for m in värde) else "månader från 1 till 12"


class Veckoval(StrEnum):
    """Which weeks of the year."""

    ALLA = "alla veckor"
    JÄMNA = "jämna veckor"
    UDDA = "udda veckor"


class Vidhinder(StrEnum):
    """What becomes of a meeting whose day is a holiday or lies in a leave."""

    UTELÄMNA = "utelämnas"
    NÄSTA_VARDAG = "flyttas till nästa vardag"
    VARDAGEN_FÖRE = "flyttas till vardagen före"
    NÄSTA_VECKA = "flyttas till samma veckodag veckan efter"
    VECKAN_FÖRE = "flyttas till samma veckodag veckan före"


@modellklass("En viss veckodag i månaden, som andra tisdagen.")
class VeckodagIMånad:
    """A weekday of the month by its number: ``VeckodagIMånad(2, "tisdag")``; -1 is the last."""

    ordning: int = fält("Vilken i månaden, 1-5, eller -1.", kw_only=False, kontroll=_är_ordning)
    veckodag: str = fält("Veckodagens namn.", kw_only=False, kontroll=_är_veckodag)

    def __str__(self) -> str:
        """Return ``andra tisdagen i månaden``."""
        return f"{_ORDNINGSTAL[self.ordning]} {self.veckodag}en i månaden"


@modellklass("En viss dag i månaden, som den 15.")
class DagIMånad:
    """A day of the month by its number; -1 is the last."""

    dag: int = fält("Dagens nummer, 1-31, eller -1.", kw_only=False, kontroll=_är_dag)

    def __str__(self) -> str:
        """Return ``den 15 i månaden``."""
        return "sista dagen i månaden" if self.dag == SISTA else f"den {self.dag} i månaden"


@modellklass("En veckodag varje vecka, eller jämna eller udda veckor.")
class VeckodagIVecka:
    """A weekday of every week, or of the even or odd ones (ISO 8601)."""

    veckodag: str = fält("Veckodagens namn.", kw_only=False, kontroll=_är_veckodag)
    veckor: Veckoval = fält("Vilka veckor.", default=Veckoval.ALLA, kw_only=False)

    def __str__(self) -> str:
        """Return ``tisdagar jämna veckor``."""
        return f"{self.veckodag}ar {self.veckor}"


@modellklass("Bestämda dagar.")
class BestämdaDagar:
    """Days that were chosen one by one."""

    dagar: tuple[date, ...] = fält("Dagarna.", kw_only=False)

    def __str__(self) -> str:
        """Return the days."""
        return uppräkning(datum_i_ord(dag) for dag in self.dagar)


Dagval: TypeAlias = VeckodagIMånad | DagIMånad | VeckodagIVecka | BestämdaDagar
"""How a body chooses its days."""


@modellklass("En tid då inga sammanträden hålls, som sportlovet.")
class Ledighet:
    """A time without meetings, from the first day to the last: a school leave, a conference."""

    namn: str = fält("Namnet i bestämd form.", kw_only=False, kontroll=ej_tom)
    från: date = fält("Första dagen.", kw_only=False)
    till: date = fält("Sista dagen.")

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.till < self.från:
            raise OgiltigtVärdeFel("Ledighet.till", self.till, f"{self.från} eller senare")

    @classmethod
    def vecka(cls, namn: str, år: int, vecka: int) -> "Ledighet":
        """Return a leave of one week, Monday to Sunday, by the Swedish number (ISO 8601).

        >>> str(Ledighet.vecka("sportlovet", 2027, 9))
        'sportlovet 1 mars 2027–7 mars 2027'
        """
        try:
            måndag = date.fromisocalendar(år, vecka, 1)
        except ValueError:
            raise OgiltigtVärdeFel("Ledighet.vecka", vecka, f"en vecka som finns {år}") from None
        return cls(namn, måndag, till=måndag + _VECKA - timedelta(days=1))

    def omfattar(self, dag: date) -> bool:
        """Tell whether a day is in it."""
        return self.från <= dag <= self.till

    def __str__(self) -> str:
        """Return name and days."""
        return f"{self.namn} {datum_i_ord(self.från)}–{datum_i_ord(self.till)}"


@modellklass("En regel för när ett organ sammanträder.")
class Mötesregel:
    """A rule for when a body meets, from which ``föreslå`` makes a year's meetings.

    ``inlämning`` and ``utskick`` are counted back from the meeting, to a weekday (vardag).
    """

    organ: Organ = fält("Organet.", kw_only=False)
    dagar: Dagval = fält("Hur dagarna väljs.", kw_only=False)
    start: time | None = fält("Klockslag då sammanträdena börjar.", default=None)
    slut: time | None = fält("Klockslag då de slutar.", default=None)
    plats: str = fält("Plats.", default="")
    utom_månader: tuple[int, ...] = fält(
        "Månader utan sammanträden, 1-12.", default=(), kontroll=_är_månader
    )
    ledigheter: tuple[Ledighet, ...] = fält("Tider utan sammanträden.", default=())
    helgdagar: bool = fält("Sant om sammanträden hålls även på helgdagar.", default=False)
    vid_hinder: Vidhinder = fält(
        "Vad som händer när dagen är helgdag eller ledig.", default=Vidhinder.NÄSTA_VECKA
    )
    inlämning: int | None = fält(
        "Dagar före sammanträdet då ärenden senast lämnas in.", default=None, kontroll=minst(0)
    )
    utskick: int | None = fält(
        "Dagar före sammanträdet då kallelsen skickas.", default=None, kontroll=minst(0)
    )

    def __str__(self) -> str:
        """Return ``Kommunstyrelsen: andra tisdagen i månaden utom juli``."""
        utom = uppräkning(MÅNADER[m - 1] for m in self.utom_månader)
        return f"{self.organ}: {self.dagar}" + (f" utom {utom}" if utom else "")


def dagar_under(val: Dagval, år: int) -> Iterator[date]:
    """Give the days of a year that a choice gives, in order; a day that is not there is left out.

    >>> [d.isoformat() for d in dagar_under(VeckodagIMånad(5, "fredag"), 2027)][:2]
    ['2027-01-29', '2027-04-30']
    """
    match val:
        case VeckodagIMånad(ordning=ordning, veckodag=veckodag):
            for månad in range(1, 13):
                träffar = [
                    d for d in _månadens_dagar(år, månad) if VECKODAGAR[d.weekday()] == veckodag
                ]
                yield from träffar[-1:] if ordning == SISTA else träffar[ordning - 1 : ordning]
        case DagIMånad(dag=dag):
            for månad in range(1, 13):
                dagar = _månadens_dagar(år, månad)
                yield from dagar[-1:] if dag == SISTA else dagar[dag - 1 : dag]
        case VeckodagIVecka(veckodag=veckodag, veckor=veckor):
            for månad in range(1, 13):
                for dag_ in _månadens_dagar(år, månad):
                    if VECKODAGAR[dag_.weekday()] == veckodag and _i_vecka(dag_, veckor):
                        yield dag_
        case BestämdaDagar(dagar=dagar_):
            yield from sorted(d for d in dagar_ if d.year == år)
        case _:
            assert_never(val)


def _månadens_dagar(år: int, månad: int) -> list[date]:
    return [date(år, månad, dag + 1) for dag in range(monthrange(år, månad)[1])]


def _i_vecka(dag: date, veckor: Veckoval) -> bool:
    udda = dag.isocalendar().week % 2 == 1
    return veckor is Veckoval.ALLA or udda is (veckor is Veckoval.UDDA)
