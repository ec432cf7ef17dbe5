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
    from kommunprotokoll.utbyte.ical import Kalendermetod as Kalendermetod
    from kommunprotokoll.utbyte.ical import Kalenderval as Kalenderval
    from kommunprotokoll.utbyte.ical import Kontakt as Kontakt
    from kommunprotokoll.utbyte.ical import från_ical as från_ical
    from kommunprotokoll.utbyte.ical import plan_av as plan_av
    from kommunprotokoll.utbyte.ical import till_ical as till_ical
    from kommunprotokoll.utbyte.ical import tolka_ical as tolka_ical
    from kommunprotokoll.utbyte.json_dokument import från_json as från_json
    from kommunprotokoll.utbyte.json_dokument import plan_från_json as plan_från_json
    from kommunprotokoll.utbyte.json_dokument import till_json as till_json
    from kommunprotokoll.utbyte.kalendertabell import plan_från_csv as plan_från_csv
    from kommunprotokoll.utbyte.kalendertabell import plan_till_csv as plan_till_csv
    from kommunprotokoll.utbyte.kalendertabell import tolka_plantabell as tolka_plantabell
    from kommunprotokoll.utbyte.kalendertext import plan_till_text as plan_till_text
    from kommunprotokoll.utbyte.plantolkning import Plantolkning as Plantolkning
    from kommunprotokoll.utbyte.schema import json_schema as json_schema
    from kommunprotokoll.utbyte.tabeller import kolumner as kolumner
    from kommunprotokoll.utbyte.tabeller import skriv_tabell as skriv_tabell
    from kommunprotokoll.utbyte.tabeller import tabell as tabell
    from kommunprotokoll.utbyte.word import textändringar as textändringar

_SENARE = {
    "Kalendermetod": "kommunprotokoll.utbyte.ical",
    "Plantolkning": "kommunprotokoll.utbyte.plantolkning",
    "Kalenderval": "kommunprotokoll.utbyte.ical",
    "Kontakt": "kommunprotokoll.utbyte.ical",
    "LÄSARE": "kommunprotokoll.utbyte.fil",
    "SKRIVARE": "kommunprotokoll.utbyte.fil",
    "från_ical": "kommunprotokoll.utbyte.ical",
    "från_json": "kommunprotokoll.utbyte.json_dokument",
    "json_schema": "kommunprotokoll.utbyte.schema",
    "kolumner": "kommunprotokoll.utbyte.tabeller",
    "läs": "kommunprotokoll.utbyte.fil",
    "läs_plan": "kommunprotokoll.utbyte.fil",
    "tolka_plantabell": "kommunprotokoll.utbyte.kalendertabell",
    "plan_av": "kommunprotokoll.utbyte.ical",
    "plan_från_csv": "kommunprotokoll.utbyte.kalendertabell",
    "plan_från_json": "kommunprotokoll.utbyte.json_dokument",
    "plan_till_csv": "kommunprotokoll.utbyte.kalendertabell",
    "plan_till_text": "kommunprotokoll.utbyte.kalendertext",
    "skriv_tabell": "kommunprotokoll.utbyte.tabeller",
    "spara": "kommunprotokoll.utbyte.fil",
    "tabell": "kommunprotokoll.utbyte.tabeller",
    "textändringar": "kommunprotokoll.utbyte.word",
    "till_ical": "kommunprotokoll.utbyte.ical",
    "till_json": "kommunprotokoll.utbyte.json_dokument",
    "tolka_ical": "kommunprotokoll.utbyte.ical",
}
"""What is loaded at its first use, and from where."""

__all__ = [
    "LÄSARE",
    "SKRIVARE",
    "Kalendermetod",
    "Kalenderval",
    "Kontakt",
    "Plantolkning",
    "från_ical",
    "från_json",
    "json_schema",
    "kolumner",
    "läs",
    "läs_plan",
    "plan_av",
    "plan_från_csv",
    "plan_från_json",
    "plan_till_csv",
    "plan_till_text",
    "skriv_tabell",
    "spara",
    "tabell",
    "textändringar",
    "till_ical",
    "till_json",
    "tolka_ical",
    "tolka_plantabell",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
