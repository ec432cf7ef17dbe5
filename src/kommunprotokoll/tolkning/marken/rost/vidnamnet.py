"""What stands beside a name in a list of votes, and is no name of somebody who voted."""

import re

from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI

_I_PARENTES = re.compile(
    r"\s*\((?:ersätter|ersättare|tjänstgör\w*|tj\.?|tjg\.?|ers\.?|för|i stället för|istället för)\b"
    r"[^()]*(?:\([^()]*\)[^()]*)?\)",
    re.IGNORECASE,
)
"""Whom somebody stands in for: "Ada Berg (S) (ersätter Bo Ek (S))"."""
_I_KLAMMER = re.compile(r"\s*\[[^\]]{0,80}\]")
_SOM_ERSÄTTARE = re.compile(
    rf",? (?:tjänstgörande )?(?:ersättare för|ersätter) {NAMN}\s*{PARTI}(?=,| ?ja\b| ?nej\b|\s*$)"
)
_ROLL = re.compile(
    r",? (?:(?:1:e|2:e|förste|andre|första|andra|vice|tjänstgörande|t\.?f\.?|tf\.?) ?){0,2}"
    r"(?:ordf(?:örande|\.)?|ordf|ersättare|ers\.?|sammankallande)$",
    re.IGNORECASE,
)

_ORT = re.compile(r"(?<=\)), [A-ZÅÄÖ][\wÀ-ÿ-]+(?: [A-ZÅÄÖa-zåäö][\wÀ-ÿ-]+)?$")
"""The municipality that sent somebody: "Ada Berg (S), Ekby"."""
_ETT_NAMN = r"[A-ZÅÄÖ][\wÀ-ÿ-]+(?: [A-ZÅÄÖ][\wÀ-ÿ-]+)?"
_OMVÄNT = re.compile(rf"(?P<efter>{_ETT_NAMN}), (?P<för>{_ETT_NAMN})(?P<sist>\s*{PARTI})?")
"""The surname first: "Berg, Ada (S)"."""


def utan_ersatta(text: str) -> str:
    """Return a text without those whom the people in it stand in for."""
    if "[" in text:
        text = _I_KLAMMER.sub("", text)
    if "(e" in text or "(t" in text or "(f" in text or "(i" in text or "(E" in text or "(T" in text:
        text = _I_PARENTES.sub("", text)
    if "ersätt" in text:
        text = _SOM_ERSÄTTARE.sub("", text)
    return text


def utan_det_vid_namnet(text: str) -> str:
    """Return a cell that holds a name without what stands beside it: a role, whom one replaces."""
    namn = _ORT.sub("", _ROLL.sub("", utan_ersatta(text))).rstrip(" ,*")
    omvänt = _OMVÄNT.fullmatch(namn) if ", " in namn else None
    return f"{omvänt['för']} {omvänt['efter']}{omvänt['sist'] or ''}" if omvänt else namn
