"""Stamps that signing services print across a text: on a row of their own, or inside another."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.rader import Rad

_STÄMPEL = re.compile(
    r"\s*(?:Signature reference:? [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?:Com ?fact Signature )?Referensnummer:? \d[\dA-Z]{4,}"
    r"|Transaktion \d{10,}\S*(?:\s+Signerat [A-ZÅÄÖ]{1,4}(?:, ?[A-ZÅÄÖ]{1,4})*)?"
    r"|[A-ZÅÄÖ][\w. -]{0,40}\([A-Z][a-z]{2,8} \d{1,2}, \d{4},? \d{1,2}:\d{2}(?: [AP]M)?"
    r" GMT[+-]\d[\d:]*\)"
    r"|(?:VISMA_SIGN|PENNEO)\w*)\s*"
)


def utan_stämplar(rader: Sequence[Rad]) -> tuple[list[Rad], list[Rad]]:
    """Return the rows without the stamps, and the stamps as rows of the same numbers.

    A row that is nothing but a stamp is left empty where it stood, unless it stood inside a text:
    between a row with words and one that goes on in small letters.
    """
    if not _kan_ha("\n".join([rad.text for rad in rader])):
        return list(rader), []
    kvar: list[Rad] = []
    stämplar: list[Rad] = []
    tömda = 0
    for rad in rader:
        funna = _STÄMPEL.findall(rad.text) if _kan_ha(rad.text) else []
        stämplar += [attrs.evolve(rad, text=stämpel.strip()) for stämpel in funna]
        if funna:
            rad = attrs.evolve(rad, text=_STÄMPEL.sub(" ", rad.text).strip())  # noqa: PLW2901 - the same row
            kvar.append(rad)
            tömda += rad.är_tom
            continue
        if tömda and rad.text.lstrip()[:1].islower() and not kvar[-tömda - 1 :][0].är_tom:
            del kvar[-tömda:]
        tömda = 0
        kvar.append(rad)
    return kvar, stämplar


def _kan_ha(text: str) -> bool:
    return (
        "ignatur" in text
        or "eferens" in text
        or "ransaktion" in text
        or "_SIGN" in text
        or "GMT" in text
    )
