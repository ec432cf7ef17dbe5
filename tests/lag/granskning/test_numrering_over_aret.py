"""ÅRG001-003: numbers over a year; what a missing or separate protocol can explain is unsettled."""

import pytest

import kommunprotokoll as kp
from kommunprotokoll.lag.granskning import Årgång, Årsunderlag
from kommunprotokoll.lag.granskning.arsregel import Numrering
from tests.lag.aret import (
    APRIL,
    FEBRUARI,
    FINNS,
    JANUARI,
    MARS,
    OKLART,
    SAKNAS,
    möte,
    utfall,
)
from tests.lag.sammantraden import omedelbar

DAGAR = (JANUARI, FEBRUARI, MARS, APRIL)


def år(*nummer: list[int]) -> list[kp.Sammanträde]:
    """Meetings of January, February and so on, with these paragraphs."""
    return [möte(dag, ett) for dag, ett in zip(DAGAR, nummer, strict=False)]


def följd(första: int, sista: int) -> list[int]:
    """The numbers from the first to the last."""
    return list(range(första, sista + 1))


def på_försättsblad(s: kp.Sammanträde, *intervall: tuple[int, int]) -> kp.Sammanträde:
    """The same with these paragraphs on its cover."""
    return kp.ändra(s, angivna_paragrafer=tuple(kp.Paragrafintervall.av(*i) for i in intervall))


@pytest.mark.parametrize(
    ("nummer", "numrering"),
    [
        ([följd(1, 5), följd(6, 9)], Numrering.ÅRET),
        ([följd(6, 9), följd(1, 5)], Numrering.ÅRET),
        ([följd(30, 45), följd(90, 99)], Numrering.ÅRET),
        ([följd(1, 5), följd(6, 7)], Numrering.ÅRET),
        ([följd(90, 99)], Numrering.ÅRET),
        ([följd(90, 98)], Numrering.OKÄND),
        ([följd(1, 5), följd(6, 9), följd(10, 12), följd(1, 4)], Numrering.ÅRET),
        ([följd(1, 5), följd(1, 9)], Numrering.SAMMANTRÄDET),
        ([följd(1, 5), följd(1, 9), [4]], Numrering.SAMMANTRÄDET),
        ([följd(1, 5), [6]], Numrering.OKÄND),
        ([[12], [11]], Numrering.OKÄND),
        ([följd(1, 5), följd(6, 9), följd(1, 4)], Numrering.OKÄND),
        ([följd(1, 5)], Numrering.OKÄND),
        ([[], []], Numrering.OKÄND),
    ],
)
def test_numreringen_läses_ur_protokollen(nummer: list[list[int]], numrering: Numrering) -> None:
    """Whether numbers run on is seen where they do; extracts of one paragraph show nothing."""
    assert Årsunderlag(Årgång.av(år(*nummer))).numrering is numrering


def test_försättsbladet_visar_numreringen() -> None:
    """A cover that begins above § 1 tells that numbers run on; § 7 in January may be § 7 of 1-9."""
    utan = möte(JANUARI, [7])

    assert Årsunderlag(Årgång.av([utan])).numrering is Numrering.OKÄND
    med = Årgång.av([på_försättsblad(utan, (7, 7))])
    assert Årsunderlag(med).numrering is Numrering.ÅRET
    till_nio = kp.Paragrafintervall(till=kp.Paragrafnummer(9))
    öppet = Årgång.av([kp.ändra(utan, angivna_paragrafer=(till_nio,))])
    assert Årsunderlag(öppet).numrering is Numrering.OKÄND


def test_en_fullständig_samling_har_inga_utdrag() -> None:
    """If all protocols are here, one that begins above § 1 shows that the numbers run on."""
    möten = år(följd(1, 5), [8])

    assert Årsunderlag(Årgång.av(möten)).numrering is Numrering.OKÄND
    assert Årsunderlag(Årgång.av(möten, fullständig=True)).numrering is Numrering.ÅRET
    assert utfall("ÅRG002", *möten, fullständig=True) == SAKNAS


@pytest.mark.parametrize(
    ("nummer", "väntat"),
    [
        ([följd(1, 5), följd(6, 9)], FINNS),
        ([följd(1, 5), följd(5, 9), följd(10, 12)], SAKNAS),
        ([följd(1, 5), följd(1, 5)], FINNS),
        ([[12], [12]], OKLART),
    ],
)
def test_dubbla_nummer(nummer: list[list[int]], väntat: str) -> None:
    """A number used twice is a finding only where the numbers surely run over the year."""
    assert utfall("ÅRG001", *år(*nummer)) == väntat


def test_dubbletten_står_vid_det_senare_protokollet() -> None:
    """The finding says both days and every number, and stands at the later."""
    g = kp.granska_årgång(år(följd(1, 5), följd(4, 9), följd(10, 12)))

    (a,) = g.med_kod("ÅRG001")
    assert a.meddelande == (
        "§§ 4–5 finns både i protokollet från 2027-01-20 och i det från 2027-02-20."
    )
    assert str(a.sökväg) == "sammanträden[1].paragrafer[0]"
    assert g.plats_i_ord(a.sökväg) == "2027-02-20 § 4"


@pytest.mark.parametrize(
    ("rubrik", "andra", "väntat"),
    [("Taxa", "taxa", FINNS), ("Taxa", "Budget", SAKNAS), ("Taxa", "", OKLART)],
)
def test_samma_nummer_samma_dag(rubrik: str, andra: str, väntat: str) -> None:
    """A paragraph may stand in its own protocol and in the main one; two matters may not."""
    huvud = möte(JANUARI, [1, kp.Paragraf(2, rubrik), 3])
    eget = möte(JANUARI, [kp.Paragraf(2, andra)])

    assert utfall("ÅRG001", huvud, eget, möte(FEBRUARI, [4, 5])) == väntat


def test_två_sammanträden_samma_dag() -> None:
    """Two meetings on one day that both begin with § 1 break nothing that is known."""
    morgon, kväll = möte(JANUARI, [1, 2]), möte(JANUARI, [kp.Paragraf(1, "Val")])

    assert utfall("ÅRG001", morgon, kväll, möte(FEBRUARI, [1, 2, 3])) == OKLART


def test_lucka_mellan_protokoll() -> None:
    """A protocol may be missing between two; not if all are there.

    That the protocols are numbered in a row is not enough: the last paragraph of a meeting can have
    been adjusted at once in a protocol of its own.
    """
    möten = år(följd(1, 5), följd(8, 9), följd(10, 12))
    med_nummer = [kp.ändra(s, protokollsnummer=str(i)) for i, s in enumerate(möten, 7)]

    assert utfall("ÅRG002", *möten) == OKLART
    assert utfall("ÅRG002", *möten, fullständig=True) == SAKNAS
    assert utfall("ÅRG002", *med_nummer) == OKLART
    (a,) = kp.granska_årgång(möten, fullständig=True)
    assert a.meddelande == "§§ 6–7 saknas mellan § 5 (2027-01-20) och § 8 (2027-02-20)."


def test_lucka_i_ett_protokoll() -> None:
    """A paragraph may have a protocol of its own that is not here; not if all are."""
    möten = år([1, 2, 4], följd(5, 9))

    assert utfall("ÅRG002", *möten) == OKLART
    assert utfall("ÅRG002", *möten, fullständig=True) == SAKNAS
    assert utfall("ÅRG002", möte(JANUARI, [3]), *möten, fullständig=True) == FINNS


def test_lucka_som_försättsbladet_visar() -> None:
    """A number that the cover leaves out is accounted for, even if nobody can say how."""
    första = på_försättsblad(möte(JANUARI, [1, 2, 4]), (1, 2), (4, 4))

    assert utfall("ÅRG002", första, möte(FEBRUARI, [5, 6]), fullständig=True) == OKLART
    huvud, eget = på_försättsblad(möte(JANUARI, [1, 2]), (1, 2)), möte(JANUARI, [4])
    assert utfall("ÅRG002", huvud, eget, möte(FEBRUARI, [5, 6]), fullständig=True) == OKLART


def test_lucka_mot_försättsbladet_är_protokollets_egen_sak() -> None:
    """What the cover has and the protocol lacks is found once, in the protocol."""
    första = på_försättsblad(möte(JANUARI, [1, 2, 4]), (1, 4))

    g = kp.granska_årgång([första, möte(FEBRUARI, [5, 6])], fullständig=True, med_egna=True)

    assert "SAM001" in {a.kod for a in g}
    assert "ÅRG002" not in {a.kod for a in g}


def test_lucka_efter_omedelbar_justering() -> None:
    """A paragraph said to be adjusted at once has its own protocol, which is not here."""
    första = möte(JANUARI, [1, 2, 4], justeringar=(omedelbar(JANUARI, 3),))

    g = kp.granska_årgång([första, möte(FEBRUARI, [5, 6])], fullständig=True)

    (oprövad,) = g.med_kod("ÅRG002").ej_prövade
    assert oprövad.orsak == "§ 3 justerades omedelbart. Det protokollet är inte med."


def test_luckor_när_varje_möte_börjar_om() -> None:
    """Where every meeting begins with § 1, gaps are sought within each."""
    assert utfall("ÅRG002", *år(följd(1, 5), följd(1, 9))) == FINNS
    assert utfall("ÅRG002", *år([1, 2, 4], [1, 2, 3])) == OKLART
    assert utfall("ÅRG002", *år([1, 2, 4], [1, 2, 3]), fullständig=True) == SAKNAS


@pytest.mark.parametrize("sista", [1006, 1007, 999_999_999])
def test_en_stor_lucka(sista: int) -> None:
    """A number misread as a huge one is a gap as any other, and takes no time."""
    g = kp.granska_årgång(år(följd(1, 5), [sista]), fullständig=True)

    (a,) = g.med_kod("ÅRG002")
    assert a.meddelande.startswith(f"§§ 6–{sista - 1} saknas mellan § 5 ")


def test_bokstäver_är_inga_luckor() -> None:
    """§ 12 A lies between § 12 and § 13."""
    paragrafer = [kp.Paragraf(1), kp.Paragraf(1, bokstav="A"), kp.Paragraf(2)]

    assert utfall("ÅRG002", möte(JANUARI, paragrafer), möte(FEBRUARI, [3, 4])) == FINNS


def test_en_samling_som_börjar_mitt_i() -> None:
    """What came before the first protocol is not known, and a series need not begin with § 1."""
    möten = år(följd(20, 35), följd(36, 40))

    assert utfall("ÅRG002", *år([2, 3], [4, 5])) == OKLART
    assert utfall("ÅRG002", *möten) == OKLART
    assert utfall("ÅRG002", *möten, fullständig=True) == OKLART


@pytest.mark.parametrize(
    ("nummer", "väntat"),
    [
        ([följd(1, 5), följd(6, 9)], FINNS),
        ([följd(6, 9), följd(1, 5)], SAKNAS),
        ([följd(1, 5), följd(5, 9)], FINNS),
        ([följd(1, 5), följd(1, 3)], FINNS),
        ([[1, 2, 5, 6], [3, 4], [7, 8]], SAKNAS),
        ([[12], [11]], OKLART),
    ],
)
def test_numren_stiger(nummer: list[list[int]], väntat: str) -> None:
    """A later meeting with lower numbers is a finding where the numbers run over the year."""
    assert utfall("ÅRG003", *år(*nummer)) == väntat
