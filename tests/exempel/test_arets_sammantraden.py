"""``examples/arets_sammantraden.py``: a file of rules becomes calendars, a page and a table."""

import os
import subprocess
import sys
from pathlib import Path

import kommunprotokoll as kp
from examples.arets_sammantraden import gör_plan, skriv_allt
from kommunprotokoll.utbyte import plan_från_csv

ROT = Path(__file__).parents[2]
REGLER = ROT / "examples" / "arets-sammantraden.toml"


def test_exemplet_skriver_allt(tmp_path: Path) -> None:
    """The script as a user runs it: what was moved is told, and every file is there."""
    svar = subprocess.run(
        [sys.executable, "examples/arets_sammantraden.py", str(REGLER), str(tmp_path / "ut")],
        cwd=ROT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )

    assert (svar.stderr, svar.returncode) == ("", 0)
    assert "Kommunstyrelsen 2 mars 2027 sammanfaller med sportlovet" in svar.stdout
    assert "29 mars 2027 sammanfaller med annandag påsk och flyttas till 30 mars" in svar.stdout
    assert sorted(f.name for f in (tmp_path / "ut").iterdir()) == [
        "alla.ics", "organ-1.ics", "organ-2.ics", "organ-3.ics", "organ-4.ics", "sida.html",
        "tabell.csv",
    ]  # fmt: skip


def test_filerna_säger_detsamma(tmp_path: Path) -> None:
    """The calendar of all holds the bodies' own, and the table the same meetings."""
    plan, _ = gör_plan(REGLER)
    alla, *andra = skriv_allt(plan, tmp_path)
    per_organ = [kp.från_ical(f.read_bytes()) for f in andra if f.suffix == ".ics"]
    tabell = plan_från_csv((tmp_path / "tabell.csv").read_bytes())

    assert kp.från_ical(alla.read_bytes()) == plan
    assert [plan.för(organ) for organ in plan.organen] == per_organ
    assert [(t.datum, t.start, t.plats, t.inlämning) for t in tabell.tider] == [
        (t.datum, t.start, t.plats, t.inlämning) for t in plan.tider
    ]


def test_en_regel_som_inte_förstås(tmp_path: Path) -> None:
    """One line that says what, and no file."""
    fil = tmp_path / "fel.toml"
    fil.write_text(REGLER.read_text("utf-8").replace("första tisdagen", "nån tisdag"), "utf-8")
    svar = subprocess.run(
        [sys.executable, "examples/arets_sammantraden.py", str(fil), str(tmp_path / "ut")],
        cwd=ROT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )

    assert svar.returncode == 2
    assert "nån tisdag" in svar.stderr
    assert not (tmp_path / "ut").exists()
