"""Votes as secretaries of many municipalities write them: each form made up after its kind."""

import re

import pytest

from kommunprotokoll import ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text

HUVUD = """EKBY KOMMUN
Kommunstyrelsen
Sammanträdesprotokoll 2031-05-14

Beslutande
Vilma Stenåker (S), ordförande
Otto Ljungholm (M)

§ 1
Upprop

Beslut

Godkänns.

§ 2
Taxa

Beslut

Taxan antas.

"""
BEGÄRAN = """Ordföranden ställer proposition på förslagen och finner bifall. Votering begärs och
verkställs. Den som vill bifalla röstar ja, den som vill avslå röstar nej.

"""
"""What stands before the result; it tells what the sides mean."""


def röstat(text: str) -> list[str]:
    """Ja, nej, those who abstained and the absent of each vote of § 2, one point decided there."""
    s = tolka_text(f"{HUVUD}{text}\n\n§ 3\nVal\n\nBeslut\n\nVal förrättas.\n").sammanträde
    assert [len(b.attsatser) for b in s.paragraf(2).beslut] == [1]
    return [
        f"{o.ja}-{o.nej}-{o.avstår or 0}-{o.frånvarande or 0}"
        for o in s.paragraf(2).omröstningar
        if isinstance(o, ÖppenOmröstning)
    ]


RESULTAT = """
7-4-0-0
Med sju röster mot fyra beslutar nämnden enligt förslaget.

7-4-0-0
Med 7 röster mot 4 bifaller styrelsen förslaget.

7-4-0-0
Med 7 röster för bifall mot 4 röster för avslag beslutar nämnden bifalla förslaget.

7-4-0-0
Omröstningen utfaller med 7 ja mot 4 nej.

7-4-2-0
Omröstningen utföll så att 7 röstade ja och 4 nej. 2 avstod.

7-4-0-0
Resultatet blir 7-4.

7-4-2-1
Röstresultat: 7 ja, 4 nej, 2 avstår, 1 frånvarande.

7-4-2-0
7 ja-röster och 4 nej-röster. Två avstår.

7-4-2-0
7 JA-röster, 4 NEJ-röster och 2 AVSTÅR

7-4-2-1
Ja 7
Nej 4
Avstår 2
Frånvarande 1

7-4-2-0
Antal ja-röster: 7
Antal nej-röster: 4
Antal avstående: 2

7-4-2-0
Ja: 7 Nej: 4 Avstår: 2

7-4-1-0
Sju ledamöter röstar ja och fyra ledamöter röstar nej. En ledamot avstår från att rösta.

7-4-0-0
Sju (7) ja-röster och fyra (4) nej-röster avges.

7-4-0-0
Avgivna röster: 11. Ja-röster 7, nej-röster 4.

7-4-0-0
7 ledamöter röstade för bifall (ja) och 4 för avslag (nej).

3-1-0-0
Ja-röst avges av Vilma Stenåker (S), Otto Ljungholm (M) och Bo Ekedal (S).
Nej-röst avges av Rune Tallvik (SD).
Signe Kvarnlund (C) avstår.

2-1-0-0
Följande röstar ja: Vilma Stenåker (S), Otto Ljungholm (M). Följande röstar nej: Rune
Tallvik (SD).

2-1-0-0
Ja röstar Vilma Stenåker (S) och Otto Ljungholm (M). Nej röstar Rune Tallvik (SD).

2-1-1-0
Vilma Stenåker (S) Ja
Otto Ljungholm (M) Ja
Rune Tallvik (SD) Nej
Signe Kvarnlund (C) Avstår

1-1-1-0
Ledamot                Ja   Nej   Avstår
Vilma Stenåker (S)     X
Otto Ljungholm (M)          X
Rune Tallvik (SD)                 X
Summa                  1    1     1

2-1-0-0
Ja                         Nej
Vilma Stenåker (S)         Otto Ljungholm (M)
Rune Tallvik (SD)

2-1-1-0
Ja-röster                  Nej-röster               Avstår
Vilma Stenåker (S)         Otto Ljungholm (M)       Signe Kvarnlund (C)
Rune Tallvik (SD)

2-1-0-0
Ja:
Vilma Stenåker (S)
Rune Tallvik (SD)

Nej:
Otto Ljungholm (M)

5-5-0-0
5 röstar ja och 5 röstar nej. Ordförandens utslagsröst avgör.

5-5-0-0
Röstetalet blir lika, 5-5. Med ordförandens utslagsröst beslutar nämnden bifalla.

5-5-0-0
Det blir 5 ja-röster och 5 nej-röster. Ordföranden har utslagsröst och avgör till förmån
för ja.

7-4-0-0
Resultatet av voteringen blev 7 ja och 4 nej. Ingen avstod.

7-4-0-0
Utfall: 7 ja-röster, 4 nej-röster.

7-4-0-0
7 röster för ja-propositionen och 4 röster för nej-propositionen.

7-4-0-0
Ja-sidan får 7 röster och nej-sidan får 4 röster.

7-4-2-0
Vid omröstningen avgavs sju ja-röster, fyra nej-röster och två ledamöter avstod från att
rösta.

7-4-2-0
Vid omröstning avlämnas 7 ja-röster och 4 nej-röster, 2 röster nedlagda

7-4-0-0
Vid votering röstar 7 för och 4 emot.

7-4-0-0
S, V och MP röstar ja. M och SD röstar nej. Resultat 7 ja, 4 nej.

2-1-0-0
JA (7): Vilma Stenåker (S), Otto Ljungholm (M)
NEJ (4): Rune Tallvik (SD)

7-4-0-0
Kommunstyrelsen har med 7 ja mot 4 nej beslutat att bifalla förslaget.

7-4-0-0
Med röstsiffrorna 7-4 bifalles förslaget.

7-4-2-0
Med 7 Ja mot 4 Nej och 2 som avstod beslutade nämnden bifalla.

28-7-3-1
Med 28 ja-röster mot 7 nej-röster och 3 avståenden bifalls förslaget. 1 ledamot är
frånvarande.

28-7-3-1
Med 28 ja-röster, 7 nej-röster, 3 ledamöter som avstår och 1 frånvarande ledamot bifalls
förslaget.

31-6-4-0
31 ja-röster, 6 nej-röster och 4 som avstår.

31-6-4-0
31 röster avgavs för ja och 6 för nej, medan 4 ledamöter avstod.

7-5-1-0
Nämnden beslutade således med sju ja-röster mot fem nej-röster och en nedlagd röst enligt
förslag 1.

10-3-4-0
Med tio röster mot tre, fyra avstår från att rösta, bifalls förslaget.
"""
"""Totals - ja, nej, abstained, absent - and below them the text that tells of them."""


def resultat() -> list[tuple[str, str]]:
    """The texts of ``RESULTAT``, each with its totals."""
    delar = [
        del_.strip("\n").split("\n", 1) for del_ in re.split(r"\n\n(?=\d+-\d+-)", RESULTAT.strip())
    ]
    return [(text, tal) for tal, text in delar]


@pytest.mark.parametrize(("text", "väntat"), resultat())
@pytest.mark.parametrize(
    "före",
    [
        f"Omröstningsresultat\n\n{BEGÄRAN}",
        f"Beslutsgång\n\n{BEGÄRAN}",
        f"Beslutsgång\n\n{BEGÄRAN}Omröstningsresultat\n\n",
    ],
    ids=["resultat", "beslutsgång", "båda"],
)
def test_utfallet_skrivs_på_många_sätt(före: str, text: str, väntat: str) -> None:
    """The result is read in words and figures, by names and in columns, whatever heads it."""
    assert röstat(före + text) == [väntat]


UPPSTÄLLNINGAR = {
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
