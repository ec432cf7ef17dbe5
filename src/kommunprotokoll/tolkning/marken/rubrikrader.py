"""The rows of a matter's heading: where it goes on, where it ends, its case number."""

from collections.abc import Sequence

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.avsnitt import med_egen_rubrik, är_delrubrik
from kommunprotokoll.tolkning.marken.dnr import bart_dnr, dnr_i_parentes
from kommunprotokoll.tolkning.marken.lopande_text import MÄRKE
from kommunprotokoll.tolkning.marken.paragrafrubrik import dela_dnr, är_dnr_rad
from kommunprotokoll.tolkning.rader import Rad

MEST_RUBRIK = 8
"""Rows of a heading at the most."""
_RUBRIKBREDD = 58
INTE_SIST = (
    "-", ",", " och", " för", " av", " till", " om", " från", " i", " på", " med", " vid", " samt",
    " gällande", " avseende", " under", " mot", " inom", " att", " enligt", " –",
)  # fmt: skip
"""What a row of a heading ends with only if the heading goes on below."""
_TRÅNGT = 0.95
_DJUPT = 5
"""A heading beside its number begins further in than this where it stands in a column."""


def dnr_på_raden(text: str) -> str:
    """Return the case number that a row holds and nothing else: with a label or by its form."""
    rubrik, dnr = dela_dnr(text) if är_dnr_rad(text) else ("", "")
    return dnr if dnr and not rubrik else bart_dnr(text)


def rubrik_bredvid(
    hela_raden: str, första: Rad, rader: Sequence[Rad], dialekt: Dialekt
) -> tuple[list[Rad], Sequence[Rad]]:
    """Part a heading that begins beside its number from the rows below it.

    A row in the heading's own column goes it on, and one whose first word had no room above; a row
    with a capital only if it ends the block, since text may begin just below.
    """
    kolumn = hela_raden.find(första.text)
    rubrikrader = [första]
    for i, rad in enumerate(rader[:MEST_RUBRIK]):
        delad = rad.nummer == första.nummer  # of a row that held heading and text
        if rad.är_tom or delad or slutar_rubriken(rad, rubrikrader, dialekt, prova=False):
            return rubrikrader, rader[i:]
        indrag = len(rad.text) - len(rad.text.lstrip())
        if not (kolumn > _DJUPT and abs(indrag - kolumn) <= 1):
            stor = not rad.text.lstrip()[:1].islower()
            if not _fortsätter(rubrikrader, rad) or (
                stor and not _sist_i_blocket(rader, i, dialekt)
            ):
                return rubrikrader, rader[i:]
        rubrikrader.append(rad)
    return rubrikrader, rader[len(rubrikrader) - 1 :]


def _sist_i_blocket(rader: Sequence[Rad], plats: int, dialekt: Dialekt) -> bool:
    nästa = rader[plats + 1] if plats + 1 < len(rader) else None
    if rader[plats].text.rstrip().endswith("."):
        return False
    return (
        nästa is None
        or nästa.är_tom
        or är_delrubrik(nästa.text, dialekt)
        or bool(dnr_på_raden(nästa.text))
    )


def slutar_rubriken(
    rad: Rad, rubrikrader: list[Rad], dialekt: Dialekt, *, prova: bool = True
) -> bool:
    """Tell whether a row is no part of a heading; ``prova`` asks too whether it goes one on."""
    if not rubrikrader:
        egen = nyckel(rad.text) in dialekt.även_ärende or med_egen_rubrik(rad.text, dialekt)
        return är_delrubrik(rad.text, dialekt) and not egen
    if är_dnr_rad(rad.text):
        return True
    return är_delrubrik(rad.text, dialekt) or (prova and not _fortsätter(rubrikrader, rad))


def _fortsätter(rubrikrader: list[Rad], nästa: Rad) -> bool:
    """Tell whether a row goes on a wrapped heading: its first word had no room before."""
    förra, text = rubrikrader[-1].text.strip(), nästa.text.strip()
    if förra.endswith((".", ":")) or dnr_i_parentes(förra)[1] or MÄRKE.match(text):
        return False
    if (
        text[:1].islower()
        or text.startswith("(")
        or (förra.isupper() and text.isupper())
        or förra.casefold().endswith(INTE_SIST)
    ):
        return True
    bredd = max(_RUBRIKBREDD, *(len(r.text.strip()) for r in rubrikrader))
    return len(förra) + 1 + len(text.split(maxsplit=1)[0]) > _TRÅNGT * bredd
