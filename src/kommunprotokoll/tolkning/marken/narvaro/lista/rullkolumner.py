"""A row of the roll divided between the columns whose heads stand side by side."""

import re
from collections.abc import Sequence

from kommunprotokoll.tolkning.marken.celler import BRETT_MELLANRUM
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import (
    BRÅTT_EFTER,
    BÖRJAR,
    HALVT_NAMN,
    Post,
)
from kommunprotokoll.tolkning.marken.narvaro.rad.namnform import dela_namnkolumner

_NÄSTA_MED_PARTI = re.compile(
    rf"(?<=[)a-zåäö])(?<!för)(?<!ersätter)(?<!istf)[ ]+(?={NAMN}\s*{PARTI})"
)
_SLUT_PÅ_NAMN = re.compile(rf"(?P<första>{NAMN}.*[a-zåäö)]) (?P<andra>[A-ZÅÄÖ][\w-]+ {PARTI})")
VAKANT = re.compile(r"\s*(?:vakant|saknar ersättare|ingen ersättare)\b", re.IGNORECASE)
"""What stands where nobody sits."""


def dela_i_kolumner(
    text: str,
    kolumner: tuple[str, ...],
    poster: Sequence[Post],
    delade: tuple[str, str] | None = None,
) -> list[tuple[str, str]]:
    """Divide a row between the columns; a lone cell goes where its content belongs.

    Args:
        text: The row.
        kolumner: Labels of the columns, the last two of which part the row.
        poster: The entries above it.
        delade: The row as its second column parts it, if that is known.
    """
    första, andra = kolumner[-2:]
    if andra == "ersatta":
        return _med_ersatt(text, kolumner[0])
    if första == "frånvarande":
        return _förhindrad_och_inkallad(text)
    if delade is not None:
        return [(etikett, del_) for etikett, del_ in zip(kolumner[-2:], delade, strict=True)]
    celler = [c for c in BRETT_MELLANRUM.split(text.strip()) if c]
    if len(celler) == 1 and (delad := _slutet_på_andra(text.strip(), andra, poster)):
        return [(första, delad[0]), (andra, delad[1])]
    if len(celler) == 1:
        celler = [c for c in _NÄSTA_MED_PARTI.split(text.strip()) if c]
        celler = [c for c in celler if c is not None and not re.fullmatch(r"[A-ZÅÄÖ]{1,4}|-", c)]
        celler = celler if len(celler) > 1 else dela_namnkolumner(" ".join(celler))
    if len(celler) > 1 and not _fortsätter_inom(celler[0]):
        return [(första, celler[0]), (andra, " ".join(celler[1:]))]
    ensam = " ".join(celler)
    return [(_ensam_kolumn(ensam, första, andra, poster), ensam)]


def dela_vid_plats(hel: str, text: str, plats: int) -> tuple[str, str] | None:
    """Part a row where its second column begins; None where no cell of the row begins there.

    Args:
        hel: The row.
        text: What of it stands in the columns.
        plats: Where the second column begins; 0 if that is not known.
    """
    if not plats or hel.strip() != text.strip() or len(hel) <= plats:
        return None
    if hel[plats - 2 : plats].strip() or hel[plats] == " " or "\t" in hel[:plats]:
        return None
    första, andra = hel[:plats].strip(), hel[plats:].strip()
    return (första, andra) if första and "  " not in första + andra else None


def _med_ersatt(text: str, första: str) -> list[tuple[str, str]]:
    """Read somebody, and in the next column whom they stand for."""
    vem, *ersatt = [c for c in BRETT_MELLANRUM.split(text.strip()) if c]
    if ersatt and BÖRJAR.match(ersatt[0]):
        vem = f"{vem} ersätter {' '.join(ersatt)}"
        ersatt = []
    return [(första, " ".join([vem, *ersatt]))]


def _förhindrad_och_inkallad(text: str) -> list[tuple[str, str]]:
    """Read a member who was prevented, and beside them the substitute who was called in."""
    förhindrad, *inkallad = [c for c in BRETT_MELLANRUM.split(text.strip()) if c]
    if not inkallad or VAKANT.match(inkallad[0]) or not BÖRJAR.match(inkallad[0]):
        return [("frånvarande", förhindrad)]
    ersättare = f"{' '.join(inkallad)} ersätter {förhindrad}"
    return [("frånvarande", förhindrad), ("tjänstgörande_ersättare", ersättare)]


def _slutet_på_andra(text: str, andra: str, poster: Sequence[Post]) -> tuple[str, str] | None:
    """Part a row whose last word is the end of a name begun in the second column above."""
    ovanför = _sista_i(andra, poster)
    träff = _SLUT_PÅ_NAMN.fullmatch(text)
    if träff is None or not HALVT_NAMN.search(ovanför):
        return None
    return träff["första"], träff["andra"]


def _ensam_kolumn(text: str, första: str, andra: str, poster: Sequence[Post]) -> str:
    """Return which of two columns the only cell of a row belongs to."""
    sista = _sista_i(andra, poster)
    if BRÅTT_EFTER.search(sista) and not BÖRJAR.match(text):
        return andra
    if not BÖRJAR.match(text):
        return poster[-1].etikett if poster else första
    if " för " in text or "ersätter" in text:
        return andra
    har_titel = re.search(r"^[^()]*,\s*[a-zåäöA-Z]", text) is not None
    if andra in {"tjänstepersoner", "övriga"} and (har_titel or första == "personalföreträdare"):
        return andra
    return första


def _sista_i(kolumn: str, poster: Sequence[Post]) -> str:
    """Return how the last entry below a label ends; empty if there is none."""
    return next((post.slutet for post in reversed(poster) if post.etikett == kolumn), "")


def _fortsätter_inom(cell: str) -> bool:
    """A first cell without its end: a name, then a wide gap to what belongs to it."""
    return BÖRJAR.fullmatch(cell) is not None
