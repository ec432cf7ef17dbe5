"""Front pages as the templates of many towns set them: the same facts in each; made up."""

import pytest

from kommunprotokoll.tolkning import tolka_text

KROPP = """
§ 10 Upprop

Beslut
Upprop förrättas.

§ 11 Plan

Beslut
Planen antas.

§ 12 Avslutning

Beslut
Mötet avslutas.
"""
FRAMSIDOR = {
    "namnen under Vid protokollet och Justeras": """EKBY KOMMUN                     PROTOKOLL
Tekniska nämnden                2031-05-14

Tid:       13.00 - 15.40
Plats:     Kommunhuset, sal A
Närvarande:
Ledamöter:  Vilma Stenåker (S), ordförande
            Otto Ljungholm (V)
Tjänstemän: Gun Askvik, nämndsekreterare

Vid protokollet          Justeras

Gun Askvik                  Vilma Stenåker          Otto Ljungholm
""",
    "etiketter med kolon i löpande ordning": """Protokoll
Nämnd: Tekniska nämnden
Datum: 14 maj 2031
Tid: 13.00–15.40
Plats: Kommunhuset
Ordförande: Vilma Stenåker (S)
Sekreterare: Gun Askvik
Justerare: Otto Ljungholm (V)
Närvarande ledamöter: Vilma Stenåker (S), Otto Ljungholm (V), Siv Palmqvist (M)
""",
    "strecket bredvid numren": """Tekniska nämnden
Sammanträdesprotokoll
Tid: Onsdagen den 14 maj 2031 kl 13:00-15:40
Plats: Kommunhuset, Norrby
Beslutande
Vilma Stenåker (S) ordförande
Otto Ljungholm (V)

Protokolljusterare
Otto Ljungholm

Sekreterare                                    Paragrafer
_______________________                        10-12
Gun Askvik

Ordförande
_______________________
Vilma Stenåker

Justerare
_______________________
Otto Ljungholm
""",
    "dagen över två rader": """Tekniska nämnden          Sammanträdesprotokoll        1 av 6
                          2031-05-14

Plats och tid:            Kommunhuset, Storgatan 31 A, rum Eken, onsdagen den 14 maj
                          2031, kl. 13:00-15:40. Ajournering: kl. 14:00-14:15
Beslutande:               Vilma Stenåker, ordförande (S)
                          Otto Ljungholm (M)
Sekreterare:              Gun Askvik
Justerare:                Otto Ljungholm
""",
    "blad och pekare": """                                   Sammanträdesprotokoll         Blad 1
Tekniska nämnden                   Sammanträdesdatum
                                   2031-05-14

Plats och tid    Kommunhuset, sammanträdesrum 1, onsdagen den 14 maj 2031, kl.
                 13.00 till 15.40
Beslutande       Enligt bifogad närvarolista
Övriga           Enligt bifogad närvarolista
deltagande
Utses att        Otto Ljungholm
justera
Justeringens     Kommunkansliet 2031-05-20
plats och tid
Underskrifter    Sekreterare    ....................  Paragrafer 10-12
                                Gun Askvik
                 Ordförande     ....................
                                Vilma Stenåker
                 Justerande     ....................
                                Otto Ljungholm
""",
    "namnen under etiketterna": """Tekniska nämnden 2031-05-14

Datum och tid: 2031-05-14 kl. 13:00-15:40
Plats: Kommunhuset, Stora salen samt Teams

Ordförande
Vilma Stenåker (S)

Ledamöter
Otto Ljungholm (V)
Siv Palmqvist (M)

Sekreterare
Gun Askvik

Justerare
Otto Ljungholm (V)
""",
    "mötestid och lokal": """PROTOKOLL FRÅN SAMMANTRÄDE
Organ                Tekniska nämnden
Mötesdatum           2031-05-14
Mötestid             13.00-15.40
Lokal                Kommunhuset
Ordförande           Vilma Stenåker
Protokollförare      Gun Askvik
Justeringsperson     Otto Ljungholm
Närvarande           Se särskild förteckning
""",
    "ersättare över två rader": """Ekby kommun
Tekniska nämnden

Sammanträde          Onsdag 2031-05-14, 13:00 - 15:40
Plats                Kommunhuset, rum Eken
Beslutande           Vilma Stenåker (S), ordf
                     Otto Ljungholm (V)
                     Siv Palmqvist (M), §§ 10-11
                     Tor Hedlind (M), tjg ers § 12
Närvarande           Tage Kvarnlund (S)
ersättare
Övriga               Gun Askvik, sekreterare
närvarande           Harald Fjällmo, förvaltningschef
Justerare            Otto Ljungholm (V)
Justering            Digital signering 2031-05-20
""",
    "protokoll fört vid": """TEKNISKA NÄMNDEN
Protokoll fört vid sammanträde den 14 maj 2031, kl. 13.00–15.40, i Kommunhuset, Ekby

Närvarande: Vilma Stenåker, ordförande, Otto Ljungholm, vice ordförande, samt Siv Palmqvist
Sekreterare: Gun Askvik
Att jämte ordföranden justera protokollet utsågs Otto Ljungholm.
""",
    "namnet över rollen": """Protokoll nr 5
Sammanträdesdatum: 2031-05-14

Tekniska nämnden

Tid                 Kl. 13.00-15.40
Plats               Kommunhuset

Närvarande          Vilma Stenåker (S)      Ordförande
                    Otto Ljungholm (V)         Vice ordförande
                    Siv Palmqvist (M)       Ledamot
                    Tor Hedlind (M)        Ersättare
                    Gun Askvik           Sekreterare

Justerat 2031-05-20

Vilma Stenåker            Otto Ljungholm
Ordförande          Justerare
""",
    "i versaler": """EKBY KOMMUN          SAMMANTRÄDESPROTOKOLL                        1(4)
                     Sammanträdesdatum: 2031-05-14
Tekniska nämnden

PLATS OCH TID:       Kommunhuset, Storgatan 1, Ekby
                     kl. 13:00 – 15:40
BESLUTANDE:          Vilma Stenåker (S)    ordförande
                     Otto Ljungholm (V)       1:e vice ordförande
ÖVRIGA DELTAGARE:    Gun Askvik         sekreterare
UTSES ATT JUSTERA:   Otto Ljungholm
PARAGRAFER:          10-12
SEKRETERARE:         ..................................
                     Gun Askvik
ORDFÖRANDE:          ..................................
                     Vilma Stenåker
JUSTERANDE:          ..................................
                     Otto Ljungholm
""",
}


@pytest.mark.parametrize("framsida", FRAMSIDOR.values(), ids=FRAMSIDOR)
def test_samma_uppgifter_ur_varje_mall(framsida: str) -> None:
    """Body, day, clock, place, chair, secretary and justerare; and nothing is left over."""
    t = tolka_text(framsida + KROPP)
    s = t.sammanträde

    assert s.organ.namn.casefold() == "tekniska nämnden"
    assert (str(s.datum), str(s.start), str(s.slut)) == ("2031-05-14", "13:00:00", "15:40:00")
    assert s.plats.startswith("Kommunhuset")
    assert not s.plats.endswith(("kl", "maj"))
    assert s.ordförande is not None
    assert s.ordförande.namn == "Vilma Stenåker"
    assert s.sekreterare is not None
    assert s.sekreterare.namn == "Gun Askvik"
    assert {p.namn for j in s.justeringar for p in j.justerare} == {"Otto Ljungholm"}
    assert [p.nummer for p in s.paragrafer] == [10, 11, 12]
    assert not t.otolkat


def test_fullmäktiges_första_sida() -> None:
    """A pause in parentheses before the place, the day of justering, names without a label."""
    t = tolka_text(
        "Ekby kommun\nKommunfullmäktige\nProtokoll 3\n2031-03-19\n\n"
        "Protokoll fört vid sammanträde med kommunfullmäktige\n"
        "onsdagen den 19 mars 2031 kl. 16.00–20.47 (paus 18.05 – 18.20) i Stora salen, Rådhuset\n\n"
        "Ordförande              Vilma Stenåker (S)\nSekreterare             Gun Askvik\n"
        "Närvarande              Enligt närvarolista, bilaga 1\n\nJusterat den 29 mars 2031\n\n"
        "Vilma Stenåker           Otto Ljungholm              Siv Palmqvist\n\n"
        "Protokollets justering har tillkännagivits på kommunens anslagstavla 2031-03-30\n" + KROPP
    )
    s = t.sammanträde

    assert s.plats == "Stora salen, Rådhuset"
    assert [(str(a.från), str(a.till)) for a in s.ajourneringar] == [("18:05:00", "18:20:00")]
    assert not s.närvaro
    (justering,) = s.justeringar
    assert [p.namn for p in justering.justerare] == ["Otto Ljungholm", "Siv Palmqvist"]
    assert str(justering.datum) == "2031-03-29"
    assert justering.tillkännagivande is not None
    assert str(justering.tillkännagivande.publicerat) == "2031-03-30"
    assert not t.otolkat


def test_justerarens_ersättare_under_egen_etikett() -> None:
    """Who steps in for a justerare is none."""
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nSammanträdesdatum 2031-05-14\n\n"
        "Justerare                  Otto Ljungholm (M) och Siv Palmqvist (V)\n"
        "Ersättare för justerare    Tor Hedlind (C)\n" + KROPP
    ).sammanträde

    (justering,) = s.justeringar
    assert [p.namn for p in justering.justerare] == ["Otto Ljungholm", "Siv Palmqvist"]
    assert [p.namn for p in justering.ersättare] == ["Tor Hedlind"]


def test_underskrifter_när_rullan_är_en_bilaga() -> None:
    """Names over their offices, none of them elsewhere on the page."""
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nSammanträdesdatum 2031-05-14\n\n"
        "Beslutande:    Enligt bifogad närvarolista\n\nParagrafer:    10–12\n\n"
        "               Vilma Stenåker\n               Ordförande\n\n"
        "               Otto Ljungholm            Siv Palmqvist\n"
        "               Justerare                 Justerare\n\n"
        "               Gun Askvik\n               Sekreterare\n" + KROPP
    ).sammanträde

    assert (str(s.ordförande), str(s.sekreterare)) == ("Vilma Stenåker", "Gun Askvik")
    assert [p.namn for p in s.justeringar[0].justerare] == ["Otto Ljungholm", "Siv Palmqvist"]


def test_sekreterare_utanför_rullan_ovanför_ordföranden() -> None:
    """Each signs on a row or beside another; only the chair and the justerare are on the roll."""
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nSammanträdesdatum 2031-05-14\n\n"
        "Närvarande ledamöter\nVilma Stenåker (S), ordförande\nOtto Ljungholm (M)\n\n"
        "Paragraf 10–12\n\nGun Askvik, sekreterare\nDigitalt signerat protokoll\n\n"
        "Vilma Stenåker, ordförande                  Otto Ljungholm, justerare\n" + KROPP
    ).sammanträde

    assert str(s.sekreterare) == "Gun Askvik"
    assert [n.person.namn for n in s.närvaro] == ["Vilma Stenåker", "Otto Ljungholm"]


@pytest.mark.parametrize("skilje", ["\n", ": "])
def test_ordföranden_ovanför_ledamöterna_är_närvarande(skilje: str) -> None:
    """Chair, members and secretary each have a label: the chair was there too."""
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n"
        f"Ordförande{skilje}Vilma Stenåker (S)\n\nLedamöter{skilje}Otto Ljungholm (V)\n"
        f"Siv Palmqvist (M)\n\nSekreterare{skilje}Gun Askvik\n" + KROPP
    ).sammanträde

    assert {(n.person.namn, n.roll.value) for n in s.närvarande} >= {
        ("Vilma Stenåker", "ordförande"),
        ("Otto Ljungholm", "ledamot"),
        ("Siv Palmqvist", "ledamot"),
    }


def test_parti_en_gång_för_flera_och_orter_efter_namnen() -> None:
    """One party stands for all the names before it; a place of two words is nobody."""
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n"
        "Ledamöter            Otto Ljungholm, Siv Palmqvist och Gun Askvik (alla S)\n"
        "                     Tor Hedlind och Tage Kvarnlund (båda V)\n"
        "                     Vilma Stenåker (C), Lilla Ekby\n" + KROPP
    ).sammanträde

    assert [str(n.person) for n in s.närvarande] == [
        "Otto Ljungholm (S)", "Siv Palmqvist (S)", "Gun Askvik (S)", "Tor Hedlind (V)",
        "Tage Kvarnlund (V)", "Vilma Stenåker (C)",
    ]  # fmt: skip
