"""``kommunprotokoll granska`` and ``frister``: exit codes, formats, colour on a terminal only."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import exempel
from kommunprotokoll.kommandorad import kör
from kommunprotokoll.kommandorad.frister import frister
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
def test_utom_en_kod_som_ingen_regel_har(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt code is refused: it would leave out nothing, unnoticed."""
    assert kör(["granska", "bra.json", "--utom", "JSU"]) == 2

    fel = capsys.readouterr().err
    assert "--utom: ingen regel har koden 'JSU'. Familjerna är INN, INT, " in fel


@pytest.mark.usefixtures("filer")
def test_frister_av_en_katalog(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder is called a folder."""
    assert kör(["frister", "."]) == 2
    assert capsys.readouterr().err == "kommunprotokoll: .: är en katalog; ange en fil\n"


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


@pytest.fixture
def aret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three protocols of one body, § 5 in two of them and §§ 7-9 missing, and one of another."""
    monkeypatch.chdir(tmp_path)
    mapp = tmp_path / "2031"
    mapp.mkdir()
    organ = kp.Organ("Trygghetsrådet", kp.Organtyp.RÅD)
    for månad, nummer in ((1, range(1, 6)), (2, range(5, 7)), (3, range(10, 13))):
        paragrafer = tuple(kp.Paragraf(n, f"Sak {n}") for n in nummer)
        s = kp.Sammanträde(organ, date(2031, månad, 20), paragrafer=paragrafer)
        kp.spara(s, mapp / f"{månad}.json")
    kp.spara(exempel("ks"), mapp / "annat.json")
    return mapp


@pytest.mark.usefixtures("aret")
def test_årgång(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of several bodies is divided; one protocol alone is no year to speak of."""
    assert kör(["granska", "2031"]) == 0
    assert "ÅRG" not in capsys.readouterr().out

    assert kör(["granska", "2031", "--argang"]) == 1

    sagt = capsys.readouterr().out
    assert "\nTrygghetsrådet 2031 (tre protokoll): 1 anmärkning, " in sagt
    assert "ÅRG001 varning: § 5 finns både i protokollet från 2031-01-20" in sagt
    assert "Plats: 2031-02-20 § 5" in sagt
    assert "§§ 7–9 saknas mellan § 6 (2031-02-20) och § 10 (2031-03-20). Ett protokoll" in sagt
    assert "Kommunstyrelsen 2031," not in sagt


@pytest.mark.usefixtures("aret")
def test_fullständig_årgång(capsys: pytest.CaptureFixture[str]) -> None:
    """If all protocols are there a gap is a finding, but not if one of them cannot be read."""
    assert kör(["granska", "2031", "--fullstandig"]) == 1
    sagt = capsys.readouterr().out
    assert "ÅRG002 varning: §§ 7–9 saknas" in sagt
    assert "Kommunstyrelsen 2031, Ekby kommun (1 protokoll): noll" in sagt

    assert kör(["granska", "2031", "finns-inte.json", "--fullstandig"]) == 2
    assert "ÅRG002 varning" not in capsys.readouterr().out


@pytest.mark.usefixtures("aret")
def test_årgångens_format(capsys: pytest.CaptureFixture[str]) -> None:
    """The year comes last in the JSON list, and in the same SARIF run, with the right file."""
    assert kör(["granska", "2031", "--argang", "--format", "json"]) == 1
    *protokoll, år = json.loads(capsys.readouterr().out)
    assert [p["fil"] for p in protokoll] == [
        str(Path("2031", namn)) for namn in ("1.json", "2.json", "3.json", "annat.json")
    ]
    assert (år["organ"], år["år"]) == ("Trygghetsrådet", 2031)
    assert år["filer"] == [p["fil"] for p in protokoll[:3]]

    assert kör(["granska", "2031", "--argang", "--format", "sarif"]) == 1
    (körning,) = json.loads(capsys.readouterr().out)["runs"]
    (funnet,) = (r for r in körning["results"] if r["ruleId"] == "ÅRG001")
    uri = funnet["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "2031/2.json"

    assert kör(["granska", "2031", "--argang", "--utom", "årg"]) == 0


@pytest.mark.usefixtures("aret")
def test_årgångens_färg_bara_i_terminal() -> None:
    """A finding on the year is in colour as any other."""
    ord_ = ["2031", "--argang"]
    assert "\x1b[33mÅRG001" in CliRunner().invoke(granska, ord_, color=True).output
    assert "\x1b" not in CliRunner().invoke(granska, ord_).output


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


@pytest.mark.usefixtures("filer")
def test_frister_i_färg() -> None:
    """A terminal sees in red what was done too late, and in green what has its day."""
    s = exempel("ks")
    kp.spara(kp.ändra(s, {"justeringar[0].datum": s.datum + timedelta(40)}), "sent.json")

    i_terminal = CliRunner().invoke(frister, ["sent.json"], color=True).output

    assert "\x1b[31mJustering: senast " in i_terminal
    assert "\x1b[32mÖverklagande: senast " in i_terminal
    assert "\x1b" not in CliRunner().invoke(frister, ["sent.json"]).output
