"""The rows of a matter's heading: where it goes on, where it ends, its case number."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.modell.paragraf import Tidigarebehandling
from kommunprotokoll.tolkning.dialekt import Dialekt, allmän, nyckel
from kommunprotokoll.tolkning.marken.lopande_text import MÄRKE
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import med_egen_rubrik, är_delrubrik
from kommunprotokoll.tolkning.marken.paragraf.dnr import (
    bart_dnr,
    dela_dnr,
    dnr_först,
    dnr_i_parentes,
    är_dnr_rad,
)
from kommunprotokoll.tolkning.marken.paragraf.paragrafrubrik import tidigare_i
from kommunprotokoll.tolkning.rader import Rad

_KLASSRAD = re.compile(
    r"\s*(?:Klass(?:ificering|beteckning|kod)?|Ärendetyp|Dossié|Dossier|Dossié?nr|Dpl|Dokumenttyp|"
    r"(?:Ärende|Diarie)plan(?:beteckning)?)[.:]?\s+\d[\d. -]*\s*"
)
_UTLÅTANDE = re.compile(
    r"\s*(?:Utl(?:åtande)?|Prop(?:osition)?|Skr(?:ivelse)?|Bet(?:änkande)?|Handling|Motion|"
    r"Interpellation|Ärende|Yttrande)\.? (?:nr\.? )?(?:19|20)\d\d:\d{1,4}[a-z]?[.:]?\s*"
)
_KLASSKOD = re.compile(r"\s*(?:\d{2,3}|\d{1,2}(?:\.\d{1,3}){1,4}\.?)\s*")
"""A code of the archive's plan, between a case number and the heading."""
_ORGANET_BESLUTAR = re.compile(
    r"[A-ZÅÄÖ][\w -]{0,50}(?:styrelsen|nämnden|fullmäktige|utskottet|direktionen|rådet|"
    r"beredningen) (?i:beslutar|beslutade|beslöt)(?: att)?:?"
)
"""What stands above the points decided, close below a heading."""
_SLUTAR_TEXT = re.compile(r"(?<!m\.fl)(?<!m\.m)(?<!etc)(?<!\bmfl)(?<!\bmm)\.\s*$")
_MALLFÄLT = re.compile(
    r",?\s*(?:\[(?:Eventuell|Ev\.|Ange|Skriv|Klicka|Infoga|Välj|Fyll)[^\]]{0,60}\]|"
    r"<![^<>]{2,40}>|\{\{[^{}]{2,40}\}\}?)",
    re.IGNORECASE,
)
MEST_RUBRIK = 8
"""Rows of a heading at the most."""
_RUBRIKBREDD = 58
INTE_SIST = (
    "-", ",", " och", " för", " av", " till", " om", " från", " i", " på", " med", " vid", " samt",
    " gällande", " avseende", " under", " mot", " inom", " att", " enligt", " –",
)  # fmt: skip
"""What a row of a heading ends with only if the heading goes on below."""
_TRÅNGT = 0.95
_DJUPT = 5
"""A heading beside its number begins further in than this where it stands in a column."""


@attrs.frozen
class Rubrikuppgift:
    """What a row beside a heading says of the matter: its case number, its other paragraphs."""

    dnr: str = ""
    tidigare: tuple[Tidigarebehandling, ...] = ()
    nummer: str = ""
    """Number of the paper that the matter is put by: "Utl. 2031:22"."""


def uppgifter_före_rubriken(
    rader: Sequence[Rad], *, har_dnr: bool
) -> tuple[list[tuple[Rad, Rubrikuppgift]], Sequence[Rad]]:
    """Part the rows between a number and its heading that say where the matter belongs.

    Returns:
        Rows of case number, class code and the matter's paragraphs in other bodies; other rows.
    """
    funna: list[tuple[Rad, Rubrikuppgift]] = []
    plats = slut = 0
    while plats < len(rader):
        rad = rader[plats]
        plats += 1
        if rad.är_tom:
            continue
        if (stapel := läs_stapel(rad.text)) is not None:
            uppgift = stapel
        elif not har_dnr and (dnr := dnr_på_raden(rad.text)):
            uppgift = Rubrikuppgift(dnr)
        elif _UTLÅTANDE.fullmatch(rad.text):
            uppgift = Rubrikuppgift(nummer=rad.text.strip())
        elif _KLASSRAD.fullmatch(rad.text) or (har_dnr and _KLASSKOD.fullmatch(rad.text)):
            uppgift = Rubrikuppgift()
        else:
            break
        har_dnr = har_dnr or bool(uppgift.dnr)
        funna.append((rad, uppgift))
        slut = plats
    return funna, rader[slut:]


def läs_stapel(text: str) -> Rubrikuppgift | None:
    """Read a row of the matter's paragraphs in other bodies: "Ks § 201   Ksau § 180   Dnr 31/98".

    None if the row holds anything else.
    """
    if not (text[:1].isupper() or text[:1] == " ") or not any(t.isdigit() for t in text[:14]):
        return None
    tidigare, rest = tidigare_i(f"   {text.strip()}")
    if not tidigare and "§" in text and (först := dnr_först(text)):
        dnr, efter = först
        tidigare, rest = tidigare_i(f"   {efter.strip()}")
        return Rubrikuppgift(dnr, tidigare) if tidigare and not rest.strip() else None
    if not tidigare or any(t.organ.casefold() in allmän().inte_organ for t in tidigare):
        return None
    kvar, dnr = dela_dnr(rest)
    if not dnr and (dnr := dnr_på_raden(rest)):
        kvar = ""
    # "Grupp 1" by itself is no paragraph of another body.
    säkert = "§" in text or len(tidigare) > 1 or bool(dnr)
    return Rubrikuppgift(dnr, tidigare) if säkert and not kvar else None


def dnr_på_raden(text: str) -> str:
    """Return the case number that a row holds and nothing else: with a label or by its form."""
    rubrik, dnr = dela_dnr(text) if är_dnr_rad(text) else ("", "")
    return dnr if dnr and not rubrik else bart_dnr(text)


def rubrik_bredvid(
    hela_raden: str, första: Rad, rader: Sequence[Rad], dialekt: Dialekt
) -> tuple[list[Rad], Sequence[Rad]]:
    """Part a heading that begins beside its number from the rows below it.

    A row in the heading's own column goes it on, and one whose first word had no room above; a row
    with a capital only if it ends the block, since text may begin just below.
    """
    kolumn = hela_raden.find(första.text)
    rubrikrader = [första]
    for i, rad in enumerate(rader[:MEST_RUBRIK]):
        delad = rad.nummer == första.nummer  # of a row that held heading and text
        if rad.är_tom or delad or slutar_rubriken(rad, rubrikrader, dialekt, prova=False):
            return rubrikrader, rader[i:]
        indrag = len(rad.text) - len(rad.text.lstrip())
        if not (kolumn > _DJUPT and abs(indrag - kolumn) <= 1):
            stor = not rad.text.lstrip()[:1].islower()
            if not _fortsätter(rubrikrader, rad) or (
                stor and not _sist_i_blocket(rader, i, dialekt)
            ):
                return rubrikrader, rader[i:]
        rubrikrader.append(rad)
    return rubrikrader, rader[len(rubrikrader) - 1 :]


def _sist_i_blocket(rader: Sequence[Rad], plats: int, dialekt: Dialekt) -> bool:
    nästa = rader[plats + 1] if plats + 1 < len(rader) else None
    if rader[plats].text.rstrip().endswith("."):
        return False
    return (
        nästa is None
        or nästa.är_tom
        or är_delrubrik(nästa.text, dialekt)
        or bool(dnr_på_raden(nästa.text))
    )


def rubrikens_rader(rader: Sequence[Rad]) -> int:
    """Return how many rows are the heading, where the last ends as running text does.

    Without an empty row between them the text begins at a row with a capital.
    """
    if len(rader) < 2 or not _SLUTAR_TEXT.search(rader[-1].text):  # noqa: PLR2004 - a row of each
        return len(rader)
    for plats, rad in enumerate(rader):
        förra = rader[plats - 1].text.strip().casefold() if plats else ""
        if plats and rad.text.lstrip()[:1].isupper() and not förra.endswith(INTE_SIST):
            return plats
    return len(rader)


def utan_mallfält(text: str) -> str:
    """Return a heading without the field of a template that nobody filled in."""
    return _MALLFÄLT.sub("", text).strip() if "[" in text or "<" in text or "{" in text else text


def slutar_rubriken(
    rad: Rad, rubrikrader: list[Rad], dialekt: Dialekt, *, prova: bool = True
) -> bool:
    """Tell whether a row is no part of a heading; ``prova`` asks too whether it goes one on."""
    if not rubrikrader:
        egen = nyckel(rad.text) in dialekt.även_ärende or med_egen_rubrik(rad.text, dialekt)
        return är_delrubrik(rad.text, dialekt) and not egen
    if _ORGANET_BESLUTAR.fullmatch(rad.text.strip()):
        return True
    if är_dnr_rad(rad.text) or ("§" in rad.text and läs_stapel(rad.text) is not None):
        return True
    return är_delrubrik(rad.text, dialekt) or (prova and not _fortsätter(rubrikrader, rad))


def _fortsätter(rubrikrader: list[Rad], nästa: Rad) -> bool:
    """Tell whether a row goes on a wrapped heading: its first word had no room before."""
    förra, text = rubrikrader[-1].text.strip(), nästa.text.strip()
    if förra.endswith((".", ":")) or dnr_i_parentes(förra)[1] or MÄRKE.match(text):
        return False
    if (
        text[:1].islower()
        or text.startswith("(")
        or (förra.isupper() and text.isupper())
        or förra.casefold().endswith(INTE_SIST)
    ):
        return True
    bredd = max(_RUBRIKBREDD, *(len(r.text.strip()) for r in rubrikrader))
    return len(förra) + 1 + len(text.split(maxsplit=1)[0]) > _TRÅNGT * bredd
