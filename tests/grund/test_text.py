"""Swedish text: one normal form, sorting, enumerations."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.text import antal, ett_mellanslag, nfc, sorteringsnyckel, uppräkning


@given(st.text())
def test_nfc_är_normalform_c(text: str) -> None:
    """Any text comes out in normal form C, and once more changes nothing."""
    assert unicodedata.is_normalized("NFC", nfc(text))
    assert nfc(nfc(text)) == nfc(text)


def test_sorterar_på_svenska() -> None:
    """å, ä and ö come after every word on z, in that order; capitals do not matter."""
    ord_ = ["örn", "zz", "Zebra", "Åka", "ärlig", "zå", "ål", "yxa", "Öl", "öl", "z"]

    assert sorted(ord_, key=sorteringsnyckel) == [
        "yxa", "z", "Zebra", "zz", "zå", "Åka", "ål", "ärlig", "Öl", "öl", "örn",
    ]  # fmt: skip


def test_sorterar_andra_accenter_som_sin_bokstav() -> None:
    """é sorts as e, ü as y, ø as ö; decomposed letters as composed ones."""
    ord_ = ["eb", "éa", "Müller", "Mylla", "Møller", "Mölna"]

    assert sorted(ord_, key=sorteringsnyckel) == [
        "éa", "eb", "Mylla", "Müller", "Møller", "Mölna",
    ]  # fmt: skip
    assert sorteringsnyckel("A\N{COMBINING RING ABOVE}") == sorteringsnyckel("Å")


def test_främmande_alfabet_kommer_sist() -> None:
    """Words in other alphabets come after ö."""
    assert sorted(["αβγ", "ö", "z"], key=sorteringsnyckel) == ["z", "ö", "αβγ"]


@pytest.mark.parametrize(
    ("delar", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A och B"),
        (["A", "B", "C"], "A, B och C"),
    ],
)
def test_uppräkning(delar: list[str], text: str) -> None:
    """Parts become running text, whatever they come in."""
    assert uppräkning(delar) == text
    assert uppräkning(iter(delar)) == text


def test_uppräkning_med_eller() -> None:
    """The conjunction can be another."""
    assert uppräkning(["A", "B"], "eller") == "A eller B"


@pytest.mark.parametrize(
    ("tal", "text"),
    [
        (0, "noll bilagor"),
        (1, "1 bilaga"),
        (2, "två bilagor"),
        (12, "tolv bilagor"),
        (13, "13 bilagor"),
        (1934, "1\N{NO-BREAK SPACE}934 bilagor"),
    ],
)
def test_antal(tal: int, text: str) -> None:
    """Numbers up to twelve in words, greater ones with a space between the thousands."""
    assert antal(tal, "bilaga", "bilagor") == text


def test_ett_mellanslag() -> None:
    """Runs of white space, line breaks and tabs too, become one space; none at the ends."""
    assert ett_mellanslag("  a \n\t b\N{NO-BREAK SPACE} c ") == "a b c"
