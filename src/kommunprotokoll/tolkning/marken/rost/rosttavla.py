"""Tables of votes by their columns: a mark, a name or a number below each side, and the totals.

What stands below the heads tells what kind of row it is: a person and a mark, a party and its
numbers, one name a column, or numbers alone, which are the totals in print. Where a side comes
again in the head a new vote begins.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.celler import placerade, utan_rör
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.rost.bilagelistor import KRYSS, PARTI
from kommunprotokoll.tolkning.marken.rost.rostord import KOLUMNORD, VALORD
from kommunprotokoll.tolkning.marken.rost.rostspalter import röster_ur
from kommunprotokoll.tolkning.marken.rost.vidnamnet import utan_det_vid_namnet
from kommunprotokoll.tolkning.rader import Rad

_SIDOR = KOLUMNORD | {
    "bifall": Röstval.JA,
    "för": Röstval.JA,
    "avslag": Röstval.NEJ,
    "emot": Röstval.NEJ,
    "mot": Röstval.NEJ,
    "huvudförslag": Röstval.JA,
    "motförslag": Röstval.NEJ,
}
_RÖSTORD = re.compile(r"\b(?:antal|röstar|röstade|röster|röst)\b|[.:-]+(?=\s|$)|\(.*\)")
_TALHUVUDEN = frozenset(
    {"totalt", "summa", "antal", "mandat", "procent", "%", "antal ledamöter", "ledamöter totalt"}
)
"""Columns of other numbers than those of the sides."""
_ANDRA_HUVUDEN = frozenset(
    {
        "", "namn", "ledamot", "ledamöter", "ledamot/ersättare", "ersättare", "person", "parti",
        "partier", "plats", "nr", "tjänstgörande", "tjänstgörande ersättare", "ersätter", "grupp",
        "beslutande", "röstande", "roll", "partigrupp", "förnamn", "efternamn", "närvarande",
        "närv", "tj",
    }
).union(_TALHUVUDEN)  # fmt: skip
_OMRÖSTNING = re.compile(r"(?:votering|omröstning|vot)\b.*|§ ?\d{1,4}.*", re.IGNORECASE)
_SUMMA = re.compile(
    r"(?:summa|s:a|totalt?|antal|röster|röstetal|resultat|sammanlagt|sammanräkning)\b.*",
    re.IGNORECASE,
)
_TAL = re.compile(r"\d{1,3}")
_INGA = frozenset({"-", "–", "—"})
_PARTIRAD = re.compile(
    r"(?:[A-ZÅÄÖ][\wÀ-ÿ-]*|[A-ZÅÄÖ]\w+ (?:de gröna|liberalerna|initiativ|samlingspartiet))"
    r"(?: \([A-ZÅÄÖ]{1,5}\))?",
    re.IGNORECASE,
)
_STRECK = re.compile(r"[-=_–—]{3,}")
_FÖRE_NAMNET = 3
_NÄRA = 4
_MENING = 60
_TVÅ = 2


@attrs.frozen
class Tavla:
    """One vote of a table.

    Attributes:
        röster: How each voted, in the order of the rows.
        summor: The totals: those in print, else what the parties' numbers come to.
        huvud: The place of the head among the rows.
        slut: The place after the table's last row.
    """

    röster: tuple[Röst, ...]
    summor: Mapping[Röstval, int]
    huvud: int
    slut: int


@attrs.frozen
class _Cell:
    text: str
    början: int
    mitt: float


@attrs.frozen
class _Kolumn:
    omröstning: int
    val: Röstval
    cell: _Cell


@attrs.define
class _Tabell:
    """A table under reading: what the rows below its head have given."""

    kolumner: list[_Kolumn]
    huvud: int
    slut: int
    andra: Sequence[_Cell] = ()
    röster: dict[tuple[int, Person], Röst] = attrs.Factory(dict)
    tryckta: dict[tuple[int, Röstval], int] = attrs.Factory(dict)
    partiers: dict[tuple[int, Röstval], int] = attrs.Factory(dict)

    @property
    def är_full(self) -> bool:
        """Whether the totals have been read, which end it."""
        return bool(self.tryckta)

    def tavlor(self) -> Iterator[Tavla]:
        """Yield each vote that the rows have told of."""
        for nr in sorted({k.omröstning for k in self.kolumner}):
            röster = tuple(röst for (i, _), röst in self.röster.items() if i == nr)
            summor = self.tryckta or self.partiers
            egna = {val: tal for (i, val), tal in summor.items() if i == nr}
            if röster or egna.keys() >= {Röstval.JA, Röstval.NEJ}:
                yield Tavla(röster, egna, self.huvud, self.slut)


def läs_tavlor(rader: Sequence[Rad]) -> list[Tavla]:
    """Return the votes of the tables among the rows, in order; else those of lists of sides."""
    if not any(_kan_vara_huvud(rad.text) for rad in rader):
        return _sidlistor(rader)
    tabeller: list[_Tabell] = []
    nu: _Tabell | None = None
    for i, rad in enumerate(rader):
        if rad.är_tom:
            continue
        celler = _celler(rad.text)
        kolumner = _huvud(celler) if _kan_vara_huvud(rad.text) else None
        if kolumner is not None:
            if nu is None or nu.är_full or len(nu.kolumner) != len(kolumner):
                nu = _Tabell(kolumner, i, i + 1)
                tabeller.append(nu)
            nu.kolumner = kolumner  # the head again, on the next page
            nu.andra = [cell for cell in celler[1:] if _sida(cell.text) is None]
        elif nu is not None and _läs_rad(nu, celler):
            nu.slut = i + 1
        elif nu is not None and len(celler) == 1 and len(celler[0].text) > _MENING:
            nu = None
    tavlor = [tavla for tabell in tabeller for tavla in tabell.tavlor()]
    return tavlor or _sidlistor(rader)


def tabell_ur(rader: Sequence[Rad]) -> tuple[tuple[Röst, ...], Mapping[Röstval, int]]:
    """Return how each voted by a table, columns or rows of names, and the totals below them."""
    röster = röster_ur(rader)
    tavla = next(iter(läs_tavlor(rader)), None)
    if tavla is None:
        return röster, {}
    return max(tavla.röster, röster, key=len), tavla.summor


def _sidlistor(rader: Sequence[Rad]) -> list[Tavla]:
    """Return the votes of rows that each are a side and its number, in cells of their own.

    Where a side comes again another vote begins.
    """
    listor: list[tuple[dict[Röstval, int], int, int]] = []
    for i, rad in enumerate(rader):
        if "  " not in rad.text and "\t" not in rad.text and "|" not in rad.text:
            continue
        celler = [cell.text for cell in _celler(rad.text)]
        if len(celler) > 1 and _TAL.fullmatch(celler[0]):
            celler[:2] = celler[1::-1]
        if len(celler) < _TVÅ or not _TAL.fullmatch(celler[1]) or not (val := _sida(celler[0])):
            continue
        if listor and val not in listor[-1][0]:
            tal, början, _ = listor.pop()
        else:
            tal, början = {}, i
        listor.append(({**tal, val: int(celler[1])}, början, i + 1))
    båda = {Röstval.JA, Röstval.NEJ}
    return [Tavla((), tal, början, slut) for tal, början, slut in listor if tal.keys() >= båda]


def _kan_vara_huvud(text: str) -> bool:
    """Tell at once of most rows that they name no sides."""
    if "  " not in text and "\t" not in text and "|" not in text:
        return False
    låg = text.casefold()
    return ("nej" in låg and "ja" in låg) or "avslag" in låg or ("mot" in låg and "för" in låg)


def _celler(text: str) -> list[_Cell]:
    celler = (_Cell(*cell) for cell in placerade(utan_rör(text)))
    return [cell for cell in celler if not _STRECK.fullmatch(cell.text)]


def _sida(text: str) -> Röstval | None:
    return _SIDOR.get(_RÖSTORD.sub("", text.casefold()).strip())


def _huvud(celler: Sequence[_Cell]) -> list[_Kolumn] | None:
    """Return the columns if the cells are a head: sides, and otherwise what heads names."""
    kolumner: list[_Kolumn] = []
    nr = -1
    for cell in (delad for hel in celler for delad in _var_sida(hel)):
        val = _sida(cell.text)
        if val is not None:
            igen = any(k.val is val for k in kolumner if k.omröstning == nr)
            nr += igen or nr < 0
            kolumner.append(_Kolumn(nr, val, cell))
        elif cell.text.casefold().strip(" .:") not in _ANDRA_HUVUDEN and not _OMRÖSTNING.fullmatch(
            cell.text
        ):
            return None
    sidor = {kolumn.val for kolumn in kolumner}
    return kolumner if sidor >= {Röstval.JA, Röstval.NEJ} else None


def _var_sida(cell: _Cell) -> list[_Cell]:
    """Divide a cell of nothing but sides, one space apart: "Ja Nej Avst"."""
    ord_ = [(m[0], cell.början + m.start()) for m in re.finditer(r"\S+", cell.text)]
    if len(ord_) < _TVÅ or not all(_sida(text) for text, _ in ord_):
        return [cell]
    return [_Cell(text, var, var + len(text) / 2) for text, var in ord_]


def _läs_rad(tabell: _Tabell, celler: Sequence[_Cell]) -> bool:
    """Take what a row says; False if it is no row of the table."""
    if not celler:
        return False
    if _läs_tal(tabell, celler) or _läs_namn_i_spalter(tabell, celler):
        return True
    person = _person(celler)
    if person is None:
        return False
    ord_ = [val for cell in celler[1:] if (val := VALORD.get(cell.text.casefold().rstrip(".")))]
    if ord_:
        for nr, val in enumerate(ord_):
            tabell.röster.setdefault((nr, person), Röst(person, val))
        return True
    kryss = [cell for cell in celler[1:] if cell.text.casefold() in KRYSS]
    for cell in kryss:
        under = min(tabell.kolumner, key=lambda k: abs(k.cell.mitt - cell.mitt))
        bort = abs(under.cell.mitt - cell.mitt)
        if any(abs(annan.mitt - cell.mitt) < bort for annan in tabell.andra):
            continue  # below "Närv.", say
        tabell.röster.setdefault((under.omröstning, person), Röst(person, under.val))
    return bool(kryss)


def _läs_tal(tabell: _Tabell, celler: Sequence[_Cell]) -> bool:
    """Take the totals in print, or the numbers of a party."""
    etikett = "" if _är_tal(celler[0].text) else celler[0].text
    tal = celler[1:] if etikett else celler
    if not tal or not all(_är_tal(cell.text) for cell in tal):
        return False
    är_summa = _SUMMA.fullmatch(etikett) is not None
    alla = len(tal) >= len(tabell.kolumner)
    if not är_summa and not (_PARTIRAD.fullmatch(etikett) if etikett else alla):
        return False
    for kolumn, cell in _under(tabell, tal):
        plats, antal = (
            (kolumn.omröstning, kolumn.val),
            int(cell.text) if cell.text[0].isdigit() else 0,
        )
        if är_summa or not etikett:
            tabell.tryckta.setdefault(plats, antal)
        else:
            tabell.partiers[plats] = tabell.partiers.get(plats, 0) + antal
    return True


def _är_tal(text: str) -> bool:
    return _TAL.fullmatch(text) is not None or text in _INGA


def _under(tabell: _Tabell, celler: Sequence[_Cell]) -> Iterator[tuple[_Kolumn, _Cell]]:
    """Yield each cell below a side: in order where every head has one, else below the nearest."""
    sidor = {kolumn.cell.början: kolumn for kolumn in tabell.kolumner}
    andra = [cell for cell in tabell.andra if cell.text.casefold() in _TALHUVUDEN]
    huvuden = sorted([*(k.cell for k in tabell.kolumner), *andra], key=lambda c: c.början)
    i_ordning = zip(huvuden, celler, strict=False) if len(celler) == len(huvuden) else ()
    for huvud, cell in i_ordning or (
        (min(huvuden, key=lambda h: abs(h.mitt - cell.mitt)), cell) for cell in celler
    ):
        if huvud.början in sidor:
            yield sidor[huvud.början], cell


def _läs_namn_i_spalter(tabell: _Tabell, celler: Sequence[_Cell]) -> bool:
    """Take a row of names, each below the side that it took."""
    funna: list[tuple[_Kolumn, Person]] = []
    for cell in celler:
        under = min(tabell.kolumner, key=lambda k: abs(k.cell.början - cell.början))
        person = som_person(utan_det_vid_namnet(cell.text))
        if person is None or abs(under.cell.början - cell.början) > _NÄRA:
            return False
        funna.append((under, person))
    for kolumn, person in funna:
        tabell.röster.setdefault((kolumn.omröstning, person), Röst(person, kolumn.val))
    return True


def _person(celler: Sequence[_Cell]) -> Person | None:
    """Return whose row it is; number, seat and party may stand before the name or after it."""
    person = None
    for cell in celler[:_FÖRE_NAMNET]:
        person = som_person(utan_det_vid_namnet(cell.text))
        if person is not None or not (cell.text.isdigit() or _parti(cell)):
            break
    if person is None or person.parti is not None:
        return person
    parti = next((parti for cell in celler[:_FÖRE_NAMNET] if (parti := _parti(cell))), "")
    return Person(person.namn, Parti(parti)) if parti else person


def _parti(cell: _Cell) -> str:
    """Return the party that a cell is; a mark and a side have the form of one too."""
    text = cell.text.strip("()")
    är_annat = text.casefold() in KRYSS or text.casefold() in KOLUMNORD
    return text if PARTI.fullmatch(text) and not är_annat else ""
