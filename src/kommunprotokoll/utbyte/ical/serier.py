"""The meetings of a calendar: its events, series expanded (RFC 5545, 3.8.5), exceptions put in."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

import attrs

from kommunprotokoll.grund.text import antal
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.utbyte.ical import egna, noter
from kommunprotokoll.utbyte.ical.handelse import Läge, Start, i_sverige, läs_händelse, läs_start
from kommunprotokoll.utbyte.ical.komponent import Egenskap, Komponent, Värdefel
from kommunprotokoll.utbyte.ical.regel import FLEST_I_SERIE, regelns_tider, som_tid
from kommunprotokoll.utbyte.ical.varden import till_zon

_LÄNGSTA_SERIE = timedelta(days=3653)
"""Ten years from the first: no series is followed further."""


@attrs.define
class _Undantag:
    """The events that stand for one of a series, by UID and by the time that they replace."""

    läge: Läge
    per_uid: dict[str, dict[date | datetime, tuple[Start, Komponent]]] = attrs.Factory(dict)

    def lägg(self, händelse: Komponent, var: Egenskap) -> None:
        if var.parametrar.get("RANGE", ""):
            raise Värdefel(var, "ändrar alla följande i serien, och det läses inte")
        ersätter = i_sverige(var, self.läge)
        seriens = self.per_uid.setdefault(händelse.värde("UID"), {})
        if ersätter.svensk in seriens:
            raise Värdefel(var, "ersätter ett sammanträde som redan är ersatt")
        seriens[ersätter.svensk] = ersätter, händelse

    def tag(self, uid: str, svensk: date | datetime) -> Komponent | None:
        """Take out the event that replaces the one at this time."""
        ersatt = self.per_uid.get(uid, {}).pop(svensk, None)
        return ersatt[1] if ersatt is not None else None


def läs_sammanträden(kalender: Komponent, läge: Läge, till: date | None) -> list[Sammanträdestid]:
    """Return the meetings of a calendar; what could not be read is noted.

    Args:
        kalender: The VCALENDAR.
        läge: What holds for it.
        till: The last day to which a series is followed; without it, an endless one to the end of
            the year after its first.
    """
    tider: list[Sammanträdestid] = []
    undantag = _Undantag(läge)
    övriga: list[Komponent] = []
    for händelse in kalender.alla("VEVENT"):
        if är_frist(händelse):
            continue
        var = händelse.egenskap("RECURRENCE-ID")
        if var is None:
            övriga.append(händelse)
            continue
        try:
            undantag.lägg(händelse, var)
        except Värdefel as fel:
            läge.noter.fel(fel)
    for händelse in övriga:
        try:
            tider += _en_eller_flera(händelse, läge, undantag, till)
        except Värdefel as fel:
            läge.noter.fel(fel)
    return [*tider, *_lösa(undantag, läge)]


def är_frist(händelse: Komponent) -> bool:
    """Tell whether an event is a last day for something, which we wrote, and no meeting."""
    return händelse.värde(egna.SLAG).strip().upper() == egna.FRIST


def _en_eller_flera(
    händelse: Komponent, läge: Läge, undantag: _Undantag, till: date | None
) -> Iterator[Sammanträdestid]:
    start = läs_start(händelse, läge)
    if händelse.egenskap("RRULE") is None and händelse.egenskap("RDATE") is None:
        yield läs_händelse(händelse, läge, start)
        return
    uid = händelse.värde("UID")
    hur_många = 0
    for förekomst in _förekomster(händelse, läge, start, till):
        annan = undantag.tag(uid, förekomst.svensk)
        if annan is None:
            yield läs_händelse(händelse, läge, förekomst, uid="")
        else:
            yield _ersatt(annan, läge, förekomst)
        hur_många += 1
    som = antal(hur_många, "sammanträde", "sammanträden")
    läge.noter.om(händelse, noter.SERIE, f"är en serie, läst som {som}")


def _förekomster(
    händelse: Komponent, läge: Läge, start: Start, till: date | None
) -> Iterator[Start]:
    """Give the times of a series in order, the first too, without those excepted."""
    första = som_tid(start.lokal)
    tider = {första}
    for egenskap in händelse.egenskaper:
        if egenskap.namn == "RRULE":
            tider.update(_regelns_tider(egenskap, läge, första, start.zon, till))
        elif egenskap.namn == "RDATE":
            tider.update(som_tid(t) for t in _lista(egenskap, läge, start))
    borta = [t for e in händelse.egenskaper if e.namn == "EXDATE" for t in _lista(e, läge, start)]
    hela_dagar = {t for t in borta if not isinstance(t, datetime)}
    tider.difference_update(som_tid(t) for t in borta)
    heldag = not isinstance(start.lokal, datetime)
    for tid in sorted(tider):
        if tid.date() not in hela_dagar:
            lokal = tid.date() if heldag else tid
            var = händelse.egenskap("DTSTART")
            assert var is not None  # noqa: S101 - läs_start read it
            yield Start(lokal, start.zon, till_zon(var, lokal, start.zon, None))


def _regelns_tider(
    regel: Egenskap, läge: Läge, första: datetime, zon: tzinfo | None, till: date | None
) -> tuple[datetime, ...]:
    """Return the times of a rule, and note what is cut off."""
    läge.räkna_regel(regel)
    längst = _senare(första, _LÄNGSTA_SERIE)
    gräns = längst if till is None else min(längst, datetime.combine(till, time.max))
    årsslut = datetime.combine(date(min(första.year + 1, date.max.year), 12, 31), time.max)
    ändlös_till = årsslut if till is None else None
    följd = regelns_tider(regel, första, zon, gräns=gräns, ändlös_till=ändlös_till)
    if följd.ändlös:
        sista = min(gräns, ändlös_till or gräns)
        brist = f"har inget slut; läst till och med {datum_i_ord(sista.date())}"
        läge.noter.om(regel, noter.ÄNDLÖS, brist)
    if följd.kapad and (till is None or len(följd.tider) == FLEST_I_SERIE):
        brist = f"ger fler än {FLEST_I_SERIE} sammanträden eller mer än tio år; resten är inte med"
        läge.noter.om(regel, noter.FÖR_MÅNGA, brist)
    return följd.tider


def _senare(tid: datetime, längd: timedelta) -> datetime:
    try:
        return tid + längd
    except OverflowError:
        return datetime.combine(date.max, time.max)


def _lista(egenskap: Egenskap, läge: Läge, start: Start) -> Iterator[date | datetime]:
    """Give what RDATE or EXDATE lists by the clock of the series; of a period its start."""
    for värde in egenskap.värde.split(","):
        en = attrs.evolve(egenskap, värde=värde.partition("/")[0])
        tid = i_sverige(en, läge)
        yield till_zon(en, tid.lokal, tid.zon, start.zon)


def _ersatt(händelse: Komponent, läge: Läge, förekomst: Start) -> Sammanträdestid:
    """Return a meeting of a series that is moved, called off or changed, with its first time."""
    ny = läs_start(händelse, läge)
    return läs_händelse(händelse, läge, ny, uid="", **_flyttat(förekomst.svensk, ny.svensk))


def _flyttat(från: date | datetime, till: date | datetime) -> dict[str, Any]:
    if från == till:
        return {}
    if not isinstance(från, datetime):
        return {"flyttat_från": från}
    return {"flyttat_från": från.date(), "flyttat_från_kl": från.time()}


def _lösa(undantag: _Undantag, läge: Läge) -> Iterator[Sammanträdestid]:
    """Give the exceptions whose series is not in the calendar, or does not have that time."""
    for kvar in undantag.per_uid.values():
        for ersätter, händelse in kvar.values():
            try:
                yield _ersatt(händelse, läge, ersätter)
            except Värdefel as fel:
                läge.noter.fel(fel)
