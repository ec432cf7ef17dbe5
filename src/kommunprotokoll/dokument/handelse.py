"""The meeting that a paper is about, in the few facts that catalogues and search engines want."""

from datetime import date, time

import attrs

from kommunprotokoll.modell.sammantrade import Sammanträde


@attrs.frozen(kw_only=True)
class Händelse:
    """What happens where and when, for catalogues and search engines (schema.org ``Event``).

    Attributes:
        namn: What it is called in a list: ``Kommunstyrelsen 2031-05-14``.
        arrangör: The body that meets.
        kommun: The municipality or region of the body, if it is known.
        kommunkod: Its code, if it is known (Statistics Sweden).
        datum: The first day.
        slutdatum: The last day, if it is another.
        start: Local time (Europe/Stockholm) on the first day.
        slut: Local time on the last day.
        plats: Where.
    """

    namn: str
    datum: date
    arrangör: str = ""
    kommun: str = ""
    kommunkod: str = ""
    slutdatum: date | None = None
    start: time | None = None
    slut: time | None = None
    plats: str = ""


def händelse(s: Sammanträde) -> Händelse:
    """Return what a paper says of its meeting to machines; no people are named."""
    kommun = s.organ.kommun
    return Händelse(
        namn=str(s),
        datum=s.datum,
        arrangör=s.organ.namn,
        kommun=kommun.namn if kommun is not None else "",
        kommunkod=(kommun.kod or "") if kommun is not None else "",
        slutdatum=s.slutdatum,
        start=s.start,
        slut=s.slut,
        plats=s.plats,
    )
