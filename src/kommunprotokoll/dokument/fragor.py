"""What lies behind a paragraph: why an urgent matter was taken up, and who asked whom.

As elsewhere, what the paragraph's own text tells already is not said again.
"""

from collections.abc import Iterator

from kommunprotokoll.dokument.block import Block, Lista, Styckeslag, punkt, stycke
from kommunprotokoll.dokument.formulering import innehåller, nämner, rad, stor_bokstav, vilka
from kommunprotokoll.dokument.ordval import Ordval, Ärendeord
from kommunprotokoll.dokument.text import brödtext
from kommunprotokoll.modell.fragor import Frågeslag, StälldFråga
from kommunprotokoll.modell.paragraf import Paragraf


def brådska(p: Paragraf, o: Ärendeord) -> Iterator[Block]:
    """Tell why an urgent matter was taken up (kommunallagen 5 kap. 14, 33 and 52 §§)."""
    b = p.brådska
    if b is None:
        return
    yield from brödtext(b.text)
    enhälligt = {True: o.enhälligt, False: o.inte_enhälligt, None: ""}[b.enhälligt]
    meningar = rad(
        o.brådskande.format(datum=b.kungjord) if b.kungjord is not None else "",
        o.okungjort if b.okungjord else "",
        o.oberett if b.oberedd else "",
        enhälligt,
        mellan=" ",
    )
    if meningar:
        yield stycke(meningar, Styckeslag.UPPGIFT)


def ställda_frågor(p: Paragraf, o: Ordval) -> Iterator[Block]:
    """List interpellations and questions that the text does not tell (5 kap. 68 §)."""
    text = "\n".join(map(str, (p.rubrik, *p.text, *p.beslut)))
    rader = [_fråga(f, o) for f in p.frågor if not _sagt(f, text)]
    if rader:
        yield Lista(tuple(punkt(r, "–") for r in rader))


def _sagt(f: StälldFråga, text: str) -> bool:
    """Tell whether the text names the asker and the asked, the matter and the answer."""
    folk = (*f.ställd_av, *((f.ställd_till,) if f.ställd_till is not None else ()))
    svar = f.besvarad is None or "besvar" in text
    return (
        str(f.slag) in text.casefold() and nämner(text, folk) and innehåller(text, f.ämne) and svar
    )


def _fråga(f: StälldFråga, o: Ordval) -> str:
    ord_ = o.ärende
    ett = {
        Frågeslag.INTERPELLATION: (ord_.interpellation, ord_.interpellationen),
        Frågeslag.FRÅGA: (ord_.fråga, ord_.frågan),
    }[f.slag]
    av = ord_.ställd_av.format(vilka=vilka(f.ställd_av, (), o)) if f.ställd_av else ""
    till = ord_.ställd_till.format(vem=f.ställd_till) if f.ställd_till is not None else ""
    mening = rad(stor_bokstav(ett[0]), av, till, mellan=" ")
    ämne = f": {f.ämne.rstrip('.')}" if f.ämne.strip() else ""
    svar = {True: ord_.besvaras, False: ord_.besvaras_inte, None: ""}[f.besvarad]
    return rad(f"{mening}{ämne}.", svar.format(vad=stor_bokstav(ett[1])), mellan=" ")
