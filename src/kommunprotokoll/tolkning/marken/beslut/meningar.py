"""Sentences inside running text that say what a heading of their own says elsewhere.

"Bo Ek (C) deltar inte på grund av jäv.", "Ada Berg (S) reserverar sig mot beslutet.", "Med tre
ja-röster mot en nej-röst beslutar styrelsen ...".
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from kommunprotokoll.modell.narvaro import Jäv
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.yttranden import DeltarEj, Reservation
from kommunprotokoll.tolkning.marken.beslut.yttranden import DELTAR_EJ, läs_yttrande, namngivna_i
from kommunprotokoll.tolkning.marken.intervall import läs_intervall
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN, finn_namngivna, finn_personer, namnlista
from kommunprotokoll.tolkning.marken.partinamn import partier_i
from kommunprotokoll.tolkning.marken.rost.omrostning import (
    har_båda_sidor,
    har_båda_summor,
    har_namn,
    har_utfall,
)
from kommunprotokoll.tolkning.marken.rost.rostsummor import summor

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
_BEGÄRS = re.compile(
    r"\b(?:omröstning|votering)(?:en)? (?:begärs|begärdes|begärd|verkställs|utfaller|genomförs)|"
    r"\bbegär(?:s|de|des)? (?:omröstning|votering)|\b(?:ja-röst|röstar? ja)\b",
    re.IGNORECASE,
)

_BEGÄRS_IGEN = re.compile(
    r"\b(?:omröstning|votering)(?:en)? (?:begärs|begärdes|begärd|verkställs|genomförs)|"
    r"\bbegär(?:s|de|des)? (?:omröstning|votering)",
    re.IGNORECASE,
)
_NYTT_SKEDE = re.compile(
    r"\b(?:därefter|därpå|sedan|huvud(?:votering|omröstning)(?:en)?|slutlig|ställer|ställde|ställs|"
    r"ställdes|(?:omröstning|votering) (?:nr )?\d|"
    r"(?:ja|nej)(?:-röst)? (?:för|till|innebär|betyder)|röstar (?:ja|nej)|"
    r"(?:andra|tredje|nästa|ny) (?:omröstning|votering))",
    re.IGNORECASE,
)
"""How the text goes on to another vote."""
_ORDNING = re.compile(
    r"(?:^|(?<=[.:;)] ))"
    r"(?:(?:omröstning|votering) (?:nr )?\d{1,2}\b|ja(?:-?röst)? för )",
    re.IGNORECASE,
)
"""What the order of a vote begins with, where nobody is said to ask for it."""
_MENINGAR_TILL = 8
"""Sentences: the result of a vote stands no further from its beginning."""
_RÖSTAS = re.compile(r"\bröst|\b(?:ja|nej)\b", re.IGNORECASE)


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


def dela_omröstningar(texter: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Part the texts that tell of votes, one list a vote, from the rest.

    A vote begins where it is asked for and goes on to the next one; without a result it is none.
    """
    delar: list[list[str]] = [[]]
    i_omröstning = False
    for text in (del_ for hel in texter for del_ in _var_omröstning(hel)):
        if not i_omröstning:
            börjar = _sätter_igång(text) or _ger_båda(text)
        else:
            förra = delar[-1]
            börjar = _är_annat_utfall(text, förra) or (_sätter_igång(text) and _är_ny(text, förra))
        if börjar:
            delar.append([])
            i_omröstning = True
        delar[-1].append(text)
    kvar = list(delar[0])
    omröstningar: list[list[str]] = []
    for del_ in delar[1:]:
        if har_utfall(" ".join(del_)):
            omröstningar.append(del_)
        else:
            kvar += del_
    return kvar, omröstningar


def _var_omröstning(text: str) -> list[str]:
    """Divide a text that tells of one vote after another where the next one begins."""
    if not _talar_om_röster(text) or len(meningar := MELLAN_MENINGAR.split(text)) == 1:
        return [text]
    delar: list[list[str]] = [[]]
    for i, mening in enumerate(meningar):
        if delar[-1] and _börjar_ny(mening, delar[-1][-_MENINGAR_TILL:], meningar[i:]):
            delar.append([])
        delar[-1].append(mening)
    return [" ".join(del_) for del_ in delar]


def _börjar_ny(mening: str, förra: Sequence[str], följande: Sequence[str]) -> bool:
    """Tell whether a sentence begins another vote: the one before and this have their own ends."""
    if _BEGÄRS_IGEN.search(mening) and har_utfall(" ".join(förra)):
        return True
    ny = _NYTT_SKEDE.search(mening) is not None
    if not (ny or har_båda_summor(mening)):
        return False
    hittills = " ".join(förra)
    if not har_båda_summor(hittills):
        return False
    kommande = " ".join(följande[: _MENINGAR_TILL if ny else 1])
    return har_båda_summor(kommande) and not _samma_summor(kommande, hittills)


def _samma_summor(text: str, förra: str) -> bool:
    """Tell whether a text gives the totals of the one before once more."""
    nya, gamla = summor(text), summor(förra)
    return all(nya.get(val) == tal for val, tal in gamla.items() if val in nya)


def _talar_om_röster(text: str) -> bool:
    return "röst" in text or "otering" in text or "pprop" in text


def _sätter_igång(text: str) -> bool:
    """Tell whether a text asks for a vote, or begins with what its sides mean."""
    return _BEGÄRS.search(text) is not None or _ORDNING.search(text) is not None


def _är_annat_utfall(text: str, förra: Sequence[str]) -> bool:
    """Tell whether a text gives totals, and other ones than those above it."""
    if not har_båda_summor(text):
        return False
    hittills = " ".join(förra)
    return har_båda_summor(hittills) and not _samma_summor(text, hittills)


def _ger_båda(text: str) -> bool:
    return _talar_om_röster(text) and har_båda_sidor(text)


def från_omröstningen(texter: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part what stands before the vote that a table tells of from what tells of it."""
    plats = next((i for i, text in enumerate(texter) if _BEGÄRS.search(text)), 0)
    return list(texter[:plats]), list(texter[plats:])


def _är_ny(text: str, förra: Sequence[str]) -> bool:
    """Tell whether a text begins another vote: the one before has its result, names and all.

    Those of one side are no whole result, unless another vote is asked for: "Övriga 35 röstar ja."
    """
    hittills = " ".join(förra)
    if not har_utfall(hittills):
        return False
    if not (har_båda_sidor(hittills) or _BEGÄRS_IGEN.search(text)):
        return False
    return har_namn(hittills) or not har_namn(text)


def omröstningar_i(texter: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Part votes that running text tells of, one list a vote, from the rest.

    As ``dela_omröstningar``, but a vote ends with its result: other things follow in the text.
    """
    kvar: list[str] = []
    omröstningar: list[list[str]] = []
    nu: list[str] = []
    for text in texter:
        börjar = _BEGÄRS.search(text) is not None or (
            not nu and _är_utfall(text, omröstningar[-1] if omröstningar else ())
        )
        slutar = börjar or _RÖSTAS.search(text) is None
        if nu and slutar and _är_ny(text, nu):
            omröstningar.append(nu)
            nu = []
        if nu or börjar:
            nu.append(text)
        else:
            kvar.append(text)
    if nu and har_utfall(" ".join(nu)):
        omröstningar.append(nu)
    else:
        kvar += nu
    return kvar, omröstningar


def _är_utfall(text: str, förra: Sequence[str]) -> bool:
    """Tell whether a text alone gives how a vote ended: not the one before, told once more."""
    if "mröstning" not in text and "otering" not in text:
        return False
    return har_båda_sidor(text) and summor(text) != summor(" ".join(förra))


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
