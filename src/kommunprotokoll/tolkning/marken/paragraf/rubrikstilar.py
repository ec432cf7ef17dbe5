"""Headings of paragraphs that bear no § before the number.

"KF 154", "18 | Val av justerare", "23 A | ...", "p 16", "Paragraf 12", "154 § Upprop", or a bare
number beside or above the heading. A form by which nothing but a heading is written may stand
against rows with §; a bare number is a heading only where the document has no better.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.marken.namn import NAMN_MED_PARTI, är_namn
from kommunprotokoll.tolkning.marken.paragraf.dnr import dela_dnr
from kommunprotokoll.tolkning.marken.paragraf.rubrikserier import (
    Rubrikrad,
    i_följd,
    stigande,
    är_innehåll,
)
from kommunprotokoll.tolkning.rader import Rad

_SLUT = r"(?P<rest>\s*$|[.:]?\s+[A-ZÅÄÖ\d(”\"].*)$"
_NR = r"(?P<nr>\d{1,4})(?:\s?(?P<bokstav>[A-ZÅÄÖ])(?=\s|$))?"
_TYDLIGA = (
    re.compile(
        r"\s*(?P<nr>\d{1,4})(?:\s?(?P<bokstav>[A-ZÅÄÖ]))?\s*\|\s*(?P<rest>[A-ZÅÄÖ\d(”\"].*)$"
    ),
    re.compile(rf"\s*(?:Paragraf|PARAGRAF|Ärende|ÄRENDE|Punkt|PUNKT)(?: nr)?\s+{_NR}{_SLUT}"),
    re.compile(
        rf"\s*[Pp]{{1,2}}\.?\s?(?P<nr>\d{{1,3}})(?P<bokstav>)(?:\s?[-–]\s?\d{{1,3}})?{_SLUT}"
    ),
    re.compile(rf"\s*{_NR}\s?§{_SLUT}"),
    re.compile(
        r"\s*(?:[A-ZÅÄÖ][\w-]* (?:[\w-]+ ){0,3})?[\w-]*(?:styrelsen|nämnden|ullmäktige|utskottet|"
        rf"direktionen|rådet|beredningen)\s+§\s*{_NR}{_SLUT}"
    ),
)
"""Forms that nothing but a heading has."""
_EFTER_ORGAN = re.compile(
    r"\s*(?P<organ>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5})\s(?P<nr>\d{1,4})(?:\s?(?P<bokstav>[A-ZÅÄÖ])(?=\s|$))?"
    r"(?P<rest>\s*$|\s{2,}\S.*|\s+D\s?nr\b.*|:?\s[A-ZÅÄÖ][a-zåäö].*)$"
)
_BART = re.compile(
    r"\s*(?P<nr>\d{1,4})(?:\s?(?P<bokstav>[A-ZÅÄÖ])(?=\s))?\.?\s+(?P<rest>[A-ZÅÄÖ][^|]{2,160})$"
)
_ENSAMT = re.compile(r"\s*(?P<nr>\d{1,4})(?:\s?(?P<bokstav>[A-ZÅÄÖ]))?\.?\s*(?P<rest>)$")
_ANGIVNA = re.compile(
    r"\b[Pp]aragraf(?:er|erna)?\b[^\d]{0,14}(?P<a>\d{1,4})(?: ?[A-Z])?\s?[-–]\s?"
    r"(?:§ ?)?(?P<b>\d{1,4})"
)
_SPANN, _FÖRE_KROPPEN, _TRE, _NÄRA = 500, 400, 3, 4


def tydlig_serie(
    rader: Sequence[Rad], är_avsnitt: Callable[[str], bool], *, ensam: bool
) -> list[Rubrikrad]:
    """Return the longest series of headings in a form of its own; empty if none has two.

    Rows such as "Tabell 1" and "Punkt 1" stand inside matters too. So the front page names the
    numbers, or the parts of a paragraph stand below them; a form that only headings have needs
    neither where it is ``ensam``, the document having no §.
    """
    serier = [stigande(_i_stil(rader, stil)) for stil in _TYDLIGA]
    serier = [s for s in serier if ensam or _är_belagd(s, rader, är_avsnitt)]
    efter_organ: dict[str, list[Rubrikrad]] = {}
    for plats in range(len(rader)):
        if (rad := efter_organet(rader, plats)) is not None:
            efter_organ.setdefault(rad.organ, []).append(rad)
    organens = [stigande(egna) for egna in efter_organ.values()]
    serier += [s for s in organens if _är_belagd(s, rader, är_avsnitt)]
    bästa = max(serier, key=len, default=[])
    return bästa if len(bästa) > 1 else []


def _är_belagd(
    serie: Sequence[Rubrikrad], rader: Sequence[Rad], är_avsnitt: Callable[[str], bool]
) -> bool:
    """Tell whether a series is of matters: by the front page, or by what stands below it."""
    angivna = angivna_nummer(rader)
    inom = sum(angivna[0] <= r.nummer.nummer <= angivna[1] for r in serie) if angivna else 0
    med_delar = sum(_har_del(rader, r, är_avsnitt) for r in serie)
    return 2 * max(inom, med_delar) >= len(serie)


def angiven_serie(rader: Sequence[Rad]) -> list[Rubrikrad]:
    """Return the headings with a bare number before or above them that the front page names."""
    if (angivna := angivna_nummer(rader)) is None:
        return []
    for stil in (_BART, _ENSAMT):
        inom = stigande(
            [r for r in _bara(rader, stil) if angivna[0] <= r.nummer.nummer <= angivna[1]]
        )
        if len(inom) > 1 and len(inom) * 2 > angivna[1] - angivna[0]:
            return inom
    return []


def bar_serie(rader: Sequence[Rad], är_avsnitt: Callable[[str], bool]) -> list[Rubrikrad]:
    """Return the headings with a bare number before or above them, where no front page tells.

    The numbers follow on each other, and the parts of a paragraph stand below them.
    """
    for stil in (_BART, _ENSAMT) if angivna_nummer(rader) is None else ():
        serie = i_följd(_bara(rader, stil))
        med_delar = sum(_har_del(rader, r, är_avsnitt) for r in serie)
        if len(serie) >= _TRE and med_delar * 2 >= len(serie):
            return serie
    return []


def _bara(rader: Sequence[Rad], stil: re.Pattern[str]) -> list[Rubrikrad]:
    return [r for r in _i_stil(rader, stil) if _kan_vara_rubrik(rader, r)]


def angivna_nummer(rader: Sequence[Rad]) -> tuple[int, int] | None:
    """Return the first and last number by the front page; None if it is silent."""
    for rad in islice(rader, _FÖRE_KROPPEN):
        if "aragraf" in rad.text and (träff := _ANGIVNA.search(rad.text)) is not None:
            a, b = int(träff["a"]), int(träff["b"])
            if 0 <= b - a <= _SPANN:
                return a, b
    return None


def vanligaste_organ(rubriker: Sequence[Rubrikrad]) -> str:
    """Return the body before the numbers of most headings; empty where most have none."""
    organ = Counter(r.organ for r in rubriker).most_common(1)
    return organ[0][0] if organ else ""


def efter_organet(rader: Sequence[Rad], plats: int) -> Rubrikrad | None:
    """Return the heading "KF 154" of a row, if it is one."""
    text = rader[plats].text
    träff = _EFTER_ORGAN.match(text) if text[:1].isupper() or text[:1] == " " else None
    if träff is None or träff["organ"].casefold() in allmän().inte_organ:
        return None
    före = plats == 0 or rader[plats - 1].är_tom or not rader[plats - 1].text.strip(" _-–")
    före = före or rader[plats - 1].sida != rader[plats].sida
    return _rubrikrad(rader, plats, träff, organ=träff["organ"]) if före else None


def _i_stil(rader: Sequence[Rad], stil: re.Pattern[str]) -> list[Rubrikrad]:
    träffar = ((i, stil.match(rad.text)) for i, rad in enumerate(rader) if rad.text)
    rubriker = (_rubrikrad(rader, i, träff) for i, träff in träffar if träff is not None)
    return [r for r in rubriker if r is not None]


def _rubrikrad(
    rader: Sequence[Rad], plats: int, träff: re.Match[str], *, organ: str = ""
) -> Rubrikrad | None:
    if int(träff["nr"]) == 0 or är_innehåll(rader, plats):
        return None
    rubrik, dnr = dela_dnr(träff["rest"])
    nummer = Paragrafnummer(int(träff["nr"]), träff["bokstav"] or "")
    return Rubrikrad(plats, nummer, rubrik.strip(" .:"), dnr, organ=organ)


def _kan_vara_rubrik(rader: Sequence[Rad], rad: Rubrikrad) -> bool:
    """Tell whether a bare number may head a matter: it begins a block, and heads no person."""
    text = rad.rubrik
    if är_namn(text) or NAMN_MED_PARTI.match(text):
        return False
    if text and rader[rad.plats].text.rstrip().endswith((".", ",", ";")):
        return False
    ovanför = rader[rad.plats - 1] if rad.plats else None
    if ovanför is None or ovanför.är_tom or ovanför.sida != rader[rad.plats].sida:
        return True
    return ovanför.text.rstrip().endswith((".", "!", "?", "_"))


def _har_del(rader: Sequence[Rad], rad: Rubrikrad, är_avsnitt: Callable[[str], bool]) -> bool:
    under = (r.text for r in islice(rader, rad.plats + 1, rad.plats + 3 * _NÄRA) if not r.är_tom)
    return any(är_avsnitt(text) for text in islice(under, _NÄRA))
