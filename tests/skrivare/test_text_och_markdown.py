"""Plain text and Markdown: two formats that prove that blocks know no format."""

import pytest
from markdown_it import MarkdownIt

from kommunprotokoll.dokument import (
    Dokument,
    Lista,
    Namnteckning,
    Rubrik,
    Stycke,
    Tabell,
    Textdel,
    Underskrifter,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.skrivare.markning import Följd, Talform, följd
from kommunprotokoll.skrivare.tecken import synlig
from tests.dokument.underlag import råd
from tests.skrivare.exempelblock import DOKUMENT, ELAKA, alla_slag

NUMMER = [f"text{i}" for i in range(len(ELAKA))]
"""Names of the cases: the texts themselves would break a terminal."""


def som_text(dokument: Dokument) -> str:
    """The document as plain text."""
    return till_bytes(dokument, "txt").decode()


def som_markdown(dokument: Dokument) -> str:
    """The document as Markdown."""
    return till_bytes(dokument, "md").decode()


def som_html(markdown: str) -> str:
    """What a reader of Markdown makes of it."""
    return str(MarkdownIt("commonmark").enable("table").render(markdown))


class TestText:
    """Plain text."""

    def test_rådets_protokoll(self) -> None:
        """A protocol reads well in any editor."""
        text = som_text(protokoll(råd()))

        assert text.startswith(
            "SAMMANTRÄDESPROTOKOLL\nBrottsförebyggande rådet\nTorsdagen den 6 mars 2031\n\n"
            "Plats och tid: Rådhuset, torsdagen den 6 mars 2031, kl. 09.00–10.50\n"
            "Närvarande:\n  Ada Lindqvist, kommunstyrelsen, ordförande\n"
        )
        assert text.endswith(
            "\n\n\n§ 7 Sammanträdets avslutning\n============================\n\n"
            "Sammanträdets avslutning behandlas och diskuteras.\n\nBeslut\n\n"
            "Brottsförebyggande rådet beslutar\n\natt notera informationen till protokollet.\n"
        )

    def test_tabell_i_raka_kolumner(self) -> None:
        """The columns of a table stand straight, numbers to the right, å ä ö one letter each."""
        tabell = Tabell((("åäö", "1"), ("b", "22")), rubriker=("Sak", "Tal"), rubrik="Om")

        assert som_text(Dokument("", (tabell,))) == "Om\nSak  Tal\n---  ---\nåäö    1\nb     22\n"

    def test_ord_bland_tal_står_till_vänster(self) -> None:
        """A column that holds a word is no column of numbers."""
        tabell = Tabell((("1", "x"), ("b", "22")))

        assert som_text(Dokument("", (tabell,))) == "1  x\nb  22\n"

    def test_alla_slag(self) -> None:
        """Marks of lists stand as they are; a place to sign is a line."""
        text = som_text(alla_slag())

        assert "1. ett\n2. två\n  – inne\n" in text
        assert "1 första\n1b mellan\n2 andra\n" in text
        assert "att ena\natt andra\n" in text
        assert f"Ordförande: {'_' * 40}\n  Ada Lindqvist\n\nJusterande: Digitalt\n" in text

    def test_rader_i_en_punkt_står_rakt(self) -> None:
        """The lines of an item stand below its text."""
        assert som_text(Dokument("", (Lista((punkt("a\nb", "1."),)),))) == "1. a\n   b\n"

    def test_tomt(self) -> None:
        """An empty document is an empty line."""
        assert som_text(Dokument("", ())) == "\n"


class TestMarkdown:
    """Markdown."""

    @pytest.mark.parametrize("text", ELAKA, ids=NUMMER)
    def test_text_förblir_text(self, text: str) -> None:
        """Whatever the text holds, a reader makes one paragraph of it and no markup."""
        html = som_html(som_markdown(Dokument("", (stycke(text),))))
        innehåll = html.removeprefix("<p>").removesuffix("</p>\n").replace("<br />", "")

        assert html.startswith("<p>")
        assert "<" not in innehåll

    @pytest.mark.parametrize("text", ELAKA, ids=NUMMER)
    def test_cell_förblir_cell(self, text: str) -> None:
        """A cell stays one cell."""
        tabell = Tabell(((text, "b"),), rubriker=("A", text))
        html = som_html(som_markdown(Dokument("", (tabell,))))

        assert (html.count("<td>"), html.count("<th>")) == (2, 2)

    def test_rubriker_länkar_och_innehåll(self) -> None:
        """Headings are one level below the title; the contents lead to them."""
        markdown = som_markdown(alla_slag())
        html = som_html(markdown)

        assert "<h1>Titel</h1>" in html
        assert '<li><a href="#p1">§ 1 Kapitel</a></li>' in html
        assert '<p><a id="p1"></a></p>\n<h2>§ 1 Kapitel</h2>\n<h3>Del</h3>' in html
        assert (
            '<p>vanlig <strong>fet</strong> och <em>kursiv</em>, se <a href="#p1">kapitlet</a></p>'
        ) in html

    def test_listor(self) -> None:
        """A sequence of numbers is numbered; other marks stand in the text; lists nest."""
        html = som_html(som_markdown(alla_slag())).replace("\n", "")

        assert "<ol><li>ett</li><li>två<ul><li>inne</li></ul></li></ol>" in html
        assert "<ul><li>b) bokstav b</li><li>c) bokstav c</li></ul>" in html
        assert "<ul><li>1 första</li><li>1b mellan</li><li>2 andra</li></ul>" in html
        assert "<ul><li>att ena</li><li>att andra</li></ul>" in html

    def test_fet_text_med_mellanrum(self) -> None:
        """Space at the edges of strong text stays outside its marks."""
        delar = (Textdel("Dnr ", fet=True), Textdel("KS 1"), Textdel(" ", kursiv=True))

        assert som_html(som_markdown(Dokument("", (Stycke(delar),)))) == (
            "<p><strong>Dnr</strong> KS 1</p>\n"
        )

    def test_tabellens_tal_och_summa(self) -> None:
        """Numbers stand to the right, and the row of sums is strong."""
        tabell = Tabell(
            (("a", "1", "x"), ("Summa", "1", "")), rubriker=("Sak", "Tal", "Ord"), summarad=True
        )

        assert som_markdown(Dokument("", (tabell,))) == (
            "| Sak | Tal | Ord |\n| --- | ---: | --- |\n| a | 1 | x |\n| **Summa** | **1** |  |\n"
        )

    def test_plats_att_skriva_under(self) -> None:
        """Who has not signed has a line to sign on; who has, has it told."""
        rader = (
            Namnteckning("Ordförande", "Ada Lindqvist"),
            Namnteckning("Justerande", upplysning="Digitalt"),
        )

        assert som_markdown(Dokument("", (Underskrifter(rader),))) == (
            f"**Ordförande**\\\n{'.' * 40}\\\nAda Lindqvist\n\n**Justerande**\\\nDigitalt\n"
        )

    def test_djupaste_rubriken(self) -> None:
        """Markdown has six levels."""
        assert som_markdown(Dokument("", (Rubrik("Djupt", 9),))) == "###### Djupt\n"

    def test_alla_exempel_går_att_läsa(self) -> None:
        """A reader of Markdown takes every example without leaving a mark unread."""
        for dokument in DOKUMENT.values():
            assert "**" not in som_html(som_markdown(dokument)).replace("\\*", "")


class TestTecken:
    """Characters that no paper may hold."""

    @pytest.mark.parametrize(
        ("text", "väntat"),
        [
            ("åäö § – 🏛", "åäö § – 🏛"),
            ("a\r\nb\rc\x0bd\u2028e\u2029f\x85g", "a\nb\nc\nd\ne\nf\ng"),
            ("\x00\x1b\x7f\x9b", "␀␛␡\N{REPLACEMENT CHARACTER}"),
            ("\ufffe\uffff\ud800", "\N{REPLACEMENT CHARACTER}" * 3),
            ("a\u202eb", "a\u202eb\u202c"),
            ("a\u2066b\u202ac", "a\u2066b\u202ac\u202c\u2069"),
            ("a\u202eb\u202cc", "a\u202eb\u202cc"),
            ("a\u2066b\u202ac\u2069d", "a\u2066b\u202ac\u2069d"),
            ("a\u202cb", "a\u202cb"),
        ],
        ids=NUMMER[:9],
    )
    def test_synlig(self, text: str, väntat: str) -> None:
        """Control characters become visible; a direction opened is closed."""
        assert synlig(text) == väntat


class TestMärken:
    """Plain sequences of marks."""

    @pytest.mark.parametrize(
        ("märken", "väntat"),
        [
            (["1.", "2.", "3."], Följd(Talform.TAL, "", ".", 1)),
            (["7", "8"], Följd(Talform.TAL, "", "", 7)),
            (["(a)"], Följd(Talform.GEMENER, "(", ")", 1)),
            (["C)", "D)"], Följd(Talform.VERSALER, "", ")", 3)),
            (["1.", "3."], None),
            (["1.", "2)"], None),
            (["1.", "b."], None),
            (["01."], None),
            (["4", "4b"], None),
            (["–"], None),
            ([], None),
        ],
    )
    def test_följd(self, märken: list[str], väntat: Följd | None) -> None:
        """Only marks that rise by one, written alike, are a sequence."""
        assert följd(märken) == väntat
