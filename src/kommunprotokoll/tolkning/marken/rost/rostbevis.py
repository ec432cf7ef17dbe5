"""The totals of a vote by evidence alone: numbers beside what they were cast for.

Tried where no form of ``rostsummor`` has both sides. Who is named first is ja, as the proposition
that the chair puts first is; "mot" and "emot" are nej wherever they stand.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kommunprotokoll.modell.omrostning import Röstval
from kommunprotokoll.tolkning.marken.rost.talord import EJ_NUMMER, TALORD, finn_tal, som_tal

_VAD = (
    r"(?:röst(?:er)?|ledam(?:ot|öter)|person(?:er)?|röstande|stycken|st|händer|av ledamöterna|som)"
)
_GÖR = (
    r"(?:röstar|röstade|röstat|avges|avgavs|avgivits|lämnas|lämnades|tillfaller|tillföll|svarar|"
    r"svarade|är|var|(?:räcker|räckte) upp (?:sin hand|sina händer|handen|händerna)|"
    r"(?:lyfter|lyfte) handen)"
)
_PAR = re.compile(
    rf"{EJ_NUMMER}\b(?P<tal>\w+) (?:{_VAD} ){{0,2}}(?:(?:har |hade )?{_GÖR} )?"
    r"(?P<sida>till förmån för|för|ja|nej|e?mot)\b",
    re.IGNORECASE,
)
"""A number and its side: "nio ledamöter för", "röstar 6 för", "fem röster emot", "ingen nej"."""
_PÅ = re.compile(r"\b(?P<tal>\w+) röst(?:er)? (?P<sida>på|till)\b", re.IGNORECASE)
_INSKOTT = re.compile(r", [A-ZÅÄÖ][^.;]{3,80}?\)?, (?=(?:för|ja|nej|e?mot)\b)")
"""Who they were, between the number and the side: "en ledamot, Ada Berg (V), för"."""
_VARDERA = re.compile(
    rf"\b(?P<tal>\w+) röster (?:{_GÖR} )?(?:för|på|till) "
    r"(?:vart och ett|vart(?:dera)?|vardera|båda)\b",
    re.IGNORECASE,
)
"""A tie told at once: "Tre röster avges för vartdera förslaget"."""
_SIDORD = {"ja": Röstval.JA, "nej": Röstval.NEJ, "mot": Röstval.NEJ, "emot": Röstval.NEJ}
_FÖRSLAG = r"\w*(?:förslag|yrkande|alternativ|linje)(?:et|en)?"
_ETT_TAL = rf"\d{{1,3}}|{'|'.join(sorted(TALORD, key=len, reverse=True))}"
_FÖRSLAGETS = re.compile(
    rf"\b(?:(?-i:(?P<vems>[A-ZÅÄÖ][\wÀ-ÿ-]+s))(?: \([A-ZÅÄÖ]{{1,5}}\))?(?: (?P<a>{_FÖRSLAG})\b)?|"
    rf"\w+s (?P<b>{_FÖRSLAG})\b|(?P<c>[A-ZÅÄÖ]{{1,5}}-{_FÖRSLAG})\b|"
    r"(?P<d>(?:alternativ|förslag) (?:[A-Z]|\d)\b)|(?P<e>bifall|avslag)\b)"
    r"(?: (?P<får>får|fick|erhåller|erhöll|samlar|samlade|med)\b)?(?P<åt>[: (,–-]{1,3})"
    rf"(?P<tal>{_ETT_TAL})\b(?: (?P<röst>röst(?:er)?)\b)?",
    re.IGNORECASE,
)
"""A proposal and its number: "Bergs förslag får 8 röster", "Eks 5", "Avslag: 4"."""
_PARTIER = r"(?P<lista>(?:[A-ZÅÄÖ][\wÀ-ÿ]*(?: de gröna)? ?\(\d{1,2}\)(?:, och |, | och | samt )?)+)"
_PARTIVIS = re.compile(
    r"\b(?i:(?P<för>ja|nej|för [^.():;]{2,40}?|emot|mot))(?: röstar| röstade|:|-röster:?) "
    rf"{_PARTIER}|"
    + _PARTIER.replace("lista", "lista2")
    + r" ?röstar? (?i:(?P<efter>ja|nej|för|e?mot))\b"
)
"""The votes of each party: "För bifall röstar S (4) och V (2)"."""
_ANTAL = re.compile(r"\((\d{1,2})\)")
_TVÅ = 2
_NÄRA = 60
"""Characters between what is said of one proposal and of the next."""


def tal_av_bevis(text: str) -> dict[Röstval, int]:
    """Return how many were for and against; empty unless the text tells both."""
    if not any(ord_ in text for ord_ in ("öst", "otering", "pprop", "anduppr")):
        låg = text.casefold()
        return _partivis(text) if "ja:" in låg and "nej:" in låg else {}
    for läs in (_i_par, _vardera, _förslagens, _partivis):
        tal = läs(text)
        if tal.keys() >= {Röstval.JA, Röstval.NEJ}:
            return tal
    return {}


def _i_par(text: str) -> dict[Röstval, int]:
    flytande = _INSKOTT.sub(" ", text) if ", " in text else text
    return _sidornas(_par(_PAR, flytande)) or _sidornas(_par(_PÅ, flytande))


def _par(mönster: re.Pattern[str], text: str) -> Iterator[tuple[str, int]]:
    for träff in mönster.finditer(text):
        if (tal := som_tal(träff["tal"])) is not None:
            yield träff["sida"].casefold(), tal


def _sidornas(par: Iterator[tuple[str, int]]) -> dict[Röstval, int]:
    """Give each number its side: the first that is "för" something is ja, the second nej."""
    tal: dict[Röstval, int] = {}
    för: list[int] = []
    for sida, antal in par:
        if sida in _SIDORD:
            tal.setdefault(_SIDORD[sida], antal)
        else:
            för.append(antal)
    sidor = [val for val in (Röstval.JA, Röstval.NEJ) if val not in tal]
    tal |= dict(zip(sidor, för, strict=False))
    return tal if len(tal) == _TVÅ else {}


def _vardera(text: str) -> dict[Röstval, int]:
    tal = finn_tal(_VARDERA, text) if "röster" in text else None
    return {} if tal is None else {Röstval.JA: tal, Röstval.NEJ: tal}


def _förslagens(text: str) -> dict[Röstval, int]:
    """Read what each of two proposals got; the second need not say once more that it is one."""
    träffar = [
        (t, tal) for t in _FÖRSLAGETS.finditer(text) if (tal := som_tal(t["tal"])) is not None
    ]
    for (a, ja), (b, nej) in pairwise(träffar):
        utan_ord = a["e"] and b["e"]
        sagt = a["röst"] or a["får"] or b["röst"] or (a["åt"].strip() and b["åt"].strip())
        är_förslag = not a["vems"] or a["a"]
        if är_förslag and (sagt or utan_ord) and b.start() - a.end() < _NÄRA:
            return {Röstval.JA: ja, Röstval.NEJ: nej}
    return {}


def _partivis(text: str) -> dict[Röstval, int]:
    """Add up the votes of the parties of each side."""
    if "(" not in text:
        return {}
    return _sidornas(
        (
            "för" if (sida := (t["för"] or t["efter"]).casefold()) not in _SIDORD else sida,
            sum(map(int, _ANTAL.findall(t["lista"] or t["lista2"]))),
        )
        for t in _PARTIVIS.finditer(text)
    )
