"""Wrapped lines: which row goes on the one above it, told by where they end and begin.

A line that has wrapped is full: the first word of the next had no room on it. Where that is so, and
the words do not say otherwise, the rows are one. The right margin is measured over the whole
document, since a page of short rows does not show it.
"""

import re
from collections.abc import Iterable, Sequence
from operator import attrgetter

import attrs

from kommunprotokoll.tolkning.kallor.pdf.sida import Stump

_NÄRA = 1.5
"""Lines that wrap end in so many sizes of the type from the margin more often than further in."""
_OLIKA = 0.12
"""A right margin that is wider than the left by more than this part of the page must be shown by
many rows."""
_JÄMNT = 0.35
"""In even lines a full one ends this near the margin, in sizes of the type; hyphens hang out."""
_JÄMNA = 0.7
"""So many of the rows near the margin end at it where lines are made even."""
_FÅ, _MÅNGA = 3, 12
_YTTERST = 0.2
"""Only rows that end within this part of the page from the margin can show where it is."""
_UTANFÖR = 1.5
"""A row that reaches so many sizes of the type further out than the left margin lets expect, and
than the third does, is left out of account."""
_LÅNGT_IN = 0.4
"""A row that begins this far into the column stands to the right."""
_HÄNG, _INDRAG = 3.5, 0.3
"""How much further in, in sizes of the type, the second line of an item begins, and how little
says that a row is set in at all."""
_TRÅNG, _RYMLIG = 0.6, 1.5
"""The least and the most room of a word, beside what its letters take on average."""
_SMALA, _BREDA = frozenset("iljtfrI.,:;'()-|! "), frozenset("mwMWÅÄÖ%@—–…")
_MÄRKE = re.compile(r"(?:[-–•*·▪§]|\d{1,2}[a-z]?[.)]|[a-zåäö]\))\s|§")
_ATT = re.compile(r"att\b")
_LINJER = ("...", "___", "…", "---")
_SLUT = (".", "!", "?", ":", "”", '"')
_LEDER_TILL_SATS = re.compile(r"(?:[,;.:]|\b(?:samt|och|dels|att|beslutar?|föreslår))$")
_MJUKT = "\N{SOFT HYPHEN}"
_STRECK = f"-{_MJUKT}"
_GEMENER = frozenset("abcdefghijklmnopqrstuvwxyzåäö")
_SAMORDNING = re.compile(r"(?:och|eller|samt|respektive|till|men)\b")


_slut = attrgetter("x1")


@attrs.frozen
class Marginal:
    """The right margin of a column.

    Attributes:
        vänster: Where its rows begin, in points.
        kant: Where a full row ends, in points.
        jämn: Whether the lines of its paragraphs are made even.
    """

    vänster: float
    kant: float
    jämn: bool


@attrs.define
class Läge:
    """A row where it stands among others.

    Attributes:
        rad: The row.
        marginal: The margin of its column, if it shows any.
        luft: Whether space stands above it, or another column does.
        indrag: How far into its column it begins, in points.
        mitt_i: Whether it begins in the middle of a sentence, wherever that stands.
        full: Whether the first word of the row below had no room on it.
        helt_block: Whether all rows between two spaces, where it stands, are full but the last.
        bruten: Whether it is not full, and yet the row below goes on its sentence.
    """

    rad: Stump
    marginal: Marginal | None
    luft: bool
    indrag: float
    mitt_i: bool
    full: bool = False
    helt_block: bool = False
    bruten: bool = False


def läge(rad: Stump, marginal: Marginal | None, *, luft: bool) -> Läge:
    """Return a row of a column, with space above it or not."""
    text = rad.text
    # "att" begins an item, and so does "a)"
    mitt_i = text[0].islower() and text[:4] != "att " and text[1:2] != ")"
    indrag = rad.x0 - marginal.vänster if marginal is not None else rad.x0
    return Läge(rad, marginal, luft, indrag, mitt_i)


def bestäm(lägen: Sequence[Läge]) -> tuple[int, int]:
    """See which rows of a page are full, and what follows from that.

    Returns:
        How many rows that a sentence goes on from are full, and how many are not.
    """
    fulla = brutna = början = 0
    alla_fulla = True
    sista = len(lägen) - 1
    for nr, övre in enumerate(lägen):
        if nr < sista and not (undre := lägen[nr + 1]).luft:
            if övre.marginal is not None and är_full(övre.rad, undre.rad, övre.marginal):
                övre.full = True
            else:
                alla_fulla = False
            if undre.mitt_i:
                övre.bruten = not övre.full
                fulla += övre.full
                brutna += övre.bruten
            continue
        if alla_fulla:
            for egen in lägen[början : nr + 1]:
                egen.helt_block = True
        början, alla_fulla = nr + 1, True
    return fulla, brutna


def marginal(rader: Iterable[Stump], bredd: float, *, hel: bool) -> Marginal | None:
    """Return the margin of a column, or of all pages without columns; None if no row shows it.

    Args:
        rader: The column's rows of running text.
        bredd: The page's width in points.
        hel: Whether the column is all of the page between its margins.
    """
    egna = [rad for rad in rader if "\t" not in rad.text]
    if not egna:
        return None
    vänster, höger = min([rad.x0 for rad in egna]), max([rad.x1 for rad in egna])
    långt_in = vänster + _LÅNGT_IN * (höger - vänster)
    yttre = max(vänster, min(höger, bredd - vänster) - _YTTERST * bredd)
    långa = [rad for rad in egna if rad.x1 > yttre and rad.x0 < långt_in]
    # A page head or a text that is repeated is no evidence, nor is a line.
    olika = {rad.text: rad for rad in långa if not _är_linje(rad.text)}
    inne = sorted(olika.values(), key=_slut, reverse=True)
    if not inne:
        return None
    spegel = bredd - vänster
    while hel and len(inne) > _FÅ and inne[0].x1 > spegel + _UTANFÖR * inne[0].storlek:
        if inne[_FÅ - 1].x1 > inne[0].x1 - _UTANFÖR * inne[0].storlek:
            break
        del inne[0]
    kant = inne[0].x1
    smal = hel and kant < spegel - _OLIKA * bredd
    antal = [_så_nära(inne, kant, mått) for mått in (_JÄMNT, _NÄRA, 2 * _NÄRA)]
    if antal[1] < max(_MÅNGA if smal else _FÅ, antal[2] - antal[1]):  # not where rows wrap
        return Marginal(vänster, max(kant, spegel), jämn=False) if hel else None
    return Marginal(vänster, kant, antal[0] > max(_FÅ, _JÄMNA * antal[2]))


def _så_nära(rader: Iterable[Stump], kant: float, mått: float) -> int:
    """Count the rows that end so many sizes of the type from the margin or nearer."""
    return sum([rad.x1 > kant - mått * rad.storlek for rad in rader])


def fortsätter(övre: Läge, undre: Läge, rader: int) -> bool:
    """Tell whether a row goes on the one above it, with no space between them.

    Args:
        övre: The row above.
        undre: The row.
        rader: The number of lines that ``övre`` is the last of.
    """
    ovan, text = övre.rad.text, undre.rad.text
    delad = "\t" in text or ("\t" in ovan and not _MÄRKE.match(ovan))
    if delad or _MÄRKE.match(text) or not _ligger_under(övre, undre, rader):
        return False
    gemen = text[0].islower()
    if gemen and ovan[-1] in _STRECK and _delar_ord(ovan) and not _SAMORDNING.match(text):
        return True
    if not övre.full or _är_linje(ovan):
        return False
    if _ATT.match(text):
        return _LEDER_TILL_SATS.search(ovan) is None
    if gemen or text[0] == "(":
        return not ovan.endswith(":")
    if undre.rad.byter:
        return False
    jämn = övre.marginal is not None and övre.marginal.jämn and not ovan.endswith(_SLUT)
    return jämn or undre.bruten or (undre.helt_block and not text.isalpha())


def _är_linje(text: str) -> bool:
    """Tell whether a row is drawn out to the margin by dots or a line."""
    for linje in _LINJER:  # noqa: SIM110 - a generator costs more than the search
        if linje in text:
            return True
    return False


def _ligger_under(övre: Läge, undre: Läge, rader: int) -> bool:
    """Tell whether a row begins where the next line of the paragraph above it may."""
    indrag = undre.indrag - övre.indrag
    storlek = undre.rad.storlek
    if indrag > _INDRAG * storlek:
        märkt = _MÄRKE.match(övre.rad.text) is not None
        return rader == 1 and indrag < _HÄNG * storlek and märkt
    return indrag > -_INDRAG * storlek or (rader == 1 and indrag > -_HÄNG * storlek)


def är_full(övre: Stump, undre: Stump, marginal: Marginal) -> bool:
    """Tell whether the first word of a row had no room on the row above it."""
    rum = marginal.kant - övre.x1
    if marginal.jämn:
        return rum < _JÄMNT * övre.storlek
    text = undre.text
    antal = text.find(" ") + 1 or len(text) + 1
    snitt = (undre.x1 - undre.x0) * antal / len(text)
    if rum < _TRÅNG * snitt or rum > _RYMLIG * snitt:
        return rum < _TRÅNG * snitt
    return rum < (undre.x1 - undre.x0) * _vikt(" " + text[: antal - 1]) / _vikt(text)


def _vikt(text: str) -> float:
    """Return about how wide a text is, in letters of usual width."""
    smala = sum(map(_SMALA.__contains__, text))
    breda = sum(map(_BREDA.__contains__, text))
    return len(text) - 0.45 * smala + 0.45 * breda


def ihop(början: str, mer: str) -> str:
    """Join two rows of one paragraph; a hyphen that only divides a word goes."""
    if början[-1] not in _STRECK or _SAMORDNING.match(mer):
        return f"{början} {mer}"
    if mer[0].islower() and _delar_ord(början):
        return början[:-1] + mer
    före = början[-2:-1]
    är_bindestreck = början[-1] == "-" and (före.isalnum() or före == "_")
    return f"{början}{mer}" if är_bindestreck else f"{början} {mer}"


def _delar_ord(text: str) -> bool:
    """Tell whether the hyphen that ends a text stands within a word."""
    return text[-1] == _MJUKT or text[-2:-1] in _GEMENER
