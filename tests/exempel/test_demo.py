"""``make demo``: the main job by the command, on a made-up protocol, says where the files lie."""

import os
import subprocess
import sys
from pathlib import Path

import docx
import icalendar
import pytest

import kommunprotokoll as kp

ROT = Path(__file__).parents[2]


def kör_demo(*ord_: str | Path, **miljö: str) -> subprocess.CompletedProcess[str]:
    """Run the demo in the project's root, as make does."""
    return subprocess.run(
        [sys.executable, "examples/demo.py", *map(str, ord_)],
        cwd=ROT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **miljö},
        check=False,
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What the demo said, and the folder it wrote to."""
    mapp = tmp_path_factory.mktemp("demo")
    svar = kör_demo(mapp)
    skrivet = [rad.startswith("Skrivet till ") for rad in svar.stderr.splitlines()]
    assert (svar.returncode, skrivet) == (0, [True, True])
    return svar.stdout, mapp


def test_demon_säger_vad_den_läst(demo: tuple[str, Path]) -> None:
    """The person sees the three commands, what was read and that nothing was left over."""
    sagt, _ = demo

    assert sagt.count("\n$ kommunprotokoll ") == 3
    assert "Trygghetsrådet 2031-03-05" in sagt
    assert "10 närvarande, 3 frånvarande" in sagt
    assert "7 paragrafer (§§ 1–7), 3 med beslut" in sagt
    assert "all text tolkad" in sagt


def test_demon_säger_var_filerna_ligger(demo: tuple[str, Path]) -> None:
    """The last lines name the three files, and nothing else was written."""
    sagt, mapp = demo
    slut = sagt[sagt.index("Klart.") :]

    namn = sorted(fil.name for fil in mapp.iterdir())
    assert namn == ["trygghetsradet.docx", "trygghetsradet.ics", "trygghetsradet.json"]
    assert [n for n in namn if str(mapp / n) not in slut] == []


def test_demons_filer_håller_vad_de_lovar(demo: tuple[str, Path]) -> None:
    """The JSON is the meeting, the DOCX its words, the calendar its three next meetings."""
    _, mapp = demo
    s = kp.läs(mapp / "trygghetsradet.json")
    dokument = docx.Document(str(mapp / "trygghetsradet.docx"))
    (kalender,) = icalendar.Calendar.from_ical(
        (mapp / "trygghetsradet.ics").read_bytes(), multiple=True
    )

    assert s == kp.tolka(ROT / "examples" / "trygghetsradet-2031-03-05.txt").sammanträde
    assert any("genomföra en trygghetsvandring" in p.text for p in dokument.paragraphs)
    assert [h.start.isoformat() for h in kalender.events] == [
        "2031-05-21T13:00:00+02:00",
        "2031-09-17T13:00:00+02:00",
        "2031-11-19T13:00:00+01:00",
    ]


def test_demon_visar_korta_vägar() -> None:
    """Run from the root without words, it writes to demo/ and names files from there."""
    svar = kör_demo()

    assert svar.returncode == 0
    assert "  kalender (iCal)         demo/trygghetsradet.ics" in svar.stdout.replace("\\", "/")


def test_demon_stannar_vid_fel(tmp_path: Path) -> None:
    """A step that fails stops the demo with its code; nothing says that it is done."""
    (tmp_path / "trygghetsradet.json").mkdir()

    svar = kör_demo(tmp_path)

    assert svar.returncode == 1
    assert "Steget misslyckades (kod 2)." in svar.stderr
    assert "Klart." not in svar.stdout
