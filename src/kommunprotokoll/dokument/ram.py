"""What every paper about a meeting has in common: title, page head, what files say about it."""

from collections.abc import Iterable

from kommunprotokoll.dokument.block import Block, Dokument, Sidfot, Sidhuvud, Titel
from kommunprotokoll.dokument.formulering import rad, stor_bokstav
from kommunprotokoll.dokument.handelse import händelse
from kommunprotokoll.dokument.ordval import Ordval
from kommunprotokoll.dokument.tidplats import dagar_i_ord
from kommunprotokoll.modell.nummer import Paragrafintervall, intervall_i_ord
from kommunprotokoll.modell.sammantrade import Sammanträde


def papper(
    s: Sammanträde,
    o: Ordval,
    dokumentslag: str,
    block: Iterable[Block],
    *,
    paragrafer: tuple[Paragrafintervall, ...] = (),
    fot: tuple[str, ...] = (),
    källa: Sammanträde | None = None,
) -> Dokument:
    """Return a paper about a meeting.

    Args:
        s: The meeting.
        o: The words.
        dokumentslag: What kind of paper it is: ``Protokollsutdrag``.
        block: What it says.
        paragrafer: Paragraphs it is about, for the title; empty for all.
        fot: Places for signs by hand at the foot of each page.
        källa: The meeting itself, for the one paper that gives it in full.
    """
    avsändare = s.organ.kommun.namn if s.organ.kommun is not None else s.organ.namn
    datum = s.datum.isoformat()
    avser = intervall_i_ord(paragrafer)
    om = avser or intervall_i_ord(s.paragrafintervall())
    return Dokument(
        rad(dokumentslag, s.organ.namn, datum, avser, mellan=" "),
        tuple(block),
        upphov=avsändare,
        ämne=f"{dokumentslag}, {s.organ.namn}",
        nyckelord=tuple(n for n in (s.organ.namn, datum, om) if n),
        datum=s.datum,
        sidhuvud=Sidhuvud(
            avsändare=avsändare,
            dokumentslag=dokumentslag,
            organ=s.organ.namn if avsändare != s.organ.namn else "",
            datum=f"{o.framsida.sammanträdesdatum} {datum}",
        ),
        sidfot=Sidfot(fot),
        händelse=händelse(s),
        källa=källa,
    )


def titel(s: Sammanträde, dokumentslag: str) -> Titel:
    """Return the title with body and day below it."""
    organ = rad(s.organ.namn, huvudorgan(s), mellan=" – ")
    return Titel(dokumentslag, (organ, stor_bokstav(dagar_i_ord(s))))


def huvudorgan(s: Sammanträde) -> str:
    """Return the board that a committee belongs to, unless the committee's name tells it."""
    return "" if s.organ.huvudorgan.casefold() in s.organ.namn.casefold() else s.organ.huvudorgan
