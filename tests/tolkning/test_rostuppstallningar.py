"""How a vote is set up: its parts, its headings, one or several in a paragraph; made up."""

import pytest

from kommunprotokoll import ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text
from tests.tolkning.test_rostformer import röstat

UPPSTÄLLNINGAR = {
    "hur sidorna röstade med siffran efter": (
        """Omröstning

Votering begärdes. För beredning (ja) röstade 9 ledamöter. För direkt svar (nej) röstade 4
ledamöter: Vilma Stenåker (S), Otto Ljungholm (M), Gun Askvik (V) och Tor Hedlind (KD).""",
        ["9-4-0-0"],
    ),
    "siffror inom parentes efter varje sida": (
        """Omröstning

Ja-röster (3)
(S) Vilma Stenåker     (S) Gun Askvik     (V) Siv Palmqvist
Nej-röster (1)
(M) Otto Ljungholm
Avstår (1)
(KD) Tor Hedlind
Frånvarande (2)
(C) Tage Kvarnlund     (C) Harald Fjällmo""",
        ["3-1-1-2"],
    ),
    "röster för vars och ens förslag": (
        """Omröstningsresultat
För förvaltningens förslag 4 röster: Vilma Stenåker, Gun Askvik, Siv Palmqvist och Tor Hedlind.
För Otto Ljungholms förslag 2 röster: Otto Ljungholm och Tage Kvarnlund.
Nämnden har därmed beslutat enligt förvaltningens förslag.""",
        ["4-2-0-0"],
    ),
    "för och emot med siffran efter": (
        """Omröstning

För Vilma Stenåkers yrkande röstar fyra (Stenåker, Askvik, Palmqvist, Hedlind) och emot röstar
två (Ljungholm, Kvarnlund).""",
        ["4-2-0-0"],
    ),
    "den segrande sidan nämnd först": (
        """Omröstning

Den som vill besluta enligt alternativ A röstar ja, den som vill besluta enligt B röstar nej.
Ja röstar Vilma Stenåker (S) och Gun Askvik (V).
Nej röstar Otto Ljungholm (M), Tor Hedlind (KD) och Tage Kvarnlund (C).
Nämnden beslutar med 3 röster mot 2 enligt alternativ B.""",
        ["2-3-0-0"],
    ),
    "ledamot som inte är närvarande": (
        """Omröstning

Ja för avslag, nej för bifall. 20 ledamöter röstar Ja och 4 röstar Nej. 1 ledamot
är inte närvarande.""",
        ["20-4-0-1"],
    ),
    "namn utan parti efter varje sida": (
        """Omröstning

Den som bifaller röstar ja, den som avslår röstar nej.
Ja: Vilma Stenåker, Otto Ljungholm, Siv Palmqvist
Nej: Tor Hedlind, Gun Askvik""",
        ["3-2-0-0"],
    ),
    "två personer på raden i en lista": (
        """Omröstning

Omröstningsresultat
Vilma Stenåker     Ja      Siv Palmqvist     Nej
Otto Ljungholm     Ja      Tor Hedlind       Avstår
Gun Askvik         Ja""",
        ["3-1-1-0"],
    ),
    "utfallet i en mening utan rubrik": (
        """Sammanfattning

Omröstningen utföll med7 Ja och 4 Nej.""",
        ["7-4-0-0"],
    ),
    "utfallet sagt en gång till": (
        """Votering begärs. Den som bifaller röstar ja, den som avslår röstar nej. Voteringen ger 7
ja-röster och 4 nej-röster.

Ordföranden tackar.

Vid omröstningen avgavs alltså 7 ja-röster och 4 nej-röster.""",
        ["7-4-0-0"],
    ),
    "allt i ett stycke utan rubrik": (
        """Ordföranden ställer proposition på bifall och avslag och finner att nämnden bifaller.
Votering begärs. Den som bifaller röstar ja, den som avslår röstar nej. Med 7 ja-röster
mot 4 nej-röster bifalls förslaget.""",
        ["7-4-0-0"],
    ),
    "under Behandling": (
        """Dagens sammanträde

Ordföranden ställer proposition. Omröstning begärs och genomförs. 7 röstar ja och 4 röstar
nej. Förslaget bifalls.""",
        ["7-4-0-0"],
    ),
    "rubrik Votering och tre delar": (
        """Votering

Votering begärs och ska verkställas.

Ja-röst: bifall till förslaget
Nej-röst: avslag

Resultat

7 ja-röster och 4 nej-röster. 2 avstår.""",
        ["7-4-2-0"],
    ),
    "två omröstningar med nummer": (
        """Omröstning 1

Ja-röst för A. Nej-röst för B.
7 ja och 4 nej.

Omröstning 2

Ja-röst för A. Nej-röst för C.
6 ja och 5 nej.""",
        ["7-4-0-0", "6-5-0-0"],
    ),
    "två i beslutsgång": (
        """Beslutsgång

Ordföranden prövar först återremiss. Votering begärs. Ja-röst för att avgöra idag, nej-
röst för återremiss. Med 7 ja-röster mot 4 nej-röster ska ärendet avgöras idag.

Därefter ställer ordföranden proposition på bifall och avslag. Votering begärs på nytt. Ja
för bifall, nej för avslag. Med 8 ja-röster mot 3 nej-röster bifalls förslaget.""",
        ["7-4-0-0", "8-3-0-0"],
    ),
    "två i ett stycke": (
        """Beslutsgång

Ordföranden prövar först återremiss. Votering begärs. Ja-röst för att avgöra idag, nej-
röst för återremiss. Med 7 ja-röster mot 4 nej-röster ska ärendet avgöras idag. Därefter
ställer ordföranden proposition på bifall och avslag. Votering begärs på nytt. Ja för
bifall, nej för avslag. Med 8 ja-röster mot 3 nej-röster bifalls förslaget.""",
        ["7-4-0-0", "8-3-0-0"],
    ),
    "tre under rubriker": (
        """Beslutsgång

KS förslag är huvudförslag.

Första voteringen
Ja för V. Nej för C.
Resultat: 5 ja-röster, 6 nej-röster, 24 avstår.

Andra voteringen
Ja för C. Nej för M.
Resultat: 6 ja-röster, 11 nej-röster, 18 avstår.

Huvudvotering
Ja för KS. Nej för M.
Resultat: 18 ja, 11 nej, 6 avstår.""",
        ["5-6-24-0", "6-11-18-0", "18-11-6-0"],
    ),
    "Voteringsordning, Voteringsresultat": (
        """Voteringsordning

Ja-röst för bifall. Nej-röst för avslag.

Voteringsresultat

Ja: 7
Nej: 4
Avstår: 0""",
        ["7-4-0-0"],
    ),
    "vote i beslut": (
        """Votering
Kommunstyrelsen beslutar med 7 röster mot 4 att bifalla förslaget.""",
        ["7-4-0-0"],
    ),
    "Resultat som rubrik": (
        """Omröstningsordning
Ja = bifall
Nej = avslag

Omröstningsresultat
7 Ja
4 Nej
1 Avstår""",
        ["7-4-1-0"],
    ),
    "Resultat i tabell": (
        """Omröstningsresultat

Parti    Ja    Nej    Avstår
S        5     0      0
M        0     4      1
V        2     0      0
Summa    7     4      1""",
        ["7-4-1-0"],
    ),
    "namnupprop": (
        """Omröstning

Vid upprop avges följande röster:

Vilma Stenåker (S)      ja
Otto Ljungholm (M)      nej
Rune Tallvik (SD)       ja

Kommunstyrelsen har således beslutat enligt förslaget.""",
        ["2-1-0-0"],
    ),
    "begärs ej votering": (
        """Beslutsgång

Ordföranden finner att förslaget bifalls. Votering begärs inte.""",
        [],
    ),
    "votering med kolumn resultat": (
        """Voteringsresultat
Ja-röster        7
Nej-röster       4
Avstår           1
Frånvarande      0""",
        ["7-4-1-0"],
    ),
    "namnen skilda från värdena": (
        """Omröstningsresultat
Vilma Stenåker (S)
Otto Ljungholm (M)
Rune Tallvik (SD)
Ja
Nej
Ja
Förslaget bifalls med två ja-röster mot en nej-röst.""",
        ["2-1-0-0"],
    ),
    "namnen skilda utan summa": (
        """Omröstningsresultat
Vilma Stenåker (S)
Otto Ljungholm (M)
Rune Tallvik (SD)
Ja
Nej
Ja""",
        ["2-1-0-0"],
    ),
    "med parti i egen kolumn": (
        """Votering

Namn                 Parti    Ja   Nej  Avstår
Vilma Stenåker       S        X
Otto Ljungholm       M             X
Rune Tallvik         SD       X""",
        ["2-1-0-0"],
    ),
    "lottning": (
        """Omröstning

Vid lika röstetal, 5 ja-röster och 5 nej-röster, avgörs frågan genom lottning.""",
        ["5-5-0-0"],
    ),
    "utslagsröst i ordförandens röst": (
        """Omröstning

Med 5 ja-röster mot 5 nej-röster och med ordförandens röst som utslagsröst beslutar
nämnden bifalla.""",
        ["5-5-0-0"],
    ),
    "nej vinner": (
        """Omröstningsresultat

Med 17 nej-röster mot 16 ja-röster beslutar fullmäktige att bifalla motionen. 2 ledamöter
avstår från att rösta.""",
        ["16-17-2-0"],
    ),
    "ledamöterna från partier": (
        """Omröstning

Ledamöterna från S, V och MP, totalt 7, röstar ja. Ledamöterna från M och SD, totalt 4,
röstar nej.""",
        ["7-4-0-0"],
    ),
    "parentes efter namn": (
        """Omröstning

För bifall (ja) röstar: Vilma Stenåker (S), Otto Ljungholm (M). För avslag (nej) röstar:
Rune Tallvik (SD).""",
        ["2-1-0-0"],
    ),
    "alla S": (
        """Votering

Ja-röster avgavs av Vilma Stenåker, Bo Ekedal och Märta Öbrink (alla S). Nej-röster avgavs
av Otto Ljungholm och Rune Tallvik (båda M).""",
        ["3-2-0-0"],
    ),
    "se bilaga": (
        """Omröstning

Omröstning genomförs. Resultatet framgår av voteringslista, bilaga 2. Med 21 ja mot 18 nej
bifalls förslaget.""",
        ["21-18-0-0"],
    ),
}


@pytest.mark.parametrize(("text", "väntat"), UPPSTÄLLNINGAR.values(), ids=UPPSTÄLLNINGAR.keys())
def test_omröstningen_ställs_upp_på_många_sätt(text: str, väntat: list[str]) -> None:
    """One vote or several, with headings of their own or none, in tables and lists of names."""
    assert röstat(text) == väntat


RULLA_MED_RÖSTER = """SAMMANTRÄDESPROTOKOLL                                                1 (7)
Tekniska nämnden
Sammanträdesdatum 2031-05-14

Plats och tid   Kommunhuset, Ekby, kl. 13:00-15:40
Beslutande      Se närvarolista sid 2
Paragrafer      11-12
                                                                     2 (7)
NÄRVAROLISTA                 Sammanträdesdatum 2031-05-14
                            Närvarande   Tjänstg.          Omröstning § 11   Omröstning § 12
Ledamöter                                ersättare         Ja  Nej  Avst     Ja  Nej  Avst
Vilma Stenåker (S), ordf        X                          X                 X
Otto Ljungholm (V), 1:e v ordf  X                          X                      X
Siv Palmqvist (M), 2:e v ordf   -        Tor Hedlind           X                  X
Gun Askvik (C)                  X                                    X       X

Ersättare
Tor Hedlind (M)                 X
Tage Kvarnlund (S)              -

§ 11
Taxa

Beslut
Taxan antas.

Omröstning
Se omröstningslista sid 2.

§ 12
Gatubelysning

Beslut
Lampor byts.

Omröstning
Se omröstningslista sid 2.
"""


def test_rulla_med_rösterna_bredvid() -> None:
    """Two rows of heads: who served in whose place, and an X for each vote in a column of its own.

    A substitute who was not there is no absent voter, and one who served is one person.
    """
    s = tolka_text(RULLA_MED_RÖSTER).sammanträde

    assert [(str(n.person), n.närvarande) for n in s.närvaro] == [
        ("Vilma Stenåker (S)", True),
        ("Otto Ljungholm (V)", True),
        ("Siv Palmqvist (M)", False),
        ("Tor Hedlind (M)", True),
        ("Gun Askvik (C)", True),
        ("Tage Kvarnlund (S)", False),
    ]
    assert str(s.närvaro[3].ersätter) == "Siv Palmqvist (M)"
    röster = [o for p in s.paragrafer for o in p.omröstningar if isinstance(o, ÖppenOmröstning)]
    assert [(o.ja, o.nej, o.avstår, o.frånvarande) for o in röster] == [(2, 1, 1, 0), (2, 2, 0, 0)]
