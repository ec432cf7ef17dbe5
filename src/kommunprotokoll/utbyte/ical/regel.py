"""Recurrence rules (RFC 5545, 3.3.10), expanded by dateutil and always bounded.

A rule may have no end, or give a thousand times a second; so only rules of days and longer are
followed, never past a last day, and never for more than a thousand times.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice

import attrs
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # ships no types

from kommunprotokoll.grund.fel import visa_värde
from kommunprotokoll.utbyte.ical.komponent import Egenskap, Värdefel
from kommunprotokoll.utbyte.ical.varden import lokal_tid, utc_till

FLEST_I_SERIE = 1000
"""Times that one rule may give; a weekly meeting for nineteen years."""

_FREKVENSER = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_FÖR_OFTA = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})
_DELAR = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS",
     "BYWEEKNO", "BYYEARDAY", "BYHOUR", "BYMINUTE", "BYSECOND"}
)  # fmt: skip
_HELTAL = re.compile("[1-9][0-9]{0,4}")
_LÄNGSTA_REGEL = 500
_DAGAR_I_400_ÅR = 146_097

_BARA_I = {
    "BYMONTHDAY": {"MONTHLY", "YEARLY"},
    "BYSETPOS": {"MONTHLY", "YEARLY"},
    "BYWEEKNO": {"YEARLY"},
    "BYYEARDAY": {"YEARLY"},
}
"""Parts that mean something, or are used, with these frequencies only."""


@attrs.frozen
class Regeltider:
    """The times of a rule in order, by the clock of the series' own zone."""

    tider: tuple[datetime, ...]
    ändlös: bool = False
    """Whether the rule itself has no end, so that the bound cut it off."""
    kapad: bool = False
    """Whether a rule with an end gives more times than were followed."""


def regelns_tider(
    regel: Egenskap,
    start: datetime,
    zon: tzinfo | None,
    *,
    gräns: datetime,
    ändlös_till: datetime | None = None,
) -> Regeltider:
    """Return the times of a RRULE from a start on, none after the bound.

    Args:
        regel: The property.
        start: The first time, by the clock of the series' zone; a date as its midnight.
        zon: That zone, None for Sweden's.
        gräns: The last time that is followed, by the same clock.
        ändlös_till: The last time of a rule that has no end of its own, if that is earlier.

    Raises:
        Värdefel: It is no rule, or one that is not followed.
    """
    delar = _delar(regel)
    antal = int(delar.pop("COUNT", 0))
    till = delar.pop("UNTIL", "")
    ändlös = not antal and not till
    sista = min(gräns, (ändlös_till if ändlös else None) or gräns)
    slut = _until(regel, till, zon) if till else None
    text = ";".join(f"{namn}={värde}" for namn, värde in delar.items())
    högst = min(antal or FLEST_I_SERIE + 1, FLEST_I_SERIE + 1)
    try:
        tider = tuple(islice(_följd(text, start, min(sista, slut or sista)), högst))
    except (ValueError, OverflowError, IndexError, TypeError, AttributeError):
        raise _okänd(regel) from None
    fler = len(tider) < antal if antal else slut is not None and slut > sista
    return Regeltider(
        tider[:FLEST_I_SERIE], ändlös=ändlös, kapad=fler or len(tider) > FLEST_I_SERIE
    )


def _följd(text: str, start: datetime, sista: datetime) -> Iterator[datetime]:
    """Give the times of a rule.

    dateutil looks for a time that never comes to the end of the calendar, in the year 9999. The
    calendar repeats itself every 400 years, weekdays too; so near its end there is less to look
    through.
    """
    if sista < start:
        return
    steg = timedelta(days=_DAGAR_I_400_ÅR * ((date.max.year - sista.year) // 400))
    slut = (sista + steg).isoformat(timespec="seconds").replace("-", "").replace(":", "")
    for tid in rrulestr(f"{text};UNTIL={slut}", dtstart=start + steg):
        yield tid - steg


def _delar(regel: Egenskap) -> dict[str, str]:
    text = regel.värde.strip().upper()
    par = [del_.partition("=") for del_ in text.split(";") if del_]
    delar = {namn.strip(): värde.strip() for namn, _, värde in par}
    if len(text) > _LÄNGSTA_REGEL or "FREQ" not in delar or len(par) != len(delar):
        raise _okänd(regel)
    _kontrollera(regel, delar)
    return delar


def _kontrollera(regel: Egenskap, delar: Mapping[str, str]) -> None:
    klockslag = (delar.get(namn, "") for namn in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    if delar["FREQ"] in _FÖR_OFTA or any("," in värde for värde in klockslag):
        raise Värdefel(regel, "upprepar händelsen flera gånger om dagen, och det läses inte")
    if delar["FREQ"] not in _FREKVENSER or delar.keys() - _DELAR:
        raise _okänd(regel)
    if any(namn in delar and delar["FREQ"] not in får for namn, får in _BARA_I.items()):
        raise _okänd(regel)
    if any(not _HELTAL.fullmatch(delar.get(namn, "1")) for namn in ("INTERVAL", "COUNT")):
        raise _okänd(regel)


def _until(regel: Egenskap, text: str, zon: tzinfo | None) -> datetime:
    tid = lokal_tid(attrs.evolve(regel, värde=text))
    if not isinstance(tid.lokal, datetime):
        return datetime.combine(tid.lokal, time.max)
    try:
        return utc_till(tid.lokal, zon) if tid.utc else tid.lokal
    except OverflowError:
        return datetime.combine(date.max, time.max)


def _okänd(regel: Egenskap) -> Värdefel:
    return Värdefel(regel, f"är {visa_värde(regel.värde)}, som inte är en regel som kan läsas")


def som_tid(dag: date | datetime) -> datetime:
    """Return a date as its midnight, a time as it is."""
    return dag if isinstance(dag, datetime) else datetime.combine(dag, time())
