"""4 kap. 22 and 24 §§ kommunallagen: members and serving substitutes have a vote each."""

from datetime import time, timedelta

import pytest
from hypothesis import given

from kommunprotokoll import (
    FinnsInteFel,
    Jäv,
    Närvaro,
    Närvaroperiod,
    Närvaroändring,
    Närvaroändringsslag,
    Organtyp,
    Paragrafintervall,
    Paragrafnummer,
    Person,
    Roll,
    Sammanträde,
    ändra,
)
from kommunprotokoll.lag import HarRöst, Oavgjort, Röstlängd, SaknarRöst, röstlängd
from kommunprotokoll.strategier import sammanträden
from tests.lag.folk import (
    ADA,
    BO,
    CAI,
    DAG,
    DIA,
    EVA,
    del_av_mötet,
    ersättare,
    händer,
    ledamot,
    möte_med,
    tjänstgörande,
)

ANLÄNDER = Närvaroändringsslag.ANLÄNDER
LÄMNAR = Närvaroändringsslag.LÄMNAR
TJÄNSTGÖR = Närvaroändringsslag.TJÄNSTGÖR
SLUTAR = Närvaroändringsslag.SLUTAR_TJÄNSTGÖRA


def svar(s: Sammanträde, person: Person) -> str:
    """One letter a paragraph: j has a vote, n has none, ? is not known."""
    tecken = {HarRöst: "j", SaknarRöst: "n", Oavgjort: "?"}
    return "".join(tecken[type(röstlängd(s, p.nummer).rösträtt(person))] for p in s.paragrafer)


def test_ledamöter_och_tjänstgörande_ersättare() -> None:
    """Members and serving substitutes have a vote; others in the room have none."""
    s = möte_med(
        Närvaro(ADA, Roll.ORDFÖRANDE),
        ledamot(BO),
        tjänstgörande(DIA, CAI),
        ledamot(CAI, närvarande=False),
        ersättare(EVA),
        Närvaro(Person("Ida Österbacke-Lid"), Roll.SEKRETERARE),
    )

    längd = röstlängd(s, 1)

    assert längd.röstberättigade == (ADA, BO, DIA)
    assert längd.rösträtt(DIA) == HarRöst(
        "antecknad som tjänstgörande ersättare i närvarolistan", ersätter=CAI, uttrycklig=False
    )
    assert (längd.antal_minst, längd.antal_högst) == (3, 3)
    assert [r.person for r in längd.rader] == [ADA, BO, DIA, CAI, EVA]
    assert längd.paragraf == Paragrafnummer(1)


@pytest.mark.parametrize(
    ("rad", "väntat"),
    [
        (ledamot(ADA), "jjjjj"),
        (ledamot(ADA, närvarande=False), "nnnnn"),
        (ledamot(ADA, del_av_mötet(2, 4)), "njjjn"),
        (ledamot(ADA, utom=(Paragrafintervall.av(3),)), "jjnjj"),
        (
            ledamot(ADA, Närvaroperiod(Paragrafintervall.av(1, 3)), del_av_mötet(5, 5)),
            "jjjnj",
        ),
        (
            ledamot(
                ADA,
                Närvaroperiod(
                    Paragrafintervall(Paragrafnummer(1), Paragrafnummer(3), till_delvis=True)
                ),
            ),
            "jj?nn",
        ),
        (ledamot(ADA, Närvaroperiod(från_kl=time(9), till_kl=time(10))), "?????"),
        (ledamot(ADA, del_av_mötet(1, 2), del_av_mötet(3, 5, tjänstgör=False)), "jjnnn"),
        (tjänstgörande(ADA, BO, del_av_mötet(1, 2)), "jjnnn"),
        (
            tjänstgörande(ADA, BO, del_av_mötet(1, 2), del_av_mötet(3, 5, tjänstgör=False)),
            "jjnnn",
        ),
        (ersättare(ADA), "nnnnn"),
        (
            ersättare(ADA, del_av_mötet(1, 2, tjänstgör=True, ersätter=BO), del_av_mötet(3, 5)),
            "jjnnn",
        ),
        (ersättare(ADA, del_av_mötet(1, 2, ersätter=BO), del_av_mötet(3, 5)), "??nnn"),
        (
            ersättare(
                ADA, Närvaroperiod(från_kl=time(9), tjänstgör=True), Närvaroperiod(till_kl=time(9))
            ),
            "?????",
        ),
    ],
)
def test_enligt_närvarolistan(rad: Närvaro, väntat: str) -> None:
    """The roll alone: presence and service by stretches of paragraphs."""
    assert svar(möte_med(rad), ADA) == väntat


@pytest.mark.parametrize(
    ("från", "till", "väntat"),
    [
        (time(9), time(11), True),
        (None, time(12), True),
        (time(9, 30), None, None),
        (time(11, 30), time(12), False),
    ],
)
def test_närvaro_enligt_klockan(
    från: time | None,
    till: time | None,
    väntat: bool | None,  # noqa: FBT001 - expected
) -> None:
    """Attendance by the clock settles it where it spans the whole meeting, or none of it."""
    rad = ledamot(ADA, Närvaroperiod(från_kl=från, till_kl=till))
    s = ändra(möte_med(rad), start=time(9), slut=time(11))

    rätt = röstlängd(s, 3).rösträtt(ADA)

    assert isinstance(rätt, {True: HarRöst, False: SaknarRöst, None: Oavgjort}[väntat])


@pytest.mark.parametrize(("klockan", "väntat"), [(time(9, 30), "?????"), (time(12), "?nnnn")])
def test_klockan_och_paragraferna(klockan: time, väntat: str) -> None:
    """Of a stretch by paragraphs and one by the clock each settles what it can."""
    del_av_ettan = Paragrafintervall(Paragrafnummer(1), Paragrafnummer(1), till_delvis=True)
    rad = ledamot(ADA, Närvaroperiod(del_av_ettan), Närvaroperiod(från_kl=klockan))
    s = ändra(möte_med(rad), start=time(9), slut=time(11))

    assert svar(s, ADA) == väntat


def test_klockan_över_två_dagar_avgör_inget() -> None:
    """A meeting over several days has every time of the clock more than once."""
    rad = ledamot(ADA, Närvaroperiod(från_kl=time(8), till_kl=time(18)))
    s = ändra(möte_med(rad), start=time(9), slut=time(11), slutdatum=DAG + timedelta(1))

    assert svar(s, ADA) == "?????"


@pytest.mark.parametrize(
    ("noteringar", "väntat"),
    [
        ({3: (händer(ADA, ANLÄNDER),)}, "nn?jj"),
        ({3: (händer(ADA, LÄMNAR),)}, "jj?nn"),
        ({2: (händer(ADA, LÄMNAR),), 4: (händer(ADA, ANLÄNDER),)}, "j?n?j"),
        ({3: (händer(ADA, LÄMNAR), händer(ADA, ANLÄNDER))}, "jj?jj"),
        ({3: (händer(ADA, SLUTAR),)}, "jj?nn"),
        ({3: (händer(CAI, LÄMNAR),)}, "jjjjj"),
    ],
)
def test_noteringar_under_paragraferna(
    noteringar: dict[int, tuple[Närvaroändring, ...]], väntat: str
) -> None:
    """A note settles it before and after, and leaves open the paragraph under which it stands."""
    s = möte_med(ledamot(ADA), ledamot(CAI), noteringar=noteringar)

    assert svar(s, ADA) == väntat


def test_ersättare_träder_in() -> None:
    """A substitute who begins to serve has a vote from the next paragraph, for whom is known."""
    s = möte_med(
        ledamot(CAI),
        ersättare(EVA),
        noteringar={3: (händer(CAI, LÄMNAR), händer(EVA, TJÄNSTGÖR, för=CAI))},
    )

    assert svar(s, EVA) == "nn?jj"
    rätt = röstlängd(s, 4).rösträtt(EVA)
    assert isinstance(rätt, HarRöst)
    assert rätt.ersätter == CAI


@pytest.mark.parametrize(
    ("period", "väntat"),
    [
        (del_av_mötet(1, 3), "jjjnn"),  # the roll settles the paragraph of the note
        (del_av_mötet(1, 2), "jjnnn"),
        (del_av_mötet(1, 4), "jjj?n"),  # the note says that she had left
    ],
)
def test_listan_och_noteringen(period: Närvaroperiod, väntat: str) -> None:
    """An explicit roll settles what a note leaves open; where they differ nothing is known."""
    s = möte_med(ledamot(ADA, period), noteringar={3: (händer(ADA, LÄMNAR),)})

    assert svar(s, ADA) == väntat


def test_frånvarande_som_anländer() -> None:
    """Noted as absent on the roll, yet arriving under a paragraph: contradictory afterwards."""
    s = möte_med(ledamot(ADA, närvarande=False), noteringar={3: (händer(ADA, ANLÄNDER),)})

    assert svar(s, ADA) == "nnn??"


def test_klockan_och_noteringen() -> None:
    """Attendance by the clock is settled by a note under a paragraph."""
    s = möte_med(
        ledamot(ADA, Närvaroperiod(från_kl=time(9, 20))), noteringar={2: (händer(ADA, ANLÄNDER),)}
    )

    assert svar(s, ADA) == "n?jjj"


def test_jäv_gäller_bara_sin_paragraf() -> None:
    """Who is disqualified has no vote in that matter, and has it again in the next."""
    s = möte_med(ledamot(ADA), ledamot(BO), jäv={3: (Jäv(ADA),)})

    assert svar(s, ADA) == "jjnjj"
    rätt = röstlängd(s, 3).rösträtt(ADA)
    assert isinstance(rätt, SaknarRöst)
    assert rätt.jäv
    assert str(rätt.lagrum) == "6 kap. 30 § kommunallagen"
    assert röstlängd(s, 3).jäviga == (ADA,)


@pytest.mark.parametrize("noterat", ["i jävet", "som ändring"])
def test_inkallad_vid_jäv(noterat: str) -> None:
    """A substitute called in because of jäv serves in that matter only."""
    jäv = Jäv(ADA, ersättare=DIA if noterat == "i jävet" else None)
    ändringar = {} if noterat == "i jävet" else {3: (händer(DIA, TJÄNSTGÖR, för=ADA),)}
    s = möte_med(ledamot(ADA), ersättare(DIA), jäv={3: (jäv,)}, noteringar=ändringar)

    assert svar(s, DIA) == "nnjnn"
    assert svar(s, ADA) == "jjnjj"
    rätt = röstlängd(s, 3).rösträtt(DIA)
    assert isinstance(rätt, HarRöst)
    assert rätt.ersätter == ADA
    assert röstlängd(s, 3).jäviga == ()


def test_jävig_som_noteras_gå_ut() -> None:
    """Who leaves because of jäv may have come back unnoted: then it is not known."""
    s = möte_med(ledamot(ADA), jäv={2: (Jäv(ADA),)}, noteringar={2: (händer(ADA, LÄMNAR),)})

    assert svar(s, ADA) == "jn???"


def test_två_på_samma_plats() -> None:
    """A member and her substitute both listed as deciding: one vote, but not known whose."""
    s = möte_med(ledamot(ADA), ledamot(BO), tjänstgörande(DIA, ADA))

    längd = röstlängd(s, 1)

    assert längd.röstberättigade == (BO,)
    assert set(längd.oavgjorda) == {ADA, DIA}
    assert (längd.antal_minst, längd.antal_högst) == (2, 2)


def test_osäkra_räknas_mellan_minst_och_högst() -> None:
    """Those of whom it is not known make the difference between the least and the most."""
    s = möte_med(ledamot(ADA), ledamot(BO), noteringar={2: (händer(BO, ANLÄNDER),)})

    längd = röstlängd(s, 2)

    assert (längd.antal_minst, längd.antal_högst) == (1, 2)
    assert "1–2 röstberättigade" in str(längd)
    assert "Bo Ängslycka (S): går inte att avgöra (anländer under § 2" in str(längd)


def test_samma_person_på_två_rader() -> None:
    """Two lines of the roll about one person are one person."""
    s = möte_med(
        tjänstgörande(DIA, CAI, del_av_mötet(1, 2)),
        ersättare(Person(DIA.namn), del_av_mötet(3, 5)),
    )

    assert svar(s, DIA) == "jjnnn"
    assert len(röstlängd(s, 1).rader) == 1


def test_utan_närvarolista() -> None:
    """A protocol whose roll is elsewhere: nothing is known of anybody, and no upper bound."""
    s = ändra(möte_med(), ordförande=ADA)

    längd = röstlängd(s, 1)

    assert längd.antal_högst is None
    assert isinstance(längd.rösträtt(ADA), Oavgjort)
    assert isinstance(längd.rösträtt(BO), Oavgjort)
    assert "minst 0 röstberättigade" in str(längd)


def test_inte_på_listan() -> None:
    """Who is not on a complete roll has no vote, unless the protocol names them as deciding."""
    s = möte_med(
        ledamot(ADA), jäv={1: (Jäv(ADA, ersättare=DIA),)}, noteringar={2: (händer(EVA, TJÄNSTGÖR),)}
    )

    assert isinstance(röstlängd(s, 1).rösträtt(BO), SaknarRöst)
    assert isinstance(röstlängd(s, 1).rösträtt(DIA), Oavgjort)
    assert isinstance(röstlängd(s, 2).rösträtt(EVA), Oavgjort)
    assert isinstance(röstlängd(s, 3).rösträtt(EVA), SaknarRöst)


def test_längden_läses_upp() -> None:
    """The list reads out who has a vote, for whom, and why not."""
    s = möte_med(ledamot(ADA), ledamot(BO, närvarande=False), tjänstgörande(DIA, BO))

    assert str(röstlängd(s, 1)) == (
        "Röstlängd vid § 1: 2 röstberättigade\n"
        "Ada Ekbyvret (S): har rösträtt (antecknad som ledamot i närvarolistan)\n"
        "Bo Ängslycka (S): har inte rösträtt (antecknad som frånvarande)\n"
        "Dia Ekbyvret (S): har rösträtt för Bo Ängslycka (S) (antecknad som tjänstgörande "
        "ersättare i närvarolistan)"
    )


def test_okänd_paragraf() -> None:
    """A paragraph that the protocol does not have is an error that names those it has."""
    with pytest.raises(FinnsInteFel, match="§§ 1–5"):
        röstlängd(möte_med(ledamot(ADA)), 9)


@pytest.mark.parametrize(
    ("typ", "lagrum"),
    [(Organtyp.FULLMÄKTIGE, "5 kap. 47 § kommunallagen"), (Organtyp.RÅD, "None")],
)
def test_jävets_lagrum(typ: Organtyp, lagrum: str) -> None:
    """Jäv in fullmäktige has its own section; in a council kommunallagen has none."""
    s = möte_med(ledamot(ADA), jäv={1: (Jäv(ADA),)}, typ=typ)

    rätt = röstlängd(s, 1).rösträtt(ADA)

    assert isinstance(rätt, SaknarRöst)
    assert str(rätt.lagrum) == lagrum


def håller(längd: Röstlängd) -> bool:
    """Whether the numbers of a list agree with its lines."""
    högst = längd.antal_högst
    ordning = högst is None or len(längd.röstberättigade) <= längd.antal_minst <= högst
    return ordning and (högst is None or högst <= len(längd.rader))


@given(s=sammanträden(minst_paragrafer=1))
def test_varje_protokoll_har_en_röstlängd(s: Sammanträde) -> None:
    """Whatever the protocol, each person is listed once, with a reason, and the numbers agree."""
    for p in s.paragrafer:
        längd = röstlängd(s, p.beteckning)
        personer = [r.person for r in längd.rader]

        assert håller(längd)
        assert all(r.rösträtt.orsak for r in längd.rader)
        assert not any(a.kan_vara(b) for i, a in enumerate(personer) for b in personer[i + 1 :])
        assert not any(isinstance(längd.rösträtt(j.person), HarRöst) for j in p.jäv)
