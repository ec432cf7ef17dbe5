"""How matters come to a decision: arbetsutskott, styrelse, fullmäktige, each in time for the next.

Fullmäktige decides on what a nämnd has prepared and the styrelse has seen (kommunallagen 5 kap.
26-28 §§), and an utskott prepares for its nämnd (6 kap. 41-42 §§). How long before each other they
meet is not law but work: papers to write and to send.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import antal
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.planering.hinder import vardag_senast

OBEREDD = "PLAN010"
"""A meeting that no body prepares in time."""


@modellklass("Ett organ i en beredningskedja.")
class Beredningsled:
    """A body in a chain, and how long before the next body's meeting its own must be."""

    organ: Organ = fält("Organet.", kw_only=False)
    dagar_före: int = fält(
        "Dagar som det minst ska vara till nästa organs sammanträde.",
        default=7,
        kw_only=False,
        kontroll=minst(0),
    )

    def __str__(self) -> str:
        """Return the body."""
        return str(self.organ)


@modellklass("Ett ärendes väg till beslut: sista inlämningsdag och sammanträdena i ordning.")
class Beredningsväg:
    """The way of a matter: the last day to hand it in, and the meetings that it comes to."""

    inlämning: date = fält("Sista dagen att lämna in ärendet.", kw_only=False)
    sammanträden: tuple[Sammanträdestid, ...] = fält(
        "Sammanträdena, det som beslutar sist, vart och ett med sitt organ.", kw_only=False
    )

    def __str__(self) -> str:
        """Return ``in senast 2027-01-12, KSAU 2027-01-19, KS 2027-02-02, KF 2027-02-22``."""
        möten = (f"{t.organ} {t.datum.isoformat()}" for t in self.sammanträden)
        return ", ".join((f"in senast {self.inlämning.isoformat()}", *möten))


@modellklass("En plan med beredningens vägar: sista inlämningsdagar och vad som inte bereds.")
class Beredning:
    """A plan with its last days to hand in, the ways to each decision, and what has no way."""

    plan: Sammanträdesplan = fält(
        "Planen, med sista inlämningsdag för de sammanträden som saknade den.", kw_only=False
    )
    vägar: tuple[Beredningsväg, ...] = fält(
        "En väg för varje beslutande sammanträde, i tidsordning.", default=(), kw_only=False
    )
    anmärkningar: tuple[Anmärkning, ...] = fält("Vad som inte bereds i tid.", default=())

    def __str__(self) -> str:
        """Return the ways and the findings, one a line."""
        return "\n".join(map(str, (*self.vägar, *self.anmärkningar)))


def bered(
    plan: Sammanträdesplan, kedja: Iterable[Beredningsled], *, inlämning: int = 7
) -> Beredning:
    """Return how matters come to each meeting of the last body of a chain.

    Each meeting is prepared by the latest meeting of the body before it that is early enough. The
    last day to hand in a matter is that of the first meeting on its way: its own ``inlämning``, or
    so many days before it, moved back to a weekday. Meetings that are called off prepare nothing.

    Args:
        plan: The plan, of all bodies in the chain.
        kedja: The bodies in the order in which they handle a matter, the deciding one last.
        inlämning: Days before the first body's meeting, where the meeting does not say.

    Raises:
        OgiltigtVärdeFel: The chain is empty, has a body twice, or one that has no meetings.
    """
    led = tuple(kedja)
    _kontrollera(plan, led)
    beslutande = [t for t in plan.tider if plan.organ_för(t) == led[-1].organ and not t.inställt]
    vägar: list[Beredningsväg] = []
    anmärkningar: list[Anmärkning] = []
    dagar: dict[Sammanträdestid, date] = {}
    for tid in beslutande:
        väg, saknas = _väg(plan, led, tid)
        if saknas is not None:
            anmärkningar.append(_oberedd(plan, tid, saknas))
            continue
        sista = _inlämning(väg[0], inlämning)
        dagar.update((t, min(sista, dagar.get(t, sista))) for t in väg)
        vägar.append(Beredningsväg(sista, tuple(ändra(t, organ=plan.organ_för(t)) for t in väg)))
    return Beredning(_med_inlämning(plan, dagar), tuple(vägar), anmärkningar=tuple(anmärkningar))


def _kontrollera(plan: Sammanträdesplan, led: Sequence[Beredningsled]) -> None:
    organ = [steg.organ for steg in led]
    if not organ or len(set(organ)) != len(organ):
        vilka = " → ".join(map(str, organ))
        raise OgiltigtVärdeFel("bered.kedja", vilka, "minst ett organ, vart och ett en gång")
    for ett in organ:
        if all(plan.organ_för(t) != ett for t in plan.tider):
            raise OgiltigtVärdeFel("bered.kedja", str(ett), "organ som har sammanträden i planen")


def _väg(
    plan: Sammanträdesplan, led: Sequence[Beredningsled], tid: Sammanträdestid
) -> tuple[tuple[Sammanträdestid, ...], Beredningsled | None]:
    """Return the meetings on the way to one, or the step at which there is none in time."""
    väg = [tid]
    for steg in reversed(led[:-1]):
        senast = väg[0].datum - timedelta(days=steg.dagar_före)
        i_tid = [
            t
            for t in plan.tider
            if plan.organ_för(t) == steg.organ and not t.inställt and t.sista_dag <= senast
        ]
        if not i_tid:
            return (), steg
        väg.insert(0, i_tid[-1])
    return tuple(väg), None


def _inlämning(tid: Sammanträdestid, dagar: int) -> date:
    return tid.inlämning or vardag_senast(tid.datum - timedelta(days=dagar))


def _med_inlämning(plan: Sammanträdesplan, dagar: dict[Sammanträdestid, date]) -> Sammanträdesplan:
    tider = (
        ändra(t, inlämning=dagar[t]) if t.inlämning is None and t in dagar else t
        for t in plan.tider
    )
    return ändra(plan, tider=tuple(tider))


def _oberedd(plan: Sammanträdesplan, tid: Sammanträdestid, steg: Beredningsled) -> Anmärkning:
    hur_långt = antal(steg.dagar_före, "dag", "dagar")
    return Anmärkning(
        OBEREDD,
        Allvar.VARNING,
        meddelande=(
            f"{plan.organ_för(tid)} {datum_i_ord(tid.datum)}: {steg.organ} har inget sammanträde "
            f"minst {hur_långt} före nästa led, så inget ärende hinner beredas."
        ),
        sökväg=Sökväg(("tider", plan.tider.index(tid))),
    )
