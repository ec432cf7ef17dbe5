"""iCal (RFC 5545) to plans of meetings: our own without loss, others' as far as they go."""

from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.format import STÖRSTA_STORLEK
from kommunprotokoll.utbyte.ical import egna
from kommunprotokoll.utbyte.ical.handelse import läs_händelse
from kommunprotokoll.utbyte.ical.komponent import KÄLLA, Komponent, läs_komponenter
from kommunprotokoll.utbyte.ical.varden import Värdefel

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FLEST_BRISTER = 20


def från_ical(data: bytes | str, *, organ: Organ | None = None) -> Sammanträdesplan:
    """Return the plan of a calendar file, its meetings in order of time.

    What ``till_ical`` wrote comes back whole. Of other programs' calendars the date, start, end,
    place, description and cancellation of each event are read, times of other time zones as what
    the clock shows in Sweden. Reminders, participants and links have no place in a plan.

    Args:
        data: The file, UTF-8, or its text.
        organ: The body that meets. Needed when the calendar tells no name; otherwise it goes
            before what the calendar says.

    Raises:
        LäsFel: It is no calendar, holds no events, repeats events by rule, or has a value that
            cannot be read. Every fault is named with its line.
    """
    kalendrar = [k for k in läs_komponenter(_text(data)) if k.namn == "VCALENDAR"]
    if not kalendrar:
        raise LäsFel(KÄLLA, ("filen har ingen VCALENDAR, så den är ingen kalender",))
    händelser = [(k, h) for k in kalendrar for h in k.alla("VEVENT")]
    egen = next((e for k in kalendrar if (e := k.egenskap(egna.ORGAN)) is not None), None)
    if not händelser and egen is None:
        raise LäsFel(KÄLLA, ("kalendern har inga händelser (VEVENT)",))
    organ = organ or _organ(kalendrar, [h for _, h in händelser])
    tider: list[Sammanträdestid] = []
    brister: list[str] = []
    for kalender, händelse in händelser:
        inställd = kalender.värde("METHOD").strip().upper() == "CANCEL"
        try:
            tider.append(läs_händelse(händelse, organ, inställd=inställd))
        except Värdefel as fel:
            brister.append(str(fel))
    if len(brister) > _FLEST_BRISTER:
        brister[_FLEST_BRISTER:] = [f"och {len(brister) - _FLEST_BRISTER} brister till"]
    if brister:
        raise LäsFel(KÄLLA, brister)
    try:
        return Sammanträdesplan(organ, tuple(dict.fromkeys(tider)), namn=_namn(kalendrar))
    except OgiltigtVärdeFel as fel:
        raise LäsFel(
            KÄLLA, (f"två olika händelser har samma datum och start: {fel.givet}",)
        ) from fel


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


def _organ(kalendrar: list[Komponent], händelser: list[Komponent]) -> Organ:
    """Return the body that a calendar tells of: in our own property, its name, or every title."""
    for kalender in kalendrar:
        if (egen := kalender.egenskap(egna.ORGAN)) is None:
            continue
        try:
            return egna.organ_från_json(egen.värde)
        except (ValueError, TypeError, RecursionError) as fel:
            raise LäsFel(KÄLLA, (f"rad {egen.rad}: {egna.ORGAN} kan inte tydas: {fel}",)) from None
    namn = [k.värde(egenskap) for k in kalendrar for egenskap in ("NAME", "X-WR-CALNAME")]
    titlar = {h.värde("SUMMARY") for h in händelser}
    if len(titlar) == 1:
        namn += titlar
    for kandidat in namn:
        if text := ett_mellanslag(kandidat):
            try:
                return Organ.från_namn(text)
            except OgiltigtVärdeFel as fel:
                raise LäsFel(KÄLLA, (str(fel),)) from None
    raise LäsFel(
        KÄLLA,
        ("kalendern säger inte vilket organ som sammanträder (NAME); ange det med organ=",),
    )
