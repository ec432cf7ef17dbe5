"""Breaks in the meeting and in its chair that the paragraphs tell of."""

import re
from collections.abc import Iterator, Sequence
from datetime import time

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Ajournering, Sammanträde
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd

_MELLAN = re.compile(
    r"\bmellan (?P<från>(?:kl\.? ?|klockan )?\d\d?[.:]\d\d) och (?:kl\.? ?|klockan )?(?P<till>\d)"
)
_AJOURNERAS = re.compile(r"\bajourner(?:ar|ade|as|ades|ats|at)\b", re.IGNORECASE)


def med_avbrott(s: Sammanträde, bok: Bok) -> Sammanträde:
    """Add the breaks that paragraphs tell of; and keep a paragraph's chair only if another's."""
    ajourneringar = list(s.ajourneringar)
    for plats, ny in _ajourneringar_i(s.paragrafer):
        tider = [(a.från, a.till) for a in ajourneringar]
        if (ny.från, ny.till) in tider:
            i = tider.index((ny.från, ny.till))
            if ajourneringar[i].paragraf is None:  # the front page does not say at which
                ajourneringar[i] = ändra(ajourneringar[i], paragraf=ny.paragraf)
            continue
        väg = Sökväg(("ajourneringar", len(ajourneringar)))
        bok.dela(Sökväg(("paragrafer", plats, "text")), med=väg)
        ajourneringar.append(ny)
    paragrafer = tuple(
        ändra(p, ordförande=None) if p.ordförande and _samma(p.ordförande, s.ordförande) else p
        for p in s.paragrafer
    )
    return ändra(s, ajourneringar=tuple(ajourneringar), paragrafer=paragrafer)


def _samma(ena: Person, andra: Person | None) -> bool:
    return andra is not None and ena.kan_vara(andra)


def _ajourneringar_i(paragrafer: Sequence[Paragraf]) -> Iterator[tuple[int, Ajournering]]:
    """Yield the breaks of each paragraph, with the paragraph's place.

    A sentence tells of one if it says that the meeting is adjourned, or if it gives times below
    the heading Ajournering. That somebody asks for a break makes none.
    """
    for plats, paragraf in enumerate(paragrafer):
        for text in _texter(paragraf):
            for från, till in _tider(text):
                yield plats, Ajournering(från, till, paragraf=paragraf.beteckning)


def _tider(text: str) -> list[tuple[time | None, time | None]]:
    """Return when each break of a sentence began and ended; one of no time if it says none."""
    rest = _MELLAN.sub(r"\g<från>–\g<till>", text)
    första = finn_tidsrymd(rest)
    if första is None:
        return [(None, None)]
    tider: list[tuple[time | None, time | None]] = [(första.start, första.slut)]
    rest = rest[första.plats[1] :]
    while (tid := finn_tidsrymd(rest)) is not None and tid.slut is not None:
        tider.append((tid.start, tid.slut))
        rest = rest[tid.plats[1] :]
    return tider


def _texter(paragraf: Paragraf) -> Iterator[str]:
    """Yield the sentences that tell of a break."""
    under_rubrik = False
    for stycke in paragraf.text:
        if isinstance(stycke, Mellanrubrik):
            under_rubrik = stycke.text.casefold().startswith("ajournering")
        elif isinstance(stycke, Löptext) and (under_rubrik or "journer" in stycke.text):
            yield from _meningar(stycke.text, under_rubrik=under_rubrik)
    if paragraf.propositionsordning is not None and "journer" in paragraf.propositionsordning.text:
        yield from _meningar(paragraf.propositionsordning.text, under_rubrik=False)


def _meningar(text: str, *, under_rubrik: bool) -> Iterator[str]:
    for mening in MELLAN_MENINGAR.split(text.replace("\n", " ")):
        if _AJOURNERAS.search(mening) or (under_rubrik and finn_tidsrymd(mening) is not None):
            yield mening
