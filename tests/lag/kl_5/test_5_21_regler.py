"""5 kap. 5, 16, 20 and 21 §§ kommunallagen as rules: how many, from where, who for whom."""

from datetime import date

import pytest

from kommunprotokoll import Kommun, Kommunslag, Närvaroperiod, Paragrafintervall, Roll
from tests.lag.fall import KF, NÄMND, Fall, rubrik
from tests.lag.folk import CAI, DIA

FALL = (
    Fall("NÄR006", KF, {"organ.antal_ledamöter": 19}, "organ.antal_ledamöter"),
    Fall("NÄR006", KF, {"organ.antal_ledamöter": 22}, "organ.antal_ledamöter"),
    Fall(
        "NÄR006",
        KF,
        {"organ.kommun": Kommun("Ekby region", slag=Kommunslag.REGION)},
        "organ.antal_ledamöter",
        lagligt={"organ.kommun": Kommun("Ekby kommun")},
    ),
    Fall(
        "DIS001",
        KF,
        {"organ.distans_tillåten": False},
        "närvaro[4]",
        lagligt={"närvaro[4].på_distans": True},
    ),
    Fall(
        "DIS001",
        NÄMND,
        {"organ.distans_tillåten": False},
        "närvaro[4]",
        lagligt={"närvaro[4].på_distans": True},
    ),
    Fall(
        "DIS002",
        NÄMND,
        {"närvaro[4].anmärkning": "per telefon"},
        "närvaro[4]",
        lagligt={
            "datum": date(2025, 3, 4),
            "närvaro[4].på_distans": True,
            "närvaro[4].anmärkning": "via video med ljud och bild",
        },
    ),
    Fall(
        "DIS003",
        KF,
        {"närvaro[0].på_distans": True},
        "närvaro[0]",
        lagligt={"närvaro[4].på_distans": True},
    ),
    Fall(
        "NÄR005",
        KF,
        {
            "närvaro[4].perioder": (
                Närvaroperiod(Paragrafintervall.av(10, 11)),
                Närvaroperiod(Paragrafintervall.av(13, 14), anledning="privat angelägenhet"),
            )
        },
        "närvaro[4]",
        lagligt={
            "närvaro[4].perioder": (
                Närvaroperiod(Paragrafintervall.av(10, 11)),
                Närvaroperiod(Paragrafintervall.av(13, 14), anledning="åter efter jäv"),
            )
        },
    ),
    Fall(
        "NÄR004",
        KF,
        {"närvaro[21].ersätter": CAI},
        "närvaro[21]",
        lagligt={
            "närvaro[21].roll": Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
            "närvaro[21].ersätter": DIA,
        },
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_ledamöter_och_ersättare_i_fullmäktige(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
