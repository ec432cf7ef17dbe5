"""A calendar file as a tree of components and properties, with the line that each stands on.

Our own, not ``icalendar``'s: that drops broken lines of an event in silence, remembers the time
zones of one file when it reads the next, takes a text without line breaks for the name of a file,
and reads ``%2C`` in a link as a comma.
"""

import re
from collections.abc import Iterator, Mapping

import attrs

from kommunprotokoll.grund.fel import LäsFel, visa_värde

KÄLLA = "Kalendern"
"""How errors name what is read."""
_RADSLUT = re.compile(r"\r\n|\n|\r")
_HÖGST_DJUP = 10
_PARAMETERVÄRDE = r'(?:"[^"]*"|[^";:,]*)'
_PARAMETER = rf"([\w.-]+)=({_PARAMETERVÄRDE}(?:,{_PARAMETERVÄRDE})*)"
_RAD = re.compile(
    rf"([\w.-]+)((?:;[\w.-]+={_PARAMETERVÄRDE}(?:,{_PARAMETERVÄRDE})*)*):(.*)", re.DOTALL
)
_EN_PARAMETER = re.compile(f";{_PARAMETER}")
_SKYDDAT = re.compile(r"\\([nN,;\\])")
_I_PARAMETER = re.compile(r"\^(['n^])")
_I_PARAMETER_BETYDER = {"'": '"', "n": "\n", "^": "^"}


@attrs.frozen
class Egenskap:
    """A property: name in upper case, parameters by upper-case name, value without escapes."""

    namn: str
    parametrar: Mapping[str, str]
    värde: str
    rad: int


@attrs.define
class Komponent:
    """A component such as VEVENT, with what stands in it."""

    namn: str
    rad: int
    egenskaper: list[Egenskap] = attrs.Factory(list)
    delar: "list[Komponent]" = attrs.Factory(list)

    def egenskap(self, namn: str) -> Egenskap | None:
        """Return the first property of a name."""
        return next((e for e in self.egenskaper if e.namn == namn), None)

    def värde(self, namn: str) -> str:
        """Return the value of the first property of a name, nothing if there is none."""
        funnen = self.egenskap(namn)
        return funnen.värde if funnen is not None else ""

    def alla(self, namn: str) -> "Iterator[Komponent]":
        """Give the components of a name directly in this one."""
        return (del_ for del_ in self.delar if del_.namn == namn)


class Värdefel(Exception):
    """What cannot be read; the message is Swedish and names the line."""

    def __init__(self, var: Egenskap | Komponent, brist: str) -> None:
        """Name the property or component, its line and what is wrong."""
        super().__init__(f"rad {var.rad}: {var.namn} {brist}")
        self.rad = var.rad


def läs_komponenter(text: str) -> list[Komponent]:
    """Return the outermost components of a file.

    Raises:
        LäsFel: A line is none of iCal's, or components do not begin and end in pairs.
    """
    rot = Komponent("", 0)
    stapel = [rot]
    for nummer, rad in _hela_rader(text):
        egenskap = _egenskap(nummer, rad)
        värde = egenskap.värde.strip().upper()
        if egenskap.namn == "BEGIN":
            if len(stapel) > _HÖGST_DJUP:
                raise _fel(nummer, f"{visa_värde(värde)} ligger inuti för många andra delar")
            stapel.append(Komponent(värde, nummer))
            stapel[-2].delar.append(stapel[-1])
        elif egenskap.namn == "END":
            if len(stapel) == 1 or stapel[-1].namn != värde:
                raise _fel(nummer, f"END:{värde[:40]} hör inte ihop med något BEGIN")
            stapel.pop()
        else:
            stapel[-1].egenskaper.append(egenskap)
    if len(stapel) > 1:
        raise _fel(stapel[-1].rad, f"{stapel[-1].namn[:40]} börjar här men slutar aldrig")
    return rot.delar


def _hela_rader(text: str) -> Iterator[tuple[int, str]]:
    """Give each content line unfolded, with the number of its first line."""
    delar: list[str] = []
    första = 1
    for nummer, rad in enumerate(_RADSLUT.split(text), 1):
        if rad[:1] in (" ", "\t") and delar:
            delar.append(rad[1:])
            continue
        if delar:
            yield första, "".join(delar)
        delar = [rad] if rad.strip() else []
        första = nummer
    if delar:
        yield första, "".join(delar)


def _egenskap(nummer: int, rad: str) -> Egenskap:
    träff = _RAD.fullmatch(rad)
    if träff is None:
        raise _fel(nummer, f"{visa_värde(rad)} är inte en rad i iCal-format")
    namn, parametrar, värde = träff.groups()
    if "\\" in värde:
        värde = _SKYDDAT.sub(lambda t: "\n" if t[1] in "nN" else t[1], värde)
    delade = _EN_PARAMETER.findall(parametrar) if parametrar else ()
    return Egenskap(namn.upper(), {n.upper(): _parametervärde(v) for n, v in delade}, värde, nummer)


def _parametervärde(text: str) -> str:
    """Return a parameter's value without its quotation marks and escapes (RFC 6868)."""
    utan = text.replace('"', "")
    if "^" in utan:
        return _I_PARAMETER.sub(lambda t: _I_PARAMETER_BETYDER[t[1]], utan)
    return utan


def _fel(rad: int, brist: str) -> LäsFel:
    return LäsFel(KÄLLA, (f"rad {rad}: {brist}",))
