"""Tables: data with header rows, facts with row headers, lines to sign on.

Cells are written in one pass with fixed widths; no cell is looked up again.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from kommunprotokoll.dokument.block import Faktatabell, Namnteckning, Tabell, Underskrifter
from kommunprotokoll.skrivare.docx import xml
from kommunprotokoll.skrivare.docx.xml import INGET, Cellsats, Radsats, Styckesats, Tabellsats

BREDD = 9070
"""Width between the margins of our own page in twentieths of a point (16 cm)."""
_ETIKETT = 2780
_ROLL = 1700
_NAMN = 5200
_RADHÖJD = 640
"""Least height of a line to sign on (1.13 cm)."""
_LÅNG_RAD = 1500
"""A row with more characters than this may break over pages, or it might fit on none."""

_TAL = re.compile(r"[-−–+]?\d[\d\s.,:]*(?:%| %)?|[-–]")
_KORT_TABELL = 8
"""A table of at most so many rows is kept on one page."""
_KORT_TEXT = 40
_MED_NÄSTA = "<w:keepNext/>"
_NERE = '<w:vAlign w:val="bottom"/>'
_HÖGERSTÄLLT = '<w:jc w:val="right"/>'


def tabell(t: Tabell, bredd: int) -> Tabellsats:
    """Return a data table; its header row is marked and comes again on each page."""
    kolumner = max(len(t.rubriker), *(len(r) for r in t.rader), 1) if t.rader else len(t.rubriker)
    bredder = _kolumnbredder(t.bredder or (1.0,) * kolumner, bredd)
    tal = [_är_tal([r[i] for r in t.rader if i < len(r)]) for i in range(kolumner)]
    rader = [_rad(t.rubriker, bredder, tal, "Tabellhuvud", huvud=True)] if t.rubriker else []
    sista = len(t.rader) - 1
    ihop = sista < _KORT_TABELL
    for nr, r in enumerate(t.rader):
        rader.append(_rad(r, bredder, tal, "Tabelltext", ihop=ihop and nr < sista))
    utseende = f'w:firstRow="{int(bool(t.rubriker))}" w:lastRow="{int(t.summarad)}"'
    return _tabell("Protokollstabell", bredder, rader, utseende, t.beskrivning or t.rubrik)


def fakta(f: Faktatabell, bredd: int, *, ihop: bool = False) -> Tabellsats:
    """Return labelled facts; the first column is marked as the heading of its row.

    Args:
        f: The facts.
        bredd: Width of the table.
        ihop: Whether all of it is kept on one page with what follows.
    """
    bredder = (_ETIKETT, bredd - _ETIKETT)
    nästa = _MED_NÄSTA if ihop else ""
    rader = [
        _tr(
            (
                _tc(bredder[0], xml.stycke("Etikett", xml.körning(u.etikett), nästa)),
                _tc(
                    bredder[1],
                    *[xml.stycke("Tabelltext", xml.delar(r.delar), nästa) for r in u.rader]
                    or [xml.stycke("Tabelltext", INGET, nästa)],
                ),
            ),
            hel=sum(len(r.text) for r in u.rader) < _LÅNG_RAD,
            ihop=ihop,
        )
        for u in f.uppgifter
    ]
    utseende = 'w:firstRow="0" w:lastRow="0" w:firstColumn="1"'
    return _tabell("Faktatabell", bredder, rader, utseende, f.beskrivning)


def underskrifter(u: Underskrifter) -> Tabellsats:
    """Return lines to sign on with role before and name below, all on one page."""
    sista = len(u.rader) - 1
    rader = [_underskrift(n, ihop=nr < sista) for nr, n in enumerate(u.rader)]
    utseende = 'w:firstRow="0" w:lastRow="0" w:firstColumn="1"'
    return _tabell("Underskriftstabell", (_ROLL, _NAMN), rader, utseende, "")


def _underskrift(n: Namnteckning, *, ihop: bool) -> Radsats:
    """A digital signature is told in words where the line else is."""
    if n.upplysning:
        namn = [xml.stycke("Tabelltext", xml.körning(n.upplysning))]
        if n.namn:
            namn.append(xml.stycke("Tabelltext", xml.körning(n.namn)))
    else:
        namn = [xml.stycke("Namnteckning", xml.körning(n.namn or "\N{NO-BREAK SPACE}"))]
    roll = xml.stycke("Etikett", xml.körning(n.roll), _MED_NÄSTA if ihop else "")
    celler = (_tc(_ROLL, roll, lod=_NERE), _tc(_NAMN, *namn, lod=_NERE))
    return _tr(celler, ihop=True, höjd=_RADHÖJD)


def fot(fält: Sequence[str], bredd: int) -> Tabellsats:
    """Return the boxes of a page foot, each with its label."""
    bredder = _kolumnbredder((1.0,) * len(fält), bredd)
    celler = [
        _tc(b, xml.stycke("Sidfot", xml.körning(f))) for f, b in zip(fält, bredder, strict=True)
    ]
    rad = _tr(celler, höjd=_RADHÖJD, regel="exact")
    return _tabell("Fottabell", bredder, [rad], 'w:firstRow="0" w:lastRow="0"', "")


def _kolumnbredder(andelar: Sequence[float], bredd: int) -> tuple[int, ...]:
    """Part the whole width by shares, whole twentieths of a point, the last taking the rest."""
    summa = sum(andelar)
    gränser = [round(bredd * sum(andelar[:i]) / summa) for i in range(len(andelar) + 1)]
    return tuple(b - a for a, b in pairwise(gränser))


def _tabell(
    stil: str, bredder: tuple[int, ...], rader: Sequence[Radsats], utseende: str, beskrivning: str
) -> Tabellsats:
    text = f'<w:tblDescription w:val="{xml.rent(beskrivning)}"/>' if beskrivning else ""
    rutnät = "".join(f'<w:gridCol w:w="{b}"/>' for b in bredder)
    hel = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{stil}"/><w:tblW w:w="{sum(bredder)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{_look(utseende)}" {utseende}/>{text}'
        f"</w:tblPr><w:tblGrid>{rutnät}</w:tblGrid>{''.join([r.xml for r in rader])}</w:tbl>"
    )
    return Tabellsats(stil, rader, hel)


def _look(utseende: str) -> str:
    """Return the same settings as the bit field that older readers look at."""
    bitar = (("firstRow", 0x20), ("lastRow", 0x40), ("firstColumn", 0x80))
    summa = 0x0600 + sum(bit for namn, bit in bitar if f'{namn}="1"' in utseende)
    return f"{summa:04X}"


def _är_tal(celler: Sequence[str]) -> bool:
    """Tell whether a column holds nothing but numbers, which stand to the right."""
    return any(celler) and all(_TAL.fullmatch(cell) for cell in celler if cell)


def _rad(
    celler: Sequence[str],
    bredder: Sequence[int],
    tal: Sequence[bool],
    stil: str,
    *,
    huvud: bool = False,
    ihop: bool = False,
) -> Radsats:
    """Return one row; a row that is short of cells gets empty ones."""
    texter = [*celler, *[""] * (len(bredder) - len(celler))]
    med_nästa = _MED_NÄSTA if ihop else ""
    gjorda = [
        _cell(stil, text, med_nästa + _HÖGERSTÄLLT if är_tal else med_nästa, bredd)
        for text, är_tal, bredd in zip(texter, tal, bredder, strict=True)
    ]
    return _tr(gjorda, hel=len("".join(celler)) < _LÅNG_RAD, huvud=huvud, ihop=ihop)


def _cell(stil: str, text: str, egenskaper: str, bredd: int) -> Cellsats:
    if len(text) > _KORT_TEXT:
        return _tc(bredd, xml.stycke(stil, xml.körning(text), egenskaper))
    return _kort_cell(stil, text, egenskaper, bredd)


@lru_cache(maxsize=1024)
def _kort_cell(stil: str, text: str, egenskaper: str, bredd: int) -> Cellsats:
    """Return what stands in row after row, such as a name and a party, made once."""
    return _tc(bredd, xml.stycke(stil, xml.körning(text), egenskaper))


def _tc(bredd: int, *stycken: Styckesats, lod: str = "") -> Cellsats:
    """Return a cell; ``lod`` is the property that sets its text in height."""
    inre = "".join([s.xml for s in stycken])
    egenskaper = f'<w:tcPr><w:tcW w:w="{bredd}" w:type="dxa"/>{lod}</w:tcPr>'
    return Cellsats(bredd, stycken, f"<w:tc>{egenskaper}{inre}</w:tc>")


def _tr(
    celler: Sequence[Cellsats],
    *,
    hel: bool = True,
    huvud: bool = False,
    ihop: bool = False,
    höjd: int = 0,
    regel: str = "atLeast",
) -> Radsats:
    """Return a row.

    Args:
        celler: The cells.
        hel: Whether it is kept on one page.
        huvud: Whether it is the header row.
        ihop: Whether it is kept on one page with the next.
        höjd: Least height, 0 for what the text takes.
        regel: Whether the height is the least (atLeast) or the only one (exact).
    """
    egenskaper = "<w:cantSplit/>" if hel else ""
    if höjd:
        egenskaper += f'<w:trHeight w:val="{höjd}" w:hRule="{regel}"/>'
    if huvud:
        egenskaper += "<w:tblHeader/>"
    inre = "".join([cell.xml for cell in celler])
    trpr = f"<w:trPr>{egenskaper}</w:trPr>" if egenskaper else ""
    return Radsats(celler, f"<w:tr>{trpr}{inre}</w:tr>", huvud, ihop, höjd)
