"""6 kap. 16, 25 and 30 §§ kommunallagen as rules: styrelsen, closed doors, jäv in a nämnd."""

import pytest

from kommunprotokoll import Ärendeslag
from tests.lag.fall import NÄMND, STYRELSE, Fall, rubrik

FALL = (
    Fall("NÄR007", STYRELSE, {"organ.antal_ledamöter": 4}, "organ.antal_ledamöter"),
    Fall(
        "NÄR001",
        NÄMND,
        {"närvaro": NÄMND.närvaro[:2]},
        "paragrafer[0]",
        lagligt={"närvaro": NÄMND.närvaro[:4]},
    ),
    Fall(
        "KAL005",
        NÄMND,
        {"paragrafer[3].stängda_dörrar": False},
        "paragrafer[3].stängda_dörrar",
        lagligt={
            "offentligt": True,
            "paragrafer[3].ärendeslag": Ärendeslag.MYNDIGHETSUTÖVNING,
            "paragrafer[3].stängda_dörrar": True,
        },
    ),
    Fall(
        "JÄV003",
        NÄMND,
        {"paragrafer[2].jäv[0].lämnade_lokalen": False},
        "paragrafer[2].jäv[0]",
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_styrelse_och_nämnd(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
