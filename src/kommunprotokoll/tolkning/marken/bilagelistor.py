"""Lists in appended papers: who was there, and how each voted.

Systems for voting write a cell a row - name, party, seat and role, vote - and others a table with
an X below Ja or Nej.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import time

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.rader import Rad

_MELLAN_CELLER = re.compile(r"\t+|[ ]{2,}")
_MELLAN_ALLA_CELLER = re.compile(r"\s*\n\s*|\t+|[ ]{2,}")
_CELL = re.compile(r"\S+(?: \S+)*")
_PARTI = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}|-")
_VAL = {
    "ja": Röstval.JA,
    "nej": Röstval.NEJ,
    "avst": Röstval.AVSTÅR,
    "avstår": Röstval.AVSTÅR,
    "frånv": Röstval.FRÅNVARANDE,
    "frånvarande": Röstval.FRÅNVARANDE,
}
_VERSAL = re.compile(r"(?!Bilaga\b)[A-ZÅÄÖ]")
_PLATS = re.compile(r"\d{1,3}\s+\S.*")
_KLOCKA = re.compile(r"(\d{1,2})[:.](\d{2})")
_NAMN_OCH_PARTI = re.compile(rf"(?P<namn>{NAMN})\s+(?P<parti>[A-ZÅÄÖ]{{1,3}})")
_HELT_NAMN = re.compile(rf"(?P<namn>{NAMN})(?:\s*\((?P<parti>[^)]{{1,12}})\))?")
_RUBRIKORD = frozenset({"plats", "ledamot", "ersättare", "parti", "ankom", "utgick", "namn"})
_NÄRVARORUBRIK = frozenset({"ankom", "utgick"})
_HUVUD_NÄRVARO = re.compile(r"\s*Namn\b.*\bNärv", re.IGNORECASE)
_KRYSS = frozenset({"x", "1", "•", "●", "✓", "☒", "☑"})


@attrs.frozen
class Röstlista:
    """How each voted in one vote.

    Attributes:
        röster: The votes, in the list's order.
        rader: The rows of the list.
        paragraf: Number of the paragraph that its title names, 0 if none.
        nummer: The list's own number, 0 if it has none.
        ersättare: Those whom the list calls substitutes.
        har_roller: Whether the list says who is a member and who a substitute.
    """

    röster: tuple[Röst, ...]
    rader: tuple[Rad, ...]
    paragraf: int = 0
    nummer: int = 0
    ersättare: frozenset[Person] = frozenset()
    har_roller: bool = False


_TITEL = re.compile(
    r"^\s*(?:OMRÖSTNINGSLISTA|VOTERINGSLISTA|VOTERINGSBILAGA|Omröstningslista|Voteringslista)\b"
    r"(?:\s*(?:[Nn][Rr]\.?|:)?\s*(?P<nummer>\d{1,3}))?(?:.*?§\s*(?P<paragraf>\d{1,4}))?"
)

_NÄRVAROTITEL = re.compile(r"\s*NÄRVAROLISTA\b")


def är_listtitel(text: str) -> bool:
    """Tell whether a row is the title of a list of votes or of attendance."""
    kan = "LISTA" in text or "lista" in text or "BILAGA" in text
    return kan and (_TITEL.match(text) is not None or _NÄRVAROTITEL.match(text) is not None)


def röstlistor(rader: Sequence[Rad]) -> list[Röstlista]:
    """Return the lists of votes among the rows of an appended paper."""
    gränser = [i for i, rad in enumerate(rader) if _TITEL.match(rad.text)]
    delar = [rader[a:b] for a, b in zip([0, *gränser], [*gränser, len(rader)], strict=True)]
    listor = []
    for del_ in delar:
        i_celler = _röster_i_celler(del_)
        röster = tuple(_en_var([röst for röst, _ in i_celler] or _röster_i_tabell(del_)))
        if röster:
            titel = _TITEL.match(del_[0].text)
            paragraf, nummer = (
                int((titel[namn] if titel else None) or 0) for namn in ("paragraf", "nummer")
            )
            lista = Röstlista(
                röster,
                tuple(del_),
                paragraf,
                nummer,
                ersättare=frozenset(r.person for r, ersättare in i_celler if ersättare),
                har_roller=bool(i_celler),
            )
            listor.append(lista)
    return listor


def _en_var(röster: Sequence[Röst]) -> Iterator[Röst]:
    """Yield the votes, the first of each person: the model refuses two."""
    sedda: set[Person] = set()
    for röst in röster:
        if röst.person not in sedda:
            sedda.add(röst.person)
            yield röst


def _röster_i_celler(rader: Sequence[Rad]) -> list[tuple[Röst, bool]]:
    """Read "Ada Berg / S / 12 Ledamot / Ja", a cell a row or side by side.

    Returns:
        Each vote, and whether a substitute cast it.
    """
    celler = _alla_celler(rader)
    röster = []
    for i, cell in enumerate(celler):
        val = _VAL.get(cell.casefold())
        if val is None:
            continue
        # Seat and role in one cell ("12 Ledamot") or in two.
        delad = i > 1 and celler[i - 2].isdigit()
        plats = i - 2 if delad else i - 1
        if plats < 1 or not (delad or _PLATS.fullmatch(celler[plats])):
            continue
        person = _person(celler[max(0, plats - 3) : plats])
        if person is not None:
            röster.append((Röst(person, val), celler[i - 1].casefold().endswith("ersättare")))
    return röster


def _person(celler: Sequence[str]) -> Person | None:
    """Return the person of the cells before a seat: name and party, a long name in two cells."""
    if träff := _NAMN_OCH_PARTI.fullmatch(celler[-1]):
        return Person(träff["namn"], Parti(träff["parti"]))
    for namn in (" ".join(celler[-2:-1]), " ".join(celler[-3:-1])):
        if _PARTI.fullmatch(celler[-1]) and _HELT_NAMN.fullmatch(namn):
            return Person(namn, Parti(celler[-1]))
    return None


def _röster_i_tabell(rader: Sequence[Rad]) -> list[Röst]:
    """Read rows of a table: an X below the head Ja, Nej, Avst or Frånv, or the word itself."""
    huvud: dict[Röstval, float] = {}
    röster = []
    for rad in rader:
        celler = [(m[0], (m.start() + m.end()) / 2) for m in _CELL.finditer(_utan_tabb(rad.text))]
        ord_ = {_VAL[text.casefold()]: mitt for text, mitt in celler if text.casefold() in _VAL}
        if Röstval.JA in ord_ and Röstval.NEJ in ord_:
            huvud = ord_
        elif namn := _HELT_NAMN.fullmatch(celler[0][0]) if celler else None:
            val = _val_av(celler[1:], huvud)
            parti = namn["parti"] or next(
                (t for t, _ in celler[1:3] if _PARTI.fullmatch(t) and t.casefold() not in _KRYSS),
                "",
            )
            if val is not None:
                person = Person(namn["namn"], Parti(parti) if parti else None)
                röster.append(Röst(person, val))
    return röster


def _val_av(celler: Sequence[tuple[str, float]], huvud: dict[Röstval, float]) -> Röstval | None:
    for text, mitt in reversed(celler):
        if val := _VAL.get(text.casefold()):
            return val
        if text.casefold() in _KRYSS and huvud:
            return min(huvud, key=lambda v: abs(huvud[v] - mitt))
    return None


def närvaro_i_bilaga(rader: Sequence[Rad]) -> tuple[Närvaro, ...]:
    """Read an attendance list with seat, name, party, and clock times of coming and leaving.

    Names stand with the surname first; a second name is the substitute who served.
    """
    if i_tabell := _närvaro_i_tabell(rader):
        return i_tabell
    celler = _alla_celler(rader)
    if not {cell.casefold() for cell in celler[:30]} >= _NÄRVARORUBRIK:
        return ()
    funna: dict[tuple[Person, Person | None], list[Närvaroperiod]] = {}
    namn: list[str] = []
    tider: list[time] = []
    parti = ""
    for cell in [*celler, "1"]:
        if (klocka := _KLOCKA.fullmatch(cell)) and namn:
            tider.append(time(int(klocka[1]) % 24, int(klocka[2]) % 60))
            continue
        if tider:
            personer = [_efternamn_först(n, parti) for n in _hela_namn(namn) if n.count(",") == 1]
            if personer:
                nyckel = (personer[-1], personer[0] if len(personer) > 1 else None)
                funna.setdefault(nyckel, []).append(_period(tider))
            namn, tider, parti = [], [], ""
        if cell.isdigit() or cell.casefold() in _RUBRIKORD:
            continue
        if namn and _PARTI.fullmatch(cell) and "," in "".join(namn[-2:])[:-1]:
            parti = cell
        elif _VERSAL.match(cell) and len(cell.split()) < 5:  # noqa: PLR2004 - a name
            namn.append(cell)
    return tuple(
        Närvaro(
            person,
            Roll.TJÄNSTGÖRANDE_ERSÄTTARE if ersätter else Roll.LEDAMOT,
            ersätter=ersätter,
            perioder=tuple(perioder),
        )
        for (person, ersätter), perioder in funna.items()
    )


def _närvaro_i_tabell(rader: Sequence[Rad]) -> tuple[Närvaro, ...]:
    """Read rows of a table with a column of presence, and the substitute in the last one."""
    funna: list[Närvaro] = []
    i_tabell = False
    for rad in rader:
        if "ärv" in rad.text.casefold() and _HUVUD_NÄRVARO.match(rad.text):
            i_tabell = True
        celler = _celler(rad.text) if i_tabell else []
        if len(celler) > 1 and (namn := _HELT_NAMN.fullmatch(celler[0])):
            parti = namn["parti"] or (celler[1] if _PARTI.fullmatch(celler[1]) else "")
            person = Person(namn["namn"], Parti(parti) if parti else None)
            kryss = any(cell.casefold() in _KRYSS for cell in celler[1:])
            funna.append(Närvaro(person, Roll.LEDAMOT, närvarande=kryss))
            if not kryss and len(celler) > 2 and (vem := _HELT_NAMN.fullmatch(celler[-1])):  # noqa: PLR2004 - a column more
                ersättare = Person(vem["namn"], Parti(vem["parti"]) if vem["parti"] else None)
                roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE
                funna.append(Närvaro(ersättare, roll, ersätter=person))
        elif i_tabell and är_listtitel(rad.text):
            break
    return tuple(funna)


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
    return hela


def _efternamn_först(text: str, parti: str) -> Person:
    efternamn, _, förnamn = text.partition(",")
    return Person(ett_mellanslag(f"{förnamn} {efternamn}"), Parti(parti) if parti else None)


def _celler(text: str) -> list[str]:
    return [cell for cell in _MELLAN_CELLER.split(text.strip()) if cell]


def _alla_celler(rader: Sequence[Rad]) -> list[str]:
    """Return the cells of the rows, as ``_celler`` of each, all at once."""
    text = "\n".join([rad.text for rad in rader])
    return [cell for cell in _MELLAN_ALLA_CELLER.split(text.strip()) if cell]


def _utan_tabb(text: str) -> str:
    return text.expandtabs()
