"""Rows that a conversion has glued together: headings, § and points put back on rows of their own.

Some archives keep protocols as text in which every block has become one long row: "Plan för vägar
§ 12, 0123/31 Beslut 1. Planen antas. 2. Medel avsätts. Handlingar Förslag till plan". Such a text
has no heading on a row of its own, which is how it is told from others.
"""

import re
from collections.abc import Sequence
from functools import cache

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import avsnittsrubrik
from kommunprotokoll.tolkning.rader import Rad

_LÅNG = 160
_FOLK = frozenset({"närvarande", "beslutande", "ersättare", "övriga", "tjänstepersoner"})
_DNR_ORD = r"(?i:dnr|diarienummer|ärendenummer)"
_PARAGRAF = re.compile(
    rf"\s(?=§+\s?\d{{1,4}}\b(?:,?\s(?:[A-ZÅÄÖ]{{0,5}}\d*[-\d/:.]{{4,}}|{_DNR_ORD})\b|\s*$))"
)
_EFTER_DNR = re.compile(
    rf"(§+\s?\d{{1,4}},?\s(?!\d{{1,2}}[.:]\d{{2}}\s)(?:{_DNR_ORD}:?\s)?[A-ZÅÄÖ]{{0,5}}[\w]*[-\d/:.]{{4,}})\s(?=[A-ZÅÄÖ])"
)
_PUNKT = re.compile(
    r"(?:(?<=[.:!?])|(?<=Beslut)|(?<=[a-zåäö,])(?=\s+\d{1,2}\.\s+att\b))\s+(?=(\d{1,2})\.\s+(?:[A-ZÅÄÖ]|att\b|\w+r\s))"
)
_FÖRSTA_PUNKT = re.compile(r"\s*(\d{1,2})\.\s+(?:[A-ZÅÄÖ]|att\b|\w+r\s)")
_OMRÖSTNING = r"Omröstning gällande [\wåäö ]{3,60}?(?=\s+Godkänd)"
_ORGANETS_BESLUT = (
    r"(?:[A-ZÅÄÖ][\wåäö]*-(?:,| och) )?[A-ZÅÄÖa-zåäö][\wåäö-]*"
    r"(?:nämndens|styrelsens|utskottets|rådets|direktionens) beslut(?! till)"
)
_KORT = 60
_NUMMER = r"\s*(?:§+\s?\d{1,4}\b|\d{1,2}\.)\s+(?:(?:[Kk]l\.? ?)?\d{1,2}[.:]\d{2}\s+)?"
_HUVUD = re.compile(rf"{_NUMMER}(?=[A-ZÅÄÖ])")
_AVSTAVAT = re.compile(
    r"(?<=[a-zåäö]{2})- (?=[a-zåäö]{2})(?!(?:och|eller|samt|respektive|till|men)\b)"
)
_EFTER_DNR_I_PARENTES = re.compile(
    r"(?P<rubrik>.{5,160}?\((?:[Dd]nr|DNR|[Dd]iarienummer)\.? [^)]{3,25}\))\s+"
    r"(?P<rest>[A-ZÅÄÖ•].*)$"
)
_FÖRE_BESLUT = re.compile(
    rf"(?P<rubrik>{_NUMMER}.{{5,160}}?)\s"
    r"(?P<rest>Beslut(?: (?:[•–1-]|[Aa]tt\b|[A-ZÅÄÖ]).*)?)$"
)
_FÖRE_MENING = re.compile(
    rf"(?P<rubrik>{_NUMMER}.{{3,260}}?)\s(?P<rest>(?:"
    r"(?:Styrelsen|Ordföranden?|V[dD]|Nämnden|Direktionen|Rådet|Ärendet|Protokollet|Dagordningen|"
    r"Förelåg|Föregående|Inga?|Inget|Det|Den|Vid|Samtliga|Stiftelsen|Bolaget|Mötet|Nästa)"
    r"(?=\s[\wåäöÅÄÖ])|"
    rf"{NAMN}(?:(?:, | och ){NAMN})*(?:,\s[^,.]{{3,40}},?)?"
    r"\s(?:[a-zåäö]+(?:de|te|ar|er)|gick|höll|gav|tog|fick)\b).*)$"
)
_VERB = re.compile(
    r"\b(?:har|hade|är|var|blev|gick|höll|hålls|tog|gav|fick|lämnar|redogjorde|redogör|föredrog|"
    r"utsågs|utses|valdes|väljs|fanns|finns|[a-zåäö]{2,}ades?)\b"
)
_STORT_ORD = re.compile(r"(?<=[\wåäö)] )[A-ZÅÄÖ][\wåäö-]*")
_PREPOSITION = re.compile(r"(?: |^)(?:av|för|från|till|om|i|på|med|mot|vid|över|och|samt|§) ?$")
_DELPUNKT = re.compile(r"\s(?=a[.)]\s[A-ZÅÄÖ])")
_ÄRENDE = re.compile(r"\s*(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}\s+)?§+\s?\d{1,4}\b")
_MYCKET_LÅNG = 300
_BULLE = re.compile(r"\s+(?=[•▪]\s)")


def dela_hopfogade(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows, divided where headings and points stand inside long rows.

    A part keeps its row's number and page. A text with headings on rows of their own is returned
    as it is.
    """
    rader = _utan_avstavning(rader)
    första = next((i for i, rad in enumerate(rader) if _ÄRENDE.match(rad.text)), 0)
    if any(avsnittsrubrik(rad.text, dialekt) for rad in rader[första:]):
        return list(rader)
    rader = [*rader[:första], *map(_utan_indrag, rader[första:])]
    rader = [del_ for rad in rader for del_ in _efter_rubrik(rad)] if _löper_på(rader) else rader
    inne = _rubriker_inne(dialekt)
    if not any(inne.search(rad.text) for rad in rader):
        return list(rader)
    delade: list[Rad] = []
    framför, väntat = True, 0
    for rad in rader:
        framför = framför and "§" not in rad.text and not _HUVUD.match(rad.text)
        if framför and len(vid_etikett := _vid_etiketter(rad.text, dialekt)) > 1:
            delade += [attrs.evolve(rad, text=del_) for del_ in vid_etikett]
            continue
        if _är_folk(rad.text, dialekt):
            delade.append(rad)
            continue
        väntat = väntat if rad.är_tom or rad.text[:1].islower() else 0
        går_på = väntat > 1 and not rad.är_tom
        if not (
            len(rad.text) >= _LÅNG or går_på or inne.match(rad.text) or _flera_punkter(rad.text)
        ):
            delade.append(rad)
            continue
        delar, väntat = _delar(rad.text, inne, väntat)
        delade += [attrs.evolve(rad, text=del_) for del_ in delar]
    return delade


def _utan_indrag(rad: Rad) -> Rad:
    """Return a row of running text without its margin; that of a row of cells tells the column."""
    text = rad.text.lstrip() if rad.text[:1] == " " else rad.text
    return rad if text is rad.text or "   " in text else attrs.evolve(rad, text=text)


def _är_folk(text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row begins with a label of the roll: its § are when people were there."""
    träff = dialekt.etikett_i_början.match(text) if "§" in text else None
    return träff is not None and dialekt.etiketter[nyckel(träff["etikett"])] in _FOLK


def _flera_punkter(text: str) -> bool:
    """Tell whether a short row holds a § or two points."""
    i_följd = _FÖRSTA_PUNKT.match(text) is not None and _PUNKT.search(text) is not None
    return i_följd or _PARAGRAF.search(text) is not None


def _vid_etiketter(text: str, dialekt: Dialekt) -> list[str]:
    """Divide a row of the front page before each label of people that stands inside it."""
    return _vid_folketikett(dialekt).sub("\n", text).strip().split("\n")


@cache
def _vid_folketikett(dialekt: Dialekt) -> re.Pattern[str]:
    """Match the space before a label of the roll, of two words or more, as front pages have it."""
    folk = re.compile("ledamöter|deltag|närvar|ersätt")
    etiketter = sorted((o for o in dialekt.etiketter if " " in o and folk.search(o)), key=len)
    mönster = (re.escape(o.capitalize()) for o in reversed(etiketter))
    alla = "|".join(m.replace("ledamöter", "[Ll]edamöter") for m in mönster)
    return re.compile(rf"\s+(?=(?:{alla})\s)")


def _löper_på(rader: Sequence[Rad]) -> bool:
    """Tell whether the matters' text goes on beside their headings, on one long row each."""
    huvuden = [rad.text for rad in rader if _HUVUD.match(rad.text)]
    långa = sum(len(text) > _KORT and text.rstrip().endswith((".", ":")) for text in huvuden)
    ensam = len(huvuden) == 1 and len(huvuden[0]) > _MYCKET_LÅNG
    return ensam or (långa > 1 and 2 * långa >= len(huvuden))


def _efter_rubrik(rad: Rad) -> list[Rad]:
    """Divide a row that begins with a matter's number where its heading ends."""
    if not _HUVUD.match(rad.text):
        return [rad]
    delar: tuple[str, ...]
    for slut in (_EFTER_DNR_I_PARENTES, _FÖRE_BESLUT, _FÖRE_MENING):
        träff = slut.match(rad.text)
        if träff is not None and not MELLAN_MENINGAR.search(träff["rubrik"]):
            delar = (träff["rubrik"], träff["rest"])
            break
    else:
        delar = _före_verbet(rad.text)
    delar = (*_DELPUNKT.split(delar[0], maxsplit=1), *delar[1:])
    return [attrs.evolve(rad, text=del_.strip()) for del_ in delar if del_.strip()]


def _före_verbet(text: str) -> tuple[str, ...]:
    """Divide "2. Val av ombud Till ombud valdes Ada Berg." where the verb's sentence begins.

    It begins with the last word with a capital before the verb, a name with its first; a
    preposition cannot end a heading.
    """
    början = _HUVUD.match(text)
    verb = _VERB.search(text, början.end() + 3) if början is not None else None
    if början is None or verb is None:
        return (text,)
    stora = list(_STORT_ORD.finditer(text, början.end() + 3, verb.start()))
    for plats in range(len(stora) - 1, -1, -1):
        var = stora[plats].start()
        namn = plats and stora[plats - 1].end() + 1 == var
        var = stora[plats - 1].start() if namn else var
        if not _PREPOSITION.search(text[: var - 1]) and "." not in text[var : verb.start()]:
            return text[:var], text[var:]
    return (text,)


def _utan_avstavning(rader: Sequence[Rad]) -> list[Rad]:
    """Join words that were divided at the end of a line that is no longer there."""
    return [
        attrs.evolve(rad, text=_AVSTAVAT.sub("", rad.text)) if "- " in rad.text else rad
        for rad in rader
    ]


@cache
def _rubriker_inne(dialekt: Dialekt) -> re.Pattern[str]:
    """A heading of a part with its text after it on the row, after the end of a sentence."""
    ord_ = sorted((o.capitalize() for o in dialekt.avsnitt), key=len, reverse=True)
    extra = [
        "Sammanfattning av ärendet",
        "Ärendet",
        "Bakgrund",
        "Tidigare behandling",
        "Dag för justering",
        "Vid protokollet",
    ]
    namn = "|".join([*map(re.escape, [*extra, *ord_]), _OMRÖSTNING, _ORGANETS_BESLUT])
    från = r"(?: från(?: \([A-ZÅÄÖ]\w*\))+)?"
    return re.compile(
        rf"(?:^|(?<=[.!?:)”\"\d])\s+)(?P<rubrik>(?:{namn}){från})\s+(?=[A-ZÅÄÖ\d•\"”-])"
    )


def _delar(text: str, inne: re.Pattern[str], väntat: int) -> tuple[list[str], int]:
    """Divide a row; ``väntat`` is the point that comes next where it goes on a list, else 0."""
    text = _PARAGRAF.sub("\n", text)
    text = _EFTER_DNR.sub(r"\1\n", text)
    text = "\n".join(inne.sub(r"\n\g<rubrik>\n", rad) for rad in text.split("\n"))
    text = _BULLE.sub("\n", text)
    text, väntat = _numrerade(text, väntat)
    return [del_.strip() for del_ in text.split("\n") if del_.strip()], väntat


def _numrerade(text: str, väntat: int) -> tuple[str, int]:
    """Break before the points of a list, as long as their numbers go on by one."""
    första = _FÖRSTA_PUNKT.match(text)
    väntat = int(första[1]) + 1 if första else väntat or 1

    def byt(träff: re.Match[str]) -> str:
        nonlocal väntat
        nummer = int(träff[1])
        if nummer not in {1, väntat}:
            return träff[0]
        väntat = nummer + 1
        return "\n"

    return _PUNKT.sub(byt, text), väntat
