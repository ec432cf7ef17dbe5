"""A calendar as other people's programs read it: ical.js in Node, the C library libical."""

import ctypes
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import attrs


@attrs.frozen
class Händelse:
    """An event as a program sees it; times are seconds since 1970, ``heldag`` an all-day event."""

    uid: str
    start: int
    slut: int
    heldag: bool
    titel: str
    plats: str
    text: str
    status: str


def läs_med_ical_js(node: str, mapp: Path, data: bytes) -> list[Händelse]:
    """Read a calendar with Node and ical.js."""
    svar = subprocess.run(
        [node, str(mapp / "las_kalender.cjs")], input=data, capture_output=True, check=False
    )

    assert svar.returncode == 0, svar.stderr.decode()

    fält = [f.name for f in attrs.fields(Händelse)]
    return [Händelse(**{f: h[f] for f in fält}) for h in json.loads(svar.stdout)["händelser"]]


class _Tid(ctypes.Structure):
    """``struct icaltimetype`` of libical 3."""

    _fields_ = (
        ("year", ctypes.c_int),
        ("month", ctypes.c_int),
        ("day", ctypes.c_int),
        ("hour", ctypes.c_int),
        ("minute", ctypes.c_int),
        ("second", ctypes.c_int),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


class Libical:
    """The few functions of libical that reading needs."""

    def __init__(self, fil: str) -> None:
        """Load the library."""
        self._c = ctypes.CDLL(fil)
        pekare, text, tal = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
        for namn, svar, argument in (
            ("icalparser_parse_string", pekare, [text]),
            ("icalcomponent_free", None, [pekare]),
            ("icalcomponent_string_to_kind", tal, [text]),
            ("icalcomponent_get_first_component", pekare, [pekare, tal]),
            ("icalcomponent_get_next_component", pekare, [pekare, tal]),
            ("icalcomponent_get_dtstart", _Tid, [pekare]),
            ("icalcomponent_get_dtend", _Tid, [pekare]),
            ("icalcomponent_get_uid", text, [pekare]),
            ("icalcomponent_get_summary", text, [pekare]),
            ("icalcomponent_get_location", text, [pekare]),
            ("icalcomponent_get_description", text, [pekare]),
            ("icalcomponent_get_status", tal, [pekare]),
            ("icalcomponent_count_errors", tal, [pekare]),
            ("icaltime_as_timet_with_zone", ctypes.c_int64, [_Tid, pekare]),
            ("icalproperty_status_to_string", text, [tal]),
        ):
            funktion = getattr(self._c, namn)
            funktion.restype, funktion.argtypes = svar, argument

    def läs(self, data: bytes) -> list[Händelse]:
        """Read a calendar."""
        kalender = self._c.icalparser_parse_string(data)

        assert kalender
        assert self._c.icalcomponent_count_errors(kalender) == 0

        händelser = [self._händelse(h) for h in self._delar(kalender, b"VEVENT")]
        self._c.icalcomponent_free(kalender)
        return händelser

    def _delar(self, kalender: int, slag: bytes) -> Iterator[int]:
        nummer = self._c.icalcomponent_string_to_kind(slag)
        del_ = self._c.icalcomponent_get_first_component(kalender, nummer)
        while del_:
            yield del_
            del_ = self._c.icalcomponent_get_next_component(kalender, nummer)

    def _händelse(self, h: int) -> Händelse:
        start = self._c.icalcomponent_get_dtstart(h)
        slut = self._c.icalcomponent_get_dtend(h)
        status = self._c.icalcomponent_get_status(h)
        return Händelse(
            uid=self._text("uid", h),
            start=self._c.icaltime_as_timet_with_zone(start, start.zone),
            slut=self._c.icaltime_as_timet_with_zone(slut, slut.zone),
            heldag=bool(start.is_date),
            titel=self._text("summary", h),
            plats=self._text("location", h),
            text=self._text("description", h),
            status=(self._c.icalproperty_status_to_string(status) or b"").decode(),
        )

    def _text(self, namn: str, h: int) -> str:
        värde: bytes | None = getattr(self._c, f"icalcomponent_get_{namn}")(h)
        return (värde or b"").decode()
