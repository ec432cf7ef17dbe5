"""The parts of a paragraph to the fields of the model, each by the reader of its heading."""

import re
from collections.abc import Callable, Sequence

import attrs

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.narvaro import Närvaroändring
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik
from kommunprotokoll.modell.yrkande import Förslag
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.beslut import yttranden
from kommunprotokoll.tolkning.marken.beslut.beslut import läs_beslut
from kommunprotokoll.tolkning.marken.beslut.meningar import (
    jäv_i,
    kan_lyftas,
    lyft,
    yttrande_i,
)
from kommunprotokoll.tolkning.marken.beslut.yttrandeavsnitt import läs_jävsavsnitt, läs_yttranden
from kommunprotokoll.tolkning.marken.lopande_text import PUNKTTECKEN, foga, textstycken
from kommunprotokoll.tolkning.marken.narvaro.narvaroandring import läs_närvaroändringar
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import Avsnitt
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.omrostningslasare import (
    läs_omröstning_under_rubrik,
    läs_propositionsordning,
    utan_omröstningar,
)
from kommunprotokoll.tolkning.rader import Rad, stycken, utan_tomma
from kommunprotokoll.tolkning.utkast import Utkast

_VEMS_FÖRSLAG = re.compile(r"(?P<vem>\w.*?)s förslag\b")
_DNR_SIST = re.compile(
    r"(?P<text>.+?),? (?:dnr|diarienummer):? (?P<dnr>[A-ZÅÄÖ]{0,8}[ -]?\d[\w/:.-]{2,20})\.?",
    re.IGNORECASE,
)
_BILAGA = re.compile(
    r"(?:[-–•*·▪]\s+)?Bilaga(?: (?P<nr>\d{1,3}|[A-Z]))?(?:[:.,]?\s+(?P<rubrik>.{1,150}))?",
    re.IGNORECASE,
)


def läs_text(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read running text; what a sentence says goes where a heading of its own would put it."""
    _läs_löptext(avsnitt.rader, utkast)


def _läs_löptext(rader: Sequence[Rad], utkast: Utkast) -> None:
    for stycke in utan_omröstningar(textstycken(rader, utkast.dialekt), utkast):
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
    _läs_löptext(del_.övrigt, utkast)


def _läs_förslag(avsnitt: Avsnitt, utkast: Utkast) -> None:
    del_ = läs_beslut(avsnitt.rader, utkast.dialekt)
    utkast.lägg("text", *textstycken(del_.övrigt, utkast.dialekt))
    for beslut in del_.beslut:
        vems = _VEMS_FÖRSLAG.match(avsnitt.rubriktext)
        förslag = Förslag(
            vems["vem"] if vems is not None else beslut.organ,
            beslut.attsatser,
            inledning=beslut.inledning,
            rubrik=avsnitt.rubriktext,
        )
        utkast.lägg("förslag", förslag)


def _läs_underlag(avsnitt: Avsnitt, utkast: Utkast) -> None:
    for märkt in yttranden.texter(avsnitt.rader):
        text, dnr = _utan_dnr(PUNKTTECKEN.sub("", märkt, count=1))
        funnet = finn_datum(text)
        handling = Handling(text, funnet[0] if funnet else None, diarienummer=dnr)
        utkast.lägg("beslutsunderlag", handling)


def _utan_dnr(text: str) -> tuple[str, Diarienummer | None]:
    """Part a paper from the case number that ends its line: "Årsredovisning, dnr KS 2031/12"."""
    träff = _DNR_SIST.fullmatch(text) if "nr " in text else None
    return (träff["text"], Diarienummer(träff["dnr"])) if träff is not None else (text, None)


def _läs_skickas_till(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read who is to have the decision; a sentence that stands below them is running text."""
    for i, block in enumerate(stycken(avsnitt.rader)):
        text = PUNKTTECKEN.sub("", foga(block), count=1)
        if i and text.endswith(".") and len(text.split()) > _LÄNGSTA_MOTTAGARE:
            utkast.lägg("text", Löptext(text))
        else:
            mottagare = (PUNKTTECKEN.sub("", rad.text, count=1).strip() for rad in block)
            utkast.lägg("skickas_till", *(m for m in mottagare if m))


def _läs_bilagor(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read the list of attachments; text that is no list stays where it is."""
    texter = yttranden.texter(avsnitt.rader)
    träffar = [_BILAGA.fullmatch(text) for text in texter]
    if any(träff is None for träff in träffar):
        utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext))
        läs_text(attrs.evolve(avsnitt, slag=""), utkast)
        return
    utkast.lägg(
        "bilagor", *(Bilaga(t["rubrik"] or "", t["nr"] or "") for t in träffar if t is not None)
    )


def _läs_jäv(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read who is disqualified; a sentence that names nobody stays in the text."""
    jäv, kvar = läs_jävsavsnitt(yttranden.texter(avsnitt.rader))
    utkast.lägg("jäv", *jäv)
    if kvar:
        utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext), *map(Löptext, kvar))


def _läs_ändringar(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read who comes and leaves; a sentence that names nobody stays in the text."""
    kvar = []
    for text in yttranden.texter(avsnitt.rader):
        ändringar = läs_närvaroändringar(text)
        if not _fyller_i(ändringar, utkast):
            utkast.lägg("närvaroändringar", *ändringar)
        if not ändringar:
            kvar.append(Löptext(text))
    if kvar:
        utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext), *kvar)


def _fyller_i(nya: Sequence[Närvaroändring], utkast: Utkast) -> bool:
    """Let a sentence that says more of the change above it, of the same person, fill it in."""
    tidigare: tuple[Närvaroändring, ...] = utkast.fält.get("närvaroändringar", ())
    if len(nya) != 1 or not tidigare:
        return False
    förra, (ny,) = tidigare[-1], nya
    if (förra.person, förra.slag) != (ny.person, ny.slag):
        return False
    if förra.klockslag is not None and ny.klockslag not in {None, förra.klockslag}:
        return False
    fylld = ändra(
        förra,
        klockslag=förra.klockslag or ny.klockslag,
        ersätter=förra.ersätter or ny.ersätter,
        text=f"{förra.text}\n\n{ny.text}",
    )
    utkast.fält["närvaroändringar"] = (*tidigare[:-1], fylld)
    return True


def _läs_yrkanden(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read proposals; a sentence of who takes no part in deciding may stand among them."""
    yrkanden, övriga = yttranden.läs_yrkanden(avsnitt.rader)
    utkast.lägg("yrkanden", *yrkanden)
    for text in övriga:
        fält, yttrande = yttranden.läs_yttrande(text, "deltar_ej")
        utkast.lägg(fält, yttrande)


def _läs_yttranden(avsnitt: Avsnitt, utkast: Utkast) -> None:
    """Read notes of every kind: the heading tells the kind where the sentence does not."""
    texter: list[str] = []
    for text in yttranden.texter(avsnitt.rader):
        if yttranden.säger_ingen(text):
            utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext), Löptext(text))
            continue
        jäv = yttranden.läs_jäv(text)
        utkast.lägg("jäv", *jäv)
        texter += [] if jäv else [text]
    for fält, yttrande in läs_yttranden(texter, avsnitt.slag):
        utkast.lägg(fält, yttrande)


_LÄNGSTA_MOTTAGARE = 8
"""Words: recipients are names; more of them, and a full stop, make a sentence."""

_Läsare = Callable[[Avsnitt, Utkast], None]

LÄSARE: dict[str, _Läsare] = {
    "beslut": _läs_beslut,
    "förslag": _läs_förslag,
    "yrkanden": _läs_yrkanden,
    "propositionsordning": läs_propositionsordning,
    "omröstning": läs_omröstning_under_rubrik,
    "beslutsunderlag": _läs_underlag,
    "reservation": _läs_yttranden,
    "särskilt_yttrande": _läs_yttranden,
    "protokollsanteckning": _läs_yttranden,
    "deltar_ej": _läs_yttranden,
    "jäv": _läs_jäv,
    "närvaroändring": _läs_ändringar,
    "skickas_till": _läs_skickas_till,
    "bilagor": _läs_bilagor,
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
