"""The converter: every class of the model, and the traps of unions."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.klass import fält, förval, modellklass
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import Omröstning, SlutenOmröstning, ÖppenOmröstning
from kommunprotokoll.modell.person import Parti
from kommunprotokoll.modell.textstycke import Lista, Löptext, Punkt, Textstycke
from kommunprotokoll.utbyte.format import TAGG, fält_av, medlemmar, tagg, är_taggad
from kommunprotokoll.utbyte.omvandlare import TrädFel, från_träd, till_träd
from tests.utbyte.modellobjekt import KLASSER, objekt_av

SOM_TEXT: set[type] = {Parti, Paragrafnummer}
SOM_OBJEKT = [klass for klass in KLASSER if klass not in SOM_TEXT]


def genom_json(träd: Any) -> Any:
    """A tree as it is after it has been JSON text."""
    return json.loads(json.dumps(träd))


def unioner() -> set[Any]:
    """Every union of several classes in the model."""
    typer = [typ for klass in KLASSER for _, typ in fält_av(klass).values()]
    return {
        del_ for typ in typer for del_ in (typ, *getattr(typ, "__args__", ())) if är_taggad(del_)
    }


@modellklass("Prov på fält med unioner av alla slag.")
class Prov:
    """Has unions in every place where a field can have one."""

    en: Textstycke | None = fält("En eller ingen.", default=None)
    flera: tuple[Textstycke, ...] | None = fält("Flera eller tomt.", default=None)
    måste: Omröstning = fält("En.", default=SlutenOmröstning())
    enkel: Löptext | None = fält("En klass, ingen union av klasser.", default=None)


@pytest.mark.parametrize("klass", KLASSER, ids=lambda k: k.__name__)
@given(data=st.data())
def test_varje_klass_fram_och_tillbaka(klass: type, data: st.DataObject) -> None:
    """Any object of any class comes back as it was."""
    objekt = data.draw(objekt_av(klass))

    assert från_träd(genom_json(till_träd(objekt)), klass) == objekt


@pytest.mark.parametrize("klass", SOM_OBJEKT, ids=lambda k: k.__name__)
@given(data=st.data())
def test_det_som_är_förval_skrivs_inte(klass: type, data: st.DataObject) -> None:
    """Exactly the fields that differ from what they would be if left out are written."""
    objekt = data.draw(objekt_av(klass))
    träd = till_träd(objekt)

    assert list(träd) == [
        f.name for f in attrs.fields(klass) if getattr(objekt, f.name) != förval(f, objekt)
    ]


@given(prov=objekt_av(Prov))
def test_unioner_med_och_utan_none(prov: Prov) -> None:
    """The tag is written and read in ``A | B | None`` too, where cattrs by itself loses it."""
    assert från_träd(genom_json(till_träd(prov)), Prov) == prov


def test_taggen_skrivs_i_unioner_och_bara_där() -> None:
    """A class that stands alone in a field needs no tag."""
    prov = Prov(en=Löptext("a"), flera=(Lista(()),), måste=ÖppenOmröstning(), enkel=Löptext("b"))

    assert till_träd(prov) == {
        "en": {"typ": "löptext", "text": "a"},
        "flera": [{"typ": "lista", "punkter": []}],
        "måste": {"typ": "öppen omröstning"},
        "enkel": {"text": "b"},
    }


def test_modellen_har_de_väntade_unionerna() -> None:
    """The search for unions, on which the tests below rest, finds those that are there."""
    assert {Textstycke, Omröstning} <= unioner()


@pytest.mark.parametrize(
    "union", sorted(unioner(), key=str), ids=lambda u: "|".join(k.__name__ for k in medlemmar(u))
)
def test_taggen_krockar_inte(union: Any) -> None:
    """No class of a union has a field named as the tag, and no two have the same tag."""
    for klass in medlemmar(union):
        assert TAGG not in fält_av(klass)

    taggar = [tagg(klass) for klass in medlemmar(union)]
    assert len(set(taggar)) == len(taggar)


def test_en_klass_i_en_union_står_aldrig_ensam() -> None:
    """A class is written with its tag everywhere or nowhere, so that one schema describes it."""
    taggade = {klass for union in unioner() for klass in medlemmar(union)}
    ensamma = {
        del_
        for klass in KLASSER
        for _, typ in fält_av(klass).values()
        for i_tupel in (typ, *getattr(typ, "__args__", ()))
        if not är_taggad(i_tupel)
        for del_ in medlemmar(i_tupel)
        if isinstance(del_, type)
    }

    assert taggade & ensamma == set()


def test_summorna_räknas_om_bara_när_de_är_utelämnade() -> None:
    """A total that was printed, or is not known although there are names, is kept as it was."""
    röst = {"person": {"namn": "Disa Vretlind"}, "val": "ja"}

    assert från_träd({"röster": [röst]}, ÖppenOmröstning).ja == 1
    assert från_träd({"röster": [röst], "ja": 7}, ÖppenOmröstning).ja == 7
    assert från_träd({"röster": [röst], "ja": None}, ÖppenOmröstning).ja is None


def test_ett_fel_utan_plats_är_objektet_självt() -> None:
    """The place of the outermost object is a dot, as ``Sökväg`` writes it."""
    with pytest.raises(TrädFel) as fel:
        från_träd([], Punkt)

    assert fel.value.brister == [".: ska vara ett objekt, inte en lista"]
