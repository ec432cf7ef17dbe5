"""A document on a municipality's own template: its styles, page, head, foot, logo and fonts.

Nothing of the template's is lost but the text of its body, and that too is kept where one paragraph
of it says ``{{innehåll}}``: the document then stands in that paragraph's place. Styles are the
template's where it has one of the same name, Swedish or English; those that are missing are added.
A page head or foot is added only where the template has none.
"""

import re
from collections.abc import Mapping

import attrs
from lxml import etree

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.text import nfc
from kommunprotokoll.grund.wordpaket import W
from kommunprotokoll.skrivare.docx import kalla, xml
from kommunprotokoll.skrivare.docx.egenmall.delar import Delar
from kommunprotokoll.skrivare.docx.egenmall.kanter import kanter_av, lägg_till_kanter
from kommunprotokoll.skrivare.docx.egenmall.listor import lägg_till_listor, nya_listor
from kommunprotokoll.skrivare.docx.egenmall.sida import mått_av, sista_sektion
from kommunprotokoll.skrivare.docx.egenmall.stilar import Mallstilar, med_våra_stilar
from kommunprotokoll.skrivare.docx.egenskaper import egenskaper
from kommunprotokoll.skrivare.docx.innehall import UTAN_MÄRKE
from kommunprotokoll.skrivare.docx.kropp import Kropp
from kommunprotokoll.skrivare.docx.mall import mall
from kommunprotokoll.skrivare.docx.paket import packa
from kommunprotokoll.skrivare.kalldata import läst_text

PLATS = "{{innehåll}}"
"""The text of the paragraph of a template where the document is put."""
_STIL = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)')
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_BEHÖVS = {
    "settings": ("word/settings.xml", _WORD.format("settings")),
    "fontTable": ("word/fontTable.xml", _WORD.format("fontTable")),
    "theme": (
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
    ),
}
"""Parts that Word wants in every document: kind of relation, name with us, content type."""
_OM_TYP = "application/vnd.openxmlformats-package.core-properties+xml"
_OM_SLAG = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_INTE_DETTA = ("created", "modified", "lastPrinted", "revision", "version")
"""What a template says of itself as a file."""


def på_mall(dokument: Dokument, data: bytes, källa: str) -> bytes:
    """Return the document as a DOCX file made on a template.

    Args:
        dokument: The document.
        data: The template, a DOCX or DOTX file.
        källa: Its name, for errors.

    Raises:
        LäsFel: The template is damaged, no Word document, or one with macros.
    """
    try:
        delar = Delar(data)
        _skriv(delar, *delar.kropp(), dokument)
        return packa(delar.alla())
    except LäsFel as fel:
        raise LäsFel(källa, [f"duger inte som mall: dokumentet {b}" for b in fel.brister]) from None


def _skriv(delar: Delar, rot: Element, gammal: Element, dokument: Dokument) -> None:
    stilar = _sätt_stilar(delar, dokument.språk)
    for slag, (namn, typ) in _BEHÖVS.items():
        if delar.relaterad(slag) is None:
            mönster = namn.replace(".xml", "{}.xml")
            delar.lägg_till(delar.ledigt(mönster), mall()[namn], typ, slag)
    sektion = sista_sektion(gammal)
    mått = mått_av(delar, sektion, stilar)
    lägg_till_kanter(
        delar,
        sektion,
        (
            attrs.evolve(kant, xml=_i_mallens_stilar(kant.xml, stilar, mått.bredd))
            for kant in kanter_av(dokument, mått.bredd)
        ),
    )
    kropp = Kropp(dokument, mått, nya_listor(delar))
    innehåll = _i_mallens_stilar(kropp.xml(), stilar, mått.bredd)
    _sätt_innehåll(gammal, innehåll, sektion)
    lägg_till_listor(delar, kropp.listor)
    delar.sätt(delar.huvud, _text(rot))
    _sätt_egenskaper(delar, dokument)
    nummer = delar.ledigt_nummer("customXml/item{}.xml")
    avsnitt = läst_text(gammal, dokument.innehåll())  # with what stands around it in the template
    källdelar = kalla.källdelar(dokument, avsnitt, nummer)
    for namn, text in källdelar.items():
        delar.sätt(namn, text)
    if källdelar:
        delar.lägg_till_typer(kalla.typer(nummer))
        delar.relatera(delar.huvud, f"/customXml/item{nummer}.xml", kalla.SLAG)


def _sätt_stilar(delar: Delar, språk: str) -> Mallstilar:
    namn = delar.relaterad("styles")
    delar.ta_bort("stylesWithEffects")  # Word 2010's copy of the styles, which must be equal
    stilar = med_våra_stilar(delar.rot(namn) if namn else None, språk)
    if namn:
        delar.sätt(namn, stilar.xml)
    else:
        delar.lägg_till(
            delar.ledigt("word/styles{}.xml"), stilar.xml, _WORD.format("styles"), "styles"
        )
    return stilar


def _i_mallens_stilar(text: str, stilar: Mallstilar, bredd: int) -> str:
    """Return the body with the ids of the template's styles, and what those leave to the text."""
    namn: Mapping[str, str] = stilar.namn
    text = _STIL.sub(lambda t: t[1] + xml.rent(namn.get(t[2], t[2])), text)
    for stil in sorted(stilar.numrerade):  # "§ 12" is the number of a heading, and the only one
        mönster = f'(<w:pStyle w:val="{re.escape(stil)}"/>(?:<w:pageBreakBefore/>)?)'
        text = re.sub(mönster, r'\1<w:numPr><w:numId w:val="0"/></w:numPr>', text)
    return _med_tabbar(text, re.escape(xml.rent(namn["Innehll1"])), bredd)


def _med_tabbar(text: str, stil: str, bredd: int) -> str:
    """Set the tabs of the table of contents, as Word does, after the width of the page."""
    höger = f'<w:tab w:val="right" w:leader="dot" w:pos="{bredd}"/></w:tabs>'
    text = text.replace(UTAN_MÄRKE, f"<w:tabs>{höger}")
    vänster = '<w:tabs><w:tab w:val="left" w:pos="964"/>'
    mönster = f'(<w:pStyle w:val="{stil}"/>(?:<w:keepNext/>)?)(?!<w:keepNext/>|<w:tabs>)'
    return re.sub(mönster, lambda t: t[1] + vänster + höger, text)


def _sätt_innehåll(kropp: Element, text: str, sektion: Element) -> None:
    """Put the document where the template says, or in place of all text of the template."""
    tolk = etree.XMLParser(huge_tree=True, resolve_entities=False)
    nya = list(etree.fromstring(f"<w:body {xml.NAMNRYMDER}>{text}</w:body>", tolk))
    platser = [s for s in kropp.iterchildren(f"{W}p") if _är_plats(s)]
    if not platser:
        kropp[:] = [*nya, sektion]
        return
    sista = kropp.find(f"{W}sectPr")
    if sista is not None:
        kropp.replace(sista, sektion)
    plats = kropp.index(platser[0])
    kropp[plats : plats + 1] = nya


def _är_plats(stycke: Element) -> bool:
    return nfc("".join(t.text or "" for t in stycke.iter(f"{W}t"))).strip().casefold() == PLATS


def _sätt_egenskaper(delar: Delar, dokument: Dokument) -> None:
    """Say title, author and the like of the document; what else the template says is kept."""
    namn = delar.filens("core-properties")
    rot = delar.rot(namn) if namn else None
    grund = etree.fromstring(mall()["docProps/core.xml"].encode())
    tomt = mall()["docProps/core.xml"].replace("></cp", f">{egenskaper(dokument)}</cp")
    nya = list(etree.fromstring(tomt.encode()))
    rot = grund if rot is None else rot
    våra = {e.tag for e in nya}
    for element in list(rot):
        if element.tag in våra or etree.QName(element).localname in _INTE_DETTA:
            rot.remove(element)
    rot.extend(nya)
    if namn:
        delar.sätt(namn, _text(rot))
    else:
        namn = delar.ledigt("docProps/core{}.xml")
        delar.lägg_till(namn, _text(rot), _OM_TYP)
        delar.relatera("", f"/{namn}", _OM_SLAG)


def _text(rot: Element) -> bytes:
    return etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
