"""``granska``: examine a protocol by the law, custom and its own consistency.

Every rule has three outcomes: fulfilled, a finding, or not to be settled. The rules in force are
the tuple ``STANDARD``; it is an argument, so that a part of it, or more, can be used instead.
"""

from collections.abc import Iterable

from kommunprotokoll.lag.granskning import (
    anslag,
    innehall,
    jav,
    justering,
    kallelse,
    narvaro,
    personuppgifter,
    reservation,
    samstammighet,
    votering,
)
from kommunprotokoll.lag.granskning.motor import pröva
from kommunprotokoll.lag.granskning.regel import Regel, Underlag
from kommunprotokoll.lag.granskning.resultat import EjPrövad, Granskning
from kommunprotokoll.modell.sammantrade import Sammanträde

__all__ = ["STANDARD", "EjPrövad", "Granskning", "Regel", "Underlag", "granska"]

STANDARD: tuple[Regel, ...] = (
    *innehall.REGLER,
    *narvaro.REGLER,
    *jav.REGLER,
    *votering.REGLER,
    *reservation.REGLER,
    *justering.REGLER,
    *anslag.REGLER,
    *kallelse.REGLER,
    *personuppgifter.REGLER,
    *samstammighet.REGLER,
)
"""The rules in force."""


def granska(s: Sammanträde, regler: Iterable[Regel] = STANDARD) -> Granskning:
    """Examine a protocol; give every finding, and what could not be examined and why.

    Never raises: a rule that goes wrong is itself a finding (GRA001). A rule that is not in force
    on the day of the meeting, or not written for that kind of body, is not asked. A finding says in
    its remedy how sure its rule is, where that is not read in the text of the law.

    Args:
        s: The meeting.
        regler: The rules; all of them if none are given.
    """
    return pröva(s, regler)
