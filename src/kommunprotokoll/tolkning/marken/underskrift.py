"""Signatures at the end of a protocol, and the initials that page signing left in the text."""

import re
from collections.abc import Sequence
from datetime import date

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.justering import Underskrift, Underskriftsroll
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.rader import Rad, stycken

_INITIALER = re.compile(
    r"[*_]{0,2}[A-ZÅÄÖ]{2,3}[*_]{0,2}(?:[ \t]+[*_]{0,2}[A-ZÅÄÖ]{2,3}[*_]{0,2}){0,4}"
)
_PRICKAR = re.compile(r"[.…_]{4,}")
_RADER = 8
_INLEDER = frozenset({"vid protokollet", "underskrifter", "underskrift", "justeras", ""})
_ROLL_UNDER = {
    "justerat": Underskriftsroll.JUSTERARE,
    "justeras": Underskriftsroll.JUSTERARE,
    "justerare": Underskriftsroll.JUSTERARE,
    "justerande": Underskriftsroll.JUSTERARE,
    "vid protokollet": Underskriftsroll.SEKRETERARE,
    "som ovan": Underskriftsroll.SEKRETERARE,
    "dag som ovan": Underskriftsroll.SEKRETERARE,
    "sekreterare": Underskriftsroll.SEKRETERARE,
    "underskrifter sekreterare": Underskriftsroll.SEKRETERARE,
    "ordförande": Underskriftsroll.ORDFÖRANDE,
}
_ROLLER = {
    "ordförande": Underskriftsroll.ORDFÖRANDE,
    "sekreterare": Underskriftsroll.SEKRETERARE,
    "justerare": Underskriftsroll.JUSTERARE,
}


@attrs.frozen
class Underskriftsdel:
    """What ends a protocol's rows.

    Attributes:
        underskrifter: The signatures with their rows, in order.
        före: The number of rows before it all.
        justerat: The day of justering, where it stands before the signatures, with its rows.
    """

    underskrifter: list[tuple[Underskrift, list[Rad]]]
    före: int
    justerat: tuple[date, list[Rad]] | None = None


def underskrifter_sist(rader: Sequence[Rad], dialekt: Dialekt) -> Underskriftsdel:
    """Find the signatures that end the rows, and the day of justering before them."""
    funna: list[tuple[Underskrift, list[Rad]]] = []
    block = stycken(rader)
    while block:
        if underskrifter := _underskrifter(block[-1], dialekt):
            rad = block.pop()
        elif underskrifter := _namn_under_rubrik(block[-2:]):
            rad = [*block[-2], *block[-1]]
            del block[-2:]
        else:
            break
        funna[:0] = [(underskrift, rad) for underskrift in underskrifter]
    if not funna:
        return Underskriftsdel([], len(rader))
    while block and all(nyckel(d) in _INLEDER for d in _delar(block[-1])):
        funna[0][1][:0] = block.pop()
    första = funna[0][1][0]
    justerat = _justeringsdag(block[-1], dialekt) if block else None
    if justerat is not None:
        första = justerat[1][0]
    före = next(i for i, rad in enumerate(rader) if rad is första)
    return Underskriftsdel(funna, före, justerat)


def _justeringsdag(block: list[Rad], dialekt: Dialekt) -> tuple[date, list[Rad]] | None:
    """Read "Dag för justering 2031-05-20" at the end of a block, on one row or two."""
    for antal in (1, 2):
        rader = block[-antal:]
        text = ett_mellanslag(" ".join(rad.text for rad in rader))
        träff = dialekt.etikett_i_början.match(text)
        if träff is None or dialekt.etiketter[nyckel(träff["etikett"])] != "justering":
            continue
        if funnet := finn_datum(text):
            return funnet[0], rader
    return None


def _underskrifter(block: list[Rad], dialekt: Dialekt) -> list[Underskrift]:
    """Read a block that is nothing but roles and names; empty if it is anything else.

    Roles and names pair in order, whichever comes first: a name above its role, a role before its
    name, or two roles side by side above two names.
    """
    roller: list[Underskriftsroll] = []
    personer: list[Person] = []
    for del_ in _delar(block):
        roll, person = _roll_och_person(del_, dialekt)
        if roll is None and person is None and nyckel(del_) not in _INLEDER:
            return []
        roller += [roll] if roll is not None else []
        personer += [person] if person is not None else []
    if not roller or len(roller) != len(personer) or len(block) > _RADER:
        return []
    return [Underskrift(p, r) for p, r in zip(personer, roller, strict=True)]


def _namn_under_rubrik(block: Sequence[list[Rad]]) -> list[Underskrift]:
    """Read a block of names alone, below a block that says what they did: "Justerat:"."""
    if len(block) < 2:  # noqa: PLR2004 - heading and names
        return []
    roll = _ROLL_UNDER.get(nyckel(" ".join(rad.text for rad in block[0])))
    personer = [som_person(del_) for del_ in _delar(block[1])]
    if roll is None or not personer:
        return []
    namngivna = [p for p in personer if p is not None]
    return [Underskrift(p, roll) for p in namngivna] if len(namngivna) == len(personer) else []


def _delar(block: list[Rad]) -> list[str]:
    return [
        ett_mellanslag(del_)
        for rad in block
        for del_ in re.split(r"\t+|[ ]{3,}|,\s+", _PRICKAR.sub("   ", rad.text).strip())
        if del_.strip()
    ]


def _roll_och_person(text: str, dialekt: Dialekt) -> tuple[Underskriftsroll | None, Person | None]:
    """Read "Ordförande", "Ada Berg (S)" or both in one; None for what is not there."""
    ord_, _, rest = text.partition(" ")
    roll = _ROLLER.get(dialekt.etiketter.get(nyckel(text), ""))
    if roll is not None:
        return roll, None
    roll = _ROLLER.get(dialekt.etiketter.get(nyckel(ord_), ""))
    return roll, som_person(rest if roll is not None else text)


def initialer_sist(rader: Sequence[Rad]) -> Rad | None:
    """Return the row of initials that ends the rows, if one stands there by itself.

    Two or three capitals a group, ``PR *PL*``; one group alone counts only with asterisks or
    underlines, since ``KS`` or ``VD`` may be a word of the text.
    """
    block = stycken(rader)
    if len(block) < 2 or len(block[-1]) != 1:  # noqa: PLR2004 - text, then the initials
        return None
    text = block[-1][0].text.strip()
    if not _INITIALER.fullmatch(text):
        return None
    return block[-1][0] if re.search(r"[ \t*_]", text) else None
