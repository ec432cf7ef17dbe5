"""Each format read back: the words that a reader of the file gets, to hold against the document."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from io import BytesIO
from xml.etree.ElementTree import Element

import html5lib
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from markdown_it import MarkdownIt

from kommunprotokoll.dokument import Dokument, Innehållsförteckning, Lista, Listpunkt
from kommunprotokoll.skrivare.tecken import synlig
from tests.skrivare.pdflasare import text_i_ordning


def från_text(data: bytes) -> str:
    """The words of a text file."""
    return data.decode()


def från_markdown(data: bytes) -> str:
    """The words that a reader of Markdown shows."""
    tolk = MarkdownIt("commonmark").enable("table")
    return html.unescape(re.sub(r"<[^>]*>", " ", tolk.render(data.decode())))


def från_docx(data: bytes) -> str:
    """The words of the body of a DOCX file, paragraph by paragraph, cell by cell."""
    return "\n".join(_stycken(Document(BytesIO(data)).element.body))


def _stycken(kropp: etree._Element) -> Iterator[str]:
    for stycke in kropp.iter(qn("w:p")):
        yield "".join(_text(nod) for nod in stycke.iter())


def _text(nod: etree._Element) -> str:
    if nod.tag == qn("w:t"):
        return nod.text or ""
    return "\n" if nod.tag in {qn("w:br"), qn("w:tab")} else ""


def från_html(data: bytes) -> str:
    """The words that a browser shows in the main part of a page, which has no error at all."""
    rot = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data.decode())
    return "".join(_synliga(rot.find("body/main")))


def _synliga(element: Element) -> Iterator[str]:
    if element.tag == "{http://www.w3.org/2000/svg}svg":
        return
    yield element.text or ""
    for barn in element:
        yield from _synliga(barn)
        yield barn.tail or ""


def från_pdf(data: bytes) -> str:
    """The tagged words of a PDF; a character that no font has stands as its number."""
    text = text_i_ordning(data).replace("\u200b", "")
    return re.sub(r"\[\s*U\s*\+([\s0-9A-F]+)\]", lambda träff: chr(int(_tätt(träff[1]), 16)), text)


def _tätt(text: str) -> str:
    return "".join(text.split())


LÄSARE: dict[str, Callable[[bytes], str]] = {
    ".docx": från_docx,
    ".html": från_html,
    ".md": från_markdown,
    ".pdf": från_pdf,
    ".txt": från_text,
}


def normal(text: str) -> str:
    """Text without what formats lay in their own way: white space, case, ends of directions."""
    return re.sub(r"[\s\u202c\u2069]+", "", text).casefold()


def synligt(text: str) -> str:
    """Text as a page shows it: no marks that cannot be seen, ligatures as their letters."""
    text = unicodedata.normalize("NFKC", text)
    return normal("".join(t for t in text if unicodedata.category(t) != "Cf"))


def bara_åt_höger(text: str) -> str:
    """The letters and digits that run from left to right."""
    return "".join(t for t in synligt(text) if unicodedata.bidirectional(t) in {"L", "EN"})


def likhet(dokument: Dokument, ändelse: str) -> Callable[[str], str]:
    """What a format keeps of a text; where it runs both ways, pdfium turns words and brackets."""
    if ändelse != ".pdf":
        return normal
    slag = {unicodedata.bidirectional(t) for text in dokument.texter() for t in text}
    return bara_åt_höger if {"R", "AL"} & slag else synligt


def ordningsfel(dokument: Dokument, läst: str, lika: Callable[[str], str] = normal) -> list[str]:
    """The texts of a document that do not come in order in what a reader shows.

    Marks of lists are left out: a format numbers a plain sequence itself.
    """
    märken = {m for b in dokument.alla_block() if isinstance(b, Lista) for m in _märken(b.punkter)}
    plats, fel, allt = 0, [], lika(läst)
    for text in dokument.texter():
        sökt = lika(synlig(text))
        if not sökt or text in märken:
            continue
        funnen = allt.find(sökt, plats)
        if funnen < 0:
            fel.append(text)
        else:
            plats = funnen + len(sökt)
    return fel


def saknade(dokument: Dokument, läst: str, lika: Callable[[str], str] = normal) -> list[str]:
    """The texts of a document that a reader does not show anywhere.

    A PDF is read page by page, so of a cell that goes over two pages its beginning and its end are
    looked for; and it is read as it is seen, so of a text that a mark turns only what stands before
    the mark is.
    """
    allt = lika(läst)
    if lika is normal:
        return [t for t in dokument.texter() if lika(synlig(t)) not in allt]
    framåt = ((t, lika(_RIKTNING.split(synlig(t))[0])) for t in dokument.texter())
    return [t for t, sökt in framåt if sökt not in allt and not _i_delar(sökt, allt)]


_RIKTNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _i_delar(sökt: str, allt: str) -> bool:
    return any(sökt[:i] in allt and sökt[i:] in allt for i in range(1, len(sökt)))


def _märken(punkter: tuple[Listpunkt, ...]) -> Iterator[str]:
    for p in punkter:
        yield p.märke
        yield from _märken(p.underpunkter)


def utan_innehåll(dokument: Dokument) -> Dokument:
    """The document without its table of contents, which repeats the headings ahead of them."""
    block = tuple(b for b in dokument.block if not isinstance(b, Innehållsförteckning))
    return Dokument(dokument.titel, block)
