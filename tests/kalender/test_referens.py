"""The meeting times of a real protocol, which is never part of the project, all the way."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import Tabell
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.skrivare import FORMAT, till_bytes
from kommunprotokoll.tolkning.tider import finn_sammanträdestider, tolka_sammanträdesplan
from kommunprotokoll.utbyte import plan_av, plan_från_csv, plan_till_csv, plan_till_text
from kommunprotokoll.utbyte.ical import från_ical, till_ical
from tests.kalender.lasare import Libical, läs_med_ical_js

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TIDER = tuple(
    Sammanträdestid(date(2019, *dag), time(9), slut=time(11), plats="Rådhuset")
    for dag in ((5, 24), (9, 23), (11, 18))
)
"""Two in summer time, one in winter time."""


@pytest.fixture(scope="module")
def protokoll(delat: Path) -> Path:
    """The protocol's text."""
    return delat / "referens" / "bra-2019-03-06.txt"


@pytest.fixture(scope="module")
def plan(protokoll: Path) -> Sammanträdesplan:
    """The plan that the protocol fixes."""
    return plan_av(kp.tolka(protokoll).sammanträde)


def test_paragrafens_tider_läses(protokoll: Path, plan: Sammanträdesplan) -> None:
    """Heading, proposal, decision: three meetings, nothing that is not understood."""
    rader = protokoll.read_text("utf-8").splitlines()
    början, slut = (
        next(i for i, rad in enumerate(rader) if rad.startswith(nr)) for nr in ("11. ", "12. ")
    )

    assert finn_sammanträdestider(rader[början:slut]) == (TIDER, ())
    assert plan.tider == TIDER


def test_planen_går_fram_och_tillbaka(plan: Sammanträdesplan) -> None:
    """Calendar, table and text: the same plan."""
    assert från_ical(till_ical(plan)) == plan
    assert plan_från_csv(plan_till_csv(plan), organ=plan.organ) == plan
    assert tolka_sammanträdesplan(plan_till_text(plan), organ=plan.organ) == plan


def test_andras_program_ser_tiderna(
    plan: Sammanträdesplan, andras_program: Path, program: Callable[[str], str], libical: str
) -> None:
    """Nine o'clock in Sweden, whatever the season."""
    data = till_ical(plan)
    väntade = [
        tuple(int(datetime.combine(t.datum, k, STOCKHOLM).timestamp()) for k in (time(9), time(11)))
        for t in TIDER
    ]

    for lästa in (
        läs_med_ical_js(program("node"), andras_program, data),
        Libical(libical).läs(data),
    ):
        assert [(h.start, h.slut) for h in lästa] == väntade


def test_sidan_har_dem(plan: Sammanträdesplan) -> None:
    """One table: week, day and time; the place once; a file in every format."""
    sida = kp.dokument.sammanträdesplan(plan)
    [tabell] = [b for b in sida.block if isinstance(b, Tabell)]

    assert tabell.rader == (
        ("21", "fredag 24 maj", "kl. 09.00–11.00"),
        ("39", "måndag 23 september", "kl. 09.00–11.00"),
        ("47", "måndag 18 november", "kl. 09.00–11.00"),
    )
    assert "Plats, om inget annat anges: Rådhuset." in list(sida.texter())
    assert all(till_bytes(sida, ändelse) for ändelse in FORMAT)
