"""A line with meeting times to tokens: dates, times, numbers, months, weekdays, words, signs.

One pass with one pattern whose parts are bounded: the time grows with the line's length only.
"""

import re
from enum import Enum, auto
from typing import NamedTuple

from kommunprotokoll.grund.text import nfc
from kommunprotokoll.tolkning.tider.ord import tidsord


class Slag(Enum):
    """Kinds of token."""

    DATUM = auto()
    """Date in figures; values year (0 if it is not written), month, day."""
    KLOCKA = auto()
    """``09.00``; values hour, minute, second."""
    ÅR = auto()
    TAL = auto()
    """A number of one or two digits."""
    SIFFROR = auto()
    """A longer number."""
    MÅNAD = auto()
    VECKODAG = auto()
    KL = auto()
    DEN = auto()
    OCH = auto()
    """``och``, ``samt``, comma, semicolon, upright bar."""
    TILL = auto()
    MELLAN = auto()
    VECKA = auto()
    STRECK = auto()
    KOLON = auto()
    VÄNSTER = auto()
    HÖGER = auto()
    NOT = auto()
    """Mark of a footnote: stars, raised figures."""
    ORD = auto()
    ANNAT = auto()


class Tecken(NamedTuple):
    """One token: its kind, what it stands for, and where in the line it stands.

    A named tuple, not an attrs class: a long line has many, and they are made three times as fast.
    """

    slag: Slag
    text: str
    från: int
    till: int
    värden: tuple[int, ...] = ()


# Every kind of dash and minus, the soft hyphen, and what a PDF gives for a hyphen at a line's end.
_STRECK = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad\ufffe"
_OSYNLIGA = "\u200b\u200c\u200d\u2060\ufeff"
_LIKA = str.maketrans(dict.fromkeys(_STRECK, "-"))
_BORT = str.maketrans(dict.fromkeys(_OSYNLIGA, None))

_MÖNSTER = re.compile(
    r"""
    (?a:(?<!\d)(?:
        (?P<iso>\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2})
            (?!\d)(?:T(?=\d))?
      | (?P<tät>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))(?!\d)
      | (?P<punkt>\d{1,2}\.\d{1,2}\.\d{4})(?!\d)
      | (?P<snedstreck>\d{1,2}/\d{1,2}(?:\ ?[-/]?\d{4}|[-/]\d{2})?)(?![\d/]|[.:]\d)
      | (?P<klocka>\d{1,2}[.:]\d\d(?:[.:]\d\d)?)(?!\d)
      | (?P<år>1[89]\d\d|2[01]\d\d)(?!\d)
      | (?P<tal>\d{1,2})(?!\d)(?::?[ea](?!\w))?
    ))
  | (?P<siffror>[0-9]+)
  | (?P<not>\*+|[\u00b9\u00b2\u00b3\u2070-\u2079]+|[\u2020\u2021]+)
  | (?P<ord>[^\W\d_\u00b2\u00b3\u00b9\u2070-\u2079]+)
  | (?P<annat>\S)
    """,
    re.VERBOSE,
)
_TECKEN = {
    ",": Slag.OCH,
    ";": Slag.OCH,
    "|": Slag.OCH,
    "&": Slag.OCH,
    "-": Slag.STRECK,
    ":": Slag.KOLON,
    "(": Slag.VÄNSTER,
    "[": Slag.VÄNSTER,
    ")": Slag.HÖGER,
    "]": Slag.HÖGER,
}
_ORDSLAG = {
    "klocka": Slag.KL,
    "den": Slag.DEN,
    "och": Slag.OCH,
    "till": Slag.TILL,
    "mellan": Slag.MELLAN,
    "vecka": Slag.VECKA,
}
_FÖRKORTADE = (Slag.MÅNAD, Slag.VECKODAG, Slag.KL, Slag.VECKA)


def städa(rad: str) -> str:
    """Return a line in NFC with single spaces, without signs that are not seen."""
    return " ".join(nfc(rad).translate(_BORT).split())


def med_bindestreck(rad: str) -> str:
    """Return a line with every dash as a hyphen, each character in its place."""
    return rad.translate(_LIKA)


def tecken(rad: str) -> list[Tecken]:
    """Return the tokens of a tidied line; positions are those of the line."""
    följd: list[Tecken] = []
    for träff in _MÖNSTER.finditer(med_bindestreck(rad)):
        nytt = _tecken(träff)
        if (
            nytt.text == "."
            and följd
            and följd[-1].slag in _FÖRKORTADE
            and följd[-1].till == nytt.från
        ):
            continue  # the full stop of a shortened word
        följd.append(nytt)
    return följd


def _tecken(träff: re.Match[str]) -> Tecken:
    text, från, till = träff[0], träff.start(), träff.end()
    match träff.lastgroup:
        case "iso":
            return Tecken(Slag.DATUM, text, från, till, _tal(text.rstrip("T")))
        case "tät":
            värden = (int(text[:4]), int(text[4:6]), int(text[6:]))
            return Tecken(Slag.DATUM, text, från, till, värden)
        case "punkt":
            dag, månad, år = _tal(text)
            return Tecken(Slag.DATUM, text, från, till, (år, månad, dag))
        case "snedstreck":
            return Tecken(Slag.DATUM, text, från, till, _dag_och_månad(text))
        case "klocka":
            return Tecken(Slag.KLOCKA, text, från, till, (*_tal(text), 0)[:3])
        case "år":
            return Tecken(Slag.ÅR, text, från, till, (int(text),))
        case "tal":
            return Tecken(Slag.TAL, text, från, till, (int(träff["tal"]),))
        case "siffror":
            return Tecken(Slag.SIFFROR, text, från, till)
        case "not":
            return Tecken(Slag.NOT, text, från, till)
        case "ord":
            return _ord(text, från, till)
        case _:
            return Tecken(_TECKEN.get(text, Slag.ANNAT), text, från, till)


def _tal(text: str) -> tuple[int, ...]:
    return tuple(int(t) for t in re.split(r"[^0-9]", text))


def _dag_och_månad(text: str) -> tuple[int, int, int]:
    dag, månad, *resten = (int(t) for t in re.findall(r"[0-9]+", text))
    år = resten[0] if resten else 0
    return (år + 2000 if 0 < år < 100 else år, månad, dag)  # noqa: PLR2004 - two digits of a year


def _ord(text: str, från: int, till: int) -> Tecken:
    orden = tidsord()
    gement = text.casefold()
    if (månad := orden.månader.get(gement)) is not None:
        return Tecken(Slag.MÅNAD, text, från, till, (månad,))
    if (veckodag := orden.veckodagar.get(gement)) is not None:
        return Tecken(Slag.VECKODAG, text, från, till, (veckodag,))
    namn = orden.tecken.get(gement)
    return Tecken(_ORDSLAG[namn] if namn else Slag.ORD, text, från, till)
