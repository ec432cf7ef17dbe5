"""Front pages, rolls and signatures as municipalities and regions print them."""

import pytest

from kommunprotokoll.tolkning import tolka_text

HUVUD = "Kommunstyrelsen\nSammanträdesdatum 2031-05-14\n\n"


@pytest.mark.parametrize(
    ("rader", "rubrik", "dnr"),
    [
        ("§ 5  Budget 2031     Dnr KS 2031/9\n", "Budget 2031", "KS 2031/9"),
        ("§ 5\nSkatten 2032          Dnr 2031.90\n", "Skatten 2032", "2031.90"),
        ("§ 5\nInköp av konst\nKUN-2031-0012\n", "Inköp av konst", "KUN-2031-0012"),
        ("Ks § 5            KS 2031/5.101\n\nInköp av konst\n", "Inköp av konst", "KS 2031/5.101"),
    ],
)  # fmt: skip
def test_rubrik_och_diarienummer(rader: str, rubrik: str, dnr: str) -> None:
    """The number stands beside or below the heading; a year in the heading belongs to it."""
    t = tolka_text(f"{HUVUD}{rader}\nBeslut\nBudgeten antas.\n")
    (p,) = t.sammanträde.paragrafer

    assert (p.rubrik, str(p.diarienummer), p.tidigare_behandling) == (rubrik, dnr, ())
