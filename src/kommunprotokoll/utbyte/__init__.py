"""Floor 3a: data formats, lossless both ways or with a list of what the target cannot carry.

The names are loaded at their first use: the converter, the calendar library and the JSON Schema
each cost more than the rest of the package.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.lata_namn import lata_namn

if TYPE_CHECKING:
    from kommunprotokoll.utbyte.fil import LÄSARE as LÄSARE
    from kommunprotokoll.utbyte.fil import SKRIVARE as SKRIVARE
    from kommunprotokoll.utbyte.fil import läs as läs
    from kommunprotokoll.utbyte.fil import läs_plan as läs_plan
    from kommunprotokoll.utbyte.fil import spara as spara
    from kommunprotokoll.utbyte.ical import från_ical as från_ical
    from kommunprotokoll.utbyte.ical import till_ical as till_ical
    from kommunprotokoll.utbyte.json_dokument import från_json as från_json
    from kommunprotokoll.utbyte.json_dokument import plan_från_json as plan_från_json
    from kommunprotokoll.utbyte.json_dokument import till_json as till_json
    from kommunprotokoll.utbyte.schema import json_schema as json_schema

_SENARE = {
    "LÄSARE": "kommunprotokoll.utbyte.fil",
    "SKRIVARE": "kommunprotokoll.utbyte.fil",
    "från_ical": "kommunprotokoll.utbyte.ical",
    "från_json": "kommunprotokoll.utbyte.json_dokument",
    "json_schema": "kommunprotokoll.utbyte.schema",
    "läs": "kommunprotokoll.utbyte.fil",
    "läs_plan": "kommunprotokoll.utbyte.fil",
    "plan_från_json": "kommunprotokoll.utbyte.json_dokument",
    "spara": "kommunprotokoll.utbyte.fil",
    "till_ical": "kommunprotokoll.utbyte.ical",
    "till_json": "kommunprotokoll.utbyte.json_dokument",
}
"""What is loaded at its first use, and from where."""

__all__ = [
    "LÄSARE",
    "SKRIVARE",
    "från_ical",
    "från_json",
    "json_schema",
    "läs",
    "läs_plan",
    "plan_från_json",
    "spara",
    "till_ical",
    "till_json",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
