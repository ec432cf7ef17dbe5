"""Who adjusted the protocol, put together from front page, paragraphs and signatures."""

from collections.abc import Sequence

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.beslut.justerarval import (
    justerares_ersättare,
    vald_i_paragraf,
    valda_justerare,
)
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.sidor.slutet import Signatur
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
    alla = list(framsida.blad.justeringar()) or [Justering()]
    plats = next((i for i, j in enumerate(alla) if j.slag is Justeringsslag.ORDINARIE), 0)
    justerare = alla[plats].justerare or _valda(paragrafer, bok, dialekt, plats)
    väg, tidigare = Sökväg(("justeringar", plats, "underskrifter")), alla[plats].underskrifter
    for i, (_, källor) in enumerate(underskrifter):
        bok.notera(väg / (len(tidigare) + i), *källor)
    skrivna = (*tidigare, *(u for u, _ in underskrifter))
    if not justerare:
        justerare = tuple(
            ur_närvaron(u.person, framsida)
            for u in skrivna
            if u.roll is Underskriftsroll.JUSTERARE
            and ur_närvaron(u.person, framsida) != ordförande
        )
    valda = (justerares_ersättare(p, dialekt) for p in paragrafer)
    ersättare = alla[plats].ersättare or next((e for e in valda if e), ())
    alla[plats] = ändra(
        alla[plats], justerare=justerare, ersättare=ersättare, underskrifter=skrivna
    )
    färdiga = tuple(_som_i_närvaron(j, framsida) for j in alla)
    return () if färdiga == (Justering(),) else färdiga


def ta_valda_på_framsidan(
    framsida: Framsida, rader: Sequence[Rad], bok: Bok, dialekt: Dialekt
) -> None:
    """Take a sentence of the front page that chooses who adjusts, where no label names them."""
    for rad in rader if not framsida.blad.justerare else ():
        if "juster" not in rad.text or bok.är_tagen(rad):
            continue
        if valda := valda_justerare(ett_mellanslag(rad.text).strip(), dialekt):
            framsida.blad.lägg_justerare(valda, rad, bok)
            bok.ta(rad)
            return


def _som_i_närvaron(j: Justering, framsida: Framsida) -> Justering:
    """Let people be those of the roll, with their parties."""
    return ändra(
        j,
        justerare=tuple(dict.fromkeys(ur_närvaron(p, framsida) for p in j.justerare)),
        underskrifter=tuple(
            ändra(u, person=ur_närvaron(u.person, framsida)) for u in j.underskrifter
        ),
    )


def digitala_underskrifter(
    signaturer: tuple[Signatur, ...],
    ordförande: Person | None,
    sekreterare: Person | None,
    framsida: Framsida,
) -> list[Underskriven]:
    """Give each digital signature its person and role: who signs is the chair, or adjusts."""
    färdiga: list[Underskriven] = []
    kända = [p for p in (ordförande, sekreterare, *framsida.blad.justerare) if p is not None]
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


def _valda(
    paragrafer: tuple[Paragraf, ...], bok: Bok, dialekt: Dialekt, plats: int
) -> tuple[Person, ...]:
    """Return those whom a paragraph chooses to adjust the protocol."""
    for i, paragraf in enumerate(paragrafer):
        if valda := vald_i_paragraf(paragraf, "justerare", dialekt):
            till = Sökväg(("justeringar", plats, "justerare"))
            bok.dela(Sökväg(("paragrafer", i, "text")), med=till)
            return valda
    return ()
