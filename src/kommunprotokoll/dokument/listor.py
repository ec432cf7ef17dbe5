"""Lists out of a protocol: who was there, who voted what, what was decided."""

from collections.abc import Iterable, Iterator, Sequence

from kommunprotokoll.dokument.arende import ankare, beslutsblock, diarienummer_i_ord
from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Rubrik,
    Uppgift,
    stycke,
)
from kommunprotokoll.dokument.narvaro import närvarotabeller
from kommunprotokoll.dokument.omrostning import omröstningsblock
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.ram import papper, titel
from kommunprotokoll.dokument.riktning import vänder_inget
from kommunprotokoll.dokument.text import etikett
from kommunprotokoll.dokument.tidplats import plats_dag_och_tid
from kommunprotokoll.dokument.urval import Paragrafval, intervall, välj
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde


@vänder_inget
def närvarolista(s: Sammanträde, ordval: Ordval = STANDARD) -> Dokument:
    """Make the attendance list: who decided, who else was there, who was absent (5:66).

    Args:
        s: The meeting.
        ordval: The words to use.

    Raises:
        OgiltigtVärdeFel: ``s`` is not a meeting.
    """
    kräv_sammanträde(s, "dokument.närvarolista")
    return papper(s, ordval, ordval.listor.närvarolista, _närvaro(s, ordval))


def _närvaro(s: Sammanträde, o: Ordval) -> Iterator[Block]:
    yield from _huvud(s, o.listor.närvarolista, o)
    yield from närvarotabeller(s, o, 1) or (stycke(o.listor.ingen_närvaro),)


@vänder_inget
def omröstningslista(
    s: Sammanträde,
    paragraf: Paragrafval | None = None,
    *,
    paragrafer: Iterable[Paragrafval] = (),
    ordval: Ordval = STANDARD,
) -> Dokument:
    """Make the list of votes: each vote with what its sides mean, a row a member, and sums (5:67).

    A vote of which only the sums are known gives them; a secret vote gives its numbers and no
    names. Where nobody voted the paper says so.

    Args:
        s: The meeting.
        paragraf: One paragraph: 12, ``"12 A"`` or ``Paragrafintervall.av(12, 14)``; all if none.
        paragrafer: Several of them.
        ordval: The words to use.

    Raises:
        FinnsInteFel: The protocol has no such paragraph; names those that it has.
        OgiltigtVärdeFel: ``s`` is not a meeting.
    """
    kräv_sammanträde(s, "dokument.omröstningslista")
    valda = välj(s, paragraf, paragrafer) or s.paragrafer
    return papper(
        s,
        ordval,
        ordval.listor.omröstningslista,
        _omröstningar(s, valda, ordval),
        paragrafer=intervall(s, valda),
    )


def _omröstningar(s: Sammanträde, valda: Sequence[Paragraf], o: Ordval) -> Iterator[Block]:
    yield from _huvud(s, o.listor.omröstningslista, o)
    if not any(p.omröstningar for p in valda):
        yield stycke(o.listor.ingen_omröstning)
    for p in valda:
        if p.omröstningar:
            yield from _paragraf(p, o)
            yield from omröstningsblock(p, 2, o)


@vänder_inget
def beslutslista(
    s: Sammanträde,
    paragraf: Paragrafval | None = None,
    *,
    paragrafer: Iterable[Paragrafval] = (),
    ordval: Ordval = STANDARD,
) -> Dokument:
    """Make the list of decisions: each paragraph with its case number and what was decided.

    Args:
        s: The meeting.
        paragraf: One paragraph: 12, ``"12 A"`` or ``Paragrafintervall.av(12, 14)``; all if none.
        paragrafer: Several of them.
        ordval: The words to use.

    Raises:
        FinnsInteFel: The protocol has no such paragraph; names those that it has.
        OgiltigtVärdeFel: ``s`` is not a meeting.
    """
    kräv_sammanträde(s, "dokument.beslutslista")
    valda = välj(s, paragraf, paragrafer) or s.paragrafer
    return papper(
        s,
        ordval,
        ordval.listor.beslutslista,
        _beslut(s, valda, ordval),
        paragrafer=intervall(s, valda),
    )


def _beslut(s: Sammanträde, valda: Sequence[Paragraf], o: Ordval) -> Iterator[Block]:
    yield from _huvud(s, o.listor.beslutslista, o)
    if not valda:
        yield stycke(o.listor.inga_paragrafer)
    for p in valda:
        yield from _paragraf(p, o)
        block = tuple(beslutsblock(p.beslut, s.organ, o))
        if not block:
            yield stycke(o.listor.inget_beslut)
        yield from (b for b in block if not _säger_bara_beslut(b, o))
        if p.omedelbart_justerad:
            yield stycke(o.ärende.omedelbart_justerad)


def _säger_bara_beslut(b: Block, o: Ordval) -> bool:
    """A heading that says no more than the title of the list is noise in it."""
    return isinstance(b, Rubrik) and b.text == o.ärende.beslut


def _huvud(s: Sammanträde, dokumentslag: str, o: Ordval) -> Iterator[Block]:
    yield titel(s, dokumentslag)
    yield Faktatabell(
        (Uppgift(o.framsida.plats_och_tid, (stycke(plats_dag_och_tid(s)),)),),
        beskrivning=dokumentslag,
    )


def _paragraf(p: Paragraf, o: Ordval) -> Iterator[Block]:
    yield Rubrik(p.rubrik, 1, märke=f"§ {p.beteckning}", ankare=ankare(p))
    if nummer := diarienummer_i_ord(p, o.ärende):
        yield etikett(o.ärende.dnr, nummer)
