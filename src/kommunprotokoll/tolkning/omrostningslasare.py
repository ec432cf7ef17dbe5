"""The votes of a paragraph, from the parts where they are told of."""

import re
from collections.abc import Sequence
from typing import Any

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.omrostning import Omröstning, ÖppenOmröstning
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik, Textstycke
from kommunprotokoll.modell.yrkande import Propositionsordning
from kommunprotokoll.tolkning.marken.beslut import yttranden
from kommunprotokoll.tolkning.marken.lopande_text import foga, textstycken
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import Avsnitt
from kommunprotokoll.tolkning.marken.rost.omrostning import innebörd, läs_omröstning
from kommunprotokoll.tolkning.marken.rost.omrostningsavsnitt import (
    dela_vid_ny,
    läs_omröstningsavsnitt,
)
from kommunprotokoll.tolkning.marken.rost.omrostningsdelar import (
    dela_omröstningar,
    dela_vid_tavlor,
    från_omröstningen,
    kan_tala_om_omröstning,
    omröstningar_i,
    säger_avstår,
)
from kommunprotokoll.tolkning.marken.rost.rosttavla import Tavla, läs_tavlor, tabell_ur
from kommunprotokoll.tolkning.marken.rost.sluten_omrostning import läs_sluten_omröstning
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.utkast import Utkast

_TOM = Rad("", 1)
_RÖSTORD = re.compile(r"röst|otering|pprop|\b(?:ja|nej|bilaga|lista)\b", re.IGNORECASE)
_TALAR_OM_RÖSTER = re.compile(
    r"mröstning|otering|röster\b|\bröstade|\bröstar|upprop", re.IGNORECASE
)
_KAN_DÖLJA_OMRÖSTNING = frozenset({"yrkanden", "förslag", "propositionsordning"})


def utan_omröstningar(bitar: Sequence[Textstycke], utkast: Utkast) -> Sequence[Textstycke]:
    """Take the votes that running text tells of; return the pieces that are left."""
    bitar = [
        Löptext(bit.text) if isinstance(bit, Mellanrubrik) and säger_avstår(bit.text) else bit
        for bit in bitar
    ]
    texter = [bit.text for bit in bitar if isinstance(bit, Löptext)]
    if not any(kan_tala_om_omröstning(text) for text in texter):
        return bitar
    _, omröstningar = omröstningar_i(texter)
    _lägg_delade(omröstningar, "", utkast)
    tagna = {text for omröstning in omröstningar for text in omröstning}
    return [bit for bit in bitar if not (isinstance(bit, Löptext) and bit.text in tagna)]


def läs_omröstningar_i_övrigt(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read votes that stand below a heading of something else, which keeps what it says."""
    if any(_TALAR_OM_RÖSTER.search(rad.text) for rad in avsnitt.rader):
        for tavla in läs_tavlor(avsnitt.rader):
            _lägg_tavla(tavla, utkast)
    if "omröstningar" in utkast.fält or avsnitt.slag not in _KAN_DÖLJA_OMRÖSTNING:
        return
    texter = yttranden.texter(avsnitt.rader)
    if any(kan_tala_om_omröstning(text) for text in texter):
        _, omröstningar = omröstningar_i(texter)
        _lägg_delade(omröstningar, "", utkast)


def läs_propositionsordning(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read how the chair put the question, and the votes that were held on it."""
    for rader in dela_vid_tavlor(avsnitt.rader):
        _läs_proposition(attrs.evolve(avsnitt, rader=tuple(rader)), utkast)


def _läs_proposition(avsnitt: Avsnitt, utkast: Utkast) -> None:
    röster, tabellens = tabell_ur(avsnitt.rader)
    if röster or tabellens:
        texter, delar = från_omröstningen(yttranden.texter(avsnitt.rader))
        _lägg_omröstning(läs_omröstning(delar, avsnitt.rubriktext, röster, tabellens), utkast)
        _lägg_övriga_i_tabellen(avsnitt.rader, utkast)
    else:
        texter, omröstningar = dela_omröstningar(yttranden.texter(avsnitt.rader))
        _lägg_delade(omröstningar, avsnitt.rubriktext, utkast)
    text = "\n".join(texter)
    if sluten := läs_sluten_omröstning(text):
        utkast.lägg("omröstningar", sluten)
        return
    if not text:
        return
    if förra := utkast.fält.get("propositionsordning"):
        text = f"{förra.text}\n{text}".strip()
    utkast.fält["propositionsordning"] = Propositionsordning(text)


def _lägg_övriga_i_tabellen(rader: Sequence[Rad], utkast: Utkast) -> None:
    """Add the votes beside the first one of a table, which has the text."""
    for tavla in läs_tavlor(rader)[1:]:
        _lägg_tavla(tavla, utkast)


def _lägg_tavla(tavla: Tavla, utkast: Utkast) -> None:
    fält: dict[str, Any] = {val.name.lower(): tal for val, tal in tavla.summor.items()}
    utkast.lägg("omröstningar", ÖppenOmröstning(röster=tavla.röster, **fält))


def läs_omröstning_under_rubrik(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read the votes below a heading: one, or more that were asked for after its result."""
    for del_ in dela_vid_ny(avsnitt.rader):
        for rader in dela_vid_tavlor(del_):
            _läs_en_omröstning(attrs.evolve(avsnitt, rader=tuple(rader)), utkast)


def _läs_en_omröstning(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read a vote; its order may have a heading of its own above that of its result."""
    if utkast.väntande and _börjar_om(avsnitt):
        läs_väntande(utkast)
    rader = [*utkast.väntande, _TOM, *avsnitt.rader] if utkast.väntande else avsnitt.rader
    utkast.väntande = []
    omröstning = läs_omröstningsavsnitt(rader, avsnitt.rubriktext)
    if isinstance(omröstning, ÖppenOmröstning) and not _har_utfall(omröstning):
        utkast.väntande, utkast.väntar_på = list(rader), avsnitt.rubriktext
    else:
        _lägg_omröstning(omröstning, utkast)
        _lägg_övriga_i_tabellen(avsnitt.rader, utkast)


def _har_utfall(omröstning: ÖppenOmröstning) -> bool:
    har_summor = omröstning.ja is not None and omröstning.nej is not None
    return har_summor or bool(omröstning.röster)


def _börjar_om(avsnitt: Avsnitt) -> bool:
    """Tell whether a vote has its own order, so that the one above is another vote."""
    return "resultat" not in avsnitt.rubriktext.casefold() and any(innebörd(foga(avsnitt.rader)))


def läs_väntande(utkast: Utkast) -> None:
    """Let a vote be one though its result stands elsewhere, as on a list.

    Below a heading that only has the word, as that of a matter to vote on, nobody need have voted.
    """
    if not utkast.väntande:
        return
    rader, utkast.väntande = utkast.väntande, []
    if not any(_RÖSTORD.search(rad.text) for rad in rader):
        utkast.lägg("text", Mellanrubrik(utkast.väntar_på))
        utkast.lägg("text", *textstycken(rader, utkast.dialekt))
    else:
        _lägg_omröstning(läs_omröstningsavsnitt(rader, utkast.väntar_på), utkast)


def _lägg_delade(omröstningar: Sequence[Sequence[str]], rubrik: str, utkast: Utkast) -> None:
    for delar in omröstningar:
        sluten = läs_sluten_omröstning("\n".join(delar))
        _lägg_omröstning(sluten or läs_omröstning(delar, rubrik), utkast)


def _lägg_omröstning(omröstning: Omröstning | None, utkast: Utkast) -> None:
    ordning = utkast.fält.get("propositionsordning")
    öppen = isinstance(omröstning, ÖppenOmröstning) and not omröstning.ja_innebär
    if öppen and ordning is not None:
        # The order of voting may stand above, under the heading of the order of propositions.
        ja, nej = innebörd(ordning.text.replace("\n", " "))
        omröstning = ändra(omröstning, ja_innebär=ja, nej_innebär=nej)
    if omröstning is not None:
        utkast.lägg("omröstningar", omröstning)
