"""The notice that a protocol has been adjusted (8:12 kommunallagen), and the proof of it.

Law asks for where the protocol is and the day of the notice; practice adds the rest.
"""

from collections.abc import Iterator
from datetime import date

from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Namnteckning,
    Rubrik,
    Ruta,
    Sidbrytning,
    Underskrifter,
    Uppgift,
    stycke,
)
from kommunprotokoll.dokument.formulering import rad
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.ram import papper, titel
from kommunprotokoll.dokument.riktning import vänder_inget
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.lag.justeringsgrupper import Justeringsgrupp, justeringsdag, justeringsgrupper
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.justering import Justering, Tillkännagivande
from kommunprotokoll.modell.nummer import Paragrafintervall, intervall_i_ord
from kommunprotokoll.modell.sammantrade import Sammanträde


@vänder_inget
def anslagsbevis(
    s: Sammanträde, justering: Justering | None = None, *, ordval: Ordval = STANDARD
) -> Dokument:
    """Make the proof that the justering has been announced: a page for each time of adjusting.

    What the law or practice asks for and the protocol does not tell is a line to fill in by hand.

    Args:
        s: The meeting.
        justering: One of ``s.justeringar``; every one if none is given, and what none covers too.
        ordval: The words to use.

    Raises:
        OgiltigtVärdeFel: ``s`` is not a meeting, or ``justering`` is not one of its.
    """
    kräv_sammanträde(s, "dokument.anslagsbevis")
    if justering is not None and justering not in s.justeringar:
        raise OgiltigtVärdeFel(
            "dokument.anslagsbevis.justering", justering, "någon av sammanträdets justeringar"
        )
    valda = [g for g in justeringsgrupper(s) if justering is None or g.justering == justering]
    avser = () if len(valda) > 1 or _allt(valda[0], s) else valda[0].paragrafer
    return papper(s, ordval, ordval.anslag.dokumentslag, _block(s, valda, ordval), paragrafer=avser)


def _block(s: Sammanträde, valda: list[Justeringsgrupp], o: Ordval) -> Iterator[Block]:
    yield titel(s, o.anslag.dokumentslag)
    for plats, g in enumerate(valda):
        if plats:
            yield Sidbrytning()
        if len(valda) > 1:
            avser = intervall_i_ord(g.paragrafer) or o.anslag.hela
            yield Rubrik(o.anslag.justering_av.format(paragrafer=avser), 1)
        t = g.justering.tillkännagivande if g.justering is not None else None
        t = t if t is not None else Tillkännagivande()
        yield stycke(_ingress(s, g, t, o))
        yield _fakta(s, g, t, o, okänt=o.anslag.att_fylla_i)
        yield Underskrifter((Namnteckning(o.anslag.underskrift, t.underskrift),))


def anslagsruta(s: Sammanträde, g: Justeringsgrupp, t: Tillkännagivande, o: Ordval) -> Ruta:
    """Return the notice as the box of the front page; what is not known is left out."""
    return Ruta(
        Rubrik(o.anslag.rubrik, 1, i_innehåll=False),
        (
            stycke(_ingress(s, g, t, o)),
            _fakta(s, g, t, o),
            Underskrifter((Namnteckning(o.anslag.underskrift, t.underskrift),)),
        ),
    )


def _ingress(s: Sammanträde, g: Justeringsgrupp, t: Tillkännagivande, o: Ordval) -> str:
    """Say what has been done, and not what has not."""
    a = o.anslag
    if not t.publicerat or justeringsdag(g, s) is None:
        return a.ingress_förväg
    if _allt(g, s):
        return a.ingress
    return a.ingress_paragraf[len(g.nummer) != 1]


def _allt(g: Justeringsgrupp, s: Sammanträde) -> bool:
    return len(g.nummer) == len(s.paragrafer)


def _uppgifter(
    s: Sammanträde, g: Justeringsgrupp, t: Tillkännagivande, o: Ordval
) -> tuple[tuple[str, str, bool], ...]:
    """Return label, value and whether a proof must have it."""
    a = o.anslag
    paragrafer = _paragrafer(s, g)
    return (
        (a.organ, rad(s.organ.namn, s.organ.kommun.namn if s.organ.kommun else ""), True),
        (o.framsida.sammanträdesdatum, s.datum.isoformat(), True),
        (o.framsida.paragrafer, intervall_i_ord(paragrafer), False),
        (a.datum_för_justering, _dag(justeringsdag(g, s)), True),
        (a.sätts_upp, _dag(t.publicerat), True),
        (a.tas_ned, _dag(t.tas_ned), True),
        (a.sista_dag, _dag(t.sista_överklagandedag), False),
        (a.förvaringsplats, t.förvaringsplats, True),
        (a.anslagstavla, t.anslagstavla, False),
    )


def _paragrafer(s: Sammanträde, g: Justeringsgrupp) -> tuple[Paragrafintervall, ...]:
    """Return the paragraphs as the justering tells them, else those that it turns out to have."""
    angivna = g.justering.paragrafer if g.justering is not None else None
    return angivna or g.paragrafer or s.angivna_paragrafer


def _fakta(
    s: Sammanträde, g: Justeringsgrupp, t: Tillkännagivande, o: Ordval, *, okänt: str = ""
) -> Faktatabell:
    """Give what is known; of what a proof must have, a line where it is not, if there is one."""
    uppgifter = (
        (etikett, värde if värde.strip() or not krävs else okänt)
        for etikett, värde, krävs in _uppgifter(s, g, t, o)
    )
    return Faktatabell(
        tuple(Uppgift(etikett, (stycke(värde),)) for etikett, värde in uppgifter if värde.strip()),
        beskrivning=o.anslag.rubrik,
    )


def _dag(dag: date | None) -> str:
    return dag.isoformat() if dag is not None else ""
