"""What the columns of a roll are, with the help of all its rows and of its heads."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.marken.narvaro.fri_tabell import (
    BORTA,
    HÄR,
    KLOCKA,
    NAMNET,
    NAMNLED,
    ORD,
    PARTIET,
    Cell,
    Kolumner,
    läs_namncell,
)
from kommunprotokoll.tolkning.marken.narvaro.narvarotabell import med_paragraftecken
from kommunprotokoll.tolkning.marken.narvaro.partirubriker import PARTIER

_ERSÄTTER_ORD = ("för", "ersätter", "i stället för", "istället för")
_NÄRVARO_ORD = frozenset(
    {"närv", "närv.", "närvaro", "närvarande", "frånv", "frånv.", "frånvaro", "frånvarande",
     "tjänstgör", "tjänstgjort", "tjg", "deltog", "deltar", "upprop"}
)  # fmt: skip
_ERSÄTTARE_ORD = ("ersättare", "ersätts", "suppleant", "inkallad", "vikarie")
_HALV = 2
_PÅ_DISTANS = "på distans"
_DISTANSORD = re.compile(r"distans|digital|länk|teams", re.IGNORECASE)


@attrs.frozen
class Namngiven:
    """Somebody whom a row names, and the party if it stands in the same cell."""

    namn: str
    parti: str


@attrs.frozen
class Uppgifter:
    """What a row says beside the names."""

    parti: str
    borta: bool
    text: list[str]


@attrs.define
class Kolumntolk:
    """What the columns are, with the help of all the rows."""

    kolumner: Kolumner
    huvud: Sequence[Cell]
    rader: Sequence[Sequence[Cell]]
    par: bool = False
    ersätter: str = ""
    ledade: bool = False
    märken: frozenset[int] = frozenset()

    def __attrs_post_init__(self) -> None:
        """Decide what the second column of names is, and which column says who was there."""
        kolumner = self.kolumner
        self.ledade = sum(NAMNET in c.slag for r in self.rader for c in r) * 2 < len(self.rader)
        namn = [i for i, slag in enumerate(kolumner.slagen) if slag == NAMNET]
        märken = [i for i, slag in enumerate(kolumner.slagen) if slag in {HÄR, BORTA}]
        sagda = [i for i in märken if any(_NÄRVARO_ORD & set(h.split()) for h in self._heter(i))]
        self.märken = frozenset(sagda or märken[:1])
        if len(namn) > 1:
            ord_ = self._heter(namn[1])
            if any(map(_är_ersättare, ord_)):
                self.ersätter = "ersättare"
            if any(h.endswith(_ERSÄTTER_ORD) for h in ord_):
                self.ersätter = "ersätter"
            tät = kolumner.antal[namn[1]] * 2 > kolumner.antal[namn[0]]
            partier = [i for i, slag in enumerate(kolumner.slagen) if slag == PARTIET]
            self.par = tät and not self.ersätter and len(partier) != 1

    def _heter(self, kolumn: int) -> list[str]:
        """Return the heads above a column, in small letters."""
        return [c.text.casefold() for c in self.huvud if self.kolumner.nummer_för(c) == kolumn]

    def halvor(self, egna: list[Cell]) -> list[list[Cell]]:
        """Divide a row on which two people stand side by side, each with their own cells."""
        if not self.par:
            return [egna]
        först = self.kolumner.slag_för(egna[0])
        lika = [i for i, c in enumerate(egna) if self.kolumner.slag_för(c) == först]
        namn = [i for i, c in enumerate(egna) if c.slag == (NAMNET,)]
        if len(lika) != _HALV or len(namn) != _HALV or not namn[0] < lika[1] <= namn[1]:
            return [egna]
        return [egna[: lika[1]], egna[lika[1] :]]

    def dela(self, egna: Sequence[Cell]) -> tuple[Namngiven | None, str | None, list[Cell]]:
        """Return who stands on a row, the other person that it names, and its other cells."""
        if self.ledade:
            return self._av_två(egna)
        folk = [c for c in egna if c.slag == (NAMNET,)]
        rest = [c for c in egna if c.slag != (NAMNET,)]
        lästa = [läst for c in folk[:_HALV] if (läst := läs_namncell(c.text)) is not None]
        if not lästa:
            return None, None, rest
        andra = None
        if len(lästa) > 1:
            andra = ", ".join([med_parti(lästa[1].namn, lästa[1].parti), folk[1].mer]).rstrip(", ")
        rest += [Cell(c.plats, c.mer, (ORD,)) for c in folk[:1] if c.mer]
        return Namngiven(lästa[0].namn, lästa[0].parti), andra, rest

    def _av_två(self, egna: Sequence[Cell]) -> tuple[Namngiven | None, str | None, list[Cell]]:
        """Join a name that stands in two columns; the heads say if the surname is the first."""
        leden = [c for c in egna if NAMNLED in c.slag][:_HALV]
        rest = [c for c in egna if c not in leden]
        if len(leden) < _HALV:
            return None, None, rest
        efternamn_först = any(
            h == "efternamn" for h in self._heter(self.kolumner.nummer_för(leden[0]))
        )
        ordning = reversed(leden) if efternamn_först else leden
        return Namngiven(" ".join(c.text for c in ordning), ""), None, rest

    def är_i_andra(self, cell: Cell) -> bool:
        """Tell whether a name stands in the second column of names, beside nobody."""
        namn = [i for i, slag in enumerate(self.kolumner.slagen) if slag == NAMNET]
        return len(namn) > 1 and not self.par and self.kolumner.nummer_för(cell) == namn[1]

    def andra_ersätts(self, etikett: str, *, borta: bool) -> bool:
        """Tell whether the other person of a row is the one that the first stands for."""
        if self.ersätter:
            return self.ersätter == "ersätter"
        return not borta and "ersättare" in etikett

    def uppgifter(self, rest: Sequence[Cell]) -> Uppgifter:
        """Return what the cells beside the names say."""
        parti, borta, klockor = "", False, []
        ord_: list[str] = []
        roller: list[str] = []
        for cell in rest:
            slag = self.kolumner.slag_för(cell)
            if slag == PARTIET:
                parti = parti or PARTIER.get(cell.text.casefold(), cell.text.strip("()"))
            elif slag in {HÄR, BORTA}:
                roller += [] if BORTA in cell.slag else self._roll_över(cell)
                ord_ += [_PÅ_DISTANS] if _DISTANSORD.search(cell.text) else []
                kolumn = self.kolumner.nummer_för(cell)
                egen = kolumn in self.märken or self.kolumner.slagen[kolumn] not in {HÄR, BORTA}
                borta = borta or (egen and self._är_borta(cell))
            elif slag == KLOCKA:
                klockor.append(cell.text)
            elif slag == ORD or (slag == NAMNLED and ORD in cell.slag):
                ord_.append(med_paragraftecken(_utan_märke(cell.text)))
        if klockor:
            ord_.append("kl. " + "–".join(klockor[:_HALV]))
        return Uppgifter(parti, borta, [o for o in (*ord_, max(roller, default="")) if o])

    def _roll_över(self, cell: Cell) -> list[str]:
        """Return the role that the head above a mark gives, where several heads give roles.

        A substitute who served has a mark below each of two heads: the later of them holds.
        """
        slagen = enumerate(self.kolumner.slagen)
        märken = [i for i, slag in slagen if slag in {HÄR, BORTA}]
        givna = {i: roll for i in märken if (roll := _roll_i_huvud(self._heter(i)))}
        roll = givna.get(self.kolumner.nummer_för(cell), "")
        return [roll] if roll and len(givna) > 1 else []

    def _är_borta(self, cell: Cell) -> bool:
        """Tell whether a mark says that somebody was not there."""
        frånvaro = any(h.startswith(("frånv", "borta")) for h in self._heter_just(cell))
        return BORTA in cell.slag or frånvaro

    def _heter_just(self, cell: Cell) -> list[str]:
        return self._heter(self.kolumner.nummer_för(cell))


def _roll_i_huvud(ord_: Sequence[str]) -> str:
    """Return the role that a head is: "Ord", "Ers", "Tjg ers"."""
    text = " ".join(ord_).strip(" .")
    if text.startswith(("tj", "inträtt")):
        return "tjänstgörande ersättare"
    if text.startswith(("ers", "suppl")):
        return "ersättare"
    return "ledamot" if text.startswith(("ord", "led")) else ""


def _är_ersättare(ord_: str) -> bool:
    return any(del_.startswith(_ERSÄTTARE_ORD) for del_ in ord_.split())


def _utan_märke(text: str) -> str:
    """Return a note without a mark of presence before it: "Fysiskt, §§ 14-21"."""
    första, komma, rest = text.partition(",")
    märke = komma and första.casefold().strip() in {"fysiskt", "x", "ja", "närvarande", "på plats"}
    return ett_mellanslag(rest if märke else text)


def med_parti(namn: str, parti: str) -> str:
    """Return a name as lines of a roll have it, with the party if there is one."""
    return f"{namn} ({parti})" if parti and parti not in "-–—" else namn
