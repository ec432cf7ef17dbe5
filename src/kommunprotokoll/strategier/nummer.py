"""Numbers of paragraphs, intervals of them, and case numbers."""

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.nummer import Diarienummer, Paragrafintervall, Paragrafnummer
from kommunprotokoll.strategier.byggsten import SANT, objekt
from kommunprotokoll.strategier.texter import RAD

_BOKSTÄVER = ("", "", "A", "B", "Z", "Å", "Ö")
_DIARIENUMMER = (
    "KS 2031/14", "KSKF/2031:1", "LS/1613/2031", "SLK-2031-00676:2", "KFN-2031-179 Dpl 01",
    "2031/KS 0041 001", "00322/2031", "0123/31", "322-278/2031", "31VN5", "KSÖ 2031:7", "116159",
)  # fmt: skip


def paragrafnummer() -> SearchStrategy[Paragrafnummer]:
    """Draw numbers of paragraphs, some with a letter."""
    return NUMMER


def diarienummer() -> SearchStrategy[Diarienummer]:
    """Draw case numbers of the forms that are in use, and any text at all."""
    return DIARIENUMMER


@st.composite
def nummerföljder(draw: st.DrawFn, *, antal: int) -> tuple[Paragrafnummer, ...]:
    """Draw the numbers of a protocol's paragraphs: rising, with a gap or a letter now and then.

    Args:
        antal: How many.
    """
    nummer = draw(st.integers(1, 1200))
    följd: list[Paragrafnummer] = []
    # Beyond the first forty the numbers just count: gaps cost choices, and have been seen by then.
    steg = draw(st.lists(_STEG, max_size=min(antal, 40)))
    for plats in range(antal):
        hopp = steg[plats] if plats < len(steg) else 1
        if hopp == 0 and följd and not följd[-1].bokstav:
            följd.append(Paragrafnummer(följd[-1].nummer, "A"))
            continue
        nummer = nummer + max(hopp, 1) if följd else nummer
        följd.append(Paragrafnummer(nummer))
    return tuple(följd)


@st.composite
def paragrafintervall(
    draw: st.DrawFn, *, nummer: Sequence[Paragrafnummer] = ()
) -> Paragrafintervall:
    """Draw intervals, some open at an end or ending inside a paragraph.

    Args:
        nummer: The paragraphs to choose from; by default any numbers.
    """
    ett = st.sampled_from(nummer) if nummer else NUMMER
    ändar = sorted((draw(ett), draw(ett)))
    return draw(
        objekt(
            Paragrafintervall,
            {},
            {
                "från": st.just(ändar[0]),
                "till": st.just(ändar[1]),
                "från_delvis": SANT,
                "till_delvis": SANT,
            },
        )
    )


_STEG = st.sampled_from((1, 1, 1, 2, 0, 15))
NUMMER = st.builds(Paragrafnummer, st.integers(1, 1200), st.sampled_from(_BOKSTÄVER))
DIARIENUMMER = objekt(
    Diarienummer, {"text": st.sampled_from(_DIARIENUMMER) | RAD}, {"klassbeteckning": RAD}
)
