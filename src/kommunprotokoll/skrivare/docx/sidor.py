"""Which page each heading comes on, before any word processor has seen the document.

A table of contents without page numbers is half a table of contents, and no program computes them
when it opens a file without asking. So they are worked out here from the widths of the letters and
the measures of the styles. A word processor that updates the table puts its own numbers in place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from html import unescape
from importlib.resources import files
from xml.etree import ElementTree as ET

import attrs

from kommunprotokoll.skrivare.docx.matt import ENHETER, RADHÖJD, antal_rader
from kommunprotokoll.skrivare.docx.tabell import BREDD

_SIDHÖJD = 16838 - 1701 - 1588
"""Height between the margins in twentieths of a point."""
_CELLKANT = 170
"""Margins of a cell, left and right together."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LINJE = 10
"""A border between rows."""
_TAGG = re.compile(r"<w:instrText.*?</w:instrText>|<[^>]*>")
"""What is no text; the instruction of a field is not shown."""
_STYCKE = re.compile("<w:p>.*?</w:p>")
_BOKMÄRKE = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]*)"')
_ATTRIBUT = re.compile(r'w:(\w+)="(-?\d+)"')


@attrs.frozen
class Stil:
    """The measures of a paragraph style, in twentieths of a point but for ``storlek`` (points)."""

    storlek: float = 11
    fet: bool = False
    före: int = 0
    efter: int = 0
    rad: float = 1.0
    """Line spacing; negative for an exact height."""
    vänster: int = 0
    hängande: int = 0
    kant: int = 0
    med_nästa: bool = False
    hel: bool = False
    tät: bool = False
    """No space between two paragraphs of the style (contextualSpacing)."""

    @property
    def radhöjd(self) -> float:
        """Height of a line."""
        return -self.rad if self.rad < 0 else RADHÖJD * 20 * self.storlek * self.rad


@attrs.frozen
class _Bit:
    """Something set below what came before: heights of its lines and what holds them together."""

    rader: tuple[float, ...]
    före: float = 0
    efter: float = 0
    ny_sida: bool = False
    med_nästa: bool = False
    hel: bool = False
    huvud: float = 0
    """Height of the header row that comes again where the piece starts a page."""
    bokmärken: tuple[str, ...] = ()
    tät: Stil | None = None
    """The style, if paragraphs of it have no space between them."""


def sidor(delar: Sequence[str]) -> dict[str, int]:
    """Return the page of each bookmark.

    Args:
        delar: The paragraphs, tables and tables of contents of a body as XML, in order.
    """
    bitar = [bit for del_ in delar for bit in _bitar(del_)]
    svar: dict[str, int] = {}
    plats = _Plats()
    for nr, bit in enumerate(bitar):
        if bit.ny_sida and nr:
            plats.ny_sida(bit.före)
        elif plats.y and plats.efter_luft(bit) + _minst(bitar, nr) > _SIDHÖJD:
            plats.ny_sida(bit.huvud)
        else:
            plats.y = plats.efter_luft(bit)
        plats.sätt(bit)
        svar.update(dict.fromkeys(bit.bokmärken, plats.början))
    return svar


class _Plats:
    """Where the next piece goes: the page, how far down, and the space that the last one wants."""

    def __init__(self) -> None:
        self.sida = 1
        self.början = 1
        self.y = 0.0
        self._förra: _Bit | None = None

    def ny_sida(self, y: float) -> None:
        """Start a page; space above a paragraph is lost there unless the page was asked for."""
        self.sida, self.y, self._förra = self.sida + 1, y, None

    def efter_luft(self, bit: _Bit) -> float:
        """Return where a piece starts on this page: of two spaces the larger holds."""
        return self.y + _mellan(self._förra, bit) if self.y else 0.0

    def sätt(self, bit: _Bit) -> None:
        """Set the lines of a piece from here, so that no line is left alone on a page."""
        self.början = self.sida
        kvar = len(bit.rader)
        for höjd in bit.rader:
            ensam = kvar == 2 and len(bit.rader) > 2 and self.y + 2 * höjd > _SIDHÖJD  # noqa: PLR2004
            if self.y and (self.y + höjd > _SIDHÖJD or ensam):
                self.ny_sida(0)
            self.y += höjd
            kvar -= 1
        self._förra = bit


def _mellan(förra: _Bit | None, bit: _Bit) -> float:
    """Return the space between two pieces."""
    if förra is None:
        return 0.0
    if bit.tät is not None and förra.tät is bit.tät:
        return 0.0
    return max(förra.efter, bit.före)


def _minst(bitar: Sequence[_Bit], nr: int) -> float:
    """Return the height that must be on one page: a chain held together and the start of the next.

    A paragraph of at most three lines is never parted, since no line may stand alone.
    """
    höjd = 0.0
    for plats in range(nr, len(bitar)):
        bit = bitar[plats]
        if plats > nr:
            if bit.ny_sida:
                break
            höjd += _mellan(bitar[plats - 1], bit)
        hel = bit.hel or len(bit.rader) <= 3 or bit.med_nästa  # noqa: PLR2004 - see above
        höjd += sum(bit.rader if hel else bit.rader[:2])
        if not bit.med_nästa or höjd > _SIDHÖJD:
            break
    return höjd


def _bitar(del_: str) -> Iterator[_Bit]:
    if del_.startswith("<w:tbl>"):
        yield from _tabell(del_)
    elif del_.startswith("<w:sdt>"):
        for stycke in _STYCKE.findall(del_):
            yield _stycke(stycke, BREDD)
    else:
        yield _stycke(del_, BREDD)


def _stycke(xml: str, bredd: int) -> _Bit:
    ppr, _, innehåll = xml.partition("</w:pPr>")
    form = _form(ppr)
    if "<w:br/>" in innehåll or "<w:tab/>" in innehåll:
        innehåll = innehåll.replace("<w:br/>", "\n").replace("<w:tab/>", "\t")
    text = unescape(_TAGG.sub("", innehåll))
    _, tabb, efter_tabb = text.partition("\t")
    rader = antal_rader(
        efter_tabb if form.hängande and tabb else text,
        (bredd - form.vänster) / form.enhet,
        (bredd - form.vänster + (0 if tabb else form.hängande)) / form.enhet,
        fet=form.stil.fet,
    )
    höjd = form.stil.radhöjd
    return _Bit(
        (höjd + form.stil.kant, *[höjd] * (rader - 1)),
        före=form.före,
        efter=form.efter,
        ny_sida=form.ny_sida,
        med_nästa=form.med_nästa,
        hel=form.stil.hel,
        tät=form.stil if form.stil.tät else None,
        bokmärken=tuple(_BOKMÄRKE.findall(innehåll)) if "<w:bookmarkStart" in innehåll else (),
    )


@attrs.frozen
class _Form:
    """How a paragraph is set: its style and what the paragraph itself changes."""

    stil: Stil
    före: int
    efter: int
    vänster: int
    hängande: int
    ny_sida: bool
    med_nästa: bool

    @property
    def enhet(self) -> float:
        """A unit of the widths of letters, in twentieths of a point."""
        return self.stil.storlek * 20 / ENHETER


@lru_cache(maxsize=256)
def _form(ppr: str) -> _Form:
    stil = stilar()[ppr.partition('<w:pStyle w:val="')[2].partition('"')[0]]
    luft = _tal(ppr, "<w:spacing ")
    indrag = _tal(ppr, "<w:ind ")
    lista = "<w:numPr>" in ppr
    utan_hängande = lista or "firstLine" in indrag
    return _Form(
        stil,
        före=luft.get("before", stil.före),
        efter=luft.get("after", stil.efter),
        vänster=indrag.get("left", 425 if lista else stil.vänster),
        hängande=indrag.get("hanging", 0 if utan_hängande else stil.hängande),
        ny_sida="<w:pageBreakBefore/>" in ppr,
        med_nästa=stil.med_nästa or "<w:keepNext/>" in ppr,
    )


def _tal(ppr: str, element: str) -> dict[str, int]:
    _, funnet, rest = ppr.partition(element)
    if not funnet:
        return {}
    return {namn: int(tal) for namn, tal in _ATTRIBUT.findall(rest.partition("/>")[0])}


def _tabell(xml: str) -> Iterator[_Bit]:
    bredder = [int(b) for b in re.findall(r'<w:gridCol w:w="(\d+)"/>', xml)]
    kant = _cellkant(xml)
    huvud = 0.0
    for nr, rad in enumerate(xml.split("<w:tr>")[1:]):
        celler = rad.split("<w:tc>")[1:]
        höjd = max(
            sum(_höjd(_stycke(p, b - _CELLKANT)) for p in _STYCKE.findall(cell))
            for cell, b in zip(celler, bredder, strict=True)
        )
        minst = re.search(r'<w:trHeight w:val="(\d+)"', rad)
        höjd = max(höjd + kant, float(minst[1]) if minst else 0.0) + _LINJE
        är_huvud = nr == 0 and "<w:tblHeader/>" in rad
        yield _Bit((höjd,), med_nästa="<w:keepNext/>" in rad or är_huvud, hel=True, huvud=huvud)
        huvud = höjd if är_huvud else huvud


def _höjd(bit: _Bit) -> float:
    return bit.före + sum(bit.rader) + bit.efter


def _cellkant(xml: str) -> int:
    stil = xml.partition('<w:tblStyle w:val="')[2].partition('"')[0]
    return _tabellkanter()[stil]


@cache
def stilar() -> Mapping[str, Stil]:
    """Return the measures of the template's paragraph styles by style id."""
    svar: dict[str, Stil] = {}
    for element in _stilelement("paragraph"):
        namn = element.get(f"{_W}styleId", "")
        grund = element.find(f"{_W}basedOn")
        bas = svar[grund.get(f"{_W}val", "")] if grund is not None else Stil()
        svar[namn] = _med_ändringar(bas, element)
    return svar


def _med_ändringar(bas: Stil, element: ET.Element) -> Stil:
    def tal(väg: str, attribut: str, förval: int) -> int:
        funnet = element.find(väg.replace("w:", _W))
        return förval if funnet is None else int(funnet.get(_W + attribut, förval))

    def finns(väg: str) -> bool:
        return element.find(väg.replace("w:", _W)) is not None

    linje = tal("w:pPr/w:spacing", "line", 0)
    exakt = element.find("w:pPr/w:spacing".replace("w:", _W))
    regel = exakt.get(f"{_W}lineRule") if exakt is not None else None
    rad = -float(linje) if regel == "exact" else linje / 240
    kant = tal("w:pPr/w:pBdr/w:top", "space", 0) * 20 + tal("w:pPr/w:pBdr/w:top", "sz", 0) * 5 // 2
    return attrs.evolve(
        bas,
        storlek=tal("w:rPr/w:sz", "val", round(bas.storlek * 2)) / 2,
        fet=bas.fet or finns("w:rPr/w:b"),
        före=tal("w:pPr/w:spacing", "before", bas.före),
        efter=tal("w:pPr/w:spacing", "after", bas.efter),
        rad=rad if linje else bas.rad,
        vänster=tal("w:pPr/w:ind", "left", bas.vänster),
        hängande=tal("w:pPr/w:ind", "hanging", bas.hängande),
        kant=kant or bas.kant,
        med_nästa=bas.med_nästa or finns("w:pPr/w:keepNext"),
        hel=bas.hel or finns("w:pPr/w:keepLines"),
        tät=finns("w:pPr/w:contextualSpacing"),
    )


@cache
def _tabellkanter() -> Mapping[str, int]:
    """Return the margins above and below a cell, together, by table style."""
    return {
        e.get(f"{_W}styleId", ""): sum(
            int(kant.get(f"{_W}w", 0))
            for kant in e.iterfind(f"{_W}tblPr/{_W}tblCellMar/*")
            if kant.tag in {f"{_W}top", f"{_W}bottom"}
        )
        for e in _stilelement("table")
    }


def _stilelement(slag: str) -> Iterable[ET.Element]:
    fil = files("kommunprotokoll.skrivare.docx") / "mallfiler" / "styles.xml"
    rot = ET.fromstring(fil.read_bytes())  # noqa: S314 - our own file
    return [e for e in rot.iterfind(f"{_W}style") if e.get(f"{_W}type") == slag]
