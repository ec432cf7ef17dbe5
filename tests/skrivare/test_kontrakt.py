"""What holds for every document in every format: all text, in order, the same bytes each time."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from xml.etree.ElementTree import Element

import html5lib
import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from lxml import etree
from markdown_it import MarkdownIt

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, Innehållsförteckning, Lista, Listpunkt, protokoll
from kommunprotokoll.skrivare import FORMAT, till_bytes
from kommunprotokoll.skrivare.tecken import synlig
from kommunprotokoll.strategier import sammanträden
from tests.skrivare.exempelblock import DOKUMENT
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
    return re.sub(r"\[U\+([\s0-9A-F]+)\]", lambda träff: chr(int(_tätt(träff[1]), 16)), text)


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


def _märken(punkter: tuple[Listpunkt, ...]) -> Iterator[str]:
    for p in punkter:
        yield p.märke
        yield from _märken(p.underpunkter)


def utan_innehåll(dokument: Dokument) -> Dokument:
    """The document without its table of contents, which repeats the headings ahead of them."""
    block = tuple(b for b in dokument.block if not isinstance(b, Innehållsförteckning))
    return Dokument(dokument.titel, block)


def test_varje_format_har_en_läsare() -> None:
    """A new format must be read back here too."""
    assert set(LÄSARE) == set(FORMAT)


@pytest.mark.parametrize("ändelse", FORMAT)
@pytest.mark.parametrize("namn", DOKUMENT)
def test_all_text_i_ordning(namn: str, ändelse: str) -> None:
    """Every piece of text is there, in reading order, whatever it holds."""
    dokument = utan_innehåll(DOKUMENT[namn])
    läst = LÄSARE[ändelse](till_bytes(dokument, ändelse))

    assert ordningsfel(dokument, läst, likhet(dokument, ändelse)) == []


@pytest.mark.parametrize("ändelse", FORMAT)
@given(s=sammanträden())
@settings(max_examples=25)
def test_vilket_protokoll_som_helst(ändelse: str, s: kp.Sammanträde) -> None:
    """Any protocol can be written, with every piece of text in order."""
    dokument = utan_innehåll(protokoll(s))
    läst = LÄSARE[ändelse](till_bytes(dokument, ändelse))

    assert ordningsfel(dokument, läst, likhet(dokument, ändelse)) == []


@pytest.mark.parametrize("ändelse", FORMAT)
@pytest.mark.parametrize("namn", DOKUMENT)
def test_samma_bytes_varje_gång(namn: str, ändelse: str) -> None:
    """The same document is the same bytes."""
    assert till_bytes(DOKUMENT[namn], ändelse) == till_bytes(DOKUMENT[namn], ändelse)


@pytest.mark.parametrize("ändelse", [".html", ".md", ".txt"])
@pytest.mark.parametrize("namn", DOKUMENT)
def test_inga_styrtecken(namn: str, ändelse: str) -> None:
    """No text file can send a command to the terminal that shows it."""
    text = till_bytes(DOKUMENT[namn], ändelse).decode()

    assert re.findall(r"[^\S \n\t\u00a0]|[\x00-\x08\x0b-\x1f\x7f-\x9f]", text) == []


@pytest.mark.parametrize("ändelse", FORMAT)
def test_två_tusen_paragrafer(ändelse: str) -> None:
    """A protocol of two thousand paragraphs is written whole."""
    s = kp.Sammanträde(
        kp.Organ("Kommunstyrelsen"),
        date(2031, 5, 14),
        paragrafer=tuple(
            kp.Paragraf(nr, f"Ärende {nr}", text=(kp.Löptext(f"Text {nr}."),))
            for nr in range(1, 2001)
        ),
    )
    läst = LÄSARE[ändelse](till_bytes(protokoll(s), ändelse))

    assert all(f"Text {nr}." in läst for nr in range(1, 2001))
