"""Every class, field and enumeration of the model, found by following the annotations."""

import enum
import sys
import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

import attrs

from kommunprotokoll import Anmärkning, Sammanträde, Sammanträdesplan
from kommunprotokoll.grund.klass import förval

RÖTTER: tuple[type, ...] = (Sammanträde, Sammanträdesplan)


def _typer(typ: Any, modul: str) -> Iterator[type]:
    """The classes that an annotation names."""
    if isinstance(typ, str):
        typ = vars(sys.modules[modul])[typ]
    if get_origin(typ) in (Union, types.UnionType, tuple):
        for del_ in get_args(typ):
            if del_ is not Ellipsis:
                yield from _typer(del_, modul)
    else:
        yield typ


def nåbara(rötter: tuple[type, ...]) -> set[type]:
    """The classes that objects of the roots can hold, the roots included."""
    sedda: set[type] = set()
    kvar = list(rötter)
    while kvar:
        klass = kvar.pop()
        if klass in sedda:
            continue
        sedda.add(klass)
        if attrs.has(klass):
            kvar += [t for f in attrs.fields(klass) for t in _typer(f.type, klass.__module__)]
    return sedda


def _ordnade(klasser: set[type]) -> list[type]:
    return sorted(klasser, key=lambda klass: klass.__name__)


MODELLKLASSER = _ordnade({k for k in nåbara(RÖTTER) if attrs.has(k)})
"""The classes of the model."""

ALLA_KLASSER = _ordnade({k for k in nåbara((*RÖTTER, Anmärkning)) if attrs.has(k)})
"""The classes of the model and of the ground floor."""

UPPRÄKNINGAR: list[type[enum.Enum]] = [
    k for k in _ordnade(nåbara(RÖTTER)) if issubclass(k, enum.Enum)
]
"""The enumerations of the model."""


def namn(klass: type) -> str:
    """The name of a class, as the test's id."""
    return klass.__name__


def delar(objekt: Any) -> Iterator[Any]:
    """The object and everything inside it: objects of the model, enumerations, plain values."""
    if isinstance(objekt, tuple):
        for del_ in objekt:
            yield from delar(del_)
        return
    yield objekt
    if attrs.has(type(objekt)):
        for f in attrs.fields(type(objekt)):
            yield from delar(getattr(objekt, f.name))


def ifyllda(objekt: Any) -> Iterator[str]:
    """The fields of one object that do not hold their default, as ``Klass.fält``."""
    for f in attrs.fields(type(objekt)):
        if getattr(objekt, f.name) != förval(f, objekt):
            yield f"{type(objekt).__name__}.{f.name}"
