"""Page head and page foot."""

from kommunprotokoll.dokument.block import Sidfot, Sidhuvud
from kommunprotokoll.skrivare.docx import xml
from kommunprotokoll.skrivare.docx.tabell import fot

_LINJE = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>'
_FET = "<w:b/><w:bCs/>"


def huvud(h: Sidhuvud) -> str:
    """Return the head of every page but the first: sender, kind of paper, page; body and day."""
    första = (
        xml.körning(h.avsändare, _FET)
        + xml.tabb()
        + xml.körning(h.dokumentslag.upper(), _FET)
        + xml.tabb()
        + _sida()
    )
    andra = xml.körning(h.organ) + xml.tabb() * 2 + xml.körning(h.datum)
    return xml.stycke("Sidhuvud", första) + xml.stycke("Sidhuvud", andra, _LINJE)


def första_huvud(h: Sidhuvud) -> str:
    """Return the head of the first page, whose title says the rest."""
    return xml.stycke("Sidhuvud", xml.körning(h.avsändare, _FET) + xml.tabb() * 2 + _sida())


def sidfot(f: Sidfot) -> str:
    """Return the foot of a page: a box for each label, or nothing visible."""
    return (fot(f.fält) if f.fält else "") + xml.stycke("Tabellskiljare", "")


def _sida() -> str:
    """Page and number of pages as fields: ``Sida 3 (12)``."""
    return (
        xml.körning("Sida ")
        + xml.fält("PAGE", "1")
        + xml.körning(" (")
        + xml.fält("NUMPAGES", "1")
        + xml.körning(")")
    )
