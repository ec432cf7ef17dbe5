"""Several att-satser in one sentence: "att godkänna planen, att avslå motionen samt att ..."."""

import re

from kommunprotokoll.tolkning.marken.omedelbart import bara_justering

_MELLAN = re.compile(r"(?<=,) (?=att\b)|(?:(?<=, och)|(?<=, samt)|(?<= och)|(?<= samt)) (?=att\b)")
"""Where one att-sats ends and the next begins; the word that joins them stays with the first."""
_BARA_KOMMA = re.compile(r",(?: och| samt)?$")
_TAR_EGNA = re.compile(
    r"\b(?:i uppdrag|uppdra(?:ge?t|ger|r)?|uppmana|anmoda|rekommendera|föreslå|hemställa|begära|"
    r"bemyndiga|möjlighet|syfte|förutsättning|villkor|beslutat?|konstatera|för) "
    r"(?:[^,]{0,60} )?att\b"
)
"""Words in a clause that take clauses of their own: what follows may as well belong to them."""
_TILLÄGG = re.compile(r"att (?:gälla|utgöra|belasta|[\wåäö]+as)\b")
"""What is added to the clause before: "att bevilja bidrag, att utbetalas i juni"."""


def räknar_upp(text: str) -> bool:
    """Tell whether one row's sentence counts up points: three clauses, none with its own."""
    if text.count(" att ") < 2 or _TAR_EGNA.search(text):  # noqa: PLR2004 - after the first
        return False
    return len(delade_attsatser(text)) > 2  # noqa: PLR2004 - two may be one


def delade_attsatser(text: str) -> list[str]:
    """Return the att-satser of a sentence that begins with "att"; the text alone if it is one.

    They are several only where a comma says so at one place at least: "att planen antas och att
    den ska gälla från juli" may be one. One that has the paragraph adjusted at once is no point: it
    stays with the one before it.
    """
    delar = _MELLAN.split(text) if " att " in text else [text]
    satser = delar[:1]
    for del_ in delar[1:]:
        egen = satser[-1].endswith((" och", " samt")) or not _TAR_EGNA.search(satser[-1])
        if egen and not (_TILLÄGG.match(del_) or bara_justering(del_)):
            satser.append(del_)
        else:
            satser[-1] += f" {del_}"
    return satser if any(_BARA_KOMMA.search(sats) for sats in satser[:-1]) else [text]
