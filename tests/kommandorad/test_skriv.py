"""``kommunprotokoll skriv``: which paper, which paragraphs, and what is said when it is done."""

from importlib import import_module
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.kommandorad import kör
from kommunprotokoll.kommandorad.skriv import DELAR, DOKUMENT, HELA


@pytest.fixture(autouse=True)
def ks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up protocol as JSON in an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    kp.spara(kp.exempel("ks"), "ks.json")


def skrivet(*argument: str) -> str:
    """What ``skriv`` writes as plain text."""
    assert kör(["skriv", "ks.json", "-o", "ut.txt", *argument]) == 0
    return Path("ut.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("dokument", "titel"),
    [
        ("protokoll", "SAMMANTRÄDESPROTOKOLL"),
        ("kallelse", "KALLELSE"),
        ("anslagsbevis", "ANSLAGSBEVIS"),
        ("narvarolista", "NÄRVAROLISTA"),
        ("omrostningslista", "OMRÖSTNINGSLISTA"),
        ("beslutslista", "BESLUTSLISTA"),
    ],
)
def test_varje_dokument(dokument: str, titel: str) -> None:
    """Each word gives its paper of the whole meeting."""
    assert skrivet("--dokument", dokument).startswith(f"{titel}\nKommunstyrelsen\n")


def test_alla_dokument_går_att_välja() -> None:
    """Every paper of the library can be asked for, each once."""
    assert sorted(DOKUMENT) == sorted([*HELA, *DELAR])
    assert len(DOKUMENT) == 7


@pytest.mark.parametrize(
    ("val", "väntat"),
    [
        (["66"], [66]),
        (["61", "§ 64-66"], [61, 64, 65, 66]),
        (["70 – 72", "71"], [70, 71, 72]),
    ],
)
def test_utdrag_av_paragrafer(val: list[str], väntat: list[int]) -> None:
    """One paragraph, several, or a row of them, each once and in the order of the protocol."""
    text = skrivet("--dokument", "utdrag", *(d for v in val for d in ("--paragraf", v)))

    assert [nr for nr in range(60, 76) if f"\n§ {nr} " in text] == väntat


def test_listor_av_en_paragraf() -> None:
    """A list of one paragraph has nothing of the others."""
    text = skrivet("--dokument", "omrostningslista", "--paragraf", "68")

    assert "§ 68 Detaljplan för Norra Åbyn, samråd" in text
    assert "§ 66" not in text


@pytest.mark.parametrize(
    ("argument", "sagt"),
    [
        (["--dokument", "utdrag"], "ange vilken paragraf"),
        (
            ["--dokument", "utdrag", "--paragraf", "99"],
            "§ 99 finns inte i protokollet, som har §§ 61–74",
        ),
        (["--dokument", "utdrag", "--paragraf", "70-99"], "§ 99 finns inte"),
        (["--dokument", "utdrag", "--paragraf", "tolv"], "'tolv' är ingen paragraf"),
        (["--dokument", "utdrag", "--paragraf", "1-2-3"], "'1-2-3' är ingen paragraf"),
        (["--dokument", "utdrag", "--paragraf", "70-64"], "slutar före sin början"),
        (["--dokument", "kallelse", "--paragraf", "66"], "inte kallelse"),
        (["--paragraf", "66"], "inte protokoll"),
    ],
)
def test_fel_paragraf(argument: list[str], sagt: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A paragraph that is not there, is none or does not belong is told of on one line."""
    assert kör(["skriv", "ks.json", "-o", "ut.txt", *argument]) == 2

    fel = capsys.readouterr().err
    assert sagt in fel
    assert fel.count("\n") == 1
    assert not Path("ut.txt").exists()


@pytest.mark.parametrize("namn", ["ut.odt", "ut.DOC"])
def test_okänd_ändelse_nämner_filen(namn: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The file and the known suffixes are named, before the protocol is even read."""
    assert kör(["skriv", "finns-inte.json", "-o", namn]) == 2

    fel = capsys.readouterr().err
    assert fel.startswith(f"kommunprotokoll: {namn}: ")
    assert all(ändelse in fel for ändelse in (".docx", ".md", ".txt"))


def test_sägs_när_det_är_klart(capsys: pytest.CaptureFixture[str]) -> None:
    """What was written is told on standard error, so that standard output stays free."""
    skrivet()

    ut = capsys.readouterr()
    assert (ut.out, ut.err) == ("", "Skrivet till ut.txt.\n")


def test_tyst_på_standard_ut(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """To standard output goes the paper and nothing else anywhere."""
    assert kör(["skriv", "ks.json", "-o", "-", "--format", "txt", "--dokument", "kallelse"]) == 0

    ut = capfdbinary.readouterr()
    assert ut.out.startswith(b"KALLELSE\n")
    assert ut.err == b""


def test_formatet_går_före_ändelsen() -> None:
    """A format that is named is the one written, whatever the file is called."""
    assert (
        kör(["skriv", "ks.json", "-o", "ut.doc", "--format", "md", "--dokument", "kallelse"]) == 0
    )
    assert Path("ut.doc").read_text("utf-8").startswith("# Kallelse\n")


def test_exempel_utan_tillägg(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A format whose extra is missing is told of; the others are written all the same."""

    def utan_pdf(_: object, ändelse: str) -> bytes:
        if ändelse == ".pdf":
            raise kp.SaknarTillägg("pdf", "Att skriva PDF")
        return b"x"

    modul = import_module("kommunprotokoll.kommandorad.exempel")
    monkeypatch.setattr(modul, "till_bytes", utan_pdf)

    assert kör(["exempel", "--slag", "rad", "-o", "ut"]) == 0
    assert {fil.suffix for fil in Path("ut").iterdir()} >= {".json", ".docx", ".md", ".txt"}
    assert not Path("ut/rad.pdf").exists()
    assert "rad.pdf skrivs inte. Att skriva PDF kräver tillägget pdf" in capsys.readouterr().err
