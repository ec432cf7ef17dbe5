"""Page heads and feet: rows that recur on page after page and say nothing of their own."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from kommunprotokoll.modell.organ import Organ, Organtyp
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.omedelbart import bara_justering
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import är_delrubrik
from kommunprotokoll.tolkning.marken.paragraf.dnr import är_dnr_rad
from kommunprotokoll.tolkning.rader import SIDFOT, SIDHUVUD, Rad, stycken, utan_tomma

_SIFFROR = re.compile(r"\d+")
_ALLTID = re.compile(
    r"\s*[-_=–—*.·|\s]{3,}$|"
    r"\s*(?:(?:sida|sid|blad)\s*)?\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|\[\d{1,3}\]|av \d{1,3})\s*$|"
    r"\s*(?:(?:justerande[st]? sign(?:atur)?\.?|utdragsbestyrkande|expedierat/bestyrkt)[\s|]*)+$",
    re.IGNORECASE,
)
_MED_SIDA = re.compile(
    r"\S(?:\t|[ ]{3,})\s*(?:sida|sid|blad)\s+\d{1,3}\s*\(\d{1,3}\)\s*$", re.IGNORECASE
)
_HUVUD, _FOT = 5, 3
_TITEL = 3
_BÖRJAR = re.compile(r".*§|\s*bilaga\b", re.IGNORECASE)
"""What begins a matter or an appended paper, however often it stands at the top of a page."""
_ÄRENDE = re.compile(r"\s*(?:[A-ZÅÄÖ][\wåäö]{0,6} )?§\s*\d")
"""A matter's number: a page head below it is one, even the first in the document."""
_MENING = re.compile(r"\s*\S+(?:\s+\S+){2,}\.\s*$")
"""A sentence: matters may end with the same, so it is page noise only if every page has it."""
_PUNKT = re.compile(r"\s*(?:[-–•]|\d{1,2}[a-z]?\.)\s+[^\W\d]{2}")
"""An item of a list: points of decisions are the same in many matters."""
_LÖPANDE = re.compile(
    r"(?: [a-zåäö]+,?){6} *$|[a-zåäö]{4}\. [\dA-ZÅÄÖ]|^\s*[a-zåäö].*[a-zåäö]\.\s*$|\sX\s*$"
)
"""What a row of wrapped text shows, or of a table of votes: many small words last, the end of a
sentence inside it, the end of one that began above, a cross."""
_BESLUTAR = re.compile(r"\b(?:besluta[rt]?|beslutade|föreslår)\b|\s*att\s")
"""A word of a row that introduces a decision or is a clause of one, the same in many matters."""
_FLERTAL = 3
_ISÄR = 4
"""Visible rows that may have come between a body's name and the rest of a page head."""
_BARA_DAG = re.compile(r"Sammanträdesdatum:?\s*\d{4}-\d{2}-\d{2}", re.IGNORECASE)
_LÄNGSTA_BLOCK, _LÄNGSTA_ANSLAG = 12, 40
"""Rows of a page head's block, and of one with a notice: it has the words of a page head too."""
_LÅNGT_IFRÅN = 5
"""So many blocks below the title of a notice a row is no longer of it."""
_HUVUDORD = re.compile(
    r"\b(?:sammanträdesprotokoll|utdrag ur protokoll|sammanträdesdatum)\b|"
    r"\b(?:blad|sida|sid)(?: \d|\s*$)|(?-i:\bPROTOKOLL\b)",
    re.IGNORECASE,
)


def finn_sidbrus(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows of page heads and feet.

    A row is one if it names a page or a signing box or draws a line, or if it stands among the
    first five or the last three rows of a page and recurs, but for its figures, at the top of half
    of the pages or at the foot of two thirds. Where a text has lost its page breaks, a head is told
    by a word such as sammanträdesprotokoll or blad in rows that recur together.
    """
    sidor: dict[int, list[Rad]] = {}
    for rad in utan_tomma(rader):
        sidor.setdefault(rad.sida, []).append(rad)
    brus = [rad for alla in sidor.values() for rad in alla if _säger_sig_vara_brus(rad)]
    if len(sidor) == 1:
        brus += _block_utan_sidbrytning(rader)
    else:
        brus += [rad for alla in list(sidor.values())[1:] for rad in alla[:2] if _är_sidhuvud(rad)]
        kanter = [alla[:_HUVUD] for alla in sidor.values()]
        huvuden = _utan_rubriker(_återkommande(kanter, max(2, len(kanter) // 2)), sidor)
        brus += huvuden + _nedsjunkna(huvuden, sidor)
        # Below its head: on a page of few rows the last ones are those of the head.
        fötter = [fot for alla in sidor.values() if (fot := alla[_HUVUD:][-_FOT:])]
        brus += _återkommande(fötter, max(2, -(-2 * len(fötter) // 3)))
    # "Beslut" may stand high on every page: a known heading is no page head.
    unika = {rad.nummer: rad for rad in brus if not är_delrubrik(rad.text, dialekt)}
    return [unika[nummer] for nummer in sorted(unika)]


def _är_sidhuvud(rad: Rad) -> bool:
    """Tell whether a row at the top of a page ends in a cell that says which page it is."""
    return "(" in rad.text and "§" not in rad.text and _MED_SIDA.search(rad.text) is not None


def _säger_sig_vara_brus(rad: Rad) -> bool:
    if rad.stil == SIDHUVUD or rad.stil == SIDFOT:  # noqa: PLR1714 - most rows have no style
        return True
    return _ALLTID.match(rad.text) is not None


def _återkommande(kanter: list[list[Rad]], krav: int) -> list[Rad]:
    """Return the rows that stand at the same end of so many pages, but for their figures.

    Sentences, and what else is said to be running text, must stand on nearly all, to the letter.
    """
    mallar = [[mall(rad.text) for rad in kant] for kant in kanter]
    antal = Counter(text for alla in mallar for text in set(alla))
    vanliga = {text for text, n in antal.items() if n >= krav}
    egna = Counter(rad.text for kant in kanter for rad in kant if är_dnr_rad(rad.text))
    alla_sidor = max(_FLERTAL, len(kanter) - 1)
    ordagrant = Counter(text for kant in kanter for text in {rad.text for rad in kant})
    return [
        rad
        for kant, alla in zip(kanter, mallar, strict=True)
        for i, (rad, text) in enumerate(zip(kant, alla, strict=True))
        # A matter's case number stands high on many pages; only the document's own recurs.
        if text in vanliga
        and egna[rad.text] != 1
        and (antal[text] >= alla_sidor or not _under_ärende(kant[:i]))
        and (ordagrant[rad.text] >= alla_sidor or not _är_text(rad.text))
        and not _BÖRJAR.match(rad.text)
        and not (_BESLUTAR.search(rad.text) or _PUNKT.match(rad.text))
        and not bara_justering(rad.text)
    ]


def _är_text(text: str) -> bool:
    return _MENING.match(text) is not None or _LÖPANDE.search(text) is not None


def _utan_rubriker(huvuden: Sequence[Rad], sidor: dict[int, list[Rad]]) -> list[Rad]:
    """Leave out headings of matters whose numbers ended the page before."""
    efter = {b for a, b in pairwise(sidor) if any(_ÄRENDE.match(r.text) for r in sidor[a][-_FOT:])}
    if not efter:
        return list(huvuden)
    annars = {mall(rad.text) for rad in huvuden if rad.sida not in efter}
    return [rad for rad in huvuden if mall(rad.text) in annars]


def _under_ärende(ovanför: Sequence[Rad]) -> bool:
    """Tell whether a row stands below a matter's number, as its heading does: matters share one."""
    return any("§" in rad.text for rad in ovanför)


def _nedsjunkna(huvuden: Sequence[Rad], sidor: dict[int, list[Rad]]) -> list[Rad]:
    """Return rows of page heads that stand further down, on pages that have them not at the top.

    The text of a PDF may give what stands to the right in a page head after other rows. A row of
    one word, such as the name of a body, may stand there of its own.
    """
    antal = Counter(text for rad in huvuden if " " in (text := rad.text.strip()))
    vanliga = {text for text, n in antal.items() if n >= max(2, len(sidor) // 2)}
    har = {(rad.sida, rad.text.strip()) for rad in huvuden}
    return [
        rad
        for sida, alla in sidor.items()
        if any((sida, text) not in har for text in vanliga)
        for rad in alla[_HUVUD:]
        if (text := rad.text.strip()) in vanliga and (sida, text) not in har
    ]


def _block_utan_sidbrytning(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows of page heads in a text without page breaks, the first head left out."""
    if not _kan_ha_huvudord("\n".join([rad.text for rad in rader])):
        return _bolagets_namn(rader)
    antal = Counter(mall(rad.text) for rad in rader if _har_huvudord(rad.text))
    ankare = {text for text, n in antal.items() if n > 1}
    if not ankare:
        return _bolagets_namn(rader)
    mall_av = {text: mall(text) for text in {rad.text for rad in rader}}
    alla = Counter(mall_av[rad.text] for rad in rader)
    brus: list[Rad] = []
    sedda: set[str] = set()
    ärende, anslag = False, _LÅNGT_IFRÅN
    upprepade = {text for text, n in alla.items() if n > 1}
    for block in _korta_block(stycken(rader), mall_av, ankare):
        mallar = [mall_av[rad.text] for rad in block]
        huvud = {i for i, text in enumerate(mallar) if text in ankare}
        anslag = 0 if any("nslag" in rad.text for rad in block) else anslag + 1
        if not huvud or _i_anslag(block, anslag):
            ärende = ärende or any(_ÄRENDE.match(rad.text) for rad in block)
            continue
        upprepat = ärende or bool(sedda.intersection(mallar[i] for i in huvud))
        sedda.update(mallar[i] for i in huvud)
        if upprepat:
            brus += [
                rad
                for i, rad in enumerate(block)
                if mallar[i] in upprepade
                and "§" not in rad.text
                and all(mallar[j] in upprepade for j in range(min(i, *huvud), max(i, *huvud)))
            ]
    return [*brus, *_ensamma_organ(rader, {rad.nummer for rad in brus})]


def _korta_block(
    block: Sequence[list[Rad]], mall_av: Mapping[str, str], ankare: set[str]
) -> list[list[Rad]]:
    """Divide blocks too long for a page head, as a text without empty rows has.

    There a row is of a page head if it stands close to half of the words that tell one.
    """
    långa = [_är_för_långt(rader) for rader in block]
    if not any(långa):
        return list(block)
    mallar = [mall_av[rad.text] for rader in block for rad in rader]
    platser = [i for i, text in enumerate(mallar) if text in ankare]
    nära = Counter(text for i in platser for text in set(mallar[max(0, i - _ISÄR) : i + _ISÄR + 1]))
    vanliga = {text for text, n in nära.items() if n >= max(2, len(platser) // 2)} | ankare
    korta: list[list[Rad]] = []
    for rader, långt in zip(block, långa, strict=True):
        i_huvud = groupby(
            rader, key=lambda rad: mall_av[rad.text] in vanliga and not _BESLUTAR.search(rad.text)
        )
        delar = [list(del_) for _, del_ in i_huvud]
        korta += delar if långt else [rader]
    return korta


def _är_för_långt(block: Sequence[Rad]) -> bool:
    if len(block) <= _LÄNGSTA_BLOCK:
        return False
    return len(block) > _LÄNGSTA_ANSLAG or not any("nslag" in rad.text for rad in block)


def _bolagets_namn(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows that are nothing but the name of the company that the title names too."""
    ensamma = [b[0] for b in stycken(rader) if len(b) == 1 and b[0].text.rstrip().endswith(" AB")]
    antal = Counter(rad.text.strip() for rad in ensamma)
    titel = " ".join(rad.text for rad in utan_tomma(rader)[:_TITEL] if rad not in ensamma)
    return [rad for rad in ensamma if antal[namn := rad.text.strip()] > 1 and namn in titel]


def _har_huvudord(text: str) -> bool:
    return _kan_ha_huvudord(text) and _HUVUDORD.search(text) is not None


def _kan_ha_huvudord(text: str) -> bool:
    låg = text.casefold()
    return "protokoll" in låg or "sammanträdesdatum" in låg or "blad" in låg or "sid" in låg


def _i_anslag(block: Sequence[Rad], sedan: int) -> bool:
    """Tell whether a block is of a notice: the notices of two justeringar look as page heads do.

    ``sedan`` counts the blocks since one that spoke of a notice.
    """
    if not sedan:
        return True
    bara_dag = len(block) <= 2 and _BARA_DAG.fullmatch(" ".join(r.text.strip() for r in block))  # noqa: PLR2004 - label and day
    return sedan < _LÅNGT_IFRÅN and bool(bara_dag)


def _ensamma_organ(rader: Sequence[Rad], huvuden: set[int]) -> list[Rad]:
    """Return the rows of a body's name that have come apart from the page heads below them.

    What a page's text began with then stands between: the name, a row or two, the rest of the head.
    A row that names no kind of body counts if it recurs nowhere but above page heads.
    """
    synliga = [rad for rad in utan_tomma(rader) if not _säger_sig_vara_brus(rad)]
    ensamma = {b[0].nummer for b in stycken(rader) if len(b) == 1}
    namn = Counter(r.text.strip() for r in synliga if r.nummer in ensamma)
    ovanför: list[Rad] = []
    for i, rad in enumerate(synliga):
        if rad.nummer in huvuden and (i == 0 or synliga[i - 1].nummer not in huvuden):
            nära = [r for r in reversed(synliga[max(0, i - _ISÄR) : i]) if r.nummer in ensamma]
            närmast = [r for r in nära if namn[r.text.strip()] > 1 and "§" not in r.text]
            intill = synliga[max(0, i - 2) : i]  # a page foot, then the name of the body
            ovanför += intill if all(r in närmast for r in intill) else närmast[:1]
    nära_huvud = Counter(rad.text.strip() for rad in ovanför)
    return [
        rad
        for rad in ovanför
        if _är_organ(text := rad.text.strip()) or namn[text] - nära_huvud[text] <= 1
    ]


def _är_organ(text: str) -> bool:
    return Organ.från_namn(text).typ is not Organtyp.ANNAT


def mall(text: str) -> str:
    """Return the row as it is compared with those of other pages: no spaces, every figure alike."""
    tecken = "".join(text.split())
    return tecken if tecken.isalpha() else _SIFFROR.sub("0", tecken)
