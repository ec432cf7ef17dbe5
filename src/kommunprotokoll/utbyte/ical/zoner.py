"""Time zones by the names that calendars give them: IANA's, Windows', and the file's own.

Outlook and Exchange write the names of Windows (``W. Europe Standard Time``), some programs a path
that ends in an IANA name, others a name of their own with a VTIMEZONE that says what it means. A
known name goes before the file's VTIMEZONE, which some programs write wrong.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

import attrs
from icalendar.prop import vUTCOffset
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from kommunprotokoll.grund.fel import visa_värde
from kommunprotokoll.utbyte.ical.komponent import Egenskap, Komponent, Värdefel
from kommunprotokoll.utbyte.ical.regel import regelns_tider
from kommunprotokoll.utbyte.ical.tidszon import NAMN
from kommunprotokoll.utbyte.ical.varden import lokal_tid

_FLEST_DELAR = 100
"""Parts of a calendar's own zones that are read; Europe/Stockholm since 1900 has some ten."""
_SISTA = datetime(2100, 12, 31, tzinfo=None)  # noqa: DTZ001 - a time of the file's own zone


class Filzon(tzinfo):
    """A time zone as the VTIMEZONE of a file describes it, through 2100."""

    def __init__(self, namn: str, byten: Iterable[tuple[datetime, timedelta]]) -> None:
        """Keep from when, by the clock of the place, which distance to UTC holds."""
        self._namn = namn
        ordnade = sorted(byten)
        self._från = [från for från, _ in ordnade]
        self._avstånd = [avstånd for _, avstånd in ordnade]

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Return the distance to UTC at a local time."""
        if dt is None:
            return None
        plats = bisect_right(self._från, dt.replace(tzinfo=None)) - 1
        return self._avstånd[max(plats, 0)]

    def dst(self, dt: datetime | None) -> timedelta | None:  # noqa: ARG002 - tzinfo's signature
        """Return nothing: what part of the distance is summer time is not known."""
        return None

    def tzname(self, dt: datetime | None) -> str:  # noqa: ARG002 - tzinfo's signature
        """Return the name in the file."""
        return self._namn


@attrs.define
class Zoner:
    """The time zones of one calendar."""

    kalender: Komponent
    _egna: dict[str, tzinfo | None] = attrs.Factory(dict)
    _i_filen: dict[str, Komponent] | None = None
    _kvar: int = _FLEST_DELAR

    def zon(self, egenskap: Egenskap) -> tzinfo | None:
        """Return the time zone of a property's TZID, None for Swedish time.

        Raises:
            Värdefel: It is neither known nor described.
        """
        namn = egenskap.parametrar.get("TZID", NAMN)
        funnen = self.efter_namn(namn)
        if funnen is None and namn != NAMN:
            raise Värdefel(egenskap, f"har tidszonen {visa_värde(namn)}, som inte är känd")
        return None if namn == NAMN else funnen

    def efter_namn(self, namn: str) -> tzinfo | None:
        """Return the time zone of a name, None if it is not known."""
        if namn not in self._egna:
            kända = (_hämta_zon(kandidat) for kandidat in _kandidater(namn))
            känd = next((zon for zon in kända if zon is not None), None)
            self._egna[namn] = känd or self._filens(namn)
        return self._egna[namn]

    def _filens(self, namn: str) -> tzinfo | None:
        if self._i_filen is None:
            zoner = self.kalender.alla("VTIMEZONE")
            self._i_filen = {zon.värde("TZID"): zon for zon in zoner}
        zon = self._i_filen.get(namn)
        if zon is None:
            return None
        delar = [d for d in zon.delar if d.namn in ("STANDARD", "DAYLIGHT")]
        self._kvar -= len(delar)
        byten = [b for d in delar for b in _byten(d)] if self._kvar >= 0 else []
        return Filzon(namn, byten) if byten else None


def _byten(del_: Komponent) -> Iterator[tuple[datetime, timedelta]]:
    """Give when a part of a VTIMEZONE begins to hold, each time, and its distance to UTC."""
    try:
        avstånd: timedelta = vUTCOffset.from_ical(  # type: ignore[no-untyped-call]
            del_.värde("TZOFFSETTO").strip()
        )
    except ValueError:
        return
    början = del_.egenskap("DTSTART")
    start = lokal_tid(början).lokal if början is not None else None
    if not isinstance(start, datetime):
        return
    yield start, avstånd
    första_regel = del_.egenskap("RRULE")
    for regel in del_.egenskaper:
        if regel is första_regel and "FREQ=YEARLY" in regel.värde.upper():
            yield from (
                (tid, avstånd) for tid in regelns_tider(regel, start, None, gräns=_SISTA).tider
            )
        elif regel.namn == "RDATE":
            for värde in regel.värde.split(","):
                tid = lokal_tid(attrs.evolve(regel, värde=värde)).lokal
                if isinstance(tid, datetime):
                    yield tid, avstånd


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
