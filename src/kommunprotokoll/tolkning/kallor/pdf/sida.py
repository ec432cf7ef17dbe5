"""One page of a PDF: the pieces of text that pdfium finds, and where they stand.

pdfium gives a page's text in one call and the place of a piece of it in another. Asking for the
place of every character takes longer than the text itself, so only the lines are placed, and a
line is looked into only where it has a wide gap.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

import attrs

from kommunprotokoll.tolkning.kallor.pdf.pdfium import Textsida, hela_tecken
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
_TRE_TECKEN = 2.5
"""In such type a gap is wide from three spaces on, as in a text file."""
_DELAD = re.compile("\ufffe|\u0002(?=.)")
"""What pdfium puts for a hyphen that ends a line; the next line follows without a break."""
_MELLANRUM = re.compile(" +")
_MENINGSSLUT = (".", ":", "!", "?")

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
        rad: The place of its line in the order that the page was written.
        full: Whether it reaches the right edge, or nearly.
        byter: Whether its type is another than that of the line written before it.
    """

    text: str
    x0: float
    x1: float
    y: float
    storlek: float
    rad: int
    full: bool = False
    byter: bool = False


@attrs.define
class Sida:
    """What a page holds.

    Attributes:
        höjd: The page's height in points.
        bredd: Its width.
        ren: Whether its text needs no cleaning.
        tecken: Number of characters.
        stumpar: The pieces in the order written.
        stående: Text that does not lie flat, such as a stamp along the edge.
    """

    höjd: float
    bredd: float
    ren: bool = True
    tecken: int = 0
    stumpar: list[Stump] = attrs.Factory(list)
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
        for stump in sida.stumpar:
            stump.text = hela_tecken(stump.text)
    return sida


class _Sidläsare:
    """Places the lines of one page."""

    def __init__(self, källa: Textsida, sida: Sida) -> None:
        self.sida = sida
        self._källa = källa
        self._rad = 0
        self._svaga: list[tuple[Stump, int, Sequence[_Glapp]]] = []
        """Lines with gaps that may part columns, where they begin and the gaps."""
        self._hela: list[tuple[float, Stump, int]] = []
        """Lines whose outline has no gap: the room a character takes, and where they begin."""
        self._förra: tuple[Stump, int] | None = None

    def rad(self, text: str, start: int) -> None:
        """Place a line; ``start`` is where it begins in the page's text."""
        synlig = text.strip()
        if not synlig:
            return
        if text[0] != synlig[0]:
            start += len(text) - len(text.lstrip())
        antal = len(synlig)
        delbar = " " in synlig
        läge = self._källa.rad(start, antal, _SVAGT_GLAPP, delbar=delbar)
        if läge is None:
            self.sida.stående.append(synlig)
            return
        x0, x1, y, storlek, glapp = läge
        self._rad += 1
        hel = Stump(synlig, x0, x1, y, storlek, self._rad)
        self._jämför_typen(hel, start)
        if delbar:
            if not glapp:
                self._hela.append(((x1 - x0) / (storlek * antal), hel, start))
            elif self._dela_vid_glapp(hel, start, glapp):
                return
        self.sida.stumpar.append(hel)

    def _jämför_typen(self, hel: Stump, start: int) -> None:
        """See whether a line is set in other type than the one before it, where that tells a thing.

        It does where the one before may have wrapped: it ends no sentence, and is the longer.
        """
        förra, self._förra = self._förra, (hel, start)
        if (
            förra is not None
            and not hel.text[0].islower()
            and förra[0].x1 > hel.x1
            and not förra[0].text.endswith(_MENINGSSLUT)
        ):
            hel.byter = self._källa.typsnitt(start) != self._källa.typsnitt(förra[1])

    def _dela_vid_glapp(self, hel: Stump, start: int, glapp: Sequence[_Glapp]) -> bool:
        """Divide a line at its wide gaps; False, and the line is kept in mind, if none is wide."""
        tydliga = [g for g in glapp if g[1] - g[0] > _GLAPP * hel.storlek]
        if tydliga:
            self.sida.stumpar += self._delad(hel, start, tydliga)
            return True
        self._svaga.append((hel, start, glapp))
        return False

    def _delad(self, hel: Stump, start: int, glapp: Sequence[_Glapp]) -> list[Stump]:
        """Divide a line at gaps; the words after them are found by where they begin."""
        text, y, storlek, rad = hel.text, hel.y, hel.storlek, hel.rad
        vänster = self._källa.vänster
        ord_ = [träff.end() for träff in _MELLANRUM.finditer(text)]
        per_tecken = (hel.x1 - hel.x0 - sum([x - slut for slut, x in glapp])) / len(text)
        stumpar: list[Stump] = []
        början, x0, nästa = 0, hel.x0, 0
        for slut, x in glapp:
            gissning = början + (slut - x0) / per_tecken if per_tecken else 0
            gissat = bisect_left(ord_, gissning, nästa)
            if gissat == len(ord_) or abs(vänster(start + ord_[gissat]) - x) > _SAMMA_KANT:
                gissat = self._ord_efter((slut, x), start, ord_, nästa, gissat)
            nästa = gissat
            if nästa == len(ord_):
                break
            plats = ord_[nästa]
            if del_ := text[början:plats].rstrip():
                stumpar.append(Stump(del_, x0, slut, y, storlek, rad))
            början, x0 = plats, x
            nästa += 1
        if del_ := text[början:].lstrip():
            stumpar.append(Stump(del_, x0, hel.x1, y, storlek, rad))
        return stumpar

    def _ord_efter(
        self, glapp: _Glapp, start: int, ord_: Sequence[int], första: int, gissat: int
    ) -> int:
        """Return the number of the first word after a gap; their count if there is none.

        Args:
            glapp: The gap.
            start: Where the line begins in the page's text.
            ord_: Where its words begin in the line.
            första: The first that it may be.
            gissat: One that it is not, though it stands near.
        """
        vänster = self._källa.vänster
        for nummer in (gissat - 1, gissat + 1):
            if första <= nummer < len(ord_):
                avstånd = vänster(start + ord_[nummer]) - glapp[1]
                if -_SAMMA_KANT < avstånd < _SAMMA_KANT:
                    return nummer
        minst = glapp[0] - _SAMMA_KANT
        return bisect_left(ord_, minst, första, key=lambda plats: vänster(start + plats))

    def dela_glesa(self) -> None:
        """Divide lines at gaps of many spaces in one run, which their outline does not show.

        pdfium puts one space for many, so such a line is wider than its characters need.
        """
        if not self._hela:
            return
        bredder = sorted(bredd for bredd, _, _ in self._hela)
        bredd = bredder[len(bredder) // 4]
        lika = bredder[len(bredder) * 2 // 5] - bredder[len(bredder) // 8] < _LIKA * bredd
        lika = lika and len(bredder) > _FÅ_RADER
        minst = _TRE_TECKEN * bredd if lika else _GLAPP
        delade: dict[int, list[Stump]] = {}
        for egen, hel, start in self._hela:
            if egen > _GLES * bredd or (lika and (egen - bredd) * len(hel.text) > minst - bredd):
                glapp = self._glapp_i_texten(hel, start, minst if lika else _SVAGT_GLAPP)
                tydliga = [g for g in glapp if g[1] - g[0] > minst * hel.storlek]
                if tydliga:
                    delade[hel.rad] = self._delad(hel, start, tydliga)
                elif glapp:
                    self._svaga.append((hel, start, glapp))
        self._byt(delade)

    def _glapp_i_texten(self, hel: Stump, start: int, minst: float) -> list[_Glapp]:
        """Return the gaps inside one run of more than ``minst`` sizes of the type."""
        glapp: list[_Glapp] = []
        for träff in _MELLANRUM.finditer(hel.text):
            vänster = self._källa.höger(start + träff.start() - 1)
            höger = self._källa.vänster(start + träff.end())
            if minst * hel.storlek < höger - vänster < math.inf:
                glapp.append((vänster, höger))
        return glapp

    def _byt(self, delade: Mapping[int, list[Stump]]) -> None:
        """Put the pieces of divided lines in the lines' places."""
        if delade:
            self.sida.stumpar = [
                del_ for stump in self.sida.stumpar for del_ in delade.get(stump.rad, [stump])
            ]

    def dela_vid_kolumner(self) -> None:
        """Divide lines at lesser gaps where rows beside them have a column that begins there."""
        if not self._svaga:
            return
        rader: dict[int, list[Stump]] = {}
        for stump in self.sida.stumpar:
            rader.setdefault(stump.rad, []).append(stump)
        tabellrader = sorted((r for r in rader.values() if len(r) > 1), key=lambda r: r[0].y)
        höjder = [rad[0].y for rad in tabellrader]
        delade: dict[int, list[Stump]] = {}
        for hel, start, glapp in self._svaga:
            plats = bisect_left(höjder, hel.y)
            kanter = [
                stump.x0
                for rad in tabellrader[max(0, plats - _GRANNAR) : plats + _GRANNAR]
                if abs(rad[0].y - hel.y) < _NÄRA * hel.storlek
                and abs(rad[0].x0 - hel.x0) < _SAMMA_KANT
                for stump in rad[1:_GRANNAR]
            ]
            vid = [g for g in glapp if any(abs(g[1] - kant) < _SAMMA_KANT for kant in kanter)]
            if vid:
                delade[hel.rad] = self._delad(hel, start, vid)
        self._byt(delade)
