"""README.md and docs/: what they point at is there, and the pictures are fit to be shown."""

import re
import struct
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.kommandorad import kör
from kommunprotokoll.skrivare import FORMAT

ROT = Path(__file__).parents[2]
DOKUMENT = [ROT / "README.md", *sorted((ROT / "docs").glob("*.md"))]
README = (ROT / "README.md").read_text("utf-8")
LÄNK = re.compile(r"(!?)\[([^\]]*)\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("fil", DOKUMENT, ids=lambda fil: fil.name)
def test_länkarna_leder_någonstans(fil: Path) -> None:
    """Each link to a file, and each picture, is there; no picture without words for it."""
    länkar = [m for m in LÄNK.findall(fil.read_text("utf-8")) if "://" not in m[2]]

    assert [mål for _, _, mål in länkar if not (fil.parent / mål).exists()] == []
    assert [mål for bild, text, mål in länkar if bild and len(text) < 20] == []


def test_bilden_av_en_sida_är_lagom() -> None:
    """The picture in the README is wide enough to be read and small enough to be fetched."""
    (mål,) = [mål for bild, _, mål in LÄNK.findall(README) if bild]
    data = (ROT / mål).read_bytes()
    bredd, höjd = struct.unpack(">II", data[16:24])

    assert data.startswith(b"\x89PNG\r\n")
    assert 700 <= bredd <= 1600
    assert höjd <= 1800
    assert len(data) < 150_000


def test_svenska_först() -> None:
    """The first words after the title are for those who write protocols."""
    assert README.split("\n\n")[1].startswith("**På svenska.**")


def test_utan_make_görs_detsamma() -> None:
    """The words for a machine without make install what make installs."""
    make = (ROT / "Makefile").read_text("utf-8")
    utan = README[README.index("### Without make") : README.index("## Install")]

    for ord_ in ("--require-hashes", "--no-deps", "--no-build-isolation"):
        assert ord_ in make
        assert utan.count(ord_) == 2  # Linux and macOS, Windows
    for fil in re.findall(r"(?:las|examples)[/\\][\w.]+", utan):
        assert (ROT / fil.replace("\\", "/")).is_file()


def test_det_som_inte_finns_finns_inte() -> None:
    """What the README says is missing is missing, and what it says is there is there."""
    avsnitt = README[README.index("## What it does not do yet") : README.index("## More")]
    taket = set(re.findall(r"`kp\.(\w+)`", avsnitt))
    saknas = set(re.findall(r"`(\.?\w+)`\)?", avsnitt)) - {"pdf", "tolka"}  # what there is
    finns = {*kp.__all__, *kp.dokument.__all__, *kp.utbyte.__all__, *FORMAT}

    assert taket
    assert taket <= set(kp.__all__)
    assert saknas
    assert saknas & finns == set()


def test_kommandona_som_nämns_finns() -> None:
    """Each `kommunprotokoll ...` in the README is a command."""
    nämnda = set(re.findall(r"(?:\$ |`)kommunprotokoll ([a-z]+)", README))

    assert {"tolka", "skriv", "kalender"} <= nämnda
    assert [ord_ for ord_ in nämnda if kör([ord_, "--help"]) != 0] == []
