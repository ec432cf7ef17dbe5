"""Lines without a date: which of them hold for the meetings around them."""

from kommunprotokoll.tolkning.tider.ord import orden, tidsord, är_organ, är_rubrikord
from kommunprotokoll.tolkning.tider.rad import Rad

_MEST_PLATSORD = 6


def är_rubrik(text: str) -> bool:
    """Tell whether a line with a year is a title: ``Sammanträdestider 2019``, ``Hösten 2019``."""
    orden_ = [o for o in orden(text) if not o[0].isdigit()]
    if any(är_rubrikord(o) for o in orden_):
        return True
    return all(o in tidsord().rubrikutfyllnad for o in orden_) or är_organ(
        orden_, " ".join(o for o in text.split() if not o[0].isdigit())
    )


def är_organrubrik(text: str, innehåll: Rad) -> bool:
    """Tell whether a line that names a body is about the meetings below it: not prose.

    ``Kommunstyrelsen 2026``, ``Sammanträdestider för kommunstyrelsen``, ``Kommunstyrelsen kl 13``.
    """
    alla = tidsord()
    organord = orden(innehåll.organ)
    namn, _, kommun = text.partition(", ")
    if kommun.casefold().endswith((" kommun", " stad")) or kommun.startswith("Region "):
        text = namn
    övriga = [
        o
        for o in orden(text)
        if o not in organord
        and o.removesuffix("s") not in organord
        and not o[0].isdigit()
        and o not in alla.rubrikutfyllnad
        and not är_rubrikord(o)
    ]
    return not övriga or (innehåll.tid is not None and not innehåll.oklart)


def är_plats_allena(text: str, innehåll: Rad) -> bool:
    """Tell whether a line is a place and nothing else: ``i Rådhuset``."""
    orden_ = orden(text)
    return (
        bool(innehåll.plats)
        and not innehåll.år
        and len(orden_) <= _MEST_PLATSORD
        and orden_[0] in tidsord().prepositioner
    )


def är_regel(text: str) -> bool:
    """Tell whether a line may tell when the body meets without a date: ``på tisdagar``."""
    flertal = tidsord().veckodagar_i_flertal
    return any(o in flertal or o == "månaden" for o in orden(text))
