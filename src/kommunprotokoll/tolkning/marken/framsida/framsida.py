"""The front page: labels with their values to the right or below."""

import re
from collections.abc import Sequence

from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.framsida.efternamn_forst import rätta_efternamn
from kommunprotokoll.tolkning.marken.framsida.etiketter import (
    dela_vid_etiketter,
    etiketter,
    från_vilka,
    kommun_i_rullan,
)
from kommunprotokoll.tolkning.marken.framsida.forskjutna_etiketter import flytta_upp_etiketter
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.framsida.framsidesrulla import (
    lägg_ordföranden,
    lägg_sekreteraren,
    läs_tabell,
    är_rollrubrik,
    är_titel_i_rullan,
)
from kommunprotokoll.tolkning.marken.framsida.framsidesvarden import läs_värde
from kommunprotokoll.tolkning.marken.framsida.funktionarsrad import (
    läs_anslagsmening,
    läs_bredvid,
    läs_funktionär,
)
from kommunprotokoll.tolkning.marken.framsida.namnteckningar import (
    namn_med_roll,
    namn_över_roller,
    ordförande_under,
    roll_före,
)
from kommunprotokoll.tolkning.marken.framsida.rullposter import (
    ROLL_UNDER,
    läs_rullan,
)
from kommunprotokoll.tolkning.marken.framsida.sondrat import foga_sondrat
from kommunprotokoll.tolkning.marken.framsida.spalter import räta_etiketter
from kommunprotokoll.tolkning.marken.framsida.underskriftskolumner import para_underskrifter
from kommunprotokoll.tolkning.marken.isarfallet import foga_isarfallet
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.marken.narvaro.lista.narvarolista import Närvarolista
from kommunprotokoll.tolkning.marken.narvaro.lista.narvarospalter import (
    andra_plats,
    kolumner_av,
    läs_spalter,
)
from kommunprotokoll.tolkning.marken.narvaro.lista.partilistor import utan_partilistor
from kommunprotokoll.tolkning.marken.narvaro.lista.partirubriker import utan_partirubriker
from kommunprotokoll.tolkning.marken.narvaro.lista.raka_rader import foga_roller_under, räta_namn
from kommunprotokoll.tolkning.marken.underskriftsroller import UNDERSKRIFTSROLLER
from kommunprotokoll.tolkning.rader import INNEHÅLL, Rad, utan_tomma

_PRESIDIUM = frozenset({"ordförande", "vice_ordförande"})
_SITTER = frozenset({"närvarande", "beslutande"})
_ERSATTA = re.compile(r"(?:ersätter|i ?stället för|tjänstgör för|tjg för):?", re.IGNORECASE)
"""Head of a column of those whom the others stand for."""
_PAR, _MEST_RULLA, _MEST_UNDER = 2, 500, 5
_MED_PARTI = re.compile(rf"{NAMN}\s*{PARTI}")


def läs_framsida(
    rader: Sequence[Rad], bok: Bok, dialekt: Dialekt, kända: frozenset[str] = frozenset()
) -> Framsida:
    """Read the rows before the first paragraph; what is not understood is left to the book.

    ``kända`` are names that stand by themselves elsewhere in the document.
    """
    sida = Framsida(lista=Närvarolista(kända=kända, dialekt=dialekt))
    synliga = _i_ordning(rader, bok, dialekt)
    tecknade = namn_över_roller(synliga, dialekt)
    etikett, plats = "", 0
    while plats < len(synliga):
        if antal := läs_tabell(sida, etikett, synliga, plats, bok, dialekt):
            plats += antal
            continue
        rad, hel = synliga[plats], synliga[plats].text
        plats += 1
        if plats < len(synliga) and _bruten_etikett(hel, synliga[plats].text, dialekt):
            bok.ta(rad)
            rad, hel = synliga[plats], f"{hel.strip()} {synliga[plats].text.strip()}"
            plats += 1
        if etikett == "innehåll" and _efter_innehållet(sida.innehåll, rad):
            etikett = ""
        under = synliga[plats - 1 : plats - 1 + _MEST_RULLA]
        if lästa := _läs_utan_etikett(sida, etikett, under, tecknade, bok, dialekt):
            etikett = "" if lästa > _PAR else etikett
            plats += lästa - 1
            continue
        if (ny := läs_anslagsmening(sida, etikett, hel, rad, bok)) is not None:
            etikett = ny
            continue
        if sida.uppgifter.läs_mening(hel) or _säger_inget_nytt(hel, etikett, dialekt):
            bok.ta(rad)
            continue
        for del_ in dela_vid_etiketter(hel, etikett, dialekt):
            etikett = _läs_del(sida, etikett, del_, rad, bok, dialekt)
    rätta_efternamn(sida, synliga, kända)
    läs_rullan(sida, bok, dialekt)
    lägg_ordföranden(sida, bok)
    lägg_sekreteraren(sida, bok)
    _rätta_underskrifter(sida, bok)
    return sida


def _rätta_underskrifter(sida: Framsida, bok: Bok) -> None:
    """Let those who adjust be no others, and take the names of people on the roll.

    "Justeras" may stand over the chair's name too, and the roll further down than a signature.
    """
    if len(sida.blad.justerare) > 1:
        andra = {p.namn for p in (sida.ordförande, sida.sekreterare) if p is not None}
        kvar = tuple(p for p in sida.blad.justerare if p.namn not in andra)
        sida.blad.justerare = kvar or sida.blad.justerare
    på_rullan = {närvaro.person.namn for närvaro in sida.närvaro}
    bok.ta(*(rad for rad, vem in sida.underskrivna if vem.namn in på_rullan))


def _i_ordning(rader: Sequence[Rad], bok: Bok, dialekt: Dialekt) -> list[Rad]:
    """Return the rows that hold something, labels and values in the order they are to be read."""
    raka = räta_etiketter(flytta_upp_etiketter(räta_namn(rader), dialekt), dialekt)
    parade = utan_partirubriker(utan_partilistor(para_underskrifter(raka, dialekt), dialekt))
    bok.ta(*(rad for rad in parade if rad.är_tom))
    hela, bredvid = foga_isarfallet(utan_tomma(parade), dialekt)
    bok.ta(*bredvid)
    hopförda = foga_roller_under(foga_sondrat(hela, dialekt), frozenset(ROLL_UNDER), dialekt)
    bok.ta(*(rad for rad in hopförda if rad.är_tom))
    return utan_tomma(hopförda)


def _säger_inget_nytt(text: str, etikett: str, dialekt: Dialekt) -> bool:
    if etikett == "justering" and "digital" in text:
        return False  # "Protokollet justeras digitalt." says how
    return (
        dialekt.framsidesmening.match(text.strip()) is not None
        or nyckel(text) in dialekt.etikettrester
    )


def _läs_utan_etikett(
    sida: Framsida,
    etikett: str,
    rader: Sequence[Rad],
    tecknade: dict[int, list[tuple[str, str]]],
    bok: Bok,
    dialekt: Dialekt,
) -> int:
    """Read what no label heads: columns of the roll, names with their roles; how many rows."""
    rad = rader[0]
    i_rullan = etikett in ROLL_UNDER and not sida.lista.är_öppen
    if i_rullan and (kommun := kommun_i_rullan(rad.text)):
        sida.lista.varifrån = kommun
        bok.ta(rad)
        return 1
    poster, antal = läs_spalter(rader, ROLL_UNDER, dialekt)
    if antal:
        sida.lista.poster += poster
        bok.ta(*rader[:antal])
        return antal
    över = tecknade.get(rad.nummer)
    redan = [post.text for post in sida.lista.poster[:_MEST_RULLA]]
    if "sekreterare" in rad.text and ordförande_under(rader[1:_MEST_UNDER], redan, dialekt):
        etikett = "underskrifter"
    par = över or namn_med_roll(rad.text, None if etikett == "underskrifter" else redan, dialekt)
    if par:
        sida.blad.ny_etikett("underskrifter")
    for namn, roll in par:
        läs_funktionär(sida, roll, namn, rad, bok)
    if över is None:
        return 1 if par else 0
    bok.ta(rader[1])
    if "§" in rader[1].text:
        läs_bredvid(sida, rader[1].text[rader[1].text.index("§") :], rader[1], bok)
    return _PAR


def _efter_innehållet(innehåll: Sequence[Rad], rad: Rad) -> bool:
    """Tell whether contents whose rows are marked as such have ended; unmarked ones never do."""
    return bool(innehåll) and innehåll[-1].stil == INNEHÅLL != rad.stil


def _bruten_etikett(text: str, nästa: str, dialekt: Dialekt) -> bool:
    """Tell whether a label has wrapped: neither row has one whole, both together do."""
    if len(text.split()) > 2 or dialekt.etikett_i_början.match(text):  # noqa: PLR2004 - a label's first words
        return False
    träff = dialekt.etikett_i_början.match(f"{text.strip()} {nästa.strip()}")
    return träff is not None and len(träff["etikett"]) > len(text.strip())


def _läs_del(sida: Framsida, etikett: str, hel: str, rad: Rad, bok: Bok, dialekt: Dialekt) -> str:
    """Read a row, or the part of it that one label heads; return the label that now holds."""
    öppen = sida.lista.är_öppen
    if etikett in _SITTER and är_rollrubrik(sida, hel, dialekt) and not öppen:
        sida.lista.väntande_roll = hel.strip(" :")
        bok.ta(rad)
        return etikett
    i_rullan = etikett in ROLL_UNDER
    # An entry of the roll that ends in a comma goes on: "Ada Berg (S)," above "Ordförande".
    mitt_i = i_rullan and öppen
    i_löptext = etikett == "innehåll" or mitt_i or är_titel_i_rullan(sida, etikett, hel, dialekt)
    nya, text = ([], hel) if i_löptext else etiketter(hel, dialekt, i_rullan=i_rullan)
    if nya == ["underskrifter"] and etikett == "sekreterare" and sida.sekreterare is None:
        nya = ["sekreterare", "underskrifter"]  # "Vid protokollet    Justeras" above two names
    nya = [etikett, *nya] if nya == ["paragrafer"] and _saknas(sida, etikett) else nya
    if nya and nya[-1] in _PRESIDIUM and etikett in _SITTER and _MED_PARTI.match(text):
        # "Ordförande   Ada Berg (S)" among the members: a role before the name.
        bok.ta(rad)
        sida.lista.lägg_rad("beslutande", f"{text}, {roll_före(hel)}", rad)
        return "beslutande"
    if nya == ["vice_ordförande"]:
        nya, text = [], hel
    varifrån = från_vilka(hel) if i_rullan and not (nya or i_löptext) else ""
    nya, text = (["övriga"], "") if varifrån else (nya, text)
    if nya:
        _byt_etikett(sida, etikett, nya, varifrån)
        etikett, sida.lista.kolumner = nya[-1], kolumner_av(nya, text, hel, ROLL_UNDER)
        sida.lista.andra_plats = andra_plats(rad.text, etikett, dialekt)
        if etikett in ROLL_UNDER and _ERSATTA.fullmatch(text):
            text, sida.lista.kolumner = "", (etikett, "ersatta")
        bok.ta(rad)
    if text and not läs_värde(sida, etikett, text, rad, bok) and bok.är_tagen(rad):
        bok.rest(rad, text)
    # "Sekreterare ........ Paragrafer 45-62": the name on the row below is the secretary's.
    funktionär = [e for e in nya[:-1] if e in UNDERSKRIFTSROLLER]
    return funktionär[-1] if funktionär and etikett in {"paragrafer", "underskrifter"} else etikett


def _byt_etikett(sida: Framsida, förra: str, nya: Sequence[str], varifrån: str) -> None:
    """Let new labels hold; those who come from ``varifrån`` stand below them."""
    sida.lista.varifrån = varifrån
    före_rullan = förra == "ordförande" and nya[0] in ROLL_UNDER and not sida.lista.poster
    sida.ordförande_i_rullan |= före_rullan and not sida.blad.i_underskrifter
    sida.sekreterare_i_rullan |= nya == ["sekreterare"] and förra == "övriga"
    sida.lista.väntande_roll = ""
    for ny in nya:
        sida.blad.ny_etikett(ny)


def _saknas(sida: Framsida, etikett: str) -> bool:
    """Tell whether a label of office has not got its name yet."""
    return (etikett == "sekreterare" and sida.sekreterare is None) or (
        etikett == "ordförande" and sida.ordförande is None
    )
