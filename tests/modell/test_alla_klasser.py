"""What holds for every class: frozen data, described, with a short repr and a Swedish reading."""

import copy
import pickle
import re
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import example, given

import kommunprotokoll as kp
from kommunprotokoll import Sammanträde
from kommunprotokoll.strategier import sammanträden
from tests.modell.klasser import ALLA_KLASSER, MODELLKLASSER, UPPRÄKNINGAR, delar, namn

LÄNGSTA_REPR = 200


@pytest.mark.parametrize("klass", ALLA_KLASSER, ids=namn)
def test_klassen_är_frusen_och_trång(klass: type) -> None:
    """Objects are keys, and have no room for attributes of their own."""
    assert "__dict__" not in dir(klass)
    assert "__hash__" in vars(klass)


@pytest.mark.parametrize("klass", ALLA_KLASSER, ids=namn)
def test_klassen_är_beskriven(klass: Any) -> None:
    """Each class has a docstring, a Swedish description, and one for each field."""
    assert klass.__doc__.strip()
    assert klass.__beskrivning__.endswith(".")
    for f in attrs.fields(klass):
        assert f.metadata["beskrivning"].endswith("."), f.name


@pytest.mark.parametrize("klass", ALLA_KLASSER, ids=namn)
def test_metoderna_är_beskrivna(klass: type) -> None:
    """Each public method and property has a docstring."""
    utan = [
        n
        for n, värde in vars(klass).items()
        if not n.startswith("_")
        and (callable(värde) or isinstance(värde, property | classmethod))
        and not värde.__doc__
    ]

    assert utan == []


@pytest.mark.parametrize("klass", ALLA_KLASSER, ids=namn)
def test_högst_två_fält_ges_utan_namn(klass: Any) -> None:
    """From the third field on a field is given by its name."""
    assert [f.kw_only for f in attrs.fields(klass)][2:] == [True] * (len(attrs.fields(klass)) - 2)


@pytest.mark.parametrize("klass", [*MODELLKLASSER, *UPPRÄKNINGAR], ids=namn)
def test_klassen_finns_på_taket(klass: type) -> None:
    """Each class and enumeration of the model is reached from the package itself."""
    assert getattr(kp, klass.__name__) is klass
    assert klass.__name__ in kp.__all__


@pytest.mark.parametrize("klass", [k for k in ALLA_KLASSER if k is not Sammanträde], ids=namn)
def test_klassen_läses_på_svenska(klass: type) -> None:
    """str() is a reading of its own, never the repr, which shows names of fields."""
    assert "__str__" in vars(klass)


@given(sammanträden())
def test_allt_kan_frysas_ned_och_tinas_upp(s: Sammanträde) -> None:
    """Pickling and copying give equal objects with equal hashes."""
    for kopia in (pickle.loads(pickle.dumps(s)), copy.deepcopy(s), copy.copy(s)):
        assert kopia == s
        assert hash(kopia) == hash(s)


@given(sammanträden())
def test_lika_delar_har_lika_hash(s: Sammanträde) -> None:
    """Every object inside can be a key, and equals the one made anew from its own fields."""
    for del_ in delar(s):
        if attrs.has(type(del_)):
            på_nytt = type(del_)(
                **{f.name: getattr(del_, f.name) for f in attrs.fields(type(del_))}
            )

            assert på_nytt == del_
            assert hash(på_nytt) == hash(del_)


@given(sammanträden())
def test_inget_kan_ändras(s: Sammanträde) -> None:
    """No field of any object can be set or taken away, no attribute added."""
    for del_ in delar(s):
        if not attrs.has(type(del_)):
            continue
        with pytest.raises(AttributeError):
            setattr(del_, attrs.fields(type(del_))[0].name, None)
        with pytest.raises(AttributeError):
            delattr(del_, attrs.fields(type(del_))[0].name)
        with pytest.raises(AttributeError):
            del_.något_nytt = 1
        assert not hasattr(del_, "__dict__")


@example(Sammanträde(kp.Organ("Nämnd" * 100), date(2031, 5, 14)))
@given(sammanträden())
def test_repr_är_kort(s: Sammanträde) -> None:
    """The repr of every object fits a line of a terminal."""
    for del_ in delar(s):
        if attrs.has(type(del_)):
            assert len(repr(del_)) <= LÄNGSTA_REPR
            assert "\n" not in repr(del_)


@given(sammanträden())
def test_läsningen_är_text(s: Sammanträde) -> None:
    """Every object can be read out loud, without names of classes or of Python's own."""
    for del_ in delar(s):
        if attrs.has(type(del_)):
            assert not re.search(r"\b\w+\(\w+=|<\w+\.\w+: |datetime\.|\bNone\b", str(del_))


def test_repr_visar_bara_det_som_inte_är_förval() -> None:
    """Defaults are left out, collections shown as their length, fields named as they are given."""
    p = kp.Paragraf(12, "Budget", beslut=(kp.Beslut(),), ärendeslag=kp.Ärendeslag.VAL)

    assert repr(p) == "Paragraf(12, 'Budget', ärendeslag=Ärendeslag.VAL, beslut=<1 st>)"
    assert repr(kp.Kommun("Ekby")) == "Kommun('Ekby')"


def test_en_lång_repr_kortas() -> None:
    """What does not fit is left out, and the repr says so."""
    p = kp.Paragraf(1, "x" * 200, skickas_till=("a",), bokstav="A", ordförande=kp.Person("y" * 99))

    assert repr(p).startswith("Paragraf(1, 'xxx")
    assert repr(p).endswith(", …)")
