"""A web page as a browser builds it, for the tests of the HTML writer."""

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from kommunprotokoll.dokument import Block, Dokument
from kommunprotokoll.skrivare import till_bytes

SVG = "{http://www.w3.org/2000/svg}"
TEXTEN = "body/main/div[@class='text']"
"""Where the blocks are."""


def sidan(dokument: Dokument) -> Element:
    """The page; any error in its source fails."""
    data = till_bytes(dokument, "html").decode()
    rot = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data)

    assert isinstance(rot, Element)

    return rot


def sidan_av(*block: Block) -> Element:
    """The page of these blocks."""
    return sidan(Dokument("Prov", block))


def ett(rot: Element, väg: str) -> Element:
    """The only element on a path."""
    (funnen,) = rot.findall(väg)
    return funnen


def text(element: Element) -> str:
    """The words of an element; a line break is one space."""
    return re.sub(r"[ \n\t\r\f]+", " ", "".join(_delar(element))).strip(" ")


def _delar(element: Element) -> Iterator[str]:
    yield " " if element.tag == "br" else element.text or ""
    for barn in element:
        yield from _delar(barn)
        yield barn.tail or ""


def json_ld(rot: Element) -> dict[str, Any]:
    """What the page tells machines."""
    data: dict[str, Any] = json.loads(ett(rot, "head/script").text or "")
    return data


def skelett(element: Element) -> str:
    """The elements of a part of the page, with their classes: ``section.beslut(h3 p)``."""
    namn = str(element.tag).removeprefix(SVG)
    klass = element.get("class")
    inre = " ".join(skelett(e) for e in element if namn != "svg")
    return f"{namn}{f'.{klass}' if klass else ''}{f'({inre})' if inre else ''}"


def text_skelett(*block: Block) -> str:
    """The elements that these blocks become."""
    return " ".join(skelett(e) for e in ett(sidan_av(*block), TEXTEN))
