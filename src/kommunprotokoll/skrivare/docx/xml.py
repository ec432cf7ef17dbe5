"""WordprocessingML as text: the few pieces that the writer is made of.

Text is built as strings and parsed once: an element at a time through a library is many times
slower, and a long protocol has tens of thousands of elements. Everything that comes from a
document passes ``rent``, which escapes it and makes forbidden characters visible.
"""

from collections.abc import Iterable

from kommunprotokoll.dokument.block import Textdel
from kommunprotokoll.skrivare.tecken import synlig

NAMNRYMDER = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
"""Declarations for the outermost element of a piece that is parsed."""

_LÄNGSTA_KÖRNING = 1_000_000
"""Readers of XML refuse a single text of more than ten million characters."""
_FET = "<w:b/><w:bCs/>"
_KURSIV = "<w:i/><w:iCs/>"
_LÄNK = '<w:rStyle w:val="Hyperlnk"/>'


def rent(text: str) -> str:
    """Return text fit for an element or a quoted attribute."""
    return (
        synlig(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def körning(text: str, egenskaper: str = "") -> str:
    """Return a run of text; line feeds and tabs become the elements that Word has for them."""
    if len(text) > _LÄNGSTA_KÖRNING:
        bitar = range(0, len(text), _LÄNGSTA_KÖRNING)
        return "".join(körning(text[i : i + _LÄNGSTA_KÖRNING], egenskaper) for i in bitar)
    innehåll = f'<w:t xml:space="preserve">{rent(text)}</w:t>'
    if "\n" in innehåll:
        innehåll = innehåll.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    if "\t" in innehåll:
        innehåll = innehåll.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    rpr = f"<w:rPr>{egenskaper}</w:rPr>" if egenskaper else ""
    return f"<w:r>{rpr}{innehåll}</w:r>"


def delar(textdelar: Iterable[Textdel]) -> str:
    """Return stretches of text as runs, with links where they lead somewhere."""
    return "".join(_del(d) for d in textdelar)


def _del(d: Textdel) -> str:
    egenskaper = (_LÄNK if d.länk else "") + (_FET if d.fet else "") + (_KURSIV if d.kursiv else "")
    return länk(d.länk, körning(d.text, egenskaper)) if d.länk else körning(d.text, egenskaper)


def länk(ankare: str, innehåll: str) -> str:
    """Return a link to a bookmark of the same document."""
    return f'<w:hyperlink w:anchor="{rent(ankare)}" w:history="1">{innehåll}</w:hyperlink>'


def tabb() -> str:
    """Return a run with a tab."""
    return "<w:r><w:tab/></w:r>"


def stycke(stil: str, innehåll: str, egenskaper: str = "") -> str:
    """Return a paragraph.

    Args:
        stil: Style id.
        innehåll: Runs.
        egenskaper: Properties beside the style, in the order that the schema demands.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{stil}"/>{egenskaper}</w:pPr>{innehåll}</w:p>'


def fält(instruktion: str, värde: str) -> str:
    """Return a simple field with the value shown until it is computed anew."""
    return f'<w:fldSimple w:instr=" {instruktion} ">{körning(värde)}</w:fldSimple>'


def fälttecken(slag: str) -> str:
    """Return a run with one of the three marks of a complex field: begin, separate, end."""
    return f'<w:r><w:fldChar w:fldCharType="{slag}"/></w:r>'


def fältinstruktion(instruktion: str) -> str:
    """Return the run with a complex field's instruction."""
    return f'<w:r><w:instrText xml:space="preserve"> {instruktion} </w:instrText></w:r>'
