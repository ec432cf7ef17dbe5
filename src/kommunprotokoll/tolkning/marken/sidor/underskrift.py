"""Signatures at the end of a protocol, and the initials that page signing left in the text."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.justering import Underskrift, Underskriftsroll
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.marken.underskriftsroller import UNDERSKRIFTSROLLER
from kommunprotokoll.tolkning.rader import Rad, stycken

_INITIALER = re.compile(
    r"[*_]{0,2}[A-ZÅÄÖ]{2,3}[*_]{0,2}(?:[ \t]+[*_]{0,2}[A-ZÅÄÖ]{2,3}[*_]{0,2}){0,4}"
)
_PRICKAR = re.compile(r"[.…_]{4,}")
_RADER = 8
_MELLAN = re.compile(
    r"\t+|[ ]{3,}|,\s+|(?<=[\wåäö)]) (?=(?<![Vv]ice )"
    r"(?:Ordförande|Justerande|Justerare|Sekreterare|Vid protokollet|Justera[st])\b)|"
    r"(?<=\)) (?=[A-ZÅÄÖ]|ordförande\b)|(?<=\bordförande) (?=[A-ZÅÄÖ])"
)
_SVAGA: Mapping[str, Underskriftsroll | None] = {
    "justerat": Underskriftsroll.JUSTERARE,
    "justeras": Underskriftsroll.JUSTERARE,
    "justeras digitalt": Underskriftsroll.JUSTERARE,
    "underskrifter": None,
    "underskrift": None,
    "justering": None,
    "vid protokollet": Underskriftsroll.SEKRETERARE,
    "som ovan": Underskriftsroll.SEKRETERARE,
    "vid pennan": Underskriftsroll.SEKRETERARE,
    "vid anteckningarna": Underskriftsroll.SEKRETERARE,
    "antecknat av": Underskriftsroll.SEKRETERARE,
    "dag som ovan": Underskriftsroll.SEKRETERARE,
}
"""What stands above signatures, and the role that it gives where no word says another."""
_JUSTERAT = re.compile(r"\s*Justera(?:t|d)\b[\w ]{0,20}\b\d{4}-\d{2}-\d{2}\s*$")
_MEST_ORD = 3


@attrs.frozen
class Underskriftsdel:
    """What ends a protocol's rows.

    Attributes:
        underskrifter: The signatures with their rows, in order.
        före: The number of rows before it all.
        justerat: The day of justering, where it stands before the signatures, with its rows.
    """

    underskrifter: list[tuple[Underskrift, list[Rad]]]
    före: int
    justerat: tuple[date, list[Rad]] | None = None


@attrs.define
class _Block:
    """A block that is nothing but roles, names and what stands above signatures.

    Attributes:
        rader: Its rows.
        roller: The roles that its words name, in order.
        svaga: The roles that what stands above signatures gives, in order.
        personer: The names, in order.
        efter: A role in lower case just after a name, by the name's place: "Ada Berg, ordförande".
        tomt: Whether it heads signatures without saying whose: "Underskrifter".
    """

    rader: list[Rad]
    roller: list[Underskriftsroll] = attrs.Factory(list)
    svaga: list[Underskriftsroll] = attrs.Factory(list)
    personer: list[Person] = attrs.Factory(list)
    efter: dict[int, Underskriftsroll] = attrs.Factory(dict)
    tomt: bool = False


def underskrifter_sist(rader: Sequence[Rad], dialekt: Dialekt) -> Underskriftsdel:
    """Find the signatures that end the rows, and the day of justering before them."""
    block = _med_eget_sista(stycken(rader), dialekt)
    sist: list[_Block] = []
    mitt_i: tuple[date, list[Rad]] | None = None
    while block:
        if sist and (dag := _justerat_den(block[-1])) is not None:
            mitt_i = (dag, block.pop())
        elif (läst := _läs_block(block[-1], dialekt)) is not None:
            sist.insert(0, läst)
            block.pop()
        else:
            break
    while sist and not (sist[0].roller or sist[0].svaga or sist[0].tomt or sist[0].efter):
        block.append(sist.pop(0).rader)  # a name that nothing heads is the text's
    funna = _para_ihop(sist)
    if not funna:
        return Underskriftsdel([], len(rader))
    första = funna[0][1][0]
    justerat = _justeringsdag(block[-1], dialekt) if block else None
    if justerat is not None:
        första = justerat[1][0]
    elif mitt_i is not None and mitt_i[1][0].nummer < första.nummer:
        första = mitt_i[1][0]
    före = next(i for i, rad in enumerate(rader) if rad is första)
    return Underskriftsdel(funna, före, justerat or mitt_i)


def _med_eget_sista(block: list[list[Rad]], dialekt: Dialekt) -> list[list[Rad]]:
    """Divide the last block before what heads its signatures, where no empty row does."""
    if not block or len(block[-1]) <= _RADER:
        return block
    text = block[-1]
    for plats in range(len(text) - _RADER, len(text)):
        huvud = nyckel(" ".join(text[plats].text.split()[:2]))
        if huvud in _SVAGA or huvud.split(" ")[0] in _SVAGA:
            läst = _läs_block(text[plats:], dialekt)
            if läst is not None and läst.personer:
                return [*block[:-1], text[:plats], text[plats:]]
    return block


def _para_ihop(block: Sequence[_Block]) -> list[tuple[Underskrift, list[Rad]]]:
    """Give each name its role: of its own block, else of the block that heads it."""
    funna: list[tuple[Underskrift, list[Rad]]] = []
    huvud: list[Underskriftsroll] = []
    rader: list[Rad] = []
    for b in block:
        rader += b.rader
        if not b.personer:
            huvud = b.roller or b.svaga or ([Underskriftsroll.JUSTERARE] if b.tomt else huvud)
            continue
        if (roller := _roller_för(b, huvud)) is None:
            return []
        roller = [b.efter.get(plats, roll) for plats, roll in enumerate(roller)]
        egna, rader = rader, []
        funna += [
            (Underskrift(person, roll), egna)
            for person, roll in zip(b.personer, roller, strict=True)
        ]
        huvud = roller[-1:]
    if funna:
        funna[-1][1].extend(rader)
    return funna


def _roller_för(block: _Block, huvud: Sequence[Underskriftsroll]) -> list[Underskriftsroll] | None:
    """Return a role for each name of a block; None if names and roles do not fit each other.

    Roles and names pair in order, whichever comes first: a name above its role, a role before its
    name, or two roles side by side above two names. Those left over adjust.
    """
    antal = len(block.personer)
    if len(block.efter) == antal:
        return [block.efter[plats] for plats in range(antal)]
    for roller in (block.roller, [*block.svaga, *block.roller], list(huvud)):
        if roller and len(roller) == antal:
            return roller
    justerare = [Underskriftsroll.JUSTERARE] * antal
    if block.roller:
        får_fler = Underskriftsroll.JUSTERARE in {*block.svaga, *huvud, block.roller[-1]}
        return (
            [*block.roller, *justerare][:antal] if får_fler and len(block.roller) < antal else None
        )
    roller = block.svaga or list(huvud)
    if not roller or len(roller) > antal or roller[-1] is not Underskriftsroll.JUSTERARE:
        return None
    return [*roller, *justerare][:antal]


def _justerat_den(block: list[Rad]) -> date | None:
    """Read "Justerat digitalt 2031-05-20" on a row of its own among the signatures."""
    if len(block) != 1 or not _JUSTERAT.match(block[0].text):
        return None
    funnet = finn_datum(block[0].text)
    return funnet[0] if funnet is not None else None


def _justeringsdag(block: list[Rad], dialekt: Dialekt) -> tuple[date, list[Rad]] | None:
    """Read "Dag för justering 2031-05-20" at the end of a block, on one row or two."""
    for antal in (1, 2):
        rader = block[-antal:]
        text = ett_mellanslag(" ".join(rad.text for rad in rader))
        träff = dialekt.etikett_i_början.match(text)
        if träff is None or dialekt.etiketter[nyckel(träff["etikett"])] != "justering":
            continue
        if funnet := finn_datum(text):
            return funnet[0], rader
    return None


def _läs_block(block: list[Rad], dialekt: Dialekt) -> _Block | None:
    """Read a block that is nothing but roles and names; None if it is anything else."""
    if len(block) > _RADER:
        return None
    läst = _Block(block)
    gemena: list[Underskriftsroll] = []
    for del_ in _delar(block):
        roll = UNDERSKRIFTSROLLER.get(dialekt.etiketter.get(nyckel(del_), ""))
        if roll is not None and del_[0].islower() and läst.personer:
            läst.efter[len(läst.personer) - 1] = roll
            gemena.append(roll)
            continue
        rest = _tag_roller(del_, läst, dialekt)
        if rest and (person := som_person(rest)) is not None:
            läst.personer += _två_namn(person) if len(läst.roller) > 1 else [person]
        elif rest:
            return None
    if len(gemena) == len(läst.personer) > len(läst.efter):
        läst.roller, läst.efter = gemena, {}  # a row of names, and one of roles below it
    return läst


def _tag_roller(text: str, block: _Block, dialekt: Dialekt) -> str:
    """Take the roles that begin a text; return what stands after them."""
    ord_ = text.split()
    while ord_:
        for antal in range(min(_MEST_ORD, len(ord_)), 0, -1):
            först = nyckel(" ".join(ord_[:antal]))
            roll = UNDERSKRIFTSROLLER.get(dialekt.etiketter.get(först, ""))
            svag = roll is None and först in _SVAGA
            if roll is not None or svag:
                break
        else:
            break
        ord_ = ord_[antal:]
        if roll is not None:
            block.roller.append(roll)
        elif (given := _SVAGA[först]) is not None:
            block.svaga.append(given)
        else:
            block.tomt = True
    return " ".join(ord_)


def _två_namn(person: Person) -> list[Person]:
    """Part two names of two words each that have lost the gap between them."""
    ord_ = person.namn.split()
    if len(ord_) != 2 * 2 or person.parti is not None:
        return [person]
    return [Person(" ".join(ord_[:2])), Person(" ".join(ord_[2:]))]


def _delar(block: list[Rad]) -> list[str]:
    return [
        ett_mellanslag(del_)
        for rad in block
        for del_ in _MELLAN.split(_PRICKAR.sub("   ", rad.text).strip())
        if del_.strip()
    ]


def initialer_sist(rader: Sequence[Rad]) -> Rad | None:
    """Return the row of initials that ends the rows, if one stands there by itself.

    Two or three capitals a group, ``PR *PL*``; one group alone counts only with asterisks or
    underlines, since ``KS`` or ``VD`` may be a word of the text.
    """
    block = stycken(rader)
    if len(block) < 2 or len(block[-1]) != 1:  # noqa: PLR2004 - text, then the initials
        return None
    text = block[-1][0].text.strip()
    if not _INITIALER.fullmatch(text):
        return None
    return block[-1][0] if re.search(r"[ \t*_]", text) else None
