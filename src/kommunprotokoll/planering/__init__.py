"""Planning of meetings: proposals by rules, clashes, the way of matters to decision, changes.

Above the law, whose holidays it counts with, and below documents and formats.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.lata_namn import lata_namn

if TYPE_CHECKING:
    from kommunprotokoll.planering.andringar import byt as byt
    from kommunprotokoll.planering.andringar import fastställ as fastställ
    from kommunprotokoll.planering.andringar import flytta as flytta
    from kommunprotokoll.planering.andringar import sammanträdestid_av as sammanträdestid_av
    from kommunprotokoll.planering.andringar import ställ_in as ställ_in
    from kommunprotokoll.planering.beredning import Beredning as Beredning
    from kommunprotokoll.planering.beredning import Beredningsled as Beredningsled
    from kommunprotokoll.planering.beredning import Beredningsväg as Beredningsväg
    from kommunprotokoll.planering.beredning import bered as bered
    from kommunprotokoll.planering.forslag import Planförslag as Planförslag
    from kommunprotokoll.planering.forslag import föreslå as föreslå
    from kommunprotokoll.planering.krocksokning import krockar as krockar
    from kommunprotokoll.planering.mening import tolka_regel as tolka_regel
    from kommunprotokoll.planering.regel import BestämdaDagar as BestämdaDagar
    from kommunprotokoll.planering.regel import DagIMånad as DagIMånad
    from kommunprotokoll.planering.regel import Dagval as Dagval
    from kommunprotokoll.planering.regel import Ledighet as Ledighet
    from kommunprotokoll.planering.regel import Mötesregel as Mötesregel
    from kommunprotokoll.planering.regel import VeckodagIMånad as VeckodagIMånad
    from kommunprotokoll.planering.regel import VeckodagIVecka as VeckodagIVecka
    from kommunprotokoll.planering.regel import Veckoval as Veckoval
    from kommunprotokoll.planering.regel import Vidhinder as Vidhinder

_SENARE = {
    "Beredning": "kommunprotokoll.planering.beredning",
    "Beredningsled": "kommunprotokoll.planering.beredning",
    "Beredningsväg": "kommunprotokoll.planering.beredning",
    "BestämdaDagar": "kommunprotokoll.planering.regel",
    "DagIMånad": "kommunprotokoll.planering.regel",
    "Dagval": "kommunprotokoll.planering.regel",
    "Ledighet": "kommunprotokoll.planering.regel",
    "Mötesregel": "kommunprotokoll.planering.regel",
    "Planförslag": "kommunprotokoll.planering.forslag",
    "VeckodagIMånad": "kommunprotokoll.planering.regel",
    "VeckodagIVecka": "kommunprotokoll.planering.regel",
    "Veckoval": "kommunprotokoll.planering.regel",
    "Vidhinder": "kommunprotokoll.planering.regel",
    "bered": "kommunprotokoll.planering.beredning",
    "byt": "kommunprotokoll.planering.andringar",
    "fastställ": "kommunprotokoll.planering.andringar",
    "flytta": "kommunprotokoll.planering.andringar",
    "föreslå": "kommunprotokoll.planering.forslag",
    "krockar": "kommunprotokoll.planering.krocksokning",
    "sammanträdestid_av": "kommunprotokoll.planering.andringar",
    "ställ_in": "kommunprotokoll.planering.andringar",
    "tolka_regel": "kommunprotokoll.planering.mening",
}

__all__ = [
    "Beredning",
    "Beredningsled",
    "Beredningsväg",
    "BestämdaDagar",
    "DagIMånad",
    "Dagval",
    "Ledighet",
    "Mötesregel",
    "Planförslag",
    "VeckodagIMånad",
    "VeckodagIVecka",
    "Veckoval",
    "Vidhinder",
    "bered",
    "byt",
    "fastställ",
    "flytta",
    "föreslå",
    "krockar",
    "sammanträdestid_av",
    "ställ_in",
    "tolka_regel",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
