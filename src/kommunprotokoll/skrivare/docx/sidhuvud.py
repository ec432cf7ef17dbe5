"""Page head and page foot."""

from kommunprotokoll.dokument.block import Sidfot, Sidhuvud
from kommunprotokoll.skrivare.docx import xml
from kommunprotokoll.skrivare.docx.tabell import BREDD, fot
from kommunprotokoll.skrivare.docx.xml import Löpande

_LINJE = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>'
_FET = "<w:b/><w:bCs/>"


def huvud(h: Sidhuvud) -> str:
    """Return the head of every page but the first: sender, kind of paper, page; body and day."""
    första = xml.ihop(
        (
            xml.körning(h.avsändare, _FET),
            xml.TABB,
            xml.körning(h.dokumentslag.upper(), _FET),
            xml.TABB,
            *_sida(),
        )
    )
    andra = xml.ihop((xml.körning(h.organ), xml.TABB, xml.TABB, xml.körning(h.datum)))
    return xml.stycke("Sidhuvud", första).xml + xml.stycke("Sidhuvud", andra, _LINJE).xml


def första_huvud(h: Sidhuvud) -> str:
    """Return the head of the first page, whose title says the rest."""
    delar = (xml.körning(h.avsändare, _FET), xml.TABB, xml.TABB, *_sida())
    return xml.stycke("Sidhuvud", xml.ihop(delar)).xml


def sidfot(f: Sidfot, bredd: int = BREDD) -> str:
    """Return the foot of a page: a box for each label, or nothing visible."""
    rutor = fot(f.fält, bredd).xml if f.fält else ""
    return rutor + xml.stycke("Tabellskiljare", xml.INGET).xml


def _sida() -> tuple[Löpande, ...]:
    """Page and number of pages as fields: ``Sida 3 (12)``."""
    return (
        xml.körning("Sida "),
        xml.fält("PAGE", "1"),
        xml.körning(" ("),
        xml.fält("NUMPAGES", "1"),
        xml.körning(")"),
    )
