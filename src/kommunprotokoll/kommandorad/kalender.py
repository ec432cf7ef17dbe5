"""``kommunprotokoll kalender``: meeting times as a calendar."""

from pathlib import Path

import click

from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel
from kommunprotokoll.kommandorad.filer import JSON, hämta, lägg
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.modell.kalender import Sammanträdesplan
from kommunprotokoll.utbyte import läs_plan, till_ical
from kommunprotokoll.utbyte.ical import plan_av


@click.command(cls=Kommando)
@click.argument("filer", metavar="FIL...", nargs=-1, required=True)
@click.option(
    "-o", "ut", metavar="UT.ics", required=True, help="Skriv hit; - för standard ut.", cls=Val
)
def kalender(filer: tuple[str, ...], ut: str) -> int:
    """Skriv sammanträdestiderna i FIL som kalender (iCal).

    FIL är ett protokoll eller en sammanträdesplan. Flera filer måste gälla samma organ.
    """
    planer = [_plan(fil) for fil in filer]
    organ = planer[0].organ
    for plan, fil in zip(planer, filer, strict=True):
        if plan.organ != organ:
            raise OgiltigtVärdeFel(fil, str(plan.organ), f"samma organ som förut: {organ}")
    tider = dict.fromkeys(tid for plan in planer for tid in plan.tider)
    lägg(till_ical(Sammanträdesplan(organ, tuple(tider))), ut)
    return 0


def _plan(fil: str) -> Sammanträdesplan:
    """Return the plan of a file, or the one that a protocol's paragraphs give."""
    try:
        return plan_av(hämta(fil))
    except LäsFel:
        if Path(fil).suffix.lower() != JSON:
            raise
        try:
            return läs_plan(fil)
        except LäsFel:
            pass
        raise
