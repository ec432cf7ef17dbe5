"""Page head and foot where the template has none."""

from collections.abc import Iterable, Iterator

import attrs

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.wordpaket import W, är_på
from kommunprotokoll.skrivare.docx import sidhuvud, xml
from kommunprotokoll.skrivare.docx.egenmall.delar import Delar
from kommunprotokoll.skrivare.docx.egenmall.sida import ref

_TYP = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


@attrs.frozen
class Kant:
    """A page head (header) or foot (footer), of all pages (default) or the first (first)."""

    slag: str
    sort: str
    xml: str

    @property
    def element(self) -> str:
        """Name of the outermost element of its part."""
        return "hdr" if self.slag == "header" else "ftr"


def kanter_av(dokument: Dokument, bredd: int) -> Iterator[Kant]:
    """Give our page foot and page head."""
    fot = sidhuvud.sidfot(dokument.sidfot, bredd)
    yield Kant("footer", "first", fot)
    yield Kant("footer", "default", fot)
    yield Kant("header", "first", sidhuvud.första_huvud(dokument.sidhuvud))
    yield Kant("header", "default", sidhuvud.huvud(dokument.sidhuvud))


def lägg_till_kanter(delar: Delar, sektion: Element, kanter: Iterable[Kant]) -> None:
    """Add page head, foot or both to the last section, if the template has none at all."""
    finns = {slag for slag in ("header", "footer") if _har(sektion, slag)}
    första = är_på(sektion.find(f"{W}titlePg"))
    for kant in kanter:
        if kant.slag in finns or (kant.sort == "first" and not första):
            continue
        namn = f"word/{kant.slag}Kp{kant.sort}.xml"
        innehåll = f"<w:{kant.element} {xml.NAMNRYMDER}>{kant.xml}</w:{kant.element}>"
        id_ = delar.lägg_till(namn, xml.HUVUD + innehåll, _TYP.format(kant.slag), kant.slag)
        sektion.insert(0, ref(kant.slag, kant.sort, id_))


def _har(sektion: Element, slag: str) -> bool:
    return sektion.find(f"{W}{slag}Reference") is not None
