"""Rows of pieces to rows of text: columns parted by tabs, wrapped labels put together."""

import re
from bisect import insort
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.kallor.pdf.sida import Stump
from kommunprotokoll.tolkning.kallor.pdf.stycken import ihop

_GÅR_I = 2.0
"""Points by which two columns may reach into each other."""
_SAMMA_KANT = 1.2
"""Points by which pieces that begin in one column may differ: letters have room before them."""
_HÖGST_AVSTÅND = 3.2
"""Rows further apart than this, in sizes of the type, do not belong to one table."""
_FLEST_KOLUMNER = 80
"""Rows with more columns than half of this make no table together."""
_BRUTEN = 2.0
"""The next line of a wrapped label is no further down than this."""
_FORTSÄTTER = frozenset("abcdefghijklmnopqrstuvwxyzåäö(/&")
_VÄRDE_FORTSÄTTER = re.compile(r"[a-zåäö(\d]")
_AVSLUTAD = (":", ".")


@attrs.define(eq=False)
class _Kolumn:
    x0: float
    x1: float


_Bandrad = tuple[Sequence[Stump], Sequence[_Kolumn]]
"""A row, and the column that each of its pieces stands in."""


def textrader(rader: Sequence[Sequence[Stump]]) -> list[Stump]:
    """Return rows of text: a value stands after as many tabs on each row of one table."""
    kant = max([rad[-1].x1 for rad in rader])
    klara: list[Stump] = []
    band: list[_Bandrad] = []
    kolumner: list[_Kolumn] = []
    övre: Sequence[Stump] = ()
    platser: Sequence[_Kolumn] | None = None
    for rad in rader:
        if len(rad) == len(kolumner) == 1 and _utvidga(kolumner[0], rad[0]):
            pass  # the usual case, running text
        elif not _nära(övre, rad):
            platser = None
        elif platser is not None and not _står_i(platser, rad):
            platser = _passa(kolumner, rad)
        if platser is None:
            klara += _band(band, kolumner, kant)
            band = []
            kolumner = [_Kolumn(s.x0, s.x1) for s in rad]
            platser = tuple(kolumner)
        band.append((rad, platser))
        övre = rad
    return klara + _band(band, kolumner, kant)


def _utvidga(kolumn: _Kolumn, stump: Stump) -> bool:
    """Widen the only column by a row's only piece, unless it stands beside it."""
    if stump.x0 >= kolumn.x1 - _GÅR_I or stump.x1 <= kolumn.x0 + _GÅR_I:
        return False
    if stump.x0 < kolumn.x0 or stump.x1 > kolumn.x1:
        kolumn.x0, kolumn.x1 = min(kolumn.x0, stump.x0), max(kolumn.x1, stump.x1)
    return True


def _nära(övre: Sequence[Stump], undre: Sequence[Stump]) -> bool:
    if not övre:
        return False
    avstånd = övre[0].y - undre[0].y
    return 0 <= avstånd <= _HÖGST_AVSTÅND * max(övre[0].storlek, undre[0].storlek)


def _passa(kolumner: list[_Kolumn], rad: Sequence[Stump]) -> Sequence[_Kolumn] | None:
    """Widen the columns by a row and return the column of each piece.

    None, and nothing is done, if a piece spans two columns or two pieces stand in one.
    """
    if len(rad) + len(kolumner) > _FLEST_KOLUMNER:
        return None
    if _står_i(kolumner, rad):
        return tuple(kolumner)
    platser: list[_Kolumn | None] = []
    plats = 0
    for stump in rad:
        while plats < len(kolumner) and _står_före(kolumner[plats], stump):
            plats += 1
        if plats == len(kolumner) or _står_före(stump, kolumner[plats]):
            platser.append(None)
            continue
        nästa = plats + 1
        if nästa < len(kolumner) and stump.x1 > kolumner[nästa].x0 + _GÅR_I:
            return None
        if kolumner[plats] in platser:
            return None
        platser.append(kolumner[plats])
    valda: list[_Kolumn] = []
    for stump, vald in zip(rad, platser, strict=True):
        if vald is None:
            vald = _Kolumn(stump.x0, stump.x1)  # noqa: PLW2901 - a column of its own
            insort(kolumner, vald, key=lambda k: k.x0)
        elif stump.x0 < vald.x0 or stump.x1 > vald.x1:
            vald.x0, vald.x1 = min(vald.x0, stump.x0), max(vald.x1, stump.x1)
        valda.append(vald)
    return valda


def _står_före(vänster: Stump | _Kolumn, höger: Stump | _Kolumn) -> bool:
    """Tell whether one stands to the left of the other; what begins there may be very narrow."""
    return vänster.x1 - _GÅR_I <= höger.x0 and vänster.x0 < höger.x0 - _SAMMA_KANT


def _står_i(kolumner: Sequence[_Kolumn], rad: Sequence[Stump]) -> bool:
    """Tell whether each piece of a row stands within its column, as in most rows of a table."""
    if len(rad) != len(kolumner):
        return False
    for stump, kolumn in zip(rad, kolumner, strict=True):
        if stump.x0 < kolumn.x0 or stump.x1 > kolumn.x1:
            return False
    return True


def _band(rader: Sequence[_Bandrad], kolumner: Sequence[_Kolumn], kant: float) -> list[Stump]:
    """Return the rows of one table, or of text in one column; ``kant`` is the right margin."""
    if len(kolumner) < 2 or all(len(rad) == 1 for rad, _ in rader):  # noqa: PLR2004 - no columns
        return [rad[0] for rad, _ in rader]
    nummer = {kolumn: nr for nr, kolumn in enumerate(kolumner)}
    celler: list[list[str]] = []
    for rad, platser in rader:
        if len(rad) == len(kolumner):
            celler.append([stump.text for stump in rad])
            continue
        egna = [""] * len(kolumner)
        for stump, kolumn in zip(rad, platser, strict=True):
            egna[nummer[kolumn]] = stump.text
        celler.append(egna)
    stumpar = [rad for rad, _ in rader]
    _foga_etiketter(celler, stumpar, kant)
    _foga_värden(celler, stumpar, kant)
    return [
        _textrad("\t".join(egna).rstrip(), rad)
        for egna, rad in zip(celler, stumpar, strict=True)
        if any(egna)
    ]


def _foga_etiketter(celler: list[list[str]], rader: Sequence[Sequence[Stump]], kant: float) -> None:
    """Put a label that has wrapped together on its first row; the values stay where they are.

    A label begins with a capital; a row below that does not goes on with it, unless it goes on
    with the whole row above it, which was full.
    """
    första = 0
    for nr in range(1, len(celler)):
        mer = celler[nr][0]
        if (
            mer[:1] in _FORTSÄTTER
            and (etikett := celler[första][0])[:1].isupper()
            and not etikett.endswith(_AVSLUTAD)
            and rader[nr - 1][0].y - rader[nr][0].y <= _BRUTEN * rader[nr][0].storlek
            and nr - första <= 3  # noqa: PLR2004 - lines of a label
            and not _löpande(rader[nr - 1], rader[nr], kant)
        ):
            celler[första][0] = ihop(etikett, mer)
            celler[nr][0] = ""
            if not any(celler[första][1:]):
                celler[första][1:], celler[nr] = celler[nr][1:], [""] * len(celler[nr])
        else:
            första = nr


def _löpande(övre: Sequence[Stump], undre: Sequence[Stump], kant: float) -> bool:
    """Tell whether a row has wrapped as a whole: it was full, and all below it is one piece."""
    return len(undre) == 1 and len(övre) > 1 and övre[-1].x1 + _första_ordet(undre[0]) > kant


def _foga_värden(celler: list[list[str]], rader: Sequence[Sequence[Stump]], kant: float) -> None:
    """Put a value that has wrapped at the right margin together on its first row.

    Its next word had no room on the row above, and does not begin as a value of its own does.
    """
    första = 0
    for nr in range(1, len(celler)):
        mer = celler[nr]
        if mer[0]:  # a label of its own
            första = nr
            continue
        övre, undre = rader[nr - 1][-1], rader[nr][-1]
        plats = len(celler[första]) - 1
        while plats and not celler[första][plats]:
            plats -= 1
        if (
            plats
            and mer[plats] == undre.text
            and not any(mer[:plats])
            and (_VÄRDE_FORTSÄTTER.match(undre.text) or övre.text.endswith("-"))
            and not övre.text.endswith(_AVSLUTAD)
            and abs(övre.x0 - undre.x0) < _GÅR_I
            and övre.y - undre.y <= _BRUTEN * undre.storlek
            and övre.x1 + _första_ordet(undre) > kant
        ):
            celler[första][plats] = ihop(celler[första][plats], undre.text)
            mer[plats] = ""
        else:
            första = nr


def _första_ordet(stump: Stump) -> float:
    """Return the room that the first word of a piece takes with a space before it, in points."""
    antal = stump.text.find(" ") + 1 or len(stump.text) + 1
    return (stump.x1 - stump.x0) * antal / len(stump.text)


def _textrad(text: str, rad: Sequence[Stump]) -> Stump:
    """Return a row as one piece, which takes the place of its first."""
    hel = rad[0]
    hel.text, hel.x1, hel.byter = text, rad[-1].x1, False
    return hel
