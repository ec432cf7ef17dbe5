"""``granska_tillgänglighet``: each fault is found in a made-up document, and ours have none."""

import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Worddokument
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import SLAG
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.tillganglighet import (
    STANDARD,
    Tillgänglighetsgranskning,
    Tillgänglighetsregel,
    granska_tillgänglighet,
)
from kommunprotokoll.tillganglighet.kontrast import kontrast
from tests.dokument.underlag import kommunstyrelse, råd

MALL = Path(__file__).parents[2] / "examples"
TEXT = "Förvaltningen har tagit fram ett förslag som styrelsen ska ta ställning till."


def bra() -> Worddokument:
    """A short document with nothing to remark on."""
    word = Document()
    word.core_properties.title = "Prov"
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "sv-SE")
    for namn in ("Heading 1", "Heading 2", "Heading 3", "Caption"):
        word.styles[namn].font.color.rgb = RGBColor(0, 0, 0)
    word.add_heading("Rubrik", 1)
    word.add_paragraph(TEXT)
    return word


def granskad(word: Worddokument, mapp: Path) -> Tillgänglighetsgranskning:
    """The examination of a document."""
    fil = mapp / "prov.docx"
    word.save(str(fil))
    return granska_tillgänglighet(fil)


def koder(word: Worddokument, mapp: Path) -> list[str]:
    """The codes of what is found in a document."""
    return [a.kod for a in granskad(word, mapp)]


def länk(stycke: Paragraph, text: str) -> None:
    """Add a link."""
    id_ = stycke.part.relate_to("https://ekby.example", RELATIONSHIP_TYPE.HYPERLINK, True)  # noqa: FBT003 - python-docx's own
    xml = (
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{id_}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
    )
    stycke._p.append(parse_xml(xml))  # type: ignore[arg-type]  # the stubs know no links


def rubrikrad(rad: _Row) -> None:
    """Mark a row as the header row."""
    märke = OxmlElement("w:tblHeader")
    rad._tr.get_or_add_trPr().append(märke)  # type: ignore[arg-type]  # the stubs know no marks


def tabell(word: Worddokument, rader: int = 3, kolumner: int = 2, *, huvud: bool = True) -> None:
    """Add a table with text in its cells."""
    t = word.add_table(rader, kolumner)
    for rad in t.rows:
        for cell in rad.cells:
            cell.text = "x"
    if huvud:
        rubrikrad(t.rows[0])
    word.add_paragraph(TEXT)


def bild() -> BytesIO:
    """The coat of arms of Ekby."""
    return BytesIO(zipfile.ZipFile(MALL / "ekby-mall.docx").read("word/media/image1.png"))


def sammanslagen(word: Worddokument) -> None:
    """Merge two cells of a table."""
    tabell(word)
    t = word.tables[0]
    t.cell(1, 0).merge(t.cell(1, 1))


def nästlad(word: Worddokument) -> None:
    """Put a table into a cell."""
    tabell(word)
    inre = word.tables[0].cell(1, 1).add_table(2, 2)
    rubrikrad(inre.rows[0])


def textruta(word: Worddokument) -> None:
    """Add a floating box with text."""
    xml = (
        f'<w:p {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape '
        'alt="ruta"><v:textbox><w:txbxContent><w:p><w:r><w:t>Viktigt</w:t></w:r></w:p>'
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    word.element.body.insert(1, parse_xml(xml))


def svag_cell(word: Worddokument) -> None:
    """Write blue on grey in a cell."""
    tabell(word)
    egenskaper = word.tables[0].cell(1, 1)._tc.get_or_add_tcPr()
    skuggning = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="777777"/>')
    egenskaper.append(skuggning)  # type: ignore[arg-type]  # the stubs know no shading
    word.tables[0].cell(1, 1).paragraphs[0].runs[0].font.color.rgb = RGBColor(0, 0, 0x99)


def temafärg(word: Worddokument) -> None:
    """Write in a pale colour of the theme."""
    r = word.add_paragraph().add_run("Temafärg")
    xml = f'<w:color {nsdecls("w")} w:val="000000" w:themeColor="accent1" w:themeTint="99"/>'
    r._r.get_or_add_rPr().append(parse_xml(xml))  # type: ignore[arg-type]  # the same


def överstruken(word: Worddokument) -> None:
    """Write grey on dark blue."""
    r = word.add_paragraph().add_run("Överstruket")
    r.font.highlight_color = WD_COLOR_INDEX.DARK_BLUE
    r.font.color.rgb = RGBColor(0x33, 0x33, 0x33)


def stil_med_svag_färg(word: Worddokument) -> None:
    """Write in a style that is grey."""
    word.styles["Quote"].font.color.rgb = RGBColor(0x99, 0x99, 0x99)
    word.add_paragraph("Citat", style="Quote")


def falsk_rubrik(word: Worddokument) -> None:
    """Add a heading that is but bold."""
    word.add_paragraph().add_run("Bakgrund").bold = True
    word.add_paragraph(TEXT)


def utan_språk(word: Worddokument) -> None:
    """Take every statement of language away."""
    for lang in list(word.styles.element.iter(qn("w:lang"))):
        lang.getparent().remove(lang)


def på_engelska(word: Worddokument) -> None:
    """Say that the Swedish text is English."""
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "en-US")
    for _ in range(4):
        word.add_paragraph(TEXT)


def utan_innehåll(word: Worddokument) -> None:
    """Write five pages under twelve headings."""
    for nr in range(12):
        word.add_heading(f"Rubrik {nr}", 1)
        word.add_paragraph(TEXT * 12)


def gör(*stycken: str) -> Callable[[Worddokument], None]:
    """Add paragraphs."""

    def lägg_till(word: Worddokument) -> None:
        for s in stycken:
            word.add_paragraph(s)

    return lägg_till


BRISTER: dict[str, tuple[str, Callable[[Worddokument], object]]] = {
    "hoppar": ("TIL001", lambda w: w.add_heading("Två ner", 3)),
    "fet rubrik": ("TIL002", falsk_rubrik),
    "tom rubrik": ("TIL003", lambda w: w.add_heading("", 2)),
    "utan språk": ("TIL004", utan_språk),
    "fel språk": ("TIL004", på_engelska),
    "utan titel": ("TIL005", lambda w: setattr(w.core_properties, "title", "")),
    "streck": ("TIL006", gör("- ett", "- två")),
    "siffror": ("TIL006", gör("1. ett", "2. två", "3. tre")),
    "bokstäver": ("TIL006", gör("a) ett", "b) två")),
    "tomma": ("TIL007", gör("", "", TEXT)),
    "här": ("TIL008", lambda w: länk(w.add_paragraph("Läs "), "här")),
    "adress": ("TIL008", lambda w: länk(w.add_paragraph(""), "https://ekby.example/sida")),
    "tom länk": ("TIL008", lambda w: länk(w.add_paragraph("a"), "")),
    "utan innehåll": ("TIL009", utan_innehåll),
    "utan sidnummer": ("TIL010", gör(*[TEXT] * 40)),
    "utan rubrikrad": ("TIL011", lambda w: tabell(w, huvud=False)),
    "en rad": ("TIL012", lambda w: tabell(w, rader=1)),
    "en kolumn": ("TIL012", lambda w: tabell(w, kolumner=1)),
    "nästlad": ("TIL012", nästlad),
    "sammanslagen": ("TIL013", sammanslagen),
    "utan alternativtext": ("TIL014", lambda w: w.add_picture(bild())),
    "i sidhuvudet": (
        "TIL014",
        lambda w: w.sections[0].header.paragraphs[0].add_run().add_picture(bild()),
    ),
    "textruta": ("TIL015", textruta),
    "svag stil": ("TIL016", stil_med_svag_färg),
    "svag cell": ("TIL016", svag_cell),
    "svag temafärg": ("TIL016", temafärg),
    "svag överstrykning": ("TIL016", överstruken),
}
"""A fault by name: the code that tells of it and what makes it."""


def test_ett_bra_dokument(tmp_path: Path) -> None:
    """The document that the faults are put into has none."""
    g = granskad(bra(), tmp_path)

    assert list(g) == []
    assert g.kräv() is g
    assert "inga brister" in str(g)


@pytest.mark.parametrize("namn", BRISTER)
def test_varje_brist(namn: str, tmp_path: Path) -> None:
    """A fault is found, with its clause, and nothing else is."""
    kod, förstör = BRISTER[namn]
    word = bra()
    förstör(word)
    g = granskad(word, tmp_path)

    assert {a.kod for a in g} == {kod}
    assert g.regel(kod).hänvisning in g[0].väntat
    assert g.regel(kod).hänvisning in str(g)
    assert g[0].åtgärd


def test_varje_regel_prövas() -> None:
    """Every rule has a made-up document that breaks it, and a code of its own."""
    assert {kod for kod, _ in BRISTER.values()} == {r.kod for r in STANDARD}
    assert len({r.kod for r in STANDARD}) == len(STANDARD)


@pytest.mark.parametrize("regel", STANDARD, ids=lambda r: r.kod)
def test_punkt_i_standarden(regel: Tillgänglighetsregel) -> None:
    """The clause of EN 301 549 is 10 and then the criterion of WCAG, as the standard has it."""
    assert regel.en in {"", f"10.{regel.wcag}"}
    assert regel.en or regel.allvar is kp.Allvar.UPPLYSNING


@pytest.mark.parametrize("mall", [None, MALL / "ekby-mall.docx"], ids=["vår", "ekby"])
@pytest.mark.parametrize(
    "s", [*map(kp.exempel, SLAG), kommunstyrelse(), råd()], ids=[*SLAG, "prov-ks", "prov-råd"]
)
def test_våra_dokument_har_inga_brister(
    s: kp.Sammanträde, mall: Path | None, tmp_path: Path
) -> None:
    """Every example protocol is without faults, on our own template and on the example's."""
    fil = kp.skriv(kp.dokument.protokoll(s), tmp_path / "p.docx", mall=mall)

    assert [str(a) for a in granska_tillgänglighet(fil)] == []


class TestGränser:
    """What is no fault."""

    def test_stor_text(self, tmp_path: Path) -> None:
        """Large type needs 3:1 only."""
        word = bra()
        r = word.add_paragraph().add_run("Stort")
        r.font.size, r.font.color.rgb = Pt(18), RGBColor(0x88, 0x88, 0x88)

        assert koder(word, tmp_path) == []

    def test_bild_med_text_och_dekor(self, tmp_path: Path) -> None:
        """A picture with a text, and one that is marked as decoration, are fine."""
        word = bra()
        egenskaper = [word.add_picture(bild())._inline.docPr for _ in range(2)]
        egenskaper[0].set("descr", "Ekbys vapen")
        ns = "http://schemas.microsoft.com/office/drawing/2017/decorative"
        dekor = parse_xml(f'<adec:decorative xmlns:adec="{ns}" val="1"/>')
        egenskaper[1].append(dekor)

        assert koder(word, tmp_path) == []

    def test_radrubriker(self, tmp_path: Path) -> None:
        """A table whose first column is marked as headings needs no header row."""
        word = bra()
        tabell(word, huvud=False)
        look = next(word.tables[0]._tbl.iter(qn("w:tblLook")))
        look.set(qn("w:firstRow"), "0")
        look.set(qn("w:firstColumn"), "1")

        assert koder(word, tmp_path) == []

    def test_ett_enda_streck(self, tmp_path: Path) -> None:
        """One line that begins with a dash is no list."""
        word = bra()
        gör("– Jag instämmer, sade ordföranden.", TEXT)(word)

        assert koder(word, tmp_path) == []

    def test_riktiga_listor(self, tmp_path: Path) -> None:
        """A list of Word's is one."""
        word = bra()
        for _ in range(3):
            word.add_paragraph("punkt", style="List Bullet")

        assert koder(word, tmp_path) == []


def test_naiv_python_docx(tmp_path: Path) -> None:
    """The template of python-docx has its known faults: English, no title, pale headings."""
    word = Document()
    word.add_heading("Rubrik", 1)
    word.add_heading("Underrubrik", 2)
    for _ in range(4):
        word.add_paragraph(TEXT)
    assert {"TIL004", "TIL005", "TIL016"} <= set(koder(word, tmp_path))


def test_kräv(tmp_path: Path) -> None:
    """``kräv`` raises with every finding."""
    word = bra()
    gör("", "", TEXT)(word)
    g = granskad(word, tmp_path)

    with pytest.raises(kp.GranskningsFel, match="TIL007"):
        g.kräv()
    assert g.kräv(kp.Allvar.FEL) is g
    assert str(g[0].sökväg) == "stycken[2]"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"hej"], ids=str)
def test_ingen_docx(data: bytes, tmp_path: Path) -> None:
    """What is no DOCX is an error with the file's name."""
    (tmp_path / "p.docx").write_bytes(data)

    with pytest.raises(kp.LäsFel, match=r"p\.docx"):
        granska_tillgänglighet(tmp_path / "p.docx")


def test_libreoffice(tmp_path: Path, program: Callable[[str], str]) -> None:
    """A document that LibreOffice has saved is read too, and ours is still without faults."""
    (tmp_path / "p.docx").write_bytes(till_bytes(kp.dokument.protokoll(kommunstyrelse()), "docx"))
    subprocess.run(
        [program("soffice"), f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
         "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "ut"),
         str(tmp_path / "p.docx")],
        capture_output=True, check=True, timeout=180,
    )  # fmt: skip

    assert [str(a) for a in granska_tillgänglighet(tmp_path / "ut" / "p.docx")] == []


@pytest.mark.parametrize(
    ("färg", "väntat"), [("000000", 21.0), ("FFFFFF", 1.0), ("777777", 4.48), ("767676", 4.54)]
)
def test_kontrast(färg: str, väntat: float) -> None:
    """The ratio is that of WCAG's definition."""
    assert round(kontrast(färg, "FFFFFF"), 2) == väntat
