"""``tolka``: the reading of a document, from rows to a ``Tolkning``, in the order it is done."""

import os
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import attrs

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import Justering, Sidsignatur, Underskrift, Underskriftsroll
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt, allmän
from kommunprotokoll.tolkning.kallor import rader_ur
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.avsnitt import avsnittsrubrik
from kommunprotokoll.tolkning.marken.framsida import Framsida, läs_framsida
from kommunprotokoll.tolkning.marken.hopfogat import dela_hopfogade
from kommunprotokoll.tolkning.marken.justerarval import valda_justerare
from kommunprotokoll.tolkning.marken.ordforande import omtalad_ordförande
from kommunprotokoll.tolkning.marken.organ import finn_organ, namn_i_titel, organ_ur_beslut
from kommunprotokoll.tolkning.marken.paragrafrubrik import Rubrikrad, finn_rubriker
from kommunprotokoll.tolkning.marken.sidbrus import finn_sidbrus
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.marken.underskrift import initialer_sist, underskrifter_sist
from kommunprotokoll.tolkning.paragraf import läs_paragraf
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.resultat import Otolkat, Tolkning

_OKÄNT_ORGAN = "Okänt organ"


def tolka(
    fil: str | os.PathLike[str], *, organ: Organ | None = None, datum: date | None = None
) -> Tolkning:
    """Read anybody's protocol.

    Args:
        fil: The file; its suffix says which kind.
        organ: The body, when the document does not name it (an extract, say).
        datum: The meeting's date, when the document does not give it.

    Returns:
        The model with its evidence, and what was not understood.

    Raises:
        OkäntFormatFel: A kind of file that no source reads.
        LäsFel: The file cannot be read, holds no text, or gives no date (then give ``datum``).
    """
    i_namnet = finn_datum(Path(fil).name.replace("_", " "))
    return _tolka_rader(
        rader_ur(fil),
        str(fil),
        organ=organ,
        datum=datum,
        i_namnet=i_namnet[0] if i_namnet else None,
    )


def tolka_text(text: str, *, organ: Organ | None = None, datum: date | None = None) -> Tolkning:
    """Read the text of a protocol, as ``tolka`` does a file; form feeds divide pages."""
    return _tolka_rader(rader_ur_sträng(text), "texten", organ=organ, datum=datum, i_namnet=None)


def _tolka_rader(
    rader: list[Rad],
    källa: str,
    *,
    organ: Organ | None,
    datum: date | None,
    i_namnet: date | None,
) -> Tolkning:
    bok, dialekt = Bok(), allmän()
    brus = finn_sidbrus(rader)
    bok.ta(*brus)
    bort = {rad.nummer for rad in brus}
    kropp = dela_hopfogade([rad for rad in rader if rad.nummer not in bort], dialekt)
    rubriker = finn_rubriker(kropp, lambda text: bool(avsnittsrubrik(text, dialekt)))
    framsida = läs_framsida(_framsidans_rader(rubriker, kropp), bok, dialekt)
    dag = datum or _datum(framsida, brus, i_namnet, källa, bok)
    slut, underskrifter = _läs_slutet(rubriker, kropp, dialekt)
    sidsignaturer, paragrafer = _läs_paragrafer(rubriker, kropp[:slut], bok, dialekt, dag.year)
    organ = organ or _organ(framsida, paragrafer, brus, bok)
    _ta_titel(framsida, organ, bok)
    s = Sammanträde(
        organ,
        dag,
        start=framsida.start,
        slut=framsida.slut,
        plats=framsida.plats,
        ajourneringar=tuple(framsida.ajourneringar),
        ordförande=framsida.ordförande or _funktionär(underskrifter, "ordförande", kropp, bok),
        sekreterare=framsida.sekreterare or _funktionär(underskrifter, "sekreterare", kropp, bok),
        närvaro=tuple(framsida.närvaro),
        angivna_paragrafer=framsida.angivna,
        paragrafer=paragrafer,
        justeringar=_justeringar(framsida, paragrafer, underskrifter, bok, dialekt),
        sidsignaturer=sidsignaturer,
    )
    otolkat = bok.otolkat(kropp)
    _anmärk(s, len(otolkat), bok)
    return Tolkning(
        s,
        MappingProxyType(bok.belägg),
        otolkat,
        tuple(bok.anmärkningar),
        tuple(Otolkat(ett_mellanslag(r.text), r.nummer, sida=r.sida) for r in brus),
    )


def _datum(
    framsida: Framsida, brus: Sequence[Rad], i_namnet: date | None, källa: str, bok: Bok
) -> date:
    """Return the date: of the front page, else of a page head, else of the file's name."""
    if framsida.datum is not None:
        return framsida.datum
    for rad in brus:
        if (funnet := finn_datum(rad.text)) is not None:
            bok.notera(Sökväg(("datum",)), rad)
            return funnet[0]
    if i_namnet is None:
        brist = "anger inget datum för sammanträdet; ge det med datum=date(år, månad, dag)"
        raise LäsFel(källa, [brist])
    bok.anmärk("TOL004", f"Datum {i_namnet} är taget ur filens namn.")
    return i_namnet


def _framsidans_rader(rubriker: list[Rubrikrad], rader: list[Rad]) -> list[Rad]:
    return rader[: rubriker[0].plats - rubriker[0].före] if rubriker else rader


def _läs_slutet(
    rubriker: list[Rubrikrad], rader: list[Rad], dialekt: Dialekt
) -> tuple[int, list[tuple[Underskrift, list[Rad]]]]:
    """Find the signatures after the last paragraph; gives where they begin."""
    if not rubriker:
        return len(rader), []
    sista = rubriker[-1].plats
    funna, före = underskrifter_sist(rader[sista + 1 :], dialekt)
    return sista + 1 + före, funna


def _läs_paragrafer(
    rubriker: list[Rubrikrad], rader: list[Rad], bok: Bok, dialekt: Dialekt, år: int
) -> tuple[tuple[Sidsignatur, ...], tuple[Paragraf, ...]]:
    paragrafer: list[Paragraf] = []
    sidsignaturer: list[Sidsignatur] = []
    gränser = [*(r.plats - r.före for r in rubriker), len(rader)]
    for i, rubrik in enumerate(rubriker):
        egna: Sequence[Rad] = rader[gränser[i] : gränser[i + 1]]
        initialer = initialer_sist(egna)
        if initialer is not None:
            bok.notera(
                Sökväg(("sidsignaturer", len(sidsignaturer))), initialer, säkerhet=Säkerhet.HÄRLETT
            )
            sidsignaturer.append(Sidsignatur(initialer.text.strip(), rubrik.nummer))
            egna = [rad for rad in egna if rad is not initialer]
        väg = Sökväg(("paragrafer", i))
        paragrafer.append(läs_paragraf(rubrik, egna, väg, bok, dialekt, år))
    return tuple(sidsignaturer), tuple(paragrafer)


def _organ(
    framsida: Framsida, paragrafer: tuple[Paragraf, ...], brus: Sequence[Rad], bok: Bok
) -> Organ:
    """Return the body: under its label, in a title or page head, or as the decisions' subject."""
    if framsida.organ:
        return Organ.från_namn(framsida.organ)
    titlar = [attrs.evolve(rad, text=text) for rad, text in framsida.titel]
    fynd = finn_organ([*titlar, *brus]) or organ_ur_beslut(paragrafer)
    if fynd is None:
        bok.anmärk("TOL003", "Dokumentet säger inte vilket organ som sammanträdde.")
        return Organ(_OKÄNT_ORGAN)
    if fynd.rad is not None:
        bok.notera(Sökväg(("organ", "namn")), fynd.rad, säkerhet=Säkerhet.HÄRLETT)
    return fynd.organ


def _ta_titel(framsida: Framsida, organ: Organ, bok: Bok) -> None:
    """Take the rows of the title that say no more than body and municipality."""
    for rad, text in framsida.titel:
        namn, kommun = namn_i_titel(text)
        if namn.casefold() == organ.namn.casefold() or (kommun and not namn):
            bok.ta(rad)
        elif bok.är_tagen(rad):
            bok.rest(rad, text)


def _funktionär(
    underskrifter: list[tuple[Underskrift, list[Rad]]], roll: str, rader: list[Rad], bok: Bok
) -> Person | None:
    """Return the chair or secretary whom the front page does not name: who signs, or is named."""
    for underskrift, källor in underskrifter:
        if underskrift.roll == roll:
            bok.notera(Sökväg((roll,)), *källor, säkerhet=Säkerhet.HÄRLETT)
            return underskrift.person
    fynd = omtalad_ordförande(rader) if roll == "ordförande" else None
    if fynd is None:
        return None
    bok.notera(Sökväg((roll,)), fynd[1], säkerhet=Säkerhet.HÄRLETT)
    return fynd[0]


def _justeringar(
    framsida: Framsida,
    paragrafer: tuple[Paragraf, ...],
    underskrifter: list[tuple[Underskrift, list[Rad]]],
    bok: Bok,
    dialekt: Dialekt,
) -> tuple[Justering, ...]:
    justering = framsida.justering()
    justerare = (
        _valda(paragrafer, bok, dialekt) if justering is None or not justering.justerare else ()
    )
    for plats, (_, källor) in enumerate(underskrifter):
        bok.notera(Sökväg(("justeringar", 0, "underskrifter", plats)), *källor)
    if justering is None and not justerare and not underskrifter:
        return ()
    skrivna = tuple(ändra(u, person=_ur_närvaron(u.person, framsida)) for u, _ in underskrifter)
    if not justerare and (justering is None or not justering.justerare):
        justerare = tuple(u.person for u in skrivna if u.roll is Underskriftsroll.JUSTERARE)
    grund = justering or Justering()
    return (
        Justering(
            grund.datum,
            grund.plats,
            justerare=tuple(_ur_närvaron(p, framsida) for p in grund.justerare or justerare),
            digital=grund.digital,
            underskrifter=skrivna,
            tillkännagivande=grund.tillkännagivande,
        ),
    )


def _ur_närvaron(person: Person, framsida: Framsida) -> Person:
    """Return the person as the roll has them, with party or organisation, if one has the name."""
    samma = {n.person for n in framsida.närvaro if n.person.namn == person.namn}
    return samma.pop() if len(samma) == 1 and person.parti is None else person


def _valda(paragrafer: tuple[Paragraf, ...], bok: Bok, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return those whom a paragraph chooses to adjust the protocol."""
    for i, paragraf in enumerate(paragrafer):
        satser = [t.text for t in paragraf.text if isinstance(t, Löptext)]
        satser += [a.text for b in paragraf.beslut for a in b.attsatser]
        for sats in satser:
            if valda := valda_justerare(sats, dialekt):
                källa = bok.belägg.get(Sökväg(("paragrafer", i, "text")), ())
                bok.belägg[Sökväg(("justeringar", 0, "justerare"))] = källa
                return valda
    return ()


def _anmärk(s: Sammanträde, otolkade: int, bok: Bok) -> None:
    if not s.paragrafer:
        bok.anmärk("TOL001", "Inga paragrafer hittades i dokumentet.", allvar=Allvar.FEL)
    intervall = s.paragrafintervall()
    for förra, nästa in pairwise(intervall):
        bok.anmärk(
            "TOL002",
            f"Numren är inte i följd: efter § {förra.till} kommer § {nästa.från}.",
            åtgärd="Kontrollera om paragrafer justerats för sig eller saknas.",
        )
    if otolkade:
        bok.anmärk(
            "TOL005",
            f"{otolkade} {'rad' if otolkade == 1 else 'rader'} kunde inte tolkas.",
            åtgärd="Se otolkat: varje rad står där med sin plats.",
        )
