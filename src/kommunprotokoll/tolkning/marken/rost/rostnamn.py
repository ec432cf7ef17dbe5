"""Who voted how, by evidence alone: names beside what they were for.

Tried where a text has no names beside ja and nej. As with the numbers, who is named first as being
for something is ja.
"""

import re
from collections.abc import Iterator

from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, folk_i, som_person
from kommunprotokoll.tolkning.marken.rost.rostord import VALORD

_RÖSTAR_FÖR = re.compile(
    r"(?P<vilka>.{4,2000}?) (?:har )?röst(?:ar|ade|at) (?:ja )?"
    r"(?P<sida>för|till förmån för|på|e?mot)\b(?P<vad>[^.:]*)\.?"
)
_FÖR_RÖSTAR = re.compile(
    r"(?:(?P<för>[Ff]ör [^:.]{2,120}?|[Bb]ifall|[Aa]vslag|[Ee]?[Mm]ot(?: [^:.]{2,120}?)?) "
    r"röst(?:ar|ade):?) (?P<vilka>.+)"
)
_AVSTÅR = re.compile(
    r"(?:Avstår|Avstod|Avstående)(?: \(\d{1,3}\))?: ?(?P<efter>.+)|"
    r"(?P<vilka>.{4,2000}?) (?:avstår|avstod|la(?:de)? ned sina? röst(?:er)?)\b[^.]*\.?"
)
_NAMN_OCH_VAL = re.compile(
    rf"(?P<vem>{NAMN}\s*{PARTI})(?:,| -| –|:)? (?:röstar |röstade )?"
    r"(?P<val>[Jj]a|JA|[Nn]ej|NEJ|[Aa]vstår|AVSTÅR|[Aa]vstod)\b"
)
_VILLKOR = re.compile(r"\b(?:[Dd]en|[Dd]e|[Aa]lla) som\b")
_MOT = ("emot", "mot", "avslag")
_BÅDA = {Röstval.JA, Röstval.NEJ}


def röster_av_bevis(text: str) -> tuple[Röst, ...]:
    """Return who voted how; empty unless somebody was on either side."""
    if "öst" not in text and "pprop" not in text:
        return ()
    for läs in (_namn_och_val, _mening_för_mening):
        röster: dict[str, Röst] = {}
        for person, val in läs(text):
            röster.setdefault(person.namn, Röst(person, val))
        if {röst.val for röst in röster.values()} >= _BÅDA:
            return tuple(röster.values())
    return ()


def _namn_och_val(text: str) -> Iterator[tuple[Person, Röstval]]:
    """Yield each of a roll call told in a sentence: "röstar Ada Berg (S) ja, Bo Ek (M) nej"."""
    for träff in _NAMN_OCH_VAL.finditer(text) if "(" in text else ():
        if (person := som_person(träff["vem"])) is not None:
            yield person, VALORD[träff["val"].casefold()]


def _mening_för_mening(text: str) -> Iterator[tuple[Person, Röstval]]:
    """Yield those whom each sentence has on a side: "Ada Berg (S) röstar för eget förslag"."""
    första = ""
    for mening in MELLAN_MENINGAR.split(text):
        if _VILLKOR.search(mening):
            continue
        if träff := _FÖR_RÖSTAR.fullmatch(mening):
            sida = vad = träff["för"].casefold()
        elif träff := _RÖSTAR_FÖR.fullmatch(mening):
            sida, vad = träff["sida"], träff["vad"].strip()
        elif träff := _AVSTÅR.fullmatch(mening):
            for person in folk_i(träff["efter"] or träff["vilka"]):
                yield person, Röstval.AVSTÅR
            continue
        else:
            continue
        personer = folk_i(träff["vilka"])
        är_mot = sida.startswith(_MOT) or (första and vad != första)
        första = första or ("" if är_mot or not personer else vad or sida)
        for person in personer:
            yield person, Röstval.NEJ if är_mot else Röstval.JA
