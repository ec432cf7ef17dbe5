"""Blocks as plain data for the template: strings, numbers, lists and dicts, never typst code."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, assert_never

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
    Styckeslag,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
)
from kommunprotokoll.skrivare.kolumner import kolumnbredder, är_tal
from kommunprotokoll.skrivare.pdf.tecken import bredaste_ord, rad, syns, text

Data: TypeAlias = str | int | float | bool | Sequence["Data"] | Mapping[str, "Data"] | None
"""What JSON can say."""

BREDD = 16 / 2.54 * 72
"""Width between the margins in points (16 cm)."""
_ETIKETT = 5.7 / 2.54 * 72
_NAMN = 9.2 / 2.54 * 72
_ROLL = 3 / 2.54 * 72
_CELLKANT = 8.5
_STEG = 18.0
"""Indent of each level of a list in points, at most."""
_SMALAST = 60.0
"""No text is set narrower than this."""
_LÅNG_RAD = 1500
"""A row with more characters than this may break over pages, or it might fit on none."""
_KORT_TABELL = 8
"""A table of at most so many rows is kept on one page."""
_TECKEN_PER_RAD = 40
_FLEST_RADER_IHOP = 40
_FLEST_NAMN_IHOP = 8
_NIVÅER = 6


class Innehåll:
    """Turns the blocks of a document into data.

    Headings depend on those before them: a level that was skipped is closed up, since PDF/UA
    allows none to be, and an anchor can be given only once.
    """

    def __init__(self, dokument: Dokument) -> None:
        """Find the anchors that there are."""
        self._dokument = dokument
        self._mål = {
            b.ankare
            for b in dokument.alla_block()
            if isinstance(b, Rubrik) and b.ankare and syns(b.märke + b.text)
        }
        self._givna: set[str] = set()
        self._nivå = 0

    def data(self) -> list[Data]:
        """Return all blocks in order."""
        svar: list[Data] = []
        block = self._dokument.block
        for nr, b in enumerate(block):
            svar += self._block(b, block[nr + 1] if nr + 1 < len(block) else None)
        return svar

    def _block(self, block: Block, nästa: Block | None) -> list[Data]:
        match block:
            case Titel():
                rader = [text(r, BREDD, 13) for r in block.underrader]
                return [{"slag": "titel", "text": text(block.text, BREDD, 22), "underrader": rader}]
            case Rubrik():
                return self._rubrik(block)
            case Stycke():
                return self._stycke(block, nästa)
            case Lista():
                punkter = self._punkter(block.punkter, BREDD)
                return [{"slag": "lista", "punkter": punkter}] if punkter else []
            case Tabell():
                return _tabell(block)
            case Faktatabell():
                return self._fakta(block)
            case Innehållsförteckning():
                return [{"slag": "innehåll", "rubrik": text(block.rubrik, BREDD, 14)}]
            case Sidbrytning():
                return [{"slag": "sidbrytning"}] if nästa is not None else []
            case Fördelning():  # the table beside it tells the same
                return []
            case Underskrifter():
                return _underskrifter(block)
            case Ruta():
                return self._ruta(block)
            case _:
                assert_never(block)

    def _ruta(self, ruta: Ruta) -> list[Data]:
        """A short part is kept on one page; a page cannot be broken inside what is kept."""
        block = self._rubrik(ruta.rubrik, "ruta")
        for nr, b in enumerate(ruta.block):
            block += self._block(b, ruta.block[nr + 1] if nr + 1 < len(ruta.block) else None)
        inre = Dokument("", (ruta,))
        rader = sum(1 + len(t) // _TECKEN_PER_RAD for t in inre.texter())
        ihop = rader <= _FLEST_RADER_IHOP and not any(
            isinstance(b, Sidbrytning) for b in inre.alla_block()
        )
        return [{"slag": "ruta", "block": block, "ihop": ihop}]

    def _rubrik(self, rubrik: Rubrik, stil: str = "") -> list[Data]:
        """A heading of a mark alone has the mark for its words; one of nothing is none."""
        märke, ord_ = (rubrik.märke, rubrik.text) if syns(rubrik.text) else ("", rubrik.märke)
        if not syns(ord_):
            return []
        self._nivå = min(max(rubrik.nivå, 1), self._nivå + 1, _NIVÅER)
        ankare = "" if rubrik.ankare in self._givna else rubrik.ankare
        self._givna.add(ankare)
        if not stil and self._nivå == 1:
            stil = "kapitel" if rubrik.i_innehåll else "utanför"
        return [
            {
                "slag": "rubrik",
                "nivå": self._nivå,
                "stil": stil or f"nivå{min(self._nivå, 5)}",
                "märke": rad(märke, BREDD / 2, 14) if syns(märke) else "",
                "text": text(ord_, BREDD * 0.85, 14),
                "ankare": ankare,
                "i_innehåll": self._nivå == 1 and rubrik.i_innehåll,
            }
        ]

    def _stycke(self, stycke: Stycke, nästa: Block | None) -> list[Data]:
        if not stycke.text.strip():
            return []
        tät = isinstance(nästa, Stycke) and nästa.slag is Styckeslag.UPPGIFT
        return [
            {
                "slag": "stycke",
                "form": stycke.slag.value,
                "tät": tät,
                "delar": self._delar(stycke.delar, BREDD, 11),
            }
        ]

    def _delar(self, delar: Sequence[Textdel], bredd: float, storlek: float) -> list[Data]:
        return [self._del(d, text(d.text, bredd, storlek)) for d in delar if d.text]

    def _del(self, d: Textdel, innehåll: str) -> Data:
        länk = d.länk if d.länk in self._mål else ""
        if not (d.fet or d.kursiv or länk):
            return innehåll
        return {"text": innehåll, "fet": d.fet, "kursiv": d.kursiv, "länk": länk}

    def _punkter(self, punkter: Sequence[Listpunkt], bredd: float) -> list[Data]:
        bredd = max(bredd - _STEG, _SMALAST)
        return [
            {
                "märke": rad(p.märke, bredd / 2, 11),
                "delar": self._delar(p.delar, bredd, 11),
                "under": self._punkter(p.underpunkter, bredd),
            }
            for p in punkter
        ]

    def _fakta(self, fakta: Faktatabell) -> list[Data]:
        uppgifter: list[Data] = [
            {
                "etikett": text(u.etikett, BREDD, 10.5),
                "rader": [self._delar(r.delar, BREDD - _ETIKETT, 10.5) for r in u.rader],
            }
            for u in fakta.uppgifter
        ]
        return [{"slag": "fakta", "uppgifter": uppgifter}] if uppgifter else []


def _tabell(t: Tabell) -> list[Data]:
    kolumner = max((len(r) for r in (t.rubriker, *t.rader)), default=0)
    if not kolumner:
        return []
    andelar = t.bredder if len(t.bredder) == kolumner and min(t.bredder) > 0 else (1.0,) * kolumner
    bredder = kolumnbredder(andelar, _ordbredder(t, kolumner), BREDD)
    text_ = [max(b - _CELLKANT, _SMALAST / 3) for b in bredder]
    rader = [_celler(r, text_) for r in t.rader]
    return [
        {
            "slag": "tabell",
            "rubrik": text(t.rubrik, BREDD, 10.5),
            "bredder": list(bredder),
            "höger": [är_tal([r[i] for r in t.rader if i < len(r)]) for i in range(kolumner)],
            "rubriker": _celler(t.rubriker, text_) if t.rubriker else [],
            "rader": rader,
            "summarad": t.summarad and bool(rader),
            "ihop": len(t.rader) <= _KORT_TABELL and not _långa(t),
            "långa": _långa(t),
        }
    ]


def _ordbredder(t: Tabell, kolumner: int) -> list[float]:
    """Return the width in points that the widest word of each column takes with its margins."""
    rader = (t.rubriker, *t.rader)
    return [
        _CELLKANT + 0.5 + 10.5 * max(bredaste_ord(r[i]) for r in rader if i < len(r))
        for i in range(kolumner)
    ]


def _långa(t: Tabell) -> bool:
    return any(sum(map(len, rad)) > _LÅNG_RAD for rad in t.rader)


def _celler(celler: Sequence[str], bredder: Sequence[float]) -> list[Data]:
    """Return the cells of a row; a row that is short of cells gets empty ones."""
    return [
        text(celler[i], bredd, 10.5) if i < len(celler) else "" for i, bredd in enumerate(bredder)
    ]


def _underskrifter(u: Underskrifter) -> list[Data]:
    if not u.rader:
        return []
    rader = [_namnteckning(n) for n in u.rader]
    tecken = sum(len(n.roll) + len(n.upplysning) + len(n.namn) for n in u.rader)
    ihop = len(rader) <= _FLEST_NAMN_IHOP and tecken < _LÅNG_RAD
    return [{"slag": "underskrifter", "rader": rader, "ihop": ihop}]


def _namnteckning(n: Namnteckning) -> Data:
    return {
        "roll": text(n.roll, _ROLL - _CELLKANT, 10.5),
        "upplysning": text(n.upplysning, _NAMN - _CELLKANT, 10.5),
        "namn": text(n.namn, _NAMN - _CELLKANT, 10.5),
    }
