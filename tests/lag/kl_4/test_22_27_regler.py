"""4 kap. 22-27 §§ kommunallagen as rules: who serves, votes, abstains and reserves."""

import pytest

from kommunprotokoll import DeltarEj, Närvaro, Reservation, Roll, Röst, Röstval, Ärendeslag
from tests.lag.fall import GUN, HED, NÄMND, Fall, rubrik
from tests.lag.folk import BO, DIA, EVA, FIA

FALL = (
    Fall(
        "NÄR002",
        NÄMND,
        {"närvaro": (*NÄMND.närvaro, Närvaro(FIA)), "organ.antal_ledamöter": 5},
        "paragrafer[0]",
    ),
    Fall(
        "NÄR003",
        NÄMND,
        {"närvaro[5]": Närvaro(GUN, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=DIA)},
        "paragrafer[0]",
    ),
    Fall(
        "OMR002",
        NÄMND,
        {"paragrafer[1].omröstningar[0].röster[3]": Röst(GUN, Röstval.JA)},
        "paragrafer[1].omröstningar[0].röster[3]",
    ),
    Fall(  # the roll has all five seats: who is not on it is surely no ledamot
        "OMR002",
        NÄMND,
        {"paragrafer[1].omröstningar[0].röster[3]": Röst(HED, Röstval.JA)},
        "paragrafer[1].omröstningar[0].röster[3]",
    ),
    Fall(
        "OMR004",
        NÄMND,
        {"paragrafer[1].omröstningar[0].ja": 5},
        "paragrafer[1].omröstningar[0]",
    ),
    Fall(
        "OMR012",
        NÄMND,
        {"paragrafer[1].omröstningar[0].röster[3]": Röst(EVA, Röstval.AVSTÅR)},
        "paragrafer[1].omröstningar[0].röster[3]",
        lagligt={"paragrafer[1].ärendeslag": Ärendeslag.MYNDIGHETSUTÖVNING},
    ),
    Fall(
        "OMR013",
        NÄMND,
        {"paragrafer[1].deltar_ej": (DeltarEj((DIA,)),)},
        "paragrafer[1].omröstningar[0].röster[2]",
        lagligt={"paragrafer[3].deltar_ej": (DeltarEj((DIA,)),)},
    ),
    Fall(
        "RES001",
        NÄMND,
        {"paragrafer[1].reservationer": (Reservation((GUN,)),)},
        "paragrafer[1].reservationer[0]",
    ),
    Fall(
        "RES001",
        NÄMND,
        {"paragrafer[1].reservationer": (Reservation((HED,)),)},
        "paragrafer[1].reservationer[0]",
    ),
    Fall(
        "RES002",
        NÄMND,
        {"paragrafer[2].reservationer": (Reservation((BO,)),)},
        "paragrafer[2].reservationer[0]",
    ),
    Fall(
        "RES003",
        NÄMND,
        {"paragrafer[3].deltar_ej": (DeltarEj((DIA,)),)},
        "paragrafer[3].reservationer[0]",
        lagligt={"paragrafer[3].reservationer": (Reservation((DIA,)),)},
    ),
    Fall(
        "RES005",
        NÄMND,
        {"paragrafer[3].beslut": ()},
        "paragrafer[3].reservationer",
        lagligt={"paragrafer[3].reservationer": (Reservation((DIA,)),)},
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_tjänst_röst_och_reservation(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
