"""Asterisks beside names of the roll, and the note below it that tells what they mean."""

import re
from collections.abc import Sequence
from typing import Protocol

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.marken.namn import NAMN

_VEM = rf"{NAMN}(?:\s*\([^()]{{1,12}}\))?"
_NOT = re.compile(
    r"(?P<märke>\*+)\)?\s*[=:–-]?\s*"
    r"(?:(?:tjänstgör(?:ande)?|tjg\.?|inkallad)\b(?: ersättare\b)?"
    rf"(?: (?:för|i stället för) (?P<a>{_VEM}))?[\w ]{{0,20}}\.?|ersätter (?P<b>{_VEM})\.?)",
    re.IGNORECASE,
)
_STJÄRNOR = re.compile(r"(?<!\*)(\*+)\)?(?!\*)")
_MEST_RULLA = 500
_KAN_HA = frozenset({"ersättare", "beslutande", "närvarande", "tjänstgörande_ersättare"})


class Märkbar(Protocol):
    """An entry of the roll: what the label above it is called, and its text."""

    etikett: str
    text: str


def märk_stjärnor(poster: Sequence[Märkbar], text: str) -> bool:
    """Let those serve whose entries bear the asterisks of a note; False if it is no such note.

    "* Tjänstgörande ersättare" tells only that they do, "** Ersätter Bo Ek (M)" for whom.
    """
    träff = _NOT.fullmatch(text.strip())
    if träff is None:
        return False
    märkta = [
        post
        for post in poster[-_MEST_RULLA:]
        if post.etikett in _KAN_HA
        and (stjärnor := _STJÄRNOR.search(post.text)) is not None
        and stjärnor[1] == träff["märke"]
    ]
    vem = träff["a"] or träff["b"]
    for post in märkta:
        utan = _STJÄRNOR.sub(" ", post.text, count=1)
        post.etikett = "tjänstgörande_ersättare"
        post.text = ett_mellanslag(f"{utan} ersätter {vem}" if vem else utan).strip()
    return bool(märkta)
