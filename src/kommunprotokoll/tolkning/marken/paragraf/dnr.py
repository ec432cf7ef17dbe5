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
_BART = re.compile(rf"\s*(?P<dnr>{_ETT})(?:\s{{2,}}\d{{2,3}})?\s*")
_EFTER_LUCKA = re.compile(rf"(?:\s{{3,}}|\t)(?P<dnr>{_ETT})\s*$")
_I_PARENTES = re.compile(
    r"\s*\((?:(?:D(?:iarie)?\s?nr|Diarienummer|Ärendenummer)\b[.:]?\s*(?P<dnr>[^()]{3,40}?)|"
    rf"(?P<bart>{_ETT}))\)\s*$",
    re.IGNORECASE,
)
_ISODATUM = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_KORTAST, _LÄNGST = 5, 40

_DNR_ORD = r"(?:D(?:iarie)?\s?nr|(?:Diarie|Ärende)nummer|Ärende\s?nr)\b[.:]?"
"""What stands before a number: "Dnr", "Diarienummer:", "Ärendenr"."""
_DNR = re.compile(
    rf"(?:\(?\b{_DNR_ORD}\s*)(?P<dnr>\S.*?)\)?\s*$|"
    rf"^[\s,]*(?!{_DNR_ORD})(?!\d{{1,2}}[.:]\d{{2}}\s*$)"  # a clock time is no number
    r"(?P<bart>[A-ZÅÄÖ]{0,8}[\d/.:-]{5,}|"
    r"[A-ZÅÄÖ]{1,8}[ -/](?:19|20)\d\d[-/:.]\d{1,6}(?:\.\d{1,4}|-\d{3,4})?|"
    r"(?:19|20)\d\d/[A-ZÅÄÖ]{1,8} ?\d{1,6})\s*$",
    re.IGNORECASE,
)
_DNR_RAD = re.compile(rf"\s*{_DNR_ORD}", re.IGNORECASE)
_DNR_UNDER = re.compile(rf"(?:[ ]{{3,}}|\t)(?={_DNR_ORD}\s*\S)", re.IGNORECASE)
_ETT_DNR = (
    r"(?:[A-ZÅÄÖ]{1,8}\d{0,4}-\d{3,5}/\d{2,4}|[A-ZÅÄÖ]{1,8}[ -](?:19|20)\d\d[-/:]\d{1,6}|"
    r"[A-ZÅÄÖ]{2,8}(?:\d{4}/\d\d|(?:19|20)\d\d\.\d{3,6})|\d{3,5}/\d{2})"
)
"""One number as most registers print it: ``0123/31``, ``N999-0123/31``, ``ABC-2031-00012``."""
_DNR_FÖRST = re.compile(
    rf"[\s,]*(?:(?i:{_DNR_ORD})\s*)?(?P<dnr>{_ETT_DNR}),?"
    r"\s+(?P<rubrik>(?!Hid\b|[Oo]ch\b|Dnr\b)[A-ZÅÄÖ][a-zåäö-]+\b.*)$"
)
_DNR_STRECK = re.compile(
    rf"[\s,]*(?i:{_DNR_ORD})\s*(?P<dnr>\S{{3,30}})(?:\s{{2,}}|\s+[–-]\s+)"
    r"(?P<rubrik>(?![A-ZÅÄÖ][\w-]{0,7} §)[A-ZÅÄÖ][a-zåäö].*)$"
)
"""A heading after the number, parted by a dash or a gap: "Dnr 2031.10 - Upprop"."""
_PLANKOD = re.compile(r"\s+(?:Dpl|Doss|Dossié?nr|Klass|Kod)\.?:? ?\d{1,4}[\d.]*\s*$", re.IGNORECASE)
"""A code of the archive's plan after a number."""
_DNR_SIST = re.compile(rf"\s(?P<bart>(?P<dnr>)(?!\d){_ETT_DNR})\s*$")
_TOMT_DNR = re.compile(rf"^\s*{_DNR_ORD}\s*$", re.IGNORECASE)
_LÄNGSTA_DNR = 50


def bart_dnr(text: str) -> str:
    """Return the case number that the whole row is; empty if it is anything else."""
    text = text.strip()
    träff = _BART.fullmatch(text) if _KORTAST <= len(text) <= _LÄNGST else None
    return träff["dnr"] if träff is not None and not _ISODATUM.search(text) else ""


def dnr_först(text: str) -> tuple[str, str] | None:
    """Part the case number that begins a row, before a wide gap, from what stands after it."""
    först, lucka, efter = text.strip().partition("   ")
    dnr = dnr_på_rad(först) if lucka else ""
    return (dnr, efter) if dnr else None


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


def dela_dnr(text: str) -> tuple[str, str]:
    """Return a heading row's text without its diarienummer, and the diarienummer."""
    if "nr" in text or "NR" in text:
        text = _PLANKOD.sub("", text)
    if träff := _DNR_FÖRST.match(text) or _DNR_STRECK.match(text):
        return träff["rubrik"].strip(), träff["dnr"]
    träff = _DNR.search(text) or _DNR_SIST.search(text)
    if träff is None:
        rubrik, dnr = dnr_efter_lucka(text)
        return _TOMT_DNR.sub("", rubrik).strip(), dnr
    return text[: träff.start()].rstrip(" ,\t–-").lstrip(" ,\t"), (
        träff["dnr"] or träff["bart"] or ""
    ).strip()


def är_dnr_rad(text: str) -> bool:
    """Tell whether a row begins with the word for a diarienummer, or is nothing but one."""
    return _DNR_RAD.match(text) is not None or bool(bart_dnr(text))


def dela_dnr_i_kolumn(text: str) -> tuple[str, str]:
    """Part a heading below its number from a diarienummer in a column to its right."""
    träff = _DNR_UNDER.search(text) if "nr" in text or "nummer" in text else None
    if träff is None or not text[: träff.start()].strip():
        return dnr_efter_lucka(text)
    return text[: träff.start()], dela_dnr(text[träff.end() :])[1]


def dnr_på_rad(text: str) -> str:
    """Return the case number if a row holds one, with or without its label, and nothing else."""
    if len(text) > _LÄNGSTA_DNR or not är_dnr_rad(text):
        return ""
    före, dnr = dela_dnr(text)
    return "" if före else dnr
