"""Made-up meetings written out in the layouts of Swedish municipalities, for reading back.

A meeting is drawn, and written by a pen that draws how: which synonym a label is, where its value
stands, how somebody's party is written. ``LAYOUTER`` lists the layouts, with the kinds of fact
that each shows; ``fakta`` gives those of a meeting, to compare what was written with what was read.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import attrs
from hypothesis import strategies as st

from kommunprotokoll import Beslut, Organ, Sammanträde, ändra
from tests.tolkning.familjer import uppstallningar as u
from tests.tolkning.familjer.fakta import FAKTA, fakta
from tests.tolkning.familjer.moten import möten
from tests.tolkning.familjer.penna import Penna, enkel

__all__ = ["LAYOUTER", "Layout", "enkel", "fakta", "för_layout", "skrivna"]

_FRAM = frozenset({"framsida", "anslag", "närvaro", "justerare"})
_NAMN = frozenset({"röster"})
_KLASS = frozenset({"klass", "tidigare"})
_POLITIK = frozenset(
    {"yrkanden", "omröstningar", "röster", "reservationer", "yttranden", "anteckningar",
     "deltar ej", "jäv", "ordförande", "förslag uppåt", "av minoritet"}
)  # fmt: skip
_KROPP = frozenset(FAKTA) - _FRAM - _NAMN - _KLASS


def _som_den_är(s: Sammanträde) -> Sammanträde:
    return s


def _bolag(s: Sammanträde) -> Sammanträde:
    """Return a company's meeting, without what such prose does not show."""
    paragrafer = tuple(
        ändra(p, beslut=tuple(_utan_underpunkter(b) for b in p.beslut)) for p in s.paragrafer
    )
    return ändra(s, organ=Organ.från_namn("Ekby Kajbolag AB"), paragrafer=paragrafer)


def _utan_underpunkter(b: Beslut) -> Beslut:
    return ändra(b, attsatser=tuple(ändra(a, underpunkter=()) for a in b.attsatser))


@attrs.frozen
class Layout:
    """A layout.

    Attributes:
        skriv: Writes a meeting with a pen.
        visar: Kinds of fact that it shows.
        anpassa: Fits a meeting to it.
        luckor: Whether its numbers may have gaps and letters.
        antal: Least and most paragraphs.
    """

    skriv: Callable[[Sammanträde, Penna], str]
    visar: frozenset[str] = _KROPP
    anpassa: Callable[[Sammanträde], Sammanträde] = _som_den_är
    luckor: bool = True
    antal: tuple[int, int] = (1, 5)


LAYOUTER: Mapping[str, Layout] = MappingProxyType(
    {
        "fullmäktige": Layout(u.fullmäktige),
        # The one whom a roll call names as chair is taken for that of the meeting.
        "stadsstyrelse": Layout(u.stadsstyrelse, _KROPP - {"ordförande"} | _NAMN),
        "nämndutdrag": Layout(u.nämndutdrag, antal=(1, 1)),
        "reservation först": Layout(u.reservation_först, _KROPP | {"klass"}, u.med_klass),
        "tabellsida": Layout(u.tabellsida, _KROPP | _FRAM),
        "blad": Layout(u.blad, _KROPP | _FRAM),
        "rullan på sidan två": Layout(u.rullan_på_sidan_två, _KROPP | _FRAM | _NAMN),
        "organ före": Layout(u.organ_före, _KROPP | {"tidigare"}, u.med_tidigare),
        "marginal": Layout(u.marginal),
        "stapel": Layout(u.stapel, _KROPP | {"tidigare"}, u.med_stapel),
        "röstlistor": Layout(u.röstlistor, _KROPP - {"yrkanden"} | _NAMN),
        "bolag": Layout(u.bolag, _KROPP - _POLITIK, _bolag),
        "signerat bolag": Layout(u.signerat_bolag, _KROPP - _POLITIK, _bolag),
        "nummer för sig": Layout(u.nummer_för_sig, _KROPP - _POLITIK, u.som_beslutar, antal=(3, 6)),
        "utan paragraftecken": Layout(
            u.utan_paragraftecken, _KROPP - _POLITIK, luckor=False, antal=(2, 5)
        ),
        "delprotokoll": Layout(u.delprotokoll, _KROPP | _FRAM | _NAMN),
    }
)


@st.composite
def för_layout(draw: st.DrawFn, namn: str) -> Sammanträde:
    """Draw a meeting that a layout can show."""
    layout = LAYOUTER[namn]
    return layout.anpassa(draw(möten(luckor=layout.luckor, antal=layout.antal)))


@st.composite
def skrivna(draw: st.DrawFn, namn: str) -> tuple[Sammanträde, str]:
    """Draw a meeting and its text in a layout."""
    s = draw(för_layout(namn))
    return s, LAYOUTER[namn].skriv(s, Penna(lambda n: draw(st.integers(0, n - 1))))
