"""Votes that the decision itself tells of, and rows below it of who took which side."""

import re
from collections.abc import Iterable

from kommunprotokoll.modell.beslut import Beslut
from kommunprotokoll.modell.omrostning import ÖppenOmröstning
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.rost.omrostning import (
    har_båda_summor,
    har_utfall,
    läs_omröstning,
)

_SIDRAD = re.compile(
    r"\s*(?:För|Röstade|Röstar|De som röstade)(?: för)? (?:ja|nej|avslag|bifall)\s?:\s+[A-ZÅÄÖ]"
)

_TALAR_OM = re.compile(r"mröstning|otering|[Mm]ed (?:röst)?siffrorna \d")

_RÖSTER = re.compile(r"\bröst(?:er|erna|ar|ade)\b|\b\w+ ja\b[^.]{0,12}?\b\w+ nej\b")
"""Says as much, where both totals follow: "med 9 röster mot 4"."""


def är_sidrad(text: str) -> bool:
    """Tell whether a row lists those who took a side: "För ja: Ada Berg och Bo Ek."."""
    return ":" in text and _SIDRAD.match(text) is not None


def omröstning_i_beslut(beslut: Iterable[Beslut]) -> ÖppenOmröstning | None:
    """Return the vote by which a sentence of the decision says that it was taken.

    "Efter omröstning med 4 ja och 2 nej beslutade direktionen", "Planen godkänns efter votering:
    två ja, en nej". None if no sentence speaks of a vote and gives its totals.
    """
    for b in beslut:
        for text in (b.inledning, *(sats.text for sats in b.attsatser)):
            if not ("röst" in text or " nej" in text or _TALAR_OM.search(text)):
                continue
            for mening in MELLAN_MENINGAR.split(text):
                if _säger_utfall(mening):
                    return läs_omröstning([mening], "")
    return None


def _säger_utfall(mening: str) -> bool:
    if _TALAR_OM.search(mening):
        return har_utfall(mening)
    return _RÖSTER.search(mening) is not None and har_båda_summor(mening)
