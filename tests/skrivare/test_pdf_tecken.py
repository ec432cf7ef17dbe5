"""Characters on paper: which of them the fonts have, and how long words are broken."""

import tomllib
import unicodedata
from importlib.resources import files

import page
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.dokument import Dokument, Stycke, Tabell, Textdel
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.skrivare.kolumner import kolumnbredder
from kommunprotokoll.skrivare.pdf.strom import med_tydliga_slut
from kommunprotokoll.skrivare.pdf.tecken import TYPSNITT, bara_upprätta, syns, text
from tests.skrivare.pdflasare import text_i_ordning

PLATS = 10_000.0
"""A line that everything has room on."""


def tecken(namn: str) -> list[str]:
    """The characters of a list in the data file."""
    fil = files("kommunprotokoll.skrivare.pdf") / "tecken.toml"
    områden = tomllib.loads(fil.read_text("utf-8"))[namn].split()
    gränser = [område.split("-") for område in områden]
    return [chr(k) for g in gränser for k in range(int(g[0], 16), int(g[-1], 16) + 1)]


def test_typsnitten_finns_i_typst() -> None:
    """The families come with typst; none is looked for on the machine."""
    import typst

    assert set(TYPSNITT) <= set(typst.Fonts(include_system_fonts=False).families())


@pytest.mark.parametrize("namn", ["alla_stilar", "bara_uppratt"])
def test_varje_tecken_i_listan_kan_visas(namn: str) -> None:
    """Each listed character is set in every style without being written as its number.

    A mark is set on its letter, so what it can stand on is not said by the list.
    """
    alla = [t for t in tecken(namn) if unicodedata.category(t)[0] not in "MC"]
    delar = tuple(
        Textdel(" ".join(alla[nr : nr + 64]) + "\n", fet=fet, kursiv=kursiv)
        for nr in range(0, len(alla), 64)
        for fet in (False, True)
        for kursiv in (False, True)
    )
    data = till_bytes(Dokument("Tecken", (Stycke(delar),)), "pdf")

    assert len(alla) > 500
    assert page.is_pdf_compliant_bytes(data, profile="ua1")
    assert "[U+" not in text_i_ordning(data)


@pytest.mark.parametrize("ord_", list("åäöÅÄÖéü§–”…€½²ŁčŋĐ☐☒✓→•■ЖΩ"))
def test_vanliga_tecken(ord_: str) -> None:
    """What protocols hold is shown as it is."""
    assert text(ord_, PLATS, 11) == ord_


@pytest.mark.parametrize(
    ("ord_", "väntat"),
    [
        ("🏛", "[U+1F3DB]"),
        ("漢字", "[U+6F22][U+5B57]"),
        ("\ue000", "[U+E000]"),
        ("a\x00b", "a[U+2400]b"),
    ],
)
def test_andra_tecken(ord_: str, väntat: str) -> None:
    """What no font has is its number; a control character is first made a picture of itself."""
    assert text(ord_, PLATS, 11) == väntat


@given(st.text(max_size=200), st.floats(20, 500))
def test_inget_försvinner(ord_: str, bredd: float) -> None:
    """Whatever the width, a word is only parted: without the places to break it is itself."""
    assert text(ord_, bredd, 11).replace("\ue000", "") == text(ord_, PLATS, 11)


def test_bara_för_långa_ord_delas() -> None:
    """A word that has room is whole."""
    assert "\ue000" not in text("kommunfullmäktiges ledamöter", 200, 11)
    assert "\ue000" in text("kommunfullmäktigeledamotsuppdrag " * 2, 60, 11)


def test_tecken_i_en_enda_stil() -> None:
    """The template is told of the characters that only the upright regular style has."""
    assert bara_upprätta("Ruta ☐ och ✔ samt å") == "☐✔"


@pytest.mark.parametrize(("ord_", "svar"), [("", False), (" \u200b\u00ad", False), (".", True)])
def test_syns(ord_: str, svar: bool) -> None:  # noqa: FBT001 - the expected answer
    """Space and marks without a picture are nothing that is seen."""
    assert syns(ord_) is svar


class TestKolumner:
    """Widths of columns."""

    @given(
        st.lists(st.tuples(st.floats(0.1, 100), st.floats(0, 300)), min_size=1, max_size=12),
    )
    def test_bredden_delas_helt(self, kolumner: list[tuple[float, float]]) -> None:
        """The widths fill the table, and give each word room where all have it."""
        andelar, minst = zip(*kolumner, strict=True)
        bredder = kolumnbredder(andelar, minst, 450)

        assert sum(bredder) == pytest.approx(450)
        if sum(minst) < 449:
            assert all(b >= m - 1e-6 for b, m in zip(bredder, minst, strict=True))

    def test_andelarna_gäller_där_orden_ryms(self) -> None:
        """Shares are shares as long as no word is cut."""
        assert kolumnbredder((3, 1), (20, 20), 100) == (75, 25)

    def test_tabell_utan_kolumner(self) -> None:
        """A table of nothing is nothing, and odd shares are even."""
        tom, udda = Tabell(()), Tabell((("a", "b"),), bredder=(0, 1))

        assert till_bytes(Dokument("x", (tom,)), "pdf") == till_bytes(Dokument("x", ()), "pdf")
        assert "a" in text_i_ordning(till_bytes(Dokument("x", (udda,)), "pdf"))


class TestStrömmarnasSlut:
    """A stream that ends with a carriage return."""

    def test_två_byte_där_det_kan_missförstås(self) -> None:
        """The end of line is made of two bytes, and every place in the table moved."""
        ström = b"1 0 obj\n<</Length 4>>\nstream\nabc\r\nendstream\nendobj\n"
        början = b"%PDF-1.7\n" + ström
        andra = b"2 0 obj\n<<>>\nendobj\n"
        tabell = b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n%010d 00000 n \n"
        data = (
            början + andra + tabell % len(början)
            + b"trailer\n<</Size 3>>\nstartxref\n%d\n%%%%EOF" % len(början + andra)
        )  # fmt: skip
        ny = med_tydliga_slut(data)
        start = int(ny.rsplit(b"startxref\n", 1)[1].split()[0])

        assert b"abc\r\r\nendstream" in ny
        assert ny[start:].startswith(b"xref\n0 3\n")
        assert ny[int(ny[start:].split(b"\n")[4][:10]) :].startswith(b"2 0 obj")
        assert ny[int(ny[start:].split(b"\n")[3][:10]) :].startswith(b"1 0 obj")

    def test_andra_filer_är_orörda(self) -> None:
        """Where nothing can be misunderstood, or the file is of another form, nothing is done."""
        for data in (b"%PDF\nabc\nendstream", b"%PDF\nabc\r\nendstream\n%%EOF"):
            assert med_tydliga_slut(data) == data

    def test_hundra_filer_följer_standarden(self) -> None:
        """About one file in fifty has such a stream: none of a hundred is found fault with."""
        for nr in range(100):
            data = till_bytes(Dokument("x", (Stycke((Textdel(f"Text {nr} {nr * 7919}"),)),)), "pdf")
            assert page.is_pdf_compliant_bytes(data, profile="2a"), nr
