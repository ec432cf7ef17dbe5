"""What a person of the roll is, as their own line says: party, role, title, organisation."""

import re

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.narvaro import Roll
from kommunprotokoll.modell.person import Parti
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import PARTI
from kommunprotokoll.tolkning.marken.narvaro.rad.radlage import Radläge
from kommunprotokoll.tolkning.marken.partinamn import BOKSTAV_FÖR

_PARENTES = re.compile(r"\(([^()]*)\)?")
_PARTI = re.compile(PARTI)
_FACKLIG = re.compile(
    r"(?:facklig\w*|personal|arbetstagar|fack) ?(?:företrädare|representant)n?(?:,? (?:för |från )?"
    r"(?P<vilka>[A-ZÅÄÖ].*))?",
    re.IGNORECASE,
)
"""A role with the union beside it: "facklig företrädare BRF"."""
_NÄRVARANDE = frozenset({"närvarande", "närv", "deltar", "deltog"})
"""What says no more than that somebody is on the roll."""
SOM_PARTI = re.compile(r".{1,5}|\w+(?:partiet|demokraterna)")


def tag_parenteser(text: str, läge: Radläge, dialekt: Dialekt) -> str:
    """Take the role and the party in parentheses; other parentheses become parts of the line."""

    def byt(träff: re.Match[str]) -> str:
        inne = ett_mellanslag(träff[1]).strip(" ,")
        if not inne:
            return " "
        if nyckel(inne) in dialekt.roller:
            läge.roll = Roll(dialekt.roller[nyckel(inne)])
        elif läge.parti is None and _är_parti(inne, läge):
            läge.parti = Parti(BOKSTAV_FÖR.get(inne.casefold(), inne))
        else:
            return f", {inne},"
        return " "

    return _PARENTES.sub(byt, text.replace("((", "("))


def _är_parti(text: str, läge: Radläge) -> bool:
    if text.casefold() in BOKSTAV_FÖR:
        return True
    if not SOM_PARTI.fullmatch(text) or not _PARTI.match(f"({text})"):
        return False
    return läge.partiliknande or Parti(text).namn != text


def lägg_delar(rest: str, läge: Radläge, dialekt: Dialekt) -> None:
    """Take what is left of the line, part by part; a party may stand close before the rest."""
    for del_ in re.split(r"\t+|[ ]{2,}|,", rest):
        ord_ = ett_mellanslag(del_).strip(" .;–-")
        parti, _, efter = ord_.partition(" ")
        if efter and läge.parti is None and _är_partibeteckning(parti):
            läge.parti, ord_ = Parti(parti), efter.strip(" –-")
        if ord_:
            _lägg_ord(ord_, läge, dialekt)


def _lägg_ord(ord_: str, läge: Radläge, dialekt: Dialekt) -> None:
    if nyckel(ord_) in _NÄRVARANDE:
        return
    if nyckel(ord_) in dialekt.frånvaroord:
        läge.närvarande = False
        return
    roll = dialekt.roller.get(nyckel(ord_)) or _roll_bland_titlar(ord_, dialekt)
    if roll is None and läge.roll is None and (vilkas := _FACKLIG.match(ord_)) is not None:
        läge.roll = Roll.PERSONALFÖRETRÄDARE
        läge.organisation = läge.organisation or vilkas["vilka"] or ""
        return
    if roll is not None and läge.roll is None:
        läge.roll = Roll(roll)
        if nyckel(ord_) not in (roll, "ordf", "tjänstgörande"):
            läge.titel = läge.titel or ord_
    elif nyckel(ord_) in dialekt.på_distans:
        läge.på_distans = True
    elif roll == Roll.TJÄNSTGÖRANDE_ERSÄTTARE and läge.roll is Roll.ERSÄTTARE:
        läge.roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE  # "suppleant, tjänstgörande"
    elif läge.parti is None and ord_.casefold() in BOKSTAV_FÖR:
        läge.parti = Parti(BOKSTAV_FÖR[ord_.casefold()])
    elif läge.parti is None and _är_partibeteckning(ord_):
        läge.parti = Parti(ord_)
    elif _är_titel(ord_, dialekt) and not läge.titel:
        läge.titel = ord_
    elif not läge.organisation:
        läge.organisation = ord_
    else:
        läge.övrigt = f"{läge.övrigt}, {ord_}".removeprefix(", ")


def _roll_bland_titlar(ord_: str, dialekt: Dialekt) -> str | None:
    """Return the role that is one of two titles: "kanslichef/sekreterare"."""
    if "/" not in ord_:
        return None
    return next((r for del_ in ord_.split("/") if (r := dialekt.roller.get(nyckel(del_)))), None)


def _är_partibeteckning(ord_: str) -> bool:
    try:
        parti = Parti(ord_)
    except OgiltigtVärdeFel:
        return False
    return parti.namn != ord_ and ord_.isupper()


def _är_titel(ord_: str, dialekt: Dialekt) -> bool:
    if " " in ord_ and ord_.casefold().endswith("s ordförande"):  # "revisorernas ordförande"
        return True
    ord_som = [del_.casefold() for del_ in ord_.split() if del_[-1:].isalpha()]
    return any(del_.endswith(dialekt.titeländelser) for del_ in ord_som)
