"""The heading of one paragraph: its rows to its text, its case number, and what stands between."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.lopande_text import foga
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import är_delrubrik
from kommunprotokoll.tolkning.marken.paragraf.diarienummer import flera_diarienummer
from kommunprotokoll.tolkning.marken.paragraf.dnr import dela_dnr_i_kolumn, dnr_i_parentes
from kommunprotokoll.tolkning.marken.paragraf.rubrikmarginal import läs_marginal
from kommunprotokoll.tolkning.marken.paragraf.rubrikrader import (
    MEST_RUBRIK,
    Rubrikuppgift,
    dnr_på_raden,
    läs_stapel,
    rubrik_bredvid,
    rubrikens_rader,
    slutar_rubriken,
    uppgifter_före_rubriken,
    utan_mallfält,
)
from kommunprotokoll.tolkning.marken.paragraf.rubrikserier import Rubrikrad
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.utkast import Utkast

_OJ_MÄRKE = re.compile(
    r"\s*[-–]?\s*\(?(?:omedelbart? juster(?:ing|ad|at)|OJ|direktjuster(?:ing|ad|at))\)?[.:]?\s*",
    re.IGNORECASE,
)
_KLOCKSLAG_FÖRST = re.compile(
    r"(?P<kl>(?:[Kk]l\.? ?)?\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?) (?P<rubrik>[A-ZÅÄÖ].*)"
)


def utan_klockslag(rubrik: str, utkast: Utkast) -> str:
    """Let the time that an agenda gives before a heading be text: "§ 12 14:45 Trafiken"."""
    träff = _KLOCKSLAG_FÖRST.match(rubrik) if rubrik[:1] in "Kk012" else None
    if träff is None:
        return rubrik
    utkast.lägg("text", Löptext(träff["kl"]))
    return träff["rubrik"]


def läs_rubrik(
    rubrik: Rubrikrad, rader: Sequence[Rad], väg: Sökväg, bok: Bok, utkast: Utkast
) -> tuple[str, Sequence[Rad]]:
    """Return the heading's text and the rows below it."""
    ovanför, rader = rader[: rubrik.före], rader[rubrik.före :]
    if ovanför and dnr_på_raden(ovanför[-1].text):
        bok.ta(ovanför[-1])
        ovanför = ovanför[:-1]
    bok.notera(väg / "nummer", rader[0])
    _lägg_mellan([(rader[0], Rubrikuppgift("", rubrik.tidigare))], utkast, väg, bok)
    dnr, dnr_rad, under = rubrik.dnr, rader[0], rader[1:]
    if not (ovanför or rubrik.rubrik):
        mellan, under = uppgifter_före_rubriken(under, har_dnr=bool(dnr))
        dnr, dnr_rad = _lägg_mellan(mellan, utkast, väg, bok) or (dnr, dnr_rad)
    rubrikrader: list[Rad] = [*ovanför]
    ensam = not (ovanför or rubrik.rubrik or dnr)
    if ensam and (marginal := läs_marginal(under, utkast.dialekt)) is not None:
        dnr, dnr_rad = marginal.dnr, marginal.dnr_rad
        rubrikrader, under = marginal.rubrik, marginal.under
        bok.ta(*marginal.koder)
    elif not ovanför and rubrik.rubrik:
        första = attrs.evolve(rader[0], text=rubrik.rubrik)
        rubrikrader, under = rubrik_bredvid(rader[0].text, första, under, utkast.dialekt)
    elif not ovanför:
        rubrikrader, under = _rubrik_under(under, utkast, bok)
    if rubrikrader and not dnr:
        kort, dnr = dela_dnr_i_kolumn(rubrikrader[0].text)
        rubrikrader[0] = attrs.evolve(rubrikrader[0], text=kort)
    under = _från_första_synliga(under)
    if under and not dnr and (dnr := dnr_på_raden(under[0].text)):
        dnr_rad, under = under[0], under[1:]
    if under and (stapel := läs_stapel(under[0].text)) is not None:
        dnr, dnr_rad = _lägg_mellan([(under[0], stapel)], utkast, väg, bok) or (dnr, dnr_rad)
        under = under[1:]
    bok.notera(väg / "rubrik", *rubrikrader)
    text = utan_mallfält(foga(rubrikrader))
    if not dnr:
        text, dnr = dnr_i_parentes(text)
    if dnr:
        _lägg_dnr(dnr, dnr_rad, utkast, väg, bok)
    return text, under


def _lägg_mellan(
    mellan: Sequence[tuple[Rad, Rubrikuppgift]], utkast: Utkast, väg: Sökväg, bok: Bok
) -> tuple[str, Rad] | None:
    """Take what the rows beside a heading say of the matter; return the case number and its row."""
    funnet: tuple[str, Rad] | None = None
    for rad, uppgift in mellan:
        utkast.lägg("tidigare_behandling", *uppgift.tidigare)
        if uppgift.tidigare:
            bok.notera(väg / "tidigare_behandling", rad)
        if uppgift.nummer:
            utkast.lägg("text", Löptext(uppgift.nummer))
        bok.ta(rad)
        funnet = (uppgift.dnr, rad) if uppgift.dnr else funnet
    return funnet


def _från_första_synliga(rader: Sequence[Rad]) -> Sequence[Rad]:
    return rader[next((i for i, rad in enumerate(rader) if not rad.är_tom), len(rader)) :]


def _rubrik_under(
    rader: Sequence[Rad], utkast: Utkast, bok: Bok
) -> tuple[list[Rad], Sequence[Rad]]:
    """Part a heading from the rows below it: it ends at an empty row or a known heading."""
    rubrikrader: list[Rad] = []
    i = 0
    while i < len(rader) and len(rubrikrader) < MEST_RUBRIK:
        rad = rader[i]
        if not rubrikrader and _OJ_MÄRKE.fullmatch(rad.text):
            utkast.fält["omedelbart_justerad"] = True
            bok.ta(rad)
        elif rad.är_tom:
            if rubrikrader:
                break
        elif slutar_rubriken(rad, rubrikrader, utkast.dialekt) and not _före_dnr(rader, i, utkast):
            break
        else:
            rubrikrader.append(rad)
        i += 1
    i -= len(rubrikrader) - (egna := rubrikens_rader(rubrikrader))
    return rubrikrader[:egna], rader[i:]


def _före_dnr(rader: Sequence[Rad], plats: int, utkast: Utkast) -> bool:
    """Tell whether a row close below a heading goes it on: the case number stands just below it.

    "Ny lekplats vid torget / Svar på remiss från trafiknämnden / Dnr TN 2031/87".
    """
    rad, nästa = rader[plats], rader[plats + 1] if plats + 1 < len(rader) else None
    if nästa is None or rad.text.rstrip().endswith((".", ":")) or dnr_på_raden(rad.text):
        return False
    return bool(dnr_på_raden(nästa.text)) and not är_delrubrik(rad.text, utkast.dialekt)


def _lägg_dnr(dnr: str, rad: Rad, utkast: Utkast, väg: Sökväg, bok: Bok) -> None:
    första, *övriga = flera_diarienummer(dnr)
    bok.notera(väg / "diarienummer", rad)
    utkast.fält["diarienummer"] = första
    utkast.lägg("övriga_diarienummer", *övriga)
