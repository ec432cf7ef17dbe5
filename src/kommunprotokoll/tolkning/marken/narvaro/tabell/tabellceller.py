"""The cells of a roll in a table, and all that each may be: name, party, mark, number.

A cell such as "V", "-" or "1" may be several things; the others of its column say which.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, är_namn
from kommunprotokoll.tolkning.marken.narvaro.tabell import narvaromarken
from kommunprotokoll.tolkning.marken.narvaro.tabell.tabellhuvud import HUVUDORD, är_huvudord
from kommunprotokoll.tolkning.marken.partinamn import BOKSTAV_FÖR, BOKSTÄVER
from kommunprotokoll.tolkning.rader import Rad

ROLLKODER = {
    "te": "tjänstgörande ersättare", "tj": "tjänstgörande ersättare",
    "tjers": "tjänstgörande ersättare", "e": "ersättare", "ers": "ersättare",
}  # fmt: skip
"""Marks of presence that say in which role."""
_ÄR_HÄR = narvaromarken.HÄR | ROLLKODER.keys() | {
    "p", "fysiskt", "fysisk", "på plats", "digital", "på distans", "deltar", "deltog", "l",
    "avstår", "avst", "närvarande på distans", "hela mötet", "hela sammanträdet", "hela",
}  # fmt: skip
_ÄR_BORTA = narvaromarken.BORTA | {
    "—", "frv", "ej", "ej närvarande", "förhinder", "anmält förhinder", "förhindrad", "återbud",
    "anmält frånvaro",
}  # fmt: skip
INGEN = frozenset({"-", "–", "—"})
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
_ERSÄTTS_AV = re.compile(r"(?:ersätts|ersattes|ersatt) av ", re.IGNORECASE)
_KLOCKA = re.compile(r"(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?: ?[–-] ?(?:\d{1,2}[.:]\d{2})?)?")
_KOD = r"(?:[01JNAFXx•–-]|Ja|Nej|Avst|Frånv)"
_KODRAD = re.compile(
    rf"\s*(?P<namn>{NAMN}?),?(?P<resten>\s+\(?(?P<parti>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{{0,4}})\)?"
    rf"(?P<koder>(?:\s+{_KOD})+))(?:\s+(?P<för>(?:för|ersätter|i stället för) {NAMN}))?\s*$"
)
"""A person and codes: "Berg Ada S 1 J N -"."""
_BORTAKODER = frozenset({"-", "–", "0", "F", "Frånv"})
_MINST_TÄTA = 3

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
    if träff is None or not är_namn(träff["namn"]) or text.casefold() in BOKSTAV_FÖR:
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
    for början, cell in delar:
        plats, text = början, cell
        if (nummer := _NUMMER_FÖRST.match(text)) and läs_namncell(text[nummer.end() :]):
            ut.append(Cell(plats, nummer["nr"], (NUMMER,)))
            text = text[nummer.end() :]
        if (ersätts := _ERSÄTTS_AV.match(text)) and läs_namncell(text[ersätts.end() :]):
            ut.append(Cell(plats, ersätts[0].strip(), (BORTA,)))
            plats, text = plats + ersätts.end(), text[ersätts.end() :]
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
    if text.strip("()") in BOKSTÄVER or ord_ in BOKSTAV_FÖR or text in INGEN:
        slag.append(PARTIET)
    slag += [HÄR] if ord_ in _ÄR_HÄR or nyckel(text) in dialekt.på_distans else []
    slag += [BORTA] if ord_ in _ÄR_BORTA or nyckel(text) in dialekt.frånvaroord else []
    if text.isdigit():
        slag.append(NUMMER)
    elif _KLOCKA.fullmatch(text):
        slag.append(KLOCKA)
    if slag:
        return tuple(slag)
    if any(nyckel(text) in orden for orden in (dialekt.roller, dialekt.etiketter, HUVUDORD)):
        return (ORD,)
    if läs_namncell(text) is not None:
        return (NAMNET,)
    kan = [PARTIET] if _KAN_VARA_PARTI.fullmatch(text) else []
    return (*kan, *([NAMNLED] if _ETT_ORD.fullmatch(text) else []), ORD)


def huvudceller(rad: Rad, dialekt: Dialekt) -> list[Cell]:
    """Return the cells of a row of heads; words of one cell that are each a head are parted."""
    ut: list[Cell] = []
    for cell in celler(rad, dialekt):
        orden = list(re.finditer(r"\S+", cell.text))
        if är_huvudord(cell.text) or not all(är_huvudord(ord_[0]) for ord_ in orden):
            ut.append(cell)
        else:
            ut += [Cell(cell.plats + o.start(), o[0], (ORD,)) for o in orden]
    return ut


def är_tätt(rader: Sequence[Rad]) -> bool:
    """Tell whether rows have lost their columns: codes after each name, the same gap between all.

    In a table whose columns are left, the gaps after names of different lengths differ.
    """
    if not all(map(_täta_delar, rader[:_MINST_TÄTA])) or len(rader) < _MINST_TÄTA:
        return False
    träffar = (_KODRAD.match(rad.text) for rad in rader[_MINST_TÄTA:])
    luckor = {lucka for t in träffar if t is not None for lucka in re.findall(r"\s+", t["resten"])}
    return len(luckor) <= 1


def _täta_delar(rad: Rad) -> re.Match[str] | None:
    """Return the parts of a row of codes, if the same gap stands between all."""
    träff = _KODRAD.match(rad.text)
    return träff if träff and len(set(re.findall(r"\s+", träff["resten"]))) == 1 else None


def täta_celler(rad: Rad) -> list[Cell]:
    """Return the cells of such a row: "Berg Ada S 1 J N" has a name, a party and a mark.

    The first code says who was there, the others how each voted: who voted was there too.
    """
    träff = _täta_delar(rad)
    if träff is None:
        return []
    koder = träff["koder"].split()
    här = any(kod not in _BORTAKODER for kod in koder) and koder != ["Nej"]
    delar = (
        (träff["namn"].strip(" ,"), NAMNET), (träff["parti"], PARTIET),
        (koder[0], HÄR if här else BORTA), (träff["för"], ORD),
    )  # fmt: skip
    return [Cell(10 * i, text, (slag,)) for i, (text, slag) in enumerate(delar) if text]
