"""The rows below a heading of reservations, notes or jäv: which texts belong together."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from kommunprotokoll.grund.lagrum import KOMMUNALLAGEN, NAMN, Lagrum
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Jäv
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.yttranden import (
    DeltarEj,
    Protokollsanteckning,
    Reservation,
    SärskiltYttrande,
)
from kommunprotokoll.tolkning.marken.beslut.yttranden import läs_jäv, läs_yttrande
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN as NAMNMÖNSTER
from kommunprotokoll.tolkning.marken.namn import PARTI, bara_folk, finn_personer
from kommunprotokoll.tolkning.marken.partinamn import partier_i

Yttrande: TypeAlias = Reservation | SärskiltYttrande | Protokollsanteckning | DeltarEj
"""What somebody has noted beside a decision."""

_INLEDER = re.compile(
    r"(?P<vilka>.{4,300}?\)) (?:lämnar|lämnade|har lämnat|avger|avgav) "
    r"(?:ett särskilt yttrande|en (?:protokolls)?anteckning(?: till protokollet)?)(?:[.:]|$)|"
    r"(?P<vilka2>.{4,300}?\)) deltar inte i beslutet\."
)
_LEDAMÖTERNA = re.compile(r"Ledam(?:oten|öterna) är (?P<vilka>.+?)\.?")
_SKRIFTLIG = re.compile(r"Reservationen är skriftlig\.?")
_FÖRMÅN = re.compile(r"Reservationen är till förmån för (?P<vad>.+?)\.?")
_RESERVERAR = re.compile(r"\breserver", re.IGNORECASE)

_GRUND = re.compile(r"Grund(?:en)?(?: för jävet)?:\s*(?P<grund>.+?)\.?", re.DOTALL)
_LAGRUM = re.compile(
    r",?\s*(?:enligt )?(?:(?P<kap>[1-9]\d?) kap\. )?(?P<par>[1-9]\d{0,2}(?: ?[a-z])?) §"
    r"(?: (?P<stycke>första|andra|tredje|fjärde|femte) stycket)?"
    r"(?: (?:punkt )?(?P<punkt>[1-9]\d?)(?: p\.?)?)?"
    r"(?: (?P<lag>kommunallagen|förvaltningslagen|KL|FL))\b"
)
_STYCKEN = ("första", "andra", "tredje", "fjärde", "femte")
_LAGAR = {namn: nummer for nummer, namn in NAMN.items()} | {"KL": KOMMUNALLAGEN, "FL": "2017:900"}
_ERSÄTTS = re.compile(
    rf"(?P<vem>{NAMNMÖNSTER} {PARTI}) (?:tjänstgör|tjänstgjorde|går in|inträder|ersätter)\b"
)
_LÄMNAR = re.compile(
    r"\b(?:lämnar|lämnade|har lämnat|gick ut ur|går ut ur)\b[^.]{0,30}?"
    r"\b(?:lokal|rum|sal|sammanträd)"
)
_STANNAR = re.compile(
    r"\b(?:är|var|sitter|satt|stannar|stannade) kvar i (?:lokalen|rummet|salen)|"
    r"\blämnar? (?:inte|ej) (?:lokalen|rummet|salen)"
)


def läs_yttranden(texter: Sequence[str], slag: str) -> list[tuple[str, Yttrande]]:
    """Read notes of every kind, each with the texts that go on it.

    Args:
        texter: The texts below the heading.
        slag: Canonical name of the heading.

    Returns:
        For each note the name of the paragraph's field, and what it says.
    """
    funna: list[tuple[str, Yttrande]] = []
    inledd = False
    for text in _utan_inledning(texter):
        if funna and (inledd or _går_vidare(text, slag)) and not _börjar(text):
            fält, förra = funna[-1]
            funna[-1] = (fält, _med_egna_meningar(ändra(förra, text=f"{förra.text}\n\n{text}")))
        else:
            inledd = _inleder(text)
            fält, yttrande = läs_yttrande(text, slag)
            funna.append((fält, _med_egna_meningar(yttrande)))
    return funna


def _utan_inledning(texter: Sequence[str]) -> Iterator[str]:
    """Yield the texts, an introduction parted from what it introduces."""
    for text in texter:
        träff = _INLEDER.match(text)
        delar = (text[: träff.end()], text[träff.end() :].strip()) if träff is not None else (text,)
        if träff is not None and not _inleder(delar[0]):
            delar = (text,)
        yield from (del_ for del_ in delar if del_)


def _ledamöterna(text: str) -> tuple[Person, ...]:
    träff = _LEDAMÖTERNA.fullmatch(text)
    return bara_folk(träff["vilka"]) if träff is not None else ()


def _inleder(text: str) -> bool:
    """Tell whether a text says no more than who notes something; what, stands below."""
    träff = _INLEDER.fullmatch(text)
    return träff is not None and bool(bara_folk(träff["vilka"] or träff["vilka2"]))


def _börjar(text: str) -> bool:
    """Tell whether a text says who reserves or notes something, whatever stands above it."""
    return _inleder(text) or _RESERVERAR.search(text) is not None


def _går_vidare(text: str, slag: str) -> bool:
    """Tell whether a text below goes on the note above it: it fills in who, or names nobody."""
    if _ledamöterna(text):
        return True
    return slag == "reservation" and not finn_personer(text) and not partier_i(text)


def _med_egna_meningar(yttrande: Yttrande) -> Yttrande:
    """Add what sentences of their own fill in: who, in writing or not, and for what."""
    if "Ledam" not in yttrande.text and "Reservationen" not in yttrande.text:
        return yttrande
    for mening in MELLAN_MENINGAR.split(yttrande.text):
        if vilka := _ledamöterna(mening):
            yttrande = ändra(yttrande, personer=tuple(dict.fromkeys((*yttrande.personer, *vilka))))
        elif isinstance(yttrande, Reservation) and _SKRIFTLIG.fullmatch(mening):
            yttrande = ändra(yttrande, skriftlig=True)
        elif isinstance(yttrande, Reservation) and (träff := _FÖRMÅN.fullmatch(mening)):
            yttrande = ändra(yttrande, till_förmån_för=ett_mellanslag(träff["vad"]))
    return yttrande


def läs_jävsavsnitt(texter: Sequence[str]) -> tuple[tuple[Jäv, ...], tuple[str, ...]]:
    """Read who is disqualified, why, whether they leave and who serves instead.

    Returns:
        The people, and the texts that name nobody.
    """
    funna: list[Jäv] = []
    kvar: list[str] = []
    senast = 0
    for text in texter:
        if funna[senast:] and (träff := _GRUND.fullmatch(text)):
            grund, lagrum = _grund_och_lagrum(träff["grund"])
            funna[senast:] = [ändra(j, grund=grund, lagrum=lagrum) for j in funna[senast:]]
            continue
        ersätts = _ERSÄTTS.match(text) if funna else None
        if ersätts is not None:  # a sentence of its own on who serves instead
            (vem,) = finn_personer(ersätts["vem"])
            funna[senast:] = [
                ändra(j, ersättare=vem, text=f"{j.text} {text}") for j in funna[senast:]
            ]
            continue
        jäv = _jäviga(text)
        if jäv:
            senast = len(funna)
            funna += jäv
        else:
            kvar.append(text)
    return tuple(funna), tuple(kvar)


def _jäviga(text: str) -> tuple[Jäv, ...]:
    """Return those whom a text below the heading names, but for who serves instead."""
    meningar = MELLAN_MENINGAR.split(text)
    ersätts = next((t for m in meningar if (t := _ERSÄTTS.search(m))), None)
    ersättare = finn_personer(ersätts["vem"]) if ersätts is not None else ()
    lämnade = False if _STANNAR.search(text) else True if _LÄMNAR.search(text) else None
    alla = läs_jäv(text, under_rubrik=True)
    return tuple(
        ändra(j, lämnade_lokalen=lämnade, ersättare=ersättare[0] if ersättare else None)
        for j in alla
        if j.person not in ersättare or len(alla) == 1
    )


def _grund_och_lagrum(text: str) -> tuple[str, Lagrum | None]:
    träff = _LAGRUM.search(text)
    if träff is None:
        return text.strip(), None
    stycke = träff["stycke"]
    lagrum = Lagrum(
        träff["par"],
        int(träff["kap"]) if träff["kap"] else None,
        stycke=_STYCKEN.index(stycke) + 1 if stycke else None,
        punkt=int(träff["punkt"]) if träff["punkt"] else None,
        lag=_LAGAR[träff["lag"]],
    )
    return (text[: träff.start()] + text[träff.end() :]).strip(" ,"), lagrum
