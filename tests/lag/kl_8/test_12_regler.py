"""8 kap. 12 § kommunallagen as rules: the announcement of the justering."""

from datetime import date

import pytest

from kommunprotokoll import Tillkännagivande
from tests.lag.fall import NÄMND, Fall, rubrik

FALL = (
    Fall(
        "TIL001",
        NÄMND,
        {"justeringar[0].tillkännagivande": Tillkännagivande(date(2027, 3, 15))},
        "justeringar[0].tillkännagivande.publicerat",
        lagligt={"justeringar[0].tillkännagivande": Tillkännagivande(date(2027, 3, 12))},
    ),
    Fall(
        "TIL002",
        NÄMND,
        {"justeringar[0].tillkännagivande.publicerat": date(2027, 3, 9)},
        "justeringar[0].tillkännagivande.publicerat",
    ),
    Fall(
        "TIL003",
        NÄMND,
        {"justeringar[0].tillkännagivande.tas_ned": date(2027, 3, 31)},
        "justeringar[0].tillkännagivande.tas_ned",
    ),
    Fall(
        "TIL004",
        NÄMND,
        {"justeringar[0].tillkännagivande.förvaringsplats": ""},
        "justeringar[0].tillkännagivande.förvaringsplats",
    ),
    Fall(
        "TIL005",
        NÄMND,
        {"justeringar[0].tillkännagivande.publicerat": None},
        "justeringar[0].tillkännagivande.publicerat",
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_tillkännagivandet(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
