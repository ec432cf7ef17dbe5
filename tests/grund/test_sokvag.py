"""Places inside objects: written, read back, followed."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import FinnsInteFel, OgiltigtVärdeFel, Organ, Paragraf, Sammanträde, Sökväg

S = Sammanträde(
    Organ("Kommunstyrelsen"),
    date(2031, 5, 14),
    paragrafer=(Paragraf(1, "Upprop"), Paragraf(2, "Val av justerare")),
)
NAMN = st.sampled_from(["paragrafer", "närvaro", "på_distans", "_x", "a1", "Ö"])
LED = st.lists(NAMN | st.integers(0, 999), max_size=5)


@given(LED)
def test_läses_tillbaka(led: list[str | int]) -> None:
    """What is written is read back as the same path, the empty one too."""
    väg = Sökväg(tuple(led))

    assert Sökväg.från_text(str(väg)) == väg


@pytest.mark.parametrize(
    ("text", "led"),
    [
        (".", ()),
        ("organ", ("organ",)),
        ("paragrafer[3].beslut[0].attsatser[12]", ("paragrafer", 3, "beslut", 0, "attsatser", 12)),
        ("[0][1]", (0, 1)),
    ],
)
def test_skrivs_och_läses(text: str, led: tuple[str | int, ...]) -> None:
    """The written form is the one of Python."""
    assert Sökväg.från_text(text).led == led
    assert str(Sökväg(led)) == text


def test_sönderdelade_bokstäver_läses() -> None:
    """A path typed where å is two characters is the same path."""
    assert Sökväg.från_text(unicodedata.normalize("NFD", "närvaro[0]")).led == ("närvaro", 0)


@pytest.mark.parametrize(
    "text", [".a", "a.", "a..b", "a[x]", "a[-1]", "a[0", "a b", "1a", "a[0]b", "[٣]", "a-b"]
)
def test_annat_är_ingen_väg(text: str) -> None:
    """Anything else is refused, and the message shows a path."""
    with pytest.raises(OgiltigtVärdeFel, match=r"paragrafer\[3\]\.beslut\[0\]") as fel:
        Sökväg.från_text(text)

    assert fel.value.givet == text


@pytest.mark.parametrize("led", [(-1,), ("a b",), ("",), ("a.b",), (True,), (1.5,)])
def test_led_som_inte_kan_skrivas(led: tuple[object, ...]) -> None:
    """Steps without a written form are refused."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Sökväg\.led"):
        Sökväg(led)  # type: ignore[arg-type]  # what is tested


def test_ett_led_till() -> None:
    """A path grows by the slash."""
    assert str(Sökväg() / "paragrafer" / 3 / "beslut") == "paragrafer[3].beslut"


def test_repr_är_anropet_som_gör_den() -> None:
    """The repr shows the path."""
    assert repr(Sökväg(("a", 0))) == "Sökväg.från_text('a[0]')"


def test_följ() -> None:
    """A path leads to the value; the empty one to the object itself."""
    assert Sökväg.från_text("paragrafer[1].rubrik").följ(S) == "Val av justerare"
    assert Sökväg().följ(S) is S


@pytest.mark.parametrize(
    ("väg", "hit"),
    [
        ("paragrafer[2].rubrik", r"paragrafer\[2\]"),
        ("rubrik", "rubrik"),
        ("organ[0]", r"organ\[0\]"),
        ("organ.namn.x", r"organ\.namn\.x"),
    ],
)
def test_följ_dit_inget_finns(väg: str, hit: str) -> None:
    """The message names the first step that leads nowhere."""
    with pytest.raises(FinnsInteFel, match=f"^{hit} finns inte i Sammanträde"):
        Sökväg.från_text(väg).följ(S)
