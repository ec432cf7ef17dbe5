"""Lists: real ones, numbered by the browser wherever the marks are a plain sequence."""

from collections.abc import Sequence

from kommunprotokoll.dokument.block import Listpunkt
from kommunprotokoll.skrivare.html.text import delar, på_en_rad
from kommunprotokoll.skrivare.markning import Talform, följd, är_punkter

_TYP = {Talform.TAL: "1", Talform.GEMENER: "a", Talform.VERSALER: "A"}
_PARENTES = {Talform.TAL: "tal", Talform.GEMENER: "gemener", Talform.VERSALER: "versaler"}
"""Classes of sequences that end in a parenthesis; the style sheet knows them."""
_PRICKAR = frozenset("•·*▪■●○◦∙")


def lista(punkter: Sequence[Listpunkt], ankare: frozenset[str]) -> str:
    """Return a list with the lists inside it."""
    märken = [p.märke for p in punkter]
    början, slut, egna = _lista(märken)
    poster = []
    for p in punkter:
        märke = f'<span class="marke">{på_en_rad(p.märke)}</span> ' if egna and p.märke else ""
        inre = lista(p.underpunkter, ankare) if p.underpunkter else ""
        poster.append(f"<li>{märke}{delar(p.delar, ankare)}{inre}</li>\n")
    return f"{början}\n{''.join(poster)}{slut}\n"


def _lista(märken: Sequence[str]) -> tuple[str, str, bool]:
    """Return the tags around the items, and whether the marks must stand as text."""
    if not any(märken):
        return '<ul class="omarkt">', "</ul>", False
    if är_punkter(märken):
        prickar = märken[0] in _PRICKAR
        return ("<ul>" if prickar else '<ul class="streck">'), "</ul>", False
    f = följd(märken)
    if f is None or f.före or f.efter not in {".", ")"}:
        return '<ul class="omarkt">', "</ul>", True
    klass = f' class="{_PARENTES[f.form]}"' if f.efter == ")" else ""
    typ = f' type="{_TYP[f.form]}"' if f.form is not Talform.TAL else ""
    start = f' start="{f.start}"' if f.start != 1 else ""
    return f"<ol{klass}{typ}{start}>", "</ol>", False
