"""Swedish municipal meeting protocols (sammanträdesprotokoll) as typed data.

The object is what happened; the verbs live in the package. ``import kommunprotokoll as kp`` gives
the classes at once and the verbs at their first use, so that importing costs little.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.belagg import Belägg, Säkerhet
from kommunprotokoll.grund.fel import (
    FinnsInteFel,
    GranskningsFel,
    KommunprotokollFel,
    LäsFel,
    OgiltigtVärdeFel,
    OkäntFormatFel,
    SaknarKälla,
    SaknarTillägg,
    SkrivFel,
    TextändringVarning,
)
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.lata_namn import lata_namn
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.fragor import Frågeslag, StälldFråga
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Sidsignatur,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.narvaro import (
    Jäv,
    Närvaro,
    Närvaroperiod,
    Närvaroändring,
    Närvaroändringsslag,
    Roll,
)
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstning,
    Omröstningsslag,
    Röst,
    Röstetal,
    Röstval,
    Sida,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.organ import Kommun, Kommunslag, Organ, Organtyp
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling, Ärendeslag
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.sammantrade import (
    Ajournering,
    Kallelse,
    Sammanträde,
    Sammanträdesslag,
)
from kommunprotokoll.modell.textstycke import (
    Lista,
    Löptext,
    Mellanrubrik,
    Punkt,
    Tabell,
    Textstycke,
)
from kommunprotokoll.modell.yrkande import (
    Förslag,
    Propositionsordning,
    Propositionssteg,
    Stegslag,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)
from kommunprotokoll.modell.yttranden import (
    DeltarEj,
    Protokollsanteckning,
    Reservation,
    SärskiltYttrande,
)

if TYPE_CHECKING:
    from kommunprotokoll import dokument as dokument
    from kommunprotokoll import lag as lag
    from kommunprotokoll import planering as planering
    from kommunprotokoll import utbyte as utbyte
    from kommunprotokoll.exempelprotokoll import exempel as exempel
    from kommunprotokoll.lag import frister as frister
    from kommunprotokoll.lag import granska as granska
    from kommunprotokoll.lag import granska_årgång as granska_årgång
    from kommunprotokoll.lag import röstlängd as röstlängd
    from kommunprotokoll.skrivare import skriv as skriv
    from kommunprotokoll.tillganglighet import granska_tillgänglighet as granska_tillgänglighet
    from kommunprotokoll.tolkning import Tolkning as Tolkning
    from kommunprotokoll.tolkning import Tolkningsutfall as Tolkningsutfall
    from kommunprotokoll.tolkning import tolka as tolka
    from kommunprotokoll.tolkning import tolka_många as tolka_många
    from kommunprotokoll.tolkning import tolka_sammanträdestider as tolka_sammanträdestider
    from kommunprotokoll.utbyte import från_ical as från_ical
    from kommunprotokoll.utbyte import läs as läs
    from kommunprotokoll.utbyte import spara as spara
    from kommunprotokoll.utbyte import tabell as tabell
    from kommunprotokoll.utbyte import textändringar as textändringar
    from kommunprotokoll.utbyte import till_ical as till_ical
    from kommunprotokoll.utbyte import tolka_ical as tolka_ical

__version__ = "0.1.0"

_SENARE = {
    "dokument": "kommunprotokoll.dokument",
    "lag": "kommunprotokoll.lag",
    "planering": "kommunprotokoll.planering",
    "utbyte": "kommunprotokoll.utbyte",
    "exempel": "kommunprotokoll.exempelprotokoll",
    "frister": "kommunprotokoll.lag",
    "granska": "kommunprotokoll.lag",
    "granska_tillgänglighet": "kommunprotokoll.tillganglighet",
    "granska_årgång": "kommunprotokoll.lag",
    "röstlängd": "kommunprotokoll.lag",
    "skriv": "kommunprotokoll.skrivare",
    "Tolkning": "kommunprotokoll.tolkning",
    "Tolkningsutfall": "kommunprotokoll.tolkning",
    "tolka": "kommunprotokoll.tolkning",
    "tolka_många": "kommunprotokoll.tolkning",
    "tolka_sammanträdestider": "kommunprotokoll.tolkning",
    "från_ical": "kommunprotokoll.utbyte",
    "läs": "kommunprotokoll.utbyte",
    "spara": "kommunprotokoll.utbyte",
    "textändringar": "kommunprotokoll.utbyte",
    "tabell": "kommunprotokoll.utbyte",
    "till_ical": "kommunprotokoll.utbyte",
    "tolka_ical": "kommunprotokoll.utbyte",
}
"""What is loaded at its first use, and from where."""

__all__ = [
    "Ajournering",
    "Allvar",
    "Anmärkning",
    "Attsats",
    "Avgörandegrund",
    "Belägg",
    "Beslut",
    "Beslutsslag",
    "Bilaga",
    "Brådska",
    "DeltarEj",
    "Diarienummer",
    "FinnsInteFel",
    "Frågeslag",
    "Förslag",
    "GranskningsFel",
    "Handling",
    "Justering",
    "Justeringsslag",
    "Jäv",
    "Kallelse",
    "Kommun",
    "KommunprotokollFel",
    "Kommunslag",
    "Lagrum",
    "Lista",
    "LäsFel",
    "Löptext",
    "Mellanrubrik",
    "Närvaro",
    "Närvaroperiod",
    "Närvaroändring",
    "Närvaroändringsslag",
    "OgiltigtVärdeFel",
    "OkäntFormatFel",
    "Omröstning",
    "Omröstningsslag",
    "Organ",
    "Organtyp",
    "Paragraf",
    "Paragrafintervall",
    "Paragrafnummer",
    "Parti",
    "Person",
    "Propositionsordning",
    "Propositionssteg",
    "Protokollsanteckning",
    "Punkt",
    "Reservation",
    "Roll",
    "Röst",
    "Röstetal",
    "Röstval",
    "SaknarKälla",
    "SaknarTillägg",
    "Sammanträde",
    "Sammanträdesplan",
    "Sammanträdesslag",
    "Sammanträdestid",
    "Sida",
    "Sidsignatur",
    "SkrivFel",
    "SlutenOmröstning",
    "Stegslag",
    "StälldFråga",
    "Säkerhet",
    "SärskiltYttrande",
    "Sökväg",
    "Tabell",
    "Textstycke",
    "TextändringVarning",
    "Tidigarebehandling",
    "Tillkännagivande",
    "Tolkning",
    "Tolkningsutfall",
    "Underskrift",
    "Underskriftsroll",
    "Yrkande",
    "Yrkandeslag",
    "Yrkandeutgång",
    "Ärendeslag",
    "ÖppenOmröstning",
    "__version__",
    "dokument",
    "exempel",
    "frister",
    "från_ical",
    "granska",
    "granska_tillgänglighet",
    "granska_årgång",
    "lag",
    "läs",
    "planering",
    "röstlängd",
    "skriv",
    "spara",
    "tabell",
    "textändringar",
    "till_ical",
    "tolka",
    "tolka_ical",
    "tolka_många",
    "tolka_sammanträdestider",
    "utbyte",
    "ändra",
]  # fmt: skip


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
