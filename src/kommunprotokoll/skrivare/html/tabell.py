"""Tables, labelled facts, and places for signatures."""

from collections.abc import Sequence

from kommunprotokoll.dokument.block import Faktatabell, Namnteckning, Tabell, Underskrifter
from kommunprotokoll.skrivare.html.text import delar, på_en_rad, ren, syns, värde
from kommunprotokoll.skrivare.kolumner import är_tal

_RYMS_I_TELEFON = 26
"""So many letters, the longest words of the columns together, fit beside one another on a phone."""
_RYMS_PÅ_RADEN = 80
"""So many fit on a wide screen and on paper; more, and words may break anywhere."""


def tabell(t: Tabell) -> str:
    """Return a data table with caption, column headings and row headings.

    On a phone a table that would not fit becomes a card for each row, by the style sheet alone: a
    cell carries the heading of its column along, unless it says the same itself.
    """
    bredd = max(len(t.rubriker), *map(len, t.rader)) if t.rader else len(t.rubriker)
    if not bredd:
        return ""
    rader = [*t.rader]
    kolumner = [[r[i] if i < len(r) else "" for r in rader] for i in range(bredd)]
    tal = [är_tal(k) for k in kolumner]
    ord_ = sum(
        max((len(o) for c in (rubrik, *kolumn) for o in c.split()), default=0)
        for rubrik, kolumn in zip(t.rubriker or ("",) * bredd, kolumner, strict=True)
    )
    klasser = [
        *(["kort"] if ord_ > _RYMS_I_TELEFON and t.rubriker and bredd > 1 else []),
        *(["bred"] if ord_ > _RYMS_PÅ_RADEN else []),
    ]
    huvud = ""
    if t.rubriker:
        celler = "".join(_huvudcell(r, är) for r, är in zip(t.rubriker, tal, strict=True))
        huvud = f"<thead><tr>{celler}</tr></thead>\n"
    etiketter = [värde(r) for r in t.rubriker] if "kort" in klasser else [""] * bredd
    html = [_rad(r, t.rubriker, etiketter, tal) for r in rader]
    fot = f"<tfoot>{html.pop()}</tfoot>\n" if t.summarad and html else ""
    kropp = f"<tbody>\n{''.join(html)}</tbody>\n" if html else ""
    klass = f' class="{" ".join(klasser)}"' if klasser else ""
    return f"<table{klass}>{_rubrik(t)}\n{huvud}{kropp}{fot}</table>\n"


def _rubrik(t: Tabell) -> str:
    """Return the caption: what is seen, and what is said to those who do not see the table."""
    mer = t.beskrivning if t.beskrivning != t.rubrik else ""
    if not syns(t.rubrik) and not syns(mer):
        return ""
    if not syns(t.rubrik):
        return f'<caption class="dold">{på_en_rad(mer)}</caption>'
    dold = f'<span class="dold">. {på_en_rad(mer)}</span>' if syns(mer) else ""
    return f"<caption>{ren(t.rubrik)}{dold}</caption>"


def _huvudcell(rubrik: str, tal: bool) -> str:  # noqa: FBT001 - called in one place
    klass = ' class="tal"' if tal else ""
    return f'<th scope="col"{klass}>{ren(rubrik)}</th>' if syns(rubrik) else f"<td{klass}></td>"


def _rad(
    rad: Sequence[str], rubriker: Sequence[str], etiketter: Sequence[str], tal: Sequence[bool]
) -> str:
    celler = []
    for i, cell in enumerate(rad):
        if i == 0 and rubriker and len(rad) > 1 and syns(cell):
            celler.append(f'<th scope="row">{ren(cell)}</th>')
        elif not cell:
            celler.append("<td></td>")
        else:
            klass = ' class="tal"' if tal[i] else ""
            märkt = etiketter[i] and cell != rubriker[i]
            etikett = f' data-e="{etiketter[i]}"' if märkt else ""
            celler.append(f"<td{klass}{etikett}>{ren(cell)}</td>")
    return f"<tr>{''.join(celler)}</tr>\n"


def fakta(f: Faktatabell, ankare: frozenset[str]) -> str:
    """Return labelled facts as a description list."""
    grupper = []
    for u in f.uppgifter:
        rader = "".join(f"<dd>{delar(r.delar, ankare)}</dd>" for r in u.rader) or "<dd></dd>"
        grupper.append(f"<div><dt>{ren(u.etikett)}</dt>{rader}</div>\n")
    return f"<dl>\n{''.join(grupper)}</dl>\n" if grupper else ""


def underskrifter(u: Underskrifter) -> str:
    """Return who signs as what; a line to sign on is there on paper only."""
    if not u.rader:
        return ""
    return f'<dl class="underskrifter">\n{"".join(map(_underskrift, u.rader))}</dl>\n'


def _underskrift(n: Namnteckning) -> str:
    upplysning = f'<dd class="svag">{ren(n.upplysning)}</dd>' if n.upplysning else ""
    namn = f"<dd>{ren(n.namn)}</dd>" if n.namn or not n.upplysning else ""
    klass = "" if n.upplysning else ' class="oskriven"'
    return f"<div{klass}><dt>{ren(n.roll)}</dt>{upplysning}{namn}</div>\n"
