"""Dates and clock times as Swedish protocols write them."""

from datetime import date, time

MÅNADER = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
           "september", "oktober", "november", "december")  # fmt: skip
"""Names of the months, January first."""

VECKODAGAR = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
"""Names of the weekdays in the order of ``date.weekday()``, Monday first."""


def veckodag(datum: date) -> str:
    """Return the weekday's name, for example ``onsdag``."""
    return VECKODAGAR[datum.weekday()]


def datum_i_ord(datum: date, *, med_veckodag: bool = False) -> str:
    """Return the date as running text: ``6 mars 2019``, or ``onsdagen den 6 mars 2019``."""
    ord_ = f"{datum.day} {MÅNADER[datum.month - 1]} {datum.year}"
    return f"{veckodag(datum)}en den {ord_}" if med_veckodag else ord_


def klockslag(tid: time) -> str:
    """Return the time with a full stop, the way Swedish documents write it: ``09.00``."""
    return f"{tid.hour:02d}.{tid.minute:02d}"


def tidsrymd(start: time | None, slut: time | None) -> str:
    """Return ``kl. 09.00–10.50``, ``kl. 09.00``, ``till kl. 10.50`` or nothing."""
    if start is None:
        return f"till kl. {klockslag(slut)}" if slut is not None else ""
    if slut is None:
        return f"kl. {klockslag(start)}"
    return f"kl. {klockslag(start)}–{klockslag(slut)}"
