"""5 kap. 51 § kommunallagen: a matter put off is handled at fullmäktige's next meeting."""

from typing import Any

import pytest

import kommunprotokoll as kp
from tests.lag.aret import FEBRUARI, FINNS, JANUARI, MARS, OKLART, SAKNAS, möte, utfall

KOD = "ÅRG005"
DNR = kp.Diarienummer("KS 2027/14")


def bordlagt(sats: str = "att bordlägga ärendet.", **fält: Any) -> kp.Paragraf:
    """§ 1, put off."""
    beslut = (kp.Beslut((kp.Attsats(sats),), slag=kp.Beslutsslag.BORDLÄGGNING),)
    return kp.Paragraf(1, **{"rubrik": "Taxa", "diarienummer": DNR, "beslut": beslut, **fält})


def två(första: kp.Paragraf, *nästa: kp.Paragraf, fullständig: bool = True) -> str:
    """How the rule comes out for two meetings."""
    return utfall(KOD, möte(JANUARI, [första]), möte(FEBRUARI, nästa), fullständig=fullständig)


ANNAT = kp.Paragraf(3, "Budget", diarienummer=kp.Diarienummer("KS 2027/15"))


def test_kommer_inte_tillbaka() -> None:
    """The matter is not there at the next meeting."""
    assert två(bordlagt(), ANNAT) == SAKNAS


@pytest.mark.parametrize(
    "tillbaka",
    [
        kp.Paragraf(2, "Ny taxa", diarienummer=kp.Diarienummer("KS 2027/0014")),
        kp.Paragraf(2, "Ny taxa", övriga_diarienummer=(DNR,)),
        kp.Paragraf(2, "Taxa"),
    ],
)
def test_kommer_tillbaka(tillbaka: kp.Paragraf) -> None:
    """It is known by its diarienummer or its heading."""
    assert två(bordlagt(), ANNAT, tillbaka) == FINNS


def test_en_liknande_rubrik() -> None:
    """A like heading without diarienummer may be the matter."""
    assert två(bordlagt(rubrik="Taxa för tillsyn"), kp.Paragraf(2, "Tillsyn, taxa")) == OKLART


def test_nästa_sammanträde_måste_vara_känt() -> None:
    """Without the next protocol, or with one that may be missing before it, nothing is settled."""
    assert två(bordlagt(), ANNAT, fullständig=False) == OKLART
    assert utfall(KOD, möte(JANUARI, [bordlagt()]), fullständig=True) == OKLART


def test_numren_visar_att_inget_sammanträde_saknas() -> None:
    """§ 6 follows on § 5, so no meeting can lie between."""
    första = möte(JANUARI, [bordlagt(), 2, 3, 4, 5])

    assert utfall(KOD, första, möte(FEBRUARI, [6, 7])) == SAKNAS
    assert utfall(KOD, första, möte(FEBRUARI, [8, 9]), möte(MARS, [10, 11])) == OKLART


@pytest.mark.parametrize(
    ("sats", "väntat"),
    [
        ("att bordlägga ärendet till nästa sammanträde.", SAKNAS),
        ("att bordlägga ärendet till sammanträdet i juni.", OKLART),
        ("att bordlägga ärendet tills vidare.", OKLART),
    ],
)
def test_annat_beslut(sats: str, väntat: str) -> None:
    """Fullmäktige may decide on another meeting."""
    assert två(bordlagt(sats), ANNAT) == väntat


def test_ett_förslag_om_bordläggning_är_inget_beslut() -> None:
    """What is proposed to another body does not put anything off."""
    förslag = kp.Beslut(slag=kp.Beslutsslag.BORDLÄGGNING, förslag_till="kommunfullmäktige")

    assert två(bordlagt(beslut=(förslag,)), ANNAT) == FINNS


def test_gäller_fullmäktige() -> None:
    """Of a nämnd the law does not say so."""
    möten = [
        möte(dag, [p], kp.Organtyp.NÄMND) for dag, p in ((JANUARI, bordlagt()), (FEBRUARI, ANNAT))
    ]

    (ej,) = kp.granska_årgång(möten, fullständig=True).med_kod(KOD).ej_prövade

    assert ej.orsak == "Bestämmelsen gäller bara fullmäktige."
