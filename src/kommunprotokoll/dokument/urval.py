"""Which paragraphs a paper is about: by number, by several numbers, by intervals."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from kommunprotokoll.grund.fel import FinnsInteFel, OgiltigtVärdeFel
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer, som_intervall
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde

Paragrafval: TypeAlias = int | str | Paragrafnummer | Paragrafintervall
"""One paragraph (12, ``"12 A"``, ``"§ 12"``), or several as ``Paragrafintervall.av(1, 3)``."""

_VAL = (int, str, Paragrafnummer, Paragrafintervall)


def välj(
    s: Sammanträde, paragraf: Paragrafval | None, paragrafer: Iterable[Paragrafval]
) -> tuple[Paragraf, ...]:
    """Return the paragraphs asked for, in the order of the protocol, each once.

    Gaps inside an interval are fine, since a protocol may lack numbers; its ends must be there.

    Raises:
        FinnsInteFel: The protocol has no such paragraph; names those that it has.
        OgiltigtVärdeFel: What was given is no number of a paragraph.
    """
    if paragraf is not None and not isinstance(paragraf, _VAL):
        raise OgiltigtVärdeFel(
            "dokument.paragraf", paragraf, "en paragraf; flera ges som paragrafer=(12, 14)"
        )
    if isinstance(paragrafer, _VAL):  # a text is a sequence too: of its letters
        raise OgiltigtVärdeFel(
            "dokument.paragrafer", paragrafer, "flera paragrafer; en ensam ges som paragraf=12"
        )
    val = [*(() if paragraf is None else (paragraf,)), *paragrafer]
    finns = frozenset(p.beteckning for p in s.paragrafer)
    valda = {nummer for v in val for nummer in _träffade(s, v, finns)}
    return tuple(p for p in s.paragrafer if p.beteckning in valda)


def _träffade(
    s: Sammanträde, val: Paragrafval, finns: frozenset[Paragrafnummer]
) -> Iterable[Paragrafnummer]:
    """Return the numbers that are meant; one that is not there is an error that names those."""
    if not isinstance(val, Paragrafintervall):
        nummer = Paragrafnummer.från(val)
        return (nummer if nummer in finns else s.paragraf(nummer).beteckning,)
    for ände in (val.från, val.till):
        if ände is not None and ände not in finns:
            s.paragraf(ände)
    träffade = [nummer for nummer in finns if nummer in val]
    if not träffade:
        raise FinnsInteFel(f"Protokollet har inga paragrafer, så {val} finns inte.")
    return träffade


def intervall(s: Sammanträde, paragrafer: Sequence[Paragraf]) -> tuple[Paragrafintervall, ...]:
    """Return the numbers of some paragraphs as intervals; nothing when they are all there are."""
    if len(paragrafer) == len(s.paragrafer):
        return ()
    return som_intervall(p.beteckning for p in paragrafer)
