"""The people of a roll in a table: rows of cells to entries of the roll, and their votes."""

from collections.abc import Sequence

import attrs

from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import Post
from kommunprotokoll.tolkning.marken.narvaro.tabell.kolumntolk import (
    Kolumntolk,
    Uppgifter,
    med_parti,
)
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellceller import NAMNET, NAMNLED, Cell
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellkolumner import finn_kolumner
from kommunprotokoll.tolkning.marken.rost.bilagelistor import Röstlista
from kommunprotokoll.tolkning.marken.rost.rostkolumner import röstkolumner
from kommunprotokoll.tolkning.rader import Rad

_TJÄNSTGÖR = "tjänstgörande_ersättare"
_LEDAMÖTER = frozenset({"beslutande", "närvarande"})


@attrs.define
class Tabellrad:
    """A row of people: its cells, the label that holds for it, a party that is its heading.

    ``är_här`` says that those below the label were there, whether a mark says so or not.
    """

    rad: Rad
    celler: list[Cell]
    etikett: str
    parti: str = ""
    är_här: bool = False


@attrs.define
class Tabelldel:
    """A part of a table with heads of its own: the heads, row by row, and the rows of people."""

    huvuden: list[list[Cell]]
    rader: list[Tabellrad] = attrs.Factory(list)


@attrs.define
class _Person:
    """Somebody of the table, as the row and the columns tell of them.

    ``mer`` says that the first of the words about them stands beside the name in its cell.
    """

    namn: str
    parti: str
    etikett: str
    rad: Rad
    ord_: list[str]
    mer: bool = False
    borta: bool = False
    ersätter: str = ""
    ersatt: bool = False

    @property
    def i_ord(self) -> str:
        """The name with the party."""
        return med_parti(self.namn, self.parti)

    def som_person(self) -> Person:
        """Return who it is."""
        return Person(self.namn, Parti(self.parti) if self.parti.strip("-–— ") else None)

    def som_post(self) -> Post:
        """Return the entry of the roll that tells the same."""
        if self.borta:
            ersättare = self.etikett in {"ersättare", _TJÄNSTGÖR}
            etikett = "ersättare" if ersättare else "frånvarande"
            ord_ = ["frånvarande"] if ersättare else self.ord_[:1] if self.mer else []
            return Post(etikett, ", ".join([self.i_ord, *ord_]), [self.rad], ensam=True)
        ersätter = [f"ersätter {self.ersätter}"] if self.ersätter else []
        return Post(
            self.etikett, ", ".join([self.i_ord, *ersätter, *self.ord_]), [self.rad], ensam=True
        )


class Tabellfolk:
    """The people of the rows of a table, part by part: below new heads the columns are others.

    Attributes:
        poster: The people as entries of the roll.
    """

    def __init__(self, delar: Sequence[Tabelldel]) -> None:
        """Read the parts, whose columns their rows and the heads above them tell."""
        self._folk: list[_Person] = []
        self._märken: list[tuple[_Person, int]] = []
        alla = sorted((c for h in delar[0].huvuden for c in h), key=lambda c: c.plats)
        self._röster = röstkolumner([(c.text, c.plats) for c in alla])
        märkta = False
        for del_ in delar:
            if del_.rader:
                egna = [rad.celler for rad in del_.rader]
                self._tolk = Kolumntolk(finn_kolumner(egna), del_.huvuden, egna)
                märkta = self._tolk.alltid_märkt = self._tolk.alltid_märkt or (
                    märkta and bool(self._tolk.märken)
                )
                for rad in del_.rader:
                    self._lägg_rad(rad)
        self.poster = [person.som_post() for person in self._folk]

    def röstlistor(self, rader: Sequence[Rad]) -> tuple[Röstlista, ...]:
        """Return how the people voted in the columns beside them."""
        if self._röster is None or not self._märken:
            return ()
        self._röster.märken = [(vem.som_person(), plats) for vem, plats in self._märken]
        röstade = {id(vem) for vem, _ in self._märken}
        self._röster.borta = [
            p.som_person()
            for p in self._folk
            if p.borta and p.etikett in _LEDAMÖTER and not (p.ersatt or id(p) in röstade)
        ]
        return self._röster.listor(rader)

    def _lägg_rad(self, rad: Tabellrad) -> None:
        halvor = self._tolk.halvor(rad.celler)
        for i, egna in enumerate(halvor):
            andra = i > 0 and self._tolk.fristående
            etikett = "ersättare" if andra else rad.etikett
            före = len(self._folk)
            self._lägg_person(attrs.evolve(rad, etikett=etikett, är_här=andra or rad.är_här), egna)
            if len(self._folk) > före:
                märken = self._tolk.röstmärken(egna)
                self._märken += [(self._folk[-1], cell.plats) for cell in märken]

    def _lägg_person(self, rad: Tabellrad, egna: list[Cell]) -> None:
        """Add who stands on a row, and the other whom it names."""
        tolk = self._tolk
        namngiven, andra, rest = tolk.dela(egna)
        if namngiven is None:
            return
        uppgifter = tolk.uppgifter(rest)
        namncell = next(c for c in egna if c.slag == (NAMNET,) or NAMNLED in c.slag)
        partier = uppgifter.partier
        if tolk.är_i_andra(namncell):
            partier = (partier[0] or partier[1], "")
        parti = namngiven.parti or partier[0] or rad.parti
        mer = [namngiven.mer] if namngiven.mer else []
        person = _Person(
            namngiven.namn, parti, rad.etikett, rad.rad, mer + uppgifter.text, bool(mer)
        )
        person.borta = uppgifter.borta or rad.etikett == "frånvarande"
        om_när = [uppgifter.paragrafer] if uppgifter.paragrafer else []
        if tolk.alltid_märkt and not uppgifter.märkt and not rad.är_här:
            ensam = andra is None and not (uppgifter.text or om_när)
            person.borta |= ensam or (andra is not None and tolk.ersätter == "ersättare")
        if (ovan := self._ovan(namncell, uppgifter)) is not None:
            person.ord_ += om_när
            self._ersätt(ovan, person)
        elif andra is not None and tolk.andra_ersätts(rad.etikett, borta=person.borta):
            person.ersätter, person.etikett = med_parti(andra.namn, andra.parti), _TJÄNSTGÖR
            person.ord_ += [*([andra.mer] if andra.mer else []), *om_när]
            self._folk.append(person)
        elif andra is not None:
            ärvt = parti if tolk.ärver_parti() else ""  # the seat is the party's
            egen = _Person(
                andra.namn, andra.parti or partier[1] or ärvt, _TJÄNSTGÖR, rad.rad, om_när
            )
            egen.ord_ += [andra.mer] if andra.mer else []
            egen.ord_ += uppgifter.text if person.borta else []
            person.borta |= tolk.ersatt_utan_märke()
            self._folk.append(person)
            self._ersätt(person, egen)
        else:
            self._lägg_ensam(person, uppgifter, om_när)

    def _lägg_ensam(self, person: _Person, uppgifter: Uppgifter, om_när: list[str]) -> None:
        """Add the only person of a row."""
        person.ord_ += [*om_när, *([uppgifter.roll] if uppgifter.roll else [])]
        if person.etikett == "ersättare" and not person.ord_ and self._tjänstgör_redan(person):
            return
        self._folk.append(person)

    def _ovan(self, namncell: Cell, uppgifter: Uppgifter) -> _Person | None:
        """Return who a row's person stands in for by standing below them; None if for nobody.

        So does a name in the second column of names, and a code for somebody who serves below a
        member who was not there.
        """
        if self._tolk.är_i_andra(namncell):
            return next((p for p in reversed(self._folk) if p.etikett != _TJÄNSTGÖR), None)
        ovan = self._folk[-1] if self._folk else None
        tjänstgör = uppgifter.roll.startswith("tj")
        return ovan if ovan is not None and tjänstgör and ovan.borta else None

    def _ersätt(self, ledamot: _Person, person: _Person) -> None:
        """Add somebody who served in a member's place."""
        person.etikett, person.ersätter, person.borta = _TJÄNSTGÖR, ledamot.i_ord, False
        ledamot.ersatt = True
        self._folk.append(person)

    def _tjänstgör_redan(self, person: _Person) -> bool:
        """Tell whether a substitute stands beside a member already; gives the party."""
        vem = person.som_person()
        for tidigare in self._folk:
            if tidigare.etikett == _TJÄNSTGÖR and tidigare.som_person().kan_vara(vem):
                tidigare.parti = tidigare.parti or person.parti
                return True
        return False
