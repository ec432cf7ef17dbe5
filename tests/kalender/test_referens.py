"""The meeting times of a real protocol, which is never part of the project."""

from datetime import date, time
from pathlib import Path

from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.tolkning.tider import finn_sammanträdestider
from kommunprotokoll.utbyte.ical import från_ical, till_ical


def test_paragrafens_tider_läses_och_blir_en_kalender(delat: Path) -> None:
    """Heading, proposal, decision: three meetings, nothing that is not understood."""
    rader = (delat / "referens" / "bra-2019-03-06.txt").read_text("utf-8").splitlines()
    början, slut = (
        next(i for i, rad in enumerate(rader) if rad.startswith(nr)) for nr in ("11. ", "12. ")
    )
    tider, fel = finn_sammanträdestider(rader[början:slut])
    plan = Sammanträdesplan(Organ("Rådet"), tider)

    assert fel == ()
    assert tider == tuple(
        Sammanträdestid(date(2019, *dag), time(9), slut=time(11), plats="Rådhuset")
        for dag in ((5, 24), (9, 23), (11, 18))
    )
    assert från_ical(till_ical(plan)) == plan
