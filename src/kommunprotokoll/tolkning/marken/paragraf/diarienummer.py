"""Case numbers as the model has them, from what a heading prints of them."""

import re

from kommunprotokoll.modell.nummer import Diarienummer

_MED_KLASS = re.compile(r"(?P<dnr>\S.*?) \(klass (?P<klass>[\d.]+)\)")
_SKILD_KLASS = re.compile(
    r"(?P<dnr>[A-ZÅÄÖ]{1,8}[ /.-]?(?:19|20)\d\d[-/:.]\d{1,6}) (?P<klass>\d{3})"
)
"""A code of three figures after a space: "KS/2031:118 101"."""
_GLAPP_KLASS = re.compile(r"(?P<dnr>\d{3,6}/(?:19|20)\d\d) ?(?P<klass>\d\.[\d.]*)$")


def flera_diarienummer(text: str) -> list[Diarienummer]:
    """Read "KS 2031/12 och SN 2031/4": several numbers only if each is one by itself."""
    delar = [_diarienummer(del_) for del_ in re.split(r"\s+och\s+|,\s+", text) if del_]
    return delar if all(d.löpnummer is not None for d in delar) else [_diarienummer(text)]


def _diarienummer(text: str) -> Diarienummer:
    if träff := _MED_KLASS.fullmatch(text) or _SKILD_KLASS.fullmatch(text):
        return Diarienummer(träff["dnr"], klassbeteckning=träff["klass"])
    if träff := _GLAPP_KLASS.match(text):
        return Diarienummer(träff["dnr"], klassbeteckning=träff["klass"])
    return Diarienummer(text)
