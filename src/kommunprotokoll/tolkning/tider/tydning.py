"""What the words beside dates and times say: a place, a remark, a body, nothing."""

from enum import Enum, auto

import attrs

from kommunprotokoll.tolkning.tider.ord import orden, tidsord, är_organ

_HÖGST_ORD = 24
"""More words between dates and times are prose."""
_HÖGST_PLATSORD = 8
_HÖGST_ORD_FÖRE = 4
_HÖGST_ANMÄRKNINGSORD = 6
_GENITIV = ("ens", "ets", "iges", "nds")


class Betydelse(Enum):
    """Kinds of meaning."""

    INGET = auto()
    PLATS = auto()
    ANMÄRKNING = auto()
    INSTÄLLT = auto()
    """``text`` is a remark, if there is one."""
    PRELIMINÄRT = auto()
    ORGAN = auto()
    INLÄMNING = auto()
    """The date that follows is the last day to hand in matters for the meeting."""
    UTSKICK = auto()
    """The date that follows is the day when the call is sent."""
    FLYTT_FRÅN = auto()
    """The date that follows is the one that the meeting was moved from."""
    FLYTT_TILL = auto()
    """The date that follows is the new one."""
    OKLART = auto()


@attrs.frozen
class Tydning:
    """A meaning with its words."""

    betydelse: Betydelse
    text: str = ""


@attrs.frozen(kw_only=True)
class Läge:
    """Where in its line a text stands."""

    före: bool
    """Before the first date, or in a line without dates."""
    parentes: bool
    kan_vara_namn: bool
    """The line has a date and a time, and the date does not follow right after the words."""
    före_annat_datum: bool
    """A date follows right after the words, and one stands before them."""


def tyd(text: str, läge: Läge) -> list[Tydning]:
    """Return what a text says, in order; a text may name a body and a place."""
    text = _utan_förbehåll(text)
    orden_ = orden(text)
    if not orden_:
        return [Tydning(Betydelse.INGET)]
    if len(orden_) > _HÖGST_ORD:
        return [Tydning(Betydelse.OKLART, text)]
    if flytt := _flytt(text):
        return [Tydning(flytt, text)]
    if hålltid := _hålltid(orden_, läge):
        return [Tydning(hålltid, text)]
    if _är_annat_datum(text, orden_) and not läge.parentes:
        return [Tydning(Betydelse.OKLART, text)]
    if inställt := _inställt(text, orden_):
        return [inställt]
    if all(o in tidsord().preliminärt for o in orden_):
        return [Tydning(Betydelse.PRELIMINÄRT)]
    if orden_[0] in tidsord().ungefär or " ".join(orden_) in tidsord().anmärkningsfraser:
        return [Tydning(Betydelse.ANMÄRKNING, text)]
    if plats := _efter_platsetikett(text, orden_):
        return [Tydning(Betydelse.PLATS, plats)]
    if delar := _vid_preposition(text, läge):
        return delar
    return [_före(text, orden_, läge) if läge.före else _efter(text, orden_, läge)]


def plats_ur(text: str) -> str:
    """Return a labelled place without its preposition and without what is no part of it."""
    text = _utan_förbehåll(text)
    först, _, resten = text.partition(" ")
    return resten if resten and först.casefold() in tidsord().prepositioner else text


def utan_förbehåll_före_kolon(text: str) -> str:
    """Return ``Plats: Rådhuset`` of ``Plats, om inget annat anges: Rådhuset``."""
    före, kolon, efter = text.partition(":")
    kort = _utan_förbehåll(före) if "annat" in före else före
    return f"{kort}{kolon}{efter}" if kort != före and kolon else text


def är_utfyllnad(orden_: list[str]) -> bool:
    """Tell whether words say nothing beside dates and times."""
    alla = tidsord()
    return all(
        o in alla.utfyllnad
        or o in alla.etiketter
        or o in alla.veckodagar
        or o in alla.veckodagar_i_flertal
        or o in alla.tecken
        for o in orden_
    )


def _utan_förbehåll(text: str) -> str:
    gement = text.casefold().rstrip(" .")
    for fras in tidsord().förbehåll:
        if gement.endswith(fras):
            return text[: len(gement) - len(fras)].rstrip(" ,.;(")
    return text


def _flytt(text: str) -> Betydelse | None:
    gement = " " + text.casefold()
    if gement.endswith(tuple(f" {fras}" for fras in tidsord().flytt_från)):
        return Betydelse.FLYTT_FRÅN
    if gement.endswith(tuple(f" {fras}" for fras in tidsord().flytt_till)):
        return Betydelse.FLYTT_TILL
    return None


def _hålltid(orden_: list[str], läge: Läge) -> Betydelse | None:
    """Tell of ``handlingar senast`` before a date that is not the meeting's, but after that."""
    alla, fras = tidsord(), " ".join(orden_)
    if not läge.före_annat_datum:
        return None
    if fras in alla.inlämning:
        return Betydelse.INLÄMNING
    return Betydelse.UTSKICK if fras in alla.utskick else None


def _är_annat_datum(text: str, orden_: list[str]) -> bool:
    return "§" in text or any(o in tidsord().andra_datum for o in orden_)


def _inställt(text: str, orden_: list[str]) -> Tydning | None:
    alla = tidsord()
    fraser = " ".join(orden_)
    finns = [o for o in orden_ if o in alla.inställt]
    if not finns and not any(f in fraser for f in alla.inställt_fraser):
        return None
    for fras in alla.inställt_fraser:
        fraser = fraser.replace(fras, "")
    resten = [o for o in fraser.split() if o not in alla.inställt]
    return Tydning(Betydelse.INSTÄLLT, "" if är_utfyllnad(resten) else text)


def _efter_platsetikett(text: str, orden_: list[str]) -> str:
    """Return the place after a label without a colon: ``Plats Rådhuset``."""
    alla = tidsord()
    _, _, platsen = text.partition(" ")
    if alla.etiketter.get(orden_[0]) == "plats" and platsen[:1].isupper():
        return platsen
    return ""


def _vid_preposition(text: str, läge: Läge) -> list[Tydning]:
    """Divide ``sammanträder i Rådhuset`` where the place begins; empty if no place does."""
    alla = tidsord()
    bitar = text.split()
    for i, bit in enumerate(bitar[:-1]):
        if bit.casefold() not in alla.prepositioner:
            continue
        platsen = bitar[i + 1 :]
        while läge.före and platsen and är_utfyllnad(orden(platsen[-1])):
            platsen.pop()
        if är_utfyllnad(orden(" ".join(platsen))) or len(platsen) > _HÖGST_PLATSORD:
            continue
        plats = Tydning(Betydelse.PLATS, " ".join(platsen))
        före = " ".join(bitar[:i])
        if not före:
            return [plats]
        tydning = _före(före, orden(före), attrs.evolve(läge, kan_vara_namn=False))
        if tydning.betydelse in (Betydelse.INGET, Betydelse.ORGAN) or (
            tydning.betydelse is Betydelse.ANMÄRKNING
        ):
            return [tydning, plats]
        return []
    return []


def _före(text: str, orden_: list[str], läge: Läge) -> Tydning:
    """Say what words before the date are."""
    alla = tidsord()
    extra = [o for o in orden_ if o in alla.anmärkningar_före]
    resten = [o for o in orden_ if o not in alla.anmärkningar_före]
    if är_utfyllnad(resten):
        return Tydning(Betydelse.ANMÄRKNING if extra else Betydelse.INGET, " ".join(extra))
    if läge.parentes and orden_[0] in alla.anmärkningar:
        return Tydning(Betydelse.ANMÄRKNING, text)
    if _är_platsord(orden_):
        return Tydning(Betydelse.PLATS, text)
    okända = [o for o in resten if not är_utfyllnad([o])]
    namn = _ordföljd(text, okända)
    if är_organ(okända, namn):
        return Tydning(Betydelse.ORGAN, _utan_genitiv(namn))
    namnlikt = text[0].isupper() and len(orden_) <= _HÖGST_ORD_FÖRE and okända == orden_
    if läge.kan_vara_namn and namnlikt:
        return Tydning(Betydelse.PLATS, text)
    return Tydning(Betydelse.OKLART, text)


def _efter(text: str, orden_: list[str], läge: Läge) -> Tydning:
    """Say what words after the date are."""
    alla = tidsord()
    if orden_[0] in alla.anmärkningar:
        return Tydning(Betydelse.ANMÄRKNING, text)
    if är_utfyllnad(orden_):
        return Tydning(Betydelse.INGET)
    if _är_platsord(orden_):
        return Tydning(Betydelse.PLATS, text)
    if läge.parentes:
        return Tydning(Betydelse.ANMÄRKNING, text)
    if är_organ(orden_, text) and not text.isupper():
        return Tydning(Betydelse.ORGAN, text)
    if text[0].isupper() and len(orden_) <= _HÖGST_PLATSORD:
        return Tydning(Betydelse.PLATS, text)
    if text[0].isalpha() and len(orden_) <= _HÖGST_ANMÄRKNINGSORD:
        return Tydning(Betydelse.ANMÄRKNING, text)
    return Tydning(Betydelse.OKLART, text)


def _utan_genitiv(namn: str) -> str:
    """Return the body's name: ``kommunstyrelsens`` sammanträden are kommunstyrelsen's."""
    if namn.endswith(_GENITIV) and " för " not in namn:
        return namn[:-1]
    return namn


def _är_platsord(orden_: list[str]) -> bool:
    alla = tidsord()
    return len(orden_) <= _HÖGST_PLATSORD and (
        any(o in alla.platsord for o in orden_) or orden_[-1].endswith(alla.platsändelser)
    )


def _ordföljd(text: str, okända: list[str]) -> str:
    """Return the unknown words as they are written, with what stands between them."""
    bitar = text.split()
    gemena = [o.casefold().strip(".,:;!?()[]”\"'") for o in bitar]
    första = gemena.index(okända[0])
    sista = len(gemena) - 1 - gemena[::-1].index(okända[-1])
    return " ".join(bitar[första : sista + 1]).strip(".,:;!?()[]”\"'")
