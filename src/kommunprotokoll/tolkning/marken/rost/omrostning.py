"""Votes: what the sides mean, the totals, the roll call."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Röst,
    Röstval,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.namn import NAMN, folk_i, namnlista
from kommunprotokoll.tolkning.marken.rost.partisidor import partisidor
from kommunprotokoll.tolkning.marken.rost.rostnamn import röster_av_bevis
from kommunprotokoll.tolkning.marken.rost.rostsummor import summor
from kommunprotokoll.tolkning.marken.rost.sidlistor import avstående_i, röster_av, sidor_i
from kommunprotokoll.tolkning.marken.rost.vidnamnet import utan_ersatta

_UPPROP = re.compile(
    r"\b(?:röstar|röstade|röstat|(?:avstår|avstod) (?:från|att|i)|"
    r"(?:avstår|avstod)(?=\s*(?:[.,;(]|$)| och | samt )|(?:lade|lägger) ne[dr] sina? röst(?:er)?)"
    r"\b"
    r"(?P<val>[^.(]{0,20}?\b(?i:ja|nej)\b\s*|[^.(]{0,20})(?:\((?P<tal>\d+)\))?"
)
"""How those vote whom the sentence has named before."""
_ENSAMT = frozenset({"avstår", "avstod"})
_RÖSTAS = re.compile(
    r"\) röst(?:ar|ade|at)\b|\b(?:varvid|medan)\b|\b(?:[Nn]ej|NEJ)(?:-röster)?: [A-ZÅÄÖ]"
)
"""Beside it "Ada Berg (S) avstår" tells of a vote."""
_SIFFRA = re.compile(r"\(\d+\)")
_VILLKOR = re.compile(r"\b(?:den|de|alla|ledamot|ledamöter) som\b", re.IGNORECASE)
"""What makes a sentence say what a vote means: "De som bifaller Bo Eks (S) yrkande röstar nej"."""
_SIST_NÄMNDA = re.compile(rf"\bmedan (?P<vilka>{NAMN}(?:(?:, | och ){NAMN})*)\s*$")
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
    ("Lotten ", Avgörandegrund.LOTTNING),
    ("lotten ", Avgörandegrund.LOTTNING),
)
_ORDFÖRANDEN_AVGÖR = re.compile(
    r"\bordförandens (?:egen |avgörande |utslagsgivande )?röst (?:är |var |blir |blev |har )?"
    r"(?:avgör|fäll|utslag|vägde|väger)|\bordförandens avgörande röst|"
    r"\bordföranden (?:har |hade )?(?:avgör|avgjort|avgjorde|fäller|fällde)\w*[^.]{0,30} röst|"
    r"\b(?:avgörs|avgjordes|avgjort) (?:därmed |då )?(?:av|med|genom) ordförande|"
    r"\bavg(?:ör|jorde) (?:då |därför |därmed )?ordföranden(?:s (?:egen )?röst)?\b|"
    r"\bgäller ordförandens (?:mening|röst)",
    re.IGNORECASE,
)
_AVSTÅR_FÖR_SIG = re.compile(
    rf"(?<=[^.,:;\s])\n(?={NAMN}(?:(?:, | och ){NAMN})* (?:avstår|avstod)\b)"
)
_ÖVRIGA = re.compile(
    r"\b(?:övriga|resterande|(?:alla|samtliga) andra)\b[^.\d]{0,40}?"
    r"(?P<hur>\b(?:röstar|röstade|röstat) (?:ja|nej)\b|\b(?:avstår|avstod)\b)",
    re.IGNORECASE,
)
_EFTER_AVSTÅR = re.compile(r"(?<=avstår|avstod)\n(?=[A-ZÅÄÖ])")
_EJ_UPPFYLLT = re.compile(
    r"\b(?:inte|ej) (?:är |har |varit |blivit )?(?:uppfyll|uppnå|nått|fått|tillräcklig)|"
    r"\b(?:uppfylls|uppnås|uppfylldes|uppnåddes|räcker|räckte) (?:därmed |således )?(?:inte|ej)\b"
)
_EJ_UTSLAG = re.compile(
    r"\b(?:inte|ej|aldrig|behöv\w*)\b[^.]{0,40}utslagsröst|"
    r"\blika (?:röst|utfall)[^.]{0,60}utslagsröst"
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


def läs_omröstning(
    texter: Sequence[str],
    rubrik: str,
    i_tabell: tuple[Röst, ...] = (),
    tabellens: Mapping[Röstval, int] = MappingProxyType({}),
) -> ÖppenOmröstning | None:
    """Read one open vote; its whole text is kept beside what is understood of it.

    ``i_tabell`` are the votes of a table in the text, ``tabellens`` its totals. None when the texts
    hold nothing.
    """
    text = "\n".join(texter)
    if not text:
        return None
    flytande = löpande(texter)
    röster = _med_avstående(i_tabell, texter) if i_tabell else _röster(flytande)
    givna_tal = summor(flytande)
    for val, tal in _tryckta(flytande).items():
        if val not in givna_tal and tal >= sum(r.val is val for r in röster):
            givna_tal[val] = tal
    givna_tal |= tabellens
    if not tabellens and _är_omkastade(givna_tal, röster):
        givna_tal[Röstval.JA], givna_tal[Röstval.NEJ] = (
            givna_tal[Röstval.NEJ],
            givna_tal[Röstval.JA],
        )
    givna: dict[str, Any] = {val.name.lower(): tal for val, tal in givna_tal.items()}
    for val in de_övrigas(flytande):
        givna.setdefault(val.name.lower(), None)  # more than those who are named
    return ÖppenOmröstning(
        *innebörd(flytande),
        röster=röster,
        slag=_slag(rubrik + " " + flytande),
        sak=rubrik if " " in rubrik else "",
        vinnare=_vinnare(flytande),
        avgjord_genom=_grund(flytande, givna_tal),
        text=text,
        **givna,
    )


def _med_avstående(röster: tuple[Röst, ...], texter: Sequence[str]) -> tuple[Röst, ...]:
    """Add those whom the text beside a table says abstain, and who are not in it."""
    namn = {röst.person.namn for röst in röster}
    nya = {r.person.namn: r for r in avstående_i(texter) if r.person.namn not in namn}
    return (*röster, *nya.values())


def de_övrigas(text: str) -> list[Röstval]:
    """Return the sides that a text gives everybody whom it does not name: "Övriga röstar ja"."""
    if not any(ord_ in text for ord_ in ("vriga", "andra", "esterande")):
        return []
    return [val for t in _ÖVRIGA.finditer(text) if (val := _röstat(t["hur"])) is not None]


def löpande(texter: Sequence[str]) -> str:
    """Return texts as one on one line; a full stop around who abstains on a row of his own."""
    text = "\n".join(texter)
    if "avst" in text and "\n" in text:
        text = _EFTER_AVSTÅR.sub(". ", _AVSTÅR_FÖR_SIG.sub(". ", text))
    return text.replace("\n", " ")


def _grund(text: str, summor_: Mapping[Röstval, int]) -> Avgörandegrund | None:
    """Return what the text says settled the vote; a minority too small for it settles nothing.

    Nor does a casting vote that there was no tie for: "behövde inte använda sin utslagsröst".
    """
    grund = next((g for ord_, g in _GRUNDER if ord_ in text), None)
    för_liten = grund is Avgörandegrund.MINORITET and _EJ_UPPFYLLT.search(text) is not None
    ojämnt = summor_.get(Röstval.JA) != summor_.get(Röstval.NEJ)
    onödig = grund is Avgörandegrund.UTSLAGSRÖST and ojämnt and _EJ_UTSLAG.search(text) is not None
    return None if för_liten or onödig else grund


def _vinnare(text: str) -> Sida | None:
    """Return the side that the text says won; where it only gives totals it says nothing."""
    träff = _VANN.search(text)
    return Sida((träff["sida"] or träff["sida2"]).casefold()) if träff is not None else None


def _är_omkastade(givna: Mapping[Röstval, int], röster: Sequence[Röst]) -> bool:
    """Tell whether the names say that the totals are the other way: "5 mot 3", and nej won."""
    ja, nej = (sum(r.val is val for r in röster) for val in (Röstval.JA, Röstval.NEJ))
    return ja != nej and (givna.get(Röstval.JA), givna.get(Röstval.NEJ)) == (nej, ja)


def säger_utslagsröst(text: str) -> bool:
    """Tell whether a text says that the vote of the chair settled a tie."""
    if "utslagsröst" in text:
        return True
    return (
        "rdförande" in text
        and ("avg" in text or "röst" in text)
        and _ORDFÖRANDEN_AVGÖR.search(text) is not None
    )


def har_utfall(text: str) -> bool:
    """Tell whether a text says how a vote ended: in figures, or by who voted how."""
    return har_båda_summor(text) or bool(_röster(text)) or bool(partisidor(text))


def har_båda_sidor(text: str) -> bool:
    """Tell whether a text says of ja and of nej how many, or who, they were."""
    sidor = {Röstval.JA, Röstval.NEJ}
    if sidor <= summor(text).keys() or sidor <= {röst.val for röst in _röster(text)}:
        return True
    return bool(partisidor(text))


def har_båda_summor(text: str) -> bool:
    """Tell whether a text says of ja and of nej how many they were."""
    return summor(text).keys() >= {Röstval.JA, Röstval.NEJ}


def har_namn(text: str) -> bool:
    """Tell whether a text says who voted how."""
    return bool(_röster(text))


def _tryckta(text: str) -> dict[Röstval, int]:
    """Return the totals in parentheses after each side of a roll call: "röstar Ja (4)"."""
    tryckta: dict[Röstval, int] = {}
    for träff in _UPPROP.finditer(text) if _SIFFRA.search(text) else ():
        if träff["tal"] and (val := _röstat(träff[0])) is not None:
            tryckta[val] = tryckta.get(val, 0) + int(träff["tal"])
    return tryckta


def _röstat(sagt: str) -> Röstval | None:
    """Return how those vote of whom "röstar Ja" or "avstår från att rösta" is said."""
    låg = sagt.casefold()
    if "avst" in låg or låg.startswith(("lade ne", "lägger ne")):
        return Röstval.AVSTÅR
    return Röstval.NEJ if "nej" in låg else Röstval.JA if "ja" in låg else None


def _röster(text: str) -> tuple[Röst, ...]:
    röster: dict[str, Röst] = {}
    förra = 0
    text = utan_ersatta(text)
    for träff in _UPPROP.finditer(text):
        if text[träff.end() :].lstrip()[:1] == ":":
            continue  # they stand after it
        mening = text.rfind(".", 0, träff.start()) + 1
        namn = text[max(förra, mening) : träff.start()]
        förra = träff.end()
        if (val := _röstat(träff[0])) is None:
            continue
        if (
            ("som " in namn and _VILLKOR.search(namn))
            or " utom " in namn
            or (träff[0].rstrip() in _ENSAMT and not _RÖSTAS.search(text))
        ):
            continue
        for person in folk_i(namn) or _sist_nämnda(text[mening : träff.start()]):
            röster.setdefault(person.namn, Röst(person, val))
    for röst in röster_av(sidor_i(text)):
        röster.setdefault(röst.person.namn, röst)
    if not {röst.val for röst in röster.values()} & {Röstval.JA, Röstval.NEJ}:
        return röster_av_bevis(text) or tuple(röster.values())
    return tuple(röster.values())


def _sist_nämnda(text: str) -> tuple[Person, ...]:
    """Return those of no party whom a sentence names just before what they do.

    "Två röstade för, medan Ada Berg och Bo Ek avstod".
    """
    träff = _SIST_NÄMNDA.search(text) if "(" not in text and "medan " in text else None
    return namnlista(träff["vilka"]) if träff is not None else ()


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
