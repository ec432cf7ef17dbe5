"""Interpellations and questions: who asks whom about what, and whether it was answered."""

import re
from collections.abc import Iterable

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.fragor import Frågeslag, StälldFråga
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, finn_personer

_SLAG = r"(?P<slag>[Ii]nterpellation|[Ff]råga)"
_PERSON = rf"(?P<till>{NAMN}) {PARTI}"
_I_RUBRIK = re.compile(
    rf"^(?:[Ss]var på |[Nn]y )?{_SLAG}(?:en)? (?:av|från) (?P<av>.+?\))"
    rf"(?: (?:ställd )?till (?P<vem>.+?))?(?: (?P<om>(?:om|angående|gällande) .+))?$"
)
_HAR_STÄLLT = re.compile(
    rf"(?P<av>{NAMN} \([^)]+\)(?:(?:, | och ){NAMN} \([^)]+\))*) "
    r"(?:har )?(?:ställt|ställer|ställde|anmält|anmäler|väckt|lämnat(?: in)?|inlämnat)\b"
    rf"[^.]*?\ben {_SLAG}(?: ställd)?(?: till (?P<vem>.+?))?"
    r"(?: (?P<om>(?:om|angående|gällande) [^.]+?))?(?:\.|$)"
)
_OM_I_RUBRIK = re.compile(
    r"(?:Svar på |Besvarande av |Ny )?(?:interpellation|fråga) "
    r"(?P<om>(?:om|angående|gällande) .+)$",
    re.IGNORECASE,
)
_MOTTAGARE = re.compile(_PERSON)
_BESVARAD = re.compile(
    r"\b(?:besvarar|besvarade) (?:interpellationen|frågan)\b|"
    r"\b(?:interpellationen|frågan) (?:anses|är|har|förklaras)(?: vara)? besvara(?:d|ts)\b",
    re.IGNORECASE,
)
_INTE_NU = re.compile(
    r"\b(?:interpellationen|frågan) "
    r"(?:bordläggs|bordlades|får (?:ställas|framställas) och besvaras)|"
    r"\bbesvaras vid (?:fullmäktiges |kommunfullmäktiges )?(?:nästa )?sammanträde",
    re.IGNORECASE,
)


def ställda_frågor(rubrik: str, texter: Iterable[str]) -> tuple[StälldFråga, ...]:
    """Return what the heading, else the sentences of a paragraph, say was asked."""
    texter = tuple(texter)
    träffar = [t] if (t := _I_RUBRIK.match(rubrik)) else []
    if not träffar:
        träffar = [t for text in texter for t in _HAR_STÄLLT.finditer(text)]
    i_rubriken = _OM_I_RUBRIK.match(rubrik)
    ämne = i_rubriken["om"] if i_rubriken is not None and len(träffar) == 1 else ""
    allt = " ".join(texter)
    besvarad = True if _BESVARAD.search(allt) else False if _INTE_NU.search(allt) else None
    return tuple(
        StälldFråga(
            Frågeslag(träff["slag"].casefold()),
            finn_personer(träff["av"]),
            ställd_till=_mottagare(träff["vem"] or ""),
            ämne=ett_mellanslag(träff["om"] or ämne),
            besvarad=besvarad,
        )
        for träff in träffar
    )


def _mottagare(text: str) -> Person | None:
    träff = _MOTTAGARE.search(text)
    return Person(träff["till"], Parti(träff["parti"].strip())) if träff else None
