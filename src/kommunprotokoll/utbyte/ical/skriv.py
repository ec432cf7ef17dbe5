"""Plans of meetings, protocols and deadlines to iCal (RFC 5545, 7986)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TypeAlias, assert_never

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.lag.tidsfrister import Frister
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.utbyte.ical import egna
from kommunprotokoll.utbyte.ical.fristposter import fristposter
from kommunprotokoll.utbyte.ical.identitet import med_uid
from kommunprotokoll.utbyte.ical.kalenderpost import Organets, inlämningspost, längd_i_ical
from kommunprotokoll.utbyte.ical.plan import plan_av
from kommunprotokoll.utbyte.ical.rader import klocka, textrad, vik
from kommunprotokoll.utbyte.ical.tidszon import NAMN, VTIMEZONE
from kommunprotokoll.utbyte.ical.val import Kalendermetod, Kalenderval

Kalenderkälla: TypeAlias = Sammanträdesplan | Sammanträde | Frister
"""What ``till_ical`` makes a calendar of."""

_HUVUD = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kommunprotokoll//kommunprotokoll//SV\r\n"
    b"CALSCALE:GREGORIAN\r\n"
)
_METOD = {
    Kalendermetod.PUBLICERING: b"METHOD:PUBLISH\r\n",
    Kalendermetod.KALLELSE: b"METHOD:REQUEST\r\n",
    Kalendermetod.INSTÄLLANDE: b"METHOD:CANCEL\r\n",
}
_FOT = b"END:VCALENDAR\r\n"
_FLEST_I_NAMNET = 3


def till_ical(
    källa: Kalenderkälla,
    *,
    frister: Iterable[Frister] = (),
    skapad: datetime | None = None,
    val: Kalenderval | None = None,
) -> bytes:
    """Return a calendar file: one VEVENT a meeting, times in Europe/Stockholm.

    The bytes depend on the meetings only, not on their order or on the clock. A meeting without a
    fixed time is an all-day event that leaves the day free. One without a fixed end has no DTEND:
    calendar programs show it at its start, and no end is claimed that nobody has decided. One that
    is called off stays, with STATUS:CANCELLED and ``Inställt`` in its title, since many programs
    show no status. Deadlines are all-day events, or tasks where ``val`` says so; those without a
    day are left out.

    Args:
        källa: A plan; a protocol, then all meeting times that its paragraphs give; or deadlines.
        frister: Deadlines to put into the same calendar.
        skapad: DTSTAMP of every event, a time with time zone: when the data was as it is. Without
            it, the start of the year that a meeting was first planned for, or the day on which it
            was changed (``ändrad``) if that is later: some programs keep the later DTSTAMP.
        val: What the file has beside the meetings: name, colour, reminders, whom it invites.

    Raises:
        OgiltigtVärdeFel: The protocol gives no meeting times, ``skapad`` has no time zone, or a
            file that is to invite or to call off is not about exactly one meeting.
    """
    val = val or Kalenderval()
    stämpel = _stämpel(skapad) if skapad is not None else ""
    match källa:
        case Sammanträdesplan():
            delar = _plan(källa, stämpel, val)
        case Sammanträde():
            delar = _plan(plan_av(källa), stämpel, val)
        case Frister():
            delar = _kalenderns_rader(f"Frister – {källa.organ} {källa.datum.isoformat()}", val)
            frister = (källa, *frister)
        case _:
            assert_never(källa)
    poster = (p for f in frister for p in _frister(f, stämpel, val))
    return b"".join((_HUVUD, _METOD[val.metod], *delar, *poster, _FOT))


def _plan(plan: Sammanträdesplan, stämpel: str, val: Kalenderval) -> Iterator[bytes]:
    yield from _kalenderns_rader(_plannamn(plan), val)
    yield textrad(egna.ORGAN, egna.organ_till_json(plan.organ))
    if plan.namn:
        yield textrad(egna.PLAN, egna.plan_till_json(plan))
    yield VTIMEZONE
    gemensamt: dict[int, Organets] = {}  # by id(): the hash of a body is costly
    for tid, uid in _urval(plan, val):
        organ = plan.organ_för(tid)
        organets = gemensamt.get(id(organ))
        if organets is None:
            organets = gemensamt.setdefault(id(organ), Organets(organ, val))
        yield from organets.händelse(tid, uid, stämpel)
        if val.inlämningsdagar:
            yield from inlämningspost(tid, organ, uid, stämpel)


def _urval(plan: Sammanträdesplan, val: Kalenderval) -> Iterator[tuple[Sammanträdestid, str]]:
    """Give the meetings that a file of this method holds: one, if it asks for anything."""
    if val.metod is Kalendermetod.PUBLICERING:
        return med_uid(plan)
    ställer_in = val.metod is Kalendermetod.INSTÄLLANDE
    valda = [par for par in med_uid(plan) if par[0].inställt is ställer_in]
    if len(valda) != 1:
        vad = "inställt sammanträde" if ställer_in else "sammanträde som blir av"
        tillåtet = f"en plan med ett enda {vad}, varje {val.metod} i en egen fil"
        raise OgiltigtVärdeFel("till_ical.källa", f"{len(valda)} sammanträden", tillåtet)
    return iter(valda)


def _frister(frister: Frister, stämpel: str, val: Kalenderval) -> Iterator[bytes]:
    if val.metod is not Kalendermetod.PUBLICERING:
        raise OgiltigtVärdeFel("till_ical.val", str(val), "metoden publicering för frister")
    yield from fristposter(frister, stämpel, uppgifter=val.uppgifter)


def _plannamn(plan: Sammanträdesplan) -> str:
    if plan.namn.strip():
        return plan.namn
    if len(plan.organen) == 1:
        return _med_kommun(plan.organen[0])
    kommuner = {str(organ.kommun or "") for organ in plan.organen}
    if len(kommuner) == 1 and (kommun := kommuner.pop()):
        return f"Sammanträden – {kommun}"
    namn = [organ.namn for organ in plan.organen]
    if len(namn) > _FLEST_I_NAMNET:
        namn[_FLEST_I_NAMNET:] = ["fler"]
    return uppräkning(namn)


def _med_kommun(organ: Organ) -> str:
    return organ.namn if organ.kommun is None else f"{organ.namn} – {organ.kommun}"


def _kalenderns_rader(namn: str, val: Kalenderval) -> Iterator[bytes]:
    """Give the properties of a feed (RFC 7986, 5), and those that older readers know."""
    namn = val.namn or namn
    yield textrad("NAME", namn)
    yield textrad("X-WR-CALNAME", namn)
    if val.beskrivning:
        yield textrad("DESCRIPTION", val.beskrivning)
        yield textrad("X-WR-CALDESC", val.beskrivning)
    if val.färg:
        yield vik(f"COLOR:{val.färg.lower()}")
    if val.adress:
        yield vik(f"SOURCE;VALUE=URI:{val.adress}")
    if val.uppdatering is not None:
        ofta = längd_i_ical(val.uppdatering)
        yield vik(f"REFRESH-INTERVAL;VALUE=DURATION:{ofta}")
        yield vik(f"X-PUBLISHED-TTL:{ofta}")
    yield vik(f"X-WR-TIMEZONE:{NAMN}")


def _stämpel(skapad: datetime) -> str:
    if skapad.tzinfo is None:
        raise OgiltigtVärdeFel("till_ical.skapad", skapad, "en tid med tidszon")
    utc = skapad.astimezone(UTC)
    return f"{utc.date().isoformat().replace('-', '')}T{klocka(utc.time())}Z"
