"""References to law, and findings."""

import pytest

from kommunprotokoll import Allvar, Anmärkning, Belägg, Lagrum, OgiltigtVärdeFel, Säkerhet, Sökväg


@pytest.mark.parametrize(
    ("lagrum", "text"),
    [
        (Lagrum("69", 5), "5 kap. 69 § kommunallagen"),
        (Lagrum("67", 5, stycke=1, punkt=3), "5 kap. 67 § första stycket 3 kommunallagen"),
        (Lagrum("28", 6, punkt=2), "6 kap. 28 § 2 p. kommunallagen"),
        (Lagrum("18 a", 4, stycke=6), "4 kap. 18 a § 6:e stycket kommunallagen"),
        (Lagrum("2", lag="1930:173"), "2 § lagen om beräkning av lagstadgad tid"),
        (Lagrum("1", lag="2031:12"), "1 § (2031:12)"),
    ],
)
def test_lagrum_som_det_citeras(lagrum: Lagrum, text: str) -> None:
    """A section is cited the Swedish way, an unknown statute by its number."""
    assert str(lagrum) == text


def test_lagrum_tar_inte_kapitel_noll() -> None:
    """Chapters, paragraphs and points count from 1."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Lagrum\.kapitel: 0"):
        Lagrum("1", 0)


def test_anmärkning_på_en_rad() -> None:
    """A finding says its code, gravity, message and law."""
    a = Anmärkning("JUS001", Allvar.FEL, meddelande="Justerat för sent.", lagrum=Lagrum("69", 5))

    assert str(a) == "JUS001 fel: Justerat för sent. (5 kap. 69 § kommunallagen)"
    assert a.sökväg == Sökväg()


def test_anmärkning_utan_lagrum() -> None:
    """Without a law there are no brackets."""
    assert str(Anmärkning("ÄRE042", Allvar.UPPLYSNING, meddelande="X")) == "ÄRE042 upplysning: X"


@pytest.mark.parametrize("kod", ["jus001", "JUS01", "JU001", "JUSTE001", "JUS001 ", "JUS٠٠١", ""])
def test_koden_har_en_form(kod: str) -> None:
    """A code is three or four capitals and three digits."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Anmärkning\.kod.*JUS001"):
        Anmärkning(kod, Allvar.FEL, meddelande="X")


def test_allvar_och_säkerhet_är_ordnade() -> None:
    """The gravest finding is the greatest, the weakest evidence the least."""
    assert max(Allvar) is Allvar.FEL
    assert min(Säkerhet) is Säkerhet.ANTAGET
    assert [str(s) for s in Säkerhet] == ["antaget", "härlett", "angivet"]


def test_belägg_säger_var() -> None:
    """Evidence shows its words and where they stand; the first page is not named."""
    assert str(Belägg("Plats: Rådhuset.", 9)) == "”Plats: Rådhuset.” (rad 9)"
    assert str(Belägg("x", 9, sida=2)) == "”x” (sida 2, rad 9)"


def test_belägg_räknar_från_ett() -> None:
    """Lines and pages count from 1."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Belägg\.rad: 0"):
        Belägg("x", 0)
