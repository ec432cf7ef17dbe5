"""Word (DOCX, ISO 29500): accessible by construction, in Swedish, the same bytes each time."""

from datetime import date, datetime

from docx import Document
from docx.document import Document as Worddokument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.skrivare.docx import sidhuvud, xml
from kommunprotokoll.skrivare.docx.kropp import Kropp
from kommunprotokoll.skrivare.docx.listor import Listor
from kommunprotokoll.skrivare.docx.mall import mall
from kommunprotokoll.skrivare.docx.paket import packa, paketdelar
from kommunprotokoll.skrivare.tecken import synlig

__all__ = ["till_bytes"]

_LÄNGSTA_EGENSKAP = 255
"""Longest core property that Word reads."""


def till_bytes(dokument: Dokument) -> bytes:
    """Return the document as a DOCX file."""
    word = Document(mall())
    kropp = Kropp(dokument)
    _sätt_kropp(word, kropp.xml())
    _sätt_listor(word, kropp.listor)
    _sätt_huvud_och_fot(word, dokument)
    _sätt_egenskaper(word, dokument)
    _sätt_språk(word, dokument.språk)
    return packa(paketdelar(word.part.package))


def _tolkad(namn: str, innehåll: str) -> BaseOxmlElement:
    return parse_xml(f"<w:{namn} {xml.NAMNRYMDER}>{innehåll}</w:{namn}>")


def _sätt_kropp(word: Worddokument, innehåll: str) -> None:
    """Put the blocks where the template's body is, before the section's properties."""
    gammal = word.element.body
    ny = _tolkad("body", innehåll)
    ny.extend(gammal.findall(qn("w:sectPr")))
    word.element.replace(gammal, ny)


def _sätt_listor(word: Worddokument, listor: Listor) -> None:
    word.part.numbering_part.element.extend(_tolkad("numbering", listor.definitioner()))


def _sätt_huvud_och_fot(word: Worddokument, dokument: Dokument) -> None:
    sektion = word.sections[0]
    for del_, innehåll in (
        (sektion.header, sidhuvud.huvud(dokument.sidhuvud)),
        (sektion.first_page_header, sidhuvud.första_huvud(dokument.sidhuvud)),
        (sektion.footer, sidhuvud.sidfot(dokument.sidfot)),
        (sektion.first_page_footer, sidhuvud.sidfot(dokument.sidfot)),
    ):
        del_._element[:] = list(_tolkad("hdr", innehåll))


def _sätt_egenskaper(word: Worddokument, dokument: Dokument) -> None:
    """Set title, author and the like; what is not known is left out."""
    egenskaper = word.core_properties
    for namn, värde in (
        ("title", dokument.titel),
        ("author", dokument.upphov),
        ("last_modified_by", dokument.upphov),
        ("subject", dokument.ämne),
        ("keywords", ", ".join(dokument.nyckelord)),
        ("language", dokument.språk),
    ):
        if värde:
            setattr(egenskaper, namn, synlig(värde)[:_LÄNGSTA_EGENSKAP])
    if dokument.datum is not None:
        _sätt_datum(egenskaper._element, dokument.datum)


def _sätt_datum(egenskaper: BaseOxmlElement, datum: date) -> None:
    """Set the day of creation; a year before 1000 needs the zeros that strftime leaves out."""
    for namn in ("created", "modified"):
        setattr(egenskaper, f"{namn}_datetime", datetime.combine(datum, datetime.min.time()))
        for element in egenskaper.iter(qn(f"dcterms:{namn}")):
            element.text = f"{datum.isoformat()}T00:00:00Z"


def _sätt_språk(word: Worddokument, språk: str) -> None:
    """Say the language where every style inherits it and where Word looks for its own words."""
    for del_, plats in (
        (word.styles.element, "w:lang"),
        (word.settings.element, "w:themeFontLang"),
    ):
        for element in del_.iter(qn(plats)):
            for namn in ("w:val", "w:eastAsia", "w:bidi"):
                if qn(namn) in element.attrib:
                    element.set(qn(namn), språk)
