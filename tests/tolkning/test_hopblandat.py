"""Rows of protocols in any order: bad conversions mix them, and reading ends in a result."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import Röstval, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text

UPPSTÄLLNINGAR = [
    fil.read_text("utf-8").split("\n")
    for fil in sorted((Path(__file__).parent / "uppstallningar").glob("*.txt"))
]
DAG = date(2031, 5, 14)


def _rörd(rader: list[str], andras: list[str], slump: Random) -> list[str]:
    """Return rows some of which have changed places, been cut, joined, or come from elsewhere."""
    rader = [*rader, ""]
    for _ in range(slump.randint(1, 15)):
        i, j = slump.randrange(len(rader)), slump.randrange(len(rader))
        match slump.randrange(6):
            case 0:
                rader.insert(i, slump.choice(andras))
            case 1:
                rader[i], rader[j] = rader[j], rader[i]
            case 2:
                rader[i : i + 2] = [" ".join(rader[i : i + 2])]
            case 3:
                rader[i : i + 1] = rader[i].split(" ", slump.randint(1, 4))
            case 4:
                rader[i] = rader[i].replace(slump.choice("aeio.,()§ 12"), slump.choice("(§0²٣ "))
            case _:
                rader[i] = f"\f{rader[i]}"
    return rader


DOKUMENT = st.sampled_from(UPPSTÄLLNINGAR)


@given(DOKUMENT, DOKUMENT, st.randoms(use_true_random=False))
def test_hopblandade_rader_läses(rader: list[str], andras: list[str], slump: Random) -> None:
    """A document with its rows mixed with another's is read; nothing in it raises."""
    text = "\n".join(_rörd(rader, andras, slump))

    s = tolka_text(f"Protokoll\n{text}", datum=DAG).sammanträde

    assert s.datum == DAG


@pytest.mark.parametrize("nummer", ["0", "0-4", "00 A", "٠"])
def test_paragrafer_som_inte_finns(nummer: str) -> None:
    """A number that no paragraph has is left where it stands."""
    t = tolka_text(
        f"Ekby kommun\nKommunstyrelsen 2031-05-14\nParagrafer §§ {nummer}\n"
        f"Underskrifter\n§ {nummer}\nAda Bergdal (S) närv t o m kl 17.45, § {nummer}\n\n"
        f"§ 1 Upprop\nKS § {nummer}\nUpprop hålls.\n"
    )

    assert [p.nummer for p in t.sammanträde.paragrafer] == [1]


def test_samma_namn_två_gånger_i_en_rösttabell() -> None:
    """The first vote of a name printed twice counts; the model has one vote each."""
    t = tolka_text(
        "Kommunstyrelsen 2031-05-14\n\n§ 1 Upprop\n\nOmröstning\n"
        "Namn                  Ja    Nej\n"
        "Ada Bergdal (S)       X\nBo Cronvik (M)              X\nAda Bergdal (S)             X\n"
    )

    (omröstning,) = t.sammanträde.paragrafer[0].omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert [(r.person.namn, r.val) for r in omröstning.röster] == [
        ("Ada Bergdal", Röstval.JA),
        ("Bo Cronvik", Röstval.NEJ),
    ]


def test_lista_som_inte_går_ihop_med_texten() -> None:
    """A mark in the wrong column of a list counts nobody as abstaining: the text has the totals."""
    t = tolka_text(
        "Kommunfullmäktige 2031-05-14\n\n§ 1 Plan\n\nOmröstning\n"
        "Omröstningen utfaller med 2 Ja mot 2 Nej.\nHur var och en röstar framgår av bilaga 1.\n"
        "\fBilaga 1\nOMRÖSTNINGSLISTA NR 1 § 1\n"
        "Namn                  Ja    Nej   Avst\n"
        "Ada Bergdal (S)       X\nBo Cronvik (M)              X\n"
        "Dia Ekmark (S)        X\nEli Falkvik (M)                   X\n"
    )

    (omröstning,) = t.sammanträde.paragrafer[0].omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert len(omröstning.röster) == 4
    assert (omröstning.ja, omröstning.nej, omröstning.avstår) == (2, 2, None)


def test_lista_med_den_som_inte_deltar() -> None:
    """A list of votes has the words of a table below the vote: who is jävig, who takes no part."""
    t = tolka_text(
        "Kommunfullmäktige 2031-05-14\n\n§ 1 Plan\n\nOmröstning\n"
        "Omröstningen utfaller med 1 Ja mot 1 Nej.\nHur var och en röstar framgår av bilaga 1.\n"
        "\fBilaga 1\nOMRÖSTNINGSLISTA NR 1 § 1\n"
        "Ada Bergdal (S)       Ja\nBo Cronvik (M)        Nej\n"
        "Dia Ekmark (S)        Deltar inte\nEli Falkvik (M)       Jäv\n"
    )

    (omröstning,) = t.sammanträde.paragrafer[0].omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert [r.val for r in omröstning.röster] == [
        Röstval.JA,
        Röstval.NEJ,
        Röstval.DELTAR_EJ,
        Röstval.JÄV,
    ]
