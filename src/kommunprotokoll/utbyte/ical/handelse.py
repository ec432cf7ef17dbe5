"""One VEVENT to a meeting time."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel, visa_värde
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.kalender import LÄNK, UID, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.ical import egna, noter
from kommunprotokoll.utbyte.ical.beskrivning import utan_tillägg
from kommunprotokoll.utbyte.ical.identitet import är_härledd
from kommunprotokoll.utbyte.ical.kalenderpost import titel
from kommunprotokoll.utbyte.ical.komponent import Egenskap, Komponent, Värdefel
from kommunprotokoll.utbyte.ical.organ import organ_i_titel
from kommunprotokoll.utbyte.ical.rader import rent
from kommunprotokoll.utbyte.ical.varden import lokal_tid, läs_längd, till_zon, utc_till
from kommunprotokoll.utbyte.ical.zoner import Zoner

_INTETSÄGANDE = frozenset(
    {"sammanträde", "sammanträdet", "sammanträden", "möte", "mötet", "med", "i"}
    | {"inställt", "preliminärt"}
)
FLEST_REGLER = 300
"""Rules of a calendar that are followed: a hostile rule takes a tenth of a second."""

_EJ_LÄSTA = ("ATTENDEE", "ORGANIZER", "ATTACH")


@attrs.frozen
class Läge:
    """What holds for the events of one calendar."""

    organ: Organ
    zoner: Zoner
    noter: noter.Noter
    organ_i_titlarna: bool = False
    """Whether the titles of the events name the bodies."""
    inställd: bool = False
    """Whether the whole calendar is called off (METHOD:CANCEL)."""
    härledda: dict[int, str] = attrs.Factory(dict)
    """UIDs that look like ours, by ``id()`` of the meeting."""
    _regler: list[Egenskap] = attrs.Factory(list)

    def räkna_regel(self, regel: Egenskap) -> None:
        """Count a rule; raise ``Värdefel`` when there are too many to follow."""
        self._regler.append(regel)
        if len(self._regler) > FLEST_REGLER:
            raise Värdefel(regel, f"är upprepning nummer {len(self._regler)}; fler läses inte")


@attrs.frozen
class Start:
    """When an event begins: by the clock of its own zone (None is Sweden's), and in Sweden."""

    lokal: date | datetime
    zon: tzinfo | None
    svensk: date | datetime


def läs_start(händelse: Komponent, läge: Läge) -> Start:
    """Return when an event begins.

    Raises:
        Värdefel: It has no start, or one that cannot be read.
    """
    början = händelse.egenskap("DTSTART")
    if början is None:
        raise Värdefel(händelse, "saknar DTSTART")
    return i_sverige(början, läge)


def i_sverige(egenskap: Egenskap, läge: Läge) -> Start:
    """Return a date or time in its zone and in Sweden; what has no zone is noted, and Swedish."""
    tid = lokal_tid(egenskap)
    if not isinstance(tid.lokal, datetime):
        return Start(tid.lokal, None, tid.lokal)
    if tid.utc:
        zon: tzinfo | None = UTC
    elif "TZID" in egenskap.parametrar:
        try:
            zon = läge.zoner.zon(egenskap)
        except Värdefel as fel:
            läge.noter.fel(fel, noter.OKÄND_ZON)
            zon = None
    else:
        zon = läge.zoner.efter_namn(läge.zoner.kalender.värde("X-WR-TIMEZONE").strip())
        vems = "kalenderns" if zon is not None else "svensk"
        läge.noter.om(egenskap, noter.FLYTANDE, f"har ingen tidszon; läst som {vems} tid")
    return Start(tid.lokal, zon, till_zon(egenskap, tid.lokal, zon, None))


def läs_händelse(händelse: Komponent, läge: Läge, start: Start, **fler: Any) -> Sammanträdestid:
    """Return the meeting of a VEVENT that begins at ``start``.

    What has no field of its own - another title than the body's name - goes into the remark.

    Args:
        händelse: The component.
        läge: What holds for its calendar.
        start: When it begins; in a series, when this one does.
        **fler: Attributes that go before what the component says.

    Raises:
        Värdefel: It holds a value that cannot be read.
    """
    eget = _organ_av_titeln(händelse, läge) | _eget(händelse)
    organ = eget.get("organ", läge.organ)
    inställt = läge.inställd or händelse.värde("STATUS").strip().upper() == "CANCELLED"
    när, uid = start.svensk, _uid(händelse)
    datum = när.date() if isinstance(när, datetime) else när
    sista, slut = _slut(händelse, läge, när)
    länk, om_länk = _länk(händelse)
    fält: dict[str, Any] = {
        "start": när.time() if isinstance(när, datetime) else None,
        "slut": slut,
        "slutdatum": sista if sista is not None and sista > datum else None,
        "plats": händelse.värde("LOCATION"),
        "länk": länk,
        "preliminärt": händelse.värde("STATUS").strip().upper() == "TENTATIVE",
        "inställt": inställt,
        "ändrad": _ändrad(händelse),
        "ändringsnummer": _ändringsnummer(händelse),
        "uid": "" if är_härledd(uid) else uid,
        **eget,
        **fler,
    }
    if "anmärkning" not in eget:
        text = utan_tillägg(händelse.värde("DESCRIPTION"), fält)
        titeln = _titel(händelse, organ, inställt=inställt, preliminärt=bool(fält["preliminärt"]))
        fält["anmärkning"] = "\n".join(a for a in (titeln, text, om_länk) if a)
    if any(händelse.egenskap(namn) is not None for namn in _EJ_LÄSTA):
        läge.noter.om(händelse, noter.EJ_LÄST, "har deltagare, arrangör eller bilagor; läses inte")
    try:
        tid = Sammanträdestid(datum, **fält)
    except OgiltigtVärdeFel as fel:
        raise Värdefel(händelse, f"går inte: {fel}") from None
    if uid and not tid.uid and "uid" not in fler:
        läge.härledda[id(tid)] = uid
    return tid


def _titel(händelse: Komponent, organ: Organ, *, inställt: bool, preliminärt: bool) -> str:
    """Return the title if it says more than whose meeting it is."""
    text = ett_mellanslag(händelse.värde("SUMMARY"))
    vår = titel(organ, inställt=inställt, preliminärt=preliminärt)
    if text == ett_mellanslag(rent(vår)):
        return ""
    kända = _INTETSÄGANDE | set(_orden(organ.namn)) | set(_orden(organ.förkortning))
    return text if any(o not in kända for o in _orden(text)) else ""


def _orden(text: str) -> list[str]:
    return [o for ord_ in text.casefold().split() if (o := ord_.strip(" .,:;–-()"))]


def _eget(händelse: Komponent) -> dict[str, Any]:
    """Return what our own properties say: they go before the standard ones."""
    eget: dict[str, Any] = {}
    for namn, läs in ((egna.TID, egna.tid_från_json), (egna.ORGAN, _organ_från_json)):
        egenskap = händelse.egenskap(namn)
        if egenskap is None:
            continue
        try:
            eget |= läs(egenskap.värde)
        except (ValueError, TypeError, RecursionError):
            visat = visa_värde(egenskap.värde)
            raise Värdefel(egenskap, f"är {visat}, som inte kan tydas") from None
    return eget


def _organ_av_titeln(händelse: Komponent, läge: Läge) -> dict[str, Any]:
    """Return the body that a title names, in a calendar whose name names none."""
    if not läge.organ_i_titlarna:
        return {}
    organ = organ_i_titel(händelse.värde("SUMMARY"))
    if organ is None or organ == läge.organ:
        return {}
    läge.noter.om(händelse, noter.ORGAN, f"är läst som {organ}, efter titeln")
    return {"organ": organ}


def _organ_från_json(text: str) -> dict[str, Any]:
    return {"organ": egna.organ_från_json(text)}


def _slut(händelse: Komponent, läge: Läge, när: date | datetime) -> tuple[date | None, time | None]:
    """Return the day and time of the end, as far as there is one."""
    var = händelse.egenskap("DTEND") or händelse.egenskap("DURATION")
    if var is None:
        return None, None
    slut = _slut_efter(händelse, var, läge, när)
    if slut == när and var.namn == "DTEND":
        return None, None  # how some programs write that no end is fixed
    if slut < när:
        raise Värdefel(var, "ligger före DTSTART")
    if not isinstance(slut, datetime):
        return max(slut - timedelta(days=1), när), None
    return slut.date(), slut.time()


def _slut_efter(
    händelse: Komponent, var: Egenskap, läge: Läge, när: date | datetime
) -> date | datetime:
    """Return when an event that begins at ``när`` ends; in a series each one lasts as the first."""
    try:
        if var.namn == "DURATION":
            return när + läs_längd(var)
        första = läs_start(händelse, läge).svensk
        slut = i_sverige(var, läge).svensk
        if isinstance(slut, datetime) and isinstance(första, datetime):
            return när + (slut - första)
        if isinstance(slut, datetime) or isinstance(första, datetime):
            raise Värdefel(var, "är inte av samma slag som DTSTART, datum eller tid")
        return när + (slut - första)
    except OverflowError:
        raise Värdefel(var, "ligger utanför kalendern") from None


def _länk(händelse: Komponent) -> tuple[str, str]:
    """Return the link, or in the second place what is none of ours."""
    text = händelse.värde("URL").strip()
    return (text, "") if re.fullmatch(LÄNK, text) else ("", text)


def _ändrad(händelse: Komponent) -> date | None:
    egenskap = händelse.egenskap("LAST-MODIFIED")
    if egenskap is None:
        return None
    tid = lokal_tid(egenskap).lokal
    try:
        return utc_till(tid, None).date() if isinstance(tid, datetime) else tid
    except OverflowError:
        raise Värdefel(egenskap, "ligger utanför kalendern") from None


def _ändringsnummer(händelse: Komponent) -> int:
    text = händelse.värde("SEQUENCE").strip()
    return int(text) if re.fullmatch("[0-9]{1,10}", text) else 0


def _uid(händelse: Komponent) -> str:
    text = händelse.värde("UID").strip()
    return text if re.fullmatch(UID, text) else ""
