"""Votes that a text only tells of: those of an earlier day or another body, of voters, of pupils.

Running text gives the background of a matter; a vote in it need not be this meeting's.
"""

import re

_DAG = r"(?:\bden \d{1,2} [a-z]+ (?:19|20)\d\d|\b(?:19|20)\d\d-\d\d-\d\d|[,(] ?§+ ?\d)"
_TIDIGARE = re.compile(
    r"\b(?:beslutade|beslöt|behandlade|behandlades|biföll|bifölls|avslog|avslogs|återremitterade|"
    rf"återremitterades|bordlade|antog|tillstyrkte|avstyrkte|röstade)\b[^.]{{0,100}}?{_DAG}"
)
_ANDRAS = re.compile(
    r"olkomröst|\bprocent (?:röstade )?(?:ja|nej)\b|\bvaldeltagande|\bröstberättigade\b|"
    r"\bi (?:(?:riksdags|kommunal|kommun|region|europaparlaments|eu-|kyrko|elevråds)?valet|valen)\b"
    r"[^.]{0,80}\b(?:röstade|fick|erhöll|avgavs)\b|"
    r"\b(?:röst\w*|omröstning\w*|votering\w*|enkät\w*) (?:bland|av|hos) (?:\w+ )?"
    r"(?:elev|föräld|boende|medborg|invån|medlem|hyresgäst|besökar|läsar)\w*",
    re.IGNORECASE,
)
_SKER_NU = re.compile(
    r"\b(?:omröstning|votering)(?:en)? (?:begärs|verkställs|genomförs|utfaller)|"
    r"\bbegär(?:s|de|des)? (?:omröstning|votering)",
    re.IGNORECASE,
)


def är_andras_omröstning(text: str) -> bool:
    """Tell whether the vote that a text speaks of was another than one at this meeting."""
    if not any(ord_ in text for ord_ in ("röst", "otering")):
        return False
    if _TIDIGARE.search(text) is None and _ANDRAS.search(text) is None:
        return False
    return _SKER_NU.search(text) is None
