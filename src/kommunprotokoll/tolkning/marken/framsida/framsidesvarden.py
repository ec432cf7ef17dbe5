"""What stands below or beside a label of the front page: body, time, place and the rest."""

import re

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.framsida.framsidestider import (
    läs_ajournering,
    läs_tider,
    ta_ajourneringar,
)
from kommunprotokoll.tolkning.marken.framsida.funktionarsrad import (
    läs_efterord,
    läs_funktionär,
    läs_underskrift,
)
from kommunprotokoll.tolkning.marken.framsida.justeringsblad import FYLLORD, KANT
from kommunprotokoll.tolkning.marken.framsida.motesuppgifter import är_pekare
from kommunprotokoll.tolkning.marken.framsida.rullposter import ROLL_UNDER
from kommunprotokoll.tolkning.marken.namn import som_person
from kommunprotokoll.tolkning.marken.organ import namn_i_titel, utan_dokumentord
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.marken.underskriftsroller import UNDERSKRIFTSROLLER
from kommunprotokoll.tolkning.rader import Rad

_I_TITELN = frozenset({"", "titel", "datum"})
_SIDNUMMER = re.compile(r"\d{1,3}(?: ?\(\d{1,3}\))?")
_PROTOKOLLSNUMMER = re.compile(
    r"^\s*(?:protokoll |styrelsemöte )?\(?nr\.? ?(?P<nr>\d[\d/-]*)\)?|"
    r"^\s*(?P<del>delprotokoll (?:nr\.? )?(?:\d{1,3}|[A-Z]))\s*$",
    re.IGNORECASE,
)
_VECKODAG = re.compile(rf"\b(?:{'|'.join(VECKODAGAR)})(?:en)?\b", re.IGNORECASE)
_KLOCKAN_SIST = re.compile(
    rf",? (?:kl|klockan)$|,? (?:(?:{'|'.join(VECKODAGAR)})en )?"
    rf"den \d{{1,2}} (?:{'|'.join(MÅNADER)})$"
)
"""What ends a place whose day or clock time goes on in the next row."""
_SIDA = re.compile(
    r"\b(?:sida|sid|blad)?\s*\d{1,3}\s*(?:\(\d{1,3}\)|\[\d{1,3}\]|av \d{1,3})\s*$", re.IGNORECASE
)


def läs_värde(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
    """Read one value below or beside a label; False if it was not understood."""
    if etikett == "innehåll":
        sida.innehåll.append(rad)
        bok.ta(rad)
        return True
    if etikett in ROLL_UNDER and är_pekare(text):
        sida.lista.lägg_undantag(text, rad)
        bok.ta(rad)
        return True
    if etikett in ROLL_UNDER:
        if läst := sida.lista.lägg_rad(etikett, text, rad):
            bok.ta(rad)
        return läst
    if sida.blad.läs_underskriftsgrupp(text):
        bok.ta(rad)
        return True
    if etikett == "justerares_ersättare":
        return sida.blad.läs_ersättare(text, rad, bok)
    if etikett in UNDERSKRIFTSROLLER:
        return läs_funktionär(sida, etikett, text, rad, bok)
    if etikett in {"justering", "paragrafer"} or etikett.startswith(("anslag", "sista", "förvar")):
        return läs_efterord(sida, etikett, text, rad, bok)
    if etikett == "kallelse":
        if läst := sida.uppgifter.läs_kallelse(text):
            bok.notera(Sökväg(("kallelse",)), rad)
        return läst
    if etikett in {"underskrift", "underskrifter"}:
        namn = som_person(text)
        return namn is not None and läs_underskrift(sida, namn, rad, bok)
    if etikett == "organ" and sida.organ in {"", ett_mellanslag(text)} and not finn_datum(text):
        sida.organ = ett_mellanslag(text)
        bok.notera(Sökväg(("organ", "namn")), rad)
        return True
    return _läs_tid_och_plats(sida, etikett, text, rad, bok)


def _läs_tid_och_plats(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
    rest = _SIDA.sub("", text)
    if etikett == "datum" and _SIDNUMMER.fullmatch(rest.strip()):
        bok.ta(rad)
        return True
    rest, funnet = ta_ajourneringar(sida, rest, rad, bok)
    if (datum := finn_datum(rest)) is not None:
        rest = rest[: datum[1][0]] + " " + rest[datum[1][1] :]
        funnet = funnet or sida.datum is None or sida.datum == datum[0]
        if sida.datum is None:
            sida.datum = datum[0]
            bok.notera(Sökväg(("datum",)), rad)
    elif sida.datum is not None and etikett.startswith("plats"):
        rest = rest.strip().removeprefix(f"{sida.datum.year},")  # the day stands on the row above
    if etikett == "ajournering" and läs_ajournering(sida, rest, rad, bok):
        return True
    if nummer := _PROTOKOLLSNUMMER.search(rest):
        sida.protokollsnummer = sida.protokollsnummer or nummer["nr"] or nummer["del"]
        rest = rest[: nummer.start()] + " " + rest[nummer.end() :]
        bok.notera(Sökväg(("protokollsnummer",)), rad)
        funnet = True
    if sida.start is None:
        rest, tid = läs_tider(sida, rest, rad, bok, i_titeln=etikett in _I_TITELN)
        funnet = funnet or tid
    rest = _VECKODAG.sub(" ", FYLLORD.sub(" ", rest)) if funnet else rest
    return _läs_rest(sida, etikett, rest.strip(KANT), rad, bok, funnet=funnet)


def _läs_rest(sida: Framsida, etikett: str, rest: str, rad: Rad, bok: Bok, *, funnet: bool) -> bool:
    """Take what is left of a row beside date and time: the place, or the body's name.

    A title keeps its wide gaps: they tell the cells of a letterhead apart.
    """
    glest, rest = rest, ett_mellanslag(rest)
    if not rest:
        bok.ta(rad)
        return True
    fortsätter = sida.plats.endswith((" och", " samt", ",", "-"))
    if etikett in {"plats", "plats_och_tid"} and (not sida.plats or fortsätter):
        sida.plats = _KLOCKAN_SIST.sub("", f"{sida.plats} {rest}".strip())
        bok.notera(Sökväg(("plats",)), rad)
        return True
    if etikett in _I_TITELN and (funnet or any(namn_i_titel(glest)) or not utan_dokumentord(glest)):
        sida.titel.append((rad, glest))
        return True
    if funnet:
        bok.ta(rad)
        bok.rest(rad, rest)
    return funnet
