"""When the meeting began, paused and ended, as the front page says."""

import re

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.sammantrade import Ajournering
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.justeringsblad import KANT
from kommunprotokoll.tolkning.marken.motesuppgifter import ajourneringar_i
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_flera_tidsrymder, finn_tidsrymd
from kommunprotokoll.tolkning.rader import Rad

_PLATS_EFTER_TID = re.compile(r"(?:,? (?:i|på|vid) |, )(?P<plats>[A-ZÅÄÖ][^.:;|<>]{2,50})\.?$")
"""The place after the clock in a title: "... den 4 mars 2031 kl. 10.00 i Ekby rådhus"."""


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
