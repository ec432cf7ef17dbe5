"""Words of a reading: what the source has and where each word went."""

import re
from collections.abc import Iterator

import attrs

from kommunprotokoll.grund.text import nfc
from kommunprotokoll.tolkning import Tolkning

_TIDSSTRECK = re.compile(r"(?<=[.:]\d\d)-(?=\d)")
_ORD = re.compile(r"\w+(?:[.:-]\w+)*")


def orden(text: str) -> set[str]:
    """Return the words of a text in lower case; clock times with a colon."""
    funna = {o.casefold() for o in _ORD.findall(_TIDSSTRECK.sub(" ", nfc(text)))}
    return {re.sub(r"^(\d{1,2})\.(\d\d)$", r"\1:\2", o) for o in funna}


def modellens_texter(objekt: object) -> Iterator[str]:
    """Yield every value in the model as text."""
    klass = type(objekt)
    if attrs.has(klass):
        for f in attrs.fields(klass):
            yield from modellens_texter(getattr(objekt, f.name))
    elif isinstance(objekt, tuple):
        for del_ in objekt:
            yield from modellens_texter(del_)
    elif objekt is not None:
        text = str(objekt)
        yield re.sub(r"^(\d\d:\d\d):00$", r"\1", text)


def försvunna_ord(källa: str, tolkning: Tolkning, etiketter: set[str]) -> set[str]:
    """Return the words of the source that are in neither the model nor what was not understood.

    Args:
        källa: The document's text.
        tolkning: Its reading.
        etiketter: Words that only label or divide, such as "Närvarande".
    """
    kvar = orden(" ".join(modellens_texter(tolkning.sammanträde)))
    for del_ in (*tolkning.otolkat, *tolkning.sidbrus):
        kvar |= orden(del_.text)
    kvar |= {del_ for ord_ in kvar for del_ in re.split(r"[.:-]", ord_)}
    return {o for o in orden(källa) if o not in kvar and o not in etiketter}
