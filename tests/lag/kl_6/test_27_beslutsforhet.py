"""6 kap. 27 § kommunallagen: a nämnd needs more than half, and jäv is no excuse."""

import pytest

from kommunprotokoll import Jäv, Närvaroändringsslag, Organtyp, ändra
from kommunprotokoll.lag import Brott, Oavgjort, Uppfyllt, beslutsförhet
from tests.lag.folk import ADA, BO, CAI, händer, ledamot, möte_med


def test_jäv_är_inget_undantag_i_nämnd() -> None:
    """The exception for jäv is fullmäktige's alone."""
    s = möte_med(ledamot(ADA), ledamot(BO), ledamot(CAI), antal=5, jäv={1: (Jäv(ADA),)})

    utfall = beslutsförhet(s, 1).utfall

    assert isinstance(utfall, Brott)
    assert str(utfall.lagrum) == "6 kap. 27 § kommunallagen"
    assert isinstance(beslutsförhet(s, 2).utfall, Uppfyllt)


def test_osäker_närvaro_avgör_inget() -> None:
    """Where the numbers lie on both sides of the limit nothing is settled."""
    s = möte_med(
        ledamot(ADA),
        ledamot(BO),
        ledamot(CAI),
        antal=5,
        noteringar={2: (händer(CAI, Närvaroändringsslag.LÄMNAR),)},
    )

    b = beslutsförhet(s, 2)

    assert isinstance(b.utfall, Oavgjort)
    assert (b.antal_minst, b.antal_högst) == (2, 3)
    assert "Mellan 2 och 3 var beslutande, och 3 krävs." in str(b)
    assert isinstance(beslutsförhet(s, 1).utfall, Uppfyllt)
    assert isinstance(beslutsförhet(s, 3).utfall, Brott)


def test_utan_närvarolista() -> None:
    """Without a roll nothing is known of the quorum."""
    s = möte_med(antal=5)

    b = beslutsförhet(s, 1)

    assert isinstance(b.utfall, Oavgjort)
    assert b.antal_högst is None
    assert "ingen lista över närvarande" in str(b)


def test_högst_så_många_som_platserna() -> None:
    """No more can have decided than there are seats."""
    s = möte_med(ledamot(ADA), ledamot(BO), ledamot(CAI), antal=2)
    s = ändra(s, {"paragrafer[0].närvaroändringar": (händer(CAI, Närvaroändringsslag.ANLÄNDER),)})

    assert beslutsförhet(s, 1).antal_högst == 2


@pytest.mark.parametrize(
    ("typ", "text"),
    [
        (Organtyp.RÅD, "ingen regel om beslutsförhet för råd"),
        (Organtyp.BOLAGSSTYRELSE, "ingen regel om beslutsförhet för bolagsstyrelser"),
        (Organtyp.UTSKOTT, "inte kontrollerat mot lagtexten"),
        (Organtyp.ANNAT, "inte kontrollerat mot lagtexten"),
    ],
)
def test_andra_organ(typ: Organtyp, text: str) -> None:
    """For other bodies kommunallagen has no rule, or it has not been examined."""
    utfall = beslutsförhet(möte_med(ledamot(ADA), typ=typ, antal=5), 1).utfall

    assert isinstance(utfall, Oavgjort)
    assert text in str(utfall)


@pytest.mark.parametrize("typ", [Organtyp.STYRELSE, Organtyp.NÄMND, Organtyp.GEMENSAM_NÄMND])
def test_nämnderna(typ: Organtyp) -> None:
    """The rule is the same in kommunstyrelsen, a nämnd and a joint one."""
    assert isinstance(beslutsförhet(möte_med(ledamot(ADA), typ=typ, antal=5), 1).utfall, Brott)
    assert isinstance(beslutsförhet(möte_med(ledamot(ADA), typ=typ, antal=1), 1).utfall, Uppfyllt)
