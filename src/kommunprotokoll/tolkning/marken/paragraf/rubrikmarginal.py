"""A heading with the case number and the class code in the margin to its left.

KS.2031.77         A heading that goes
-042               on below
"""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import är_delrubrik
from kommunprotokoll.tolkning.marken.paragraf.dnr import dnr_på_rad
from kommunprotokoll.tolkning.marken.paragraf.rubrikrader import MEST_RUBRIK, läs_stapel
from kommunprotokoll.tolkning.rader import Rad

_BREDVID = re.compile(r"\s*(?P<margin>\S+(?: \S+){0,3})(?:\s{3,}|\t\s*)(?P<rubrik>\S.*)$")
_KOD = re.compile(r"[-–]?\s?(?P<kod>(?<=[-–\s])\d{1,4}|\d{3}|\d{1,2}(?:\.\d{1,3}){1,4})")


@attrs.frozen
class Marginal:
    """What stands in the margin of a heading, and the heading without it.

    Attributes:
        dnr: The case number, its class code after it where there is one.
        dnr_rad: The row of the case number.
        rubrik: The rows of the heading.
        under: The rows below the heading.
        koder: Rows that hold nothing but a class code.
    """

    dnr: str
    dnr_rad: Rad
    rubrik: list[Rad]
    under: list[Rad]
    koder: list[Rad]


def läs_marginal(rader: Sequence[Rad], dialekt: Dialekt) -> Marginal | None:
    """Part a heading from the case number and the class code in the margin.

    Args:
        rader: The rows below the number of a paragraph.
        dialekt: Words.

    Returns:
        None where no case number stands beside the first row that holds something.
    """
    första = next((i for i, rad in enumerate(rader) if not rad.är_tom), len(rader))
    delad = _dela(rader[första].text) if första < len(rader) else None
    dnr = dnr_på_rad(delad[0]) if delad is not None else ""
    if delad is None or not dnr:
        return None
    kolumn = rader[första].text.index(delad[1])
    rubrik = [attrs.evolve(rader[första], text=delad[1])]
    under: list[Rad] = []
    koder: list[Rad] = []
    klass, plats = "", första + 1
    for rad in rader[plats : plats + MEST_RUBRIK]:
        bredvid = _kod_och_text(rad.text, kolumn)
        if rad.är_tom or bredvid is None or är_delrubrik(rad.text, dialekt):
            break
        klass, text = bredvid[0] or klass, bredvid[1]
        if not text:
            koder.append(rad)
        elif under or läs_stapel(text) is not None:
            under.append(attrs.evolve(rad, text=text))
        else:
            rubrik.append(attrs.evolve(rad, text=text))
        plats += 1
    hela = f"{dnr} (klass {klass})" if klass else dnr
    return Marginal(hela, rader[första], rubrik, [*under, *rader[plats:]], koder)


def _dela(text: str) -> tuple[str, str] | None:
    träff = _BREDVID.match(text) if "   " in text or "\t" in text else None
    return (träff["margin"], träff["rubrik"]) if träff is not None else None


def _kod_och_text(text: str, kolumn: int) -> tuple[str, str] | None:
    """Return the code and the text of a row beside or below a code; None if it is neither."""
    if (kod := _KOD.fullmatch(text.strip())) is not None:
        return kod["kod"], ""
    if (delad := _dela(text)) is not None and (kod := _KOD.fullmatch(delad[0])) is not None:
        return kod["kod"], delad[1]
    indrag = len(text) - len(text.lstrip())
    return ("", text.strip()) if indrag and abs(indrag - kolumn) <= 1 else None
