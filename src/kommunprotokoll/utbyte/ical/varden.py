"""Dates, times and durations of iCal properties to local Swedish time."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar.prop import vDuration
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from kommunprotokoll.grund.fel import visa_värde
from kommunprotokoll.utbyte.ical.komponent import Egenskap, Komponent
from kommunprotokoll.utbyte.ical.tidszon import NAMN

_TIDPUNKT = re.compile(r"(?a:(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?)")
_SKOTTSEKUND = 60


class Värdefel(Exception):
    """What cannot be read; the message is Swedish and names the line."""

    def __init__(self, var: Egenskap | Komponent, brist: str) -> None:
        """Name the property or component, its line and what is wrong."""
        super().__init__(f"rad {var.rad}: {var.namn} {brist}")


def läs_tidpunkt(egenskap: Egenskap) -> date | datetime:
    """Return a date, or a time as it is in Sweden, without time zone.

    A time without time zone is taken as Swedish.

    Raises:
        Värdefel: It is neither, or its time zone is unknown.
    """
    träff = _TIDPUNKT.fullmatch(egenskap.värde.strip())
    if träff is None:
        raise Värdefel(egenskap, f"är {visa_värde(egenskap.värde)}, inte ett datum eller en tid")
    år, månad, dag, timme, minut, sekund = (int(t or 0) for t in träff.groups()[:6])
    try:
        datum = date(år, månad, dag)
        if träff[4] is None:
            return datum
        klocka = time(timme, minut, min(sekund, _SKOTTSEKUND - 1))
    except ValueError:
        raise Värdefel(egenskap, f"är {egenskap.värde.strip()}, som inte finns") from None
    tid = datetime.combine(datum, klocka)
    zon = UTC if träff[7] else _zon(egenskap)
    return tid if zon is None else _svensk_tid(egenskap, tid, zon)


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


def _zon(egenskap: Egenskap) -> tzinfo | None:
    """Return the time zone of a TZID, None for Swedish time."""
    namn = egenskap.parametrar.get("TZID", NAMN)
    if namn == NAMN:
        return None
    for kandidat in _kandidater(namn):
        zon = _hämta_zon(kandidat)
        if zon is not None:
            return zon
    raise Värdefel(egenskap, f"har tidszonen {visa_värde(namn)}, som inte är känd")


def _kandidater(namn: str) -> Iterator[str]:
    """Give the names that a TZID may stand for, the surest first: IANA, Windows, ``/x/Oslo``."""
    namn = namn.strip().strip('"')
    yield namn
    if namn in WINDOWS_TO_OLSON:
        yield WINDOWS_TO_OLSON[namn]
    led = namn.split("/")[-3:]
    while len(led) > 1:
        yield "/".join(led)
        led = led[1:]


@lru_cache(maxsize=256)
def _hämta_zon(namn: str) -> tzinfo | None:
    try:
        return ZoneInfo(namn)
    except (ValueError, LookupError, OSError):
        return None


def _svensk_tid(egenskap: Egenskap, tid: datetime, zon: tzinfo) -> datetime:
    try:
        i_sverige = tid.replace(tzinfo=zon).astimezone(ZoneInfo(NAMN))
    except OverflowError:
        raise Värdefel(egenskap, "ligger utanför kalendern") from None
    return i_sverige.replace(tzinfo=None, fold=0)
