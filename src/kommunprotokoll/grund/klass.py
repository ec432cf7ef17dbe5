"""How every class of data in the package is made: frozen, checked, described.

``@modellklass`` is ``attrs.define(frozen=True)`` with three additions: each field is checked
against its annotation when an object is made (lists become tuples, text becomes NFC), a short
``repr``, and a Swedish description for the JSON Schema. Fields are keyword-only unless they say
``kw_only=False``, which the first one or two of a class do.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar, dataclass_transform

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.typkontroll import Typkontroll, typkontroll

Kontroll = Callable[[Any], str | None]
"""Takes a value of the right type; gives what is allowed instead (Swedish), or None if fine."""

_K = TypeVar("_K")


def fält(
    beskrivning: str,
    *,
    default: Any = attrs.NOTHING,
    kw_only: bool = True,
    kontroll: Kontroll | None = None,
) -> Any:
    """Describe one field of a model class.

    Args:
        beskrivning: What the field holds, in Swedish; becomes the description in the JSON Schema.
        default: Value or ``attrs.Factory`` when the field is left out.
        kw_only: False for the one or two fields that may be given by position.
        kontroll: Further check of a value that has the right type.
    """
    return attrs.field(
        default=default,
        kw_only=kw_only,
        metadata={"beskrivning": beskrivning, "kontroll": kontroll},
    )


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(fält,))
def modellklass(beskrivning: str) -> Callable[[type[_K]], type[_K]]:
    """Make a class of frozen, checked data.

    Args:
        beskrivning: What the class is, one or two sentences in Swedish, for the JSON Schema.
    """

    def gör(klass: type[_K]) -> type[_K]:
        if "__repr__" not in klass.__dict__:
            klass.__repr__ = kort_repr  # type: ignore[assignment,method-assign]  # same signature
        färdig = attrs.define(
            klass,
            frozen=True,
            slots=True,
            kw_only=True,
            repr=False,
            field_transformer=_kontrollerat,
        )
        färdig.__beskrivning__ = beskrivning  # type: ignore[attr-defined]  # read by the schema
        return färdig

    return gör


def _fältkontroll(
    plats: str, typ: Any, modul: str, kontroll: Kontroll | None, förvalt: Any
) -> Callable[[Any], Any]:
    """Return the converter of one field: check the type, then the field's own demand.

    The field's default is taken unchecked when it is given as the very same object: most fields
    of most objects hold it. A closure, since calling an object of a class takes twice the time.
    """
    typkontroll_: Typkontroll | None = None

    def kontrollera(värde: Any) -> Any:
        nonlocal typkontroll_
        if värde is förvalt:
            return värde
        if typkontroll_ is None:
            typkontroll_ = typkontroll(typ, modul)
        värde = typkontroll_(värde, plats)
        if kontroll is not None and värde is not None:
            tillåtet = kontroll(värde)
            if tillåtet is not None:
                raise OgiltigtVärdeFel(plats, värde, tillåtet)
        return värde

    return kontrollera


def _kontrollerat(klass: type, fält_: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    return [
        f.evolve(
            converter=_fältkontroll(
                f"{klass.__name__}.{f.name}",
                f.type,
                klass.__module__,
                f.metadata["kontroll"],
                f.default,
            )
        )
        for f in fält_
    ]


_HÖGST_I_REPR = 160
"""Characters between the brackets of a repr: it is for one line of a terminal, not for reading."""


def kort_repr(self: attrs.AttrsInstance) -> str:
    """Return a one-line repr: only what is not default, collections as their length."""
    delar: list[str] = []
    längd = 0
    for f in attrs.fields(type(self)):
        värde = getattr(self, f.name)
        if värde == förval(f, self):
            continue
        visat = f"<{len(värde)} st>" if isinstance(värde, tuple) else _kort_värde(värde)
        del_ = visat if not f.kw_only else f"{f.name}={visat}"
        längd += len(del_) + 2
        if längd > _HÖGST_I_REPR:
            delar.append("…")
            break
        delar.append(del_)
    return f"{type(self).__name__}({', '.join(delar)})"


def förval(f: "attrs.Attribute[Any]", objekt: object) -> Any:
    """Return what a field holds when it is left out; ``attrs.NOTHING`` if it may not be."""
    regel: Any = f.default
    if not hasattr(regel, "takes_self"):
        return regel
    return regel.factory(objekt) if regel.takes_self else regel.factory()


def räknas_ut(f: "attrs.Attribute[Any]") -> bool:
    """Tell whether a field left out is computed from the object's other fields."""
    return bool(getattr(f.default, "takes_self", False))


def _kort_värde(värde: Any) -> str:
    if isinstance(värde, StrEnum):
        return f"{type(värde).__name__}.{värde.name}"
    text = repr(värde)
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - fits a line


def minst(gräns: int) -> Kontroll:
    """Demand a whole number of at least ``gräns``."""
    return lambda värde: None if värde >= gräns else f"ett heltal från {gräns} och uppåt"


def ej_tom(värde: Any) -> str | None:
    """Demand text with at least one visible character."""
    return None if värde.strip() else "text med minst ett synligt tecken"
