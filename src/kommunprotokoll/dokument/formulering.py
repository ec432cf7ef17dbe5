"""Sentences of Swedish: who did what, in the right number and with the right punctuation."""

import re
from collections.abc import Sequence

from kommunprotokoll.dokument.ordval import Ordval
from kommunprotokoll.grund.text import ett_mellanslag, uppräkning
from kommunprotokoll.modell.person import Parti, Person


def genitiv(namn: str) -> str:
    """Return the genitive: ``Kommunstyrelsens``, ``Alnäs``, ``Ekby Bostads AB:s``."""
    if not namn or namn[-1] in "sxzSXZ":
        return namn
    sista = namn.rsplit(maxsplit=1)[-1]
    return f"{namn}:s" if sista.isupper() and len(sista) > 1 else f"{namn}s"


def stor_bokstav(text: str) -> str:
    """Return the text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def inne_i_mening(organ: str) -> str:
    """Return a body's name as it stands inside a sentence: ``kommunfullmäktige``.

    Only a name of one word that is not an abbreviation loses its capital: what follows a first
    word may be a proper name, and so may the first word itself.
    """
    return organ[:1].lower() + organ[1:] if organ[1:].islower() and " " not in organ else organ


def vilka(personer: Sequence[Person], partier: Sequence[Parti], o: Ordval) -> str:
    """Name people and parties: ``Ada Berg (S), Bo Ek (M) och ledamöterna från C och V``.

    A party that one of the people stands for is told with them, and not a second time.
    """
    delar = [str(p) for p in personer]
    nämnda = {p.parti for p in personer}
    if kvar := [p for p in partier if p not in nämnda]:
        delar.append(o.ärende.ledamöterna_från.format(partier=uppräkning(map(str, kvar))))
    return uppräkning(delar)


def säger_vilka(text: str, personer: Sequence[Person], partier: Sequence[Parti]) -> bool:
    """Tell whether a text says who: by name, or by the parties that all of them stand for."""
    if nämner(text, personer, partier):
        return True
    av_partierna = bool(partier) and all(p.parti in partier for p in personer)
    return av_partierna and nämner(text, (), partier)


def ledamöterna(text: str, personer: Sequence[Person], o: Ordval) -> str:
    """Name in a sentence those whom a text counts in with their party: ``Ledamöterna är ...``."""
    kvar = [str(p) for p in personer if not nämner(text, (p,))]
    if not kvar:
        return ""
    return o.ärende.ledamöterna_är[len(kvar) > 1].format(vilka=uppräkning(kvar))


def nämner(text: str, personer: Sequence[Person], partier: Sequence[Parti] = ()) -> bool:
    """Tell whether a text as printed already names these people and parties.

    A party is named by its letters as a word of their own, or by its full name.
    """
    slät = ett_mellanslag(text)
    return all(ett_mellanslag(p.namn) in slät for p in personer) and all(
        re.search(rf"(?<!\w){re.escape(str(p))}(?!\w)", slät)
        or p.namn.casefold() in slät.casefold()
        for p in partier
    )


def innehåller(text: str, del_: str) -> bool:
    """Tell whether a text holds another, however their white space is laid."""
    return ett_mellanslag(del_) in ett_mellanslag(text)


def med_punkt(text: str) -> str:
    """Return the text with a full stop at its end, unless it ends a sentence already."""
    text = text.rstrip()
    return text if text.endswith((".", "!", "?", ":", "”", '"', "…")) else f"{text}."


def rad(*delar: str, mellan: str = ", ") -> str:
    """Join the parts that say something."""
    return mellan.join(d for d in delar if d.strip())


def stycken_i(text: str) -> tuple[str, ...]:
    """Split a text at its blank lines; a single line break stays inside its paragraph."""
    return tuple(d.strip("\r\n") for d in re.split(r"(?:\r?\n[ \t]*){2,}", text) if d.strip())
