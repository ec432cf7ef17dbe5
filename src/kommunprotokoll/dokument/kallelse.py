"""Kallelse: the call to a meeting with its list of matters, made before the meeting."""

from collections.abc import Iterator

from kommunprotokoll.dokument.arende import (
    beslutsunderlag,
    diarienummer_i_ord,
    förslagsblock,
)
from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Rubrik,
    Tabell,
    Uppgift,
    stycke,
)
from kommunprotokoll.dokument.formulering import genitiv, med_punkt, rad
from kommunprotokoll.dokument.forsattsblad import kallelsen
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.ram import papper, titel
from kommunprotokoll.dokument.riktning import vänder_inget
from kommunprotokoll.dokument.text import kolumnbredder
from kommunprotokoll.grund.tid import datum_i_ord, tidsrymd
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.sammantrade import Sammanträde

_NUMRETS_BREDD = 7.0
"""Letters that the column of numbers takes with the space around them."""


@vänder_inget
def kallelse(s: Sammanträde, ordval: Ordval = STANDARD) -> Dokument:
    """Make the call to a meeting: time, place and matters (kommunallagen 5 kap. 15 §).

    The matters are the planned paragraphs. Of each only what lies before the meeting is told:
    heading, case number, papers and proposals; nothing that was said, voted or decided there. A
    meeting that was planned for another time (``planerat``) is called to that.

    Args:
        s: The meeting as it is planned; neither attendance nor decisions are needed.
        ordval: The words to use.

    Raises:
        OgiltigtVärdeFel: ``s`` is not a meeting.
    """
    kräv_sammanträde(s, "dokument.kallelse")
    return papper(s, ordval, ordval.kallelse.dokumentslag, _block(s, ordval))


def _block(s: Sammanträde, o: Ordval) -> Iterator[Block]:
    yield titel(s, o.kallelse.dokumentslag)
    tid = _planerad(s)
    yield stycke(" ".join(_meningar(s, tid, o)))
    yield Faktatabell(
        tuple(u for u in _uppgifter(s, tid, o) if u.rader), beskrivning=o.kallelse.dokumentslag
    )
    yield from _föredragningslista(s, o)
    yield from _underlag(s, o)


def _meningar(s: Sammanträde, tid: Sammanträdestid, o: Ordval) -> Iterator[str]:
    """Say who is called, to what kind of meeting, and whether the public may come."""
    f = o.framsida
    yield o.kallelse.kallas.format(vems=genitiv(s.organ.namn))
    if slag := o.slag_av_sammanträde[s.slag]:
        yield med_punkt(slag)
    if s.offentligt is not None:
        yield f.offentligt if s.offentligt else f.inte_offentligt
    if s.på_distans:
        yield f.på_distans
    if tid.preliminärt:
        yield o.kallelse.preliminärt
    if tid.inställt:
        yield o.kallelse.inställt


def _planerad(s: Sammanträde) -> Sammanträdestid:
    """Return the time that the meeting is planned for.

    When it has been held, its end is the time when it ended, and nobody is called to that.
    """
    if s.planerat is not None:
        return s.planerat
    hållet = bool(s.närvaro) or any(p.beslut for p in s.paragrafer)
    slut = None if hållet or s.start is None else s.slut
    return Sammanträdestid(s.datum, s.start, slut=slut, slutdatum=s.slutdatum, plats=s.plats)


def _när(t: Sammanträdestid) -> str:
    första = datum_i_ord(t.datum, med_veckodag=True)
    if t.sista_dag == t.datum:
        return rad(första, tidsrymd(t.start, t.slut))
    sista = rad(datum_i_ord(t.sista_dag, med_veckodag=True), tidsrymd(t.slut, None))
    return f"{rad(första, tidsrymd(t.start, None))} – {sista}"


def _uppgifter(s: Sammanträde, tid: Sammanträdestid, o: Ordval) -> Iterator[Uppgift]:
    k, f = o.kallelse, o.framsida
    yield _uppgift(k.tid, _när(tid), tid.anmärkning)
    yield _uppgift(k.plats, tid.plats or s.plats)
    yield _uppgift(k.länk, tid.länk)
    yield _uppgift(k.ordförande, str(s.ordförande or ""))
    yield _uppgift(k.sekreterare, str(s.sekreterare or ""))
    yield kallelsen(s, f)


def _uppgift(etikett: str, *rader: str) -> Uppgift:
    return Uppgift(etikett, tuple(stycke(r) for r in rader if r.strip()))


def _föredragningslista(s: Sammanträde, o: Ordval) -> Iterator[Block]:
    """List the matters in order, numbered from one: their § numbers come with the protocol."""
    k = o.kallelse
    yield Rubrik(k.föredragningslista, 1)
    ärenden = [(p.rubrik, diarienummer_i_ord(p, o.ärende)) for p in s.paragrafer]
    if not ärenden and s.planerat is not None:
        ärenden = [(ärende, "") for ärende in s.planerat.dagordning]
    if not ärenden:
        yield stycke(k.inga_ärenden)
        return
    bredd = 3 if any(dnr for _, dnr in ärenden) else 2
    rader = tuple(
        (str(plats), ärende, dnr)[:bredd] for plats, (ärende, dnr) in enumerate(ärenden, 1)
    )
    rubriker = (k.nummer, k.ärende, k.dnr)[:bredd]
    yield Tabell(
        rader,
        rubriker=rubriker,
        bredder=(_NUMRETS_BREDD, *kolumnbredder([r[1:] for r in (rubriker, *rader)], högst=48)),
        beskrivning=k.lista_beskrivning,
    )


def _underlag(s: Sammanträde, o: Ordval) -> Iterator[Block]:
    """Give papers and proposals of those matters that have any."""
    första = True
    for plats, p in enumerate(s.paragrafer, 1):
        block = (*beslutsunderlag(p.beslutsunderlag, o.ärende), *förslagsblock(p.förslag, o.ärende))
        if not block:
            continue
        if första:
            yield Rubrik(o.kallelse.underlag, 1)
        första = False
        yield Rubrik(p.rubrik, 2, märke=f"{plats}.")
        yield from (_under(b) for b in block)


def _under(b: Block) -> Block:
    """Put a heading of a matter's part one level further down: the matter itself is level 2."""
    return Rubrik(b.text, b.nivå + 1, i_innehåll=False) if isinstance(b, Rubrik) else b
