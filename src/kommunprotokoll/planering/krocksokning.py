"""What does not go together in a plan: places, people, holidays, days that come too late."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, time
from itertools import combinations, groupby

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import antal, ett_mellanslag, uppräkning
from kommunprotokoll.grund.tid import datum_i_ord, tidsrymd
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.person import Person
from kommunprotokoll.planering.hinder import hinder, olägenhet
from kommunprotokoll.planering.regel import Ledighet

SAMMA_PLATS, SAMMA_FOLK, HELGDAG, AFTON, LEDIGT, FÖR_SENT = (
    f"PLAN{nummer:03d}" for nummer in range(4, 10)
)
"""Codes of findings about a plan; one is never used again for another meaning."""

_FLEST_NAMN = 3
_Rad = tuple[int, Sammanträdestid]


def krockar(
    plan: Sammanträdesplan,
    *,
    ledamöter: Mapping[Organ, Collection[Person]] | None = None,
    ledigheter: Iterable[Ledighet] = (),
) -> tuple[Anmärkning, ...]:
    """Return what does not go together in a plan, in order of time; called off meetings aside.

    Two meetings at one place or with the same people at the same time; a meeting on a holiday, on
    an eve, between two days off or in a leave; a day for handing in matters or for the notice that
    is not before the meeting. Where an end or a start is not fixed, a clash is said to be possible.
    An utskott and the body that it belongs to (``huvudorgan``) are taken to share people.

    Args:
        plan: The plan.
        ledamöter: The members of bodies, to find bodies that share people.
        ledigheter: Leaves.
    """
    led = tuple(ledigheter)
    rader = [(nr, tid) for nr, tid in enumerate(plan.tider) if not tid.inställt]
    funna = [(nr, a) for nr, tid in rader for a in _om_dagen(plan, nr, tid, led)]
    folk = {organ: frozenset(vilka) for organ, vilka in (ledamöter or {}).items()}
    for _, samma_dag in groupby(sorted(_per_dag(rader), key=lambda p: p[0]), key=lambda p: p[0]):
        for (_, en), (_, annan) in combinations(list(samma_dag), 2):
            funna += [(en[0], a) for a in _om_två(plan, en, annan, folk)]
    return tuple(dict.fromkeys(a for _, a in sorted(funna, key=lambda par: par[0])))


def _per_dag(rader: Iterable[_Rad]) -> Iterator[tuple[date, _Rad]]:
    for nr, tid in rader:
        yield tid.datum, (nr, tid)
        if tid.sista_dag != tid.datum:
            yield tid.sista_dag, (nr, tid)


def _om_dagen(
    plan: Sammanträdesplan, nr: int, tid: Sammanträdestid, ledigheter: Collection[Ledighet]
) -> Iterator[Anmärkning]:
    vem = f"{plan.organ_för(tid)} {datum_i_ord(tid.datum)}"
    väg = Sökväg(("tider", nr))
    if helg := hinder(tid.datum):
        yield _varning(HELGDAG, f"{vem} är på {_bestämd(helg)}.", väg, helg)
    elif afton := olägenhet(tid.datum):
        yield Anmärkning(
            AFTON, Allvar.UPPLYSNING, meddelande=f"{vem} är på {afton}.", sökväg=väg, funnet=afton
        )
    for ledighet in ledigheter:
        if ledighet.omfattar(tid.datum):
            yield _varning(LEDIGT, f"{vem} är under {ledighet.namn}.", väg, ledighet.namn)
    for namn, vad in (("inlämning", "Sista inlämningsdag"), ("utskick", "Utskicket")):
        dag = getattr(tid, namn)
        if dag is not None and dag > tid.datum:
            text = f"{vad} {datum_i_ord(dag)} är efter sammanträdet: {vem}."
            yield _varning(FÖR_SENT, text, väg / namn, dag.isoformat())
    if tid.inlämning is not None and tid.utskick is not None and tid.utskick < tid.inlämning:
        text = f"Kallelsen skickas innan alla ärenden är inlämnade: {vem}."
        yield _varning(FÖR_SENT, text, väg / "utskick", tid.utskick.isoformat())


def _om_två(
    plan: Sammanträdesplan, en: _Rad, annan: _Rad, folk: Mapping[Organ, frozenset[Person]]
) -> Iterator[Anmärkning]:
    (_, första), (nr, andra) = en, annan
    samtidigt = _samtidigt(första, andra)
    if not samtidigt:
        return
    väg = Sökväg(("tider", nr))
    ett, två = plan.organ_för(första), plan.organ_för(andra)
    när = f"{datum_i_ord(andra.datum)} {tidsrymd(andra.start, andra.slut)}".strip()
    plats = ett_mellanslag(första.plats).casefold()
    if plats and plats == ett_mellanslag(andra.plats).casefold():
        text = f"{ett} och {två} {samtidigt} samtidigt i {andra.plats}, {när}."
        yield _varning(SAMMA_PLATS, text, väg, andra.plats)
    vilka = _gemensamt(ett, två, folk)
    if vilka is not None:
        text = f"{ett} och {två} {samtidigt} samtidigt, {när}, och har gemensamma ledamöter{vilka}."
        yield _varning(SAMMA_FOLK, text, väg, str(andra))


def _samtidigt(en: Sammanträdestid, annan: Sammanträdestid) -> str:
    """Return the verb that tells whether two meetings are at the same time, nothing if not."""
    if en.start is None or annan.start is None:
        return "kan sammanträda"
    första, andra = sorted((en, annan), key=lambda t: (t.datum, t.start or time.min))
    början = (andra.datum, andra.start or time.min)
    if (första.datum, första.start) == början:
        return "sammanträder"
    if första.slut is None:
        return "kan sammanträda"
    return "sammanträder" if (första.sista_dag, första.slut) > början else ""


def _gemensamt(ett: Organ, två: Organ, folk: Mapping[Organ, frozenset[Person]]) -> str | None:
    """Return who is in both bodies, with a colon before; None if nobody is known to be."""
    båda = sorted(str(p) for p in folk.get(ett, frozenset()) & folk.get(två, frozenset()))
    if båda:
        fler = len(båda) - _FLEST_NAMN
        namn = [*båda[:_FLEST_NAMN], *([antal(fler, "till", "till")] if fler > 0 else [])]
        return f": {uppräkning(namn)}"
    hör_ihop = ett == två or ett.namn == två.huvudorgan or två.namn == ett.huvudorgan
    return "" if hör_ihop else None


def _bestämd(helg: str) -> str:
    return f"en {helg}" if helg in {"lördag", "söndag"} else helg


def _varning(kod: str, text: str, väg: Sökväg, funnet: str) -> Anmärkning:
    return Anmärkning(kod, Allvar.VARNING, meddelande=text, sökväg=väg, funnet=funnet)
