"""What standard properties cannot carry, in properties of our own, so that nothing is lost.

``X-KOMMUNPROTOKOLL-ORGAN`` is the body whose plan it is, ``X-KOMMUNPROTOKOLL-PLAN`` the rest of the
plan, once in a calendar. ``X-KOMMUNPROTOKOLL-TID`` is what is
special in one meeting: the date it was moved from, and texts or times that iCal has no way to
write. Both are JSON objects with the names of the model's attributes; most meetings need none.
"""

import json
import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

import attrs

from kommunprotokoll.grund.klass import förval
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Kommunslag, Organ, Organtyp
from kommunprotokoll.utbyte.ical.rader import STÖRSTA_SEQUENCE, rent

ORGAN = "X-KOMMUNPROTOKOLL-ORGAN"
PLAN = "X-KOMMUNPROTOKOLL-PLAN"
TID = "X-KOMMUNPROTOKOLL-TID"
SLAG = "X-KOMMUNPROTOKOLL-SLAG"
FRIST = "FRIST"
"""What ``SLAG`` says of an entry that is a last day, not a meeting."""

_DOLDA = re.compile("[\x7f-\x9f\u2028\u2029]")


def organ_till_json(organ: Organ) -> str:
    """Return a body as JSON, fields that hold their default left out."""
    return _json(_fält(organ))


def organ_från_json(text: str) -> Organ:
    """Return the body of such JSON; ``ValueError`` or ``TypeError`` if it is none."""
    data = _objekt(text)
    if "typ" in data:
        data["typ"] = Organtyp(data["typ"])
    if "kommun" in data:
        kommun = dict(data["kommun"])
        if "slag" in kommun:
            kommun["slag"] = Kommunslag(kommun["slag"])
        data["kommun"] = Kommun(**kommun)
    return Organ(**data)


def tid_till_json(tid: Sammanträdestid) -> str:
    """Return what a VEVENT cannot carry of a meeting as JSON, or nothing if it carries all."""
    särskilt: dict[str, Any] = {
        namn: värde.isoformat() if isinstance(värde, date | time) else värde
        for namn in _EGNA
        if (värde := getattr(tid, namn)) is not None and värde != ()
    }
    särskilt |= _slutdag(tid)
    if tid.uid:
        särskilt["uid"] = tid.uid
    if tid.preliminärt and tid.inställt:
        särskilt["preliminärt"] = True
    if tid.ändringsnummer > STÖRSTA_SEQUENCE:
        särskilt["ändringsnummer"] = tid.ändringsnummer
    for namn in ("plats", "anmärkning"):
        text = getattr(tid, namn)
        if rent(text) != text:
            särskilt[namn] = text
    for namn in ("start", "slut"):
        klocka = getattr(tid, namn)
        if klocka is not None and klocka.microsecond:
            särskilt[namn] = klocka.isoformat()
    return _json(särskilt) if särskilt else ""


def _slutdag(tid: Sammanträdestid) -> dict[str, Any]:
    """Return the last day where DTEND does not tell it as it is."""
    sista = tid.slutdatum
    if sista is None:
        return {}
    if tid.start is not None and tid.slut is None:  # DTEND is there to show all days
        return {"slutdatum": sista.isoformat(), "slut": None}
    return {"slutdatum": sista.isoformat()} if sista in (tid.datum, date.max) else {}


def tid_från_json(text: str) -> dict[str, Any]:
    """Return the attributes that such JSON gives; ``ValueError`` or ``TypeError`` if it is none."""
    data = _objekt(text)
    if okända := data.keys() - _LÄSARE.keys():
        raise ValueError(f"okända namn: {', '.join(sorted(okända))}")
    return {namn: _LÄSARE[namn](värde) for namn, värde in data.items()}


def plan_till_json(plan: Sammanträdesplan) -> str:
    """Return what a calendar cannot carry of a plan beside its body, or nothing."""
    return _json({"namn": plan.namn}) if plan.namn else ""


def plan_från_json(text: str) -> dict[str, str]:
    """Return the attributes that such JSON gives; ``ValueError`` or ``TypeError`` if it is none."""
    data = _objekt(text)
    if data.keys() - {"namn"}:
        raise ValueError("okända namn")
    return {namn: str(värde) for namn, värde in data.items()}


def _klockslag(text: Any) -> time | None:
    return None if text is None else time.fromisoformat(text)


_EGNA = ("dagordning", "inlämning", "utskick", "flyttat_från", "flyttat_från_kl")
_LÄSARE: Mapping[str, Any] = {
    "start": time.fromisoformat,
    "slut": _klockslag,
    "slutdatum": date.fromisoformat,
    "plats": str,
    "anmärkning": str,
    "dagordning": tuple,
    "inlämning": date.fromisoformat,
    "utskick": date.fromisoformat,
    "preliminärt": bool,
    "flyttat_från": date.fromisoformat,
    "flyttat_från_kl": time.fromisoformat,
    "ändringsnummer": int,
    "uid": str,
}


def _fält(objekt: Any) -> dict[str, object]:
    data: dict[str, object] = {}
    for f in attrs.fields(type(objekt)):
        värde = getattr(objekt, f.name)
        if värde != förval(f, objekt):
            data[f.name] = _fält(värde) if attrs.has(type(värde)) else värde
    return data


def _json(data: Mapping[str, object]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _DOLDA.sub(lambda t: f"\\u{ord(t[0]):04x}", text)


def _objekt(text: str) -> dict[str, Any]:
    data = json.loads(text)
    if not isinstance(data, dict):
        raise TypeError("inte ett JSON-objekt")
    return data
