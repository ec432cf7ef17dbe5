"""Signatures side by side: a row of offices and a row of names, whichever stands above."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.underskriftsroller import UNDERSKRIFTSROLLER
from kommunprotokoll.tolkning.rader import Rad

_CELLER = re.compile(r"[ ]{3,}|\t+|[._…]{3,}")
_HUVUDEN = (["vid protokollet", "justeras"], ["sekreterare", "justeras"])
_NÄRA = 6
"""Rows from a head down to the names below it: dotted lines and empty rows stand between."""
_VID_PARAGRAF = re.compile(r"\s+\(?§+\s*(?P<nr>\d[\d–, -]*)\)?$")


def para_underskrifter(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows with each office and its name on a row: "Ordförande  Ada Berg".

    Both rows must have as many cells, at least two: nothing but offices in the one, names in the
    other.
    """
    ut: list[Rad] = []
    i = 0
    while i < len(rader):
        par, antal = _par(rader[i : i + 2], dialekt), 2
        if not par and "ustera" in rader[i].text:
            par, antal = _vid_protokollet(rader[i : i + _NÄRA])
        if par:
            ut += par
            i += antal
        else:
            ut.append(rader[i])
            i += 1
    return ut


def _par(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the two rows as one of each person; empty if they are no such pair."""
    if len(rader) < 2 or not any("rdförande" in rad.text for rad in rader):  # noqa: PLR2004
        return []
    rollrad, namnrad = list(rader) if _roller(rader[0].text, dialekt) else [rader[1], rader[0]]
    roller, namn = _roller(rollrad.text, dialekt), _celler(namnrad.text)
    folk = [_namn_i(cell) for cell in namn]
    if not roller or len(roller) != len(namn) or not all(folk):
        return []
    return [
        attrs.evolve(namnrad, text=f"{roll}:  {vem}")
        for roll, vilka in zip(roller, folk, strict=True)
        for vem in vilka
    ] + [attrs.evolve(rollrad, text="")]


def _vid_protokollet(rader: Sequence[Rad]) -> tuple[list[Rad], int]:
    """Read "Vid protokollet   Justeras" above three names or more, the first the secretary's.

    Returns:
        A row for each name, and how many rows they are made of; none where there is no such row.
    """
    huvud = [nyckel(cell) for cell in _celler(rader[0].text)]
    plats = next((i for i, rad in enumerate(rader) if i and _celler(rad.text)), 0)
    folk = [som_person(cell) for cell in _celler(rader[plats].text)]
    if huvud not in _HUVUDEN or len(folk) <= len(huvud) or not all(folk):
        return [], 0
    roller = ["Sekreterare", *["Justerare"] * (len(folk) - 1)]
    namnrad = rader[plats]
    egna = [attrs.evolve(namnrad, text=f"{r}:  {p}") for r, p in zip(roller, folk, strict=True)]
    return [attrs.evolve(rader[0], text=""), *rader[1:plats], *egna], plats + 1


def _namn_i(cell: str) -> list[str]:
    """Return the people of a cell, each with the paragraphs beside the name; none if it has other.

    "Ada Berg, Bo Ek (§ 9)" are two chairs, who share the meeting.
    """
    if som_person(cell) is not None:
        return [cell]
    delar = [_VID_PARAGRAF.sub(r" § \g<nr>", del_) for del_ in cell.split(", ")]
    namnen = [del_.partition(" § ")[0] for del_ in delar]
    return delar if all(som_person(namn) is not None for namn in namnen) else []


def _roller(text: str, dialekt: Dialekt) -> list[str]:
    """Return the offices of a row that has two or more and nothing else."""
    celler = _celler(text)
    alla = all(dialekt.etiketter.get(nyckel(cell)) in UNDERSKRIFTSROLLER for cell in celler)
    return celler if alla and len(celler) > 1 else []


def _celler(text: str) -> list[str]:
    return [cell.strip(" :") for cell in _CELLER.split(text) if cell.strip(" :")]
