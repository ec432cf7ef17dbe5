"""The words by which a cell, a head or a row says how somebody voted, and at which paragraph."""

import re

from kommunprotokoll.modell.omrostning import Röstval

VALORD = {
    "ja": Röstval.JA,
    "ja-röst": Röstval.JA,
    "ja-röster": Röstval.JA,
    "nej": Röstval.NEJ,
    "nej-röst": Röstval.NEJ,
    "nej-röster": Röstval.NEJ,
    "avst": Röstval.AVSTÅR,
    "avstår": Röstval.AVSTÅR,
    "avstod": Röstval.AVSTÅR,
    "avstått": Röstval.AVSTÅR,
    "avstående": Röstval.AVSTÅR,
    "nedlagd": Röstval.AVSTÅR,
    "nedlagda": Röstval.AVSTÅR,
    "frånv": Röstval.FRÅNVARANDE,
    "ej närv": Röstval.FRÅNVARANDE,
    "ej närv.": Röstval.FRÅNVARANDE,
    "ej närvarande": Röstval.FRÅNVARANDE,
    "inte närvarande": Röstval.FRÅNVARANDE,
    "frånvarande": Röstval.FRÅNVARANDE,
    "deltar ej": Röstval.DELTAR_EJ,
    "deltar inte": Röstval.DELTAR_EJ,
    "jäv": Röstval.JÄV,
}
"""In lower case; what is a word here is one in every list, table and column of votes."""
KOLUMNORD = VALORD | {"av": Röstval.AVSTÅR}
"""Heads of narrow columns are shorter still; elsewhere "av" is a preposition."""
PARAGRAFHUVUD = re.compile(
    r"(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5} |(?:Omröstning|Votering),? )?§ ?"
    r"(?P<nr>[1-9]\d{0,3}(?: ?[A-Z]\b)?)"
)
"""Head of the columns of one vote: "Kfn § 118"."""
