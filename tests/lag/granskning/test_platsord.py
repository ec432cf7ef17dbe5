"""A finding's place in words, for those who never saw the model."""

from datetime import date

import pytest

from kommunprotokoll import Justering, Justeringsslag, Paragrafintervall, Sökväg, granska, ändra
from kommunprotokoll.lag.granskning.platsord import plats_i_ord
from kommunprotokoll.strategier.bryter import BRYTNINGAR
from tests.lag.fall import KF, NÄMND

FLERA = ändra(
    NÄMND,
    justeringar=(
        *NÄMND.justeringar,
        Justering(
            date(2027, 3, 4),
            slag=Justeringsslag.OMEDELBAR,
            paragrafer=(Paragrafintervall.av(13),),
        ),
    ),
)


@pytest.mark.parametrize(
    ("väg", "ord_"),
    [
        ("paragrafer[1].beslut[0]", "§ 11"),
        ("närvaro[2].på_distans", "närvarolistan (Cai Åvallsgård (M))"),
        ("justeringar[0].datum", "justeringen"),
        ("justeringar[0].tillkännagivande.publicerat", "tillkännagivandet"),
        ("justeringar[0].underskrifter[0]", "underskrifterna"),
        ("justeringar", "justeringen"),
        ("kallelse.kungjord", "kallelsen"),
        ("organ.antal_ledamöter", "uppgifterna om organet"),
        ("angivna_paragrafer", "försättsbladets paragrafer"),
        ("plats", "plats"),
    ],
)
def test_platsen_i_ord(väg: str, ord_: str) -> None:
    """Each part has the word that a secretary uses."""
    assert plats_i_ord(NÄMND, Sökväg.från_text(väg)) == ord_


def test_hela_protokollet_har_inget_ord() -> None:
    """What concerns the whole has no place."""
    assert plats_i_ord(NÄMND, Sökväg()) == ""


def test_vilken_av_flera_justeringar() -> None:
    """Of several the one that is meant is named."""
    assert plats_i_ord(FLERA, Sökväg.från_text("justeringar[1].datum")) == (
        "justeringen (omedelbar justering av § 13, 2027-03-04)"
    )


@pytest.mark.parametrize("kod", ["JUS001", "TIL004", "KAL001", "SAM003", "SAM005", "NÄR006"])
def test_inga_attribut_i_texten(kod: str) -> None:
    """The text of a finding names no attribute of the model."""
    (plats, *_) = (
        rad.removeprefix("    Plats: ")
        for rad in granska(BRYTNINGAR[kod](KF)).med_kod(kod).text().splitlines()
        if rad.startswith("    Plats: ")
    )

    assert not set("[]._") & set(plats)
