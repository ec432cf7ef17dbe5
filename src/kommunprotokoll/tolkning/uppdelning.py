"""A document's rows divided: front page, paragraphs, signatures, and what stands after them."""

import re
from collections.abc import Sequence
from datetime import date

import attrs

from kommunprotokoll.modell.justering import Underskrift
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import BRETT_MELLANRUM
from kommunprotokoll.tolkning.marken.namn import är_namn
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import med_egen_rubrik, är_delrubrik
from kommunprotokoll.tolkning.marken.paragraf.paragrafrubrik import finn_rubriker
from kommunprotokoll.tolkning.marken.paragraf.rubrikrader import INTE_SIST
from kommunprotokoll.tolkning.marken.paragraf.rubrikserier import Rubrikrad
from kommunprotokoll.tolkning.marken.sidor.hopfogat import dela_hopfogade
from kommunprotokoll.tolkning.marken.sidor.slutet import listade_bilagor, var_slutet_börjar
from kommunprotokoll.tolkning.marken.sidor.underskrift import underskrifter_sist
from kommunprotokoll.tolkning.rader import Rad, utan_sidmarginaler

_SISTA = 30
_HAR_SLUT = re.compile(r"[.:;!?)”\"]$")
_BÖRJAR = re.compile(r"(?:§|[A-ZÅÄÖ][\wåäö]{1,5} §|[-–•*]\s|\d{1,2}[a-z]?[.)]?\s|att\s|Bilaga\b)")
"""What begins a matter, a point or an appended paper, or is a label of its own."""
_TRÅNGT = 0.95


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
    alla = utan_sidmarginaler(_utan_sidglapp(rader, bort, dialekt))
    alla = dela_hopfogade(alla, dialekt)
    rubriker = finn_rubriker(
        alla,
        lambda text: (
            är_delrubrik(text, dialekt)
            and nyckel(text) not in dialekt.även_ärende
            and not med_egen_rubrik(text, dialekt)
        ),
        lambda text: dialekt.etiketter.get(nyckel(text)) == "paragrafer",
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


def _utan_sidglapp(rader: Sequence[Rad], brus: set[int], dialekt: Dialekt) -> list[Rad]:
    """Return the rows without page noise, nor the gap that it left inside a text that goes on."""
    kvar: list[Rad] = []
    tomma: list[Rad] = []
    bredd, glapp = 0, False
    for rad in rader:
        if rad.nummer in brus:
            glapp = True
        elif rad.är_tom:
            tomma.append(rad)
        else:
            glapp = glapp or (bool(kvar) and kvar[-1].sida != rad.sida)
            if not (glapp and kvar and _går_vidare(kvar[-1].text, rad.text, bredd, dialekt)):
                kvar += tomma
            kvar.append(rad)
            bredd = max(bredd - 1, len(rad.text))  # the width of the rows just above
            tomma, glapp = [], False
    return [*kvar, *tomma]


def _går_vidare(text: str, nästa: str, bredd: int, dialekt: Dialekt) -> bool:
    """Tell whether a text goes on after a page break: it ended nowhere, and had no room left."""
    text, nästa = text.rstrip(), nästa.lstrip()
    if _HAR_SLUT.search(text) or _BÖRJAR.match(nästa) or "  " in text or "  " in nästa:
        return False
    trångt = len(text) + 1 + len(nästa.split(maxsplit=1)[0]) > _TRÅNGT * bredd
    vidare = trångt or text.endswith(INTE_SIST)
    vidare = (vidare and not text[-1:].isdigit()) or nästa[:1].islower()
    return vidare and not är_delrubrik(text, dialekt) and not är_delrubrik(nästa, dialekt)


def namn_i_slutet(delar: Uppdelning) -> frozenset[str]:
    """Return the names that stand by themselves among the last rows, as under signatures do."""
    sista = [rad for _, rader in delar.paragrafer[-1:] for rad in rader][-_SISTA:]
    skrivna = (rad for _, rader in delar.underskrifter for rad in rader)
    texter = dict.fromkeys(rad.text.strip() for rad in (*sista, *skrivna))
    celler = (cell for text in texter for cell in BRETT_MELLANRUM.split(text))
    return frozenset(cell for cell in celler if är_namn(cell))
