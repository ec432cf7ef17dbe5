"""The plan of meetings that a protocol fixes."""

from datetime import date, time
from typing import TypeAlias

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.sammantrade import Sammanträde

_Nyckel: TypeAlias = tuple[Organ | None, date, time | None]

_FYLLS_I = (
    "start",
    "slut",
    "slutdatum",
    "plats",
    "dagordning",
    "länk",
    "inlämning",
    "utskick",
    "flyttat_från",
    "ändrad",
    "ändringsnummer",
    "uid",
    "anmärkning",
)
"""What one paragraph may say of a meeting and another leave open."""


def plan_av(sammanträde: Sammanträde) -> Sammanträdesplan:
    """Return all meeting times that the paragraphs of a protocol give, as a plan of its body.

    A list of several bodies names them without their municipality: they are of the protocol's own,
    and the protocol's own body is the plan's.

    A time that several paragraphs give counts once; so does a date that one gives without a start
    and another with. What one leaves open the other fills in. Where they differ, the later
    paragraph holds, and what the earlier says is kept as a remark.

    Raises:
        OgiltigtVärdeFel: No paragraph gives a meeting time.
    """
    funna: dict[_Nyckel, tuple[str, Sammanträdestid]] = {}
    for paragraf in sammanträde.paragrafer:
        for skriven in paragraf.sammanträdestider:
            tid = _i_kommunen(skriven, sammanträde.organ)
            nyckel = _samma(funna, tid)
            nummer = f"§ {paragraf.beteckning}"
            if nyckel is not None:
                förra_nummer, förra = funna.pop(nyckel)
                tid = _förena(förra, tid, förra_nummer)
            funna[tid.organ, tid.datum, tid.start] = (nummer, tid)
    if not funna:
        raise OgiltigtVärdeFel(
            "Kalender", str(sammanträde), "ett protokoll där en paragraf anger sammanträdestider"
        )
    return Sammanträdesplan(sammanträde.organ, tuple(tid for _, tid in funna.values()))


def _i_kommunen(tid: Sammanträdestid, eget: Organ) -> Sammanträdestid:
    """Return a meeting with the body that its name means in the protocol of a body."""
    if tid.organ is None or tid.organ.kommun not in (None, eget.kommun):
        return tid
    namn = tid.organ.namn.casefold()
    if namn in (eget.namn.casefold(), eget.förkortning.casefold()):
        return ändra(tid, organ=None)
    return ändra(tid, organ=ändra(tid.organ, kommun=eget.kommun))


def _samma(
    funna: dict[_Nyckel, tuple[str, Sammanträdestid]], tid: Sammanträdestid
) -> _Nyckel | None:
    """Return the key of the meeting that a time is of, if it is among those found."""
    if (tid.organ, tid.datum, tid.start) in funna:
        return tid.organ, tid.datum, tid.start
    if tid.start is not None:
        utan = (tid.organ, tid.datum, None)
        return utan if utan in funna else None
    samma_dag = [nyckel for nyckel in funna if nyckel[:2] == (tid.organ, tid.datum)]
    return samma_dag[0] if len(samma_dag) == 1 else None


def _förena(förra: Sammanträdestid, nästa: Sammanträdestid, nummer: str) -> Sammanträdestid:
    """Return one meeting of two that are the same; ``nummer`` is the earlier's paragraph."""
    ändringar: dict[str, object] = {}
    olika = []
    for namn in _FYLLS_I:
        då, nu = getattr(förra, namn), getattr(nästa, namn)
        if not nu and nu != time.min:
            ändringar[namn] = då
        elif då and då != nu:
            olika.append(f"enligt {nummer} {namn.replace('_', ' ')}: {_i_ord(då)}")
    if nästa.flyttat_från is None:
        ändringar["flyttat_från_kl"] = förra.flyttat_från_kl
    anmärkning = str(ändringar.get("anmärkning", nästa.anmärkning))
    ändringar["anmärkning"] = ", ".join(d for d in (anmärkning, *olika) if d)
    ändringar["inställt"] = förra.inställt or nästa.inställt
    ändringar["preliminärt"] = förra.preliminärt and nästa.preliminärt
    return ändra(nästa, **ändringar)


def _i_ord(värde: object) -> str:
    return "; ".join(map(str, värde)) if isinstance(värde, tuple) else str(värde)
