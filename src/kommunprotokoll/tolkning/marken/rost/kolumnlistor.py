"""Lists of several votes at once: a paragraph above each column, the word of each vote below it."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.celler import placerade
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.rost.rostord import KOLUMNORD, PARAGRAFHUVUD
from kommunprotokoll.tolkning.marken.rost.vidnamnet import utan_det_vid_namnet
from kommunprotokoll.tolkning.rader import Rad

_PARTI = re.compile(r"\(?(?P<parti>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}|-)\)?")
_BOKSTÄVER = {"j": Röstval.JA, "n": Röstval.NEJ, "a": Röstval.AVSTÅR, "f": Röstval.FRÅNVARANDE}
_ORD = KOLUMNORD | _BOKSTÄVER


@attrs.define
class Kolumn:
    """One vote of the list: the paragraph above it, its place, and how each voted."""

    paragraf: Paragrafnummer
    mitt: float
    röster: dict[Person, Röst] = attrs.Factory(dict)


def kolumner_per_paragraf(rader: Sequence[Rad]) -> list[Kolumn]:
    """Return the columns of the list in order; empty if no row of it is a head of paragraphs.

    The head comes once more on each page.
    """
    kolumner: list[Kolumn] = []
    nu: Sequence[Kolumn] = ()
    for rad in rader:
        if not (kolumner or "§" in rad.text):
            continue
        celler = [(text, mitt) for text, _, mitt in placerade(rad.text)]
        if nya := _huvud(celler):
            if [k.paragraf for k in nya] != [k.paragraf for k in kolumner]:
                kolumner += nya
                nu = nya
            else:
                nu = kolumner[-len(nya) :]
                for kolumn, ny in zip(nu, nya, strict=True):
                    kolumn.mitt = ny.mitt
        elif kolumner:
            _läs_rad(nu, celler)
    return [kolumn for kolumn in kolumner if kolumn.röster]


def _huvud(celler: Sequence[tuple[str, float]]) -> list[Kolumn]:
    """Return a column for each paragraph, if the row holds nothing else."""
    träffar = [(PARAGRAFHUVUD.fullmatch(text), mitt) for text, mitt in celler]
    if not träffar or any(träff is None for träff, _ in träffar):
        return []
    return [Kolumn(Paragrafnummer.från(t["nr"]), mitt) for t, mitt in träffar if t is not None]


def _läs_rad(kolumner: Sequence[Kolumn], celler: Sequence[tuple[str, float]]) -> None:
    """Take how the person of a row voted each time."""
    person = som_person(utan_det_vid_namnet(celler[0][0])) if len(celler) > 1 else None
    if person is None:
        return
    parti = _PARTI.fullmatch(celler[1][0]) if celler[1][0].casefold() not in KOLUMNORD else None
    if person.parti is None and parti is not None:
        person = Person(person.namn, Parti(parti["parti"]))
    val = [
        (_ORD[text.casefold().rstrip(".")], mitt)
        for text, mitt in celler[1 + (parti is not None) :]
        if text.casefold().rstrip(".") in _ORD
    ]
    i_ordning = len(val) == len(kolumner)
    for i, (sagt, mitt) in enumerate(val):
        under = kolumner[i] if i_ordning else min(kolumner, key=lambda k: abs(k.mitt - mitt))
        under.röster.setdefault(person, Röst(person, sagt))
