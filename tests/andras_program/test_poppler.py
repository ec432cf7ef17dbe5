"""Poppler, another reader than the one that we use ourselves, sees our PDF as we mean it."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import kommunprotokoll as kp


@pytest.fixture(scope="module")
def fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up protocol of a kommunstyrelse as PDF."""
    mapp = tmp_path_factory.mktemp("poppler")
    return kp.skriv(kp.dokument.protokoll(kp.exempel("ks")), mapp / "ks.pdf")


_KÄNT_FEL = "Syntax Error: Suspects object is wrong type (boolean)"
"""Poppler's own: ISO 32000-1, table 321 says that it is a boolean."""


def kör(*kommando: str) -> str:
    """What a program says, with nothing to complain of."""
    svar = subprocess.run(kommando, capture_output=True, check=True, timeout=60)

    assert set(svar.stderr.decode().splitlines()) <= {_KÄNT_FEL}
    return svar.stdout.decode()


def test_uppgifter(fil: Path, program: Callable[[str], str]) -> None:
    """It is tagged, of A4, and named."""
    svar = kör(program("pdfinfo"), str(fil))

    assert re.search(r"Title: +Sammanträdesprotokoll Kommunstyrelsen 2031-04-16", svar)
    assert re.search(r"Tagged: +yes", svar)
    assert re.search(r"JavaScript: +no", svar)
    assert re.search(r"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)", svar)


def test_typsnitt(fil: Path, program: Callable[[str], str]) -> None:
    """Every font is embedded, in part, and tells its characters."""
    _, _, *typsnitt = kör(program("pdffonts"), str(fil)).splitlines()

    assert typsnitt
    assert all(re.search(r" yes yes yes +\d+ +\d+$", rad) for rad in typsnitt)


def test_text_som_kopieras(fil: Path, program: Callable[[str], str]) -> None:
    """What somebody copies is the text of the protocol, in order, letter by letter."""
    text = re.sub(r"\s+", " ", kör(program("pdftotext"), "-raw", str(fil), "-"))
    s = kp.exempel("ks")
    plats = text.index("Innehåll")

    for p in s.paragrafer:
        rubrik = f"§ {p.nummer} {p.rubrik}"
        assert rubrik in text[plats:], rubrik
        plats = text.index(rubrik, plats)
    assert not re.search("[\u00ad\u200b\ufffd\ufb00-\ufb06]", text)


def test_sidor_som_bilder(fil: Path, tmp_path: Path, program: Callable[[str], str]) -> None:
    """Every page is drawn, and none of them is blank."""
    kör(program("pdftoppm"), "-r", "30", "-gray", str(fil), str(tmp_path / "sida"))
    bilder = sorted(tmp_path.glob("*.pgm"))

    assert len(bilder) > 5
    for bild in bilder:
        assert sum(byte < 128 for byte in bild.read_bytes()[-80_000:]) > 50
