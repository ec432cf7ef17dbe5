"""Who was there, at each paragraph: yes, no, or the protocol does not say."""

from datetime import date, time

import pytest
from hypothesis import given

from kommunprotokoll import (
    FinnsInteFel,
    Jäv,
    Närvaro,
    Närvaroperiod,
    Närvaroändring,
    Närvaroändringsslag,
    Organ,
    Paragraf,
    Paragrafintervall,
    Paragrafnummer,
    Parti,
    Person,
    Roll,
    Sammanträde,
)
from kommunprotokoll.strategier import närvaro

ADA = Person("Ada Ek", Parti("S"))
BO = Person("Bo Ås", Parti("M"))
CIA = Person("Cia Ö")
I = Paragrafintervall.av  # noqa: E741 - intervals are the rows of tables here
N = Paragrafnummer


def period(
    *paragrafer: int, från_kl: time | None = None, till_kl: time | None = None
) -> Närvaroperiod:
    """A stretch given by paragraphs, by the clock, or both."""
    return Närvaroperiod(I(*paragrafer) if paragrafer else None, från_kl=från_kl, till_kl=till_kl)


def delvis(från: int, till: int) -> Paragrafintervall:
    """An interval that ends inside its last paragraph."""
    return Paragrafintervall(N(från), N(till), till_delvis=True)


@pytest.mark.parametrize(
    ("n", "svar"),
    [
        (Närvaro(ADA), [True, True, True]),
        (Närvaro(ADA, närvarande=False), [False, False, False]),
        (Närvaro(ADA, perioder=(period(1, 2),)), [True, True, False]),
        (Närvaro(ADA, perioder=(period(1), period(3))), [True, False, True]),
        (Närvaro(ADA, perioder=(period(från_kl=time(9, 20)),)), [None, None, None]),
        (Närvaro(ADA, perioder=(period(till_kl=time(9, 20)),)), [None, None, None]),
        (Närvaro(ADA, perioder=(period(1, 2, från_kl=time(9)),)), [True, True, False]),
        (Närvaro(ADA, perioder=(Närvaroperiod(),)), [True, True, True]),
        (Närvaro(ADA, perioder=(Närvaroperiod(delvis(1, 2)),)), [True, None, False]),
        (
            Närvaro(ADA, perioder=(Närvaroperiod(delvis(1, 2)), period(2, 3))),
            [True, True, True],
        ),
        (Närvaro(ADA, utom=(I(2),)), [True, False, True]),
        (Närvaro(ADA, utom=(delvis(2, 3),)), [True, False, None]),
        (Närvaro(ADA, perioder=(period(2, 3),), utom=(I(3),)), [False, True, False]),
    ],
)
def test_vid(n: Närvaro, svar: list[bool | None]) -> None:
    """At paragraphs 1, 2 and 3: present, absent, or not said (part of it, or by the clock)."""
    assert [n.vid(nummer) for nummer in (1, "§ 2", N(3))] == svar


@given(närvaro())
def test_den_frånvarande_är_aldrig_närvarande(n: Närvaro) -> None:
    """Who is noted as absent is absent at every paragraph, whatever else is said."""
    assert n.närvarande or n.vid(12) is False


def sammanträde(*roll: Närvaro, jäv: tuple[Jäv, ...] = ()) -> Sammanträde:
    """A protocol with paragraphs 11-13; the jäv is at 12."""
    return Sammanträde(
        Organ("Kommunstyrelsen"),
        date(2031, 5, 14),
        närvaro=roll,
        paragrafer=(Paragraf(11), Paragraf(12, jäv=jäv), Paragraf(13)),
    )


def test_närvaro_vid() -> None:
    """Those who are not surely absent, in the order of the roll."""
    s = sammanträde(
        Närvaro(ADA),
        Närvaro(BO, perioder=(period(12, 13),)),
        Närvaro(CIA, perioder=(period(från_kl=time(9, 20)),)),
        Närvaro(Person("Disa Y"), närvarande=False),
    )

    assert [n.person for n in s.närvaro_vid(11)] == [ADA, CIA]
    assert [n.person for n in s.närvaro_vid("12")] == [ADA, BO, CIA]
    assert [n.person for n in s.närvarande] == [ADA, BO, CIA]
    assert [n.person for n in s.frånvarande] == [Person("Disa Y")]


def test_den_jäviga_som_gått_är_inte_med() -> None:
    """Who left the room because of jäv is not present there; who only did not take part is."""
    s = sammanträde(
        Närvaro(ADA),
        Närvaro(BO),
        jäv=(Jäv(Person("Ada Ek"), lämnade_lokalen=True), Jäv(BO, lämnade_lokalen=False)),
    )

    assert [n.person for n in s.närvaro_vid(12)] == [BO]
    assert [n.person for n in s.närvaro_vid(13)] == [ADA, BO]


def test_en_namne_i_annat_parti_stannar_kvar() -> None:
    """Jäv of one does not send out another of the same name in another party."""
    namne = Person("Ada Ek", Parti("M"))
    s = sammanträde(Närvaro(ADA), Närvaro(namne), jäv=(Jäv(ADA, lämnade_lokalen=True),))

    assert [n.person for n in s.närvaro_vid(12)] == [namne]


def test_närvaro_vid_en_paragraf_som_inte_finns() -> None:
    """Asking for a paragraph that is not there is an error, not an empty answer."""
    with pytest.raises(FinnsInteFel, match="§ 14 finns inte i protokollet, som har §§ 11–13"):
        sammanträde().närvaro_vid(14)


def test_rollerna() -> None:
    """Members' own seats, substitutes, and who by role has a vote."""
    ledamöter = {r for r in Roll if r.är_ledamot}

    assert ledamöter == {
        Roll.ORDFÖRANDE,
        Roll.FÖRSTE_VICE_ORDFÖRANDE,
        Roll.ANDRE_VICE_ORDFÖRANDE,
        Roll.VICE_ORDFÖRANDE,
        Roll.LEDAMOT,
    }
    assert {r for r in Roll if r.är_ersättare} == {Roll.TJÄNSTGÖRANDE_ERSÄTTARE, Roll.ERSÄTTARE}
    assert {r for r in Roll if r.är_beslutande} == ledamöter | {Roll.TJÄNSTGÖRANDE_ERSÄTTARE}


@pytest.mark.parametrize(
    ("objekt", "text"),
    [
        (Närvaro(ADA), "Ada Ek (S)"),
        (Närvaro(ADA, Roll.ORDFÖRANDE), "Ada Ek (S), ordförande"),
        (
            Närvaro(Person("Cia Ö", organisation="PRO Ekby"), Roll.ÖVRIG),
            "Cia Ö, PRO Ekby",
        ),
        (Närvaro(CIA, Roll.TJÄNSTEPERSON, titel="kommundirektör"), "Cia Ö, kommundirektör"),
        (
            Närvaro(BO, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=ADA),
            "Bo Ås (M), tjänstgörande ersättare, ersätter Ada Ek (S)",
        ),
        (Närvaroperiod(), ""),
        (
            Närvaroperiod(
                I(1, 5), från_kl=time(9, 20), till_kl=time(10), tjänstgör=True, ersätter=ADA,
                anledning="jäv",
            ),
            "§§ 1–5, kl. 09.20–10.00, tjänstgör, ersätter Ada Ek (S), jäv",
        ),
        (Närvaroperiod(I(1), tjänstgör=False), "§ 1, tjänstgör inte"),
        (
            Närvaroändring(BO, Närvaroändringsslag.TJÄNSTGÖR, ersätter=ADA, klockslag=time(9, 5)),
            "Bo Ås (M) börjar tjänstgöra för Ada Ek (S) kl. 09.05",
        ),
        (Närvaroändring(BO, Närvaroändringsslag.LÄMNAR), "Bo Ås (M) lämnar"),
        (Närvaroändring(BO, Närvaroändringsslag.LÄMNAR, text="Bo går."), "Bo går."),
        (Jäv(BO), "Bo Ås (M) deltar inte på grund av jäv"),
        (Jäv(BO, text="Bo anmäler jäv."), "Bo anmäler jäv."),
    ],
)  # fmt: skip
def test_läses(objekt: object, text: str) -> None:
    """Each reads as on a front page or under a paragraph."""
    assert str(objekt) == text
