"""What a front page says of the meeting in sentences: public or not, at a distance, how called."""

import re
from datetime import date

import attrs

from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.sammantrade import Ajournering, Kallelse, Sammanträdesslag
from kommunprotokoll.tolkning.marken.intervall import finn_intervall
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum, finn_tidsrymd

_OFFENTLIGT = re.compile(
    r"(?:sammanträdet (?:är|var) (?P<ej>inte |ej |icke )?offentligt"
    r"|(?P<ej2>icke )?offentligt sammanträde|(?P<stängt>slutet sammanträde))\.?",
    re.IGNORECASE,
)
_DISTANS = re.compile(
    r"(?:deltagande på distans (?P<ej>förekommer inte|förekom inte)?(?:förekommer|förekom)?"
    r"|(?:ledamöter|deltagare) deltar på distans)\.?",
    re.IGNORECASE,
)
_FÅR_DELTA = re.compile(
    r"\w*fullmäktige har (?P<ej>inte |ej )?beslutat att (?:ledamöter\w*|ledamot) får "
    r"(?:delta|deltaga)\w* på distans\.?",
    re.IGNORECASE,
)
_SLAG = {
    "extra": Sammanträdesslag.EXTRA,
    "konst": Sammanträdesslag.KONSTITUERANDE,
    "per c": Sammanträdesslag.PER_CAPSULAM,
}
_SLAGMENING = re.compile(
    r"(?:extra|konstituerande) (?:sammanträde|möte)|per capsulam", re.IGNORECASE
)
_KUNGJORD = re.compile(r"\b(?:kungj|tillkännag|anslag)", re.IGNORECASE)
_UTSÄND = re.compile(r"\b(?:ut)?(?:sänd|skicka)", re.IGNORECASE)
_ANLEDNING = re.compile(r"\s*:\s*(?P<varför>\S.*?)[.\s]*$")
_LÄNGST = 90
_PEKARE = re.compile(
    r"(?:^|, )(?:se|enligt) (?:sid|blad|bilaga|bilagd|bifogad|följande|nästa|separat|särskild|"
    r"förteckning|närvaro|sammanträdeslista|deltagarlista)|"
    r"^(?:samtliga|alla|hela)\b[^:()]{0,60}\b(?:med undantag|utom|förutom)\b",
    re.IGNORECASE,
)


@attrs.define
class Mötesuppgifter:
    """Facts of the meeting, as far as the sentences read so far tell."""

    offentligt: bool | None = None
    på_distans: bool | None = None
    distans_tillåten: bool | None = None
    slag: Sammanträdesslag = Sammanträdesslag.ORDINARIE
    kallelse: Kallelse | None = None

    def läs_mening(self, text: str) -> bool:
        """Read a sentence that stands by itself; False if it is none of these."""
        text = text.strip()
        if len(text) > _LÄNGST:
            return False
        if träff := _OFFENTLIGT.fullmatch(text):
            self.offentligt = not (träff["ej"] or träff["ej2"] or träff["stängt"])
        elif träff := _FÅR_DELTA.fullmatch(text):
            self.distans_tillåten = träff["ej"] is None
        elif träff := _DISTANS.fullmatch(text):
            self.på_distans = träff["ej"] is None
        elif _SLAGMENING.fullmatch(text.rstrip(".")):
            self.slag = _SLAG[text[:5].casefold()]
        else:
            return False
        return True

    def läs_kallelse(self, text: str) -> bool:
        """Read a row below the label of the call: "Utsänd 2031-04-09"; False without a day."""
        utsänd, kungjord = _dag_efter(_UTSÄND, text), _dag_efter(_KUNGJORD, text)
        if utsänd is None and kungjord is None:
            return False
        förra = self.kallelse or Kallelse()
        self.kallelse = Kallelse(utsänd or förra.utsänd, kungjord or förra.kungjord)
        return True


def _dag_efter(mönster: re.Pattern[str], text: str) -> date | None:
    """Return the first day after a word."""
    ord_ = mönster.search(text)
    funnet = finn_datum(text[ord_.end() :]) if ord_ is not None else None
    return funnet[0] if funnet is not None else None


def ajourneringar_i(text: str) -> list[Ajournering]:
    """Return the breaks of a row, with paragraph and reason where it gives one break's."""
    funna: list[Ajournering] = []
    while (tid := finn_tidsrymd(text)) is not None:
        text = text[tid.plats[1] :]
        funna.append(Ajournering(tid.start, tid.slut))
    if len(funna) != 1:
        return funna
    paragraf: Paragrafnummer | None = None
    if "§" in text and (uttryck := finn_intervall(text)) is not None:
        paragraf = uttryck.intervall[0].från
        text = text[uttryck.plats[1] :].lstrip(" )")
    varför = _ANLEDNING.match(text)
    (enda,) = funna
    anledning = varför["varför"] if varför is not None else ""
    return [Ajournering(enda.från, enda.till, paragraf=paragraf, anledning=anledning)]


def är_pekare(text: str) -> bool:
    """Tell whether a row sends the reader elsewhere: "28 ledamöter, enligt närvarolistan"."""
    pekare = _PEKARE.search(text)
    return pekare is not None and (pekare.start() == 0 or not re.match(NAMN, text))
