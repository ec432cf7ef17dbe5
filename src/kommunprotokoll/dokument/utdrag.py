"""Protokollsutdrag: some paragraphs of the protocol, certified to be what the protocol says."""

from collections.abc import Iterable, Iterator, Sequence

from kommunprotokoll.dokument.arende import ärende
from kommunprotokoll.dokument.bilagor import bilagetexter
from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Namnteckning,
    Rubrik,
    Stycke,
    Styckeslag,
    Underskrifter,
    Uppgift,
    stycke,
)
from kommunprotokoll.dokument.formulering import rad
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.ram import papper, titel
from kommunprotokoll.dokument.riktning import vänder_inget
from kommunprotokoll.dokument.tidplats import plats_dag_och_tid
from kommunprotokoll.dokument.urval import Paragrafval, välj
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.lag.justeringsgrupper import Justeringsgrupp, justeringsdag, justeringsgrupper
from kommunprotokoll.lag.rostlangd import Röstlängd, röstlängd
from kommunprotokoll.lag.rostratt import HarRöst
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.narvaro import Roll
from kommunprotokoll.modell.nummer import Paragrafnummer, intervall_i_ord, som_intervall
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde


@vänder_inget
def utdrag(
    s: Sammanträde,
    paragraf: Paragrafval | None = None,
    *,
    paragrafer: Iterable[Paragrafval] = (),
    med_beslutande: bool = False,
    ordval: Ordval = STANDARD,
) -> Dokument:
    """Make an extract of one or several paragraphs, with lines for who certifies it.

    Each paragraph is as in the protocol, attachments with text included. The extract says when it
    was adjusted and by whom, as far as the protocol tells. The meeting itself does not follow the
    file: what the extract leaves out must not go with it unseen.

    Args:
        s: The meeting.
        paragraf: The paragraph: 12, ``"12 A"`` or ``Paragrafintervall.av(12, 14)``.
        paragrafer: Several of them.
        med_beslutande: Whether to list those who had a vote at each paragraph (``kp.röstlängd``).
        ordval: The words to use.

    Raises:
        FinnsInteFel: The protocol has no such paragraph; names those that it has.
        OgiltigtVärdeFel: ``s`` is not a meeting, or no paragraph is given.

    >>> from kommunprotokoll.exempelprotokoll import exempel
    >>> utdrag(exempel("ks"), paragraf=66).titel
    'Protokollsutdrag Kommunstyrelsen 2031-04-16 § 66'
    """
    kräv_sammanträde(s, "dokument.utdrag")
    valda = välj(s, paragraf, paragrafer)
    if not valda:
        raise OgiltigtVärdeFel(
            "dokument.utdrag.paragraf", paragraf, "minst en paragraf, till exempel paragraf=12"
        )
    return papper(
        s,
        ordval,
        ordval.utdrag.dokumentslag,
        _block(s, valda, ordval, med_beslutande=med_beslutande),
        paragrafer=som_intervall(p.beteckning for p in valda),
        fot=(ordval.framsida.utdragsbestyrkande,),
    )


def _block(
    s: Sammanträde, valda: Sequence[Paragraf], o: Ordval, *, med_beslutande: bool
) -> Iterator[Block]:
    yield titel(s, o.utdrag.dokumentslag)
    uppgifter = [
        Uppgift(o.utdrag.plats_och_tid, (stycke(plats_dag_och_tid(s)),)),
        Uppgift(
            o.utdrag.paragraf[len(valda) > 1],
            (stycke(intervall_i_ord(som_intervall(p.beteckning for p in valda))),),
        ),
        *(_beslutande(s, valda, o) if med_beslutande else ()),
        *_justering(s, valda, o),
    ]
    yield Faktatabell(tuple(u for u in uppgifter if u.rader), beskrivning=o.utdrag.dokumentslag)
    for p in valda:
        yield from ärende(p, s.organ, o)
    yield from bilagetexter((b for p in valda for b in p.bilagor), o)
    yield from _bestyrkande(o)


def _beslutande(s: Sammanträde, valda: Sequence[Paragraf], o: Ordval) -> Iterator[Uppgift]:
    """List those who had a vote; paragraphs where they were the same have one list."""
    grupper: dict[tuple[str, ...], list[Paragrafnummer]] = {}
    for p in valda:
        grupper.setdefault(_röstberättigade(röstlängd(s, p.beteckning), o), []).append(p.beteckning)
    for rader, nummer in grupper.items():
        vid = intervall_i_ord(som_intervall(nummer)) if len(grupper) > 1 else ""
        yield Uppgift(rad(o.närvaro.beslutande, vid, mellan=" "), _rader(*rader))


def _röstberättigade(längd: Röstlängd, o: Ordval) -> tuple[str, ...]:
    """Name those with a vote, and say of whom the protocol does not tell."""
    rader = [
        rad(
            str(r.person),
            str(r.roll) if r.roll.är_ledamot and r.roll is not Roll.LEDAMOT else "",
            o.närvaro.ersätter.format(namn=r.rösträtt.ersätter) if r.rösträtt.ersätter else "",
        )
        for r in längd.rader
        if isinstance(r.rösträtt, HarRöst)
    ]
    if längd.oavgjorda:
        rader.append(o.utdrag.oavgjort.format(vilka=uppräkning(map(str, längd.oavgjorda))))
    return tuple(rader)


def _justering(s: Sammanträde, valda: Sequence[Paragraf], o: Ordval) -> Iterator[Uppgift]:
    """Tell when the paragraphs were adjusted, and who signs the protocol."""
    nummer = {p.beteckning for p in valda}
    berörda = [g for g in justeringsgrupper(s) if g.justering is not None and nummer & {*g.nummer}]
    dagar = [(g, dag) for g in berörda if (dag := justeringsdag(g, s)) is not None]
    flera = len(berörda) > 1
    yield Uppgift(
        o.utdrag.justering,
        tuple(
            stycke(
                o.utdrag.justerad.format(paragrafer=_berörda_i_ord(g, valda), datum=dag.isoformat())
                if flera
                else dag.isoformat()
            )
            for g, dag in dagar
        ),
    )
    f = o.framsida
    yield Uppgift(f.sekreterare, _rader(str(s.sekreterare or "")))
    yield Uppgift(f.ordförande, _rader(str(s.ordförande or "")))
    justerare = (p for g in berörda if g.justering is not None for p in g.justering.justerare)
    yield Uppgift(f.justerare, _rader(uppräkning(dict.fromkeys(map(str, justerare)))))


def _berörda_i_ord(g: Justeringsgrupp, valda: Sequence[Paragraf]) -> str:
    nummer = {*g.nummer}
    return intervall_i_ord(som_intervall(p.beteckning for p in valda if p.beteckning in nummer))


def _rader(*rader: str) -> tuple[Stycke, ...]:
    return tuple(stycke(r) for r in rader if r.strip())


def _bestyrkande(o: Ordval) -> Iterator[Block]:
    u = o.utdrag
    yield Rubrik(u.bestyrkande, 1, i_innehåll=False)
    yield stycke(u.intygas, Styckeslag.INLEDNING)
    yield Underskrifter(
        (
            Namnteckning(u.ort_och_datum),
            Namnteckning(u.underskrift),
            Namnteckning(u.namn),
        )
    )
