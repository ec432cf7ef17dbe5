"""``kommunprotokoll granska`` and ``frister``: exit codes, formats, colour on a terminal only."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import exempel
from kommunprotokoll.kommandorad import kör
from kommunprotokoll.kommandorad.granska import granska


@pytest.fixture
def filer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lawful protocol and one that was adjusted before the meeting, in the current folder."""
    monkeypatch.chdir(tmp_path)
    s = exempel("ks")
    kp.spara(s, "bra.json")
    kp.spara(kp.ändra(s, {"justeringar[0].datum": s.datum - timedelta(13)}), "fel.json")
    return tmp_path


@pytest.mark.usefixtures("filer")
def test_slutkoder(capsys: pytest.CaptureFixture[str]) -> None:
    """0 without findings, 1 with, 2 for a file that cannot be read; the readable are examined."""
    assert kör(["granska", "bra.json"]) == 0
    assert kör(["granska", "bra.json", "fel.json"]) == 1
    assert kör(["granska", "finns-inte.json", "fel.json"]) == 2

    sagt = capsys.readouterr()
    assert "JUS002 fel: Justeringen anges till den " in sagt.out
    assert sagt.err.startswith("kommunprotokoll: ")
    assert "\x1b" not in sagt.out


@pytest.mark.usefixtures("filer")
def test_utom(capsys: pytest.CaptureFixture[str]) -> None:
    """Rules and families can be left out, in any case."""
    assert kör(["granska", "fel.json", "--utom", "jus", "--utom", "TIL001"]) == 0
    assert "JUS" not in capsys.readouterr().out


@pytest.mark.usefixtures("filer")
def test_json_och_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    """Several files become one JSON list and one SARIF run."""
    assert kör(["granska", "bra.json", "fel.json", "--format", "json"]) == 1
    lista = json.loads(capsys.readouterr().out)
    assert [g["fil"] for g in lista] == ["bra.json", "fel.json"]
    assert "JUS002" in {a["kod"] for a in lista[1]["anmärkningar"]}

    assert kör(["granska", "bra.json", "fel.json", "--format", "sarif"]) == 1
    (körning,) = json.loads(capsys.readouterr().out)["runs"]
    assert "JUS002" in {r["ruleId"] for r in körning["results"]}


@pytest.mark.usefixtures("filer")
def test_färg_bara_i_terminal() -> None:
    """A terminal sees gravity in colour."""
    assert "\x1b[31mJUS002" in CliRunner().invoke(granska, ["fel.json"], color=True).output
    assert "\x1b" not in CliRunner().invoke(granska, ["fel.json"]).output


@pytest.mark.usefixtures("filer")
def test_frister(capsys: pytest.CaptureFixture[str]) -> None:
    """The deadlines are explained, counted from the day given."""
    assert kör(["frister", "bra.json", "--tillkannagivet", "2031-05-21"]) == 0

    sagt = capsys.readouterr().out
    assert "Överklagande: senast 2031-06-11" in sagt
    assert "tre veckor" in sagt
    assert "\x1b" not in sagt


@pytest.mark.usefixtures("filer")
def test_frister_med_fel_datum(capsys: pytest.CaptureFixture[str]) -> None:
    """A date that is none is one plain line and exit code 2."""
    assert kör(["frister", "bra.json", "--tillkannagivet", "i går"]) == 2
    assert "datum" in capsys.readouterr().err
