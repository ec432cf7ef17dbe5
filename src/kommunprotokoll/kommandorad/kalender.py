"""``kommunprotokoll kalender``: meeting times, and deadlines, as a calendar, a table or a page."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import click

from kommunprotokoll.dokument import sammanträdesplan
from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel, OkäntFormatFel
from kommunprotokoll.grund.fil import läs_helt
from kommunprotokoll.kommandorad.filer import JSON, STRÖM, hämta, lämna, säg
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.lag import Frister
from kommunprotokoll.lag import frister as räkna_frister
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.skrivare import FORMAT, till_bytes
from kommunprotokoll.tolkning.kallor import rader_ur
from kommunprotokoll.tolkning.tider import finn_sammanträdesplan, finn_sammanträdestider
from kommunprotokoll.utbyte import (
    läs_plan,
    plan_av,
    plan_till_csv,
    plan_till_text,
    till_ical,
    till_json,
    tolka_ical,
    tolka_plantabell,
)
from kommunprotokoll.utbyte.format import STÖRSTA_STORLEK
from kommunprotokoll.utbyte.ical.identitet import organnyckel
from kommunprotokoll.utbyte.plantolkning import Plantolkning

ICAL, CSV, TEXT = ".ics", ".csv", ".txt"


def _kalender(data: bytes, fil: str) -> Plantolkning:
    try:
        return tolka_ical(data)
    except LäsFel as fel:
        raise LäsFel(fil, fel.brister) from None


def _tabell(data: bytes, fil: str) -> Plantolkning:
    return tolka_plantabell(data, källa=fil)


LÄSARE: Mapping[str, Callable[[bytes, str], Plantolkning]] = MappingProxyType(
    {ICAL: _kalender, CSV: _tabell}
)
"""Files of others that hold a plan, by suffix."""

SKRIVARE: Mapping[str, Callable[[Sammanträdesplan], bytes]] = MappingProxyType(
    {
        ICAL: till_ical,
        JSON: lambda plan: till_json(plan, indrag=True),
        CSV: plan_till_csv,
        TEXT: lambda plan: plan_till_text(plan).encode(),
    }
)
"""What a plan can be written as; other suffixes are those of the page of the plan."""


@click.command(cls=Kommando)
@click.argument("filer", metavar="FIL...", nargs=-1, required=True)
@click.option(
    "-o",
    "ut",
    metavar="UT.ics",
    required=True,
    help="Skriv hit: .ics för kalender, .csv för tabell, .json, .txt eller ett dokument "
    "(.docx, .html, .pdf, .md). - för kalender på standard ut.",
    cls=Val,
)
@click.option(
    "--frister", "med_frister", is_flag=True, help="Ta med protokollens frister i kalendern."
)
def kalender(filer: tuple[str, ...], ut: str, *, med_frister: bool) -> int:
    """Skriv sammanträdestiderna i FIL som kalender (iCal), tabell eller årsplan.

    FIL är ett protokoll, en lista med sammanträdestider, en sammanträdesplan (.json), en kalender
    (.ics) eller en tabell (.csv). Av flera filer blir det en kalender med alla organ.
    """
    ändelse = _ändelse(ut)
    if med_frister and ändelse != ICAL:
        raise click.UsageError(f"--frister gäller {ICAL}, inte {ändelse}.")
    planer: list[Sammanträdesplan] = []
    frister: list[Frister] = []
    allvar: list[Allvar] = []
    for fil in filer:
        innehåll = _läs(fil)
        if isinstance(innehåll, Plantolkning):
            planer.append(innehåll.plan)
            allvar += _berätta(fil, innehåll)
        elif not med_frister:
            planer.append(plan_av(innehåll))
        else:
            frister.append(räkna_frister(innehåll))
            planer += _plan_om_det_finns(innehåll)
    if med_frister and not frister:
        raise click.UsageError("--frister: ingen av filerna är ett protokoll.")
    lämna(_data(planer, frister, ändelse), ut)
    return 1 if any(a >= Allvar.VARNING for a in allvar) else 0


def _ändelse(ut: str) -> str:
    """Return the suffix in lower case, before any work is done for a file that nobody writes."""
    ändelse = ICAL if ut == STRÖM else Path(ut).suffix.lower()
    if ändelse not in SKRIVARE and ändelse not in FORMAT:
        raise OkäntFormatFel(ändelse, dict.fromkeys((*SKRIVARE, *FORMAT)), ut)
    return ändelse


def _läs(fil: str) -> Sammanträde | Plantolkning:
    """Return the plan of a file of plans, or the meeting of a protocol."""
    ändelse = Path(fil).suffix.lower()
    if ändelse in LÄSARE:
        return LÄSARE[ändelse](läs_helt(Path(fil), STÖRSTA_STORLEK), fil)
    if ändelse != JSON:
        return _ur_dokument(fil)
    try:
        return hämta(fil)
    except LäsFel as som_protokoll:
        try:
            return Plantolkning(läs_plan(fil))
        except LäsFel as som_plan:
            raise (som_plan if _är_plan(som_protokoll) else som_protokoll) from None


def _är_plan(fel: LäsFel) -> bool:
    """Tell whether a file was no protocol because it is a plan."""
    return any("filen innehåller sammanträdesplan" in brist for brist in fel.brister)


def _ur_dokument(fil: str) -> Sammanträde | Plantolkning:
    """Return the meeting of a protocol, or the plan of a document that only lists meetings."""
    try:
        protokoll = hämta(fil)
    except LäsFel:
        if (lista := _lista(fil)) is None:
            raise
        return lista
    return protokoll if protokoll.paragrafer else _lista(fil) or protokoll


def _lista(fil: str) -> Plantolkning | None:
    """Return the plan of a document with meeting times; nothing if it has none."""
    if fil == STRÖM:
        return None
    rader = [rad.text for rad in rader_ur(fil)]
    tider, _ = finn_sammanträdestider(rader)
    return finn_sammanträdesplan(rader) if tider else None


def _berätta(fil: str, läst: Plantolkning) -> Iterable[Allvar]:
    """Say what was guessed or left out, on standard error."""
    for anmärkning in läst.anmärkningar:
        säg(f"{fil}: {anmärkning}", ut=STRÖM)
        yield anmärkning.allvar


def _plan_om_det_finns(s: Sammanträde) -> list[Sammanträdesplan]:
    return [plan_av(s)] if any(p.sammanträdestider for p in s.paragrafer) else []


def _data(planer: list[Sammanträdesplan], frister: list[Frister], ändelse: str) -> bytes:
    if not planer:
        return till_ical(frister[0], frister=frister[1:])
    plan = _samlad(planer)
    if ändelse == ICAL:
        return till_ical(plan, frister=frister)
    if ändelse in SKRIVARE:
        return SKRIVARE[ändelse](plan)
    return till_bytes(sammanträdesplan(plan), ändelse)


def _samlad(planer: list[Sammanträdesplan]) -> Sammanträdesplan:
    """Return one plan of all; a meeting that several files tell alike counts once."""
    if len(planer) == 1:
        return planer[0]
    kända: dict[str, Organ] = {}  # a table tells less of a body than a protocol does
    sedda: set[tuple[Organ, Sammanträdestid]] = set()
    nya = []
    for plan in planer:
        organ = kända.setdefault(organnyckel(plan.organ), plan.organ)
        tider = []
        for tid in plan.tider:
            eget = plan.organ_för(tid)
            vems = kända.setdefault(organnyckel(eget), eget)
            ny = ändra(tid, organ=vems if vems != organ else None)
            if (vems, ny) not in sedda:
                tider.append(ny)
            sedda.add((vems, ny))
        nya.append(Sammanträdesplan(organ, tuple(tider)))
    try:
        return Sammanträdesplan.samla(nya)
    except OgiltigtVärdeFel as fel:
        tillåtet = "filer som inte säger olika om samma sammanträde"
        raise OgiltigtVärdeFel("FIL", fel.givet, tillåtet) from None
