"""Votes in tables: marks, names or numbers below the sides, and the totals in print."""

import pytest

from kommunprotokoll.tolkning import tolka_text
from tests.tolkning.en_paragraf import HUVUD, läs_paragraf, rösttal, öppna

TABELLER = {
    "kryss, summan utan etikett": (
        """
                                  JA        NEJ       AVSTÅR
Vilma Stenåker (M)                          X
Otto Ljungholm (L)                          X
Rune Tallvik (S), ordförande      X
Signe Hagberg (V)                 X
Malte Sjögård (V)                                     X
                                  2         2         1
""",
        (2, 2, 1),
    ),
    "tryckt summa går före räknad": (
        """
Namn                    Ja        Nej       Avstår
Vilma Stenåker (M)      X
Otto Ljungholm (L)                X
Summa                   12        9         3
""",
        (12, 9, 3),
    ),
    "partier med antal": (
        """
Parti        Ja     Nej    Avstår
S            12     0      0
Centern      0      0      3
SD           0      14     0
Summa        12     14     3
""",
        (12, 14, 3),
    ),
    "partier med antal, utan summa och med tomma rutor": (
        """
              Ja     Nej    Avst
S             12
Moderaterna          9
V             4
C                           3
SD                   5
""",
        (16, 14, 3),
    ),
    "huvud över flera rader": (
        """
                                   Omröstning
Namn                    Parti    Ja    Nej    Avstår
                                              från
                                              att rösta
Vilma Stenåker          M              X
Rune Tallvik            S        X
Malte Sjögård           V                      X
Iris Oddlund            V        X
Antal röster                     2     1       1
""",
        (2, 1, 1),
    ),
    "bifall och avslag": (
        """
                        Bifall    Avslag   Avstår
Vilma Stenåker (M)        X
Otto Ljungholm (L)        X
Rune Tallvik (S)                    X
Signe Hagberg (V)                            X
""",
        (2, 1, 1),
    ),
    "närvaro i en egen spalt": (
        """
Namn                    Närv.     Ja        Nej       Avstår
Vilma Stenåker (M)      X         X
Otto Ljungholm (L)      X                   X
Rune Tallvik (S)        -
""",
        (1, 1, 0),
    ),
    "streck mellan rutorna": (
        """
| Ledamot            | Ja | Nej | Avstår |
|--------------------|----|-----|--------|
| Vilma Stenåker (M) | X  |     |        |
| Otto Ljungholm (L) | X  |     |        |
| Rune Tallvik (S)   |    | X   |        |
| Summa              | 2  | 1   | 0      |
""",
        (2, 1, 0),
    ),
    "delade huvuden": (
        """
Röstande                Ja-     Nej-    Avstår
                        röst    röst
Vilma Stenåker (M)      X
Otto Ljungholm (L)      X
Rune Tallvik (S)                X
""",
        (2, 1, 0),
    ),
    "parti och nummer före namnet": (
        """
Nr  Parti  Ledamot                Ja   Nej  Avstår
1   C      Vilma Stenåker         X
2   M      Otto Ljungholm         X
3   V      Signe Hagberg               X
""",
        (2, 1, 0),
    ),
    "efternamnet först": (
        """
Efternamn, förnamn      Parti  Ja   Nej  Avstår
Stenåker, Vilma         C      X
Ljungholm, Otto         M      X
Hagberg, Signe          V           X
""",
        (2, 1, 0),
    ),
    "bara talen": ("Ja      Nej     Avstår\n7       5       1", (7, 5, 1)),
    "namn i spalter med streck och summa": (
        """
JA                     NEJ                    AVSTÅR
Vilma Stenåker (S)     Otto Ljungholm (M)     Rune Tallvik (C)
Malte Sjögård (S)
-----------------------------------------------------------
2                      1                      1
""",
        (2, 1, 1),
    ),
}


@pytest.mark.parametrize(("tabell", "tal"), TABELLER.values(), ids=TABELLER.keys())
@pytest.mark.parametrize("rubrik", ["Omröstning", "Beslutsgång\nVotering begärs.\n"])
def test_tabell(tabell: str, tal: tuple[int, int, int], rubrik: str) -> None:
    """A table gives the totals, whatever stands in its rows and above it."""
    assert rösttal(läs_paragraf(f"Beslut\nTaxan antas.\n\n{rubrik}\n{tabell}")) == [tal]


def test_två_omröstningar_i_en_tabell() -> None:
    """Each Ja of the head begins a vote of its own."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nOmröstning\n"
        "                        Votering 1        Votering 2\n"
        "                        Ja   Nej  Avst    Ja   Nej  Avst\n"
        "Vilma Stenåker (M)      X                 X\n"
        "Otto Ljungholm (L)           X            X\n"
        "Rune Tallvik (S)                  X            X\n"
        "Signe Hagberg (V)       X                 X\n"
        "Summa                   2    1    1       3    1    0\n"
    )

    assert rösttal(p) == [(2, 1, 1), (3, 1, 0)]
    assert [len(o.röster) for o in öppna(p)] == [4, 4]


def test_text_och_sedan_tabell() -> None:
    """The first vote is told of in the text, the second one by the table below it."""
    p = läs_paragraf(
        "Beslutsgång\n\nOrdföranden ställer proposition på återremiss. Votering begärs.\n\n"
        "Den som vill avgöra ärendet röstar JA, den som vill återremittera röstar NEJ.\n"
        "Vid upprop avges 3 JA och 2 NEJ. NEJ röstar Otto Ljungholm (-) och Rune Tallvik (m).\n\n"
        "Ordföranden ställer därefter förslagen mot varandra. Votering begärs.\n\n"
        "JA                     NEJ                    AVSTÅR\n"
        "Vilma Stenåker (s)     Otto Ljungholm (m)     Rune Tallvik (c)\n"
        "Malte Sjögård (s)\nIris Oddlund (v)\n"
        "-----------------------------------------------------------\n"
        "3                      1                      1\n\nBeslut\nTaxan antas."
    )

    assert rösttal(p) == [(3, 2, 0), (3, 1, 1)]
    assert [str(röst) for röst in öppna(p)[1].röster][:2] == [
        "Vilma Stenåker (s): ja",
        "Otto Ljungholm (m): nej",
    ]


def test_flera_paragrafer_över_spalterna() -> None:
    """A list at the end has a column for each vote, its paragraph above, on more than one page."""
    s = tolka_text(
        f"{HUVUD}§ 7\nTaxa\n\nBeslut\nTaxan antas.\n\nBeslutsgång\n"
        "Votering 1: Ja för taxan, nej för avslag.\n"
        "Resultat: 2 ja, 1 nej.\nVotering 2: Ja för tillägget, nej för avslag.\n"
        "Resultat: 1 ja, 1 nej, 1 avstår.\n\n§ 8\nAvgift\n\nBeslut\nAvgiften antas.\n\n"
        "Omröstningslista\n\n"
        "                                § 7       § 7       § 8\n"
        "Namn                  Parti     Vot. 1    Vot. 2    Vot. 3\n"
        "Vilma Stenåker        S         Ja        Ja        Nej\n"
        "Otto Ljungholm        M         Ja        Nej       Ja\n\n"
        "                                § 7       § 7       § 8\n"
        "Namn                  Parti     Vot. 1    Vot. 2    Vot. 3\n"
        "Signe Hagberg         V         Nej       Avstår    Ja\n"
    ).sammanträde

    assert rösttal(s.paragraf(7)) == [(2, 1, 0), (1, 1, 1)]
    assert rösttal(s.paragraf(8)) == [(2, 1, 0)]
    assert [str(röst) for röst in öppna(s.paragraf(7))[1].röster] == [
        "Vilma Stenåker (S): ja", "Otto Ljungholm (M): nej", "Signe Hagberg (V): avstår",
    ]  # fmt: skip


def test_tabell_under_en_annan_rubrik() -> None:
    """A table tells of a vote wherever it stands, where the text speaks of one."""
    p = läs_paragraf(
        "Beslut\nTaxan antas efter votering.\n\n"
        "Namn                    Ja        Nej       Avstår\n"
        "Vilma Stenåker (M)      X\nOtto Ljungholm (L)                X\nIris Oddlund (V)        X"
    )

    assert rösttal(p) == [(2, 1, 0)]


def test_tabell_som_inte_är_om_röster() -> None:
    """Columns called Bifall and Avslag count matters too, where nobody voted."""
    p = läs_paragraf(
        "Beslut\nRapporten godkänns.\n\nBakgrund\nÄrenden per år:\n\n"
        "              Bifall   Avslag\n2029          7        4\n2030          9        3"
    )

    assert not p.omröstningar


def test_text_och_sedan_sidor_med_tal() -> None:
    """The text tells of the first vote, rows of a side and its number of the two that follow."""
    p = läs_paragraf(
        "Beslutsgång\n\nOm återremiss begärs votering. 8 ja-röster och 5 nej-röster avges.\n\n"
        "Därefter ställs yrkandena mot varandra. Votering begärs.\n\n"
        "Ja          7\nNej         4\nAvstår      2\n\n"
        "Därefter ställs tilläggsyrkandet under proposition. Votering begärs.\n\n"
        "Ja          6\nNej         7\n\nBeslut\nTaxan antas."
    )

    assert rösttal(p) == [(8, 5, 0), (7, 4, 2), (6, 7, 0)]


def test_tabb_mellan_rutorna() -> None:
    """A tab parts the columns of a table, however long the names in it are."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nOmröstning\nLedamot\tParti\tJa\tNej\tAvstår\n"
        "Vilma Stenåker\tM\t\tX\t\nOtto Ljungholm\tL\tX\t\t\nSigne Hagberg, ordf\tV\t\t\tX\n"
    )

    assert [str(röst) for röst in öppna(p)[0].röster] == [
        "Vilma Stenåker (M): nej", "Otto Ljungholm (L): ja", "Signe Hagberg (V): avstår",
    ]  # fmt: skip


def test_tabell_och_sedan_text() -> None:
    """The table tells of the first vote, the text below it of the second one."""
    p = läs_paragraf(
        "Beslutsgång\nVotering begärs om återremiss.\n\n"
        "Namn                    Ja        Nej       Avstår\n"
        "Vilma Stenåker (M)      X\nOtto Ljungholm (L)                X\n"
        "Iris Oddlund (V)        X\n"
        "Summa                   2         1         0\n\n"
        "Därefter ställer ordföranden yrkandena mot varandra. Votering begärs.\n\n"
        "Med 1 ja-röst mot 2 nej-röster avslås förslaget.\n\nBeslut\nTaxan avslås."
    )

    assert rösttal(p) == [(2, 1, 0), (1, 2, 0)]
    assert [len(o.röster) for o in öppna(p)] == [3, 0]


def test_samma_utfall_igen_efter_tabellen() -> None:
    """Totals told once more below the table are no other vote."""
    p = läs_paragraf(
        "Beslutsgång\nVotering begärs.\n\n"
        "Namn                    Ja        Nej\n"
        "Vilma Stenåker (M)      X\nOtto Ljungholm (L)                X\n"
        "Iris Oddlund (V)        X\n"
        "Summa                   2         1\n\n"
        "Ordföranden ställer fast att 2 ja-röster och 1 nej-röst avgetts.\n\nBeslut\nTaxan antas."
    )

    assert rösttal(p) == [(2, 1, 0)]


def test_tabell_över_två_sidor() -> None:
    """The head stands once more on the next page, in other columns; the totals come last."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nOmröstning\n"
        "Namn                    Ja        Nej       Avstår\n"
        "Vilma Stenåker (M)      X\nOtto Ljungholm (L)                X\n\f\n"
        "Namn                         Ja        Nej       Avstår\n"
        "Iris Oddlund (V)             X\nRune Tallvik (S)                       X\n"
        "Summa                        2         2         0\n"
    )

    assert rösttal(p) == [(2, 2, 0)]
    assert [str(röst.val) for röst in öppna(p)[0].röster] == ["ja", "nej", "ja", "nej"]


def test_antal_i_en_spalt_före_sidorna() -> None:
    """A column of how many a party has stands before those of the sides."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nOmröstning\n"
        "Parti       Totalt   Ja   Nej   Avstår\n"
        "S           7        7\n"
        "M           5             4     1\n"
    )

    assert rösttal(p) == [(7, 4, 1)]


def test_tabell_med_rör_som_inte_står_i_rad() -> None:
    """Strokes part the cells, empty ones too, wherever they stand on the rows."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nOmröstning\n| Namn | Ja | Nej |\n|---|---|---|\n"
        "| Siân O'Brien-D'Arcy (S) | X | |\n| Åke d'Åkerö (M) |  | X |\n| Bo Ek (C) | | X |"
    )

    assert rösttal(p) == [(1, 2, 0)]
