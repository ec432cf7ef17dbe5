"""When, and in whose place, a person of the roll serves, as their own line says."""

import re
from itertools import pairwise

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.tolkning.marken.intervall import finn_intervall, läs_nummer
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.narvaro.rad.narvaroperioder import (
    ERSÄTTER,
    FÖR_VAKANT,
    anledning_vid,
    kom_och_gick,
    läs_delade,
    ordförandeskap,
    sedan_tjänstgör,
    tjänstgör_inte,
)
from kommunprotokoll.tolkning.marken.narvaro.rad.radlage import Radläge
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd

_NÄRVARANDE = r"(?:\b(?:närv|närvarande|deltar|tjg)\.?\s+)?\b"
_KL_OCH_NR = (
    r"\s+(?P<kl>kl(?:\.|ockan)?\s*\d{1,2}[.:]\d{2})"
    r"(?:,?\s*§\s*(?P<nr>\d{1,4}(?: ?(?-i:[A-ZÅÄÖ])\b)?))?"
)
_TILL_KL = re.compile(
    rf"{_NÄRVARANDE}(?:t\.?\s?o\.?\s?m\.?|tom|till(?: och med)?){_KL_OCH_NR}",
    re.IGNORECASE,
)
_FRÅN_KL = re.compile(
    rf"{_NÄRVARANDE}(?:fr\.?\s?o\.?\s?m\.?|from|från(?: och med)?){_KL_OCH_NR}",
    re.IGNORECASE,
)
_DELTAR_EJ = re.compile(r"\b[Dd]eltar (?:ej|inte)\b[^()]*$")


def _tag_intervall(text: str, läge: Radläge) -> str:
    perioder: list[Närvaroperiod] = []
    while (uttryck := finn_intervall(text)) is not None:
        början, slut = uttryck.plats
        varför, slut = anledning_vid(text, slut) or ("", slut)
        if uttryck.utom:
            läge.utom += uttryck.intervall
            läge.övrigt = ett_mellanslag(text[början:slut]) if varför else läge.övrigt
        else:
            perioder += [Närvaroperiod(i, anledning=varför) for i in uttryck.intervall]
        text = text[:början] + " " + text[slut:]
    tid = finn_tidsrymd(text)
    if tid is not None and not perioder:
        perioder.append(Närvaroperiod(från_kl=tid.start, till_kl=tid.slut))
        text = text[: tid.plats[0]] + " " + text[tid.plats[1] :]
    elif tid is not None and len(perioder) == 1 and perioder[0].från_kl is None:
        perioder[0] = Närvaroperiod(perioder[0].paragrafer, från_kl=tid.start, till_kl=tid.slut)
        text = text[: tid.plats[0]] + " " + text[tid.plats[1] :]
    if len(perioder) == len(läge.perioder) == 1 and läge.perioder[0].paragrafer is None:
        # "§§ 1-9, till kl. 11.20": one stretch, told in both ways
        läge.perioder = (ändra(läge.perioder[0], paragrafer=perioder[0].paragrafer),)
    else:
        läge.perioder += tuple(perioder)
    return text


def _tag_tjänstgör_inte(text: str, läge: Radläge) -> str:
    """Take "§§ 3-5, tjänstgör inte" of somebody who is otherwise told to serve."""
    inte, text = tjänstgör_inte(text)
    if inte:
        läge.tjänstgör_inte = True
        läge.perioder = tuple(ändra(p, tjänstgör=False) for p in läge.perioder)
    return text


def _tag_delade_perioder(text: str, läge: Radläge) -> str:
    """Take stretches parted by semicolons, and "ersätter A (S) §§ 1-3, ersätter B (S) §§ 4-6"."""
    if ";" in sedan_tjänstgör(text) and (delade := läs_delade(text)) is not None:
        läge.perioder, text = delade
        ersatta = [p.ersätter for p in läge.perioder]
        läge.tjänstgör_inte = any(p.tjänstgör is False for p in läge.perioder)
        läge.ersätter = ersatta[0] if None not in ersatta else None
        return text
    träffar = list(ERSÄTTER.finditer(text))
    if len(träffar) < 2:  # noqa: PLR2004 - one stands for the whole line
        return text
    gränser = [t.start() for t in träffar]
    if (före := finn_intervall(text[: gränser[0]])) is not None:
        gränser = [före.plats[0], *(t.end() for t in träffar)]
    else:
        gränser.append(len(text))
    for a, b in pairwise(gränser):
        del_ = text[a:b]
        vem, uttryck = ERSÄTTER.search(del_), finn_intervall(del_)
        ersätter = som_person(vem["vem"]) if vem else None
        för = uttryck.intervall if uttryck else (None,)
        läge.perioder += tuple(Närvaroperiod(i, ersätter=ersätter, tjänstgör=True) for i in för)
        läge.ersätter = läge.ersätter or ersätter
    return text[: gränser[0]] + " " + text[gränser[-1] :]


def _tag_klockslag(text: str, läge: Radläge) -> str:
    """Take "närv t o m kl 17.45, § 87" and "fr o m kl 19.15, § 89"."""
    for mönster, ände in ((_TILL_KL, "till"), (_FRÅN_KL, "från")):
        träff = mönster.search(text)
        tid = finn_tidsrymd(träff["kl"]) if träff else None
        if träff is None or tid is None:
            continue
        nummer = läs_nummer(träff["nr"])
        if ände == "till":
            intervall = Paragrafintervall(None, nummer) if nummer else None
            period = Närvaroperiod(intervall, till_kl=tid.start)
        else:
            intervall = Paragrafintervall(nummer, None) if nummer else None
            period = Närvaroperiod(intervall, från_kl=tid.start)
        läge.perioder += (period,)
        text = text[: träff.start()] + " " + text[träff.end() :]
    return text


def _tag_kom_och_gick(text: str, läge: Radläge) -> str:
    perioder, text = kom_och_gick(text) if "§" in text else ((), text)
    läge.perioder += perioder
    return text


def _tag_skäl(text: str, läge: Radläge) -> str:
    """Take "deltar ej p.g.a. jäv, utan ersättare": it is no title."""
    träff = _DELTAR_EJ.search(text) if "eltar" in text else None
    if träff is None:
        return text
    läge.övrigt = ett_mellanslag(träff[0]).strip(" ,")
    return text[: träff.start()]


def _tag_ersätter(text: str, läge: Radläge) -> str:
    if vakant := FÖR_VAKANT.search(text):
        läge.roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE
        läge.övrigt = ett_mellanslag(vakant[0])
        return text[: vakant.start()] + " " + text[vakant.end() :]
    träff = ERSÄTTER.search(text)
    if träff is None:
        return text
    läge.ersätter = som_person(träff["vem"])
    return text[: träff.start()] + " " + text[träff.end() :]


_TAG = (
    _tag_kom_och_gick,
    _tag_klockslag,
    _tag_intervall,
    _tag_tjänstgör_inte,
    _tag_skäl,
    _tag_ersätter,
)


def tag_tjänstgöring(text: str, läge: Radläge) -> str:
    """Take all that a line says after the name of when and for whom the person serves.

    Returns:
        The rest of the line.
    """
    rest = _tag_delade_perioder(text, läge)
    läge.övrigt, rest = ordförandeskap(rest)
    for tag in _TAG:
        rest = tag(rest, läge)
    return rest
