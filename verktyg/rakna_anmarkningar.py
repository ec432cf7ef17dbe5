"""Count what ``granska`` and ``granska_årgång`` say of real protocols; docs/regler.md shows it.

The protocols are never part of the project, only the counts are. After a change of a rule or of the
reader, with the protocols beside the project::

    .venv/bin/python verktyg/rakna_anmarkningar.py
    .venv/bin/python verktyg/skriv_regler.py

``--visa KOD`` prints the findings of a rule instead, to be looked at beside the protocol's text.
"""

import argparse
import json
import os
from collections.abc import Iterable
from pathlib import Path

import attrs

import kommunprotokoll as kp
from kommunprotokoll.lag import Granskning, Årsgranskning, årgångar
from kommunprotokoll.lag.granskning import STANDARD, ÅRSREGLER, Granskningsregel

ROT = Path(__file__).parents[1]
KORPUS = Path(os.environ.get("KP_DELAT", ROT.parent / "shared")) / "korpus" / "protokoll"
RÄKNAT = Path(__file__).with_name("verkliga_protokoll.json")


@attrs.define
class Utfallsräkning:
    """What a rule came to: findings, and in how many protocols (or years) each other outcome."""

    anmärkningar: int = 0
    med_anmärkning: int = 0
    uppfylld: int = 0
    oavgjord: int = 0
    ej_frågad: int = 0

    def räkna(self, regel: Granskningsregel, g: Granskning | Årsgranskning) -> None:
        """Add one protocol or year."""
        funna = len(g.med_kod(regel.kod))
        self.anmärkningar += funna
        möten = (g.sammanträde,) if isinstance(g, Granskning) else g.årgång.sammanträden
        if regel.skäl_att_inte_pröva(möten[0].organ.typ, *(s.datum for s in möten)):
            self.ej_frågad += 1
        elif funna:
            self.med_anmärkning += 1
        elif regel in g.uppfyllda:
            self.uppfylld += 1
        else:
            self.oavgjord += 1


def granskade(filer: Iterable[Path]) -> dict[str, Granskning]:
    """Examine each file as it is read."""
    return {fil.name: kp.granska(kp.tolka(fil).sammanträde) for fil in filer}


def granskade_år(granskningar: Iterable[Granskning]) -> list[Årsgranskning]:
    """Examine every year of which there are several protocols, none of them complete."""
    år = årgångar(g.sammanträde for g in granskningar)
    return [kp.granska_årgång(å.sammanträden) for å in år if len(å.sammanträden) > 1]


def räkna(granskningar: Iterable[Granskning | Årsgranskning]) -> dict[str, Utfallsräkning]:
    """Count by rule."""
    räknat = {regel.kod: Utfallsräkning() for regel in (*STANDARD, *ÅRSREGLER)}
    for g in granskningar:
        for regel in STANDARD if isinstance(g, Granskning) else ÅRSREGLER:
            räknat[regel.kod].räkna(regel, g)
    return räknat


def _kör() -> None:
    tolkare = argparse.ArgumentParser(description=__doc__)
    tolkare.add_argument("--visa", metavar="KOD", default="")
    kod = tolkare.parse_args().visa
    filer = granskade(sorted(KORPUS.iterdir()))
    år = granskade_år(filer.values())
    if kod:
        for namn, g in (*filer.items(), *((g.vad, g) for g in år)):
            for a in g.med_kod(kod):
                print(f"{namn} {a.sökväg}: {a}")
        return
    räknat = {kod: attrs.asdict(r) for kod, r in räkna((*filer.values(), *år)).items()}
    innehåll = {"protokoll": len(filer), "årgångar": len(år), "regler": räknat}
    RÄKNAT.write_text(json.dumps(innehåll, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    _kör()
