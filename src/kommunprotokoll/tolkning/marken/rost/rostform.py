"""Totals in the many forms that secretaries type, as one form that the patterns know."""

import re

from kommunprotokoll.tolkning.marken.rost.talord import TALORD

_HOPFOGAT_TAL = re.compile(r"(?<=\bmed)(?=\d{1,3} ja\b)", re.IGNORECASE)
_PUNKTER = re.compile(r" ?(?:\.{3,}|…+|(?:\. ){3,})\.? ?(?=\d)")
"""Dots that lead from a side to its number: "Ja ........ 7"."""
_SVAR = re.compile(r"(?<=ja|ej|JA|EJ|Ja)-(?:sägare|svar(?:ande)?)\b")
_VILKAS = re.compile(
    r"(?<=röster) \([A-ZÅÄÖ]{1,5}(?:(?:, | och |\+)[A-ZÅÄÖ]{1,5})*\)(?=,? (?:e?mot|och|för)\b)"
)
"""Whose votes they were, between the number and the next: "9 röster (S, V) mot 6"."""
_BETYDELSE = re.compile(r"(?<=ja|er|st|ej) \([^()\d]{2,60}\)(?= ?:)")
"""What a side meant, before its number: "Ja-röst (bifall): 7"."""
_ORD_OCH_SIFFRA = re.compile(r"\b(?P<ord>[a-zåäö]+) \((?P<tal>\d{1,3})\)", re.IGNORECASE)
_SIDA_TAL_KOLON = re.compile(
    r"\b(?P<sida>(?:ja|nej)(?:-röst(?:er)?)?|avstår) (?P<tal>\d{1,3}): ?(?=[A-ZÅÄÖ])", re.IGNORECASE
)
"""A number before the colon, whose votes they were after it: "Ja 7: S (4), V (3)"."""
_UPPGÅR = re.compile(
    r"(?P<sida>\b(?:ja|nej)-?röster(?:na)?|\bavstår|\bfrånvarande) "
    r"(?:är|var|blir|blev|uppgår till|uppgick till|till) (?=\d)",
    re.IGNORECASE,
)
"""A verb between a side and its number: "antalet ja-röster uppgår till 24"."""


def i_en_form(text: str) -> str:
    """Return a text with its totals in one form: "sju (7) ja-röster" becomes "7 ja-röster"."""
    text = _HOPFOGAT_TAL.sub(" ", text)
    if "..." in text or "…" in text:
        text = _PUNKTER.sub(": ", text)
    if "öster" in text or "är " in text:
        text = _UPPGÅR.sub(r"\g<sida>: ", text)
    if ": " in text:
        text = _SIDA_TAL_KOLON.sub(r"\g<sida>: \g<tal>, ", text)
    if "-s" in text:
        text = _SVAR.sub("-röster", text)
    if "(" not in text:
        return text
    if "röster (" in text:
        text = _VILKAS.sub("", text)
    if "):" in text or ") :" in text:
        text = _BETYDELSE.sub("", text)
    return _ORD_OCH_SIFFRA.sub(
        lambda t: t["tal"] if TALORD.get(t["ord"].casefold()) == int(t["tal"]) else t[0], text
    )
