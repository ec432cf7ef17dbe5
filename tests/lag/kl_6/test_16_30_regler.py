"""6 kap. 16, 25 and 30 §§ kommunallagen as rules: styrelsen, closed doors, jäv in a nämnd."""

import pytest

from kommunprotokoll import Jäv, Organtyp, Ärendeslag, granska, ändra
from kommunprotokoll.lag.granskning import STANDARD
from tests.lag.fall import KF, NÄMND, STYRELSE, Fall, rubrik
from tests.lag.folk import BO

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


def test_nämndens_eget_lagrum() -> None:
    """The same finding cites fullmäktige's section in fullmäktige and the nämnd's in a nämnd."""
    lagrum = [
        str(granska(ändra(s, {"paragrafer[1].jäv": (Jäv(BO),)})).med_kod("JÄV001")[0].lagrum)
        for s in (KF, NÄMND, STYRELSE)
    ]

    assert lagrum == [
        "5 kap. 47 § kommunallagen",
        "6 kap. 30 § kommunallagen",
        "6 kap. 30 § kommunallagen",
    ]


@pytest.mark.parametrize("typ", [Organtyp.STYRELSE, Organtyp.NÄMND, Organtyp.GEMENSAM_NÄMND])
def test_inget_av_fullmäktiges_lagrum_i_en_nämnd(typ: Organtyp) -> None:
    """What 5 kap. 1-52 §§ say of fullmäktige alone is never cited against a nämnd."""
    citerade = [r.lagrum_för(typ) for r in STANDARD if typ in r.organtyper]

    assert not [x for x in citerade if x is not None and x.kapitel == 5 and int(x.paragraf) < 53]
