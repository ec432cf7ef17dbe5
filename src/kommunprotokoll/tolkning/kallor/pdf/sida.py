"""One page of a PDF: the pieces of text that pdfium finds, and where they stand.

pdfium gives a page's text in one call and the place of a piece of it in another. Asking for the
place of every character takes longer than the text itself, so only the lines are placed, and a
line is looked into only where it has a wide gap.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.kallor.pdf.pdfium import Radläge, Textsida, hela_tecken
from kommunprotokoll.tolkning.kallor.tecken import städa

_GLAPP = 0.9
"""A gap this wide, in sizes of the type, parts two columns."""
_SVAGT_GLAPP = 0.5
"""A gap this wide does so where the columns of the rows beside it begin at the same place."""
_SAMMA_KANT = 1.2
"""Points by which the edges of one column may differ."""
_NÄRA = 10
"""How many sizes of the type away rows may be to lend a line their columns."""
_FÅ_RADER = 6
"""So few lines do not tell whether the type is of one width."""
_GRANNAR = 12
"""At most so many rows above and below are looked at for that."""
_GLES = 1.12
"""A line this much wider for its characters than the page's lines are may have gaps in it."""
_LIKA = 0.005
"""Lines whose characters differ in width by less than this are set in type of one width."""
_SNÅLT = 1.08
"""A piece is taken to be of fewer characters than its width lets expect by this, which may be too
many: the first word from there on is that after the gap even so, since the last one of a piece is
longer than that."""
_TRE_TECKEN = 2.5
"""In such type a gap is wide from three spaces on, as in a text file."""
_DELAD = re.compile("\ufffe|\u0002(?=.)")
"""What pdfium puts for a hyphen that ends a line; the next line follows without a break."""
_MELLANRUM = re.compile(" +")
MENINGSSLUT = (".", ":", "!", "?")

_Glapp = tuple[float, float]
"""Where a gap begins and where it ends."""


@attrs.define
class Stump:
    """A piece of text that stands by itself on its line.

    Attributes:
        text: The text.
        x0: Left edge in points.
        x1: Right edge.
        y: The line that the letters stand on, upward.
        storlek: Size of the type in points.
        byter: Whether its type is another than that of the line written before it.
        full: Whether it reaches the right edge, or nearly.
    """

    text: str
    x0: float
    x1: float
    y: float
    storlek: float
    byter: bool = False
    full: bool = False


@attrs.define
class Sida:
    """What a page holds.

    Attributes:
        höjd: The page's height in points.
        bredd: Its width.
        ren: Whether its text needs no cleaning.
        tecken: Number of characters.
        rader: The lines in the order written, each of one piece or more of one height and size.
        stående: Text that does not lie flat, such as a stamp along the edge.
    """

    höjd: float
    bredd: float
    ren: bool = True
    tecken: int = 0
    rader: list[list[Stump]] = attrs.Factory(list)
    stående: list[str] = attrs.Factory(list)


def läs_sida(källa: Textsida) -> Sida:
    """Return a page's pieces in the order that it was written."""
    text = källa.text
    läsare = _Sidläsare(källa, Sida(källa.höjd, källa.bredd, städa(text) == text, len(text)))
    start = 0
    for stycke in text.split("\r\n"):
        slut = start + len(stycke)
        if "\ufffe" in stycke or "\u0002" in stycke:
            for träff in _DELAD.finditer(text, start, slut):
                läsare.rad(f"{text[start : träff.start()]}-", start)
                start = träff.end()
            stycke = text[start:slut]  # noqa: PLW2901 - what is left of it
        läsare.rad(stycke, start)
        start = slut + 2
    läsare.dela_glesa()
    läsare.dela_vid_kolumner()
    sida = läsare.sida
    if källa.halvor:
        sida.stående = [hela_tecken(rad) for rad in sida.stående]
        for stump in (s for rad in sida.rader for s in rad):
            stump.text = hela_tecken(stump.text)
    return sida


class _Sidläsare:
    """Places the lines of one page."""

    def __init__(self, källa: Textsida, sida: Sida) -> None:
        self.sida = sida
        self._källa, self._rader = källa, sida.rader
        self._svaga: list[tuple[list[Stump], int, Radläge, Sequence[_Glapp]]] = []
        """Lines with gaps that may part columns, where they begin, and the gaps."""
        self._hela: list[tuple[float, list[Stump], int, Radläge]] = []
        """Lines whose outline has no gap: the room of a character, and where they begin."""
        self._förra = -math.inf, "", 0
        """Where the line before ends, its text, and where it begins."""

    def rad(self, text: str, start: int) -> None:
        """Place a line; ``start`` is where it begins in the page's text."""
        synlig = text.strip()
        if not synlig:
            return
        if synlig is not text:
            start += len(text) - len(text.lstrip())
        delbar = " " in synlig
        läge = self._källa.rad(start, len(synlig), _SVAGT_GLAPP, delbar=delbar)
        if läge is None:
            self.sida.stående.append(synlig)
            return
        x0, x1, y, storlek, glapp = läge
        förra, self._förra = self._förra, (x1, synlig, start)
        rad: list[Stump] = []
        self._rader.append(rad)
        if glapp:
            minst = _GLAPP * storlek
            tydliga = [g for g in glapp if g[1] - g[0] > minst]
            if tydliga:
                rad += self._delad(synlig, start, läge, tydliga)
                return
            self._svaga.append((rad, start, läge, glapp))
        elif delbar:
            bredd = (x1 - x0) / (storlek * len(synlig))
            self._hela.append((bredd, rad, start, läge))
        # Other type tells a thing where the line before may have wrapped: it ends no sentence, and
        # is the longer.
        byter = (
            förra[0] > x1
            and not (synlig[0].islower() or förra[1].endswith(MENINGSSLUT))
            and self._källa.typsnitt(start) != self._källa.typsnitt(förra[2])
        )
        rad.append(Stump(synlig, x0, x1, y, storlek, byter))

    def _delad(self, text: str, start: int, läge: Radläge, glapp: Sequence[_Glapp]) -> list[Stump]:
        """Divide a line at gaps; the words after them are found by where they begin."""
        x0, x1, y, storlek, _ = läge
        vänster, antal = self._källa.vänster, len(text)
        bredd = x1 - x0
        for slut, x in glapp:
            bredd -= x - slut
        tecken = (antal - len(glapp)) / (_SNÅLT * bredd) if bredd else 0.0
        stumpar: list[Stump] = []
        ord_: Sequence[int] = ()
        början = 0
        for slut, x in glapp:
            gissning = (slut - x0) * tecken
            plats = början + int(gissning) if 0 < gissning < antal else början
            plats = text.find(" ", plats) + 1
            if not plats or abs(vänster(start + plats) - x) > _SAMMA_KANT:
                ord_ = ord_ or [träff.end() for träff in _MELLANRUM.finditer(text)]
                plats = self._ord_efter((slut, x), start, ord_, början, plats)
                if not plats:
                    break
            if del_ := text[början:plats].strip():
                stumpar.append(Stump(del_, x0, slut, y, storlek))
            början, x0 = plats, x
        if del_ := text[början:].lstrip():
            stumpar.append(Stump(del_, x0, x1, y, storlek))
        return stumpar

    def _ord_efter(
        self, glapp: _Glapp, start: int, ord_: Sequence[int], början: int, gissat: int
    ) -> int:
        """Return where the first word after a gap begins in its line; 0 if there is none.

        Args:
            glapp: The gap.
            start: Where the line begins in the page's text.
            ord_: Where its words begin in the line.
            början: After which place to look.
            gissat: The place of a word that it is not, though it stands near; 0 beyond the last.
        """
        vänster = self._källa.vänster
        första = bisect_right(ord_, början)
        nära = bisect_left(ord_, gissat, första) if gissat else len(ord_)
        for nummer in (nära - 1, nära + 1):
            if första <= nummer < len(ord_):
                avstånd = vänster(start + ord_[nummer]) - glapp[1]
                if -_SAMMA_KANT < avstånd < _SAMMA_KANT:
                    return ord_[nummer]
        minst = glapp[0] - _SAMMA_KANT
        efter = bisect_left(ord_, minst, första, key=lambda plats: vänster(start + plats))
        return ord_[efter] if efter < len(ord_) else 0

    def dela_glesa(self) -> None:
        """Divide lines at gaps of many spaces in one run, which their outline does not show.

        pdfium puts one space for many, so such a line is wider than its characters need.
        """
        if not self._hela:
            return
        bredder = sorted([hel[0] for hel in self._hela])
        bredd = bredder[len(bredder) // 4]
        lika = bredder[len(bredder) * 2 // 5] - bredder[len(bredder) // 8] < _LIKA * bredd
        lika = lika and len(bredder) > _FÅ_RADER
        minst = _TRE_TECKEN * bredd if lika else _GLAPP
        for egen, rad, start, läge in self._hela:
            hel = rad[0]
            if egen > _GLES * bredd or (lika and (egen - bredd) * len(hel.text) > minst - bredd):
                glapp = self._glapp_i_texten(hel, start, minst if lika else _SVAGT_GLAPP)
                tydliga = [g for g in glapp if g[1] - g[0] > minst * hel.storlek]
                if tydliga:
                    rad[:] = self._delad(hel.text, start, läge, tydliga)
                elif glapp:
                    self._svaga.append((rad, start, läge, glapp))

    def _glapp_i_texten(self, hel: Stump, start: int, minst: float) -> list[_Glapp]:
        """Return the gaps inside one run of more than ``minst`` sizes of the type."""
        glapp: list[_Glapp] = []
        for träff in _MELLANRUM.finditer(hel.text):
            vänster = self._källa.höger(start + träff.start() - 1)
            höger = self._källa.vänster(start + träff.end())
            if minst * hel.storlek < höger - vänster < math.inf:
                glapp.append((vänster, höger))
        return glapp

    def dela_vid_kolumner(self) -> None:
        """Divide lines at lesser gaps where rows beside them have a column that begins there."""
        if not self._svaga:
            return
        tabellrader = sorted((r for r in self._rader if len(r) > 1), key=lambda r: r[0].y)
        höjder = [rad[0].y for rad in tabellrader]
        for rad, start, läge, glapp in self._svaga:
            hel = rad[0]
            plats = bisect_left(höjder, hel.y)
            kanter = [
                stump.x0
                for nära in tabellrader[max(0, plats - _GRANNAR) : plats + _GRANNAR]
                if abs(nära[0].y - hel.y) < _NÄRA * hel.storlek
                and abs(nära[0].x0 - hel.x0) < _SAMMA_KANT
                for stump in nära[1:_GRANNAR]
            ]
            vid = [g for g in glapp if any(abs(g[1] - kant) < _SAMMA_KANT for kant in kanter)]
            if vid:
                rad[:] = self._delad(hel.text, start, läge, vid)
