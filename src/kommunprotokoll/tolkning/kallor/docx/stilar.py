"""Styles: what a paragraph inherits that shows in its rows."""

import re
from typing import Any

import attrs

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import W, värde, är_på
from kommunprotokoll.tolkning.rader import INNEHÅLL, RUBRIKER, TITEL, UNDERTITEL

_RUBRIK = re.compile(r"(?:heading|rubrik|überschrift) ([1-9])$")
_INNEHÅLL = re.compile(r"(?:toc|innehåll|contents) \d$")
_LUFT = 60
"""Space in twentieths of a point that shows as a gap between two paragraphs."""
_NIVÅER = 9


@attrs.frozen
class Styckeform:
    """What a paragraph's properties say, with what its style says.

    Attributes:
        stil: One of ``rader.STILAR``, or empty.
        luft_före: Whether space stands above.
        luft_efter: Whether space stands below.
        kontextuell: Whether the space goes between two paragraphs of the same style.
        lista: Id of the numbering, empty for none.
        nivå: Level of the numbering, from 0; None if nothing says.
        dold: Whether the text is hidden.
        ny_sida: Whether it begins a page.
    """

    stil: str = ""
    luft_före: bool = False
    luft_efter: bool = False
    kontextuell: bool = False
    lista: str = ""
    nivå: int | None = None
    dold: bool = False
    ny_sida: bool = False


class Stilar:
    """The styles of a document; each is worked out once."""

    def __init__(self, rot: Element | None) -> None:
        """Take the root of the styles part, if the document has one."""
        self._element: dict[str, Element] = {}
        self._färdiga: dict[str, Styckeform] = {}
        self._dolda: dict[str, bool] = {}
        self.förvald = ""
        self._grund = Styckeform()
        if rot is None:
            return
        egenskaper = rot.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        if egenskaper is not None:
            self._grund = med_egenskaper(self._grund, egenskaper)
        for stil in rot.iterchildren(f"{W}style"):
            namn = stil.get(f"{W}styleId") or ""
            self._element[namn] = stil
            if stil.get(f"{W}type") == "paragraph" and stil.get(f"{W}default") in {"1", "true"}:
                self.förvald = namn

    def form(self, namn: str) -> Styckeform:
        """Return what the paragraph style of an id gives, with all that it inherits."""
        namn = namn if namn in self._element else self.förvald
        if namn not in self._färdiga:
            form = self._grund
            for stil in reversed(self._kedja(namn)):
                form = _med_stil(form, stil)
            self._färdiga[namn] = form
        return self._färdiga[namn]

    def döljer(self, namn: str) -> bool:
        """Tell whether the character style of an id hides the text."""
        if namn not in self._dolda:
            brytare = (stil.find(f"{W}rPr/{W}vanish") for stil in self._kedja(namn))
            första = next((b for b in brytare if b is not None), None)
            self._dolda[namn] = är_på(första)
        return self._dolda[namn]

    def _kedja(self, namn: str) -> list[Element]:
        """Return a style and those that it is based on; a style based on itself ends the chain."""
        kedja: list[Element] = []
        sedda: set[str] = set()
        while namn in self._element and namn not in sedda:
            sedda.add(namn)
            kedja.append(self._element[namn])
            namn = värde(kedja[-1].find(f"{W}basedOn")) or ""
        return kedja


def _med_stil(form: Styckeform, stil: Element) -> Styckeform:
    namn = (värde(stil.find(f"{W}name")) or "").casefold()
    if träff := _RUBRIK.match(namn):
        form = attrs.evolve(form, stil=RUBRIKER[int(träff[1]) - 1])
    elif _INNEHÅLL.match(namn):
        form = attrs.evolve(form, stil=INNEHÅLL)
    elif namn in {"title", "subtitle"}:
        form = attrs.evolve(form, stil=TITEL if namn == "title" else UNDERTITEL)
    dold = stil.find(f"{W}rPr/{W}vanish")
    if dold is not None:
        form = attrs.evolve(form, dold=är_på(dold))
    egenskaper = stil.find(f"{W}pPr")
    return form if egenskaper is None else med_egenskaper(form, egenskaper)


def med_egenskaper(form: Styckeform, egenskaper: Element) -> Styckeform:
    """Return the form with what a ``w:pPr`` says of its own."""
    nytt: dict[str, Any] = {}
    for barn in egenskaper:
        if barn.tag == f"{W}spacing":
            nytt |= _luft(barn)
        elif barn.tag == f"{W}contextualSpacing":
            nytt["kontextuell"] = är_på(barn)
        elif barn.tag == f"{W}pageBreakBefore":
            nytt["ny_sida"] = är_på(barn)
        elif barn.tag == f"{W}numPr":
            nytt |= _lista(barn)
        elif barn.tag == f"{W}outlineLvl":
            nivå = heltal(värde(barn), _NIVÅER)
            if 0 <= nivå < _NIVÅER and form.stil in {"", *RUBRIKER}:
                nytt["stil"] = RUBRIKER[nivå]
    return attrs.evolve(form, **nytt) if nytt else form


def _luft(element: Element) -> dict[str, bool]:
    nytt: dict[str, bool] = {}
    for fält, namn in (("luft_före", "before"), ("luft_efter", "after")):
        if element.get(f"{W}{namn}Autospacing") in {"1", "true", "on"}:
            nytt[fält] = True
        elif (mått := element.get(W + namn)) is not None:
            nytt[fält] = heltal(mått) >= _LUFT
    return nytt


def _lista(element: Element) -> dict[str, object]:
    nytt: dict[str, object] = {}
    if (nummer := värde(element.find(f"{W}numId"))) is not None:
        nytt["lista"] = "" if nummer == "0" else nummer
    if (nivå := värde(element.find(f"{W}ilvl"))) is not None:
        nytt["nivå"] = heltal(nivå)
    return nytt
