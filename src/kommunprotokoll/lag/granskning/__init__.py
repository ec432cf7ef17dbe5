"""``granska``: examine a protocol by the law, custom and its own consistency.

``granska_årgång`` examines the protocols of a body's year together. Every rule has three outcomes:
fulfilled, a finding, or not to be settled. The rules in force are the tuples ``STANDARD`` and
``ÅRSREGLER``; they are arguments, so that a part of them, or more, can be used instead.
"""

from collections.abc import Iterable

from kommunprotokoll.lag.granskning import (
    anslag,
    arsarenden,
    arsnummer,
    arsordning,
    bradska,
    distans,
    fragor,
    innehall,
    jav,
    justering,
    kallelse,
    minoritet,
    narvaro,
    personuppgifter,
    reservation,
    samstammighet,
    val,
    votering,
)
from kommunprotokoll.lag.granskning.argang import Årgång, årgångar
from kommunprotokoll.lag.granskning.arsregel import Årsregel, Årsunderlag
from kommunprotokoll.lag.granskning.motor import pröva, pröva_årgång
from kommunprotokoll.lag.granskning.regel import Granskningsregel, Regel, Underlag
from kommunprotokoll.lag.granskning.resultat import (
    EjPrövad,
    Granskning,
    Granskningsresultat,
    Årsgranskning,
)
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.sammantrade import Sammanträde

__all__ = [
    "STANDARD",
    "ÅRSREGLER",
    "EjPrövad",
    "Granskning",
    "Granskningsregel",
    "Granskningsresultat",
    "Regel",
    "Underlag",
    "Årgång",
    "Årsgranskning",
    "Årsregel",
    "Årsunderlag",
    "granska",
    "granska_årgång",
    "årgångar",
]

STANDARD: tuple[Regel, ...] = (
    *innehall.REGLER,
    *fragor.REGLER,
    *narvaro.REGLER,
    *distans.REGLER,
    *jav.REGLER,
    *votering.REGLER,
    *minoritet.REGLER,
    *val.REGLER,
    *reservation.REGLER,
    *justering.REGLER,
    *anslag.REGLER,
    *kallelse.REGLER,
    *bradska.REGLER,
    *personuppgifter.REGLER,
    *samstammighet.REGLER,
)
"""The rules in force."""

ÅRSREGLER: tuple[Årsregel, ...] = (*arsnummer.REGLER, *arsarenden.REGLER, *arsordning.REGLER)
"""The rules in force on the protocols of a year together."""


def granska(s: Sammanträde, regler: Iterable[Regel] = STANDARD) -> Granskning:
    """Examine a protocol; give every finding, and what could not be examined and why.

    Never raises over a meeting: a rule that goes wrong is itself a finding (GRA001). A rule that is
    not in force on the day of the meeting, or not written for that kind of body, is not asked. A
    finding says in its remedy how sure its rule is, where that is not read in the text of the law.

    Args:
        s: The meeting.
        regler: The rules; all of them if none are given.

    Raises:
        OgiltigtVärdeFel: What is given is no meeting.
    """
    kräv_sammanträde(s, "granska")
    return pröva(s, regler)


def granska_årgång(
    sammanträden: Iterable[Sammanträde],
    regler: Iterable[Årsregel] = ÅRSREGLER,
    *,
    fullständig: bool = False,
    med_egna: bool = False,
) -> Årsgranskning:
    """Examine the protocols of one body from one year together.

    What a single protocol cannot show: doubles and gaps in the numbers, justering out of order, a
    matter put off that does not come back, a minority that sends a matter back twice, an urgent
    decision reported late. The order in which they are given does not matter.

    Args:
        sammanträden: The protocols; ``kommunprotokoll.lag.årgångar`` divides a mixed collection.
        regler: The rules on the year; all of them if none are given.
        fullständig: Whether every protocol of the year so far is given. If not, what can lie in a
            protocol that is not here is unsettled, and no finding.
        med_egna: Whether each protocol is examined by itself as well, as ``granska`` does.

    Raises:
        OgiltigtVärdeFel: There are no protocols, or they are of several bodies or years, or what
            is given are no meetings.
    """
    alla = tuple(sammanträden)
    for s in alla:
        kräv_sammanträde(s, "granska_årgång")
    årgång = Årgång.av(alla, fullständig=fullständig)
    return pröva_årgång(årgång, regler, STANDARD if med_egna else ())
