"""Count what ``granska`` says of real protocols, by rule; docs/regler.md shows the counts.

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
from kommunprotokoll.lag.granskning import STANDARD, Granskning, Regel

ROT = Path(__file__).parents[1]
KORPUS = Path(os.environ.get("KP_DELAT", ROT.parent / "shared")) / "korpus" / "protokoll"
RÄKNAT = Path(__file__).with_name("verkliga_protokoll.json")


@attrs.define
class Utfallsräkning:
    """What a rule came to: findings, and in how many protocols each of the other outcomes."""

    anmärkningar: int = 0
    med_anmärkning: int = 0
    uppfylld: int = 0
    oavgjord: int = 0
    ej_frågad: int = 0

    def räkna(self, regel: Regel, g: Granskning) -> None:
        """Add one protocol."""
        funna = len(g.med_kod(regel.kod))
        self.anmärkningar += funna
        s = g.sammanträde
        if regel.skäl_att_inte_pröva(s.organ.typ, s.datum):
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


def räkna(granskningar: Iterable[Granskning]) -> dict[str, Utfallsräkning]:
    """Count by rule."""
    alla = list(granskningar)
    räknat = {regel.kod: Utfallsräkning() for regel in STANDARD}
    for g in alla:
        for regel in STANDARD:
            räknat[regel.kod].räkna(regel, g)
    return räknat


def _kör() -> None:
    tolkare = argparse.ArgumentParser(description=__doc__)
    tolkare.add_argument("--visa", metavar="KOD", default="")
    kod = tolkare.parse_args().visa
    filer = granskade(sorted(KORPUS.iterdir()))
    if kod:
        for namn, g in filer.items():
            for a in g.med_kod(kod):
                print(f"{namn} {a.sökväg}: {a}")
        return
    räknat = {kod: attrs.asdict(r) for kod, r in räkna(filer.values()).items()}
    innehåll = {"protokoll": len(filer), "regler": räknat}
    RÄKNAT.write_text(json.dumps(innehåll, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    _kör()
