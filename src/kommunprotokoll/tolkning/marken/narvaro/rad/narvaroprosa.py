"""A roll written as a sentence: roles, names, titles and unions with commas between them."""

import re

from kommunprotokoll.modell.narvaro import Roll
from kommunprotokoll.tolkning.marken.namn import NAMN, är_organisation
from kommunprotokoll.tolkning.marken.narvaro.rad.namnform import MELLAN_FOLK
from kommunprotokoll.tolkning.marken.rollord import roll_av_ord

_NAMN_FÖRST = re.compile(rf"(?:[*•–-]\s*)?{NAMN}")
ROLLORD = re.compile(
    r"(?P<roll>(?:(?:[123]:[ae]|[Ff]örst[ae]|[Aa]ndr[ae]|[Tt]redje) )?[Vv]ice ordföranden?|"
    r"[Oo]rdföranden?|[Ll]edam(?:ot(?:en)?|öterna)|(?:[Tt]jänstgörande )?[Ee]rsätta(?:ren?|rna)|"
    r"[Ss]uppleanten?|[Ss]uppleanterna|[Ss]ekreteraren?),?\s+(?=[A-ZÅÄÖ])"
)
_FOLK_MED_TITLAR = re.compile(
    rf"{NAMN}(?:\s\([^)]*\))?, (?:(?:[a-zåäö]|V[Dd]\b)[^,()]*, |)(?:(?:pp?|§+)[ .]*\d[^,()]*, |)"
    rf"{NAMN}.*(?:, [a-zåäö]|\))"
)
_FOLK_MED_ORGANISATION = re.compile(
    rf"(?:{NAMN}, [A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+){{0,2}}"
    r"(?:, och |, samt | och | samt |, |$)){2,}$"
)
"""People of unions: "Ada Berg, Kommunal, och Bo Ek, Vision"."""


def i_prosa(text: str, roll: Roll) -> list[tuple[str, Roll]]:
    """Divide a roll written as a sentence: "Ordföranden A B, ledamöterna C D och E F, vd".

    Returns:
        Each person with what is said of them, and the role that a word before the name gives.
        Empty if the text is no such list.
    """
    delar: list[tuple[str, Roll]] = []
    nu, flera = roll, False
    if not ROLLORD.match(text) and any(
        (m := ROLLORD.match(d)) and not m["roll"].endswith("na") for d in MELLAN_FOLK.split(text)
    ):
        return []  # "A B, Ordförande C D": the word belongs to the name before it
    for del_ in MELLAN_FOLK.split(text):
        ord_ = ROLLORD.match(del_)
        namn = del_[ord_.end() :].strip() if ord_ else del_.strip()
        if ord_:
            nu, flera = roll_av_ord(ord_["roll"]), ord_["roll"].endswith("na")
        elif not flera:
            nu = roll
        if _NAMN_FÖRST.match(namn) and not är_organisation(namn):
            delar.append((namn, nu))
        elif delar and namn:
            delar[-1] = (f"{delar[-1][0]}, {namn}", delar[-1][1])
    har_rollord = any(ROLLORD.match(d) for d in MELLAN_FOLK.split(text))
    bara_en = len(delar) < 2 and not har_rollord  # noqa: PLR2004 - one person is no list
    return (
        []
        if bara_en
        or not (har_rollord or _FOLK_MED_TITLAR.match(text) or _FOLK_MED_ORGANISATION.match(text))
        else delar
    )
