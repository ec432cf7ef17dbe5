"""What has been gathered from a line of the roll while its parts are read."""

import attrs

from kommunprotokoll.modell.narvaro import Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.person import Parti, Person


@attrs.define
class Radläge:
    """What has been gathered so far from the parts of a line.

    ``partiliknande`` says whether unknown capitals in parentheses are taken for a party: beside an
    elected member they are, beside an official or a guest they name a firm.
    """

    parti: Parti | None = None
    roll: Roll | None = None
    titel: str = ""
    organisation: str = ""
    ersätter: Person | None = None
    perioder: tuple[Närvaroperiod, ...] = ()
    utom: tuple[Paragrafintervall, ...] = ()
    övrigt: str = ""
    på_distans: bool = False
    tjänstgör_inte: bool = False
    närvarande: bool = True
    partiliknande: bool = True
