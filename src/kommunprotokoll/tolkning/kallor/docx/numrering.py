"""Numbering: the label that Word computes for each item of a list, as text."""

import attrs

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import W, värde, är_på
from kommunprotokoll.tolkning.kallor.tal import skriv_tal

_NIVÅER = 9
_STRECK = frozenset("-–—")


@attrs.frozen
class Nivå:
    """One level of a list's definition (ISO 29500-1, 17.9.6)."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    utan_mellanrum: bool = False
    börjar_om: int | None = None
    siffror: bool = False
    stil: str = ""


@attrs.define
class _Lista:
    """A list: its definition, the levels that it has of its own, and where these begin."""

    definition: str
    egna: dict[int, Nivå] = attrs.Factory(dict)
    start: dict[int, int] = attrs.Factory(dict)
    använd: set[int] = attrs.Factory(set)


class Numrering:
    """Computes labels in the document's order."""

    def __init__(self, rot: Element | None) -> None:
        """Take the root of the numbering part, if the document has one."""
        self._nivåer: dict[str, dict[int, Nivå]] = {}
        self._listor: dict[str, _Lista] = {}
        self._räknare: dict[str, dict[int, int]] = {}
        länkar: dict[str, str] = {}
        stilar: dict[str, str] = {}
        for element in rot if rot is not None else ():
            if element.tag == f"{W}abstractNum":
                namn = element.get(f"{W}abstractNumId") or ""
                self._nivåer[namn] = dict(map(_nivå, element.iterchildren(f"{W}lvl")))
                if länk := värde(element.find(f"{W}numStyleLink")):
                    länkar[namn] = länk
                if stil := värde(element.find(f"{W}styleLink")):
                    stilar[stil] = namn
            elif element.tag == f"{W}num":
                self._listor[element.get(f"{W}numId") or ""] = _lista(element)
        for namn, länk in länkar.items():
            if länk in stilar:
                self._nivåer[namn] = self._nivåer[stilar[länk]]

    def etikett(self, lista: str, nivå: int | None, stil: str = "") -> str:
        """Return the label of the next item with what parts it from the text; empty for none.

        Args:
            lista: Id of the list.
            nivå: Level from 0; None for the level that the paragraph's style is tied to.
            stil: Id of the paragraph's style.
        """
        egen = self._listor.get(lista)
        if egen is None or egen.definition not in self._nivåer:
            return ""
        nivåer = self._nivåer[egen.definition] | egen.egna
        if nivå is None:
            nivå = next((n for n, form in nivåer.items() if form.stil and form.stil == stil), 0)
        form = nivåer.get(nivå)
        if form is None:
            return ""
        räknare = self._räkna(egen, nivåer, nivå)
        text = form.text if form.form != "bullet" else _punkt(form.text)
        if form.form != "bullet":
            for n in range(_NIVÅER):
                if f"%{n + 1}" in text:
                    tal = räknare.get(n, nivåer[n].start if n in nivåer else 1)
                    skrivs = "decimal" if form.siffror else nivåer.get(n, form).form
                    text = text.replace(f"%{n + 1}", skriv_tal(tal, skrivs))
        return text and (text if form.utan_mellanrum else f"{text} ")

    def _räkna(self, lista: _Lista, nivåer: dict[int, Nivå], nivå: int) -> dict[int, int]:
        """Count the item; lists of one definition go on counting after each other."""
        räknare = self._räknare.setdefault(lista.definition, {})
        if nivå in lista.start and nivå not in lista.använd:
            räknare[nivå] = lista.start[nivå]
        elif nivå in räknare:
            räknare[nivå] += 1
        else:
            räknare[nivå] = nivåer[nivå].start
        lista.använd.add(nivå)
        for djupare in [n for n in räknare if n > nivå]:
            börjar_om = nivåer[djupare].börjar_om if djupare in nivåer else None
            if börjar_om is None or nivå < börjar_om:
                del räknare[djupare]
        return räknare


def _nivå(element: Element) -> tuple[int, Nivå]:
    börjar_om = värde(element.find(f"{W}lvlRestart"))
    return heltal(element.get(f"{W}ilvl")), Nivå(
        heltal(värde(element.find(f"{W}start")), 0),
        värde(element.find(f"{W}numFmt")) or "decimal",
        värde(element.find(f"{W}lvlText")) or "",
        värde(element.find(f"{W}suff")) == "nothing",
        heltal(börjar_om) if börjar_om is not None else None,
        är_på(element.find(f"{W}isLgl")),
        värde(element.find(f"{W}pStyle")) or "",
    )


def _lista(element: Element) -> _Lista:
    lista = _Lista(värde(element.find(f"{W}abstractNumId")) or "")
    for byte in element.iterchildren(f"{W}lvlOverride"):
        nivå = heltal(byte.get(f"{W}ilvl"))
        if (egen := byte.find(f"{W}lvl")) is not None:
            lista.egna[nivå] = _nivå(egen)[1]
        if (start := värde(byte.find(f"{W}startOverride"))) is not None:
            lista.start[nivå] = heltal(start)
    return lista


def _punkt(text: str) -> str:
    """Return a bullet: dashes as they are, all other signs as one that every reader knows."""
    return text if text in _STRECK else "•" if text.strip() else ""
