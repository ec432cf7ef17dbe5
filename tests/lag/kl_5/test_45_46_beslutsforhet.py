"""5 kap. 45-46 §§ kommunallagen: fullmäktige needs more than half, but for jäv."""

from datetime import date

import pytest

from kommunprotokoll import Jäv, Organ, Organtyp, Ärendeslag, ändra
from kommunprotokoll.lag import Brott, Oavgjort, Uppfyllt, beslutsförhet
from kommunprotokoll.lag.beslutsforhet import krävt_antal
from tests.lag.folk import ADA, BO, CAI, DIA, ersättare, ledamot, möte_med, tjänstgörande

KF = Organtyp.FULLMÄKTIGE


@pytest.mark.parametrize(("antal", "krävs"), [(21, 11), (61, 31), (4, 3), (5, 3), (1, 1)])
def test_fler_än_hälften(antal: int, krävs: int) -> None:
    """More than half of the members: 11 of 21, 3 of 4."""
    assert krävt_antal(Organ("Kommunfullmäktige", KF, antal_ledamöter=antal)) == krävs


@pytest.mark.parametrize(
    ("antal", "utfall"), [(5, Uppfyllt), (6, Brott), (3, Uppfyllt), (None, Oavgjort)]
)
def test_tre_närvarande(antal: int | None, utfall: type) -> None:
    """Three, a serving substitute among them, are enough of five and not of six."""
    s = möte_med(ledamot(ADA), ledamot(CAI), tjänstgörande(DIA, BO), typ=KF, antal=antal)

    assert isinstance(beslutsförhet(s, 1).utfall, utfall)


def test_brottet() -> None:
    """The breach gives the numbers, the section and the paragraph's place."""
    b = beslutsförhet(möte_med(ledamot(ADA), typ=KF, antal=21), 2)

    assert isinstance(b.utfall, Brott)
    assert (b.antal_minst, b.antal_högst, b.krävs) == (1, 1, 11)
    assert (b.utfall.funnet, b.utfall.väntat) == ("1", "minst 11")
    assert str(b.utfall.sökväg) == "paragrafer[1]"
    assert str(b) == (
        "§ 2: Vid § 2 var högst 1 av 21 ledamöter beslutande. Det krävs 11. (5 kap. 45 § "
        "kommunallagen)"
    )


def test_46_jäv_får_bryta_gränsen() -> None:
    """Fullmäktige may decide below the quorum when jäv is the cause, in that matter only."""
    s = möte_med(ledamot(ADA), ledamot(BO), ledamot(CAI), typ=KF, antal=5, jäv={1: (Jäv(ADA),)})

    assert isinstance(beslutsförhet(s, 1).utfall, Uppfyllt)
    assert "beror på jäv" in str(beslutsförhet(s, 1))


def test_46_jäv_räcker_inte() -> None:
    """If too few had been there anyhow, jäv is not the cause."""
    s = möte_med(ledamot(ADA), ledamot(BO), typ=KF, antal=5, jäv={1: (Jäv(ADA),)})

    assert isinstance(beslutsförhet(s, 1).utfall, Brott)


def test_46_den_som_ersatts_räknas_inte_två_gånger() -> None:
    """A seat whose substitute is counted is not counted again for the disqualified member."""
    s = möte_med(
        ledamot(ADA),
        ledamot(BO),
        tjänstgörande(DIA, ADA),
        typ=KF,
        antal=5,
        jäv={1: (Jäv(ADA, ersättare=DIA),)},
    )

    assert isinstance(beslutsförhet(s, 1).utfall, Brott)


def test_46_en_jävig_åhörare_räknas_inte() -> None:
    """Jäv of a substitute who does not serve takes nobody from the quorum."""
    s = möte_med(ledamot(ADA), ledamot(BO), ersättare(DIA), typ=KF, antal=5, jäv={1: (Jäv(DIA),)})

    assert isinstance(beslutsförhet(s, 1).utfall, Brott)


@pytest.mark.parametrize(
    ("slag", "utfall"),
    [(Ärendeslag.INTERPELLATION, Oavgjort), (Ärendeslag.FRÅGA, Oavgjort), (Ärendeslag.VAL, Brott)],
)
def test_45_interpellationer_kan_undantas(slag: Ärendeslag, utfall: type) -> None:
    """Whether fullmäktige has excepted interpellations and questions is not in the protocol."""
    s = ändra(möte_med(ledamot(ADA), typ=KF, antal=5), {"paragrafer[0].ärendeslag": slag})

    assert isinstance(beslutsförhet(s, 1).utfall, utfall)


def test_före_2018() -> None:
    """An older protocol is not judged by kommunallagen (2017:725)."""
    s = möte_med(ledamot(ADA), typ=KF, antal=5, dag=date(2017, 12, 31))

    utfall = beslutsförhet(s, 1).utfall

    assert isinstance(utfall, Oavgjort)
    assert "1991 års kommunallag" in str(utfall)
