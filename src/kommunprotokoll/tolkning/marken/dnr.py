"""Case numbers (diarienummer) without a label, told by their form.

Registers print them in many orders: ``KSN-2031-02514``, ``KS 2031/0123``, ``2031-KS0119 / 214``,
``Sam 877/2031``, ``31KS44``.
"""

import re

_ORGAN = r"[A-ZÅÄÖ]{1,8}[a-zåäö]{0,8}"
_ÅR = r"(?:19|20)\d\d"
_FORMER = (
    rf"{_ORGAN}[ /.-]?{_ÅR}[-/:. ]\d{{1,6}}(?:[-/. ][\d.]{{1,12}})?",
    rf"{_ÅR}[-/:. ]?[A-ZÅÄÖ]{{1,6}}[ -]?\d{{2,6}}(?: ?[/.-]? ?\d{{1,4}})*",
    rf"{_ORGAN} \d{{1,6}}/(?:{_ÅR}|\d\d)",
    rf"\d{{2,6}}/(?:{_ÅR}|\d\d)(?:[- ]\d{{2,3}})?",
    rf"{_ÅR}[/:]\d{{2,6}}(?:[- ]\d{{2,3}})?",
    r"\d\d[A-ZÅÄÖ]{2,5}\d{1,5}",
)
_ETT = "|".join(f"(?:{form})" for form in _FORMER)
_BART = re.compile(rf"\s*(?P<dnr>{_ETT})\s*")
_EFTER_LUCKA = re.compile(rf"(?:\s{{3,}}|\t)(?P<dnr>{_ETT})\s*$")
_I_PARENTES = re.compile(
    r"\s*\((?:(?:D(?:iarie)?\s?nr|Diarienummer|Ärendenummer)\b[.:]?\s*(?P<dnr>[^()]{3,40}?)|"
    rf"(?P<bart>{_ETT}))\)\s*$",
    re.IGNORECASE,
)
_ISODATUM = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_KORTAST, _LÄNGST = 5, 40


def bart_dnr(text: str) -> str:
    """Return the case number that the whole row is; empty if it is anything else."""
    text = text.strip()
    träff = _BART.fullmatch(text) if _KORTAST <= len(text) <= _LÄNGST else None
    return träff["dnr"] if träff is not None and not _ISODATUM.search(text) else ""


def dnr_efter_lucka(text: str) -> tuple[str, str]:
    """Part a row from the case number in a column of its own at its end; empty if it has none."""
    träff = _EFTER_LUCKA.search(text) if "   " in text or "\t" in text else None
    if träff is None or _ISODATUM.search(träff["dnr"]):
        return text, ""
    return text[: träff.start()].strip(), träff["dnr"]


def dnr_i_parentes(text: str) -> tuple[str, str]:
    """Part a heading from the case number in parentheses at its end; empty if it has none."""
    träff = _I_PARENTES.search(text) if text.endswith(")") else None
    if träff is None:
        return text, ""
    return text[: träff.start()], träff["dnr"] or träff["bart"]
