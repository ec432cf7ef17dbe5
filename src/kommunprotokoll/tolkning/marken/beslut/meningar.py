"""Sentences inside running text that say what a heading of their own says elsewhere.

"Bo Ek (C) deltar inte på grund av jäv.", "Ada Berg (S) reserverar sig mot beslutet.", "Med tre
ja-röster mot en nej-röst beslutar styrelsen ...".
"""

import re
from collections.abc import Callable
from typing import TypeVar

from kommunprotokoll.modell.narvaro import Jäv
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.yttranden import DeltarEj, Reservation
from kommunprotokoll.tolkning.marken.beslut.yttranden import DELTAR_EJ, läs_yttrande, namngivna_i
from kommunprotokoll.tolkning.marken.intervall import läs_intervall
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN, finn_namngivna, finn_personer, namnlista
from kommunprotokoll.tolkning.marken.partinamn import partier_i

_T = TypeVar("_T")

_JÄV = re.compile(
    r"\b(?:på grund av|p\.?\s?g\.?\s?a\.?) jäv\b|\b(?:anmäler|anmälde|anmält|meddelar|meddelade) "
    r"(?:sig |att \w+ )?(?:är )?jävi?g?\b|\bjäv anmäl[sdt]\w* av\b|\bär jävi?g\b|\bsom jävig\b|"
    rf"\b(?:anmäler|anmälde) (?-i:{NAMN})(?: \([^)]+\))?(?: sig)? (?:jäv\b|som jävig)",
    re.IGNORECASE,
)
_JÄV_VID = re.compile(
    r"\bjävi?g?\b[^.]{0,40}?\b(?:i|vid|under|för|gällande|avseende|beträffande) "
    r"(?:punkt(?:en|erna)?|pp?\.?|§+|paragraf(?:en|erna)?)\s*"
    r"(?P<nr>\d{1,4}(?: ?[A-Z]\b)?(?:(?:, | och | samt )(?:§+ ?)?\d{1,4}\b)*)",
)
_ANMÄLER_JÄV = (
    r"(?:anmäl(?:er|de|t)|meddela(?:r|de|t)|uppg(?:er|av)|är jävig|deltar|deltog|lämna(?:r|de))"
)
_ANMÄLDE_X_JÄV = re.compile(
    rf"\b(?:[Aa]nmäl(?:er|de)|[Mm]eddela(?:r|de)) (?P<vem>{NAMN}(?:(?:, | och ){NAMN})*) "
    r"(?:sig )?(?:som )?jäv"
)
_ANMÄLT_AV = "(?:[Jj]äv (?:anmäls|anmäldes|har anmälts) av)"
_RESERVERAR = re.compile(
    r"\breserver(?:ar|ade) (?:sig|mig|oss)\b|\b(?:anmäl(?:er|de)|avgav|avger|lämna(?:r|de)) "
    r"(?:en )?(?:skriftlig )?reservation\b|^(?:skriftlig )?reservation(?:er)? (?:av|från) ",
    re.IGNORECASE,
)


def jäv_i(text: str) -> tuple[Jäv, ...]:
    """Return those whom a sentence names and says are disqualified, in the matter it stands in."""
    if "jäv" not in text.casefold() or _JÄV.search(text) is None or jäv_vid(text):
        return ()
    return _jäviga(text)


def jäv_vid(text: str) -> tuple[Paragrafnummer, ...]:
    """Return the paragraphs at which a sentence says that somebody is disqualified: "jäv i § 9"."""
    träff = _JÄV_VID.search(text)
    return tuple(i.från for i in läs_intervall(träff["nr"]) if i.från) if träff else ()


def anmält_jäv_i(text: str) -> tuple[tuple[Jäv, ...], tuple[Paragrafnummer, ...]]:
    """Return those whom a sentence says are disqualified in other matters, and in which."""
    if "jäv" not in text or _JÄV.search(text) is None or not (vid := jäv_vid(text)):
        return (), ()
    return _jäviga(text), vid


def _jäviga(text: str) -> tuple[Jäv, ...]:
    efter = _ANMÄLDE_X_JÄV.search(text)
    personer = (
        finn_personer(text)
        or (namnlista(efter["vem"]) if efter is not None else ())
        or finn_namngivna(text, _ANMÄLER_JÄV)
        or finn_namngivna(text, _ANMÄLT_AV)
    )
    return tuple(Jäv(person, text=text) for person in personer)


def yttrande_i(text: str) -> tuple[str, Reservation | DeltarEj] | None:
    """Return the reservation or abstention that a sentence is, with the name of its field."""
    if not ("eserv" in text or "elta" in text or "eltog" in text):
        return None
    if not (_RESERVERAR.search(text) or DELTAR_EJ.search(text)):
        return None
    if not namngivna_i(text) and not partier_i(text):
        return None
    fält, yttrande = läs_yttrande(text, "reservation" if _RESERVERAR.search(text) else "")
    return (fält, yttrande) if isinstance(yttrande, Reservation | DeltarEj) else None


def kan_lyftas(text: str) -> bool:
    """Tell at once of most texts that no sentence in them is one of jäv or reservation."""
    låg = text.casefold()
    return "jäv" in låg or "reserv" in låg or "delta" in låg or "deltog" in låg


def lyft(text: str, läs: Callable[[str], _T | None]) -> tuple[str, list[_T]]:
    """Part the sentences of a text that ``läs`` makes something of from those that it does not."""
    kvar: list[str] = []
    funna: list[_T] = []
    for mening in MELLAN_MENINGAR.split(text):
        funnet = läs(mening)
        if funnet:
            funna.append(funnet)
        else:
            kvar.append(mening)
    return " ".join(kvar), funna
