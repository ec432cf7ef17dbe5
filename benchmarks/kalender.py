"""A feed of 2 000 meetings: ours beside the plain use of icalendar, as a ratio in one run.

    python -m benchmarks.kalender

Both write the same properties of the same events. The plain use adds the time zone with
``add_missing_timezones``; what it writes there is read one hour wrong by some programs.
"""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as klockslag
from zoneinfo import ZoneInfo

import icalendar

from kommunprotokoll import Kommun, Organ, Sammanträdesplan, Sammanträdestid
from kommunprotokoll.utbyte.ical import från_ical, till_ical
from kommunprotokoll.utbyte.ical.identitet import med_uid
from kommunprotokoll.utbyte.ical.kalenderpost import KATEGORI, titel

ANTAL = 2000
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def gör_plan() -> Sammanträdesplan:
    """A plan with a meeting every day."""
    organ = Organ("Kommunstyrelsen", kommun=Kommun("Ekby kommun", "9901"))
    tider = (
        Sammanträdestid(
            date(2026, 1, 1) + timedelta(days=i),
            klockslag(9),
            slut=klockslag(11, 30),
            plats="Rådhuset, sal A; plan 2",
            anmärkning="extra",
        )
        for i in range(ANTAL)
    )
    return Sammanträdesplan(organ, tuple(tider))


def med_icalendar(plan: Sammanträdesplan) -> bytes:
    """The same calendar by the plain use of icalendar."""
    kalender = icalendar.Calendar()
    kalender.add("prodid", "-//kommunprotokoll//kommunprotokoll//SV")
    kalender.add("version", "2.0")
    for tid, uid in med_uid(plan):
        h = icalendar.Event()
        h.add("uid", uid)
        h.add("dtstamp", datetime(tid.datum.year, 1, 1, tzinfo=UTC))
        h.add("dtstart", datetime.combine(tid.datum, tid.start or klockslag(), STOCKHOLM))
        h.add("dtend", datetime.combine(tid.datum, tid.slut or klockslag(), STOCKHOLM))
        h.add("summary", titel(plan.organ, inställt=tid.inställt))
        h.add("location", tid.plats)
        h.add("categories", [KATEGORI, plan.organ.namn])
        h.add("description", tid.anmärkning)
        kalender.add_component(h)
    kalender.add_missing_timezones()
    data: bytes = kalender.to_ical()
    return data


def samma_innehåll(ena: bytes, andra: bytes) -> bool:
    """Tell whether two calendars hold the same events, as icalendar reads them."""
    händelser = [
        [{namn: h[namn].to_ical() for namn in h} for h in icalendar.Calendar.from_ical(data).events]
        for data in (ena, andra)
    ]
    return händelser[0] == händelser[1]


def bästa(arbete: Callable[[], object], gånger: int) -> float:
    """Seconds of the quickest of several runs."""
    tider = []
    for _ in range(gånger):
        start = time.perf_counter()
        arbete()
        tider.append(time.perf_counter() - start)
    return min(tider)


def huvud() -> None:
    """Measure and print."""
    plan = gör_plan()
    data, deras = till_ical(plan), med_icalendar(plan)
    skriv = bästa(lambda: till_ical(plan), 10)
    plain = bästa(lambda: med_icalendar(plan), 3)
    läsa = bästa(lambda: från_ical(data), 3)
    deras_läsa = bästa(lambda: icalendar.Calendar.from_ical(data).events, 3)
    print(
        f"{ANTAL} meetings, {len(data) / 1000:.0f} kB; same events: {samma_innehåll(data, deras)}"
    )
    print(f"write: {skriv * 1000:.0f} ms, {plain / skriv:.1f} times as fast as plain icalendar")
    print(f"read:  {läsa * 1000:.0f} ms, {deras_läsa / läsa:.1f} times as fast as plain icalendar")


if __name__ == "__main__":
    huvud()
