"""iCal (RFC 5545): plans of meetings to calendar files and back.

The only place that imports ``icalendar``, and that for reading alone: see ``rader`` for why the
writing is our own.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.lata_namn import lata_namn

if TYPE_CHECKING:
    from kommunprotokoll.utbyte.ical.las import från_ical as från_ical
    from kommunprotokoll.utbyte.ical.las import tolka_ical as tolka_ical
    from kommunprotokoll.utbyte.ical.plan import plan_av as plan_av
    from kommunprotokoll.utbyte.ical.skriv import Kalenderkälla as Kalenderkälla
    from kommunprotokoll.utbyte.ical.skriv import till_ical as till_ical
    from kommunprotokoll.utbyte.ical.val import Kalendermetod as Kalendermetod
    from kommunprotokoll.utbyte.ical.val import Kalenderval as Kalenderval
    from kommunprotokoll.utbyte.ical.val import Kontakt as Kontakt

_SENARE = {
    "Kalenderkälla": "kommunprotokoll.utbyte.ical.skriv",
    "Kalendermetod": "kommunprotokoll.utbyte.ical.val",
    "Kalenderval": "kommunprotokoll.utbyte.ical.val",
    "Kontakt": "kommunprotokoll.utbyte.ical.val",
    "från_ical": "kommunprotokoll.utbyte.ical.las",
    "plan_av": "kommunprotokoll.utbyte.ical.plan",
    "till_ical": "kommunprotokoll.utbyte.ical.skriv",
    "tolka_ical": "kommunprotokoll.utbyte.ical.las",
}

__all__ = [
    "Kalenderkälla",
    "Kalendermetod",
    "Kalenderval",
    "Kontakt",
    "från_ical",
    "plan_av",
    "till_ical",
    "tolka_ical",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
