"""What the heads of a roll's columns are called, and what their cells then hold."""

import re

from kommunprotokoll.tolkning.dialekt import nyckel
from kommunprotokoll.tolkning.marken.rost.rostord import KOLUMNORD, PARAGRAFHUVUD

_HUVUD = {
    "nummer": ("nr", "plats", "stol"),
    "namn": (
        "namn", "person", "ledamot", "ledamöter", "ordinarie", "ordinarie ledamot",
        "ordinarie ledamöter", "närvarande ledamöter", "beslutande ledamöter", "beslutande",
        "tjänstgörande ledamöter", "förtroendevald", "förtroendevalda", "ledamot/ersättare",
        "förnamn", "efternamn",
    ),
    "parti": ("parti", "beteckning", "grupp"),
    "närvaro": (
        "närv", "närvaro", "närvarande", "frånv", "frånvaro", "frånvarande", "tjänstgör",
        "tjänstgjort", "tjänstg", "tjg", "deltog", "deltar", "upprop",
    ),
    "ersättare": (
        "ersättare", "tjänstgörande ersättare", "inkallad ersättare", "tjg ersättare",
        "tjänstg ersättare", "ersätts av", "suppleant",
    ),
    "ersätter": (
        "ersätter", "tjg för", "tjänstgör för", "tjg för / §§", "tjänstgör för / §§",
        "i stället för", "istället för", "ersättare för",
    ),
    "paragrafer": ("§", "§§", "paragraf", "paragrafer", "från-till §", "fr-till §"),
    "ord": (
        "anm", "anmärkning", "notering", "uppdrag", "roll", "titel", "funktion", "befattning",
        "valkrets", "organisation", "förvaltning", "tid", "kom", "gick", "ankom", "avvek",
    ),
}  # fmt: skip
"""Heads of columns by what the cells below them are."""
HUVUDORD = {ord_: slag for slag, alla in _HUVUD.items() for ord_ in alla}
"""Each word of a head and what stands below it; it might be taken for a name or a party."""
_RÖSTKOLUMN = re.compile(
    r"(?:(?:röst|votering|omröstning|vot|omr)\.?,? ?)?(?:§ ?)?\d{1,4}[a-z]?|\(\d{1,2}\)",
    re.IGNORECASE,
)
"""Head of the columns of one vote, by its paragraph or number: "§ 113", "Votering 2"."""
_RÖSTORD = KOLUMNORD.keys() | {"j", "n", "a"}
_ERSÄTTARE = ("ersättare", "ersätts", "suppleant", "inkallad", "vikarie")
_ERSÄTTER = ("för", "ersätter", "i stället för", "istället för")
_FÖRKLARING = re.compile(r"\s*\S{1,5} ?= ?[^=,;]+[,;] \S{1,5} ?= ?")


def är_huvudord(text: str) -> bool:
    """Tell whether a cell is known to head a column of a roll, or of the votes beside it."""
    return nyckel(text) in HUVUDORD or är_rösthuvud(text)


def är_rösthuvud(text: str) -> bool:
    """Tell whether a cell may head a column of votes: "§ 113", "Votering 2", "Avst"."""
    if nyckel(text) in _RÖSTORD or PARAGRAFHUVUD.fullmatch(text) is not None:
        return True
    return _RÖSTKOLUMN.fullmatch(text) is not None


def är_ersättarhuvud(text: str) -> bool:
    """Tell whether those below a head serve in the places of those beside them."""
    return any(del_.startswith(_ERSÄTTARE) for del_ in text.split())


def är_ersätterhuvud(text: str) -> bool:
    """Tell whether those below a head are whom those beside them stand for."""
    return text.rstrip(" /§").endswith(_ERSÄTTER)


def är_förklaring(text: str) -> bool:
    """Tell whether a row says what marks mean: "1 = närvarande, J = ja"."""
    return "=" in text and _FÖRKLARING.match(text) is not None
