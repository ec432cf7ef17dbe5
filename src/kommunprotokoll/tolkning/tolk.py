"""``tolka``: the reading of a document, from rows to a ``Tolkning``, in the order it is done."""

import codecs
import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import Sidsignatur
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.organ import Organ, Organtyp
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning.anmarkningar import anmärk_brister, anmärk_dubbla, märk_utdrag
from kommunprotokoll.tolkning.avbrott import med_avbrott
from kommunprotokoll.tolkning.bilagor import (
    listor_i,
    läs_rullor,
    med_bilagetexter,
    med_närvaro,
    med_röster,
    noterade,
)
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt, allmän
from kommunprotokoll.tolkning.funktionarer import funktionärer
from kommunprotokoll.tolkning.javiga import med_anmält_jäv, utan_jäviga
from kommunprotokoll.tolkning.justeringar import (
    digitala_underskrifter,
    läs_justeringar,
    ta_valda_på_framsidan,
)
from kommunprotokoll.tolkning.kallor import rader_ur, rader_ur_data
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.framsida.framsida import läs_framsida
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.framsida.inledning import läs_inledning
from kommunprotokoll.tolkning.marken.framsida.rullposter import FÖRTROENDEVALDA, med_tjänstepersoner
from kommunprotokoll.tolkning.marken.organ import med_huvudorgan
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import avsnittsrubrik
from kommunprotokoll.tolkning.marken.sidor.sidbrus import finn_sidbrus
from kommunprotokoll.tolkning.marken.sidor.slutet import Slut, läs_slutet
from kommunprotokoll.tolkning.marken.sidor.stamplar import utan_stämplar
from kommunprotokoll.tolkning.marken.sidor.underskrift import initialer_sist
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.motesdag import mötets_dag, ta_justeringsdag
from kommunprotokoll.tolkning.motesorgan import mötets_organ, organfynd, ta_titel
from kommunprotokoll.tolkning.namnordning import rätta_namnordning
from kommunprotokoll.tolkning.oppnande import läs_tider_i_texten, med_närvaro_i_texten
from kommunprotokoll.tolkning.paragraf import Läge, läs_paragraf
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.resultat import Otolkat, Tolkning
from kommunprotokoll.tolkning.rostrulla import med_rullans_röster
from kommunprotokoll.tolkning.uppdelning import Uppdelning, dela_upp, namn_i_slutet
from kommunprotokoll.utbyte import från_json, läs

_I_PROSA = frozenset(
    {Organtyp.BOLAGSSTYRELSE, Organtyp.STIFTELSESTYRELSE, Organtyp.FÖRBUNDSDIREKTION}
)
_VÅR_JSON = re.compile(rb"\s*\{\s*[\"}]")


def tolka(
    fil: str | os.PathLike[str], *, organ: Organ | None = None, datum: date | None = None
) -> Tolkning:
    """Read anybody's protocol.

    A file of our own JSON is welcome too: it is read as ``läs`` does, and needs no evidence.

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
    if Path(fil).suffix.lower() == ".json":
        return Tolkning(läs(fil), {})
    i_namnet = finn_datum(Path(fil).name.replace("_", " "))
    return _tolka_rader(
        rader_ur(fil),
        str(fil),
        organ=organ,
        datum=datum,
        i_namnet=i_namnet[0] if i_namnet else None,
    )


def tolka_data(
    data: bytes, källa: str, *, organ: Organ | None = None, datum: date | None = None
) -> Tolkning:
    """Read the bytes of a document, of the kind that they seem; otherwise as ``tolka``.

    Args:
        data: The whole file.
        källa: What errors call it.
        organ: The body, when the document does not name it.
        datum: The meeting's date, when the document does not give it.
    """
    if _VÅR_JSON.match(data.removeprefix(codecs.BOM_UTF8)):
        return Tolkning(från_json(data), {})
    try:
        rader = rader_ur_data(data)
    except LäsFel as fel:
        raise LäsFel(källa, fel.brister) from None
    return _tolka_rader(rader, källa, organ=organ, datum=datum, i_namnet=None)


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
    rader, stämplar = utan_stämplar(rader)
    brus = finn_sidbrus(rader, dialekt)
    bok.ta(*brus)
    delar = dela_upp(rader, brus, dialekt)
    framsida = läs_framsida(delar.framsida, bok, dialekt, namn_i_slutet(delar))
    läs_tider_i_texten(framsida, delar, bok)
    dag = datum or mötets_dag(framsida, brus, delar.alla, i_namnet, källa, bok)
    läge = _läge(dag, framsida, delar, brus, dialekt)
    sidsignaturer, paragrafer = _läs_paragrafer(delar, bok, dialekt, läge)
    slut = läs_slutet(delar.slut, dialekt, delar.listade)
    rullor = läs_rullor(slut.bilagor, dialekt, namn_i_slutet(delar))
    listor = listor_i(slut.bilagor, (framsida, *rullor))
    paragrafer = med_röster(rätta_namnordning(framsida, rullor, paragrafer), listor, bok)
    paragrafer, egna = med_bilagetexter(paragrafer, slut.bilagor, bok)
    ta_justeringsdag(framsida, delar, bok)
    märk_utdrag(framsida, [*delar.framsida, *brus], paragrafer, bok)
    s = ändra(
        _av_framsidan(
            framsida, organ or med_huvudorgan(mötets_organ(framsida, paragrafer, brus, bok)), dag
        ),
        paragrafer=paragrafer,
        sidsignaturer=sidsignaturer,
        bilagor=noterade(egna, bok),
        inledning=läs_inledning(delar.framsida, bok) if paragrafer else (),
    )
    s = med_avbrott(_med_personer(s, framsida, delar, slut, bok, dialekt), bok)
    folk = med_tjänstepersoner(framsida.närvaro, s.organ)
    närvaro = med_närvaro(folk, slut.bilagor, listor, s, bok, rullor)
    s = _med_närvaro(s, med_närvaro_i_texten(närvaro, delar, bok), bok)
    brus += ta_titel(framsida, s.organ, brus, bok)
    return _tolkning(s, delar, [*brus, *stämplar, *framsida.innehåll], slut, bok)


def _av_framsidan(framsida: Framsida, organ: Organ, dag: date) -> Sammanträde:
    """Return the meeting as far as the front page alone tells of it."""
    uppgifter = framsida.uppgifter
    if uppgifter.distans_tillåten is not None and organ.distans_tillåten is None:
        organ = ändra(organ, distans_tillåten=uppgifter.distans_tillåten)
    return Sammanträde(
        organ,
        dag,
        slag=uppgifter.slag,
        offentligt=uppgifter.offentligt,
        på_distans=uppgifter.på_distans,
        kallelse=uppgifter.kallelse,
        start=framsida.start,
        slut=framsida.slut,
        plats=framsida.plats,
        protokollsnummer=framsida.protokollsnummer,
        ajourneringar=tuple(framsida.ajourneringar),
        angivna_paragrafer=framsida.angivna,
    )


def _med_personer(
    s: Sammanträde, framsida: Framsida, delar: Uppdelning, slut: Slut, bok: Bok, dialekt: Dialekt
) -> Sammanträde:
    """Add the people of office: chair and secretary, those who adjust and sign."""
    ordförande, sekreterare = funktionärer(framsida, delar, s.paragrafer, bok, dialekt)
    ta_valda_på_framsidan(framsida, delar.framsida, bok, dialekt)
    digitala = digitala_underskrifter(slut.signaturer, ordförande, sekreterare, framsida)
    underskrifter = [*delar.underskrifter, *digitala]
    return ändra(
        s,
        ordförande=ordförande,
        sekreterare=sekreterare,
        justeringar=läs_justeringar(
            framsida, s.paragrafer, underskrifter, bok, dialekt, ordförande
        ),
    )


def _med_närvaro(s: Sammanträde, närvaro: Sequence[Närvaro], bok: Bok) -> Sammanträde:
    """Add the roll, and to the votes the names that it alone can give."""
    s = ändra(s, närvaro=utan_jäviga(närvaro, s.paragrafer))
    return med_rullans_röster(s, bok)


def _tolkning(
    s: Sammanträde, delar: Uppdelning, utanför: list[Rad], slut: Slut, bok: Bok
) -> Tolkning:
    bok.ta(*slut.rester)
    otolkat = bok.otolkat(delar.alla)
    anmärk_brister(s, len(otolkat), bok)
    anmärk_dubbla(delar, bok)
    sidbrus = sorted([*utanför, *slut.rester], key=lambda rad: rad.nummer)
    return Tolkning(
        s,
        bok.belägg(),
        otolkat,
        tuple(bok.anmärkningar),
        tuple(Otolkat(ett_mellanslag(r.text), r.nummer, sida=r.sida) for r in sidbrus),
    )


def _läs_paragrafer(
    delar: Uppdelning, bok: Bok, dialekt: Dialekt, läge: Läge
) -> tuple[tuple[Sidsignatur, ...], tuple[Paragraf, ...]]:
    paragrafer: list[Paragraf] = []
    sidsignaturer: list[Sidsignatur] = []
    for i, (rubrik, egna) in enumerate(delar.paragrafer):
        initialer = initialer_sist(egna)
        if initialer is not None:
            väg = Sökväg(("sidsignaturer", len(sidsignaturer)))
            bok.notera(väg, initialer, säkerhet=Säkerhet.HÄRLETT)
            sidsignaturer.append(Sidsignatur(initialer.text.strip(), rubrik.nummer))
        kvar = [rad for rad in egna if rad is not initialer]
        paragrafer.append(läs_paragraf(rubrik, kvar, Sökväg(("paragrafer", i)), bok, dialekt, läge))
    return tuple(sidsignaturer), med_anmält_jäv(tuple(paragrafer), bok)


def _beslutar_i_prosa(
    framsida: Framsida, delar: Uppdelning, brus: Sequence[Rad], dialekt: Dialekt
) -> bool:
    """Tell whether sentences of the running text decide: no headings of decision, or a company.

    A company's protocol may have headings for some matters and plain sentences for the others.
    """
    rader = [rad for _, egna in delar.paragrafer for rad in egna]
    if not any(avsnittsrubrik(rad.text, dialekt) == "beslut" for rad in rader):
        return True
    fynd = organfynd(framsida, brus)
    if fynd is not None:
        return fynd.organ.typ in _I_PROSA
    return any(rad.text.startswith(("Styrelsen beslut", "Direktionen beslut")) for rad in rader)


def _läge(
    dag: date, framsida: Framsida, delar: Uppdelning, brus: Sequence[Rad], dialekt: Dialekt
) -> Läge:
    fynd = organfynd(framsida, brus)
    prosa = _beslutar_i_prosa(framsida, delar, brus, dialekt)
    valda = fynd is not None and fynd.organ.typ in FÖRTROENDEVALDA
    return Läge(dag.year, prosa=prosa, passivt=valda)
