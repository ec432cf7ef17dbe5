"""Labels that came out a row below the values they stand beside.

In some forms a label hangs lower than the first row of its value, so that a conversion writes the
value first: "              Ada Berg (S), ordförande" above "Beslutande".
"""

from collections.abc import Sequence

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import BRETT_MELLANRUM
from kommunprotokoll.tolkning.rader import Rad, stycken

_INDRAG = 10
_MINST = 2


def flytta_upp_etiketter(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows that hold something, each such label moved to above its value.

    Args:
        rader: The rows of the page, the empty ones between its parts too.
        dialekt: The labels.
    """
    delar = stycken(rader)
    om = [_börjar_med_värdet(del_, dialekt) for del_ in delar]
    if sum(om) < _MINST:
        return [rad for del_ in delar for rad in del_]
    return [r for d, byt in zip(delar, om, strict=True) for r in (_bytta(d, dialekt) if byt else d)]


def _börjar_med_värdet(del_: Sequence[Rad], dialekt: Dialekt) -> bool:
    return len(del_) > 1 and _är_värde(del_[0].text) and _etikettrader(del_[1:], dialekt) > 0


def _bytta(del_: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    ut: list[Rad] = []
    i = 0
    while i < len(del_):
        antal = _etikettrader(del_[i + 1 :], dialekt) if _är_värde(del_[i].text) else 0
        ut += [*del_[i + 1 : i + 1 + antal], del_[i]]
        i += 1 + antal
    return ut


def _är_värde(text: str) -> bool:
    return len(text) - len(text.lstrip()) >= _INDRAG


def _etikettrader(rader: Sequence[Rad], dialekt: Dialekt) -> int:
    """Return how many rows at the start are one label and nothing else, in the left column."""
    for antal in (2, 1):
        text = " ".join(rad.text.strip() for rad in rader[:antal])
        vänster = all(not _är_värde(rad.text) for rad in rader[:antal])
        ensam = all(len(BRETT_MELLANRUM.split(rad.text.strip())) == 1 for rad in rader[:antal])
        if len(rader) >= antal and vänster and ensam and nyckel(text) in dialekt.etiketter:
            return antal
    return 0
