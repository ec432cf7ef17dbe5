"""Files of format version 1 load for ever.

The files in ``format1/`` are made up and hold every class, every field and between them everything
that version 1 can say. They are never changed: a change that makes one of these tests fail breaks
files that people have, and needs a new format version with a reader for the old one. A new field
is added to ``sammantrade.json`` by hand as long as version 1 has not been released with it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.klass import förval
from kommunprotokoll.modell.omrostning import SlutenOmröstning, ÖppenOmröstning
from kommunprotokoll.utbyte import från_json, läs, läs_plan, plan_från_json, spara, till_json
from kommunprotokoll.utbyte.format import fält_av
from kommunprotokoll.utbyte.omvandlare import från_träd, till_träd
from tests.utbyte.modellobjekt import KLASSER, UPPRÄKNINGAR

MAPP = Path(__file__).parent / "format1"
SAMMANTRÄDE = MAPP / "sammantrade.json"
PLAN = MAPP / "sammantradesplan.json"
ORD: dict[str, list[str]] = json.loads((MAPP / "ord.json").read_bytes())


def objekt_i(värde: Any) -> Iterator[Any]:
    """Every object of the model inside a value, itself too."""
    if attrs.has(type(värde)):
        yield värde
        for f in attrs.fields(type(värde)):
            yield from objekt_i(getattr(värde, f.name))
    elif isinstance(värde, tuple):
        for inre in värde:
            yield from objekt_i(inre)


def test_filerna_läses_och_skrivs_som_de_var(tmp_path: Path) -> None:
    """The same bytes come out again."""
    assert spara(läs(SAMMANTRÄDE), tmp_path / "a.json").read_bytes() == SAMMANTRÄDE.read_bytes()
    assert spara(läs_plan(PLAN), tmp_path / "b.json").read_bytes() == PLAN.read_bytes()


def test_filen_betyder_vad_den_betydde() -> None:
    """A few facts out of the file, so that reading it wrong in the same way twice is seen."""
    s = läs(SAMMANTRÄDE)
    ärende = s.paragraf(12)
    första, andra, val = ärende.omröstningar

    assert str(s) == "Kommunstyrelsen 2031-05-14"
    assert [str(p.beteckning) for p in s.paragrafer] == ["12", "12 A", "13", "14"]
    assert isinstance(första, ÖppenOmröstning)
    assert (första.ja, första.nej, första.avstår, första.frånvarande) == (6, 4, None, 1)
    assert isinstance(andra, ÖppenOmröstning)
    assert (andra.ja, andra.nej, andra.avstår, andra.frånvarande) == (1, 1, 0, 0)
    assert isinstance(val, SlutenOmröstning)
    assert [(r.alternativ, r.antal) for r in val.resultat] == [
        ("Siv Lövbacka", 6),
        ("Örjan Åvall", 4),
    ]
    assert s.justeringar[0].omfattar(12)
    assert not s.justeringar[0].omfattar(13)
    assert str(läs_plan(PLAN).tider[0]) == "tisdag 2032-02-03 kl. 13.00–16.30, Regionens hus"


def test_varje_klass_och_fält_finns_i_filerna() -> None:
    """Each field of each class has, somewhere, another value than its default."""
    använda = {
        (type(objekt).__name__, f.name)
        for objekt in objekt_i((läs(SAMMANTRÄDE), läs_plan(PLAN)))
        for f in attrs.fields(type(objekt))
        if getattr(objekt, f.name) != förval(f, objekt)
    }

    assert {(klass.__name__, namn) for klass in KLASSER for namn in fält_av(klass)} == använda


def nycklar(träd: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Every key of a tree, with the object in which it stands."""
    if isinstance(träd, dict):
        for nyckel in träd:
            yield träd, nyckel
            yield from nycklar(träd[nyckel])
    elif isinstance(träd, list):
        for inre in träd:
            yield from nycklar(inre)


@pytest.mark.parametrize("fil", [SAMMANTRÄDE, PLAN], ids=lambda f: f.name)
def test_inget_i_filerna_är_onödigt(fil: Path) -> None:
    """Each key carries something: without it the file is refused, or says something else."""
    läsa = från_json if fil == SAMMANTRÄDE else plan_från_json
    träd = json.loads(fil.read_bytes())
    helt = läsa(json.dumps(träd))
    onödiga = []
    for objekt, nyckel in list(nycklar(träd)):
        innan = dict(objekt)
        del objekt[nyckel]
        try:
            onödiga += [nyckel] if läsa(json.dumps(träd)) == helt else []
        except LäsFel:
            pass  # refused: not unnecessary
        finally:
            objekt.clear()
            objekt.update(innan)  # in the old order

    assert onödiga == []


@pytest.mark.parametrize("klass", UPPRÄKNINGAR, ids=lambda k: k.__name__)
def test_orden_är_de_samma(klass: type) -> None:
    """The words of version 1 are read, and there are no others.

    A new word is added to ``ord.json``; one that is there is never taken away.
    """
    lästa: list[object] = [från_träd(ord_, klass) for ord_ in ORD[klass.__name__]]

    assert lästa == list(klass)  # type: ignore[call-overload]
    assert [till_träd(värde) for värde in lästa] == ORD[klass.__name__]


def test_filerna_är_kompakta_utan_indrag() -> None:
    """Without the indentation the same file is less than half as long."""
    data = till_json(läs(SAMMANTRÄDE))

    assert från_json(data) == läs(SAMMANTRÄDE)
    assert len(data) < SAMMANTRÄDE.stat().st_size / 1.8
