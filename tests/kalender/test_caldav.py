"""Our calendars in a CalDAV server: Radicale on loopback, read back by the client caldav."""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from zoneinfo import ZoneInfo

import icalendar
import pytest
from caldav.davclient import DAVClient
from radicale.app import Application
from radicale.config import load as läs_inställningar

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.ical import från_ical, till_ical

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NIO, ELVA = time(9), time(11)
KF = Organ.från_namn("Kommunfullmäktige")
PLAN = Sammanträdesplan(
    Organ.från_namn("Kommunstyrelsen"),
    (
        Sammanträdestid(date(2031, 1, 15), NIO, slut=ELVA, plats="Rådhuset, sal A"),
        Sammanträdestid(date(2031, 3, 28), NIO, slut=ELVA),  # clocks change in two days
        Sammanträdestid(date(2031, 4, 2), NIO, slut=ELVA, anmärkning="bokslut; två\nrader"),
        Sammanträdestid(date(2031, 6, 18), NIO, inställt=True),
        Sammanträdestid(date(2031, 6, 18), time(18), organ=KF),
        Sammanträdestid(date(2031, 10, 24), NIO, slut=ELVA, flyttat_från=date(2031, 10, 22)),
        Sammanträdestid(date(2031, 10, 29), NIO, slut=ELVA),
        Sammanträdestid(date(2031, 12, 10)),
    ),
)


class _Tyst(WSGIRequestHandler):
    """Keeps the requests to itself, and a connection no longer than ten seconds."""

    timeout = 10

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - wsgiref's name
        """Write nothing to standard error."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@pytest.fixture(scope="module")
def klient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A client of a server that lives as long as the tests, on a port that is free."""
    inställningar = läs_inställningar()
    inställningar.update(
        {
            "auth": {"type": "none"},
            "rights": {"type": "authenticated"},
            "storage": {"filesystem_folder": str(tmp_path_factory.mktemp("samlingar"))},
            "logging": {"level": "error"},
        },
        "provet",
        privileged=True,
    )
    with (
        pytest.MonkeyPatch.context() as miljö,
        make_server("127.0.0.1", 0, Application(inställningar), _Server, _Tyst) as server,
    ):
        for namn in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            miljö.delenv(namn, raising=False)
            miljö.delenv(namn.lower(), raising=False)
        tråd = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        tråd.start()
        adress = f"http://127.0.0.1:{server.server_port}/"
        try:
            with DAVClient(adress, username="ekby", password="ekby", timeout=10) as klient:
                yield klient
        finally:
            server.shutdown()
            tråd.join(10)


@pytest.fixture(scope="module")
def publicerad(klient: Any) -> Any:
    """A calendar in the server, published as one file."""
    kalender = klient.principal().make_calendar(name="Sammanträden", cal_id="publicerad")
    svar = klient.put(str(kalender.url), till_ical(PLAN), {"Content-Type": "text/calendar"})

    assert svar.status == 201

    return kalender


def test_servern_ger_tillbaka_kalendern(klient: Any, publicerad: Any) -> None:
    """Read back as one file: the same plan."""
    data = klient.request(str(publicerad.url)).raw

    assert utan_uid(från_ical(data, organ=PLAN.organ)) == PLAN


def test_klienten_ser_samma_händelser_vid_samma_lokala_tid(klient: Any) -> None:
    """Each meeting put by itself, as a calendar program does, and read by the client."""
    kalender = klient.principal().make_calendar(name="Var för sig", cal_id="enskilda")
    for händelse in varje_händelse(till_ical(PLAN)):
        kalender.save_event(händelse)
    delar = [h.icalendar_component for h in kalender.events()]
    väntade = {
        (titel(tid), tid.datum, tid.start, tid.slut, tid.plats, tid.inställt) for tid in PLAN.tider
    }

    assert len(delar) == len(PLAN.tider)
    assert {vad_som_syns(del_) for del_ in delar} == väntade


@pytest.mark.parametrize(
    ("dag", "antal"),
    [
        (date(2031, 3, 28), 1),
        (date(2031, 6, 18), 2),
        (date(2031, 12, 10), 1),
        (date(2031, 5, 1), 0),
    ],
)
def test_servern_hittar_dagens_sammanträden(publicerad: Any, dag: date, antal: int) -> None:
    """The server itself understands our times: it finds what is on a local day."""
    början = datetime.combine(dag, time(), STOCKHOLM)
    funna = publicerad.search(
        start=början.astimezone(UTC), end=(början + timedelta(1)).astimezone(UTC), event=True
    )

    assert [vad_som_syns(h.icalendar_component)[1] for h in funna] == [dag] * antal


@pytest.mark.parametrize(
    ("klocka", "finns"), [(time(8, 59), 0), (NIO, 1), (time(10, 59), 1), (ELVA, 0)]
)
@pytest.mark.parametrize("dag", [date(2031, 3, 28), date(2031, 4, 2)])
def test_servern_vet_när_sammanträdet_börjar_och_slutar(
    publicerad: Any, dag: date, klocka: time, finns: int
) -> None:
    """To the minute, before and after the change of clock, by our own VTIMEZONE."""
    när = datetime.combine(dag, klocka, STOCKHOLM).astimezone(UTC)

    assert len(publicerad.search(start=när, end=när + timedelta(minutes=1), event=True)) == finns


def varje_händelse(data: bytes) -> Iterator[str]:
    """A calendar for each event, with the time zone."""
    hela = icalendar.Calendar.from_ical(data)
    zoner = hela.walk("VTIMEZONE")
    for händelse in hela.walk("VEVENT"):
        en = icalendar.Calendar({"VERSION": "2.0", "PRODID": "-//ekby//sv"})
        for del_ in (*zoner, händelse):
            en.add_component(del_)
        yield en.to_ical().decode()


def utan_uid(plan: Sammanträdesplan) -> Sammanträdesplan:
    """The plan without the identities, which a server keeps and ours need not name."""
    return Sammanträdesplan(plan.organ, tuple(ändra(tid, uid="") for tid in plan.tider))


def titel(tid: Sammanträdestid) -> str:
    """The title of a meeting, without what says that it is called off."""
    return f"{PLAN.organ_för(tid)} – sammanträde"


def vad_som_syns(
    del_: Any,
) -> tuple[str, date, time | None, time | None, str, bool]:
    """Title, date, local start and end, place, and whether it is called off."""
    start, slut = del_["DTSTART"].dt, del_["DTEND"].dt if "DTEND" in del_ else None
    lokal = start.astimezone(STOCKHOLM) if isinstance(start, datetime) else None
    return (
        str(del_["SUMMARY"]).removeprefix("Inställt: "),
        lokal.date() if lokal else start,
        lokal.time() if lokal else None,
        slut.astimezone(STOCKHOLM).time() if lokal and isinstance(slut, datetime) else None,
        str(del_.get("LOCATION", "")),
        del_.get("STATUS") == "CANCELLED",
    )
