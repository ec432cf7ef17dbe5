"""Which body met, as the whole document tells, and the rows of its title."""

from collections.abc import Sequence

import attrs

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.organ import (
    Organfynd,
    finn_organ,
    namn_i_titel,
    organ_av,
    organ_ur_beslut,
    utan_dokumentord,
)
from kommunprotokoll.tolkning.marken.sidor.sidbrus import mall
from kommunprotokoll.tolkning.rader import Rad

_OKÄNT_ORGAN = "Okänt organ"


def organfynd(framsida: Framsida, brus: Sequence[Rad]) -> Organfynd | None:
    """Return the body that the front page and the page heads name."""
    titlar = [attrs.evolve(rad, text=text) for rad, text in framsida.titel]
    if framsida.organ:
        return Organfynd(organ_av(framsida.organ, [*titlar, *brus]), None)
    return finn_organ([*titlar, *brus])


def mötets_organ(
    framsida: Framsida, paragrafer: tuple[Paragraf, ...], brus: Sequence[Rad], bok: Bok
) -> Organ:
    """Return the body: under its label, in a title or page head, or as the decisions' subject."""
    fynd = organfynd(framsida, brus) or organ_ur_beslut(paragrafer)
    if fynd is None:
        bok.anmärk("TOL003", "Dokumentet säger inte vilket organ som sammanträdde.")
        return Organ(_OKÄNT_ORGAN)
    if fynd.rad is not None:
        bok.notera(Sökväg(("organ", "namn")), fynd.rad, säkerhet=Säkerhet.HÄRLETT)
    return fynd.organ


def ta_titel(framsida: Framsida, organ: Organ, brus: Sequence[Rad], bok: Bok) -> list[Rad]:
    """Take the rows of the title that say no more than body, municipality and kind of paper.

    Returns:
        Those that are the page head of the first page, said again on the others.
    """
    huvuden = {mall(rad.text) for rad in brus}
    sidhuvud = [rad for rad, _ in framsida.titel if mall(rad.text) in huvuden]
    for rad, text in framsida.titel:
        namn, kommun = namn_i_titel(text)
        if (
            organ.namn.casefold() in namn.casefold()
            or (kommun and not namn)
            or rad in sidhuvud
            or not utan_dokumentord(text)
        ):
            bok.ta(rad)
        elif bok.är_tagen(rad):
            bok.rest(rad, ett_mellanslag(text))
    return sidhuvud
