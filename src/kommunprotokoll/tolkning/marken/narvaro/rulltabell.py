"""A roll printed as a table in which marks say who was there: "Ledamot  Parti  Närv.  Ersättare".

Members stand a row each with an X or a dash, the substitute who served beside or on the row below,
and often the votes in columns further to the right.
"""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.intervall import läs_intervall
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.marken.narvaro.narvaromarken import BORTA, HÄR
from kommunprotokoll.tolkning.marken.rost.bilagelistor import KRYSS, Röstlista
from kommunprotokoll.tolkning.marken.rost.rostkolumner import Röstkolumner, röstkolumner
from kommunprotokoll.tolkning.marken.rost.rostord import PARAGRAFHUVUD
from kommunprotokoll.tolkning.rader import Rad

_KOLUMNER = {
    "nr": ("nr", "plats", "stol"),
    "namn": ("namn", "ledamot", "ledamöter", "ordinarie", "ordinarie ledamot",
             "ordinarie ledamöter", "närvarande ledamöter", "beslutande ledamöter",
             "tjänstgörande ledamöter", "beslutande", "förtroendevald", "förtroendevalda"),
    "parti": ("parti",),
    "närvaro": ("närv", "närvaro", "närvarande", "tjänstgör", "tjg", "tjänstg"),
    "ersättare": ("ersättare", "tjänstgörande ersättare", "inkallad ersättare", "tjg ersättare",
                  "tjänstg ersättare", "ersätts av"),
    "ersätter": ("ersätter", "tjg för", "tjänstgör för", "tjg för / §§", "tjänstgör för / §§"),
    "paragrafer": ("§", "§§", "paragraf", "paragrafer", "från-till §", "fr-till §"),
    "röst": ("ja", "nej", "av", "avst", "avstår", "frånv"),
}  # fmt: skip
"""What a column holds, by the words at its head."""
_HUVUD = {ord_: slag for slag, alla in _KOLUMNER.items() for ord_ in alla}
_RÖSTKOLUMN = re.compile(
    r"(?:(?:röst|votering|omröstning|vot|omr)\.?,? ?)?(?:§ ?)?\d{1,4}[a-z]?", re.IGNORECASE
)
"""Head of the columns of one vote, by its paragraph or number: "§ 113", "Votering 2"."""
_RÖSTORD = frozenset({"ja", "nej", "avst", "avstår", "frånv", "x"})
_HELT_NAMN = re.compile(rf"(?P<namn>{NAMN})(?:\s*{PARTI})?(?:,? (?P<ord>[^()]+))?")
_SUMMA = frozenset({"summa", "totalt", "antal", "summa röster"})
_NUMMER_FÖRST = re.compile(r"\d{1,3}\.? (?=[A-ZÅÄÖ])")
_BÖRJAR_MED_NAMN = re.compile(NAMN)
_PARTI = re.compile(r"\(?(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}|-)\)?")


@attrs.frozen
class Tabellpost:
    """A person of the table, and the row that names them."""

    närvaro: Närvaro
    rad: Rad


@attrs.frozen
class Rulla:
    """What a table gives: its people, how many rows it has, and the votes in columns beside."""

    poster: tuple[Tabellpost, ...] = ()
    antal: int = 0
    röstlistor: tuple[Röstlista, ...] = ()


@attrs.frozen
class _Huvud:
    """The head of a table: its columns, the columns of votes, and how many rows it takes."""

    kolumner: tuple[tuple[str, int], ...]
    röster: Röstkolumner | None
    rader: int


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
    röster: Röstkolumner | None = None

    def läs_rad(self, rad: Rad) -> bool:
        """Take a row of the table; False if it is none."""
        röstmärken: list[int] = []
        läst = self._läs_celler(rad, röstmärken)
        if self.röster is not None and läst and self.poster:
            röstare = self.poster[-1].närvaro.person
            self.röster.märken += [(röstare, plats) for plats in röstmärken]
        return läst

    def _läs_celler(self, rad: Rad, röstmärken: list[int]) -> bool:
        celler = self._celler(rad.text, röstmärken)
        if self.med_ersätter and (post := self._ersättare_för(rad)) is not None:
            self.poster.append(Tabellpost(post, rad))
            return True
        if "namn" in celler and (träff := _HELT_NAMN.fullmatch(celler["namn"])):
            return self._lägg_ledamot(träff, celler, rad)
        if "namn" not in celler and "ersättare" in celler and self.poster:
            return self._lägg_ersättare(celler, rad)
        första, *andra = CELL.findall(rad.text) or [""]
        if self.dialekt.etiketter.get(nyckel(första)) == "ersättare" and "ersättare" not in celler:
            if any(map(_BÖRJAR_MED_NAMN.match, andra)):  # a label, and people beside it
                return False
            self.roll, self.alla_här = Roll.ERSÄTTARE, "närvarande" in första.casefold()
            self.med_ersätter = any(c.casefold() == "ersätter" for c in andra)
            return True
        röstmärken.clear()  # a figure of a sum is no mark
        return nyckel(första) in _SUMMA or _bara_röstord(rad.text)

    def _ersättare_för(self, rad: Rad) -> Närvaro | None:
        """Read a substitute with the member in the column beside; None if no member is there."""
        vem, *andra = [_HELT_NAMN.fullmatch(cell) for cell in CELL.findall(rad.text)]
        för = next((m for m in andra[:2] if m is not None), None)
        if vem is None or för is None:
            return None
        person, ledamot = _person(vem), _person(för)
        alla = (p.närvaro.person for p in self.poster if p.närvaro.person.namn == ledamot.namn)
        return Närvaro(person, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=next(alla, ledamot))

    def _celler(self, text: str, röstmärken: list[int]) -> dict[str, str]:
        """Return what the row has in each column; a cell belongs to the head nearest above it.

        The places of marks in columns of votes are added to ``röstmärken``.
        """
        celler: dict[str, str] = {}
        for träff in CELL.finditer(text.expandtabs()):
            mitt = (träff.start() + min(träff.end(), träff.start() + 8)) // 2
            slag = min(self.kolumner, key=lambda kolumn: abs(kolumn[1] + 2 - mitt))[0]
            märke = träff[0].casefold() in HÄR | BORTA
            if tuple(celler) == ("namn",) and _PARTI.fullmatch(träff[0]) and not märke:
                slag = "parti"
            elif slag == "ersättare" and märke and "närvaro" in celler:
                continue  # a dash where nobody served
            elif slag == "ersättare" and märke:
                slag = "närvaro"
            if slag == "röst" and träff[0].casefold() in KRYSS:
                röstmärken.append(träff.start())
            celler[slag] = ett_mellanslag(f"{celler.get(slag, '')} {träff[0]}")
        if "namn" in celler:
            celler["namn"] = _NUMMER_FÖRST.sub("", celler["namn"])
        return celler

    def _lägg_ledamot(self, träff: re.Match[str], celler: dict[str, str], rad: Rad) -> bool:
        person = _person(träff, celler.get("parti", ""))
        ord_ = (träff["ord"] or "").strip()
        roll = Roll(self.dialekt.roller.get(nyckel(ord_), self.roll))
        märke = celler.get("närvaro", "").casefold().rstrip(".")
        här = märke in HÄR or (self.alla_här and not märke)
        if not här and märke not in BORTA and märke:
            return False
        if roll is Roll.ERSÄTTARE and self._tjänstgör_redan(person):
            return True
        post = Närvaro(person, roll, närvarande=här)
        ersätts = "ersättare" in celler
        if här and not ersätts:
            post = ändra(post, perioder=_perioder(celler))
        self.poster.append(Tabellpost(post, rad))
        return self._lägg_ersättare(celler, rad) if ersätts else True

    def _tjänstgör_redan(self, person: Person) -> bool:
        """Tell whether a substitute stands beside a member who is not there; gives the party."""
        for i, post in enumerate(self.poster):
            närvaro = post.närvaro
            tjänstgör = närvaro.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE
            if tjänstgör and närvaro.person.kan_vara(person):
                if närvaro.person.parti is None and self.röster is not None:
                    self.röster.byt(närvaro.person, person)
                if närvaro.person.parti is None:
                    med_parti = ändra(närvaro, person=person)
                    self.poster[i] = attrs.evolve(post, närvaro=med_parti)
                return True
        return False

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
        ersättare = Närvaro(
            _person(träff, celler.get("ersättares_parti", "")),
            Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
            ersätter=ledamot.person,
            perioder=_perioder(celler),
        )
        self.poster.append(Tabellpost(ersättare, rad))
        return True

    def _lägg_fristående(self, träff: re.Match[str], celler: dict[str, str], rad: Rad) -> bool:
        ersatt = _HELT_NAMN.match(celler.get("ersätter", ""))
        ersätter = _person(ersatt) if ersatt is not None else None
        roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE if ersätter else Roll.ERSÄTTARE
        perioder = _perioder({"paragrafer": celler.get("ersätter", "")}) or _perioder(celler)
        person = _person(träff, celler.get("ersättares_parti", ""))
        self.poster.append(
            Tabellpost(Närvaro(person, roll, ersätter=ersätter, perioder=perioder), rad)
        )
        return True


def _person(träff: re.Match[str], i_kolumn: str = "") -> Person:
    """Return the person of a cell; the party stands beside the name or in a column of its own."""
    parti = (träff["parti"] or i_kolumn).strip(" ()")
    return Person(träff["namn"], Parti(parti) if parti else None)


def _perioder(celler: dict[str, str]) -> tuple[Närvaroperiod, ...]:
    return tuple(Närvaroperiod(i) for i in läs_intervall(celler.get("paragrafer", "")))


def läs_rulltabell(rader: Sequence[Rad], början: int, dialekt: Dialekt) -> Rulla:
    """Read the table whose head begins with the row at the place ``början``.

    The head may stand again on each page.

    Returns:
        What it gives; nothing where there is no such table.
    """
    huvud = _huvud(rader, början)
    if huvud is None:
        return Rulla()
    tabell = _Tabell(huvud.kolumner, dialekt, röster=huvud.röster)
    plats = början + huvud.rader
    while plats < len(rader):
        if igen := _huvud_igen(rader, plats, huvud):
            plats += igen
        elif tabell.läs_rad(rader[plats]):
            plats += 1
        else:
            break
    if len(tabell.poster) < 2:  # noqa: PLR2004 - one person is no table
        return Rulla()
    if huvud.röster is not None:
        huvud.röster.borta += _borta(tabell.poster, {vem for vem, _ in huvud.röster.märken})
    listor = huvud.röster.listor(rader[början:plats]) if huvud.röster is not None else ()
    return Rulla(tuple(tabell.poster), plats - början, listor)


def _borta(poster: Sequence[Tabellpost], röstande: set[Person]) -> list[Person]:
    """Return the members who were not there, nobody in their place."""
    ersatta = {p.närvaro.ersätter for p in poster}
    return [
        p.närvaro.person
        for p in poster
        if not p.närvaro.närvarande
        and p.närvaro.roll.är_ledamot
        and not {p.närvaro.person} & (ersatta | röstande)
    ]


def _huvud_igen(rader: Sequence[Rad], plats: int, huvud: _Huvud) -> int:
    """Return how many rows the same head takes where it stands again; 0 where it does not."""
    igen = _huvud(rader, plats)
    slagen = [slag for slag, _ in huvud.kolumner]
    return igen.rader if igen and [slag for slag, _ in igen.kolumner] == slagen else 0


def _huvud(rader: Sequence[Rad], plats: int) -> _Huvud | None:
    """Return the head of a table, of one row or two; None if there is none at the place."""
    text = rader[plats].text
    if "ärv" not in text and "jänstg" not in text and "§" not in text:
        return None
    cellerna = _huvudceller(text)
    under = rader[plats + 1].text if cellerna and plats + 1 < len(rader) else ""
    if (huvud := _av_celler(cellerna, 1)) is not None and not _bara_röstord(under):
        return huvud
    två = _huvudceller(under)
    return _av_celler(_sammansatta(cellerna, två), 2) if två else None


def _sammansatta(
    över: Sequence[tuple[str, int]], under: Sequence[tuple[str, int]]
) -> tuple[tuple[str, int], ...]:
    """Return the cells of two rows of a head, "Tjänstg." above "ersättare" as one cell."""
    ut = list(över)
    for text, plats in under:
        hela = ((i, f"{vad.rstrip('.')} {text}") for i, (vad, p) in enumerate(ut) if p == plats)
        i, hel = next(((i, hel) for i, hel in hela if nyckel(hel) in _HUVUD), (-1, ""))
        if hel:
            ut[i] = (hel, plats)
        else:
            ut.append((text, plats))
    return tuple(ut)


def _av_celler(celler: tuple[tuple[str, int], ...], rader: int) -> _Huvud | None:
    i_ordning = sorted(celler, key=lambda cell: cell[1])
    kolumner = tuple((slag, p) for text, p in i_ordning if (slag := _slag(text)) is not None)
    kolumner = _med_ersättares_parti(kolumner)
    slagen = [slag for slag, _ in kolumner if slag != "nr"]
    if len(slagen) < 2 or slagen[0] != "namn" or "närvaro" not in slagen:  # noqa: PLR2004 - a name and more
        return None
    return _Huvud(kolumner, röstkolumner(i_ordning), rader)


def _huvudceller(text: str) -> tuple[tuple[str, int], ...]:
    """Return the cells of a row of a head; none where some cell is no head of a column."""
    funna: list[tuple[str, int]] = []
    for cell in CELL.finditer(text.expandtabs()):
        if _slag(cell[0]) is not None:
            funna.append((cell[0], cell.start()))
            continue
        orden = [(m[0], cell.start() + m.start()) for m in re.finditer(r"\S+", cell[0])]
        if not all(nyckel(ord_) in _HUVUD for ord_, _ in orden):
            return ()
        funna += orden
    return tuple(funna)


def _slag(text: str) -> str | None:
    """Return what the column of a head holds; None if the head is not known."""
    if PARAGRAFHUVUD.fullmatch(text) or _RÖSTKOLUMN.fullmatch(text):
        return "röst"
    return _HUVUD.get(nyckel(text))


def _bara_röstord(text: str) -> bool:
    """Tell whether a row is the second of a head: Ja, Nej and Avst below each vote."""
    ord_ = [nyckel(ord_) for ord_ in text.split()]
    return len(ord_) > 1 and _RÖSTORD.issuperset(ord_)


def _med_ersättares_parti(kolumner: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Let a second column of parties be of those in the column before it, the substitutes."""
    slagen = [slag for slag, _ in kolumner]
    return tuple(
        ("ersättares_parti", plats)
        if slag == "parti" and "ersättare" in slagen[:i] and "parti" in slagen[:i]
        else (slag, plats)
        for i, (slag, plats) in enumerate(kolumner)
    )
