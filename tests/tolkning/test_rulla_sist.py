"""A roll after the last paragraph, with a column of presence and one of notes."""

import pytest

from kommunprotokoll import Roll, Sammanträde, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text

HUVUD = """EKBY KOMMUN                      PROTOKOLL
Kommunstyrelsen                  2031-05-14

Tid och plats      Folkets hus, onsdagen den 14 maj 2031 kl 08.30-16.20
Paragrafer         KS 150-152
Närvarande         Se närvarorapport, sista sidan
Justerare          Lind Kvarnberg Signe (V)

KS 150

Taxa för hamnen
Beslut
Taxan antas.
Votering
Två ja-röster och en nej-röst avges.
Jäv
Vilma Stenåker (S) anmäler jäv.

KS 151

Bänkar
Beslut
Bänkarna målas.
Yrkanden
Otto Ljungholm (C) yrkar bifall.
Signe Lind Kvarnberg (V) yrkar avslag.

KS 152

Avslutning
Ordföranden avslutar sammanträdet.

"""


def _läs(rulla: str) -> Sammanträde:
    return tolka_text(HUVUD + rulla).sammanträde


RULLA = """{titel}
Kommunstyrelsen 2031-05-14
{namn}                       Närv.   {anm}
Stenåker Vilma (S), ordf       Ja      {ks}151-152
Ljungholm Otto (C), 1 v ordf   Ja      ordf. KS 150
Lind Kvarnberg Signe (V)       Ja      ej {ks}152
Tallvik Rune (M)               Nej     frånvarande
Ersättare
Skog Tove (M)                  Ja      tjg för Tallvik Rune (M)
Granlid Ebbe (SD)              Nej
Tjänstemän
Almlöv Hedvig, kommunchef      Ja      150, 152
"""


@pytest.mark.parametrize(
    ("titel", "namn", "anm", "ks"),
    [
        ("NÄRVARORAPPORT", "Ledamöter", "Anm.", "KS "),
        ("Närvarolista", "Ledamöter", "Anm", ""),
        ("Deltagarlista", "Ledamot  ", "Anm.", "KS § "),
    ],
)
def test_rulla_med_anmärkningar(titel: str, namn: str, anm: str, ks: str) -> None:
    """Names are turned as the text has them, notes read as on a front page."""
    s = _läs(RULLA.format(titel=titel, namn=namn, anm=anm, ks=ks))
    av = {n.person.namn: n for n in s.närvaro}

    assert {n for n, post in av.items() if not post.närvarande} == {"Rune Tallvik", "Ebbe Granlid"}
    assert [str(p.paragrafer) for p in av["Vilma Stenåker"].perioder] == ["§§ 151–152"]
    assert av["Otto Ljungholm"].roll is Roll.FÖRSTE_VICE_ORDFÖRANDE
    assert [str(i) for i in av["Signe Lind Kvarnberg"].utom] == ["§ 152"]
    assert av["Tove Skog"].ersätter is not None
    assert av["Tove Skog"].ersätter.namn == "Rune Tallvik"
    assert av["Hedvig Almlöv"].roll is Roll.TJÄNSTEPERSON
    assert [str(p.paragrafer) for p in av["Hedvig Almlöv"].perioder] == ["§ 150", "§ 152"]
    (justering,) = s.justeringar
    assert [person.namn for person in justering.justerare] == ["Signe Lind Kvarnberg"]


def test_ja_och_nej_i_rullan_är_inga_röster() -> None:
    """A column of presence says nothing of how anybody voted, though the figures may agree."""
    s = _läs(
        "NÄRVARORAPPORT\nLedamöter                       Närv.\nStenåker Vilma (S), ordf       Ja\n"
        "Ljungholm Otto (C)             Ja\nTallvik Rune (M)               Nej\n"
    )
    (o,) = s.paragraf(150).omröstningar

    assert isinstance(o, ÖppenOmröstning)
    assert (o.ja, o.nej, o.röster) == (2, 1, ())
