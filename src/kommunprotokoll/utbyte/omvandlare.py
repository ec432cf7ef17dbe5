"""The one converter between model objects and trees of plain values; the only user of cattrs.

cattrs generates a function for each class and gathers all faults; the hooks below make it strict
(no ``"7"`` for 7), check each field by itself, tag every union - ``A | B | None`` too, which
cattrs' own strategy for tagged unions misses - and write two small classes as text.
"""

import difflib
import re
from collections.abc import Callable, Iterator
from copy import copy
from datetime import date, time
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import (
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from kommunprotokoll.grund.fel import OgiltigtVärdeFel, visa_värde
from kommunprotokoll.grund.klass import Kontroll
from kommunprotokoll.grund.text import nfc
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.person import Parti
from kommunprotokoll.utbyte.format import (
    DATUM,
    PARAGRAFNUMMER,
    STÖRSTA_HELTAL,
    TAGG,
    TID,
    klasser,
    medlemmar,
    tagg,
    under,
    är_taggad,
    är_union,
)
from kommunprotokoll.utbyte.trad import FÖR_DJUP, Dubbletter, Tal

_O = TypeVar("_O")
_In = Callable[[Any, Any], Any]
_Ut = Callable[[Any], Any]


class TrädFel(Exception):
    """A tree that is not what it should be; ``brister`` are all faults, each with its place."""

    def __init__(self, brister: list[str]) -> None:
        """Keep the faults."""
        super().__init__(brister)
        self.brister = brister


class _Brist(Exception):
    """One fault, in Swedish, at the place that is being read or at a key below it."""

    def __init__(self, text: str, nyckel: str | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.nyckel = nyckel


def till_träd(objekt: object) -> Any:
    """Return a model object as a tree; what equals its default is left out."""
    return omvandlare().unstructure(objekt)


def från_träd(träd: Any, klass: type[_O]) -> _O:
    """Make a model object of a tree; raise ``TrädFel`` with every fault that can be seen."""
    try:
        return omvandlare().structure(träd, klass)
    except (_Brist, ClassValidationError, RecursionError) as fel:
        try:
            brister = [f"{väg or '.'}: {text}" for väg, text in _brister(fel, "")]
        except RecursionError:
            brister = [FÖR_DJUP]
        raise TrädFel(brister) from None


@cache
def omvandlare() -> Converter:
    """Build the converter, at its first use: that takes longer than a file."""
    c = Converter(detailed_validation=True, forbid_extra_keys=True, omit_if_default=True)
    # cattrs asks the hooks of single types first (by their bases too, and a StrEnum is a str), then
    # the factories, last registered first.
    for typ, läs in ((str, _text), (int, _heltal), (bool, _sant), (date, _datum), (time, _tid)):
        c.register_structure_hook(typ, läs)
    c.register_unstructure_hook(date, date.isoformat)
    c.register_unstructure_hook(time, _skriv_tid)
    for klass in klasser():
        if issubclass(klass, Enum):
            c.register_structure_hook(klass, _enum_in(klass))
            c.register_unstructure_hook(klass, attrgetter("value"))
    c.register_structure_hook_factory(attrs.has, _klass_in)
    c.register_unstructure_hook_factory(attrs.has, _klass_ut)
    c.register_structure_hook_factory(_är_tupel, _tupel_in)
    c.register_structure_hook_factory(är_union, _union_in)
    c.register_unstructure_hook_factory(är_union, _union_ut)
    c.register_structure_hook(Parti, _parti_in)
    c.register_unstructure_hook(Parti, attrgetter("beteckning"))
    c.register_structure_hook(Paragrafnummer, _paragrafnummer_in)
    c.register_unstructure_hook(Paragrafnummer, _paragrafnummer_ut)
    return c


# -------------------------------------------------------------------- classes, lists, unions


def _klass_in(klass: type, c: Converter) -> _In:
    attrs.resolve_types(klass)  # "Punkt" inside tuple["Punkt", ...]
    egna: dict[str, Any] = {
        f.name: override(struct_hook=_med_kontroll(f.type, f.metadata["kontroll"], c))
        for f in attrs.fields(klass)
        if f.metadata.get("kontroll") is not None
    }
    inre: _In = make_dict_structure_fn(klass, c, _cattrs_use_linecache=False, **egna)

    def läs(värde: Any, _: Any) -> Any:
        if not isinstance(värde, dict):
            raise _fel_typ("ett objekt", värde)
        if not isinstance(värde, Dubbletter):
            return inre(värde, klass)
        fel: list[Exception] = [_Brist("står mer än en gång", n) for n in värde.nycklar]
        try:
            inre(värde, klass)
        except ClassValidationError as grupp:
            fel = [*grupp.exceptions, *fel]
        raise ClassValidationError("", fel, klass)

    return läs


def _med_kontroll(typ: Any, kontroll: Kontroll, c: Converter) -> _In:
    """Check the field here already: the constructor stops at the first fault of an object."""
    inre = c.get_structure_hook(typ)

    def läs(värde: Any, _: Any) -> Any:
        läst = inre(värde, typ)
        tillåtet = None if läst is None else kontroll(läst)
        if tillåtet is not None:
            raise _går_inte(läst, tillåtet)
        return läst

    return läs


def _klass_ut(klass: type, c: Converter) -> _Ut:
    attrs.resolve_types(klass)
    return make_dict_unstructure_fn(
        klass, c, _cattrs_omit_if_default=True, _cattrs_use_linecache=False
    )


def _är_tupel(typ: Any) -> bool:
    return get_origin(typ) is tuple


def _tupel_in(typ: Any, c: Converter) -> _In:
    inre = homogenous_tuple_structure_factory(typ, c)

    def läs(värde: Any, _: Any) -> Any:
        if not isinstance(värde, list):
            raise _fel_typ("en lista", värde)
        return inre(värde, typ)

    return läs


def _union_in(typ: Any, c: Converter) -> _In:
    får_vara_none = type(None) in get_args(typ)
    enda = medlemmar(typ)[0]
    taggad = _taggad_in(medlemmar(typ), c) if är_taggad(typ) else None
    läs_enda = taggad or c.get_structure_hook(enda)

    def läs(värde: Any, _: Any) -> Any:
        return None if värde is None and får_vara_none else läs_enda(värde, enda)

    return läs


def _taggad_in(klasser: tuple[type, ...], c: Converter) -> _In:
    läsare = {tagg(klass): (c.get_structure_hook(klass), klass) for klass in klasser}
    tillåtna = f"ska vara något av {', '.join(läsare)}"

    def läs(värde: Any, _: Any) -> Any:
        if not isinstance(värde, dict):
            raise _fel_typ("ett objekt", värde)
        if TAGG not in värde:
            raise _Brist(f"saknas, {tillåtna}", TAGG)
        utan_tagg = copy(värde)  # keeps what Dubbletter knows
        taggen = utan_tagg.pop(TAGG)
        if not isinstance(taggen, str) or nfc(taggen) not in läsare:
            raise _Brist(f"{tillåtna}, inte {_visa(taggen)}", TAGG)
        läs_klass, klass = läsare[nfc(taggen)]
        return läs_klass(utan_tagg, klass)

    return läs


def _union_ut(typ: Any, c: Converter) -> _Ut:
    taggad = _taggad_ut(medlemmar(typ), c) if är_taggad(typ) else None
    skriv_enda = taggad or c.get_unstructure_hook(medlemmar(typ)[0])
    return lambda värde: None if värde is None else skriv_enda(värde)


def _taggad_ut(klasser: tuple[type, ...], c: Converter) -> _Ut:
    skrivare = {klass: (tagg(klass), c.get_unstructure_hook(klass)) for klass in klasser}

    def skriv(värde: Any) -> Any:
        taggen, skriv_klass = skrivare[type(värde)]
        return {TAGG: taggen, **skriv_klass(värde)}

    return skriv


# ------------------------------------------------------------------------------------ values


def _text(värde: Any, _: Any) -> str:
    if not isinstance(värde, str):
        raise _fel_typ("text", värde)
    if värde.isascii():
        return värde
    try:
        värde.encode()
    except UnicodeEncodeError:
        raise _går_inte(värde, "text utan halva tecken (surrogat)") from None
    return nfc(värde)


def _heltal(värde: Any, _: Any) -> int:
    if isinstance(värde, Tal) and värde.är_heltal:
        raise _Brist(f"{_visa(värde)} går inte, tillåtet: heltal upp till {STÖRSTA_HELTAL}")
    if not isinstance(värde, int) or isinstance(värde, bool):
        raise _fel_typ("ett heltal", värde)
    if abs(värde) > STÖRSTA_HELTAL:
        raise _går_inte(värde, f"heltal upp till {STÖRSTA_HELTAL}")
    return värde


def _sant(värde: Any, _: Any) -> bool:
    if not isinstance(värde, bool):
        raise _fel_typ("true eller false", värde)
    return värde


def _datum(värde: Any, _: Any) -> date:
    if not isinstance(värde, str) or not re.fullmatch(DATUM, värde):
        raise _fel_typ("ett datum i formen ÅÅÅÅ-MM-DD", värde)
    try:
        return date.fromisoformat(värde)
    except ValueError:
        raise _Brist(f"{värde} finns inte i kalendern") from None


def _tid(värde: Any, _: Any) -> time:
    if not isinstance(värde, str) or not re.fullmatch(TID, värde):
        raise _fel_typ("ett klockslag i formen TT:MM eller TT:MM:SS", värde)
    return time.fromisoformat(värde)


def _skriv_tid(tid: time) -> str:
    return tid.isoformat("auto" if tid.second or tid.microsecond else "minutes")


def _enum_in(klass: type[Enum]) -> _In:
    efter_värde = {m.value: m for m in klass}
    tillåtna = f"något av {', '.join(efter_värde)}"

    def läs(värde: Any, _: Any) -> Enum:
        if not isinstance(värde, str) or nfc(värde) not in efter_värde:
            raise _fel_typ(tillåtna, värde)
        return efter_värde[nfc(värde)]

    return läs


def _parti_in(värde: Any, _: Any) -> Parti:
    text = _text(värde, str)
    try:
        return Parti(text)
    except OgiltigtVärdeFel as fel:
        raise _går_inte(text, fel.tillåtet) from None


def _paragrafnummer_in(värde: Any, _: Any) -> Paragrafnummer:
    text = nfc(värde) if isinstance(värde, str) else ""
    if not re.fullmatch(PARAGRAFNUMMER, text):
        raise _fel_typ('ett paragrafnummer som text: "12" eller "12 A"', värde)
    nummer, _mellanslag, bokstav = text.partition(" ")
    return Paragrafnummer(_heltal(int(nummer), int), bokstav)


def _paragrafnummer_ut(värde: Paragrafnummer) -> str:
    if värde.nummer > STÖRSTA_HELTAL:
        raise OgiltigtVärdeFel(
            "Paragrafnummer.nummer", värde.nummer, f"heltal upp till {STÖRSTA_HELTAL}"
        )
    return str(värde)


# ------------------------------------------------------------------------------------ faults


def _brister(fel: BaseException, väg: str) -> Iterator[tuple[str, str]]:
    """Yield place and text of each fault in what cattrs gathered."""
    match fel:
        case ClassValidationError():
            i_fält, i_objektet = fel.group_exceptions()
            for inre, fält in i_fält:
                yield from _brister(inre, under(väg, fält.name))
            for inre in i_objektet:
                yield from _brister(inre, väg)
        case IterableValidationError():
            for inre, plats in fel.group_exceptions()[0]:
                yield from _brister(inre, f"{väg}[{plats.index}]")
        case ForbiddenExtraKeysError():
            for nyckel in sorted(fel.extra_fields):
                yield under(väg, nyckel), _okänt_fält(nyckel, fel.cl)
        case KeyError():
            yield väg, "saknas"
        case OgiltigtVärdeFel():
            fältet = fel.plats.partition(".")[2]  # "Sammanträde.slut" at "a[0]" is "a[0].slut"
            yield f"{väg}.{fältet}".strip("."), _går_inte(fel.givet, fel.tillåtet).text
        case _Brist():
            yield väg if fel.nyckel is None else under(väg, fel.nyckel), fel.text
        case _:
            raise fel


def _okänt_fält(nyckel: str, klass: type) -> str:
    namn = [f.name for f in attrs.fields(klass)]
    liknar = difflib.get_close_matches(nyckel[:100], namn, n=1)
    return f"okänt fält, menas {liknar[0]}?" if liknar else "okänt fält"


def _fel_typ(rätt: str, värde: Any) -> _Brist:
    return _Brist(f"ska vara {rätt}, inte {_visa(värde)}")


def _går_inte(värde: Any, tillåtet: str) -> _Brist:
    return _Brist(f"{visa_värde(värde)} går inte, tillåtet: {tillåtet}")


def _visa(värde: Any) -> str:
    """Say in Swedish what stands in the JSON text."""
    match värde:
        case None:
            return "null"
        case bool():
            return str(värde).lower()
        case str():
            return f"texten {visa_värde(värde)}"
        case list():
            return "en lista"
        case dict():
            return "ett objekt"
        case Tal():
            return f"{värde.text[:40]}…" if len(värde.text) > 40 else värde.text  # noqa: PLR2004
        case _:
            return f"talet {värde}"
