"""Copies with changes, by the place of what is to change."""

from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

from kommunprotokoll.grund.fel import FinnsInteFel, OgiltigtVärdeFel
from kommunprotokoll.grund.klass import förval, räknas_ut
from kommunprotokoll.grund.sokvag import Sökväg

_O = TypeVar("_O")


def ändra(objekt: _O, ändringar: Mapping[str, object] | None = None, /, **fält: object) -> _O:
    """Return a copy of a model object with some values changed; the original stays as it is.

    Args:
        objekt: Any object of the model.
        ändringar: New values by path, for what lies deeper: ``{"paragrafer[0].rubrik": "Upprop"}``.
        **fält: New values of the object's own attributes.

    A value that the object counted itself (the totals of an open vote) is counted anew.

    Raises:
        FinnsInteFel: A path leads nowhere.
        OgiltigtVärdeFel: The changed object cannot mean anything, or a path is not one.

    >>> from kommunprotokoll.modell.organ import Kommun
    >>> ändra(Kommun("Ekby"), kod="9901")
    Kommun('Ekby', '9901')
    """
    nytt: Any = objekt
    for text, värde in {**(ändringar or {}), **fält}.items():
        väg = Sökväg.från_text(text)
        if not väg.led:
            raise OgiltigtVärdeFel("ändra", text, "en väg till det som ska ändras")
        nytt = _ändrad(nytt, väg, 0, värde)
    return nytt  # type: ignore[no-any-return]  # the class is the object's own


def _ändrad(objekt: Any, väg: Sökväg, djup: int, värde: object) -> Any:
    if djup == len(väg.led):
        return värde
    led = väg.led[djup]
    inre = Sökväg((led,)).följ(objekt) if djup + 1 < len(väg.led) else None
    ny = _ändrad(inre, väg, djup + 1, värde)
    if isinstance(led, int):
        if not isinstance(objekt, tuple) or led >= len(objekt):
            raise FinnsInteFel(f"{Sökväg(väg.led[: djup + 1])} finns inte.")
        return (*objekt[:led], ny, *objekt[led + 1 :])
    if not attrs.has(type(objekt)) or led not in attrs.fields_dict(type(objekt)):
        raise FinnsInteFel(f"{Sökväg(väg.led[: djup + 1])} finns inte.")
    kvar = {
        f.name: getattr(objekt, f.name)
        for f in attrs.fields(type(objekt))
        if not (räknas_ut(f) and getattr(objekt, f.name) == förval(f, objekt))
    }
    return type(objekt)(**{**kvar, led: ny})
