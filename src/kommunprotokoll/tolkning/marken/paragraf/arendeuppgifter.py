"""Facts that stand just below a matter's heading: where it was before, in the chair, why urgent."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.paragraf import Tidigarebehandling
from kommunprotokoll.tolkning.marken.intervall import läs_nummer
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR, foga
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.rader import Rad, stycken

_TIDIGARE = re.compile(r"Tidigare behandlin(?:g|gar):\s*(?P<alla>.+)", re.DOTALL)
_EN_BEHANDLING = re.compile(
    r"(?P<organ>[^§,]*?[^§,\s\d-])(?: (?P<dag>\d{4}-\d{2}-\d{2}))?"
    r"(?: §+ ?(?P<nr>[1-9]\d{0,3}(?: ?[A-Z])?))?"
)
_ORDFÖRANDE = re.compile(
    r"(?P<vem>.+?\)) (?:är|var|tjänstgör som|tjänstgjorde som) ordförande under paragrafen\.?"
)
_STÄNGT = re.compile(r"Överläggningen (?:hålls|hölls) (?:inom|bakom) stängda dörrar\.?")
_BRÅDSKAR = re.compile(r"\bÄrendet är brådskande\b", re.IGNORECASE)
_KUNGJORT = re.compile(r"\b(?:tillkännag\w+|kungjord\w*|kungjort\w*|anslogs)\b", re.IGNORECASE)
_INTE_KUNGJORT = re.compile(
    r"\b(?:inte|ej) (?:tillkännag\w+|kungj\w+)|\b(?:tillkännag\w+|kungj\w+) (?:inte|ej)\b",
    re.IGNORECASE,
)
_OBERETT = re.compile(r"\b(?:inte|ej) (?:har )?(?:beretts|berett)\b|\bhar inte beretts\b")
_ENSE = re.compile(
    r"\bAlla (?:närvarande )?är (?P<ej>inte |ej )?(?:ense|eniga) om att ärendet ska avgöras\b",
    re.IGNORECASE,
)
_EGEN = re.compile(
    r"Ärendet är brådskande och (?:tillkännagavs på anslagstavlan \d{4}-\d{2}-\d{2}"
    r"|tillkännagavs inte före sammanträdet|har inte beretts)\.|"
    r"Alla närvarande är (?:inte )?ense om att ärendet ska avgöras\."
)
_SLUT_PÅ_MENING = re.compile(r"\.$")
_SLUT_PÅ_HÄNVISNING = re.compile(r"(?:§ ?\d{1,4}(?: ?[A-Z])?|\d{4}-\d{2}-\d{2})\.?$")
_FLEST = 6
_ORD = ("idigare behandl", "under paragrafen", "stängda dörrar", "rådskande")


def läs_ärendeuppgifter(rader: Sequence[Rad]) -> tuple[dict[str, Any], list[Rad]]:
    """Take the blocks among the first that say nothing but such facts.

    Returns:
        The fields of the paragraph, and the rows that gave them.
    """
    börjar = "\n".join([rad.text for rad in rader[: 3 * _FLEST]])
    if not any(ord_ in börjar for ord_ in _ORD):
        return {}, []
    fält: dict[str, Any] = {}
    tagna: list[Rad] = []
    for block in stycken(rader)[:_FLEST]:
        for grupp in _vid_meningar(block):
            if any(ord_ in foga(grupp) for ord_ in _ORD) and _läs(foga(grupp), fält):
                tagna += grupp
    return fält, tagna


def _vid_meningar(block: Sequence[Rad]) -> list[list[Rad]]:
    """Divide a block after a row that ends a sentence, or a reference to another protocol."""
    grupper: list[list[Rad]] = [[]]
    for rad in block:
        grupper[-1].append(rad)
        slut = _SLUT_PÅ_HÄNVISNING if _TIDIGARE.match(grupper[-1][0].text) else _SLUT_PÅ_MENING
        if slut.search(rad.text.rstrip()):
            grupper.append([])
    return [g for g in grupper if g]


def _läs(text: str, fält: dict[str, Any]) -> bool:
    if träff := _TIDIGARE.fullmatch(text):
        tidigare = _behandlingar(träff["alla"])
        fält |= {"tidigare_behandling": tidigare} if tidigare else {}
        return bool(tidigare)
    if (träff := _ORDFÖRANDE.fullmatch(text)) and (person := som_person(träff["vem"])):
        fält["ordförande"] = person
        return True
    if _STÄNGT.fullmatch(text):
        fält["stängda_dörrar"] = True
        return True
    return _läs_brådska(text, fält)


def _behandlingar(text: str) -> tuple[Tidigarebehandling, ...]:
    """Return "Arbetsutskottet 2031-04-02 § 40, Kommunstyrelsen § 66"; empty if it is not such."""
    träffar = [_EN_BEHANDLING.fullmatch(del_.strip()) for del_ in text.rstrip(".").split(",")]
    if any(t is None or not (t["dag"] or t["nr"]) for t in träffar):
        return ()
    return tuple(
        Tidigarebehandling(
            t["organ"],
            läs_nummer(t["nr"]),
            datum=_dag(t["dag"]),
        )
        for t in träffar
        if t is not None
    )


def _dag(text: str | None) -> date | None:
    funnet = finn_datum(text) if text else None
    return funnet[0] if funnet is not None else None


def _läs_brådska(text: str, fält: dict[str, Any]) -> bool:
    """Read why an urgent matter was taken up; a sentence of other things is left in the text."""
    meningar = MELLAN_MENINGAR.split(text)
    if not _BRÅDSKAR.search(meningar[0]):
        return False
    if not all(m.search(x) for x in meningar[:1] for m in (_BRÅDSKAR,)) or not all(
        any(m.search(x) for m in (_BRÅDSKAR, _KUNGJORT, _OBERETT, _ENSE)) for x in meningar
    ):
        return False
    förra: Brådska = fält.get("brådska", Brådska())
    okungjord = förra.okungjord or _INTE_KUNGJORT.search(text) is not None
    kungjord = finn_datum(text) if _KUNGJORT.search(text) and not okungjord else None
    ense = _ENSE.search(text)
    egen = all(_EGEN.fullmatch(mening) for mening in meningar)
    fält["brådska"] = Brådska(
        förra.kungjord or (kungjord[0] if kungjord else None),
        okungjord=okungjord,
        oberedd=förra.oberedd or _OBERETT.search(text) is not None,
        enhälligt=ense["ej"] is None if ense is not None else förra.enhälligt,
        text=förra.text if egen else f"{förra.text} {text}".strip(),
    )
    return True
