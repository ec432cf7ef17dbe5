"""The styles of a municipality's template, with those of ours that it has none of."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from xml.etree import ElementTree as ET

import attrs
from lxml import etree

from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.wordpaket import W, värde
from kommunprotokoll.skrivare.docx.mall import mall
from kommunprotokoll.skrivare.docx.stilmatt import Stil, styckestilar, tabellkanter

SYNONYMER: Mapping[str, tuple[str, ...]] = {
    "title": ("titel", "rubrik"),
    "subtitle": ("underrubrik",),
    **{f"heading {n}": (f"rubrik {n}",) for n in range(1, 7)},
    "toc heading": ("innehållsförteckningsrubrik", "contents heading"),
    "toc 1": ("innehåll 1", "contents 1"),
    "list paragraph": ("liststycke",),
    "caption": ("beskrivning",),
    "header": ("sidhuvud",),
    "footer": ("sidfot",),
    "hyperlink": ("hyperlänk", "internet link"),
}
"""Names of styles that mean the same: Word stores the English ones, other programs their own."""

_SOM_RUBRIK = frozenset({"Delrubrik", "Innehllsfrteckningsrubrik"})
"""Headings of ours that are not in the table of contents."""
_BRÖDTEXTNIVÅ = "9"
_LÖPANDE = ("body text", "brödtext")
"""Styles that running text has in templates where it is not simply Normal."""


@attrs.frozen
class Mallstilar:
    """The styles of a file.

    Attributes:
        xml: The styles part.
        namn: Style id that the writer uses and the id in the file.
        mått: Measures of the paragraph styles, by the writer's ids.
        kanter: Margins of table cells, by the writer's ids.
        numrerade: Ids in the file of styles that number their paragraphs, but for that of lists.
    """

    xml: bytes
    namn: Mapping[str, str]
    mått: Mapping[str, Stil]
    kanter: Mapping[str, int]
    numrerade: frozenset[str]


def med_våra_stilar(deras: Element | None, språk: str) -> Mallstilar:
    """Return the template's styles, none of them changed but in language, with ours added.

    A style of ours is the template's where the template has one of the same name and kind;
    otherwise it is added, based on the template's own Normal.

    Args:
        deras: Root of the template's styles part, if it has one.
        språk: Language of the text, which styles of another language would have read out wrong.
    """
    våra = etree.fromstring(mall()["word/styles.xml"].encode())
    rot = våra if deras is None else deras
    namn = _platser(våra, rot)
    if deras is not None:
        nya = [s for s in våra.iterchildren(f"{W}style") if _id(s) in namn and _saknas(s, deras)]
        rot.extend([_anpassad(s, namn) for s in nya])
    bruk = dict(namn)
    if löpande := next(_funna(rot, "paragraph", _LÖPANDE), None):
        bruk["Normal"] = löpande
    _sätt_språk(rot, språk, set(bruk.values()))
    data = etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
    träd = ET.fromstring(data)  # noqa: S314 - written by lxml a line ago
    mått, kanter = styckestilar(träd), tabellkanter(träd)
    numrerade = {
        _id(s)
        for s in rot.iterchildren(f"{W}style")
        if värde(s.find(f"{W}pPr/{W}numPr/{W}numId")) not in {None, "0"}
        and _id(s) != bruk["Liststycke"]
    }
    if bruk["Rubrik1"] in numrerade:
        numrerade |= {bruk[vår] for vår in (*_SOM_RUBRIK, "Rutrubrik")}
    return Mallstilar(
        data,
        bruk,
        {vår: mått[ny] for vår, ny in bruk.items() if ny in mått},
        {vår: kanter[ny] for vår, ny in bruk.items() if ny in kanter},
        frozenset(ny for ny in numrerade if ny in bruk.values()),
    )


def _platser(våra: Element, deras: Element) -> dict[str, str]:
    """Return the id in the file of each style of ours."""
    upptagna = {_id(s) for s in deras.iterchildren(f"{W}style")}
    namn: dict[str, str] = {}
    for stil in våra.iterchildren(f"{W}style"):
        funnen = _motsvarighet(stil, deras)
        if funnen is None:
            funnen = _id(stil)
            while våra is not deras and funnen in upptagna:
                funnen = f"KP{funnen}"
        namn[_id(stil)] = funnen
    return namn


def _saknas(stil: Element, deras: Element) -> bool:
    return _motsvarighet(stil, deras) is None


def _motsvarighet(stil: Element, deras: Element) -> str | None:
    """Return the id of the template's style of the same name, or of the same default."""
    slag = stil.get(f"{W}type") or "paragraph"
    eget = _namn(stil)
    funnen = next(_funna(deras, slag, (eget, *SYNONYMER.get(eget, ()))), None)
    if funnen is None and stil.get(f"{W}default"):
        return next(
            (_id(s) for s in _av_slag(deras, slag) if s.get(f"{W}default") in {"1", "true", "on"}),
            None,
        )
    return funnen


def _funna(rot: Element, slag: str, namn: tuple[str, ...]) -> Iterator[str]:
    """Give the ids of the styles that have one of some names, the first name first."""
    stilar = list(_av_slag(rot, slag))
    for sökt in namn:
        for stil in stilar:
            andra = (värde(stil.find(f"{W}aliases")) or "").casefold().split(",")
            if sökt in {_namn(stil), *(a.strip() for a in andra)}:
                yield _id(stil)


def _av_slag(rot: Element, slag: str) -> Iterator[Element]:
    return (s for s in rot.iterchildren(f"{W}style") if (s.get(f"{W}type") or "paragraph") == slag)


def _namn(stil: Element) -> str:
    return (värde(stil.find(f"{W}name")) or "").casefold()


def _id(stil: Element) -> str:
    return stil.get(f"{W}styleId") or ""


def _anpassad(stil: Element, namn: Mapping[str, str]) -> Element:
    """Return a style of ours as it stands in the file."""
    ny = deepcopy(stil)
    ny.set(f"{W}styleId", namn[_id(stil)])
    for element in ny:
        if element.tag in {f"{W}basedOn", f"{W}next", f"{W}link"}:
            element.set(f"{W}val", namn[värde(element) or ""])
    if _id(stil) in _SOM_RUBRIK:
        _som_rubrik(ny, namn["Rubrik1"])
    return ny


def _som_rubrik(stil: Element, rubrik: str) -> None:
    """Let a heading of ours look as the template's first: colour, typeface, size."""
    for element in list(stil):
        if element.tag == f"{W}basedOn":
            element.set(f"{W}val", rubrik)
        elif element.tag == f"{W}rPr":
            stil.remove(element)
        elif element.tag == f"{W}pPr" and element.find(f"{W}outlineLvl") is None:
            etree.SubElement(element, f"{W}outlineLvl").set(f"{W}val", _BRÖDTEXTNIVÅ)


def _sätt_språk(rot: Element, språk: str, använda: set[str]) -> None:
    """Say the language of the text in the defaults, and in the styles that it is set in."""
    förval = rot.find(f"{W}docDefaults")
    if förval is None:
        förval = etree.Element(f"{W}docDefaults")
        rot.insert(0, förval)
    plats = förval
    for led in ("rPrDefault", "rPr", "lang"):
        nästa = plats.find(W + led)
        if nästa is None:
            nästa = etree.SubElement(plats, W + led)
            if led == "rPrDefault":
                plats.insert(0, nästa)
        plats = nästa
    plats.set(f"{W}val", språk)
    for stil in rot.iterchildren(f"{W}style"):
        if _id(stil) in använda:
            for lang in stil.iterfind(f"{W}rPr/{W}lang"):
                if lang.get(f"{W}val"):
                    lang.set(f"{W}val", språk)
