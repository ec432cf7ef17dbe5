"""A plan of meetings as a page: what is when and where, week by week, with the holidays."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Lista,
    Rubrik,
    Sidhuvud,
    Stycke,
    Styckeslag,
    Tabell,
    Textdel,
    Titel,
    punkt,
    stycke,
)
from kommunprotokoll.dokument.formulering import rad, stor_bokstav
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.ordval_plan import Planord
from kommunprotokoll.dokument.plantabell import Plantabell, dag_och_månad
from kommunprotokoll.dokument.text import kolumnbredder
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import MÅNADER, veckodag
from kommunprotokoll.lag.helgdagar import FÖRSTA_ÅRET, SISTA_ÅRET, Helgdag, helgdagar_under
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ

_MEST_I_EN_TABELL = 15
"""More meetings than this are divided into a table for each month."""
_FLEST_I_ÖVERSIKTEN = 5
"""Bodies that have room side by side on a page."""


def sammanträdesplan(plan: Sammanträdesplan, ordval: Ordval = STANDARD) -> Dokument:
    """Make the page of a plan: the meetings by month, and the public holidays of its years.

    Weeks are numbered as in Sweden (ISO 8601). What is called off, moved, preliminary or on a
    holiday is said in words. Agendas, links, identities and versions of the meetings are for
    calendars, and are not on the page.

    Args:
        plan: The meetings, of one body or several.
        ordval: The words to use.

    Raises:
        OgiltigtVärdeFel: ``plan`` is no plan.
    """
    if not isinstance(plan, Sammanträdesplan):
        raise OgiltigtVärdeFel("dokument.sammanträdesplan", plan, "en Sammanträdesplan")
    o = ordval.plan
    slag = o.för.format(dokumentslag=o.dokumentslag, år=_åren(plan)).strip()
    vems = _vems(plan, o)
    kommun = plan.organ.kommun
    avsändare = kommun.namn if kommun is not None else plan.organ.namn
    organ = ", ".join(organ.namn for organ in plan.organen)
    return Dokument(
        plan.namn or rad(slag, vems, mellan=" "),
        tuple(_block(plan, slag, vems, o)),
        upphov=avsändare,
        ämne=rad(slag, vems),
        nyckelord=(o.dokumentslag, *(organ.namn for organ in plan.organen)),
        datum=max((t.ändrad for t in plan.tider if t.ändrad is not None), default=None),
        sidhuvud=Sidhuvud(
            avsändare=avsändare,
            dokumentslag=slag,
            organ=organ if len(plan.organen) == 1 and organ != avsändare else "",
        ),
    )


def _vems(plan: Sammanträdesplan, o: Planord) -> str:
    """Return whose plan it is: the one body, or the municipality of several."""
    kommun = plan.organ.kommun
    if len(plan.organen) > 1:
        return kommun.namn if kommun is not None else ""
    namn = plan.organen[0].namn
    return o.kommun.format(organ=namn, kommun=kommun) if kommun is not None else namn


def _åren(plan: Sammanträdesplan) -> str:
    år = sorted({t.datum.year for t in plan.tider})
    if len(år) < 2:  # noqa: PLR2004 - a span has two ends
        return "".join(map(str, år))
    return f"{år[0]}–{år[-1]}"


def _block(plan: Sammanträdesplan, slag: str, vems: str, o: Planord) -> Iterator[Block]:
    yield Titel(plan.namn or slag, tuple(d for d in (slag if plan.namn else "", vems) if d))
    if not plan.tider:
        yield stycke(o.inga)
        return
    platser = _vanliga_platser(plan)
    yield from _platsblock(platser, len(plan.organen), o)
    if 1 < len(plan.organen) <= _FLEST_I_ÖVERSIKTEN:
        yield from _översikt(plan, o)
    tabell = Plantabell(plan, o, platser)
    if len(plan.tider) <= _MEST_I_EN_TABELL:
        yield tabell.sammanträden(plan.tider, slag.lower())
        yield from tabell.hålltider()
        for år in sorted({t.datum.year for t in plan.tider}):
            yield from _årets_helgdagar(år, o)
        return
    for (år, månad), tider in groupby(plan.tider, _månaden):
        namn = f"{MÅNADER[månad - 1]} {år}"
        yield Rubrik(stor_bokstav(namn))
        yield tabell.sammanträden(tuple(tider), namn)
        if helgdagar := _helgdagar(år, månad):
            text = ", ".join(f"{h.datum.day} {h.namn}" for h in helgdagar)
            yield Stycke((Textdel(f"{o.helgdagar}: ", fet=True), Textdel(f"{text}.")))
    yield from tabell.hålltider()


def _månaden(tid: Sammanträdestid) -> tuple[int, int]:
    return tid.datum.year, tid.datum.month


# --------------------------------------------------------------------------------- parts


def _vanliga_platser(plan: Sammanträdesplan) -> dict[Organ, str]:
    """Return where each body usually meets: in at least half of its meetings."""
    vanliga: dict[Organ, str] = {}
    for organ in plan.organen:
        alla = Counter(ett_mellanslag(t.plats) for t in plan.tider if plan.organ_för(t) == organ)
        plats, antal = alla.most_common(1)[0]
        if plats and antal * 2 >= alla.total():
            vanliga[organ] = plats
    return vanliga


def _platsblock(platser: Mapping[Organ, str], organ: int, o: Planord) -> Iterator[Block]:
    if len(platser) == organ and len(set(platser.values())) == 1:
        yield stycke(o.vanlig_plats.format(plats=next(iter(platser.values()))))
    elif platser:
        yield stycke(f"{o.platser}:", slag=Styckeslag.INLEDNING)
        yield Lista(
            tuple(
                punkt(o.organets_plats.format(organ=eget.namn, plats=plats), "–")
                for eget, plats in platser.items()
            )
        )


def _översikt(plan: Sammanträdesplan, o: Planord) -> Iterator[Block]:
    """Give a table with a row for each month and a column for each body."""
    rader = []
    for (år, månad), grupp in groupby(plan.tider, _månaden):
        tider = tuple(grupp)
        celler = (
            ", ".join(_dag_i_översikten(t, o) for t in tider if plan.organ_för(t) == organ)
            for organ in plan.organen
        )
        rader.append((stor_bokstav(f"{MÅNADER[månad - 1]} {år}"), *(c or "–" for c in celler)))
    rubriker = (o.månad, *(organ.namn for organ in plan.organen))
    yield Rubrik(o.översikt)
    yield Tabell(
        tuple(rader),
        rubriker=rubriker,
        bredder=kolumnbredder((rubriker, *rader), minst=12, högst=20),
        beskrivning=o.översiktens_beskrivning,
    )


def _dag_i_översikten(tid: Sammanträdestid, o: Planord) -> str:
    dag = f"{veckodag(tid.datum)[:3]} {tid.datum.day}"
    if tid.sista_dag != tid.datum:
        sista = dag_och_månad(tid.sista_dag).removesuffix(f" {MÅNADER[tid.datum.month - 1]}")
        dag += f"–{veckodag(tid.sista_dag)[:3]} {sista}"
    return o.inställt_i_översikten.format(dag=dag) if tid.inställt else dag


def _årets_helgdagar(år: int, o: Planord) -> Iterator[Block]:
    helgdagar = _helgdagar(år)
    if not helgdagar:
        return
    yield Rubrik(o.helgdagar_under.format(år=år))
    yield Lista(
        tuple(
            punkt(f"{stor_bokstav(h.namn)}, {veckodag(h.datum)} {dag_och_månad(h.datum)}", "–")
            for h in helgdagar
        )
    )


def _helgdagar(år: int, månad: int | None = None) -> Sequence[Helgdag]:
    if not FÖRSTA_ÅRET <= år <= SISTA_ÅRET:
        return ()
    return [h for h in helgdagar_under(år) if månad in (None, h.datum.month)]
