"""Frist: a deadline as data - what it rests on, its rule, how it was counted, and what came of it.

Each explains itself in plain Swedish (``förklara``). A deadline whose base is unknown, or that the
law does not have for this body, says so and has no day.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.grund.tid import VECKODAGAR, datum_i_ord
from kommunprotokoll.lag.rattsregel import Rättsregel, Stöd
from kommunprotokoll.lag.tidsrakning import Hinder, Tidsberäkning


class Fristläge(StrEnum):
    """Whether a deadline has a day, and if not, why."""

    BERÄKNAD = "beräknad"
    GRUND_SAKNAS = "grund saknas"
    EJ_TILLÄMPLIG = "ej tillämplig"
    OKLAR = "oklar"


@modellklass("Händelsen som en frist räknas från.")
class Fristgrund:
    """The event from which a deadline is counted, and its day."""

    händelse: str = fält(
        "Vad som hände, som början av en mening som slutar med dagen.",
        kw_only=False,
        kontroll=ej_tom,
    )
    dag: date = fält("Dagen.", kw_only=False)
    sökväg: Sökväg | None = fält(
        "Platsen i modellen; tom för en dag som angavs vid beräkningen.", default=None
    )

    def __str__(self) -> str:
        """Return a sentence: ``Sammanträdet hölls torsdagen den 10 december 2026``."""
        return f"{self.händelse} {_dag(self.dag)}."


@modellklass("Hur tiden räknas: till samma veckodag, med eller utan söndagsregeln.")
class Räknesätt:
    """How a deadline's time is counted, as two rules with their own support in law."""

    tid: Rättsregel = fält("Hur den nominella dagen räknas fram.", kw_only=False)
    söndagsregel: Rättsregel | None = fält(
        "Regeln som flyttar dagen till nästa vardag; tom om ingen gör det.",
        default=None,
        kw_only=False,
    )


@modellklass("En frist: senast den här dagen ska något vara gjort.")
class Frist:
    """A day by which something must be done.

    ``nominell_dag`` is the strict day, which the count alone gives; ``sista_dag`` the extended one,
    after söndagsregeln. Both are None unless ``läge`` is BERÄKNAD.
    """

    namn: str = fält("Fristens namn, till exempel Överklagande.", kw_only=False, kontroll=ej_tom)
    läge: Fristläge = fält("Om fristen kunde beräknas.", kw_only=False)
    regel: Rättsregel = fält("Kravet.")
    räknesätt: Räknesätt | None = fält("Hur tiden räknas.", default=None)
    grund: Fristgrund | None = fält("Händelsen som fristen räknas från.", default=None)
    beräkning: Tidsberäkning | None = fält("Uträkningen.", default=None)
    slutord: str = fält("Mening om sista dagen, med {dag} där dagen ska stå.", default="")
    skäl: str = fält("Varför fristen inte kunde beräknas.", default="")
    gjort: Fristgrund | None = fält("Åtgärden, om den är gjord och dagen känd.", default=None)
    angiven: date | None = fält("Sista dagen som protokollet självt anger.", default=None)
    tillägg: tuple[str, ...] = fält("Mer att veta, i hela meningar.", default=())

    @property
    def nominell_dag(self) -> date | None:
        """The strict day: what the count alone gives."""
        return self.beräkning.nominell_dag if self.beräkning is not None else None

    @property
    def sista_dag(self) -> date | None:
        """The extended day: the nominal one, or the next weekday where söndagsregeln applies."""
        return self.beräkning.sista_dag if self.beräkning is not None else None

    @property
    def hinder(self) -> tuple[Hinder, ...]:
        """The days that moved the last day, the nominal one first; empty if nothing did."""
        return self.beräkning.hinder if self.beräkning is not None else ()

    @property
    def stöd(self) -> Stöd:
        """How sure the last day is: the weakest of the rules on which it rests."""
        regler = [self.regel]
        if self.räknesätt is not None:
            regler.append(self.räknesätt.tid)
            if self.räknesätt.söndagsregel is not None and self.hinder:
                regler.append(self.räknesätt.söndagsregel)
        return min(regel.stöd for regel in regler)

    @property
    def hållen(self) -> bool | None:
        """Whether what had to be done was done by the extended day; None if that is not known."""
        if self.gjort is None or self.sista_dag is None:
            return None
        return self.gjort.dag <= self.sista_dag

    def förklara(self) -> str:
        """Explain the deadline in plain Swedish: base, rule, count, what moved it, last day."""
        if self.beräkning is None:
            return " ".join((f"{self.namn}: {self.skäl}", *self.tillägg))
        return " ".join(d for d in _fristens_meningar(self, self.beräkning) if d)

    def __str__(self) -> str:
        """Return ``Överklagande: senast 2027-03-30 (nominellt 2027-03-26)``, or its state."""
        if self.beräkning is None:
            return f"{self.namn}: {self.läge}"
        strikt = f" (nominellt {self.beräkning.nominell_dag.isoformat()})"
        sista = self.beräkning.sista_dag.isoformat()
        return f"{self.namn}: senast {sista}{strikt * self.beräkning.är_flyttad}"


@modellklass("En tidigaste dag: före den får något inte göras, eller kan det inte ske.")
class TidigasteDag:
    """The first day on which something may be done or can have happened.

    ``dag`` is None unless ``läge`` is BERÄKNAD. That the day has come says never that the thing has
    happened.
    """

    namn: str = fält("Namnet, till exempel Laga kraft.", kw_only=False, kontroll=ej_tom)
    läge: Fristläge = fält("Om dagen kunde beräknas.", kw_only=False)
    regel: Rättsregel = fält("Kravet.")
    grund: Fristgrund | None = fält("Det som dagen följer på.", default=None)
    dag: date | None = fält("Den tidigaste dagen.", default=None)
    slutord: str = fält("Mening om dagen, med {dag} där dagen ska stå.", default="")
    skäl: str = fält("Varför dagen inte kunde beräknas.", default="")
    angiven: date | None = fält("Dagen som protokollet självt anger.", default=None)
    tillägg: tuple[str, ...] = fält("Mer att veta, i hela meningar.", default=())

    @property
    def hållen(self) -> bool | None:
        """Whether the day that the protocol gives is not too early; None if that is not known."""
        if self.angiven is None or self.dag is None:
            return None
        return self.angiven >= self.dag

    def förklara(self) -> str:
        """Explain the day in plain Swedish: what it follows on, the rule, the day, reservations."""
        if self.dag is None or self.grund is None:
            return " ".join((f"{self.namn}: {self.skäl}", *self.tillägg))
        meningar = (
            str(self.grund),
            str(self.regel),
            self.slutord.format(dag=_dag(self.dag)),
            self._om_angiven(),
            *self.tillägg,
            self.regel.osäkerhet(),
        )
        return " ".join(m for m in meningar if m)

    def _om_angiven(self) -> str:
        if self.angiven is None:
            return ""
        svar = "vilket är i ordning" if self.hållen else "vilket är för tidigt"
        return f"Protokollet anger {_dag(self.angiven)}, {svar}."

    def __str__(self) -> str:
        """Return ``Laga kraft: tidigast 2027-03-31``, or the state that it is in."""
        if self.dag is None:
            return f"{self.namn}: {self.läge}"
        return f"{self.namn}: tidigast {self.dag.isoformat()}"


Fristpost: TypeAlias = Frist | TidigasteDag
"""One line of a list of deadlines: a last day or a first one."""


def _dag(dag: date) -> str:
    return datum_i_ord(dag, med_veckodag=True)


def _fristens_meningar(f: Frist, b: Tidsberäkning) -> Iterator[str]:
    söndagsregel = f.räknesätt.söndagsregel if f.räknesätt is not None and b.hinder else None
    yield str(f.grund or "")
    yield str(f.regel)
    if f.räknesätt is not None:
        yield str(f.räknesätt.tid).format(dag=_dag(b.nominell_dag))
    if söndagsregel is not None:
        yield _om_hinder(b.hinder)
        yield str(söndagsregel)
    yield f.slutord.format(dag=_dag(b.sista_dag))
    yield _om_angiven(f.angiven, b)
    yield _om_gjort(f.gjort, b)
    yield from f.tillägg
    yield f.regel.osäkerhet()
    if f.räknesätt is not None:
        yield f.räknesätt.tid.osäkerhet()
    if söndagsregel is not None:
        yield from _om_söndagsregelns_stöd(söndagsregel, b)


def _om_hinder(hinder: tuple[Hinder, ...]) -> str:
    första, *resten = hinder
    riktning = "dessförinnan" if hinder[-1].dag < första.dag else "därefter"
    följer = f", och {riktning} kommer {uppräkning(map(str, resten))}" if resten else ""
    vad = "ingen vardag" if första.varför in VECKODAGAR else första.varför
    return f"Den dagen är {vad}{följer}."


def _om_angiven(angiven: date | None, b: Tidsberäkning) -> str:
    if angiven is None:
        return ""
    if angiven == b.sista_dag:
        return "Protokollet anger samma dag."
    return f"Protokollet anger {_dag(angiven)}, vilket inte stämmer med beräkningen."


def _om_gjort(gjort: Fristgrund | None, b: Tidsberäkning) -> str:
    if gjort is None:
        return ""
    if gjort.dag < b.från <= b.sista_dag:
        omdöme = f"vilket är före {_dag(b.från)}, som tiden räknas från"
    elif gjort.dag > b.sista_dag:
        omdöme = "vilket är för sent"
    elif gjort.dag > b.nominell_dag:
        omdöme = f"vilket är efter {_dag(b.nominell_dag)} men i tid om söndagsregeln gäller"
    else:
        omdöme = "vilket är i tid"
    return f"{gjort.händelse} {_dag(gjort.dag)}, {omdöme}."


def _om_söndagsregelns_stöd(regel: Rättsregel, b: Tidsberäkning) -> Iterator[str]:
    if osäkerhet := regel.osäkerhet():
        yield osäkerhet
        if b.nominell_dag < b.sista_dag:
            strikt = _dag(b.nominell_dag)
            yield f"Den som vill vara på den säkra sidan håller sig till {strikt}."
