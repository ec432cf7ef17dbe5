"""The parts of a paragraph to the fields of the model, each by the reader of its heading."""

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik
from kommunprotokoll.modell.yrkande import Förslag, Propositionsordning
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken import yttranden
from kommunprotokoll.tolkning.marken.avsnitt import Avsnitt
from kommunprotokoll.tolkning.marken.beslut import läs_beslut
from kommunprotokoll.tolkning.marken.lopande_text import foga, textstycken
from kommunprotokoll.tolkning.marken.meningar import (
    dela_omröstningar,
    jäv_i,
    kan_lyftas,
    lyft,
    yttrande_i,
)
from kommunprotokoll.tolkning.marken.narvaroandring import läs_närvaroändringar
from kommunprotokoll.tolkning.marken.omrostning import innebörd, läs_omröstning
from kommunprotokoll.tolkning.marken.sluten_omrostning import läs_sluten_omröstning
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.rader import stycken, utan_tomma


@attrs.define
class Utkast:
    """The fields of a paragraph as they are gathered; a field may be added to more than once."""

    dialekt: Dialekt
    fält: dict[str, Any] = attrs.Factory(dict)

    def lägg(self, namn: str, *värden: object) -> int:
        """Add values to a tuple field; gives the place of the first of them."""
        if not värden:
            return 0
        förra: tuple[object, ...] = self.fält.get(namn, ())
        self.fält[namn] = (*förra, *värden)
        return len(förra)


def läs_text(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read running text; a sentence of jäv or reservation goes where its heading would put it."""
    for stycke in textstycken(avsnitt.rader, utkast.dialekt):
        if not isinstance(stycke, Löptext) or not kan_lyftas(stycke.text):
            utkast.lägg("text", stycke)
            continue
        kvar, jäv = lyft(stycke.text, jäv_i)
        kvar, yttranden_ = lyft(kvar, yttrande_i)
        utkast.lägg("jäv", *(j for funna in jäv for j in funna))
        for fält, yttrande in yttranden_:
            utkast.lägg(fält, yttrande)
        if kvar:
            utkast.lägg("text", Löptext(kvar))


def _läs_beslut(avsnitt: Avsnitt, utkast: Utkast) -> None:
    del_ = läs_beslut(avsnitt.rader, utkast.dialekt, avsnitt.rubriktext)
    utkast.lägg("beslut", *del_.beslut)
    läs_text(Avsnitt("", None, "", del_.övrigt), utkast)


def _läs_förslag(avsnitt: Avsnitt, utkast: Utkast) -> None:
    del_ = läs_beslut(avsnitt.rader, utkast.dialekt)
    utkast.lägg("text", *textstycken(del_.övrigt, utkast.dialekt))
    for beslut in del_.beslut:
        förslag = Förslag(
            beslut.organ,
            beslut.attsatser,
            inledning=beslut.inledning,
            rubrik=avsnitt.rubriktext,
        )
        utkast.lägg("förslag", förslag)


def _läs_propositionsordning(avsnitt: Avsnitt, utkast: Utkast) -> None:
    texter = yttranden.texter(avsnitt.rader)
    texter, omröstningar = dela_omröstningar(texter)
    for omröstning in omröstningar:
        _lägg_omröstning(omröstning, avsnitt.rubriktext, utkast)
    text = "\n".join(texter)
    if not text:
        return
    if förra := utkast.fält.get("propositionsordning"):
        text = f"{förra.text}\n{text}".strip()
    utkast.fält["propositionsordning"] = Propositionsordning(text)


def _läs_omröstning(avsnitt: Avsnitt, utkast: Utkast) -> None:
    texter = [foga(block) for block in stycken(avsnitt.rader)]
    _lägg_omröstning(texter, avsnitt.rubriktext, utkast)


def _lägg_omröstning(texter: Sequence[str], rubrik: str, utkast: Utkast) -> None:
    if sluten := läs_sluten_omröstning("\n".join(texter)):
        utkast.lägg("omröstningar", sluten)
        return
    omröstning = läs_omröstning(texter, rubrik)
    ordning = utkast.fält.get("propositionsordning")
    if omröstning is not None and ordning is not None and not omröstning.ja_innebär:
        # The order of voting may stand above, under the heading of the order of propositions.
        ja, nej = innebörd(ordning.text.replace("\n", " "))
        omröstning = ändra(omröstning, ja_innebär=ja, nej_innebär=nej)
    if omröstning is not None:
        utkast.lägg("omröstningar", omröstning)


def _läs_underlag(avsnitt: Avsnitt, utkast: Utkast) -> None:
    for text in yttranden.texter(avsnitt.rader):
        funnet = finn_datum(text)
        utkast.lägg("beslutsunderlag", Handling(text, funnet[0] if funnet else None))


def _läs_skickas_till(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read who is to have the decision; a sentence that stands below them is running text."""
    for i, block in enumerate(stycken(avsnitt.rader)):
        text = foga(block).lstrip("-–— ")
        if i and text.endswith(".") and len(text.split()) > _LÄNGSTA_MOTTAGARE:
            utkast.lägg("text", Löptext(text))
        else:
            utkast.lägg("skickas_till", *(rad.text.strip() for rad in block))


def _läs_jäv(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read who is disqualified; a sentence that names nobody stays in the text."""
    kvar = []
    for text in yttranden.texter(avsnitt.rader):
        jäv = yttranden.läs_jäv(text, under_rubrik=True)
        utkast.lägg("jäv", *jäv)
        if not jäv:
            kvar.append(Löptext(text))
    if kvar:
        utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext), *kvar)


def _läs_ändringar(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read who comes and leaves; a sentence that names nobody stays in the text."""
    kvar = []
    for text in yttranden.texter(avsnitt.rader):
        ändringar = läs_närvaroändringar(text)
        utkast.lägg("närvaroändringar", *ändringar)
        if not ändringar:
            kvar.append(Löptext(text))
    if kvar:
        utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext), *kvar)


def _läs_yrkanden(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read proposals; a sentence of who takes no part in deciding may stand among them."""
    yrkanden, övriga = yttranden.läs_yrkanden(avsnitt.rader)
    utkast.lägg("yrkanden", *yrkanden)
    for text in övriga:
        fält, yttrande = yttranden.läs_yttrande(text, "deltar_ej")
        utkast.lägg(fält, yttrande)


def _läs_yttranden(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read notes of every kind: the heading tells the kind where the sentence does not."""
    for text in yttranden.texter(avsnitt.rader):
        jäv = yttranden.läs_jäv(text)
        utkast.lägg("jäv", *jäv)
        if not jäv:
            fält, yttrande = yttranden.läs_yttrande(text, avsnitt.slag)
            utkast.lägg(fält, yttrande)


_LÄNGSTA_MOTTAGARE = 8
"""Words: recipients are names; more of them, and a full stop, make a sentence."""

_Läsare = Callable[[Avsnitt, Utkast], None]

LÄSARE: dict[str, _Läsare] = {
    "beslut": _läs_beslut,
    "förslag": _läs_förslag,
    "yrkanden": _läs_yrkanden,
    "propositionsordning": _läs_propositionsordning,
    "omröstning": _läs_omröstning,
    "beslutsunderlag": _läs_underlag,
    "reservation": _läs_yttranden,
    "särskilt_yttrande": _läs_yttranden,
    "protokollsanteckning": _läs_yttranden,
    "deltar_ej": _läs_yttranden,
    "jäv": _läs_jäv,
    "närvaroändring": _läs_ändringar,
    "skickas_till": _läs_skickas_till,
}
"""Reader of each part of a paragraph, by the canonical name of its heading."""

_FÄLT = {
    "särskilt_yttrande": "särskilda_yttranden",
    "protokollsanteckning": "protokollsanteckningar",
    "reservation": "reservationer",
    "omröstning": "omröstningar",
    "närvaroändring": "närvaroändringar",
    "": "text",
}


def notera(avsnitt: Avsnitt, väg: Sökväg, utkast: Utkast, bok: Bok) -> None:
    """Let the rows of a part be the evidence of the field that it went to."""
    rader = utan_tomma(avsnitt.rader)
    if avsnitt.rubrik is not None:
        rader.insert(0, avsnitt.rubrik)
    fält = _FÄLT.get(avsnitt.slag, avsnitt.slag)
    if fält not in utkast.fält:
        bara_jäv = LÄSARE.get(avsnitt.slag) is _läs_yttranden and "jäv" in utkast.fält
        fält = "jäv" if bara_jäv else "text"
    bok.notera(väg / fält, *rader)
