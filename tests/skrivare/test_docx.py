"""The DOCX file: Word's own rules, accessible structure, Swedish."""

import re
import zipfile
from collections import Counter
from datetime import date
from io import BytesIO
from posixpath import normpath

import pytest
from docx import Document
from docx.document import Document as Worddokument
from docx.oxml.ns import qn
from hypothesis import given, settings
from lxml import etree

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Dokument,
    Faktatabell,
    Namnteckning,
    Rubrik,
    Ruta,
    Underskrifter,
    Uppgift,
    protokoll,
)
from kommunprotokoll.dokument.block import stycke
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.strategier import sammanträden
from tests.dokument.underlag import kommunstyrelse
from tests.skrivare.exempelblock import DOKUMENT, ELAKA

NAMNRYMDER = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


@pytest.fixture(scope="module", params=DOKUMENT)
def fil(request: pytest.FixtureRequest) -> zipfile.ZipFile:
    """Each of the example documents as a DOCX file."""
    return zipfile.ZipFile(BytesIO(till_bytes(DOKUMENT[request.param], "docx")))


@pytest.fixture(scope="module")
def ks() -> Worddokument:
    """The protocol of a kommunstyrelse, read by python-docx."""
    return Document(BytesIO(till_bytes(protokoll(kommunstyrelse()), "docx")))


def xpath(element: etree._Element, väg: str) -> list[etree._Element]:
    """The elements at a path."""
    svar = etree.XPath(väg, namespaces=NAMNRYMDER)(element)
    assert isinstance(svar, list)
    return [e for e in svar if isinstance(e, etree._Element)]


def värden(element: etree._Element, väg: str) -> list[str]:
    """The attributes at a path."""
    svar = etree.XPath(väg, namespaces=NAMNRYMDER)(element)
    assert isinstance(svar, list)
    return [str(v) for v in svar]


def rot(fil: zipfile.ZipFile, del_: str) -> etree._Element:
    """A part of the file as a tree."""
    return etree.fromstring(fil.read(del_))


class TestPaketet:
    """The file and its parts."""

    def test_alla_delar_är_xml(self, fil: zipfile.ZipFile) -> None:
        """Every part is well-formed."""
        for namn in fil.namelist():
            assert etree.fromstring(fil.read(namn)).tag

    def test_delarna_är_kända(self, fil: zipfile.ZipFile) -> None:
        """Every part has a content type and is reached by a relation; every relation leads on."""
        typer = rot(fil, "[Content_Types].xml")
        givna = {e.get("PartName", "") for e in typer if e.get("PartName")}
        delar = {f"/{n}" for n in fil.namelist() if not n.endswith(".rels") and "[" not in n}
        mål = {f"/{e.get('Target', '')}" for e in rot(fil, "_rels/.rels")}
        mål |= {
            normpath(f"/word/{e.get('Target', '')}")
            for e in rot(fil, "word/_rels/document.xml.rels")
        }
        if "/customXml/item1.xml" in mål:
            (egenskaper,) = rot(fil, "customXml/_rels/item1.xml.rels")
            mål.add(f"/customXml/{egenskaper.get('Target', '')}")

        assert givna == delar
        assert mål == delar

    def test_ingen_klocka_och_ingen_maskin(self, fil: zipfile.ZipFile) -> None:
        """Nothing in the archive tells when or where it was written."""
        assert {i.date_time for i in fil.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {i.create_system for i in fil.infolist()} == {0}

    def test_python_docx_läser_den(self, fil: zipfile.ZipFile) -> None:
        """Another reader opens the file and finds its styles."""
        assert isinstance(fil.fp, BytesIO)
        dokument = Document(BytesIO(fil.fp.getvalue()))

        assert {p.style.name for p in dokument.paragraphs if p.style} - {"Normal"}


class TestKroppen:
    """The document's own part."""

    def test_varje_id_är_unikt(self, fil: zipfile.ZipFile) -> None:
        """Bookmarks have ids and names of their own, and end once."""
        kropp = rot(fil, "word/document.xml")
        idn = värden(kropp, "//w:bookmarkStart/@w:id")

        assert len(idn) == len(set(idn))
        assert sorted(idn) == sorted(värden(kropp, "//w:bookmarkEnd/@w:id"))
        assert max(Counter(värden(kropp, "//w:bookmarkStart/@w:name")).values(), default=1) == 1

    def test_länkar_leder_någonstans(self, fil: zipfile.ZipFile) -> None:
        """Every link and every page reference has its bookmark."""
        kropp = rot(fil, "word/document.xml")
        namn = set(värden(kropp, "//w:bookmarkStart/@w:name"))
        sidhänvisningar = {
            (e.text or "").split()[1]
            for e in xpath(kropp, "//w:instrText")
            if "PAGEREF" in (e.text or "")
        }

        assert set(värden(kropp, "//w:hyperlink/@w:anchor")) <= namn
        assert sidhänvisningar <= namn

    def test_stilar_och_listor_finns(self, fil: zipfile.ZipFile) -> None:
        """Every style and every list that is used is defined, and every list has its template."""
        kropp = rot(fil, "word/document.xml")
        stilar = set(värden(rot(fil, "word/styles.xml"), "//w:style/@w:styleId"))
        listor = rot(fil, "word/numbering.xml")
        nummer = värden(listor, "//w:num/@w:numId")

        assert (
            set(värden(kropp, "//*[self::w:pStyle or self::w:tblStyle or self::w:rStyle]/@w:val"))
            <= stilar
        )
        assert set(värden(kropp, "//w:numPr/w:numId/@w:val")) <= set(nummer)
        assert len(nummer) == len(set(nummer))
        assert set(värden(listor, "//w:num/w:abstractNumId/@w:val")) <= set(
            värden(listor, "//w:abstractNum/@w:abstractNumId")
        )

    def test_celler_slutar_med_stycke(self, fil: zipfile.ZipFile) -> None:
        """Each cell ends with a paragraph, each table is followed by one, rows are even."""
        kropp = rot(fil, "word/document.xml")

        assert xpath(kropp, "//w:tc[not(w:p)]") == []
        assert (
            xpath(kropp, "//w:body/w:tbl/following-sibling::*[1][self::w:tbl or self::w:sectPr]")
            == []
        )
        for tabell in xpath(kropp, "//w:tbl"):
            bredd = len(xpath(tabell, "w:tblGrid/w:gridCol"))
            assert {len(xpath(rad, "w:tc")) for rad in xpath(tabell, "w:tr")} <= {bredd}

    def test_fält_är_hela(self, fil: zipfile.ZipFile) -> None:
        """Every complex field begins, separates and ends."""
        slag = Counter(värden(rot(fil, "word/document.xml"), "//w:fldChar/@w:fldCharType"))

        assert slag["begin"] == slag["separate"] == slag["end"]

    def test_inga_tomma_stycken_som_luft(self, ks: Worddokument) -> None:
        """Space is a property of styles; an empty paragraph only keeps two tables apart."""
        tomma = [p for p in ks.paragraphs if not p.text.strip()]

        assert len(tomma) == 1
        assert xpath(tomma[0]._p, "preceding-sibling::*[1][self::w:tbl]")
        assert xpath(tomma[0]._p, "following-sibling::*[1][self::w:tbl]")


class TestTillgänglighet:
    """What a screen reader needs (EN 301 549 clause 10)."""

    def test_rubriknivåer_hoppar_inte(self, ks: Worddokument) -> None:
        """No heading is more than one level below the one before."""
        nivåer = {
            str(s.get(qn("w:styleId"))): int(värden(s, "w:pPr/w:outlineLvl/@w:val")[0]) + 1
            for s in xpath(ks.styles.element, "//w:style[w:pPr/w:outlineLvl]")
        }
        nivåer["Rutrubrik"] = nivåer["Delrubrik"]
        rubriker = [
            nivåer[stil]
            for stil in värden(ks.element, "//w:body//w:pStyle/@w:val")
            if stil in nivåer
        ]

        assert len(rubriker) > 50
        assert all(
            nästa <= förra + 1 for förra, nästa in zip([0, *rubriker], rubriker, strict=False)
        )

    def test_rubrikrader_är_märkta(self, ks: Worddokument) -> None:
        """Each data table has a marked header row and a description; no row is parted."""
        tabeller = xpath(ks.element, "//w:tbl[w:tblPr/w:tblStyle/@w:val='Protokollstabell']")

        assert len(tabeller) == 7
        for tabell in tabeller:
            assert len(xpath(tabell, "w:tr[1]/w:trPr/w:tblHeader")) == 1
            assert len(xpath(tabell, "w:tblPr/w:tblDescription")) == 1
            assert xpath(tabell, "w:tr[not(w:trPr/w:cantSplit)]") == []

    def test_etiketter_är_radrubriker(self, ks: Worddokument) -> None:
        """The front page's labels are the first column, marked as such, with no empty cell."""
        tabeller = xpath(ks.element, "//w:tbl[w:tblPr/w:tblStyle/@w:val='Faktatabell']")

        assert len(tabeller) == 2
        for tabell in tabeller:
            assert värden(tabell, "w:tblPr/w:tblLook/@w:firstColumn") == ["1"]
            assert [c for c in xpath(tabell, ".//w:tc") if not "".join(c.itertext()).strip()] == []

    def test_språket_är_svenska_överallt(self, ks: Worddokument) -> None:
        """Every statement of language says Swedish."""
        språk = värden(ks.styles.element, "//w:lang/@*")
        språk += värden(ks.settings.element, "//w:themeFontLang/@*")

        assert set(språk) == {"sv-SE"}
        assert ks.core_properties.language == "sv-SE"

    def test_annat_språk(self) -> None:
        """A document in another language says so in the same places."""
        dokument = Document(BytesIO(till_bytes(Dokument("Minutes", (), språk="en-GB"), "docx")))

        assert set(värden(dokument.styles.element, "//w:lang/@*")) == {"en-GB"}

    def test_kontrast(self, ks: Worddokument) -> None:
        """Every colour of text has at least 4.5:1 against white (WCAG 1.4.3)."""

        def ljus(färg: str) -> float:
            delar = [int(färg[i : i + 2], 16) / 255 for i in (0, 2, 4)]
            r, g, b = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delar)
            return 0.2126 * r + 0.7152 * g + 0.0722 * b

        färger = set(värden(ks.styles.element, "//w:rPr/w:color/@w:val"))
        assert färger
        assert all(1.05 / (ljus(f) + 0.05) >= 4.5 for f in färger)

    def test_listor_är_listor(self, ks: Worddokument) -> None:
        """Points, att-satser too, are items of real lists."""
        punkter = [
            p for p in ks.paragraphs if p.text.startswith(("att ", "Planprogrammet godkänns"))
        ]

        assert len(punkter) > 8
        assert all(xpath(p._p, "w:pPr/w:numPr") for p in punkter)


class TestSidan:
    """Page, head, foot."""

    def test_a4(self, ks: Worddokument) -> None:
        """The paper is A4 and the margins those of an office."""
        sektion = ks.sections[0]
        assert sektion.page_width is not None
        assert sektion.page_height is not None
        assert sektion.left_margin is not None

        assert (round(sektion.page_width.mm), round(sektion.page_height.mm)) == (210, 297)
        assert round(sektion.left_margin.cm, 1) == 2.5

    def test_sidhuvud(self, ks: Worddokument) -> None:
        """The head says sender, kind, body, day and page of pages, the latter as fields."""
        sektion = ks.sections[0]
        första, andra = (p.text for p in sektion.header.paragraphs)
        fält = värden(sektion.header._element, "//w:fldSimple/@w:instr")

        assert första.split("\t")[:2] == ["Ekby kommun", "SAMMANTRÄDESPROTOKOLL"]
        assert andra.split("\t") == ["Kommunstyrelsen", "", "Sammanträdesdatum 2031-05-14"]
        assert [f.strip() for f in fält] == ["PAGE", "NUMPAGES"]

    def test_första_sidans_huvud(self, ks: Worddokument) -> None:
        """The first page's head leaves to its title what the title says."""
        sektion = ks.sections[0]

        assert sektion.different_first_page_header_footer
        assert "SAMMANTRÄDESPROTOKOLL" not in sektion.first_page_header.paragraphs[0].text

    def test_sidfot(self, ks: Worddokument) -> None:
        """The foot has places for signs and for the certification of extracts, on page one too."""
        for fot in (ks.sections[0].footer, ks.sections[0].first_page_footer):
            (rad,) = fot.tables[0].rows
            assert [c.text for c in rad.cells] == ["Justerandes sign", "Utdragsbestyrkande"]

    def test_utan_fot(self) -> None:
        """A document without foot has none."""
        dokument = Document(BytesIO(till_bytes(Dokument("Prov", ()), "docx")))

        assert dokument.sections[0].footer.tables == []


class TestInnehållsförteckning:
    """The table of contents."""

    def test_posterna_finns_från_början(self, ks: Worddokument) -> None:
        """Each heading is listed as a link with a page number before anybody updates the field."""
        poster = xpath(ks.element, "//w:sdt//w:hyperlink")
        texter = ["".join(värden(p, ".//w:t/text()")) for p in poster]

        assert texter[0] == "Närvarolista2"
        assert texter[1] == "§ 61Upprop och val av justerare4"
        assert len(texter) == 17
        assert all(re.search(r"\d$", t) for t in texter)

    def test_word_ställer_ingen_fråga(self, ks: Worddokument) -> None:
        """The file does not ask to have its fields updated when it is opened."""
        assert xpath(ks.settings.element, "//w:updateFields") == []
        assert värden(ks.element, "//w:fldChar/@w:dirty") == []

    def test_sidorna_stiger(self, ks: Worddokument) -> None:
        """A later heading is never on an earlier page."""
        sidor = [
            int(str(värden(p, ".//w:t/text()")[-1]))
            for p in xpath(ks.element, "//w:sdt//w:hyperlink")
        ]

        assert sidor == sorted(sidor)
        assert sidor[-1] > sidor[1] > 2


def test_rutan_hålls_på_en_sida() -> None:
    """Every paragraph of a box stays with the next, to the line that it is signed on."""
    ruta = Ruta(
        Rubrik("Anslag", 1, i_innehåll=False),
        (
            stycke("Protokollet är justerat."),
            Faktatabell((Uppgift("Organ", (stycke("Kommunstyrelsen"),)),)),
            Underskrifter((Namnteckning("Underskrift"),)),
        ),
    )
    dokument = Document(BytesIO(till_bytes(Dokument("", (ruta, stycke("Efter."))), "docx")))
    tabeller = xpath(dokument.element, "//w:tbl")
    lösa = "//w:p[not(ancestor::w:tbl)][w:pPr/w:keepNext]"

    assert xpath(tabeller[0], ".//w:p[not(w:pPr/w:keepNext)]") == []
    assert len(xpath(dokument.element, lösa)) >= 2  # the text, and what parts the two tables
    assert xpath(tabeller[1], "w:tr[last()]//w:keepNext") == []


class TestListor:
    """Numbered lists."""

    @pytest.fixture
    def dokument(self) -> Worddokument:
        """The document with one of each block."""
        return Document(BytesIO(till_bytes(DOKUMENT["alla_slag"], "docx")))

    def _form(self, dokument: Worddokument, text: str) -> tuple[str, str, str] | None:
        """Number form, pattern and start of the list to which a paragraph belongs."""
        (stycke,) = (p._p for p in dokument.paragraphs if p.text == text)
        if not (nummer := värden(stycke, "w:pPr/w:numPr/w:numId/@w:val")):
            return None
        nivå = värden(stycke, "w:pPr/w:numPr/w:ilvl/@w:val")[0]
        listor = dokument.part.numbering_part.element
        (num,) = xpath(listor, f"//w:num[@w:numId='{nummer[0]}']")
        mall = värden(num, "w:abstractNumId/@w:val")[0]
        (lvl,) = xpath(
            listor, f"//w:abstractNum[@w:abstractNumId='{mall}']/w:lvl[@w:ilvl='{nivå}']"
        )
        start = värden(num, ".//w:startOverride/@w:val") or [""]
        return (
            värden(lvl, "w:numFmt/@w:val")[0],
            värden(lvl, "w:lvlText/@w:val")[0],
            start[0],
        )

    @pytest.mark.parametrize(
        ("text", "form"),
        [
            ("ett", ("decimal", "%1.", "1")),
            ("inne", ("bullet", "–", "")),
            ("bokstav b", ("lowerLetter", "%1)", "2")),
            ("att ena", ("none", "", "")),
            ("prick", ("bullet", "•", "")),
            ("1b\tmellan", None),
        ],
    )
    def test_form(
        self, dokument: Worddokument, text: str, form: tuple[str, str, str] | None
    ) -> None:
        """A plain sequence is numbered by Word from its own start; other marks stand as text."""
        assert self._form(dokument, text) == form


class TestEgenskaper:
    """What is said about the file."""

    def test_egenskaper(self, ks: Worddokument) -> None:
        """Title, author, subject and words are set; the day is the meeting's."""
        e = ks.core_properties

        assert e.title == "Sammanträdesprotokoll Kommunstyrelsen 2031-05-14"
        assert (e.author, e.last_modified_by) == ("Ekby kommun", "Ekby kommun")
        assert e.subject == "Sammanträdesprotokoll, Kommunstyrelsen"
        assert e.created is not None
        assert e.created.date() == date(2031, 5, 14)

    def test_gammalt_datum(self) -> None:
        """A year of three digits is written with four."""
        data = till_bytes(Dokument("Prov", (), datum=date(987, 3, 1)), "docx")

        assert b"0987-03-01T00:00:00Z" in zipfile.ZipFile(BytesIO(data)).read("docProps/core.xml")

    def test_utan_datum(self) -> None:
        """A document without a date has no day of creation: no clock is read."""
        data = till_bytes(Dokument("Prov", ()), "docx")

        assert b"created" not in zipfile.ZipFile(BytesIO(data)).read("docProps/core.xml")

    def test_lång_titel_kortas(self) -> None:
        """Word reads 255 characters."""
        dokument = Document(BytesIO(till_bytes(Dokument("x" * 300, ()), "docx")))

        assert len(dokument.core_properties.title) == 255


def test_elak_text_är_text() -> None:
    """Hostile text is found again, character by character, but for what XML cannot hold."""
    dokument = Document(BytesIO(till_bytes(DOKUMENT["elakt"], "docx")))
    texter = {p.text for p in dokument.paragraphs}

    assert ELAKA[0] in texter
    assert ELAKA[2] in texter
    assert "före␀mitt␇efter␛[31m" in texter
    assert "ord" * 700 in texter
    assert "tabb\there\nvertikal␌ark" in texter


def test_mycket_lång_text() -> None:
    """A text longer than readers of XML take in one piece is written in several."""
    text = "å" * 10_000_001
    dokument = Document(BytesIO(till_bytes(Dokument("", (stycke(text),)), "docx")))

    assert dokument.paragraphs[0].text == text


def test_samma_ankare_två_gånger() -> None:
    """A name given twice becomes one bookmark."""
    block = (Rubrik("A", ankare="x"), Rubrik("B", ankare="x"))
    dokument = Document(BytesIO(till_bytes(Dokument("", block), "docx")))

    assert värden(dokument.element, "//w:bookmarkStart/@w:name") == ["x"]


@given(sammanträden())
@settings(max_examples=20)
def test_vilket_protokoll_som_helst_är_helt(s: kp.Sammanträde) -> None:
    """Any protocol gives a file that another reader opens, with unique ids."""
    data = till_bytes(protokoll(s), "docx")
    kropp = Document(BytesIO(data)).element
    idn = värden(kropp, "//w:bookmarkStart/@w:id")

    assert len(idn) == len(set(idn))
    assert set(värden(kropp, "//w:hyperlink/@w:anchor")) <= set(
        värden(kropp, "//w:bookmarkStart/@w:name")
    )


def test_strukturen(ks: Worddokument) -> None:
    """The styles of § 64 follow each other as they should."""
    stilar = [(p.style.name if p.style else "", p.text) for p in ks.paragraphs]
    början = next(i for i, (_, text) in enumerate(stilar) if text.startswith("§ 64\t"))

    assert stilar[början : början + 12] == [
        ("Heading 1", "§ 64\tYttrande över remiss om regional kollektivtrafik"),
        ("Uppgift", "Dnr KS 2031/88 och SBN 2031/17"),
        ("Normal", ("Regionen har sänt förslaget till trafikförsörjningsprogram på remiss. "
                   "Förvaltningen föreslår att kommunen tillstyrker förslaget med synpunkter.")),
        ("Heading 2", "Samhällsbyggnadsförvaltningens förslag till beslut"),
        ("List Paragraph", "att anta yttrandet som sitt eget."),
        ("List Paragraph", "att paragrafen justeras omedelbart."),
        ("Heading 2", "Beslut"),
        ("Inledning till beslut", "Kommunstyrelsen beslutar"),
        ("List Paragraph", "att anta samhällsbyggnadsförvaltningens yttrande som sitt eget, samt"),
        ("List Paragraph", "att paragrafen förklaras omedelbart justerad."),
        ("Heading 2", "Beslutet skickas till"),
        ("List Paragraph", "Regionen"),
    ]  # fmt: skip
