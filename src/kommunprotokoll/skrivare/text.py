"""Plain text: readable in any editor, a paragraph a line, tables in straight columns."""

from collections.abc import Iterator
from typing import assert_never

from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Listpunkt,
    Namnteckning,
    Rubrik,
    Ruta,
    Sidbrytning,
    Stycke,
    Tabell,
    Titel,
    Underskrifter,
)
from kommunprotokoll.skrivare.kolumner import är_tal
from kommunprotokoll.skrivare.tecken import synlig

_LINJE = "_" * 40
"""Where somebody signs."""

_INDRAG = "  "


def till_bytes(dokument: Dokument) -> bytes:
    """Return the document as UTF-8 with line feeds; pages, their head and foot do not exist."""
    delar = [d for b in dokument.block if (d := "\n".join(_rader(b, dokument)))]
    return ("\n\n".join(delar) + "\n").encode()


def _rader(block: Block, dokument: Dokument) -> Iterator[str]:
    match block:
        case Titel():
            yield synlig(block.text).upper()
            yield from (synlig(r) for r in block.underrader)
        case Rubrik():
            yield from _rubrik(block)
        case Stycke():
            yield synlig(block.text)
        case Lista():
            yield from _punkter(block.punkter, "")
        case Tabell():
            yield from _tabell(block)
        case Faktatabell():
            yield from _fakta(block)
        case Innehållsförteckning():
            yield synlig(block.rubrik)
            yield ""
            yield from (_INDRAG + _rubriktext(r) for r in dokument.innehåll())
        case Underskrifter():
            yield "\n\n".join("\n".join(_namnteckning(n)) for n in block.rader)
        case Ruta():
            inre = (block.rubrik, *block.block)
            yield "\n\n".join("\n".join(_rader(b, dokument)) for b in inre)
        case Fördelning() | Sidbrytning():
            return
        case _:
            assert_never(block)


def _rubriktext(rubrik: Rubrik) -> str:
    return synlig(" ".join(d for d in (rubrik.märke, rubrik.text) if d))


def _rubrik(rubrik: Rubrik) -> Iterator[str]:
    """Underline the highest level; the others are seen by the lines around them."""
    text = _rubriktext(rubrik)
    if rubrik.nivå == 1:
        yield ""
    yield text
    if rubrik.nivå == 1:
        yield "=" * max(len(rad) for rad in text.split("\n"))


def _punkter(punkter: tuple[Listpunkt, ...], indrag: str) -> Iterator[str]:
    for p in punkter:
        märke = f"{synlig(p.märke)} " if p.märke else ""
        fortsättning = "\n" + indrag + " " * len(märke)
        yield indrag + märke + synlig(p.text).replace("\n", fortsättning)
        yield from _punkter(p.underpunkter, indrag + _INDRAG)


def _tabell(tabell: Tabell) -> Iterator[str]:
    if tabell.rubrik:
        yield synlig(tabell.rubrik)
    rader = [
        [synlig(cell).replace("\n", " ") for cell in rad]
        for rad in ((tabell.rubriker,) if tabell.rubriker else ()) + tabell.rader
    ]
    kolumner = list(zip(*rader, strict=True))
    bredder = [max(map(len, kolumn)) for kolumn in kolumner]
    först = 1 if tabell.rubriker else 0
    lägg = [str.rjust if är_tal(kolumn[först:]) else str.ljust for kolumn in kolumner]
    for nummer, rad in enumerate(rader):
        celler = (lagd(c, b) for lagd, c, b in zip(lägg, rad, bredder, strict=True))
        yield "  ".join(celler).rstrip()
        if nummer == 0 and tabell.rubriker:
            yield "  ".join("-" * b for b in bredder)


def _fakta(fakta: Faktatabell) -> Iterator[str]:
    """Give a single line beside its label, several lines below it."""
    for uppgift in fakta.uppgifter:
        rader = [synlig(r.text).replace("\n", "\n" + _INDRAG) for r in uppgift.rader]
        if len(rader) == 1:
            yield f"{synlig(uppgift.etikett)}: {rader[0]}"
        else:
            yield f"{synlig(uppgift.etikett)}:"
            yield from (_INDRAG + rad for rad in rader)


def _namnteckning(n: Namnteckning) -> Iterator[str]:
    yield f"{synlig(n.roll)}: {synlig(n.upplysning) or _LINJE}"
    if n.namn:
        yield _INDRAG + synlig(n.namn)
