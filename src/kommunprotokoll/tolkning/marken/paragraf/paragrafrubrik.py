"""Headings of paragraphs, told from references to paragraphs inside the text.

Every row that looks like a heading is a candidate. The headings of one protocol rise in number,
so the longest rising series of candidates is taken; a reference ("enligt § 22, ...") that has
wrapped to the start of a row falls out of the series.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

import attrs

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.paragraf import Tidigarebehandling
from kommunprotokoll.tolkning.marken.paragraf.dnr import dela_dnr, dnr_på_rad
from kommunprotokoll.tolkning.marken.paragraf.rubrikserier import (
    Rubrikrad,
    i_följd,
    leder_till_sida,
    stigande,
    är_innehåll,
)
from kommunprotokoll.tolkning.marken.paragraf.rubrikstilar import (
    angiven_serie,
    angivna_nummer,
    bar_serie,
    efter_organet,
    tydlig_serie,
    vanligaste_organ,
)
from kommunprotokoll.tolkning.rader import Rad

_MED_TECKEN = re.compile(
    r"\s*(?P<organ>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}\s+)?§\s*(?P<nr>\d{1,4})"
    r"(?:\s?(?P<bokstav>[A-ZÅÄÖ]\b|[a-h](?=\s*$|\s{2,}|\s+D\s?nr\b)))?"
    r"(?:/(?:(?:19|20)\d\d|\d\d)\b(?![/:]))?(?P<rest>.*)$"
)
_STAPEL = re.compile(
    r"\s*(?P<organ>[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]{0,5})\s(?P<nr>\d{1,4})(?P<bokstav>)"
    r"(?P<rest>(?:\s{2,}[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]{0,5}\s\d{1,4})*\s{2,}D\s?nr\b.*)$"
)
_I_ANNAT_ORGAN = re.compile(
    r"[,\s]+(?P<organ>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7})\s+§\s?(?P<nr>\d{1,4})(?=[,\s]|$)(?!/)|"
    # Without the mark it stands in a column of its own: "Etapp 2 och plan" is a heading.
    r"(?:,\s*|\s{2,})(?P<organ2>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7})\s+(?!(?:19|20)\d\d\b)"
    r"(?P<nr2>\d{1,4})(?=,|\s{2}|\s+D\s?nr\b|\s*$)"
)
"""A year is no paragraph: "§ 5 Budget 2031"."""
_SIST_PÅ_RADEN = re.compile(
    r"\s{2,}(?P<delar>[A-ZÅÄÖ][\w-]{0,7} § ?\d{1,4}(?:,? [A-ZÅÄÖ][\w-]{0,7} § ?\d{1,4}){0,3})\s*$"
)
"""The matter's paragraphs in other bodies, in a column at the end: "Dnr 31/7     Au § 288"."""
_UTAN_TECKEN = re.compile(
    r"\s*(?P<nr>\d{1,3})(?:\s?(?P<bokstav>[A-ZÅÄÖ]))?\.\s+(?P<rest>[A-ZÅÄÖ\d].*)$"
)
_UTAN_PUNKT = re.compile(r"\s*(?P<nr>\d{1,2})(?P<bokstav>)\s{1,3}(?P<rest>[A-ZÅÄÖ].{2,80})$")
_BARA_NUMMER = re.compile(r"\s*(?P<nr>\d{1,3})(?:\s?(?P<bokstav>[A-ZÅÄÖ]))?\s*$")
_LÖPANDE = re.compile(r"[,;.)]|\s+[a-zåäö]|\s*$")
_EFTER_PUNKT = re.compile(r"\.\s+(?P<rubrik>[A-ZÅÄÖ].{1,100}[^.,;:\s])\s*")
"""A short heading after "§ 12.": a row of running text is longer, or ends as a sentence does."""
_MITT_I = re.compile(
    r"(?:,|(?<!\s\s)[–-]|\b(?:och|utom|ej|inte|från|from|tom|till|med|av|för|enligt|i|per|se|samt|under)|"
    r"\b[oe]\.? ?[md]\.?)\s*$"
)
"""What a row ends with that goes on in a number on the next: "ersätter Bo Ek (S), utom"."""
_MEST_OVANFÖR = 5
_RÄCKER = 2
"""Numbered rows with their text close below may be a list; more of them in a row are headings."""
_FÅ = 3
_FÖRE_RUBRIK = re.compile(r"^(?:[.:–-]\s+|:(?=[A-ZÅÄÖ]))")
"""A sign between number and heading: "§ 12: Budget"."""
_MEST_UTGÅR = 6
_UTGÅR = re.compile(r"\b(?:utgår|utgick|utgått|dras tillbaka|drogs tillbaka)\b", re.IGNORECASE)
_FORTSÄTTNING = re.compile(r"\s*(?:forts(?:ättning)?\.?)\s+", re.IGNORECASE)


def finn_rubriker(
    rader: Sequence[Rad],
    är_avsnitt: Callable[[str], bool] = lambda _: False,
    är_etikett: Callable[[str], bool] = lambda _: False,
) -> list[Rubrikrad]:
    """Return the headings in order: those with § if the document has any, else numbered ones.

    Args:
        rader: The rows to search.
        är_avsnitt: Tells whether a row is the heading of a part of a paragraph; a number that such
            a heading follows at once has its own heading above it.
        är_etikett: Tells whether a row is the label of the paragraphs that the protocol covers; the
            number below it is no heading.
    """
    kandidater = [
        r
        for i in range(len(rader))
        if (r := _med_tecken(rader, i)) and (r.rubrik or r.dnr or not _under(rader, i, är_etikett))
    ]
    kandidater = _med_organets(kandidater, rader)
    rubriker = _första_av_lika(stigande(_utan_upprepade(kandidater)), kandidater, rader)
    if _är_få(rubriker, rader):
        tydlig = tydlig_serie(rader, är_avsnitt, ensam=not rubriker)
        rubriker = tydlig if len(tydlig) > len(rubriker) else rubriker
    if rubriker:
        hela = [_med_dnr_ovanför(r, rader) for r in rubriker]
        return _med_rubriker_ovanför(hela, rader, är_avsnitt)
    return _utan_tecken_alls(rader, är_avsnitt)


def _är_få(rubriker: Sequence[Rubrikrad], rader: Sequence[Rad]) -> bool:
    """Tell whether the rows with § are fewer than the paragraphs that the protocol can have."""
    if len(rubriker) < _FÅ:
        return True
    angivna = angivna_nummer(rader)
    return angivna is not None and len(rubriker) * 2 <= angivna[1] - angivna[0]


def _med_organets(kandidater: list[Rubrikrad], rader: Sequence[Rad]) -> list[Rubrikrad]:
    """Add the headings that lack the sign, where others have the same body: "Kfn 112".

    A row of other bodies just below a heading tells where the matter has been before.
    """
    organ = vanligaste_organ(kandidater)
    if not organ:
        return kandidater
    egnas = {r.plats for r in kandidater if r.organ == organ}
    kandidater = [r for r in kandidater if r.organ in {"", organ} or r.plats - 1 not in egnas]
    redan = {r.plats for r in kandidater}
    till = (
        r
        for i, rad in enumerate(rader)
        if organ in rad.text and i not in redan and (r := efter_organet(rader, i)) is not None
    )
    egna = [r for r in till if r.organ == organ]
    return sorted([*kandidater, *egna], key=lambda r: r.plats) if egna else kandidater


def _första_av_lika(
    serie: list[Rubrikrad], kandidater: Sequence[Rubrikrad], rader: Sequence[Rad]
) -> list[Rubrikrad]:
    """Let the first of two headings with one number stand where the second was withdrawn."""
    ordning = {r.plats: i for i, r in enumerate(kandidater)}
    ut = []
    for senare in serie:
        i = ordning[senare.plats]
        förra = kandidater[i - 1] if i else senare
        nästa = kandidater[i + 1].plats if i + 1 < len(kandidater) else len(rader)
        under = rader[senare.plats + 1 : min(nästa, senare.plats + _MEST_UTGÅR)]
        lika = i and förra.nummer == senare.nummer and förra.rubrik and senare.rubrik
        utgår = lika and any(_UTGÅR.search(rad.text) for rad in under)
        ut.append(förra if utgår else senare)
    return ut


def _utan_tecken_alls(rader: Sequence[Rad], är_avsnitt: Callable[[str], bool]) -> list[Rubrikrad]:
    """Return the headings of a document without §: a bare number before each."""
    if angivna := angiven_serie(rader):
        return _med_rubriker_ovanför(angivna, rader, lambda _: False)
    utan_tecken = i_följd([r for i in range(len(rader)) if (r := _utan_tecken(rader, i))])
    if utan_tecken:
        return utan_tecken
    for mönster in (_UTAN_TECKEN, _UTAN_PUNKT):
        tätt = [r for i in range(len(rader)) if (r := _utan_tecken(rader, i, under=mönster))]
        if len(tätt := i_följd(tätt)) > _RÄCKER:
            return tätt
    if ensamma := _bara_nummer(rader, är_avsnitt):
        return ensamma
    bara = bar_serie(rader, är_avsnitt)
    return _med_rubriker_ovanför(bara, rader, lambda _: False)


def _bara_nummer(rader: Sequence[Rad], är_avsnitt: Callable[[str], bool]) -> list[Rubrikrad]:
    """Return the rows of nothing but a number or "23 A", above headings, where most matters decide.

    The numbers may have gaps: of an agenda only some matters are in the protocol.
    """
    ensamma = (
        Rubrikrad(i, Paragrafnummer(int(träff["nr"]), träff["bokstav"] or ""), "")
        for i in range(1, len(rader) - 1)
        if rader[i - 1].är_tom
        and rader[i - 1].sida == rader[i].sida
        and (träff := _BARA_NUMMER.match(rader[i].text)) is not None
        and int(träff["nr"])
        and rader[i + 1].text.lstrip()[:1].isupper()
        and not är_avsnitt(rader[i + 1].text)
    )
    serie = stigande(list(ensamma))
    gränser = [*(r.plats for r in serie), len(rader)]
    med_beslut = sum(
        any(är_avsnitt(rad.text) for rad in rader[a + 2 : b]) for a, b in pairwise(gränser)
    )
    return serie if len(serie) > _RÄCKER and 2 * med_beslut > len(serie) else []


def _under(rader: Sequence[Rad], plats: int, är_etikett: Callable[[str], bool]) -> bool:
    """Tell whether the row above a bare number is a label, or ends in the middle of something."""
    ovanför = next((r.text for r in reversed(rader[max(0, plats - 2) : plats]) if not r.är_tom), "")
    return _MITT_I.search(ovanför) is not None or (bool(ovanför) and är_etikett(ovanför))


def nummer_igen(rader: Sequence[Rad], egen: Rubrikrad) -> list[Rubrikrad]:
    """Return the rows of a paragraph, its own heading aside, that head one with heading and number.

    The model has each number once, so that what stands below such a row goes on the paragraph.
    """
    kandidater = (_med_tecken(rader, i) for i, rad in enumerate(rader) if "§" in rad.text)
    return [k for k in kandidater if k and k.rubrik and k.plats != egen.före]


def är_upprepad(rad: Rad, nummer: Paragrafnummer) -> bool:
    """Tell whether a row repeats the heading of its own paragraph, as at the top of a new page."""
    träff = _MED_TECKEN.match(_FORTSÄTTNING.sub("", rad.text))
    if träff is None or int(träff["nr"]) == 0 or _nummer(träff) != nummer:
        return False
    rubrik, _ = dela_dnr(träff["rest"])
    return not rubrik or _FORTSÄTTNING.match(rad.text) is not None


def _med_dnr_ovanför(rubrik: Rubrikrad, rader: Sequence[Rad]) -> Rubrikrad:
    """Add the case number on the row close above, where the heading has none itself."""
    ovanför = rader[rubrik.plats - 1].text if rubrik.plats else ""
    dnr = "" if rubrik.dnr else dnr_på_rad(ovanför)
    return attrs.evolve(rubrik, dnr=dnr, före=1) if dnr else rubrik


def _med_rubriker_ovanför(
    rubriker: Sequence[Rubrikrad], rader: Sequence[Rad], är_avsnitt: Callable[[str], bool]
) -> list[Rubrikrad]:
    """Add the rows above bare numbers; where most have their heading there, all such have."""
    ut = [_med_rubrik_ovanför(r, rader, är_avsnitt) for r in rubriker]
    bara = [r for r in rubriker if not (r.rubrik or r.före)]
    ovanför = sum(bool(ny.före) and not r.före for r, ny in zip(rubriker, ut, strict=True))
    if ovanför < _RÄCKER or ovanför * 2 <= len(bara):
        return ut
    return [_med_rubrik_ovanför(r, rader, är_avsnitt, alla=True) for r in rubriker]


def _med_rubrik_ovanför(
    rubrik: Rubrikrad,
    rader: Sequence[Rad],
    är_avsnitt: Callable[[str], bool],
    *,
    alla: bool = False,
) -> Rubrikrad:
    """Add the rows above a bare number when its matter begins at once with a part's heading."""
    if rubrik.rubrik or rubrik.före:
        return rubrik
    nästa = (rader[i].text for i in range(rubrik.plats + 1, len(rader)) if not rader[i].är_tom)
    under = next((text for text in nästa if not dnr_på_rad(text)), "")
    hopfogad = rubrik.plats > 0 and rader[rubrik.plats - 1].nummer == rader[rubrik.plats].nummer
    tomt_under = rubrik.plats + 1 < len(rader) and rader[rubrik.plats + 1].är_tom
    mening = under.rstrip().endswith(".")  # no heading ends so
    if not hopfogad and not är_avsnitt(under) and not (alla and (tomt_under or mening)):
        return rubrik
    före = 0
    while före < min(rubrik.plats, _MEST_OVANFÖR):
        rad = rader[rubrik.plats - före - 1]
        if rad.är_tom or rad.text.rstrip().endswith(".") or "atum" in rad.text:
            break
        if _med_tecken(rader, rubrik.plats - före - 1):
            break  # the heading of the paragraph before, which has no row of its own besides
        före += 1
    return attrs.evolve(rubrik, före=före)


def _utan_upprepade(kandidater: list[Rubrikrad]) -> list[Rubrikrad]:
    """Drop a candidate that has the number of the one before: the heading again on a new page."""
    return [
        k
        for i, k in enumerate(kandidater)
        if i == 0 or k.nummer != kandidater[i - 1].nummer or (k.rubrik and not k.dnr)
    ]


def _med_tecken(rader: Sequence[Rad], plats: int) -> Rubrikrad | None:
    text = rader[plats].text
    if "§" in text:
        träff = _MED_TECKEN.match(text)
    else:
        träff = _STAPEL.match(text) if "nr" in text else None
    if träff is None or int(träff["nr"]) == 0 or är_innehåll(rader, plats):
        return None
    tidigare, rest = tidigare_i(träff["rest"])
    if "§" in rest and (sist := _SIST_PÅ_RADEN.search(rest)) is not None:
        tidigare += tidigare_i(f"   {sist['delar']}")[0]
        rest = rest[: sist.start()]
    rubrik, dnr = dela_dnr(rest)
    if not dnr and not tidigare and rubrik and _LÖPANDE.match(rest):
        efter_punkt = (
            _EFTER_PUNKT.fullmatch(rest) if plats == 0 or rader[plats - 1].är_tom else None
        )
        if efter_punkt is None:
            return None
        rubrik = efter_punkt["rubrik"]
    rubrik = _FÖRE_RUBRIK.sub("", rubrik)
    if not rubrik and leder_till_sida(rader, plats):
        return None
    organ = (träff["organ"] or "").strip()
    return Rubrikrad(plats, _nummer(träff), rubrik, dnr, organ=organ, tidigare=tidigare)


def _nummer(träff: re.Match[str]) -> Paragrafnummer:
    return Paragrafnummer(int(träff["nr"]), (träff["bokstav"] or "").upper())


def tidigare_i(text: str) -> tuple[tuple[Tidigarebehandling, ...], str]:
    """Part the numbers that the matter has had in other bodies from what stands after them."""
    funna: list[Tidigarebehandling] = []
    while träff := _I_ANNAT_ORGAN.match(text):
        organ, nummer = träff["organ"] or träff["organ2"], träff["nr"] or träff["nr2"]
        if int(nummer) == 0:
            break
        funna.append(Tidigarebehandling(organ, Paragrafnummer(int(nummer))))
        text = text[träff.end() :]
    return tuple(funna), text


def _utan_tecken(
    rader: Sequence[Rad], plats: int, *, under: re.Pattern[str] | None = None
) -> Rubrikrad | None:
    """A numbered heading stands by itself: an empty row before and after, no full stop.

    With ``under``, its pattern, the text begins on the next row, with a capital.
    """
    träff = (under or _UTAN_TECKEN).match(rader[plats].text)
    if träff is None or int(träff["nr"]) == 0 or träff["rest"].endswith((".", ",", ";")):
        return None
    före = plats == 0 or rader[plats - 1].är_tom or rader[plats - 1].sida != rader[plats].sida
    efter = plats + 1 == len(rader) or rader[plats + 1].är_tom
    efter = efter or rader[plats + 1].nummer == rader[plats].nummer  # divided from its text
    efter = efter or (under is not None and rader[plats + 1].text.lstrip()[:1].isupper())
    före = före or (under is _UTAN_TECKEN and rader[plats - 1].text.rstrip().endswith("."))
    if not (före and efter) or är_innehåll(rader, plats):
        return None
    rubrik, dnr = dela_dnr(träff["rest"])
    nummer = Paragrafnummer(int(träff["nr"]), träff["bokstav"] or "")
    return Rubrikrad(plats, nummer, rubrik, dnr)
