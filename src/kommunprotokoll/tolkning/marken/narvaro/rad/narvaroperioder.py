"""Stretches of the meeting in one line of the roll: "§§ 1-4, tjänstgör inte; § 5, ersätter A B"."""

import re

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.narvaro import Närvaroperiod
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.intervall import finn_intervall
from kommunprotokoll.tolkning.marken.namn import NAMN, som_person
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd

_FÖR = r"(?:för|istf|f\.|i(?: |)stället för|i st(?:\.|f\.?)?(?: för| f\.)?)"
ERSÄTTER = re.compile(
    rf"\b(?:ersätter|(?:(?:tj|tjg|tgj|tjänstg|tjänstgör|tjänstgörande)\.?(?: ers(?:ättare)?\.?)?|"
    rf"ers(?:ättare|\.)?) {_FÖR}|ers\.?|{_FÖR}) (?P<vem>{NAMN}(?:\s*\([^)]*\))?)",
    re.IGNORECASE,
)
"""Whom somebody stands for."""
FÖR_VAKANT = re.compile(
    rf"\b(?:ersätter|tj\w*\.?(?: ers\w*\.?)? {_FÖR}|{_FÖR}) vakan\w*(?: plats)?(?: \([^)]*\))?",
    re.IGNORECASE,
)
"""That somebody serves in a seat that nobody has."""
_TJÄNSTGÖR_INTE = re.compile(
    r"\b(?:tjänstgör|tjänstgjorde|tjg|tj)\.? (?:inte|ej|icke)\b|"
    r"\b(?:inte|ej|icke) (?:tjänstgörande|tjg|tj)\b",
    re.IGNORECASE,
)
_SEDAN_TJÄNSTGÖR = re.compile(
    r"^(?P<före>(?:\s*\([^()]*\))?,?\s*§+ ?\d{1,4}(?:\s?[–—-]\s?\d{1,4})?),?\s+"
    r"(?=tjänstgör(?:ande)?:?\s+§+ ?\d)",
    re.IGNORECASE,
)
_TJÄNSTGÖR = re.compile(r"\btjänstgör(?:ande|de)?\b", re.IGNORECASE)
_ORDFÖRANDE_VID = re.compile(
    r"(?:(?<=ordförande)|(?<=ordf)|(?<=ordf\.)),\s*"
    r"(?P<hela>(?:tjg |tjänstgörande )?ordf(?:örande|\.)?\s+§+\s*\d[\d–,§ -]*)"
)
_ANLEDNING = re.compile(
    r"\s*\b(?P<varför>(?:på grund av|p\.?\s?g\.?\s?a\.?|med anledning av) [^\s;,][^;,]*)",
    re.IGNORECASE,
)
_FRÅN = re.compile(r"\b(?:fr\.?\s?o\.?\s?m\.?|från(?: och med)?)\s+(?=kl)", re.IGNORECASE)
_TILL = re.compile(r"\b(?:t\.?\s?o\.?\s?m\.?|till(?: och med)?)\s+(?=kl)", re.IGNORECASE)

_KOM_GICK = re.compile(
    r"\b(?P<vad>kom|kommer|anlände|anländer|ankom|anslöt|ansluter|inställde sig|"
    r"gick|går|lämnade|lämnar|avvek|avviker)\b(?P<kl>[^§;,()]{0,40}?\d{1,2}[.:]\d{2})?"
    r"[^§;,()]{0,24}?(?P<under>\bunder )?§+\s*(?P<nr>\d{1,4}(?: ?[A-Z]\b)?)"
)
"""Somebody who came or left at a paragraph: "kom 10:05 under § 145"."""


@attrs.define
class _Del:
    """What is gathered of one stretch; ``kvar`` is the text not yet understood."""

    kvar: str
    paragrafer: list[Paragrafintervall] = attrs.Factory(list)
    perioder: tuple[Närvaroperiod, ...] = ()


def anledning_vid(text: str, plats: int) -> tuple[str, int] | None:
    """Return the reason that stands just after a place in a line, and where it ends."""
    träff = _ANLEDNING.match(text, plats)
    return (ett_mellanslag(träff["varför"]), träff.end()) if träff is not None else None


def sedan_tjänstgör(text: str) -> str:
    """Part "§ 1-4 Tjänstgörande § 5-7 för A B": who serves later does not before.

    >>> sedan_tjänstgör(" (S), § 1-4, tjänstgör § 5 för Bo Ek")
    ' (S), § 1-4, tjänstgör inte; tjänstgör § 5 för Bo Ek'
    """
    if text.count("§") < 2 or "jänstgör" not in text:  # noqa: PLR2004 - before and later
        return text
    return _SEDAN_TJÄNSTGÖR.sub(r"\g<före>, tjänstgör inte; ", text)


def läs_delade(text: str) -> tuple[tuple[Närvaroperiod, ...], str] | None:
    """Read stretches parted by semicolons, each with its paragraphs or clock time.

    Returns:
        The stretches, and what stands before the first of them; None if some part is no stretch.
    """
    delar = [_läs_del(del_) for del_ in sedan_tjänstgör(text).split(";")]
    if any(not d.perioder for d in delar) or any(_ord(d.kvar) for d in delar[1:]):
        return None
    return tuple(period for d in delar for period in d.perioder), delar[0].kvar


def _ord(text: str) -> str:
    return text.strip(" ,.")


def _läs_del(text: str) -> _Del:
    del_ = _Del(text)
    ersätter = _tag_person(del_)
    anledning = _tag(_ANLEDNING, del_)
    tjänstgör = _tag_tjänstgör(del_, ersätter)
    while (uttryck := finn_intervall(del_.kvar)) is not None and not uttryck.utom:
        del_.paragrafer += uttryck.intervall
        del_.kvar = del_.kvar[: uttryck.plats[0]] + del_.kvar[uttryck.plats[1] :]
    från, till = _FRÅN.search(del_.kvar), _TILL.search(del_.kvar)
    tid = finn_tidsrymd(del_.kvar)
    if tid is not None:
        början = min([m.start() for m in (från, till) if m], default=tid.plats[0])
        del_.kvar = del_.kvar[:början] + del_.kvar[tid.plats[1] :]
    if tid is None and not del_.paragrafer:
        return del_
    del_.perioder = tuple(
        Närvaroperiod(
            intervall,
            från_kl=tid.start if tid and not till else None,
            till_kl=(tid.start if till else tid.slut) if tid else None,
            tjänstgör=tjänstgör,
            ersätter=ersätter,
            anledning=anledning,
        )
        for intervall in del_.paragrafer or (None,)
    )
    return del_


def _tag(mönster: re.Pattern[str], del_: _Del) -> str:
    träff = mönster.search(del_.kvar)
    if träff is None:
        return ""
    del_.kvar = del_.kvar[: träff.start()] + del_.kvar[träff.end() :]
    return ett_mellanslag(träff[0])


def _tag_person(del_: _Del) -> Person | None:
    träff = ERSÄTTER.search(del_.kvar)
    if träff is None:
        return None
    del_.kvar = del_.kvar[: träff.start()] + del_.kvar[träff.end() :]
    return som_person(träff["vem"])


def _tag_tjänstgör(del_: _Del, ersätter: Person | None) -> bool | None:
    if _tag(_TJÄNSTGÖR_INTE, del_):
        return False
    return True if _tag(_TJÄNSTGÖR, del_) or ersätter is not None else None


def tjänstgör_inte(text: str) -> tuple[bool, str]:
    """Tell whether a line says that somebody does not serve, and return it without those words."""
    träff = _TJÄNSTGÖR_INTE.search(text)
    if träff is None:
        return False, text
    return True, text[: träff.start()] + " " + text[träff.end() :]


def ordförandeskap(text: str) -> tuple[str, str]:
    """Part "ordförande § 4" of a deputy chair from a line: the paragraph is where they chair.

    Returns:
        What the line says of it, empty if nothing; and the line without it.
    """
    träff = _ORDFÖRANDE_VID.search(text)
    if träff is None:
        return "", text
    return ett_mellanslag(träff["hela"]), text[: träff.start()] + " " + text[träff.end() :]


def kom_och_gick(text: str) -> tuple[tuple[Närvaroperiod, ...], str]:
    """Part "kom 10:05 under § 145" and "gick efter § 12" from a line: from when, until when."""
    perioder: tuple[Närvaroperiod, ...] = ()
    while (träff := _KOM_GICK.search(text)) is not None:
        nummer = Paragrafnummer.från(träff["nr"])
        tid = finn_tidsrymd(f"kl {träff['kl'].split()[-1]}") if träff["kl"] else None
        kl, delvis = tid.start if tid else None, träff["under"] is not None
        if träff["vad"].startswith(("kom", "an", "inst")):
            intervall = Paragrafintervall(nummer, None, från_delvis=delvis)
            perioder += (Närvaroperiod(intervall, från_kl=kl),)
        else:
            intervall = Paragrafintervall(None, nummer, till_delvis=delvis)
            perioder += (Närvaroperiod(intervall, till_kl=kl),)
        text = text[: träff.start()] + " " + text[träff.end() :]
    return perioder, text
