"""What no text may become in a file: a script, a field, a link that leads out of it."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from lxml import etree
from markdown_it import MarkdownIt

_FÄLT = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|REF|HYPERLINK \\l)\b")
"""Fields that the writer itself puts in a DOCX: pages, contents, links inside the file."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def i_html(data: bytes) -> list[str]:
    """Scripts that are not data, attributes that run, links that lead out of the page."""
    rot = html5lib.parse(data.decode(), namespaceHTMLElements=False)
    return list(_i_element(rot))


def _i_element(rot: Element) -> Iterator[str]:
    for element in (e for e in rot.iter() if str(e.tag) == e.tag):  # a comment has no name
        if element.tag in {"iframe", "object", "embed", "form", "base", "img"}:
            yield element.tag
        if element.tag == "script" and element.get("type") != "application/ld+json":
            yield "script"
        yield from (f"{namn}={v}" for namn, v in element.items() if namn.startswith("on"))
        länk = element.get("href", "#")
        if not länk.startswith("#"):
            yield f"href={länk}"


def i_markdown(data: bytes) -> list[str]:
    """The same, of what a reader of Markdown that lets HTML through makes of the file."""
    tolk = MarkdownIt("commonmark", {"html": True}).enable("table")
    return i_html(f"<!DOCTYPE html><title>x</title>{tolk.render(data.decode())}".encode())


def i_docx(data: bytes) -> list[str]:
    """Relations that lead out of the file, macros, and fields that the writer did not put there."""
    fel: list[str] = []
    with zipfile.ZipFile(BytesIO(data)) as zip_:
        for namn in zip_.namelist():
            if "vba" in namn.lower() or "activex" in namn.lower():
                fel.append(namn)
            if not namn.endswith((".xml", ".rels")):
                continue
            rot = etree.fromstring(zip_.read(namn))
            fel += [r.get("Target", "") for r in rot.iter() if r.get("TargetMode") == "External"]
            koder = [e.text or "" for e in rot.iter(f"{_W}instrText")]
            koder += [e.get(f"{_W}instr", "") for e in rot.iter(f"{_W}fldSimple")]
            fel += [kod for kod in koder if _FÄLT.match(kod) is None]
    return fel


def i_pdf(data: bytes) -> list[str]:
    """Scripts, and links that do more than lead to another place in the file."""
    dokument = pypdfium2.PdfDocument(data)
    try:
        skript = pdfium.FPDFDoc_GetJavaScriptActionCount(dokument.raw)
        fel = ["javascript"] * max(skript, 0)
        for sida in dokument:
            fel += _länkar(sida)
            sida.close()
    finally:
        dokument.close()
    return fel


def _länkar(sida: Any) -> Iterator[str]:
    plats, länk = pdfium.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(sida.raw, plats, länk):
        slag = pdfium.FPDFAction_GetType(pdfium.FPDFLink_GetAction(länk))
        if slag not in {pdfium.PDFACTION_UNSUPPORTED, pdfium.PDFACTION_GOTO}:
            yield f"åtgärd {slag}"


def i_text(data: bytes) -> list[str]:
    """Characters that command the terminal which shows the file."""
    return re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", data.decode())


FAROR: dict[str, Callable[[bytes], list[str]]] = {
    ".docx": i_docx,
    ".html": i_html,
    ".md": i_markdown,
    ".pdf": i_pdf,
    ".txt": i_text,
}
"""By format: what is dangerous in a file."""
