"""Floor 4b: anybody's document to the model, with evidence.

Sources make rows, rows are divided into a front page, paragraphs and an end, and each mark of a
protocol is recognised by a function of its own in ``marken/``. Words are data in ``dialekter/``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kommunprotokoll.tolkning.resultat import Otolkat as Otolkat
    from kommunprotokoll.tolkning.resultat import Tolkning as Tolkning
    from kommunprotokoll.tolkning.tider import tolka_sammanträdestider as tolka_sammanträdestider
    from kommunprotokoll.tolkning.tolk import tolka as tolka
    from kommunprotokoll.tolkning.tolk import tolka_text as tolka_text

_SENARE = {
    "Otolkat": "kommunprotokoll.tolkning.resultat",
    "Tolkning": "kommunprotokoll.tolkning.resultat",
    "tolka": "kommunprotokoll.tolkning.tolk",
    "tolka_text": "kommunprotokoll.tolkning.tolk",
    "tolka_sammanträdestider": "kommunprotokoll.tolkning.tider",
}

__all__ = ["Otolkat", "Tolkning", "tolka", "tolka_sammanträdestider", "tolka_text"]


def __getattr__(namn: str) -> object:
    """Load a name at its first use (PEP 562)."""
    if namn not in _SENARE:
        raise AttributeError(f"kommunprotokoll.tolkning har inget som heter {namn!r}")
    värde: object = getattr(import_module(_SENARE[namn]), namn)
    globals()[namn] = värde
    return värde


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
