"""ÅRG006-007: justering in the order of the meetings; urgent decisions reported (6 kap. 40 §)."""

from collections.abc import Iterator
from datetime import date

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag.granskning.arsregel import (
    Sammanträdesdag,
    Årsparagraf,
    Årsregel,
    Årsunderlag,
)
from kommunprotokoll.lag.granskning.lasning import nämner
from kommunprotokoll.lag.granskning.regel import ALLA_ORGAN, NÄMNDER, lagkrav, sedvana
from kommunprotokoll.lag.justeringsgrupper import justeringsdag, justeringsgrupper
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.justering import Justeringsslag
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag

_BRÅDSKANDE = ("brådskande beslut", "6 kap. 39", "6 kap 39", "6:39")
_ANMÄLAN = ("anmäl", "delegation", "delegering", "brådskande beslut", "ordförandebeslut")


def justeras_i_ordning(u: Årsunderlag) -> Iterator[Utfall]:
    """A protocol is not adjusted after that of a later meeting."""
    kända: list[tuple[date, date]] = []
    okända: list[tuple[str, Sökväg]] = []
    for dag in u.dagar:
        justerad, väg = _justerad(dag)
        if justerad is None:
            okända.append((dag.datum.isoformat(), väg))
            continue
        sena = [(j, möte) for möte, j in kända if j > justerad]
        if sena:
            senast, möte = max(sena)
            yield Brott(
                f"Protokollet från {dag.datum.isoformat()} justerades den "
                f"{datum_i_ord(justerad)}, före det från {möte.isoformat()}, som justerades den "
                f"{datum_i_ord(senast)}.",
                sökväg=väg,
                funnet=justerad.isoformat(),
                väntat=f"{senast.isoformat()} eller senare",
            )
        kända.append((dag.datum, justerad))
    if okända:
        vilka = uppräkning(dag for dag, _ in okända)
        orsak = f"Dagen för justeringen framgår inte av protokollet från {vilka}."
        yield Oavgjort(orsak, sökväg=okända[0][1])


def brådskande_beslut_anmäls(u: Årsunderlag) -> Iterator[Utfall]:
    """A decision taken for the nämnd in a hurry is reported at its next meeting (6 kap. 40 §)."""
    for dag in u.dagar:
        for p in dag.paragrafer:
            if not _är_anmälan(p.paragraf):
                continue
            beslut = [
                (i, h)
                for i, h in enumerate(p.paragraf.beslutsunderlag)
                if any(o in h.text.casefold() for o in _BRÅDSKANDE)
            ]
            for i, handling in beslut:
                yield _anmält(u, dag, p, handling, p.väg / "beslutsunderlag" / i)
            if not beslut and nämner(p.paragraf, *_BRÅDSKANDE):
                orsak = f"{p}: vilken dag det brådskande beslutet fattades framgår inte."
                yield Oavgjort(orsak, sökväg=p.väg)


def _justerad(dag: Sammanträdesdag) -> tuple[date | None, Sökväg]:
    """Return when the main protocol of a day was adjusted, and where it says so."""
    grupper = [
        (grupp, s, väg)
        for väg, s in dag.protokoll
        for grupp in justeringsgrupper(s)
        if grupp.slag is Justeringsslag.ORDINARIE
    ]
    if not grupper:
        return None, dag.protokoll[0][0]
    grupp, s, väg = max(grupper, key=lambda ett: len(ett[0].nummer))
    plats = väg / "justeringar" if grupp.sökväg is None else Sökväg((*väg.led, *grupp.sökväg.led))
    return justeringsdag(grupp, s), plats


def _anmält(
    u: Årsunderlag, dag: Sammanträdesdag, p: Årsparagraf, beslut: Handling, väg: Sökväg
) -> Utfall:
    if beslut.datum is None:
        return Oavgjort(f"{p}: det brådskande beslutet har ingen dag.", sökväg=väg)
    fattat = beslut.datum
    före = [d for d in u.dagar if d.datum <= fattat]
    emellan = [d for d in u.dagar if fattat < d.datum < dag.datum]
    if any(_har_anmält(q.paragraf, beslut) for d in emellan for q in d.paragrafer):
        return Uppfyllt(sökväg=väg)
    if not emellan:
        if före and u.följs_direkt(före[-1], dag):
            return Uppfyllt(sökväg=väg)
        orsak = f"{p}: ett sammanträde efter beslutet {fattat.isoformat()} kan saknas i samlingen."
        return Oavgjort(orsak, sökväg=väg)
    nästa = emellan[0]
    if any(_är_anmälan(q.paragraf) and not q.paragraf.beslutsunderlag for q in nästa.paragrafer):
        orsak = f"{p}: vad som anmäldes {nästa.datum.isoformat()} står inte i protokollet."
        return Oavgjort(orsak, sökväg=väg)
    return Brott(
        f"Det brådskande beslutet från den {datum_i_ord(fattat)} anmäldes vid {p}, men organet "
        f"sammanträdde den {datum_i_ord(nästa.datum)}.",
        sökväg=väg,
        funnet=dag.datum.isoformat(),
        väntat=nästa.datum.isoformat(),
    )


def _är_anmälan(p: Paragraf) -> bool:
    rubrik = p.rubrik.casefold()
    return p.ärendeslag is Ärendeslag.DELEGATIONSBESLUT or any(o in rubrik for o in _ANMÄLAN)


def _har_anmält(p: Paragraf, beslut: Handling) -> bool:
    return any(h.text == beslut.text and h.datum == beslut.datum for h in p.beslutsunderlag)


REGLER = (
    Årsregel(
        "ÅRG006",
        Allvar.UPPLYSNING,
        sedvana(
            "Protokollen justeras i den ordning som sammanträdena hölls.",
            "Kommunallagen kräver bara att varje protokoll justeras i tid.",
        ),
        pröva=justeras_i_ordning,
        åtgärd="Kontrollera dagarna för justeringen.",
        organ=ALLA_ORGAN,
    ),
    Årsregel(
        "ÅRG007",
        Allvar.VARNING,
        lagkrav(
            "Ett beslut som ordföranden eller en annan ledamot har fattat i ett brådskande ärende "
            "ska anmälas vid nämndens nästa sammanträde.",
            Lagrum("40", 6),
            Lagrum("39", 6),
        ),
        pröva=brådskande_beslut_anmäls,
        åtgärd="Kontrollera när beslutet fattades och när det anmäldes.",
        organ=NÄMNDER,
    ),
)
