"""5 kap. 17-21 §§ kommunallagen: substitutes in fullmäktige."""

from datetime import timedelta

import pytest

from kommunprotokoll import (
    Jäv,
    Närvaro,
    Närvaroändring,
    Närvaroändringsslag,
    OgiltigtVärdeFel,
    Organtyp,
    Parti,
    Person,
    Sammanträde,
    ändra,
)
from kommunprotokoll.lag import (
    Brott,
    HarRöst,
    Inkallelseordning,
    Oavgjort,
    Partiordning,
    SaknarRöst,
    Uppfyllt,
    röstlängd,
)
from kommunprotokoll.lag.tjanstgoring import (
    en_på_varje_plats,
    ersättare_av_samma_parti,
    inte_åter_samma_dag,
    rätt_turordning,
)
from tests.lag.folk import (
    ADA,
    BO,
    CAI,
    DAG,
    DIA,
    EVA,
    FIA,
    M,
    S,
    del_av_mötet,
    ersättare,
    händer,
    ledamot,
    möte_med,
    tjänstgörande,
)

KF = Organtyp.FULLMÄKTIGE
ANLÄNDER = Närvaroändringsslag.ANLÄNDER
LÄMNAR = Närvaroändringsslag.LÄMNAR


# ------------------------------------------------------------------------------------------- 17-19


def test_18_turordningen_bryts() -> None:
    """A substitute later in the order is called in although an earlier one was there."""
    s = möte_med(ledamot(ADA, närvarande=False), tjänstgörande(DIA, ADA), ersättare(BO), typ=KF)

    (utfall,) = rätt_turordning(s, 1, Inkallelseordning((BO, DIA)))

    assert isinstance(utfall, Brott)
    assert (utfall.funnet, utfall.väntat) == (str(DIA), str(BO))
    assert str(utfall.lagrum) == "5 kap. 18 § kommunallagen"
    assert utfall.sökväg.följ(s) == s.närvaro[1]


@pytest.mark.parametrize(
    "rad",
    [
        ersättare(BO, del_av_mötet(3, 5)),  # came after Dia had begun to serve
        Närvaro(BO, närvarande=False),
        tjänstgörande(BO, CAI),  # serves already
    ],
)
def test_18_den_som_redan_tjänstgör_går_före(rad: Närvaro) -> None:
    """One already serving keeps the seat, whoever comes later with an earlier turn."""
    s = möte_med(ledamot(ADA, närvarande=False), tjänstgörande(DIA, ADA), rad, typ=KF)

    utfall = rätt_turordning(s, 4, Inkallelseordning((BO, DIA)))

    assert isinstance(utfall[0], Uppfyllt)


@pytest.mark.parametrize(
    ("bo", "typ"), [((1, 2), Uppfyllt), ((4, 5), Uppfyllt), ((3, 5), Brott), ((1, 5), Brott)]
)
def test_18_det_avgörande_är_när_tjänsten_började(bo: tuple[int, int], typ: type) -> None:
    """Dia serves from § 3: Bo, who is before her, is passed over only if he was there at § 3."""
    s = möte_med(
        ledamot(ADA, del_av_mötet(1, 2)),
        tjänstgörande(DIA, ADA, del_av_mötet(3, 5)),
        ersättare(BO, del_av_mötet(*bo)),
        typ=KF,
    )

    assert [type(u) for u in rätt_turordning(s, 5, Inkallelseordning((BO, DIA)))] == [typ]


def test_18_efter_jäv_får_man_tjänstgöra_igen() -> None:
    """A substitute's own jäv is no break: the precedence stands."""
    s = möte_med(
        ledamot(ADA, närvarande=False),
        tjänstgörande(DIA, ADA, del_av_mötet(1, 2), del_av_mötet(4, 5)),
        ersättare(BO, del_av_mötet(3, 5)),
        jäv={3: (Jäv(DIA),)},
        typ=KF,
    )

    assert isinstance(röstlängd(s, 3).rösträtt(DIA), SaknarRöst)
    assert isinstance(röstlängd(s, 4).rösträtt(DIA), HarRöst)
    assert rätt_turordning(s, 3, Inkallelseordning((BO, DIA))) == ()
    assert isinstance(rätt_turordning(s, 4, Inkallelseordning((BO, DIA)))[0], Uppfyllt)


def test_18_jävig_kan_inte_kallas_in() -> None:
    """An earlier substitute who is disqualified in the matter is not passed over."""
    s = möte_med(
        ledamot(ADA, närvarande=False),
        tjänstgörande(DIA, ADA),
        ersättare(BO),
        jäv={1: (Jäv(BO),)},
        typ=KF,
    )

    assert isinstance(rätt_turordning(s, 1, Inkallelseordning((BO, DIA)))[0], Uppfyllt)


@pytest.mark.parametrize(
    ("ordning", "noteringar"),
    [
        (Inkallelseordning((BO,)), {}),  # Dia is not in it
        (Inkallelseordning((BO, DIA)), {1: (händer(BO, ANLÄNDER),)}),  # before or after?
    ],
)
def test_18_ordningen_räcker_inte(
    ordning: Inkallelseordning, noteringar: dict[int, tuple[Närvaroändring, ...]]
) -> None:
    """Where the order or the roll does not say enough, nothing is settled."""
    s = möte_med(
        ledamot(ADA, närvarande=False),
        tjänstgörande(DIA, ADA),
        ersättare(BO),
        noteringar=noteringar,
        typ=KF,
    )

    assert isinstance(rätt_turordning(s, 1, ordning)[0], Oavgjort)


def test_18_utan_parti_finns_ingen_turordning() -> None:
    """The order is by party: for somebody without one it is not known."""
    utan = Person(ADA.namn)
    s = möte_med(ledamot(utan, närvarande=False), tjänstgörande(DIA, utan), typ=KF)

    assert isinstance(rätt_turordning(s, 1, Inkallelseordning((DIA,)))[0], Oavgjort)


def test_19_en_på_varje_plats() -> None:
    """A substitute serves while the member is away, and no longer."""
    s = möte_med(
        ledamot(ADA, del_av_mötet(4, 5)), tjänstgörande(DIA, ADA, del_av_mötet(1, 3)), typ=KF
    )

    assert en_på_varje_plats(s, 3) == (Uppfyllt(),)
    assert en_på_varje_plats(s, 4) == ()


def test_19_två_på_samma_plats() -> None:
    """A member and her substitute cannot both decide; nor can two substitutes for one member."""
    båda = möte_med(ledamot(ADA), tjänstgörande(DIA, ADA), typ=KF)
    ersättarna = möte_med(
        ledamot(ADA, närvarande=False), tjänstgörande(DIA, ADA), tjänstgörande(BO, ADA), typ=KF
    )

    for s, vilka in ((båda, "Ada Ekbyvret (S) och Dia"), (ersättarna, "Dia Ekbyvret (S) och Bo")):
        utfall = en_på_varje_plats(s, 1)
        assert len(utfall) == 2
        assert all(isinstance(u, Brott) for u in utfall)
        assert vilka in str(utfall[0])


def test_19_förkortad_lista() -> None:
    """A roll that gives stretches for the substitute only may have left out the member's."""
    s = möte_med(ledamot(ADA), tjänstgörande(DIA, ADA, del_av_mötet(2, 3)), typ=KF)

    assert all(isinstance(u, Oavgjort) for u in en_på_varje_plats(s, 2))
    assert en_på_varje_plats(s, 2)
    assert en_på_varje_plats(s, 1) == ()


# ---------------------------------------------------------------------------------------------- 20


def borta(anledning: str = "") -> Sammanträde:
    """Ada is there for §§ 1-2 and again from § 4."""
    rad = ledamot(ADA, del_av_mötet(1, 2, anledning=anledning), del_av_mötet(4, 5))
    return möte_med(rad, ledamot(BO), typ=KF)


def test_20_åter_samma_dag_av_annat_skäl() -> None:
    """Who breaks off for another stated reason than jäv has no vote for the rest of the day."""
    s = borta("annat sammanträde")

    rätt = röstlängd(s, 4).rösträtt(ADA)
    (utfall,) = inte_åter_samma_dag(s, 4)

    assert isinstance(rätt, SaknarRöst)
    assert isinstance(utfall, Brott)
    assert "avbröt tjänstgöringen vid § 3" in str(utfall)
    assert str(utfall.lagrum) == str(rätt.lagrum) == "5 kap. 20 § kommunallagen"
    assert isinstance(röstlängd(s, 2).rösträtt(ADA), HarRöst)
    assert inte_åter_samma_dag(s, 2) == ()


def test_20_skälet_är_okänt() -> None:
    """Without a reason it may have been jäv: not known, never a guess."""
    s = borta()

    assert isinstance(röstlängd(s, 4).rösträtt(ADA), Oavgjort)
    assert [type(u) for u in inte_åter_samma_dag(s, 4)] == [Oavgjort]


def test_20_skälet_var_jäv() -> None:
    """After a break for jäv a member serves again."""
    i_listan = borta("på grund av jäv")
    i_ärendet = ändra(borta(), {"paragrafer[2].jäv": (Jäv(ADA),)})
    i_meningen = möte_med(
        ledamot(ADA),
        noteringar={
            3: (
                händer(ADA, LÄMNAR, text="Ada Ekbyvret (S) anmäler jäv och lämnar lokalen."),
                händer(ADA, ANLÄNDER),
            )
        },
        typ=KF,
    )

    for s in (i_listan, i_ärendet, i_meningen):
        assert isinstance(röstlängd(s, 4).rösträtt(ADA), HarRöst)
        assert inte_åter_samma_dag(s, 4) == ()


def test_20_noterad_utgång_och_återkomst() -> None:
    """A note of leaving and one of coming back are a break, whose reason is not known."""
    s = möte_med(
        ledamot(ADA),
        noteringar={2: (händer(ADA, LÄMNAR),), 3: (händer(ADA, ANLÄNDER),)},
        typ=KF,
    )

    assert isinstance(röstlängd(s, 4).rösträtt(ADA), Oavgjort)


def test_20_den_som_går_efter_paragrafen() -> None:
    """Who leaves at the end of a paragraph, as the roll has it, votes in it."""
    s = möte_med(ledamot(ADA, del_av_mötet(1, 3)), noteringar={3: (händer(ADA, LÄMNAR),)}, typ=KF)

    assert isinstance(röstlängd(s, 3).rösträtt(ADA), HarRöst)


def test_20_gäller_ledamöter() -> None:
    """The ban is on members: of substitutes the section says nothing."""
    s = möte_med(
        tjänstgörande(DIA, ADA, del_av_mötet(1, 2), del_av_mötet(4, 5)), ledamot(BO), typ=KF
    )

    assert isinstance(röstlängd(s, 4).rösträtt(DIA), HarRöst)
    assert inte_åter_samma_dag(s, 4) == ()


def test_20_sen_ankomst_är_inget_avbrott() -> None:
    """Who comes late, without having been there, may serve (19 §)."""
    s = möte_med(ledamot(ADA, del_av_mötet(3, 5)), typ=KF)

    assert isinstance(röstlängd(s, 4).rösträtt(ADA), HarRöst)


def test_20_flera_dagar() -> None:
    """In a meeting over several days it is not known which paragraphs are of one day."""
    s = ändra(borta("annat sammanträde"), slutdatum=DAG + timedelta(1))

    rätt = röstlängd(s, 4).rösträtt(ADA)

    assert isinstance(rätt, Oavgjort)
    assert "vilken dag det var" in rätt.orsak


# ---------------------------------------------------------------------------------------------- 21


@pytest.mark.parametrize(
    ("partier", "typ"),
    [
        ((S, S), Uppfyllt),
        ((Parti("s"), S), Uppfyllt),  # old lower case
        ((S, M), Brott),
        ((Parti("-"), M), Oavgjort),
        ((S, Parti("-")), Oavgjort),
        ((None, S), Oavgjort),
    ],
)
def test_21_samma_parti(partier: tuple[Parti | None, Parti | None], typ: type) -> None:
    """A substitute in fullmäktige is of the party of the member whose seat it is."""
    egen, ersatts = (Person(n, p) for n, p in zip((DIA.namn, CAI.namn), partier, strict=True))
    s = möte_med(ledamot(ersatts, närvarande=False), tjänstgörande(egen, ersatts), typ=KF)

    assert [type(u) for u in ersättare_av_samma_parti(s, 1)] == [typ]


def test_21_brottet_säger_vad_som_väntades() -> None:
    """The breach names both parties, the section and the line of the roll."""
    s = möte_med(ledamot(CAI, närvarande=False), tjänstgörande(DIA, CAI), typ=KF)

    (utfall,) = ersättare_av_samma_parti(s, 1)

    assert isinstance(utfall, Brott)
    assert (utfall.funnet, utfall.väntat) == ("S", "M")
    assert str(utfall) == (
        "Dia Ekbyvret (S) ersätter Cai Åvallsgård (M). I fullmäktige ska ersättaren vara av samma "
        "parti. (5 kap. 21 § kommunallagen)"
    )
    assert utfall.sökväg.följ(s) == s.närvaro[1]


def test_21_annat_partis_ersättare_har_ingen_tur() -> None:
    """In fullmäktige the order of parties does not count."""
    ordning = Inkallelseordning((FIA, EVA), (Partiordning(M, (FIA.parti or S,)),))

    assert ordning.turordning(CAI, KF) == (EVA,)
    assert ordning.turordning(CAI, Organtyp.NÄMND) == (EVA, FIA)


def test_två_ordningar_för_ett_parti() -> None:
    """Two orders for one party cannot mean anything."""
    with pytest.raises(OgiltigtVärdeFel, match="varje parti en gång"):
        Inkallelseordning((EVA,), (Partiordning(M), Partiordning(Parti("m"))))
