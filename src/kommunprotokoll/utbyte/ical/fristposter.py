"""The deadlines of a protocol as all-day events or tasks."""

from collections.abc import Iterator
from datetime import date

from kommunprotokoll.lag.frist import Frist, Fristpost
from kommunprotokoll.lag.tidsfrister import Frister
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.utbyte.ical import egna
from kommunprotokoll.utbyte.ical.identitet import organnyckel, uid_av
from kommunprotokoll.utbyte.ical.kalenderpost import dag, heldag
from kommunprotokoll.utbyte.ical.rader import textrad, vik

KATEGORI = "Frist"


def fristposter(frister: Frister, stämpel: str, *, uppgifter: bool) -> Iterator[bytes]:
    """Give one entry for each deadline that has a day.

    A last day says in its description how it was counted. The UID is made of body, date, deadline
    and paragraphs, so that a deadline keeps it when its day is counted anew.

    Args:
        frister: The deadlines.
        stämpel: DTSTAMP; without it, the day of the meeting.
        uppgifter: Tasks (VTODO) instead of all-day events (VEVENT).
    """
    stämpel = stämpel or f"{dag(frister.datum)}T000000Z"
    organ = organnyckel(frister.organ)
    for post, vilka in _poster(frister):
        när = post.sista_dag if isinstance(post, Frist) else post.dag
        if när is None:
            continue
        uid = uid_av("frist", organ, frister.datum.isoformat(), post.namn, vilka)
        slag = "VTODO" if uppgifter else "VEVENT"
        yield f"BEGIN:{slag}\r\nUID:{uid}\r\nDTSTAMP:{stämpel}\r\n".encode()
        yield _när(post, när, uppgift=uppgifter).encode()
        yield textrad("SUMMARY", _titel(post, vilka, frister))
        yield textrad("CATEGORIES", KATEGORI)
        yield textrad("DESCRIPTION", post.förklara())
        if not uppgifter:
            yield b"TRANSP:TRANSPARENT\r\n"
        elif isinstance(post, Frist) and post.gjort is not None:
            yield b"STATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\n"
        yield vik(f"{egna.SLAG}:{egna.FRIST}")
        yield f"END:{slag}\r\n".encode()


def _poster(frister: Frister) -> Iterator[tuple[Fristpost, str]]:
    """Give each deadline with the paragraphs that it is about, where not all are adjusted alike."""
    flera = len(frister.per_justering) > 1
    for j in frister.per_justering:
        vilka = intervall_i_ord(j.paragrafer) if flera else ""
        yield from ((post, vilka) for post in j.alla())
    delade = {id(post) for j in frister.per_justering for post in j.alla()}
    yield from ((post, "") for post in frister.alla() if id(post) not in delade)


def _när(post: Fristpost, när: date, *, uppgift: bool) -> str:
    if not uppgift:
        return heldag(när, när)
    egenskap = "DUE" if isinstance(post, Frist) else "DTSTART"
    return f"{egenskap};VALUE=DATE:{dag(när)}\r\n"


def _titel(post: Fristpost, vilka: str, frister: Frister) -> str:
    gräns = "Sista dag" if isinstance(post, Frist) else "Tidigast"
    vad = post.namn[:1].lower() + post.namn[1:]
    om = f" ({vilka})" if vilka else ""
    return f"{gräns}: {vad}{om} – {frister.organ} {frister.datum.isoformat()}"
