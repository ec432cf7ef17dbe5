"""Who is chosen to adjust the protocol, to keep it or to chair, said in a sentence."""

import re
from collections.abc import Sequence

from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import finn_personer, namnlista

_MED_ERSÄTTARE = re.compile(
    r",? (?:och|med|samt) (?P<vem>(?:(?! med ).)+?) (?:som|till) ersättare\b.*$"
)
_ORD = {
    "ordförande": ("ordförande",),
    "sekreterare": ("sekreterare", "protokoll"),
    "justerare": ("juster",),
}
"""What a text must hold to be worth looking at."""


def valda_justerare(text: str, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return the people whom a sentence chooses: "Ada Berg utses till protokolljusterare."."""
    return _valda(text, dialekt.justerarval)


def vald_i_paragraf(paragraf: Paragraf, till: str, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return the people whom a sentence of a paragraph chooses.

    Args:
        paragraf: The paragraph, its text and its decisions.
        till: ``ordförande``, ``sekreterare`` or ``justerare``.
        dialekt: The sentences.
    """
    mönster = dialekt.justerarval if till == "justerare" else dialekt.funktionärsval[till]
    for text in _texter(paragraf):
        if not any(ord_ in text for ord_ in _ORD[till]):
            continue
        for mening in MELLAN_MENINGAR.split(text):
            if valda := _valda(mening, mönster):
                return valda
    if till != "justerare" or not dialekt.justerarrubrik.search(paragraf.rubrik):
        return ()
    return next((v for t in _texter(paragraf) if (v := _ensam_vald(t, dialekt))), ())


def _ensam_vald(text: str, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return those of a text that only names them: "Ada Berg (S) väljs." below its heading."""
    träff = dialekt.vald.fullmatch(text.strip())
    return namnlista(träff["vem"]) if träff is not None else ()


def _valda(text: str, mönster: Sequence[re.Pattern[str]]) -> tuple[Person, ...]:
    for ett in mönster:
        träff = ett.search(text.strip())
        vem = _MED_ERSÄTTARE.sub("", träff["vem"]) if träff else ""
        if vem and (valda := namnlista(vem) or finn_personer(vem)):
            return valda
    return ()


def justerares_ersättare(paragraf: Paragraf, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return the substitutes of those chosen: "Ada Berg utses, med Bo Ek som ersättare"."""
    for text in _texter(paragraf):
        if "ersättare" not in text or "juster" not in text:
            continue
        for mening in MELLAN_MENINGAR.split(text):
            träff = _MED_ERSÄTTARE.search(mening)
            if träff is not None and valda_justerare(mening, dialekt):
                return namnlista(träff["vem"]) or finn_personer(träff["vem"])
    return ()


def _texter(paragraf: Paragraf) -> list[str]:
    texter = [t.text for t in paragraf.text if isinstance(t, Löptext)]
    return texter + [a.text for b in paragraf.beslut for a in b.attsatser]
