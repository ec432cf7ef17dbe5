"""Tables with a row for each meeting: ``Organ | Sammanträde | Tid | Handlingar senast``.

The head says what stands below it. Without it a bare ``18`` would be no time, and the last day to
hand in matters would be taken for a meeting.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, TypeAlias

import attrs

from kommunprotokoll.tolkning.tider.celler import (
    LÄNGSTA_RAD,
    Cell,
    Delning,
    dela,
    placera,
    säger_inget,
)
from kommunprotokoll.tolkning.tider.delar import Datumled, Radfel
from kommunprotokoll.tolkning.tider.ord import orden, tidsord
from kommunprotokoll.tolkning.tider.rad import Möte, läs_rad
from kommunprotokoll.tolkning.tider.tecken import med_bindestreck, städa

Roll: TypeAlias = Literal[
    "datum", "inlämning", "utskick", "dag", "vecka", "tid", "plats", "organ", ""
]
_DATUMROLLER = ("datum", "inlämning", "utskick")
_SAMMANTRÄDE = frozenset({"sammanträde", "sammanträden", "möte", "möten"})
_DAG = frozenset({"dag", "veckodag"})
_SIFFRA = re.compile(r"\d")
_MENINGSSLUT = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ])")
_MEST_ORD_I_RUBRIK = 5
_MEST_ORD = 20
_FÄRRE_ÄR_INGET_HUVUD = 2


@attrs.frozen
class Listhuvud:
    """The columns' heads, and what stands below each.

    ``efter_ordning`` says that the columns are not seen, in the head at least: what a row holds is
    known by its order only.
    """

    delning: Delning
    celler: tuple[Cell, ...]
    roller: tuple[Roll, ...]
    efter_ordning: bool = False

    @property
    def datumroller(self) -> tuple[Roll, ...]:
        """The kinds of date in the order of the columns."""
        return tuple(r for r in self.roller if r in _DATUMROLLER)


def läs_listhuvud(rad: str) -> Listhuvud | None:
    """Return the head of such a table, or nothing if the line is none."""
    if len(rad) > LÄNGSTA_RAD or not rad.strip() or _SIFFRA.search(rad):
        return None
    delning, celler = dela(rad)
    antal = len(celler)
    celler = [del_ for cell in celler for del_ in _isär(cell, hela=delning is Delning.ORD)]
    efter_ordning = delning is Delning.ORD or len(celler) > antal
    roller = _utan_dubbelt_datum([_roll(cell.text) for cell in celler], celler)
    if roller.count("datum") != 1 or len(set(roller) - {""}) != len(roller) - roller.count(""):
        return None
    if efter_ordning and ("" in roller or not {"inlämning", "utskick", "vecka"} & set(roller)):
        return None
    if len(set(roller) - {""}) < _FÄRRE_ÄR_INGET_HUVUD:
        return None
    return Listhuvud(delning, tuple(celler), roller, efter_ordning)


def _isär(cell: Cell, *, hela: bool) -> list[Cell]:
    """Divide heads that stand with one space between them: the whole line, or ``Vecka Dag``."""
    if not hela and (_roll(cell.text) or not cell.text):
        return [cell]
    return _fraser(cell) or [cell]


def _utan_dubbelt_datum(roller: list[Roll], celler: Sequence[Cell]) -> tuple[Roll, ...]:
    """Tell the weekday from the date: ``Dag | Datum``, ``Datum | Sammanträde``."""
    for i, cell in enumerate(celler):
        if roller.count("datum") > 1 and roller[i] == "datum":
            if cell.text.casefold() in _DAG:
                roller[i] = "dag"
            elif cell.text.casefold() in _SAMMANTRÄDE:
                roller[i] = "organ"
    return tuple(roller)


class Listtabell:
    """Reads the rows below one head."""

    def __init__(self, huvud: Listhuvud) -> None:
        """Take the head."""
        self._huvud = huvud

    def läs(self, rad: str) -> tuple[Möte, ...] | None:
        """Return the meeting of a row, or nothing if the line is no row of the table.

        Raises:
            Radfel: The line has dates and does not fit the head.
        """
        if not _SIFFRA.search(rad):
            return None
        texter = self._texter(rad)
        if texter is None:
            return self._efter_ordning(rad)
        delar = dict(zip(self._huvud.roller, texter, strict=True))
        övrigt = [t for r, t in zip(self._huvud.roller, texter, strict=True) if not r and t]
        möte = self._möte(delar, övrigt)
        if möte is None:
            return None
        if text := delar.get("inlämning", ""):
            möte.inlämning = _enda_datum(text)
        if text := delar.get("utskick", ""):
            möte.utskick = _enda_datum(text)
        möte.organ = möte.organ or delar.get("organ", "")
        if not möte.plats and (text := delar.get("plats", "")):
            möte.plats.append(text)
        return (möte,)

    def _texter(self, rad: str) -> list[str] | None:
        """Return the text of each column, if what divides them is seen."""
        delning, celler = dela(rad)
        if self._huvud.efter_ordning or delning is not self._huvud.delning:
            return None
        texter = [cell.text for cell in celler]
        antal = len(self._huvud.roller)
        if delning is Delning.LUFT and len(texter) != antal:
            return placera(celler, self._huvud.celler)
        texter += [""] * (antal - len(texter))
        return texter if len(texter) == antal else None

    def _möte(self, delar: Mapping[Roll, str], övrigt: Sequence[str]) -> Möte | None:
        """Read the date with its weekday, week and time, and what other columns say of it."""
        text = f"{delar.get('dag', '')} {delar['datum']}"
        for värde, före in ((delar.get("vecka", ""), "v"), (delar.get("tid", ""), "kl")):
            if värde:
                text += f", {före} {värde}" if värde[0].isdigit() else f", {värde}"
        möten = _läs_med(städa(text), övrigt)
        if not möten:
            return None
        möte, *flera = möten
        följer = all(m.datum.fortsätter for m in flera) or (
            len(flera) == 1 and _är_följd(delar["datum"])
        )
        if flera and not följer:
            raise _passar_inte(self._huvud)
        if flera:
            sista = flera[-1]  # what stands after both days is the last one's
            möte = attrs.evolve(sista, datum=möte.datum, vecka=möte.vecka, slutdatum=sista.datum)
        return möte

    def _efter_ordning(self, rad: str) -> tuple[Möte, ...] | None:
        """Tell the dates of a line apart by the order of the columns."""
        text = städa(rad)
        möten = läs_rad(f"v {text}" if "vecka" in self._huvud.roller else text).möten
        if not möten:
            return None
        roller = self._huvud.datumroller
        if len(möten) != len(roller):
            raise _passar_inte(self._huvud)
        möte = möten[roller.index("datum")]
        for roll, annat in zip(roller, möten, strict=True):
            if annat is möte:
                continue
            setattr(möte, roll, annat.datum)
            möte.tid = möte.tid or annat.tid
            möte.plats = möte.plats or annat.plats
            möte.anmärkningar += annat.anmärkningar
            möte.inställt = möte.inställt or annat.inställt
        return (möte,)


def _läs_med(text: str, övrigt: Sequence[str]) -> list[Möte]:
    """Read a meeting with remarks; what is no known remark stays as it is written."""
    möten = läs_rad(text).möten
    try:
        meningar = (del_ for cell in övrigt for del_ in _MENINGSSLUT.split(städa(cell)))
        return läs_rad(text + "".join(f" ({mening.rstrip('.')})" for mening in meningar)).möten
    except Radfel:
        for möte in möten[:1]:
            möte.anmärkningar += övrigt
        return möten


def _är_följd(text: str) -> bool:
    """Tell whether two dates are a first and a last day: a dash, not a comma."""
    return "-" in med_bindestreck(text) and "," not in text


def _enda_datum(text: str) -> Datumled | None:
    if säger_inget(text):
        return None
    möten = läs_rad(städa(text)).möten
    if len(möten) != 1:
        raise Radfel("STID004", f"”{text}” är inte ett datum", "ett datum i varje cell")
    return möten[0].datum


def _passar_inte(huvud: Listhuvud) -> Radfel:
    namn = ", ".join(c.text for c, r in zip(huvud.celler, huvud.roller, strict=True) if r)
    return Radfel(
        "STID009",
        f"raden har inte lika många datum som tabellens huvud ({namn})",
        "ett datum i varje kolumn, eller tabbar mellan kolumnerna",
    )


def _roll(text: str) -> Roll:
    """Return what stands below a head; nothing if it is not known."""
    alla, fras = tidsord(), " ".join(orden(text))
    if fras in alla.inlämning:
        return "inlämning"
    if fras in alla.utskick:
        return "utskick"
    if fras in ("v", "vecka", "veckonummer"):
        return "vecka"
    if fras == "veckodag":
        return "dag"
    etikett = alla.etiketter.get(fras)
    if etikett == "datum" or fras in _SAMMANTRÄDE:
        return "datum"
    if etikett == "tid":
        return "tid"
    if etikett == "plats":
        return "plats"
    return "organ" if fras in alla.tabellnamn else ""


@cache
def _första_ord() -> frozenset[str]:
    """Return the words that a head may begin with."""
    alla = tidsord()
    fraser = {*alla.inlämning, *alla.utskick, *alla.etiketter, *alla.tabellnamn, *_SAMMANTRÄDE}
    return frozenset(fras.split()[0] for fras in fraser) | {"v", "vecka", "veckonummer", "veckodag"}


def _fraser(cell: Cell) -> list[Cell]:
    """Divide heads that stand with one space between them, the longest known first."""
    ord_ = cell.text.split()
    celler: list[Cell] = []
    i = 0
    while i < len(ord_) <= _MEST_ORD:
        if ord_[i].casefold().strip(".:") not in _första_ord():
            return []  # a word that is no head's: prose
        längd = next(
            (n for n in range(_MEST_ORD_I_RUBRIK, 0, -1) if _roll(" ".join(ord_[i : i + n]))), 0
        )
        if not längd:
            return []
        celler.append(Cell(" ".join(ord_[i : i + längd]), 0, 0))
        i += längd
    return celler
