"""Rules that no section states: custom, and what cannot be right whatever the law."""

from datetime import date, time

import pytest

from kommunprotokoll import (
    Ajournering,
    Diarienummer,
    Justering,
    Justeringsslag,
    Löptext,
    Närvaro,
    Närvaroändring,
    Närvaroändringsslag,
    Paragrafintervall,
    Underskrift,
    Underskriftsroll,
)
from tests.lag.fall import GUN, HED, KF, NÄMND, Fall, rubrik
from tests.lag.folk import ADA, DIA
from tests.lag.lag_2022_629.test_2_5_regler import UTAN_LAGRUM as FÖRDELNINGEN

P10, P11, P12, P13 = NÄMND.paragrafer

FALL = (
    *FÖRDELNINGEN,
    Fall(
        "DIS004",
        NÄMND,
        {"på_distans": False},
        "närvaro[3]",
        lagligt={"närvaro[3].på_distans": True, "på_distans": True},
    ),
    Fall(
        "INT003",
        KF,
        {"paragrafer[4].frågor[0].besvarad": False},
        "paragrafer[4].frågor[0].besvarad",
    ),
    Fall(
        "JUS002",
        NÄMND,
        {"justeringar[0].datum": date(2027, 3, 3)},
        "justeringar[0].datum",
    ),
    Fall(
        "JUS004",
        NÄMND,
        {"justeringar[1].datum": date(2027, 3, 5)},
        "justeringar[1].datum",
        lagligt={
            "justeringar": (
                *NÄMND.justeringar,
                Justering(
                    date(2027, 3, 4),
                    slag=Justeringsslag.OMEDELBAR,
                    paragrafer=(Paragrafintervall.av(13),),
                ),
            )
        },
    ),
    Fall(
        "JUS005",
        NÄMND,
        {"justeringar[0].underskrifter": (Underskrift(DIA, Underskriftsroll.JUSTERARE),)},
        "justeringar[0].underskrifter[0]",
    ),
    Fall(  # the chair signs beside those chosen, but nobody else does
        "JUS005",
        NÄMND,
        {"justeringar[0].underskrifter[0].person": GUN},
        "justeringar[0].underskrifter[0]",
        lagligt={"justeringar[0].underskrifter": (Underskrift(ADA, Underskriftsroll.JUSTERARE),)},
    ),
    Fall(
        "JUS006",
        NÄMND,
        {"justeringar[0].underskrifter[0].datum": date(2027, 3, 3)},
        "justeringar[0].underskrifter[0].datum",
    ),
    Fall("KAL003", KF, {"kallelse.utsänd": date(2027, 3, 5)}, "kallelse.utsänd"),
    Fall("KAL003", KF, {"kallelse.kungjord": date(2027, 3, 5)}, "kallelse.kungjord"),
    Fall(
        "PER001",
        NÄMND,
        {"paragrafer[3].text": (Löptext("Ansökan gäller 811228-9874."),)},
        "paragrafer[3].text[0].text",
        lagligt={"paragrafer[3].text": (Löptext("Ring 0811-228 98 74, dnr 811228-9875."),)},
    ),
    Fall(
        "PER002",
        NÄMND,
        {"paragrafer[3].text": (Löptext("Ansökan gäller 701063-2391."),)},
        "paragrafer[3].text[0].text",
    ),
    Fall("NUM001", NÄMND, {"paragrafer": (P10, P12, P11, P13)}, "paragrafer[2]"),
    Fall(
        "SAM001",
        NÄMND,
        {"angivna_paragrafer": (Paragrafintervall.av(10, 14),)},
        "angivna_paragrafer",
    ),
    Fall(
        "SAM002",
        NÄMND,
        {"angivna_paragrafer": (Paragrafintervall.av(10, 12),)},
        "paragrafer[3]",
    ),
    Fall("SAM003", NÄMND, {"ordförande": HED}, "ordförande"),
    Fall("SAM003", NÄMND, {"närvaro[0].närvarande": False}, "ordförande"),
    Fall("SAM004", NÄMND, {"justeringar[0].justerare": (HED,)}, "justeringar[0].justerare[0]"),
    Fall(
        "SAM005",
        NÄMND,
        {"närvaro": (*NÄMND.närvaro, Närvaro(DIA, närvarande=False))},
        "närvaro[7]",
    ),
    Fall("SAM006", NÄMND, {"närvaro[5].ersätter": GUN}, "närvaro[5]"),
    Fall(
        "SAM007",
        NÄMND,
        {"närvaro[4].utom": (Paragrafintervall.av(31),)},
        "närvaro[4]",
        lagligt={"närvaro[4].utom": (Paragrafintervall.av(13),)},
    ),
    Fall(
        "SAM008",
        NÄMND,
        {"paragrafer[3].närvaroändringar[0].klockslag": time(8, 30)},
        "paragrafer[3].närvaroändringar[0].klockslag",
        lagligt={
            "paragrafer[3].närvaroändringar": (
                Närvaroändring(GUN, Närvaroändringsslag.LÄMNAR, klockslag=time(11)),
            )
        },
    ),
    Fall(
        "SAM009",
        NÄMND,
        {"ajourneringar": (Ajournering(time(11, 20), time(11, 40)),)},
        "ajourneringar[0]",
        lagligt={"ajourneringar": (Ajournering(time(10), time(10, 20)),)},
    ),
    Fall(
        "SAM010",
        NÄMND,
        {"paragrafer[1].diarienummer": Diarienummer("MN 2028/14")},
        "paragrafer[1].diarienummer",
    ),
    Fall(
        "SAM011",
        NÄMND,
        {"paragrafer[1].beslutsunderlag[0].datum": date(2027, 3, 5)},
        "paragrafer[1].beslutsunderlag[0].datum",
    ),
    Fall(
        "SAM012",
        NÄMND,
        {"paragrafer[1].tidigare_behandling[0].datum": date(2027, 3, 5)},
        "paragrafer[1].tidigare_behandling[0].datum",
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_sedvana_och_följdriktighet(fall: Fall) -> None:
    """What is asked is found fulfilled in the right case and broken in the other."""
    fall.pröva()
