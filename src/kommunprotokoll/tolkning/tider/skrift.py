"""Meeting times as text, the way municipalities write them."""

from datetime import time

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import datum_i_ord, klockslag, veckodag
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid


def sammanträdestider_i_text(plan: Sammanträdesplan) -> str:
    """Return a heading and the meetings in order of time, one a line, with a line break after each.

    ``tolka_sammanträdestider`` reads it back: ``Fredag 24 maj kl. 09.00-11.00, Rådhuset``. The
    year stands in the heading if it is the same for all, otherwise in each line.
    """
    tider = sorted(plan.tider, key=lambda t: (t.datum, t.start or time.min, t.start is not None))
    årtal = {t.datum.year for t in tider}
    ett_år = årtal.pop() if len(årtal) == 1 else None
    rubrik = f"{ett_mellanslag(plan.organ.namn)}: sammanträdestider"
    if ett_år is not None:
        rubrik += f" {ett_år}"
    return "\n".join([rubrik, *(_rad(t, med_år=ett_år is None) for t in tider)]) + "\n"


def _rad(tid: Sammanträdestid, *, med_år: bool) -> str:
    dag = datum_i_ord(tid.datum)
    text = f"{veckodag(tid.datum).capitalize()} {dag if med_år else dag.rsplit(' ', 1)[0]}"
    if tid.start is not None:
        text += f" kl. {_klockslag(tid.start)}"
    if tid.slut is not None:
        text += f"–{_klockslag(tid.slut)}"
    if tid.plats:
        text += f", {ett_mellanslag(tid.plats)}"
    inom_parentes = [
        ett_mellanslag(tid.anmärkning),
        "inställt" if tid.inställt else "",
        f"flyttat från {datum_i_ord(tid.flyttat_från)}" if tid.flyttat_från else "",
    ]
    return text + "".join(f" ({del_})" for del_ in inom_parentes if del_)


def _klockslag(tid: time) -> str:
    sekund = f".{tid.second:02d}" if tid.second else ""
    return klockslag(tid) + sekund
