"""One VEVENT to a meeting time."""

from datetime import date, datetime, time, timedelta
from typing import Any

from kommunprotokoll.grund.fel import OgiltigtVärdeFel, visa_värde
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import datum_i_ord, klockslag
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.ical import egna
from kommunprotokoll.utbyte.ical.komponent import Komponent
from kommunprotokoll.utbyte.ical.rader import rent
from kommunprotokoll.utbyte.ical.skriv import flyttrad, titel
from kommunprotokoll.utbyte.ical.varden import Värdefel, läs_längd, läs_tidpunkt

_UPPREPNING = ("RRULE", "RDATE", "RECURRENCE-ID")
_INTETSÄGANDE = frozenset(
    {"sammanträde", "sammanträdet", "sammanträden", "möte", "mötet", "med", "inställt", "i"}
)


def läs_händelse(händelse: Komponent, organ: Organ, *, inställd: bool) -> Sammanträdestid:
    """Return the meeting of a VEVENT.

    What has no field of its own - another title than the body's name, an end on another day -
    goes into the remark.

    Args:
        händelse: The component.
        organ: The body of the calendar.
        inställd: Whether the whole calendar is called off (METHOD:CANCEL).

    Raises:
        Värdefel: It has no start, repeats, or holds a value that cannot be read.
    """
    början = händelse.egenskap("DTSTART")
    if början is None:
        raise Värdefel(händelse, "saknar DTSTART")
    for namn in _UPPREPNING:
        if (upprepning := händelse.egenskap(namn)) is not None:
            raise Värdefel(upprepning, "upprepar händelsen, och det läses inte")
    när = läs_tidpunkt(början)
    slut, om_slut = _slut(händelse, när)
    eget = _eget(händelse)
    inställt = inställd or händelse.värde("STATUS").strip().upper() == "CANCELLED"
    anmärkningar = [
        _titel(händelse, organ, inställt=inställt),
        _beskrivning(händelse, eget.get("flyttat_från")),
        om_slut,
    ]
    fält: dict[str, Any] = {
        "start": när.time() if isinstance(när, datetime) else None,
        "slut": slut,
        "plats": händelse.värde("LOCATION"),
        "anmärkning": "\n".join(a for a in anmärkningar if a),
        "inställt": inställt,
        **eget,
    }
    datum = när.date() if isinstance(när, datetime) else när
    try:
        return Sammanträdestid(datum, **fält)
    except OgiltigtVärdeFel as fel:
        raise Värdefel(händelse, f"går inte: {fel}") from None


def _titel(händelse: Komponent, organ: Organ, *, inställt: bool) -> str:
    """Return the title if it says more than whose meeting it is."""
    text = ett_mellanslag(händelse.värde("SUMMARY"))
    if text == ett_mellanslag(rent(titel(organ, inställt=inställt))):
        return ""
    kända = _INTETSÄGANDE | set(_orden(organ.namn)) | set(_orden(organ.förkortning))
    return text if any(o not in kända for o in _orden(text)) else ""


def _orden(text: str) -> list[str]:
    return [o for ord_ in text.casefold().split() if (o := ord_.strip(" .,:;–-()"))]


def _beskrivning(händelse: Komponent, flyttat_från: date | None) -> str:
    """Return the description without the line that ``till_ical`` adds to a moved meeting."""
    text = händelse.värde("DESCRIPTION")
    if flyttat_från is None:
        return text
    rad = flyttrad(flyttat_från)
    return "" if text == rad else text.removesuffix(f"\n{rad}")


def _eget(händelse: Komponent) -> dict[str, Any]:
    """Return what our own property says: it goes before the standard ones."""
    egenskap = händelse.egenskap(egna.TID)
    if egenskap is None:
        return {}
    try:
        return egna.tid_från_json(egenskap.värde)
    except (ValueError, TypeError, RecursionError):
        raise Värdefel(egenskap, f"är {visa_värde(egenskap.värde)}, som inte kan tydas") from None


def _slut(händelse: Komponent, när: date | datetime) -> tuple[time | None, str]:
    """Return the end, and the remark that says it if it is on another day."""
    var = händelse.egenskap("DTEND") or händelse.egenskap("DURATION")
    if var is None:
        return None, ""
    if var.namn == "DTEND":
        slut = läs_tidpunkt(var)
        if isinstance(slut, datetime) != isinstance(när, datetime):
            raise Värdefel(var, "är inte av samma slag som DTSTART, datum eller tid")
        if slut == när:
            return None, ""  # how some programs write that no end is fixed
    else:
        try:
            slut = när + läs_längd(var)
        except OverflowError:
            raise Värdefel(var, "ligger utanför kalendern") from None
    if slut < när:
        raise Värdefel(var, "ligger före DTSTART")
    if not isinstance(slut, datetime):
        sista = max(slut - timedelta(days=1), när)
        return None, f"till och med {datum_i_ord(sista)}" if sista > när else ""
    if isinstance(när, datetime) and slut.date() == när.date():
        return slut.time(), ""
    return None, f"till {datum_i_ord(slut)} kl. {klockslag(slut.time())}"
