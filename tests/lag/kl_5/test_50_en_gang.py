"""5 kap. 50 § kommunallagen: a minority sends back or puts off a matter once."""

from typing import Any

import pytest

import kommunprotokoll as kp
from tests.lag.aret import APRIL, FINNS, JANUARI, MARS, OKLART, SAKNAS, möte, utfall
from tests.lag.folk import röstning

KOD = "ÅRG004"
DNR = kp.Diarienummer("KS 2027/14")
ÅTERREMISS, BORDLÄGGNING = kp.Beslutsslag.ÅTERREMISS, kp.Beslutsslag.BORDLÄGGNING


def ärende(
    nummer: int, slag: kp.Beslutsslag, *, minoritet: bool = True, **fält: Any
) -> kp.Paragraf:
    """A paragraph of the matter, in which this is decided."""
    beslut = (kp.Beslut((kp.Attsats("att så göra."),), slag=slag, minoritet=minoritet),)
    return kp.Paragraf(nummer, **{"diarienummer": DNR, "beslut": beslut, **fält})


def aret(*paragrafer: kp.Paragraf, typ: kp.Organtyp = kp.Organtyp.FULLMÄKTIGE) -> str:
    """How the rule comes out for a matter at one meeting after the other."""
    dagar = (JANUARI, MARS, APRIL)
    möten = [möte(dag, [p], typ) for dag, p in zip(dagar, paragrafer, strict=False)]
    return utfall(KOD, *möten)


@pytest.mark.parametrize("första", [ÅTERREMISS, BORDLÄGGNING])
@pytest.mark.parametrize("andra", [ÅTERREMISS, BORDLÄGGNING])
def test_andra_gången(första: kp.Beslutsslag, andra: kp.Beslutsslag) -> None:
    """Putting off and sending back count alike: the second by a minority is a breach."""
    assert aret(ärende(1, första), ärende(2, andra)) == SAKNAS


def test_lagrum_och_plats() -> None:
    """The finding stands at the second time and cites the section."""
    g = kp.granska_årgång(
        [möte(JANUARI, [ärende(1, ÅTERREMISS)]), möte(MARS, [ärende(2, ÅTERREMISS)])]
    ).med_kod(KOD)

    assert (str(g[0].lagrum), str(g[0].sökväg)) == (
        "5 kap. 50 § kommunallagen",
        "sammanträden[1].paragrafer[0]",
    )


def test_andra_gången_med_majoritet() -> None:
    """A majority may; whether a minority used its right the year before stays unsettled."""
    assert aret(ärende(1, ÅTERREMISS), ärende(2, ÅTERREMISS, minoritet=False)) == OKLART
    assert aret(ärende(1, ÅTERREMISS, minoritet=False), ärende(2, ÅTERREMISS)) == OKLART
    assert aret(ärende(1, ÅTERREMISS, minoritet=False)) == FINNS


def test_ett_beslut_av_flera() -> None:
    """One decision of several by a minority is enough; a matter without decisions has none."""
    eget = kp.Beslut((kp.Attsats("att tacka för underlaget."),))
    båda = ärende(2, ÅTERREMISS)
    båda = kp.ändra(båda, beslut=(eget, *båda.beslut))

    assert aret(ärende(1, ÅTERREMISS), båda) == SAKNAS
    assert aret(ärende(1, ÅTERREMISS, beslut=()), ärende(2, ÅTERREMISS, beslut=())) == FINNS


def test_ett_annat_ärende() -> None:
    """Another diarienummer is another matter; without one, a like heading does not settle it."""
    annat = ärende(2, ÅTERREMISS, diarienummer=kp.Diarienummer("KS 2027/15"))
    utan = ärende(2, ÅTERREMISS, diarienummer=None, rubrik="Taxa")

    assert aret(ärende(1, ÅTERREMISS), annat) == OKLART
    assert aret(ärende(1, ÅTERREMISS, rubrik="Taxa"), utan) == OKLART


def test_avgjort_däremellan() -> None:
    """After it was settled, the same diarienummer may be of a new matter."""
    avgjort = ärende(2, kp.Beslutsslag.AVGÖRANDE, minoritet=False)
    avgjort = kp.ändra(avgjort, beslut=(kp.Beslut(slag=kp.Beslutsslag.NOTERING), *avgjort.beslut))

    assert aret(ärende(1, ÅTERREMISS), avgjort, ärende(3, ÅTERREMISS)) == OKLART


def test_inte_avgjort_däremellan() -> None:
    """Another matter that is settled, or this one noted or only proposed upon, changes nothing."""
    avgörande, notering = kp.Beslutsslag.AVGÖRANDE, kp.Beslutsslag.NOTERING
    annat = ärende(2, avgörande, minoritet=False, diarienummer=kp.Diarienummer("KS 2027/15"))
    noterat = ärende(2, notering, minoritet=False)
    förslag = ärende(2, avgörande, beslut=(kp.Beslut(förslag_till="regionfullmäktige"),))

    for mellan in (annat, noterat, förslag):
        assert aret(ärende(1, ÅTERREMISS), mellan, ärende(3, ÅTERREMISS)) == SAKNAS


def test_omröstningen_räcker() -> None:
    """That a third won is seen in the vote, too: by its ground or by its numbers."""
    v = röstning(50, 40, kp.Omröstningsslag.ÅTERREMISS, vinnare=kp.Sida.NEJ)
    grund = kp.ändra(v, avgjord_genom=kp.Avgörandegrund.MINORITET)
    första = ärende(1, ÅTERREMISS)

    for röstningen in (v, grund):
        andra = ärende(2, ÅTERREMISS, minoritet=False, omröstningar=(röstningen,))
        assert aret(första, andra) == SAKNAS


def test_omröstningens_plats() -> None:
    """The finding stands at the winner of the vote, in the protocol's own place in the year."""
    v = röstning(50, 40, kp.Omröstningsslag.ÅTERREMISS, vinnare=kp.Sida.NEJ)
    andra = ärende(2, ÅTERREMISS, minoritet=False, omröstningar=(v,))
    möten = [möte(JANUARI, [ärende(1, ÅTERREMISS)]), möte(MARS, [andra])]

    (a,) = kp.granska_årgång(möten).med_kod(KOD)

    assert str(a.sökväg) == "sammanträden[1].paragrafer[0].omröstningar[0].vinnare"
    assert (a.funnet, a.väntat, str(a.lagrum)) == ("nej", "ja", "5 kap. 50 § kommunallagen")


def test_det_säkra_går_före_det_lika() -> None:
    """Where an earlier matter is like it and another is surely it, the sure one is judged."""
    likt = ärende(1, ÅTERREMISS, diarienummer=None, rubrik="Taxa")
    ett, två = (ärende(n, ÅTERREMISS, rubrik="Taxa") for n in (2, 3))
    möten = [möte(dag, [p]) for dag, p in ((JANUARI, likt), (MARS, ett), (APRIL, två))]

    (a,) = kp.granska_årgång(möten).med_kod(KOD)

    assert "vid både § 2 (2027-03-20) och § 3 (2027-04-20)" in a.meddelande


def test_en_omröstning_som_är_fel_ändå() -> None:
    """A vote whose winner cannot have won by a third either is the protocol's own matter."""
    v = röstning(80, 2, kp.Omröstningsslag.ÅTERREMISS, vinnare=kp.Sida.NEJ)
    andra = ärende(2, ÅTERREMISS, minoritet=False, omröstningar=(v,))

    assert aret(ärende(1, ÅTERREMISS), andra) == OKLART


def test_en_riktig_omröstning() -> None:
    """A majority for sending back a second time breaks nothing, nor one in a matter like it."""
    rätt = röstning(50, 40, kp.Omröstningsslag.ÅTERREMISS, vinnare=kp.Sida.JA)
    fel = kp.ändra(rätt, vinnare=kp.Sida.NEJ)
    likt = {"diarienummer": None, "rubrik": "Taxa"}

    för_båda = ärende(1, ÅTERREMISS, rubrik="Taxa")
    assert aret(för_båda, ärende(2, ÅTERREMISS, minoritet=False, omröstningar=(rätt,))) == OKLART
    bara_lik = ärende(2, ÅTERREMISS, minoritet=False, omröstningar=(fel,), **likt)
    assert aret(för_båda, bara_lik) == OKLART


def test_bara_i_fullmäktige() -> None:
    """A nämnd has no such right at all: that is the protocol's own rule."""
    ett, två = ärende(1, ÅTERREMISS), ärende(2, ÅTERREMISS)

    assert aret(ett, två, typ=kp.Organtyp.NÄMND) == OKLART
