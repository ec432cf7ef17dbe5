"""Europe/Stockholm as a VTIMEZONE (RFC 5545, 3.6.5) that every reader understands alike.

Rules, not dates: a reader may stop at the last date listed. The two rules of today stand first,
since some readers look no further; the others make it true from 1900 on, 1916's summer aside.
``icalendar``'s ``add_missing_timezones()`` is not used: what it writes is read one hour wrong in
summer by ical.js (Thunderbird and others).

Sweden has had summer time since 1980: from 6 April that year, since 1981 from the last Sunday of
March; until the last Sunday of September, since 1996 of October. UNTIL is a week after the last
change it covers, because dateutil leaves out one that is the same instant.
"""

NAMN = "Europe/Stockholm"
"""Name of the time zone, in TZID and in the IANA database."""

_SOMMARTID = """\
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:{början}
{regel}END:DAYLIGHT
"""
_NORMALTID = """\
BEGIN:STANDARD
TZOFFSETFROM:{före}
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:{början}
{regel}END:STANDARD
"""
_ÅRLIGEN = "RRULE:FREQ=YEARLY;BYMONTH={månad};BYDAY=-1SU{till}\n"

VTIMEZONE: bytes = (
    "".join(
        [
            f"BEGIN:VTIMEZONE\nTZID:{NAMN}\n",
            _SOMMARTID.format(början="19810329T020000", regel=_ÅRLIGEN.format(månad=3, till="")),
            _NORMALTID.format(
                före="+0200",
                början="19961027T030000",
                regel=_ÅRLIGEN.format(månad=10, till=""),
            ),
            _SOMMARTID.format(början="19800406T020000", regel=""),
            _NORMALTID.format(
                före="+0200",
                början="19800928T030000",
                regel=_ÅRLIGEN.format(månad=9, till=";UNTIL=19951001T000000Z"),
            ),
            _NORMALTID.format(före="+0100", början="19000101T000000", regel=""),
            "END:VTIMEZONE\n",
        ]
    )
    .replace("\n", "\r\n")
    .encode()
)
"""The component, ready to stand in a file."""
