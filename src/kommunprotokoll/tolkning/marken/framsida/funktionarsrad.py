"""What a front page says of those who chair, write and adjust, and of what follows the meeting."""

import re

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.framsida.justeringsblad import MED_TITEL
from kommunprotokoll.tolkning.marken.framsida.namnteckningar import namn_i_rad
from kommunprotokoll.tolkning.marken.intervall import läs_intervall
from kommunprotokoll.tolkning.marken.namn import namnlista, som_person
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.rader import Rad

_MEST_RULLA = 500
_BARA_NUMMER = re.compile(r"\s*\d{1,4}\s?[-–]\s?\d{1,4}\s*")
_BARA_STRECK = re.compile(r"[\s._…-]+")
_ANSLÅS = re.compile(
    r"(?:Protokollets j|J)ustering(?:en)?(?: av (?:protokollet|§+[\s\d,–-]+))? "
    r"(?:har|är|tillkännag|anslogs|anslås|offentlig)[^.]*"
    r"(?:tillkännag|anslag|kungj|offentliggj|publicera)"
)
_BRETT = re.compile(r"([ ]{3,}|\t|\.{4,}|…+)")


def läs_funktionär(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
    """Read the name of the chair, the secretary or those who adjust; False if it holds none."""
    if sida.blad.läs_underskrift(etikett, text, rad, bok):
        return True
    text, _, rest = (*_BRETT.split(text, maxsplit=1), "", "")[:3]
    if rest and etikett == "justerare" and som_person(rest) is not None:
        läs_funktionär(sida, etikett, rest, rad, bok)
    elif rest:
        läs_bredvid(sida, rest, rad, bok)
    if rest and _BARA_STRECK.fullmatch(text):
        bok.ta(rad)
        return True
    if etikett == "justerare" and not sida.blad.i_underskrifter:
        return sida.blad.läs_valda(text, rad, bok)
    personer = namnlista(text)
    if not personer:
        ensam = som_person(text) or som_person(MED_TITEL.split(text, maxsplit=1)[0])
        personer = (ensam,) if ensam is not None else ()
    if not personer:
        return False
    sida.blad.skriver_under(etikett, personer[0], rad, bok)
    if etikett == "justerare":
        sida.blad.lägg_justerare(personer, rad, bok)
    elif etikett == "ordförande":
        sida.ordförande = sida.ordförande or personer[0]
        bok.notera(Sökväg(("ordförande",)), rad)
    else:
        sida.sekreterare = sida.sekreterare or personer[0]
        bok.notera(Sökväg(("sekreterare",)), rad)
    return True


def läs_underskrift(sida: Framsida, namn: Person, rad: Rad, bok: Bok) -> bool:
    """Take a name below the signature of the notice, if the page names the person elsewhere."""
    kända = (sida.ordförande, sida.sekreterare, *sida.blad.justerare)
    på_rullan = any(namn.namn in post.text for post in sida.lista.poster[:_MEST_RULLA])
    if not på_rullan and not any(p is not None and p.namn == namn.namn for p in kända):
        sida.underskrivna.append((rad, namn))
        return False
    if sida.blad.i_anslag:
        sida.blad.läs_anslag("anslag_underskrift", str(namn))
    bok.ta(rad)
    return True


def läs_bredvid(sida: Framsida, text: str, rad: Rad, bok: Bok) -> None:
    """Read what stands beside a name, in a column of its own: the paragraphs, as a rule."""
    intervall = läs_intervall(text) if "§" in text or _BARA_NUMMER.fullmatch(text) else ()
    if intervall and not sida.angivna:
        sida.angivna = intervall
        bok.notera(Sökväg(("angivna_paragrafer",)), rad)
    else:
        bok.rest(rad, text)


def läs_anslagsmening(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> str | None:
    """Read "Justeringen har tillkännagivits på anslagstavlan 2031-05-20", and the label then.

    A sentence without its day goes on in the next row. None if it is no such sentence.
    """
    if not _ANSLÅS.match(text.strip()):
        return None
    bok.ta(rad)
    if finn_datum(text) is None:
        if text.rstrip().endswith("."):
            return etikett
        sida.blad.ny_etikett("anslag_uppsatt")
        return "anslag_uppsatt"
    sida.blad.ny_etikett("anslag_uppsatt")
    sida.blad.läs_anslag("anslag_uppsatt", text)
    bok.notera(sida.blad.väg_till_anslag(), rad)
    return "anslag_uppsatt"


def läs_efterord(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
    """Read what follows the meeting: justering, paragraphs covered, announcement."""
    i_anslag = sida.blad.i_anslag
    if etikett == "paragrafer" and not (i_anslag and sida.angivna):
        sida.angivna = läs_intervall(text)
        if sida.angivna:
            bok.notera(Sökväg(("angivna_paragrafer",)), rad)
        return bool(sida.angivna)
    if etikett == "justering" and not finn_datum(text) and (namn := namn_i_rad(text)):
        lästa = [läs_funktionär(sida, "justerare", ett, rad, bok) for ett in namn]
        return all(lästa)
    if etikett == "justering" and not (i_anslag and finn_datum(text)):
        sida.blad.läs_tid_och_plats(text, rad, bok)
        return True
    if läst := sida.blad.läs_anslag(etikett, text):
        bok.notera(sida.blad.väg_till_anslag(), rad)
    return läst
