"""The page of a template: its last section, the room between its margins, its typeface."""

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import R, W, värde
from kommunprotokoll.skrivare.docx.egenmall.delar import Delar
from kommunprotokoll.skrivare.docx.egenmall.stilar import Mallstilar
from kommunprotokoll.skrivare.docx.stilmatt import Mått, Typsnitt

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_A4 = (11906, 16838)
_MARGINAL = 1417
"""What Word has where nothing is said (2.5 cm)."""
_MINST = 2000
"""Less room than this between the margins is no page that can be reckoned with."""

TYPSNITT: Mapping[str, Typsnitt] = {
    "aptos": Typsnitt(1.07, 1.05),
    "arial": Typsnitt(1.11, 0.942),
    "helvetica": Typsnitt(1.11, 0.942),
    "liberation sans": Typsnitt(1.11, 0.942),
    "cambria": Typsnitt(1.05, 0.96),
    "garamond": Typsnitt(0.93, 0.92),
    "georgia": Typsnitt(1.11, 0.931),
    "liberation serif": Typsnitt(1.01, 0.942),
    "open sans": Typsnitt(1.13, 1.116),
    "segoe ui": Typsnitt(1.09, 1.09),
    "tahoma": Typsnitt(1.08, 0.989),
    "times new roman": Typsnitt(1.01, 0.942),
    "verdana": Typsnitt(1.28, 0.996),
}
"""Common typefaces beside Calibri; one that is not here is taken for as wide."""


def sista_sektion(kropp: Element) -> Element:
    """Return the properties of the template's last section, with the heads that it inherits.

    A section without a page head has that of the section before it, which is gone where the text
    of the template is.
    """
    alla = [deepcopy(s) for s in kropp.iter(f"{W}sectPr")]
    sektion = alla[-1] if alla else etree.Element(f"{W}sectPr")
    for tidigare in reversed(alla[:-1]):
        for ref in tidigare.iterchildren(f"{W}headerReference", f"{W}footerReference"):
            finns = {(r.tag, r.get(f"{W}type")) for r in sektion}
            if (ref.tag, ref.get(f"{W}type")) not in finns:
                sektion.insert(0, deepcopy(ref))
    return sektion


def mått_av(delar: Delar, sektion: Element, stilar: Mallstilar) -> Mått:
    """Return what the page and the styles of the template measure."""
    papper, kanter = sektion.find(f"{W}pgSz"), sektion.find(f"{W}pgMar")

    def mått(element: Element | None, namn: str, annars: int) -> int:
        return abs(heltal(värde(element, namn), annars))

    sidor = (mått(kanter, n, _MARGINAL) for n in ("left", "right", "top", "bottom"))
    vänster, höger, upp, ner = sidor
    bredd = mått(papper, "w", _A4[0]) - vänster - höger - mått(kanter, "gutter", 0)
    höjd = mått(papper, "h", _A4[1]) - upp - ner
    return Mått(
        stilar.mått,
        stilar.kanter,
        max(bredd, _MINST),
        max(höjd, _MINST),
        TYPSNITT.get(_typsnitt(delar, stilar).casefold()),
    )


def _typsnitt(delar: Delar, stilar: Mallstilar) -> str:
    """Return the typeface of running text, from its style, the defaults or the theme."""
    rot = etree.fromstring(stilar.xml)
    sökt = {stilar.namn["Normal"]}
    platser = [s for s in rot.iterchildren(f"{W}style") if s.get(f"{W}styleId") in sökt]
    platser += rot.findall(f"{W}docDefaults/{W}rPrDefault")
    for plats in platser:
        for fonter in plats.iterfind(f"{W}rPr/{W}rFonts"):
            tema = (värde(fonter, "asciiTheme") or "").removesuffix("HAnsi")
            if tema:
                return _temats(delar, tema)
            if namn := värde(fonter, "ascii"):
                return namn
    return ""


def _temats(delar: Delar, tema: str) -> str:
    namn = delar.relaterad("theme")
    rot = delar.rot(namn) if namn else None
    font = rot.find(f".//{_A}{tema}Font/{_A}latin") if rot is not None else None
    return "" if font is None else font.get("typeface") or ""


def ref(slag: str, sort: str, id_: str) -> Element:
    """Return the reference of a section to a page head or foot."""
    element = etree.Element(f"{W}{slag}Reference")
    element.set(f"{W}type", sort)
    element.set(f"{R}id", id_)
    return element
