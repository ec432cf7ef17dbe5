"""Running text: rows to typed pieces - text, sub-headings, lists, tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.textstycke import (
    Lista,
    Löptext,
    Mellanrubrik,
    Punkt,
    Tabell,
    Textstycke,
)
from kommunprotokoll.tolkning.dialekt import Dialekt, första_ord, nyckel
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd
from kommunprotokoll.tolkning.rader import TABELL, TABELLHUVUD, Rad, stycken

MÄRKE = re.compile(r"\s*\\?(?P<märke>[-–•*·▪]|\d{1,2}[.)]|[a-zåäö]\))\s+(?=\S)")
"""A mark that begins an item of a list."""

PUNKTTECKEN = re.compile(r"^\s*[-–•*·▪]\s+")
"""A mark that says nothing of its own, unlike a number."""

MELLAN_MENINGAR = re.compile(r"(?<=[\wåäö)”\"]{2}[.!?])\s+(?=[A-ZÅÄÖ•–-])")
"""Between two sentences; an abbreviation of one letter ends none."""
_KROPPEN = re.compile(r"(?:Styrelsen|Direktionen|Rådet|Nämnden|Utskottet) [a-zåäö]")
"""What begins a sentence of its own below a list."""
_BINDESTRECK = frozenset("-\N{SOFT HYPHEN}\N{HYPHEN}\ufffe")
_BRUTET = re.compile(rf"[{''.join(sorted(_BINDESTRECK))}]\s*\n")
_SAMORDNING = re.compile(r"(?:och|eller|samt|respektive)\b")
_LÄNGSTA_RUBRIK = 70
_INTE_SIST_I_RUBRIK = frozenset(".,:;!)")
_LEDER_TILL_LISTA = frozenset(
    {"varav", "nämligen", "att", "av", "och", "samt", "med", "för", "till", "om", "såsom", "som"}
)
_LUCKA = re.compile(r"\s[-–—]\s|\t")
_FULL_RAD = 0.75


def textstycken(rader: Sequence[Rad], dialekt: Dialekt) -> tuple[Textstycke, ...]:
    """Return the rows as pieces of text; every word of the rows is in one of them."""
    block = [del_ for b in stycken(rader) for del_ in _vid_kända_rubriker(b, dialekt)]
    bitar: list[Textstycke] = []
    for i, b in enumerate(block):
        följs_av = block[i + 1] if i + 1 < len(block) else None
        if len(b) == 1:
            bitar.append(_ensam_rad(b[0].text, följs_av, dialekt))
        elif tabell := _tabell(b):
            bitar.append(tabell)
        else:
            bitar.extend(_text_och_listor(b))
    return tuple(_med_hela_listor(bitar))


def _vid_kända_rubriker(block: list[Rad], dialekt: Dialekt) -> list[list[Rad]]:
    """Divide a block where a heading that the dialect knows stands close to its text."""
    if len(block) == 1:
        return [block]
    delar: list[list[Rad]] = [[]]
    for rad in block:
        kort = len(rad.text) <= _LÄNGSTA_RUBRIK and första_ord(rad.text) in dialekt.rubrikord
        versal = kort and rad.text.strip()[:1].isupper()
        if versal and nyckel(rad.text) in dialekt.mellanrubriker:
            delar += [[rad], []]
        else:
            delar[-1].append(rad)
    return [del_ for del_ in delar if del_]


def _ensam_rad(text: str, följs_av: Sequence[Rad] | None, dialekt: Dialekt) -> Textstycke:
    """Return the piece that a row with empty rows around it is; most rows of most documents."""
    if är_mellanrubrik(text, följs_av, dialekt):
        return Mellanrubrik(ett_mellanslag(text))
    träff = MÄRKE.match(text)
    if träff is None:
        return Löptext(ett_mellanslag(text))
    return Lista((Punkt(ett_mellanslag(text[träff.end() :]), träff["märke"]),))


def är_mellanrubrik(text: str, följs_av: Sequence[Rad] | None, dialekt: Dialekt) -> bool:
    """Tell whether a row that stands alone is a sub-heading: short, no full stop, text below it."""
    text = text.strip()
    if len(text) > _LÄNGSTA_RUBRIK:
        return False
    if första_ord(text) in dialekt.rubrikord and nyckel(text) in dialekt.mellanrubriker:
        return True
    return (
        följs_av is not None
        and text[:1].isupper()
        and text[-1:] not in _INTE_SIST_I_RUBRIK
        and ". " not in text
        and any(len(o) > 2 and not o.isupper() for o in text.split())  # noqa: PLR2004 - initials
        and not _LUCKA.search(text)
        and not MÄRKE.match(text)
        and finn_tidsrymd(text) is None
        and text.rsplit(maxsplit=1)[-1] not in _LEDER_TILL_LISTA
    )


def foga(rader: Sequence[Rad]) -> str:
    """Join wrapped rows to one text; a hyphen that only divides a word goes."""
    if len(rader) == 1:
        return ett_mellanslag(rader[0].text)
    allt = "\n".join([rad.text for rad in rader])
    if not _BRUTET.search(allt):
        return ett_mellanslag(allt)
    delar: list[str] = []
    for rad in rader:
        ny = ett_mellanslag(rad.text)
        förra = delar[-1] if delar else ""
        if förra[-1:] in _BINDESTRECK and förra[-2:-1].islower() and _går_ihop(ny):
            delar[-1] = förra[:-1] + ny
        elif ny:
            delar.append(ny)
    return " ".join(delar)


def _går_ihop(text: str) -> bool:
    return text[:1].islower() and _SAMORDNING.match(text) is None


def delade_stycken(rader: Sequence[Rad]) -> list[list[Rad]]:
    """Divide rows without empty rows between: a short row that ends a sentence ends the piece."""
    längst = max((len(r.text) for r in rader), default=0)
    delar: list[list[Rad]] = [[]]
    for rad in rader:
        delar[-1].append(rad)
        if rad.text.rstrip().endswith((".", "!", "?", ":")) and len(rad.text) < _FULL_RAD * längst:
            delar.append([])
    return [d for d in delar if d]


def _text_och_listor(rader: Sequence[Rad]) -> list[Textstycke]:
    bitar: list[Textstycke] = []
    text: list[Rad] = []
    punkter: list[tuple[str, list[Rad]]] = []

    def töm() -> None:
        bitar.extend(Löptext(foga(d)) for d in delade_stycken(text))
        if punkter:
            bitar.append(Lista(tuple(_punkt(märke, r) for märke, r in punkter)))
        text.clear()
        punkter.clear()

    for rad in rader:
        träff = MÄRKE.match(rad.text)
        if träff is not None:
            if text:
                töm()
            punkter.append((träff["märke"], [rad]))
        elif punkter and not (rad.text[:1] in "SDRNU" and _KROPPEN.match(rad.text)):
            punkter[-1][1].append(rad)
        else:
            if punkter:
                töm()
            text.append(rad)
    töm()
    return bitar


def _punkt(märke: str, rader: list[Rad]) -> Punkt:
    return Punkt(MÄRKE.sub("", foga(rader), count=1), märke)


def _med_hela_listor(bitar: Sequence[Textstycke]) -> Iterator[Textstycke]:
    """Make one list of lists with only an empty row between them."""
    for är_lista, grupp in groupby(bitar, lambda bit: isinstance(bit, Lista)):
        if är_lista:
            yield Lista(tuple(p for bit in grupp if isinstance(bit, Lista) for p in bit.punkter))
        else:
            yield from grupp


def _tabell(rader: Sequence[Rad]) -> Tabell | None:
    """Rows with the same number of tabs, two rows or more, are a table; a title may stand above.

    Where the source knows that they are, a row may have fewer: its last cells are empty.
    """
    if "\t" not in rader[1].text:
        return None
    titel, rader = (rader[:1], rader[1:]) if "\t" not in rader[0].text else ([], rader)
    känd = all(rad.stil in {TABELL, TABELLHUVUD} for rad in rader)
    celler = [[ett_mellanslag(c) for c in r.text.rstrip().split("\t")] for r in rader]
    bredd = max(map(len, celler))
    lika = all(len(rad) == bredd and rad[0] for rad in celler)
    if len(rader) < 2 or bredd < 2 or not (känd or lika):  # noqa: PLR2004 - one row is no table
        return None
    fyllda = [tuple(rad + [""] * (bredd - len(rad))) for rad in celler]
    huvuden = sum(rad.stil == TABELLHUVUD for rad in rader)
    har_huvud = huvuden == 1 and rader[0].stil == TABELLHUVUD
    return Tabell(
        tuple(fyllda[har_huvud:]),
        rubriker=fyllda[0] if har_huvud else (),
        beskrivning=foga(titel),
    )
