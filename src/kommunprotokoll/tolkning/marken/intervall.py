"""Intervals of paragraphs as lines write them: "§§ 45–52, 54", "t.o.m. § 10", "ej § 104"."""

import re

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer

_STRECK = r"\s*(?:-{1,2}|–|—)\s*"
_NR = r"(?:del av )?(?:§+\s*)?\d{1,4}(?:\s?(?-i:[A-Z])\b)?"
_ETT = rf"{_NR}(?:{_STRECK}{_NR})?"
_UTTRYCK = re.compile(
    rf"(?P<förled>\b(?:ej|utom|fr\.?\s?o\.?\s?m\.?|from|från(?: och med)?|t\.?\s?o\.?\s?m\.?|tom|"
    rf"till och med)\s+)?(?:§+\s*|\bparagraf(?:erna)?\s+|\bpunkt(?:en|erna)?\s+|"
    r"\bpp?\.?\s*(?=\d))"
    rf"(?P<alla>{_ETT}(?:(?:,\s*|\s+och\s+){_ETT})*)",
    re.IGNORECASE,
)
_LED = re.compile(
    rf"(?P<a_del>del av )?(?:§+\s*)?(?P<a>\d{{1,4}}(?:\s?(?-i:[A-Z])\b)?)"
    rf"(?:{_STRECK}(?P<b_del>del av )?(?:§+\s*)?(?P<b>\d{{1,4}}(?:\s?(?-i:[A-Z])\b)?))?",
    re.IGNORECASE,
)


@attrs.frozen
class Intervalluttryck:
    """Intervals found in a line: when somebody is there, or is not, and where it stands."""

    intervall: tuple[Paragrafintervall, ...]
    utom: bool
    plats: tuple[int, int]


def finn_intervall(text: str) -> Intervalluttryck | None:
    """Return the first expression of paragraphs in a line; it must hold a § or the word."""
    träff = _UTTRYCK.search(text)
    if träff is None:
        return None
    förled = (träff["förled"] or "").lower()
    intervall = läs_intervall(träff["alla"])
    if not intervall:
        return None
    if förled.startswith("fr"):
        intervall = (Paragrafintervall(intervall[0].från, None), *intervall[1:])
    elif förled.startswith("t"):
        intervall = (Paragrafintervall(None, intervall[0].till), *intervall[1:])
    return Intervalluttryck(intervall, förled.startswith(("ej", "utom")), träff.span())


def läs_nummer(text: str | None) -> Paragrafnummer | None:
    """Return the number that a text such as "12 A" is; None for none, as § 0 is in a slip."""
    try:
        return Paragrafnummer.från(text) if text else None
    except OgiltigtVärdeFel:
        return None


def läs_intervall(text: str) -> tuple[Paragrafintervall, ...]:
    """Read the intervals of a text such as "45–62" or "§§ 68-79, 81-83"; empty if it has none."""
    funna: list[Paragrafintervall] = []
    for träff in _LED.finditer(text):
        från, till = läs_nummer(träff["a"]), läs_nummer(träff["b"] or träff["a"])
        if från is None or till is None or till < från:
            continue
        funna.append(
            Paragrafintervall(
                från,
                till,
                från_delvis=träff["a_del"] is not None,
                till_delvis=träff["b_del"] is not None,
            )
        )
    return tuple(funna)
