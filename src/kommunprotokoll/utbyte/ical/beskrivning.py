"""The DESCRIPTION of a meeting: its remark, and below it what calendars have no property for."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from kommunprotokoll.grund.tid import datum_i_ord, klockslag
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.utbyte.ical.rader import rent

_FÄLT = ("dagordning", "länk", "inlämning", "utskick", "flyttat_från", "flyttat_från_kl")


def beskrivning(tid: Sammanträdestid) -> str:
    """Return the description of a meeting, nothing if there is nothing to say."""
    om = tillägg({namn: getattr(tid, namn) for namn in _FÄLT}) if _har_tillägg(tid) else ""
    return "\n".join(d for d in (rent(tid.anmärkning), om) if d)


def utan_tillägg(text: str, fält: Mapping[str, Any]) -> str:
    """Return a description without what ``beskrivning`` added of these fields of a meeting."""
    om = tillägg(fält)
    if not om:
        return text
    return "" if text == om else text.removesuffix(f"\n{om}")


def tillägg(fält: Mapping[str, Any]) -> str:
    """Return what stands below the remark: where it was moved from, days, agenda and link."""
    return "\n".join(_delar(fält))


def _har_tillägg(tid: Sammanträdestid) -> bool:
    return bool(tid.dagordning or tid.länk or tid.inlämning or tid.utskick or tid.flyttat_från)


def _delar(fält: Mapping[str, Any]) -> Iterator[str]:
    if ursprung := fält.get("flyttat_från"):
        yield _flyttrad(ursprung, fält.get("flyttat_från_kl"))
    if dag := fält.get("inlämning"):
        yield f"Ärenden lämnas in senast {datum_i_ord(dag)}."
    if dag := fält.get("utskick"):
        yield f"Kallelsen skickas {datum_i_ord(dag)}."
    if ärenden := fält.get("dagordning"):
        yield "Dagordning:"
        har_nummer = any(ärende.startswith("§") for ärende in ärenden)
        for nummer, ärende in enumerate(ärenden, 1):
            yield rent(ärende) if har_nummer else f"{nummer}. {rent(ärende)}"
    if länk := fält.get("länk"):
        yield länk  # Google's calendar shows no URL


def _flyttrad(dag: date, kl: time | None) -> str:
    när = datum_i_ord(dag) if kl is None else f"{datum_i_ord(dag)} kl. {klockslag(kl)}"
    return f"Flyttat från {när}."
