"""What the columns of a table hold, told by its cells: names, parties, marks, numbers.

A cell such as "V", "-" or "1" may be several things; the others of its column say which.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, är_namn
from kommunprotokoll.tolkning.marken.narvaro import narvaromarken
from kommunprotokoll.tolkning.marken.narvaro.partirubriker import PARTIER
from kommunprotokoll.tolkning.rader import Rad

_ÄR_HÄR = narvaromarken.HÄR | {
    "p", "fysiskt", "fysisk", "på plats", "digital", "på distans", "deltar", "deltog", "tj",
    "avstår", "avst", "närvarande på distans", "hela mötet", "hela sammanträdet", "hela",
}  # fmt: skip
_ÄR_BORTA = narvaromarken.BORTA | {
    "—", "frv", "ej", "ej närvarande", "förhinder", "anmält förhinder", "förhindrad", "återbud",
    "anmält frånvaro",
}  # fmt: skip
_INGEN = frozenset({"-", "–", "—"})
_BOKSTÄVER = frozenset(PARTIER.values())
_KAN_VARA_PARTI = re.compile(r"\(?[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}\)?|[-–]")
_PARTI_OCH_NAMN = re.compile(rf"\((?P<parti>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{{0,5}})\) ?(?P<namn>{NAMN})")
_NAMN_OCH_PARTI = re.compile(rf"(?P<namn>{NAMN}),?(?:\s*{PARTI}| (?P<kort>[A-ZÅÄÖ]{{1,3}}))?")
_ORD = r"(?:(?:von|af|de|van|der) )*[A-ZÅÄÖÉÜ][\wÀ-ÿ'’´-]+"
_NAMN_OCH_MER = re.compile(rf"(?P<vem>{NAMN}(?:\s*{PARTI})?),? (?P<mer>[a-zåäö§\d(].*)")
_EFTERNAMN_FÖRST = re.compile(
    rf"(?P<efter>{_ORD}(?: {_ORD})?), (?P<för>{_ORD}(?: {_ORD})?)(?:\s*{PARTI})?"
)
_ETT_ORD = re.compile(_ORD)
_NUMMER_FÖRST = re.compile(r"(?P<nr>\d{1,3})[.)]? (?=[A-ZÅÄÖa-z])")
_KLOCKA = re.compile(r"(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?: ?[–-] ?(?:\d{1,2}[.:]\d{2})?)?")
HUVUDORD = frozenset(
    {"nr", "namn", "parti", "ledamot", "ledamöter", "ordinarie", "ersättare", "närvaro", "anm",
     "tjänstgör", "uppdrag", "roll", "förnamn", "efternamn", "valkrets", "titel", "plats", "kom",
     "gick", "ankom", "avvek", "beteckning", "grupp", "funktion", "notering", "anmärkning"}
)  # fmt: skip
"""Words of heads, which might be taken for part of a name or for a party."""
_NÄRA = 3
_FÅ = 2

NAMNET, NAMNLED, PARTIET, HÄR, BORTA, NUMMER, KLOCKA, ORD = (
    "namn", "namnled", "parti", "här", "borta", "nummer", "klocka", "ord",
)  # fmt: skip
"""What a cell may be."""


@attrs.frozen
class Cell:
    """A cell: where it begins in its row, its text, and all that it may be.

    ``mer`` is what stands after a name in the same cell: "ordförande", "§§ 3-5".
    """

    plats: int
    text: str
    slag: tuple[str, ...]
    mer: str = ""


@attrs.frozen
class Namncell:
    """A name as a cell has it: first name first, and the party if it stands in the cell."""

    namn: str
    parti: str = ""


@lru_cache(maxsize=4096)
def läs_namncell(text: str) -> Namncell | None:
    """Read "Ada Berg", "Ada Berg (S)" or "Berg, Ada (S)"; None if the cell is no name."""
    träff = _EFTERNAMN_FÖRST.fullmatch(text)
    if träff is not None:
        return Namncell(f"{träff['för']} {träff['efter']}", (träff["parti"] or "").strip())
    if (träff := _PARTI_OCH_NAMN.fullmatch(text)) is not None:
        return Namncell(träff["namn"], träff["parti"])
    träff = _NAMN_OCH_PARTI.fullmatch(text)
    if träff is None or not är_namn(träff["namn"]) or text.casefold() in PARTIER:
        return None
    return Namncell(träff["namn"], (träff["parti"] or träff["kort"] or "").strip())


def celler(rad: Rad, dialekt: Dialekt) -> list[Cell]:
    """Return the cells of a row; a tab parts them by number, wide gaps by where they stand.

    The number of a seat close before the name is a cell of its own.
    """
    if "\t" in rad.text:
        delar = [(10 * i, ett_mellanslag(c).strip()) for i, c in enumerate(rad.text.split("\t"))]
    else:
        delar = [(t.start(), t[0]) for t in CELL.finditer(rad.text)]
    ut = []
    for plats, cell in delar:
        text = cell
        if (nummer := _NUMMER_FÖRST.match(text)) and läs_namncell(text[nummer.end() :]):
            ut.append(Cell(plats, nummer["nr"], (NUMMER,)))
            text = text[nummer.end() :]
        hel = _slag(text, dialekt) if text else ()
        med_mer = _NAMN_OCH_MER.fullmatch(text) if hel == (ORD,) else None
        if med_mer is not None and läs_namncell(med_mer["vem"]) is not None:
            ut.append(Cell(plats, med_mer["vem"], (NAMNET,), med_mer["mer"]))
        elif text:
            ut.append(Cell(plats, text, hel))
    return ut


def _slag(text: str, dialekt: Dialekt) -> tuple[str, ...]:
    ord_ = text.casefold().strip(" .*")
    slag: list[str] = []
    if text.strip("()") in _BOKSTÄVER or ord_ in PARTIER or text in _INGEN:
        slag.append(PARTIET)
    slag += [HÄR] if ord_ in _ÄR_HÄR or nyckel(text) in dialekt.på_distans else []
    slag += [BORTA] if ord_ in _ÄR_BORTA or nyckel(text) in dialekt.frånvaroord else []
    if text.isdigit():
        slag.append(NUMMER)
    elif _KLOCKA.fullmatch(text):
        slag.append(KLOCKA)
    if slag:
        return tuple(slag)
    if any(nyckel(text) in ord_ for ord_ in (dialekt.roller, dialekt.etiketter, HUVUDORD)):
        return (ORD,)
    if läs_namncell(text) is not None:
        return (NAMNET,)
    kan = [PARTIET] if _KAN_VARA_PARTI.fullmatch(text) else []
    return (*kan, *([NAMNLED] if _ETT_ORD.fullmatch(text) else []), ORD)


@attrs.frozen
class Kolumner:
    """The columns of a table: where each begins, and what most of its cells are."""

    platser: tuple[int, ...]
    slagen: tuple[str, ...]
    antal: tuple[int, ...]

    def nummer_för(self, cell: Cell) -> int:
        """Return which column a cell stands in: the one that begins nearest."""
        return min(range(len(self.platser)), key=lambda i: abs(self.platser[i] - cell.plats))

    def slag_för(self, cell: Cell) -> str:
        """Return what a cell is: what its column is, if it can be that."""
        kolumnens = self.slagen[self.nummer_för(cell)]
        om_närvaro = {HÄR, BORTA}
        if kolumnens in om_närvaro and om_närvaro & set(cell.slag):
            return HÄR
        return kolumnens if kolumnens in cell.slag else cell.slag[0]


def finn_kolumner(tabell: Sequence[Sequence[Cell]]) -> Kolumner:
    """Return the columns of rows of cells, those that begin near one another as one."""
    alla = sorted((cell for rad in tabell for cell in rad), key=lambda cell: cell.plats)
    grupper: list[list[Cell]] = [[alla[0]]]
    for förra, cell in pairwise(alla):
        if cell.plats - förra.plats > _NÄRA or cell.plats - grupper[-1][0].plats > 2 * _NÄRA:
            grupper.append([])
        grupper[-1].append(cell)
    return Kolumner(
        tuple(Counter(c.plats for c in grupp).most_common(1)[0][0] for grupp in grupper),
        tuple(_kolumnslag(grupp) for grupp in grupper),
        tuple(map(len, grupper)),
    )


def _kolumnslag(kolumn: Sequence[Cell]) -> str:
    """Return what most cells of a column can be; figures that differ are numbers, not marks."""
    röster = Counter(slag for cell in kolumn for slag in cell.slag)
    röster[HÄR] += röster[BORTA]  # a column of presence has both
    olika = {cell.text for cell in kolumn}
    if röster[NUMMER] * 2 > len(kolumn) and len(olika) > _FÅ:
        return NUMMER
    bara_streck = all(cell.text in _INGEN for cell in kolumn)
    kända = sum(c.text.strip("()") in _BOKSTÄVER for c in kolumn)
    if röster[PARTIET] >= röster[HÄR] and (kända or len(olika) > _FÅ) and not bara_streck:
        röster[PARTIET] += 1
    vanligast = max(röster.values())
    return next(slag for slag in (PARTIET, HÄR, *röster) if röster[slag] == vanligast)
