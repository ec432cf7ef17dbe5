"""Which paragraphs are adjusted together: each group has its own notice and time for appeal."""

from collections.abc import Iterable
from datetime import date

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.justering import Justering, Justeringsslag
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer, som_intervall
from kommunprotokoll.modell.sammantrade import Sammanträde


@modellklass("Paragrafer som justeras tillsammans.")
class Justeringsgrupp:
    """Paragraphs that are adjusted together, with the justering if the protocol has one of them."""

    slag: Justeringsslag = fält("Ordinarie eller omedelbar.", kw_only=False)
    paragrafer: tuple[Paragrafintervall, ...] = fält(
        "Paragraferna; tomt när protokollet inte har några.", default=(), kw_only=False
    )
    justering: Justering | None = fält("Justeringen, om protokollet har den.", default=None)
    sökväg: Sökväg | None = fält("Justeringens plats i modellen.", default=None)
    nummer: tuple[Paragrafnummer, ...] = fält(
        "Numren på protokollets paragrafer i gruppen.", default=()
    )


def justeringsgrupper(s: Sammanträde) -> tuple[Justeringsgrupp, ...]:
    """Divide a protocol by when its paragraphs are adjusted; the main group first.

    Paragraphs marked as adjusted at once are never part of the ordinary justering, even if its
    interval spans them. Paragraphs that no justering covers make a group without one. The main
    group is the ordinary one with the most paragraphs.
    """
    nummer = tuple(p.beteckning for p in s.paragrafer)
    genast = _justeras_genast(s)
    grupper = [_grupp(j, plats, nummer, genast) for plats, j in enumerate(s.justeringar)]
    täckta = {n for g in grupper for n in g.nummer}
    utan = [n for n in nummer if n not in täckta]
    for slag, vilka in (
        (Justeringsslag.OMEDELBAR, [n for n in utan if n in genast]),
        (Justeringsslag.ORDINARIE, [n for n in utan if n not in genast]),
    ):
        if vilka or (slag is Justeringsslag.ORDINARIE and not grupper):
            grupper.append(Justeringsgrupp(slag, som_intervall(vilka), nummer=tuple(vilka)))
    return tuple(sorted(grupper, key=_huvudsak, reverse=True))


def justeringsdag(g: Justeringsgrupp, s: Sammanträde) -> date | None:
    """Return the day of a group's justering, or None if it is not known.

    Without a day of its own it is the last signature's, if all are dated; what is adjusted at once
    is adjusted on the (last) day of the meeting.
    """
    if g.justering is not None:
        if g.justering.datum is not None:
            return g.justering.datum
        signerat = [u.datum for u in g.justering.underskrifter]
        dagar = [dag for dag in signerat if dag is not None]
        if dagar and len(dagar) == len(signerat):
            return max(dagar)
    if g.slag is Justeringsslag.OMEDELBAR:
        return s.slutdatum or s.datum
    return None


def _huvudsak(g: Justeringsgrupp) -> tuple[bool, int, bool]:
    return g.slag is Justeringsslag.ORDINARIE, len(g.nummer), g.justering is not None


def _justeras_genast(s: Sammanträde) -> frozenset[Paragrafnummer]:
    omedelbara = [
        j for j in s.justeringar if j.slag is Justeringsslag.OMEDELBAR and j.paragrafer is not None
    ]
    return frozenset(
        p.beteckning
        for p in s.paragrafer
        if p.omedelbart_justerad or any(j.omfattar(p.beteckning) for j in omedelbara)
    )


def _grupp(
    j: Justering, plats: int, nummer: Iterable[Paragrafnummer], genast: frozenset[Paragrafnummer]
) -> Justeringsgrupp:
    omfattade = [n for n in nummer if j.omfattar(n)]
    if j.slag is Justeringsslag.ORDINARIE:
        omfattade = [n for n in omfattade if n not in genast]
    elif j.paragrafer is None:
        omfattade = [n for n in omfattade if n in genast] or omfattade
    return Justeringsgrupp(
        j.slag,
        som_intervall(omfattade) or j.paragrafer or (),
        nummer=tuple(omfattade),
        justering=j,
        sökväg=Sökväg(("justeringar", plats)),
    )
