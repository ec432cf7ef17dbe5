"""One paragraph: its rows to the model."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import attrs

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik
from kommunprotokoll.modell.yrkande import Förslag, Propositionsordning
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken import yttranden
from kommunprotokoll.tolkning.marken.avsnitt import Avsnitt, dela_i_avsnitt, är_delrubrik
from kommunprotokoll.tolkning.marken.beslut import (
    beslut_i_löptext,
    läs_beslut,
    är_omedelbart_justerad,
)
from kommunprotokoll.tolkning.marken.lopande_text import foga, textstycken
from kommunprotokoll.tolkning.marken.meningar import dela_omröstningar, jäv_i, lyft, yttrande_i
from kommunprotokoll.tolkning.marken.omrostning import läs_omröstning
from kommunprotokoll.tolkning.marken.paragrafrubrik import Rubrikrad, dela_dnr, är_upprepad
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.rader import Rad, stycken
from kommunprotokoll.tolkning.tider import finn_tider_med_belägg

_MED_KLASS = re.compile(r"(?P<dnr>\S.*?) \(klass (?P<klass>[\d.]+)\)")
_GLAPP_KLASS = re.compile(r"(?P<dnr>\d{3,6}/(?:19|20)\d\d)(?P<klass>\d\.[\d.]*)$")
_ANGER_TIDER = re.compile(
    r"sammanträdes(?:tid|dag|plan|kalender)|mötes(?:tid|dag|datum|plan)", re.IGNORECASE
)
_DNR_RAD = re.compile(r"\s*(?:D\s?nr|Diarienummer|Ärendenummer)\b", re.IGNORECASE)
_ÅR = re.compile(r"\b((?:19|20)\d\d)\b")
_MEST_RUBRIK = 8
_RUBRIKBREDD = 58
_TRÅNGT = 0.95


@attrs.frozen
class Läge:
    """What the whole document says, that a paragraph needs to be read.

    Attributes:
        år: The meeting's year, for meeting times without one.
        prosa: Whether the document has no headings of decision.
    """

    år: int
    prosa: bool = False


@attrs.define
class _Utkast:
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


def läs_paragraf(
    rubrik: Rubrikrad, rader: Sequence[Rad], väg: Sökväg, bok: Bok, dialekt: Dialekt, läge: Läge
) -> Paragraf:
    """Read a paragraph.

    Args:
        rubrik: Its heading row.
        rader: Its rows, the heading row first.
        väg: The paragraph's place in the model, for the evidence.
        bok: Takes the evidence.
        dialekt: Words.
        läge: What the whole document says that the paragraph does not.
    """
    utkast = _Utkast(dialekt)
    text, kropp = _läs_rubrik(rubrik, rader, väg, bok, utkast)
    upprepade = [rad for rad in kropp if är_upprepad(rad, rubrik.nummer)]
    bok.ta(*upprepade)
    kropp = [rad for rad in kropp if rad not in upprepade]
    for avsnitt in dela_i_avsnitt(kropp, dialekt):
        _LÄSARE.get(avsnitt.slag, _läs_text)(avsnitt, utkast)
        _notera(avsnitt, väg, utkast, bok)
    if "beslut" not in utkast.fält:
        _lyft_beslut(utkast, prosa=läge.prosa)
    if _ANGER_TIDER.search(text):
        _läs_tider(text, kropp, läge.år, utkast, väg, bok)
    if any("medelbar" in rad.text for rad in kropp) and är_omedelbart_justerad(foga(kropp)):
        utkast.fält["omedelbart_justerad"] = True
    nummer: Paragrafnummer = rubrik.nummer
    return Paragraf(nummer.nummer, text, bokstav=nummer.bokstav, **utkast.fält)


def _läs_rubrik(
    rubrik: Rubrikrad,
    rader: Sequence[Rad],
    väg: Sökväg,
    bok: Bok,
    utkast: _Utkast,
) -> tuple[str, Sequence[Rad]]:
    """Return the heading's text and the rows below it."""
    ovanför, rader = rader[: rubrik.före], rader[rubrik.före :]
    bok.notera(väg / "nummer", rader[0])
    rubrikrader = [*ovanför] if ovanför else [rader[0]] if rubrik.rubrik else []
    nästa, dnr = 1, rubrik.dnr
    if rubrik.tidigare:
        utkast.fält["tidigare_behandling"] = rubrik.tidigare
        bok.notera(väg / "tidigare_behandling", rader[0])
    if not rubrikrader:
        if not dnr and (plats := _första_synliga(rader)) and _DNR_RAD.match(rader[plats].text):
            dnr = dela_dnr(rader[plats].text)[1]
            bok.ta(rader[plats])
            rader = [rader[0], *rader[plats + 1 :]]
        nästa = _rubrik_under(rader, utkast.dialekt, rubrikrader)
    while nästa < len(rader) and rader[nästa].är_tom:
        nästa += 1
    if nästa < len(rader) and not dnr and not ovanför:
        före, dnr = dela_dnr(rader[nästa].text) if _DNR_RAD.match(rader[nästa].text) else ("", "")
        if dnr and not före:
            bok.ta(rader[nästa])
            nästa += 1
    if dnr:
        första, *övriga = _flera_diarienummer(dnr)
        utkast.fält["diarienummer"] = första
        utkast.lägg("övriga_diarienummer", *övriga)
        bok.notera(väg / "diarienummer", rader[0])
    bok.notera(väg / "rubrik", *rubrikrader)
    text = foga(
        [attrs.evolve(rader[0], text=rubrik.rubrik), *rubrikrader[1:]]
        if rubrik.rubrik
        else rubrikrader
    )
    return text, rader[nästa:]


def _första_synliga(rader: Sequence[Rad]) -> int:
    """Return the place of the first row below the number that holds something; 0 if none does."""
    return next((i for i, rad in enumerate(rader) if i and not rad.är_tom), 0)


def _rubrik_under(rader: Sequence[Rad], dialekt: Dialekt, rubrikrader: list[Rad]) -> int:
    """Gather a heading that stands below its number: rows up to an empty one or a known heading."""
    i = 1
    while i < len(rader) and len(rubrikrader) < _MEST_RUBRIK:
        rad = rader[i]
        if rad.är_tom:
            if rubrikrader:
                break
        elif _slutar_rubriken(rad, rubrikrader, dialekt):
            break
        else:
            rubrikrader.append(rad)
        i += 1
    return i


def _slutar_rubriken(rad: Rad, rubrikrader: list[Rad], dialekt: Dialekt) -> bool:
    känd = är_delrubrik(rad.text, dialekt)
    if not rubrikrader and nyckel(rad.text) in dialekt.även_ärende:
        return False
    if _DNR_RAD.match(rad.text) and rubrikrader:
        return True
    return känd or (bool(rubrikrader) and not _fortsätter(rubrikrader, rad))


def _fortsätter(rubrikrader: list[Rad], nästa: Rad) -> bool:
    """Tell whether a row goes on a wrapped heading: its first word had no room before."""
    förra, text = rubrikrader[-1].text.strip(), nästa.text.strip()
    if förra.endswith((".", ":")):
        return False
    if (
        text[:1].islower()
        or text.startswith("(")
        or förra.endswith(("-", ",", " och", " för", " av", " till", " om"))
    ):
        return True
    bredd = max(_RUBRIKBREDD, *(len(r.text.strip()) for r in rubrikrader))
    return len(förra) + 1 + len(text.split(maxsplit=1)[0]) > _TRÅNGT * bredd


def _flera_diarienummer(text: str) -> list[Diarienummer]:
    """Read "KS 2031/12 och SN 2031/4": several numbers only if each is one by itself."""
    delar = [_diarienummer(del_) for del_ in re.split(r"\s+och\s+|,\s+", text) if del_]
    return delar if all(d.löpnummer is not None for d in delar) else [_diarienummer(text)]


def _diarienummer(text: str) -> Diarienummer:
    if träff := _MED_KLASS.fullmatch(text):
        return Diarienummer(träff["dnr"], klassbeteckning=träff["klass"])
    if träff := _GLAPP_KLASS.match(text):
        return Diarienummer(träff["dnr"], klassbeteckning=träff["klass"])
    return Diarienummer(text)


def _lyft_beslut(utkast: _Utkast, *, prosa: bool) -> None:
    """Make decisions of sentences in the running text that say what the body decided."""
    kvar: list[object] = []
    for stycke in utkast.fält.get("text", ()):
        är_text = isinstance(stycke, Löptext)
        funnet = beslut_i_löptext(stycke.text, prosa=prosa) if är_text else None
        if funnet is None:
            kvar.append(stycke)
            continue
        före, beslut, efter = funnet
        utkast.lägg("beslut", beslut)
        kvar += [Löptext(del_) for del_ in (före, efter) if del_]
    utkast.fält["text"] = tuple(kvar)


def _läs_tider(
    rubrik: str, rader: Sequence[Rad], år: int, utkast: _Utkast, väg: Sökväg, bok: Bok
) -> None:
    årtal = _ÅR.search(rubrik)
    synliga = [rad for rad in rader if not rad.är_tom]
    fynd = finn_tider_med_belägg([r.text for r in synliga], int(årtal[1]) if årtal else år)
    for plats, belägg in enumerate(fynd.belägg):
        källa = synliga[belägg.rad - 1]
        bok.notera(väg / "sammanträdestider" / plats, källa, säkerhet=Säkerhet.HÄRLETT)
    utkast.lägg("sammanträdestider", *fynd.tider)
    for fel in fynd.fel if fynd.tider else ():
        bok.anmärk_vid(väg, fel, synliga)


def _läs_text(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    """Read running text; a sentence of jäv or reservation goes where its heading would put it."""
    for stycke in textstycken(avsnitt.rader, utkast.dialekt):
        if not isinstance(stycke, Löptext):
            utkast.lägg("text", stycke)
            continue
        kvar, jäv = lyft(stycke.text, jäv_i)
        kvar, yttranden_ = lyft(kvar, yttrande_i)
        utkast.lägg("jäv", *(j for funna in jäv for j in funna))
        for fält, yttrande in yttranden_:
            utkast.lägg(fält, yttrande)
        if kvar:
            utkast.lägg("text", Löptext(kvar))


def _läs_beslut(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    del_ = läs_beslut(avsnitt.rader, utkast.dialekt, avsnitt.rubriktext)
    utkast.lägg("beslut", *del_.beslut)
    utkast.lägg("text", *textstycken(del_.övrigt, utkast.dialekt))


def _läs_förslag(avsnitt: Avsnitt, utkast: _Utkast) -> None:
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


def _läs_propositionsordning(avsnitt: Avsnitt, utkast: _Utkast) -> None:
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


def _läs_omröstning(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    texter = [foga(block) for block in stycken(avsnitt.rader)]
    _lägg_omröstning(texter, avsnitt.rubriktext, utkast)


def _lägg_omröstning(texter: Sequence[str], rubrik: str, utkast: _Utkast) -> None:
    omröstning = läs_omröstning(texter, rubrik)
    if omröstning is not None:
        utkast.lägg("omröstningar", omröstning)


def _läs_underlag(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    for text in yttranden.texter(avsnitt.rader):
        funnet = finn_datum(text)
        utkast.lägg("beslutsunderlag", Handling(text, funnet[0] if funnet else None))


def _läs_skickas_till(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    mottagare = (rad.text.strip() for rad in avsnitt.rader if not rad.är_tom)
    utkast.lägg("skickas_till", *mottagare)


def _läs_jäv(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    """Read who is disqualified; a sentence that names nobody stays in the text."""
    kvar = []
    for text in yttranden.texter(avsnitt.rader):
        jäv = yttranden.läs_jäv(text, under_rubrik=True)
        utkast.lägg("jäv", *jäv)
        if not jäv:
            kvar.append(Löptext(text))
    if kvar:
        utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext), *kvar)


def _läs_ändringar(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    utkast.lägg("text", Mellanrubrik(avsnitt.rubriktext))
    utkast.lägg("text", *(Löptext(t) for t in yttranden.texter(avsnitt.rader)))


def _läs_yrkanden(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    utkast.lägg("yrkanden", *yttranden.läs_yrkanden(avsnitt.rader))


def _läs_yttranden(avsnitt: Avsnitt, utkast: _Utkast) -> None:
    """Read notes of every kind: the heading tells the kind where the sentence does not."""
    for text in yttranden.texter(avsnitt.rader):
        fält, yttrande = yttranden.läs_yttrande(text, avsnitt.slag)
        utkast.lägg(fält, yttrande)
        utkast.lägg("jäv", *yttranden.läs_jäv(text))


_Läsare = Callable[[Avsnitt, _Utkast], None]

_LÄSARE: dict[str, _Läsare] = {
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
    "närvaroändring": "text",
    "": "text",
}


def _notera(avsnitt: Avsnitt, väg: Sökväg, utkast: _Utkast, bok: Bok) -> None:
    rader = [rad for rad in avsnitt.rader if not rad.är_tom]
    if avsnitt.rubrik is not None:
        rader.insert(0, avsnitt.rubrik)
    fält = _FÄLT.get(avsnitt.slag, avsnitt.slag)
    if fält not in utkast.fält:
        fält = "text"
    bok.notera(väg / fält, *rader)
