"""Changes of a plan that leave tracks: what is moved or called off keeps its first time."""

from datetime import date, time

from kommunprotokoll.grund.fel import FinnsInteFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.sammantrade import Sammanträde


def flytta(
    plan: Sammanträdesplan,
    tid: Sammanträdestid,
    datum: date,
    *,
    start: time | None = None,
    slut: time | None = None,
    ändrad: date | None = None,
) -> Sammanträdesplan:
    """Return the plan with one meeting moved; it keeps its first date and start, and its identity.

    Args:
        plan: The plan.
        tid: The meeting, as it stands in the plan.
        datum: The new date.
        start: The new start; without it, the old one.
        slut: The new end; without it, the old one where the start is the old one too.
        ändrad: The day of the change, for calendars of others; nothing is read from the clock.

    Raises:
        FinnsInteFel: The meeting is not in the plan.
        OgiltigtVärdeFel: The end is before the start, or the body meets already then.
    """
    längd = tid.sista_dag - tid.datum
    ny = ändra(
        tid,
        datum=datum,
        start=start or tid.start,
        slut=slut if start is not None or slut is not None else tid.slut,
        slutdatum=datum + längd if tid.slutdatum is not None else None,
        flyttat_från=tid.flyttat_från or tid.datum,
        flyttat_från_kl=tid.flyttat_från_kl if tid.flyttat_från is not None else tid.start,
        **_ny_version(tid, ändrad),
    )
    return byt(plan, tid, ny)


def ställ_in(
    plan: Sammanträdesplan, tid: Sammanträdestid, *, ändrad: date | None = None
) -> Sammanträdesplan:
    """Return the plan with one meeting called off; it stays where it was, so that all can see it.

    Raises:
        FinnsInteFel: The meeting is not in the plan.
    """
    return byt(plan, tid, ändra(tid, inställt=True, **_ny_version(tid, ändrad)))


def byt(plan: Sammanträdesplan, tid: Sammanträdestid, ny: Sammanträdestid) -> Sammanträdesplan:
    """Return the plan with one meeting replaced.

    Raises:
        FinnsInteFel: The meeting is not in the plan.
    """
    if tid not in plan.tider:
        raise FinnsInteFel(f"{tid} finns inte i planen.")
    return ändra(plan, tider=tuple(ny if t == tid else t for t in plan.tider))


def fastställ(plan: Sammanträdesplan) -> Sammanträdesplan:
    """Return the plan with no meeting preliminary: what the body has decided."""
    return ändra(plan, tider=tuple(ändra(t, preliminärt=False) for t in plan.tider))


def sammanträdestid_av(sammanträde: Sammanträde) -> Sammanträdestid:
    """Return a meeting as a planned time, its paragraphs as agenda: for a calendar of the kallelse.

    The time that was planned, where the protocol tells it, is the first time.
    """
    s = sammanträde
    planerat = s.planerat
    flyttat = planerat is not None and (planerat.datum, planerat.start) != (s.datum, s.start)
    return Sammanträdestid(
        s.datum,
        s.start,
        slut=s.slut if s.start is not None else None,
        slutdatum=s.slutdatum,
        plats=s.plats,
        dagordning=tuple(f"§ {p.beteckning} {p.rubrik}".rstrip() for p in s.paragrafer),
        flyttat_från=planerat.datum if planerat is not None and flyttat else None,
        flyttat_från_kl=planerat.start if planerat is not None and flyttat else None,
    )


def _ny_version(tid: Sammanträdestid, ändrad: date | None) -> dict[str, object]:
    return {"ändringsnummer": tid.ändringsnummer + 1, "ändrad": ändrad or tid.ändrad}
