"""Markdown: CommonMark and pipe tables to rows; the marks become styles or go, the words stay.

Only what protocols are written with is read as marks: headings, emphasis, links, lists, tables,
line breaks, rules. What is not well formed stays as it is written.
"""

import re

import attrs

from kommunprotokoll.tolkning.kallor.text import avkoda, kräv_högst, rader_ur_sträng
from kommunprotokoll.tolkning.rader import INNEHÅLL, TABELL, TABELLHUVUD, Rad

_RUBRIK = re.compile(r"[ ]{0,3}(?P<nivå>#{1,6})[ \t]+(?P<text>.*?)(?:[ \t]+#+)?[ \t]*$")
_LINJE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_LÄNKAD_PUNKT = re.compile(r"[ ]{0,3}[-*+][ \t]+\[[^\]]*\]\(#[^)]*\)[ \t]*$")
"""An entry of a table of contents: an item that is a link to a place in the document."""
_TABELLRAD = re.compile(r"[ ]{0,3}\|(?P<celler>.*)\|[ \t]*$")
_TABELLINJE = re.compile(r"[ ]{0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$")
_CELLGRÄNS = re.compile(r"(?<!\\)\|")
_MÄRKEN = re.compile(
    r"\\(?P<tecken>[!-/:-@\[-`{-~])"  # an escaped sign is the sign
    r"|!?\[(?P<länk>[^\]\\]*(?:\\.[^\]\\]*)*)\]\([^()\s]*\)"
    r"|</?[A-Za-z!][^<>]{0,300}>"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}"
    r"|(?<![\w\\])_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"
    r"|`+"
)
_BRYTNING = re.compile(r"(?<!\\)(?:\\\\)*(?P<brott>\\)$")


def rader_ur_markdown(data: bytes) -> list[Rad]:
    """Return the rows of a Markdown file, each with what its marks said it was.

    Raises:
        LäsFel: The file holds no text, is binary, or too large.
    """
    kräv_högst(len(data))
    ut: list[Rad] = []
    for rad in rader_ur_sträng(avkoda(data)):
        if ut and _TABELLINJE.match(rad.text) and ut[-1].stil == TABELL:
            ut[-1] = attrs.evolve(ut[-1], stil=TABELLHUVUD)
        else:
            ut.append(_rad(rad))
    return ut


def _rad(rad: Rad) -> Rad:
    if träff := _RUBRIK.match(rad.text):
        return attrs.evolve(rad, text=_ren(träff["text"]), stil=f"rubrik{len(träff['nivå'])}")
    if _LINJE.match(rad.text):
        return attrs.evolve(rad, text="")
    if träff := _TABELLRAD.match(rad.text):
        celler = [_ren(cell).strip() for cell in _CELLGRÄNS.split(träff["celler"])]
        return attrs.evolve(rad, text="\t".join(celler).rstrip(), stil=TABELL)
    if _LÄNKAD_PUNKT.match(rad.text):
        return attrs.evolve(rad, text=_ren(rad.text), stil=INNEHÅLL)
    return attrs.evolve(rad, text=_ren(rad.text))


def _ren(text: str) -> str:
    """Return a line without marks; a backslash that ends it is a line break."""
    brott = _BRYTNING.search(text)
    return _MÄRKEN.sub(_utan_märke, text[: brott.start("brott")] if brott else text).rstrip()


def _utan_märke(träff: re.Match[str]) -> str:
    if träff["länk"] is not None:
        return _ren(träff["länk"])
    return träff["tecken"] or ""
