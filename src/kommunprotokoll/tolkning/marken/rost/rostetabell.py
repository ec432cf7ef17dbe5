"""Votes in a table below a vote: who voted how, or how many voted for whom."""

import re
from collections.abc import Sequence

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.omrostning import Röst, Röstetal
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.rost.rostord import VALORD
from kommunprotokoll.tolkning.marken.rost.vidnamnet import utan_det_vid_namnet
from kommunprotokoll.tolkning.rader import Rad

_NAMNKOLUMN = frozenset({"namn", "ledamot", "ledamöter", "person", "ledamot/ersättare"})
_TITEL = re.compile(
    r"(?:(?:omröstnings|voterings|röst)lista|röster per parti|röstetal|hur var och en röstade)\b",
    re.IGNORECASE,
)
_RÖSTETALSHUVUD = re.compile(r"\bröster\b|\bröstetal\b", re.IGNORECASE)
_BLANKA = re.compile(r"blank", re.IGNORECASE)
_OGILTIGA = re.compile(r"ogiltig", re.IGNORECASE)
_SUMMA = frozenset({"summa", "totalt", "antal"})


def tag_röster(rader: Sequence[Rad]) -> tuple[tuple[Röst, ...], list[Rad]]:
    """Take the tables of who voted how, told by a head with a name, Ja and Nej.

    Returns:
        The votes, the first of each person; and the rows that are no part of the tables.
    """
    if not any("\t" in rad.text for rad in rader):
        return (), list(rader)
    röster: dict[Person, Röst] = {}
    kvar: list[Rad] = []
    huvud: list[str] | None = None
    for rad in rader:
        celler = _celler(rad.text)
        if (nytt := _rösthuvud(celler)) is not None:
            huvud = nytt
            _släng_titel(kvar)
        elif huvud is None:
            kvar.append(rad)
        elif not rad.är_tom and not _rad_i_tabell(huvud, celler, röster):
            kvar.append(rad)
            huvud = None
    return tuple(röster.values()), kvar


def tag_röstetal(
    rader: Sequence[Rad],
) -> tuple[tuple[Röstetal, ...], dict[str, int], list[Rad]]:
    """Take a table of how many voted for whom: a head that speaks of votes, a figure a row.

    Returns:
        The votes for each; blank and invalid ballots by name of the model's field; other rows.
    """
    tal: dict[str, Röstetal] = {}
    valsedlar: dict[str, int] = {}
    kvar: list[Rad] = []
    i_tabell = False
    for rad in rader:
        celler = _celler(rad.text)
        if len(celler) > 1 and _RÖSTETALSHUVUD.search(celler[1]) and not celler[1][:1].isdigit():
            i_tabell = True
            _släng_titel(kvar)
        elif i_tabell and len(celler) > 1 and celler[1].isdecimal() and celler[0]:
            vem, antal = celler[0], int(celler[1])
            platser = int(celler[2]) if len(celler) > 2 and celler[2].isdecimal() else None  # noqa: PLR2004 - a third column
            if _BLANKA.match(vem) or _OGILTIGA.match(vem):
                valsedlar["blanka" if _BLANKA.match(vem) else "ogiltiga"] = antal
            elif vem.casefold() not in _SUMMA:
                tal.setdefault(vem, Röstetal(vem, antal, platser=platser))
        elif not (i_tabell and rad.är_tom):
            i_tabell = False
            kvar.append(rad)
    return tuple(tal.values()), valsedlar, kvar


def _celler(text: str) -> list[str]:
    return [ett_mellanslag(cell).strip() for cell in text.split("\t")]


def _rösthuvud(celler: Sequence[str]) -> list[str] | None:
    """Return the columns of a head; a source may have run two heads together in one cell."""
    ord_ = [cell.casefold() for cell in celler]
    if len(ord_) < 3 or ord_[0] not in _NAMNKOLUMN:  # noqa: PLR2004 - a name, Ja and Nej
        return None
    return ord_ if "ja" in ord_ and "nej" in ord_ else None


def _släng_titel(kvar: list[Rad]) -> None:
    """Leave out the title of a table, just above it, and the empty rows between."""
    plats = len(kvar)
    while plats and (kvar[plats - 1].är_tom or _TITEL.match(kvar[plats - 1].text.strip())):
        plats -= 1
    if any(_TITEL.match(rad.text.strip()) for rad in kvar[plats:]):
        del kvar[plats:]


def _rad_i_tabell(huvud: list[str], celler: Sequence[str], röster: dict[Person, Röst]) -> bool:
    """Read a row of the table; False if it is none."""
    if celler[0].casefold() in _SUMMA:
        return True
    person = som_person(utan_det_vid_namnet(celler[0]))
    val = next((VALORD[c.casefold()] for c in reversed(celler[1:]) if c.casefold() in VALORD), None)
    if val is None:  # a mark in the column of the choice
        val = next(
            (VALORD[h] for h, c in zip(huvud, celler, strict=False) if h in VALORD and c), None
        )
    if person is None or val is None:
        return False
    i_kolumn = dict(zip(huvud, celler, strict=False))
    if person.parti is None and i_kolumn.get("parti"):
        person = Person(person.namn, Parti(i_kolumn["parti"]))
    ersätter = som_person(i_kolumn.get("ersätter", ""))
    röster.setdefault(person, Röst(person, val, ersätter=ersätter))
    return True
