"""Who is chosen to adjust the protocol, to keep it or to chair, said in a sentence."""

import re
from collections.abc import Sequence

from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import finn_personer, namnlista

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
    texter = [t.text for t in paragraf.text if isinstance(t, Löptext)]
    texter += [a.text for b in paragraf.beslut for a in b.attsatser]
    for text in texter:
        if not any(ord_ in text for ord_ in _ORD[till]):
            continue
        for mening in MELLAN_MENINGAR.split(text):
            if valda := _valda(mening, mönster):
                return valda
    return ()


def _valda(text: str, mönster: Sequence[re.Pattern[str]]) -> tuple[Person, ...]:
    for ett in mönster:
        if (träff := ett.search(text.strip())) and (
            valda := namnlista(träff["vem"]) or finn_personer(träff["vem"])
        ):
            return valda
    return ()
