"""The roll of an appended paper: seat, member, substitute, party, and times of coming and leaving.

Systems for voting write it with a cell a row.
"""

import re
from collections.abc import Sequence
from datetime import time

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.narvaro import Närvaroperiod
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.celler import alla_celler
from kommunprotokoll.tolkning.marken.rost.bilagelistor import PARTI
from kommunprotokoll.tolkning.rader import Rad

_KLOCKA = re.compile(r"(\d{1,2})[:.](\d{2})")
_RUBRIKORD = frozenset({"plats", "ledamot", "ersättare", "parti", "ankom", "utgick", "namn"})
_NÄRVARORUBRIK = frozenset({"ankom", "utgick"})
_NAMNCELL = re.compile(r"(?!Bilaga\b)(?:[a-z]{2,3} )?[A-ZÅÄÖ]")
_NAMN_OCH_PARTI = re.compile(
    r"(?P<namn>(?:[a-z]{2,3} )?[A-ZÅÄÖ][^,]+, \S.*) (?P<parti>[A-ZÅÄÖ]{1,3})"
)
_MEST_ORD = 4


@attrs.frozen
class Rullrad:
    """A row of a roll: who sat on a seat, from when until when.

    Attributes:
        plats: Number of the seat, 0 if the roll gives none.
        ledamot: The member whose seat it is.
        period: From when, until when.
        ersättare: The substitute who sat there in the member's place.
    """

    plats: int
    ledamot: Person
    period: Närvaroperiod
    ersättare: Person | None = None


def rulla_i_bilaga(rader: Sequence[Rad]) -> tuple[Rullrad, ...]:
    """Read a roll with seat, name, party, and clock times of coming and leaving.

    Names stand with the surname first; a second name is the substitute who served. A name with no
    times of its own before the next seat belongs to a column that has come apart: it is left out.
    """
    celler = alla_celler(rader)
    if not {cell.casefold() for cell in celler[:30]} >= _NÄRVARORUBRIK:
        return ()
    funna: list[Rullrad] = []
    rad = _Utkast()
    plats_först = _plats_först(celler)
    for cell in [*celler, "1"]:
        if (klocka := _KLOCKA.fullmatch(cell)) and rad.namn:
            rad.tider.append(time(int(klocka[1]) % 24, int(klocka[2]) % 60))
            continue
        if rad.tider:
            funna += rad.färdig()
            rad = _Utkast(rad.plats)
        if cell.isdigit() and plats_först:
            rad = _Utkast(int(cell))
        elif not cell.isdigit() and cell.casefold() not in _RUBRIKORD:
            rad.ta(cell)
    return tuple(funna)


@attrs.define
class _Utkast:
    """A row while its cells are read."""

    plats: int = 0
    namn: list[str] = attrs.Factory(list)
    tider: list[time] = attrs.Factory(list)
    parti: str = ""

    def ta(self, cell: str) -> None:
        """Take a cell that is a party or part of a name, or a name with its party."""
        if ihop := _NAMN_OCH_PARTI.fullmatch(cell):
            self.namn.append(ihop["namn"])
            self.parti = ihop["parti"]
        elif self.namn and PARTI.fullmatch(cell) and "," in "".join(self.namn[-2:])[:-1]:
            # A given name on a row of its own may look like a party, until the party comes.
            self.namn += [self.parti] if self.parti else []
            self.parti = cell
        elif _NAMNCELL.match(cell) and len(cell.split()) <= _MEST_ORD:
            self.namn.append(cell)

    def färdig(self) -> list[Rullrad]:
        """Return the row; none if it has no name."""
        hela = _hela_namn(self.namn)
        personer = [_efternamn_först(n, self.parti) for n in hela if n.count(",") == 1]
        if not personer:
            return []
        ersättare = personer[-1] if len(personer) > 1 else None
        return [Rullrad(self.plats, personer[0], _period(self.tider), ersättare)]


def _plats_först(celler: Sequence[str]) -> bool:
    """Tell whether the seat's number stands before the name."""
    return next((c.isdigit() for c in celler if c.isdigit() or "," in c), False)


def _period(tider: Sequence[time]) -> Närvaroperiod:
    från, till = tider[0], tider[-1] if len(tider) > 1 and tider[-1] >= tider[0] else None
    return Närvaroperiod(från_kl=från, till_kl=till)


def _hela_namn(celler: Sequence[str]) -> list[str]:
    """Join a surname, or its comma, at the end of a cell with the cell after it."""
    hela: list[str] = []
    rest = ""
    for cell in celler:
        halvt = rest.endswith(",") and "," in cell
        rest = cell if halvt else f"{rest} {cell}".strip()
        if "," in rest and not rest.endswith(","):
            hela.append(rest)
            rest = ""
    if hela and rest and "," not in rest:  # the last of the given names, on a row of its own
        hela[-1] += f" {rest}"
    return hela


def _efternamn_först(text: str, parti: str) -> Person:
    efternamn, _, förnamn = text.partition(",")
    return Person(ett_mellanslag(f"{förnamn} {efternamn}"), Parti(parti) if parti else None)
