"""The parts of a paragraph, divided by their headings."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, första_ord, nyckel
from kommunprotokoll.tolkning.marken.omedelbart import bara_justering
from kommunprotokoll.tolkning.marken.rost.rost_i_beslut import är_sidrad
from kommunprotokoll.tolkning.rader import Rad

_TILLÄGG = re.compile(
    r"\s+[–-]\s+.*$|\s+\d{1,2}$|"
    r"(?:(?<=omröstning)|(?<=votering)) (?:gällande|om|avseende|mellan|i)\b[^.:]*$|"
    r"(?:(?<=omröstning)|(?<=votering)) (?:\d{1,2} ?)?\([^()]*\)$|"
    r"(?:(?<=omröstning)|(?<=votering)|(?<=resultat))(?: (?:nr )?\d{1,2})?[,:] [^.,:]*$|"
    r"(?:(?<=omröstning)|(?<=votering)) nr \d{1,2}$"
)
_FÖRE_TILLÄGG = (
    " - ", " – ", "omröstning ", "votering ", "omröstning, ", "votering, ", "omröstning: ",
    "votering: ", "resultat, ", "resultat: ",
)  # fmt: skip
_ORGANS_BESLUT = re.compile(r"[\w&-]+(?: [\w&-]+){0,4}s beslut(?: för egen del)?")
_UPPÅT = re.compile(
    r"[\w&-]+(?: [\w&-]+){0,4}s (?:förslag|yttrande) till (?:beslut i )?"
    r"(?:(?:kommun|region|förbunds)?fullmäktige|[\w-]*(?:styrelsen|nämnden))"
)
_ORGANS_FÖRSLAG = re.compile(r"(?:\w+-(?:, \w+-)? och )?(?:[\w&-]+s ){1,3}förslag(?: till beslut)?")
"""Each word is a genitive: "Mark- och exploateringsenhetens", "Kommunstyrelsens arbetsutskotts"."""
_TJÄNSTEMÄNS = re.compile(
    r"[\w-]*(?:kontor|förvaltning|enhet|avdelning|kansli|sektor|direktör|chef|sekreterare)\w{0,3}s "
    r"(?:förslag|yttrande)\b"
)
"""What officials propose is no decision, whichever body it goes to."""
_PÅ_RADEN = re.compile(r"\s*(?P<rubrik>[A-ZÅÄÖ][\w ]{2,40}):\s+(?P<rest>\S.*)$")
_BESLUTSGÅNG = re.compile(
    r"\s*(?:Ordföranden? (?:[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+(?: \([A-ZÅÄÖ]+\))? )?"
    r"(?:ställer|ställde) (?:\w+ ){0,3}(?:proposition|förslag|yrkande|bifall)|"
    r"(?:Omröstning|Votering) (?:begärs|begärdes|begärd)\b)"
)
"""How the chair's putting of the question begins, where it has no heading of its own."""
_FÖRE_GÅNGEN = frozenset({"beslut", "yrkanden"})
_LÄNGSTA_RUBRIK = 200
_GLESAST = 36
_FRÅN_PARTIER = re.compile(r" från(?:,? (?:och )?\([a-zåäö]{1,6}\)){1,8}$")
_MELLAN_LED = re.compile(r" och |, | ?/ ?| & ")
_YTTRANDEN = frozenset({"reservation", "särskilt_yttrande", "protokollsanteckning", "deltar_ej"})
_FÖRSLAGENS_GÅNG = frozenset({"yrkanden", "propositionsordning", "omröstning"})
_MED_JUSTERING = frozenset({"", "beslut", "skickas_till"})
_PÅ_RADEN_FÅR = frozenset(
    {"beslut", "yrkanden", "reservation", "skickas_till", "jäv", "omröstning"}
)


@attrs.frozen
class Avsnitt:
    """A part of a paragraph.

    Attributes:
        slag: Canonical name of the heading; empty for text without one.
        rubrik: The heading's row, if it has one.
        rubriktext: The heading as printed.
        rader: The rows below it.
    """

    slag: str
    rubrik: Rad | None
    rubriktext: str
    rader: tuple[Rad, ...]


def dela_i_avsnitt(rader: Sequence[Rad], dialekt: Dialekt) -> list[Avsnitt]:
    """Divide a paragraph's rows at the headings that the dialect knows, in order."""
    delar: list[tuple[str, Rad | None, str, list[Rad]]] = [("", None, "", [])]
    for rad in rader:
        kanske = bool(rad.text) and _kan_vara_rubrik(rad.text, dialekt)
        if kanske and (slag := avsnittsrubrik(rad.text, dialekt)):
            if delar[-1][0] == "förslag" and _UPPÅT.fullmatch(nyckel(rad.text)):
                slag = "förslag"  # what lay before fullmäktige, not what the board decided
            if slag == "förslag" and _till_annat_organ(rad, delar[-1]):
                delar[-1][3].append(rad)
            else:
                delar.append((slag, rad, rad.text.strip(), []))
        elif ":" in rad.text and (delad := _rubrik_på_raden(rad, dialekt)):
            slag, rubrik, rest = delad
            delar.append((slag, None, rubrik, [attrs.evolve(rad, text=rest)]))
        elif delar[-1][0] in _FÖRE_GÅNGEN and _BESLUTSGÅNG.match(rad.text) and delar[-1][3]:
            delar.append(("propositionsordning", None, "", [rad]))
        elif (
            (kanske and delar[-1][0] and _bryter_av(rad.text, dialekt))
            or ("medelbar" in rad.text and _justeras(rad.text, delar[-1][0]))
            or (delar[-1][0] == "beslut" and är_sidrad(rad.text))
        ):
            delar.append(("", None, "", [rad]))
        else:
            delar[-1][3].append(rad)
    _egna_förslag_är_beslut(delar)
    if not any(slag == "beslut" for slag, _, _, _ in delar):
        _sista_uppåt_är_beslut(delar)
    return [
        Avsnitt(slag, rubrik, text, tuple(r))
        for slag, rubrik, text, r in delar
        if rubrik is not None or any(rad.text and not rad.är_tom for rad in r)
    ]


def _sista_uppåt_är_beslut(delar: list[tuple[str, Rad | None, str, list[Rad]]]) -> None:
    """Where nothing else is decided, a proposal upward below another proposal is the decision."""
    for plats in range(len(delar) - 1, -1, -1):
        slag, rubrik, text, rader = delar[plats]
        if slag == "förslag" and _UPPÅT.fullmatch(nyckel(text)):
            delar[plats] = ("beslut", rubrik, text, rader)
            return


def _egna_förslag_är_beslut(delar: list[tuple[str, Rad | None, str, list[Rad]]]) -> None:
    """Let what a body proposes be decided where it decides the rest "för egen del".

    "Kommunstyrelsens förslag till beslut" is then what the board decides to propose.
    """
    egna = {
        nyckel(text).partition("s beslut")[0]
        for slag, _, text, rader in delar
        if slag == "beslut" and any("egen del" in t for t in (text, *(r.text for r in rader)))
    }
    for plats, (slag, rubrik, text, rader) in enumerate(delar) if egna else ():
        vem, förslag, _ = nyckel(text).partition("s förslag")
        if slag == "förslag" and förslag and vem in egna:
            delar[plats] = ("beslut", rubrik, text, rader)


def _till_annat_organ(rad: Rad, ovanför: tuple[str, Rad | None, str, list[Rad]]) -> bool:
    """Tell whether a row at once below "Beslut" says to whom the decision goes as a proposal."""
    slag, _, _, rader = ovanför
    om_beslut = slag == "beslut" and all(r.är_tom for r in rader)
    return om_beslut and nyckel(rad.text).startswith("förslag till ")


def _justeras(text: str, slag: str) -> bool:
    """Tell whether a row only has the paragraph adjusted at once, below what somebody has said.

    Below a heading of decision it may be a point, and is told apart from the others there.
    """
    return slag not in _MED_JUSTERING and bara_justering(text)


def _bryter_av(text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row ends the part above it: a heading that the dialect leaves in the text."""
    return len(text) <= _LÄNGSTA_RUBRIK and nyckel(text) in dialekt.mellanrubriker


def avsnittsrubrik(text: str, dialekt: Dialekt) -> str:
    """Return the canonical name if the row is a heading of a part ("Omröstning – återremiss")."""
    if len(text) > _LÄNGSTA_RUBRIK or not _kan_vara_rubrik(text, dialekt):
        return ""
    hel = nyckel(text)
    if " från" in hel:
        hel = _FRÅN_PARTIER.sub("", hel)
    slag = dialekt.avsnitt.get(hel)
    if slag is None and (hel[-1:].isdigit() or any(d in hel for d in _FÖRE_TILLÄGG)):
        slag = dialekt.avsnitt.get(_TILLÄGG.sub("", hel))
    if slag is None and "s " in hel and (_ORGANS_BESLUT.fullmatch(hel) or _UPPÅT.fullmatch(hel)):
        return "förslag" if _TJÄNSTEMÄNS.match(hel) else "beslut"
    if slag is None and _är_gles(text):
        slag = dialekt.hopskrivna.get(hel.replace(" ", ""))
    slut = text.rstrip().endswith(".")  # "... mot / Ekbypartiets förslag." ends a sentence
    if slag is None and "s förslag" in hel and not slut and _ORGANS_FÖRSLAG.fullmatch(hel):
        return "förslag"
    return slag or _sammansatt(hel, dialekt)


def _sammansatt(rubrik: str, dialekt: Dialekt) -> str:
    """Return the first kind of a heading of several: "Reservationer och särskilda yttranden"."""
    led = _MELLAN_LED.split(rubrik)
    slag = [dialekt.avsnitt.get(ett, "") for ett in led] if len(led) > 1 else []
    samma = any(slag and alla.issuperset(slag) for alla in (_YTTRANDEN, _FÖRSLAGENS_GÅNG))
    return slag[0] if samma else ""


def är_delrubrik(text: str, dialekt: Dialekt) -> bool:
    """Tell whether the row heads a part of a paragraph, known as such or left in the text."""
    if not _kan_vara_rubrik(text, dialekt):
        return False
    if avsnittsrubrik(text, dialekt):
        return True
    return nyckel(text) in dialekt.mellanrubriker


def med_egen_rubrik(text: str, dialekt: Dialekt) -> bool:
    """Tell whether such a word only opens a matter's own heading: "Beslut - Val av justerare"."""
    if " - " not in text and " – " not in text:
        return False
    return nyckel(text) not in dialekt.avsnitt


def _kan_vara_rubrik(text: str, dialekt: Dialekt) -> bool:
    """Tell at once of most rows that they are no heading: by the first word, or what all hold.

    A row in lower case is the end of a sentence: "till förmån för Ada Bergs / yrkande."
    """
    if första_ord(text) not in dialekt.rubrikord and not _kan_vara_organs(text):
        return _är_gles(text) and nyckel(text).replace(" ", "") in dialekt.hopskrivna
    return not text.lstrip()[:1].islower()


def _är_gles(text: str) -> bool:
    """Tell whether a row may be a heading with gaps in its words: "Bes lut", "B E S L U T"."""
    return 5 < len(text) <= _GLESAST and " " in text.strip() and text[:1].isupper()  # noqa: PLR2004


def _kan_vara_organs(text: str) -> bool:
    """Tell whether a row may be "Nämndens beslut", "Rådets förslag till beslut" and the like."""
    if not any(ord_ in text for ord_ in ("eslut", "ESLUT", "örslag", "till", "ullmäktige")):
        return False
    låg = text.casefold().rstrip(" :.")
    return (
        ("beslut" in låg and (låg.endswith(("beslut", "egen del")) or " från" in låg))
        or ("förslag" in låg and ("fullmäktige" in låg or "s förslag" in låg))
        or "yttrande till" in låg
    )


def _rubrik_på_raden(rad: Rad, dialekt: Dialekt) -> tuple[str, str, str] | None:
    träff = _PÅ_RADEN.match(rad.text)
    if träff is None:
        return None
    slag = dialekt.avsnitt.get(nyckel(träff["rubrik"]), "")
    return (slag, träff["rubrik"], träff["rest"]) if slag in _PÅ_RADEN_FÅR else None
