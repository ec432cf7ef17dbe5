"""2 and 5 §§ lag 2022:629 as rules: who may ask for a proportional election, and of whom."""

from datetime import date

import pytest

from kommunprotokoll import Attsats, Beslut, Paragraf, Röstetal, SlutenOmröstning, Ärendeslag, ändra
from kommunprotokoll.lag.granskning import granska
from tests.lag.fall import FLER, KF, REGLER, Fall, rubrik

# Ten seats: two of twenty-one present may ask (21 / 11, rounded up). The votes 14 to 7 give seven
# seats to three: 14, 7, 7, 4.67, 3.5, 3.5, 2.8, 2.33, 2.33 and 2, before a lot for an eleventh.
VALET = Paragraf(
    13,
    "Val till valberedningen",
    ärendeslag=Ärendeslag.VAL,
    omröstningar=(
        SlutenOmröstning(
            (
                Röstetal("Samverkan", 14, platser=7),
                Röstetal("Oppositionen", 7, platser=3),
            ),
            sak="Val av ledamöter",
            proportionell=True,
            platser=10,
            begärd_av=FLER[:2],
        ),
    ),
    beslut=(Beslut((Attsats("att utse dem som fick platserna."),)),),
)
MED_VAL = ändra(KF, {"paragrafer[3]": VALET})
ERSÄTTARVALET = SlutenOmröstning(
    (Röstetal("Samverkan", 14), Röstetal("Oppositionen", 7)),
    sak="Val av ersättare",
    proportionell=True,
)

FALL = (
    Fall(
        "VAL001",
        MED_VAL,
        {"paragrafer[3].omröstningar[0].begärd_av": FLER[:1]},
        "paragrafer[3].omröstningar[0]",
    ),
    Fall(
        "VAL003",
        MED_VAL,
        {"paragrafer[3].omröstningar[0].proportionell": False},
        "paragrafer[3].omröstningar[1].proportionell",
        lagligt={
            "paragrafer[3].omröstningar": (
                MED_VAL.paragrafer[3].omröstningar[0],
                ERSÄTTARVALET,
            )
        },
    ),
)
UTAN_LAGRUM = (
    Fall(
        "VAL002",
        MED_VAL,
        {
            "paragrafer[3].omröstningar[0].resultat[0].platser": 8,
            "paragrafer[3].omröstningar[0].resultat[1].platser": 2,
        },
        "paragrafer[3].omröstningar[0].resultat[0].platser",
    ),
    Fall(
        "VAL002",
        MED_VAL,
        {"paragrafer[3].omröstningar[0].platser": 12},
        "paragrafer[3].omröstningar[0].platser",
    ),
)


@pytest.mark.parametrize("fall", [*FALL, *UTAN_LAGRUM], ids=rubrik)
def test_proportionella_val(fall: Fall) -> None:
    """What the law asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()


def test_lotten_kan_ge_platsen_åt_båda() -> None:
    """Where the last seat is a matter of lot, neither outcome is a breach."""
    lika = {
        "paragrafer[3].omröstningar[0].platser": 11,
        "paragrafer[3].omröstningar[0].resultat": (
            Röstetal("Samverkan", 9, platser=6),
            Röstetal("Oppositionen", 9, platser=5),
        ),
    }
    tvärtom = {
        "paragrafer[3].omröstningar[0].resultat[0].platser": 5,
        "paragrafer[3].omröstningar[0].resultat[1].platser": 6,
    }
    s = ändra(MED_VAL, lika)

    assert len(granska(s, (REGLER["VAL002"],))) == 0
    assert len(granska(ändra(s, tvärtom), (REGLER["VAL002"],))) == 0
    skevt = ändra(s, {**tvärtom, "paragrafer[3].omröstningar[0].platser": 9})
    assert len(granska(skevt, (REGLER["VAL002"],))) == 1


def test_inte_före_lagen() -> None:
    """An election before the law of 2022 is not judged by it."""
    g = granska(ändra(MED_VAL, datum=date(2022, 6, 30)), (REGLER["VAL001"],))

    assert len(g) == 0
    assert [e.kod for e in g.ej_prövade] == ["VAL001"]
