"""A whole meeting whose every text is hostile: what a format might take for something else."""

from enum import Enum
from itertools import count
from typing import TypeVar

import attrs

import kommunprotokoll as kp
from tests.dokument.underlag import kommunstyrelse
from tests.skrivare.exempelblock import ELAKA

_O = TypeVar("_O")


def elakt_sammanträde() -> kp.Sammanträde:
    """The meeting with almost everything in it, each text replaced where any text may stand."""
    return _förgiftad(kommunstyrelse(), count())


def _förgiftad(objekt: _O, nummer: "count[int]") -> _O:
    """Replace every text; what cannot mean anything with it (a mark, a code) stays as it was."""
    if isinstance(objekt, tuple):
        return type(objekt)(_förgiftad(del_, nummer) for del_ in objekt)
    if isinstance(objekt, str) and not isinstance(objekt, Enum):
        n = next(nummer)
        return f"{n} {ELAKA[n % len(ELAKA)]}"  # type: ignore[return-value]  # it is a str
    klass: type = type(objekt)
    if not attrs.has(klass) or isinstance(objekt, Enum):
        return objekt
    for f in attrs.fields(klass):
        nytt = _förgiftad(getattr(objekt, f.name), nummer)
        try:
            objekt = kp.ändra(objekt, {f.name: nytt})
        except kp.OgiltigtVärdeFel:
            continue
    return objekt
