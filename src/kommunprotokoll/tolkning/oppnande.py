"""What the first and last paragraphs say of the meeting itself, where the front page does not.

Companies and foundations write it there: who was prevented and who takes their place, when the
meeting was opened and when it was closed.
"""

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.lopande_text import foga
from kommunprotokoll.tolkning.marken.motestid import mötestid
from kommunprotokoll.tolkning.marken.narvaro.forhinder import ersättande, förhindrade
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd
from kommunprotokoll.tolkning.rader import stycken
from kommunprotokoll.tolkning.uppdelning import Uppdelning


def med_närvaro_i_texten(
    närvaro: tuple[Närvaro, ...], delar: Uppdelning, bok: Bok
) -> tuple[Närvaro, ...]:
    """Add the absent whom the first paragraph names, and whom substitutes stand for there."""
    kända = {post.person.namn: post.person for post in närvaro}
    if not kända or not delar.paragrafer:
        return närvaro
    ut = list(närvaro)
    första = delar.paragrafer[0][1]
    for person, rad in förhindrade(första):
        if person.namn not in kända:
            kända[person.namn] = person
            bok.notera(Sökväg(("närvaro", len(ut))), rad, säkerhet=Säkerhet.HÄRLETT)
            ut.append(Närvaro(person, närvarande=False))
    för = {vem: (kända[ersatt], rad) for vem, ersatt, rad in ersättande(första) if ersatt in kända}
    for plats, post in enumerate(ut):
        if post.ersätter is None and post.roll.är_ersättare and post.person.namn in för:
            ersätter, rad = för[post.person.namn]
            ut[plats] = ändra(post, roll=Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=ersätter)
            väg = Sökväg(("närvaro", plats)) / "ersätter"
            bok.notera(väg, rad, säkerhet=Säkerhet.HÄRLETT)
    return tuple(ut)


def läs_tider_i_texten(framsida: Framsida, delar: Uppdelning, bok: Bok) -> None:
    """Give the front page the times that the text says the meeting was opened and closed."""
    if framsida.start is not None or not delar.paragrafer:
        return
    for _, rader in (delar.paragrafer[0], delar.paragrafer[-1]):
        for block in stycken(rader):
            start, slut = mötestid(foga(block))
            rad = next((r for r in block if finn_tidsrymd(r.text) is not None), block[0])
            if start is not None and framsida.start is None:
                framsida.start = start
                bok.notera(Sökväg(("start",)), rad, säkerhet=Säkerhet.HÄRLETT)
            if slut is not None and (framsida.start is None or slut >= framsida.start):
                framsida.slut = slut
                bok.notera(Sökväg(("slut",)), rad, säkerhet=Säkerhet.HÄRLETT)
