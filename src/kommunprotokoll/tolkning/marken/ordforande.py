"""The chair as the running text speaks of them: "ordföranden Ada Berg (S)"."""

import re
from collections import Counter
from collections.abc import Sequence

from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.rader import Rad

_OMTALAD = re.compile(
    rf"(?P<vice>\bvice |\w+s )?\b[Oo]rdföranden? (?P<namn>{NAMN})"
    rf"(?: {PARTI}| (?=öppna|hälsa|förklara))"
)


def omtalad_ordförande(rader: Sequence[Rad]) -> tuple[Person, Rad] | None:
    """Return the chair whom the rows name most often, and the first row that does."""
    funna = [
        (Person(träff["namn"], Parti(träff["parti"].strip()) if träff["parti"] else None), rad)
        for rad in rader
        if "rdförande" in rad.text
        for träff in _OMTALAD.finditer(rad.text)
        if träff["vice"] is None
    ]
    if not funna:
        return None
    (vanligast, _), *_ = Counter(person for person, _ in funna).most_common(1)
    return next((person, rad) for person, rad in funna if person == vanligast)
