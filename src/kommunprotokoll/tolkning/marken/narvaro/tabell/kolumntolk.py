"""What the rows of a roll in a table say, by their columns and by the heads above them."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.dialekt import nyckel
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellceller import (
    BORTA,
    HÄR,
    KLOCKA,
    NAMNET,
    NAMNLED,
    NUMMER,
    ORD,
    PARTIET,
    ROLLKODER,
    Cell,
    läs_namncell,
)
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellhuvud import (
    HUVUDORD,
    är_ersättarhuvud,
    är_ersätterhuvud,
    är_rösthuvud,
)
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellkolumner import NÄRA, Kolumner
from kommunprotokoll.tolkning.marken.partinamn import BOKSTAV_FÖR, BOKSTÄVER

_HALV = 2
_PÅ_DISTANS = "på distans"
_DISTANSORD = re.compile(r"distans|digital|länk|teams", re.IGNORECASE)
_ORGAN = re.compile(r"(?<!\w)[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5} (?=§)")
_NUMMER = re.compile(
    r"(?:(?<![\w§])[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5} |(?<![\w§:./-])(?<![\d,] ))"
    r"(?P<nr>\d{1,4}(?: ?[–-] ?\d{1,4})?(?:, \d{1,4}(?: ?[–-] ?\d{1,4})?)*)(?![\w:./]| v)"
)
"""Paragraphs without § in a column of notes: "KS 150-162", "ej 163", "152, 153"."""


def _med_paragraftecken(cell: str) -> str:
    """Return a note with § before its numbers, unless it has them or tells of clock times."""
    if "§" in cell:
        return _ORGAN.sub("", cell)
    return cell if "kl" in cell else _NUMMER.sub(r"§ \g<nr>", cell)


@attrs.frozen
class Namngiven:
    """Somebody whom a row names, with what stands in the same cell: party, office, when."""

    namn: str
    parti: str = ""
    mer: str = ""


@attrs.frozen
class Uppgifter:
    """What a row says beside the names.

    Attributes:
        partier: The party of the first named, and of the other where the table has a column more.
        borta: Whether a mark says that the first was not there.
        märkt: Whether any mark does, or says that they were.
        text: Offices, clock times and notes, as a line of the roll says them.
        paragrafer: The cell below "§§".
        roll: The role that a mark or the head above it gives.
    """

    partier: tuple[str, str]
    borta: bool
    märkt: bool
    text: list[str]
    paragrafer: str
    roll: str


@attrs.define
class Kolumntolk:
    """What the columns are, with the help of all the rows and of the heads.

    Attributes:
        kolumner: The columns by their cells.
        huvud: The rows of heads, those inside the table too.
        rader: The rows of people.
        heter: The heads above each column, in small letters.
        par: Whether two people stand side by side, each with their own cells.
        ersätter: What the second column of names is: "ersättare", "ersätter", or not said.
        fristående: Whether the second column of names is a list of its own.
        ledade: Whether a name stands in two columns.
        märken: The columns that say who was there.
        alltid_märkt: Whether nobody without a mark was there.
        röster: The columns of votes.
    """

    kolumner: Kolumner
    huvud: Sequence[Sequence[Cell]]
    rader: Sequence[Sequence[Cell]]
    heter: tuple[tuple[str, ...], ...] = ()
    par: bool = False
    ersätter: str = ""
    fristående: bool = False
    ledade: bool = False
    märken: frozenset[int] = frozenset()
    alltid_märkt: bool = False
    röster: frozenset[int] = frozenset()

    def __attrs_post_init__(self) -> None:
        """Decide what the second column of names is, and which columns say who was there."""
        self.heter = self._alla_huvuden()
        slagen = self.kolumner.slagen
        self.ledade = sum(NAMNET in c.slag for r in self.rader for c in r) * 2 < len(self.rader)
        märken = [i for i, slag in enumerate(slagen) if slag in {HÄR, BORTA}]
        närvaro = [i for i, heter in enumerate(self.heter) if _gäller(heter, "närvaro")]
        self.röster = self._röstkolumner(närvaro)
        märken = [i for i in märken if i not in self.röster]
        sagda = [i for i in märken if i in närvaro]
        self.märken = frozenset(sagda or märken[:1])
        roller = sum(bool(_roll_i_huvud(self.heter[i])) for i in märken)
        self.alltid_märkt = bool(sagda) and roller < _HALV
        namn = [i for i, slag in enumerate(slagen) if slag == NAMNET]
        if len(namn) > 1:
            self._tolka_andra(namn[0], namn[1])

    def _röstkolumner(self, närvaro: Sequence[int]) -> frozenset[int]:
        """Return the columns of votes: from the first head of one after that of presence, on.

        A mark may stand further from its head than from the next one. Without a column of presence
        those below Ja and Nej are votes.
        """
        röst = [i for i, heter in enumerate(self.heter) if any(map(är_rösthuvud, heter))]
        sidor = {"ja", "nej"} <= {c.text.casefold() for huvud in self.huvud for c in huvud}
        från = närvaro[0] if närvaro else 0
        sedan = (i for i in röst if (närvaro or sidor) and från < i not in närvaro)
        första = next(sedan, len(self.heter))
        rad = range(första, len(self.heter))
        return frozenset(i for i in rad if i in röst or not self.heter[i])

    def _tolka_andra(self, första: int, andra: int) -> None:
        """Decide what the second column of names is."""
        ersätts_sedan = any(
            är_ersätterhuvud(c.text.casefold()) and c.plats > self.kolumner.platser[andra] + NÄRA
            for rad in self.huvud
            for c in rad
        )
        if any(map(är_ersättarhuvud, self.heter[andra])):
            self.ersätter = "ersättare"
            self.fristående = ersätts_sedan
        if self.fristående or any(map(är_ersätterhuvud, self.heter[andra])):
            self.ersätter = "ersätter"
        tät = self.kolumner.antal[andra] * 2 > self.kolumner.antal[första]
        self.par = tät and not self.ersätter and self.kolumner.slagen.count(PARTIET) != 1

    def _alla_huvuden(self) -> tuple[tuple[str, ...], ...]:
        """Return the heads of each column: of each row the one that it and the column are nearest.

        A head without cells below it is then no head of the column beside it.
        """
        platser = self.kolumner.platser
        alla: list[tuple[str, ...]] = [()] * len(platser)
        for rad in self.huvud:
            for i, plats in enumerate(platser):
                _, närmast = min((abs(c.plats - plats), j) for j, c in enumerate(rad))
                if self.kolumner.nummer_för(rad[närmast]) == i:
                    alla[i] = (*alla[i], rad[närmast].text.casefold())
        return tuple(alla)

    def halvor(self, egna: list[Cell]) -> list[list[Cell]]:
        """Divide a row on which two people stand side by side, each with their own cells."""
        if self.fristående:
            andra = [i for i, slag in enumerate(self.kolumner.slagen) if slag == NAMNET][1]
            sedan = [c for c in egna if self.kolumner.nummer_för(c) >= andra]
            return [[c for c in egna if c not in sedan], sedan]
        if not self.par:
            return [egna]
        först = self.kolumner.slag_för(egna[0])
        lika = [i for i, c in enumerate(egna) if self.kolumner.slag_för(c) == först]
        namn = [i for i, c in enumerate(egna) if c.slag == (NAMNET,)]
        if len(lika) != _HALV or len(namn) != _HALV or not namn[0] < lika[1] <= namn[1]:
            return [egna]
        return [egna[: lika[1]], egna[lika[1] :]]

    def dela(self, egna: Sequence[Cell]) -> tuple[Namngiven | None, Namngiven | None, list[Cell]]:
        """Return who stands on a row, the other person that it names, and its other cells."""
        if self.ledade:
            person, rest = self._av_två(egna)
            return person, None, rest
        folk = [c for c in egna if c.slag == (NAMNET,)]
        rest = [c for c in egna if c.slag != (NAMNET,)]
        lästa = [
            Namngiven(läst.namn, läst.parti, c.mer)
            for c in folk[:_HALV]
            if (läst := läs_namncell(c.text)) is not None
        ]
        if lästa and not lästa[0].parti and not any(PARTIET in c.slag for c in rest):
            lästa[0] = _med_parti_sist(lästa[0])
        första, andra, *_ = [*lästa, None, None]
        return första, andra, rest

    def _av_två(self, egna: Sequence[Cell]) -> tuple[Namngiven | None, list[Cell]]:
        """Join a name that stands in two columns; the heads say if the surname is the first."""
        leden = [c for c in egna if NAMNLED in c.slag][:_HALV]
        rest = [c for c in egna if c not in leden]
        if len(leden) < _HALV:
            return None, rest
        efternamn_först = "efternamn" in self.heter[self.kolumner.nummer_för(leden[0])]
        ordning = reversed(leden) if efternamn_först else leden
        return Namngiven(" ".join(c.text for c in ordning)), rest

    def är_i_andra(self, cell: Cell) -> bool:
        """Tell whether a name stands in the second column of names, beside nobody."""
        namn = [i for i, slag in enumerate(self.kolumner.slagen) if slag == NAMNET]
        ensam = len(namn) > 1 and not (self.par or self.fristående)
        return ensam and self.kolumner.nummer_för(cell) == namn[1]

    def ärver_parti(self) -> bool:
        """Tell whether who serves in a seat is of its party, if the row gives them none.

        So it is where seats have numbers. A column of parties beside the members says nothing of
        who comes after it.
        """
        return self.kolumner.slagen[0] == NUMMER or PARTIET not in self.kolumner.slagen

    def andra_ersätts(self, etikett: str, *, borta: bool) -> bool:
        """Tell whether the other person of a row is the one that the first stands for."""
        if self.ersätter:
            return self.ersätter == "ersätter"
        return not borta and "ersättare" in etikett

    def ersatt_utan_märke(self) -> bool:
        """Tell whether a member was not there if somebody stands beside them as substitute.

        So it is in a list of votes that has a column of substitutes, but none of presence.
        """
        return self.ersätter == "ersättare" and not self.märken and bool(self.röster)

    def röstmärken(self, egna: Sequence[Cell]) -> list[Cell]:
        """Return the cells of a row that stand in columns of votes."""
        return [c for c in egna if self.kolumner.nummer_för(c) in self.röster]

    def uppgifter(self, rest: Sequence[Cell]) -> Uppgifter:
        """Return what the cells beside the names say."""
        partier = {True: "", False: ""}
        borta, märkt, paragrafer, roll = False, False, "", ""
        klockor: list[str] = []
        ord_: list[str] = []
        for cell in rest:
            kolumn = self.kolumner.nummer_för(cell)
            slag = self.kolumner.slag_för(cell)
            if kolumn in self.röster:
                continue
            märkt |= kolumn in self.märken
            if _gäller(self.heter[kolumn], "paragrafer"):
                paragrafer = cell.text if "§" in cell.text else f"§§ {cell.text}"
            elif slag == PARTIET:
                först = not self._är_andras(kolumn)
                känt = BOKSTAV_FÖR.get(cell.text.casefold(), cell.text.strip("()"))
                partier[först] = partier[först] or känt
            elif slag in {HÄR, BORTA}:
                roll = max(roll, "" if BORTA in cell.slag else self._roll_av(cell))
                ord_ += [_PÅ_DISTANS] if _DISTANSORD.search(cell.text) else []
                egen = kolumn in self.märken or self.kolumner.slagen[kolumn] not in {HÄR, BORTA}
                borta = borta or (egen and (BORTA in cell.slag or self._är_frånvaro(kolumn)))
                märkt = märkt or egen
            elif slag == KLOCKA:
                klockor.append(cell.text)
            elif slag == ORD or (slag == NAMNLED and ORD in cell.slag):
                ord_.append(_med_paragraftecken(_utan_märke(cell.text)))
        if klockor:
            ord_.append("kl. " + "–".join(klockor[:_HALV]))
        text = [o for o in ord_ if o]
        return Uppgifter((partier[True], partier[False]), borta, märkt, text, paragrafer, roll)

    def _är_andras(self, kolumn: int) -> bool:
        """Tell whether a column of parties is that of the second column of names."""
        slagen = self.kolumner.slagen
        namn = [i for i, slag in enumerate(slagen) if slag == NAMNET]
        flera = slagen.count(PARTIET) > 1 and len(namn) > 1 and not self.par
        return flera and kolumn > namn[1]

    def _roll_av(self, cell: Cell) -> str:
        """Return the role that a mark is the code of, or that the head above it gives.

        Heads do where several of them give roles. A substitute who served has a mark below each of
        two: the later of them holds.
        """
        if (kod := ROLLKODER.get(cell.text.casefold())) is not None:
            return kod
        slagen = enumerate(self.kolumner.slagen)
        märken = [i for i, slag in slagen if slag in {HÄR, BORTA}]
        givna = {i: roll for i in märken if (roll := _roll_i_huvud(self.heter[i]))}
        return givna.get(self.kolumner.nummer_för(cell), "") if len(givna) > 1 else ""

    def _är_frånvaro(self, kolumn: int) -> bool:
        """Tell whether a mark in a column says that somebody was not there."""
        return any(h.startswith(("frånv", "borta")) for h in self.heter[kolumn])


def _gäller(heter: Sequence[str], slag: str) -> bool:
    """Tell whether the heads of a column say what it holds."""
    ord_ = [o for h in heter for o in (h, *(h.split() if slag == "närvaro" else ()))]
    return any(HUVUDORD.get(nyckel(o)) == slag for o in ord_)


def _med_parti_sist(vem: Namngiven) -> Namngiven:
    """Take the party from the end of a cell that reaches its column: "ordförande M"."""
    ord_, _, sist = vem.mer.rpartition(" ")
    return Namngiven(vem.namn, sist, ord_) if ord_ and sist in BOKSTÄVER else vem


def _roll_i_huvud(ord_: Sequence[str]) -> str:
    """Return the role that a head is: "Ord", "Ers", "Tjg ers"."""
    text = " ".join(ord_).strip(" .")
    if text.startswith(("tj", "inträtt")):
        return "tjänstgörande ersättare"
    if text.startswith(("ers", "suppl")):
        return "ersättare"
    return "ledamot" if text.startswith(("ord", "led")) else ""


def _utan_märke(text: str) -> str:
    """Return a note without a mark of presence before it: "Fysiskt, §§ 14-21"."""
    första, komma, rest = text.partition(",")
    märke = komma and första.casefold().strip() in {"fysiskt", "x", "ja", "närvarande", "på plats"}
    return ett_mellanslag(rest if märke else text)


def med_parti(namn: str, parti: str) -> str:
    """Return a name as lines of a roll have it, with the party if there is one."""
    return f"{namn} ({parti})" if parti and parti not in "-–—" else namn
