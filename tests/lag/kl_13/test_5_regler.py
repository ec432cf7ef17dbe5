"""13 kap. 5 § kommunallagen as a rule: the last day that a protocol gives for appeal."""

from datetime import date

import pytest

from kommunprotokoll import Tillkännagivande
from tests.lag.fall import NÄMND, Fall, rubrik

FALL = (
    Fall(
        "ÖVE001",
        NÄMND,
        {"justeringar[0].tillkännagivande.sista_överklagandedag": date(2027, 3, 31)},
        "justeringar[0].tillkännagivande.sista_överklagandedag",
    ),
    Fall(  # three weeks end on långfredagen: the Tuesday after Easter is the last day
        "ÖVE001",
        NÄMND,
        {"justeringar[0].tillkännagivande.sista_överklagandedag": date(2027, 3, 26)},
        "justeringar[0].tillkännagivande.sista_överklagandedag",
        lagligt={
            "justeringar[0].datum": date(2027, 3, 5),
            "justeringar[0].tillkännagivande": Tillkännagivande(
                date(2027, 3, 5), sista_överklagandedag=date(2027, 3, 30)
            ),
        },
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_överklagandetiden(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
