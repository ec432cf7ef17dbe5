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
