"""A roll in a table of no form that is known: what its cells are says who was there.

The columns stand in any order and have any heads: names with the surname first or in two columns,
a party, a mark of presence, whom somebody stands for or who stood for them.
"""

from collections.abc import Sequence
from itertools import islice

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.narvaro.fri_kolumner import Kolumntolk, med_parti
from kommunprotokoll.tolkning.marken.narvaro.fri_tabell import (
    BORTA,
    HUVUDORD,
    HÄR,
    KLOCKA,
    NAMNET,
    NAMNLED,
    NUMMER,
    ORD,
    PARTIET,
    Cell,
    celler,
    finn_kolumner,
)
from kommunprotokoll.tolkning.marken.narvaro.narvarotabell import tabellhuvud
from kommunprotokoll.tolkning.marken.narvaro.partirubriker import PARTIER
from kommunprotokoll.tolkning.marken.narvaro.rullpost import Post
from kommunprotokoll.tolkning.rader import Rad

_MINST = 3
_PROV = 6
"""Rows by which a table is told to be a roll."""
_MEST_RULLA = 500
_MEST_HUVUD = 2
_ROLLER = frozenset(
    {"beslutande", "närvarande", "tjänstgörande_ersättare", "ersättare", "frånvarande"}
)
_TJÄNSTGÖR = "tjänstgörande_ersättare"
_SUMMA = ("summa", "totalt", "antal", "närvarande:")
_HALV = 2
_LÄNGSTA_HUVUD = 40
_KORT = 2
"""Letters: a longer word of presence heads a column as well as it marks a person."""
_INTE_I_HUVUD = frozenset({PARTIET, HÄR, BORTA, NUMMER, KLOCKA})


def läs_fri_rulla(
    rader: Sequence[Rad], början: int, etikett: str, dialekt: Dialekt, *, i_tabell: bool
) -> tuple[list[Post], int]:
    """Read the roll whose head or first row is at the place ``början``.

    Args:
        rader: The rows.
        början: Where the roll may begin.
        etikett: Canonical name of the label above it.
        dialekt: Words for labels and roles.
        i_tabell: Whether the row stands in a table that is read otherwise: then only heads of
            another table begin one.

    Returns:
        The people as entries of the roll, and the number of rows; none where there is no such roll.
    """
    känt = tabellhuvud(rader[början].text) if _kan_börja(rader[början].text) else None
    if not _kan_börja(rader[början].text) or (känt is not None and känt.har_närvaro):
        return [], 0
    huvud = _huvudrader(rader, början, dialekt)
    if huvud is None or (not huvud and (i_tabell or etikett not in _ROLLER)):
        return [], 0
    prov = [celler(rad, dialekt) for rad in rader[början + huvud : början + huvud + _PROV]]
    if not _är_rulla(prov) or not (huvud or _måste_vara_tabell(prov)):
        return [], 0
    huvudceller = [c for rad in rader[början : början + huvud] for c in celler(rad, dialekt)]
    etikett = etikett if etikett in _ROLLER else "beslutande"
    tabell = _Tabell(_roll_av(huvudceller, dialekt) or etikett, dialekt)
    return tabell.läs(rader, början + huvud, huvud, huvudceller)


def _kan_börja(text: str) -> bool:
    return "  " in text.strip() or "\t" in text


def _huvudrader(rader: Sequence[Rad], början: int, dialekt: Dialekt) -> int | None:
    """Return how many rows of heads there are; None if the row can begin no table."""
    for antal, rad in enumerate(islice(rader, början, början + _MEST_HUVUD + 1)):
        egna = celler(rad, dialekt)
        if _är_person(egna):
            return antal
        if antal and len(egna) == 1 and dialekt.etiketter.get(nyckel(rad.text)) in _ROLLER:
            continue
        if len(egna) < _HALV or any(_inget_huvud(c, dialekt) for c in egna):
            return None
    return None


def _inget_huvud(cell: Cell, dialekt: Dialekt) -> bool:
    """Tell whether a cell can be no head of a column: somebody's name, a party, a mark."""
    etikett = dialekt.etiketter.get(nyckel(cell.text), "")
    if etikett or len(cell.text) > _LÄNGSTA_HUVUD:
        return etikett not in _ROLLER and nyckel(cell.text) not in HUVUDORD
    if NAMNET in cell.slag:
        return not all(nyckel(ord_) in HUVUDORD for ord_ in cell.text.split())
    märkesord = len(cell.text) > _KORT and {HÄR, BORTA} & set(cell.slag)
    return not märkesord and ORD not in cell.slag and bool(_INTE_I_HUVUD & set(cell.slag))


def _är_person(egna: Sequence[Cell]) -> bool:
    """Tell whether a row has a name, of one cell or two, and a party or a mark in another."""
    namn = any(c.slag == (NAMNET,) for c in egna) or sum(NAMNLED in c.slag for c in egna) > 1
    return namn and any({PARTIET, HÄR, BORTA} & set(c.slag) for c in egna if NAMNLED not in c.slag)


def _är_rulla(prov: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether rows are those of a roll: the first is, and most of those after it."""
    folk = [_är_person(egna) for egna in prov]
    return bool(folk) and folk[0] and sum(folk) >= min(_MINST, max(_HALV, len(folk)))


def _måste_vara_tabell(prov: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether rows without a head above them are more than names with their parties.

    Such names the lines of a list say as well; marks and names in two cells only a table does.
    """
    rader = [rad for rad in prov if len(rad) > 1]
    märkta = sum(
        any({HÄR, BORTA} & set(c.slag) and PARTIET not in c.slag for c in rad) for rad in rader
    )
    ledade = sum(not any(c.slag == (NAMNET,) for c in rad) for rad in rader)
    return max(märkta, ledade) * _HALV >= len(rader)


def _roll_av(huvud: Sequence[Cell], dialekt: Dialekt) -> str:
    """Return the last label of the roll that begins a row of the table's head."""
    först = [c for c in huvud if c.plats == min(huvud_.plats for huvud_ in huvud)]
    etiketter = (dialekt.etiketter.get(nyckel(c.text), "") for c in reversed(först))
    return next((e for e in etiketter if e in _ROLLER), "")


@attrs.define
class _Rad:
    """A row of the table: its cells, the label that holds for it, a party that is its heading."""

    rad: Rad
    celler: list[Cell]
    etikett: str
    parti: str = ""


@attrs.define
class _Tabell:
    """A table while it is read."""

    etikett: str
    dialekt: Dialekt
    poster: list[Post] = attrs.Factory(list)

    def läs(
        self, rader: Sequence[Rad], början: int, huvud: int, huvudceller: list[Cell]
    ) -> tuple[list[Post], int]:
        """Read the rows from ``början`` on; ``huvud`` is the number of rows of heads before."""
        egna, antal = self._rader(rader, början, huvudceller)
        folk = [r for r in egna if r.celler]
        if len(folk) < _HALV:
            return [], 0
        kolumner = finn_kolumner([r.celler for r in folk])
        tolk = Kolumntolk(kolumner, huvudceller, [r.celler for r in folk])
        for rad in folk:
            self._lägg(tolk, rad)
        return (self.poster, huvud + antal) if len(self.poster) >= _HALV else ([], 0)

    def _rader(
        self, rader: Sequence[Rad], början: int, huvud: list[Cell]
    ) -> tuple[list[_Rad], int]:
        """Return the rows that the table has, and how many rows they are with heads and sums."""
        ut: list[_Rad] = []
        parti, etikett = "", self.etikett
        slut = min(len(rader), början + _MEST_RULLA)
        for plats in range(början, slut):
            rad = rader[plats]
            egna = celler(rad, self.dialekt)
            under = celler(rader[plats + 1], self.dialekt) if plats + 1 < len(rader) else []
            ny = self.dialekt.etiketter.get(nyckel(egna[0].text), "") if egna else ""
            if egna and egna[0].text.casefold().startswith(_SUMMA):
                continue
            uppdrag = (
                bool(egna) and nyckel(egna[0].text) in self.dialekt.roller and _är_person(egna[1:])
            )
            if ny and not uppdrag and any(c.slag == (NAMNET,) for c in egna[1:]):
                return ut, plats - början  # a label of the page, and its value
            if ny in _ROLLER and ut and len(egna) > 1:
                return ut, plats - början  # the head of another table
            if ny in _ROLLER and _är_person(under):
                etikett = ny
                huvud += egna[1:]
            elif len(egna) == 1 and egna[0].text.strip(" :").casefold() in PARTIER:
                parti = PARTIER[egna[0].text.strip(" :").casefold()]
            elif _har_namn(egna) and (len(egna) > 1 or parti or _är_person(under)):
                ut.append(_Rad(rad, egna, etikett, parti))
            elif not self._går_vidare(egna, ut) and not _är_huvud(rad.text, huvud):
                return ut, plats - början
        return ut, slut - början

    def _går_vidare(self, egna: Sequence[Cell], ut: Sequence[_Rad]) -> bool:
        """Take the rest of a cell above it; a sum is passed over. False if the table has ended."""
        if not ut or len(egna) != 1 or not egna[0].text[:1].islower():
            return False
        ovan = ut[-1].celler
        nära = min(range(len(ovan)), key=lambda i: abs(ovan[i].plats - egna[0].plats))
        if NAMNET in ovan[nära].slag:
            return False
        ovan[nära] = attrs.evolve(ovan[nära], text=f"{ovan[nära].text} {egna[0].text}")
        return True

    def _lägg(self, tolk: Kolumntolk, rad: _Rad) -> None:
        """Add the people of a row."""
        halvor = tolk.halvor(rad.celler)
        for egna in halvor:
            self._lägg_person(tolk, rad, egna)

    def _lägg_person(self, tolk: Kolumntolk, rad: _Rad, egna: list[Cell]) -> None:
        person, andra, rest = tolk.dela(egna)
        if person is None:
            return
        uppgifter = tolk.uppgifter(rest)
        parti = person.parti or uppgifter.parti or rad.parti
        text = med_parti(person.namn, parti)
        ovan = next((p for p in reversed(self.poster) if p.etikett != _TJÄNSTGÖR), None)
        namncell = next(c for c in egna if c.slag == (NAMNET,) or NAMNLED in c.slag)
        if ovan is not None and tolk.är_i_andra(namncell):
            hel = ", ".join([text, f"ersätter {ovan.text.partition(',')[0]}", *uppgifter.text])
            self.poster.append(Post(_TJÄNSTGÖR, hel, [rad.rad], ensam=True))
            return
        borta = uppgifter.borta or rad.etikett == "frånvarande"
        etikett, egen = rad.etikett, uppgifter.text
        if andra is not None and tolk.andra_ersätts(rad.etikett, borta=borta):
            egen, etikett = [f"ersätter {andra}", *egen], _TJÄNSTGÖR
            andra = None
        hel = ", ".join([text, *egen]) if not borta else text
        self.poster.append(Post("frånvarande" if borta else etikett, hel, [rad.rad], ensam=True))
        if andra is not None:
            andra = andra if "(" in andra else med_parti(andra, parti)  # the seat is the party's
            hel = ", ".join([andra, f"ersätter {text}", *([] if not borta else uppgifter.text)])
            self.poster.append(Post(_TJÄNSTGÖR, hel, [rad.rad], ensam=True))


def _har_namn(egna: Sequence[Cell]) -> bool:
    return any(c.slag == (NAMNET,) for c in egna) or sum(NAMNLED in c.slag for c in egna) > 1


def _är_huvud(text: str, huvud: Sequence[Cell]) -> bool:
    """Tell whether a row is the table's head, again at the top of a page."""
    kända = {c.text for c in huvud}
    return bool(kända) and all(del_ in kända for del_ in text.split("  ") if del_.strip())
