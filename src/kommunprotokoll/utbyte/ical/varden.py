"""Dates, times and durations of iCal properties."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import attrs
from icalendar.prop import vDuration

from kommunprotokoll.grund.fel import visa_värde
from kommunprotokoll.utbyte.ical.komponent import Egenskap, Värdefel
from kommunprotokoll.utbyte.ical.tidszon import NAMN

_TIDPUNKT = re.compile(r"(?a:(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?)")
_SKOTTSEKUND = 60
SVERIGE = ZoneInfo(NAMN)


@attrs.frozen
class Tidpunkt:
    """A date, or a time by the clock of its zone; ``utc`` if it was written with a Z."""

    lokal: date | datetime
    utc: bool = False


def lokal_tid(egenskap: Egenskap) -> Tidpunkt:
    """Return a date, or a time as it is written, without time zone.

    Raises:
        Värdefel: It is neither.
    """
    träff = _TIDPUNKT.fullmatch(egenskap.värde.strip())
    if träff is None:
        raise Värdefel(egenskap, f"är {visa_värde(egenskap.värde)}, inte ett datum eller en tid")
    år, månad, dag, timme, minut, sekund = (int(t or 0) for t in träff.groups()[:6])
    try:
        datum = date(år, månad, dag)
        if träff[4] is None:
            return Tidpunkt(datum)
        klocka = time(timme, minut, min(sekund, _SKOTTSEKUND - 1))
    except ValueError:
        raise Värdefel(egenskap, f"är {egenskap.värde.strip()}, som inte finns") from None
    return Tidpunkt(datetime.combine(datum, klocka), utc=bool(träff[7]))


def till_zon(
    egenskap: Egenskap, tid: date | datetime, från: tzinfo | None, till: tzinfo | None
) -> date | datetime:
    """Return a time by the clock of one zone as the clock of another shows it; None is Sweden's.

    Raises:
        Värdefel: It is outside the calendar there.
    """
    if not isinstance(tid, datetime) or från is till:
        return tid
    try:
        där = tid.replace(tzinfo=från or SVERIGE).astimezone(till or SVERIGE)
    except (OverflowError, ValueError):
        raise Värdefel(egenskap, "ligger utanför kalendern") from None
    return där.replace(tzinfo=None, fold=0)


def läs_längd(egenskap: Egenskap) -> timedelta:
    """Return a DURATION.

    Raises:
        Värdefel: It is none, or negative.
    """
    try:
        längd: timedelta = vDuration.from_ical(  # type: ignore[no-untyped-call]
            egenskap.värde.strip()
        )
    except (ValueError, OverflowError):
        längd = timedelta(days=-1)
    if längd < timedelta():
        raise Värdefel(egenskap, f"är {visa_värde(egenskap.värde)}, inte en längd som PT2H")
    return längd


def utc_till(tid: datetime, zon: tzinfo | None) -> datetime:
    """Return an instant in UTC as the clock of a zone shows it; None is Sweden's."""
    return tid.replace(tzinfo=UTC).astimezone(zon or SVERIGE).replace(tzinfo=None, fold=0)
