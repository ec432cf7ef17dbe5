"""Series of others' calendars: expanded, with exceptions, and never without end."""

import time as klocka
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.utbyte import Plantolkning
from kommunprotokoll.utbyte.ical import från_ical, tolka_ical

STOCKHOLMS_TID = ZoneInfo("Europe/Stockholm")
STOCKHOLM = "TZID=Europe/Stockholm"
TOKYO = "TZID=Asia/Tokyo"


def kalender(*händelser: list[str]) -> str:
    """Another program's calendar with these events."""
    rader = [r for h in händelser for r in ("BEGIN:VEVENT", "UID:s", *h, "END:VEVENT")]
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x", "NAME:Rådet", *rader, "END:VCALENDAR", ""]
    )


def tolka(*händelser: list[str], till: date | None = None) -> Plantolkning:
    """Read such a calendar."""
    return tolka_ical(kalender(*händelser), till=till)


def tider(*händelser: list[str], till: date | None = None) -> list[str]:
    """When the meetings of such a calendar are."""
    return [
        f"{t.datum.isoformat()[5:]}{t.start:T%H%M}" if t.start else t.datum.isoformat()[5:]
        for t in tolka(*händelser, till=till).plan.tider
    ]


@pytest.mark.parametrize(
    ("rader", "väntade"),
    [
        (
            [f"DTSTART;{STOCKHOLM}:20270112T090000", "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3"],
            ["01-12T0900", "02-09T0900", "03-09T0900"],
        ),
        (
            ["DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270209"],
            ["01-12", "01-26", "02-09"],
        ),
        (
            [f"DTSTART;{STOCKHOLM}:20270322T090000", "RRULE:FREQ=WEEKLY;COUNT=3",
             f"EXDATE;{STOCKHOLM}:20270329T090000"],
            ["03-22T0900", "04-05T0900"],
        ),
        (  # Outlook's way: a whole day excepted
            [f"DTSTART;{STOCKHOLM}:20270322T090000", "RRULE:FREQ=WEEKLY;COUNT=2",
             "EXDATE;VALUE=DATE:20270329"],
            ["03-22T0900"],
        ),
        (
            [f"DTSTART;{STOCKHOLM}:20270112T090000",
             f"RDATE;{STOCKHOLM}:20270119T100000,20270126T090000"],
            ["01-12T0900", "01-19T1000", "01-26T0900"],
        ),
        (
            ["DTSTART:20270112T080000Z", "RDATE;VALUE=PERIOD:20270119T080000Z/PT1H"],
            ["01-12T0900", "01-19T0900"],
        ),
        (  # the same time of day by the clock of the place, summer time or not
            [f"DTSTART;{STOCKHOLM}:20270326T090000", "RRULE:FREQ=WEEKLY;COUNT=2"],
            ["03-26T0900", "04-02T0900"],
        ),
        (  # the series is held by the clock of Tokyo, and Sweden's moves
            [f"DTSTART;{TOKYO}:20270326T170000", "RRULE:FREQ=WEEKLY;COUNT=2"],
            ["03-26T0900", "04-02T1000"],
        ),
        (
            [f"DTSTART;{STOCKHOLM}:20270112T090000",
             "RRULE:FREQ=WEEKLY;UNTIL=20270126T080000Z"],
            ["01-12T0900", "01-19T0900", "01-26T0900"],
        ),
    ],
)  # fmt: skip
def test_en_serie_blir_sina_sammanträden(rader: list[str], väntade: list[str]) -> None:
    """By the clock of the zone in which the series is held."""
    assert tider(rader) == väntade


def test_varje_möte_i_serien_är_lika_långt() -> None:
    """End, place and title are those of the series."""
    läst = tolka(
        [f"DTSTART;{STOCKHOLM}:20270112T220000", f"DTEND;{STOCKHOLM}:20270113T010000",
         "LOCATION:Salen", "SUMMARY:Budget", "RRULE:FREQ=WEEKLY;COUNT=2"],
    )  # fmt: skip

    assert läst.plan.tider == tuple(
        Sammanträdestid(
            dag,
            time(22),
            slut=time(1),
            slutdatum=dag + timedelta(1),
            plats="Salen",
            anmärkning="Budget",
        )
        for dag in (date(2027, 1, 12), date(2027, 1, 19))
    )
    assert [a.kod for a in läst.anmärkningar] == ["ICAL004"]
    assert "är en serie, läst som två sammanträden" in läst.anmärkningar[0].meddelande


def test_undantag_ur_serien() -> None:
    """One moved, one called off, one with another place; each at its own time, with its first."""
    serie = [f"DTSTART;{STOCKHOLM}:20270112T090000", "LOCATION:Salen", "RRULE:FREQ=WEEKLY;COUNT=3"]
    flyttad = [f"RECURRENCE-ID;{STOCKHOLM}:20270119T090000",
               f"DTSTART;{STOCKHOLM}:20270120T130000"]  # fmt: skip
    inställd = ["RECURRENCE-ID:20270126T080000Z", f"DTSTART;{STOCKHOLM}:20270126T090000",
                "STATUS:CANCELLED"]  # fmt: skip

    assert tolka(flyttad, serie, inställd).plan.tider == (
        Sammanträdestid(date(2027, 1, 12), time(9), plats="Salen"),
        Sammanträdestid(
            date(2027, 1, 20),
            time(13),
            flyttat_från=date(2027, 1, 19),
            flyttat_från_kl=time(9),
        ),
        Sammanträdestid(date(2027, 1, 26), time(9), inställt=True),
    )


def test_ett_undantag_utan_sin_serie() -> None:
    """Exports of a single meeting hold only that."""
    (tid,) = tolka(["RECURRENCE-ID;VALUE=DATE:20270119", "DTSTART;VALUE=DATE:20270120"]).plan.tider

    assert (tid.datum, tid.flyttat_från) == (date(2027, 1, 20), date(2027, 1, 19))


def test_en_ändlös_serie_läses_till_en_dag_och_det_sägs() -> None:
    """To the end of the year after its first, or to the day that is asked for."""
    rader = [f"DTSTART;{STOCKHOLM}:20270112T090000", "RRULE:FREQ=MONTHLY"]
    läst = tolka(rader)

    assert läst.plan.tider[-1].datum == date(2028, 12, 12)
    assert ("ICAL005", Allvar.VARNING) in {(a.kod, a.allvar) for a in läst.anmärkningar}
    assert any("till och med 31 december 2028" in a.meddelande for a in läst.anmärkningar)
    assert från_ical(kalender(rader)) == läst.plan
    assert tider(rader, till=date(2027, 3, 1)) == ["01-12T0900", "02-12T0900"]


def test_en_för_lång_serie_kapas_och_från_ical_säger_nej() -> None:
    """What is left out is a fault: the plan would not be whole."""
    rader = ["DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=DAILY;COUNT=5000"]
    läst = tolka(rader)

    assert len(läst.plan.tider) == 1000
    assert läst.anmärkningar[0].kod == "ICAL006"
    with pytest.raises(LäsFel, match="fler än 1000 sammanträden"):
        från_ical(kalender(rader))


@pytest.mark.parametrize(
    "regel",
    [
        "FREQ=SECONDLY", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;COUNT=99999999",
        "FREQ=DAILY;BYHOUR=1,2,3", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;COUNT=9999999999", "FREQ=NEVER", "COUNT=1", "FREQ=DAILY;UNTIL=x",
        "FREQ=DAILY;FREQ=WEEKLY", "FREQ=DAILY;BYEASTER=1", "FREQ=DAILY;BYDAY=XX",
        "FREQ=YEARLY;BYDAY=" + "MO," * 400, "", "RRULE",
        "FREQ=MONTHLY;BYSETPOS=0", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    ],
)  # fmt: skip
def test_regler_som_inte_följs(regel: str) -> None:
    """Several times a day, without step, unknown or broken: said, with the line, and at once."""
    början = klocka.process_time()
    rader = ["DTSTART;VALUE=DATE:20270101", f"RRULE:{regel}"]

    with pytest.raises(LäsFel, match="rad 8: RRULE"):
        från_ical(kalender(rader))
    assert klocka.process_time() - början < 2


@pytest.mark.parametrize(
    "regel",
    [
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=99999",
        "FREQ=WEEKLY;INTERVAL=99999",
        "FREQ=MONTHLY;BYMONTHDAY=99",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=9999",
    ],
)
def test_regler_som_nästan_aldrig_infaller_tar_slut(regel: str) -> None:
    """A rule that never comes true is not followed to the end of time."""
    början = klocka.process_time()

    assert tider(["DTSTART;VALUE=DATE:20270104", f"RRULE:{regel}"])[0] == "01-04"
    assert klocka.process_time() - början < 2


def test_en_lång_men_ändlig_serie_kapas_inte_i_tysthet() -> None:
    """Beyond ten years it is cut and told; up to a day that was asked for it is cut as asked."""
    rader = ["DTSTART;VALUE=DATE:20270104", "RRULE:FREQ=YEARLY;COUNT=12"]

    assert len(tider(rader)) == 11
    assert tolka(rader).anmärkningar[0].kod == "ICAL006"
    assert len(tider(rader, till=date(2029, 1, 4))) == 3
    assert från_ical(kalender(rader), till=date(2029, 1, 4)).tider
    assert len(tider(["DTSTART;VALUE=DATE:20270104", "RRULE:FREQ=WEEKLY;COUNT=200"])) == 200


def test_hur_många_serier_som_helst_läses_inte() -> None:
    """A calendar of bodies has some tens of series."""
    serier = [
        [f"UID:{n}", f"DTSTART;{STOCKHOLM}:20270112T{n // 60:02}{n % 60:02}00",
         "RRULE:FREQ=WEEKLY;COUNT=2"] for n in range(301)
    ]  # fmt: skip

    assert len(tolka(*serier[:300]).plan.tider) == 600
    with pytest.raises(LäsFel, match="upprepning nummer 301"):
        från_ical(kalender(*serier))


def test_samma_sammanträde_ersatt_två_gånger() -> None:
    """The first one holds, and the other is told of."""
    serie = ["DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY;COUNT=2"]
    ersatt = ["RECURRENCE-ID:20270112", "DTSTART;VALUE=DATE:20270113"]
    igen = ["RECURRENCE-ID:20270112", "DTSTART;VALUE=DATE:20270114"]

    assert tider(serie, ersatt, igen) == ["01-13", "01-19"]
    assert "redan är ersatt" in tolka(serie, ersatt, igen).anmärkningar[0].meddelande


def test_en_serie_med_ett_undantag_för_alla_följande_läses_inte_tyst() -> None:
    """What changes the rest of a series is told of, since it is not read."""
    serie = [f"DTSTART;{STOCKHOLM}:20270112T090000", "RRULE:FREQ=WEEKLY;COUNT=3"]
    följande = [f"RECURRENCE-ID;RANGE=THISANDFUTURE;{STOCKHOLM}:20270119T090000",
                f"DTSTART;{STOCKHOLM}:20270119T100000"]  # fmt: skip
    läst = tolka(serie, följande)

    assert len(läst.plan.tider) == 3
    assert "ändrar alla följande" in läst.anmärkningar[0].meddelande
    assert läst.anmärkningar[0].allvar is Allvar.FEL


@pytest.mark.parametrize(
    ("rader", "antal"),
    [
        (["DTSTART;VALUE=DATE:99950101", "RRULE:FREQ=YEARLY;COUNT=9"], 5),
        (["DTSTART;VALUE=DATE:99991230", "RRULE:FREQ=DAILY"], 2),
        (["DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;COUNT=3"], 3),
        ([f"DTSTART;{STOCKHOLM}:20270112T090000", "RRULE:FREQ=DAILY;UNTIL=99991231T235959Z"], 1000),
    ],
)
def test_vid_kalenderns_ändar(rader: list[str], antal: int) -> None:
    """The first and the last year are years like others, and nothing goes past them."""
    assert len(tider(rader)) == antal


def test_ett_undantag_som_inte_går_att_läsa() -> None:
    """The series is read, and the exception is told of."""
    serie = ["DTSTART;VALUE=DATE:20270112", "RRULE:FREQ=WEEKLY;COUNT=2"]

    for trasigt in (["RECURRENCE-ID:x", "DTSTART:20270113"], ["RECURRENCE-ID:20270301"]):
        läst = tolka(serie, trasigt)

        assert len(läst.plan.tider) == 2
        assert läst.anmärkningar[0].kod == "ICAL001"


_REGLER = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={};COUNT={}".format, st.integers(1, 40), st.integers(1, 30)),
    st.builds("FREQ=WEEKLY;INTERVAL={};COUNT={}".format, st.integers(1, 5), st.integers(1, 30)),
    st.builds("FREQ=MONTHLY;INTERVAL={};COUNT={}".format, st.integers(1, 5), st.integers(1, 12)),
    st.builds("FREQ=MONTHLY;UNTIL=2028{:02}15".format, st.integers(1, 12)),
    st.builds("FREQ=YEARLY;COUNT={}".format, st.integers(1, 5)),
)


@given(
    _REGLER,
    st.dates(date(2027, 1, 1), date(2027, 12, 28)),
    st.integers(0, 20 * 60),
    st.lists(st.integers(0, 10), max_size=3),
    st.sampled_from((STOCKHOLM, TOKYO, "TZID=America/New_York")),
)
@settings(max_examples=60)
def test_ett_annat_bibliotek_ser_samma_tider(
    regel: str, dag: date, minut: int, borta: list[int], zon: str
) -> None:
    """recurring-ical-events, on top of icalendar, gives the same meetings of the same series."""
    start = datetime.combine(dag, time(minut // 60, minut % 60))
    rader = [f"DTSTART;{zon}:{start:%Y%m%dT%H%M%S}", f"RRULE:{regel}"]
    rader += [f"EXDATE;{zon}:{start + timedelta(weeks=n):%Y%m%dT%H%M%S}" for n in borta]
    text = kalender([*rader, "DTSTAMP:20270101T000000Z"])
    deras = recurring_ical_events.of(Calendar.from_ical(text)).between((2027, 1, 1), (2034, 1, 1))
    lokala = sorted(h.start.astimezone(STOCKHOLMS_TID).replace(tzinfo=None) for h in deras)
    våra = [
        datetime.combine(t.datum, t.start or time())
        for t in tolka_ical(text, till=date(2033, 12, 30)).plan.tider
    ]

    assert våra == [t for t in lokala if t.date() <= date(2033, 12, 30)]
