"""Tables: data with header rows, facts with row headers, lines to sign on.

Cells are written in one pass with fixed widths; no cell is looked up again.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from kommunprotokoll.dokument.block import Faktatabell, Namnteckning, Tabell, Underskrifter
from kommunprotokoll.skrivare.docx import xml

BREDD = 9070
"""Width between the margins in twentieths of a point (16 cm)."""
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
_MED_NÄSTA = "<w:keepNext/>"
_HÖGERSTÄLLT = '<w:jc w:val="right"/>'


def tabell(t: Tabell) -> str:
    """Return a data table; its header row is marked and comes again on each page."""
    kolumner = max(len(t.rubriker), *(len(r) for r in t.rader), 1) if t.rader else len(t.rubriker)
    bredder = _kolumnbredder(t.bredder or (1.0,) * kolumner)
    tal = [_är_tal([r[i] for r in t.rader if i < len(r)]) for i in range(kolumner)]
    rader = [_rad(t.rubriker, bredder, tal, "Tabellhuvud", huvud=True)] if t.rubriker else []
    sista = len(t.rader) - 1
    ihop = sista < _KORT_TABELL
    for nr, r in enumerate(t.rader):
        rader.append(_rad(r, bredder, tal, "Tabelltext", ihop=ihop and nr < sista))
    utseende = f'w:firstRow="{int(bool(t.rubriker))}" w:lastRow="{int(t.summarad)}"'
    return _tabell("Protokollstabell", bredder, rader, utseende, t.beskrivning or t.rubrik)


def fakta(f: Faktatabell) -> str:
    """Return labelled facts; the first column is marked as the heading of its row."""
    rader = [
        _tr(
            _cell(xml.stycke("Etikett", xml.körning(u.etikett)), _ETIKETT)
            + _cell(
                "".join(xml.stycke("Tabelltext", xml.delar(r.delar)) for r in u.rader)
                or xml.stycke("Tabelltext", ""),
                BREDD - _ETIKETT,
            ),
            hel=sum(len(r.text) for r in u.rader) < _LÅNG_RAD,
        )
        for u in f.uppgifter
    ]
    return _tabell(
        "Faktatabell",
        (_ETIKETT, BREDD - _ETIKETT),
        rader,
        'w:firstRow="0" w:lastRow="0" w:firstColumn="1"',
        f.beskrivning,
    )


def underskrifter(u: Underskrifter) -> str:
    """Return lines to sign on with role before and name below; no row leaves its page."""
    rader = [_underskrift(n) for n in u.rader]
    utseende = 'w:firstRow="0" w:lastRow="0" w:firstColumn="1"'
    return _tabell("Underskriftstabell", (_ROLL, _NAMN), rader, utseende, "")


def _underskrift(n: Namnteckning) -> str:
    """A digital signature is told in words where the line else is."""
    if n.upplysning:
        namn = xml.stycke("Tabelltext", xml.körning(n.upplysning))
        namn += xml.stycke("Tabelltext", xml.körning(n.namn)) if n.namn else ""
    else:
        namn = xml.stycke("Namnteckning", xml.körning(n.namn or "\N{NO-BREAK SPACE}"))
    roll = xml.stycke("Etikett", xml.körning(n.roll), "<w:keepNext/>")
    höjd = f'<w:trHeight w:val="{_RADHÖJD}" w:hRule="atLeast"/>'
    return _tr(_cell(roll, _ROLL, lod="bottom") + _cell(namn, _NAMN, lod="bottom"), egenskaper=höjd)


def fot(fält: Sequence[str]) -> str:
    """Return the boxes of a page foot, each with its label."""
    bredder = _kolumnbredder((1.0,) * len(fält))
    höjd = '<w:trHeight w:val="640" w:hRule="exact"/>'
    celler = "".join(
        _cell(xml.stycke("Sidfot", xml.körning(f)), b) for f, b in zip(fält, bredder, strict=True)
    )
    utseende = 'w:firstRow="0" w:lastRow="0"'
    return _tabell("Fottabell", bredder, [_tr(celler, egenskaper=höjd)], utseende, "")


def _kolumnbredder(andelar: Sequence[float]) -> tuple[int, ...]:
    """Part the whole width by shares, whole twentieths of a point, the last taking the rest."""
    summa = sum(andelar)
    gränser = [round(BREDD * sum(andelar[:i]) / summa) for i in range(len(andelar) + 1)]
    return tuple(b - a for a, b in pairwise(gränser))


def _tabell(
    stil: str, bredder: Sequence[int], rader: Sequence[str], utseende: str, beskrivning: str
) -> str:
    text = f'<w:tblDescription w:val="{xml.rent(beskrivning)}"/>' if beskrivning else ""
    rutnät = "".join(f'<w:gridCol w:w="{b}"/>' for b in bredder)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{stil}"/><w:tblW w:w="{sum(bredder)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{_look(utseende)}" {utseende}/>{text}'
        f"</w:tblPr><w:tblGrid>{rutnät}</w:tblGrid>{''.join(rader)}</w:tbl>"
    )


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
) -> str:
    """Return one row; a row that is short of cells gets empty ones."""
    text = "".join(
        _cell(
            xml.stycke(
                stil,
                xml.körning(celler[i]) if i < len(celler) else "",
                (_MED_NÄSTA if ihop else "") + (_HÖGERSTÄLLT if tal[i] else ""),
            ),
            bredd,
        )
        for i, bredd in enumerate(bredder)
    )
    hel = sum(map(len, celler)) < _LÅNG_RAD
    return _tr(text, hel=hel, egenskaper="<w:tblHeader/>" if huvud else "")


def _tr(celler: str, *, hel: bool = True, egenskaper: str = "") -> str:
    delbar = "<w:cantSplit/>" if hel else ""
    trpr = f"<w:trPr>{delbar}{egenskaper}</w:trPr>" if delbar or egenskaper else ""
    return f"<w:tr>{trpr}{celler}</w:tr>"


def _cell(stycken: str, bredd: int, lod: str = "") -> str:
    vertikalt = f'<w:vAlign w:val="{lod}"/>' if lod else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{bredd}" w:type="dxa"/>{vertikalt}</w:tcPr>{stycken}</w:tc>'
