"""JSON Schema (draft 2020-12) of format version 1, made from the classes of the model."""

from copy import deepcopy
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin
from urllib.parse import quote

import attrs

from kommunprotokoll.grund.klass import ej_tom, räknas_ut
from kommunprotokoll.modell.kalender import LÄNK, UID
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.person import Parti
from kommunprotokoll.utbyte.format import (
    DATUM,
    FORMATVERSION,
    INNEHÅLL,
    PARAGRAFNUMMER,
    STÖRSTA_HELTAL,
    TAGG,
    TID,
    VERSIONSNYCKEL,
    fält_av,
    klasser,
    medlemmar,
    tagg,
    är_taggad,
    är_union,
)

_Schema = dict[str, Any]

ID = f"urn:kommunprotokoll:json:{FORMATVERSION}"
"""Name of the schema. A URN, since the schema comes with the package and not from a web site."""

SYNLIGT_TECKEN = r"[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
"""One character that is not white space, spelt out: engines differ on what ``\\s`` means."""

_MÖNSTER = {
    "Bilaga.kontrollsumma": "^([0-9a-f]{128})?$",
    "Kommun.kod": "^([0-9]{4}|[0-9]{2})$",
    "Paragraf.bokstav": "^[A-ZÅÄÖ]?$",
    "Paragrafnummer.bokstav": "^[A-ZÅÄÖ]?$",
    "Sammanträdestid.länk": f"^({LÄNK})?$",
    "Sammanträdestid.uid": f"^({UID})?$",
}
"""Fields whose check says more than "not empty": the same as a regular expression."""


def json_schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of the files that ``spara`` writes.

    What the schema cannot say, only the reader demands: an end not before its start, every § number
    once, no key twice in an object, and the like. A new, independent dictionary each time.

    >>> json_schema()["$id"]
    'urn:kommunprotokoll:json:1'
    """
    schema: dict[str, object] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "Kommunprotokoll",
        "description": "Ett sammanträde med sitt protokoll, eller ett organs sammanträdesplan.",
        "type": "object",
        "properties": {
            VERSIONSNYCKEL: {"description": "Formatets version.", "const": FORMATVERSION},
            **{nyckel: _ref(klass) for nyckel, klass in INNEHÅLL.items()},
        },
        "required": [VERSIONSNYCKEL],
        "oneOf": [{"required": [nyckel]} for nyckel in INNEHÅLL],
        "additionalProperties": False,
        "$defs": {klass.__name__: _klass(klass) for klass in sorted(klasser(), key=_namn)},
    }
    return deepcopy(schema)  # small parts of it are made once for all


def _namn(klass: type) -> str:
    return klass.__name__


def _ref(klass: type) -> _Schema:
    return {"$ref": f"#/$defs/{quote(klass.__name__)}"}


@cache
def _taggade() -> frozenset[type]:
    """Return the classes that stand in a union and carry its tag."""
    return frozenset(
        medlem
        for klass in klasser()
        if attrs.has(klass)
        for _, typ in fält_av(klass).values()
        for del_ in (typ, *get_args(typ))
        if är_union(del_) and är_taggad(del_)
        for medlem in medlemmar(del_)
    )


def _klass(klass: type) -> _Schema:
    if issubclass(klass, Enum):
        return {"title": klass.__name__, "type": "string", "enum": [m.value for m in klass]}
    huvud: _Schema = {
        "title": klass.__name__,
        "description": klass.__beskrivning__,  # type: ignore[attr-defined]  # set by modellklass
    }
    if klass is Parti:
        return {**huvud, "type": "string", "pattern": SYNLIGT_TECKEN}
    if klass is Paragrafnummer:
        mönster = f"^{PARAGRAFNUMMER}$"
        return {**huvud, "type": "string", "pattern": mönster, "examples": ["12", "12 A"]}
    fält = fält_av(klass)
    krävs = [namn for namn, (f, _) in fält.items() if f.default is attrs.NOTHING]
    egenskaper = {namn: _fält(klass, f, typ) for namn, (f, typ) in fält.items()}
    if klass in _taggade():
        krävs.insert(0, TAGG)
        egenskaper = {TAGG: {"const": tagg(klass)}, **egenskaper}
    return {
        **huvud,
        "type": "object",
        "properties": egenskaper,
        **({"required": krävs} if krävs else {}),
        "additionalProperties": False,
    }


def _fält(klass: type, f: "attrs.Attribute[Any]", typ: Any) -> _Schema:
    beskrivning = f.metadata["beskrivning"]
    if räknas_ut(f):
        beskrivning += " Utelämnat räknas det ut av det övriga."
    krav = _krav(f"{klass.__name__}.{f.name}", medlemmar(typ)[0], f.metadata["kontroll"])
    schema = {"description": beskrivning, **_typ(typ, krav)}
    if f.default is not attrs.NOTHING and not räknas_ut(f):
        schema["default"] = _som_json(f.default)
    return schema


def _typ(typ: Any, krav: _Schema) -> _Schema:
    """Return the schema of one annotation, with the field's own demand in it."""
    if är_union(typ):
        delar = medlemmar(typ)
        schema = (
            {"oneOf": [_ref(del_) for del_ in delar]} if len(delar) > 1 else _typ(delar[0], krav)
        )
        return _eller_null(schema) if type(None) in get_args(typ) else schema
    if get_origin(typ) is tuple:
        return {"type": "array", "items": _typ(get_args(typ)[0], {})}
    return {**(_ENKLA[typ] if typ in _ENKLA else _ref(typ)), **krav}


_ENKLA: dict[type, _Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": -STÖRSTA_HELTAL, "maximum": STÖRSTA_HELTAL},
    date: {"type": "string", "format": "date", "pattern": f"^{DATUM}$"},
    # Not "format": "time", which demands an offset from UTC (RFC 3339); ours is local time.
    time: {"type": "string", "pattern": f"^{TID}$", "examples": ["09:00"]},
}


def _eller_null(schema: _Schema) -> _Schema:
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _krav(plats: str, typ: Any, kontroll: Any) -> _Schema:
    """Return what a field's own check demands, as schema."""
    if kontroll is None:
        return {}
    if typ is int:  # the checks of numbers are all "at least"
        return {"minimum": next(tal for tal in range(10) if kontroll(tal) is None)}
    return {"pattern": SYNLIGT_TECKEN if kontroll is ej_tom else _MÖNSTER[plats]}


def _som_json(värde: Any) -> Any:
    if isinstance(värde, Enum):
        return värde.value
    return list(värde) if isinstance(värde, tuple) else värde
