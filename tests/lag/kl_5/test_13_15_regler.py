"""5 kap. 13-15 §§ kommunallagen as rules: notice, urgent notice and call."""

from datetime import date

import pytest

from kommunprotokoll import Brådska
from tests.lag.fall import KF, Fall, rubrik

FALL = (
    Fall("KAL001", KF, {"kallelse.kungjord": date(2027, 2, 26)}, "kallelse.kungjord"),
    Fall("KAL002", KF, {"kallelse.utsänd": date(2027, 2, 26)}, "kallelse.utsänd"),
    Fall(
        "BRÅ001",
        KF,
        {"paragrafer[3].brådska.kungjord": date(2027, 3, 4)},
        "paragrafer[3].brådska.kungjord",
        lagligt={"paragrafer[3].brådska": Brådska(date(2027, 3, 3))},
    ),
    Fall(  # for a Monday the weekday before is the Friday
        "BRÅ001",
        KF,
        {"paragrafer[3].brådska.kungjord": date(2027, 3, 6)},
        "paragrafer[3].brådska.kungjord",
        lagligt={
            "datum": date(2027, 3, 8),
            "paragrafer[3].brådska": Brådska(date(2027, 3, 5)),
        },
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_kungörelse_och_kallelse(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
