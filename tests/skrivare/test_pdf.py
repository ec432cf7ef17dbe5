"""The PDF file: the standards, the tags, what a page shows, what is never in it."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Dokument,
    Lista,
    Rubrik,
    Stycke,
    Tabell,
    Textdel,
    Titel,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from kommunprotokoll.skrivare import till_bytes
from tests.dokument.underlag import kommunstyrelse
from tests.skrivare.exempelblock import DOKUMENT
from tests.skrivare.pdflasare import Tagg, brister, pdf, sidor, taggar, text_i_ordning

CM = 72 / 2.54


@pytest.fixture(scope="module")
def ks() -> bytes:
    """The protocol of a kommunstyrelse."""
    return till_bytes(protokoll(kommunstyrelse()), "pdf")


@pytest.fixture(scope="module")
def träd(ks: bytes) -> Tagg:
    """Its tags."""
    return taggar(ks)


class TestStandarderna:
    """PDF/UA-1 (ISO 14289-1) and PDF/A (ISO 19005-2 and -3) in one file."""

    @pytest.mark.parametrize("namn", DOKUMENT)
    def test_följer_båda(self, namn: str) -> None:
        """Whatever a document holds, the file is PDF/UA-1 and PDF/A-2a, or 3a if it carries."""
        dokument = DOKUMENT[namn]
        arkiv = "2a" if dokument.källa is None else "3a"

        assert brister(till_bytes(dokument, "pdf"), "ua1", arkiv) == []

    @pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
    def test_exempelprotokollen(self, slag: str) -> None:
        """The made-up protocols of every kind of body are too."""
        assert brister(till_bytes(protokoll(kp.exempel(slag)), "pdf"), "ua1", "3a") == []

    def test_filen_säger_vilka_den_följer(self, ks: bytes) -> None:
        """The metadata name both standards, and only part 2 where nothing is attached."""
        utan = pdf(stycke("Prov"))

        assert b"<pdfuaid:part>1</pdfuaid:part>" in ks
        assert b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in ks
        assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in utan

    @given(texter=st.lists(st.text(max_size=40), max_size=6))
    @settings(max_examples=40)
    def test_vilken_text_som_helst(self, texter: list[str]) -> None:
        """Any characters in any place give a file that follows the standards."""
        data = pdf(
            Titel("".join(texter), tuple(texter)),
            *(Rubrik(t, 1, märke=t[:3]) for t in texter),
            *(Stycke((Textdel(t, fet=True), Textdel(t, kursiv=True))) for t in texter),
            Tabell((tuple(texter),), rubriker=tuple(texter)),
            Lista(tuple(punkt(t, t[:2]) for t in texter)),
            titel="".join(texter),
        )

        assert brister(data, "ua1", "2a") == []

    def test_uttömmande_kontroll_ser_brister(self) -> None:
        """The checker is not blind: a file without tags and title fails."""
        import typst

        otaggad = typst.compile(b"Text", pdf_tags=False)

        assert isinstance(otaggad, bytes)
        assert len(brister(otaggad, "ua1", "2a")) > 3


class TestTaggarna:
    """What a screen reader is told."""

    def test_rubriknivåer_hoppar_inte(self, träd: Tagg) -> None:
        """No heading is more than one level below the one before, and the first is the top."""
        nivåer = [int(t.slag[1]) for t in träd.alla() if re.fullmatch("H[1-6]", t.slag)]

        assert len(nivåer) > 50
        assert all(b <= a + 1 for a, b in zip([0, *nivåer], nivåer, strict=False))

    def test_nivåer_som_saknas_sluts_till(self) -> None:
        """A level that the blocks skip is closed up."""
        data = pdf(Rubrik("Ett", 3), Rubrik("Två", 6), Rubrik("Tre", 1))

        assert [t.slag for t in taggar(data).alla() if t.slag[0] == "H"] == ["H1", "H2", "H1"]

    def test_rubriker_med_märke(self, träd: Tagg) -> None:
        """The heading of a paragraph is its number and its words."""
        rubriker = [re.sub(r"\s+", " ", t.text) for t in träd.alla("H1")]
        väntat = [f"{r.märke} {r.text}" for r in protokoll(kommunstyrelse()).innehåll() if r.märke]

        assert väntat
        assert [r for r in rubriker if r.startswith("§")] == väntat

    def test_tabellers_rubrikrader(self, träd: Tagg) -> None:
        """A table has header cells in its first row, and data cells below."""
        tabeller = [t for t in träd.alla("Table") if list(t.alla("THead"))]

        assert len(tabeller) == 7
        for tabell in tabeller:  # what goes over to another page has no head of its own there
            rader = list(tabell.alla("TR"))
            assert {c.slag for c in rader[0].alla() if c.slag in {"TH", "TD"}} == {"TH"}
            assert {c.slag for r in rader[1:] for c in r.alla() if c.slag[0] == "T"} == {"TD"}

    def test_rubrikraden_kommer_igen(self) -> None:
        """On every page the table begins with its header row."""
        data = pdf(Tabell(tuple((f"Rad {n}", "x") for n in range(200)), rubriker=("Sak", "Tal")))

        assert len(sidor(data)) > 3
        assert all("Sak Tal" in sida for sida in sidor(data))

    def test_listor_är_listor(self, träd: Tagg) -> None:
        """An item is a mark and a body; att-satser too are items."""
        kroppar = [t.text.strip() for t in träd.alla("LBody")]

        assert sum(t.startswith("att ") for t in kroppar) > 3
        assert [t.text.strip() for t in taggar(DOKUMENTETS_LISTA).alla("Lbl")] == ["1.", "2b", "–"]

    def test_innehållsförteckning(self, träd: Tagg) -> None:
        """Each entry is a link in a table of contents, with the page where the heading is."""
        rubriksidor = {re.sub(r"\s+", "", t.text): t.sida for t in träd.alla("H1")}
        väntade = [
            re.sub(r"\s+", "", r.märke + r.text) for r in protokoll(kommunstyrelse()).innehåll()
        ]
        poster = [re.sub(r"\s+", "", t.text) for t in träd.alla("TOCI")]

        assert len(poster) > 10
        assert poster == [f"{rubrik}{rubriksidor[rubrik]}" for rubrik in väntade]
        assert all(len(list(t.alla("Link"))) == 1 for t in träd.alla("TOCI"))

    def test_sidhuvud_är_ingen_text(self, ks: bytes) -> None:
        """Page head and foot are for the eye: they never interrupt what is read aloud."""
        text = text_i_ordning(ks)

        assert not re.search(r"Sida \d", text)
        assert "Utdragsbestyrkande" not in text

    def test_etiketter_hör_till_sitt(self, träd: Tagg) -> None:
        """The front page is a list of labels, each with what it labels."""
        poster = {
            "".join(t.text.strip() for t in post.delar if isinstance(t, Tagg) and t.slag == "Lbl"):
            "".join(t.text for t in post.delar if isinstance(t, Tagg) and t.slag == "LBody")
            for post in träd.alla("LI")
        }  # fmt: skip

        assert poster["Plats och tid"].startswith("Kommunhuset")
        assert "§§ 61" in poster["Paragrafer"]


DOKUMENTETS_LISTA = pdf(Lista((punkt("ett", "1."), punkt("två", "2b", (punkt("inne", "–"),)))))


class TestFilen:
    """What is said of the file as a whole."""

    def test_uppgifter(self, ks: bytes) -> None:
        """Title, author, subject, keywords and language are those of the document."""
        d = protokoll(kommunstyrelse())
        fil = pypdfium2.PdfDocument(ks)
        uppgifter = fil.get_metadata_dict()

        assert uppgifter["Title"] == d.titel
        assert uppgifter["Author"] == d.upphov
        assert uppgifter["Subject"] == d.ämne
        assert uppgifter["Keywords"].split(", ") == list(d.nyckelord)
        assert b"/Lang(sv-SE)" in ks
        assert b"/DisplayDocTitle true" in ks

    @pytest.mark.parametrize(("språk", "väntat"), [("en", "en"), ("fi-FI", "fi-FI"), ("", "sv-SE")])
    def test_annat_språk(self, språk: str, väntat: str) -> None:
        """A document in another language says so; a tag that is none is taken for Swedish."""
        assert f"/Lang({väntat})".encode() in till_bytes(Dokument("Prov", (), språk=språk), "pdf")

    def test_bokmärken(self, ks: bytes) -> None:
        """Every heading is a bookmark; each paragraph lies at the top level, by its number."""
        d = protokoll(kommunstyrelse())
        bokmärken = list(pypdfium2.PdfDocument(ks).get_toc())
        paragrafer = [b.get_title() for b in bokmärken if b.level == 0]

        assert {f"{r.märke} {r.text}" for r in d.innehåll() if r.märke} <= set(paragrafer)
        assert len(bokmärken) == sum(isinstance(b, Rubrik) for b in d.alla_block())

    def test_dagen_är_dokumentets(self, ks: bytes) -> None:
        """The file is dated as its paper, not by a clock; without a date it is of 1970."""
        assert set(re.findall(rb"/(?:Creation|Mod)Date\(D:(\d+)", ks)) == {b"20310514000000"}
        assert b"/CreationDate(D:19700101000000" in pdf()

    def test_samma_bytes_på_en_annan_maskin(self) -> None:
        """Another process in another place of the world, with other fonts, writes the same."""
        kod = (
            "import sys; from kommunprotokoll.skrivare import till_bytes;"
            "from tests.skrivare.exempelblock import alla_slag;"
            "sys.stdout.buffer.write(till_bytes(alla_slag(), 'pdf'))"
        )
        miljö = {
            **os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7",
            "SOURCE_DATE_EPOCH": "1", "TYPST_FONT_PATHS": "/usr/share/fonts",
        }  # fmt: skip
        svar = subprocess.run(
            [sys.executable, "-c", kod], env=miljö, capture_output=True, check=True
        )

        assert svar.stdout == till_bytes(DOKUMENT["alla_slag"], "pdf")

    def test_bara_egna_typsnitt(self, ks: bytes) -> None:
        """Every font is embedded and one that typst carries, not one of the machine."""
        typsnitt = set(re.findall(rb"/FontName/[A-Z]{6}\+([\w-]+)", ks))

        assert typsnitt == {b"LibertinusSerif-Regular", b"LibertinusSerif-Bold"}

    def test_trådar(self) -> None:
        """Several threads write at once, and each gets its own."""
        väntat = [till_bytes(d, "pdf") for d in (DOKUMENT["råd"], DOKUMENT["alla_slag"])]
        with ThreadPoolExecutor(4) as trådar:
            svar = list(
                trådar.map(
                    lambda nr: till_bytes(DOKUMENT[("råd", "alla_slag")[nr % 2]], "pdf"), range(12)
                )
            )

        assert svar == väntat * 6

    def test_utan_tillägget(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The extra is asked for when a PDF is written, not before."""
        monkeypatch.setitem(sys.modules, "typst", None)

        with pytest.raises(kp.SaknarTillägg, match=r"kommunprotokoll\[pdf\]"):
            pdf()


@pytest.mark.parametrize("år", [1, 1862, 9999])
def test_vilket_år_som_helst(år: int) -> None:
    """The oldest and the farthest day can be a document's."""
    data = till_bytes(Dokument("Prov", (), datum=date(år, 1, 1)), "pdf")

    assert f"/CreationDate(D:{år:04d}0101000000".encode() in data
    assert brister(data, "ua1", "2a") == []
