"""How fast protocols are read, as ratios in one run.

    python -m benchmarks.tolkning_tid [FIL]

The measure is one compiled alternation of 17 words of protocols, searched in every row of the same
text. Reading should take at most twice that, and the time should grow with the text and no faster.
Without FIL a made-up protocol is read.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kommunprotokoll.tolkning import tolka_text

ORD = (
    "beslut", "yrkande", "omröstning", "reservation", "paragraf", "justerare", "ordförande",
    "sekreterare", "närvarande", "ersättare", "propositionsordning", "handling", "jäv", "bilaga",
    "protokollsanteckning", "sammanfattning", "skickas till",
)  # fmt: skip
GÅNGER = 5


def påhittat(antal: int) -> str:
    """Return a made-up protocol with so many paragraphs."""
    delar = ["Ekby kommun\nKommunstyrelsen 2031-05-14\n"]
    delar += [
        f"\n§ {nr} Dnr KS 2031/{nr}\nPlan för väg {nr}\n\nBeslut\n\nKommunstyrelsen beslutar\n\n"
        "att anta planen, samt\n\natt avsätta medel i budget.\n\nSammanfattning av ärendet\n\n"
        + "Förvaltningen har tagit fram en plan för vägen och hört dem som bor där.\n"
        * 12
        + "\nYrkanden\n\nAda Bok (S) yrkar bifall till förvaltningens förslag.\n\n"
        "Omröstning\n\nAda Bok (S), Bo Ek (V) och Cia Alm (S) röstar Ja (3).\n"
        "Dan Ro (M) röstar Nej (1).\n\nReservation\n\nDan Ro (M) reserverar sig.\n"
        for nr in range(1, antal + 1)
    ]
    return "".join(delar)


def snabbast(gör: Callable[[], object]) -> float:
    """Return the least time of some runs, in seconds of this process."""
    tider = []
    for _ in range(GÅNGER):
        start = time.process_time()
        gör()
        tider.append(time.process_time() - start)
    return min(tider)


def kvot(text: str) -> float:
    """Return the time of reading over the time of the alternation."""
    mönster = re.compile("|".join(ORD), re.IGNORECASE)
    rader = text.split("\n")
    mått = snabbast(lambda: [mönster.search(rad) for rad in rader])
    return snabbast(lambda: tolka_text(text)) / mått


def huvud() -> None:
    """Print the ratios."""
    text = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else påhittat(50)
    print(f"tid att tolka / tid för 17 ord: {kvot(text):.2f} (högst 2)")
    ett = snabbast(lambda: tolka_text(påhittat(10)))
    for gånger in (10, 100):
        tid = snabbast(lambda: tolka_text(påhittat(10 * gånger)))  # noqa: B023 - run at once
        print(f"{gånger} gånger så lång text: {tid / ett / gånger:.2f} gånger tiden per paragraf")


if __name__ == "__main__":
    huvud()
