"""Recurrence rules (RFC 5545, 3.3.10), expanded by dateutil and always bounded.

A rule may have no end, or give a thousand times a second; so only rules of days and longer are
followed, never past a last day, and never for more than a thousand times.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, tzinfo
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


@attrs.frozen
class Regeltider:
    """The times of a rule in order, the first one too, by the clock of the series' own zone."""

    tider: tuple[datetime, ...]
    ändlös: bool = False
    """Whether the rule itself has no end, so that the last day cut it off."""
    för_många: bool = False
    """Whether there were more times than may be followed."""


def regelns_tider(
    regel: Egenskap, start: datetime, zon: tzinfo | None, gräns: datetime
) -> Regeltider:
    """Return the times of a RRULE from a start on, none after the bound.

    Args:
        regel: The property.
        start: The first time, by the clock of the series' zone; a date as its midnight.
        zon: That zone, None for Sweden's.
        gräns: The last time that is wanted, by the same clock.

    Raises:
        Värdefel: It is no rule, or one that is not followed.
    """
    delar = _delar(regel)
    antal = int(delar.pop("COUNT", 0))
    till = delar.pop("UNTIL", "")
    sista = min(gräns, _until(regel, till, zon)) if till else gräns
    if sista < start:
        return Regeltider(())
    text = ";".join(f"{namn}={värde}" for namn, värde in delar.items())
    try:
        slut = sista.isoformat(timespec="seconds").replace("-", "").replace(":", "")
        följd = rrulestr(f"{text};UNTIL={slut}", dtstart=start)
        högst = min(antal or FLEST_I_SERIE + 1, FLEST_I_SERIE + 1)
        tider = tuple(islice(följd, högst))
    except (ValueError, OverflowError, IndexError, TypeError, AttributeError):
        raise _okänd(regel) from None
    return Regeltider(
        tider[:FLEST_I_SERIE],
        ändlös=not antal and not till,
        för_många=len(tider) > FLEST_I_SERIE,
    )


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
