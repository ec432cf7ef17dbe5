"""The meetings of a plan as tables: week, day, time, body, and what else is to be known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from kommunprotokoll.dokument.block import Block, Rubrik, Tabell
from kommunprotokoll.dokument.formulering import rad, stor_bokstav
from kommunprotokoll.dokument.ordval_plan import Planord
from kommunprotokoll.dokument.text import kolumnbredder
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import MÅNADER, tidsrymd, veckodag
from kommunprotokoll.lag.helgdagar import FÖRSTA_ÅRET, SISTA_ÅRET, ej_vardag
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ

_ALLTID = 3
"""The first columns are always there: week, day, time."""


def dag_och_månad(dag: date) -> str:
    """Return ``14 maj``."""
    return f"{dag.day} {MÅNADER[dag.month - 1]}"


class Plantabell:
    """Makes tables with the same columns: those that some meeting of the plan needs."""

    def __init__(self, plan: Sammanträdesplan, o: Planord, platser: Mapping[Organ, str]) -> None:
        """Take the plan, the words, and where each body usually meets."""
        self._plan = plan
        self._o = o
        self._platser = platser
        self._med_år = len({t.datum.year for t in plan.tider}) > 1
        kolumner: tuple[tuple[str, Callable[[Sammanträdestid], str]], ...] = (
            (o.vecka, self._vecka),
            (o.dag, self._dagar),
            (o.tid, self._tid),
            (o.organ, self._organ),
            (o.upplysning, self._upplysning),
        )
        self._kolumner = [
            (rubrik, cell)
            for i, (rubrik, cell) in enumerate(kolumner)
            if i < _ALLTID or any(cell(t) for t in plan.tider)
        ]
        self._rubriker = tuple(rubrik for rubrik, _ in self._kolumner)
        alla = [self._rubriker, *(self._rad(t) for t in plan.tider)]
        self._bredder = kolumnbredder(alla, minst=11, högst=30)

    def sammanträden(self, tider: Sequence[Sammanträdestid], tid: str) -> Tabell:
        """Return some of the meetings as a table; ``tid`` says which, for those who listen."""
        return Tabell(
            tuple(self._rad(t) for t in tider),
            rubriker=self._rubriker,
            bredder=self._bredder,
            beskrivning=self._o.beskrivning.format(tid=tid),
        )

    def hålltider(self) -> Iterator[Block]:
        """Give the last days to hand in matters and the days of the calls, if any are set."""
        o = self._o
        tider = [t for t in self._plan.tider if t.inlämning or t.utskick]
        if not tider:
            return
        rader = tuple(
            (
                rad(stor_bokstav(self._dagar(t)), self._organ(t)),
                self._datum(t.inlämning, t) or "–",
                self._datum(t.utskick, t) or "–",
            )
            for t in tider
        )
        rubriker = (o.sammanträde, o.inlämning, o.utskick)
        yield Rubrik(o.hålltider)
        yield Tabell(
            rader,
            rubriker=rubriker,
            bredder=kolumnbredder((rubriker, *rader), högst=50),
            beskrivning=o.hålltidernas_beskrivning,
        )

    # ------------------------------------------------------------------------- cells

    def _rad(self, tid: Sammanträdestid) -> tuple[str, ...]:
        return tuple(cell(tid) for _, cell in self._kolumner)

    def _vecka(self, tid: Sammanträdestid) -> str:
        return str(tid.datum.isocalendar().week)

    def _dagar(self, tid: Sammanträdestid) -> str:
        första = f"{veckodag(tid.datum)} {self._datum(tid.datum, tid)}"
        if tid.sista_dag == tid.datum:
            return första
        return f"{första} – {veckodag(tid.sista_dag)} {self._datum(tid.sista_dag, tid)}"

    def _tid(self, tid: Sammanträdestid) -> str:
        if tid.start is None:
            return self._o.ingen_tid
        if tid.slut is None or tid.sista_dag == tid.datum:
            return tidsrymd(tid.start, tid.slut)
        return self._o.sista_dagen.format(
            start=tidsrymd(tid.start, None), slut=tidsrymd(tid.slut, None)
        )

    def _organ(self, tid: Sammanträdestid) -> str:
        return self._plan.organ_för(tid).namn if len(self._plan.organen) > 1 else ""

    def _upplysning(self, tid: Sammanträdestid) -> str:
        o = self._o
        flyttat = ""
        if tid.flyttat_från is not None:
            flyttat = f"{veckodag(tid.flyttat_från)} {self._datum(tid.flyttat_från, tid)}"
            flyttat = rad(flyttat, tidsrymd(tid.flyttat_från_kl, None), mellan=" ")
        helg = ej_vardag(tid.datum) if FÖRSTA_ÅRET <= tid.datum.year <= SISTA_ÅRET else None
        delar = (
            o.inställt if tid.inställt else "",
            o.preliminärt if tid.preliminärt else "",
            o.flyttat.format(datum=flyttat) if flyttat else "",
            self._annan_plats(tid),
            stor_bokstav(ett_mellanslag(tid.anmärkning)),
            o.på_helgdag.format(namn=helg) if helg else "",
        )
        return " ".join(del_ if del_[-1] in ".!?" else f"{del_}." for del_ in delar if del_)

    def _annan_plats(self, tid: Sammanträdestid) -> str:
        vanlig = self._platser.get(self._plan.organ_för(tid), "")
        plats = ett_mellanslag(tid.plats)
        if plats == vanlig:
            return ""
        return self._o.annan_plats.format(plats=plats) if plats else self._o.ingen_plats

    def _datum(self, dag: date | None, tid: Sammanträdestid) -> str:
        """Return a day, with its year where it is not plain."""
        if dag is None:
            return ""
        med_år = self._med_år or dag.year != tid.datum.year
        return f"{dag_och_månad(dag)} {dag.year}" if med_år else dag_och_månad(dag)
