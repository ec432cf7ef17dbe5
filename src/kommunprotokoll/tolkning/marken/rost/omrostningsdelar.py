"""Where one vote ends and the next begins, in texts and in rows.

A vote begins where it is asked for, or with what its sides mean; it ends with its result.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.rost.andras_omrostning import är_andras_omröstning
from kommunprotokoll.tolkning.marken.rost.omrostning import (
    har_båda_sidor,
    har_båda_summor,
    har_namn,
    har_utfall,
    löpande,
)
from kommunprotokoll.tolkning.marken.rost.rostspalter import uppropsrader
from kommunprotokoll.tolkning.marken.rost.rostsummor import summor
from kommunprotokoll.tolkning.marken.rost.rosttavla import läs_tavlor
from kommunprotokoll.tolkning.marken.rost.sidlistor import sidlistor
from kommunprotokoll.tolkning.rader import Rad

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
    r"\b(?:därefter|därpå|sedan|huvud(?:votering|omröstning)(?:en)?|slutlig|"
    r"avgörande (?:omröstning|votering)|omröstning(?:en)? om |ställer|ställde|ställs|"
    r"ställdes|(?:omröstning|votering) (?:nr )?\d|"
    r"(?:ja|nej)(?:-röst)? (?:för|till|innebär|betyder)|röstar (?:ja|nej)|"
    r"(?:andra|tredje|nästa|ny) (?:omröstning|votering))",
    re.IGNORECASE,
)
"""How the text goes on to another vote."""
_NÄSTA_OMRÖSTNING = re.compile(
    r"\s*(?:(?:I|Vid) (?:den |en )?(?:(?:avgörande|andra|tredje|slutliga|efterföljande|följande) )?"
    r"(?:huvud|mot)?(?:omröstning|votering)(?:en)?\b|(?:Huvudo|O)mröstning (?:om|i|nr|\d))"
)
"""What a row begins with that goes on to another vote, with no empty row above it."""
_ORDNING = re.compile(
    r"(?:^|(?<=[.:;)] ))"
    r"(?:(?:omröstning|votering) (?:nr )?\d{1,2}\b|ja(?:-?röst)? för )",
    re.IGNORECASE,
)
"""What the order of a vote begins with, where nobody is said to ask for it."""
_AVSTÅR_PÅ_RADEN = re.compile(
    rf"\s*{NAMN}(?:(?:, | och ){NAMN})* (?:avstår|avstod)(?: från att rösta)?\.?\s*"
)
_SIDA_PÅ_RADEN = re.compile(r"\s*(?:ja|nej)(?:-röst(?:er)?)?\s*:\s+\S.*[^,;:]$", re.IGNORECASE)
_RADER_TILL = 40
_MENINGAR_TILL = 8
"""Sentences: the result of a vote stands no further from its beginning."""
_RÖSTAS = re.compile(r"\bröst|\b(?:ja|nej|avstår|avstod)\b", re.IGNORECASE)


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
        if har_utfall(löpande(del_)):
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
    if _BEGÄRS_IGEN.search(mening) and har_utfall(löpande(förra)):
        return True
    ny = _NYTT_SKEDE.search(mening) is not None
    if not (ny or har_båda_summor(mening)):
        return False
    hittills = löpande(förra)
    if not har_båda_summor(hittills):
        return False
    kommande = löpande(följande[: _MENINGAR_TILL if ny else 1])
    return har_båda_summor(kommande) and not _samma_summor(kommande, hittills)


def _samma_summor(text: str, förra: str) -> bool:
    """Tell whether a text gives the totals of the one before once more."""
    nya, gamla = summor(text), summor(förra)
    return all(nya.get(val) == tal for val, tal in gamla.items() if val in nya)


def _talar_om_röster(text: str) -> bool:
    return any(ord_ in text for ord_ in ("röst", "otering", "pprop", "anduppr"))


def _sätter_igång(text: str) -> bool:
    """Tell whether a text asks for a vote, or begins with what its sides mean."""
    return _BEGÄRS.search(text) is not None or _ORDNING.search(text) is not None


def _är_annat_utfall(text: str, förra: Sequence[str]) -> bool:
    """Tell whether a text gives totals, and other ones than those above it."""
    if not har_båda_summor(text):
        return False
    hittills = löpande(förra)
    return har_båda_summor(hittills) and not _samma_summor(text, hittills)


def _ger_båda(text: str) -> bool:
    return _talar_om_röster(text) and har_båda_sidor(text)


def dela_vid_tavlor(rader: Sequence[Rad]) -> list[list[Rad]]:
    """Divide rows where a vote that a table tells of begins, and another one goes on below it."""
    tavlor = läs_tavlor(rader)
    gränser: list[int] = []
    från = 0
    platser = {(tavla.huvud, tavla.slut) for tavla in tavlor} or set(uppropsrader(rader))
    platser = platser or {(lista.början, lista.slut) for lista in sidlistor(rader)}
    for huvud, slut in sorted(platser):
        if (plats := _ny_mellan(rader, från, huvud, efter_tabell=bool(från))) is not None:
            gränser.append(plats)
        elif från:
            gränser.append(huvud)
        från = slut
    if tavlor:
        plats = _ny_mellan(rader, från, len(rader), efter_tabell=True)
        resten = " ".join([rad.text for rad in rader[plats:]]) if plats is not None else ""
        tryckta = tavlor[-1].summor
        if plats is not None and har_båda_summor(resten):
            nya = summor(resten)
            if any(tryckta.get(val, tal) != tal for val, tal in nya.items()):
                gränser.append(plats)
    return [list(rader[a:b]) for a, b in pairwise([0, *gränser, len(rader)])]


def _ny_mellan(rader: Sequence[Rad], från: int, till: int, *, efter_tabell: bool) -> int | None:
    """Return where another vote begins between two places: after the result of the one before."""
    ovanför: list[str] = []
    for i in range(från, till):
        text = rader[i].text
        börjar = i > från and not rader[i].är_tom
        börjar = börjar and (rader[i - 1].är_tom or _NÄSTA_OMRÖSTNING.match(text) is not None)
        if börjar and (_NYTT_SKEDE.search(text) or _sätter_igång(text)):
            hittills = " ".join(ovanför[-_RADER_TILL:])
            if efter_tabell or har_båda_summor(hittills):
                return i
        ovanför.append(text)
    return None


def säger_avstår(text: str) -> bool:
    """Tell whether a row is nothing but somebody who abstains: "Ada Berg avstår"."""
    return "avst" in text and _AVSTÅR_PÅ_RADEN.fullmatch(text) is not None


def med_avstående_för_sig(rader: Sequence[Rad]) -> Sequence[Rad]:
    """Part a row that says of somebody that he abstains from the names above it."""
    if not any("avst" in rad.text for rad in rader):
        return rader
    ut: list[Rad] = []
    for rad in rader:
        if säger_avstår(rad.text) and ut and _SIDA_PÅ_RADEN.match(ut[-1].text):
            ut.append(Rad("", rad.nummer, rad.sida))
        ut.append(rad)
    return ut


def från_omröstningen(texter: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part what stands before the vote that a table tells of from what tells of it."""
    plats = next((i for i, text in enumerate(texter) if _BEGÄRS.search(text)), 0)
    return list(texter[:plats]), list(texter[plats:])


def _är_ny(text: str, förra: Sequence[str]) -> bool:
    """Tell whether a text begins another vote: the one before has its result, names and all.

    Those of one side are no whole result, unless another vote is asked for: "Övriga 35 röstar ja."
    """
    hittills = löpande(förra)
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
        börjar = not är_andras_omröstning(text) and (
            _BEGÄRS.search(text) is not None
            or (not nu and _är_utfall(text, omröstningar[-1] if omröstningar else ()))
        )
        slutar = börjar or _RÖSTAS.search(text) is None
        if nu and slutar and (_är_ny(text, nu) or _säger_annat(text, nu)):
            omröstningar.append(nu)
            nu = []
        if nu or börjar:
            nu.append(text)
        else:
            kvar.append(text)
    if nu and har_utfall(löpande(nu)):
        omröstningar.append(nu)
    else:
        kvar += nu
    return kvar, omröstningar


def _säger_annat(text: str, förra: Sequence[str]) -> bool:
    """Tell whether a text goes on from a result to who does not agree, or takes no part."""
    låg = text.casefold()
    annat = any(ord_ in låg for ord_ in ("reserver", "deltar inte", "deltar ej", "deltog inte"))
    return annat and har_utfall(löpande(förra))


def kan_tala_om_omröstning(text: str) -> bool:
    """Tell at once of most texts that they tell of no vote at the meeting."""
    return any(ord_ in text for ord_ in ("mröstning", "otering", "röstade", "röstar"))


def _är_utfall(text: str, förra: Sequence[str]) -> bool:
    """Tell whether a text alone gives how a vote ended: not the one before, told once more."""
    if not kan_tala_om_omröstning(text):
        return False
    return har_båda_sidor(text) and summor(text) != summor(löpande(förra))
