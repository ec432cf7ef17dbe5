"""Where in a protocol a finding is, in the words of those who wrote it."""

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.sammantrade import Sammanträde

_DELAR = {
    "ajourneringar": "ajourneringen",
    "angivna_paragrafer": "försättsbladets paragrafer",
    "bilagor": "bilagorna",
    "inledning": "inledningen",
    "kallelse": "kallelsen",
    "närvaro": "närvarolistan",
    "offentligt": "uppgiften om offentlighet",
    "ordförande": "ordföranden",
    "organ": "uppgifterna om organet",
    "paragrafer": "paragraferna",
    "sekreterare": "sekreteraren",
}
"""Parts of a protocol; others are told by their path."""

_I_JUSTERINGEN = {
    "justerare": "justerarna",
    "tillkännagivande": "tillkännagivandet",
    "underskrifter": "underskrifterna",
}
"""Parts of a justering that are spoken of by themselves."""


def plats_i_ord(s: Sammanträde, väg: Sökväg) -> str:
    """Say where a finding is: ``§ 12``, ``närvarolistan (Ada Berg)``; empty for the whole."""
    match väg.led:
        case ():
            return ""
        case ("paragrafer", int(plats), *_) if plats < len(s.paragrafer):
            return f"§ {s.paragrafer[plats].beteckning}"
        case ("närvaro", int(plats), *_) if plats < len(s.närvaro):
            return f"{_DELAR['närvaro']} ({s.närvaro[plats].person})"
        case ("justeringar", *resten):
            return _justeringen(s, tuple(resten))
        case (str(del_), *_) if del_ in _DELAR:
            return _DELAR[del_]
        case _:
            return str(väg)


def _justeringen(s: Sammanträde, led: tuple[str | int, ...]) -> str:
    """Name the justering's part, and which justering where there are several."""
    vad = next((_I_JUSTERINGEN[d] for d in led[1:2] if d in _I_JUSTERINGEN), "justeringen")
    if led and isinstance(led[0], int) and 1 < len(s.justeringar) > led[0]:
        return f"{vad} ({s.justeringar[led[0]]})"
    return vad
