"""What holds for every document in every format: all text, in order, the same bytes each time."""

import re
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings

import kommunprotokoll as kp
from kommunprotokoll.dokument import protokoll
from kommunprotokoll.skrivare import FORMAT, till_bytes
from kommunprotokoll.strategier import sammanträden
from tests.skrivare.exempelblock import DOKUMENT
from tests.skrivare.faror import FAROR
from tests.skrivare.lasare import LÄSARE, likhet, ordningsfel, saknade, utan_innehåll
from tests.skrivare.papper import ALLA, FIENTLIGA, PAPPER, TOMMA


def test_varje_format_har_en_läsare() -> None:
    """A new format must be read back here too."""
    assert set(LÄSARE) == set(FORMAT)


def test_varje_fara_prövas() -> None:
    """A new format must say what is dangerous in it, too."""
    assert set(FAROR) == set(FORMAT)


@cache
def skrivet(namn: str, ändelse: str) -> bytes:
    """A document in a format, without its table of contents; written once for all the tests."""
    return till_bytes(utan_innehåll(ALLA[namn]), ändelse)


@pytest.mark.parametrize("ändelse", FORMAT)
@pytest.mark.parametrize("namn", [*DOKUMENT, *PAPPER, *TOMMA])
def test_all_text_i_ordning(namn: str, ändelse: str) -> None:
    """Every piece of text of every paper is there, in reading order, whatever it holds."""
    dokument = utan_innehåll(ALLA[namn])
    läst = LÄSARE[ändelse](skrivet(namn, ändelse))

    assert ordningsfel(dokument, läst, likhet(dokument, ändelse)) == []


@pytest.mark.parametrize("ändelse", FORMAT)
@pytest.mark.parametrize("namn", FIENTLIGA)
def test_fientlig_text_finns_kvar(namn: str, ändelse: str) -> None:
    """Where every text of a meeting is hostile, every one is on the paper all the same."""
    dokument = utan_innehåll(ALLA[namn])
    läst = LÄSARE[ändelse](skrivet(namn, ändelse))

    assert saknade(dokument, läst, likhet(dokument, ändelse)) == []


@pytest.mark.parametrize("ändelse", FORMAT)
@pytest.mark.parametrize("namn", ["elakt", *FIENTLIGA])
def test_fientlig_text_är_ofarlig(namn: str, ändelse: str) -> None:
    """No text becomes a script, a field, or a link that leads out of the file."""
    assert FAROR[ändelse](skrivet(namn, ändelse)) == []


@pytest.mark.parametrize(
    ("ändelse", "farligt"),
    [
        (".html", "<!DOCTYPE html><title>x</title><p onclick='x()'>x"),
        (".html", "<!DOCTYPE html><title>x</title><script>x()</script>"),
        (".md", "[x](http://example.org)"),
        (".md", "<script>x()</script>"),
        (".txt", "\x1b[31mx"),
    ],
    ids=["attribut", "skript", "länk", "skript-i-md", "styrtecken"],
)
def test_en_fara_ses(ändelse: str, farligt: str) -> None:
    """What is dangerous is seen, so that finding nothing means something."""
    assert FAROR[ändelse](farligt.encode())


@pytest.mark.parametrize("ändelse", FORMAT)
@given(s=sammanträden())
@settings(max_examples=25)
def test_vilket_protokoll_som_helst(ändelse: str, s: kp.Sammanträde) -> None:
    """Any protocol can be written, with every piece of text in order."""
    dokument = utan_innehåll(protokoll(s))
    läst = LÄSARE[ändelse](till_bytes(dokument, ändelse))

    assert ordningsfel(dokument, läst, likhet(dokument, ändelse)) == []


@pytest.mark.parametrize("ändelse", FORMAT)
@pytest.mark.parametrize("namn", DOKUMENT)
def test_samma_bytes_varje_gång(namn: str, ändelse: str) -> None:
    """The same document is the same bytes."""
    assert till_bytes(DOKUMENT[namn], ändelse) == till_bytes(DOKUMENT[namn], ändelse)


@pytest.mark.parametrize("ändelse", [".html", ".md", ".txt"])
@pytest.mark.parametrize("namn", DOKUMENT)
def test_inga_styrtecken(namn: str, ändelse: str) -> None:
    """No text file can send a command to the terminal that shows it."""
    text = till_bytes(DOKUMENT[namn], ändelse).decode()

    assert re.findall(r"[^\S \n\t\u00a0]|[\x00-\x08\x0b-\x1f\x7f-\x9f]", text) == []


@pytest.mark.parametrize("ändelse", FORMAT)
def test_två_tusen_paragrafer(ändelse: str) -> None:
    """A protocol of two thousand paragraphs is written whole."""
    s = kp.Sammanträde(
        kp.Organ("Kommunstyrelsen"),
        date(2031, 5, 14),
        paragrafer=tuple(
            kp.Paragraf(nr, f"Ärende {nr}", text=(kp.Löptext(f"Text {nr}."),))
            for nr in range(1, 2001)
        ),
    )
    läst = LÄSARE[ändelse](till_bytes(protokoll(s), ändelse))

    assert all(f"Text {nr}." in läst for nr in range(1, 2001))
