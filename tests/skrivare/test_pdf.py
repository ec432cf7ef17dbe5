"""The PDF file: the standards, the tags, what a page shows, what is never in it."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import page
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Dokument,
    Innehållsförteckning,
    Lista,
    Namnteckning,
    Rubrik,
    Sidfot,
    Sidhuvud,
    Stycke,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.skrivare.tecken import synlig
from tests.dokument.underlag import kommunstyrelse
from tests.skrivare.exempelblock import DOKUMENT, ELAKA
from tests.skrivare.pdflasare import Tagg, taggar, text_i_ordning

CM = 72 / 2.54


def pdf(*block: kp.dokument.Block, titel: str = "Prov") -> bytes:
    """A PDF of some blocks."""
    return till_bytes(Dokument(titel, block), "pdf")


def brister(data: bytes, *profiler: str) -> list[str]:
    """What a conformance checker says against a file; a long protocol has many bookmarks."""
    gräns = page.SafetyLimits.unlimited()
    return [
        f"{brist.rule_id}: {brist.message}"
        for profil in profiler
        for brist in page.validate_pdf_bytes(data, profile=profil, limits=gräns).failures
    ]


def sidor(data: bytes) -> list[str]:
    """The text of each page as a reader of PDF shows it, head and foot with it."""
    dokument = pypdfium2.PdfDocument(data)
    texter = [sida.get_textpage().get_text_range() for sida in dokument]
    dokument.close()
    return texter


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


class TestSidan:
    """What somebody sees."""

    def test_sidnummer_och_huvud(self, ks: bytes) -> None:
        """Every page says which it is and of how many; all but the first say of what."""
        texter = sidor(ks)

        for nr, text in enumerate(texter, 1):
            assert f"Sida {nr} ({len(texter)})" in text
            assert "Utdragsbestyrkande" in text
            assert ("SAMMANTRÄDESPROTOKOLL" in text) == (nr > 1)

    def test_tomt_dokument_är_en_sida(self) -> None:
        """Nothing to say gives one page, also where there are breaks."""
        assert len(sidor(till_bytes(DOKUMENT["tomt"], "pdf"))) == 1
        assert len(sidor(pdf(kp.dokument.Sidbrytning(), kp.dokument.Sidbrytning()))) == 1

    def test_rubrik_står_inte_ensam(self) -> None:
        """A heading is on the page of the text that it heads."""
        for rader in range(36, 46):
            data = pdf(
                *(stycke(f"Rad {n}") for n in range(rader)), Rubrik("Rubriken"), stycke("Texten")
            )
            assert [("Rubriken" in s) == ("Texten" in s) for s in sidor(data)] == [True] * len(
                sidor(data)
            )

    def test_underskrifter_hålls_ihop(self) -> None:
        """Those who sign together do so on one page."""
        namn = Underskrifter(tuple(Namnteckning(f"Roll {n}", f"Namn {n}") for n in range(4)))
        data = pdf(*(stycke(f"Rad {n}") for n in range(36)), Rubrik("Underskrifter"), namn)
        första, andra = sidor(data)

        assert "Underskrifter" not in första
        assert all(f"Namn {n}" in andra for n in range(4))

    def test_mycket_långt_ord_ryms(self) -> None:
        """A word as long as a paragraph is broken inside the margins, in every kind of place."""
        långt = "ord" * 300
        data = pdf(
            Titel(långt, (långt,)), Rubrik(långt), stycke(långt), Lista((punkt(långt, "–"),)),
            Tabell(((långt, "kort", långt),), rubriker=("Ett", "Två", "Tre")),
            Underskrifter((Namnteckning(långt, långt),)),
        )  # fmt: skip

        assert utanför_marginalen(data) == []

    def test_långa_namn_i_huvud_och_fot(self) -> None:
        """Head and foot stay on the page and off the text, however long their texts."""
        långt = "Gemensamma nämnden för räddningstjänst och överförmyndarfrågor " * 5
        dokument = Dokument(
            "Prov",
            tuple(stycke(f"Rad {n}") for n in range(60)),
            sidhuvud=Sidhuvud(långt, långt, långt, långt),
            sidfot=Sidfot((långt, långt)),
        )
        rutor = [ruta for s in pypdfium2.PdfDocument(till_bytes(dokument, "pdf"))
                 for ruta in textrutor(s)]  # fmt: skip

        assert min(r[1] for r in rutor) > 0
        assert max(r[3] for r in rutor) < 29.7 * CM

    def test_ord_får_plats_i_smal_kolumn(self) -> None:
        """A column takes from wider ones what its longest word needs."""
        data = pdf(
            Tabell((("Text " * 20, "Miljöpartiet"),), rubriker=("Ärende", "Parti"), bredder=(9, 1))
        )

        assert "Miljöpartiet" in sidor(data)[0]


def textrutor(sida: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top edge of each visible character of a page in points."""
    text = sida.get_textpage()
    return [
        text.get_charbox(nr)
        for nr in range(text.count_chars())
        if text.get_text_range(nr, 1).strip("\u200b \r\n")
    ]


def utanför_marginalen(data: bytes) -> list[tuple[float, float, float, float]]:
    """The characters that stand outside the margins."""
    vänster, höger = 2.5 * CM - 1, 18.5 * CM + 1
    return [
        ruta
        for sida in pypdfium2.PdfDocument(data)
        for ruta in textrutor(sida)
        if ruta[0] < vänster or ruta[2] > höger
    ]


class TestElakText:
    """Text is text."""

    @pytest.mark.parametrize(
        "kod",
        [
            '#panic("x")', '#read("/etc/passwd")', '#import "@preview/x:0.1.0": *', "$ x^2 $",
            "@p1 <p1>", "= Rubrik", "\\u{41} \\", "#set page(width: 1cm)", "// a", "/* b */",
            '"citat" -- tankstreck...', "*fet* _kursiv_", "#sys.inputs", '"},"block":[]}',
        ],
    )  # fmt: skip
    def test_typst_är_text(self, kod: str) -> None:
        """What would be code in a template is written as it stands."""
        data = pdf(Titel(kod), Rubrik(kod, märke=kod, ankare="p1"), stycke(kod), Tabell(((kod,),)))

        assert [re.sub(r"\s", "", r) for r in text_i_ordning(data).split("\n")].count(
            re.sub(r"\s", "", kod)
        ) >= 3

    def test_tecken_som_inget_typsnitt_har(self) -> None:
        """A character that cannot be shown is written as its number, and the file says so."""
        text = text_i_ordning(pdf(stycke("Hus 🏛 och 漢, ✔ och ☐"), Rubrik("Ruta ☐")))

        assert "Hus [U+1F3DB] och [U+6F22], " in text
        assert "☐" in text
        assert "✔" in text

    def test_kombination_som_inget_typsnitt_har(self) -> None:
        """Marks on letters that no font can set together are written as numbers, not refused."""
        text = "".join(text_i_ordning(pdf(stycke("a\u0e3f\u0e34 ע\u0489 \u0905\u0301"))).split())

        assert "U+" in text

    def test_skrift_åt_vänster(self) -> None:
        """Hebrew and Arabic stand in their own order beside Swedish."""
        (text,) = sidor(pdf(stycke("Ledamoten שלום och ليلى talar")))

        assert "שלום" in text
        assert "ليلى" in text

    def test_ord_avstavas_inte(self) -> None:
        """No word gets a hyphen at the end of a line, even where its text would allow one."""
        data = pdf(*(stycke(f"{'x ' * n}kommun\N{SOFT HYPHEN}fullmäktige") for n in range(70, 90)))

        assert "".join(sidor(data)).count("kommunfullmäktige") == 20

    def test_vändning_stängs(self) -> None:
        """A direction that a text opens ends with that text."""
        (text,) = sidor(pdf(stycke("vänd \u202eabc"), stycke("nästa stycke")))

        assert "nästa stycke" in text

    def test_länk_som_leder_ingenstans(self) -> None:
        """A link to an anchor that is not there is plain text; of two the first is led to."""
        data = pdf(
            Rubrik("Ett", ankare="p1"), Rubrik("Två", ankare="p1"),
            Stycke((Textdel("hit", länk="p1"), Textdel("ingenstans", länk="p2"))),
        )  # fmt: skip

        assert [t.text for t in taggar(data).alla("Link")] == ["hit"]
        assert "ingenstans" in text_i_ordning(data)

    @pytest.mark.parametrize("elak", ELAKA, ids=range(len(ELAKA)))
    def test_elaka_uppgifter(self, elak: str) -> None:
        """Hostile text in the properties of the file is there as text, on one line."""
        dokument = Dokument(elak, (), upphov=elak, ämne=elak, nyckelord=(elak,))
        uppgifter = pypdfium2.PdfDocument(till_bytes(dokument, "pdf")).get_metadata_dict()
        väntat = " ".join(synlig(elak).split())

        assert {uppgifter[namn] for namn in ("Title", "Author", "Subject", "Keywords")} == {väntat}

    def test_titel_som_saknas(self) -> None:
        """PDF/UA demands a title: a document without says that it has none."""
        uppgifter = pypdfium2.PdfDocument(pdf(titel=" ")).get_metadata_dict()

        assert uppgifter["Title"] == "Dokument utan titel"

    @pytest.mark.parametrize("slag", [Titel, Rubrik, Innehållsförteckning])
    def test_tom_text(self, slag: Callable[[str], kp.dokument.Block]) -> None:
        """Blocks without text give a file that follows the standards."""
        assert brister(pdf(slag(""), slag(" "), stycke("")), "ua1", "2a") == []


@pytest.mark.parametrize("år", [1, 1862, 9999])
def test_vilket_år_som_helst(år: int) -> None:
    """The oldest and the farthest day can be a document's."""
    data = till_bytes(Dokument("Prov", (), datum=date(år, 1, 1)), "pdf")

    assert f"/CreationDate(D:{år:04d}0101000000".encode() in data
    assert brister(data, "ua1", "2a") == []
