"""The command as people run it: words, files, exit codes, one plain line for an error."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.kommandorad import kör

TEXT = (
    "Trygghetsrådet\n\nTrygghetsrådet 2031-03-05, kl 13.00-14.45\n\nPlats: Salen.\n\n"
    "Närvarande\n\nAda Bok (ordf.)\tkommunstyrelsen\nBo Ek\tpolisen\n\n"
    "1. Upprop\n\nNärvaron antecknas.\n\n2. Sammanträdestider 2031\n\n"
    "Ons 21 maj kl 13.00-15.00 i Salen\n\nBeslut\n\nTrygghetsrådet beslutar\n\natt anta tiderna.\n"
)


@pytest.fixture
def protokoll(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A protocol's text in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    fil = tmp_path / "protokoll.txt"
    fil.write_text(TEXT, "utf-8")
    return fil


@pytest.mark.usefixtures("protokoll")
def test_huvuduppgiften(capsys: pytest.CaptureFixture[str]) -> None:
    """Text to JSON, JSON to DOCX, JSON to a calendar: three commands, all fine."""
    assert kör(["tolka", "protokoll.txt", "-o", "p.json"]) == 0
    assert kör(["skriv", "p.json", "-o", "p.docx"]) == 0
    assert kör(["kalender", "p.json", "-o", "p.ics"]) == 0

    sagt = capsys.readouterr().out
    assert "Trygghetsrådet 2031-03-05 kl. 13.00–14.45, Salen" in sagt
    assert "2 paragrafer (§§ 1–2), 1 med beslut" in sagt
    assert "all text tolkad" in sagt
    assert kp.läs("p.json").paragraf(2).rubrik == "Sammanträdestider 2031"
    assert Path("p.docx").read_bytes().startswith(b"PK")
    assert b"DTSTART;TZID=Europe/Stockholm:20310521T130000" in Path("p.ics").read_bytes()


@pytest.mark.usefixtures("protokoll")
@pytest.mark.parametrize("ändelse", ["docx", "txt", "md"])
def test_skriv_direkt_ur_ett_dokument(ändelse: str) -> None:
    """Wherever a FIL goes in, a document that tolka reads is welcome too."""
    assert kör(["skriv", "protokoll.txt", "-o", f"ut.{ändelse}"]) == 0
    assert Path(f"ut.{ändelse}").stat().st_size > 100


@pytest.mark.usefixtures("protokoll")
def test_kalender_av_flera_filer_och_en_plan() -> None:
    """A plan is welcome too; files of several bodies make one calendar."""
    s = kp.tolka("protokoll.txt").sammanträde
    tider = kp.tolka_sammanträdestider("Tors 11 sep kl 9 i Salen", år=2031)
    kp.spara(kp.Sammanträdesplan(s.organ, tider), "plan.json")
    kp.spara(kp.Sammanträdesplan(kp.Organ("Annat"), tider), "annan.json")

    assert kör(["kalender", "protokoll.txt", "plan.json", "-o", "alla.ics"]) == 0
    assert Path("alla.ics").read_bytes().count(b"BEGIN:VEVENT") == 2
    assert kör(["kalender", "plan.json", "annan.json", "-o", "två.ics"]) == 0
    assert len(kp.från_ical(Path("två.ics").read_bytes()).organen) == 2


@pytest.mark.usefixtures("protokoll")
def test_otolkad_text_ger_kod_ett(capsys: pytest.CaptureFixture[str]) -> None:
    """Something not understood is shown with its place, and the exit code says so."""
    Path("m.txt").write_text("Mystisk rad\n" + TEXT, "utf-8")

    assert kör(["tolka", "m.txt"]) == 1
    assert "rad 1: Mystisk rad" in capsys.readouterr().out


@pytest.mark.usefixtures("protokoll")
def test_flera_filer_och_en_trasig(capsys: pytest.CaptureFixture[str]) -> None:
    """A broken file is told of on standard error; the others are read all the same."""
    Path("in").mkdir()
    Path("in/a.txt").write_text(TEXT, "utf-8")
    Path("in/b.txt").write_bytes(b"")
    Path("in/c.txt").write_text(TEXT, "utf-8")

    assert kör(["tolka", "in", "--katalog", "ut"]) == 2

    fel = capsys.readouterr().err
    assert "b.txt" in fel
    assert fel.count("\n") == 1
    assert sorted(p.name for p in Path("ut").iterdir()) == ["a.json", "c.json"]


@pytest.mark.usefixtures("protokoll")
def test_ett_avbrutet_arbete_fortsätter(capsys: pytest.CaptureFixture[str]) -> None:
    """What is read already is not read again, unless the document is newer or --om says so."""
    Path("in/2031").mkdir(parents=True)
    for namn in ("in/a.txt", "in/b.txt", "in/2031/a.txt"):
        Path(namn).write_text(TEXT, "utf-8")
    assert kör(["tolka", "in", "--katalog", "ut"]) == 0
    assert "3 dokument: 3 helt tolkade" in capsys.readouterr().out
    assert sorted(p.as_posix() for p in Path("ut").rglob("*.json")) == [
        "ut/2031/a.json",
        "ut/a.json",
        "ut/b.json",
    ]

    Path("ut/b.json").unlink()
    os.utime("ut/2031/a.json", (0, 0))
    assert kör(["tolka", "in", "--katalog", "ut"]) == 0
    sagt = capsys.readouterr().out
    assert "3 dokument: 2 helt tolkade, 1 redan lästa" in sagt
    assert "a.txt" in sagt
    assert kör(["tolka", "in", "--katalog", "ut"]) == 0
    assert "3 dokument: 3 redan lästa" in capsys.readouterr().out
    assert kör(["tolka", "in", "--katalog", "ut", "--om"]) == 0
    assert "3 dokument: 3 helt tolkade" in capsys.readouterr().out


@pytest.mark.usefixtures("protokoll")
def test_lika_namn_skriver_inte_över_varandra() -> None:
    """protokoll.txt and protokoll.html side by side give two files."""
    Path("in").mkdir()
    Path("in/p.txt").write_text(TEXT, "utf-8")
    Path("in/p.html").write_text(f"<html><body><pre>{TEXT}</pre></body></html>", "utf-8")

    kör(["tolka", "in", "--katalog", "ut"])

    assert sorted(p.name for p in Path("ut").iterdir()) == ["p.html.json", "p.txt.json"]


@pytest.mark.usefixtures("protokoll")
def test_lika_namn_i_två_mappar_skriver_inte_över_varandra() -> None:
    """The same name in two folders gives two files, however the folders are given."""
    for mapp in ("2031", "2032"):
        Path(mapp).mkdir()
        Path(mapp, "p.txt").write_text(TEXT.replace("2031-03-05", f"{mapp}-03-05"), "utf-8")
    väntat = ["2031/p.txt.json", "2032/p.txt.json"]

    kör(["tolka", "2031", "2032", "--katalog", "ut"])
    kör(["tolka", "2031/p.txt", "2032/p.txt", "2032/p.txt", "--katalog", "ut2"])

    for ut in ("ut", "ut2"):
        assert sorted(p.relative_to(ut).as_posix() for p in Path(ut).rglob("*.json")) == väntat
        assert [kp.läs(Path(ut, v)).datum.year for v in väntat] == [2031, 2032]


@pytest.mark.usefixtures("protokoll")
def test_namn_som_inte_går_att_skilja_är_ett_fel(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written over: the person is told which documents they are."""
    for mapp in ("a/p", "b/p"):
        Path(mapp).mkdir(parents=True)
        Path(mapp, "p.txt").write_text(TEXT, "utf-8")

    assert kör(["tolka", "a/p", "b/p", "--katalog", "ut"]) == 2
    assert "a/p/p.txt och b/p/p.txt skulle få samma namn i ut" in capsys.readouterr().err
    assert not Path("ut").exists()


@pytest.mark.usefixtures("protokoll")
def test_datum_som_saknas_ges_på_raden() -> None:
    """A text without a date is read with --datum."""
    Path("utan.txt").write_text("§ 1 Upprop\n\nText.\n", "utf-8")

    assert kör(["tolka", "utan.txt", "-o", "x.json"]) == 2
    assert kör(["tolka", "utan.txt", "-o", "x.json", "--datum", "2031-05-14"]) == 1
    assert json.loads(Path("x.json").read_text("utf-8"))["sammanträde"]["datum"] == "2031-05-14"


@pytest.mark.usefixtures("protokoll")
@pytest.mark.parametrize(
    ("argument", "sagt"),
    [
        (["tolkka"], "kommandot tolkka finns inte"),
        (["tolka"], "FIL... saknas"),
        (["tolka", "finns-inte.txt"], "finns inte"),
        (["tolka", "protokoll.txt", "--datum", "i går"], "inte ett datum"),
        (["tolka", "protokoll.txt", "protokoll.txt", "-o", "x.json"], "--katalog"),
        (["tolka", "protokoll.txt", "--fel"], "valet --fel finns inte"),
        (["skriv", "protokoll.txt"], "-o saknas"),
        (["skriv", "protokoll.txt", "-o"], "-o används fel"),
        (["skriv", "protokoll.txt", "-o", "ut"], "ange --format"),
        (["skriv", "protokoll.txt", "-o", "ut.xyz"], "ormatet"),
        (["skriv", "protokoll.txt", "-o", "finns/inte/ut.docx"], "mappen finns/inte finns inte"),
        (["skriv", "protokoll.txt", "x", "-o", "ut.docx"], "för många argument: x"),
        (["skriv", "protokoll.txt", "-o", "u.docx", "--dokument", "dikt"], "välj bland protokoll"),
        (["kalender", "tom.json", "-o", "x.ics"], "tom.json"),
    ],
)
def test_fel_är_en_rad_på_svenska(
    argument: list[str], sagt: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong use and unreadable files: exit code 2, one line on standard error, nothing else."""
    Path("tom.json").write_text("{}", "utf-8")

    assert kör(argument) == 2

    ut = capsys.readouterr()
    assert ut.out == ""
    assert ut.err.startswith("kommunprotokoll: ")
    assert sagt in ut.err
    assert ut.err.count("\n") == 1


@pytest.mark.parametrize("kommando", ["tolka", "skriv", "kalender", "exempel", "schema"])
def test_hjälpen_är_på_svenska(kommando: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every help page is in Swedish to the last heading."""
    assert kör([kommando, "--help"]) == 0

    hjälp = capsys.readouterr().out
    assert hjälp.startswith(f"Användning: kommunprotokoll {kommando} [VAL]")
    assert "Visa den här hjälpen." in hjälp
    assert not any(ord_ in hjälp for ord_ in ("Usage", "Options", "Show this", "[required]"))


def test_hjälpen_visar_alla_kommandon(capsys: pytest.CaptureFixture[str]) -> None:
    """The first page lists the commands with what they do."""
    assert kör(["--help"]) == 0

    hjälp = capsys.readouterr().out
    assert "Kommandon:" in hjälp
    assert all(k in hjälp for k in ("exempel", "kalender", "schema", "skriv", "tolka"))


@pytest.mark.parametrize("argument", [[], ["-h"]])
def test_utan_kommando_visas_hjälpen(
    argument: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Who types the bare word, or -h, sees what there is."""
    assert kör(argument) == 0
    assert "Kommandon:" in capsys.readouterr().out


def test_versionen(capsys: pytest.CaptureFixture[str]) -> None:
    """The version of the package, by the word that every command has."""
    assert kör(["--version"]) == 0
    assert capsys.readouterr().out == f"kommunprotokoll {kp.__version__}\n"


@pytest.mark.usefixtures("protokoll")
def test_vår_json_är_välkommen_överallt(capsys: pytest.CaptureFixture[str]) -> None:
    """What was read once is taken by every command, from a file and from standard input."""
    assert kör(["tolka", "protokoll.txt", "-o", "p.json"]) == 0
    assert kör(["tolka", "p.json", "-o", "q.json"]) == 0
    assert kp.läs("p.json") == kp.läs("q.json")
    capsys.readouterr()

    ur_ström = _process(["tolka", "-", "-o", "-"], Path("p.json").read_bytes())
    assert ur_ström.stdout == Path("p.json").read_bytes()


def test_schema(tmp_path: Path) -> None:
    """The JSON Schema is written as JSON."""
    fil = tmp_path / "schema.json"

    assert kör(["schema", "-o", str(fil)]) == 0
    assert json.loads(fil.read_text("utf-8"))["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
def test_exempel_i_alla_format(slag: str, tmp_path: Path) -> None:
    """A made-up protocol lies there in every format, and the JSON is read back."""
    assert kör(["exempel", "--slag", slag, "-o", str(tmp_path / "ut")]) == 0

    namn = {p.suffix for p in (tmp_path / "ut").iterdir()}
    assert {".json", ".docx", ".txt", ".md"} <= namn
    assert kp.läs(tmp_path / "ut" / f"{slag}.json") == kp.exempel(slag)


def test_standard_in_och_ut(protokoll: Path) -> None:
    """A dash is standard input and output; the summary goes to standard error then."""
    data = protokoll.read_bytes()

    tolkat = _process(["tolka", "-", "-o", "-"], data)
    skrivet = _process(["skriv", "-", "-o", "-", "--format", "txt"], tolkat.stdout)

    assert json.loads(tolkat.stdout)["formatversion"] == 1
    assert "all text tolkad" in tolkat.stderr.decode()
    assert "§ 2" in skrivet.stdout.decode()
    assert (tolkat.returncode, skrivet.returncode, skrivet.stderr) == (0, 0, b"")


def test_avbrutet_rör_är_inget_fel(protokoll: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the reader of the output has gone away, nothing is said."""

    class Stängt(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Stängt())
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert kör(["tolka", str(protokoll)]) == 0


def _process(argument: list[str], indata: bytes) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "kommunprotokoll", *argument],
        input=indata,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
