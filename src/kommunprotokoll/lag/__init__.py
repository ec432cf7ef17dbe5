"""Floor 2: the law - deadlines, who has a vote, quorum, votes that add up, outcomes.

Every rule carries its section and how sure it is (``Stöd``), and when it holds is data. What cannot
be known is ``Oavgjort``, never a guess.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.lata_namn import lata_namn

if TYPE_CHECKING:
    from kommunprotokoll.lag.beslutsforhet import Beslutsförhet as Beslutsförhet
    from kommunprotokoll.lag.beslutsforhet import beslutsförhet as beslutsförhet
    from kommunprotokoll.lag.frist import Frist as Frist
    from kommunprotokoll.lag.frist import Fristläge as Fristläge
    from kommunprotokoll.lag.frist import TidigasteDag as TidigasteDag
    from kommunprotokoll.lag.inkallelse import Inkallelseordning as Inkallelseordning
    from kommunprotokoll.lag.inkallelse import Partiordning as Partiordning
    from kommunprotokoll.lag.rattsregel import Giltighet as Giltighet
    from kommunprotokoll.lag.rattsregel import Rättsregel as Rättsregel
    from kommunprotokoll.lag.rattsregel import Stöd as Stöd
    from kommunprotokoll.lag.rostlangd import Röstlängd as Röstlängd
    from kommunprotokoll.lag.rostlangd import Röstlängdsrad as Röstlängdsrad
    from kommunprotokoll.lag.rostlangd import röstlängd as röstlängd
    from kommunprotokoll.lag.rostratt import HarRöst as HarRöst
    from kommunprotokoll.lag.rostratt import Rösträtt as Rösträtt
    from kommunprotokoll.lag.rostratt import SaknarRöst as SaknarRöst
    from kommunprotokoll.lag.tidsfrister import Frister as Frister
    from kommunprotokoll.lag.tidsfrister import Justeringsfrister as Justeringsfrister
    from kommunprotokoll.lag.tidsfrister import frister as frister
    from kommunprotokoll.lag.tidsfrister import överklagandetid as överklagandetid
    from kommunprotokoll.lag.utfall import Brott as Brott
    from kommunprotokoll.lag.utfall import Oavgjort as Oavgjort
    from kommunprotokoll.lag.utfall import Uppfyllt as Uppfyllt
    from kommunprotokoll.lag.utfall import Utfall as Utfall

_SENARE = {
    "Beslutsförhet": "kommunprotokoll.lag.beslutsforhet",
    "beslutsförhet": "kommunprotokoll.lag.beslutsforhet",
    "Frist": "kommunprotokoll.lag.frist",
    "Fristläge": "kommunprotokoll.lag.frist",
    "TidigasteDag": "kommunprotokoll.lag.frist",
    "Inkallelseordning": "kommunprotokoll.lag.inkallelse",
    "Partiordning": "kommunprotokoll.lag.inkallelse",
    "Giltighet": "kommunprotokoll.lag.rattsregel",
    "Rättsregel": "kommunprotokoll.lag.rattsregel",
    "Stöd": "kommunprotokoll.lag.rattsregel",
    "Röstlängd": "kommunprotokoll.lag.rostlangd",
    "Röstlängdsrad": "kommunprotokoll.lag.rostlangd",
    "röstlängd": "kommunprotokoll.lag.rostlangd",
    "HarRöst": "kommunprotokoll.lag.rostratt",
    "Rösträtt": "kommunprotokoll.lag.rostratt",
    "SaknarRöst": "kommunprotokoll.lag.rostratt",
    "Frister": "kommunprotokoll.lag.tidsfrister",
    "Justeringsfrister": "kommunprotokoll.lag.tidsfrister",
    "frister": "kommunprotokoll.lag.tidsfrister",
    "överklagandetid": "kommunprotokoll.lag.tidsfrister",
    "Brott": "kommunprotokoll.lag.utfall",
    "Oavgjort": "kommunprotokoll.lag.utfall",
    "Uppfyllt": "kommunprotokoll.lag.utfall",
    "Utfall": "kommunprotokoll.lag.utfall",
}

__all__ = [
    "Beslutsförhet",
    "Brott",
    "Frist",
    "Frister",
    "Fristläge",
    "Giltighet",
    "HarRöst",
    "Inkallelseordning",
    "Justeringsfrister",
    "Oavgjort",
    "Partiordning",
    "Rättsregel",
    "Röstlängd",
    "Röstlängdsrad",
    "Rösträtt",
    "SaknarRöst",
    "Stöd",
    "TidigasteDag",
    "Uppfyllt",
    "Utfall",
    "beslutsförhet",
    "frister",
    "röstlängd",
    "överklagandetid",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
