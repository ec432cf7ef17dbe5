"""Our calendars in node-ical, the reader of many servers in Node."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.ical import till_ical
from tests.kalender.lasare import Händelse
from tests.kalender.test_andras_lasare import PLAN, VÄNTADE
from tests.kalender.test_tidszon import SEKUNDER, TIDPUNKTER

SISTA_ÅRET = 2034
"""node-ical asks its own table of zones, which ends ten years from now (temporal-polyfill)."""


def läs(node: str, mapp: Path, data: bytes) -> list[Händelse]:
    """Read a calendar with node-ical."""
    svar = subprocess.run(
        [node, str(mapp / "las_med_node_ical.cjs")],
        input=data,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert svar.returncode == 0, svar.stderr.decode()

    return [Händelse(**h) for h in json.loads(svar.stdout)["händelser"]]


def går_att_läsa(händelse: Händelse) -> bool:
    """Leave out a backslash before n, which node-ical takes for a line break (RFC 5545, 3.3.11)."""
    return "\\n" not in (händelse.plats + händelse.text).casefold()


def test_node_ical_ser_det_vi_skrev(andras_program: Path, program: Callable[[str], str]) -> None:
    """Titles, places, remarks, ends, whole days and status."""
    lästa = läs(program("node"), andras_program, till_ical(PLAN))

    assert [h.uid for h in lästa] == [h.uid for h in VÄNTADE]
    assert [h for h, v in zip(lästa, VÄNTADE, strict=True) if går_att_läsa(v)] == [
        v for v in VÄNTADE if går_att_läsa(v)
    ]


def test_node_ical_visar_rätt_tid(andras_program: Path, program: Callable[[str], str]) -> None:
    """The same instants as zoneinfo, on both sides of every change of clock since 1980."""
    tider = tuple(Sammanträdestid(t.date(), t.time()) for t in TIDPUNKTER if t.year <= SISTA_ÅRET)
    data = till_ical(Sammanträdesplan(Organ("Kommunstyrelsen"), tider))

    assert len(tider) == (SISTA_ÅRET - 1980 + 1) * (12 * 3 + 2 * 3 * 3)
    assert [h.start for h in läs(program("node"), andras_program, data)] == SEKUNDER[: len(tider)]
