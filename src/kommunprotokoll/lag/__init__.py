"""Floor 2: the law - deadlines, who has a vote, quorum, votes that add up, outcomes.

Every rule carries its section and how sure it is (``Stöd``), and when it holds is data. What cannot
be known is ``Oavgjort``, never a guess.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.lata_namn import lata_namn

if TYPE_CHECKING:
    from kommunprotokoll.lag.beslutsforhet import Beslutsförhet as Beslutsförhet
    from kommunprotokoll.lag.beslutsforhet import beslutsförhet as beslutsförhet
    from kommunprotokoll.lag.beslutsgang import Beslutsgång as Beslutsgång
    from kommunprotokoll.lag.beslutsgang import beslutsgång as beslutsgång
    from kommunprotokoll.lag.frist import Frist as Frist
    from kommunprotokoll.lag.frist import Fristläge as Fristläge
    from kommunprotokoll.lag.frist import TidigasteDag as TidigasteDag
    from kommunprotokoll.lag.granskning import EjPrövad as EjPrövad
    from kommunprotokoll.lag.granskning import Granskning as Granskning
    from kommunprotokoll.lag.granskning import Granskningsregel as Granskningsregel
    from kommunprotokoll.lag.granskning import Regel as Regel
    from kommunprotokoll.lag.granskning import Årgång as Årgång
    from kommunprotokoll.lag.granskning import Årsgranskning as Årsgranskning
    from kommunprotokoll.lag.granskning import Årsregel as Årsregel
    from kommunprotokoll.lag.granskning import granska as granska
    from kommunprotokoll.lag.granskning import granska_årgång as granska_årgång
    from kommunprotokoll.lag.granskning import årgångar as årgångar
    from kommunprotokoll.lag.inkallelse import Inkallelseordning as Inkallelseordning
    from kommunprotokoll.lag.inkallelse import Partiordning as Partiordning
    from kommunprotokoll.lag.majoritet import Avgörande as Avgörande
    from kommunprotokoll.lag.majoritet import Majoritetsfall as Majoritetsfall
    from kommunprotokoll.lag.majoritet import Omröstningsläge as Omröstningsläge
    from kommunprotokoll.lag.majoritet import avgör as avgör
    from kommunprotokoll.lag.proportionellt import Platsfördelning as Platsfördelning
    from kommunprotokoll.lag.proportionellt import får_begära as får_begära
    from kommunprotokoll.lag.proportionellt import fördela_platser as fördela_platser
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
    from kommunprotokoll.lag.tidsrakning import Hinder as Hinder
    from kommunprotokoll.lag.tidsrakning import Tidsberäkning as Tidsberäkning
    from kommunprotokoll.lag.utfall import Brott as Brott
    from kommunprotokoll.lag.utfall import Oavgjort as Oavgjort
    from kommunprotokoll.lag.utfall import Uppfyllt as Uppfyllt
    from kommunprotokoll.lag.utfall import Utfall as Utfall

_SENARE = {
    "Beslutsförhet": "kommunprotokoll.lag.beslutsforhet",
    "beslutsförhet": "kommunprotokoll.lag.beslutsforhet",
    "Beslutsgång": "kommunprotokoll.lag.beslutsgang",
    "beslutsgång": "kommunprotokoll.lag.beslutsgang",
    "Frist": "kommunprotokoll.lag.frist",
    "Fristläge": "kommunprotokoll.lag.frist",
    "TidigasteDag": "kommunprotokoll.lag.frist",
    "EjPrövad": "kommunprotokoll.lag.granskning",
    "Granskning": "kommunprotokoll.lag.granskning",
    "Granskningsregel": "kommunprotokoll.lag.granskning",
    "Regel": "kommunprotokoll.lag.granskning",
    "granska": "kommunprotokoll.lag.granskning",
    "granska_årgång": "kommunprotokoll.lag.granskning",
    "Årgång": "kommunprotokoll.lag.granskning",
    "Årsgranskning": "kommunprotokoll.lag.granskning",
    "Årsregel": "kommunprotokoll.lag.granskning",
    "årgångar": "kommunprotokoll.lag.granskning",
    "Inkallelseordning": "kommunprotokoll.lag.inkallelse",
    "Partiordning": "kommunprotokoll.lag.inkallelse",
    "Avgörande": "kommunprotokoll.lag.majoritet",
    "Majoritetsfall": "kommunprotokoll.lag.majoritet",
    "Omröstningsläge": "kommunprotokoll.lag.majoritet",
    "avgör": "kommunprotokoll.lag.majoritet",
    "Platsfördelning": "kommunprotokoll.lag.proportionellt",
    "får_begära": "kommunprotokoll.lag.proportionellt",
    "fördela_platser": "kommunprotokoll.lag.proportionellt",
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
    "Hinder": "kommunprotokoll.lag.tidsrakning",
    "Tidsberäkning": "kommunprotokoll.lag.tidsrakning",
    "Brott": "kommunprotokoll.lag.utfall",
    "Oavgjort": "kommunprotokoll.lag.utfall",
    "Uppfyllt": "kommunprotokoll.lag.utfall",
    "Utfall": "kommunprotokoll.lag.utfall",
}

__all__ = [
    "Avgörande",
    "Beslutsförhet",
    "Beslutsgång",
    "Brott",
    "EjPrövad",
    "Frist",
    "Frister",
    "Fristläge",
    "Giltighet",
    "Granskning",
    "Granskningsregel",
    "HarRöst",
    "Hinder",
    "Inkallelseordning",
    "Justeringsfrister",
    "Majoritetsfall",
    "Oavgjort",
    "Omröstningsläge",
    "Partiordning",
    "Platsfördelning",
    "Regel",
    "Rättsregel",
    "Röstlängd",
    "Röstlängdsrad",
    "Rösträtt",
    "SaknarRöst",
    "Stöd",
    "TidigasteDag",
    "Tidsberäkning",
    "Uppfyllt",
    "Utfall",
    "Årgång",
    "Årsgranskning",
    "Årsregel",
    "avgör",
    "beslutsförhet",
    "beslutsgång",
    "frister",
    "får_begära",
    "fördela_platser",
    "granska",
    "granska_årgång",
    "röstlängd",
    "årgångar",
    "överklagandetid",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
