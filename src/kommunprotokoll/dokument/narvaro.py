"""Attendance in words: on the front page, or as a list of its own when the people are many."""

from collections.abc import Sequence
from datetime import time

import attrs

from kommunprotokoll.dokument.block import (
    Block,
    Rubrik,
    Stycke,
    Tabell,
    Textdel,
    Uppgift,
    stycke,
)
from kommunprotokoll.dokument.formulering import innehåller, rad, stor_bokstav
from kommunprotokoll.dokument.ordval import Närvaroord, Ordval
from kommunprotokoll.dokument.text import kolumnbredder
from kommunprotokoll.grund.text import antal, uppräkning
from kommunprotokoll.grund.tid import klockslag, tidsrymd
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.sammantrade import Sammanträde

_FLEST_PÅ_FRAMSIDAN = 24
"""More people than this do not fit on the front page beside signatures and notice."""

ANKARE = "narvarolista"
"""Where links to the attendance list lead."""


@attrs.frozen
class Grupp:
    """People listed together: the label on the front page, the heading in the list, the people."""

    etikett: str
    rubrik: str
    närvaro: tuple[Närvaro, ...]


def har_egen_lista(s: Sammanträde) -> bool:
    """Tell whether the people are too many for the front page."""
    return len(s.närvaro) > _FLEST_PÅ_FRAMSIDAN


def grupper(s: Sammanträde, o: Närvaroord) -> tuple[Grupp, ...]:
    """Part the roll into deciding, substitutes, others and absent, each in the order given.

    A council (råd) decides for nobody: its people are merely present, all in one list.
    """
    råd = s.organ.typ is Organtyp.RÅD
    ersättare = [n for n in s.närvarande if n.roll is Roll.ERSÄTTARE and not _beslutar(n)]
    kvar = [n for n in s.närvarande if n not in ersättare]
    beslutande = [n for n in kvar if råd or _beslutar(n)]
    övriga = [n for n in kvar if not råd and not _beslutar(n)]
    etikett = o.närvarande if råd else o.beslutande
    alla = (
        Grupp(etikett, etikett, tuple(beslutande)),
        Grupp(o.ersättare, o.ersättare_i_listan, tuple(ersättare)),
        Grupp(o.övriga, o.övriga, tuple(övriga)),
        Grupp(o.frånvarande, o.frånvarande, s.frånvarande),
    )
    return tuple(g for g in alla if g.närvaro)


def _beslutar(n: Närvaro) -> bool:
    """Whether the person has a vote at least at some paragraph."""
    return n.roll.är_beslutande or any(p.tjänstgör for p in n.perioder)


def på_framsidan(s: Sammanträde, o: Ordval) -> tuple[Uppgift, ...]:
    """Return the people as facts of the front page, by name or only counted."""
    if har_egen_lista(s):
        return tuple(_räknad(g, o.närvaro) for g in grupper(s, o.närvaro))
    return tuple(_uppgift(g, o.närvaro) for g in grupper(s, o.närvaro))


def _uppgift(grupp: Grupp, o: Närvaroord) -> Uppgift:
    rader = [i_en_rad(n, o) for n in grupp.närvaro]
    if grupp.etikett == o.frånvarande and not any("," in r for r in rader):
        return Uppgift(grupp.etikett, (stycke(uppräkning(rader)),))
    return Uppgift(grupp.etikett, tuple(stycke(r) for r in rader))


def _räknad(grupp: Grupp, o: Närvaroord) -> Uppgift:
    ledamöter = sum(n.roll.är_ledamot for n in grupp.närvaro)
    tjänstgörande = sum(n.roll.är_ersättare for n in grupp.närvaro)
    tal = [
        antal(ledamöter, *o.antal_ledamöter) if ledamöter else "",
        antal(
            tjänstgörande,
            *(o.antal_ersättare if grupp.etikett != o.beslutande else o.antal_tjänstgörande),
        )
        if tjänstgörande
        else "",
        antal(övriga, *o.antal_personer)
        if (övriga := len(grupp.närvaro) - ledamöter - tjänstgörande)
        else "",
    ]
    text = stor_bokstav(uppräkning(t for t in tal if t))
    return Uppgift(
        grupp.etikett, (Stycke((Textdel(f"{text}, "), Textdel(o.se_listan, länk=ANKARE))),)
    )


def närvaroblock(s: Sammanträde, o: Ordval) -> tuple[Block, ...]:
    """Return the whole roll as a part of the protocol, under a heading that links lead to."""
    return (Rubrik(o.närvaro.rubrik, 1, ankare=ANKARE), *närvarotabeller(s, o, 2))


def närvarotabeller(s: Sammanträde, o: Ordval, nivå: int) -> tuple[Block, ...]:
    """Return the whole roll: for each group a heading of this level and a table."""
    return tuple(
        b
        for grupp in grupper(s, o.närvaro)
        for b in (Rubrik(grupp.rubrik, nivå), _tabell(grupp, o.närvaro))
    )


def _tabell(grupp: Grupp, o: Närvaroord) -> Tabell:
    """Make the group's table; a column that would say nothing is left out."""
    kolumner = (
        (o.namn, [n.person.namn for n in grupp.närvaro]),
        (o.parti, [str(n.person.parti or "") for n in grupp.närvaro]),
        (o.organisation, [n.person.organisation for n in grupp.närvaro]),
        (o.uppdrag, [_uppdrag(n) or str(n.roll) for n in grupp.närvaro]),
        (o.närvaro, [närvaro_i_ord(n, o) for n in grupp.närvaro]),
    )
    kvar = [(rubrik, celler) for rubrik, celler in kolumner if any(celler)]
    rubriker = tuple(rubrik for rubrik, _ in kvar)
    rader = tuple(zip(*(celler for _, celler in kvar), strict=True))
    return Tabell(
        rader,
        rubriker=rubriker,
        bredder=kolumnbredder((rubriker, *rader), minst=6, högst=32),
        beskrivning=f"{o.rubrik}: {grupp.rubrik}",
    )


def i_en_rad(n: Närvaro, o: Närvaroord) -> str:
    """Say it as on a front page: ``Dia Ek (M), ersätter Bo Ek (M), §§ 45–48``."""
    uppdrag = _uppdrag(n)
    if n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE and not n.titel and _ersätter_någon(n):
        uppdrag = ""
    return rad(str(n.person), n.person.organisation, uppdrag, närvaro_i_ord(n, o))


def _ersätter_någon(n: Närvaro) -> bool:
    return n.ersätter is not None or any(p.ersätter is not None for p in n.perioder)


def _uppdrag(n: Närvaro) -> str:
    """Return role and title; a title that holds the role's own word stands alone."""
    roll = "" if n.roll in _SJÄLVKLARA else str(n.roll)
    if roll and n.titel and roll.split()[-1][:4] in n.titel.casefold():
        return n.titel
    return rad(roll, n.titel)


_SJÄLVKLARA = (Roll.LEDAMOT, Roll.ERSÄTTARE, Roll.TJÄNSTEPERSON, Roll.ÖVRIG)
"""Roles that the heading above the list tells already."""


def närvaro_i_ord(n: Närvaro, o: Närvaroord) -> str:
    """Say when and for whom somebody attends; nothing for the whole meeting."""
    return rad(
        o.ersätter.format(namn=n.ersätter) if n.ersätter is not None else "",
        _perioder(n.perioder, o),
        _utom(n, o),
        o.på_distans if n.på_distans else "",
        n.anmärkning,
    )


def _utom(n: Närvaro, o: Närvaroord) -> str:
    """Say when somebody is away, unless what stands about the attendance does."""
    paragrafer = intervall_i_ord(n.utom)
    sagt = not paragrafer or innehåller(n.anmärkning, paragrafer)
    return "" if sagt else o.utom.format(paragrafer=paragrafer)


def _perioder(perioder: Sequence[Närvaroperiod], o: Närvaroord) -> str:
    paragrafer = tuple(p.paragrafer for p in perioder if p.paragrafer is not None)
    if len(paragrafer) == len(perioder) and all(_bara_paragrafer(p) for p in perioder):
        return intervall_i_ord(paragrafer)
    return "; ".join(t for t in (_period(p, o) for p in perioder) if t)


def _bara_paragrafer(p: Närvaroperiod) -> bool:
    return p == Närvaroperiod(p.paragrafer)


def _period(p: Närvaroperiod, o: Närvaroord) -> str:
    när = rad(
        str(p.paragrafer) if p.paragrafer is not None else "",
        _klockan(p.från_kl, p.till_kl, o),
    )
    vad = "" if p.tjänstgör is None else (o.tjänstgör if p.tjänstgör else o.tjänstgör_ej)
    för = o.ersätter.format(namn=p.ersätter) if p.ersätter is not None else ""
    return rad(när, rad(vad if not (p.tjänstgör and för) else "", för, p.anledning, mellan=" "))


def _klockan(från: time | None, till: time | None, o: Närvaroord) -> str:
    if från is not None and till is None:
        return o.från_kl.format(kl=klockslag(från))
    if från is None and till is not None:
        return o.till_kl.format(kl=klockslag(till))
    return tidsrymd(från, till)
