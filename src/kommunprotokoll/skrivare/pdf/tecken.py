"""Text as the template can set it: characters that the fonts have, long words that may be broken.

PDF/A and PDF/UA allow no character without a picture (ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8).
A character that no font here has, such as an emoji, is written as its number: ``[U+1F3DB]``. So
nothing is lost, and the meeting that the file carries along has the character itself.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from kommunprotokoll.skrivare.tecken import synlig

_BRYTPUNKT = "\ue000"
"""Where a word that is too long may be broken; no text holds it, since no font has it."""
TYPSNITT = ("Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern Math")
"""Families that the typst wheel carries, in the order that a character is looked for in them."""

_TABB = "    "
_MJUKT_BINDESTRECK = "\N{SOFT HYPHEN}"
"""Left out: where a line ends at one it would be a hyphen in what is copied and searched."""
_ORD = re.compile(r"\S{8,}")
_SMALA = frozenset("fijlrt.,:;'’|!I()[]-/ ")
_BREDA = frozenset("mwMW@%&Æ—…")
_SMAL, _VANLIG, _VERSAL, _BRED = 0.33, 0.54, 0.73, 0.95
"""Widths of characters in sizes of the type, rather too large than too small (bold)."""
_VIDAST = 0.95
_BRYTPUNKTER_PER_RAD = 10
"""A long word may be broken at so many places of a line: each one costs time."""
_OSYNLIGA = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Me"})
"""Unicode categories of what takes no place of its own."""
_SÄKERT = re.compile("[^\t\n\r -~\xa0-\xac\xae-\u017f\u2010-\u2026\ue000]")
"""What the first font may not have in every style."""


@lru_cache(maxsize=8192)
def text(text_: str, bredd: float, storlek: float) -> str:
    """Return a text as the fonts can show it.

    Args:
        text_: The text.
        bredd: Width of the lines in points.
        storlek: Size of the type in points.
    """
    text_ = synlig(text_).replace("\t", _TABB).replace(_MJUKT_BINDESTRECK, "")
    if not text_.isascii():
        text_ = _saknade().sub(_nummer, text_)
    plats = bredd / storlek
    if len(text_) * _VIDAST < plats:
        return text_
    return _ORD.sub(lambda träff: _brytbart(träff[0], plats), text_)


def rad(text_: str, bredd: float, storlek: float, högst: int = 0) -> str:
    """Return a text without line breaks, cut at ``högst`` characters; otherwise as ``text``."""
    text_ = " ".join(synlig(text_).split())
    if högst and len(text_) > högst:
        text_ = text_[: högst - 1] + "…"
    return text(text_, bredd, storlek)


def försiktig(text_: str) -> str:
    """Return a text with every character outside Latin script as its number."""
    return _SÄKERT.sub(_nummer, text_)


def syns(text_: str) -> bool:
    """Tell whether anything of a text is seen."""
    return any(unicodedata.category(tecken) not in _OSYNLIGA for tecken in synlig(text_))


def bara_upprätta(text_: str) -> str:
    """Return the characters of a text that the fonts have in the upright regular style only."""
    return "" if text_.isascii() else "".join(sorted(set(_upprätta().findall(text_))))


def _nummer(träff: re.Match[str]) -> str:
    return f"[U+{ord(träff[0]):04X}]"


@cache
def _saknade() -> re.Pattern[str]:
    """Return a pattern of the characters that no font has."""
    return re.compile(f"[^\n{_klass('alla_stilar')}{_klass('bara_uppratt')}]")


@cache
def _upprätta() -> re.Pattern[str]:
    return re.compile(f"[{_klass('bara_uppratt')}]")


def _klass(namn: str) -> str:
    """Return a list of characters as the inside of a character class."""
    return "".join(
        "-".join(rf"\U{int(kod, 16):08x}" for kod in område.split("-"))
        for område in _tabell()[namn].split()
    )


@cache
def _tabell() -> Mapping[str, str]:
    fil = files("kommunprotokoll.skrivare.pdf") / "tecken.toml"
    return tomllib.loads(fil.read_text("utf-8"))


def bredaste_ord(text_: str) -> float:
    """Return about how wide the widest word of a text is, in sizes of the type."""
    return max((sum(map(_bredd, ord_)) for ord_ in synlig(text_).split()), default=0.0)


def _brytbart(ord_: str, plats: float) -> str:
    """Let a word that is wider than its line be broken now and then, never before a mark."""
    if sum(map(_bredd, ord_)) <= plats:
        return ord_
    steg = max(1, int(plats / _BRYTPUNKTER_PER_RAD))
    return "".join(
        _BRYTPUNKT + tecken
        if nr and nr % steg == 0 and unicodedata.category(tecken)[0] not in "MC"
        else tecken
        for nr, tecken in enumerate(ord_)
    )


def _bredd(tecken: str) -> float:
    if tecken in _SMALA:
        return _SMAL
    if tecken in _BREDA:
        return _BRED
    return _VERSAL if tecken.isupper() else _VANLIG
