"""When the meeting began, paused and ended, as the front page says."""

import re

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.sammantrade import Ajournering
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.framsida.justeringsblad import KANT
from kommunprotokoll.tolkning.marken.framsida.motesuppgifter import ajourneringar_i
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_flera_tidsrymder, finn_tidsrymd
from kommunprotokoll.tolkning.rader import Rad

_PLATS_EFTER_TID = re.compile(r"(?:,?\s+(?:i|på|vid) |, )(?P<plats>[A-ZÅÄÖ][^.:;|<>]{2,50})\.?$")
"""The place after the clock in a title: "... den 4 mars 2031 kl. 10.00 i Ekby rådhus"."""

_UPPEHÅLL = (
    r"(?:ajourn\w*|\b(?:lunch|middags|mötes|kaffe)?(?:paus|uppehåll)\w{0,3}"
    r"(?=[ :,]*(?:mellan |kl\.? ?|klockan )?\d))"
)
_AJOURNERING = re.compile(rf"[,;]?\s*\(?(?:med )?{_UPPEHÅLL}", re.IGNORECASE)
_INOM_PARENTES = re.compile(rf"\((?P<inne>[^()]*{_UPPEHÅLL}[^()]*)\)", re.IGNORECASE)
_BARA_TIDER = re.compile(r"\s*(?:kl\.?|klockan)?[\d.:\s–,och-]+\)?\s*")


def läs_tider(sida: Framsida, text: str, rad: Rad, bok: Bok, *, i_titeln: bool) -> tuple[str, bool]:
    """Take when the meeting began and ended, and the pauses between several spans.

    In a title, the place after the clock is taken too.

    Returns:
        What is left of the text, and whether a time was found.
    """
    flera = finn_flera_tidsrymder(text)
    for från, till in flera[1] if flera else ():
        bok.notera(Sökväg(("ajourneringar", len(sida.ajourneringar))), rad)
        sida.ajourneringar.append(Ajournering(från, till))
    tid = flera[0] if flera else finn_tidsrymd(text)
    if tid is None:
        return text, False
    sida.start, sida.slut = tid.start, tid.slut
    bok.notera(Sökväg(("start",)), rad)
    if tid.slut is not None:
        bok.notera(Sökväg(("slut",)), rad)
    rest = text[tid.plats[1] :]
    if i_titeln and (plats := _PLATS_EFTER_TID.match(rest)):
        sida.plats, rest = plats["plats"].strip(KANT), ""
        bok.notera(Sökväg(("plats",)), rad)
    return text[: tid.plats[0]] + " " + rest, True


def läs_ajournering(sida: Framsida, text: str, rad: Rad, bok: Bok) -> bool:
    """Take every pause that a text gives; False if it gives none."""
    funna = ajourneringar_i(text)
    for ajournering in funna:
        bok.notera(Sökväg(("ajourneringar", len(sida.ajourneringar))), rad)
        sida.ajourneringar.append(ajournering)
    return bool(funna)


def ta_ajourneringar(sida: Framsida, text: str, rad: Rad, bok: Bok) -> tuple[str, bool]:
    """Take the pauses that a row gives after the word for them, or below a row that ends in it.

    Returns:
        What is left of the text, and whether there was a pause.
    """
    funnet = False
    if sida.väntar_ajournering:
        sida.väntar_ajournering = False
        if _BARA_TIDER.fullmatch(text) and läs_ajournering(sida, text, rad, bok):
            return "", True
    if inom := _INOM_PARENTES.search(text):
        läs_ajournering(sida, inom["inne"], rad, bok)
        text = text[: inom.start()] + " " + text[inom.end() :]
    if ajourneras := _AJOURNERING.search(text):
        före, avbrott = text[: ajourneras.start()], text[ajourneras.start() :]
        funnet = läs_ajournering(sida, avbrott, rad, bok)
        if funnet:
            text = före + _efter_tider(avbrott)
        elif not text[ajourneras.end() :].strip(" :,("):
            sida.väntar_ajournering, text = True, före
    return text, funnet


def _efter_tider(text: str) -> str:
    """Return what stands after the clock times of a text and a comma: the place, it may be."""
    while (tid := finn_tidsrymd(text)) is not None:
        text = text[tid.plats[1] :]
    return text if text.startswith(",") else ""
