"""The pen: draws how a thing is written where a layout leaves it open."""

import textwrap
from collections.abc import Callable, Iterable
from typing import TypeVar

_T = TypeVar("_T")
BREDD = 78
_NEJ_JA = (False, True)


class Penna:
    """Chooses among the ways to write something; a habit is chosen once and holds all through."""

    def __init__(self, välj: Callable[[int], int]) -> None:
        """Take the function that chooses a place below a number."""
        self._välj = välj
        self._vanor: dict[str, int] = {}

    def en_av(self, *alternativ: _T) -> _T:
        """Return one of the alternatives; the plainest stands first."""
        return alternativ[self._välj(len(alternativ))]

    def ibland(self) -> bool:
        """Toss a coin; no is plainer."""
        return self.en_av(*_NEJ_JA)

    def brukar(self, namn: str) -> bool:
        """Tell whether this document has a habit; not to have it is plainer."""
        return self.vana(namn, *_NEJ_JA)

    def vana(self, namn: str, *alternativ: _T) -> _T:
        """Return the alternative that this document keeps to."""
        if namn not in self._vanor:
            self._vanor[namn] = self._välj(len(alternativ))
        return alternativ[self._vanor[namn]]


def enkel() -> Penna:
    """Return the pen that always writes in the plainest way."""
    return Penna(lambda _: 0)


def brutet(text: str, bredd: int = BREDD) -> list[str]:
    """Wrap a text to rows, without dividing words."""
    return textwrap.wrap(text, bredd, break_long_words=False, break_on_hyphens=False)


def stycken_av(texter: Iterable[str], bredd: int = BREDD) -> list[str]:
    """Wrap texts to rows with an empty row after each."""
    return [rad for text in texter for rad in (*brutet(text, bredd), "")]


def uppräkning(delar: Iterable[object]) -> str:
    """Join with commas and "och"."""
    *första, sista = map(str, delar)
    return f"{', '.join(första)} och {sista}" if första else sista
