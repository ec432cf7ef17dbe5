"""Who adjusted the protocol, put together from front page, paragraphs and signatures."""

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import Justering, Underskrift, Underskriftsroll
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.justerarval import vald_i_paragraf
from kommunprotokoll.tolkning.marken.slutet import Signatur
from kommunprotokoll.tolkning.rader import Rad

Underskriven = tuple[Underskrift, list[Rad]]
"""A signature and its rows."""


def läs_justeringar(
    framsida: Framsida,
    paragrafer: tuple[Paragraf, ...],
    underskrifter: list[Underskriven],
    bok: Bok,
    dialekt: Dialekt,
    ordförande: Person | None = None,
) -> tuple[Justering, ...]:
    """Return the justering of the protocol; empty if the document says nothing of one."""
    grund = framsida.justering() or Justering()
    justerare = grund.justerare or _valda(paragrafer, bok, dialekt)
    for plats, (_, källor) in enumerate(underskrifter):
        bok.notera(Sökväg(("justeringar", 0, "underskrifter", plats)), *källor)
    skrivna = tuple(ändra(u, person=ur_närvaron(u.person, framsida)) for u, _ in underskrifter)
    if not justerare:
        justerare = tuple(
            u.person
            for u in skrivna
            if u.roll is Underskriftsroll.JUSTERARE and u.person != ordförande
        )
    färdig = ändra(
        grund,
        justerare=tuple(dict.fromkeys(ur_närvaron(p, framsida) for p in justerare)),
        underskrifter=skrivna,
    )
    return () if färdig == Justering() else (färdig,)


def digitala_underskrifter(
    signaturer: tuple[Signatur, ...],
    ordförande: Person | None,
    sekreterare: Person | None,
    framsida: Framsida,
) -> list[Underskriven]:
    """Give each digital signature its person and role: who signs is the chair, or adjusts."""
    färdiga: list[Underskriven] = []
    kända = [p for p in (ordförande, sekreterare, *framsida.justerare) if p is not None]
    kända += [n.person for n in framsida.närvaro]
    for signatur in signaturer:
        person = next((p for p in kända if _samma_namn(p.namn, signatur.namn)), None)
        roll = Underskriftsroll.JUSTERARE
        if person is not None and person == ordförande:
            roll = Underskriftsroll.ORDFÖRANDE
        elif person is not None and person == sekreterare:
            roll = Underskriftsroll.SEKRETERARE
        underskrift = ändra(signatur.underskrift, roll=roll)
        if person is not None:
            underskrift = ändra(underskrift, person=person)
        färdiga.append((underskrift, list(signatur.rader)))
    return färdiga


def _samma_namn(ena: str, andra: str) -> bool:
    return ena.replace("-", " ").casefold() == andra.replace("-", " ").casefold()


def ur_närvaron(person: Person, framsida: Framsida) -> Person:
    """Return the person as the roll has them, with party or organisation, if one has the name."""
    samma = {n.person for n in framsida.närvaro if n.person.namn == person.namn}
    return samma.pop() if len(samma) == 1 and person.parti is None else person


def _valda(paragrafer: tuple[Paragraf, ...], bok: Bok, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return those whom a paragraph chooses to adjust the protocol."""
    for i, paragraf in enumerate(paragrafer):
        if valda := vald_i_paragraf(paragraf, "justerare", dialekt):
            bok.dela(Sökväg(("paragrafer", i, "text")), med=Sökväg(("justeringar", 0, "justerare")))
            return valda
    return ()
