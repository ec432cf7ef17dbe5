"""Numbers of paragraphs, intervals of them, and case numbers."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.nummer import Diarienummer, Paragrafintervall, Paragrafnummer
from kommunprotokoll.strategier.byggsten import SANT, i_ordning, objekt
from kommunprotokoll.strategier.lage import i_läge, läge
from kommunprotokoll.strategier.texter import RAD

_BOKSTÄVER = ("", "", "A", "B", "Z", "Å", "Ö")
_DIARIENUMMER = (
    "KS 2031/14", "KSKF/2031:1", "LS/1613/2031", "SLK-2031-00676:2", "KFN-2031-179 Dpl 01",
    "2031/KS 0041 001", "00322/2031", "0123/31", "322-278/2031", "31VN5", "KSÖ 2031:7", "116159",
)  # fmt: skip


def paragrafnummer() -> SearchStrategy[Paragrafnummer]:
    """Draw numbers of paragraphs, some with a letter."""
    return FRITT_NUMMER


def diarienummer() -> SearchStrategy[Diarienummer]:
    """Draw case numbers of the forms that are in use, and any text at all."""
    return DIARIENUMMER


def nummerföljd(första: int, steg: Sequence[int]) -> tuple[Paragrafnummer, ...]:
    """Return rising numbers of paragraphs.

    Args:
        första: The first number.
        steg: For each paragraph how far it is from the one before; 0 gives a letter, the first
            counts as 0.
    """
    nummer = Paragrafnummer(första)
    följd: list[Paragrafnummer] = []
    for hopp in steg:
        if följd and hopp == 0 and not nummer.bokstav:
            nummer = Paragrafnummer(nummer.nummer, "A")
        elif följd:
            nummer = Paragrafnummer(nummer.nummer + max(hopp, 1))
        följd.append(nummer)
    return tuple(följd)


def paragrafintervall(
    *, nummer: Sequence[Paragrafnummer] = ()
) -> SearchStrategy[Paragrafintervall]:
    """Draw intervals, some open at an end or ending inside a paragraph.

    Args:
        nummer: The paragraphs to choose from; by default any numbers.
    """
    return i_läge(INTERVALL, nummer=nummer)


@st.composite
def _ett_nummer(draw: st.DrawFn) -> Paragrafnummer:
    """Draw one of the protocol's numbers, or any."""
    nummer = läge().nummer
    return nummer[draw(st.integers(0, len(nummer) - 1))] if nummer else draw(FRITT_NUMMER)


@st.composite
def _intervall(draw: st.DrawFn) -> Paragrafintervall:
    return Paragrafintervall(**i_ordning(draw(_INTERVALLFÄLT), "från", "till"))


STEG = st.sampled_from((1, 1, 1, 2, 0, 15))
"""Steps from one paragraph's number to the next, for ``nummerföljd``."""

FRITT_NUMMER = st.builds(Paragrafnummer, st.integers(1, 1200), st.sampled_from(_BOKSTÄVER))
NUMMER = _ett_nummer()
_INTERVALLFÄLT = objekt(
    dict[str, Any],
    {},
    {"från": NUMMER, "till": NUMMER, "från_delvis": SANT, "till_delvis": SANT},
)
INTERVALL = _intervall()
DIARIENUMMER = objekt(
    Diarienummer, {"text": st.sampled_from(_DIARIENUMMER) | RAD}, {"klassbeteckning": RAD}
)
