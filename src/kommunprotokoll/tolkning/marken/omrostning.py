"""Votes: what the sides mean, the totals, the roll call."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Röst,
    Röstval,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.tolkning.marken.namn import finn_personer
from kommunprotokoll.tolkning.marken.talord import TAL, finn_tal

_SUMMA = {
    Röstval.JA: re.compile(rf"\b{TAL} ja(?:-?röst(?:er)?)?\b", re.IGNORECASE),
    Röstval.NEJ: re.compile(rf"\b{TAL} nej(?:-?röst(?:er)?)?\b", re.IGNORECASE),
    Röstval.AVSTÅR: re.compile(
        rf"\b{TAL} (?:(?:ledamot|ledamöter|som|röst(?:er)?) ){{0,2}}(?:avstår|avstod|nedlagd)",
        re.IGNORECASE,
    ),
    Röstval.FRÅNVARANDE: re.compile(
        rf"\b{TAL} (?:ledamot |ledamöter )?(?:är |var )?frånvarande", re.IGNORECASE
    ),
}
_EFTER_KOLON = {
    val: re.compile(rf"\b{ord_}\s*[:=]\s*(?P<tal>\d{{1,3}})\b", re.IGNORECASE)
    for val, ord_ in (
        (Röstval.JA, "ja(?:-?röster)?"),
        (Röstval.NEJ, "nej(?:-?röster)?"),
        (Röstval.AVSTÅR, "(?:avstår|avstått|nedlagda(?: röster)?)"),
        (Röstval.FRÅNVARANDE, "frånv(?:arande)?"),
    )
}
"""Totals as a list: "Ja-röster: 25"; looked for first, since "25 Nej" may stand between two."""

_ORD_I_SUMMA = {
    Röstval.JA: ("ja",),
    Röstval.NEJ: ("nej",),
    Röstval.AVSTÅR: ("avst", "nedlagd"),
    Röstval.FRÅNVARANDE: ("frånv",),
}
"""What a text must hold to give a total: most votes say nothing of who abstained."""

_UPPROP = re.compile(
    r"\b(?:röstar|röstade|avstår från|avstod från)\b(?P<val>[^.(]{0,20})(?:\((?P<tal>\d+)\))?"
)
"""How those vote whom the sentence has named before."""
_SIFFRA = re.compile(r"\(\d+\)")
_FÖR_SIDAN = re.compile(
    r"\bför (?P<val>ja|nej)-propositionen röstar? (?P<namn>[^.]+)|"
    r"(?:^|[.:] )(?P<val2>ja|nej)(?:-röster?)?(?: röstar?)?: (?P<namn2>[^.]+)",
    re.IGNORECASE,
)
_JA_INNEBÄR = re.compile(
    r"\bden som (?:vill |röstar )?(?P<den>[^.;]{3,160}?) röstar ja\b|"
    r"\bja(?:-?röst)? (?P<vad>för .+?)(?=,? (?:och|samt) nej|\s*[.;]?\s*nej|\.(?!\w)|[”\"]|$)",
    re.IGNORECASE,
)
_NEJ_INNEBÄR = re.compile(
    r"\bden som (?:vill |röstar )?(?P<den>[^.;,]{3,160}?) röstar nej\b|"
    r"\bnej(?:-?röst)? (?P<vad>för .+?)(?=\.(?!\w)|[”\"]|$)",
    re.IGNORECASE,
)
_GRUNDER = (
    ("utslagsröst", Avgörandegrund.UTSLAGSRÖST),
    ("minoritetsåterremiss", Avgörandegrund.MINORITET),
    ("n minoritet om ", Avgörandegrund.MINORITET),
    ("minoritetsbordläggning", Avgörandegrund.MINORITET),
    ("kvalificerad majoritet", Avgörandegrund.KVALIFICERAD_MAJORITET),
    ("lottning", Avgörandegrund.LOTTNING),
)
_VANN = re.compile(
    r"\b(?P<sida>ja|nej)-?(?:sidan|propositionen|alternativet|förslaget|rösterna)\b[^.]{0,30}?"
    r"\b(?:vann|vinner|segrar|segrade|bifallits|bifalls)\b|"
    r"\b(?:beslutat|beslutar|beslut) enligt (?P<sida2>ja|nej)-?"
    r"(?:sidan|propositionen|alternativet|förslaget)",
    re.IGNORECASE,
)
_SLAG = (
    ("återremi", Omröstningsslag.ÅTERREMISS),
    ("bordlägg", Omröstningsslag.BORDLÄGGNING),
    ("motförslag", Omröstningsslag.FÖRBEREDANDE),
    ("kontraproposition", Omröstningsslag.FÖRBEREDANDE),
    ("tillägg", Omröstningsslag.TILLÄGG),
)


def läs_omröstning(texter: Sequence[str], rubrik: str) -> ÖppenOmröstning | None:
    """Read one open vote; its whole text is kept beside what is understood of it.

    None when the texts hold nothing.
    """
    text = "\n".join(texter)
    if not text:
        return None
    flytande = text.replace("\n", " ")
    röster = _röster(flytande)
    summor = dict(_summor(flytande))
    for val, tal in _tryckta(flytande).items():
        if val not in summor and tal >= sum(r.val is val for r in röster):
            summor[val] = tal
    givna: dict[str, Any] = {val.name.lower(): tal for val, tal in summor.items()}
    return ÖppenOmröstning(
        *innebörd(flytande),
        röster=röster,
        slag=_slag(rubrik + " " + flytande),
        sak=rubrik if " " in rubrik else "",
        vinnare=_vinnare(flytande),
        avgjord_genom=next((g for ord_, g in _GRUNDER if ord_ in flytande), None),
        text=text,
        **givna,
    )


def _vinnare(text: str) -> Sida | None:
    """Return the side that the text says won; where it only gives totals it says nothing."""
    träff = _VANN.search(text)
    return Sida((träff["sida"] or träff["sida2"]).casefold()) if träff is not None else None


def har_utfall(text: str) -> bool:
    """Tell whether a text says how a vote ended: in figures, or by who voted how."""
    return {Röstval.JA, Röstval.NEJ} <= {val for val, _ in _summor(text)} or bool(_röster(text))


def _summor(text: str) -> Iterator[tuple[Röstval, int]]:
    """Yield the totals that a text gives."""
    låg = text.casefold()
    efter_kolon = ":" in text or "=" in text
    for val, ord_i_summa in _ORD_I_SUMMA.items():
        if not any(ord_ in låg for ord_ in ord_i_summa):
            continue
        tal = finn_tal(_EFTER_KOLON[val], text) if efter_kolon else None
        tal = finn_tal(_SUMMA[val], text) if tal is None else tal
        if tal is not None:
            yield val, tal


def _tryckta(text: str) -> dict[Röstval, int]:
    """Return the totals in parentheses after each side of a roll call: "röstar Ja (4)"."""
    summor: dict[Röstval, int] = {}
    for träff in _UPPROP.finditer(text) if _SIFFRA.search(text) else ():
        if träff["tal"] and (val := _röstat(träff[0])) is not None:
            summor[val] = summor.get(val, 0) + int(träff["tal"])
    return summor


def _röstat(sagt: str) -> Röstval | None:
    """Return how those vote of whom "röstar Ja" or "avstår från att rösta" is said."""
    låg = sagt.casefold()
    if "avst" in låg:
        return Röstval.AVSTÅR
    return Röstval.NEJ if "nej" in låg else Röstval.JA if "ja" in låg else None


def _röster(text: str) -> tuple[Röst, ...]:
    röster: dict[str, Röst] = {}
    förra = 0
    for träff in _UPPROP.finditer(text):
        namn = text[max(förra, text.rfind(".", 0, träff.start()) + 1) : träff.start()]
        förra = träff.end()
        if (val := _röstat(träff[0])) is None:
            continue
        for person in finn_personer(namn):
            röster.setdefault(person.namn, Röst(person, val))
    kan_ha_sidor = ":" in text or "propositionen rösta" in text.casefold()
    for träff in _FÖR_SIDAN.finditer(text) if kan_ha_sidor else ():
        val = Röstval.JA if (träff["val"] or träff["val2"]).casefold() == "ja" else Röstval.NEJ
        for person in finn_personer(träff["namn"] or träff["namn2"]):
            röster.setdefault(person.namn, Röst(person, val))
    return tuple(röster.values())


def innebörd(text: str) -> tuple[str, str]:
    """Return what Ja and Nej mean by a text; empty where it does not say."""
    ja, nej = _JA_INNEBÄR.search(text), _NEJ_INNEBÄR.search(text)
    return _sidan(ja), _sidan(nej)


def _sidan(träff: re.Match[str] | None) -> str:
    if träff is None:
        return ""
    vad = (träff["vad"] or träff["den"]).strip()
    return f"{vad}." if vad.endswith("m.fl") else vad


def _slag(text: str) -> Omröstningsslag:
    låg = text.casefold()
    return next((slag for ord_, slag in _SLAG if ord_ in låg), Omröstningsslag.HUVUDVOTERING)
