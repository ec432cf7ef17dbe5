"""The table of contents: a field whose entries are there before anybody updates it."""

from kommunprotokoll.dokument.block import Rubrik
from kommunprotokoll.skrivare.docx import xml

_FÄLT = r"TOC \o &quot;1-1&quot; \h \z"
"""Headings of level 1, as links, without tabs and numbers in web view."""


def innehållsförteckning(rubrik: str, rader: tuple[Rubrik, ...]) -> str:
    """Return the heading and an entry for each heading that has an anchor to lead to.

    The page numbers are fields of their own (PAGEREF): they are right as soon as a program has
    laid out the pages and computes fields, as LibreOffice does when it opens the file and Word
    when it prints or when somebody updates the table.
    """
    poster = [r for r in rader if r.ankare]
    stycken = [xml.stycke("Innehllsfrteckningsrubrik", xml.körning(rubrik))]
    for nummer, post in enumerate(poster):
        före = (
            xml.fälttecken("begin") + xml.fältinstruktion(_FÄLT) + xml.fälttecken("separate")
            if nummer == 0
            else ""
        )
        efter = xml.fälttecken("end") if nummer == len(poster) - 1 else ""
        stycken.append(xml.stycke("Innehll1", före + _post(post) + efter))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{''.join(stycken)}"
        "</w:sdtContent></w:sdt>"
    )


def _post(rubrik: Rubrik) -> str:
    märke = xml.körning(rubrik.märke) + xml.tabb() if rubrik.märke else ""
    sida = (
        xml.fälttecken("begin")
        + xml.fältinstruktion(f"PAGEREF {rubrik.ankare} \\h")
        + xml.fälttecken("separate")
        + xml.körning("0")
        + xml.fälttecken("end")
    )
    text = xml.körning(rubrik.text.replace("\n", " "))
    return xml.länk(rubrik.ankare, märke + text + xml.tabb() + sida)
