"""The protocol itself as a document."""

from collections.abc import Iterator

from kommunprotokoll.dokument.arende import bilaga_i_ord, ärende
from kommunprotokoll.dokument.bilagor import bilagetexter
from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Innehållsförteckning,
    Lista,
    Rubrik,
    Sidbrytning,
    punkt,
)
from kommunprotokoll.dokument.forsattsblad import försättsblad
from kommunprotokoll.dokument.narvaro import har_egen_lista, närvaroblock
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.ram import papper
from kommunprotokoll.dokument.riktning import vänder_inget
from kommunprotokoll.dokument.text import textblock
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.sammantrade import Sammanträde

_MINST_FÖR_INNEHÅLL = 4
"""Fewer paragraphs than this are seen at a glance."""
_FLEST_PÅ_SAMMA_SIDA = 16
"""A table of contents with more entries than this has a page of its own."""


@vänder_inget
def protokoll(s: Sammanträde, ordval: Ordval = STANDARD) -> Dokument:
    """Make the protocol of a meeting: front page, attendance, contents, paragraphs, attachments.

    What is not known is left out, but for the lines to sign on. Initials of the signing of pages
    are not part of the text.

    Args:
        s: The meeting.
        ordval: The words to use.

    Raises:
        OgiltigtVärdeFel: ``s`` is not a meeting.
    """
    kräv_sammanträde(s, "dokument.protokoll")
    return papper(
        s,
        ordval,
        ordval.framsida.dokumentslag,
        _block(s, ordval),
        fot=_fot(s, ordval),
        källa=s,
    )


def _fot(s: Sammanträde, o: Ordval) -> tuple[str, ...]:
    """A protocol that is signed digitally has no signs by hand on its pages."""
    digital = bool(s.justeringar) and all(j.digital for j in s.justeringar)
    return (*(() if digital else (o.framsida.justerandes_sign,)), o.framsida.utdragsbestyrkande)


def _block(s: Sammanträde, o: Ordval) -> Iterator[Block]:
    yield from försättsblad(s, o)
    yield Sidbrytning()
    if har_egen_lista(s):
        yield from närvaroblock(s, o)
    if len(s.paragrafer) >= _MINST_FÖR_INNEHÅLL:
        yield Innehållsförteckning(o.framsida.innehåll)
    if har_egen_lista(s) or len(s.paragrafer) > _FLEST_PÅ_SAMMA_SIDA:
        yield Sidbrytning()
    yield from textblock(s.inledning, 0)
    for p in s.paragrafer:
        yield from ärende(p, s.organ, o)
    yield from _bilagor(s, o)


def _bilagor(s: Sammanträde, o: Ordval) -> Iterator[Block]:
    """List the protocol's own attachments, then give those whose text is here."""
    if s.bilagor:
        yield Rubrik(o.ärende.bilagor, ankare="bilagor")
        yield Lista(tuple(punkt(bilaga_i_ord(b, o.ärende), "–") for b in s.bilagor))
    yield from bilagetexter((*(b for p in s.paragrafer for b in p.bilagor), *s.bilagor), o)
