"""A meeting as a VEVENT (RFC 5545, 3.6.1)."""

from collections.abc import Iterator
from datetime import date, timedelta

from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.ical import egna
from kommunprotokoll.utbyte.ical.beskrivning import beskrivning
from kommunprotokoll.utbyte.ical.identitet import uid_av, ursprungsdatum
from kommunprotokoll.utbyte.ical.rader import STÖRSTA_SEQUENCE, klocka, rent, skydda, textrad, vik
from kommunprotokoll.utbyte.ical.tidszon import NAMN
from kommunprotokoll.utbyte.ical.val import Kalendermetod, Kalenderval, Kontakt

KATEGORI = "Sammanträde"
_EN_DAG = timedelta(days=1)
_TIMME, _MINUT = 3600, 60


def titel(organ: Organ, *, inställt: bool, preliminärt: bool = False) -> str:
    """Return the SUMMARY of a meeting."""
    text = f"{organ.namn} – sammanträde"
    if inställt:
        return f"Inställt: {text}"
    return f"Preliminärt: {text}" if preliminärt else text


def längd_i_ical(längd: timedelta) -> str:
    """Return a length as a DURATION (RFC 5545, 3.3.6): ``P1D``, ``PT1H30M``."""
    timmar, rest = divmod(längd.seconds, _TIMME)
    minuter, sekunder = divmod(rest, _MINUT)
    tid = f"{timmar}H" if timmar else ""
    if minuter or (timmar and sekunder):  # no seconds beside hours alone
        tid += f"{minuter}M"
    tid += f"{sekunder}S" if sekunder else ""
    dagar = f"{längd.days}D" if längd.days else ""
    return f"P{dagar}T{tid}" if tid else f"P{dagar or 'T0S'}"


class Organets:
    """The lines that the events of one body share, made once."""

    def __init__(self, organ: Organ, val: Kalenderval) -> None:
        """Make the lines."""
        kategorier = f"{KATEGORI},{skydda(rent(organ.namn))}"
        lägen = [(inställt, prel) for inställt in (False, True) for prel in (False, True)]
        self._kategorier = vik(f"CATEGORIES:{kategorier}")
        self._titlar = {
            (inställt, prel): textrad("SUMMARY", titel(organ, inställt=inställt, preliminärt=prel))
            for inställt, prel in lägen
        }
        self._organ = textrad(egna.ORGAN, egna.organ_till_json(organ))
        self._folk = b"".join(_folk(val))
        self._avbokar = val.metod is Kalendermetod.INSTÄLLANDE
        påminnelse = titel(organ, inställt=False)
        self._påminnelser = b"".join(_påminnelse(före, påminnelse) for före in val.påminnelser)

    def händelse(self, tid: Sammanträdestid, uid: str, stämpel: str) -> Iterator[bytes]:
        """Give the lines of one meeting."""
        yield b"BEGIN:VEVENT\r\n"
        yield _uid_och_stämpel(tid, uid, stämpel)
        if self._avbokar and not tid.ändringsnummer:
            yield b"SEQUENCE:0\r\n"  # must be there, RFC 5546, 3.2.5
        yield _när(tid).encode()
        yield self._titlar[tid.inställt, tid.preliminärt]
        if rent(tid.plats):
            yield textrad("LOCATION", tid.plats)
        yield self._kategorier
        if text := beskrivning(tid):
            yield textrad("DESCRIPTION", text)
        if tid.länk:
            yield vik(f"URL:{tid.länk}")
        if tid.inställt:
            yield b"STATUS:CANCELLED\r\n"
        elif tid.preliminärt:
            yield b"STATUS:TENTATIVE\r\n"
        if tid.inställt or tid.start is None:
            yield b"TRANSP:TRANSPARENT\r\n"
        yield self._folk
        if tid.organ is not None:
            yield self._organ
        if särskilt := egna.tid_till_json(tid):
            yield textrad(egna.TID, särskilt)
        if not tid.inställt:
            yield self._påminnelser
        yield b"END:VEVENT\r\n"


def inlämningspost(tid: Sammanträdestid, organ: Organ, uid: str, stämpel: str) -> Iterator[bytes]:
    """Give the all-day event of the last day to hand in matters for a meeting, if it has one."""
    if tid.inlämning is None or tid.inställt:
        return
    yield b"BEGIN:VEVENT\r\n"
    yield _uid_och_stämpel(tid, uid_av("inlämning", uid), stämpel)
    yield heldag(tid.inlämning, tid.inlämning).encode()
    yield textrad("SUMMARY", f"Sista inlämningsdag – {organ.namn} {datum_i_ord(tid.datum)}")
    yield textrad("CATEGORIES", "Inlämning")
    yield b"TRANSP:TRANSPARENT\r\n"
    yield vik(f"{egna.SLAG}:{egna.FRIST}")
    yield b"END:VEVENT\r\n"


def heldag(första: date, sista: date) -> str:
    """Return the lines of an event over whole days."""
    rad = f"DTSTART;VALUE=DATE:{dag(första)}\r\n"
    if sista == date.max:
        return rad
    return f"{rad}DTEND;VALUE=DATE:{dag(sista + _EN_DAG)}\r\n"


def dag(datum: date) -> str:
    """Return a DATE: ``20310514``."""
    return datum.isoformat().replace("-", "")


def _uid_och_stämpel(tid: Sammanträdestid, uid: str, stämpel: str) -> bytes:
    första = f"{ursprungsdatum(tid).year:04d}0101T000000Z"
    ändrad = ""
    if tid.ändrad is not None:
        dagen = f"{dag(tid.ändrad)}T000000Z"
        första = max(första, dagen)  # a later version is never stamped before an earlier one
        ändrad = f"LAST-MODIFIED:{dagen}\r\n"
    stämpel = stämpel or första
    nummer = tid.ändringsnummer
    sekvens = f"SEQUENCE:{min(nummer, STÖRSTA_SEQUENCE)}\r\n" if nummer else ""
    rad = vik(f"UID:{skydda(uid)}") if tid.uid else f"UID:{uid}\r\n".encode()
    return rad + f"DTSTAMP:{stämpel}\r\n{ändrad}{sekvens}".encode()


def _när(tid: Sammanträdestid) -> str:
    if tid.start is None:
        return heldag(tid.datum, tid.sista_dag)
    rader = f"DTSTART;TZID={NAMN}:{dag(tid.datum)}T{klocka(tid.start)}\r\n"
    sista = tid.slutdatum or tid.datum
    if tid.slut is not None:
        if sista == tid.datum and klocka(tid.slut) == klocka(tid.start):
            return rader + "DURATION:PT0S\r\n"  # a DTEND must be later than DTSTART
        return rader + f"DTEND;TZID={NAMN}:{dag(sista)}T{klocka(tid.slut)}\r\n"
    if sista in {tid.datum, date.max}:
        return rader
    return rader + f"DTEND;TZID={NAMN}:{dag(sista + _EN_DAG)}T000000\r\n"  # the whole last day


def _folk(val: Kalenderval) -> Iterator[bytes]:
    if val.arrangör is not None:
        yield vik(f"ORGANIZER;{_vem(val.arrangör)}")
    svar = "RSVP=TRUE;" if val.metod is Kalendermetod.KALLELSE else ""
    for deltagare in val.deltagare:
        yield vik(f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;{svar}{_vem(deltagare)}")


def _vem(kontakt: Kontakt) -> str:
    # A parameter has no escapes (RFC 5545, 3.2); those of RFC 6868 are not known to all readers.
    namn = rent(kontakt.namn).replace('"', "'").replace("\n", " ")
    return f'CN="{namn}":mailto:{kontakt.epost}'


def _påminnelse(före: timedelta, text: str) -> bytes:
    return b"".join(
        (
            b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n",
            vik(f"TRIGGER:-{längd_i_ical(före)}"),
            textrad("DESCRIPTION", text),
            b"END:VALARM\r\n",
        )
    )
