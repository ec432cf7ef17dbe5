"""The strategies reach all that the model can hold."""

import enum
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from kommunprotokoll import strategier
from kommunprotokoll.strategier.texter import ELAKA, ENKLA
from tests.modell.klasser import MODELLKLASSER, UPPRÄKNINGAR, delar, ifyllda

KLASSER: list[Any] = MODELLKLASSER
FÄLT = {f"{klass.__name__}.{f.name}" for klass in KLASSER for f in attrs.fields(klass)}
I_PROTOKOLL = {fält for fält in FÄLT if not fält.startswith("Sammanträdesplan.")}
MEDLEMMAR = {f"{klass.__name__}.{m.name}" for klass in UPPRÄKNINGAR for m in klass}

# Which examples a seed gives changes with the package's own constants, which hypothesis draws from
# too. So there are several rounds, and the looking ends with the one in which all has been seen.
RUNDOR = range(8)


class Sett:
    """What has been seen in a number of examples."""

    def __init__(self) -> None:
        self.fält: set[str] = set()
        self.medlemmar: set[str] = set()
        self.texter: set[str] = set()

    def se(self, strategi: SearchStrategy[object], antal: int, frö: int) -> None:
        """Look through so many examples, the same each time for one seed."""

        @seed(frö)
        @settings(
            max_examples=antal,
            database=None,
            derandomize=False,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(strategi)
        def titta(objekt: object) -> None:
            for del_ in delar(objekt):
                if attrs.has(type(del_)):
                    self.fält.update(ifyllda(del_))
                elif isinstance(del_, enum.Enum):
                    self.medlemmar.add(f"{type(del_).__name__}.{del_.name}")
                elif isinstance(del_, str):
                    self.texter.add(del_)

        titta()


@pytest.fixture(scope="module")
def protokoll() -> Sett:
    """What some hundred whole protocols hold."""
    sett = Sett()
    for frö in RUNDOR:
        sett.se(strategier.sammanträden(), 150, frö)
        if sett.fält >= I_PROTOKOLL:
            break
    return sett


@pytest.fixture(scope="module")
def delarna(protokoll: Sett) -> Sett:
    """What the protocols hold and the parts with many kinds, drawn by themselves."""
    för_sig: tuple[SearchStrategy[object], ...] = (
        strategier.sammanträden(högst_paragrafer=0, högst_personer=1),
        strategier.paragrafer(),
        strategier.omröstningar(),
        strategier.propositionsordningar(),
        strategier.yrkanden(),
        strategier.närvaro(),
    )
    protokoll.se(strategier.sammanträdesplaner(), 30, 0)
    for frö in RUNDOR:
        for strategi in för_sig:
            protokoll.se(strategi, 100, frö)
        if protokoll.medlemmar >= MEDLEMMAR:
            break
    return protokoll


@pytest.mark.parametrize("fält", sorted(I_PROTOKOLL))
def test_varje_fält_fylls_i_hela_protokoll(protokoll: Sett, fält: str) -> None:
    """Each field of each class takes another value than its default in some whole protocol."""
    assert fält in protokoll.fält


@pytest.mark.parametrize("fält", sorted(FÄLT - I_PROTOKOLL))
def test_varje_fält_fylls_i_planer(delarna: Sett, fält: str) -> None:
    """Plans of meetings have times and names."""
    assert fält in delarna.fält


@pytest.mark.parametrize("medlem", sorted(MEDLEMMAR))
def test_varje_medlem_i_uppräkningarna_dras(delarna: Sett, medlem: str) -> None:
    """Each member of each enumeration turns up."""
    assert medlem in delarna.medlemmar


def test_texterna_är_både_vanliga_och_elaka(delarna: Sett) -> None:
    """Text is of the usual kind, of the kind that breaks programs, and free."""
    texter = delarna.texter

    assert texter.issuperset(ENKLA)
    assert len(texter & set(ELAKA)) > len(ELAKA) - 3  # one is decomposed, so it is changed
    assert len(texter - set(ENKLA) - set(ELAKA)) > 100
