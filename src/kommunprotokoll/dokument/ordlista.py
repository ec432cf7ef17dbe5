"""What every list of words has: sentences whose places can be filled, checked when made.

A municipality that replaces a sentence and names a place that will not be filled is told at once,
and not when the paper is written.
"""

from collections.abc import Mapping
from enum import StrEnum
from string import Formatter
from typing import Any, TypeVar

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import uppräkning

_E = TypeVar("_E", bound=StrEnum)


@attrs.frozen(kw_only=True)
class Ordlista:
    """Words of one kind of paper, or of one part; the defaults are those of custom."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no text, and places in braces that the standard sentence has not."""
        for f in attrs.fields(type(self)):
            standard = f.default.factory() if isinstance(f.default, attrs.Factory) else f.default  # type: ignore[arg-type]  # Factory is a class, its stub a function
            _kontrollera(f"{type(self).__name__}.{f.name}", getattr(self, f.name), standard)


def ordtabell(standard: Mapping[_E, str]) -> Any:
    """Describe words by enum; who replaces some of them keeps the others."""
    return attrs.field(factory=lambda: standard, converter=lambda givna: {**standard, **givna})


def _kontrollera(plats: str, givet: object, standard: object) -> None:
    if givet is standard:
        return
    match standard:
        case str():
            _kontrollera_text(plats, givet, standard)
        case tuple():
            if not isinstance(givet, tuple) or len(givet) != len(standard):
                raise OgiltigtVärdeFel(plats, givet, "två former: ental och flertal")
            for form, vanlig in zip(givet, standard, strict=True):
                _kontrollera_text(plats, form, vanlig)
        case Mapping():
            if not isinstance(givet, Mapping) or not givet.keys() <= standard.keys():
                raise OgiltigtVärdeFel(plats, givet, f"ord för {uppräkning(map(str, standard))}")
            for nyckel, text in givet.items():
                _kontrollera_text(f"{plats}[{nyckel}]", text, standard[nyckel])
        case _:
            if type(givet) is not type(standard):
                raise OgiltigtVärdeFel(plats, givet, f"en {type(standard).__name__}")


def _kontrollera_text(plats: str, givet: object, standard: str) -> None:
    if not isinstance(givet, str):
        raise OgiltigtVärdeFel(plats, givet, "text")
    tillåtna = _platser(standard)
    try:
        okända = _platser(givet) - tillåtna
    except ValueError:
        raise OgiltigtVärdeFel(plats, givet, "klamrar i par") from None
    if okända:
        finns = uppräkning(f"{{{p}}}" for p in sorted(tillåtna))
        raise OgiltigtVärdeFel(
            plats, givet, f"platserna {finns}" if finns else "text utan platser i klamrar"
        )


def _platser(mening: str) -> set[str]:
    """The names in braces; a conversion or a format in them is no name of ours."""
    return {
        namn + (f"!{omvandling}" if omvandling else "") + (f":{form}" if form else "")
        for _, namn, form, omvandling in Formatter().parse(mening)
        if namn is not None
    }
