"""Our own DOCX: the meeting lies in the file as JSON, with a digest of each part of the text.

The part is a custom XML part (ISO 29500-1, 15.2.5), which word processors keep when a person edits
and saves the document. What a person has changed in the visible text is seen by comparing digests,
one for each heading of the table of contents and one for what stands before the first.
"""

import hashlib
import os
import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar
from xml.sax.saxutils import escape, quoteattr

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.fel import LäsFel, SaknarKälla, TextändringVarning
from kommunprotokoll.grund.fil import läs_helt
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.wordpaket import Paket, W, värde
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.utbyte.format import STÖRSTA_STORLEK, Dokumentklass
from kommunprotokoll.utbyte.json_dokument import läs_json

NAMNRYMD = "urn:kommunprotokoll:kalldata:1"
"""Namespace of the part; the number is raised when a reader of today could not read it."""
_N = f"{{{NAMNRYMD}}}"
_TILL_LÄS = 5
"""The warning belongs to the line that calls ``läs``, so many calls up."""
_BIT = 1_000_000
"""Readers of XML refuse a single text of more than ten million characters."""
_UTAN_TEXT = frozenset(
    W + namn for namn in ("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr",
                          "del", "moveFrom", "instrText", "footnoteReference")
)  # fmt: skip
_RESERV = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TECKEN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}

_D = TypeVar("_D", bound=Dokumentklass)


def källdel(json: bytes, avsnitt: Iterable[tuple[str, str, str]]) -> str:
    """Return the content of the part that lies in a DOCX.

    Args:
        json: The meeting.
        avsnitt: Bookmark, heading and visible text of each part of the document; the bookmark
            and heading of what stands before the first heading are empty.
    """
    text = json.decode()
    for tecken, så in (("\ufffe", r"\ufffe"), ("\uffff", r"\uffff")):
        if tecken in text:  # JSON may hold it and XML may not, but JSON has another way to say it
            text = text.replace(tecken, så)
    data = "".join(
        f"<data>{escape(text[plats : plats + _BIT])}</data>" for plats in range(0, len(text), _BIT)
    )
    rader = "".join(
        f'<avsnitt ankare={_attribut(ankare)} rubrik={_attribut(rubrik)} sha256="{_avtryck(t)}"/>'
        for ankare, rubrik, t in avsnitt
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<kommunprotokoll xmlns="{NAMNRYMD}">{data}{rader}</kommunprotokoll>'
    )


def _attribut(text: str) -> str:
    if not text.isprintable():
        text = "".join(t if t.isprintable() else " " for t in text)
    return quoteattr(text)


def läs_docx(data: bytes, källa: str, klass: type[_D]) -> _D:
    """Read the meeting that lies in a DOCX; the text around it is only compared.

    Raises:
        SaknarKälla: The document carries no meeting: ``tolka`` reads its text.
        LäsFel: The file is damaged, or what it carries is.

    Warns:
        TextändringVarning: A person has changed the text since it was written.
    """
    objekt, anmärkningar = _läs(data, källa, klass)
    if anmärkningar:
        warnings.warn(TextändringVarning(källa, anmärkningar), stacklevel=_TILL_LÄS)
    return objekt


def textändringar(fil: str | os.PathLike[str]) -> tuple[Anmärkning, ...]:
    """Return what a person has changed in the visible text of our DOCX since it was written.

    One finding for each part of the text: ``TXT001`` where it is changed, ``TXT002`` where its
    heading is gone, each with the path of the paragraph (§) in the meeting that ``läs`` gives.
    ``läs`` gives what was written; ``tolka`` reads what stands there now.

    Raises:
        SaknarKälla: The document carries no meeting.
        LäsFel: The file is missing, damaged, or what it carries is.
    """
    väg = Path(fil)
    return _läs(läs_helt(väg, STÖRSTA_STORLEK), str(väg), Sammanträde)[1]


def _läs(data: bytes, källa: str, klass: type[_D]) -> tuple[_D, tuple[Anmärkning, ...]]:
    try:
        paket = Paket(data)
        del_ = _källdel(paket)
        kropp = _kropp(paket)
    except LäsFel as fel:
        raise LäsFel(källa, fel.brister) from None
    if del_ is None:
        raise SaknarKälla(källa)
    text = "".join(e.text or "" for e in del_.iterchildren(f"{_N}data"))
    objekt = läs_json(text, källa, klass)
    avsnitt = {e.get("ankare") or "": e for e in del_.iterchildren(f"{_N}avsnitt")}
    return objekt, tuple(_jämför(avsnitt, texter(kropp, avsnitt), _platser(objekt)))


def _kropp(paket: Paket) -> Element:
    rot = paket.xml(paket.huvuddel)
    kropp = rot.find(f"{W}body") if rot is not None else None
    if kropp is None:
        raise LäsFel("docx", ["är inget Word-dokument: det saknar brödtext"])
    return kropp


def _källdel(paket: Paket) -> Element | None:
    """Return the part of ours, whatever the program that saved the file has named it."""
    for namn in paket.relationer(paket.huvuddel).get("customXml", {}).values():
        rot = paket.xml(namn)
        if rot is not None and rot.tag == f"{_N}kommunprotokoll":
            return rot
    return None


def _platser(objekt: Dokumentklass) -> Mapping[str, Sökväg]:
    if not isinstance(objekt, Sammanträde):
        return {}
    rot = Sökväg() / "paragrafer"
    return {f"§ {p.beteckning}": rot / nr for nr, p in enumerate(objekt.paragrafer)}


def _jämför(
    avsnitt: Mapping[str, Element], texter: Mapping[str, str], platser: Mapping[str, Sökväg]
) -> Iterator[Anmärkning]:
    for ankare, element in avsnitt.items():
        rubrik = element.get("rubrik") or ""
        sökväg = next((p for m, p in platser.items() if f"{rubrik} ".startswith(f"{m} ")), Sökväg())
        vad = rubrik or "Texten före första rubriken"
        if ankare not in texter:
            yield Anmärkning(
                "TXT002",
                Allvar.VARNING,
                meddelande=f"{vad}: rubriken finns inte kvar i dokumentet.",
                sökväg=sökväg,
                åtgärd="Läs dokumentet med tolka, om det är dess text som gäller.",
            )
        elif _avtryck(texter[ankare]) != element.get("sha256"):
            yield Anmärkning(
                "TXT001",
                Allvar.VARNING,
                meddelande=f"{vad}: texten är ändrad i dokumentet sedan det skrevs.",
                sökväg=sökväg,
                åtgärd="Läs dokumentet med tolka, om det är dess text som gäller.",
            )


def _avtryck(text: str) -> str:
    """Return a digest of the text; how blanks, tabs and line feeds are made does not count."""
    data = text.encode().replace(b"\t", b" ").replace(b"\n", b" ")
    if b"  " in data:  # splitting takes much longer
        data = b" ".join(data.split())
    return hashlib.sha256(data.strip()).hexdigest()


def texter(kropp: Element, ankare: Iterable[str]) -> dict[str, str]:
    """Return the visible text from each bookmark to the next, and before the first (empty name).

    Each begins with its paragraph. A table of contents is left out.
    """
    kvar = {a for a in ankare if a}
    svar: dict[str, list[str]] = {"": []}
    nu = ""
    for element in _stycken(kropp):
        namn = [b.get(f"{W}name") or "" for b in element.iter(f"{W}bookmarkStart")]
        for n in namn:
            if n in kvar:
                kvar.discard(n)
                nu = n
                svar[nu] = []
        svar[nu].append("".join(_tecken(element)))
    return {a: "\n".join(t) for a, t in svar.items()}


def _stycken(element: Element) -> Iterator[Element]:
    """Give the paragraphs in order, those of tables too, but for a table of contents."""
    for barn in element:
        if barn.tag == f"{W}p":
            yield barn
        elif barn.tag not in _UTAN_TEXT and not _är_förteckning(barn):
            yield from _stycken(barn)


def _är_förteckning(element: Element) -> bool:
    galleri = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return värde(galleri) == "Table of Contents"


def _tecken(element: Element) -> Iterator[str]:
    for barn in element:
        if barn.tag == f"{W}t":
            yield barn.text or ""
        elif barn.tag in _TECKEN:
            yield _TECKEN[barn.tag]
        elif barn.tag not in _UTAN_TEXT and barn.tag != _RESERV:
            yield from _tecken(barn)
