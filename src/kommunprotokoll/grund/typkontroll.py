"""Check a value against a type annotation, with a Swedish error that names the place.

The annotations of the model are few in kind: text, numbers, dates, times, flags, enumerations,
other model classes, ``tuple[X, ...]`` and unions of these. Each becomes one small function, built
once at the first use, so that a class may name itself in its own fields.
"""

import sys
import types
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Union, get_args, get_origin

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import nfc

Typkontroll = Callable[[Any, str], Any]
"""Takes a value and its place; gives the value to store or raises ``OgiltigtVärdeFel``."""

_NAMN = {
    str: "text",
    int: "ett heltal",
    bool: "True eller False",
    date: "ett datum (datetime.date)",
    time: "ett klockslag (datetime.time utan tidszon)",
    type(None): "None",
}


def typkontroll(typ: Any, modul: str) -> Typkontroll:
    """Return the check of one annotation.

    Args:
        typ: The annotation; text is the name of a class in ``modul``.
        modul: Name of the module in which the annotation stands.
    """
    if isinstance(typ, str):
        typ = vars(sys.modules[modul])[typ]
    if get_origin(typ) is tuple:
        return _tupel(typkontroll(get_args(typ)[0], modul), typ, modul)
    if get_origin(typ) in (Union, types.UnionType):
        return _union(get_args(typ), modul)
    if typ is str:
        return _text
    if typ is date:
        return _datum
    if typ is time:
        return _tid
    if typ is int:
        return _heltal
    return _instans(typ)


def typnamn(typ: Any) -> str:
    """Return what an annotation allows, in Swedish: ``ett heltal``, ``text eller None``."""
    if isinstance(typ, str):
        return typ
    if get_origin(typ) is tuple:
        return f"en tupel av {typnamn(get_args(typ)[0])}"
    if get_origin(typ) in (Union, types.UnionType):
        return " eller ".join(typnamn(del_) for del_ in get_args(typ))
    if isinstance(typ, type) and issubclass(typ, Enum):
        return f"{typ.__name__} ({', '.join(str(m.name) for m in typ)})"
    return _NAMN.get(typ, getattr(typ, "__name__", str(typ)))


def _text(värde: Any, plats: str) -> Any:
    if type(värde) is not str:
        if not isinstance(värde, str) or isinstance(värde, Enum):
            raise OgiltigtVärdeFel(plats, värde, "text")
        värde = str.__str__(värde)  # numpy.str_ and the like can hold on to much more than text
    if värde.isascii():
        return värde
    try:
        värde.encode()
    except UnicodeEncodeError:
        raise OgiltigtVärdeFel(plats, värde, "text utan halva tecken (surrogat)") from None
    return nfc(värde)


def _heltal(värde: Any, plats: str) -> Any:
    if type(värde) is int:
        return värde
    if not isinstance(värde, int) or isinstance(värde, bool | Enum):
        raise OgiltigtVärdeFel(plats, värde, _NAMN[int])
    return värde


def _datum(värde: Any, plats: str) -> Any:
    if not isinstance(värde, date) or isinstance(värde, datetime):
        raise OgiltigtVärdeFel(plats, värde, _NAMN[date])
    return värde


def _tid(värde: Any, plats: str) -> Any:
    if not isinstance(värde, time) or värde.tzinfo is not None:
        raise OgiltigtVärdeFel(plats, värde, _NAMN[time])
    return värde


def _instans(typ: type) -> Typkontroll:
    def kontroll(värde: Any, plats: str) -> Any:
        if not isinstance(värde, typ):
            raise OgiltigtVärdeFel(plats, värde, typnamn(typ))
        return värde

    return kontroll


def _tupel(inre: Typkontroll, typ: Any, modul: str) -> Typkontroll:
    modellklasser = _modellklasser(get_args(typ)[0], modul)

    # Sets and mappings have no order that the sender chose, and the order of a protocol means much.
    def kontroll(värde: Any, plats: str) -> Any:
        if type(värde) is not tuple:
            utan_ordning = isinstance(värde, str | bytes | Mapping | AbstractSet)
            if utan_ordning or not isinstance(värde, Iterable):
                raise OgiltigtVärdeFel(plats, värde, typnamn(typ))
        värden = tuple(värde)
        if modellklasser.issuperset(map(type, värden)):
            return värden  # objects of the model were checked when they were made
        try:
            return tuple([inre(v, plats) for v in värden])
        except OgiltigtVärdeFel:  # the place of each is spelt out only for the one that is wrong
            return tuple(inre(v, f"{plats}[{i}]") for i, v in enumerate(värden))

    return kontroll


def _modellklasser(typ: Any, modul: str) -> frozenset[type]:
    """Return the model classes among what an annotation allows."""
    if isinstance(typ, str):
        typ = vars(sys.modules[modul])[typ]
    unionen = get_origin(typ) in (Union, types.UnionType)
    return frozenset(t for t in (get_args(typ) if unionen else (typ,)) if attrs.has(t))


def _union(typer: tuple[Any, ...], modul: str) -> Typkontroll:
    kontroller = [typkontroll(t, modul) for t in typer if t is not type(None)]
    får_vara_none = type(None) in typer
    alla = " eller ".join(typnamn(t) for t in typer)
    modellklasser = frozenset(t for t in typer if attrs.has(t))
    enkla = {t: typkontroll(t, modul) for t in typer if t in _NAMN and t is not type(None)}

    def kontroll(värde: Any, plats: str) -> Any:
        if type(värde) in modellklasser or (värde is None and får_vara_none):
            return värde
        if egen := enkla.get(type(värde)):
            with suppress(OgiltigtVärdeFel):  # what is allowed instead is put together below
                return egen(värde, plats)
        tillåtet = alla
        for enskild in kontroller:
            try:
                return enskild(värde, plats)
            except OgiltigtVärdeFel as fel:
                if len(kontroller) == 1:
                    if fel.plats != plats:
                        raise  # an error inside a tuple names its own place
                    tillåtet = f"{fel.tillåtet} eller None"
        raise OgiltigtVärdeFel(plats, värde, tillåtet)

    return kontroll
