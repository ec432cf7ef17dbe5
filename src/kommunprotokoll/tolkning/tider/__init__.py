"""Meeting times (sammanträdestider) in text, the way municipalities write them.

Lines are read one by one. What stands once holds for many: the year of a heading, a time or place
on a line of its own, a time before or after several dates of a line.

Ignored are lines without date and time (headings, prose) unless they give a year or a place that
holds for the lines around them. A line with a date is either understood as a whole or a fault;
so is a line with a clock time that belongs to no date.
"""

from collections.abc import Sequence
from datetime import date, time, timedelta

import attrs

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.belagg import Belägg, Säkerhet
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.tolkning.tider.delar import Radfel
from kommunprotokoll.tolkning.tider.forening import förena
from kommunprotokoll.tolkning.tider.lista import Fel, Fynd, Listläsare
from kommunprotokoll.tolkning.tider.prov import organ_av
from kommunprotokoll.utbyte.plantolkning import Plantolkning

__all__ = [
    "Tidsfynd",
    "finn_sammanträdesplan",
    "finn_sammanträdestider",
    "finn_tider_med_belägg",
    "tolka_sammanträdesplan",
    "tolka_sammanträdestider",
]

_VARNINGAR = frozenset({"STID005", "STID008"})


@attrs.frozen
class Tidsfynd:
    """What lines say of meeting times.

    Attributes:
        tider: The meeting times in the order of the lines.
        belägg: For each of them the line it was read from.
        fel: What was not understood, in the order of the lines.
    """

    tider: tuple[Sammanträdestid, ...]
    belägg: tuple[Belägg, ...]
    fel: tuple[Anmärkning, ...]


def tolka_sammanträdestider(
    text: str, *, år: int | None = None, plats: str = ""
) -> tuple[Sammanträdestid, ...]:
    """Read meeting times, one or several a line, in the forms that municipalities write.

    >>> tolka_sammanträdestider("Fre 24 maj kl 09.00-11.00 i Rådhuset", år=2019)[0].plats
    'Rådhuset'

    Args:
        text: The lines.
        år: Year of dates without one, until the text names a year of its own.
        plats: Place of meetings for which the text has none.

    Returns:
        The times in the order of the text; the same time twice counts once. Empty if the text
        mentions neither dates nor times nor weekdays.

    Raises:
        OgiltigtVärdeFel: A line mentions a date or a time and cannot be understood, has a date
            that does not exist, or a weekday or week that is not that date's. The message names
            the line; further faults are notes on the exception (PEP 678).
    """
    return tuple(f.tid for f in _utan_fel(Listläsare(text.splitlines(), år, plats)))


def tolka_sammanträdesplan(
    text: str, *, organ: Organ | None = None, år: int | None = None, plats: str = ""
) -> Sammanträdesplan:
    """Read meeting times with the bodies that they are of; otherwise as the times alone.

    Args:
        text: The lines.
        organ: The body whose plan it is: of the meetings for which the text names none, and of
            those for which it names this one. Without it the first body of the text.
        år: Year of dates without one, until the text names a year of its own.
        plats: Place of meetings for which the text has none.

    Raises:
        OgiltigtVärdeFel: As ``tolka_sammanträdestider``; or nothing says whose the meetings are.
    """
    läsare = Listläsare(text.splitlines(), år, plats)
    return _plan(_utan_fel(läsare), läsare, organ)


def finn_sammanträdesplan(rader: Sequence[str], *, organ: Organ | None = None) -> Plantolkning:
    """Return the plan that the rows of a document give, and what was not understood.

    Args:
        rader: The rows; tabs between the cells of a table.
        organ: As for ``tolka_sammanträdesplan``.

    Raises:
        OgiltigtVärdeFel: The rows have no meeting times, or nothing says whose they are.
    """
    läsare = Listläsare(rader, None, "")
    fynd = _var_och_en(läsare)
    if not fynd:
        raise OgiltigtVärdeFel("Sammanträdesplan.tider", (), "minst ett datum, som 24 maj 2019")
    return Plantolkning(_plan(fynd, läsare, organ), tuple(map(_anmärkning, läsare.fel)))


def _plan(fynd: Sequence[Fynd], läsare: Listläsare, organ: Organ | None) -> Sammanträdesplan:
    namnen = list(dict.fromkeys(f.organ for f in fynd if f.organ)) or läsare.organ_i_rubriker
    if organ is None and not namnen:
        raise OgiltigtVärdeFel(
            "Sammanträdesplan.organ", None, "organets namn i texten, som ”Kommunstyrelsen 2031”"
        )
    eget = organ if organ is not None else organ_av(namnen[0])
    organen = {namn: organ_av(namn) for namn in namnen}

    def vems(f: Fynd) -> Organ | None:
        annat = organen.get(f.organ, eget)
        return annat if annat.namn != eget.namn else None

    return Sammanträdesplan(eget, tuple(ändra(f.tid, organ=vems(f)) for f in fynd))


def finn_sammanträdestider(
    rader: Sequence[str], år: int | None = None, *, plats: str = ""
) -> tuple[tuple[Sammanträdestid, ...], tuple[Anmärkning, ...]]:
    """Return the meeting times of lines, and what was not understood; never raises.

    Args:
        rader: The lines, a heading first if there is one: its year holds for them.
        år: Year of dates without one, until the lines name a year of their own.
        plats: Place of meetings for which the lines have none.
    """
    fynd = finn_tider_med_belägg(rader, år, plats=plats)
    return fynd.tider, fynd.fel


def finn_tider_med_belägg(
    rader: Sequence[str], år: int | None = None, *, plats: str = ""
) -> Tidsfynd:
    """Do what ``finn_sammanträdestider`` does, and say from which line each time was read."""
    läsare = Listläsare(rader, år, plats)
    fynd = _var_och_en(läsare)
    return Tidsfynd(
        tuple(f.tid for f in fynd),
        tuple(Belägg(f.rad.text, f.rad.nummer, säkerhet=Säkerhet.HÄRLETT) for f in fynd),
        tuple(_anmärkning(fel) for fel in läsare.fel),
    )


def _utan_fel(läsare: Listläsare) -> list[Fynd]:
    """Read; raise the first fault, with the others as notes on it."""
    fynd = _var_och_en(läsare)
    if läsare.fel:
        undantag = {str(u): u for u in map(_undantag, läsare.fel)}
        första, *flera = undantag.values()
        for nästa in flera:
            första.add_note(str(nästa))
        raise första
    return fynd


def _var_och_en(läsare: Listläsare) -> list[Fynd]:
    """Read, and let a time that stands twice count once, or be a fault if the two differ."""
    kvar: dict[tuple[str, date, time | None], Fynd] = {}
    for fynd in läsare.läs():
        nyckel = (fynd.organ.casefold(), fynd.tid.datum, fynd.tid.start)
        förra = kvar.setdefault(nyckel, fynd)
        if (båda := förena(förra.tid, fynd.tid)) is None:
            läsare.fel.append(Fel(fynd.rad, _två_olika(förra, fynd)))
        else:
            kvar[nyckel] = attrs.evolve(förra, tid=båda)
    return list(_med_klockslag(kvar).values())


def _med_klockslag(
    fynden: dict[tuple[str, date, time | None], Fynd],
) -> dict[tuple[str, date, time | None], Fynd]:
    """Let a day that stands without a time, in an overview, be the meeting that has one."""
    med_tid: dict[tuple[str, date], list[tuple[str, date, time | None]]] = {}
    for nyckel in fynden:
        if nyckel[2] is not None:
            med_tid.setdefault(nyckel[:2], []).append(nyckel)
    for nyckel in [n for n in fynden if n[2] is None and len(med_tid.get(n[:2], ())) == 1]:
        [annan] = med_tid[nyckel[:2]]
        dagen = fynden[nyckel].tid
        if fynden[nyckel].vanlig_plats:
            dagen = ändra(dagen, plats="")
        båda = förena(fynden[annan].tid, dagen)
        if båda is not None:
            fynden[annan] = attrs.evolve(fynden[annan], tid=båda)
            del fynden[nyckel]
    for f in [f for f in fynden.values() if f.tid.slutdatum is not None]:
        for dag in range(1, (f.tid.sista_dag - f.tid.datum).days + 1):
            bar = Sammanträdestid(f.tid.datum + timedelta(dag), organ=f.tid.organ)
            inuti = (f.organ.casefold(), bar.datum, None)
            if inuti in fynden and ändra(fynden[inuti].tid, plats="") == bar:
                del fynden[inuti]  # a later day of the meeting, in an overview
    return fynden


def _två_olika(förra: Fynd, nästa: Fynd) -> Radfel:
    return Radfel(
        "STID006",
        f"{nästa.tid} står också på rad {förra.rad.nummer}, men som {förra.tid}",
        "varje tid en gång",
    )


def _undantag(fel: Fel) -> OgiltigtVärdeFel:
    return OgiltigtVärdeFel(
        f"Rad {fel.rad.nummer}", fel.rad.text, f"{fel.fel.väntat} ({fel.fel.meddelande})"
    )


def _anmärkning(fel: Fel) -> Anmärkning:
    return Anmärkning(
        fel.fel.kod,
        Allvar.VARNING if fel.fel.kod in _VARNINGAR else Allvar.FEL,
        meddelande=f"Rad {fel.rad.nummer}: {fel.fel.meddelande}.",
        funnet=fel.rad.text,
        väntat=fel.fel.väntat,
        belägg=Belägg(fel.rad.text, fel.rad.nummer),
    )
