"""Headings of paragraphs, told from references to paragraphs inside the text.

Every row that looks like a heading is a candidate. The headings of one protocol rise in number,
so the longest rising series of candidates is taken; a reference ("enligt § 22, ...") that has
wrapped to the start of a row falls out of the series.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

import attrs

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.paragraf import Tidigarebehandling
from kommunprotokoll.tolkning.marken.dnr import bart_dnr, dnr_efter_lucka
from kommunprotokoll.tolkning.rader import Rad

_MED_TECKEN = re.compile(
    r"\s*(?P<organ>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}\s+)?§\s*(?P<nr>\d{1,4})(?:\s?(?P<bokstav>[A-ZÅÄÖ])\b)?"
    r"(?:/(?:19|20)\d\d\b)?(?P<rest>.*)$"
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
_UTAN_TECKEN = re.compile(
    r"\s*(?P<nr>\d{1,3})(?:\s?(?P<bokstav>[A-ZÅÄÖ]))?\.\s+(?P<rest>[A-ZÅÄÖ\d].*)$"
)
_UTAN_PUNKT = re.compile(r"\s*(?P<nr>\d{1,2})(?P<bokstav>)\s{1,3}(?P<rest>[A-ZÅÄÖ].{2,80})$")
_BARA_NUMMER = re.compile(r"\s*(?P<nr>\d{1,3})(?:\s?(?P<bokstav>[A-ZÅÄÖ]))?\s*$")
_DNR_ORD = r"(?:D(?:iarie)?\s?nr|(?:Diarie|Ärende)nummer|Ärende\s?nr)\b[.:]?"
"""What stands before a number: "Dnr", "Diarienummer:", "Ärendenr"."""
_DNR = re.compile(
    rf"(?:\(?\b{_DNR_ORD}\s*)(?P<dnr>\S.*?)\)?\s*$|"
    rf"^[\s,]*(?!{_DNR_ORD})(?!\d{{1,2}}[.:]\d{{2}}\s*$)"  # a clock time is no number
    r"(?P<bart>[A-ZÅÄÖ]{0,8}[\d/.:-]{5,}|"
    r"[A-ZÅÄÖ]{1,8}[ -/](?:19|20)\d\d[-/:.]\d{1,6}(?:\.\d{1,4}|-\d{3,4})?|"
    r"(?:19|20)\d\d/[A-ZÅÄÖ]{1,8} ?\d{1,6})\s*$",
    re.IGNORECASE,
)
_DNR_RAD = re.compile(rf"\s*{_DNR_ORD}", re.IGNORECASE)
_DNR_UNDER = re.compile(rf"(?:[ ]{{3,}}|\t)(?={_DNR_ORD}\s*\S)", re.IGNORECASE)
_ETT_DNR = (
    r"(?:[A-ZÅÄÖ]{1,8}\d{0,4}-\d{3,5}/\d{2,4}|[A-ZÅÄÖ]{1,8}[ -](?:19|20)\d\d[-/:]\d{1,6}|"
    r"\d{3,5}/\d{2})"
)
"""One number as most registers print it: ``0123/31``, ``N999-0123/31``, ``ABC-2031-00012``."""
_DNR_FÖRST = re.compile(
    rf"[\s,]*(?:(?i:{_DNR_ORD})\s*)?(?P<dnr>{_ETT_DNR}),?"
    r"\s+(?P<rubrik>(?!Hid\b|[Oo]ch\b|Dnr\b)[A-ZÅÄÖ][a-zåäö-]+\b.*)$"
)
_DNR_SIST = re.compile(rf"\s(?P<bart>(?P<dnr>)(?!\d){_ETT_DNR})\s*$")
_TOMT_DNR = re.compile(rf"^\s*{_DNR_ORD}\s*$", re.IGNORECASE)
_LEDPUNKTER = re.compile(r"\.{4,}|…{2,}")
_LEDER_TILL_SIDA = re.compile(r"[^\W\d]\s*\.{4,}\s*\d{1,3}\s*$")
_LÖPANDE = re.compile(r"[,;.)]|\s+[a-zåäö]|\s*$")
_EFTER_PUNKT = re.compile(r"\.\s+(?P<rubrik>[A-ZÅÄÖ].{1,100}[^.,;:\s])\s*")
"""A short heading after "§ 12.": a row of running text is longer, or ends as a sentence does."""
_LÄNGSTA_DNR = 50
_MITT_I = re.compile(
    r"(?:,|[–-]|\b(?:och|utom|ej|inte|från|from|tom|till|med|av|för|enligt|i|per|se|samt|under)|"
    r"\b[oe]\.? ?[md]\.?)\s*$"
)
"""What a row ends with that goes on in a number on the next: "ersätter Bo Ek (S), utom"."""
_FRAMÅT = 3
_MEST_OVANFÖR = 5
_RÄCKER = 2
"""Numbered rows with their text close below may be a list; more of them in a row are headings."""
_FORTSÄTTNING = re.compile(r"\s*(?:forts(?:ättning)?\.?)\s+", re.IGNORECASE)


@attrs.frozen
class Rubrikrad:
    """A row that heads a paragraph.

    Attributes:
        plats: The row's place among the rows that were searched, from 0.
        nummer: The paragraph's number.
        rubrik: What stands of the heading on the row itself.
        dnr: The diarienummer on the row, if any.
        före: How many rows of the heading stand above the row.
        tidigare: The matter's paragraphs in other bodies, where the row has them.
    """

    plats: int
    nummer: Paragrafnummer
    rubrik: str
    dnr: str = ""
    före: int = 0
    tidigare: tuple[Tidigarebehandling, ...] = ()


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
    med_tecken = _stigande(_utan_upprepade(kandidater))
    if med_tecken:
        hela = (_med_dnr_ovanför(r, rader) for r in med_tecken)
        return [_med_rubrik_ovanför(r, rader, är_avsnitt) for r in hela]
    utan_tecken = _i_följd([r for i in range(len(rader)) if (r := _utan_tecken(rader, i))])
    if utan_tecken:
        return utan_tecken
    for mönster in (_UTAN_TECKEN, _UTAN_PUNKT):
        tätt = [r for i in range(len(rader)) if (r := _utan_tecken(rader, i, under=mönster))]
        if len(tätt := _i_följd(tätt)) > _RÄCKER:
            return tätt
    return _bara_nummer(rader, är_avsnitt)


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
    serie = _stigande(list(ensamma))
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
    if träff is None or Paragrafnummer(max(int(träff["nr"]), 1), träff["bokstav"] or "") != nummer:
        return False
    rubrik, _ = dela_dnr(träff["rest"])
    return not rubrik or _FORTSÄTTNING.match(rad.text) is not None


def dela_dnr(text: str) -> tuple[str, str]:
    """Return a heading row's text without its diarienummer, and the diarienummer."""
    if träff := _DNR_FÖRST.match(text):
        return träff["rubrik"].strip(), träff["dnr"]
    träff = _DNR.search(text) or _DNR_SIST.search(text)
    if träff is None:
        rubrik, dnr = dnr_efter_lucka(text)
        return _TOMT_DNR.sub("", rubrik).strip(), dnr
    return text[: träff.start()].strip(" ,\t"), (träff["dnr"] or träff["bart"] or "").strip()


def är_dnr_rad(text: str) -> bool:
    """Tell whether a row begins with the word for a diarienummer, or is nothing but one."""
    return _DNR_RAD.match(text) is not None or bool(bart_dnr(text))


def dela_dnr_i_kolumn(text: str) -> tuple[str, str]:
    """Part a heading below its number from a diarienummer in a column to its right."""
    träff = _DNR_UNDER.search(text) if "nr" in text or "nummer" in text else None
    if träff is None or not text[: träff.start()].strip():
        return dnr_efter_lucka(text)
    return text[: träff.start()], dela_dnr(text[träff.end() :])[1]


def _med_dnr_ovanför(rubrik: Rubrikrad, rader: Sequence[Rad]) -> Rubrikrad:
    """Add the case number on the row close above, where the heading has none itself."""
    ovanför = rader[rubrik.plats - 1].text if rubrik.plats else ""
    dnr = "" if rubrik.dnr else _dnr_på_rad(ovanför)
    return attrs.evolve(rubrik, dnr=dnr, före=1) if dnr else rubrik


def _dnr_på_rad(text: str) -> str:
    """Return the case number if a row holds one, with or without its label, and nothing else."""
    if len(text) > _LÄNGSTA_DNR or not är_dnr_rad(text):
        return ""
    före, dnr = dela_dnr(text)
    return "" if före else dnr


def _med_rubrik_ovanför(
    rubrik: Rubrikrad, rader: Sequence[Rad], är_avsnitt: Callable[[str], bool]
) -> Rubrikrad:
    """Add the rows above a bare number when its matter begins at once with a part's heading."""
    if rubrik.rubrik or rubrik.före:
        return rubrik
    nästa = (rader[i].text for i in range(rubrik.plats + 1, len(rader)) if not rader[i].är_tom)
    under = next((text for text in nästa if not _dnr_på_rad(text)), "")
    hopfogad = rubrik.plats > 0 and rader[rubrik.plats - 1].nummer == rader[rubrik.plats].nummer
    if not hopfogad and not är_avsnitt(under):
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
    if träff is None or int(träff["nr"]) == 0 or _är_innehåll(rader, plats):
        return None
    tidigare, rest = _tidigare(träff["rest"])
    rubrik, dnr = dela_dnr(rest)
    if not dnr and not tidigare and rubrik and _LÖPANDE.match(rest):
        efter_punkt = (
            _EFTER_PUNKT.fullmatch(rest) if plats == 0 or rader[plats - 1].är_tom else None
        )
        if efter_punkt is None:
            return None
        rubrik = efter_punkt["rubrik"]
    rubrik = rubrik.removeprefix(". ")
    if not rubrik and _leder_till_sida(rader, plats):
        return None
    nummer = Paragrafnummer(int(träff["nr"]), träff["bokstav"] or "")
    return Rubrikrad(plats, nummer, rubrik, dnr, tidigare=tidigare)


def _tidigare(text: str) -> tuple[tuple[Tidigarebehandling, ...], str]:
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
    if not (före and efter) or _är_innehåll(rader, plats):
        return None
    rubrik, dnr = dela_dnr(träff["rest"])
    nummer = Paragrafnummer(int(träff["nr"]), träff["bokstav"] or "")
    return Rubrikrad(plats, nummer, rubrik, dnr)


def _är_innehåll(rader: Sequence[Rad], plats: int) -> bool:
    """A row of the table of contents: dots lead to a page number on it or on the next rows."""
    for rad in rader[plats : plats + _FRAMÅT]:
        if rad.är_tom:
            return False
        if _LEDPUNKTER.search(rad.text):
            return True
    return False


def _leder_till_sida(rader: Sequence[Rad], plats: int) -> bool:
    """Tell whether the next visible row, below an empty one, is a heading that leads to a page."""
    under = next((r.text for r in rader[plats + 1 : plats + _FRAMÅT] if not r.är_tom), "")
    return "...." in under and _LEDER_TILL_SIDA.search(under) is not None


def _stigande(kandidater: list[Rubrikrad]) -> list[Rubrikrad]:
    """Return the longest series of rising numbers, in time n log n."""
    toppar: list[Paragrafnummer] = []
    platser: list[int] = []
    före: list[int] = []
    for i, kandidat in enumerate(kandidater):
        längd = bisect_left(toppar, kandidat.nummer)
        före.append(platser[längd - 1] if längd else -1)
        if längd == len(toppar):
            toppar.append(kandidat.nummer)
            platser.append(i)
        else:
            toppar[längd], platser[längd] = kandidat.nummer, i
    serie: list[Rubrikrad] = []
    i = platser[-1] if platser else -1
    while i >= 0:
        serie.append(kandidater[i])
        i = före[i]
    return serie[::-1]


def _i_följd(kandidater: list[Rubrikrad]) -> list[Rubrikrad]:
    """Return the longest series in which each number is the one before and one more, or "23 A"."""
    slut: dict[int, int] = {}
    längd: list[int] = []
    före: list[int] = []
    for i, kandidat in enumerate(kandidater):
        förra = slut.get(kandidat.nummer.nummer - (not kandidat.nummer.bokstav), -1)
        före.append(förra)
        längd.append(1 + (längd[förra] if förra >= 0 else 0))
        bästa = slut.get(kandidat.nummer.nummer, -1)
        if bästa < 0 or längd[i] >= längd[bästa]:
            slut[kandidat.nummer.nummer] = i
    if not längd or max(längd) < 2:  # noqa: PLR2004 - one number is no series
        return []
    i = längd.index(max(längd))
    serie: list[Rubrikrad] = []
    while i >= 0:
        serie.append(kandidater[i])
        i = före[i]
    return serie[::-1]
