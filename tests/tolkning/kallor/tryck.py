"""A protocol in plain text, set as other programs would: gaps as columns, rows as paragraphs."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise

import typst

from tests.tolkning.kallor.wordfil import p, tabell, tc, tr, wordfil

_DEL = re.compile(r"\S+(?: {1,2}\S+)*")
_TECKEN = 0.205
"""Centimetres that a character of the text takes to the right where a column begins."""


def _sidor(text: str) -> list[list[str]]:
    return [sida.split("\n") for sida in text.split("\f")]


def _sträng(text: str) -> str:
    flyktad = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{flyktad}"'


def _pdf(sidor: Iterator[str], form: str) -> bytes:
    # As high as it takes: a page breaks only where the text says so.
    sida = "#set page(width: 21cm, height: auto, margin: 1.9cm)"
    källa = f"{sida}\n{form}" + "\n#pagebreak()\n".join(sidor)
    data = typst.compile(källa.encode())
    if not isinstance(data, bytes):
        raise TypeError
    return data


def skrivmaskin(text: str) -> bytes:
    """A PDF in type of one width, every space as it stands."""
    form = "#set text(size: 10pt)\n"
    sidor = ("\n".join(sida) for sida in _sidor(text))
    return _pdf((f"#raw(block: true, {_sträng(sida)})" for sida in sidor), form)


def kolumner(text: str) -> bytes:
    """A PDF in a book face, where what stands after a wide gap begins at a place of its own."""
    form = "#set text(size: 10pt)\n#set par(leading: 0.6em, spacing: 0.6em)\n"
    form += "#set block(spacing: 0.6em)\n"
    return _pdf(("\n".join(map(_satt, sida)) for sida in _sidor(text)), form)


def _satt(rad: str) -> str:
    delar = list(_DEL.finditer(rad))
    if not delar:
        return "#v(0.9em)"
    början = [d.start() for d in delar]
    if len(delar) == 1 and början[0] == 0:
        return f"#block[#text({_sträng(rad)})]"
    kanter = [0, *(b for b in början if b)]
    bredder = [f"{(b - a) * _TECKEN:.2f}cm" for a, b in pairwise(kanter)]
    celler = ["[]"] * (början[0] > 0) + [f"[#text({_sträng(d.group())})]" for d in delar]
    return f"#grid(columns: ({', '.join([*bredder, '1fr'])},), {', '.join(celler)})"


def word(text: str) -> bytes:
    """A Word document: a paragraph for each row, a table where labels have values beside them."""
    kropp = []
    for nr, sida in enumerate(_sidor(text)):
        kropp.append(p("", egenskaper="<w:pageBreakBefore/>") if nr else "")
        for är_tabell, grupp in groupby(_med_värden(sida), lambda rad: len(rad) > 1):
            rader = list(grupp)
            if är_tabell:
                kropp.append(tabell(*(tr(*map(_cell, rad)) for rad in rader)))
            else:
                kropp += [p(escape(rad[0][0])) for rad in rader]
    return wordfil("".join(kropp))


def _cell(rader: list[str]) -> str:
    return tc("".join(p(escape(rad)) for rad in rader))


def _med_värden(sida: list[str]) -> Iterator[list[list[str]]]:
    """Give rows as cells of lines; a row that begins far in is one more line of the last cell."""
    rader: list[list[list[str]]] = []
    for rad in sida:
        delar = _DEL.findall(rad)
        if rad.startswith("    ") and delar and rader and len(rader[-1]) > 1:
            rader[-1][-1].append(delar[-1])
        elif len(delar) > 1:
            rader.append([[d] for d in delar])
        else:
            rader.append([[rad.strip()]])
    yield from rader
