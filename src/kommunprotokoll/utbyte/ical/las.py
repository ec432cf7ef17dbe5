"""iCal (RFC 5545) to plans of meetings: our own without loss, others' as far as they go."""

from collections.abc import Iterable
from datetime import date, time

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.ical import egna, noter
from kommunprotokoll.utbyte.ical.handelse import Läge
from kommunprotokoll.utbyte.ical.identitet import med_filens_uid
from kommunprotokoll.utbyte.ical.komponent import KÄLLA, Komponent, läs_komponenter
from kommunprotokoll.utbyte.ical.organ import kalenderns_organ
from kommunprotokoll.utbyte.ical.serier import läs_sammanträden, är_frist
from kommunprotokoll.utbyte.ical.zoner import Zoner
from kommunprotokoll.utbyte.plantolkning import Plantolkning

FLEST_HÄNDELSER = 20_000
"""Events that are read: a large municipality's meetings for forty years."""

STÖRSTA_STORLEK = 25_000_000
"""Bytes or characters that are read: several times what so many events need."""

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FLEST_BRISTER = 20


def från_ical(
    data: bytes | str, *, organ: Organ | None = None, till: date | None = None
) -> Sammanträdesplan:
    """Return the plan of a calendar file, its meetings in order of time.

    What ``till_ical`` wrote comes back whole. Of other programs' calendars the date, start, end,
    place, description, link, status, version and identity of each event are read, times of other
    time zones as what the clock shows in Sweden, and series as their meetings. Reminders and
    participants have no place in a plan. ``tolka_ical`` does the same and says what it guessed; it
    also reads what it can of a calendar with faults, for which this raises.

    Args:
        data: The file, UTF-8, or its text.
        organ: The body that meets. Needed when the calendar tells no name; otherwise it goes
            before what the calendar says.
        till: The last day to which a series is followed, at most ten years from its first;
            without it, an endless series goes on to the end of the year after its first.

    Raises:
        LäsFel: It is no calendar, holds no meetings, too many, or a value that cannot be read.
            Every fault is named with its line.
    """
    läst = tolka_ical(data, organ=organ, till=till)
    brister = [a.meddelande for a in läst.anmärkningar if a.allvar is Allvar.FEL]
    if len(brister) > _FLEST_BRISTER:
        brister[_FLEST_BRISTER:] = [f"och {len(brister) - _FLEST_BRISTER} brister till"]
    if brister:
        raise LäsFel(KÄLLA, brister)
    return läst.plan


def tolka_ical(
    data: bytes | str, *, organ: Organ | None = None, till: date | None = None
) -> Plantolkning:
    """Return the plan of anybody's calendar file, with findings for what was guessed or left out.

    Otherwise as ``från_ical``.

    Raises:
        LäsFel: It is no calendar, does not say whose it is, holds no meetings or too many.
    """
    text = _text(data)
    if text.upper().count("BEGIN:VEVENT") > FLEST_HÄNDELSER:
        raise _för_många()
    kalendrar = [k for k in läs_komponenter(text) if k.namn == "VCALENDAR"]
    if not kalendrar:
        raise LäsFel(KÄLLA, ("filen har ingen VCALENDAR, så den är ingen kalender",))
    händelser = [h for k in kalendrar for h in k.alla("VEVENT")]
    egen = any(k.egenskap(egna.ORGAN) is not None for k in kalendrar)
    if not händelser and not egen:
        raise LäsFel(KÄLLA, ("kalendern har inga händelser (VEVENT)",))
    if not egen and all(är_frist(h) for h in händelser):
        raise LäsFel(KÄLLA, ("kalendern har frister men inga sammanträden",))
    anteckningar = noter.Noter()
    i_titlarna = False
    if organ is None:
        titlar = (h.värde("SUMMARY") for h in händelser)
        organ, i_titlarna = kalenderns_organ(kalendrar, titlar)
    tider: list[Sammanträdestid] = []
    härledda: dict[int, str] = {}
    for kalender in kalendrar:
        läge = Läge(
            organ,
            Zoner(kalender),
            anteckningar,
            organ_i_titlarna=i_titlarna,
            inställd=kalender.värde("METHOD").strip().upper() == "CANCEL",
        )
        tider += läs_sammanträden(kalender, läge, till)
        härledda |= läge.härledda
        if len(tider) > FLEST_HÄNDELSER:
            raise _för_många()
    unika = _unika(dict.fromkeys(tider), organ, anteckningar)
    plan = Sammanträdesplan(organ, tuple(unika), namn=_namn(kalendrar))
    return Plantolkning(med_filens_uid(plan, härledda), anteckningar.anmärkningar())


def _unika(
    tider: Iterable[Sammanträdestid], organ: Organ, anteckningar: noter.Noter
) -> list[Sammanträdestid]:
    """Leave out a second event at the same time, and a second use of one identity."""
    sedda: set[tuple[Organ, date, time | None]] = set()
    identiteter: set[str] = set()
    unika: list[Sammanträdestid] = []
    for tid in tider:
        nyckel = (tid.organ or organ, tid.datum, tid.start)
        if nyckel in sedda:
            text = f"två olika händelser har samma datum och start: {tid}"
            anteckningar.text(noter.DUBBEL, text)
            continue
        sedda.add(nyckel)
        if tid.uid and tid.uid in identiteter:
            anteckningar.text(noter.UID, f"UID {tid.uid} finns på flera händelser; bara en får den")
            tid = ändra(tid, uid="")  # noqa: PLW2901 - the same meeting
        identiteter.add(tid.uid)
        unika.append(tid)
    return unika


def _för_många() -> LäsFel:
    return LäsFel(KÄLLA, (f"kalendern har fler än {FLEST_HÄNDELSER} händelser",))


def _text(data: bytes | str) -> str:
    if len(data) > STÖRSTA_STORLEK:
        raise LäsFel(KÄLLA, (f"filen är större än {STÖRSTA_STORLEK // 1_000_000} MB",))
    if isinstance(data, str):
        return data.removeprefix(_BOM)
    try:
        return data.decode().removeprefix(_BOM)
    except UnicodeDecodeError as fel:
        rad = data.count(b"\n", 0, fel.start) + 1
        raise LäsFel(KÄLLA, (f"rad {rad}: filen är inte i teckenkodningen UTF-8",)) from None


def _namn(kalendrar: list[Komponent]) -> str:
    """Return the name of a plan that we wrote."""
    for kalender in kalendrar:
        if (egen := kalender.egenskap(egna.PLAN)) is not None:
            try:
                return egna.plan_från_json(egen.värde).get("namn", "")
            except (ValueError, TypeError, RecursionError):
                brist = f"rad {egen.rad}: {egna.PLAN} kan inte tydas"
                raise LäsFel(KÄLLA, (brist,)) from None
    return ""
