"""The front page: labels with their values to the right or below."""

import re
from collections.abc import Sequence

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import VECKODAGAR
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.efternamn_forst import rätta_efternamn, vänd_egen_rulla
from kommunprotokoll.tolkning.marken.etiketter import (
    dela_vid_etiketter,
    etiketter,
    från_vilka,
)
from kommunprotokoll.tolkning.marken.forskjutna_etiketter import flytta_upp_etiketter
from kommunprotokoll.tolkning.marken.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.framsidestider import (
    läs_ajournering,
    läs_tider,
    ta_ajourneringar,
)
from kommunprotokoll.tolkning.marken.funktionarsrad import (
    läs_bredvid,
    läs_efterord,
    läs_funktionär,
    läs_underskrift,
)
from kommunprotokoll.tolkning.marken.isarfallet import foga_isarfallet
from kommunprotokoll.tolkning.marken.justeringsblad import FYLLORD, KANT
from kommunprotokoll.tolkning.marken.motesuppgifter import är_pekare
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, som_person
from kommunprotokoll.tolkning.marken.namnform import har_titel_först
from kommunprotokoll.tolkning.marken.namnteckningar import (
    namn_med_roll,
    namn_över_roller,
    roll_före,
)
from kommunprotokoll.tolkning.marken.narvarolista import Närvarolista
from kommunprotokoll.tolkning.marken.narvarospalter import kolumner_av, läs_spalter
from kommunprotokoll.tolkning.marken.organ import namn_i_titel, utan_dokumentord
from kommunprotokoll.tolkning.marken.partilistor import utan_partilistor
from kommunprotokoll.tolkning.marken.partirubriker import utan_partirubriker
from kommunprotokoll.tolkning.marken.rullkoder import läs_rullkoder
from kommunprotokoll.tolkning.marken.rullposter import ROLL_UNDER, läs_närvaro
from kommunprotokoll.tolkning.marken.rulltabell import läs_rulltabell
from kommunprotokoll.tolkning.marken.sondrat import foga_sondrat
from kommunprotokoll.tolkning.marken.spalter import räta_etiketter
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.marken.underskriftskolumner import para_underskrifter
from kommunprotokoll.tolkning.rader import INNEHÅLL, Rad, utan_tomma

_I_TITELN = frozenset({"", "titel", "datum"})
_PRESIDIUM = frozenset({"ordförande", "vice_ordförande"})
_SITTER = frozenset({"närvarande", "beslutande"})
_FUNKTIONÄRER = frozenset({"ordförande", "sekreterare", "justerare"})
_ERSATTA = re.compile(r"(?:ersätter|i ?stället för|tjänstgör för|tjg för):?", re.IGNORECASE)
"""Head of a column of those whom the others stand for."""
_TITEL_I_RULLAN = re.compile(
    rf"\s*(?:nämnd|kommun)?sekreterare\b|\s*ordförande\b|\s*Nämndsekreterare {NAMN}\s*$"
)
"""A title that is no label: in small letters, going on a row above, or before a name."""
_SIDNUMMER = re.compile(r"\d{1,3}(?: ?\(\d{1,3}\))?")
_PROTOKOLLSNUMMER = re.compile(
    r"^\s*(?:protokoll |styrelsemöte )?\(?nr\.? ?(?P<nr>\d[\d/-]*)\)?|"
    r"^\s*(?P<del>delprotokoll (?:nr\.? )?(?:\d{1,3}|[A-Z]))\s*$",
    re.IGNORECASE,
)
_VECKODAG = re.compile(rf"\b(?:{'|'.join(VECKODAGAR)})(?:en)?\b", re.IGNORECASE)
_PAR, _MEST_RULLA = 2, 500
_MED_PARTI = re.compile(rf"{NAMN}\s*{PARTI}")
_SIDA = re.compile(
    r"\b(?:sida|sid|blad)?\s*\d{1,3}\s*(?:\(\d{1,3}\)|\[\d{1,3}\]|av \d{1,3})\s*$", re.IGNORECASE
)


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
        if antal := _läs_tabell(sida, etikett, synliga, plats, bok, dialekt):
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
        if sida.uppgifter.läs_mening(hel) or _säger_inget_nytt(hel, etikett, dialekt):
            bok.ta(rad)
            continue
        for del_ in dela_vid_etiketter(hel, etikett, dialekt):
            etikett = _läs_del(sida, etikett, del_, rad, bok, dialekt)
    rätta_efternamn(sida, synliga, kända)
    for post in sida.lista.poster:
        läs_närvaro(sida, post, bok, dialekt)
    _lägg_sekreteraren(sida, bok)
    if len(sida.blad.justerare) > 1:  # "Justeras" stands over the chair's name too
        andra = {p.namn for p in (sida.ordförande, sida.sekreterare) if p is not None}
        kvar = tuple(p for p in sida.blad.justerare if p.namn not in andra)
        sida.blad.justerare = kvar or sida.blad.justerare
    på_rullan = {närvaro.person.namn for närvaro in sida.närvaro}  # which may stand further down
    bok.ta(*(rad for rad, vem in sida.underskrivna if vem.namn in på_rullan))
    return sida


def _lägg_sekreteraren(sida: Framsida, bok: Bok) -> None:
    """Add the secretary whose label ends the roll: "Sekreterare: Ada Berg" below those present."""
    vem = sida.sekreterare
    if not sida.sekreterare_i_rullan or vem is None:
        return
    if not any(n.person.namn == vem.namn for n in sida.närvaro):
        bok.dela(Sökväg(("sekreterare",)), med=Sökväg(("närvaro", len(sida.närvaro))))
        sida.närvaro.append(Närvaro(vem, Roll.SEKRETERARE))


def _i_ordning(rader: Sequence[Rad], bok: Bok, dialekt: Dialekt) -> list[Rad]:
    """Return the rows that hold something, labels and values in the order they are to be read."""
    raka = räta_etiketter(flytta_upp_etiketter(rader, dialekt), dialekt)
    parade = utan_partirubriker(utan_partilistor(para_underskrifter(raka, dialekt), dialekt))
    bok.ta(*(rad for rad in parade if rad.är_tom))
    hela, bredvid = foga_isarfallet(utan_tomma(parade), dialekt)
    bok.ta(*bredvid)
    return foga_sondrat(hela, dialekt)


def _läs_tabell(
    sida: Framsida, etikett: str, rader: Sequence[Rad], början: int, bok: Bok, dialekt: Dialekt
) -> int:
    """Read the roll if it is a table that begins on a row; return how many rows it has."""
    rulla = läs_rulltabell(rader, början, dialekt)
    for post in rulla.poster:
        bok.notera(Sökväg(("närvaro", len(sida.närvaro))), post.rad)
        sida.närvaro.append(post.närvaro)
        if post.närvaro.roll is Roll.ORDFÖRANDE and post.närvaro.närvarande:
            sida.ordförande = sida.ordförande or post.närvaro.person
    if not rulla.antal:
        med_koder, antal = läs_rullkoder(rader, början, etikett, dialekt)
        # Such a roll may put the surname first though the rest of the page does not.
        vänd_egen_rulla(med_koder, sida, rader if antal else ())
        sida.lista.poster += med_koder
        bok.ta(*rader[början : början + antal])
        return antal
    tagna = rader[början : början + rulla.antal]
    sida.röstlistor += rulla.röstlistor
    sida.tabellrader |= {rad.nummer for rad in tagna}
    bok.ta(*tagna)
    return rulla.antal


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
    poster, antal = läs_spalter(rader, ROLL_UNDER, dialekt)
    if antal:
        sida.lista.poster += poster
        bok.ta(*rader[:antal])
        return antal
    över = tecknade.get(rad.nummer)
    redan = [post.text for post in sida.lista.poster[:_MEST_RULLA]]
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
    if etikett in ROLL_UNDER and "ärv" in hel and sida.lista.börja_tabell(hel):
        bok.ta(rad)
        return "beslutande"
    if etikett in _SITTER and _är_rollrubrik(sida, hel, dialekt) and not öppen:
        sida.lista.väntande_roll = hel.strip(" :")
        bok.ta(rad)
        return etikett
    i_rullan = etikett in ROLL_UNDER
    # An entry of the roll that ends in a comma goes on: "Ada Berg (S)," above "Ordförande".
    mitt_i = i_rullan and öppen
    i_löptext = etikett == "innehåll" or mitt_i or _i_rullan(sida, etikett, hel, dialekt)
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
        if etikett in ROLL_UNDER and _ERSATTA.fullmatch(text):
            text, sida.lista.kolumner = "", (etikett, "ersatta")
        bok.ta(rad)
    if text and not _läs_värde(sida, etikett, text, rad, bok) and bok.är_tagen(rad):
        bok.rest(rad, text)
    # "Sekreterare ........ Paragrafer 45-62": the name on the row below is the secretary's.
    funktionär = [e for e in nya[:-1] if e in _FUNKTIONÄRER]
    return funktionär[-1] if funktionär and etikett in {"paragrafer", "underskrifter"} else etikett


def _byt_etikett(sida: Framsida, förra: str, nya: Sequence[str], varifrån: str) -> None:
    """Let new labels hold; those who come from ``varifrån`` stand below them."""
    sida.lista.varifrån = varifrån
    sida.sekreterare_i_rullan |= nya == ["sekreterare"] and förra == "övriga"
    sida.lista.väntande_roll = ""
    sida.lista.sluta_tabell()
    for ny in nya:
        sida.blad.ny_etikett(ny)


def _i_rullan(sida: Framsida, etikett: str, text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row of the roll begins with a title though the title is a label elsewhere.

    "Sekreterare Ada Berg" is one of the roll where the row above has its title first too.
    """
    if etikett not in ROLL_UNDER:
        return False
    if _TITEL_I_RULLAN.match(text):
        return True
    förra = sida.lista.poster[-1].text if sida.lista.poster else ""
    titlar_först = har_titel_först(förra, dialekt) and har_titel_först(text, dialekt)
    return titlar_först and "  " not in text.strip()


def _är_rollrubrik(sida: Framsida, text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row of the roll is nothing but the office of the person on the next row.

    "Ordförande" only before anybody is listed: further down it is the label of a signature.
    """
    roll = dialekt.roller.get(nyckel(text), "")
    if len(sida.lista.bredvid) > 1:  # it belongs to one of those side by side above it
        return False
    return roll.endswith("vice ordförande") or (roll == "ordförande" and not sida.lista.poster)


def _saknas(sida: Framsida, etikett: str) -> bool:
    """Tell whether a label of office has not got its name yet."""
    return (etikett == "sekreterare" and sida.sekreterare is None) or (
        etikett == "ordförande" and sida.ordförande is None
    )


def _läs_värde(sida: Framsida, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
    """Read one value below or beside a label; False if it was not understood."""
    if etikett == "innehåll":
        sida.innehåll.append(rad)
        bok.ta(rad)
        return True
    if etikett in ROLL_UNDER and är_pekare(text):
        bok.ta(rad)
        return True
    if etikett in ROLL_UNDER:
        if läst := sida.lista.lägg_rad(etikett, text, rad):
            bok.ta(rad)
        return läst
    if sida.blad.läs_underskriftsgrupp(text):
        bok.ta(rad)
        return True
    if etikett in _FUNKTIONÄRER:
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
    fortsätter = sida.plats.endswith((" och", ",", "-"))
    if etikett in {"plats", "plats_och_tid"} and (not sida.plats or fortsätter):
        sida.plats = f"{sida.plats} {rest}".strip()
        bok.notera(Sökväg(("plats",)), rad)
        return True
    if etikett in _I_TITELN and (funnet or any(namn_i_titel(glest)) or not utan_dokumentord(glest)):
        sida.titel.append((rad, glest))
        return True
    if funnet:
        bok.ta(rad)
        bok.rest(rad, rest)
    return funnet
