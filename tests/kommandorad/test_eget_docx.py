"""Our own DOCX as the FIL of a command, and a municipality's template."""

import zipfile
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.kommandorad import kör
from kommunprotokoll.utbyte import från_json, till_json

MALL = Path(__file__).parents[2] / "examples" / "ekby-mall.docx"


def test_eget_docx_är_lika_bra_som_json(tmp_path: Path) -> None:
    """The meeting that a document carries is used as it is."""
    s = kp.exempel("ks")
    kp.skriv(kp.dokument.protokoll(s), tmp_path / "p.docx")
    (tmp_path / "p.json").write_bytes(till_json(s))

    assert kör(["skriv", str(tmp_path / "p.docx"), "-o", str(tmp_path / "a.md")]) == 0
    assert kör(["skriv", str(tmp_path / "p.json"), "-o", str(tmp_path / "b.md")]) == 0
    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes()
    assert från_json((tmp_path / "p.json").read_bytes()) == s


def test_ändrad_text_sägs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a person has changed in the text is told."""
    fil = kp.skriv(kp.dokument.protokoll(kp.exempel("ks")), tmp_path / "p.docx")
    with zipfile.ZipFile(fil) as arkiv:
        delar = {n: arkiv.read(n) for n in arkiv.namelist()}
    delar["word/document.xml"] = delar["word/document.xml"].replace(b"Beslut<", b"Besked<", 1)
    with zipfile.ZipFile(fil, "w") as arkiv:
        for namn, data in delar.items():
            arkiv.writestr(namn, data)

    assert kör(["skriv", str(fil), "-o", str(tmp_path / "a.md")]) == 0
    assert "texten är ändrad" in capsys.readouterr().err


def test_utan_sammanträde_tolkas_texten(tmp_path: Path) -> None:
    """A document that carries none is read as anybody's."""
    s = kp.exempel("ks")
    fil = kp.skriv(kp.dokument.protokoll(s).utan_källa(), tmp_path / "p.docx")

    assert kör(["skriv", str(fil), "-o", str(tmp_path / "a.md")]) == 0


def test_mall(tmp_path: Path) -> None:
    """``--mall`` writes on the municipality's template."""
    (tmp_path / "p.json").write_bytes(till_json(kp.exempel("ks")))
    ut = tmp_path / "p.docx"

    assert kör(["skriv", str(tmp_path / "p.json"), "-o", str(ut), "--mall", str(MALL)]) == 0
    assert "ekollon" in zipfile.ZipFile(ut).read("word/header1.xml").decode()


def test_mall_till_annat_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A template for another format is wrong use, told before the file is read."""
    assert kör(["skriv", "finns-inte.json", "-o", str(tmp_path / "p.txt"), "--mall", "m.docx"]) == 2
    assert "--mall gäller .docx, inte .txt" in capsys.readouterr().err
