"""The protocol itself as a document."""

from collections.abc import Iterator

from kommunprotokoll.dokument.arende import bilaga_i_ord, ärende
from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Innehållsförteckning,
    Lista,
    Rubrik,
    Sidbrytning,
    Sidfot,
    Sidhuvud,
    punkt,
)
from kommunprotokoll.dokument.forsattsblad import försättsblad
from kommunprotokoll.dokument.handelse import händelse
from kommunprotokoll.dokument.narvaro import har_egen_lista, närvarolista
from kommunprotokoll.dokument.ordval import STANDARD, Ordval
from kommunprotokoll.dokument.text import textblock
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.modell.sammantrade import Sammanträde

_MINST_FÖR_INNEHÅLL = 4
"""Fewer paragraphs than this are seen at a glance."""
_FLEST_PÅ_SAMMA_SIDA = 16
"""A table of contents with more entries than this has a page of its own."""


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
    if not isinstance(s, Sammanträde):
        raise OgiltigtVärdeFel("dokument.protokoll", s, "ett Sammanträde")
    avsändare = s.organ.kommun.namn if s.organ.kommun is not None else s.organ.namn
    datum = s.datum.isoformat()
    return Dokument(
        f"{ordval.framsida.dokumentslag} {s.organ.namn} {datum}",
        tuple(_block(s, ordval)),
        upphov=avsändare,
        ämne=f"{ordval.framsida.dokumentslag}, {s.organ.namn}",
        nyckelord=tuple(
            n for n in (s.organ.namn, datum, intervall_i_ord(s.paragrafintervall())) if n
        ),
        datum=s.datum,
        sidhuvud=Sidhuvud(
            avsändare=avsändare,
            dokumentslag=ordval.framsida.dokumentslag,
            organ=s.organ.namn if avsändare != s.organ.namn else "",
            datum=f"{ordval.framsida.sammanträdesdatum} {datum}",
        ),
        sidfot=_sidfot(s, ordval),
        händelse=händelse(s),
        källa=s,
    )


def _sidfot(s: Sammanträde, o: Ordval) -> Sidfot:
    """A protocol that is signed digitally has no signs by hand on its pages."""
    digital = bool(s.justeringar) and all(j.digital for j in s.justeringar)
    return Sidfot(
        (*(() if digital else (o.framsida.justerandes_sign,)), o.framsida.utdragsbestyrkande)
    )


def _block(s: Sammanträde, o: Ordval) -> Iterator[Block]:
    yield from försättsblad(s, o)
    yield Sidbrytning()
    if har_egen_lista(s):
        yield from närvarolista(s, o)
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
    med_text = [b for b in (*(b for p in s.paragrafer for b in p.bilagor), *s.bilagor) if b.text]
    for nummer, b in enumerate(med_text, 1):
        yield Sidbrytning()
        yield Rubrik(bilaga_i_ord(b, o.ärende), ankare=f"bilaga{nummer}")
        yield from textblock(b.text, 1)
