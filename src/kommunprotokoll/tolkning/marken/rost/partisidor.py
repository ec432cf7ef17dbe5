"""The sides of a vote told by parties alone: "S, V och MP röstar ja".

Who they were only the roll can tell.
"""

import re
from collections.abc import Iterator, Mapping

from kommunprotokoll.modell.omrostning import Röstval
from kommunprotokoll.modell.person import Parti
from kommunprotokoll.tolkning.marken.partinamn import PARTIER, delade_partier
from kommunprotokoll.tolkning.marken.rost.sidlistor import sidor_i

_LEDAMÖTER = (
    r"(?:ledamöter(?:na)?|ledamoten|företrädar(?:e|na)|representanter(?:na)?|grupper(?:na)?)"
)
_PARTIERNA = re.compile(
    rf"(?:(?:samtliga|alla|hela|partierna) )?(?:{_LEDAMÖTER} (?:från|för|i|ur) )?"
    rf"(?:(?-i:(?P<partier>{PARTIER}))(?: {_LEDAMÖTER}| gruppen)?|"
    r"(?P<grupper>(?:(?-i:[A-ZÅÄÖ]{1,4})-(?:(?:parti)?grupp(?:en|erna)|ledam(?:oten|öterna))?"
    r"(?:, och |, | och |$))+)|"
    r"(?P<rest>övriga(?: partier| ledamöter| närvarande)?|(?:alla|samtliga) andra(?: partier)?))",
    re.IGNORECASE,
)
_RÖSTAR = re.compile(
    r"(?:(?:har |hade )?(?:röstar|röstade|röstat|svarar|svarade) (?:för )?|(?<=vriga )|"
    r"(?<=vriga ledamöter ))(?P<val>ja|nej)\b|"
    r"\b(?:avstår|avstod|avstått|lägger ne[dr]|lade ne[dr])\b"
)
_MELLAN = re.compile(r"[.;\n]|:(?= )")
_BINDER = re.compile(r"^[ ,]*(?:(?:och|medan|samt|men) )?")
_GRUPP = re.compile(r"-[a-zåäö]*")
_PLUS = re.compile(r" ?[+/&] ?")

Partisidor = Mapping[Röstval, tuple[Parti, ...]]
"""The parties of each side; none for the side of all the others."""


def partisidor(text: str) -> Partisidor:
    """Return the parties of each side; empty unless the text tells both so."""
    if "röst" not in text and ":" not in text and "svara" not in text:
        return {}
    sidor: dict[Röstval, tuple[Parti, ...]] = {}
    for val, partier in _sidor(text):
        sidor.setdefault(val, partier)
    resten = sum(not partier for partier in sidor.values())
    return sidor if sidor.keys() >= {Röstval.JA, Röstval.NEJ} and resten <= 1 else {}


def _sidor(text: str) -> Iterator[tuple[Röstval, tuple[Parti, ...]]]:
    förra = 0
    for träff in _RÖSTAR.finditer(text):
        före = _MELLAN.split(text[förra : träff.start()])[-1]
        förra = träff.end()
        if (partier := _partier(_BINDER.sub("", före))) is not None:
            yield Röstval(träff["val"]) if träff["val"] else Röstval.AVSTÅR, partier
    for val, efter in sidor_i(text):
        if (partier := _partier(efter)) is not None:
            yield val, partier


def _partier(text: str) -> tuple[Parti, ...] | None:
    """Return the parties that a text is nothing but, none where it is all the others."""
    träff = _PARTIERNA.fullmatch(_PLUS.sub(", ", text.strip(" .,;\n")))
    if träff is None:
        return None
    return delade_partier(träff["partier"] or _GRUPP.sub("", träff["grupper"] or ""))
