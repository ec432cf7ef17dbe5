"""Sentences that have a paragraph adjusted at once (omedelbar justering)."""

import re

_OMEDELBAR = re.compile(
    r"\bomedelbart? juster|\bom omedelbar justering|"
    r"\bjustera[rs]? (?:beslutet |paragrafen |ärendet )?omedelbart\b",
    re.IGNORECASE,
)
_BARA_JUSTERING = re.compile(
    r"(?:protokollet|paragrafen|beslutet|ärendet|att|beslut|förklaras?|är|ska|skall|vara|för|i|detta|denna|ärende|"
    r"omedelbart|justera(?:r|s|t|de?)?|under|paragraf|(?<![\w-])[\w-]*n[äa]mnden(?![\w-])|"
    r"styrelsen|kommunstyrelsen|kommunfullmäktige|beslutar|punkt(?:en|erna)?|ovan|\W)+|"
    r"[^.,:;]{0,70}?\b(?:förklarar?|förklarade|besluta(?:r|de)? att) "
    r"(?:protokollet|paragrafe(?:n|rna)|beslutet|ärendet|punkt(?:en|erna))(?: i ärendet)?"
    r"(?: är| ska vara| för)? omedelbart justera(?:d|t|de)\.?|"
    r"[^.,:;]{0,70}?\bbesluta(?:r|de)? om omedelbar justering(?: av (?:paragrafen|ärendet))?\.?",
    re.IGNORECASE,
)


def är_omedelbart_justerad(text: str) -> bool:
    """Tell whether a text says that the paragraph is adjusted at once."""
    return "medelbar" in text and _OMEDELBAR.search(text) is not None


def bara_justering(text: str) -> bool:
    """Tell whether that is all that a text says."""
    return är_omedelbart_justerad(text) and _BARA_JUSTERING.fullmatch(text) is not None
