"""Numbers of paragraphs, and intervals of them."""

import unicodedata

import pytest
from hypothesis import given

from kommunprotokoll import OgiltigtVärdeFel, Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.strategier import paragrafintervall, paragrafnummer

N = Paragrafnummer
I = Paragrafintervall.av  # noqa: E741 - intervals are the rows of tables here


@pytest.mark.parametrize(
    ("givet", "nummer"),
    [
        (12, N(12)),
        ("12", N(12)),
        ("12 A", N(12, "A")),
        ("12a", N(12, "A")),
        ("§ 12", N(12)),
        ("§12 b", N(12, "B")),
        ("§§ 12", N(12)),
        (" § 12 ", N(12)),
        (unicodedata.normalize("NFD", "12 å"), N(12, "Å")),
        (N(7, "C"), N(7, "C")),
    ],
)
def test_skrivna_former(givet: int | str | Paragrafnummer, nummer: Paragrafnummer) -> None:
    """A number is read as people type it."""
    assert N.från(givet) == nummer


@pytest.mark.parametrize("givet", ["", "tolv", "12 AB", "§", "12-13", "-1", "1.5", "Ks § 12", "١٢"])
def test_annat_är_inget_nummer(givet: str) -> None:
    """Anything else is refused, and the message shows a number."""
    with pytest.raises(OgiltigtVärdeFel, match="ett nummer som 12 eller 12 A"):
        N.från(givet)


@pytest.mark.parametrize("givet", [0, -3, True, 12.0, None])
def test_fel_slag_av_nummer(givet: object) -> None:
    """Zero, negative numbers, flags and fractions are no numbers of paragraphs."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Paragrafnummer\.nummer"):
        N.från(givet)  # type: ignore[arg-type]  # what is tested


def test_ordning() -> None:
    """Letters come between the numbers, in the order of the Swedish alphabet."""
    rätt = [N(9), N(12), N(12, "A"), N(12, "Z"), N(12, "Å"), N(12, "Ä"), N(12, "Ö"), N(13)]
    baklänges = rätt[::-1]

    assert sorted(baklänges) == rätt
    assert N(12) <= N(12) < N(12, "A") < N(13) >= N(12, "Ö")


def test_jämförs_bara_med_nummer() -> None:
    """A number is not compared with a plain integer: that would leave the letter out."""
    with pytest.raises(TypeError):
        assert N(12) < 13


@pytest.mark.parametrize(
    ("ett", "nästa", "svar"),
    [
        (N(12), N(13), True),
        (N(12), N(12, "A"), True),
        (N(12, "A"), N(12, "B"), True),
        (N(12, "Z"), N(12, "Å"), True),
        (N(12, "A"), N(13), True),
        (N(12), N(12), False),
        (N(12), N(14), False),
        (N(12), N(12, "B"), False),
        (N(12), N(13, "A"), False),
        (N(13), N(12), False),
    ],
)
def test_följs_av(ett: Paragrafnummer, nästa: Paragrafnummer, *, svar: bool) -> None:
    """Between a number and the next none is left out."""
    assert ett.följs_av(nästa) is svar


@given(paragrafnummer())
def test_nummer_läses_tillbaka(nummer: Paragrafnummer) -> None:
    """What is written is read back as the same number."""
    assert N.från(str(nummer)) == nummer
    assert N.från(f"§ {nummer}") == nummer


@pytest.mark.parametrize(
    ("intervall", "text"),
    [
        (I(12), "§ 12"),
        (I(12, 15), "§§ 12–15"),
        (I("12 A", 13), "§§ 12 A–13"),
        (Paragrafintervall(N(3)), "från § 3"),
        (Paragrafintervall(None, N(10)), "t.o.m. § 10"),
        (Paragrafintervall(), "alla paragrafer"),
        (Paragrafintervall(N(21), N(26), till_delvis=True), "§ 21–del av § 26"),
        (Paragrafintervall(N(21), N(26), från_delvis=True), "del av § 21–§ 26"),
        (Paragrafintervall(N(5), N(5), från_delvis=True), "del av § 5"),
        (Paragrafintervall(N(5), N(5), till_delvis=True), "del av § 5"),
        (Paragrafintervall(N(5), från_delvis=True), "från del av § 5"),
        (Paragrafintervall(None, N(5), till_delvis=True), "t.o.m. del av § 5"),
    ],
)
def test_intervall_läses(intervall: Paragrafintervall, text: str) -> None:
    """An interval reads as on a front page."""
    assert str(intervall) == text


@pytest.mark.parametrize(
    ("intervall", "text"),
    [
        ((), ""),
        ((I(45, 52),), "§§ 45–52"),
        ((I(45),), "§ 45"),
        ((I(45, 52), I(54)), "§§ 45–52, 54"),
        ((I(45), I(47), I("49 A", 51)), "§§ 45, 47, 49 A–51"),
        ((I(1, 3), Paragrafintervall(N(9))), "§§ 1–3, från § 9"),
        ((I(1), Paragrafintervall(N(3), N(4), till_delvis=True)), "§ 1, § 3–del av § 4"),
    ],
)
def test_flera_intervall_läses(intervall: tuple[Paragrafintervall, ...], text: str) -> None:
    """Several intervals share the sign where all are plain."""
    assert intervall_i_ord(intervall) == text


def test_i_intervallet() -> None:
    """Both ends belong to the interval, letters between them too; an open end has no bound."""
    assert 12 in I(12, 15)
    assert "§ 15" in I(12, 15)
    assert "12 A" in I(12, 15)
    assert "15 A" not in I(12, 15)
    assert 16 not in I(12, 15)
    assert 999 in Paragrafintervall(N(3))
    assert 2 not in Paragrafintervall(N(3))
    assert 1 in Paragrafintervall(None, N(3))


@given(paragrafintervall(), paragrafnummer())
def test_delvis_bara_i_en_ände(intervall: Paragrafintervall, nummer: Paragrafnummer) -> None:
    """Only an end can be covered in part, and it counts as inside."""
    if intervall.delvis_vid(nummer):
        assert nummer in (intervall.från, intervall.till)
        assert nummer in intervall


def test_delvis() -> None:
    """A paragraph during which somebody came is covered in part."""
    intervall = Paragrafintervall(N(21), N(26), till_delvis=True)

    assert [intervall.delvis_vid(n) for n in (21, 22, 26)] == [False, False, True]
    assert 26 in intervall
