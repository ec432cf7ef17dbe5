"""JSON, the package's own format: lossless both ways, strict, versioned, the same bytes each time.

The text is an object with ``formatversion`` and one of ``sammanträde`` and ``sammanträdesplan``;
below that, keys are attribute names and what equals its default is left out.
"""

from typing import Any, TypeVar

import orjson

from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel, visa_värde
from kommunprotokoll.modell.kalender import Sammanträdesplan
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.utbyte.format import (
    FORMATVERSION,
    HÖGSTA_DJUP,
    INNEHÅLL,
    STÖRSTA_HELTAL,
    VERSIONSNYCKEL,
    Dokumentklass,
    under,
)
from kommunprotokoll.utbyte.omvandlare import TrädFel, från_träd, till_träd
from kommunprotokoll.utbyte.trad import Dubbletter, läs_träd

_D = TypeVar("_D", bound=Dokumentklass)

_NIVÅER = f"högst {HÖGSTA_DJUP} nivåer av listor och objekt"


def till_json(objekt: Dokumentklass, *, indrag: bool = False) -> bytes:
    """Return a meeting or a plan of meetings as JSON in UTF-8; equal objects give equal bytes.

    Args:
        objekt: What to write.
        indrag: Two spaces of indentation and a line break at the end, as in files for people.

    Raises:
        OgiltigtVärdeFel: JSON cannot carry it: a number above 2^53 - 1, or lists in lists deeper
            than 254 levels.

    >>> from datetime import date
    >>> from kommunprotokoll.modell.organ import Organ
    >>> print(till_json(Sammanträde(Organ("Byrådet"), date(2031, 5, 14))).decode())
    {"formatversion":1,"sammanträde":{"organ":{"namn":"Byrådet"},"datum":"2031-05-14"}}
    """
    nyckel = next((n for n, klass in INNEHÅLL.items() if isinstance(objekt, klass)), None)
    if nyckel is None:
        raise OgiltigtVärdeFel("till_json", objekt, "ett Sammanträde eller en Sammanträdesplan")
    val = orjson.OPT_STRICT_INTEGER
    if indrag:
        val |= orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    try:
        träd = till_träd(objekt)
    except RecursionError:
        raise OgiltigtVärdeFel("till_json", nyckel, _NIVÅER) from None
    try:
        return orjson.dumps({VERSIONSNYCKEL: FORMATVERSION, nyckel: träd}, option=val)
    except orjson.JSONEncodeError as fel:
        raise (_hinder(träd) or fel) from None


def från_json(data: bytes | str, *, källa: str = "JSON") -> Sammanträde:
    """Read a meeting from JSON; the inverse of ``till_json``.

    Args:
        data: UTF-8, with or without a byte order mark, or text. Keys and text in another Unicode
            normal form than NFC are put into it.
        källa: Name of the source in the error.

    Raises:
        LäsFel: It is not a meeting in a known format version; every fault with its place.

    >>> från_json('{"formatversion": 1, "sammanträde": {"datum": "2031-13-14"}}')
    Traceback (most recent call last):
    ...
    kommunprotokoll.grund.fel.LäsFel: JSON: 2 fel
      - organ: saknas
      - datum: 2031-13-14 finns inte i kalendern
    """
    return läs_json(data, källa, Sammanträde)


def plan_från_json(data: bytes | str, *, källa: str = "JSON") -> Sammanträdesplan:
    """Read a plan of meetings from JSON; otherwise as ``från_json``."""
    return läs_json(data, källa, Sammanträdesplan)


def läs_json(data: bytes | str, källa: str, klass: type[_D]) -> _D:
    """Read a document of the wanted class; see ``från_json``."""
    nyckel = next(n for n, k in INNEHÅLL.items() if k is klass)
    träd = läs_träd(data, källa)
    _kontrollera_version(träd, källa)
    brister = _yttre_brister(träd, nyckel)
    if nyckel in träd:
        try:
            objekt = från_träd(träd[nyckel], klass)
        except TrädFel as fel:
            brister += fel.brister
    if brister:
        raise LäsFel(källa, brister)
    return objekt


def _kontrollera_version(träd: Any, källa: str) -> None:
    """Refuse what is not ours, or newer than we: nothing more can be said of such a text."""
    if not isinstance(träd, dict):
        raise LäsFel(källa, [f"ska vara ett objekt med {VERSIONSNYCKEL} och {_eller()}"])
    if VERSIONSNYCKEL not in träd:
        raise LäsFel(källa, [f"{VERSIONSNYCKEL}: saknas; är det en fil från kommunprotokoll?"])
    version = träd[VERSIONSNYCKEL]
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMATVERSION:
        brist = (
            f"{VERSIONSNYCKEL}: filen har version {visa_värde(version)}, men den här utgåvan av "
            f"kommunprotokoll kan bara version {FORMATVERSION}; installera en nyare utgåva"
        )
        raise LäsFel(källa, [brist])
    if version is True or version != FORMATVERSION:
        raise LäsFel(källa, [f"{VERSIONSNYCKEL}: ska vara heltalet {FORMATVERSION}"])


def _yttre_brister(träd: dict[str, Any], nyckel: str) -> list[str]:
    kända = {VERSIONSNYCKEL, *INNEHÅLL}
    brister = [f"{under('', n)}: okänt fält" for n in träd if n not in kända]
    if isinstance(träd, Dubbletter):
        brister += [f"{under('', n)}: står mer än en gång" for n in träd.nycklar]
    andra = [n for n in INNEHÅLL if n != nyckel and n in träd]
    if nyckel not in träd:
        brister.append(f"{nyckel}: saknas" + "".join(f"; filen innehåller {n}" for n in andra))
    else:
        brister += [f"{n}: får inte stå tillsammans med {nyckel}" for n in andra]
    return brister


def _eller() -> str:
    return " eller ".join(INNEHÅLL)


def _hinder(träd: Any) -> OgiltigtVärdeFel | None:
    """Find the first thing in a tree that orjson does not write."""
    kvar: list[tuple[Any, str, int]] = [(träd, "", 2)]  # one level is the outermost object
    while kvar:
        värde, väg, djup = kvar.pop()
        if isinstance(värde, int) and abs(värde) > STÖRSTA_HELTAL:
            return OgiltigtVärdeFel(väg, värde, f"heltal upp till {STÖRSTA_HELTAL}")
        if isinstance(värde, dict):
            inre = [(v, under(väg, nyckel), djup + 1) for nyckel, v in värde.items()]
        elif isinstance(värde, list | tuple):
            inre = [(v, f"{väg}[{plats}]", djup + 1) for plats, v in enumerate(värde)]
        else:
            continue
        if djup > HÖGSTA_DJUP:
            return OgiltigtVärdeFel(väg, djup, _NIVÅER)
        kvar += reversed(inre)
    return None
