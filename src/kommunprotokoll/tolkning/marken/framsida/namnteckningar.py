"""Signatures on the front page: names above or beside their roles, away from the roll."""

import re
from collections.abc import Container, Iterable, Sequence

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, är_namn
from kommunprotokoll.tolkning.marken.underskriftsroller import UNDERSKRIFTSROLLER
from kommunprotokoll.tolkning.rader import Rad

_CELLER = re.compile(r"\t+|[ ]{3,}|[ ]*[._…]{3,}[ ]*")
_NÄRA = 6
_PAR = 2
_NÅGON_ROLL = re.compile(
    r"\b(?:[Ss]ekreterare|[Oo]rdförande|[Jj]usterar?(?:e|n?de)|[Uu]nderskrifter)\b"
)
_MED_ROLL = re.compile(rf"(?P<namn>{NAMN})(?:\s*{PARTI})?, (?P<roll>[a-zåäö]+)")


def namn_över_roller(rader: Sequence[Rad], dialekt: Dialekt) -> dict[int, list[tuple[str, str]]]:
    """Return names with the role on the row below, by the number of the first of the two rows.

    "Ada Berg      Bo Ek" above "Ordförande    Justerare". The names stand elsewhere too, in the
    roll, unless chair, secretary and justerare all stand so; no role stands above them in the
    block, or else the roles may stand above their names.
    """
    # The roll may be another paper: names over all the offices are signatures all the same.
    alla = _par_över(rader, dialekt, kända=False)
    roller = {roll for par in alla.values() for _, roll in par}
    första = next((i for i, rad in enumerate(rader) if rad.nummer in alla), 0)
    ovanför = rader[max(0, första - _NÄRA) : första]
    if len(roller) > _PAR and not any(_NÅGON_ROLL.search(rad.text) for rad in ovanför):
        return alla
    return _par_över(rader, dialekt, kända=True) if alla else {}


def _par_över(
    rader: Sequence[Rad], dialekt: Dialekt, *, kända: bool
) -> dict[int, list[tuple[str, str]]]:
    """Return such pairs: those whose names stand on the page too, or all that have the form."""
    funna: dict[int, list[tuple[str, str]]] = {}
    for i, rad in enumerate(rader[:-1]):
        under = rader[i + 1]
        if under.nummer != rad.nummer + 1 or not rad.text[-1:].islower():
            continue
        roller = [r for cell in _celler(under.text) if (r := _roll(cell, dialekt))]
        namn = [cell for cell in _celler(rad.text) if är_namn(cell)]
        if not roller or len(roller) != len(namn) or len(namn) != len(_celler(rad.text)):
            continue
        if _roll_ovanför(rader, i, dialekt, funna):
            continue
        if not kända or all(_nämns_i(n, rader, utom=i) for n in namn):
            funna[rad.nummer] = list(zip(namn, roller, strict=True))
    return funna


def _roll_ovanför(
    rader: Sequence[Rad], plats: int, dialekt: Dialekt, tecknade: Container[int]
) -> bool:
    """Tell whether a role stands a few rows above, but below names of its own: roles come first."""
    for i in range(plats - 1, max(-1, plats - 1 - _NÄRA), -1):
        if any(_roll(cell, dialekt) for cell in _celler(rader[i].text)):
            return i == 0 or rader[i - 1].nummer not in tecknade
    return False


def namn_med_roll(
    text: str, redan: Iterable[str] | None, dialekt: Dialekt
) -> list[tuple[str, str]]:
    """Return the names of a row such as "Ada Berg, ordförande", if the roll has them already.

    Args:
        text: The row.
        redan: The entries of the roll so far; None below a heading of signatures.
        dialekt: Words.
    """
    if ", ordförande" not in text and ", juster" not in text and ", sekreterare" not in text:
        return []
    funna: list[tuple[str, str]] = []
    poster = [] if redan is None else list(redan)
    for cell in _celler(text):
        träff = _MED_ROLL.fullmatch(cell)
        roll = _roll(träff["roll"], dialekt) if träff is not None else ""
        if träff is None or not roll:
            return []
        känd = redan is None or roll == "justerare"
        if not känd and not any(post.startswith(träff["namn"]) for post in poster):
            return []
        funna.append((cell[: cell.rindex(",")], roll))
    return funna


def ordförande_under(rader: Sequence[Rad], redan: Sequence[str], dialekt: Dialekt) -> bool:
    """Tell whether one of the rows close below is signed by the chair, whom the roll has."""
    par = (p for rad in rader for p in namn_med_roll(rad.text, redan, dialekt))
    return any(roll == "ordförande" for _, roll in par)


def namn_i_rad(text: str) -> list[str]:
    """Return the names of a row that holds names in columns and nothing else; empty otherwise."""
    celler = _celler(text)
    return celler if celler and all(är_namn(cell) for cell in celler) else []


def _nämns_i(namn: str, rader: Sequence[Rad], utom: int) -> bool:
    return any(i != utom and namn in rad.text for i, rad in enumerate(rader))


def _celler(text: str) -> list[str]:
    return [cell for cell in _CELLER.split(text.strip()) if cell]


def _roll(text: str, dialekt: Dialekt) -> str:
    roll = dialekt.etiketter.get(nyckel(text), "")
    return roll if roll in UNDERSKRIFTSROLLER else ""


def roll_före(text: str) -> str:
    """Return the words of a role that begin a row, as they stand after a name."""
    ord_ = re.split(r"\t|  |:", text.strip(), maxsplit=1)[0]
    return ett_mellanslag(ord_).casefold().rstrip(" :.").removesuffix("n")
