"""Parties by name: those known in all the country, and whom a sentence speaks of.

"Ledamöterna från M och KD", "Vänsterpartiets ledamöter".
"""

import re

from kommunprotokoll.modell.person import Parti

_ALLA_BOKSTÄVER = ("C", "FI", "FP", "KD", "L", "M", "MP", "S", "SD", "V")
BOKSTAV_FÖR = {Parti(bokstav).namn.casefold(): bokstav for bokstav in _ALLA_BOKSTÄVER} | {
    "nya moderaterna": "M", "folkpartiet": "FP", "miljöpartiet": "MP",
}  # fmt: skip
"""The letters of each party that is known in all the country, by its name in small letters."""
BOKSTÄVER = frozenset(BOKSTAV_FÖR.values())
"""The letters of the known parties."""
_BOKSTAV = r"(?:[A-ZÅÄÖ]{1,4}(?::s|s)?(?![\w-])|\([A-ZÅÄÖ]{1,5}\))"
_HELT = (
    r"(?:Center|Vänster|Miljö|Pirat|Moderata [Ss]amlings)partiet(?:s| de gröna)?|"
    r"Feministiskt initiativ|"
    r"(?:Kristd|Sveriged|Sociald)emokraternas?|Moderaternas?|Liberalernas?|"
    r"Folkpartiet(?:s| liberalerna)?|Nya Moderaterna"
)
_KÄNT = rf"(?:(?:{_HELT})(?: \([A-ZÅÄÖ]{{1,4}}\))?|{_BOKSTAV})"
_FLERA = r"(?:{ett}(?:(?:, | och |, och | samt ){ett})*)"
PARTIER = _FLERA.format(ett=_KÄNT)
"""Pattern of one such party or several: "S, V och Miljöpartiet"."""
ETT_PARTI = re.compile(_KÄNT)
"""A party by its letters or by a name known in all the country."""
_INGEN_PERSON = r"(?! [A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)? \()"
"""After the first word of a party: "från S samt Ada Berg (V)" names a person last."""
_ALLA = _FLERA.format(
    ett=rf"(?:\([A-ZÅÄÖ]{{1,5}}\)|[A-ZÅÄÖ][\w-]*+{_INGEN_PERSON})(?: \([A-ZÅÄÖ]\w{{0,4}}\))?"
)
_VILKA = (
    r"\b(?:representanterna|representanten|ledamöterna|ledamöter|ledamoten|företrädarna|"
    r"företrädaren|samtliga|grupperna|gruppen)\b"
)
_GÖR = (
    r"(?:reservera[rd]|deltar|deltog|avstår|avstod|lämnar|antecknar|önskar|vill|yrka[rd]|föreslår|"
    r"föreslog|anmäler|inkommer|ställer)"
)
_FRÅN = re.compile(
    rf"{_VILKA}.{{0,20}}?\b(?:från (?P<från>{_ALLA})|(?:för|i) (?-i:(?P<för>{PARTIER})))",
    re.IGNORECASE,
)
_GENITIV = re.compile(rf"(?P<vilkas>{PARTIER})(?<=s) (?:ledam|represent|företrädare|grupp)")
_GRUPPERNA = re.compile(
    r"(?P<vilka>(?:\(?[A-ZÅÄÖ]{1,5}\)?-(?:gruppen)?(?:, | och |, och ))*\(?[A-ZÅÄÖ]{1,5}\)?)-"
    r"(?:grupp|ledam|partigrupp)(?:en|erna|oten|öterna)\b"
)
"""Parties by their groups: "S-, V- och MP-grupperna", "M-gruppen"."""
_EFTER_VERBET = re.compile(rf"\breserver(?:ar|ade) sig (?P<vilka>{PARTIER})(?=\.|,|$)")
_GRUPPORD = ("ledam", "represent", "företrädare", "grupp")
_SUBJEKT = re.compile(rf"\s*(?P<vilka>{PARTIER}) {_GÖR}")
_SKILJE = re.compile(r", och | samt | och |, ")
_I_PARENTES = re.compile(r" \([^)]*\)$")
_GENITIV_S = re.compile(r"(?<=na)s$|(?<=partiet)s$|:s$|(?<=^[A-ZÅÄÖ])s$|(?<=^[A-ZÅÄÖ]{2})s$")


def partier_i(text: str) -> tuple[Parti, ...]:
    """Return the parties of a text such as "ledamöterna från M, D och Centerpartiet", as written.

    After "från" any word may be one; elsewhere only names known in all the country and letters.
    """
    if träff := _FRÅN.search(text) if _kan_ha(text) else None:
        return delade_partier(träff["från"] or träff["för"])
    träff = _GENITIV.search(text) if any(ord_ in text for ord_ in _GRUPPORD) else None
    if träff is None and "-" in text and ("grupp" in text or "ledam" in text):
        träff = _GRUPPERNA.search(text)
    if träff := träff or _SUBJEKT.match(text) or _EFTER_VERBET.search(text):
        return delade_partier(träff[1])
    return ()


def _kan_ha(text: str) -> bool:
    return any(ord_ in text for ord_ in ("från ", "Från ", "för ", "na i ", "ledamöter i "))


def delade_partier(text: str) -> tuple[Parti, ...]:
    """Return the parties of an enumeration, each as written but for what holds it together."""
    delar = (_I_PARENTES.sub("", del_.strip()) for del_ in _SKILJE.split(text))
    utan = (_GENITIV_S.sub("", del_).removesuffix("-gruppen").strip("()-") for del_ in delar)
    return tuple(Parti(del_) for del_ in utan if del_)
