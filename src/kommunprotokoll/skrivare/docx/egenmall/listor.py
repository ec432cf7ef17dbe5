"""The lists of a template, with ours after them."""

from lxml import etree

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import W
from kommunprotokoll.skrivare.docx import xml
from kommunprotokoll.skrivare.docx.egenmall.delar import Delar
from kommunprotokoll.skrivare.docx.listor import Listor

_TYP = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def nya_listor(delar: Delar) -> Listor:
    """Return an empty collection whose ids come after those of the template."""
    rot = _rot(delar)
    if rot is None:
        return Listor()
    return Listor(
        1 + _största(rot, "abstractNum", "abstractNumId"), 1 + _största(rot, "num", "numId", 0)
    )


def lägg_till_listor(delar: Delar, listor: Listor) -> None:
    """Put the definitions of our lists among the template's: templates before all lists."""
    rot = _rot(delar)
    if rot is None:
        del_ = f"<w:numbering {xml.NAMNRYMDER}>{listor.definitioner()}</w:numbering>"
        delar.lägg_till(delar.ledigt("word/numbering{}.xml"), xml.HUVUD + del_, _TYP, "numbering")
        return
    plats = len(list(rot.iterchildren(f"{W}numPicBullet", f"{W}abstractNum")))
    for nr, mall in enumerate(_element(listor.mallar())):
        rot.insert(plats + nr, mall)
    sist = rot.find(f"{W}numIdMacAtCleanup")
    for lista in _element(listor.listor()):
        if sist is None:
            rot.append(lista)
        else:
            sist.addprevious(lista)
    data = etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
    delar.sätt(delar.relaterad("numbering") or "", data)


def _rot(delar: Delar) -> Element | None:
    namn = delar.relaterad("numbering")
    return delar.rot(namn) if namn else None


def _största(rot: Element, element: str, attribut: str, annars: int = -1) -> int:
    nummer = [heltal(e.get(W + attribut)) for e in rot.iterchildren(W + element)]
    return max(nummer, default=annars)


def _element(text: str) -> list[Element]:
    return list(etree.fromstring(f"<w:numbering {xml.NAMNRYMDER}>{text}</w:numbering>"))
