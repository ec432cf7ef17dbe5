"""The table of contents: a field whose entries are there before anybody updates it.

The page numbers are fields of their own (PAGEREF), their values worked out by ``sidor``. The file
does not ask to have its fields updated when it is opened (``updateFields``): Word would put a
question to everybody who opens a published protocol.
"""

from collections.abc import Mapping

from kommunprotokoll.dokument.block import Rubrik
from kommunprotokoll.skrivare.docx import xml
from kommunprotokoll.skrivare.docx.xml import Förteckningssats, Löpande, Styckesats

_FÄLT = r"TOC \o &quot;1-1&quot; \h \z"
"""Headings of level 1, as links, without tabs and numbers in web view."""

_BÖRJAN = (
    xml.fälttecken("begin"),
    xml.fältinstruktion(_FÄLT),
    xml.fälttecken("separate"),
)
UTAN_MÄRKE = '<w:tabs><w:tab w:val="clear" w:pos="964"/></w:tabs>'
"""An entry without a mark before it has but one tab: the one before the page."""
_MED_NÄSTA = "<w:keepNext/>"
_FLEST_IHOP = 30
"""A table of contents with at most so many entries is kept on one page."""


def innehållsförteckning(
    rubrik: str, rader: tuple[Rubrik, ...], sidor: Mapping[str, int], egenskaper: str = ""
) -> Förteckningssats:
    """Return the heading and an entry for each heading that has an anchor to lead to.

    Args:
        rubrik: The table's own heading.
        rader: The headings that it lists.
        sidor: The page of each anchor, as far as it is known.
        egenskaper: Properties of the table's heading beside its style.
    """
    poster = [r for r in rader if r.ankare]
    stycken = [xml.stycke("Innehllsfrteckningsrubrik", xml.körning(rubrik), egenskaper)]
    for nummer, post in enumerate(poster):
        sist = nummer == len(poster) - 1
        text = _post(post, sidor.get(post.ankare, 0))
        if nummer == 0:
            text = xml.ihop((*_BÖRJAN, text))
        if sist:
            text = xml.ihop((text, xml.fälttecken("end")))
        ihop = _MED_NÄSTA if len(poster) <= _FLEST_IHOP and not sist else ""
        stycken.append(xml.stycke("Innehll1", text, ihop + ("" if post.märke else UTAN_MÄRKE)))
    return Förteckningssats(
        tuple(stycken),
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
        f"{''.join([s.xml for s in stycken])}</w:sdtContent></w:sdt>",
    )


def utkast(rubrik: str, rader: tuple[Rubrik, ...], egenskaper: str = "") -> Förteckningssats:
    """Return what takes as much room as the table of contents, before the pages are known."""
    texter = [f"{r.märke}\t{r.text}\t" if r.märke else f"{r.text}\t" for r in rader if r.ankare]
    ihop = _MED_NÄSTA if len(texter) <= _FLEST_IHOP else ""
    stycken = [Styckesats("Innehllsfrteckningsrubrik", egenskaper, rubrik, "")]
    stycken += [Styckesats("Innehll1", ihop, t.replace("\n", " "), "") for t in texter]
    return Förteckningssats(tuple(stycken), "")


def _post(rubrik: Rubrik, sida: int) -> Löpande:
    märke = (xml.körning(rubrik.märke), xml.TABB) if rubrik.märke else ()
    fält = (
        xml.fälttecken("begin"),
        xml.fältinstruktion(f"PAGEREF {xml.rent(rubrik.ankare)} \\h"),
        xml.fälttecken("separate"),
        xml.körning(str(sida) if sida else ""),
        xml.fälttecken("end"),
    )
    text = xml.körning(rubrik.text.replace("\n", " "))
    return xml.länk(rubrik.ankare, xml.ihop((*märke, text, xml.TABB, *fält)))
