"""Questions to a meeting: its paragraphs, its adjustment, its readings."""

from datetime import date, time

import pytest
from hypothesis import given

from kommunprotokoll import (
    Ajournering,
    FinnsInteFel,
    Justering,
    Kallelse,
    OgiltigtVärdeFel,
    Organ,
    Paragraf,
    Paragrafintervall,
    Person,
    Sammanträde,
    Sidsignatur,
    Tidigarebehandling,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.strategier import sammanträden

DAG = date(2031, 5, 14)
I = Paragrafintervall.av  # noqa: E741 - intervals are the rows of tables here
ADA = Person("Ada Ek")


def protokoll(*nummer: str, justeringar: tuple[Justering, ...] = ()) -> Sammanträde:
    """A protocol with paragraphs of these numbers."""
    n = [Paragrafnummer.från(text) for text in nummer]
    return Sammanträde(
        Organ("Kommunstyrelsen"),
        DAG,
        paragrafer=tuple(Paragraf(p.nummer, f"Ärende {p}", bokstav=p.bokstav) for p in n),
        justeringar=justeringar,
    )


@pytest.mark.parametrize("nummer", [12, "12", "§ 12", Paragrafnummer(12)])
def test_paragraf(nummer: int | str | Paragrafnummer) -> None:
    """A paragraph is asked for by its number as people write it."""
    s = protokoll("11", "12", "12 A")

    assert s.paragraf(nummer).rubrik == "Ärende 12"
    assert s.har_paragraf(nummer)
    assert str(s.paragraf(nummer)) == "§ 12 Ärende 12"


def test_paragraf_med_bokstav() -> None:
    """The letter is part of the number."""
    s = protokoll("12", "12 A")

    assert s.paragraf("12 A").rubrik == "Ärende 12 A"
    assert s.paragraf("12a").beteckning == Paragrafnummer(12, "A")
    assert not s.har_paragraf("12 B")


def test_paragraf_som_saknas() -> None:
    """The message says which there are."""
    with pytest.raises(FinnsInteFel, match=r"^§ 13 finns inte i protokollet, som har §§ 11–12, 14"):
        protokoll("11", "12", "14").paragraf(13)
    with pytest.raises(FinnsInteFel, match="som har inga paragrafer"):
        protokoll().paragraf(1)


def test_paragraf_som_inte_är_något_nummer() -> None:
    """What is no number of a paragraph is another error than one that is not there."""
    with pytest.raises(OgiltigtVärdeFel, match="12 eller 12 A"):
        protokoll("12").paragraf("tolv")


@pytest.mark.parametrize(
    ("nummer", "intervall"),
    [
        ((), ()),
        (("7",), (I(7),)),
        (("7", "8", "9"), (I(7, 9),)),
        (("106", "108", "109"), (I(106), I(108, 109))),
        (("12", "12 A", "12 B", "13"), (I(12, 13),)),
        (("12", "12 B"), (I(12), I("12 B"))),
        (("12", "13 A"), (I(12), I("13 A"))),
        (("9", "8"), (I(9), I(8))),
    ],
)
def test_paragrafintervall(
    nummer: tuple[str, ...], intervall: tuple[Paragrafintervall, ...]
) -> None:
    """Numbers in a row become one interval; none covers a number that is not there."""
    assert protokoll(*nummer).paragrafintervall() == intervall


@given(sammanträden(högst_personer=0, högst_paragrafer=12))
def test_intervallen_täcker_just_paragraferna(s: Sammanträde) -> None:
    """Each paragraph lies in exactly one interval."""
    intervall = s.paragrafintervall()

    assert [sum(p.beteckning in i for i in intervall) for p in s.paragrafer] == [1] * len(
        s.paragrafer
    )


@pytest.mark.parametrize(
    ("justeringar", "svar"),
    [
        ((), False),
        ((Justering(),), False),
        ((Justering(DAG),), True),
        ((Justering(DAG, paragrafer=(I(11),)),), False),
        ((Justering(DAG, paragrafer=(I(11),)), Justering(DAG, paragrafer=(I(12),))), True),
        ((Justering(DAG, paragrafer=(I(11),)), Justering(paragrafer=(I(12),))), False),
        ((Justering(DAG, paragrafer=()),), False),
    ],
)
def test_är_justerat(justeringar: tuple[Justering, ...], *, svar: bool) -> None:
    """A protocol is adjusted when a dated justering covers each paragraph."""
    assert protokoll("11", "12", justeringar=justeringar).är_justerat is svar


def test_ett_protokoll_utan_paragrafer_justeras_helt_eller_inte() -> None:
    """Without paragraphs only a justering of the whole counts."""
    assert protokoll(justeringar=(Justering(DAG),)).är_justerat
    assert not protokoll(justeringar=(Justering(DAG, paragrafer=(I(1),)),)).är_justerat
    assert not protokoll().är_justerat


@pytest.mark.parametrize(
    ("objekt", "text"),
    [
        (protokoll("11"), "Kommunstyrelsen 2031-05-14"),
        (Paragraf(7), "§ 7"),
        (Tidigarebehandling("Au", Paragrafnummer(84), datum=DAG), "Au 2031-05-14 § 84"),
        (Tidigarebehandling("Au"), "Au"),
        (
            Ajournering(time(10, 5), time(10, 20), paragraf=Paragrafnummer(12), anledning="kaffe"),
            "ajournering kl. 10.05–10.20 under § 12 (kaffe)",
        ),
        (Ajournering(), "ajournering"),
        (Kallelse(date(2031, 5, 7), DAG), "kallelse utsänd 2031-05-07, kungjord 2031-05-14"),
        (Kallelse(), "kallelse"),
        (
            Justering(DAG, "Kommunhuset", paragrafer=(I(3),)),
            "ordinarie justering av § 3, 2031-05-14, Kommunhuset",
        ),
        (Justering(), "ordinarie justering"),
        (
            Tillkännagivande(DAG, date(2031, 6, 5)),
            "tillkännagivet 2031-05-14, tas ned 2031-06-05",
        ),
        (Tillkännagivande(), "tillkännagivet"),
        (Underskrift(ADA, Underskriftsroll.ORDFÖRANDE), "Ada Ek, ordförande"),
        (Sidsignatur("AE"), "AE"),
    ],
)
def test_läses(objekt: object, text: str) -> None:
    """Each reads in Swedish, with what is known."""
    assert str(objekt) == text


def test_repr_säger_vad_det_är() -> None:
    """The repr of a meeting is short."""
    assert repr(protokoll("1", "2")) == "<Sammanträde Kommunstyrelsen 2031-05-14: 2 §§>"
