"""UID: the same meeting has the same one, in whatever file and order it stands.

A UID is a UUID of version 5 in plain figures (RFC 7986, 5.3), made of the municipality, the body
and the date that the meeting was first planned for. The time of day is not part of it, so a
meeting keeps its UID when its time is set or changed, and through ``flyttat_från`` when it is
moved. Only where a body has several meetings on one date do those after the first differ by date
and first start as well. A meeting with a ``uid`` of its own keeps that.
"""

import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import date, time

from kommunprotokoll.grund.text import ett_mellanslag, nfc
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ

_NAMNRYMD = uuid.uuid5(uuid.NAMESPACE_OID, "kommunprotokoll sammanträdestid")
_SKILJE = "\x1f"
_HÄRLEDD = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""What ours look like."""


def organnyckel(organ: Organ) -> str:
    """Return what tells a body from all others, whatever its case and spacing."""
    kommun = _nyckel(organ.kommun.namn) if organ.kommun is not None else ""
    namn, huvudorgan = _nyckel(organ.namn), _nyckel(organ.huvudorgan)
    if huvudorgan and not namn.startswith(huvudorgan):
        namn = f"{huvudorgan}{_SKILJE}{namn}"  # every nämnd may have an "Arbetsutskottet"
    return f"sammanträde{_SKILJE}{kommun}{_SKILJE}{namn}"


def ursprungsdatum(tid: Sammanträdestid) -> date:
    """Return the date that a meeting was first planned for."""
    return tid.flyttat_från or tid.datum


def uid_av(*delar: str) -> str:
    """Return the UID that these parts give, the same each time."""
    return str(uuid.uuid5(_NAMNRYMD, _SKILJE.join(delar)))


def med_uid(plan: Sammanträdesplan) -> Iterator[tuple[Sammanträdestid, str]]:
    """Give the meetings of a plan in order of time, each with its UID; no two are alike."""
    uid: dict[int, str] = {}
    upptagna = {tid.uid for tid in plan.tider if tid.uid}
    nycklar: dict[int, str] = {}  # by id(): the hash of a body is costly
    for tid in sorted(plan.tider, key=_i_den_ordning_de_kom_till):
        if tid.uid:
            uid[id(tid)] = tid.uid
            continue
        organ = plan.organ_för(tid)
        nyckel = nycklar.get(id(organ)) or nycklar.setdefault(id(organ), organnyckel(organ))
        egen = next(u for u in _möjliga(nyckel, tid) if u not in upptagna)
        upptagna.add(egen)
        uid[id(tid)] = egen
    return ((tid, uid[id(tid)]) for tid in plan.tider)


def är_härledd(uid: str) -> bool:
    """Tell whether a UID may be one of those that are made here."""
    return _HÄRLEDD.fullmatch(uid) is not None


def med_filens_uid(plan: Sammanträdesplan, i_filen: Mapping[int, str]) -> Sammanträdesplan:
    """Return a plan whose meetings have the UIDs of the file that they were read from.

    Those that they would get anyway are not written into them. A meeting that another program has
    moved would get another one: it is told its own, since it is still the same meeting.

    Args:
        plan: The plan.
        i_filen: UIDs by ``id()`` of the meeting, as far as they look like ours.
    """
    while True:
        upptagna = {tid.uid for tid in plan.tider if tid.uid}
        nya: dict[int, str] = {}
        for tid, uid in med_uid(plan):
            egen = i_filen.get(id(tid), uid)
            if egen not in {uid, *upptagna}:
                nya[id(tid)] = egen
                upptagna.add(egen)
        if not nya:
            return plan
        tider = (ändra(t, uid=nya[id(t)]) if id(t) in nya else t for t in plan.tider)
        plan = ändra(plan, tider=tuple(tider))  # which may change what the others get


def _i_den_ordning_de_kom_till(tid: Sammanträdestid) -> tuple[date, time, bool]:
    """Order those of one first date: by first start; who was moved was there before the others."""
    if tid.flyttat_från is None:
        return tid.datum, tid.start or time.min, True
    return tid.flyttat_från, tid.flyttat_från_kl or time.min, False


def _möjliga(organ: str, tid: Sammanträdestid) -> Iterator[str]:
    """Give UIDs for a meeting: the first of its date takes the first, the others a later one."""
    dag = ursprungsdatum(tid).isoformat()
    yield uid_av(organ, dag)
    start = tid.start.isoformat() if tid.start is not None else ""
    if tid.flyttat_från_kl is not None:
        yield uid_av(organ, dag, dag, tid.flyttat_från_kl.isoformat())
    yield uid_av(organ, dag, tid.datum.isoformat(), start)
    nummer = 2
    while True:
        yield uid_av(organ, dag, tid.datum.isoformat(), start, str(nummer))
        nummer += 1


def _nyckel(text: str) -> str:
    return nfc(ett_mellanslag(text).casefold())
