"""Floor 4b: anybody's document to the model, with evidence.

Sources make rows, rows are divided into a front page, paragraphs and an end, and each mark of a
protocol is recognised by a function of its own in ``marken/``. Words are data in ``dialekter/``.
"""

from typing import TYPE_CHECKING

from kommunprotokoll.grund.lata_namn import lata_namn

if TYPE_CHECKING:
    from kommunprotokoll.tolkning.manga import Tolkningsutfall as Tolkningsutfall
    from kommunprotokoll.tolkning.manga import tolka_många as tolka_många
    from kommunprotokoll.tolkning.resultat import Otolkat as Otolkat
    from kommunprotokoll.tolkning.resultat import Tolkning as Tolkning
    from kommunprotokoll.tolkning.tider import tolka_sammanträdesplan as tolka_sammanträdesplan
    from kommunprotokoll.tolkning.tider import tolka_sammanträdestider as tolka_sammanträdestider
    from kommunprotokoll.tolkning.tolk import tolka as tolka
    from kommunprotokoll.tolkning.tolk import tolka_data as tolka_data
    from kommunprotokoll.tolkning.tolk import tolka_text as tolka_text

_SENARE = {
    "Otolkat": "kommunprotokoll.tolkning.resultat",
    "Tolkning": "kommunprotokoll.tolkning.resultat",
    "tolka": "kommunprotokoll.tolkning.tolk",
    "tolka_data": "kommunprotokoll.tolkning.tolk",
    "Tolkningsutfall": "kommunprotokoll.tolkning.manga",
    "tolka_många": "kommunprotokoll.tolkning.manga",
    "tolka_text": "kommunprotokoll.tolkning.tolk",
    "tolka_sammanträdesplan": "kommunprotokoll.tolkning.tider",
    "tolka_sammanträdestider": "kommunprotokoll.tolkning.tider",
}

__all__ = [
    "Otolkat",
    "Tolkning",
    "Tolkningsutfall",
    "tolka",
    "tolka_data",
    "tolka_många",
    "tolka_sammanträdesplan",
    "tolka_sammanträdestider",
    "tolka_text",
]


if not TYPE_CHECKING:  # a type checker that saw it would take any misspelt name
    __getattr__, __dir__ = lata_namn(__name__, _SENARE, __all__)
