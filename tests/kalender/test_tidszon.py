"""The clock shows the right time: our VTIMEZONE in three independent readers against zoneinfo."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.ical import till_ical
from kommunprotokoll.utbyte.ical.tidszon import NAMN, VTIMEZONE
from tests.kalender.lasare import Libical, läs_med_ical_js

STOCKHOLM = ZoneInfo(NAMN)
EN_DAG = timedelta(days=1)


def tidpunkter() -> list[datetime]:
    """Local times of 1980-2100: days around each change of clock, and one in every month."""
    dagar = {date(år, månad, 15) for år in range(1980, 2101) for månad in range(1, 13)}
    dag = date(1980, 1, 1)
    while dag.year <= 2100:
        if förskjutning(dag) != förskjutning(dag + EN_DAG):
            dagar |= {dag - EN_DAG, dag, dag + EN_DAG}
        dag += EN_DAG
    klockor = (time(0, 30), time(9), time(23, 30))
    return [datetime.combine(d, klocka) for d in sorted(dagar) for klocka in klockor]


def förskjutning(dag: date) -> timedelta | None:
    """The offset from UTC at the start of a day."""
    return datetime.combine(dag, time(), tzinfo=STOCKHOLM).utcoffset()


TIDPUNKTER = tidpunkter()
SEKUNDER = [int(t.replace(tzinfo=STOCKHOLM).timestamp()) for t in TIDPUNKTER]


@pytest.fixture(scope="module", params=[NAMN, "Ekby/Torget"])
def kalender(request: pytest.FixtureRequest) -> bytes:
    """A calendar with a meeting at each of them; once with a name for the zone that nobody knows.

    A reader that knows Europe/Stockholm by itself would not need our VTIMEZONE.
    """
    tider = tuple(Sammanträdestid(t.date(), t.time()) for t in TIDPUNKTER)
    data = till_ical(Sammanträdesplan(Organ("Kommunstyrelsen"), tider))
    return data.replace(NAMN.encode(), request.param.encode())


def test_tidpunkterna_täcker_båda_sidor_om_varje_övergång() -> None:
    """The times tested are those that can go wrong: two changes a year for 121 years."""
    assert len({t.date() for t in TIDPUNKTER}) >= 121 * (12 + 2 * 3)
    assert {t.replace(tzinfo=STOCKHOLM).utcoffset() for t in TIDPUNKTER} == {
        timedelta(hours=1),
        timedelta(hours=2),
    }


def test_ical_js_visar_rätt_tid(
    kalender: bytes, andras_program: Path, program: Callable[[str], str]
) -> None:
    """Thunderbird's reader."""
    händelser = läs_med_ical_js(program("node"), andras_program, kalender)

    assert [h.start for h in händelser] == SEKUNDER


def test_libical_visar_rätt_tid(kalender: bytes, libical: str) -> None:
    """The reader of Evolution, KOrganizer and many phones."""
    assert [h.start for h in Libical(libical).läs(kalender)] == SEKUNDER


def test_icalendar_och_dateutil_visar_rätt_tid() -> None:
    """The Python reader, made to use the VTIMEZONE and not what it knows of Stockholm."""
    data = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + VTIMEZONE + b"END:VCALENDAR\r\n"
    (zon,) = icalendar.Calendar.from_ical(data).timezones
    tz = zon.to_tz(lookup_tzid=False)

    assert [int(t.replace(tzinfo=tz).timestamp()) for t in TIDPUNKTER] == SEKUNDER


def test_före_1980_är_det_normaltid_året_om(libical: str) -> None:
    """Sweden had no summer time in 1917-1979."""
    dagar = [datetime(år, månad, 1, 12) for år in range(1917, 1980) for månad in (1, 7)]  # noqa: DTZ001
    plan = Sammanträdesplan(
        Organ("Kommunstyrelsen"), tuple(Sammanträdestid(d.date(), d.time()) for d in dagar)
    )
    lästa = [h.start for h in Libical(libical).läs(till_ical(plan))]

    assert lästa == [int(d.replace(tzinfo=UTC).timestamp()) - 3600 for d in dagar]


def test_dagens_regler_står_först() -> None:
    """A reader that looks at the first rule of each kind only is right as well, from 1996 on."""
    sommar, normal = VTIMEZONE.split(b"BEGIN:")[2:4]

    assert sommar.startswith(b"DAYLIGHT")
    assert b"BYMONTH=3;BYDAY=-1SU\r\n" in sommar
    assert normal.startswith(b"STANDARD")
    assert b"BYMONTH=10;BYDAY=-1SU\r\n" in normal
