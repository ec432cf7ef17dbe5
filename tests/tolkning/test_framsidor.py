"""Front pages, rolls and signatures as municipalities and regions print them."""

from datetime import date

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


def test_brutna_etiketter_bredvid_sina_värden() -> None:
    """A label that goes on in the left column is one label, the names beside it all below it."""
    t = tolka_text(
        "Kommunstyrelsen                  Sammanträdesdatum 2031-05-14\n\n"
        "Tjänstgörande          Vilma Stenåker (S) för Otto Ljungholm (S)\n"
        "ersättare              Rune Tallvik (C) för Ebba Sandelius (C)\n\n"
        "Ej tjänstgörande       Märta Öbrink (M)\n"
        "ersättare              Åke Brolund (V)\n\n"
        "Datum för              2031-05-20           Datum för             2031-06-11\n"
        "anslags uppsättande                         anslags nedtagande\n\n"
        "§ 1\nUpprop\n"
    )

    s, (j,) = t.sammanträde, t.sammanträde.justeringar
    assert [(n.person.namn, n.roll.value) for n in s.närvaro] == [
        ("Vilma Stenåker", "tjänstgörande ersättare"),
        ("Rune Tallvik", "tjänstgörande ersättare"),
        ("Märta Öbrink", "ersättare"),
        ("Åke Brolund", "ersättare"),
    ]
    assert j.tillkännagivande is not None
    assert (j.tillkännagivande.publicerat, j.tillkännagivande.tas_ned) == (
        date(2031, 5, 20),
        date(2031, 6, 11),
    )
    assert t.otolkat == ()
