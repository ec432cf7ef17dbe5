"""The body of the page: one block after the other, in parts that the headings open."""

import re
from typing import assert_never

from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Rubrik,
    Rubrikslag,
    Ruta,
    Sidbrytning,
    Stycke,
    Styckeslag,
    Tabell,
    Titel,
    Underskrifter,
)
from kommunprotokoll.skrivare.html.bild import bild
from kommunprotokoll.skrivare.html.listor import lista
from kommunprotokoll.skrivare.html.tabell import fakta, tabell, underskrifter
from kommunprotokoll.skrivare.html.text import delar, på_en_rad, ren, syns

_KLASSER = {
    Styckeslag.BRÖDTEXT: "",
    Styckeslag.UPPGIFT: ' class="uppgift"',
    Styckeslag.INLEDNING: ' class="inledning"',
}
_NIVÅER = 6
_FLEST_I_TELEFON = 16
"""More entries than this fill a phone's screen over and over."""
_NY_SIDA = '<div class="ny-sida"></div>\n'
_ANKARE = re.compile(r"[A-Za-z][A-Za-z0-9]*")
"""What ``Rubrik.ankare`` may be; the page's own names have a hyphen, so none can be both."""


def ankare(dokument: Dokument) -> frozenset[str]:
    """Return the names in the page that links can lead to."""
    rubriker = (b for b in dokument.alla_block() if isinstance(b, Rubrik))
    return frozenset(r.ankare for r in rubriker if _ANKARE.fullmatch(r.ankare))


class Kropp:
    """Collects the body as text.

    A heading opens a part of the page, which the next heading of the same level or a higher one
    closes; the part of a decision is set off.
    """

    def __init__(self, dokument: Dokument) -> None:
        """Start with nothing written."""
        self.ankare = ankare(dokument)
        self._dokument = dokument
        self._delar: list[str] = []
        self._öppna: list[int] = []
        """Levels of the parts that are open, the outermost first."""
        self._skrivna: set[str] = set()
        self._bilder = 0
        self._förteckningar = 0

    def html(self, block: tuple[Block, ...]) -> str:
        """Return these blocks, every part closed."""
        self._alla(block)
        delar_, self._delar = self._delar, []
        return "".join(delar_)

    def _alla(self, block: tuple[Block, ...]) -> None:
        """Write blocks whose parts end with them."""
        utanför, self._öppna = self._öppna, []
        for b in block:
            self._block(b)
        self._stäng(0)
        self._öppna = utanför

    def _block(self, block: Block) -> None:
        match block:
            case Titel():
                self._delar.append(self.titel(block))
            case Rubrik():
                self._rubrik(block)
            case Stycke():
                self._delar.append(
                    f"<p{_KLASSER[block.slag]}>{delar(block.delar, self.ankare)}</p>\n"
                )
            case Lista():
                if block.punkter:
                    self._delar.append(lista(block.punkter, self.ankare))
            case Tabell():
                self._delar.append(tabell(block))
            case Fördelning():
                self._bilder += 1
                self._delar.append(bild(block, self._bilder))
            case Faktatabell():
                self._delar.append(fakta(block, self.ankare))
            case Innehållsförteckning():
                self._delar.append(self.innehåll(block))
            case Sidbrytning():
                self._stäng(1)
                if self._delar[-1:] != [_NY_SIDA]:
                    self._delar.append(_NY_SIDA)
            case Underskrifter():
                self._delar.append(underskrifter(block))
            case Ruta():
                self._ruta(block)
            case _:
                assert_never(block)

    def titel(self, titel: Titel) -> str:
        """Return the title of the document with the lines below it."""
        rader = "".join(f"<p>{ren(rad)}</p>\n" for rad in titel.underrader if syns(rad))
        rubrik = f"<h1>{på_en_rad(titel.text)}</h1>\n" if syns(titel.text) else ""
        return f'<div class="titel">\n{rubrik}{rader}</div>\n'

    def innehåll(self, block: Innehållsförteckning) -> str:
        """Return the table of contents, nothing if it would be empty.

        A long one is folded on a phone; on a wide screen and on paper the style sheet opens it.
        """
        rubriker = self._dokument.innehåll()
        if not rubriker:
            return ""
        self._förteckningar += 1
        id_ = f"kp-innehall{self._förteckningar}"
        rader = "".join(f"<li>{self._post(r)}</li>\n" for r in rubriker)
        lista_ = f"<ul>\n{rader}</ul>"
        if len(rubriker) > _FLEST_I_TELEFON:
            visa = f"Visa alla {len(rubriker)} rubriker"
            lista_ = f"<details><summary>{visa}</summary>\n{lista_}</details>"
        rubrik = f'<h2 id="{id_}">{på_en_rad(block.rubrik)}</h2>\n'
        return f'<nav aria-labelledby="{id_}">\n{rubrik}{lista_}</nav>\n'

    def _post(self, rubrik: Rubrik) -> str:
        märke = f"<span>{på_en_rad(rubrik.märke)}</span> " if rubrik.märke else ""
        text = f"{märke}{på_en_rad(rubrik.text)}"
        return f'<a href="#{rubrik.ankare}">{text}</a>' if rubrik.ankare in self.ankare else text

    def _rubrik(self, rubrik: Rubrik) -> None:
        self._stäng(rubrik.nivå)
        if rubrik.nivå == 1 or rubrik.slag is Rubrikslag.BESLUT:
            klass = ' class="beslut"' if rubrik.slag is Rubrikslag.BESLUT else ""
            self._öppna.append(rubrik.nivå)
            self._delar.append(f"<section{klass}>\n")
        self._delar.append(self._rubrikrad(rubrik))

    def _rubrikrad(self, rubrik: Rubrik) -> str:
        """Return the heading; its mark is a link to itself, for those who refer to the §."""
        id_ = self._id(rubrik.ankare)
        märke, text = på_en_rad(rubrik.märke), på_en_rad(rubrik.text)
        if not syns(rubrik.märke) and not syns(rubrik.text):
            return f"<div{id_}></div>\n" if id_ else ""
        if märke and id_:
            märke = f'<a class="marke" href="#{rubrik.ankare}">{märke}</a>'
        elif märke:
            märke = f'<span class="marke">{märke}</span>'
        mellan = " " if märke and text else ""
        h = f"h{min(rubrik.nivå + 1, _NIVÅER)}"
        return f"<{h}{id_}>{märke}{mellan}{text}</{h}>\n"

    def _id(self, namn: str) -> str:
        """Return the attribute for an anchor; a name can be given only once."""
        if namn not in self.ankare or namn in self._skrivna:
            return ""
        self._skrivna.add(namn)
        return f' id="{namn}"'

    def _ruta(self, ruta: Ruta) -> None:
        self._stäng(ruta.rubrik.nivå)
        self._delar.append('<section class="ruta">\n' + self._rubrikrad(ruta.rubrik))
        self._alla(ruta.block)
        self._delar.append("</section>\n")

    def _stäng(self, nivå: int) -> None:
        """Close the parts of this level and below."""
        while self._öppna and self._öppna[-1] >= nivå:
            self._öppna.pop()
            self._delar.append("</section>\n")
