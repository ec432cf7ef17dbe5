"""Who is chosen to adjust the protocol, said in a sentence of a paragraph."""

from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.namn import finn_personer, namnlista


def valda_justerare(text: str, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return the people whom a sentence chooses: "Ada Berg utses till protokolljusterare."."""
    if "juster" not in text.casefold():
        return ()
    for mönster in dialekt.justerarval:
        if träff := mönster.search(text.strip()):
            return namnlista(träff["vem"]) or finn_personer(träff["vem"])
    return ()
