"""A plan of meetings to CSV that Swedish Excel opens by a double click."""

import csv
import io
from collections.abc import Mapping
from datetime import time

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.tid import veckodag
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.utbyte.kalendertabell.kolumner import ALLTID, RUBRIKER
from kommunprotokoll.utbyte.kalendertabell.varden import skydda

_ORDLÖST = "planerat"
"""Status of a meeting that is neither called off nor preliminary."""


def plan_till_csv(plan: Sammanträdesplan) -> bytes:
    """Return the meetings as CSV, one a row, under Swedish headings.

    UTF-8 with a byte order mark, semicolons and CRLF: what Excel with Swedish settings opens by a
    double click. Dates are ISO 8601, times ``09:00``. A text that a spreadsheet would run as a
    formula gets an apostrophe before it, which ``plan_från_csv`` takes away. Columns that no
    meeting has anything for are left out, except the usual ones.

    ``plan_från_csv`` gives the meetings back; of a body the table holds the name and the
    municipality's name only, and the name of the plan it does not hold.

    Raises:
        OgiltigtVärdeFel: Two bodies have the same name and municipality: the rows could not be
            told apart.
    """
    _kräv_olika_namn(plan)
    rader = [_celler(plan.organ_för(tid), tid) for tid in plan.tider]
    namn = [n for n in RUBRIKER if n in ALLTID or any(rad[n] for rad in rader)]
    ut = io.StringIO(newline="")
    skrivare = csv.writer(ut, delimiter=";", lineterminator="\r\n")
    skrivare.writerow(RUBRIKER[n] for n in namn)
    skrivare.writerows([rad[n] for n in namn] for rad in rader)
    return ut.getvalue().encode("utf-8-sig", "surrogatepass")


def _kräv_olika_namn(plan: Sammanträdesplan) -> None:
    sedda: dict[tuple[str, str], Organ] = {}
    for organ in plan.organen:
        nyckel = (organ.namn, organ.kommun.namn if organ.kommun else "")
        if sedda.setdefault(nyckel, organ) != organ:
            raise OgiltigtVärdeFel(
                "plan_till_csv", organ.namn, "olika namn på olika organ i samma tabell"
            )


def _celler(organ: Organ, tid: Sammanträdestid) -> Mapping[str, str]:
    return {
        "organ": skydda(organ.namn),
        "kommun": skydda(organ.kommun.namn) if organ.kommun else "",
        "datum": tid.datum.isoformat(),
        "veckodag": veckodag(tid.datum),
        "start": _klocka(tid.start),
        "slut": _klocka(tid.slut),
        "slutdatum": tid.slutdatum.isoformat() if tid.slutdatum else "",
        "plats": skydda(tid.plats),
        "status": _status(tid),
        "anmärkning": skydda(tid.anmärkning),
        "flyttat_från": tid.flyttat_från.isoformat() if tid.flyttat_från else "",
        "flyttat_från_kl": _klocka(tid.flyttat_från_kl),
        "inlämning": tid.inlämning.isoformat() if tid.inlämning else "",
        "utskick": tid.utskick.isoformat() if tid.utskick else "",
        "dagordning": skydda("\n".join(p.replace("\n", "\n\t") for p in tid.dagordning)),
        "länk": tid.länk,
        "ändrad": tid.ändrad.isoformat() if tid.ändrad else "",
        "ändringsnummer": str(tid.ändringsnummer or ""),
        "uid": skydda(tid.uid),
    }


def _klocka(klocka: time | None) -> str:
    if klocka is None:
        return ""
    return klocka.isoformat("auto" if klocka.second or klocka.microsecond else "minutes")


def _status(tid: Sammanträdestid) -> str:
    ord_ = ["inställt"] * tid.inställt + ["preliminärt"] * tid.preliminärt
    return ", ".join(ord_) or _ORDLÖST
