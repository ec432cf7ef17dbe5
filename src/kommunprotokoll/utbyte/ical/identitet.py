"""UID: the same meeting has the same one, in whatever file and order it stands.

A UID is a UUID of version 5 in plain figures (RFC 7986, 5.3), made of the municipality, the body
and the date that the meeting was first planned for. The time of day is not part of it, so a
meeting keeps its UID when its time is set or changed, and through ``flyttat_från`` when it is
moved. Only where a body has several meetings on one date do those after the first differ by date
and start as well.
"""

import uuid
from collections.abc import Iterable
from datetime import date, time

from kommunprotokoll.grund.text import ett_mellanslag, nfc
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.organ import Organ

_NAMNRYMD = uuid.uuid5(uuid.NAMESPACE_OID, "kommunprotokoll sammanträdestid")
_SKILJE = "\x1f"


def organnyckel(organ: Organ) -> str:
    """Return what tells a body from all others, whatever its case and spacing."""
    kommun = _nyckel(organ.kommun.namn) if organ.kommun is not None else ""
    namn, huvudorgan = _nyckel(organ.namn), _nyckel(organ.huvudorgan)
    if huvudorgan and not namn.startswith(huvudorgan):
        namn = f"{huvudorgan}{_SKILJE}{namn}"  # every nämnd may have an "Arbetsutskottet"
    return f"sammanträde{_SKILJE}{kommun}{_SKILJE}{namn}"


def i_tidsordning(tider: Iterable[Sammanträdestid]) -> list[Sammanträdestid]:
    """Return meetings in order of date and start, one without a start first in its day."""
    return sorted(tider, key=lambda t: (t.datum, t.start is not None, t.start or time.min))


def ursprungsdatum(tid: Sammanträdestid) -> date:
    """Return the date that a meeting was first planned for."""
    return tid.flyttat_från or tid.datum


def uid_för_var_och_en(
    organ: Organ, tider: Iterable[Sammanträdestid]
) -> list[tuple[Sammanträdestid, str]]:
    """Return the meetings in order of time, each with its UID; no two are alike."""
    ordnade = i_tidsordning(tider)
    # A moved meeting was there before one that took its date, so it comes first.
    första: dict[date, Sammanträdestid] = {}
    for tid in sorted(ordnade, key=lambda t: t.flyttat_från is None):
        första.setdefault(ursprungsdatum(tid), tid)
    nyckel = organnyckel(organ)
    return [(tid, _uid(nyckel, tid, ensam=första[ursprungsdatum(tid)] is tid)) for tid in ordnade]


def _uid(organ: str, tid: Sammanträdestid, *, ensam: bool) -> str:
    delar = [organ, ursprungsdatum(tid).isoformat()]
    if not ensam:
        delar += [tid.datum.isoformat(), tid.start.isoformat() if tid.start is not None else ""]
    return str(uuid.uuid5(_NAMNRYMD, _SKILJE.join(delar)))


def _nyckel(text: str) -> str:
    return nfc(ett_mellanslag(text).casefold())
