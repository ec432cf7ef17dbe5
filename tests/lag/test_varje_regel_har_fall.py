"""Every rule has a lawful and a broken case, stated by hand, in the place of its section."""

import importlib
import re
from pathlib import Path

import pytest

from kommunprotokoll import Sammanträde
from kommunprotokoll.lag.granskning import STANDARD, Regel, granska
from tests.lag.fall import KF, NÄMND, STYRELSE, Fall

MAPP = Path(__file__).parent


def _alla() -> list[tuple[Path, Fall]]:
    moduler = sorted(f for f in MAPP.glob("*/test_*.py") if "FALL = (" in f.read_text("utf-8"))
    return [
        (fil, fall)
        for fil in moduler
        for fall in getattr(
            importlib.import_module(f"tests.lag.{fil.parent.name}.{fil.stem}"), "FALL", ()
        )
    ]


ALLA = _alla()


def _paragrafer(fil: Path) -> set[int]:
    """The sections that a module's name covers: ``test_66_69_regler`` is 66 to 69."""
    tal = [int(t) for t in re.findall(r"\d+", fil.stem)]
    return set(range(tal[0], tal[-1] + 1)) if tal else set()


@pytest.mark.parametrize("regel", STANDARD, ids=lambda r: r.kod)
def test_varje_regel_har_ett_fall_under_sin_paragraf(regel: Regel) -> None:
    """The rule's cases lie under the chapter and section (or one of them) that it cites."""
    platser = {(fil.parent.name, n) for fil, f in ALLA if f.kod == regel.kod
               for n in _paragrafer(fil) or {0}}  # fmt: skip

    if not regel.krav.lagrum:
        assert ("utan_lagrum", 0) in platser
    else:
        väntade = {
            (
                f"kl_{r.kapitel}" if r.kapitel is not None else f"lag_{r.lag.replace(':', '_')}",
                int(r.paragraf),
            )
            for r in regel.krav.lagrum
        }
        assert platser & väntade, platser


@pytest.mark.parametrize("s", [NÄMND, STYRELSE, KF], ids=str)
def test_utgångspunkterna_är_lagliga(s: Sammanträde) -> None:
    """What the cases start from is without findings by every rule."""
    assert [str(a) for a in granska(s)] == []
