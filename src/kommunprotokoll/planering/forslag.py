"""A year's meetings proposed from rules."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.tid import VECKODAGAR, datum_i_ord
from kommunprotokoll.lag.helgdagar import FÖRSTA_ÅRET, SISTA_ÅRET
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.planering.hinder import hinder, vardag_senast
from kommunprotokoll.planering.regel import (
    BestämdaDagar,
    DagIMånad,
    Mötesregel,
    VeckodagIMånad,
    VeckodagIVecka,
    Vidhinder,
    dagar_under,
)

FLYTTAT, UTELÄMNAT, UPPTAGET = "PLAN001", "PLAN002", "PLAN003"
"""Codes of findings about a proposal."""

_EN_DAG, _EN_VECKA = timedelta(days=1), timedelta(weeks=1)
_STEG = {
    Vidhinder.NÄSTA_VARDAG: _EN_DAG,
    Vidhinder.VARDAGEN_FÖRE: -_EN_DAG,
    Vidhinder.NÄSTA_VECKA: _EN_VECKA,
    Vidhinder.VECKAN_FÖRE: -_EN_VECKA,
}
_LÄNGST = timedelta(days=35)
"""How far a meeting is moved at most: five weeks, then it is left out."""


@modellklass("Ett förslag till plan, med vad som flyttats och utelämnats.")
class Planförslag:
    """A proposed plan, its meetings preliminary, with what was moved or left out and why."""

    plan: Sammanträdesplan = fält("Planen.", kw_only=False)
    anmärkningar: tuple[Anmärkning, ...] = fält(
        "Vad som flyttats och utelämnats, och varför.", default=(), kw_only=False
    )

    def __str__(self) -> str:
        """Return the plan and the findings, one a line."""
        return "\n".join((str(self.plan), *map(str, self.anmärkningar)))


def föreslå(regler: Iterable[Mötesregel], *, år: int, namn: str = "") -> Planförslag:
    """Return a year's meetings by rules, one for each body or several; the first body's plan.

    A day that is a holiday, an eve like one, or in a leave is moved or left out as the rule says. A
    moved meeting stays in the year, out of the months without meetings and out of every leave.

    Args:
        regler: The rules.
        år: The year.
        namn: Name of the plan.

    Raises:
        OgiltigtVärdeFel: There is no rule, or the year's holidays are not known.
    """
    alla = tuple(regler)
    if not alla:
        raise OgiltigtVärdeFel("föreslå.regler", (), "minst en regel")
    if not FÖRSTA_ÅRET < år < SISTA_ÅRET:
        raise OgiltigtVärdeFel("föreslå.år", år, f"ett år efter {FÖRSTA_ÅRET}")
    organ = alla[0].organ
    tider: dict[tuple[Organ, date], Sammanträdestid] = {}
    anmärkningar: list[Anmärkning] = []
    for regel in alla:
        for dag in _dagar(regel, år):
            ny, varför = _utan_hinder(regel, dag)
            if varför:
                anmärkningar.append(_om_hinder(regel, dag, ny, varför))
            if ny is None:
                continue
            nyckel = (regel.organ, ny)
            if nyckel in tider:
                anmärkningar.append(_om_upptaget(regel, dag, ny))
                continue
            tider[nyckel] = _tid(regel, ny, egen=regel.organ == organ)
    plan = Sammanträdesplan(organ, tuple(tider.values()), namn=namn)
    return Planförslag(plan, tuple(anmärkningar))


def _dagar(regel: Mötesregel, år: int) -> Iterator[date]:
    return (d for d in dagar_under(regel.dagar, år) if d.month not in regel.utom_månader)


def _utan_hinder(regel: Mötesregel, dag: date) -> tuple[date | None, str]:
    """Return the day on which a meeting can be held, None for none, and what stood in its way."""
    varför = _hinder(regel, dag)
    steg = _STEG.get(regel.vid_hinder)
    if not varför or steg is None:
        return (None if varför else dag), varför
    ny = dag + steg
    while abs(ny - dag) <= _LÄNGST:
        if _går(regel, ny, dag.year, vardag=abs(steg) == _EN_DAG):
            return ny, varför
        ny += steg
    return None, varför


def _går(regel: Mötesregel, ny: date, år: int, *, vardag: bool) -> bool:
    """Tell whether a meeting can be moved to a day."""
    if ny.year != år or ny.month in regel.utom_månader or _hinder(regel, ny):
        return False
    return not (vardag and hinder(ny))


def _hinder(regel: Mötesregel, dag: date) -> str:
    """Return why there is no meeting on a day; a rule that means Saturdays does not mind them."""
    if regel.helgdagar:
        return next((led.namn for led in regel.ledigheter if led.omfattar(dag)), "")
    return hinder(dag, regel.ledigheter, veckoslut=not _menar_veckoslut(regel))


def _menar_veckoslut(regel: Mötesregel) -> bool:
    match regel.dagar:
        case VeckodagIMånad(veckodag=veckodag) | VeckodagIVecka(veckodag=veckodag):
            return veckodag in VECKODAGAR[5:]
        case BestämdaDagar():
            return True
        case DagIMånad():
            return False


def _tid(regel: Mötesregel, dag: date, *, egen: bool) -> Sammanträdestid:
    return Sammanträdestid(
        dag,
        regel.start,
        slut=regel.slut,
        plats=regel.plats,
        organ=None if egen else regel.organ,
        inlämning=_före(dag, regel.inlämning),
        utskick=_före(dag, regel.utskick),
        preliminärt=True,
    )


def _före(dag: date, dagar: int | None) -> date | None:
    return None if dagar is None else vardag_senast(dag - timedelta(days=dagar))


def _om_hinder(regel: Mötesregel, dag: date, ny: date | None, varför: str) -> Anmärkning:
    när = f"{regel.organ} {datum_i_ord(dag)}"
    if ny is None:
        return Anmärkning(
            UTELÄMNAT,
            Allvar.VARNING,
            meddelande=f"{när} sammanfaller med {varför} och utelämnas.",
            funnet=dag.isoformat(),
            åtgärd="Välj en annan dag för sammanträdet om det ska hållas.",
        )
    return Anmärkning(
        FLYTTAT,
        Allvar.UPPLYSNING,
        meddelande=f"{när} sammanfaller med {varför} och flyttas till {datum_i_ord(ny)}.",
        funnet=dag.isoformat(),
        väntat=ny.isoformat(),
    )


def _om_upptaget(regel: Mötesregel, dag: date, ny: date) -> Anmärkning:
    return Anmärkning(
        UPPTAGET,
        Allvar.VARNING,
        meddelande=(
            f"{regel.organ} {datum_i_ord(dag)} utelämnas: organet sammanträder redan "
            f"{datum_i_ord(ny)}."
        ),
        funnet=dag.isoformat(),
    )
