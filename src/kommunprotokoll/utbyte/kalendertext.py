"""A plan of meetings as text, the way municipalities write them."""

from collections.abc import Iterator
from datetime import date, time

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import datum_i_ord, klockslag, veckodag
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ


def plan_till_text(plan: Sammanträdesplan) -> str:
    """Return a heading for each body and its meetings in order of time, one a line.

    ``kp.tolka_sammanträdestider`` reads it back: ``Fredag 24 maj kl. 09.00–11.00, Rådhuset``. The
    year stands in the heading if it is the same for all of the body's meetings, otherwise in each
    line. Agendas, links, identities and versions are left out; ``plan_till_csv`` and ``till_ical``
    hold them.
    """
    return "\n".join("".join(_organets_rader(plan, organ)) for organ in plan.organen)


def _organets_rader(plan: Sammanträdesplan, organ: Organ) -> Iterator[str]:
    tider = [tid for tid in plan.tider if plan.organ_för(tid) == organ]
    årtal = {t.datum.year for t in tider}
    ett_år = årtal.pop() if len(årtal) == 1 else None
    rubrik = f"{ett_mellanslag(organ.namn)}: sammanträdestider"
    yield f"{rubrik} {ett_år}\n" if ett_år is not None else f"{rubrik}\n"
    for tid in tider:
        yield f"{_rad(tid, med_år=ett_år is None)}\n"


def _rad(tid: Sammanträdestid, *, med_år: bool) -> str:
    text = _dag(tid.datum, med_år=med_år).capitalize()
    if tid.start is not None:
        text += f" kl. {_klockslag(tid.start)}"
    if tid.slutdatum is not None:
        text += (
            f" till {_dag(tid.slutdatum, med_år=med_år or tid.slutdatum.year != tid.datum.year)}"
        )
        text += f" kl. {_klockslag(tid.slut)}" if tid.slut is not None else ""
    elif tid.slut is not None:
        text += f"–{_klockslag(tid.slut)}"
    if tid.plats:
        text += f", {ett_mellanslag(tid.plats)}"
    return text + "".join(f" ({del_})" for del_ in _inom_parentes(tid) if del_)


def _inom_parentes(tid: Sammanträdestid) -> Iterator[str]:
    yield ett_mellanslag(tid.anmärkning)
    yield "preliminärt" if tid.preliminärt else ""
    yield "inställt" if tid.inställt else ""
    if tid.flyttat_från is not None:
        klocka = f" kl. {_klockslag(tid.flyttat_från_kl)}" if tid.flyttat_från_kl else ""
        yield f"flyttat från {datum_i_ord(tid.flyttat_från)}{klocka}"
    yield f"handlingar senast {datum_i_ord(tid.inlämning)}" if tid.inlämning else ""
    yield f"kallelse {datum_i_ord(tid.utskick)}" if tid.utskick else ""


def _dag(dag: date, *, med_år: bool) -> str:
    ord_ = datum_i_ord(dag)
    return f"{veckodag(dag)} {ord_ if med_år else ord_.rsplit(' ', 1)[0]}"


def _klockslag(tid: time) -> str:
    sekund = f".{tid.second:02d}" if tid.second else ""
    return klockslag(tid) + sekund
