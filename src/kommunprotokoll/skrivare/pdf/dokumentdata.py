"""A whole document as data for the template: what is said about it, page head and foot, blocks."""

import re
from collections.abc import Mapping
from datetime import date

from kommunprotokoll.dokument.block import Dokument, Sidhuvud
from kommunprotokoll.skrivare.pdf.innehall import BREDD, Data, Innehåll
from kommunprotokoll.skrivare.pdf.tecken import TYPSNITT, rad
from kommunprotokoll.skrivare.tecken import synlig

_UTAN_TITEL = "Dokument utan titel"
"""PDF/UA demands a title (ISO 14289-1, 7.1)."""
_UTAN_DATUM = date(1970, 1, 1)
"""PDF/A demands a date of creation; that of a clock would make other bytes each time."""
_SPRÅK = re.compile(r"[A-Za-z]{2,3}")
_REGION = re.compile(r"[A-Za-z]{2}")
_HUVUD, _FOT = 10, 9
"""Sizes of type in points."""
_SPALT = BREDD / 3.3
"""Width of a column of the head in points."""
_LÄNGSTA_FÄLT = 80


def dokumentdata(dokument: Dokument) -> dict[str, Data]:
    """Return everything that the template asks for; an attachment goes beside it."""
    språk, region = _språk(dokument.språk)
    datum = dokument.datum or _UTAN_DATUM
    fält = dokument.sidfot.fält
    return {
        "typsnitt": list(TYPSNITT),
        "titel": _egenskap(dokument.titel) or _UTAN_TITEL,
        "upphov": [_egenskap(dokument.upphov)] if dokument.upphov.strip() else [],
        "ämne": _egenskap(dokument.ämne),
        "nyckelord": [_egenskap(ord_) for ord_ in dokument.nyckelord if ord_.strip()],
        "datum": {"year": datum.year, "month": datum.month, "day": datum.day},
        "språk": språk,
        "region": region,
        "sidhuvud": _sidhuvud(dokument.sidhuvud),
        "sidfot": [rad(f, BREDD / len(fält) - 2 * _FOT, _FOT, _LÄNGSTA_FÄLT) for f in fält],
        "block": Innehåll(dokument).data(),
    }


def _egenskap(text_: str) -> str:
    """Return a property of the file: one line; it needs no font."""
    return " ".join(synlig(text_).split())


def _sidhuvud(huvud: Sidhuvud) -> Mapping[str, Data]:
    """Give each place as much text as it has room for; the paper itself says all of it."""
    return {
        "avsändare": rad(huvud.avsändare, _SPALT, _HUVUD, 60),
        "dokumentslag": rad(huvud.dokumentslag.upper(), _SPALT, _HUVUD, 45),
        "organ": rad(huvud.organ, 2 * _SPALT, _HUVUD, 90),
        "datum": rad(huvud.datum, _SPALT, _HUVUD, 45),
    }


def _språk(märke: str) -> tuple[str, str | None]:
    """Part a language tag (BCP 47) into what typst takes; what it does not take is Swedish."""
    första, *resten = märke.split("-")
    if not _SPRÅK.fullmatch(första):
        return "sv", "SE"
    region = next((del_ for del_ in resten if _REGION.fullmatch(del_)), None)
    return första.lower(), region and region.upper()
