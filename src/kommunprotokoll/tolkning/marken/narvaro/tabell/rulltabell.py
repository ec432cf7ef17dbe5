"""A roll in a table: its heads and what its cells are say who was there, in which role.

The columns stand in any order and have any heads: names with the surname first or in two columns,
a party, a mark of presence, whom somebody stands for or who stood for them, votes beside.
"""

from collections.abc import Sequence
from itertools import islice

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.narvaro.lista.partirubriker import rubrikens_parti
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import Post
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellceller import (
    BORTA,
    HÄR,
    KLOCKA,
    NAMNET,
    NAMNLED,
    NUMMER,
    ORD,
    PARTIET,
    Cell,
    celler,
    huvudceller,
    täta_celler,
    är_tätt,
)
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellfolk import (
    Tabelldel,
    Tabellfolk,
    Tabellrad,
)
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellhuvud import (
    HUVUDORD,
    är_ersättarhuvud,
    är_förklaring,
    är_huvudord,
    är_rösthuvud,
)
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellkolumner import NÄRA
from kommunprotokoll.tolkning.marken.rost.bilagelistor import Röstlista
from kommunprotokoll.tolkning.marken.sidor.slutet import är_närvarotitel
from kommunprotokoll.tolkning.rader import Rad

_MINST = 3
_PROV = 6
"""Rows by which a table is told to be a roll."""
_MEST_RULLA = 500
_MEST_HUVUD = 2
_MEST_TÄTT_HUVUD = 30
_VALDA = frozenset(
    {"beslutande", "närvarande", "tjänstgörande_ersättare", "ersättare", "frånvarande"}
)
_ROLLER = _VALDA | {"övriga", "tjänstepersoner", "personalföreträdare"}
_SUMMA = ("summa", "totalt", "antal", "närvarande:")
_HALV = 2
_LÄNGSTA_HUVUD = 40
_KORT = 2
"""Letters: a longer word of presence heads a column as well as it marks a person."""
_FOLK = frozenset({"namn", "ersättare", "ersätter"})
_INTE_I_HUVUD = frozenset({PARTIET, HÄR, BORTA, NUMMER, KLOCKA})


@attrs.frozen
class Rulla:
    """What a table gives: its people as entries, how many rows it has, the votes beside them."""

    poster: list[Post] = attrs.Factory(list)
    antal: int = 0
    röstlistor: tuple[Röstlista, ...] = ()


def läs_rulltabell(rader: Sequence[Rad], början: int, etikett: str, dialekt: Dialekt) -> Rulla:
    """Read the roll whose head or first row is at the place ``början``.

    Args:
        rader: The rows.
        början: Where the roll may begin.
        etikett: Canonical name of the label above it.
        dialekt: Words for labels and roles.

    Returns:
        What it gives; nothing where there is no such roll.
    """
    tätt = _tätt_huvud(rader, början)
    huvud = _huvudrader(rader, början, dialekt) if tätt is None else tätt
    if huvud is None or (not huvud and etikett not in _VALDA):
        return Rulla()
    över = rader[början : början + huvud]
    partier = [rubrikens_parti(rad.text.strip(), lokala=True) for rad in över]
    huvuden = [
        h
        for rad, parti in zip(över, partier, strict=True)
        if tätt is None and not parti and (h := huvudceller(rad, dialekt))
    ]
    etikett = _roll_av(huvuden, dialekt) or (etikett if etikett in _ROLLER else "beslutande")
    tabell = _Tabell(etikett, dialekt, tätt is not None, [Tabelldel(huvuden)])
    tabell.parti = partier[-1] if partier else ""
    prov = [tabell.celler(rad) for rad in rader[början + huvud : början + huvud + _PROV]]
    känt = _känt(huvuden) and bool(prov) and _har_namn_under(prov[0], huvuden)
    if not (känt or _är_rulla(prov)) or not (
        huvuden or tätt is not None or _måste_vara_tabell(prov)
    ):
        return Rulla()
    antal = tabell.läs(rader, början + huvud)
    folk = Tabellfolk(tabell.delar)
    if len(folk.poster) < (1 if känt else _HALV):
        return Rulla()
    tagna = rader[början : början + huvud + antal]
    return Rulla(folk.poster, huvud + antal, folk.röstlistor(tagna))


def _känt(huvuden: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether heads are surely those of a roll: of names and more, and all of them known.

    Where sides of a vote are among them, who was there is too. "Ledamöter   Ersättare" alone are
    labels of two lists side by side.
    """
    orden = [c.text for huvud in huvuden for c in huvud if c.text.strip("-")]
    slagen = {HUVUDORD.get(nyckel(ord_)) for ord_ in orden}
    röster = any(map(är_rösthuvud, orden))
    if röster:
        return {"namn", "närvaro"} <= slagen
    return "namn" in slagen and None not in slagen and bool(slagen - _FOLK)


def _tätt_huvud(rader: Sequence[Rad], början: int) -> int | None:
    """Return how many rows of heads stand above rows that have lost their columns; None if none."""
    for antal, rad in enumerate(islice(rader, början, början + _MEST_TÄTT_HUVUD)):
        if är_tätt(rader[början + antal : början + antal + _PROV]):
            return antal
        orden = (rad.text.split("  "), rad.text.split())
        i_huvudet = any(all(är_huvudord(o) for o in delar if o) for delar in orden)
        if rad.är_tom or not (i_huvudet or är_förklaring(rad.text)):
            return None
    return None


def _huvudrader(rader: Sequence[Rad], början: int, dialekt: Dialekt) -> int | None:
    """Return how many rows of heads there are; None if the row can begin no table."""
    text = rader[början].text.strip()
    if "  " not in text and "\t" not in text and not rubrikens_parti(text, lokala=True):
        return None
    huvuden: list[list[Cell]] = []
    for antal, rad in enumerate(islice(rader, början, början + _MEST_HUVUD + 1)):
        egna = huvudceller(rad, dialekt)
        if len(egna) >= _HALV and all(är_huvudord(c.text) for c in egna):
            huvuden.append(egna)
            continue
        if _är_person(egna) or (_känt(huvuden) and _har_namn_under(egna, huvuden)):
            return antal
        if antal and len(egna) == 1 and dialekt.etiketter.get(nyckel(rad.text)) in _ROLLER:
            continue
        if rubrikens_parti(rad.text.strip(), lokala=True):
            continue
        känt = sum(är_huvudord(c.text) for c in egna) * _HALV > len(egna)
        if len(egna) < _HALV or (not känt and any(_inget_huvud(c, dialekt) for c in egna)):
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
    return _har_namn(egna) and any(
        {PARTIET, HÄR, BORTA} & set(c.slag) for c in egna if NAMNLED not in c.slag
    )


def _har_namn(egna: Sequence[Cell]) -> bool:
    return any(c.slag == (NAMNET,) for c in egna) or sum(NAMNLED in c.slag for c in egna) > 1


def _har_namn_under(egna: Sequence[Cell], huvuden: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether a row has a name below the head of names."""
    platser = [c.plats for h in huvuden for c in h if HUVUDORD.get(nyckel(c.text)) == "namn"]
    namn = [c for c in egna if c.slag == (NAMNET,)] or [c for c in egna if NAMNLED in c.slag]
    return _har_namn(egna) and any(
        abs(cell.plats - plats) <= 2 * NÄRA for cell in namn for plats in platser
    )


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


def _roll_av(huvuden: Sequence[Sequence[Cell]], dialekt: Dialekt) -> str:
    """Return the last label of the roll that begins a row of the table's head."""
    först = min((h[0].plats for h in huvuden), default=0)
    etiketter = (
        dialekt.etiketter.get(nyckel(h[0].text), "")
        for h in reversed(huvuden)
        if h[0].plats == först
    )
    return next((e for e in etiketter if e in _ROLLER), "")


@attrs.define
class _Tabell:
    """A table while its rows are found.

    Attributes:
        etikett: Canonical name of the label that holds.
        dialekt: Words for labels and roles.
        tätt: Whether its rows have lost their columns.
        delar: Its parts; the last is the one that rows belong to.
        parti: The party that is the heading of the group.
        är_här: Whether the label says of those below it that they were there.
    """

    etikett: str
    dialekt: Dialekt
    tätt: bool
    delar: list[Tabelldel]
    parti: str = ""
    är_här: bool = False

    def celler(self, rad: Rad) -> list[Cell]:
        """Return the cells of a row."""
        return (täta_celler(rad) if self.tätt else []) or celler(rad, self.dialekt)

    def läs(self, rader: Sequence[Rad], början: int) -> int:
        """Find the rows of people from ``början`` on; return how many rows the table has."""
        slut = min(len(rader), början + _MEST_RULLA)
        for plats in range(början, slut):
            rad = rader[plats]
            under = self.celler(rader[plats + 1]) if plats + 1 < len(rader) else []
            if not self._läs_rad(rad, self.celler(rad), under):
                return plats - början
        return slut - början

    def _läs_rad(self, rad: Rad, egna: list[Cell], under: Sequence[Cell]) -> bool:
        """Take a row, whose cells are ``egna``; False if it is none of the table."""
        först = egna[0].text if egna else ""
        ny = self.dialekt.etiketter.get(nyckel(först), "")
        if först.casefold().startswith(_SUMMA) or self._är_huvud(rad) or är_förklaring(rad.text):
            return True
        if är_närvarotitel(först, self.dialekt) and len(egna) == 1 and _kan_fortsätta(under):
            return True  # once more at the top of a page
        uppdrag = nyckel(först) in self.dialekt.roller and _är_person(egna[1:])
        if ny and not uppdrag and any(c.slag == (NAMNET,) for c in egna[1:]):
            return False  # a label of the page, and its value
        if ny in _ROLLER and self.delar[0].rader and len(egna) > 1 and not _är_person(under):
            return False  # the head of another table
        if ny in _ROLLER and _är_person(under):
            self._ny_etikett(ny, egna)
        elif len(egna) == 1 and (parti := rubrikens_parti(först, lokala=True)):
            self.parti = parti
        elif _har_namn(egna) and (
            len(egna) > 1 or self.parti or _är_person(under) or self._under_huvud(egna[0])
        ):
            här = self.är_här or self.etikett not in {"beslutande", "närvarande", "ersättare"}
            nu = Tabellrad(rad, egna, self.etikett, self.parti, är_här=här)
            self.delar[-1].rader.append(nu)
        else:
            return _går_vidare(egna, self.delar[-1].rader)
        return True

    def _ny_etikett(self, etikett: str, egna: list[Cell]) -> None:
        """Let a label hold; a head beside it in another place than before begins a new part."""
        self.etikett, self.är_här = etikett, "närvarande" in egna[0].text.casefold()
        flyttat = any(
            h.text == c.text and abs(h.plats - c.plats) > NÄRA
            for huvud in self.delar[-1].huvuden
            for h in huvud
            for c in egna[1:]
        )
        if flyttat:
            self.delar.append(Tabelldel([egna]))
        elif len(egna) > 1:
            self.delar[-1].huvuden.append(egna[1:])

    def _är_huvud(self, rad: Rad) -> bool:
        """Tell whether a row is the table's head, again at the top of a page."""
        if self.tätt:
            return all(map(är_huvudord, rad.text.split()))
        orden = [c.text for c in huvudceller(rad, self.dialekt)]
        huvuden = [[c.text for c in huvud] for huvud in self.delar[-1].huvuden]
        kända = {ord_ for huvud in huvuden for ord_ in huvud}
        return kända.issuperset(orden) and any(orden[:1] == huvud[:1] for huvud in huvuden)

    def _under_huvud(self, cell: Cell) -> bool:
        """Tell whether a cell alone on its row stands below the head of those who serve."""
        huvuden = self.delar[-1].huvuden
        return any(
            abs(h.plats - cell.plats) <= NÄRA and är_ersättarhuvud(h.text.casefold())
            for huvud in huvuden
            for h in huvud[1:]
        )


def _kan_fortsätta(under: Sequence[Cell]) -> bool:
    """Tell whether a row below a title is a head or somebody's."""
    return _är_person(under) or (bool(under) and all(är_huvudord(c.text) for c in under))


def _går_vidare(egna: Sequence[Cell], ut: Sequence[Tabellrad]) -> bool:
    """Take the rest of a cell of the row above; False if the table has ended."""
    if not ut or len(egna) != 1:
        return False
    ovan = ut[-1].celler
    nära = min(range(len(ovan)), key=lambda i: abs(ovan[i].plats - egna[0].plats))
    under = nära > 0 and abs(ovan[nära].plats - egna[0].plats) <= NÄRA
    if NAMNET in ovan[nära].slag or not (egna[0].text[:1].islower() or under):
        return False
    ovan[nära] = attrs.evolve(ovan[nära], text=f"{ovan[nära].text} {egna[0].text}")
    return True
