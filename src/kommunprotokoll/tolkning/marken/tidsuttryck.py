"""Dates and clock times inside a line."""

import re
from datetime import date, time
from itertools import pairwise

import attrs

from kommunprotokoll.grund.tid import MÅNADER

_DAGAR = (
    re.compile(r"\b(?P<år>\d{4})(?P<d>[-‐‑–.])(?P<mån>\d{1,2})(?P=d)(?P<dag>\d{1,2})\b"),
    re.compile(
        rf"\b(?:den )?(?P<dag>\d{{1,2}})(?::?e)? (?P<ord>{'|'.join(MÅNADER)}|"
        r"(?:jan|febr?|mar|apr|aug|sept?|okt|nov|dec)\.?),? (?P<år>\d{4})\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<dag>\d{1,2})/(?P<mån>\d{1,2})[ /-](?P<år>\d{4})\b(?![/:.-]\d)"),
)
"""Dates as they are typed: 2031-05-14, 14 maj 2031, 14/5 2031."""
_MÅNAD_AV_BÖRJAN = {månad[:3]: nummer for nummer, månad in enumerate(MÅNADER, 1)}
_KLOCKA = r"(\d{1,2})[.:](\d{2})"
_TILL = r"(?:\s*[-–—]\s*|\s+till\s+(?:kl\.?\s*|klockan\s*)?)"
_RYMD = re.compile(
    rf"(?:\b(?:kl|klockan)\b\.?:?\s*)?\b{_KLOCKA}(?:{_TILL}{_KLOCKA})?\b", re.IGNORECASE
)
_HEL_TIMME = re.compile(
    r"\b(?:kl|klockan)\b\.?:?\s*(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?\b(?![.:]\d)", re.IGNORECASE
)


@attrs.frozen
class Tidsrymd:
    """A span of clock time found in a line, and where in the line it stands."""

    start: time
    slut: time | None
    plats: tuple[int, int]


def finn_datum(text: str) -> tuple[date, tuple[int, int]] | None:
    """Return the first date in a line and where it stands: ISO, or day, month and year in words."""
    for mönster in _DAGAR:
        for träff in mönster.finditer(text):
            if dag := _dag(träff):
                return dag, träff.span()
    return None


def omöjligt_datum(text: str) -> str:
    """Return what has the form of a date but is none, as "29 februari 2031"; empty if nothing."""
    träffar = (träff for mönster in _DAGAR for träff in mönster.finditer(text))
    return next((träff[0] for träff in träffar if _dag(träff) is None), "")


def finn_tidsrymd(text: str) -> Tidsrymd | None:
    """Return the first clock time in a line, with its end if there is one: ``kl 09.00-10.50``."""
    if träff := _RYMD.search(text):
        start = _klocka(träff[1], träff[2])
        slut = _klocka(träff[3], träff[4]) if träff[3] else None
    elif träff := _HEL_TIMME.search(text):
        start = _klocka(träff[1], "0")
        slut = _klocka(träff[2], "0") if träff[2] else None
    else:
        return None
    if start is None or (slut is not None and slut < start):
        return None
    return Tidsrymd(start, slut, träff.span())


def finn_flera_tidsrymder(text: str) -> tuple[Tidsrymd, tuple[tuple[time, time], ...]] | None:
    """Return the time from the first to the last of several spans: ``kl 16.00-18.30, 19.10-20.00``.

    Returns:
        The whole span and the pauses in it, or None where the line has not several in a row.
    """
    rymder: list[Tidsrymd] = []
    plats = 0
    while (rymd := finn_tidsrymd(text[plats:])) is not None and rymd.slut is not None:
        mellan = text[plats : plats + rymd.plats[0]].strip()
        if rymder and (
            mellan not in {",", "och", "samt"} or rymd.start < (rymder[-1].slut or rymd.start)
        ):
            break
        rymder.append(
            Tidsrymd(rymd.start, rymd.slut, (plats + rymd.plats[0], plats + rymd.plats[1]))
        )
        plats += rymd.plats[1]
    if len(rymder) < 2:  # noqa: PLR2004 - one is no series
        return None
    hela = Tidsrymd(rymder[0].start, rymder[-1].slut, (rymder[0].plats[0], rymder[-1].plats[1]))
    return hela, tuple((a.slut, b.start) for a, b in pairwise(rymder) if a.slut is not None)


def _dag(träff: re.Match[str]) -> date | None:
    delar = träff.groupdict()
    ord_ = (delar.get("ord") or "")[:3].lower()
    månad = _MÅNAD_AV_BÖRJAN[ord_] if ord_ else int(delar["mån"])
    try:
        return date(int(träff["år"]), månad, int(träff["dag"]))
    except ValueError:
        return None


def _klocka(timme: str, minut: str) -> time | None:
    try:
        return time(int(timme), int(minut))
    except ValueError:
        return None
