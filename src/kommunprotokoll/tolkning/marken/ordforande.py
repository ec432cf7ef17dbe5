"""The chair as the running text speaks of them: "ordföranden Ada Berg (S)"."""

import re
from collections import Counter
from collections.abc import Sequence

from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, som_person
from kommunprotokoll.tolkning.rader import Rad

_OMTALAD = re.compile(
    rf"(?P<vice>\bvice |\w+s )?\b[Oo]rdföranden? (?P<namn>{NAMN})"
    rf"(?: {PARTI}| (?=öppna|hälsa|förklara))"
)


_VEM = rf"{NAMN}(?: \([^()]{{1,12}}\))?"
_LEDER = re.compile(
    rf"(?P<vem>{_VEM}) (?:tjänstgör|tjänstgjorde|fungerar|fungerade|inträder|inträdde|"
    r"träder in|går in|är|var) som (?:tjänstgörande )?(?:mötes)?ordförande\b|"
    rf"(?P<vem2>{_VEM}) (?:leder|ledde|övertar ledningen av) "
    r"(?:sammanträdet|mötet|förhandlingarna|ärendet)|"
    rf"(?P<vem5>{_VEM}) (?:är|var) (?:tjänstgörande )?ordförande"
    r"(?:\.?$|\. (?=[A-ZÅÄÖ])| (?:vid|under|för|i|på) (?:behandling|handlägg|ärende|paragraf|"
    r"§|denna|detta|det här|beslut|punkt|överlägg))|"
    rf"(?P<vem3>{_VEM}) (?:övertar|övertog|tar över) (?:klubban|ordförandeskapet)|"
    rf"(?<!jämte )\b[Tt]jänstgörande ordföranden (?P<vem4>{_VEM}) "
    r"(?:ställer|finner|frågar|konstaterar|förklarar|leder)"
)
LEDARORD = (
    "jänstgörande ordförande", "som ordförande", "mötesordförande", " leder ", " ledde ",
    "övertar ", "klubban", "ordförandeskapet",
    "är ordförande", "var ordförande", "är tjänstgörande", "var tjänstgörande",
)  # fmt: skip
"""Parts of what a row must hold to say that somebody chairs in another's place."""


def leder(text: str) -> Person | None:
    """Return the one of whom a sentence says that they chair in somebody else's place."""
    träff = _LEDER.search(text) if any(ord_ in text for ord_ in LEDARORD) else None
    return som_person(next(vem for vem in träff.groups() if vem)) if träff else None


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
