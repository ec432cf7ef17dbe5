"""When and where in words, as every paper about a meeting says it."""

from kommunprotokoll.dokument.formulering import rad
from kommunprotokoll.grund.tid import datum_i_ord, tidsrymd
from kommunprotokoll.modell.sammantrade import Sammanträde


def dagar_i_ord(s: Sammanträde) -> str:
    """Return the day of the meeting, or its first and last day."""
    första = datum_i_ord(s.datum, med_veckodag=True)
    if s.slutdatum is None or s.slutdatum == s.datum:
        return första
    return f"{första} – {datum_i_ord(s.slutdatum, med_veckodag=True)}"


def plats_dag_och_tid(s: Sammanträde) -> str:
    """Return ``Kommunhuset, onsdagen den 14 maj 2031, kl. 13.00–16.15``, as far as it is known."""
    return rad(s.plats, dagar_i_ord(s), tidsrymd(s.start, s.slut))
