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
    möten = [möte(JANUARI, [bordlagt()]), möte(FEBRUARI, [ANNAT])]
    (a,) = kp.granska_årgång(möten, fullständig=True).med_kod(KOD)
    assert str(a.lagrum) == "5 kap. 51 § kommunallagen"
    assert (str(a.sökväg), a.väntat) == ("sammanträden[0].paragrafer[0]", "ärendet 2027-02-20")


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


@pytest.mark.parametrize(
    ("rubrik", "nästa", "väntat"),
    [
        ("Taxa för tillsyn", "Tillsyn, taxa", OKLART),
        ("Ny skola i norr", "Norra delens skola", OKLART),
        ("Ny taxa i norr", "Höjd taxa, norra delen", SAKNAS),
        ("Taxa för tillsyn", "Budget", SAKNAS),
    ],
)
def test_en_liknande_rubrik(rubrik: str, nästa: str, väntat: str) -> None:
    """A like heading without diarienummer may be the matter: a word of five letters is enough."""
    första = bordlagt(rubrik=rubrik, diarienummer=None)

    assert två(första, kp.Paragraf(2, nästa)) == väntat


@pytest.mark.parametrize(
    "samlad",
    [
        kp.Paragraf(4, "Bordlagda motioner"),
        kp.Paragraf(4, "Dagordning", text=(kp.Löptext("Dnr KS 2027/14 utgår."),)),
        kp.Paragraf(4, "Dagordning", text=(kp.Löptext("Ärendet om TAXA utgår."),)),
    ],
)
def test_samlat_i_en_paragraf(samlad: kp.Paragraf) -> None:
    """Matters may come back together, or be struck from the agenda, in one paragraph."""
    assert två(bordlagt(), ANNAT, samlad) == OKLART


def test_protokollens_nummer_visar_att_inget_sammanträde_saknas() -> None:
    """Protocol 8 follows on protocol 7; other forms of numbers show nothing."""
    första = möte(JANUARI, [bordlagt()], protokollsnummer="7")

    assert utfall(KOD, första, möte(FEBRUARI, [ANNAT], protokollsnummer="8")) == SAKNAS
    eget = möte(JANUARI, [2], protokollsnummer="8")
    assert utfall(KOD, första, eget, möte(FEBRUARI, [ANNAT], protokollsnummer="9")) == SAKNAS
    assert utfall(KOD, första, eget, möte(FEBRUARI, [ANNAT], protokollsnummer="8")) == OKLART
    nästa = (möte(FEBRUARI, [n], protokollsnummer=str(n)) for n in (8, 9))
    assert utfall(KOD, första, *nästa) == SAKNAS
    for nummer in ("9", "", "8/2027", "7"):
        assert utfall(KOD, första, möte(FEBRUARI, [ANNAT], protokollsnummer=nummer)) == OKLART


def test_nästa_sammanträde_måste_vara_känt() -> None:
    """Without the next protocol, or with one that may be missing before it, nothing is settled."""
    assert två(bordlagt(), ANNAT, fullständig=False) == OKLART
    assert utfall(KOD, möte(JANUARI, [bordlagt()]), fullständig=True) == OKLART


def test_numren_visar_att_inget_sammanträde_saknas() -> None:
    """§ 6 follows on § 5, so no meeting can lie between."""
    första = möte(JANUARI, [bordlagt(), 2, 3, 4, 5])

    assert utfall(KOD, första, möte(FEBRUARI, [6, 7])) == SAKNAS
    assert utfall(KOD, första, möte(FEBRUARI, [8, 9]), möte(MARS, [10, 11])) == OKLART
    assert utfall(KOD, första, möte(FEBRUARI), möte(MARS, [6, 7])) == OKLART


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


@pytest.mark.parametrize("dag", ["den 20 mars 2027", "2027-03-20"])
def test_en_utsatt_dag(dag: str) -> None:
    """A decision that names a day is held against that protocol, whatever lies between."""
    första = möte(JANUARI, [bordlagt(f"Ärendet bordläggs till sammanträdet {dag}.")])
    februari, mars = möte(FEBRUARI, [ANNAT]), möte(MARS, [kp.Paragraf(9, "Taxa")])

    assert utfall(KOD, första, februari, mars) == FINNS
    assert utfall(KOD, första, februari, möte(MARS, [9])) == SAKNAS
    assert utfall(KOD, första, februari, fullständig=True) == OKLART
    assert utfall(KOD, första, möte(MARS, [9])) == SAKNAS


@pytest.mark.parametrize(
    "sats",
    [
        "Motionerna under paragraferna 37–38 bordläggs.",
        "Punkt 3 i förslaget bordläggs.",
    ],
)
def test_en_del_eller_ett_annat(sats: str) -> None:
    """What is put off may be a part, or other paragraphs, as on a point of order."""
    assert två(bordlagt(sats), ANNAT) == OKLART


def test_bara_satsen_om_bordläggning() -> None:
    """What the other points of the decision say does not tell when the matter comes back."""
    satser = ("Interpellationen får ställas till Ada.", "Interpellationen bordläggs.")
    beslut = kp.Beslut(tuple(map(kp.Attsats, satser)), slag=kp.Beslutsslag.BORDLÄGGNING)

    assert två(bordlagt(beslut=(beslut,)), ANNAT) == SAKNAS


def test_utan_satser() -> None:
    """A decision without points is read by its introduction."""
    beslut = kp.Beslut((), "Ärendet bordläggs.", slag=kp.Beslutsslag.BORDLÄGGNING)

    assert två(bordlagt(beslut=(beslut,)), ANNAT) == SAKNAS


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
