"""5 kap. 33-56 §§ kommunallagen as rules: preparing, deciding, jäv, minorities, votes."""

import pytest

from kommunprotokoll import (
    Attsats,
    Avgörandegrund,
    Beslut,
    Beslutsslag,
    Brådska,
    Diarienummer,
    Jäv,
    Omröstningsslag,
    Sida,
    Ärendeslag,
    ÖppenOmröstning,
)
from tests.lag.fall import GUN, KF, NÄMND, Fall, rubrik
from tests.lag.folk import BO, CAI, DIA

ÅTERREMITTERAT = Beslut(
    (Attsats("att återremittera ärendet."),), slag=Beslutsslag.ÅTERREMISS, minoritet=True
)

FALL = (
    Fall(
        "BRÅ003",
        KF,
        {"paragrafer[3].brådska.enhälligt": False},
        "paragrafer[3].brådska.enhälligt",
        lagligt={"paragrafer[3].brådska": Brådska(oberedd=True, enhälligt=True)},
    ),
    Fall("KAL004", KF, {"offentligt": False}, "offentligt"),
    Fall(
        "NÄR001",
        KF,
        {"närvaro": KF.närvaro[:10]},
        "paragrafer[0]",
        lagligt={"närvaro": KF.närvaro[:11]},
    ),
    Fall(
        "JÄV001",
        KF,
        {"paragrafer[1].jäv": (Jäv(BO),)},
        "paragrafer[1].omröstningar[0].röster[1]",
    ),
    Fall("JÄV002", KF, {"paragrafer[1].jäv": (Jäv(CAI),)}, "paragrafer[1].yrkanden[1]"),
    Fall(
        "JÄV004",
        KF,
        {"paragrafer[2].ordförande": BO},
        "paragrafer[2].ordförande",
        lagligt={"paragrafer[2].ordförande": DIA},
    ),
    Fall(
        "JÄV005",
        KF,
        {"paragrafer[2].jäv[0].ersättare": BO},
        "paragrafer[2].jäv[0].ersättare",
        lagligt={"paragrafer[2].jäv[0].ersättare": GUN},
    ),
    Fall(
        "OMR010",
        NÄMND,
        {"paragrafer[3].beslut[0].minoritet": True},
        "paragrafer[3].beslut[0].minoritet",
    ),
    Fall(
        "OMR011",
        KF,
        {"paragrafer[3].ärendeslag": Ärendeslag.VAL},
        "paragrafer[3].beslut[0].minoritet",
        lagligt={
            "paragrafer[3].beslut[0].minoritet": True,
            "paragrafer[3].beslut[0].slag": Beslutsslag.BORDLÄGGNING,
        },
    ),
    Fall(
        "OMR014",
        KF,
        {"paragrafer[3].beslut[0].slag": Beslutsslag.REMISS},
        "paragrafer[3].beslut[0].minoritet",
        lagligt={
            "paragrafer[3].beslut[0].minoritet": True,
            "paragrafer[3].beslut[0].slag": Beslutsslag.ÅTERREMISS,
        },
    ),
    Fall(  # the same matter under two paragraphs of one meeting, its number printed in two ways
        "OMR015",
        KF,
        {"paragrafer[3].diarienummer": Diarienummer("MN-2027-0014")},
        "paragrafer[3].beslut[0].minoritet",
        lagligt={
            "paragrafer[1].beslut[0].minoritet": True,
            "paragrafer[3].beslut[0].minoritet": True,
            "paragrafer[3].diarienummer": Diarienummer("MN 2027/15"),
        },
    ),
    Fall(  # twice in one paragraph, whose matter has no number
        "OMR015",
        KF,
        {"paragrafer[3].beslut": (ÅTERREMITTERAT, ÅTERREMITTERAT)},
        "paragrafer[3].beslut[1].minoritet",
        lagligt={"paragrafer[3].beslut": (ÅTERREMITTERAT,)},
    ),
    Fall(  # seven of twenty-one are a third, six are not
        "OMR016",
        KF,
        {"paragrafer[1].omröstningar[0].ja": 15, "paragrafer[1].omröstningar[0].nej": 6},
        "paragrafer[1].omröstningar[0]",
        lagligt={
            "paragrafer[1].omröstningar": (
                ÖppenOmröstning(
                    "ärendet avgörs i dag",
                    "ärendet återremitteras",
                    ja=14,
                    nej=7,
                    slag=Omröstningsslag.ÅTERREMISS,
                ),
            ),
            "paragrafer[1].beslut[0].minoritet": True,
            "paragrafer[1].beslut[0].slag": Beslutsslag.ÅTERREMISS,
        },
    ),
    Fall(
        "BRÅ002",
        KF,
        {"paragrafer[3].brådska.enhälligt": False},
        "paragrafer[3].brådska.enhälligt",
        lagligt={"paragrafer[3].brådska": Brådska(okungjord=True, enhälligt=True)},
    ),
    Fall(
        "OMR005",
        KF,
        {"paragrafer[1].ärendeslag": Ärendeslag.VAL},
        "paragrafer[1].omröstningar[0]",
    ),
    Fall(
        "OMR006",
        KF,
        {"paragrafer[1].omröstningar[0].vinnare": Sida.NEJ},
        "paragrafer[1].omröstningar[0].vinnare",
    ),
    Fall(
        "OMR007",
        KF,
        {"paragrafer[1].omröstningar[0].avgjord_genom": Avgörandegrund.LOTTNING},
        "paragrafer[1].omröstningar[0].avgjord_genom",
    ),
    Fall(
        "OMR009",
        NÄMND,
        {
            "paragrafer[1].omröstningar[0].vinnare": None,
            "paragrafer[1].omröstningar[0].avgjord_genom": None,
        },
        "paragrafer[1].omröstningar[0]",
        lagligt={
            "paragrafer[1].omröstningar[0].ja": 2,
            "paragrafer[1].omröstningar[0].nej": 2,
            "paragrafer[1].omröstningar[0].avgjord_genom": Avgörandegrund.UTSLAGSRÖST,
        },
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_beslut_i_fullmäktige(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
