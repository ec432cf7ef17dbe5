"""Our calendars in programs of others: texts, ends, all-day events."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Organ
from kommunprotokoll.strategier.texter import ELAKA, ENKLA
from kommunprotokoll.utbyte.ical import till_ical
from kommunprotokoll.utbyte.ical.identitet import med_uid
from kommunprotokoll.utbyte.ical.rader import rent
from tests.kalender.lasare import Händelse, Libical, läs_med_ical_js

TEXTER = [text for text in (*ENKLA, *ELAKA, "två\nrader", r"C:\Nytt\nu;,") if text == text.strip()]
START, SLUT = time(9), time(11)


def gör_plan() -> Sammanträdesplan:
    """A plan with every awkward text as place and remark, and every kind of time."""
    tider = [
        Sammanträdestid(date(2019, 1 + i % 12, 1 + i // 12), START, plats=text, anmärkning=text)
        for i, text in enumerate(TEXTER)
    ]
    tider += [
        Sammanträdestid(date(2020, 1, 7)),
        Sammanträdestid(date(2020, 7, 7)),
        Sammanträdestid(date(2020, 1, 8), START, slut=SLUT),
        Sammanträdestid(date(2020, 7, 8), START, slut=SLUT, inställt=True),
        Sammanträdestid(date(2020, 7, 9), START, slut=START),
    ]
    organ = Organ("Rådet för trygghet, hälsa; m.m.", kommun=Kommun("Ekby"))
    return Sammanträdesplan(organ, tuple(tider))


PLAN = gör_plan()


def väntad(tid: Sammanträdestid, uid: str) -> Händelse:
    """The event that a program should see."""

    def sekunder(klocka: time | None) -> int:
        if tid.start is None:  # an all-day event has no zone; both programs count it in UTC
            dag = datetime.combine(tid.datum, time(), tzinfo=UTC)
            return int(dag.timestamp()) + (86400 if klocka is None else 0)
        lokal = datetime.combine(tid.datum, klocka or tid.start, ZoneInfo("Europe/Stockholm"))
        return int(lokal.timestamp())

    titel = f"{PLAN.organ.namn} – sammanträde"
    return Händelse(
        uid=uid,
        start=sekunder(tid.start or time()),
        slut=sekunder(tid.slut),
        heldag=tid.start is None,
        titel=f"Inställt: {titel}" if tid.inställt else titel,
        plats=rent(tid.plats),
        text=rent(tid.anmärkning),
        status="CANCELLED" if tid.inställt else "",
    )


VÄNTADE = [väntad(tid, uid) for tid, uid in med_uid(PLAN)]


def test_ical_js_ser_det_vi_skrev(andras_program: Path, program: Callable[[str], str]) -> None:
    """Titles, places, remarks, ends and status, in Thunderbird's reader."""
    assert läs_med_ical_js(program("node"), andras_program, till_ical(PLAN)) == VÄNTADE


def test_libical_ser_det_vi_skrev(libical: str) -> None:
    """The same in the C library."""
    assert Libical(libical).läs(till_ical(PLAN)) == VÄNTADE
