"""The body of the document: one block after the other."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Rubrik,
    Ruta,
    Sidbrytning,
    Stycke,
    Styckeslag,
    Tabell,
    Titel,
    Underskrifter,
)
from kommunprotokoll.skrivare.docx import tabell, xml
from kommunprotokoll.skrivare.docx.innehall import innehållsförteckning, utkast
from kommunprotokoll.skrivare.docx.listor import Listor
from kommunprotokoll.skrivare.docx.sidor import sidor
from kommunprotokoll.skrivare.docx.stilmatt import Mått
from kommunprotokoll.skrivare.docx.xml import (
    Löpande,
    Sats,
    Styckesats,
    Tabellsats,
)

_STILAR = {
    Styckeslag.BRÖDTEXT: "Normal",
    Styckeslag.UPPGIFT: "Uppgift",
    Styckeslag.INLEDNING: "Inledning",
}
_NIVÅER = 6
_NY_SIDA = "<w:pageBreakBefore/>"
_MED_NÄSTA = "<w:keepNext/>"
_LUFT = '<w:spacing w:before="120"/>'
"""Space below a table, for text that has none above itself."""
_LUFT_EFTER = '<w:spacing w:after="160"/>'
_UTAN_LUFT = '<w:spacing w:before="0"/>'
"""The top of a page has space enough."""
_UTAN_INDRAG = '<w:ind w:left="0" w:firstLine="0"/>'
_LÄNGSTA_BOKMÄRKE = 40
_MELLANSLAG = xml.körning(" ")


class Kropp:
    """Collects the body.

    Three things depend on what came before: a page break belongs to the next paragraph, text
    below a table needs space, and two tables in a row would become one.
    """

    def __init__(self, dokument: Dokument, mått: Mått, listor: Listor | None = None) -> None:
        """Start with nothing written; ``listor`` where the file has lists already."""
        self.listor = listor or Listor()
        self._dokument = dokument
        self._mått = mått
        self._delar: list[Sats] = []
        self._förteckningar: list[tuple[int, str, str]] = []
        self._bokmärken: set[str] = set()
        self._ny_sida = False
        self._efter_tabell = False
        self._i_ruta = False

    def xml(self) -> str:
        """Write all blocks; return the content of the body but for the section's properties."""
        return "".join(self.bitar())

    def bitar(self) -> list[str]:
        """Write all blocks; return the same in pieces."""
        for block in self._dokument.block:
            self._block(block)
        if self._efter_tabell or not self._delar:
            self._delar.append(xml.stycke("Tabellskiljare", xml.INGET))
        if self._förteckningar:
            self._sätt_sidor(sidor(self._delar, self._mått))
        return [d.xml for d in self._delar]

    def avsnitt(self) -> Iterator[tuple[Rubrik | None, str]]:
        """Give the text that is seen, parted at the headings of the table of contents.

        The first part, before any heading, has none; the table of contents itself is left out.
        """
        rubriker = {r.ankare: r for r in self._dokument.innehåll() if r.ankare}
        rubrik: Rubrik | None = None
        texter: list[str] = []
        for del_ in self._delar:
            if isinstance(del_, Styckesats):
                if del_.ankare in rubriker:
                    yield rubrik, "\n".join(texter)
                    rubrik, texter = rubriker[del_.ankare], []
                texter.append(del_.text)
            elif isinstance(del_, Tabellsats):
                texter += [
                    s.text for rad in del_.rader for cell in rad.celler for s in cell.stycken
                ]
        yield rubrik, "\n".join(texter)

    def _block(self, block: Block) -> None:
        match block:
            case Titel():
                self._stycke("Rubrik", xml.körning(block.text))
                for nr, rad in enumerate(block.underrader, 1):
                    sist = _LUFT_EFTER if nr == len(block.underrader) else ""
                    self._stycke("Underrubrik", xml.körning(rad), sist)
            case Rubrik():
                self._rubrik(block)
            case Stycke():
                self._brödtext(_STILAR[block.slag], xml.delar(block.delar))
            case Lista():
                self._lista(block)
            case Tabell():
                self._tabell(tabell.tabell(block, self._mått.bredd), block.rubrik)
            case Faktatabell():
                self._tabell(tabell.fakta(block, self._mått.bredd, ihop=self._i_ruta))
            case Fördelning():
                pass  # the table beside it says the same
            case Innehållsförteckning():
                self._innehåll(block)
            case Sidbrytning():
                self._ny_sida = bool(self._delar)
            case Underskrifter():
                self._tabell(tabell.underskrifter(block))
            case Ruta():
                self._ruta(block)
            case _:
                assert_never(block)

    def _ruta(self, ruta: Ruta) -> None:
        """Keep a box on one page: what is signed belongs to the line that it is signed on."""
        self._rubrik(ruta.rubrik, "Rutrubrik")
        self._i_ruta = True
        for inre in ruta.block:
            self._block(inre)
        self._i_ruta = False

    def _stycke(self, stil: str, innehåll: Löpande, egenskaper: str = "", ankare: str = "") -> None:
        ihop = _MED_NÄSTA if self._i_ruta else ""
        ny_sida = _NY_SIDA if self._ny_sida else ""
        self._delar.append(xml.stycke(stil, innehåll, ihop + ny_sida + egenskaper, ankare))
        self._ny_sida = self._efter_tabell = False

    def _brödtext(self, stil: str, innehåll: Löpande) -> None:
        self._stycke(stil, innehåll, _LUFT if self._efter_tabell else "")

    def _rubrik(self, rubrik: Rubrik, stil: str = "") -> None:
        if not stil:
            stil = "Delrubrik" if rubrik.nivå == 1 and not rubrik.i_innehåll else ""
            stil = stil or f"Rubrik{min(rubrik.nivå, _NIVÅER)}"
        mellan = xml.TABB if stil == "Rubrik1" and rubrik.text else _MELLANSLAG
        märke = (xml.körning(rubrik.märke), mellan) if rubrik.märke else ()
        luft = _UTAN_LUFT if self._ny_sida else ""
        indrag = _UTAN_INDRAG if stil == "Rubrik1" and not rubrik.märke else ""
        text = xml.ihop((*märke, xml.körning(rubrik.text)))
        ankare = rubrik.ankare if rubrik.ankare not in self._bokmärken else ""
        if ankare:  # a name can be given only once
            self._bokmärken.add(ankare)
            text = xml.bokmärke(len(self._bokmärken), ankare[:_LÄNGSTA_BOKMÄRKE], text)
        self._stycke(stil, text, luft + indrag, ankare)

    def _lista(self, lista: Lista) -> None:
        if self._ny_sida or self._efter_tabell:
            self._skiljare()
        self._delar += self.listor.stycken(lista)

    def _tabell(self, sats: Tabellsats, rubrik: str = "") -> None:
        if not sats.rader:
            return
        if rubrik:
            self._stycke("Beskrivning", xml.körning(rubrik))
        elif self._ny_sida or self._efter_tabell:
            self._skiljare()
        self._delar.append(sats)
        self._efter_tabell = True

    def _innehåll(self, block: Innehållsförteckning) -> None:
        """Keep the place: the page numbers are known only when all is written."""
        egenskaper = _NY_SIDA + _UTAN_LUFT if self._ny_sida else ""
        self._förteckningar.append((len(self._delar), block.rubrik, egenskaper))
        self._delar.append(utkast(block.rubrik, self._dokument.innehåll(), egenskaper))
        self._ny_sida = self._efter_tabell = False

    def _sätt_sidor(self, sidor_: Mapping[str, int]) -> None:
        for plats, rubrik, egenskaper in self._förteckningar:
            self._delar[plats] = innehållsförteckning(
                rubrik, self._dokument.innehåll(), sidor_, egenskaper
            )

    def _skiljare(self) -> None:
        """Write a paragraph of almost no height where the format demands one."""
        self._stycke("Tabellskiljare", xml.INGET)
