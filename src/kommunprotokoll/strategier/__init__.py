"""Strategies for hypothesis: whole protocols, and every part of one, of any size.

For the tests of programs that read or write protocols; needs the extra ``test``::

    from hypothesis import given
    from kommunprotokoll.strategier import sammanträden


    @given(sammanträden(högst_paragrafer=20))
    def test_my_export_loses_nothing(s): ...

Over some hundred examples every field and every member of every enumeration of the model turns
up. Text is Swedish, and now and then of the kind that breaks programs. What is drawn means
something but need not be lawful; ``lagliga_sammanträden`` draws small lawful protocols, and
``bryter`` such as break a single rule of ``kp.granska``. ``årgångar`` and
``bryter_årgång`` do the same for ``kp.granska_årgång``.
"""

from kommunprotokoll.grund.fel import SaknarTillägg

try:
    import hypothesis as _hypothesis  # noqa: F401 - only to say what is missing
except ImportError:
    raise SaknarTillägg("test", "kommunprotokoll.strategier") from None

from kommunprotokoll.strategier.arenden import (
    beslut,
    bilagor,
    brådskor,
    deltar_ej,
    förslag,
    handlingar,
    jäv,
    närvaroändringar,
    propositionsordningar,
    protokollsanteckningar,
    reservationer,
    ställda_frågor,
    särskilda_yttranden,
    textstycken,
    tidigare_behandlingar,
    yrkanden,
)
from kommunprotokoll.strategier.argangar import bryter_årgång, årgångar
from kommunprotokoll.strategier.bryter import bryter
from kommunprotokoll.strategier.folk import (
    kommuner,
    närvaro,
    närvarolistor,
    organ,
    partier,
    personer,
    personlistor,
)
from kommunprotokoll.strategier.justeringar import justeringar, tillkännagivanden
from kommunprotokoll.strategier.kalender import sammanträdesplaner, sammanträdestider
from kommunprotokoll.strategier.laglig import lagliga_sammanträden
from kommunprotokoll.strategier.nummer import diarienummer, paragrafintervall, paragrafnummer
from kommunprotokoll.strategier.omrostningar import (
    omröstningar,
    slutna_omröstningar,
    öppna_omröstningar,
)
from kommunprotokoll.strategier.protokoll import paragrafer, sammanträden
from kommunprotokoll.strategier.texter import rader, texter

__all__ = [
    "beslut", "bilagor", "bryter", "bryter_årgång", "brådskor", "deltar_ej", "diarienummer",
    "förslag", "handlingar", "justeringar", "jäv", "kommuner", "lagliga_sammanträden", "närvaro",
    "närvarolistor", "närvaroändringar", "omröstningar", "organ", "paragrafer",
    "paragrafintervall", "paragrafnummer", "partier", "personer", "personlistor",
    "propositionsordningar", "protokollsanteckningar", "rader", "reservationer",
    "sammanträden", "sammanträdesplaner", "sammanträdestider", "slutna_omröstningar",
    "ställda_frågor", "särskilda_yttranden", "texter", "textstycken", "tidigare_behandlingar",
    "tillkännagivanden", "yrkanden", "årgångar", "öppna_omröstningar",
]  # fmt: skip
