"""Word (DOCX, ISO 29500): accessible by construction, in Swedish, the same bytes each time."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.skrivare.docx import kalla, sidhuvud, xml
from kommunprotokoll.skrivare.docx.egenskaper import egenskaper
from kommunprotokoll.skrivare.docx.kropp import Kropp
from kommunprotokoll.skrivare.docx.mall import mall
from kommunprotokoll.skrivare.docx.paket import packa
from kommunprotokoll.skrivare.docx.stilmatt import egna_mått
from kommunprotokoll.skrivare.docx.xml import rent

__all__ = ["på_mall", "till_bytes"]

_DOKUMENT = "word/document.xml"
_KROPP = "<w:body>"
_OM = "docProps/core.xml"
_TYPER = "[Content_Types].xml"
_RELATIONER = "word/_rels/document.xml.rels"
_MED_SPRÅK = ("word/styles.xml", "word/settings.xml")
_SPRÅK = re.compile("<w:(?:lang|themeFontLang) [^>]*>")


def till_bytes(dokument: Dokument) -> bytes:
    """Return the document as a DOCX file."""
    kropp = Kropp(dokument, egna_mått())
    delar = dict(mall())
    delar |= _på_språk(dokument.språk)
    före, efter = delar.pop(_DOKUMENT).split(_KROPP)
    # Piece by piece: one "–" would make the whole of it twice as large to copy.
    text = b"".join([bit.encode() for bit in (före, _KROPP, *kropp.bitar(), efter)])
    delar["word/numbering.xml"] = _del("numbering", kropp.listor.definitioner())
    delar["word/header1.xml"] = _del("hdr", sidhuvud.huvud(dokument.sidhuvud))
    delar["word/header2.xml"] = _del("hdr", sidhuvud.första_huvud(dokument.sidhuvud))
    for namn in ("word/footer1.xml", "word/footer2.xml"):
        delar[namn] = _del("ftr", sidhuvud.sidfot(dokument.sidfot))
    delar[_OM] = _före(delar[_OM], "</cp:coreProperties>", egenskaper(dokument))
    if data := kalla.källdelar(dokument, kropp.avsnitt()):
        delar |= data
        delar[_TYPER] = _före(delar[_TYPER], "</Types>", kalla.innehållstyper())
        delar[_RELATIONER] = _före(delar[_RELATIONER], "</Relationships>", kalla.relation())
    return packa([*((namn, del_.encode()) for namn, del_ in delar.items()), (_DOKUMENT, text)])


def på_mall(dokument: Dokument, mall: bytes, källa: str) -> bytes:
    """Return the document as a DOCX file made on a template; see ``egenmall``."""
    from kommunprotokoll.skrivare.docx import egenmall

    return egenmall.på_mall(dokument, mall, källa)


def _före(del_: str, slut: str, innehåll: str) -> str:
    return del_.replace(slut, innehåll + slut)


def _del(namn: str, innehåll: str) -> str:
    return f"{xml.HUVUD}<w:{namn} {xml.NAMNRYMDER}>{innehåll}</w:{namn}>"


@lru_cache(maxsize=8)
def _på_språk(språk: str) -> Mapping[str, str]:
    """Return the parts that say the language: where every style inherits it, where Word looks."""
    kod = rent(språk)

    def märkt(träff: re.Match[str]) -> str:
        return re.sub('="[^"]*"', lambda _: f'="{kod}"', träff[0])

    return {namn: _SPRÅK.sub(märkt, mall()[namn]) for namn in _MED_SPRÅK}
