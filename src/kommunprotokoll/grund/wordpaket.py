"""The parts of a DOCX file and how they refer to each other (ISO 29500-2, Open Packaging)."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath

from lxml import etree

from kommunprotokoll.grund.arkiv import Arkiv
from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.fel import LäsFel

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FLEST_TAGGAR = 4_000_000
"""Most tags of one part; each takes some hundred bytes of memory."""
_STRIKT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
)
"""Namespaces of the strict form of the format, and the same in the form that everybody writes."""


class Paket:
    """The parts of a document, read when asked for."""

    def __init__(self, data: bytes) -> None:
        """Open the archive; raise ``LäsFel`` if it is damaged or no document."""
        self._arkiv = Arkiv(data)
        self.namn = self._arkiv.namn
        huvud = next(iter(self.relationer("").get("officeDocument", {}).values()), "")
        self.huvuddel = huvud or "word/document.xml"

    def xml(self, namn: str) -> Element | None:
        """Return a part's root element, None if there is no such part.

        Entities are never expanded and nothing outside the file is fetched: the format has no
        use for a document type, so a part that has one is refused (ISO 29500-2, 8.1.4).
        """
        data = self._arkiv.del_(namn)
        if data is None:
            return None
        if data.count(b"<") > _FLEST_TAGGAR:
            raise LäsFel("docx", [f"har orimligt många delar i {namn}: läses inte"])
        for strikt, vanlig in _STRIKT:
            data = data.replace(strikt, vanlig)
        tolk = etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            rot = etree.fromstring(data, tolk)
        except etree.XMLSyntaxError as fel:
            brist = f"är skadat: {namn} går inte att läsa (rad {fel.lineno})"
            raise LäsFel("docx", [brist]) from None
        if rot.getroottree().docinfo.internalDTD is not None:
            raise LäsFel("docx", [f"läses inte: {namn} har en dokumenttyp, som kan vara skadlig"])
        return rot

    def data(self, namn: str) -> bytes:
        """Return a part's bytes, none if there is no such part."""
        return self._arkiv.del_(namn) or b""

    def relationer(self, namn: str) -> Mapping[str, dict[str, str]]:
        """Return a part's relations: kind -> id -> the part referred to; none outside the file."""
        rot = self.xml(join(dirname(namn), "_rels", f"{namn.rpartition('/')[2]}.rels"))
        funna: dict[str, dict[str, str]] = {}
        for relation in rot if rot is not None else ():
            slag = (relation.get("Type") or "").rpartition("/")[2]
            mål = relation.get("Target") or ""
            if relation.get("TargetMode") != "External" and mål:
                väg = mål.lstrip("/") if mål.startswith("/") else join(dirname(namn), mål)
                funna.setdefault(slag, {})[relation.get("Id") or ""] = normpath(väg)
        return funna


def värde(element: Element | None, namn: str = "val") -> str | None:
    """Return an attribute of the word-processing namespace; None without element or attribute."""
    return None if element is None else element.get(W + namn)


def är_på(element: Element | None) -> bool:
    """Tell whether a switch stands there and is not turned off."""
    return element is not None and element.get(f"{W}val") not in {"0", "false", "off"}
