"""Plain text: encodings, line ends, and characters that show nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.tolkning.kallor.tecken import märke_med_mellanslag, städa
from kommunprotokoll.tolkning.kallor.text import avkoda, rader_ur_sträng, rader_ur_text

TEXT = "§ 4 Åtgärder för ån – Östra vägen\nÄrendet återremitteras, ”om så önskas”.\n"
SVENSKA = st.text("abcdefghijklmnopqrstuvwxyzåäöÅÄÖé§ .,()0123456789\n", min_size=1, max_size=300)


@pytest.mark.parametrize(
    "kodning",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"],
)
def test_kodningar(kodning: str) -> None:
    """Every encoding that Swedish text comes in gives the same text."""
    data = TEXT.encode("utf-16" if kodning == "utf-16" else kodning)

    assert avkoda(data) == TEXT


@pytest.mark.parametrize("kodning", ["latin-1", "cp850"])
def test_kodningar_utan_tankstreck(kodning: str) -> None:
    """Latin-1 and the encoding of DOS have no dashes and quotes, but all Swedish letters."""
    text = TEXT.replace("–", "-").replace("”", '"')

    assert avkoda(text.encode(kodning)) == text


@given(SVENSKA)
def test_windows_1252_känns_igen(text: str) -> None:
    """Bytes of Windows-1252 are read as that unless they happen to be UTF-8."""
    data = text.encode("cp1252")
    try:
        väntat = data.decode("utf-8")
    except UnicodeDecodeError:
        väntat = text

    assert avkoda(data) == väntat


def test_enstaka_främmande_byte_i_utf8() -> None:
    """A file of UTF-8 with a few bytes of Windows-1252 in it keeps all its letters."""
    data = "Åtgärd på ön\n".encode() * 5 + "”citat”".encode("cp1252")

    assert avkoda(data) == "Åtgärd på ön\n" * 5 + "”citat”"


def test_nolltecken_är_inte_text() -> None:
    """Null bytes here and there are no encoding of text."""
    with pytest.raises(LäsFel, match="nolltecken"):
        avkoda(b"abc\0\0\0def\0")


@pytest.mark.parametrize("radslut", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
def test_radslut(radslut: str) -> None:
    """Every way to end a line ends one, and a form feed ends a page."""
    rader = rader_ur_sträng(f"a{radslut}b\fc{radslut}d")

    assert [(r.text, r.nummer, r.sida) for r in rader] == [
        ("a", 1, 1),
        ("b", 2, 1),
        ("c", 3, 2),
        ("d", 4, 2),
    ]


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("A\u030asa", "Åsa"),
        ("A\u200b\u030asa", "Åsa"),
        ("1\u00a0250\u202f000 kr", "1 250 000 kr"),
        ("\ufeffmär\u200bke\u2060", "märke"),
        ("o\ufb03ce, \ufb01n", "office, fin"),
        ("\uf0b7 punkt \uf0fe", "• punkt ☑"),
        ("KS\u20112031", "KS-2031"),
        ("sty\u00adrelse", "styrelse"),
        ("tjänste\u00ad\nskrivelse", "tjänste\u00ad\nskrivelse"),
        ("slut\u00ad", "slut\u00ad"),
        ("\u202b\u05e9\u05dc\u05d5\u05dd\u202c", "\u05e9\u05dc\u05d5\u05dd"),
        ("a\tb\x01\x7f\x9fc", "a\tbc"),
        ("\u05e9 \U0001f600", "\u05e9 \U0001f600"),
    ],
    ids=["nfc", "nfc sist", "blanka", "osynliga", "ligaturer", "symboler", "hårt", "mjukt", "slut",
         "textslut", "riktning", "styrtecken", "andra skrifter"],
)  # fmt: skip
def test_tecken(text: str, väntat: str) -> None:
    """What shows nothing goes; what stands for another character is replaced by it."""
    assert städa(text) == väntat


@given(st.text())
def test_städad_text_ändras_inte_av_att_städas_igen(text: str) -> None:
    """Cleaning is done once and for all."""
    assert städa(städa(text)) == städa(text)


@pytest.mark.parametrize(
    ("rad", "väntat"),
    [
        ("1.\tatt bifalla", "1. att bifalla"),
        ("  •\tpunkt\tkolumn", "  • punkt\tkolumn"),
        ("a)\t\tunder", "a)\t\tunder"),
        ("Plats\tEken", "Plats\tEken"),
        ("§ 4\tVal", "§ 4\tVal"),
        ("12 Ledamot\tJa", "12 Ledamot\tJa"),
        ("-\t", "-\t"),
    ],
)
def test_listmärke_är_ingen_kolumn(rad: str, väntat: str) -> None:
    """The tab after a list mark is a space; other tabs part columns."""
    assert märke_med_mellanslag(rad) == väntat


def test_mellanslag_inne_i_rader_står_kvar() -> None:
    """Runs of spaces part columns in plain text, so they stay; those at the end show nothing."""
    (rad,) = rader_ur_text(b"Plats   Eken   ")

    assert rad.text == "Plats   Eken"
