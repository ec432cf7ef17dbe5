"""What a front page says of those who chair, write and adjust, and of what follows the meeting."""

import re
from datetime import date

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.intervall import läs_intervall
from kommunprotokoll.tolkning.marken.namn import namnlista, som_person
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.rader import Rad

FYLLORD = re.compile(r"\b(?:kl|klockan|den|datum|sammanträdesdatum)\b\.?:?", re.IGNORECASE)
"""Words beside a date or a time that say nothing more."""
KANT = " .,:;–-{}<>"
"""What is cut from the ends of a value."""
_MED_TITEL = re.compile(r",\s|\s+§")
_MED_ERSÄTTARE = re.compile(
    r"^(?P<vem>.+?)(?: med (?P<ersättare>.+?) som ersättare|"
    r",? \(?ersättare:? (?P<ersättare2>[^)]+)\)?)$"
)
_BRETT = re.compile(r"([ ]{3,}|\t|\.{4,}|…+)")


def läs_funktionär(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
    """Read the name of the chair, the secretary or those who adjust; False if it holds none."""
    text, _, rest = (*_BRETT.split(text, maxsplit=1), "", "")[:3]
    if rest and etikett == "justerare" and som_person(rest) is not None:
        läs_funktionär(sida, etikett, rest, rad, bok)
    elif rest:
        _läs_bredvid(sida, rest, rad, bok)
    if etikett == "justerare" and (med := _MED_ERSÄTTARE.match(text)):
        sida.justerares_ersättare = namnlista(med["ersättare"] or med["ersättare2"])
        text = med["vem"]
    personer = namnlista(text)
    if not personer:
        ensam = som_person(text) or som_person(_MED_TITEL.split(text, maxsplit=1)[0])
        personer = (ensam,) if ensam is not None else ()
    if not personer:
        return False
    if etikett == "justerare":
        sida.justerare += tuple(p for p in personer if p not in sida.justerare)
        bok.notera(Sökväg(("justeringar", 0, "justerare")), rad)
    elif etikett == "ordförande":
        sida.ordförande = sida.ordförande or personer[0]
        bok.notera(Sökväg(("ordförande",)), rad)
    else:
        sida.sekreterare = sida.sekreterare or personer[0]
        bok.notera(Sökväg(("sekreterare",)), rad)
    return True


def läs_underskrift(sida: Framsida, namn: Person, rad: Rad, bok: Bok) -> bool:
    """Take a name below the signature of the notice, if the page names the person elsewhere."""
    kända = (sida.ordförande, sida.sekreterare, *sida.justerare)
    if not any(p is not None and p.namn == namn.namn for p in kända):
        return False
    bok.ta(rad)
    return True


def _läs_bredvid(sida: Framsida, text: str, rad: Rad, bok: Bok) -> None:
    """Read what stands beside a name, in a column of its own: the paragraphs, as a rule."""
    intervall = läs_intervall(text) if "§" in text else ()
    if intervall and not sida.angivna:
        sida.angivna = intervall
        bok.notera(Sökväg(("angivna_paragrafer",)), rad)
    else:
        bok.rest(rad, text)


def läs_efterord(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
    """Read what follows the meeting: justering, paragraphs covered, announcement."""
    if etikett == "paragrafer":
        sida.angivna = läs_intervall(text)
        if sida.angivna:
            bok.notera(Sökväg(("angivna_paragrafer",)), rad)
        return bool(sida.angivna)
    datum = finn_datum(text)
    if etikett == "justering":
        return _läs_justering(sida, text, datum, rad, bok)
    väg = Sökväg(("justeringar", 0, "tillkännagivande"))
    if etikett == "förvaringsplats":
        sida.anslag.setdefault(etikett, ett_mellanslag(text).rstrip("."))
    elif datum is not None:
        sida.anslag.setdefault(etikett, datum[0])
    else:
        return False
    bok.notera(väg, rad)
    return True


def _läs_justering(
    sida: Framsida,
    text: str,
    datum: tuple[date, tuple[int, int]] | None,
    rad: Rad,
    bok: Bok,
) -> bool:
    if datum is not None:
        sida.justering_datum = datum[0]
        text = text[: datum[1][0]] + text[datum[1][1] :]
        bok.notera(Sökväg(("justeringar", 0, "datum")), rad)
    sida.digital = sida.digital or "digital" in text.casefold()
    if plats := ett_mellanslag(FYLLORD.sub(" ", text)).strip(KANT):
        sida.justering_plats = f"{sida.justering_plats} {plats}".strip()
        bok.notera(Sökväg(("justeringar", 0, "plats")), rad)
    return True
