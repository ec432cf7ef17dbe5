"""Every example document is valid: the schemas of ISO 29500 transitional and Word's own rules."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no types

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument
from kommunprotokoll.exempelprotokoll import SLAG
from kommunprotokoll.skrivare import skriv
from tests.skrivare.exempelblock import DOKUMENT

PAPPER: dict[str, Callable[[kp.Sammanträde], Dokument]] = {
    "protokoll": kp.dokument.protokoll,
    "kallelse": kp.dokument.kallelse,
    "anslagsbevis": kp.dokument.anslagsbevis,
    "närvarolista": kp.dokument.närvarolista,
    "omröstningslista": kp.dokument.omröstningslista,
    "beslutslista": kp.dokument.beslutslista,
}


def fel(dokument: Dokument, mapp: Path) -> list[str]:
    """What the checker says of a document."""
    fil = skriv(dokument, mapp / "p.docx")
    return [f"{e.part_uri}: {e.description}" for e in OpenXmlValidator().validate(str(fil)).errors]


@pytest.mark.parametrize("namn", DOKUMENT)
def test_blocken(namn: str, tmp_path: Path) -> None:
    """Each kind of block, hostile text and an empty document too."""
    assert fel(DOKUMENT[namn], tmp_path) == []


@pytest.mark.parametrize("papper", PAPPER)
@pytest.mark.parametrize("slag", SLAG)
def test_varje_exempel(slag: str, papper: str, tmp_path: Path) -> None:
    """Every paper of every example meeting that has it."""
    assert fel(PAPPER[papper](kp.exempel(slag)), tmp_path) == []


def test_många_paragrafer(tmp_path: Path) -> None:
    """A very long protocol, whose bookmarks must all differ."""
    s = kp.Sammanträde(
        kp.Organ("Kommunstyrelsen"),
        date(2031, 5, 14),
        paragrafer=tuple(kp.Paragraf(nr, f"Ärende {nr}") for nr in range(1, 301)),
    )

    assert fel(kp.dokument.protokoll(s), tmp_path) == []


def test_kontrollen_ser_fel(tmp_path: Path) -> None:
    """The checker finds what is wrong in a file that has been broken."""
    fil = skriv(DOKUMENT["alla_slag"], tmp_path / "p.docx")
    with zipfile.ZipFile(fil) as arkiv:
        delar = {n: arkiv.read(n) for n in arkiv.namelist()}
    delar["word/document.xml"] = delar["word/document.xml"].replace(b"<w:pPr>", b"<w:fel>", 1)
    delar["word/document.xml"] = delar["word/document.xml"].replace(b"</w:pPr>", b"</w:fel>", 1)
    with zipfile.ZipFile(fil, "w") as arkiv:
        for namn, data in delar.items():
            arkiv.writestr(namn, data)

    assert OpenXmlValidator().validate(str(fil)).errors != []
