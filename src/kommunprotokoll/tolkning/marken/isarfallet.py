"""A roll whose columns have come apart: all names, then all parties, then what each one is.

So plain text comes out of a table that was copied column by column. As many rows of one kind as
there are names above them are given back to the names, one to each.
"""

import re
from collections.abc import Callable, Sequence

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.rader import Rad

_NÄR = r"(?:,? (?:(?:ej|utom) )?§+ ?\d[\d ,–§-]*)?"
_PERSON = re.compile(rf"\s*{NAMN}(?:\s*{PARTI})?{_NÄR}\s*")
_HUVUDEN = frozenset(
    {
        "parti", "tjänstgör", "tjänstgöring", "funktion", "roll", "uppdrag", "befattning", "titel",
        "närvaro", "närvarande", "röst", "röstade", "ersätter", "anmärkning",
    }
)  # fmt: skip
"""Heads of the columns after that of the names."""
_NAMNHUVUDEN = frozenset({"namn", "ledamot", "förtroendevald", "person", "namn och parti"})
_BARA_PARTI = re.compile(r"\s*\(?(?:[A-ZÅÄÖ]{1,5}|-)\)?\s*")
_RÖST = re.compile(r"\s*(?:ja|nej|avst(?:år|ått)?|frånv(?:arande)?)\.?\s*", re.IGNORECASE)
_TJÄNSTGÖR = (
    r"(?:(?:(?:tjänstgörande|tjänstg\.?|tjg\.?|inkallad) )?ersättare|tjänstgör(?:ande)?|tjg\.?)"
)
_STÅR_FÖR = re.compile(
    rf"\s*{_TJÄNSTGÖR}\s*|"
    rf"\s*(?:{_TJÄNSTGÖR} )?(?:för|ersätter|istf\.?|i stället för) (?P<vem>\S.*)",
    re.IGNORECASE,
)
_BRETT = re.compile(r"\S(?:\t|[ ]{3})")
_BARA_NÄR = re.compile(r"\s*(?:(?:ej|utom|närv\.?) )?§+ ?\d[\d ,–§-]*")
_PRESIDIET = re.compile(
    r"\s*(?:(?:[12]:[ea]|[Ff]örst[ae]|[Aa]ndr[ae]) )?[Vv](?:ice|\.)? ?ordf(?:örande|\.)?\s*"
)
_BARA_ETIKETTER = frozenset({"sekreterare", "ordförande", "justerare", "justerande"})
"""Words that below names are as well the labels of signatures."""
_MEST_ORD, _LÄNGST = 4, 120

Slag = Callable[[str], bool]


@attrs.define
class _Grupp:
    """People below one another, and the columns that stand below them."""

    folk: Sequence[Rad]
    tillägg: list[list[str]] = attrs.Factory(list)
    parti: list[str] = attrs.Factory(list)

    def som_rader(self) -> list[Rad]:
        """Return a row for each person, with what the columns say of them."""
        ut = []
        for i, rad in enumerate(self.folk):
            text = ett_mellanslag(rad.text).strip()
            if self.parti and "(" not in text:
                text = re.sub(rf"^({NAMN})", rf"\1 ({self.parti[i].strip(' ()')})", text)
            ord_ = [d.strip() for spalt in self.tillägg if (d := spalt[i]).strip(" -–")]
            ut.append(attrs.evolve(rad, text=", ".join([text, *ord_])))
        return ut


def foga_isarfallet(rader: Sequence[Rad], dialekt: Dialekt) -> tuple[list[Rad], list[Rad]]:
    """Put the columns of such rolls beside the names they belong to.

    Args:
        rader: Rows that hold something.
        dialekt: Words for roles and ends of titles.

    Returns:
        The rows to read, and those whose text now stands beside a name.
    """
    slagen: tuple[Slag, ...] = (_är_parti, lambda text: _är_uppgift(text, dialekt))
    ut: list[Rad] = []
    bredvid: list[Rad] = []
    i = 0
    while i < len(rader):
        slut = i
        while slut < len(rader) and _är_person(rader[slut].text, dialekt):
            slut += 1
        if slut == i:
            ut.append(rader[i])
            i += 1
            continue
        grupp, nästa = _läs_spalter(rader, i, slut, slagen)
        if nästa > slut and ut and nyckel(ut[-1].text) in _NAMNHUVUDEN:
            bredvid.append(ut.pop())
        ut += grupp.som_rader() if nästa > slut else rader[i:slut]
        bredvid += rader[slut:nästa]
        i = nästa
    return ut, bredvid


def _är_person(text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row is one name, and no label or title that has the form of one."""
    träff = _PERSON.fullmatch(text) if len(text) < _LÄNGST else None
    return träff is not None and not (
        nyckel(text) in dialekt.etiketter or nyckel(text) in dialekt.roller
    )


def _läs_spalter(
    rader: Sequence[Rad], början: int, slut: int, slagen: Sequence[Slag]
) -> tuple[_Grupp, int]:
    """Read the columns below the names; return where what comes after them begins."""
    antal = slut - början
    grupp, plats = _Grupp(rader[början:slut]), slut
    while plats < len(rader):
        huvud = nyckel(rader[plats].text) in _HUVUDEN
        spalt = [rad.text for rad in rader[plats + huvud : plats + huvud + antal]]
        slag = next((s for s in slagen if len(spalt) == antal and all(map(s, spalt))), None)
        if slag is None or not (huvud or _säker(spalt)):
            break
        if slag is _är_parti and not grupp.parti:
            grupp.parti = spalt
        else:
            grupp.tillägg.append(spalt)
        plats += huvud + antal
    if plats == slut and (främst := _presidium(rader, slut, antal)):
        tomma = [""] * (antal - len(främst))
        grupp.tillägg.append([*främst, *tomma])
        plats += len(främst)
    return grupp, plats


def _presidium(rader: Sequence[Rad], plats: int, antal: int) -> list[str]:
    """Return the offices of the first of the names, where only they have any.

    A deputy chair is no label of a signature, as the chair alone may be.
    """
    ord_: list[str] = []
    while plats < len(rader) and len(ord_) < antal:
        text = rader[plats].text
        if not (_PRESIDIET.fullmatch(text) if ord_ else nyckel(text) == "ordförande"):
            break
        ord_.append(text)
        plats += 1
    return ord_ if len(ord_) > 1 else []


def _är_parti(text: str) -> bool:
    return _BARA_PARTI.fullmatch(text) is not None


def _är_uppgift(text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row says what somebody is or when, and names nobody but whom they replace."""
    if len(text) > _LÄNGST or _BRETT.search(text):
        return False
    if _STÅR_FÖR.fullmatch(text) or _BARA_NÄR.fullmatch(text) or not text.strip(" -–"):
        return True
    ord_ = nyckel(text)
    if ord_ in dialekt.roller or ord_ in dialekt.frånvaroord or _RÖST.fullmatch(text):
        return True
    flera = ord_.split()
    return (
        len(flera) <= _MEST_ORD
        and flera[-1].endswith(dialekt.titeländelser)
        and not any(del_[:1].isupper() for del_ in text.split()[1:])
    )


def _säker(spalt: Sequence[str]) -> bool:
    """Tell whether a column without a head is surely one, not labels nor a person more."""
    if len(spalt) == 1:
        träff = _STÅR_FÖR.fullmatch(spalt[0])
        return träff is not None and re.search(NAMN, träff["vem"] or "") is not None
    return not {nyckel(text) for text in spalt} <= _BARA_ETIKETTER
