"""HTML: a web page to rows; nothing is fetched, and what a browser hides is left out."""

import codecs
import re

import attrs
from lxml import etree

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.tolkning.kallor.flode import (
    MEST_KOLUMNER,
    MEST_NÄSTLAT,
    Bit,
    bitar_av,
    som_huvud,
    tabellrad,
    till_rader,
)
from kommunprotokoll.tolkning.kallor.tal import UPPHÖJD, skriv_tal
from kommunprotokoll.tolkning.kallor.text import avkoda, kräv_högst, kräv_rader
from kommunprotokoll.tolkning.rader import INNEHÅLL, SIDFOT, Rad


def _namn(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TYST = _namn(
    "script style head template noscript svg math object iframe canvas audio video select textarea "
    "button input datalist map"
)
"""Elements whose content is no text of the page."""
_MED_LUFT = _namn("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure nav")
_BLOCK = _MED_LUFT | _namn(
    "html body div section article main header footer aside address form fieldset legend details "
    "summary figcaption center dir menu li dt dd caption tr td th thead tbody tfoot"
)
_LISTFORM = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal",
}  # fmt: skip
_KODNING = re.compile(
    rb"""<(?:meta[^>]*?charset|\?xml[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_XML_HUVUD = re.compile(r"\s*<\?xml[^>]*\?>")
_DOLD = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NY_SIDA_FÖRE = re.compile(r"break-before\s*:\s*(?:always|page|left|right)", re.IGNORECASE)
_NY_SIDA_EFTER = re.compile(r"break-after\s*:\s*(?:always|page|left|right)", re.IGNORECASE)
_HOPPA = re.compile(r"(?:hoppa|gå(?: direkt)?) till\b", re.IGNORECASE)
_BLANKT = re.compile(r"[ \t\r\n\f]+")
_KODNINGAR = {
    "utf-8": "utf-8", "iso8859-1": "cp1252", "cp1252": "cp1252", "ascii": "cp1252",
    "iso8859-15": "iso8859-15", "mac-roman": "mac-roman",
}  # fmt: skip
"""Encodings that a page may name, and what browsers take them for (WHATWG Encoding, 4.2)."""
_BÖRJAN = 4096


def rader_ur_bytes(data: bytes) -> list[Rad]:
    """Return the rows of a web page.

    Raises:
        LäsFel: The page holds no text, too much of it, or is nested unreasonably deep.
    """
    rader = till_rader(bitar_ur_bytes(data))
    if not rader:
        raise LäsFel("html", ["innehåller ingen text"])
    return rader


def bitar_ur_bytes(data: bytes) -> list[Bit]:
    """Return the flow of a web page."""
    kräv_högst(len(data))
    text = _avkoda(data)
    huvud = _XML_HUVUD.match(text)
    text = text[huvud.end() if huvud is not None else 0 :].replace("\0", "")
    tolk = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        rot = etree.fromstring(text, tolk)
    except (etree.XMLSyntaxError, ValueError):
        raise LäsFel("html", ["går inte att läsa som en webbsida"]) from None
    läsare = _Läsare()
    if rot is not None:
        läsare.läs(rot)
        läsare.avsluta()
    return läsare.bitar


def _avkoda(data: bytes) -> str:
    """Return the page's text: its byte order mark, else what it says, else what its bytes say."""
    träff = _KODNING.search(data, 0, _BÖRJAN)
    if träff is None or data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        return avkoda(data)
    try:
        namn = codecs.lookup(träff[1].decode("ascii")).name
    except LookupError:
        return avkoda(data)
    if namn == "utf-8" or namn not in _KODNINGAR:
        return avkoda(data)
    return data.decode(_KODNINGAR[namn], errors="replace")


@attrs.define
class _Läsare:
    """Walks a page and collects its flow."""

    bitar: list[Bit] = attrs.Factory(list)
    sida: int = 1
    _delar: list[str] = attrs.Factory(list)
    _rader: list[tuple[str, int]] = attrs.Factory(list)
    _märke: str = ""
    _stil: str = ""
    _luft: bool = False
    _ordagrant: int = 0
    _djup: int = 0

    def läs(self, element: Element) -> None:
        """Read an element with all that stands in it."""
        self._djup += 1
        if self._djup > 3 * MEST_NÄSTLAT:
            raise LäsFel("html", ["är nästlad orimligt djupt: läses inte"])
        namn = element.tag if isinstance(element.tag, str) else ""
        formgivning = element.get("style") or ""
        if namn and namn not in _TYST and not _är_dold(element, formgivning):
            if _NY_SIDA_FÖRE.search(formgivning):
                self._nytt_block(luft=False)
                self.sida += 1
            self._element(element, namn)
            if _NY_SIDA_EFTER.search(formgivning):
                self._nytt_block(luft=False)
                self.sida += 1
        self._djup -= 1

    def avsluta(self) -> None:
        """End the last block."""
        self._nytt_block(luft=False)

    def _element(self, element: Element, namn: str) -> None:
        if namn == "br":
            self._ny_rad()
        elif namn == "a" and self._är_hopplänk(element):
            return
        elif namn == "table":
            self._nytt_block(luft=True)
            self.bitar += self._tabell(element)
            self._nytt_block(luft=True)
        elif namn in {"ol", "ul", "menu", "dir"}:
            self._lista(element, namn)
        elif namn in _BLOCK:
            self._i_block(element, namn)
        elif namn == "sup" and len(element) == 0 and (element.text or "").strip().isdecimal():
            self._delar.append((element.text or "").translate(UPPHÖJD))
        else:
            self._innehåll(element)

    def _är_hopplänk(self, element: Element) -> bool:
        """Tell whether a link is the one that skips to the text: first, to a place on the page."""
        if self.bitar or not (element.get("href") or "").startswith("#"):
            return False
        return _HOPPA.match("".join(element.itertext()).strip()) is not None

    def _innehåll(self, element: Element) -> None:
        self._text(element.text)
        for barn in element:
            self.läs(barn)
            self._text(barn.tail)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if not self._ordagrant:
            self._delar.append(_BLANKT.sub(" ", text))
            return
        for i, sida in enumerate(text.split("\f")):
            for j, rad in enumerate(sida.split("\n")):
                if i or j:
                    self._ny_rad()
                self.sida += i > 0 and j == 0
                self._delar.append(rad)

    def _ny_rad(self) -> None:
        text = "".join(self._delar)
        if not self._ordagrant:
            text = re.sub(" {2,}", " ", text).strip(" ")
        self._rader.append((text, self.sida))
        kräv_rader(len(self._rader))
        self._delar = []

    def _nytt_block(self, *, luft: bool) -> None:
        """End the block at hand and begin a new one, with space between if ``luft``."""
        self._ny_rad()
        if any(text.strip() for text, _ in self._rader):
            text, sida = self._rader[0]
            self._rader[0] = (self._märke + text, sida)
            self._märke = ""
            if self._rader[-1][0] == "":
                self._rader.pop()  # a break at the end of a block shows nothing
            self.bitar += bitar_av(self._rader, self._stil, luft_före=self._luft)
            self._luft = luft
            kräv_rader(len(self.bitar))
        else:
            if len(self._rader) > 1 or any("\xa0" in text for text, _ in self._rader):
                self._tom_rad()  # one that is seen, though it is blank
            self._luft = self._luft or luft
        self._rader = []

    def _tom_rad(self) -> None:
        if self.bitar and self.bitar[-1].text:
            self.bitar.append(Bit("", self.sida))

    def _i_block(self, element: Element, namn: str) -> None:
        luft = namn in _MED_LUFT
        self._nytt_block(luft=luft)
        stil, ordagrant = self._stil, self._ordagrant
        if namn[0] == "h" and namn[1:].isdecimal():
            self._stil = f"rubrik{namn[1:]}"
        elif namn == "nav":
            self._stil = INNEHÅLL
        elif namn == "footer" and _är_sidans(element):
            self._stil = SIDFOT
        self._ordagrant += namn == "pre"
        self._innehåll(element)
        if namn == "p" and len(element) == 0 and not (element.text or "").strip():
            self._tom_rad()  # as whoever wrote it meant
        self._nytt_block(luft=luft)
        self._stil, self._ordagrant = stil, ordagrant

    def _lista(self, element: Element, namn: str) -> None:
        """Read a list: its items get the marks that a browser would show."""
        self._nytt_block(luft=True)
        tal = heltal(element.get("start"), 1)
        form = _LISTFORM.get(element.get("type") or "1", "decimal")
        for barn in element:
            if barn.tag == "li":
                tal = heltal(barn.get("value"), tal)
                self._märke = f"{skriv_tal(tal, form)}. " if namn == "ol" else "• "
                tal += 1
            self.läs(barn)
            self._märke = ""
            self._text(barn.tail)
        self._nytt_block(luft=True)

    def _tabell(self, element: Element) -> list[Bit]:
        """Read a table; a cell over several rows or columns stands once, in the first of them."""
        bitar: list[Bit] = []
        upptagna: dict[int, int] = {}
        for rad in _rader_i(element):
            if rad.tag == "caption":
                bitar += self._flöde(rad)
                continue
            celler: list[list[Bit]] = []
            for cell in rad.iterchildren("td", "th"):
                while upptagna.get(len(celler), 0) and len(celler) < MEST_KOLUMNER:
                    celler.append([])
                bredd = min(max(heltal(cell.get("colspan"), 1), 1), MEST_KOLUMNER)
                höjd = max(heltal(cell.get("rowspan"), 1), 1)
                for kolumn in range(len(celler), len(celler) + bredd):
                    upptagna[kolumn] = höjd
                celler.append(self._flöde(cell))
                celler += [[] for _ in range(bredd - 1)]
            upptagna = {kolumn: n - 1 for kolumn, n in upptagna.items() if n > 1}
            while celler and not celler[-1]:
                celler.pop()
            if not _är_dold(rad, rad.get("style") or ""):
                är_huvud = bool(celler) and next(rad.iterchildren("td"), None) is None
                bitar += som_huvud(tabellrad(celler)) if är_huvud else tabellrad(celler)
        if bitar:
            bitar[0].luft_före = bitar[-1].luft_efter = True
        return bitar

    def _flöde(self, element: Element) -> list[Bit]:
        """Return the flow of a cell by itself."""
        cell = _Läsare(sida=self.sida, djup=self._djup)
        if not _är_dold(element, element.get("style") or ""):
            cell._innehåll(element)
            cell.avsluta()
        self.sida = cell.sida
        return cell.bitar


def _är_sidans(element: Element) -> bool:
    """Tell whether a foot is that of the whole page, not of an article on it."""
    förälder = element.getparent()
    return förälder is not None and förälder.tag == "body"


def _rader_i(tabell: Element) -> list[Element]:
    rader: list[Element] = []
    for barn in tabell:
        if barn.tag in {"tr", "caption"}:
            rader.append(barn)
        elif barn.tag in {"thead", "tbody", "tfoot"}:
            rader += barn.iterchildren("tr")
    return rader


def _är_dold(element: Element, formgivning: str) -> bool:
    return element.get("hidden") is not None or _DOLD.search(formgivning) is not None
