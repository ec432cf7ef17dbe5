"""The words of meeting times, read once from ``dialekter/tider.toml``."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import attrs

from kommunprotokoll.grund.text import nfc
from kommunprotokoll.modell.organ import Organ, Organtyp

_HÖGST_ORGANORD = 6
_HÖGST_FÖRKORTNING = 5


@attrs.frozen
class Tidsord:
    """Words by what they mean, all in lower case; the file says what each part is for."""

    månader: Mapping[str, int]
    veckodagar: Mapping[str, int]
    veckodagar_i_flertal: Mapping[str, int]
    tecken: Mapping[str, str]
    etiketter: Mapping[str, str]
    utfyllnad: frozenset[str]
    andra_datum: frozenset[str]
    anmärkningar: frozenset[str]
    anmärkningar_före: frozenset[str]
    anmärkningsfraser: tuple[str, ...]
    ungefär: frozenset[str]
    inställt: frozenset[str]
    inställt_fraser: tuple[str, ...]
    preliminärt: frozenset[str]
    flytt_från: tuple[str, ...]
    flytt_till: tuple[str, ...]
    till_och_med: frozenset[str]
    inlämning: frozenset[str]
    utskick: frozenset[str]
    prepositioner: frozenset[str]
    platsord: frozenset[str]
    platsändelser: tuple[str, ...]
    gatuändelser: tuple[str, ...]
    förbehåll: tuple[str, ...]
    rubrikord: tuple[str, ...]
    rubrikutfyllnad: frozenset[str]
    inga_organ: frozenset[str]
    inget: frozenset[str]
    tabellnamn: frozenset[str]
    helgdagsord: frozenset[str]


@cache
def tidsord() -> Tidsord:
    """Return the words."""
    text = files("kommunprotokoll.tolkning").joinpath("dialekter/tider.toml").read_text("utf-8")
    data: Mapping[str, Any] = tomllib.loads(nfc(text))
    return Tidsord(
        månader=_tal_för_ord(data["månader"]),
        veckodagar=_tal_för_ord(data["veckodagar"]),
        veckodagar_i_flertal=_tal_för_ord(data["veckodagar_i_flertal"]),
        tecken=_namn_för_ord(data["tecken"]),
        etiketter=_namn_för_ord(data["etiketter"]),
        utfyllnad=frozenset(data["utfyllnad"]["ord"]),
        andra_datum=frozenset(data["andra_datum"]["ord"]),
        anmärkningar=frozenset(data["anmärkningar"]["ord"]),
        anmärkningar_före=frozenset(data["anmärkningar"]["före"]),
        anmärkningsfraser=tuple(data["anmärkningar"]["fraser"]),
        ungefär=frozenset(data["ungefär"]["ord"]),
        inställt=frozenset(data["inställt"]["ord"]),
        inställt_fraser=tuple(data["inställt"]["fraser"]),
        preliminärt=frozenset(data["preliminärt"]["ord"]),
        flytt_från=tuple(data["flytt"]["från"]),
        flytt_till=tuple(data["flytt"]["till"]),
        till_och_med=frozenset(data["hålltider"]["till_och_med"]),
        inlämning=frozenset(data["hålltider"]["inlämning"]),
        utskick=frozenset(data["hålltider"]["utskick"]),
        prepositioner=frozenset(data["platser"]["prepositioner"]),
        platsord=frozenset(data["platser"]["ord"]),
        platsändelser=tuple(data["platser"]["ändelser"]),
        gatuändelser=tuple(data["platser"]["gator"]),
        förbehåll=tuple(data["platser"]["förbehåll"]),
        rubrikord=tuple(data["rubriker"]["början"]),
        rubrikutfyllnad=frozenset(data["rubriker"]["utfyllnad"]),
        inga_organ=frozenset(data["rubriker"]["inga_organ"]),
        inget=frozenset(data["inget"]["ord"]),
        tabellnamn=frozenset(data["tabeller"]["namn"]),
        helgdagsord=frozenset(data["helgdagar"]["ord"]),
    )


def _tal_för_ord(tabell: Mapping[str, Iterable[str]]) -> dict[str, int]:
    return {ord_: int(tal) for tal, alla in tabell.items() for ord_ in alla}


def _namn_för_ord(tabell: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {ord_: namn for namn, alla in tabell.items() for ord_ in alla}


def orden(text: str) -> list[str]:
    """Return the words of a text in lower case, without the punctuation around them."""
    return [o for ord_ in text.casefold().split() if (o := ord_.strip(".,:;!?()[]”\"'"))]


def är_numrerat(text: str) -> bool:
    """Tell whether a number after the text may belong to it: ``sal``, ``Storgatan``."""
    alla = tidsord()
    sista = text[text.rfind(" ") + 1 :].casefold()
    return sista in alla.platsord or sista.endswith((*alla.platsändelser, *alla.gatuändelser))


def är_rubrikord(ord_: str) -> bool:
    """Tell whether a word belongs in the title of a list of meeting times."""
    return ord_.startswith(tidsord().rubrikord)


def är_organ(ordföljd: list[str], text: str) -> bool:
    """Tell whether words name a body: ``Kommunstyrelsen``, ``Nämnden för kultur``, ``KS``.

    Args:
        ordföljd: The words in lower case.
        text: The same words as they are written.
    """
    if not 1 <= len(ordföljd) <= _HÖGST_ORGANORD:
        return False
    if len(ordföljd) == 1 and text.isupper() and text.isalpha():
        return 1 < len(text) <= _HÖGST_FÖRKORTNING
    return _är_organord(ordföljd[-1]) or (ordföljd[1:2] == ["för"] and _är_organord(ordföljd[0]))


@lru_cache(maxsize=1024)
def _är_organord(ord_: str) -> bool:
    return Organ.från_namn(ord_).typ is not Organtyp.ANNAT
