"""Accessibility of Word documents, of any maker, against EN 301 549 and WCAG.

What the law (2018:1937) demands of documents on the web is chapter 10 of EN 301 549 V3.2.1, which
is WCAG 2.1 level AA for documents that are no web pages. A machine finds some of the faults: that
nothing is found does not make a text plain, or an alternative text true.
"""

import os
from pathlib import Path

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.fil import läs_helt
from kommunprotokoll.tillganglighet import struktur, utseende
from kommunprotokoll.tillganglighet.dokument import Stycke, Worddokument
from kommunprotokoll.tillganglighet.regel import (
    Brist,
    Tillgänglighetsgranskning,
    Tillgänglighetsregel,
)

__all__ = [
    "STANDARD",
    "Brist",
    "Stycke",
    "Tillgänglighetsgranskning",
    "Tillgänglighetsregel",
    "Worddokument",
    "granska_tillgänglighet",
]

STANDARD: tuple[Tillgänglighetsregel, ...] = (*struktur.REGLER, *utseende.REGLER)
"""The rules, in the order of their codes."""
_STÖRSTA = 100_000_000


def granska_tillgänglighet(
    fil: str | os.PathLike[str], regler: tuple[Tillgänglighetsregel, ...] = STANDARD
) -> Tillgänglighetsgranskning:
    """Examine how accessible a Word document (DOCX) is.

    Args:
        fil: The file, of any maker.
        regler: The rules to try.

    Raises:
        LäsFel: The file is missing, damaged or no DOCX.
    """
    väg = Path(fil)
    data = läs_helt(väg, _STÖRSTA)
    try:
        dokument = Worddokument(data)
        funna = tuple(a for regel in regler for a in regel.anmärkningar(dokument))
    except LäsFel as fel:
        raise LäsFel(str(väg), fel.brister) from None
    return Tillgänglighetsgranskning(fil=str(väg), regler=regler, anmärkningar=funna)
