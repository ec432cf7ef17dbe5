"""Signatures at the end of a protocol, and the initials that page signing left in the text."""

import re
from collections.abc import Sequence

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.justering import Underskrift, Underskriftsroll
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.rader import Rad, stycken

_INITIALER = re.compile(
    r"[*_]{0,2}[A-ZÅÄÖ]{2,3}[*_]{0,2}(?:[ \t]+[*_]{0,2}[A-ZÅÄÖ]{2,3}[*_]{0,2}){0,4}"
)
_PRICKAR = re.compile(r"[.…_]{4,}")
_RADER = 3
_ROLLER = {
    "ordförande": Underskriftsroll.ORDFÖRANDE,
    "sekreterare": Underskriftsroll.SEKRETERARE,
    "justerare": Underskriftsroll.JUSTERARE,
}


def underskrifter_sist(
    rader: Sequence[Rad], dialekt: Dialekt
) -> tuple[list[tuple[Underskrift, list[Rad]]], int]:
    """Find the signatures that end the rows.

    Returns:
        The signatures with their rows, in order, and the number of rows before the first.
    """
    funna: list[tuple[Underskrift, list[Rad]]] = []
    block = stycken(rader)
    while block and (underskrift := _underskrift(block[-1], dialekt)) is not None:
        funna.insert(0, (underskrift, block.pop()))
    if not funna:
        return [], len(rader)
    första = funna[0][1][0].nummer
    return funna, next(i for i, rad in enumerate(rader) if rad.nummer == första)


def _underskrift(block: list[Rad], dialekt: Dialekt) -> Underskrift | None:
    delar = [
        del_
        for rad in block
        for del_ in re.split(r"\t+|[ ]{3,}|,\s+", _PRICKAR.sub("", rad.text).strip())
        if del_.strip()
    ]
    if len(block) > _RADER or len(delar) != 2:  # noqa: PLR2004 - a name and a role
        return None
    for namn, roll in (delar, delar[::-1]):
        slag = _ROLLER.get(dialekt.etiketter.get(nyckel(roll), ""))
        person = som_person(ett_mellanslag(namn))
        if slag is not None and person is not None:
            return Underskrift(person, slag)
    return None


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
