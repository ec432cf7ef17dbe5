"""Objects of every class of the model, drawn from the annotations alone: no field is forgotten."""

from datetime import date, time
from enum import Enum
from typing import Any, get_args, get_origin

import attrs
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.utbyte.format import fält_av, klasser, medlemmar, är_union

KLASSER = tuple(klass for klass in klasser() if attrs.has(klass))
UPPRÄKNINGAR = tuple(klass for klass in klasser() if issubclass(klass, Enum))

_TEXT = st.text(max_size=6) | st.sampled_from(["Å", "S", "ü", "a\nb", "<b>", "\ufeff"])
_SÄRSKILDA = {
    "Bilaga.kontrollsumma": st.sampled_from(["", "0f" * 64]),
    "Kommun.kod": st.sampled_from([None, "9901", "0000", "99"]),
    "Paragraf.bokstav": st.sampled_from(["", "A", "Ö"]),
    "Paragrafnummer.bokstav": st.sampled_from(["", "A", "Ö"]),
    "Sammanträdestid.länk": st.sampled_from(["", "https://ekby.example/a?b=c,d;e#f"]),
    "Sammanträdestid.uid": st.sampled_from(["", "x", "a@b.example", "\\n,;"]),
}
_DJUPAST = 2
"""Below this only the fields that must be there are filled: each class has its own turn."""


@st.composite
def objekt_av(draw: st.DrawFn, klass: type, djup: int = 0) -> Any:
    """Draw an object of a class: each field filled or left out, by its annotation."""
    måste: dict[str, Any] = {}
    får: dict[str, Any] = {}
    for namn, (f, typ) in fält_av(klass).items():
        krävs = f.default is attrs.NOTHING
        if krävs or (djup < _DJUPAST and draw(st.booleans())):
            strategi = _SÄRSKILDA.get(f"{klass.__name__}.{namn}", _av_typ(typ, djup))
            kontroll = f.metadata["kontroll"]
            värde = draw(strategi)
            if kontroll is not None and värde is not None and kontroll(värde) is not None:
                värde = 1 if isinstance(värde, int) else "x"
            (måste if krävs else får)[namn] = värde
    try:
        return klass(**måste, **får)
    except OgiltigtVärdeFel:  # an end before its start, and the like
        return klass(**måste)


def _av_typ(typ: Any, djup: int) -> st.SearchStrategy[Any]:
    if är_union(typ):
        delar = [_av_typ(del_, djup) for del_ in medlemmar(typ)]
        return st.one_of(*([st.none()] if type(None) in get_args(typ) else []), *delar)
    if get_origin(typ) is tuple:
        return st.lists(_av_typ(get_args(typ)[0], djup), max_size=2).map(tuple)
    if attrs.has(typ):
        return objekt_av(typ, djup + 1)
    if issubclass(typ, Enum):
        return st.sampled_from(typ)
    return {
        str: _TEXT,
        bool: st.booleans(),
        int: st.integers(0, 2**53 - 1),
        date: st.dates(),
        time: st.times(),
    }[typ]
