"""WordprocessingML as text: the few pieces that the writer is made of.

The file is built as strings and never parsed: an element at a time through a library is many times
slower, and a long protocol has tens of thousands of elements. Each piece keeps the text that is
seen beside its XML, so that pages and changes can be told without reading the XML again.
Everything that comes from a document passes ``körning`` or ``rent``, which escape it and make
forbidden characters visible.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from kommunprotokoll.dokument.block import Textdel
from kommunprotokoll.skrivare.tecken import synlig

NAMNRYMDER = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
"""Declarations for the outermost element of a part."""
HUVUD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""What every part begins with."""

_LÄNGSTA_KÖRNING = 1_000_000
"""Readers of XML refuse a single text of more than ten million characters."""
_FET = "<w:b/><w:bCs/>"
_KURSIV = "<w:i/><w:iCs/>"
_LÄNK = '<w:rStyle w:val="Hyperlnk"/>'


class Löpande(NamedTuple):
    """Something that runs in a line: the text that is seen, and its XML."""

    text: str
    xml: str


class Styckesats(NamedTuple):
    """A paragraph.

    Attributes:
        stil: Style id.
        egenskaper: Properties beside the style, in the order that the schema demands.
        text: What is seen, with line breaks and tabs; no number that Word sets itself.
        xml: The whole paragraph.
        ankare: The bookmark around its text, if it has one.
    """

    stil: str
    egenskaper: str
    text: str
    xml: str
    ankare: str = ""


class Cellsats(NamedTuple):
    """A cell of a table: its width in twentieths of a point and its paragraphs."""

    bredd: int
    stycken: tuple[Styckesats, ...]
    xml: str


class Radsats(NamedTuple):
    """A row of a table; ``höjd`` is its least height, in twentieths of a point."""

    celler: Sequence[Cellsats]
    xml: str
    huvud: bool = False
    ihop: bool = False
    höjd: int = 0


class Tabellsats(NamedTuple):
    """A table: style id and rows."""

    stil: str
    rader: Sequence[Radsats]
    xml: str


class Förteckningssats(NamedTuple):
    """A table of contents: its heading and its entries."""

    stycken: tuple[Styckesats, ...]
    xml: str


Sats: TypeAlias = Styckesats | Tabellsats | Förteckningssats
"""What the body is made of."""

TABB = Löpande("\t", "<w:r><w:tab/></w:r>")
"""A run with a tab."""
INGET = Löpande("", "")


def rent(text: str) -> str:
    """Return text fit for an element or a quoted attribute."""
    return _skyddad(synlig(text)).replace('"', "&quot;")


def _skyddad(text: str) -> str:
    if "&" not in text and "<" not in text and ">" not in text:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def körning(text: str, egenskaper: str = "") -> Löpande:
    """Return a run of text; line feeds and tabs become the elements that Word has for them."""
    if len(text) > _LÄNGSTA_KÖRNING:
        bitar = range(0, len(text), _LÄNGSTA_KÖRNING)
        return ihop(körning(text[i : i + _LÄNGSTA_KÖRNING], egenskaper) for i in bitar)
    rpr = f"<w:rPr>{egenskaper}</w:rPr>" if egenskaper else ""
    if text.isprintable():
        innehåll = _skyddad(text)
    else:
        text = synlig(text)
        innehåll = (
            _skyddad(text)
            .replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
            .replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        )
    return Löpande(text, f'<w:r>{rpr}<w:t xml:space="preserve">{innehåll}</w:t></w:r>')


def ihop(delar: Iterable[Löpande]) -> Löpande:
    """Return pieces as one."""
    alla = tuple(delar)
    if len(alla) == 1:
        return alla[0]
    return Löpande("".join([d.text for d in alla]), "".join([d.xml for d in alla]))


def delar(textdelar: Iterable[Textdel]) -> Löpande:
    """Return stretches of text as runs, with links where they lead somewhere."""
    return ihop([_del(d) for d in textdelar])


def _del(d: Textdel) -> Löpande:
    egenskaper = (_LÄNK if d.länk else "") + (_FET if d.fet else "") + (_KURSIV if d.kursiv else "")
    return länk(d.länk, körning(d.text, egenskaper)) if d.länk else körning(d.text, egenskaper)


def länk(ankare: str, innehåll: Löpande) -> Löpande:
    """Return a link to a bookmark of the same document."""
    inledning = f'<w:hyperlink w:anchor="{rent(ankare)}" w:history="1">'
    return Löpande(innehåll.text, f"{inledning}{innehåll.xml}</w:hyperlink>")


def stycke(stil: str, innehåll: Löpande, egenskaper: str = "", ankare: str = "") -> Styckesats:
    """Return a paragraph; see ``Styckesats``."""
    return Styckesats(
        stil,
        egenskaper,
        innehåll.text,
        f'<w:p><w:pPr><w:pStyle w:val="{stil}"/>{egenskaper}</w:pPr>{innehåll.xml}</w:p>',
        ankare,
    )


def bokmärke(nummer: int, ankare: str, innehåll: Löpande) -> Löpande:
    """Return the same with a bookmark around it."""
    return Löpande(
        innehåll.text,
        f'<w:bookmarkStart w:id="{nummer}" w:name="{rent(ankare)}"/>{innehåll.xml}'
        f'<w:bookmarkEnd w:id="{nummer}"/>',
    )


def fält(instruktion: str, värde: str) -> Löpande:
    """Return a simple field with the value shown until it is computed anew."""
    visat = körning(värde)
    xml = f'<w:fldSimple w:instr=" {instruktion} ">{visat.xml}</w:fldSimple>'
    return Löpande(visat.text, xml)


def fälttecken(slag: str) -> Löpande:
    """Return a run with one of the three marks of a complex field: begin, separate, end."""
    return Löpande("", f'<w:r><w:fldChar w:fldCharType="{slag}"/></w:r>')


def fältinstruktion(instruktion: str) -> Löpande:
    """Return the run with a complex field's instruction."""
    kod = f'<w:r><w:instrText xml:space="preserve"> {instruktion} </w:instrText></w:r>'
    return Löpande("", kod)
