"""Draw ``docs/bilder/modellen.svg``: the classes of the model, each inside what it is part of.

Everything in the picture comes from the classes themselves, so that it cannot lie: what has which
fields, how many, and what may be missing. Run it after a change in the model::

    .venv/bin/python verktyg/rita_modellen.py
"""

import inspect
from collections.abc import Iterator
from enum import Enum
from html import escape
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

import kommunprotokoll as kp

BILD = Path(__file__).parents[1] / "docs" / "bilder" / "modellen.svg"

RÖTTER: tuple[type, ...] = (kp.Sammanträde, kp.Sammanträdesplan)
"""What a file may hold; everything else is part of them."""

ÖVERALLT: tuple[type, ...] = (
    kp.Person,
    kp.Parti,
    kp.Paragrafnummer,
    kp.Paragrafintervall,
    kp.Diarienummer,
    kp.Lagrum,
)
"""Drawn once, below the rest: a box at every place that names a person would hide the others."""

HEM = {"Textstycke": "Paragraf", "Attsats": "Beslut", "Sammanträdestid": "Sammanträdesplan"}
"""Where a class that several hold is drawn in full; without a word here, at the first."""

UTELÄMNADE: dict[str, str] = {
    "Allvar": "of a finding, not of a meeting",
    "Anmärkning": "a finding about a meeting, not a part of it",
    "Belägg": "says on which words a fact rests; the reading keeps it beside the model",
    "Säkerhet": "of the evidence, not of a meeting",
    "Tolkningsutfall": "what became of one file among many, not of a meeting",
    "Sökväg": "names a place in the model, holds no part of it",
    "Tolkning": "the reading of a document; the meeting is one of its parts",
}
"""Public classes that are deliberately not in the picture, and why."""

_KLASSNAMN = [namn for namn in kp.__all__ if namn[0].isupper()]

FÄRGER = {
    "organ": "#dbe7f6",
    "sammantrade": "#dbe7f6",
    "kalender": "#dbe7f6",
    "person": "#d6efe9",
    "narvaro": "#d6efe9",
    "paragraf": "#fbeccb",
    "textstycke": "#fbeccb",
    "handling": "#fbeccb",
    "yrkande": "#eadff5",
    "omrostning": "#eadff5",
    "beslut": "#f9dcd5",
    "yttranden": "#f9dcd5",
    "justering": "#e4eccd",
}
TEMAN = (
    ("#dbe7f6", "who meets, when"),
    ("#d6efe9", "who is there"),
    ("#fbeccb", "what is handled"),
    ("#eadff5", "what is proposed and voted"),
    ("#f9dcd5", "what is decided and said about it"),
    ("#e4eccd", "how it is adjusted"),
)
_ÖVRIG = "#e6e6e6"

BREDD = 178
"""Width of a column, in user units (1 unit = 1 px at full size)."""
MELLAN = 4
RAND = 34
"""Width of the outermost bar, whose name stands on its side."""
KANT = 16
RADHÖJD = 13


@attrs.frozen
class Nod:
    """A box: a class, under which name its owner has it, and what it holds in its turn."""

    namn: str
    fält: str
    färg: str
    rader: tuple[str, ...] = ()
    barn: tuple["Nod", ...] = ()
    hänvisning: bool = False

    @property
    def egen_höjd(self) -> int:
        """Height that the box's own words need."""
        return 9 + RADHÖJD * (1 + bool(self.fält) + len(self.rader)) + 2

    @property
    def höjd(self) -> int:
        """Height of the box with all that is in it, side by side."""
        inre = sum(b.höjd for b in self.barn) + MELLAN * (len(self.barn) - 1)
        return max(self.egen_höjd, inre)


def publika_klasser() -> set[str]:
    """Return every public class that holds data: the classes, enumerations and unions."""
    funna = set()
    for namn in _KLASSNAMN:
        objekt = getattr(kp, namn)
        klass = inspect.isclass(objekt) and (attrs.has(objekt) or issubclass(objekt, Enum))
        if klass or isinstance(objekt, UnionType):
            funna.add(namn)
    return funna


def ritade(noder: tuple[Nod, ...]) -> set[str]:
    """Return the names of all classes drawn in full, and of those in small print."""
    namn: set[str] = set()
    for nod in noder:
        namn |= set(" ".join(nod.rader).replace("·", " ").split())
        namn |= set() if nod.hänvisning else {nod.namn}
        namn |= ritade(nod.barn)
    return namn


def träd() -> tuple[tuple[Nod, ...], tuple[Nod, ...]]:
    """Return the boxes of the picture: the main ones, and those used in many places."""
    sedda = {k.__name__ for k in (*RÖTTER, *ÖVERALLT)}
    stora = tuple(_nod(klass, "", sedda) for klass in RÖTTER)
    return stora, tuple(_nod(klass, "", sedda) for klass in ÖVERALLT)


def _nod(klass: type, fält: str, sedda: set[str]) -> Nod:
    """Make the box of a class; ``sedda`` are the names that have their full box already."""
    barn: list[Nod] = []
    små: dict[str, None] = {}
    for namn, typ in get_type_hints(klass).items():
        etikett = f"{namn}{_antal(typ)}"
        delar = _delar(typ)
        union = _union(delar)
        if union is not None:
            hem = _hemma(union, klass, sedda)
            inre = tuple(_nod(k, "", sedda) for k in delar) if hem else ()
            barn.append(Nod(union, etikett, _färg(delar[0]), barn=inre, hänvisning=not hem))
        for del_ in delar if union is None else ():
            if klass is not RÖTTER[0] and (issubclass(del_, Enum) or del_ in ÖVERALLT):
                små[del_.__name__] = None
            elif (attrs.has(del_) or issubclass(del_, Enum)) and del_ is not klass:
                if _hemma(del_.__name__, klass, sedda):
                    barn.append(_nod(del_, etikett, sedda))
                else:
                    barn.append(Nod(del_.__name__, etikett, _färg(del_), hänvisning=True))
    return Nod(klass.__name__, fält, _färg(klass), _rader(list(små)), tuple(barn))


def _hemma(namn: str, ägare: type, sedda: set[str]) -> bool:
    """Tell whether a class is to be drawn in full here, and note that it has been."""
    hem = namn not in sedda and HEM.get(namn, ägare.__name__) == ägare.__name__
    if hem:
        sedda.add(namn)
    return hem


def _delar(typ: Any) -> tuple[type, ...]:
    """Return the classes that an annotation names, those inside tuples and unions too."""
    if get_args(typ):
        return tuple(k for del_ in get_args(typ) for k in _delar(del_))
    return (typ,) if inspect.isclass(typ) and typ is not NoneType else ()


def _union(delar: tuple[type, ...]) -> str | None:
    """Return the public name of a union of these classes, if it has one."""
    namn = [n for n in _KLASSNAMN if isinstance(getattr(kp, n), UnionType)]
    return next((n for n in namn if len(delar) > 1 and get_args(getattr(kp, n)) == delar), None)


def _antal(typ: Any) -> str:
    if get_origin(typ) is tuple:
        return " *"
    return " ?" if NoneType in get_args(typ) else ""


def _färg(klass: type) -> str:
    return FÄRGER.get(klass.__module__.rpartition(".")[2], _ÖVRIG)


def _rader(namn: list[str], högst: int = 27) -> tuple[str, ...]:
    """Break the small print of a box into lines."""
    rader: list[str] = []
    for n in namn:
        if rader and len(rader[-1]) + 3 + len(n) <= högst:
            rader[-1] += f" · {n}"
        else:
            rader.append(n)
    return tuple(rader)


def _ruta(nod: Nod, x: int, y: int, bredd: int) -> Iterator[str]:
    höjd = nod.höjd
    stil = ' stroke="#8a8a8a" stroke-dasharray="3 2"' if nod.hänvisning else ""
    färg = "#ffffff" if nod.hänvisning else nod.färg
    yield f'<rect x="{x}" y="{y}" width="{bredd}" height="{höjd}" rx="3" fill="{färg}"{stil}/>'
    rad = y + 5
    for text, klass in ((nod.fält, "f"), (nod.namn, "n"), *((r, "s") for r in nod.rader)):
        if text:
            rad += RADHÖJD
            yield f'<text class="{klass}" x="{x + 7}" y="{rad - 2}">{escape(text)}</text>'
    yield from _barn(nod, x + bredd + MELLAN, y)


def _barn(nod: Nod, x: int, y: int) -> Iterator[str]:
    for barn in nod.barn:
        yield from _ruta(barn, x, y, BREDD)
        y += barn.höjd + MELLAN


def _rot(nod: Nod, x: int, y: int) -> Iterator[str]:
    """Draw an outermost class as a bar with its name on its side."""
    mitt = y + nod.höjd // 2
    yield f'<rect x="{x}" y="{y}" width="{RAND}" height="{nod.höjd}" rx="3" fill="#2f4a6d"/>'
    yield (
        f'<text class="r" transform="translate({x + 22} {mitt}) rotate(-90)">'
        f"{escape(nod.namn)}</text>"
    )
    yield from _barn(nod, x + RAND + MELLAN, y)


def svg() -> str:
    """Return the picture."""
    stora, överallt = träd()
    bredd = 2 * KANT + RAND + 4 * (BREDD + MELLAN)
    delar: list[str] = []
    y = KANT + 52
    huvud, *andra = stora
    delar += _rot(huvud, KANT, y)
    y += huvud.höjd + 3 * MELLAN
    for nod in andra:
        delar += _ruta(nod, KANT, y, RAND + MELLAN + BREDD)
        y += nod.höjd + 3 * MELLAN
    delar.append(f'<text class="h" x="{KANT}" y="{y + 14}">Used in many places</text>')
    y += 24
    ruta = (bredd - 2 * KANT - MELLAN * (len(överallt) - 1)) // len(överallt)
    for plats, nod in enumerate(överallt):
        delar += _ruta(nod, KANT + plats * (ruta + MELLAN), y, ruta)
    y += max(nod.höjd for nod in överallt)
    return "\n".join((*_huvud(bredd, y + KANT), *_förklaring(), *delar, "</svg>", ""))


def _huvud(bredd: int, höjd: int) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {bredd} {höjd}" width="{bredd}" '
        f'height="{höjd}" role="img" aria-labelledby="t d">'
    )
    yield '<title id="t">The model of kommunprotokoll</title>'
    yield (
        '<desc id="d">Each class of the model as a box to the right of the class that holds it, '
        "from Sammanträde on the left to votes and points of decisions on the right.</desc>"
    )
    yield (
        "<style>text{font-family:Helvetica,Arial,'Liberation Sans',sans-serif;fill:#1b1b1b}"
        ".n{font-size:13px;font-weight:bold}.f{font-size:11px;font-style:italic;fill:#3c3c3c}"
        ".s{font-size:11px;fill:#3c3c3c}.h{font-size:13px;font-weight:bold}"
        ".r{font-size:15px;font-weight:bold;fill:#fff;text-anchor:middle}</style>"
    )
    # A ground of its own: the picture is as readable on a dark page as on a light one.
    yield f'<rect width="{bredd}" height="{höjd}" rx="8" fill="#ffffff"/>'


def _förklaring() -> Iterator[str]:
    for plats, (färg, text) in enumerate(TEMAN):
        x, y = KANT + plats % 3 * 200, KANT + plats // 3 * 17
        yield f'<rect x="{x}" y="{y - 5}" width="11" height="11" rx="2" fill="{färg}"/>'
        yield f'<text class="s" x="{x + 16}" y="{y + 4}">{text}</text>'
    yield (
        f'<text class="s" x="{KANT}" y="{KANT + 39}">* any number, in order · ? may be missing '
        "· without a field name: one of these · small print: further classes that it holds · "
        "dashed: drawn in full elsewhere</text>"
    )


if __name__ == "__main__":
    BILD.parent.mkdir(parents=True, exist_ok=True)
    BILD.write_text(svg(), "utf-8")
    print(BILD)
