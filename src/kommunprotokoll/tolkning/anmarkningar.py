"""What the reader remarks on in a document that it has read to the end."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.paragraf.paragrafrubrik import nummer_igen
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.uppdelning import Uppdelning

_UTDRAG = re.compile(r"\b(?:protokolls)?utdrag\b", re.IGNORECASE)


def märk_utdrag(
    framsida: Framsida, rader: Sequence[Rad], paragrafer: tuple[Paragraf, ...], bok: Bok
) -> None:
    """Tell of an extract: the paragraphs that it prints are those of the whole protocol."""
    angivna = framsida.angivna
    if len(paragrafer) != 1 or not angivna or not any(_UTDRAG.search(r.text) for r in rader):
        return
    enda = paragrafer[0].beteckning
    if angivna != (Paragrafintervall(enda, enda),):
        framsida.angivna = ()
        bok.anmärk(
            "TOL006",
            f"Dokumentet är ett utdrag ur ett protokoll med {', '.join(map(str, angivna))}.",
            allvar=Allvar.UPPLYSNING,
        )


def anmärk_dubbla(delar: Uppdelning, bok: Bok) -> None:
    """Tell of headings whose number another paragraph has: their text is in the one above."""
    rubriker = {r.nummer: r.rubrik.casefold() for r, _ in delar.paragrafer}
    for egen, rader in delar.paragrafer:
        for igen in nummer_igen(rader, egen):
            rubrik = rubriker.get(igen.nummer)
            if rubrik and rubrik != igen.rubrik.casefold():
                bok.anmärk(
                    "TOL007",
                    f"§ {igen.nummer} är rubrik mer än en gång; det som står under "
                    f"”{igen.rubrik[:80]}” är läst som en del av § {egen.nummer}.",
                    åtgärd="Rätta numret i dokumentet och läs det igen.",
                )


def anmärk_brister(s: Sammanträde, otolkade: int, bok: Bok) -> None:
    """Tell of numbers that do not follow on each other, and of rows that were not understood."""
    if not s.paragrafer:
        bok.anmärk("TOL001", "Inga paragrafer hittades i dokumentet.", allvar=Allvar.FEL)
    intervall = s.paragrafintervall()
    # Numbers that the front page leaves out too are no gap of the reading.
    for förra, nästa in () if intervall == s.angivna_paragrafer else pairwise(intervall):
        bok.anmärk(
            "TOL002",
            f"Numren är inte i följd: efter § {förra.till} kommer § {nästa.från}.",
            åtgärd="Kontrollera om paragrafer justerats för sig eller saknas.",
        )
    if otolkade:
        bok.anmärk(
            "TOL005",
            f"{otolkade} {'rad' if otolkade == 1 else 'rader'} kunde inte tolkas.",
            åtgärd="Se otolkat: varje rad står där med sin plats.",
        )
