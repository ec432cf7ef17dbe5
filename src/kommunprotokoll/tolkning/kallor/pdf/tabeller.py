"""Rows of pieces to rows of text: columns parted by tabs, wrapped labels put together."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.kallor.pdf.sida import Stump

_GÅR_I = 2.0
"""Points by which two columns may reach into each other."""
_HÖGST_AVSTÅND = 2.6
"""Rows further apart than this, in sizes of the type, do not belong to one table."""
_FLEST_KOLUMNER = 80
"""Rows with more columns than half of this make no table together."""
_BRUTEN = 1.7
"""The next line of a wrapped label is no further down than this."""
_FORTSÄTTER = re.compile(r"[a-zåäö(/&]")
_DELAT_ORD = re.compile(r"(?<=[a-zåäö])-$")
_AVSLUTAD = (":", ".")


@attrs.define
class Textrad:
    """A row of text.

    Attributes:
        text: The text, with a tab before each column but the first.
        x0: Left edge in points.
        x1: Right edge.
        y: The line that the letters stand on, upward.
        storlek: Size of the largest type in points.
        full: Whether it reaches the right edge, or nearly.
    """

    text: str
    x0: float
    x1: float
    y: float
    storlek: float
    full: bool = False


@attrs.define(eq=False)
class _Kolumn:
    x0: float
    x1: float


def textrader(rader: Sequence[Sequence[Stump]]) -> list[Textrad]:
    """Return rows of text: a value stands after as many tabs on each row of one table."""
    klara: list[Textrad] = []
    band: list[Sequence[Stump]] = []
    kolumner: list[_Kolumn] = []
    for rad in rader:
        if not (band and _nära(band[-1], rad) and _passa(kolumner, rad)):
            klara += _band(band, kolumner)
            band = []
            kolumner = [_Kolumn(s.x0, s.x1) for s in rad]
        band.append(rad)
    return klara + _band(band, kolumner)


def _nära(övre: Sequence[Stump], undre: Sequence[Stump]) -> bool:
    avstånd = övre[0].y - undre[0].y
    return 0 <= avstånd <= _HÖGST_AVSTÅND * max(övre[0].storlek, undre[0].storlek)


def _passa(kolumner: list[_Kolumn], rad: Sequence[Stump]) -> bool:
    """Widen the columns by a row; False, and nothing done, if a piece of it spans two of them."""
    if len(rad) + len(kolumner) > _FLEST_KOLUMNER:
        return False
    platser: list[_Kolumn | None] = []
    for stump in rad:
        träff: _Kolumn | None = None
        for kolumn in kolumner:
            if stump.x0 < kolumn.x1 - _GÅR_I and stump.x1 > kolumn.x0 + _GÅR_I:
                if träff is not None or kolumn in platser:
                    return False
                träff = kolumn
        platser.append(träff)
    for stump, vald in zip(rad, platser, strict=True):
        if vald is None:
            kolumner.append(_Kolumn(stump.x0, stump.x1))
            kolumner.sort(key=lambda k: k.x0)
        else:
            vald.x0, vald.x1 = min(vald.x0, stump.x0), max(vald.x1, stump.x1)
    return True


def _band(rader: Sequence[Sequence[Stump]], kolumner: Sequence[_Kolumn]) -> list[Textrad]:
    """Return the rows of one table, or of text in one column."""
    if len(kolumner) < 2 or all(len(rad) == 1 for rad in rader):  # noqa: PLR2004 - no columns
        return [Textrad(s.text, s.x0, s.x1, s.y, s.storlek) for (s,) in rader]
    celler = [_i_celler(rad, kolumner) for rad in rader]
    _foga_etiketter(celler, rader)
    return [
        _textrad("\t".join(rad).rstrip(), stumpar)
        for rad, stumpar in zip(celler, rader, strict=True)
        if any(rad)
    ]


def _i_celler(rad: Sequence[Stump], kolumner: Sequence[_Kolumn]) -> list[str]:
    celler = [""] * len(kolumner)
    for stump in rad:
        mitt = (stump.x0 + stump.x1) / 2
        plats = min(
            range(len(kolumner)),
            key=lambda i: max(kolumner[i].x0 - mitt, mitt - kolumner[i].x1, 0.0),
        )
        celler[plats] = f"{celler[plats]} {stump.text}".strip()
    return celler


def _foga_etiketter(celler: list[list[str]], rader: Sequence[Sequence[Stump]]) -> None:
    """Put a label that has wrapped together on its first row; the values stay where they are.

    A row below goes on with the label if it does not begin as a label does, with a capital.
    """
    första = 0
    for nr in range(1, len(celler)):
        etikett, mer = celler[första][0], celler[nr][0]
        avstånd = rader[nr - 1][0].y - rader[nr][0].y
        if (
            etikett
            and _FORTSÄTTER.match(mer)
            and not etikett.endswith(_AVSLUTAD)
            and avstånd <= _BRUTEN * rader[nr][0].storlek
            and nr - första <= 3  # noqa: PLR2004 - lines of a label
        ):
            delat = _DELAT_ORD.search(etikett)
            celler[första][0] = etikett[:-1] + mer if delat else f"{etikett} {mer}"
            celler[nr][0] = ""
            if not any(celler[första][1:]):
                celler[första][1:], celler[nr] = celler[nr][1:], [""] * len(celler[nr])
        else:
            första = nr


def _textrad(text: str, rad: Sequence[Stump]) -> Textrad:
    return Textrad(
        text,
        rad[0].x0,
        max(s.x1 for s in rad),
        rad[0].y,
        max(s.storlek for s in rad),
    )
