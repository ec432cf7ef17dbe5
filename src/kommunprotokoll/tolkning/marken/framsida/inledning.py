"""Running text before the first paragraph that belongs to nothing else on the front page."""

from collections.abc import Sequence

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.lopande_text import foga
from kommunprotokoll.tolkning.rader import Rad, stycken

_MINST_ORD = 8
"""Fewer words than this are as likely a label or a slip as a sentence."""


def läs_inledning(rader: Sequence[Rad], bok: Bok) -> tuple[Löptext, ...]:
    """Return the blocks of whole sentences that no mark has taken, in order.

    The last block of a front page counts as any: a word about the protocol stands there as often
    as below the title.
    """
    funna: list[Löptext] = []
    for block in stycken(rader):
        if any(bok.är_tagen(rad) for rad in block):
            continue
        text = foga(block)
        if text[:1].isupper() and text.endswith(".") and len(text.split()) >= _MINST_ORD:
            bok.notera(Sökväg(("inledning", len(funna))), *block)
            funna.append(Löptext(text))
    return tuple(funna)
