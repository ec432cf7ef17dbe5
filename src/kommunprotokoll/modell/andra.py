"""Copies with changes, by the place of what is to change."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias, TypeVar

import attrs

from kommunprotokoll.grund.fel import FinnsInteFel, OgiltigtVärdeFel
from kommunprotokoll.grund.klass import förval, räknas_ut
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import nfc, uppräkning

_O = TypeVar("_O")

_Träd: TypeAlias = "dict[str | int, _Träd | _Nytt]"
"""The changes below one object: by attribute or index, deeper changes or the new value."""


@attrs.frozen
class _Nytt:
    värde: object


def ändra(objekt: _O, ändringar: Mapping[str, object] | None = None, /, **fält: object) -> _O:
    """Return a copy of a model object with some values changed; the original stays as it is.

    Args:
        objekt: Any object of the model.
        ändringar: New values by path, for what lies deeper: ``{"paragrafer[0].rubrik": "Upprop"}``.
        **fält: New values of the object's own attributes.

    All changes are made at once, so that start and end of a meeting can be moved together. A value
    that the object counted itself (the totals of an open vote) is counted anew.

    Raises:
        FinnsInteFel: A path leads nowhere.
        OgiltigtVärdeFel: The changed object cannot mean anything, or a path is not one or is given
            twice.

    >>> from kommunprotokoll.modell.organ import Kommun
    >>> ändra(Kommun("Ekby"), kod="9901")
    Kommun('Ekby', '9901')
    """
    träd: _Träd = {}
    for text, värde in (ändringar or {}).items():
        _lägg_in(träd, Sökväg.från_text(text).led, värde)
    for namn, värde in fält.items():
        enkelt = nfc(namn)
        led = (enkelt,) if enkelt.isidentifier() else Sökväg.från_text(namn).led
        _lägg_in(träd, led, värde)
    nytt: Any = _ändrad(objekt, träd, Sökväg())
    return nytt  # type: ignore[no-any-return]  # the class is the object's own


def _lägg_in(träd: _Träd, väg: tuple[str | int, ...], värde: object) -> None:
    if not väg:
        raise OgiltigtVärdeFel("ändra", str(Sökväg(väg)), "en väg till det som ska ändras")
    *vägen_dit, sista = väg
    gren = träd
    for led in vägen_dit:
        nästa = gren.setdefault(led, {})
        if isinstance(nästa, _Nytt):
            raise _två_gånger(väg)
        gren = nästa
    if sista in gren:
        raise _två_gånger(väg)
    gren[sista] = _Nytt(värde)


def _två_gånger(väg: tuple[str | int, ...]) -> OgiltigtVärdeFel:
    tillåtet = "varje plats en gång, och inget inuti den"
    return OgiltigtVärdeFel("ändra", str(Sökväg(väg)), tillåtet)


def _ändrad(objekt: Any, träd: _Träd, väg: Sökväg) -> Any:
    if not träd:
        return objekt
    if isinstance(objekt, tuple):
        return _ändrad_tupel(objekt, träd, väg)
    if not attrs.has(type(objekt)):
        raise FinnsInteFel(f"{väg / next(iter(träd))} finns inte: {väg} är inget objekt.")
    klass: type = type(objekt)
    alla = _fält_i(klass)
    nya: dict[str, Any] = {}
    for led, gren in träd.items():
        if not isinstance(led, str) or led not in alla:
            raise FinnsInteFel(
                f"{väg / led} finns inte; {type(objekt).__name__} har {uppräkning([*alla])}."
            )
        if isinstance(gren, _Nytt):
            nya[led] = gren.värde
        else:
            nya[led] = _ändrad(getattr(objekt, led), gren, väg / led)
    kvar = {
        namn: getattr(objekt, namn)
        for namn, uträknat in alla.items()
        if not (uträknat and getattr(objekt, namn) == förval(uträknat, objekt))
    }
    return klass(**{**kvar, **nya})


@cache
def _fält_i(klass: type) -> dict[str, "attrs.Attribute[Any] | None"]:
    """Return the names of a class's fields, with those that are computed from the others."""
    alla: tuple[attrs.Attribute[Any], ...] = attrs.fields(klass)
    ut: dict[str, attrs.Attribute[Any] | None] = {}
    for f in alla:
        ut[f.name] = f if räknas_ut(f) else None
    return ut


def _ändrad_tupel(objekt: tuple[Any, ...], träd: _Träd, väg: Sökväg) -> tuple[Any, ...]:
    nya = list(objekt)
    for led, gren in träd.items():
        if not isinstance(led, int) or led >= len(nya):
            finns = f"[0] till [{len(nya) - 1}]" if nya else "inget"
            raise FinnsInteFel(f"{väg / led} finns inte; i {väg} finns {finns}.")
        nya[led] = _värde(gren, objekt[led], väg / led)
    return tuple(nya)


def _värde(gren: "_Träd | _Nytt", gammalt: object, väg: Sökväg) -> Any:
    return gren.värde if isinstance(gren, _Nytt) else _ändrad(gammalt, gren, väg)
