"""The rows below a heading of vote: who asked for it, what the sides mean, the table, the rest."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.omrostning import (
    Omröstning,
    Omröstningsslag,
    Röst,
    Röstval,
    SlutenOmröstning,
)
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR, foga
from kommunprotokoll.tolkning.marken.namn import bara_folk, folk_i
from kommunprotokoll.tolkning.marken.rost.omrostning import (
    har_båda_summor,
    har_utfall,
    läs_omröstning,
)
from kommunprotokoll.tolkning.marken.rost.rostetabell import tag_röster, tag_röstetal
from kommunprotokoll.tolkning.marken.rost.rosttavla import tabell_ur
from kommunprotokoll.tolkning.marken.rost.sluten_omrostning import läs_sluten_omröstning
from kommunprotokoll.tolkning.rader import Rad, stycken

_MÄRKT = re.compile(
    r"\s*(?P<vad>sak|ja-?röst(?:er)?|nej-?röst(?:er)?)(?: innebär| betyder)?:\s+(?P<rest>\D.*)$",
    re.IGNORECASE,
)
_FÄLT = {"s": "sak", "j": "ja_innebär", "n": "nej_innebär"}
_EN_SIDA = re.compile(r"\s*(?:(?:ja|nej)(?:-?röst(?:er)?)?|avstår)\s*:?\s*", re.IGNORECASE)
_NUMRERAD = re.compile(r"\s*\d{1,3}[.)]\s+(?=[A-ZÅÄÖ])")
_NY = re.compile(
    r"\b(?:ny|förnyad|ytterligare en|en andra) (?:omröstning|votering)\b", re.IGNORECASE
)
_BEGÄR = re.compile(
    r"(?P<vilka>.{4,300}?\)) (?:begär|begärde|har begärt) "
    r"(?:omröstning|votering|(?P<prop>proportionellt val))\.?",
    re.IGNORECASE,
)
_PLATSER = re.compile(r"Valet gäller (?P<antal>[1-9]\d{0,2}) plats(?:er)?\.?", re.IGNORECASE)
_VALDA = re.compile(r"Valt genom omröstningen: (?P<vilka>.+?)\.?", re.IGNORECASE)
_UPPRÄKNING = re.compile(r",\s+|\s+och\s+")
_SLUTEN = re.compile(r"\bslut(?:en|na) (?:omröstning|sedlar)", re.IGNORECASE)
_BARA_SLUTNA = frozenset({"platser", "vinnare", "proportionell"})
"""What only a secret vote tells."""
_SLAGORD = {
    "återremiss": Omröstningsslag.ÅTERREMISS,
    "bordläggning": Omröstningsslag.BORDLÄGGNING,
    "förberedande omröstning": Omröstningsslag.FÖRBEREDANDE,
    "motförslag": Omröstningsslag.FÖRBEREDANDE,
    "huvudomröstning": Omröstningsslag.HUVUDVOTERING,
    "huvudvotering": Omröstningsslag.HUVUDVOTERING,
    "tilläggsyrkande": Omröstningsslag.TILLÄGG,
    "val": Omröstningsslag.VAL,
}
_FÖRLED = re.compile(r"^.*?omröstning\s*[–—-]\s*", re.IGNORECASE)
_BARA_TAL = re.compile(r"\s*(?P<ja>\d{1,3}) ?(?:[–—/:-]|mot) ?(?P<nej>\d{1,3})\b(?![./–-]\d)")
"""The result alone below its heading: "9-4 för styrelsens förslag"."""
_TRÅNGT = 0.9
_NÄRA = 40
"""Rows: the result of a vote stands no further above the next one."""


@attrs.define
class _Uppgifter:
    """What has been taken from the rows so far."""

    fält: dict[str, Any] = attrs.Factory(dict)
    texter: list[str] = attrs.Factory(list)


def dela_vid_ny(rader: Sequence[Rad]) -> list[list[Rad]]:
    """Divide rows that tell of a second vote, asked for after the first one's result."""
    delar: list[list[Rad]] = [[]]
    for rad in rader:
        ny = "mröstning" in rad.text or "otering" in rad.text
        nära = delar[-1][-_NÄRA:]
        if ny and _NY.search(rad.text) and har_utfall(" ".join([r.text for r in nära])):
            delar.append([])
        delar[-1].append(rad)
    return delar


def läs_omröstningsavsnitt(rader: Sequence[Rad], rubrik: str) -> Omröstning | None:
    """Read one vote; None when the rows hold nothing.

    Args:
        rader: The rows below the heading.
        rubrik: The heading as printed; it may tell what the vote is about.
    """
    röster, kvar = tag_röster(_med_kolon(rader))
    summor: Mapping[Röstval, int] = {}
    if not röster:  # marks below the heads, with the rows in the text
        röster, summor = tabell_ur(rader)
    uppgifter = _Uppgifter()
    for block in stycken(kvar):
        for grupp in _grupper(block):
            _läs_text(foga(grupp), uppgifter)
    text = "\n".join(uppgifter.texter)
    if _SLUTEN.search(rubrik) or not _BARA_SLUTNA.isdisjoint(uppgifter.fält):
        tabell = tag_röstetal(kvar)[0] and _sluten(kvar, rubrik)
        sluten = tabell or läs_sluten_omröstning(text) or SlutenOmröstning(text=text)
        return _med(sluten, uppgifter) if text or uppgifter.fält or tabell else None
    if sluten_i_texten := läs_sluten_omröstning(text):
        return _med(sluten_i_texten, uppgifter)
    return _öppen(röster, summor, uppgifter, rubrik)


def _med_kolon(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows with a colon after a side that stands alone above those who took it.

    Those may be numbered; the numbers go.
    """
    ut = list(rader)
    synliga = [i for i, rad in enumerate(rader) if not rad.är_tom]
    för_en_sida = False
    for i, nästa in pairwise(synliga):
        folk = folk_i(rader[nästa].text)
        if _EN_SIDA.fullmatch(rader[i].text) and folk:
            ut[i] = attrs.evolve(rader[i], text=f"{rader[i].text.strip().rstrip(':')}:")
            för_en_sida = True
        if för_en_sida and folk and (träff := _NUMRERAD.match(rader[nästa].text)):
            ut[nästa] = attrs.evolve(rader[nästa], text=rader[nästa].text[träff.end() :])
    return ut


def _öppen(
    röster: tuple[Röst, ...], summor: Mapping[Röstval, int], uppgifter: _Uppgifter, rubrik: str
) -> Omröstning | None:
    vad = _FÖRLED.sub("", rubrik)
    texter = list(uppgifter.texter)
    if har_båda_summor(rubrik) or (röster and not texter):
        texter.append(rubrik)  # "Omröstningsresultat: 6 ja-röster och 5 nej-röster"
    if not summor and texter and (träff := _BARA_TAL.match(texter[0])):
        summor = {Röstval.JA: int(träff["ja"]), Röstval.NEJ: int(träff["nej"])}
    omröstning = läs_omröstning(texter, rubrik, tabellens=summor)
    if omröstning is None:
        return None
    fält = dict(uppgifter.fält)
    if vad.casefold() in _SLAGORD:
        fält = {"sak": "", **fält, "slag": _SLAGORD[vad.casefold()]}
    if röster and not omröstning.röster:
        fält["röster"] = röster
        # Totals that the text does not print are counted from the names, as ever.
        räknade = type(omröstning)(röster=röster)
        for namn in ("ja", "nej", "avstår", "frånvarande"):
            if getattr(omröstning, namn) is None:
                fält[namn] = getattr(räknade, namn)
    if not uppgifter.texter:
        fält["text"] = ""
    return ändra(omröstning, fält)


def _sluten(rader: Sequence[Rad], rubrik: str) -> SlutenOmröstning:
    """Return the secret vote of which a table gives the totals."""
    tal, valsedlar, kvar = tag_röstetal(rader)
    uppgifter = _Uppgifter()
    for block in stycken(kvar):
        for grupp in _grupper(block):
            _läs_text(foga(grupp), uppgifter)
    text = "\n\n".join(uppgifter.texter)
    sluten = SlutenOmröstning(
        tal,
        blanka=valsedlar.get("blanka"),
        ogiltiga=valsedlar.get("ogiltiga"),
        text=text,
        proportionell="proportionell" in f"{rubrik} {text}".casefold(),
    )
    return _med(sluten, uppgifter)


def _med(sluten: SlutenOmröstning, uppgifter: _Uppgifter) -> SlutenOmröstning:
    tillåtna = ("begärd_av", "platser", "vinnare", "sak", "proportionell")
    return ändra(sluten, {n: v for n, v in uppgifter.fält.items() if n in tillåtna})


def _grupper(block: Sequence[Rad]) -> list[list[Rad]]:
    """Divide a block where a label begins, and after a labelled row with room left on it."""
    bredd = max(len(rad.text.strip()) for rad in block)
    grupper: list[list[Rad]] = [[]]
    for rad in block:
        nu = grupper[-1]
        if nu and (
            _MÄRKT.match(rad.text) or (_MÄRKT.match(nu[0].text) and _rymdes(rad, nu, bredd))
        ):
            grupper.append([])
        grupper[-1].append(rad)
    return [g for g in grupper if g]


def _rymdes(rad: Rad, nu: Sequence[Rad], bredd: int) -> bool:
    """Tell whether a row begins of its own will: its first word had room on the row above."""
    första = rad.text.split(maxsplit=1)[0]
    plats = len(nu[-1].text.strip()) + 1 + len(första)
    return första[:1].isupper() and plats <= _TRÅNGT * bredd


def _läs_text(text: str, uppgifter: _Uppgifter) -> None:
    """Take what a text says as a label does; the rest of it stays a text."""
    märkt = _MÄRKT.match(text)
    # "Ja-röster: Ada Berg (S), ..." tells who, not what.
    if märkt is not None and not folk_i(märkt["rest"]):
        uppgifter.fält.setdefault(_FÄLT[märkt["vad"][0].casefold()], märkt["rest"].strip())
        return
    if not any(ord_ in text for ord_ in ("egär", "Valet gäller", "Valt genom")):
        uppgifter.texter.append(text)
        return
    kvar = [m for m in MELLAN_MENINGAR.split(text) if not _läs_mening(m, uppgifter)]
    if kvar:
        uppgifter.texter.append(" ".join(kvar))


def _läs_mening(mening: str, uppgifter: _Uppgifter) -> bool:
    if (träff := _BEGÄR.fullmatch(mening)) and (vilka := bara_folk(träff["vilka"])):
        uppgifter.fält["begärd_av"] = vilka
        if träff["prop"]:
            uppgifter.fält["proportionell"] = True
    elif träff := _PLATSER.fullmatch(mening):
        uppgifter.fält["platser"] = int(träff["antal"])
    elif träff := _VALDA.fullmatch(mening):
        uppgifter.fält["vinnare"] = tuple(_UPPRÄKNING.split(träff["vilka"]))
    else:
        return False
    return True
