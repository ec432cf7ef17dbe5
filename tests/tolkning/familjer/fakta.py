"""What a meeting says, by kind, as it is compared between what was written and what was read."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from kommunprotokoll import Beslut, Närvaro, Paragraf, Roll, Sammanträde, ÖppenOmröstning

_TITLAR = frozenset({Roll.TJÄNSTEPERSON, Roll.ÖVRIG, Roll.PERSONALFÖRETRÄDARE})


def _sats(text: str) -> str:
    """Return a point without what its form adds: "att", what joins it to the next, the stop."""
    utan = re.sub(r"(?:,| samt| och)+$", "", text.casefold().removeprefix("att "))
    return re.sub(r"[.,]$", "", utan)


def _beslut(p: Paragraf, *, upp: bool) -> list[tuple[str, tuple[str, ...]]]:
    beslut: list[Beslut] = [b for b in p.beslut if b.är_förslag == upp]
    return [
        (_sats(a.text), tuple(_sats(u) for u in a.underpunkter))
        for b in beslut
        for a in b.attsatser
    ]


def _närvaro(n: Närvaro) -> tuple[object, ...]:
    titel = n.titel if n.roll in _TITLAR else ""
    när = ([str(p) for p in n.perioder], [str(i) for i in n.utom])
    vem = (str(n.person), n.person.organisation, n.roll, titel)
    return (*vem, n.närvarande, str(n.ersätter or ""), *när)


def _öppna(s: Sammanträde) -> list[tuple[int, ÖppenOmröstning]]:
    return [
        (p.nummer, o)
        for p in s.paragrafer
        for o in p.omröstningar
        if isinstance(o, ÖppenOmröstning)
    ]


def _framsida(s: Sammanträde) -> object:
    j = s.justeringar[0] if s.justeringar else None
    return (
        (s.start, s.slut, s.plats, str(s.sekreterare), str(s.ordförande)),
        [str(a) for a in s.ajourneringar],
        [str(i) for i in s.angivna_paragrafer],
        (j.datum, j.plats) if j else None,
    )


def _anslag(s: Sammanträde) -> list[tuple[str, ...]]:
    return [
        (str(t.publicerat), str(t.tas_ned), str(t.sista_överklagandedag), t.förvaringsplats)
        for j in s.justeringar
        if (t := j.tillkännagivande) is not None
    ]


FAKTA: Mapping[str, Callable[[Sammanträde], object]] = MappingProxyType(
    {
        "möte": lambda s: (s.organ.namn, s.datum),
        "rubriker": lambda s: [(str(p.beteckning), p.rubrik) for p in s.paragrafer],
        "diarienummer": lambda s: [str(p.diarienummer or "") for p in s.paragrafer],
        "klass": lambda s: [
            p.diarienummer.klassbeteckning if p.diarienummer else "" for p in s.paragrafer
        ],
        "beslut": lambda s: [_beslut(p, upp=False) for p in s.paragrafer],
        "förslag uppåt": lambda s: [_beslut(p, upp=True) for p in s.paragrafer],
        "av minoritet": lambda s: [any(b.minoritet for b in p.beslut) for p in s.paragrafer],
        "yrkanden": lambda s: [
            [(*map(str, y.förslagsställare), str(y.slag)) for y in p.yrkanden] for p in s.paragrafer
        ],
        "omröstningar": lambda s: [
            (nr, o.ja, o.nej, o.avstår or 0, o.avgjord_genom) for nr, o in _öppna(s)
        ],
        "röster": lambda s: [
            (nr, sorted((str(r.person), str(r.val)) for r in o.röster)) for nr, o in _öppna(s)
        ],
        "reservationer": lambda s: [
            [(*map(str, r.personer), *map(str, r.partier)) for r in p.reservationer]
            for p in s.paragrafer
        ],
        "yttranden": lambda s: [
            [str(v) for y in p.särskilda_yttranden for v in (*y.personer, *y.partier)]
            for p in s.paragrafer
        ],
        "anteckningar": lambda s: [
            [str(v) for y in p.protokollsanteckningar for v in y.personer] for p in s.paragrafer
        ],
        "deltar ej": lambda s: [
            [str(v) for y in p.deltar_ej for v in (*y.personer, *y.partier)] for p in s.paragrafer
        ],
        "jäv": lambda s: [[str(j.person) for j in p.jäv] for p in s.paragrafer],
        "ordförande": lambda s: [str(p.ordförande or "") for p in s.paragrafer],
        "omedelbart": lambda s: [p.omedelbart_justerad for p in s.paragrafer],
        "tidigare": lambda s: [
            [(t.organ, str(t.paragraf)) for t in p.tidigare_behandling] for p in s.paragrafer
        ],
        "framsida": _framsida,
        "anslag": _anslag,
        "närvaro": lambda s: sorted(map(_närvaro, s.närvaro), key=str),
        "justerare": lambda s: [str(p) for j in s.justeringar for p in j.justerare],
    }
)
"""Kind of fact -> what a meeting says of that kind."""


def fakta(s: Sammanträde, slag: frozenset[str] = frozenset(FAKTA)) -> dict[str, object]:
    """Return what the meeting says, of the kinds asked for."""
    return {namn: hämta(s) for namn, hämta in FAKTA.items() if namn in slag}
