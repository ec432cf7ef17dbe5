"""Headings with the case number and the class code in the margin to their left."""

import pytest

from kommunprotokoll import Paragraf
from kommunprotokoll.tolkning import tolka_text

HUVUD = "Ekby kommun\nKommunstyrelsen\nSammanträdesdatum 2031-05-14\n\n"


def _läs(rubrik: str) -> Paragraf:
    return tolka_text(f"{HUVUD}{rubrik}\nBeslut\nTaxan antas.\n").sammanträde.paragraf(7)


@pytest.mark.parametrize(
    ("rubrik", "dnr", "klass"),
    [
        (
            "                 § 7\nKS.2031.14       Taxa för hamnen\n-042             och slussen",
            "KS.2031.14",
            "042",
        ),
        (
            "KS § 7\nKS.2031.14       Taxa för hamnen och\n-042             slussen",
            "KS.2031.14",
            "042",
        ),
        ("§ 7\n2031/14   Taxa för hamnen\n          och slussen", "2031/14", ""),
        ("§ 7\nDnr 2031/14   Taxa för hamnen och slussen\n1.2.3", "2031/14", "1.2.3"),
        ("§ 7\nKS 2031/14\tTaxa för hamnen och slussen\n042", "KS 2031/14", "042"),
    ],
)
def test_dnr_i_marginalen(rubrik: str, dnr: str, klass: str) -> None:
    """The heading is what stands beside the margin, and goes on below in its own column."""
    p = _läs(rubrik)

    assert p.rubrik == "Taxa för hamnen och slussen"
    assert p.diarienummer is not None
    assert (p.diarienummer.text, p.diarienummer.klassbeteckning) == (dnr, klass)
    assert [str(b) for b in p.beslut] == ["Taxan antas."]


def test_ärendets_gång_bredvid_koden() -> None:
    """Other bodies' paragraphs beside the code are no part of the heading."""
    p = _läs("§ 7\nKS.2031.14       Taxa för hamnen\n-042             Au 88, Ks 97, Au 112")

    assert p.rubrik == "Taxa för hamnen"
    assert [(t.organ, str(t.paragraf)) for t in p.tidigare_behandling] == [
        ("Au", "88"),
        ("Ks", "97"),
        ("Au", "112"),
    ]


def test_text_under_rubriken_är_ingen_rubrik() -> None:
    """A row that begins at the margin below a code is text."""
    p = _läs("§ 7\nKS.2031.14       Taxa för hamnen\n-042\nHamnen är liten.")

    assert p.rubrik == "Taxa för hamnen"
    assert [str(t) for t in p.text] == ["Hamnen är liten."]
