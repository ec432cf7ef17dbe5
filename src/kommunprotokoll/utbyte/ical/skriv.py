"""Plans of meetings to iCal (RFC 5545)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias, assert_never

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.utbyte.ical import egna
from kommunprotokoll.utbyte.ical.identitet import uid_för_var_och_en, ursprungsdatum
from kommunprotokoll.utbyte.ical.plan import plan_av
from kommunprotokoll.utbyte.ical.rader import rent, skydda, textrad, vik
from kommunprotokoll.utbyte.ical.tidszon import NAMN, VTIMEZONE

Kalenderkälla: TypeAlias = Sammanträdesplan | Sammanträde
"""What ``till_ical`` makes a calendar of."""

KATEGORI = "Sammanträde"
_HUVUD = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kommunprotokoll//kommunprotokoll//SV\r\n"
    b"CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
)
_FOT = b"END:VCALENDAR\r\n"
_EN_DAG = timedelta(days=1)


def till_ical(källa: Kalenderkälla, *, skapad: datetime | None = None) -> bytes:
    """Return a calendar file: one VEVENT a meeting, times in Europe/Stockholm.

    The bytes depend on the meetings only, not on their order or on the clock. A meeting without a
    fixed time is an all-day event that leaves the day free. One without a fixed end has no DTEND:
    calendar programs show it at its start, and no end is claimed that nobody has decided. One that
    is called off stays, with STATUS:CANCELLED and ``Inställt`` in its title, since many programs
    show no status.

    Args:
        källa: A plan, or a protocol: then all meeting times that its paragraphs give.
        skapad: DTSTAMP of every event, a time with time zone: when the data was as it is. Without
            it, the start of the year that the meeting was first planned for: some programs keep
            the version with the later DTSTAMP, so who publishes changes should give it.

    Raises:
        OgiltigtVärdeFel: The protocol gives no meeting times, or ``skapad`` has no time zone.
    """
    match källa:
        case Sammanträdesplan():
            plan = källa
        case Sammanträde():
            plan = plan_av(källa)
        case _:
            assert_never(källa)
    stämpel = _stämpel(skapad) if skapad is not None else ""
    delar = [_HUVUD, *_kalenderns_rader(plan), VTIMEZONE]
    gemensamt = _Gemensamt(plan.organ)
    for tid, uid in uid_för_var_och_en(plan.organ, plan.tider):
        delar += gemensamt.händelse(tid, uid, stämpel)
    return b"".join((*delar, _FOT))


def titel(organ: Organ, *, inställt: bool) -> str:
    """Return the SUMMARY of a meeting."""
    text = f"{organ.namn} – sammanträde"
    return f"Inställt: {text}" if inställt else text


def flyttrad(datum: date) -> str:
    """Return the line of the DESCRIPTION that tells what date a meeting was moved from."""
    return f"Flyttat från {datum_i_ord(datum)}."


def _kalenderns_rader(plan: Sammanträdesplan) -> Iterator[bytes]:
    organ = plan.organ
    namn = organ.namn if organ.kommun is None else f"{organ.namn} – {organ.kommun}"
    namn = rent(plan.namn).strip() or namn
    yield textrad("NAME", namn)
    yield textrad("X-WR-CALNAME", namn)
    yield vik(f"X-WR-TIMEZONE:{NAMN}")
    yield textrad(egna.ORGAN, egna.organ_till_json(organ))
    if plan.namn:
        yield textrad(egna.PLAN, egna.plan_till_json(plan))


class _Gemensamt:
    """The lines that the events of one body share, made once."""

    def __init__(self, organ: Organ) -> None:
        kategorier = f"{KATEGORI},{skydda(rent(organ.namn))}"
        self._kategorier = vik(f"CATEGORIES:{kategorier}")
        self._titlar = {
            inställt: textrad("SUMMARY", titel(organ, inställt=inställt))
            for inställt in (False, True)
        }

    def händelse(self, tid: Sammanträdestid, uid: str, stämpel: str) -> Iterator[bytes]:
        yield b"BEGIN:VEVENT\r\n"
        yield f"UID:{uid}\r\n".encode()
        stämpel = stämpel or f"{ursprungsdatum(tid).year:04d}0101T000000Z"
        yield f"DTSTAMP:{stämpel}\r\n".encode()
        yield _när(tid).encode()
        yield self._titlar[tid.inställt]
        if rent(tid.plats):
            yield textrad("LOCATION", tid.plats)
        yield self._kategorier
        if beskrivning := _beskrivning(tid):
            yield textrad("DESCRIPTION", beskrivning)
        if tid.inställt:
            yield b"STATUS:CANCELLED\r\n"
        if tid.inställt or tid.start is None:
            yield b"TRANSP:TRANSPARENT\r\n"
        if särskilt := egna.tid_till_json(tid):
            yield textrad(egna.TID, särskilt)
        yield b"END:VEVENT\r\n"


def _beskrivning(tid: Sammanträdestid) -> str:
    delar = [rent(tid.anmärkning)]
    if tid.flyttat_från is not None:
        delar.append(flyttrad(tid.flyttat_från))
    return "\n".join(d for d in delar if d)


def _när(tid: Sammanträdestid) -> str:
    dag = tid.datum.isoformat().replace("-", "")
    if tid.start is None:
        if tid.datum == date.max:
            return f"DTSTART;VALUE=DATE:{dag}\r\n"
        nästa = (tid.datum + _EN_DAG).isoformat().replace("-", "")
        return f"DTSTART;VALUE=DATE:{dag}\r\nDTEND;VALUE=DATE:{nästa}\r\n"
    rader = f"DTSTART;TZID={NAMN}:{dag}T{_klocka(tid.start)}\r\n"
    if tid.slut is None:
        return rader
    if _klocka(tid.slut) == _klocka(tid.start):
        return rader + "DURATION:PT0S\r\n"  # a DTEND must be later than DTSTART
    return rader + f"DTEND;TZID={NAMN}:{dag}T{_klocka(tid.slut)}\r\n"


def _klocka(klocka: time) -> str:
    return klocka.isoformat("seconds").replace(":", "")


def _stämpel(skapad: datetime) -> str:
    if skapad.tzinfo is None:
        raise OgiltigtVärdeFel("till_ical.skapad", skapad, "en tid med tidszon")
    utc = skapad.astimezone(UTC)
    return f"{utc.date().isoformat().replace('-', '')}T{_klocka(utc.time())}Z"
