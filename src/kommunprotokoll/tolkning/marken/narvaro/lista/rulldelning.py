"""A row of the roll on which several people stand, divided into one text for each."""

import re
from itertools import pairwise

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, namnlista
from kommunprotokoll.tolkning.marken.narvaro.lista.hopfogad_rulla import ROLL_FÖRST
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import MED_PARTI, ROLL_FÖRE

_ORTER = re.compile(rf"(?P<namn>{NAMN})(?:[ ]{{3,}}|\t+)(?P<ort>[A-ZÅÄÖ][\wåäö-]+)(?=[ ]|$)")
_NÄSTA_EFTER_TITEL = re.compile(
    rf"(?<=, )(?P<titel>(?:[Vv][Dd]|[a-zåäö][\wåäö-]*)(?: [a-zåäö][\wåäö-]*)*)[ ]+(?={NAMN}(?:,|$))"
)
_TITLAR_FÖRE = re.compile(
    rf"[A-ZÅÄÖ][\wåäö-]+ {NAMN}(?:(?:, | och | samt )[a-zåäö][\wåäö-]* {NAMN})+,?"
)
"""A row of people each with a title before the name: "Direktör Ada Berg, controller Bo Ek"."""
_ROLL_SIST = re.compile(
    rf"(?P<post>{NAMN},? (?:(?:1:[ea]|2:[ea]|Förste|Andre|förste|andre|[Vv]ice|V) )*"
    r"(?:Ordförande|ordförande|Ledamot|Suppleant|Ersättare|Adjungerad))(?=[ ]|$)"
)
_NAMN_OCH_ORD = re.compile(
    rf"(?P<namn>{NAMN}) (?P<ord>(?:(?:vice|1:e|2:e|förste|andre) ){{0,2}}[a-zåäö]{{2,}})"
)
_MELLAN = re.compile(r",\s+(?:och\s+|samt\s+)?|\s+(?:och|samt)\s+")
_STÅR_FÖR = re.compile(
    r"\b(?:för|ersätter|istf|ersättare|ers\.?|och|samt|ledamöterna|ersättarna|suppleanterna)\s*$",
    re.IGNORECASE,
)
_NÄRA = 40
"""Characters before a name that say whom somebody stands for."""
_STÅR_FÖR_FÖRST = frozenset({"Ersätter", "För", "Tjänstgör"})
_ENSAM_ORT = re.compile(r"\), [A-ZÅÄÖ][\wåäö-]+(?:,|\.?$)")
"""Where somebody comes from, alone between commas or last: then it stands after the others too."""
_PRESIDIET = re.compile(rf"{ROLL_FÖRE}{NAMN}\s*{PARTI},")
"""How a sentence of the presidium begins: "Ordförande Ada Berg (S), vice ordförande Bo Ek (M)"."""


def dela_vid_partier(text: str) -> list[str]:
    """Divide "Ada Berg (S), Ekby, ordförande Bo Ek (M), Norrby" before each name with a party.

    What stands before a name without a comma may be the place that the person before comes from.
    """
    if "rdf" in text and _PRESIDIET.match(text):
        return []
    gränser = []
    med_orter = _ENSAM_ORT.search(text) is not None
    for träff in MED_PARTI.finditer(text):
        ord_ = träff["namn"].split()
        efter_komma = text.endswith(", ", 0, träff.start())
        ort = efter_komma and len(ord_) > 2 and med_orter  # noqa: PLR2004 - and a name
        före = text[max(0, träff.start() - _NÄRA) : träff.start()]
        if not _STÅR_FÖR.search(före) and ord_[0] not in _STÅR_FÖR_FÖRST:
            gränser.append(träff.start() + (len(ord_[0]) + 1 if ort else 0))
    if len(gränser) < 2 or gränser[0]:  # noqa: PLR2004 - one person
        return []
    delar = [text[a:b].strip() for a, b in pairwise([*gränser, len(text)])]
    hela = all(text[b - 1] == " " and text[b - 2] not in ",;" for b in gränser[1:])
    return delar if hela else []


def dela_rad(text: str) -> list[str]:
    """Divide a row on which several people stand without a comma between them."""
    text = text.strip()
    if len(namnlista(text)) > 1 or ROLL_FÖRST.search(text) or _TITLAR_FÖRE.fullmatch(text):
        return [text]
    med_ord = [_NAMN_OCH_ORD.fullmatch(del_) for del_ in _MELLAN.split(text)]
    if len(med_ord) > 1 and all(t is not None and t["ord"] for t in med_ord):
        return [f"{t['namn']}, {t['ord']}" for t in med_ord if t is not None]
    orter = list(_ORTER.finditer(text))
    if len(orter) > 1 and orter[-1].end() == len(text):
        return [f"{t['namn']}\t{t['ort']}" for t in orter]
    roller = [t["post"] for t in _ROLL_SIST.finditer(text)]
    if len(roller) > 1 and len(" ".join(roller)) == len(ett_mellanslag(text)):
        return roller
    delar, plats = [], 0
    for träff in _NÄSTA_EFTER_TITEL.finditer(text):
        delar.append(text[plats : träff.end()].strip())
        plats = träff.end()
    return [*delar, text[plats:].strip()]
