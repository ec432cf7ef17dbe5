"""The measures of paragraph and table styles, as far as they decide which page a text comes on."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple
from xml.etree import ElementTree as ET

import attrs

from kommunprotokoll.skrivare.docx.matt import ENHETER, RADHÖJD
from kommunprotokoll.skrivare.docx.tabell import BREDD

HÖJD = 16838 - 1701 - 1588
"""Height between the margins of our own page in twentieths of a point."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ATTRIBUT = re.compile(r'w:(\w+)="(-?\d+)"')
_LISTINDRAG = 425


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
        """Height of a line, in whole twentieths of a point as word processors set it."""
        return -self.rad if self.rad < 0 else int(RADHÖJD * 20 * self.storlek * self.rad)


class Typsnitt(NamedTuple):
    """How wide and how high a typeface is beside Calibri, on the whole."""

    bredd: float = 1.0
    höjd: float = 1.0


class Form(NamedTuple):
    """How a paragraph is set: its style and what the paragraph itself changes."""

    stil: Stil
    före: int
    efter: int
    hängande: int
    ny_sida: bool
    med_nästa: bool
    enhet: float
    """A unit of the widths of letters, in twentieths of a point."""
    radhöjd: float
    runt: float
    """Space above and below, borders too."""
    plats: float
    """Width of a line between the margins of the page, in units of the widths of letters."""
    första: float
    """Width of the first line."""


class Mått:
    """The room between the margins and what the styles of a file measure.

    Attributes:
        bredd: Width between the margins, in twentieths of a point.
        höjd: Height between them.
        kanter: Margins above and below a cell, together, by table style.
    """

    def __init__(
        self,
        stilar: Mapping[str, Stil],
        kanter: Mapping[str, int],
        bredd: int = BREDD,
        höjd: int = HÖJD,
        typsnitt: "Typsnitt | None" = None,
    ) -> None:
        """Take styles by the writer's ids, and the typeface beside Calibri."""
        self.bredd, self.höjd, self.kanter = bredd, höjd, kanter
        self._stilar = stilar
        self._typsnitt = typsnitt or Typsnitt()
        self._former: dict[tuple[str, str], Form] = {}

    def form(self, stil: str, egenskaper: str) -> Form:
        """Return how a paragraph of a style with some properties of its own is set."""
        nyckel = stil, egenskaper
        form = self._former.get(nyckel)
        if form is None:
            form = self._former[nyckel] = self._ny_form(self._stilar[stil], egenskaper)
        return form

    def _ny_form(self, stil: Stil, egenskaper: str) -> Form:
        luft = _tal(egenskaper, "<w:spacing ")
        indrag = _tal(egenskaper, "<w:ind ")
        lista = "<w:numPr>" in egenskaper
        utan_hängande = lista or "firstLine" in indrag
        före, efter = luft.get("before", stil.före), luft.get("after", stil.efter)
        vänster = indrag.get("left", _LISTINDRAG if lista else stil.vänster)
        hängande = indrag.get("hanging", 0 if utan_hängande else stil.hängande)
        enhet = stil.storlek * 20 / ENHETER * self._typsnitt.bredd
        return Form(
            stil,
            före,
            efter,
            hängande=hängande,
            ny_sida="<w:pageBreakBefore/>" in egenskaper,
            med_nästa=stil.med_nästa or "<w:keepNext/>" in egenskaper,
            enhet=enhet,
            radhöjd=stil.radhöjd if stil.rad < 0 else int(stil.radhöjd * self._typsnitt.höjd),
            runt=före + stil.kant + efter,
            plats=(self.bredd - vänster) / enhet,
            första=(self.bredd - vänster + hängande) / enhet,
        )


def _tal(egenskaper: str, element: str) -> dict[str, int]:
    _, funnet, rest = egenskaper.partition(element)
    if not funnet:
        return {}
    return {namn: int(tal) for namn, tal in _ATTRIBUT.findall(rest.partition("/>")[0])}


@cache
def egna_mått() -> Mått:
    """Return the measures of our own page and styles."""
    fil = files("kommunprotokoll.skrivare.docx") / "mallfiler" / "styles.xml"
    rot = ET.fromstring(fil.read_bytes())  # noqa: S314 - our own file
    return Mått(styckestilar(rot), tabellkanter(rot))


def styckestilar(rot: ET.Element) -> Mapping[str, Stil]:
    """Return the measures of the paragraph styles of a styles part by style id."""
    element = {
        e.get(f"{_W}styleId", ""): e
        for e in rot.iterfind(f"{_W}style")
        if e.get(f"{_W}type", "paragraph") == "paragraph"
    }
    förval = rot.find(f"{_W}docDefaults")
    bas = Stil()
    if förval is not None:
        för_körning, för_stycke = (förval.find(f"{_W}{n}") for n in ("rPrDefault", "pPrDefault"))
        bas = _med_ändringar(bas, [e for e in (för_stycke, för_körning) if e is not None])
    svar: dict[str, Stil] = {}
    for namn in element:
        kedja: list[str] = []
        grund: str | None = namn
        while grund in element and grund not in svar and grund not in kedja:
            kedja.append(grund)
            på = element[grund].find(f"{_W}basedOn")
            grund = på.get(f"{_W}val") if på is not None else None
        for steg in reversed(kedja):
            svar[steg] = _med_ändringar(svar.get(grund or "", bas), [element[steg]])
            grund = steg
    return MappingProxyType(svar)


def _med_ändringar(bas: Stil, platser: list[ET.Element]) -> Stil:
    """Return measures with what some elements, each with properties inside, say otherwise."""

    def funnet(väg: str) -> ET.Element | None:
        alla = (plats.find(väg.replace("w:", _W)) for plats in platser)
        return next((e for e in alla if e is not None), None)

    def tal(väg: str, attribut: str, förval: int) -> int:
        element = funnet(väg)
        return _heltal("" if element is None else element.get(_W + attribut, ""), förval)

    def på(väg: str, *, förval: bool) -> bool:
        element = funnet(väg)
        return förval if element is None else element.get(f"{_W}val") not in _AV

    linje = tal("w:pPr/w:spacing", "line", 0)
    avstånd = funnet("w:pPr/w:spacing")
    regel = avstånd.get(f"{_W}lineRule") if avstånd is not None else None
    rad = -float(linje) if regel == "exact" else linje / 240
    kant = tal("w:pPr/w:pBdr/w:top", "space", 0) * 20 + tal("w:pPr/w:pBdr/w:top", "sz", 0) * 5 // 2
    return attrs.evolve(
        bas,
        storlek=tal("w:rPr/w:sz", "val", round(bas.storlek * 2)) / 2,
        fet=på("w:rPr/w:b", förval=bas.fet),
        före=tal("w:pPr/w:spacing", "before", bas.före),
        efter=tal("w:pPr/w:spacing", "after", bas.efter),
        rad=rad if linje else bas.rad,
        vänster=tal("w:pPr/w:ind", "left", bas.vänster),
        hängande=tal("w:pPr/w:ind", "hanging", bas.hängande),
        kant=kant or bas.kant,
        med_nästa=på("w:pPr/w:keepNext", förval=bas.med_nästa),
        hel=på("w:pPr/w:keepLines", förval=bas.hel),
        tät=på("w:pPr/w:contextualSpacing", förval=False),
    )


def _heltal(text: str, annars: int) -> int:
    return (
        int(text) if text.removeprefix("-").isascii() and text.lstrip("-").isdecimal() else annars
    )


_AV = frozenset({"0", "false", "off"})


def tabellkanter(rot: ET.Element) -> Mapping[str, int]:
    """Return the margins above and below a cell, together, by table style."""
    return {
        e.get(f"{_W}styleId", ""): sum(
            _heltal(kant.get(f"{_W}w", ""), 0)
            for kant in e.iterfind(f"{_W}tblPr/{_W}tblCellMar/*")
            if kant.tag in {f"{_W}top", f"{_W}bottom"}
        )
        for e in rot.iterfind(f"{_W}style")
        if e.get(f"{_W}type") == "table"
    }
