"""A municipality's own template: everything of it is kept, what is missing is added."""

import re
import runpy
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from docx import Document
from docx.document import Document as Worddokument
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]  # it has no types

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, protokoll
from kommunprotokoll.dokument.block import Lista, Rubrik, punkt, stycke
from kommunprotokoll.skrivare import till_bytes
from tests.dokument.underlag import kommunstyrelse

EXEMPEL = Path(__file__).parents[2] / "examples"
MALL = EXEMPEL / "ekby-mall.docx"


def spara(word: Worddokument, mapp: Path) -> Path:
    """Save a template."""
    fil = mapp / "mall.docx"
    word.save(str(fil))
    return fil


def på(mall: Path, dokument: Dokument | None = None) -> zipfile.ZipFile:
    """The document (a protocol, unless given) on a template."""
    dokument = dokument or protokoll(kommunstyrelse())
    return zipfile.ZipFile(BytesIO(till_bytes(dokument, "docx", mall=mall)))


def öppnad(fil: zipfile.ZipFile) -> Worddokument:
    """The file as python-docx reads it."""
    assert isinstance(fil.fp, BytesIO)
    return Document(BytesIO(fil.fp.getvalue()))


def med_byte(fil: Path, del_: str, byt: Callable[[str], str]) -> Path:
    """The file with a part changed."""
    with zipfile.ZipFile(fil) as arkiv:
        delar = {n: arkiv.read(n) for n in arkiv.namelist()}
    delar[del_] = byt(delar[del_].decode()).encode()
    with zipfile.ZipFile(fil, "w") as arkiv:
        for namn, data in delar.items():
            arkiv.writestr(namn, data)
    return fil


@pytest.fixture(scope="module")
def fil() -> zipfile.ZipFile:
    """The protocol on the template of Ekby."""
    return på(MALL)


class TestExemplet:
    """The template of Ekby, which is in ``examples``."""

    def test_allt_av_mallen_finns_kvar(self, fil: zipfile.ZipFile) -> None:
        """Every part of the template is there; head, foot, picture and theme byte for byte."""
        mall = zipfile.ZipFile(MALL)
        borta = set(mall.namelist()) - set(fil.namelist())
        lika = [n for n in mall.namelist() if re.search("header|footer|media|theme|settings", n)]

        assert borta == {"word/stylesWithEffects.xml"}  # Word 2010's copy of the styles
        assert len(lika) >= 5
        assert [n for n in lika if fil.read(n) != mall.read(n)] == []

    def test_stilarna_är_mallens(self, fil: zipfile.ZipFile) -> None:
        """Each style of the template is as it was, and the headings have it."""
        före, efter = Document(str(MALL)), öppnad(fil)
        finns = {s.style_id: s.element.xml for s in efter.styles}
        rubrik = next(p for p in efter.paragraphs if p.text.startswith("§ 64"))
        assert rubrik.style is not None

        assert [s.style_id for s in före.styles if finns[s.style_id] != s.element.xml] == []
        assert rubrik.style.name == "Heading 1"
        assert "Protokollstabell" in finns

    def test_vapnet_har_alternativtext(self, fil: zipfile.ZipFile) -> None:
        """The coat of arms is told to those who do not see it."""
        assert "i grönt fält ett ekollon av guld" in fil.read("word/header1.xml").decode()

    def test_giltig(self, fil: zipfile.ZipFile, tmp_path: Path) -> None:
        """The file is valid against the schemas and Word's own rules."""
        assert isinstance(fil.fp, BytesIO)
        (tmp_path / "p.docx").write_bytes(fil.fp.getvalue())

        assert OpenXmlValidator().validate(str(tmp_path / "p.docx")).errors == []

    def test_sammanträdet_följer_med(self, tmp_path: Path) -> None:
        """A document on a template can be read back as well, and nothing is told as changed."""
        fil = kp.skriv(protokoll(kommunstyrelse()), tmp_path / "p.docx", mall=MALL)

        assert kp.läs(fil) == kommunstyrelse()
        assert kp.textändringar(fil) == ()

    def test_samma_bytes(self) -> None:
        """The same document on the same template is the same bytes."""
        dokument = protokoll(kommunstyrelse())

        assert till_bytes(dokument, "docx", mall=MALL) == till_bytes(dokument, "docx", mall=MALL)

    def test_programmet_gör_mallen(self) -> None:
        """The script beside it makes the template that is there."""
        skript = runpy.run_path(str(EXEMPEL / "gor_mall.py"))
        ny, gammal = cast("Worddokument", skript["mall"]()), Document(str(MALL))

        assert ny.element.xml == gammal.element.xml
        assert ny.styles.element.xml == gammal.styles.element.xml
        assert skript["vapen"]() == zipfile.ZipFile(MALL).read("word/media/image1.png")


class TestStilar:
    """Names of styles."""

    def test_svenska_namn(self, tmp_path: Path) -> None:
        """A style by its Swedish name is the one that is used."""
        word = Document()
        word.styles["Heading 1"].element.find(qn("w:name")).set(qn("w:val"), "Rubrik 1")
        word.styles.element.xml.index("Rubrik 1")
        fil = på(spara(word, tmp_path), Dokument("T", (Rubrik("A", märke="§ 1"),)))

        assert '<w:pStyle w:val="Heading1"/>' in fil.read("word/document.xml").decode()

    def test_upptaget_id(self, tmp_path: Path) -> None:
        """A style of the template whose id is one of ours keeps it; ours gets another."""
        word = Document()
        word.styles.add_style("Faktatabell", 1)  # a paragraph style of that name
        fil = på(spara(word, tmp_path))
        idn = re.findall(r'w:styleId="([^"]+)"', fil.read("word/styles.xml").decode())

        assert len(idn) == len(set(idn))
        assert {"Faktatabell", "KPFaktatabell"} <= set(idn)
        assert '<w:tblStyle w:val="KPFaktatabell"/>' in fil.read("word/document.xml").decode()

    def test_brödtext(self, tmp_path: Path) -> None:
        """Running text has the template's style for it, where there is one."""
        word = Document()
        word.styles.add_style("Brödtext", 1).font.size = Pt(13)
        fil = på(spara(word, tmp_path), Dokument("T", (stycke("text"),)))

        (p,) = öppnad(fil).paragraphs
        assert p.style is not None
        assert p.style.name in {"Body Text", "Brödtext"}

    def test_numrerade_rubriker(self, tmp_path: Path) -> None:
        """A heading style that numbers does not put a number before the §."""
        word = Document()
        ppr = word.styles["Heading 1"].element.get_or_add_pPr()
        numpr = OxmlElement("w:numPr")
        numid = OxmlElement("w:numId")
        numid.set(qn("w:val"), "1")
        numpr.append(numid)
        ppr.insert(0, numpr)
        text = på(spara(word, tmp_path)).read("word/document.xml").decode()

        assert text.count('<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>') > 9

    def test_språket(self, tmp_path: Path) -> None:
        """Text in Swedish on an English template is read out as Swedish."""
        fil = på(spara(Document(), tmp_path))

        assert 'w:lang w:val="sv-SE"' in fil.read("word/styles.xml").decode()

    def test_utan_stilar(self, tmp_path: Path) -> None:
        """A template without styles, lists and properties gets ours."""
        fil = tmp_path / "mall.docx"
        ns = "http://schemas.openxmlformats.org"
        with zipfile.ZipFile(fil, "w") as arkiv:
            arkiv.writestr(
                "[Content_Types].xml",
                (
                    f'<Types xmlns="{ns}/package/2006/content-types">'
                    '<Default Extension="xml" ContentType="application/xml"/>'
                    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxml'
                    'formats-officedocument.wordprocessingml.document.main+xml"/></Types>'
                ),
            )
            arkiv.writestr(
                "_rels/.rels",
                (
                    f'<Relationships xmlns="{ns}/package/2006/relationships"><Relationship Id="r" '
                    f'Type="{ns}/officeDocument/2006/relationships/officeDocument" '
                    'Target="word/document.xml"/></Relationships>'
                ),
            )
            arkiv.writestr(
                "word/document.xml",
                (f'<q:document xmlns:q="{ns}/wordprocessingml/2006/main"><q:body/></q:document>'),
            )
        ny = på(fil)
        (tmp_path / "ny.docx").write_bytes(cast("BytesIO", ny.fp).getvalue())

        assert öppnad(ny).sections[0].header.paragraphs[0].text.startswith("Ekby kommun")
        assert OpenXmlValidator().validate(str(tmp_path / "ny.docx")).errors == []
        assert kp.läs(tmp_path / "ny.docx") == kommunstyrelse()  # fmt: skip


class TestInnehållet:
    """Where the document is put."""

    def test_ersätter_texten(self, tmp_path: Path) -> None:
        """Without a place for it, the document takes the place of all text."""
        word = Document()
        word.add_paragraph("Skriv här")
        texter = [p.text for p in öppnad(på(spara(word, tmp_path))).paragraphs]

        assert "Skriv här" not in texter

    def test_på_sin_plats(self, tmp_path: Path) -> None:
        """What stands before and after the place is kept, tables too."""
        word = Document()
        word.add_paragraph("Före")
        word.add_paragraph("{{INNEHÅLL}}")
        word.add_table(1, 1).cell(0, 0).text = "Tabell"
        word.add_paragraph("Efter")
        mall = spara(word, tmp_path)
        nytt = öppnad(på(mall, Dokument("T", (stycke("Mitt"),))))

        assert [p.text for p in nytt.paragraphs] == ["Före", "Mitt", "Efter"]
        assert nytt.tables[0].cell(0, 0).text == "Tabell"

    def test_text_omkring_är_ingen_ändring(self, tmp_path: Path) -> None:
        """Text of the template around the document is not told as changed."""
        word = Document()
        word.add_paragraph("Före")
        word.add_paragraph("{{innehåll}}")
        word.add_paragraph("Efter")
        fil = kp.skriv(protokoll(kommunstyrelse()), tmp_path / "p.docx", mall=spara(word, tmp_path))

        assert kp.textändringar(fil) == ()

    def test_listor(self, tmp_path: Path) -> None:
        """Lists come after those of the template, with ids of their own."""
        listor = (Lista((punkt("a", "1."), punkt("b", "2."))), Lista((punkt("c", "–"),)))
        fil = på(spara(Document(), tmp_path), Dokument("T", listor))
        nummer = fil.read("word/numbering.xml").decode()
        idn = re.findall(r'<w:num w:numId="(\d+)"', nummer)
        använda = re.findall(r'<w:numId w:val="(\d+)"/>', fil.read("word/document.xml").decode())

        assert len(idn) == len(set(idn))
        assert set(använda) <= set(idn)
        assert nummer.rindex("<w:abstractNum ") < nummer.index("<w:num ")

    def test_ärver_sidhuvud_av_sektionen_före(self, tmp_path: Path) -> None:
        """The page head of the first section is that of the last, which has none of its own."""
        word = Document()
        word.sections[0].header.paragraphs[0].text = "Loggan"
        word.add_section(WD_SECTION.NEW_PAGE)
        nytt = öppnad(på(spara(word, tmp_path)))

        assert nytt.sections[0].header.paragraphs[0].text == "Loggan"

    def test_egenskaper(self, tmp_path: Path) -> None:
        """The title is the document's; what it says nothing of is the template's."""
        word = Document()
        word.core_properties.title, word.core_properties.category = "Mall", "Protokoll"
        e = öppnad(på(spara(word, tmp_path))).core_properties

        assert e.title == "Sammanträdesprotokoll Kommunstyrelsen 2031-05-14"
        assert e.category == "Protokoll"


class TestFel:
    """What cannot be a template."""

    def test_dotx(self, tmp_path: Path) -> None:
        """A Word template (.dotx) becomes a document."""
        mall = med_byte(
            spara(Document(), tmp_path),
            "[Content_Types].xml",
            lambda x: x.replace("document.main+xml", "template.main+xml"),
        )

        assert "template.main" not in på(mall).read("[Content_Types].xml").decode()

    def test_makron(self, tmp_path: Path) -> None:
        """A template with macros is refused, with what to do."""
        mall = med_byte(
            spara(Document(), tmp_path),
            "[Content_Types].xml",
            lambda x: re.sub(
                r"application/vnd\.openxmlformats[\w.-]*document\.main\+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                x,
            ),
        )

        with pytest.raises(kp.LäsFel, match=r"mall\.docx.*makron: spara mallen som \.docx"):
            på(mall)

    def test_strikt(self, tmp_path: Path) -> None:
        """So is one in the strict form of the format."""
        mall = med_byte(
            spara(Document(), tmp_path),
            "word/document.xml",
            lambda x: x.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ),
        )

        with pytest.raises(kp.LäsFel, match="Strict Open XML"):
            på(mall)

    @pytest.mark.parametrize("data", [b"", b"hej", b"PK\x03\x04"], ids=str)
    def test_ingen_docx(self, tmp_path: Path, data: bytes) -> None:
        """What is no DOCX is told with the file's name."""
        fil = tmp_path / "mall.docx"
        fil.write_bytes(data)

        with pytest.raises(kp.LäsFel, match=r"mall\.docx: duger inte som mall"):
            på(fil)

    @pytest.mark.parametrize(
        "del_", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"], ids=str
    )
    def test_trasig_del(self, tmp_path: Path, del_: str) -> None:
        """A part that is no XML is told with its name."""
        mall = med_byte(spara(Document(), tmp_path), del_, lambda x: x[: len(x) // 2])

        with pytest.raises(kp.LäsFel, match=re.escape(del_)):
            på(mall)

    def test_finns_inte(self, tmp_path: Path) -> None:
        """A template that is not there is told, and nothing is written."""
        with pytest.raises(kp.LäsFel, match="filen finns inte"):
            kp.skriv(Dokument("T", ()), tmp_path / "p.docx", mall=tmp_path / "mall.docx")

        assert list(tmp_path.iterdir()) == []

    def test_annat_format(self, tmp_path: Path) -> None:
        """Other formats take no template."""
        with pytest.raises(kp.OgiltigtVärdeFel, match=r"bara till \.docx"):
            kp.skriv(Dokument("T", ()), tmp_path / "p.txt", mall=MALL)
