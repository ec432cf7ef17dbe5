"""Who voted how, in rows that are no table: a column for each side, or the vote after the name."""

import re
from collections.abc import Iterator, Sequence

from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.tolkning.dialekt import allmän, nyckel
from kommunprotokoll.tolkning.marken.celler import placerade
from kommunprotokoll.tolkning.marken.isarfallet import foga_isarfallet
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, som_person
from kommunprotokoll.tolkning.marken.rost.bilagelistor import röster_i_tabell
from kommunprotokoll.tolkning.marken.rost.rostord import VALORD
from kommunprotokoll.tolkning.marken.rost.sidlistor import sidlistor
from kommunprotokoll.tolkning.marken.rost.vidnamnet import utan_det_vid_namnet, utan_ersatta
from kommunprotokoll.tolkning.rader import Rad, utan_tomma

_SIDA = re.compile(
    r"(?P<val>ja|nej|avst(?:år|od|ått|ående)?|nedlagd(?:a)?|frånv(?:arande)?)"
    r"(?:[ -]?röst(?:er|ar|ade)?)?(?: från att rösta)?(?:[ ,:]{0,2}\(?\d{1,3}(?: st)?\)?)?[ :.]?",
    re.IGNORECASE,
)
_NAMN_OCH_VAL = re.compile(
    rf"\s*(?:\d{{1,3}}[.)]? )?(?P<vem>{NAMN}(?:\s*{PARTI})?)(?:,| -| –|:| ?[.…]{{2,}})?\s+"
    r"(?:röstar |röstade )?(?i:(?P<val>ja|nej|avst(?:år|od)?|frånv(?:arande)?))\b[.,;]?\s*"
)
"""A name and how it voted; a row may hold several, side by side."""
_TOM_RUTA = re.compile(r"☐\s*\w+")
_RUTA = re.compile(r"[☒☑✓✔]")
_VAL_OCH_NAMN = re.compile(
    rf"\s*(?i:(?P<val>ja|nej|avst(?:år|od)?|frånv(?:arande)?))(?::|\s)\s*(?P<vem>{NAMN}\s*{PARTI})\s*"
)
"""How each voted before the name; with a row for each, there are more than one of a side."""
_NAMN_OCH_BOKSTAV = re.compile(
    r"\s*(?:\d{1,3}[.)]? )?(?P<vem>[^\t]{4,70}?)(?: ?[.…]{2,} ?|\t+| {2,})(?P<val>[JNAF])\s*"
)
_BOKSTÄVER = {
    "J": Röstval.JA,
    "N": Röstval.NEJ,
    "A": Röstval.AVSTÅR,
    "F": Röstval.FRÅNVARANDE,
}
_KORTAST = 3
_NÄRA = 4
_LÄNGST = 200


def röster_ur(rader: Sequence[Rad]) -> tuple[Röst, ...]:
    """Return how each voted, by a table, columns or rows of names; the first of each person."""
    i_rader = {r.person: r for r in reversed(_i_spalter_eller_rader(rader))}
    i_listor = next((lista.röster for lista in sidlistor(rader)), ())
    return max(röster_i_tabell(rader), tuple(i_rader.values())[::-1], i_listor, key=len)


def uppropsrader(rader: Sequence[Rad]) -> list[tuple[int, int]]:
    """Return the places of each roll call among the rows: where it begins, and after its last row.

    Somebody who comes again votes once more: then it is another roll call.
    """
    listor: list[tuple[int, int]] = []
    sedda: set[str] = set()
    for i, rad in enumerate(rader):
        text = rad.text
        if not text or text.rstrip(" .,;)").casefold()[-2:] not in {"ja", "ej", "år", "od", "nv"}:
            continue
        namn = {träff["vem"] for träff in _bara_röster(utan_ersatta(text))}
        if not namn:
            continue
        if listor and not sedda & namn:
            listor[-1] = (listor[-1][0], i + 1)
        else:
            listor.append((i, i + 1))
            sedda = set()
        sedda |= namn
    return [(a, b) for a, b in listor if b - a > 1] if len(listor) > 1 else []


def _i_spalter_eller_rader(rader: Sequence[Rad]) -> list[Röst]:
    synliga = [rad for rad in utan_tomma(rader) if len(rad.text) < _LÄNGST]
    i_spalter = list(_i_spalter(synliga))
    if i_spalter:
        return i_spalter
    if any(nyckel(rad.text) in {"ja", "nej"} for rad in synliga):
        synliga, _ = foga_isarfallet(synliga, allmän())
    röster = [
        Röst(person, VALORD[t["val"].casefold()])
        for rad in synliga
        for t in _bara_röster(utan_ersatta(rad.text))
        if (person := som_person(t["vem"])) is not None
    ]
    return röster if len(röster) > 1 else _med_bokstav(synliga) or _med_valet_först(synliga)


def _med_valet_först(rader: Sequence[Rad]) -> list[Röst]:
    """Return the votes of rows that each tell of one: "Ja  Ada Berg (S)"."""
    träffar = [t for rad in rader if (t := _VAL_OCH_NAMN.fullmatch(rad.text)) is not None]
    sagda = [t["val"].casefold() for t in träffar]
    if len(set(sagda)) == len(sagda):
        return []
    personer = ((som_person(t["vem"]), val) for t, val in zip(träffar, sagda, strict=True))
    return [Röst(person, VALORD[val]) for person, val in personer if person is not None]


def _med_bokstav(rader: Sequence[Rad]) -> list[Röst]:
    """Return the votes of rows of a name and a letter; three of them make a list."""
    träffar = [t for rad in rader if (t := _NAMN_OCH_BOKSTAV.fullmatch(rad.text)) is not None]
    if len(träffar) < _KORTAST or not {"J", "N"} & {t["val"] for t in träffar}:
        return []
    personer = ((som_person(utan_det_vid_namnet(t["vem"])), t["val"]) for t in träffar)
    return [Röst(person, _BOKSTÄVER[val]) for person, val in personer if person is not None]


def _bara_röster(text: str) -> list[re.Match[str]]:
    """Return each name with its vote of a row that holds nothing else, or has boxes ticked."""
    if "☐" in text:
        text = _RUTA.sub(" ", _TOM_RUTA.sub(" ", text))
    funna: list[re.Match[str]] = []
    plats = 0
    while plats < len(text):
        träff = _NAMN_OCH_VAL.match(text, plats)
        if träff is None:
            return []
        funna.append(träff)
        plats = träff.end()
    return funna


def _i_spalter(rader: Sequence[Rad]) -> Iterator[Röst]:
    """Yield the votes of those whose names stand below Ja, Nej and the like, side by side."""
    spalter: list[tuple[int, Röstval]] = []
    for rad in rader:
        celler = [(var, text) for text, var, _ in placerade(rad.text)]
        sidor = [_SIDA.fullmatch(cell) for _, cell in celler]
        if len(celler) > 1 and all(sidor):
            spalter = [
                (var, VALORD[t["val"].casefold()])
                for (var, _), t in zip(celler, sidor, strict=True)
                if t
            ]
            continue
        personer = [som_person(utan_det_vid_namnet(c)) for _, c in celler] if spalter else []
        if not personer or any(p is None for p in personer) or len(celler) > len(spalter):
            spalter = []
            continue
        for (var, _), person in zip(celler, personer, strict=True):
            under = min(spalter, key=lambda spalt: abs(spalt[0] - var))
            if person is not None and abs(under[0] - var) <= _NÄRA:
                yield Röst(person, under[1])
