"""The totals of a vote, in all the ways that a secretary writes them."""

import re
from collections.abc import Iterator

from kommunprotokoll.modell.omrostning import Röstval
from kommunprotokoll.tolkning.marken.rost.rostbevis import tal_av_bevis
from kommunprotokoll.tolkning.marken.rost.rostform import i_en_form
from kommunprotokoll.tolkning.marken.rost.talord import EJ_NUMMER, TAL, finn_tal, som_tal

_SOM_RÖSTAR = r"(?:röst(?:er)? |(?:ledamöter |ledamot )?(?:har )?(?:röstar|röstade|röstat) )?"
_SUMMA = {
    Röstval.JA: re.compile(
        rf"{EJ_NUMMER}\b{TAL} {_SOM_RÖSTAR}ja(?:-?röst(?:er)?)?\b", re.IGNORECASE
    ),
    Röstval.NEJ: re.compile(
        rf"{EJ_NUMMER}\b{TAL} {_SOM_RÖSTAR}nej(?:-?röst(?:er)?)?\b", re.IGNORECASE
    ),
    Röstval.AVSTÅR: re.compile(
        rf"\b{TAL} (?:(?:ledamot|ledamöter|som|har|röst(?:er)?|personer|person|st) ){{0,3}}"
        r"(?:avstår|avstod|avstått|avståend|nedlagd|(?:lägger|lade) ne[dr])",
        re.IGNORECASE,
    ),
    Röstval.FRÅNVARANDE: re.compile(
        rf"\b{TAL} (?:(?:ledamot|ledamöter|som|är|var) ){{0,2}}"
        r"(?:frånvarande|(?:inte|ej) närvarande|"
        r"(?:(?:deltar|deltog|deltagit) (?:inte|ej)|(?:inte|ej) (?:deltar|deltog|deltagit))"
        r"(?= i (?:omröst|voter)| ?[.,;)]|$))",
        re.IGNORECASE,
    ),
}
_LEDAMÖTER = {
    val: re.compile(
        rf"\b{TAL} ledam(?:ot|öter)\b(?:(?!röst)[^.]){{0,80}}? röstar? {val.value}\b", re.IGNORECASE
    )
    for val in (Röstval.JA, Röstval.NEJ)
}
"""Totals by those who vote: "Sju ledamöter röstar ja"."""
_AVSTÅR = "(?:avstår|avstått|avstående|avstod|nedlagda(?: röster)?)"
_EFTER_KOLON = {
    val: re.compile(rf"\b(?:{ord_}\s*[:=]|{rubrik}\s*\()\s*(?P<tal>\d{{1,3}})\b", re.IGNORECASE)
    for val, ord_, rubrik in (
        (Röstval.JA, "ja(?:-?röster)?", "ja-?röster"),
        (Röstval.NEJ, "nej(?:-?röster)?", "nej-?röster"),
        (Röstval.AVSTÅR, _AVSTÅR, _AVSTÅR),
        (Röstval.FRÅNVARANDE, "frånv(?:arande)?", "frånv(?:arande)?"),
    )
}
"""Totals as a list: "Ja-röster: 25", "Avstår (3)"; looked for first, since "25 Nej" may stand
between two."""
_SIDANS = {
    val: re.compile(
        rf"\b{val.value}-?(?:sidan|propositionen|alternativet|förslaget) "
        rf"(?:får|fick|erhåller|erhöll|samlar|samlade) {TAL}(?: röst|(?=[.,;]))|"
        rf"\b{TAL.replace('tal', 'tal2')} (?:röst(?:er)? )?(?:(?:har )?avg(?:es|avs|ivits|ivna) )?"
        rf"(?:för|på) {val.value}\b|"
        rf"\b{TAL.replace('tal', 'tal3')}\b[^.()\d]{{0,60}} \({val.value}\)|"
        rf"\b(?:totalt|sammanlagt|tillsammans) {TAL.replace('tal', 'tal4')}"
        rf"(?: ledamöter| röster| st)?,? röst(?:ar|ade) {val.value}\b",
        re.IGNORECASE,
    )
    for val in (Röstval.JA, Röstval.NEJ)
}
"""Totals by side: "Ja-sidan får 7 röster", "7 röster för ja", "7 röstade för bifall (ja)"."""
_EFTER_SIDAN = {
    val: re.compile(rf"\({val.value}\) röst(?:ar|ade) {TAL}\b", re.IGNORECASE)
    for val in (Röstval.JA, Röstval.NEJ)
}
"""Totals after the side in parentheses: "För beredning (ja) röstade 9 ledamöter"."""
_ORD_I_SUMMA = {
    Röstval.JA: ("ja",),
    Röstval.NEJ: ("nej",),
    Röstval.AVSTÅR: ("avst", "nedlagd", " ned ", " ner "),
    Röstval.FRÅNVARANDE: ("frånv", "j närvarande", "inte närvarande", "delta"),
}
"""What a text must hold to give a total: most votes say nothing of who abstained."""
_JA = r"\b(?:ja(?:-?röst(?:er)?)?|bifall)"
_NEJ = r"\b(?:nej(?:-?röst(?:er)?)?|avslag)"
_EFTER = r"[ ,:=–-]{{0,3}}\(?(?P<{}>\d{{1,3}})\b\)?"
_UPPSTÄLLDA = re.compile(
    rf"(?<!\d )(?<!\d){_JA}{_EFTER.format('ja')}[^\d.]{{0,30}}?{_NEJ}{_EFTER.format('nej')}"
    rf"(?:[^\d.]{{0,30}}?\b(?:avst\w*|nedlagda(?: röster)?){_EFTER.format('avstår')})?"
    rf"(?:[^\d.]{{0,30}}?\bfrånv\w*{_EFTER.format('frånvarande')})?",
    re.IGNORECASE,
)
"""Totals after their words, with or without marks between: "Ja 7, nej 4, avstår 2"."""
_AVSTÅR_EFTER = re.compile(rf"\bavst(?:år|od|ående)[:=]? {TAL}(?=[.,;)]|\s*$)", re.IGNORECASE)
_SUMMERAR = re.compile(r"\b(?:summa|totalt)\b", re.IGNORECASE)
_TABELL = re.compile(
    r"\bja\s+nej(?P<a>\s+avst\w*\.?)?(?P<f>\s+frånv\w*\.?)?\s(?:.{0,2000}?\s)?(?:summa|totalt)\W+"
    r"(?P<ja>\d{1,3})\s+(?P<nej>\d{1,3})(?:\s+(?P<c>\d{1,3})\b(?!\.))?(?:\s+(?P<d>\d{1,3})\b(?!\.))?",
    re.IGNORECASE,
)
"""The last row of a table whose columns are the sides: "Summa  7  4  1"."""
_MOT = re.compile(
    r"\b(?P<a>\w+) röster(?: för [\w ]{1,40}?)?,? mot (?P<b>\w+)\b(?! (?:ja|nej)\b)|"
    r"\b(?P<c>\w+) (?:ledamöter |röstar |röstade |röster )?för och (?P<d>\w+) "
    r"(?:röstar |röstade |röster )?(?:e?mot)\b|"
    r"\b(?:result|(?:röst)?siffr|röstetal|röstutfall|röster|utfall|lika)\w*[^.\d]{0,40}"
    r"\b(?P<e>\d{1,3}) ?(?:[-–/]|mot) ?(?P<f>\d{1,3})\b(?!\s*[-–/]\d)|"
    r"\b(?:votering|omröstning)(?:en)?,? (?:med )?"
    r"(?P<i>\d{1,3}) ?[-–/] ?(?P<j>\d{1,3})\b(?![-–/]\d)|"
    r"\b(?:rösterna|röstetalen|röstetalet|(?:röst)?siffrorna|lika,?) (?P<g>\w+) mot (?P<h>\w+)\b|"
    r"\bmed (?P<k>\w+) mot (?P<l>\w+) röster\b|"
    r"\b(?:votering|omröstning)(?:en)?\b[^.\d]{0,80}?\bmed (?P<m>\d{1,3}) ?[–-] ?(?P<n>\d{1,3})"
    r"(?=\)?(?:[.,]| att\b| röster\b|$))",
    re.IGNORECASE,
)
"""Both sides at once without ja and nej: "med sju röster mot fyra", "Röstetal: 7-4"."""
_FÖR_VARDERA = re.compile(
    r"\b(?P<a>\w+) röst(?:er)? för [^.;]{2,80}?,? (?:och|mot|medan) (?P<b>\w+) röst(?:er)? för\b|"
    r"\bför [^.:;\d]{3,60}? (?P<c>\w+) röst(?:er)?\b[^;]{0,300}?"
    r"\bför [^.:;\d]{3,60}? (?P<d>\w+) röst(?:er)?\b(?! för)|"
    r"\bför [^.:;\d]{3,60}? röst(?:ar|ade) (?P<e>\w+)\b[^;.]{0,200}?"
    r"\bemot(?: förslaget)? röst(?:ar|ade) (?P<f>\w+)\b",
    re.IGNORECASE,
)
"""What each side stood for: "10 röster för avslag och 1 röst för bifall"."""
_AVSLÅS = re.compile(
    r"\bavslå[rs]?\b|\bavslogs?\b|\bnej-?(?:sidan|propositionen|förslaget|alternativet)",
    re.IGNORECASE,
)
_NEJ_VANN = re.compile(r"\bnej(?:-sidan)? (?:vann|vinner|segrar|segrade) med\b", re.IGNORECASE)
_NÄRA = 40
"""Characters: how far before the numbers the winner stands."""
_JA_AVSLÅR = re.compile(
    r"\bavsl[åa]\w*[^.,]{0,60} röstar ja\b|"
    r"\bja(?:-?röst)?(?: för| innebär| betyder|:| =|,)[^.;]{0,40}\bavsl[åa]",
    re.IGNORECASE,
)

_FÖR_OCH_EMOT = {
    val: re.compile(
        rf"\b{TAL} (?:ledam(?:ot|öter) |personer |röster )?(?:har )?"
        rf"(?:röstar|röstade|röstat|avges|avgavs) {ord_}\b",
        re.IGNORECASE,
    )
    for val, ord_ in ((Röstval.JA, "(?:för|till förmån för)"), (Röstval.NEJ, "e?mot"))
}


def summor(text: str) -> dict[Röstval, int]:
    """Return the totals that a text gives; figures after their words go before others."""
    text = i_en_form(text)
    givna = dict(_med_ord(text))
    if not {Röstval.JA, Röstval.NEJ} <= givna.keys():
        givna |= _uppställda(text) or _för_vardera(text, givna) or _mot(text, givna)
    givna = givna or _för_och_emot(text)
    if not givna.keys() >= {Röstval.JA, Röstval.NEJ} and (bevis := tal_av_bevis(text)):
        givna = {**givna, **bevis}
    if givna and Röstval.AVSTÅR not in givna and "vst" in text:
        avstår = finn_tal(_AVSTÅR_EFTER, text)
        givna |= {} if avstår is None else {Röstval.AVSTÅR: avstår}
    return givna


def _för_och_emot(text: str) -> dict[Röstval, int]:
    """Return the totals where nobody says ja or nej: "tre röstade för bordläggning"."""
    if "röst" not in text or " för" not in text:
        return {}
    båda = {val: finn_tal(mönster, text) for val, mönster in _FÖR_OCH_EMOT.items()}
    return {val: tal for val, tal in båda.items() if tal is not None}


def _med_ord(text: str) -> Iterator[tuple[Röstval, int]]:
    låg = text.casefold()
    efter_kolon = ":" in text or "=" in text or "(" in text
    for val, ord_i_summa in _ORD_I_SUMMA.items():
        if not any(ord_ in låg for ord_ in ord_i_summa):
            continue
        tal = finn_tal(_EFTER_KOLON[val], text) if efter_kolon else None
        tal = finn_tal(_SUMMA[val], text) if tal is None else tal
        if tal is None and (ledamöter := _LEDAMÖTER.get(val)) is not None and "ledam" in låg:
            tal = finn_tal(ledamöter, text)
        if tal is None and val in _EFTER_SIDAN and "(" in text:
            tal = finn_tal(_EFTER_SIDAN[val], text)
        if tal is None and (sidans := _SIDANS.get(val)) is not None:
            tal = _först(sidans, text)
        if tal is not None:
            yield val, tal


def _uppställda(text: str) -> dict[Röstval, int]:
    if (tabell := _TABELL.search(text) if _SUMMERAR.search(text) else None) is not None:
        return _i_tabell(tabell)
    träff = _UPPSTÄLLDA.search(text)
    if träff is None:
        return {}
    return {Röstval[n.upper()]: int(tal) for n, tal in träff.groupdict().items() if tal is not None}


def _i_tabell(träff: re.Match[str]) -> dict[Röstval, int]:
    """Return the sums of a table, by the columns that its head has."""
    slag = [Röstval.JA, Röstval.NEJ]
    slag += [Röstval.AVSTÅR] if träff["a"] else []
    slag += [Röstval.FRÅNVARANDE] if träff["f"] else []
    tal = [träff[n] for n in ("ja", "nej", "c", "d")]
    return {val: int(t) for val, t in zip(slag, tal, strict=False) if t is not None}


def _för_vardera(text: str, givna: dict[Röstval, int]) -> dict[Röstval, int]:
    """Read both sides where each is told by what it stood for: the first is that of ja."""
    if "röst" not in text or givna.keys() & {Röstval.JA, Röstval.NEJ}:
        return {}
    for träff in _FÖR_VARDERA.finditer(text):
        ja, nej = (som_tal(ord_) for ord_ in träff.groups() if ord_ is not None)
        if ja is not None and nej is not None:
            return {Röstval.JA: ja, Röstval.NEJ: nej}
    return {}


def _mot(text: str, givna: dict[Röstval, int]) -> dict[Röstval, int]:
    """Read both sides where ja and nej are not said: the first is that of ja, who won.

    Where the sentence decides as nej would, the first is that of nej.
    """
    for träff in _MOT.finditer(text) if not givna.keys() & {Röstval.JA, Röstval.NEJ} else ():
        tal = [som_tal(ord_) for ord_ in träff.groups() if ord_ is not None]
        if len(tal) == 2 and None not in tal:  # noqa: PLR2004 - the two sides
            ja, nej = (t or 0 for t in tal)
            avslås = _AVSLÅS.search(_resten_av_meningen(text, träff.end())) or _NEJ_VANN.search(
                text, max(0, träff.start() - _NÄRA), träff.end()
            )
            if avslås and not _JA_AVSLÅR.search(text):
                ja, nej = nej, ja
            return {Röstval.JA: ja, Röstval.NEJ: nej}
    return {}


def _resten_av_meningen(text: str, plats: int) -> str:
    slut = text.find(".", plats)
    return text[plats : slut if slut >= 0 else len(text)]


def _först(mönster: re.Pattern[str], text: str) -> int | None:
    """Return the number of the first match that has one, whichever of its forms."""
    for träff in mönster.finditer(text):
        for ord_ in träff.groups():
            if ord_ is not None and (tal := som_tal(ord_)) is not None:
                return tal
    return None
