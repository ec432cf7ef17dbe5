"""The catalogue page is what the rules say, and the rules spare what real protocols do."""

from collections import Counter
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.lag import årgångar
from kommunprotokoll.lag.granskning import STANDARD, ÅRSREGLER
from verktyg.skriv_regler import ANTAL_VERKLIGA, FAMILJER, I_VERKLIGA, SIDA, regelsida

KORPUS = Path(__file__).parents[4] / "shared" / "korpus" / "protokoll"


def test_katalogen_är_aktuell() -> None:
    """docs/regler.md is as the generator writes it, with every rule."""
    sida = SIDA.read_text("utf-8")

    assert sida == regelsida(), "the rules have changed: .venv/bin/python verktyg/skriv_regler.py"
    alla = (*STANDARD, *ÅRSREGLER)
    assert all(f"### {regel.kod}\n" in sida for regel in alla)
    assert {regel.kod[:-3] for regel in alla} == set(FAMILJER)


def test_verkliga_protokoll_skonas() -> None:
    """No rule gives more findings on real protocols than were looked at and are in the page."""
    if not KORPUS.is_dir():
        pytest.skip("the real protocols are not here")
    filer = sorted(KORPUS.iterdir())

    alla = [kp.tolka(fil).sammanträde for fil in filer]
    funna = Counter(a.kod for s in alla for a in kp.granska(s))
    for årgång in årgångar(alla):
        funna.update(a.kod for a in kp.granska_årgång(årgång.sammanträden))

    assert len(filer) == ANTAL_VERKLIGA
    assert {kod: n for kod, n in funna.items() if n > I_VERKLIGA.get(kod, 0)} == {}
