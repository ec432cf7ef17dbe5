"""Make the template of a made-up municipality, Ekby: coat of arms, page head and foot, styles.

    python examples/gor_mall.py ekby-mall.docx

A municipality has its template from Word; this one is made here so that the coat of arms is ours
to give away. Write a protocol on it with

    kommunprotokoll skriv protokoll.json -o protokoll.docx --mall ekby-mall.docx
"""

import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Worddokument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

GRÖN, GULD, VIT = (27, 94, 32), (240, 180, 41), (255, 255, 255)
BREDD, HÖJD, PROV = 200, 240, 3
"""Size of the picture in pixels, and how many times each is looked at in both directions."""
STORLEKAR = {
    "Normal": 10.5, "Title": 24, "Subtitle": 13, "Heading 1": 15, "Heading 2": 12,
    "Heading 3": 11, "Heading 4": 10.5, "Heading 5": 10.5, "Heading 6": 10.5, "Caption": 10.5,
    "TOC Heading": 15,
}  # fmt: skip
"""Styles of the template and their sizes; all but the first are green."""
ALTTEXT = "Ekby kommuns vapen: i grönt fält ett ekollon av guld"


def _färg(x: float, y: float) -> tuple[int, int, int]:
    """Colour of a point of the arms; x from -1 to 1, y from 0 (top) to 1.2."""
    nere = max(0.0, (y - 0.45) / 0.73)
    if nere >= 1 or abs(x) > 0.94 * (1 - nere**2.4) ** 0.55 or y < 0.02:
        return VIT
    skaft = abs(x - 0.12 * (0.38 - y)) < 0.055 and 0.12 < y < 0.38
    hatt = (x / 0.47) ** 2 + ((y - 0.52) / 0.2) ** 2 < 1 and y < 0.52
    nöt = (x / 0.37) ** 2 + ((y - 0.56) / 0.36) ** 2 < 1 and y > 0.56
    spets = abs(x) < 0.07 * (0.99 - y) / 0.09 and 0.9 < y < 0.99
    return GULD if skaft or hatt or nöt or spets else GRÖN


def vapen() -> bytes:
    """Return the coat of arms as PNG."""
    rader = bytearray()
    for rad in range(HÖJD):
        rader.append(0)
        for kolumn in range(BREDD):
            prov = [
                _färg(
                    (kolumn + (i + 0.5) / PROV) / BREDD * 2 - 1,
                    (rad + (j + 0.5) / PROV) / HÖJD * 1.2,
                )
                for i in range(PROV)
                for j in range(PROV)
            ]
            rader += bytes(sum(kanal) // len(prov) for kanal in zip(*prov, strict=True))

    def bit(slag: bytes, data: bytes) -> bytes:
        summa = zlib.crc32(slag + data)
        return struct.pack(">I", len(data)) + slag + data + struct.pack(">I", summa)

    huvud = struct.pack(">IIBBBBB", BREDD, HÖJD, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + bit(b"IHDR", huvud)
        + bit(b"IDAT", zlib.compress(bytes(rader), 9))
        + bit(b"IEND", b"")
    )


def _fält(stycke: Paragraph, instruktion: str) -> None:
    inledning = f'<w:fldSimple {nsdecls("w")} w:instr=" {instruktion} ">'
    fält = parse_xml(f"{inledning}<w:r><w:t>1</w:t></w:r></w:fldSimple>")
    # python-docx has no fields of its own; its stubs say that a run follows a run
    stycke.runs[-1].element.addnext(fält)  # type: ignore[arg-type]


def _stilar(word: Worddokument) -> None:
    for namn, storlek in STORLEKAR.items():
        stil = word.styles[namn]
        stil.font.name, stil.font.size = "Arial", Pt(storlek)
        rfonts = stil.element.rPr.rFonts
        for attribut in [a for a in rfonts.attrib if "Theme" in a]:
            del rfonts.attrib[attribut]
        if namn != "Normal":
            stil.font.color.rgb, stil.font.italic = RGBColor(*GRÖN), False


def _sida(word: Worddokument) -> None:
    sektion = word.sections[0]
    sektion.page_width, sektion.page_height = Cm(21), Cm(29.7)
    sektion.left_margin = sektion.right_margin = Cm(2.5)
    sektion.top_margin, sektion.bottom_margin = Cm(4), Cm(2.5)
    huvud = sektion.header.paragraphs[0]
    word.styles["Header"].paragraph_format.tab_stops.clear_all()
    huvud.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    bild = huvud.add_run().add_picture(BytesIO(vapen()), height=Cm(1.6))
    bild._inline.docPr.set("descr", ALTTEXT)  # noqa: SLF001 - nor texts for pictures
    namn = huvud.add_run("  Ekby kommun")
    namn.bold, namn.font.size = True, Pt(16)
    huvud.add_run("\tSida ")
    _fält(huvud, "PAGE")
    huvud.add_run(" av ")
    _fält(huvud, "NUMPAGES")
    sektion.footer.paragraphs[0].text = "Ekby kommun · Stora torget 1 · 999 99 Ekby · ekby.example"


def mall() -> Worddokument:
    """Return the template."""
    word = Document()
    _stilar(word)
    _sida(word)
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "sv-SE")
    word.core_properties.author = "Ekby kommun"
    word.core_properties.title = "Mall för protokoll"
    word.add_paragraph("{{innehåll}}")
    return word


if __name__ == "__main__":
    mål = Path(sys.argv[1] if len(sys.argv) > 1 else "ekby-mall.docx")
    mall().save(str(mål))
    print(f"Mallen är skriven: {mål}")
