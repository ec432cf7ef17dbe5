"""The labels that begin a row of the front page."""

import re
from itertools import pairwise

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import PARTI_ENKEL

_I_RULLAN = frozenset({"ordförande", "sekreterare"})
_INTILL = re.compile(rf"\.? (?:{PARTI_ENKEL} )?[A-ZÅÄÖÉÜ][a-zåäöéü]")
_I_MENING = re.compile(r".*(?:vice ordföranden?|ordföranden)", re.IGNORECASE)
"""Roles that head a column, but before a name one space away belong to a sentence."""
_BESTÄMD = re.compile(r"(?:ledamöter|ersättar|suppleanter)na\s*$", re.IGNORECASE)
"""Labels in the definite form, which before a name one space away begin a sentence."""
_PRICKAR = re.compile(r"^\s*[.…_]{3,}")
_PARAGRAFER_SIST = re.compile(r"(?<=\w )Paragrafer(?=\s*(?:§|\d|$))")
_FRÅN = re.compile(r"\s*Från (?P<vilka>[A-ZÅÄÖ][\wåäö&.-]*(?: [\wåäöÅÄÖ&.-]+){0,4}?)\s*:?\s*")
_KOMMUN = re.compile(
    r"\s*(?P<vilka>[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)? (?:kommun|stad)|"
    r"Region [A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?)\s*:?\s*"
)
_ROLL_UNDER = frozenset(
    (
        "närvarande",
        "beslutande",
        "frånvarande",
        "tjänstgörande_ersättare",
        "ersättare",
        "övriga",
        "tjänstepersoner",
        "personalföreträdare",
    )
)


def _utan_etikettrest(text: str, dialekt: Dialekt) -> str:
    """Return a row without the end of a label that has wrapped beside its value."""
    ord_, lucka, värde = text.strip().partition("  ")
    if lucka and ord_[:1].islower() and ord_ in dialekt.etikettrester:
        return värde.strip()
    return text


def etiketter(text: str, dialekt: Dialekt, *, i_rullan: bool) -> tuple[list[str], str]:
    """Return the labels that begin a row, and what stands after them.

    In the roll a word for the chair or the secretary, close to a name or in lower case, is no
    label but what somebody is.
    """
    nya: list[str] = []
    while (träff := dialekt.etikett_i_början.match(text)) is not None:
        efter = text[träff.end("etikett") :][:2]
        if efter[:1] == " " != efter[1:] and _I_MENING.fullmatch(träff["etikett"].strip()):
            break
        etikett = dialekt.etiketter[nyckel(träff["etikett"])]
        inne = nya[-1] in _ROLL_UNDER if nya else i_rullan
        kolon = ":" in träff[0]
        if inne and etikett in _I_RULLAN and not kolon and _INTILL.match(text, träff.end()):
            break
        if not kolon and _BESTÄMD.search(träff["etikett"]) and _INTILL.match(text, träff.end()):
            break
        if inne and träff["etikett"][0].islower() and etikett in {*_I_RULLAN, *_ROLL_UNDER}:
            break
        nya.append("sekreterare" if etikett == "vid_protokollet" else etikett)
        if nyckel(träff["etikett"]) == "justeras" and text[träff.end() :].strip():
            nya[-1] = "justerare"
        text = _PRICKAR.sub(" ", text[träff.end() :])
    return nya, text.strip()


def dela_vid_etiketter(text: str, etikett: str, dialekt: Dialekt) -> list[str]:
    """Divide a row where a label stands further in, after a wide gap or with a colon after it.

    Below ``etikett``, a label, the row may begin with the rest of that label; contents have none.
    "Sekreterare Ada Berg Paragrafer § 8-14" is what is left where gaps are lost.
    """
    if etikett == "innehåll":
        return [text]
    text = _utan_etikettrest(text, dialekt) if etikett else text
    gränser: set[int] = set()
    if "  " in text or "\t" in text:
        gränser |= {träff.start() for träff in dialekt.etikett_inne.finditer(text) if träff.start()}
    if ":" in text:
        gränser |= {träff.start() for träff in dialekt.etikett_med_kolon.finditer(text)}
    if " Paragrafer" in text:
        gränser |= {träff.start() for träff in _PARAGRAFER_SIST.finditer(text)}
    if gränser and (först := dialekt.etikett_i_början.match(text)) is not None:
        gränser = {plats for plats in gränser if plats >= först.end("etikett")}  # "PLATS OCH TID:"
    return [text[a:b] for a, b in pairwise([0, *sorted(gränser), len(text)])]


def kommun_i_rullan(text: str) -> str:
    """Return the municipality or region whose members stand below a row, if it is their heading."""
    träff = _KOMMUN.fullmatch(text) if len(text) < 60 else None  # noqa: PLR2004 - a heading
    return träff["vilka"] if träff is not None else ""


def från_vilka(text: str) -> str:
    """Return of whom a row of the roll is the heading, if it is one: "Från Granskarna AB"."""
    träff = _FRÅN.fullmatch(text) if "Från " in text else None
    return träff["vilka"].strip() if träff is not None else ""
