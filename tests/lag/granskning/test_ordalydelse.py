"""The words of findings and reasons: whole sentences in plain Swedish, and remedies that fit."""

import re

import pytest

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import exempel
from kommunprotokoll.lag import Stöd
from kommunprotokoll.lag.granskning import STANDARD
from tests.lag.fall import KF, NÄMND
from tests.lag.folk import BO, CAI

REGLER = {r.kod: r for r in STANDARD}


def orsaker(s: kp.Sammanträde, kod: str) -> list[str]:
    """The reasons why a rule was not settled."""
    return [e.orsak for e in kp.granska(s).ej_prövade if e.kod == kod]


@pytest.mark.parametrize(
    ("kod", "brådska", "text"),
    [
        (
            "BRÅ002",
            kp.Brådska(okungjord=True, enhälligt=False),
            "hade inte kungjorts men avgjordes",
        ),
        ("BRÅ003", kp.Brådska(oberedd=True, enhälligt=False), "hade inte beretts men avgjordes"),
    ],
)
def test_brådskande_ärende(kod: str, brådska: kp.Brådska, text: str) -> None:
    """An urgent matter that not all agreed to settle is told in a whole sentence."""
    (a,) = kp.granska(kp.ändra(KF, {"paragrafer[3].brådska": brådska})).med_kod(kod)

    assert a.meddelande == (
        f"Ärendet i § {KF.paragrafer[3].beteckning} {text} fast alla närvarande inte var ense om "
        "det."
    )


def test_två_på_en_plats() -> None:
    """Whose seat it is, is told without a genitive after the party's letters."""
    ersättare = kp.Närvaro(CAI, kp.Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=BO)
    andra = tuple(n for n in NÄMND.närvaro if n.person != CAI)
    s = kp.ändra(NÄMND, närvaro=(*andra, ersättare))

    (a, *_) = kp.granska(s).med_kod("NÄR003")
    (orsak, *_) = orsaker(
        kp.ändra(s, {"paragrafer[2].reservationer": (kp.Reservation((CAI,)),)}), "RES001"
    )

    assert a.meddelande.endswith(f" samma plats, den som tillhör {BO}.")
    assert orsak.startswith(f"Det går inte att säga om {CAI} deltog i beslutet i § ")
    assert orsak.endswith(" samma plats.")


@pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
def test_hela_meningar(slag: str) -> None:
    """Every reason is a sentence, also where nothing is known but the paragraphs."""
    s = exempel(slag)
    for ett in (s, kp.ändra(s, närvaro=(), justeringar=()), kp.ändra(s, kallelse=None)):
        g = kp.granska(ett)
        texter = [*(a.meddelande for a in g), *(e.orsak for e in g.ej_prövade)]

        assert [t for t in texter if not re.fullmatch(r"[A-ZÅÄÖ§].*[^.]\.", t)] == []


def test_åtgärden_passar() -> None:
    """To count again is no remedy for a vote in the wrong form, or a tie that was not broken."""
    assert "öppen eller sluten" in REGLER["OMR005"].åtgärd
    assert "utslagsröst" in REGLER["OMR009"].åtgärd
    assert "närvarolistan" in REGLER["OMR002"].åtgärd


@pytest.mark.parametrize("kod", ["OMR001", "OMR004", "OMR008", "OMR009"])
def test_slutsatser_kallas_så(kod: str) -> None:
    """What follows from the law, but is not said in it, is no text of law."""
    assert REGLER[kod].krav.stöd is Stöd.SLUTSATS
