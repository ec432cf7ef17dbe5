"""A roll printed as a table in which marks say who was there: "Ledamot  Parti  Närv.  Ersättare".

Members stand a row each with an X or a dash, the substitute who served beside or on the row below,
and often the votes in columns further to the right.
"""

import re
from collections.abc import Sequence
from itertools import islice

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.intervall import läs_intervall
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.rader import Rad

_CELL = re.compile(r"\S+(?: \S+)*")
_KOLUMNER = {
    "namn": ("namn", "ledamot", "ledamöter", "ordinarie", "ordinarie ledamot",
             "ordinarie ledamöter", "förtroendevald", "förtroendevalda"),
    "parti": ("parti",),
    "närvaro": ("närv", "närvaro", "närvarande", "tjänstgör", "tjg", "tjänstg"),
    "ersättare": ("ersättare", "tjänstgörande ersättare", "inkallad ersättare", "tjg ersättare",
                  "tjänstg ersättare", "ersätts av"),
    "ersätter": ("ersätter", "tjg för", "tjänstgör för", "tjg för / §§", "tjänstgör för / §§"),
    "paragrafer": ("§", "§§", "paragraf", "paragrafer", "från-till §", "fr-till §"),
    "röst": ("ja", "nej", "avst", "avstår", "frånv"),
}  # fmt: skip
"""What a column holds, by the words at its head."""
_HUVUD = {ord_: slag for slag, alla in _KOLUMNER.items() for ord_ in alla}
_RÖSTKOLUMN = re.compile(
    r"(?:(?:röst|votering|omröstning|vot|omr)\.?,? ?)?(?:§ ?)?\d{1,4}[a-z]?", re.IGNORECASE
)
"""Head of the columns of one vote, by its paragraph or number: "§ 113", "Votering 2"."""
_RÖSTORD = frozenset({"ja", "nej", "avst", "avstår", "frånv", "x"})
_HÄR = frozenset({"x", "ja", "1", "•", "●", "✓", "☒", "☑", "n", "närv", "närvarande", "tjg"})
_BORTA = frozenset({"-", "–", "nej", "0", "f", "fv", "frånv", "frånvarande", "☐"})
_HELT_NAMN = re.compile(rf"(?P<namn>{NAMN})(?:\s*{PARTI})?(?:,? (?P<ord>[^()]+))?")
_PARTI = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}|-")


@attrs.frozen
class Tabellpost:
    """A person of the table, and the row that names them."""

    närvaro: Närvaro
    rad: Rad


@attrs.define
class _Tabell:
    """The columns of a table and what its rows have given.

    ``alla_här`` says that a subheading holds for people who are there, without marks, and
    ``med_ersätter`` that beside each substitute stands the member whose place they took.
    """

    kolumner: tuple[tuple[str, int], ...]
    dialekt: Dialekt
    roll: Roll = Roll.LEDAMOT
    alla_här: bool = False
    med_ersätter: bool = False
    poster: list[Tabellpost] = attrs.Factory(list)

    def läs_rad(self, rad: Rad) -> bool:
        """Take a row of the table; False if it is none."""
        if kolumner := _huvud(rad.text):  # the head again, at the top of the next page
            self.kolumner = kolumner
            return True
        celler = self._celler(rad.text)
        if self.med_ersätter and (post := self._ersättare_för(rad)) is not None:
            self.poster.append(Tabellpost(post, rad))
            return True
        if "namn" in celler and (träff := _HELT_NAMN.fullmatch(celler["namn"])):
            return self._lägg_ledamot(träff, celler, rad)
        if "namn" not in celler and "ersättare" in celler and self.poster:
            return self._lägg_ersättare(celler, rad)
        första = next(iter(celler.values()), "")
        if self.dialekt.etiketter.get(nyckel(första)) == "ersättare" and "ersättare" not in celler:
            self.roll, self.alla_här = Roll.ERSÄTTARE, "närvarande" in första.casefold()
            self.med_ersätter = any(c.casefold() == "ersätter" for c in _CELL.findall(rad.text))
            return True
        return nyckel(första) in {"summa", "totalt"} or _bara_röstord(rad.text)

    def _ersättare_för(self, rad: Rad) -> Närvaro | None:
        """Read a substitute with the member in the column beside; None if no member is there."""
        vem, *andra = [_HELT_NAMN.fullmatch(cell) for cell in _CELL.findall(rad.text)]
        för = next((m for m in andra[:2] if m is not None), None)
        if vem is None or för is None:
            return None
        person, ledamot = (
            Person(m["namn"], Parti(m["parti"].strip()) if m["parti"] else None) for m in (vem, för)
        )
        alla = (p.närvaro.person for p in self.poster if p.närvaro.person.namn == ledamot.namn)
        return Närvaro(person, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=next(alla, ledamot))

    def _celler(self, text: str) -> dict[str, str]:
        """Return what the row has in each column; a cell belongs to the head nearest above it."""
        celler: dict[str, str] = {}
        for träff in _CELL.finditer(text):
            mitt = (träff.start() + min(träff.end(), träff.start() + 8)) // 2
            slag = min(self.kolumner, key=lambda kolumn: abs(kolumn[1] + 2 - mitt))[0]
            märke = träff[0].casefold() in _HÄR | _BORTA
            if tuple(celler) == ("namn",) and _PARTI.fullmatch(träff[0]) and not märke:
                slag = "parti"
            elif slag == "ersättare" and märke and "närvaro" in celler:
                continue  # a dash where nobody served
            elif slag == "ersättare" and märke:
                slag = "närvaro"
            celler[slag] = ett_mellanslag(f"{celler.get(slag, '')} {träff[0]}")
        return celler

    def _lägg_ledamot(self, träff: re.Match[str], celler: dict[str, str], rad: Rad) -> bool:
        parti = träff["parti"] or celler.get("parti", "")
        person = Person(träff["namn"], Parti(parti.strip()) if parti.strip() else None)
        ord_ = (träff["ord"] or "").strip()
        roll = Roll(self.dialekt.roller.get(nyckel(ord_), self.roll))
        märke = celler.get("närvaro", "").casefold().rstrip(".")
        här = märke in _HÄR or (self.alla_här and not märke)
        if not här and märke not in _BORTA and märke:
            return False
        if roll is Roll.ERSÄTTARE and any(
            p.närvaro.person == person and p.närvaro.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE
            for p in self.poster
        ):
            return True  # serves already, beside the member who is not there
        post = Närvaro(person, roll, närvarande=här)
        ersätts = "ersättare" in celler
        if här and not ersätts:
            post = ändra(post, perioder=_perioder(celler))
        self.poster.append(Tabellpost(post, rad))
        return self._lägg_ersättare(celler, rad) if ersätts else True

    def _lägg_ersättare(self, celler: dict[str, str], rad: Rad) -> bool:
        """Take the substitute of the member on the row, or on the row above.

        Where a column of its own says whom they stand for, the substitutes are a list by itself.
        """
        träff = _HELT_NAMN.fullmatch(celler["ersättare"])
        if träff is not None and any(slag == "ersätter" for slag, _ in self.kolumner):
            return self._lägg_fristående(träff, celler, rad)
        ledamot = next(
            (p.närvaro for p in reversed(self.poster) if p.närvaro.roll.är_ledamot), None
        )
        if träff is None or ledamot is None:
            return False
        parti = Parti(träff["parti"].strip()) if träff["parti"] else None
        ersättare = Närvaro(
            Person(träff["namn"], parti),
            Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
            ersätter=ledamot.person,
            perioder=_perioder(celler),
        )
        self.poster.append(Tabellpost(ersättare, rad))
        return True

    def _lägg_fristående(self, träff: re.Match[str], celler: dict[str, str], rad: Rad) -> bool:
        ersatt = _HELT_NAMN.match(celler.get("ersätter", ""))
        parti = Parti(träff["parti"].strip()) if träff["parti"] else None
        ersätter = None
        if ersatt is not None:
            ersätter = Person(
                ersatt["namn"], Parti(ersatt["parti"].strip()) if ersatt["parti"] else None
            )
        roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE if ersätter else Roll.ERSÄTTARE
        perioder = _perioder({"paragrafer": celler.get("ersätter", "")}) or _perioder(celler)
        person = Person(träff["namn"], parti)
        self.poster.append(
            Tabellpost(Närvaro(person, roll, ersätter=ersätter, perioder=perioder), rad)
        )
        return True


def _perioder(celler: dict[str, str]) -> tuple[Närvaroperiod, ...]:
    return tuple(Närvaroperiod(i) for i in läs_intervall(celler.get("paragrafer", "")))


def läs_rulltabell(
    rader: Sequence[Rad], början: int, dialekt: Dialekt
) -> tuple[list[Tabellpost], int]:
    """Read the table whose head is the row at the place ``början``.

    Returns:
        The people, and how many rows the table has; nobody and 0 where there is no such table.
    """
    kolumner = _huvud(rader[början].text)
    if not kolumner:
        return [], 0
    tabell = _Tabell(kolumner, dialekt)
    antal = 1
    for rad in islice(rader, början + 1, None):
        if not tabell.läs_rad(rad):
            break
        antal += 1
    return (tabell.poster, antal) if len(tabell.poster) > 1 else ([], 0)


def _bara_röstord(text: str) -> bool:
    """Tell whether a row is the second of a head: Ja, Nej and Avst below each vote."""
    ord_ = [nyckel(ord_) for ord_ in text.split()]
    return len(ord_) > 1 and _RÖSTORD.issuperset(ord_)


def _slag(text: str) -> str | None:
    """Return what the column of a head holds; None if the head is not known."""
    return _HUVUD.get(nyckel(text)) or ("röst" if _RÖSTKOLUMN.fullmatch(text) else None)


def _huvud(text: str) -> tuple[tuple[str, int], ...]:
    """Return the columns of a head, each with where it begins; empty if the row is no head."""
    if "ärv" not in text and "jänstg" not in text:
        return ()
    funna = [(_slag(t[0]), t.start()) for t in _CELL.finditer(text.expandtabs())]
    kolumner = tuple((slag, plats) for slag, plats in funna if slag is not None)
    slagen = [slag for slag, _ in kolumner]
    är_huvud = len(slagen) > 1 and slagen[0] == "namn" and "närvaro" in slagen
    return kolumner if är_huvud and len(kolumner) == len(funna) else ()
