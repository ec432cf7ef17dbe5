"""Floor 2: the law - deadlines, who has a vote, quorum, votes that add up, outcomes.

Every rule carries its section and how sure it is (``Stöd``), and when it holds is data. What cannot
be known is ``Oavgjort``, never a guess.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.lata_namn import lata_namn

if TYPE_CHECKING:
    from kommunprotokoll.lag.frist import Frist as Frist
    from kommunprotokoll.lag.frist import Fristläge as Fristläge
    from kommunprotokoll.lag.frist import TidigasteDag as TidigasteDag
    from kommunprotokoll.lag.rattsregel import Giltighet as Giltighet
    from kommunprotokoll.lag.rattsregel import Rättsregel as Rättsregel
    from kommunprotokoll.lag.rattsregel import Stöd as Stöd
    from kommunprotokoll.lag.tidsfrister import Frister as Frister
    from kommunprotokoll.lag.tidsfrister import Justeringsfrister as Justeringsfrister
    from kommunprotokoll.lag.tidsfrister import frister as frister
    from kommunprotokoll.lag.tidsfrister import överklagandetid as överklagandetid
    from kommunprotokoll.lag.utfall import Brott as Brott
    from kommunprotokoll.lag.utfall import Oavgjort as Oavgjort
    from kommunprotokoll.lag.utfall import Uppfyllt as Uppfyllt
    from kommunprotokoll.lag.utfall import Utfall as Utfall

_SENARE = {
    "Frist": "kommunprotokoll.lag.frist",
    "Fristläge": "kommunprotokoll.lag.frist",
    "TidigasteDag": "kommunprotokoll.lag.frist",
    "Giltighet": "kommunprotokoll.lag.rattsregel",
    "Rättsregel": "kommunprotokoll.lag.rattsregel",
    "Stöd": "kommunprotokoll.lag.rattsregel",
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
    "Brott",
    "Frist",
    "Frister",
    "Fristläge",
    "Giltighet",
    "Justeringsfrister",
    "Oavgjort",
    "Rättsregel",
    "Stöd",
    "TidigasteDag",
    "Uppfyllt",
    "Utfall",
    "frister",
    "överklagandetid",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
