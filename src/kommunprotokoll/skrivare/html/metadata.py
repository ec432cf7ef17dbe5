"""The page for machines: its meeting as JSON-LD in the vocabulary of schema.org.

The meeting is an ``Event`` with its paragraphs as ``subEvent``, recorded in a ``DigitalDocument``,
this page. Nobody is named: who did what stands in the text.
"""

import json
from datetime import date, datetime, time
from typing import TypeAlias
from zoneinfo import ZoneInfo

from kommunprotokoll.dokument.block import Dokument, Rubrik
from kommunprotokoll.dokument.handelse import Händelse
from kommunprotokoll.skrivare.tecken import synlig

_Nod: TypeAlias = dict[str, "str | _Nod | list[_Nod]"]

_SVENSK_TID = "Europe/Stockholm"
_SKYDD = str.maketrans(
    {tecken: f"\\u{ord(tecken):04x}" for tecken in ("<", ">", "&", "\u2028", "\u2029")}
)
"""Inside a script element a ``<`` could end it or open a comment; JSON can write it otherwise."""


def json_ld(dokument: Dokument, ankare: frozenset[str]) -> str:
    """Return the JSON of the page, safe inside a script element.

    Args:
        dokument: The paper.
        ankare: The names in the page that links can lead to.
    """
    rot = _dokument(dokument)
    if dokument.händelse is not None:
        rot = _händelse(dokument.händelse) | {
            "subEvent": [_punkt(r) for r in dokument.innehåll() if r.märke and r.ankare in ankare],
            "recordedIn": rot,
        }
    hel = {"@context": "https://schema.org", **_utan_tomt(rot)}
    return json.dumps(hel, ensure_ascii=False, separators=(",", ":")).translate(_SKYDD)


def _dokument(dokument: Dokument) -> _Nod:
    return {
        "@type": "DigitalDocument",
        "name": synlig(dokument.titel),
        "inLanguage": synlig(dokument.språk),
        "publisher": _organisation(dokument.upphov),
        "keywords": synlig(", ".join(dokument.nyckelord)),
    }


def _händelse(h: Händelse) -> _Nod:
    sista = h.slutdatum or (h.datum if h.slut is not None else None)
    return {
        "@type": "Event",
        "name": synlig(h.namn),
        "startDate": _tidpunkt(h.datum, h.start),
        "endDate": _tidpunkt(sista, h.slut) if sista is not None else "",
        "location": {"@type": "Place", "name": synlig(h.plats)} if h.plats else "",
        "organizer": _organisation(h.arrangör)
        | {"parentOrganization": _organisation(h.kommun) | {"identifier": synlig(h.kommunkod)}},
    }


def _organisation(namn: str) -> _Nod:
    return {"@type": "GovernmentOrganization", "name": synlig(namn)}


def _punkt(rubrik: Rubrik) -> _Nod:
    return {
        "@type": "Event",
        "name": synlig(f"{rubrik.märke} {rubrik.text}"),
        "url": f"#{rubrik.ankare}",
    }


def _tidpunkt(datum: date, klockslag: time | None) -> str:
    """Return a day, or a time with its distance to UTC where that is in whole minutes."""
    if klockslag is None:
        return datum.isoformat()
    lokal = datetime.combine(datum, klockslag)
    tid = lokal.replace(tzinfo=ZoneInfo(_SVENSK_TID))
    avstånd = tid.utcoffset()
    hel = avstånd is not None and avstånd.total_seconds() % 60 == 0
    return (tid if hel else lokal).isoformat()


def _utan_tomt(nod: _Nod) -> _Nod:
    """Leave out what is not known; a thing without a name is not known."""
    ut: _Nod = {}
    for nyckel, värde in nod.items():
        match värde:
            case dict():
                inre = _utan_tomt(värde)
                if inre.get("name"):
                    ut[nyckel] = inre
            case list():
                if värde:
                    ut[nyckel] = värde
            case str():
                if värde.strip():
                    ut[nyckel] = värde
    return ut
