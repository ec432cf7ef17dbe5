"""LibreOffice opens what we write, lays it out, and agrees with us on the pages."""

import re
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from lxml import etree

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, protokoll
from kommunprotokoll.skrivare import skriv, till_bytes
from tests.dokument.underlag import kommunstyrelse, råd
from tests.skrivare.exempelblock import DOKUMENT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def sidor(
    program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Dokument], list[str]]:
    """Lay a document out with LibreOffice and give the text of each page."""
    soffice, pdftotext = program("soffice"), program("pdftotext")
    mapp = tmp_path_factory.mktemp("libreoffice")

    def gör(dokument: Dokument) -> list[str]:
        skriv(dokument, mapp / "prov.docx")
        svar = subprocess.run(
            [soffice, f"-env:UserInstallation={(mapp / 'profil').as_uri()}", "--headless",
             "--convert-to", "pdf", "--outdir", str(mapp), str(mapp / "prov.docx")],
            capture_output=True, text=True, check=True, timeout=180,
        )  # fmt: skip
        assert "Error" not in svar.stdout + svar.stderr
        text = subprocess.run(
            [pdftotext, "-raw", str(mapp / "prov.pdf"), "-"],
            capture_output=True, check=True, timeout=60,
        ).stdout.decode()  # fmt: skip
        return [re.sub(r"\s+", " ", sida) for sida in text.split("\f")[:-1]]

    return gör


def påstådda_sidor(dokument: Dokument) -> dict[str, int]:
    """Heading and page number as the table of contents has them before anybody updates it."""
    data = till_bytes(dokument, "docx")
    kropp = etree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))
    poster = {}
    for länk in kropp.iterfind(f".//{W}sdt//{W}hyperlink"):
        *text, sida = (t.text or "" for t in länk.iter(f"{W}t"))
        poster[" ".join(text).strip()] = int(sida)
    return poster


@pytest.mark.parametrize("s", [kommunstyrelse(), råd()], ids=["ks", "råd"])
def test_rubrikerna_och_sidorna_stämmer(
    s: kp.Sammanträde, sidor: Callable[[Dokument], list[str]]
) -> None:
    """Every § heading is on the page that the table of contents says; pages are numbered."""
    dokument = protokoll(s)
    texter = sidor(dokument)
    påstådda = påstådda_sidor(dokument)
    innehållet = max(i for i, text in enumerate(texter, 1) if "Innehåll" in text)

    assert len(påstådda) == len(dokument.innehåll())
    for rubrik, sida in påstådda.items():
        efter_innehållet = texter[sida - 1].count(rubrik)
        assert efter_innehållet >= (2 if sida == innehållet else 1), (rubrik, sida)
    for nummer, text in enumerate(texter, 1):
        assert f"Sida {nummer} ({len(texter)})" in text


def test_första_sidan_är_en_sida(sidor: Callable[[Dokument], list[str]]) -> None:
    """Front page, signatures and notice of an ordinary board fit on one page."""
    första, andra, *_ = sidor(protokoll(kommunstyrelse()))

    assert (
        första.index("Plats och tid") < första.index("Underskrifter") < första.index("Anslag/bevis")
    )
    assert "Närvarolista" in andra


@pytest.mark.parametrize("namn", ["alla_slag", "elakt", "tomt"])
def test_öppnar_utan_klagan(namn: str, sidor: Callable[[Dokument], list[str]]) -> None:
    """Any document of blocks is opened and laid out."""
    assert sidor(DOKUMENT[namn])
