"""Lists in appended papers: who was there, and how each voted.

Systems for voting write a cell a row - name, party, seat and role, vote - and others a table with
an X below Ja or Nej.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.celler import alla_celler, placerade
from kommunprotokoll.tolkning.marken.intervall import läs_nummer
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.rost.kolumnlistor import kolumner_per_paragraf
from kommunprotokoll.tolkning.marken.rost.rostord import VALORD
from kommunprotokoll.tolkning.marken.rost.vidnamnet import utan_det_vid_namnet
from kommunprotokoll.tolkning.rader import Rad

PARTI = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}|-")
_PLATS = re.compile(r"\d{1,3}\s+\S.*")
_NAMN_OCH_PARTI = re.compile(rf"(?P<namn>{NAMN})\s+(?P<parti>[A-ZÅÄÖ]{{1,3}})")
HELT_NAMN = re.compile(rf"(?P<namn>{NAMN})(?:\s*\((?P<parti>[^)]{{1,12}})\))?")
KRYSS = frozenset({"x", "1", "•", "●", "✓", "✔", "√", "■", "☒", "☑", "(x)", "[x]"})


@attrs.frozen
class Röstlista:
    """How each voted in one vote.

    Attributes:
        röster: The votes, in the list's order.
        rader: The rows of the list.
        paragraf: The paragraph that its title names, if it does.
        nummer: The list's own number, 0 if it has none.
        ersättare: Those whom the list calls substitutes.
        har_roller: Whether the list says who is a member and who a substitute.
        platser: The seat of each, if the list gives it.
    """

    röster: tuple[Röst, ...]
    rader: tuple[Rad, ...]
    paragraf: Paragrafnummer | None = None
    nummer: int = 0
    ersättare: frozenset[Person] = frozenset()
    har_roller: bool = False
    platser: Mapping[Person, int] = attrs.Factory(dict)


_TITEL = re.compile(
    r"^\s*(?:OMRÖSTNINGSLIST(?:A|OR)|VOTERINGSLIST(?:A|OR)|VOTERINGSBILAGA|"
    r"Omröstningslist(?:a|or)|Voteringslist(?:a|or))\b"
    r"(?:\s*(?:[Nn][Rr]\.?|:)?\s*(?P<nummer>\d{1,3}))?"
    r"(?:.*?§\s*(?P<paragraf>\d{1,4}(?: ?[A-ZÅÄÖ]\b)?))?"
)


_NÄRVAROHUVUD = re.compile(r"[Nn]ärv(?:arande|aro|\.)?|NÄRV(?:ARANDE|ARO|\.)?")
_UNDER = 6
"""Columns: what stands below "Närv." says who was there, not how anybody voted."""
_NUMRERAD = re.compile(r"\s{0,8}(?:Omröstning|Votering|OMRÖSTNING|VOTERING) (?:nr\.? ?)?\d{1,2}\s*")
_UNDER_TITELN = re.compile(r"\s*§ ?\d")
_NÄRVAROTITEL = re.compile(
    r"\s*(?:NÄRVAROLISTA\b|Närvarolista\s*$|Närvaro- och omröstningslista\s*$)"
)


def är_listtitel(text: str) -> bool:
    """Tell whether a row is the title of a list of votes or of attendance."""
    kan = "LIST" in text or "list" in text or "BILAGA" in text
    return kan and (_TITEL.match(text) is not None or _NÄRVAROTITEL.match(text) is not None)


def börjar_lista(rader: Sequence[Rad], plats: int) -> bool:
    """Tell whether a list of one vote begins: "Omröstning nr 1" above "§ 54 Skolans plats"."""
    return bool(_titeltext(rader, plats))


def _titeltext(rader: Sequence[Rad], plats: int) -> str:
    """Return the title of a list with its paragraph, which may stand on the row below it."""
    text = rader[plats].text
    if text[:8].isspace() or not _NUMRERAD.fullmatch(text) or plats + 1 >= len(rader):
        return text if text and _TITEL.match(text) else ""
    under = rader[plats + 1].text
    if not _UNDER_TITELN.match(under):
        return ""
    nummer = text.split()[-1]
    return f"Omröstningslista {nummer.removeprefix('nr')} {under.strip()}"


def röstlistor(rader: Sequence[Rad]) -> list[Röstlista]:
    """Return the lists of votes among the rows of an appended paper."""
    gränser = [i for i in range(len(rader)) if _titeltext(rader, i)]
    delar = [rader[a:b] for a, b in zip([0, *gränser], [*gränser, len(rader)], strict=True)]
    listor = []
    for del_ in delar:
        if kolumner := kolumner_per_paragraf(del_):
            listor += [
                Röstlista(tuple(k.röster.values()), tuple(del_), k.paragraf) for k in kolumner
            ]
            continue
        i_celler = _röster_i_celler(del_)
        röster = tuple(_en_var(röst for röst, _, _ in i_celler)) or röster_i_tabell(del_)
        if röster:
            titel = _TITEL.match(_titeltext(del_, 0))
            paragraf = titel["paragraf"] if titel else None
            lista = Röstlista(
                röster,
                tuple(del_),
                läs_nummer(paragraf),
                int((titel["nummer"] if titel else None) or 0),
                ersättare=frozenset(r.person for r, ersättare, _ in i_celler if ersättare),
                har_roller=bool(i_celler),
                platser={r.person: plats for r, _, plats in i_celler},
            )
            listor.append(lista)
    return listor


def _en_var(röster: Iterable[Röst]) -> Iterator[Röst]:
    """Yield the votes, the first of each person: the model refuses two."""
    sedda: set[Person] = set()
    for röst in röster:
        if röst.person not in sedda:
            sedda.add(röst.person)
            yield röst


def _röster_i_celler(rader: Sequence[Rad]) -> list[tuple[Röst, bool, int]]:
    """Read "Ada Berg / S / 12 Ledamot / Ja", a cell a row or side by side.

    Returns:
        Each vote, whether a substitute cast it, and the number of the seat.
    """
    celler = alla_celler(rader)
    röster = []
    for i, cell in enumerate(celler):
        val = VALORD.get(cell.casefold())
        if val is None:
            continue
        # Seat and role in one cell ("12 Ledamot") or in two.
        delad = i > 1 and celler[i - 2].isdigit()
        plats = i - 2 if delad else i - 1
        if plats < 1 or not (delad or _PLATS.fullmatch(celler[plats])):
            continue
        person = _person(celler[max(0, plats - 3) : plats])
        if person is not None:
            ersätter = celler[i - 1].casefold().endswith("ersättare")
            röster.append((Röst(person, val), ersätter, int(celler[plats].split()[0])))
    return röster


def _person(celler: Sequence[str]) -> Person | None:
    """Return the person of the cells before a seat: name and party, a long name in two cells."""
    if träff := _NAMN_OCH_PARTI.fullmatch(celler[-1]):
        return Person(träff["namn"], Parti(träff["parti"]))
    for namn in (" ".join(celler[-2:-1]), " ".join(celler[-3:-1])):
        if PARTI.fullmatch(celler[-1]) and HELT_NAMN.fullmatch(namn):
            return Person(namn, Parti(celler[-1]))
    return None


def _kan_höra_till_tabell(text: str) -> bool:
    """Tell at once of most rows that they are none of a table of votes."""
    if "  " not in text and "\t" not in text:
        return False
    låg = text.casefold()
    return ("ja" in låg and "nej" in låg) or låg.rstrip().endswith((" ja", "\tja", " nej", "\tnej"))


def röster_i_tabell(rader: Sequence[Rad]) -> tuple[Röst, ...]:
    """Read rows of a table: an X below the head Ja, Nej, Avst or Frånv, or the word itself."""
    if not any(_kan_höra_till_tabell(rad.text) for rad in rader):
        return ()
    huvud: dict[Röstval, float] = {}
    röster = []
    närvaro: list[float] = []
    for rad in rader:
        celler = [(text, mitt) for text, _, mitt in placerade(rad.text)]
        ord_ = {VALORD[text.casefold()]: mitt for text, mitt in celler if text.casefold() in VALORD}
        poster = list(_poster(celler))
        i_huvudet = [mitt for text, mitt in celler if _NÄRVAROHUVUD.fullmatch(text)]
        if Röstval.JA in ord_ and Röstval.NEJ in ord_ and len(poster) == 1:
            huvud, närvaro = ord_, i_huvudet
        elif i_huvudet:
            närvaro = i_huvudet
        else:
            celler = [c for c in celler if not _säger_närvaro(c[1], närvaro, huvud)]
            poster = list(_poster(celler))
            röster += [r for post in poster if (r := _röst(post, huvud)) is not None]
    return tuple(_en_var(röster))


def _säger_närvaro(mitt: float, närvaro: Sequence[float], huvud: Mapping[Röstval, float]) -> bool:
    """Tell whether a cell stands below the head of presence, nearer to it than to a side."""
    avstånd = min((abs(mitt - plats) for plats in närvaro), default=_UNDER)
    return avstånd < min(_UNDER, *(abs(mitt - plats) for plats in huvud.values()), _UNDER)


def _poster(celler: Sequence[tuple[str, float]]) -> Iterator[Sequence[tuple[str, float]]]:
    """Yield the cells of each person of a row: another one may begin after the word of a vote."""
    början = 0
    for i, (text, _) in enumerate(celler[:-1], 1):
        if text.casefold() in VALORD and HELT_NAMN.fullmatch(celler[i][0]):
            yield celler[början:i]
            början = i
    yield celler[början:]


def _röst(celler: Sequence[tuple[str, float]], huvud: dict[Röstval, float]) -> Röst | None:
    """Return the vote that the cells of one person tell."""
    namn = HELT_NAMN.fullmatch(utan_det_vid_namnet(celler[0][0])) if celler else None
    val = _val_av(celler[1:], huvud) if namn is not None else None
    if namn is None or val is None:
        return None
    parti = namn["parti"] or next(
        (t for t, _ in celler[1:3] if PARTI.fullmatch(t) and t.casefold() not in KRYSS), ""
    )
    return Röst(Person(namn["namn"], Parti(parti) if parti else None), val)


def _val_av(celler: Sequence[tuple[str, float]], huvud: dict[Röstval, float]) -> Röstval | None:
    for text, mitt in reversed(celler):
        if val := VALORD.get(text.casefold()):
            return val
        if text.casefold() in KRYSS and huvud:
            return min(huvud, key=lambda v: abs(huvud[v] - mitt))
    return None
