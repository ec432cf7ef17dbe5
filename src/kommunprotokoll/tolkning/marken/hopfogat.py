"""Rows that a conversion has glued together: headings, § and points put back on rows of their own.

Some archives keep protocols as text in which every block has become one long row: "Plan för vägar
§ 12, 0123/31 Beslut 1. Planen antas. 2. Medel avsätts. Handlingar Förslag till plan". Such a text
has no heading on a row of its own, which is how it is told from others.
"""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.avsnitt import avsnittsrubrik
from kommunprotokoll.tolkning.rader import Rad

_LÅNG = 160
_DNR_ORD = r"(?i:dnr|diarienummer|ärendenummer)"
_PARAGRAF = re.compile(
    rf"\s(?=§+\s?\d{{1,4}}\b(?:,?\s(?:[A-ZÅÄÖ]{{0,5}}\d*[-\d/:.]{{4,}}|{_DNR_ORD})\b|\s*$))"
)
_EFTER_DNR = re.compile(
    rf"(§+\s?\d{{1,4}},?\s(?:{_DNR_ORD}:?\s)?[A-ZÅÄÖ]{{0,5}}[\w]*[-\d/:.]{{4,}})\s(?=[A-ZÅÄÖ])"
)
_PUNKT = re.compile(r"(?:(?<=[.:!?])|(?<=Beslut))\s+(?=(\d{1,2})\.\s+(?:[A-ZÅÄÖ]|att\b|\w+r\s))")
_OMRÖSTNING = r"Omröstning gällande [\wåäö ]{3,60}?(?=\s+Godkänd)"
_BULLE = re.compile(r"\s+(?=[•▪]\s)")


def dela_hopfogade(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows, divided where headings and points stand inside long rows.

    A part keeps its row's number and page. A text with headings on rows of their own is returned
    as it is.
    """
    if any(avsnittsrubrik(rad.text, dialekt) for rad in rader):
        return list(rader)
    inne = _rubriker_inne(dialekt)
    if not any(inne.search(rad.text) for rad in rader):
        return list(rader)
    delade: list[Rad] = []
    for rad in rader:
        if len(rad.text) < _LÅNG and not inne.match(rad.text) and not _PARAGRAF.search(rad.text):
            delade.append(rad)
            continue
        delade += [attrs.evolve(rad, text=del_) for del_ in _delar(rad.text, inne)]
    return delade


def _rubriker_inne(dialekt: Dialekt) -> re.Pattern[str]:
    """A heading of a part with its text after it on the row, after the end of a sentence."""
    ord_ = sorted((o.capitalize() for o in dialekt.avsnitt), key=len, reverse=True)
    extra = [
        "Sammanfattning av ärendet",
        "Ärendet",
        "Bakgrund",
        "Dag för justering",
        "Vid protokollet",
    ]
    namn = "|".join(map(re.escape, [*extra, *ord_])) + "|" + _OMRÖSTNING
    return re.compile(rf"(?:^|(?<=[.!?:)”\"\d])\s+)(?P<rubrik>{namn})\s+(?=[A-ZÅÄÖ\d•\"”-])")


def _delar(text: str, inne: re.Pattern[str]) -> list[str]:
    text = _PARAGRAF.sub("\n", text)
    text = _EFTER_DNR.sub(r"\1\n", text)
    text = "\n".join(inne.sub(r"\n\g<rubrik>\n", rad) for rad in text.split("\n"))
    text = _BULLE.sub("\n", text)
    return [del_.strip() for del_ in _numrerade(text).split("\n") if del_.strip()]


def _numrerade(text: str) -> str:
    """Break before the points of a list, as long as their numbers go on by one."""
    väntat = 1

    def byt(träff: re.Match[str]) -> str:
        nonlocal väntat
        nummer = int(träff[1])
        if nummer not in {1, väntat}:
            return träff[0]
        väntat = nummer + 1
        return "\n"

    return _PUNKT.sub(byt, text)
