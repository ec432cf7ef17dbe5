"""A meeting whose texts close the directions that they open, for papers that mix them with words.

``kp.skriv`` closes what is open at the end of a paragraph. Inside a sentence that is too late: the
words after a name would be turned by it.
"""

from collections.abc import Callable
from enum import Enum
from functools import wraps
from typing import Any, TypeVar, cast

import attrs

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.grund.riktning import med_slut, vänder

_F = TypeVar("_F", bound=Callable[..., Dokument])
_O = TypeVar("_O")


def vänder_inget(gör: _F) -> _F:
    """Let a paper be made once more, of closed texts, in the rare case that one is open."""

    @wraps(gör)
    def gjort(*args: Any, **kwargs: Any) -> Dokument:
        d = gör(*args, **kwargs)
        if not vänder("\n".join(d.texter())):
            return d
        stängt = gör(*map(stängd, args), **{namn: stängd(v) for namn, v in kwargs.items()})
        return attrs.evolve(stängt, källa=d.källa)

    return cast("_F", gjort)


def stängd(objekt: _O) -> _O:
    """Return an object of the model with every direction closed in the text that opens it."""
    return cast("_O", _stängd(objekt))


def _stängd(objekt: Any) -> Any:
    match objekt:
        case Enum():
            return objekt
        case str():
            return med_slut(objekt)
        case tuple():
            delar = tuple(map(_stängd, objekt))
            return objekt if delar == objekt else delar
        case _ if attrs.has(type(objekt)):
            gamla = {f.name: getattr(objekt, f.name) for f in attrs.fields(type(objekt))}
            nya = {namn: _stängd(värde) for namn, värde in gamla.items()}
            return objekt if nya == gamla else attrs.evolve(objekt, **nya)
        case _:
            return objekt
