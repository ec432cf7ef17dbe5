"""Floor 3: what the papers say, as blocks that know no format; ``kp.skriv`` writes them.

>>> import kommunprotokoll as kp
>>> from datetime import date
>>> s = kp.Sammanträde(kp.Organ("Kommunstyrelsen"), date(2031, 5, 14))
>>> kp.dokument.protokoll(s).titel
'Sammanträdesprotokoll Kommunstyrelsen 2031-05-14'
"""

from kommunprotokoll.dokument.anslag import anslagsbevis
from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Listpunkt,
    Namnteckning,
    Rubrik,
    Rubrikslag,
    Ruta,
    Sidbrytning,
    Sidfot,
    Sidhuvud,
    Stycke,
    Styckeslag,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
    Uppgift,
)
from kommunprotokoll.dokument.handelse import Händelse
from kommunprotokoll.dokument.kallelse import kallelse
from kommunprotokoll.dokument.listor import beslutslista, närvarolista, omröstningslista
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.protokoll import protokoll
from kommunprotokoll.dokument.sammantradesplan import sammanträdesplan
from kommunprotokoll.dokument.urval import Paragrafval
from kommunprotokoll.dokument.utdrag import utdrag

__all__ = [
    "STANDARD", "Block", "Dokument", "Faktatabell", "Fördelning", "Händelse",
    "Innehållsförteckning", "Lista", "Listpunkt", "Namnteckning", "Ordval", "Paragrafval",
    "Rubrik", "Rubrikslag", "Ruta", "Sidbrytning", "Sidfot", "Sidhuvud", "Stycke", "Styckeslag",
    "Tabell", "Textdel", "Titel", "Underskrifter", "Uppgift", "anslagsbevis", "beslutslista",
    "kallelse", "närvarolista", "omröstningslista", "protokoll",
    "sammanträdesplan", "utdrag",
]  # fmt: skip
