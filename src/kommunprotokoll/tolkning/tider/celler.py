"""Tables of meeting times: their heads, and what stands in which column.

A source that knows its columns puts tabs or upright bars between them. In plain text the columns
are known by the white space between them, and where that is a single space, by their number.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

import attrs

from kommunprotokoll.tolkning.tider.delar import Månadsled, Tidsled
from kommunprotokoll.tolkning.tider.ord import orden, tidsord, är_organ
from kommunprotokoll.tolkning.tider.rad import läs_rad
from kommunprotokoll.tolkning.tider.tecken import med_bindestreck, städa

LÄNGSTA_RAD = 2000
"""A longer line is no row of a table."""
_MEST_ORD = 40
_MELLAN_KOLUMNER = re.compile(r"\S+(?: \S+)*")
_ORD = re.compile(r"\S+")
_STRECKRAD = re.compile(r"[|:\s=+-]*")
_ETT_ORD = re.compile(r"[^\W\d_]+\.?")
_ÅR = re.compile(r"[12]\d{3}")
_TID_SIST = re.compile(r"[ ,:(-]+(?P<tid>(?:kl\.?|klockan) ?\d.{0,20}|\d\d?[.:]\d\d.{0,12})$")
_DAG = r"\d{1,2}(?:[-/]\d{1,2})?(?:\([^()]{1,30}\))?\**"
_KL = r"(?:(?:kl\.?|klockan) ?\d{1,2}|\d{1,2}[.:]\d\d)(?:[.:]\d\d)?(?:-\d{1,2}(?:[.:]\d\d)?)?"
_DAGAR = re.compile(f"-|{_DAG}(?:, ?(?:{_DAG}|{_KL})){{0,9}}|{_KL}", re.IGNORECASE)
_KLOCKSLAG = re.compile(r"\d{1,2}(?P<minut>[.:]\d\d)?(?:-\d{1,2}(?:[.:]\d\d)?)?")
_SÄKERT_AVSTÅND = 2


class Delning(Enum):
    """What stands between the columns."""

    TABB = auto()
    STRECK = auto()
    LUFT = auto()
    ORD = auto()


class Kolumnslag(Enum):
    """What a column holds."""

    MÅNAD = auto()
    """Days of the month in the column's head."""
    ORGAN = auto()
    """Days or dates of the body in the column's head."""
    TID = auto()
    PLATS = auto()
    NAMN = auto()
    """What the row is about: a body, a month."""
    ÖVRIGT = auto()


@attrs.frozen
class Cell:
    """A text and where in its line it stands."""

    text: str
    från: int
    till: int


@attrs.frozen
class Kolumn:
    """A column by its head; ``tid`` is a time that the head gives for all of it."""

    slag: Kolumnslag
    namn: str
    från: int
    till: int
    månad: Månadsled | None = None
    tid: Tidsled | None = None


@attrs.frozen
class Huvud:
    """The head of a table: ``månader`` says whether the months stand side by side."""

    delning: Delning
    kolumner: tuple[Kolumn, ...]
    månader: bool


def läs_huvud(rad: str) -> Huvud | None:
    """Return the head of a table, or nothing if the line is none."""
    if len(rad) > LÄNGSTA_RAD or not rad.strip():
        return None
    delning, celler = dela(rad)
    if delning is Delning.ORD and not _kan_vara_huvud(celler[0].text):
        return None
    if delning in (Delning.LUFT, Delning.ORD):
        celler = [del_ for cell in celler for del_ in _isär(cell, hela=delning is Delning.ORD)]
    kolumner = _kolumner(celler, prosa=delning is Delning.ORD)
    if not kolumner:
        return None
    antal = {slag: sum(k.slag is slag for k in kolumner) for slag in Kolumnslag}
    if antal[Kolumnslag.MÅNAD] > 1 and not antal[Kolumnslag.ORGAN]:
        return Huvud(delning, _utan_egna_huvuden(delning, kolumner), månader=True)
    if antal[Kolumnslag.ORGAN] > 1 and not antal[Kolumnslag.MÅNAD]:
        return Huvud(delning, _utan_egna_huvuden(delning, kolumner), månader=False)
    return None


def _kolumner(celler: Sequence[Cell], *, prosa: bool) -> tuple[Kolumn, ...]:
    """Return the columns; none if a word of what may be prose is no known head."""
    kolumner = []
    for cell in celler:
        kolumn = _kolumn(cell)
        if prosa and kolumn.slag is Kolumnslag.ÖVRIGT:
            return ()
        kolumner.append(kolumn)
    return tuple(kolumner)


def _kan_vara_huvud(text: str) -> bool:
    """Tell by its first word whether a line of prose may be a head; most are not."""
    första = Cell(text.partition(" ")[0], 0, 0)
    return not text[:1].isdigit() and _kolumn(första).slag is not Kolumnslag.ÖVRIGT


def dela_rad(rad: str, huvud: Huvud) -> list[str] | None:
    """Return the texts of a row, one a column of the head, or nothing if they do not fit.

    Raises nothing: whether what does not fit is a fault is for the reader of the rows to say.
    """
    if len(rad) > LÄNGSTA_RAD:
        return None
    delning, celler = dela(rad)
    if huvud.delning in (Delning.TABB, Delning.STRECK) and delning is not huvud.delning:
        return None
    texter = [cell.text for cell in celler]
    antal = len(huvud.kolumner)
    if huvud.delning in (Delning.TABB, Delning.STRECK):
        texter += [""] * (antal - len(texter))
        return texter if len(texter) == antal else None
    if delning is not Delning.ORD and len(texter) == antal:
        return texter
    if delning is Delning.LUFT and (på_plats := placera(celler, huvud.kolumner)):
        return på_plats
    return _räkna_in(rad, huvud)


def dela(rad: str) -> tuple[Delning, list[Cell]]:
    """Divide a line where its columns meet."""
    if "\t" in rad.strip("\n\r "):
        return Delning.TABB, _vid(rad, "\t")
    if rad.count("|") > 1 or (rad.count("|") == 1 and rad.strip()[:1] != "|"):
        if _STRECKRAD.fullmatch(rad):
            return Delning.STRECK, []
        inre = rad.strip().removeprefix("|").removesuffix("|")
        return Delning.STRECK, _vid(inre, "|")
    rad = rad.replace("\N{NO-BREAK SPACE}", " ")
    celler = [Cell(städa(m[0]), m.start(), m.end()) for m in _MELLAN_KOLUMNER.finditer(rad)]
    return (Delning.LUFT if len(celler) > 1 else Delning.ORD), celler


def _vid(rad: str, tecken: str) -> list[Cell]:
    return [Cell(städa(text), i, i) for i, text in enumerate(rad.split(tecken))]


def _isär(cell: Cell, *, hela: bool) -> list[Cell]:
    """Divide months and bodies that stand with one space between them.

    Args:
        cell: The cell, with every space of its line.
        hela: Whether the cell is the whole line, and any word in it a column.
    """
    f = cell.från
    ord_ = [Cell(m[0], f + m.start(), f + m.end()) for m in _ORD.finditer(cell.text)]
    if hela and len(ord_) > _MEST_ORD:
        return [cell]
    if hela or (len(ord_) > 1 and all(_månad(o.text) for o in ord_)):
        return _foga_genitiv(ord_)
    return [cell]


def _foga_genitiv(ord_: Sequence[Cell]) -> list[Cell]:
    """Join ``Kommunstyrelsens arbetsutskott``, and a year to the month before it."""
    följd: list[Cell] = []
    for cell in ord_:
        förra = följd[-1] if följd else None
        if förra is not None and (
            (förra.text.endswith("s") and är_organ([förra.text[:-1].casefold()], förra.text[:-1]))
            or (_ÅR.fullmatch(cell.text) and _månad(förra.text))
        ):
            följd[-1] = Cell(f"{förra.text} {cell.text}", förra.från, cell.till)
        else:
            följd.append(cell)
    return följd


def _kolumn(cell: Cell) -> Kolumn:
    namn, tid = dela_tid(cell.text)
    ord_ = orden(namn)
    alla = tidsord()
    månad = _månad(namn)
    if månad is not None:
        slag = Kolumnslag.MÅNAD
    elif not ord_ or " ".join(ord_) in alla.tabellnamn:
        slag = Kolumnslag.NAMN
    elif alla.etiketter.get(" ".join(ord_)) in ("tid", "plats"):
        slag = Kolumnslag.TID if alla.etiketter[" ".join(ord_)] == "tid" else Kolumnslag.PLATS
    elif ord_[0] in alla.tecken and alla.tecken[ord_[0]] == "klocka" and len(ord_) == 1:
        slag = Kolumnslag.TID
    elif är_organ(ord_, namn):
        slag = Kolumnslag.ORGAN
    else:
        slag = Kolumnslag.ÖVRIGT
    return Kolumn(slag, namn, cell.från, cell.till, månad, tid)


def dela_tid(text: str) -> tuple[str, Tidsled | None]:
    """Divide ``Kommunstyrelsen kl. 13.00`` into the name and the time."""
    träff = _TID_SIST.search(text)
    if träff is None:
        return text.strip(" :"), None
    tid = läs_rad(f"kl {träff['tid'].rstrip(' )')}").tid
    return (text, None) if tid is None else (text[: träff.start()].strip(" :"), tid)


def _månad(text: str) -> Månadsled | None:
    namn, _, resten = text.partition(" ")
    if not _ETT_ORD.fullmatch(namn) or (resten and not _ÅR.fullmatch(resten)):
        return None
    nummer = tidsord().månader.get(namn.rstrip(".").casefold())
    return None if nummer is None else Månadsled(nummer, int(resten or 0))


def som_månad(text: str) -> Månadsled | None:
    """Return the month that a cell names, alone or with its year."""
    return _månad(text.strip(" :"))


def _utan_egna_huvuden(delning: Delning, kolumner: tuple[Kolumn, ...]) -> tuple[Kolumn, ...]:
    """Add the columns of names and times that may stand first without a head of their own."""
    slag = [k.slag for k in kolumner]
    först: list[Kolumn] = []
    luft_före = delning is Delning.LUFT and kolumner[0].från > 0
    if (delning is Delning.ORD or luft_före) and Kolumnslag.NAMN not in slag:
        först.append(Kolumn(Kolumnslag.NAMN, "", 0, 0))
    if delning is Delning.ORD and Kolumnslag.TID not in slag:
        först.append(Kolumn(Kolumnslag.TID, "", 0, 0))
    return (*först, *kolumner)


def placera(celler: Sequence[Cell], kolumner: Sequence[Cell | Kolumn]) -> list[str] | None:
    """Give each cell the column that it stands below; nothing if one stands between two."""
    texter = [""] * len(kolumner)
    förra = -1
    for cell in celler:
        avstånd = sorted((_avstånd(cell, k), i) for i, k in enumerate(kolumner))
        (närmast, i), nästa = avstånd[0], avstånd[1][0] if len(avstånd) > 1 else 1 << 30
        if i <= förra or nästa - närmast < _SÄKERT_AVSTÅND:
            return None
        texter[i], förra = cell.text, i
    return texter


def _avstånd(cell: Cell, kolumn: Cell | Kolumn) -> int:
    return min(
        abs(cell.från - kolumn.från),
        abs(cell.till - kolumn.till),
        abs(cell.från + cell.till - kolumn.från - kolumn.till) // 2,
    )


def säger_inget(text: str) -> bool:
    """Tell whether a cell says that there is nothing: a dash, ``inget``."""
    return all(o in tidsord().inget or o in "–—−" for o in text.casefold().split())


def _räkna_in(rad: str, huvud: Huvud) -> list[str] | None:
    """Divide a row with single spaces: as many values at its end as the head has columns."""
    delar = _värden(rad)
    dagkolumner = [
        i for i, k in enumerate(huvud.kolumner) if k.slag in (Kolumnslag.MÅNAD, Kolumnslag.ORGAN)
    ]
    först, antal = len(delar) - len(dagkolumner), len(dagkolumner)
    if först < 0 or dagkolumner != list(range(dagkolumner[0], dagkolumner[0] + antal)):
        return None
    if not all(_DAGAR.fullmatch(del_) for del_ in delar[först:]):
        return None
    texter = [""] * len(huvud.kolumner)
    texter[dagkolumner[0] : dagkolumner[0] + antal] = delar[först:]
    return texter if _fyll_framför(texter, delar[:först], huvud.kolumner) else None


def _värden(rad: str) -> list[str]:
    """Divide at the spaces, but not inside ``5, 19 (08.00)``, ``kl. 13`` and ``11, kl. 09:30``."""
    delar: list[str] = []
    efter_kl = False
    for ord_ in med_bindestreck(städa(rad)).split():
        förra = delar[-1] if delar else ""
        i_parentes = ord_[0] == "(" and förra[-1:].isdigit()
        if delar and (efter_kl or i_parentes or förra.endswith(",")):
            delar[-1] += ord_ if i_parentes else f" {ord_}"
        else:
            delar.append(ord_)
        efter_kl = tidsord().tecken.get(ord_.casefold().rstrip(".:")) == "klocka"
    return delar


def _fyll_framför(texter: list[str], delar: list[str], kolumner: Sequence[Kolumn]) -> bool:
    """Put what stands before the days into the columns of name and time; tell whether it fits."""
    slag = [k.slag for k in kolumner]
    if Kolumnslag.TID in slag:
        i = slag.index(Kolumnslag.TID)
        tal = _KLOCKSLAG.fullmatch(delar[-1]) if delar else None
        if tal is not None and (kolumner[i].namn or tal["minut"]):  # a bare 14 may be a day
            texter[i] = delar.pop()
        elif kolumner[i].namn:
            return False
    if any(t[0].isdigit() for t in delar):
        return False
    if delar and Kolumnslag.NAMN not in slag:
        return False
    if delar:
        texter[slag.index(Kolumnslag.NAMN)] = " ".join(delar)
    return True
