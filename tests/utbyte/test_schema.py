"""The JSON Schema: valid itself, in Swedish, and of one mind with the reader."""

import json
import re
import sys
from collections.abc import Iterator
from copy import deepcopy
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.klass import ej_tom
from kommunprotokoll.modell.kalender import Sammanträdesplan
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.strategier import sammanträden, sammanträdesplaner
from kommunprotokoll.utbyte import från_json, json_schema, plan_från_json, till_json
from kommunprotokoll.utbyte.format import fält_av, klasser
from kommunprotokoll.utbyte.omvandlare import TrädFel, från_träd, till_träd
from kommunprotokoll.utbyte.schema import SYNLIGT_TECKEN
from tests.utbyte.modellobjekt import KLASSER, objekt_av

FORMAT1 = Path(__file__).parent / "format1"
SCHEMA: dict[str, Any] = dict(json_schema())
KONTROLL = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def för_klassen(klass: type) -> Draft202012Validator:
    """A validator of objects of one class."""
    schema = {**SCHEMA["$defs"][klass.__name__], "$defs": SCHEMA["$defs"]}
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def fel(data: bytes) -> list[str]:
    """What the third-party validator has against a JSON text."""
    return [f"{e.json_path}: {e.message}" for e in KONTROLL.iter_errors(json.loads(data))]


# --------------------------------------------------------------------------------- the schema


def test_schemat_är_ett_schema() -> None:
    """It follows the metaschema of draft 2020-12."""
    Draft202012Validator.check_schema(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"].startswith("urn:")


def töm(träd: Any) -> None:
    """Empty every list and object of a tree, the innermost first."""
    if isinstance(träd, dict | list):
        for inre in träd.values() if isinstance(träd, dict) else träd:
            töm(inre)
        träd.clear()


def test_schemat_är_json_och_sitt_eget() -> None:
    """It can be written as JSON, and what is done to one does nothing to the next."""
    ett = json_schema()
    assert json.loads(json.dumps(ett)) == ett

    töm(ett)

    assert json_schema() == SCHEMA


@pytest.mark.parametrize("klass", klasser(), ids=lambda k: k.__name__)
def test_varje_klass_finns_med_beskrivning(klass: type) -> None:
    """Every class has its own part of the schema, and every field its Swedish description."""
    del_ = SCHEMA["$defs"][klass.__name__]

    assert del_["title"] == klass.__name__
    if issubclass(klass, Enum):
        assert del_["enum"] == [m.value for m in klass]
        return
    assert del_["description"] == klass.__beskrivning__  # type: ignore[attr-defined]
    if del_["type"] == "object":
        assert del_["additionalProperties"] is False
        assert set(del_["properties"]) in (set(fält_av(klass)), {"typ", *fält_av(klass)})
        assert all(
            egenskap["description"].startswith(fält_av(klass)[namn][0].metadata["beskrivning"])
            for namn, egenskap in del_["properties"].items()
            if "const" not in egenskap
        )


def test_inget_mer_än_klasserna_finns() -> None:
    """Nothing is defined that no file can hold."""
    assert set(SCHEMA["$defs"]) == {klass.__name__ for klass in klasser()}


@pytest.mark.parametrize("klass", KLASSER, ids=lambda k: k.__name__)
def test_förvalen_är_modellens(klass: type) -> None:
    """A default in the schema means what leaving the field out means."""
    for namn, egenskap in SCHEMA["$defs"][klass.__name__].get("properties", {}).items():
        if "default" not in egenskap:
            continue
        f = fält_av(klass)[namn][0]
        skrivet = json.loads(json.dumps(till_träd(f.default)))

        assert egenskap["default"] == skrivet


@pytest.mark.parametrize("klass", KLASSER, ids=lambda k: k.__name__)
def test_krävs_är_det_som_saknar_förval(klass: type) -> None:
    """What must be there is what the constructor must be given, and the tag."""
    del_ = SCHEMA["$defs"][klass.__name__]
    måste = {n for n, (f, _) in fält_av(klass).items() if f.default is attrs.NOTHING}
    if del_["type"] == "object":
        assert set(del_.get("required", ())) - {"typ"} == måste


def test_synligt_tecken_är_som_modellens() -> None:
    """The pattern for "not empty" agrees with the model about every character there is."""
    alla = "".join(map(chr, range(sys.maxunicode + 1)))

    assert re.sub(SYNLIGT_TECKEN, "", alla) == "".join(t for t in alla if ej_tom(t) is not None)


# ------------------------------------------------------------- what we write is always valid


@given(s=sammanträden())
def test_sammanträden_följer_schemat(s: Sammanträde) -> None:
    """Every protocol that is written is valid for somebody who has only the schema."""
    assert fel(till_json(s)) == []


@given(plan=sammanträdesplaner())
def test_planer_följer_schemat(plan: Sammanträdesplan) -> None:
    """Every plan too."""
    assert fel(till_json(plan)) == []


@pytest.mark.parametrize("klass", KLASSER, ids=lambda k: k.__name__)
@given(data=st.data())
def test_varje_klass_följer_schemat(klass: type, data: st.DataObject) -> None:
    """Any object of any class at all, not only likely ones."""
    träd = json.loads(json.dumps(till_träd(data.draw(objekt_av(klass)))))
    tagg = SCHEMA["$defs"][klass.__name__].get("properties", {}).get("typ", {}).get("const")
    if tagg is not None:
        träd["typ"] = tagg

    assert list(för_klassen(klass).iter_errors(träd)) == []


@pytest.mark.parametrize("fil", sorted(FORMAT1.glob("samman*.json")), ids=lambda f: f.name)
def test_de_sparade_filerna_följer_schemat(fil: Path) -> None:
    """The files of format version 1 as well."""
    assert fel(fil.read_bytes()) == []


# ---------------------------------------------------------- reader and schema are of one mind

_SKRÄP: list[Any] = (
    [None, True, False, 0, -1, 1, 12, 2**53, 1.0, 1.5, "", " ", "x", "12", "12 A", "12 a", "12\n",
     "S", "9901", "0f" * 64, "2031-05-14", "2031-02-30", "2031-5-4", "09:00", "9:00", "24:00",
     "09:00:00", "ja", "råd", "löptext", "öppen omröstning", [], ["x"], [None], [[]], {},
     {"namn": "x"}, {"text": "x"}, {"typ": "löptext", "text": "x"}, {"typ": "lista"},
     {"från": "12"}, {"datum": "2031-05-14"}]
)  # fmt: skip
SKRÄP = st.sampled_from(_SKRÄP).map(deepcopy)  # what is put into a tree may be spoilt in turn
NYCKLAR = sorted({n for klass in KLASSER for n in fält_av(klass)} | {"typ", "formatversion", ""})

LÄSAREN_ENSAM = re.compile(
    # What only the constructors know: order in time, order of numbers, everything once, ...
    r"(?:.*\.)?(?:slut|slutdatum|paragrafer|till|till_kl|tas_ned|kod|tider|röster|resultat|utfall"
    r"|propositionsordning): .* går inte, tillåtet: .*"
    # ... JSON Schema takes 1.0 for a whole number (validation 6.1.1), we do not ...
    r"|.*: ska vara ett heltal, inte (?:talet )?1\.0|formatversion: ska vara heltalet 1"
    # ... and Python's $, unlike that of ECMA-262, also stands before a last line break.
    r"|.*inte texten '12\\n'"
    r"|.*: '12\\n' går inte, tillåtet: .*"
)
"""Faults that the reader sees and a JSON Schema cannot, or cannot in Python."""


def platser(träd: Any) -> Iterator[tuple[Any, str | int]]:
    """Every place of a tree: what holds it, and under which key or index."""
    if isinstance(träd, dict | list):
        for led in träd if isinstance(träd, dict) else range(len(träd)):
            yield träd, led
            yield from platser(träd[led])


def spoliera(träd: Any, data: st.DataObject) -> None:
    """Change one thing somewhere in a tree, if anything is left of it."""
    if not träd:
        return
    hållare, led = data.draw(st.sampled_from(list(platser(träd))))
    vad = data.draw(st.sampled_from(["byt", "ta bort", "lägg till", "upprepa"]))
    if vad == "byt":
        hållare[led] = data.draw(SKRÄP)
    elif vad == "ta bort":
        del hållare[led]
    elif isinstance(hållare, dict):
        hållare[data.draw(st.sampled_from(NYCKLAR))] = data.draw(SKRÄP)
    else:
        hållare.append(data.draw(SKRÄP) if vad == "lägg till" else deepcopy(hållare[led]))


def läsarens_brister(träd: Any) -> tuple[str, ...]:
    """What our reader has against a tree."""
    är_plan = isinstance(träd, dict) and "sammanträdesplan" in träd
    try:
        (plan_från_json if är_plan else från_json)(json.dumps(träd))
    except LäsFel as läsfel:
        return läsfel.brister
    return ()


def jämför_domar(träd: Any) -> None:
    """Check that reader and schema agree, as far as a schema can."""
    brister = läsarens_brister(träd)
    schemats = [f"{e.json_path}: {e.message}" for e in KONTROLL.iter_errors(träd)]
    if not brister:
        assert schemats == []  # what we read, the schema allows
    elif not schemats:
        assert [b for b in brister if not LÄSAREN_ENSAM.fullmatch(b)] == []


@given(s=sammanträden() | sammanträdesplaner(), data=st.data())
def test_läsare_och_schema_dömer_lika(
    s: Sammanträde | Sammanträdesplan, data: st.DataObject
) -> None:
    """A document spoilt in one to three places is valid for both or for neither."""
    träd = json.loads(till_json(s))
    for _ in range(data.draw(st.integers(1, 3))):
        spoliera(träd, data)

    jämför_domar(träd)


@given(data=st.data())
def test_läsare_och_schema_dömer_lika_om_den_sparade_filen(data: st.DataObject) -> None:
    """The same for the stored file, which has every field."""
    träd = json.loads((FORMAT1 / "sammantrade.json").read_bytes())
    spoliera(träd, data)

    jämför_domar(träd)


@pytest.mark.parametrize("klass", KLASSER, ids=lambda k: k.__name__)
@given(data=st.data())
def test_varje_fält_döms_lika(klass: type, data: st.DataObject) -> None:
    """In every class: each field in turn with junk in it, or gone."""
    fält = SCHEMA["$defs"][klass.__name__].get("properties", {})
    träd = json.loads(json.dumps(till_träd(data.draw(objekt_av(klass)))))
    if not fält:
        träd = data.draw(SKRÄP)
    else:
        namn = data.draw(st.sampled_from([n for n in fält if n != "typ"]))
        träd[namn] = data.draw(SKRÄP)
    tagg = fält.get("typ", {}).get("const")
    med_tagg = {**träd, "typ": tagg} if tagg is not None else träd
    schemat_säger_ja = för_klassen(klass).is_valid(med_tagg)
    try:
        från_träd(träd, klass)
    except TrädFel as trädfel:
        brister = trädfel.brister
    else:
        brister = []

    assert schemat_säger_ja or brister
    if schemat_säger_ja:
        assert [b for b in brister if not LÄSAREN_ENSAM.fullmatch(b)] == []


@pytest.mark.parametrize(
    "text",
    [
        '{"formatversion": 1}',
        '{"formatversion": 2, "sammanträdesplan": {"organ": {"namn": "Byrådet"}}}',
        '{"sammanträdesplan": {"organ": {"namn": "Byrådet"}}}',
        '{"formatversion": 1, "sammanträdesplan": {"organ": {"namn": "Byrådet"}}, "mer": 1}',
        '{"formatversion": true, "sammanträdesplan": {"organ": {"namn": "Byrådet"}}}',
        "[]",
    ],
)
def test_yttersta_objektet_döms_lika(text: str) -> None:
    """What is wrong with the outermost object, the schema says too."""
    assert läsarens_brister(json.loads(text))
    assert not KONTROLL.is_valid(json.loads(text))
