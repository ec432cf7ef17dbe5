"""Made-up plans of meetings: a body's year, and the year of two with last days to hand in."""

from datetime import date, time

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Organ

EKBY = Kommun("Ekby kommun")
KS, KF = (Organ.från_namn(n, EKBY) for n in ("Kommunstyrelsen", "Kommunfullmäktige"))
NIO, TOLV = time(9), time(12)
SAL = "Kommunhuset, sal Ekbysjön"


def ett_år(**resten: object) -> Sammanträdesplan:
    """A meeting a month on a Wednesday of 2031, but in July; ``resten`` is about June's."""
    dagar = [(1, 15), (2, 12), (3, 12), (4, 9), (5, 14), (6, 11), (8, 20), (9, 17), (10, 15)]
    tider = {m: Sammanträdestid(date(2031, m, d), NIO, slut=TOLV, plats=SAL) for m, d in dagar}
    tider[6] = ändra(tider[6], **resten)
    return Sammanträdesplan(KS, tuple(tider.values()))


def flera_organ(månader: int) -> Sammanträdesplan:
    """Two bodies, a meeting each a month, with last days to hand in."""
    ks = (
        Sammanträdestid(
            date(2031, m, 14), NIO, inlämning=date(2031, m, 1), utskick=date(2031, m, 7)
        )
        for m in range(1, månader + 1)
    )
    kf = (
        Sammanträdestid(date(2031, m, 26), time(18), organ=KF, inställt=m == 3)
        for m in range(1, månader + 1)
    )
    return Sammanträdesplan(KS, (*ks, *kf))


PLAN = ett_år(inställt=True, flyttat_från=date(2031, 6, 4), anmärkning="budget")
PLANER = flera_organ(12)
