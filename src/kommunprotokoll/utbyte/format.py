"""What the reader, the writer and the JSON Schema of format version 1 agree on.

Wire names are the attribute names. The classes are found by their annotations; what is written
more compactly than as an object, and the limits of numbers and depth, stand here once.
"""

import re
import types
from collections.abc import Iterator
from enum import Enum
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from kommunprotokoll.grund.fel import visa_värde
from kommunprotokoll.modell.kalender import Sammanträdesplan
from kommunprotokoll.modell.sammantrade import Sammanträde

FORMATVERSION = 1
"""The version that is written, and the newest that is read."""

VERSIONSNYCKEL = "formatversion"

Dokumentklass: TypeAlias = Sammanträde | Sammanträdesplan
"""What a file may hold."""

INNEHÅLL: dict[str, type[Dokumentklass]] = {
    "sammanträde": Sammanträde,
    "sammanträdesplan": Sammanträdesplan,
}
"""Key of the outermost object and the class of what stands under it."""

TAGG = "typ"
"""Key that says which class of a union an object is. No class of a union has such a field."""

STÖRSTA_HELTAL = 2**53 - 1
"""Greatest whole number that every reader of JSON keeps exact (RFC 7493, section 2.2)."""

HÖGSTA_DJUP = 254
"""Objects and lists inside each other; what orjson writes, and far more than a protocol needs."""

STÖRSTA_STORLEK = 100_000_000
"""Bytes or characters that are read: several hundred times the longest protocols."""

DATUM = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
"""A date: ``2031-05-14`` (RFC 3339 full-date)."""

TID = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{6})?)?"
"""A local time: ``09:00``, with seconds and microseconds only where they are not zero."""

PARAGRAFNUMMER = "[1-9][0-9]{0,15}( [A-ZÅÄÖ])?"
"""A paragraph's number with its letter: ``12``, ``12 A``."""


def tagg(klass: type) -> str:
    """Return the tag of a class of a union: ``ÖppenOmröstning`` is ``öppen omröstning``."""
    return re.sub(r"(?<=.)(?=[A-ZÅÄÖ])", " ", klass.__name__).lower()


def under(väg: str, nyckel: str) -> str:
    """Return the place one key further in: ``beslut[0].attsatser``, written as ``Sökväg`` does.

    A key that cannot be an attribute's name is shown as it is: ``organ['a b']``.
    """
    if not nyckel.isidentifier():
        return f"{väg}[{visa_värde(nyckel)}]"
    return f"{väg}.{nyckel}" if väg else nyckel


def är_union(typ: Any) -> bool:
    """Tell whether an annotation is a union, ``X | None`` included."""
    return get_origin(typ) in (Union, types.UnionType)


def medlemmar(typ: Any) -> tuple[Any, ...]:
    """Return the types of a union other than None; of anything else, the type itself."""
    if not är_union(typ):
        return (typ,)
    return tuple(del_ for del_ in get_args(typ) if del_ is not type(None))


def är_taggad(typ: Any) -> bool:
    """Tell whether an annotation is a union of several classes, which needs a tag in JSON."""
    return len(medlemmar(typ)) > 1


def fält_av(klass: type) -> "dict[str, tuple[attrs.Attribute[Any], Any]]":
    """Return a class's fields by name, each with its annotation, names in it resolved."""
    typer = get_type_hints(klass)
    return {f.name: (f, typer[f.name]) for f in attrs.fields(klass)}


def klasser() -> tuple[type, ...]:
    """Return every class and enumeration that a file may hold, outermost first."""
    sedda: dict[type, None] = {}
    kö: list[Any] = list(INNEHÅLL.values())
    while kö:
        for klass in _klasser_i(kö.pop(0)):
            if klass in sedda:
                continue
            sedda[klass] = None
            if attrs.has(klass):
                kö.extend(typ for _, typ in fält_av(klass).values())
    return tuple(sedda)


def _klasser_i(typ: Any) -> Iterator[type]:
    if get_args(typ):
        for del_ in get_args(typ):
            yield from _klasser_i(del_)
    elif isinstance(typ, type) and (attrs.has(typ) or issubclass(typ, Enum)):
        yield typ
