"""What the free text of a protocol mentions, and every piece of text with its place.

A fact that has a field of its own may stand in the running text of a document that was read; a rule
that misses it looks for its words there before it speaks of a breach.
"""

from collections.abc import Iterator
from typing import Any

import attrs

from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde


def nämner(p: Paragraf, *ord_: str) -> bool:
    """Tell whether a paragraph's running text, notes or list of papers hold any of these words."""
    delar = (*p.text, *p.protokollsanteckningar, *p.särskilda_yttranden, *p.beslutsunderlag)
    text = "\n".join(map(str, delar)).casefold()
    return any(o in text for o in ord_)


def texter(objekt: object, *led: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give every piece of text in an object of the model with the steps of its path."""
    if type(objekt) is str:  # not the words of an enumeration
        yield led, objekt
    elif isinstance(objekt, tuple):
        for i, del_ in enumerate(objekt):
            yield from texter(del_, *led, i)
    elif attrs.has(type(objekt)):
        klass: Any = type(objekt)
        for f in attrs.fields(klass):
            yield from texter(getattr(objekt, f.name), *led, f.name)


def är_antecknad(s: Sammanträde, person: Person) -> bool | None:
    """Tell whether somebody is on the roll; None if the roll has another who may be the same.

    A document writes one person in several ways: with and without a middle name, turned around.
    """
    if any(n.person.kan_vara(person) for n in s.närvaro):
        return True
    delar = set(person.namn.casefold().replace("-", " ").split())
    likt = (set(n.person.namn.casefold().replace("-", " ").split()) for n in s.närvaro)
    return None if any(delar & andra for andra in likt) else False


def alla_platser_redovisas(s: Sammanträde) -> bool:
    """Tell whether the roll has every seat, so that who is not on it is surely not a ledamot.

    A roll may name only some, and one that was read may have lost lines.
    """
    antal = s.organ.antal_ledamöter
    return antal is not None and sum(n.roll.är_ledamot for n in s.närvaro) >= antal
