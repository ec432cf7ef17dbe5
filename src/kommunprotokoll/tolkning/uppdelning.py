"""A document's rows divided: front page, paragraphs, signatures, and what stands after them."""

import re
from collections.abc import Sequence
from datetime import date

import attrs

from kommunprotokoll.modell.justering import Underskrift
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.avsnitt import med_egen_rubrik, är_delrubrik
from kommunprotokoll.tolkning.marken.hopfogat import dela_hopfogade
from kommunprotokoll.tolkning.marken.namn import är_namn
from kommunprotokoll.tolkning.marken.paragrafrubrik import Rubrikrad, finn_rubriker
from kommunprotokoll.tolkning.marken.slutet import listade_bilagor, var_slutet_börjar
from kommunprotokoll.tolkning.marken.underskrift import underskrifter_sist
from kommunprotokoll.tolkning.rader import Rad

_CELLER = re.compile(r"\t+|[ ]{3,}")
_SISTA = 30


@attrs.frozen
class Uppdelning:
    """The rows of a document, by what they belong to.

    Attributes:
        alla: Every row that is not page noise, in order.
        framsida: Rows before the first paragraph; all of them where there is none.
        paragrafer: Heading and rows of each paragraph, the heading's own rows first.
        underskrifter: Signatures after the last paragraph, with their rows.
        justerat: The day of justering that stands before the signatures, with its rows.
        listade: Attachments that the paragraphs list.
        slut: Rows after the signatures: appended papers, what a signing service adds.
    """

    alla: list[Rad]
    framsida: list[Rad]
    paragrafer: list[tuple[Rubrikrad, list[Rad]]]
    underskrifter: list[tuple[Underskrift, list[Rad]]]
    slut: list[Rad]
    justerat: tuple[date, list[Rad]] | None = None
    listade: frozenset[str] = frozenset()


def dela_upp(rader: Sequence[Rad], brus: Sequence[Rad], dialekt: Dialekt) -> Uppdelning:
    """Divide a document's rows, page noise left out."""
    bort = {rad.nummer for rad in brus}
    alla = dela_hopfogade([rad for rad in rader if rad.nummer not in bort], dialekt)
    rubriker = finn_rubriker(
        alla,
        lambda text: (
            är_delrubrik(text, dialekt)
            and nyckel(text) not in dialekt.även_ärende
            and not med_egen_rubrik(text, dialekt)
        ),
    )
    if not rubriker:
        return Uppdelning(alla, alla, [], [], [])
    början = [r.plats - r.före for r in rubriker]
    sista = rubriker[-1].plats + 1
    listade = listade_bilagor(alla, dialekt)
    slutet = sista + var_slutet_börjar(alla[sista:], dialekt, listade)
    sist = underskrifter_sist(alla[sista:slutet], dialekt)
    gränser = [*början, sista + sist.före]
    return Uppdelning(
        alla,
        alla[: början[0]],
        [(r, alla[gränser[i] : gränser[i + 1]]) for i, r in enumerate(rubriker)],
        sist.underskrifter,
        alla[slutet:],
        sist.justerat,
        listade,
    )


def namn_i_slutet(delar: Uppdelning) -> frozenset[str]:
    """Return the names that stand by themselves among the last rows, as under signatures do."""
    sista = [rad for _, rader in delar.paragrafer[-1:] for rad in rader][-_SISTA:]
    skrivna = (rad for _, rader in delar.underskrifter for rad in rader)
    texter = dict.fromkeys(rad.text.strip() for rad in (*sista, *skrivna))
    celler = (cell for text in texter for cell in _CELLER.split(text))
    return frozenset(cell for cell in celler if är_namn(cell))
