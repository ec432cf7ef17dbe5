"""Proposals made at the meeting, reservations, notes, abstentions from deciding, jäv."""

import re
from collections.abc import Sequence

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.narvaro import Jäv
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.yrkande import Yrkande, Yrkandeslag
from kommunprotokoll.modell.yttranden import (
    DeltarEj,
    Protokollsanteckning,
    Reservation,
    SärskiltYttrande,
)
from kommunprotokoll.tolkning.marken.lopande_text import MÄRKE, delade_stycken, foga
from kommunprotokoll.tolkning.marken.namn import finn_personer
from kommunprotokoll.tolkning.rader import Rad, stycken

_SLAG = (
    (Yrkandeslag.ÅTERREMISS, re.compile(r"\båterremi", re.IGNORECASE)),
    (Yrkandeslag.BORDLÄGGNING, re.compile(r"\bbordlägg", re.IGNORECASE)),
    (Yrkandeslag.TILLÄGG, re.compile(r"\btillägg", re.IGNORECASE)),
    (Yrkandeslag.ÄNDRING, re.compile(r"\bändring", re.IGNORECASE)),
    (Yrkandeslag.BIFALL, re.compile(r"\bbifall", re.IGNORECASE)),
    (Yrkandeslag.AVSLAG, re.compile(r"\bavslag", re.IGNORECASE)),
)
_YRKAR = re.compile(r"\b(?:yrkar|yrkade|föreslår|föreslog)\b", re.IGNORECASE)
_INSTÄMMER = re.compile(r"\binstäm", re.IGNORECASE)
_FRÅN_PARTIER = re.compile(
    r"\b(?:representanterna|ledamöterna|ledamöter|företrädarna|samtliga)\b.{0,20}?\bfrån "
    r"(?P<partier>[A-ZÅÄÖ][\w-]*(?:(?:, | och |, och )[A-ZÅÄÖ][\w-]*)*)",
    re.IGNORECASE,
)
_TILL_FÖRMÅN = re.compile(r"\btill förmån för (?P<vad>[^.]+)")


def texter(rader: Sequence[Rad]) -> list[str]:
    """Return the rows as separate texts: one for each block, item or ended sentence row."""
    delar: list[str] = []
    for block in stycken(rader):
        grupper: list[list[Rad]] = [[]]
        for rad in block:
            if MÄRKE.match(rad.text) and grupper[-1]:
                grupper.append([])
            grupper[-1].append(rad)
        delar += [foga(d) for g in grupper for d in delade_stycken(g)]
    return delar


def partier_i(text: str) -> tuple[Parti, ...]:
    """Return the parties of a text such as "ledamöterna från M, D och KD"."""
    träff = _FRÅN_PARTIER.search(text)
    if träff is None:
        return ()
    return tuple(Parti(p) for p in re.split(r", och | och |, ", träff["partier"]) if p)


def läs_yrkanden(rader: Sequence[Rad]) -> tuple[Yrkande, ...]:
    """Read proposals: one for each text, those who propose are named before the verb."""
    return tuple(_yrkande(text) for text in texter(rader))


def _yrkande(text: str) -> Yrkande:
    verb = _YRKAR.search(text)
    före, efter = (text[: verb.start()], text[verb.start() :]) if verb else ("", text)
    instämmer: tuple[Person, ...] = ()
    if med := _INSTÄMMER.search(efter):
        instämmer = finn_personer(efter[: med.start()]) if not verb else ()
    slag = next((s for s, mönster in _SLAG if mönster.search(efter)), None)
    return Yrkande(
        text, finn_personer(före), partier=partier_i(före), instämmer=instämmer, slag=slag
    )


def läs_reservationer(rader: Sequence[Rad]) -> tuple[Reservation, ...]:
    """Read reservations, one for each text."""
    return tuple(_reservation(text) for text in texter(rader))


def _reservation(text: str) -> Reservation:
    förmån = _TILL_FÖRMÅN.search(text)
    return Reservation(
        finn_personer(text[: förmån.start()] if förmån else text),
        text,
        partier=partier_i(text),
        till_förmån_för=ett_mellanslag(förmån["vad"]) if förmån else "",
        skriftlig="skriftlig" in text.casefold(),
    )


def läs_särskilda_yttranden(rader: Sequence[Rad]) -> tuple[SärskiltYttrande, ...]:
    """Read särskilda yttranden, one for each text."""
    return tuple(SärskiltYttrande(finn_personer(t), t, partier=partier_i(t)) for t in texter(rader))


def läs_anteckningar(rader: Sequence[Rad]) -> tuple[Protokollsanteckning, ...]:
    """Read notes to the protocol, one for each text."""
    return tuple(
        Protokollsanteckning(t, finn_personer(t), partier=partier_i(t)) for t in texter(rader)
    )


def läs_deltar_ej(rader: Sequence[Rad]) -> tuple[DeltarEj, ...]:
    """Read who takes no part in the decision, one for each text."""
    return tuple(DeltarEj(finn_personer(t), t, partier=partier_i(t)) for t in texter(rader))


def läs_jäv(rader: Sequence[Rad]) -> tuple[Jäv, ...]:
    """Read who is disqualified: one for each person named with a party; none if nobody is."""
    return tuple(Jäv(person, text=text) for text in texter(rader) for person in finn_personer(text))
