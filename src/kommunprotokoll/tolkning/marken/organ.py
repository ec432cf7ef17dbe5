"""Which body meets, and of which municipality: from titles, page heads and decisions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.organ import Kommun, Kommunslag, Organ, Organtyp
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.tolkning.marken.celler import BRETT_MELLANRUM
from kommunprotokoll.tolkning.rader import Rad

_KOMMUN = re.compile(
    r"\b(?P<namn>(?:[A-ZÅÄÖ][\wåäö-]+ ){1,2}(?:kommun|stad|KOMMUN|STAD|Kommun|Stad)|"
    r"(?:Region|REGION) [A-ZÅÄÖ][\wåäö-]+)\b"
)
_DOKUMENT = re.compile(
    r"^\s*(?:organ|forum|instans|nämnd):|"
    r"\b(?:sammanträdes|styrelse)?protokoll(?:sutdrag)?\b(?:\s*\(?nr\.?\s*\d+\)?)?|\butdrag ur\b|"
    r"\bminnesanteckningar\b|\bper capsulam\b|\borg\.? ?nr\b|\bblad\b|\bsida\b|"
    r"\bsammanträdesdag\b|\bkallelse\b|"
    r"\bfört vid (?:\w+ )?(?:styrelse)?(?:sammanträde|möte)(?: (?:med|i|för))?\b|"
    r"\b(?:sammanträdes)?datum\b:?|\bdnr\b|[•·▪]+|"
    r"\bstyrelse(?:möte|sammanträde)\b[\d –-]*|\((?:GMT|UTC)[^)]*\)",
    re.IGNORECASE,
)
_STYRELSE_FÖR = re.compile(
    r"\b(?:[Ss]ammanträde|[Mm]öte) med styrelsen för "
    r"(?P<namn>[A-ZÅÄÖ][\wåäö-]*(?: [A-ZÅÄÖ][\wåäö-]*)*)"
)
_AKTIEBOLAG = re.compile(r"[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)* AB\b")
_I_BOLAGET = re.compile(
    r"(?:stämma|sammanträde|möte|styrelsen)\b[^,]{0,40}? (?:i|för|med) "
    r"(?P<namn>[A-ZÅÄÖ][\wåäö-]*(?: (?:& )?[A-ZÅÄÖ][\wåäö-]*)*? AB)\b"
)
_LÖS_ÄNDE = re.compile(r" (?:i|för|vid|den|kl|klockan)$")
_UTAN_HUVUDMAN = frozenset({"Direktionen", "Förbundsdirektionen", "Styrelsen"})
"""Bodies whose owner's name may stand in the next cell of a letterhead."""
_GENITIV = re.compile(r"(?:(?<=nämnden)|(?<=styrelsen)|(?<=utskottet)|(?<=fullmäktige))s$")
_TAL = re.compile(r"\(?\b\d[\d()./: -]*\)?|[<{][^>}]*[>}]")
_FÖRE_ORGAN = re.compile(r"^(?:från|för|vid|med)(?: (?:sammanträdet?|mötet?) (?:med|i))? ")
"""What is left of "Protokoll från sammanträde med" before the body."""
_SUBJEKT = re.compile(
    r"^(?P<organ>(?:Kommun|Region|Landstings)?(?:[Ff]ullmäktige|[Ss]tyrelsen)|"
    r"[A-ZÅÄÖ][\wåäö-]*(?:nämnden|utskottet|rådet|styrelsen)(?: [A-ZÅÄÖ][\wåäö-]+)?|"
    r"Nämnden för [\wåäö &-]{3,40}?)(?= (?:beslutar|tillstyrker|avstyrker|antar|godkänner|uppdrar|"
    r"översänder|överlämnar|noterar|föreslår|bifaller|avslår|upphäver|fastställer|ställer|lägger|"
    r"beslutade|beslöt|noterade|antecknade|godkände|fastställde)\b)"
)


@attrs.frozen
class Organfynd:
    """A body that a row names.

    Attributes:
        organ: The body, with its municipality if the row names that too.
        rad: The row; None when the body was found in the decisions.
    """

    organ: Organ
    rad: Rad | None


def namn_i_titel(text: str) -> tuple[str, str]:
    """Return the body and the municipality that a title or page head names; empty where none."""
    if (styrelse := _STYRELSE_FÖR.search(text)) is not None:
        namn, bolag = styrelse["namn"], _AKTIEBOLAG.search(text[: styrelse.start()])
        hela = f" ({bolag[0]})" if bolag is not None and not namn.endswith(" AB") else ""
        return f"Styrelsen för {namn}{hela}", ""
    if " AB" in text and (bolag := _I_BOLAGET.search(text)) is not None:
        return bolag["namn"], ""
    delar = [ett_mellanslag(d) for d in BRETT_MELLANRUM.split(text) if d.strip()]
    if delar and delar[0].casefold().endswith(" för"):
        delar[:2] = [re.sub(r"\bPROTOKOLL vid\b", "", " ".join(delar[:2]))]
    kommun, organ = "", ""
    for del_ in delar:
        träff = _KOMMUN.search(del_)
        kommun = kommun or (träff["namn"] if träff else "")
        rest = _FÖRE_ORGAN.sub("", utan_dokumentord(_KOMMUN.sub(" ", del_)))
        if "rotokoll" in del_:
            rest = _GENITIV.sub("", rest)  # "Socialnämndens protokoll"
        if rest and Organ.från_namn(rest).typ is not Organtyp.ANNAT and not organ:
            organ = rest
        elif organ in _UTAN_HUVUDMAN and rest[:1].isupper():
            organ = f"{organ} {rest}"
    return organ, kommun


def utan_dokumentord(text: str) -> str:
    """Return a title without the words and numbers that tell what paper it is, and of what day."""
    utan = ett_mellanslag(_TAL.sub(" ", _DOKUMENT.sub(" ", text))).strip(" ,.:;–-§")
    return _LÖS_ÄNDE.sub("", utan)


def organ_av(text: str, titlar: Sequence[Rad] = ()) -> Organ:
    """Return the body that a label names, with its municipality: "Socialnämnden, Ekby kommun".

    The municipality may stand in a title or page head instead.
    """
    namn, kommun = namn_i_titel(text)
    if not kommun:
        kommun = next((k for rad in titlar if (k := namn_i_titel(rad.text)[1])), "")
    return _med_kommun(namn or text, kommun if namn else "")


def _hopfogade_titlar(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows, a name that goes on in the same column of the next row put together.

    A company's letterhead: "STYRELSEN FÖR" above "EKBYKONCERNEN", other things beside them.
    """
    ut = list(rader)
    celler = [BRETT_MELLANRUM.split(rad.text.strip(), maxsplit=1)[0] for rad in rader]
    for i, (rad, nästa) in enumerate(pairwise(rader)):
        cell, fortsättning = celler[i], celler[i + 1]
        if cell.casefold().endswith((" för", " av", " i")) and nästa.nummer - rad.nummer <= 1:
            ut[i] = attrs.evolve(rad, text=f"{cell} {fortsättning}".capitalize())
    return ut


def finn_organ(rader: Sequence[Rad]) -> Organfynd | None:
    """Return the body that the rows name: the name most rows agree on, the first among equals."""
    funna: dict[str, tuple[int, Rad]] = {}
    kommun = ""
    i_text: dict[str, tuple[str, str]] = {}  # a page head says the same on every page
    for rad in _hopfogade_titlar(rader):
        if rad.text not in i_text:
            i_text[rad.text] = namn_i_titel(rad.text)
        organ, av_kommun = i_text[rad.text]
        kommun = kommun or av_kommun
        if organ:
            antal, första = funna.get(organ.casefold(), (0, rad))
            funna[organ.casefold()] = (antal + 1, första)
    if not funna:
        return None
    bäst = max(funna.values(), key=lambda par: par[0])
    namn, _ = namn_i_titel(bäst[1].text)
    return Organfynd(_med_kommun(namn, kommun), bäst[1])


def organ_ur_beslut(paragrafer: Iterable[Paragraf]) -> Organfynd | None:
    """Return the body that most often is the subject of the decisions."""
    antal = Counter(
        träff["organ"]
        for text in _beslutstexter(paragrafer)
        if (träff := _SUBJEKT.match(text)) is not None
    )
    if not antal:
        return None
    return Organfynd(Organ.från_namn(antal.most_common(1)[0][0]), None)


def _beslutstexter(paragrafer: Iterable[Paragraf]) -> Iterator[str]:
    for paragraf in paragrafer:
        for beslut in paragraf.beslut:
            yield beslut.inledning
            if not beslut.förslag_till:
                yield from (sats.text for sats in beslut.attsatser)


_I_ETT_ANNAT = re.compile(
    r"(?P<huvud>[A-ZÅÄÖ][\wåäö, -]*(?:styrelsen|nämnden|fullmäktige))s "
    r"(?:[\wåäö-]*utskott|presidium|[\wåäö]*beredning)"
)


def med_huvudorgan(organ: Organ) -> Organ:
    """Return a committee with the board that its name says it belongs to."""
    träff = _I_ETT_ANNAT.fullmatch(organ.namn)
    if träff is None or organ.huvudorgan:
        return organ
    return ändra(organ, huvudorgan=träff["huvud"])


def _med_kommun(namn: str, kommun: str) -> Organ:
    if not kommun:
        return Organ.från_namn(namn)
    if kommun.isupper():
        kommun = " ".join(del_.capitalize() for del_ in kommun.split()[:-1]) + (
            f" {kommun.rsplit(maxsplit=1)[-1].lower()}"
        )
    slag = Kommunslag.REGION if kommun.startswith("Region") else Kommunslag.KOMMUN
    return Organ.från_namn(namn, Kommun(kommun, slag=slag))
