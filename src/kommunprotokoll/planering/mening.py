"""A rule as municipalities write it: "andra tisdagen i varje månad utom juli kl. 18".

Only whole sentences of a known form are read; a word that is not understood is an error, since half
a rule would give a plan that nobody decided.
"""

import re
from collections.abc import Iterable
from datetime import time

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import ett_mellanslag, nfc, uppräkning
from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.planering.regel import (
    SISTA,
    DagIMånad,
    Dagval,
    Ledighet,
    Mötesregel,
    VeckodagIMånad,
    VeckodagIVecka,
    Veckoval,
    Vidhinder,
)

_ORDNING = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sista": SISTA}
_VECKOR = {"varje": Veckoval.ALLA, "jämna": Veckoval.JÄMNA, "udda": Veckoval.UDDA}
_DAG = f"(?P<dag>{'|'.join(VECKODAGAR)})"
_MÅNAD = "|".join(MÅNADER)
_VALEN = (
    re.compile(
        rf"(?:den )?(?P<ordning>{'|'.join(_ORDNING)}) {_DAG}en(?: (?:i )?(?:varje )?månad(?:en)?)?"
    ),
    re.compile(rf"(?P<veckor>varje) {_DAG}"),
    re.compile(rf"{_DAG}ar (?:i )?(?P<veckor>jämna|udda|varje) veck(?:or|a)"),
    re.compile(r"den (?P<nummer>\d{1,2})(?::?e|:?a)? (?:i )?(?:varje )?månad(?:en)?"),
    re.compile("(?P<nummer>sista) dagen i (?:varje )?månad(?:en)?"),
)
_TID = re.compile(
    r",? ?(?:kl\.?|klockan) ?(\d{1,2})(?:[.:](\d\d))?(?: ?(?:-|–|till) ?(\d{1,2})(?:[.:](\d\d))?)?"
)
_UTOM = re.compile(
    rf",? ?(?:utom|ej|inte|men inte) (?:i )?((?:{_MÅNAD})(?:(?:, | och )(?:{_MÅNAD}))*)"
)
_HELGDAG = re.compile(r",? ?(?:dock |och |men )?(?:inte|ej) på (?:helgdag(?:ar)?|röda dagar)")
_ÄVEN_HELGDAG = re.compile(r",? ?även på helgdag(?:ar)?")
_LEDIGT = re.compile(r",? ?(?:dock |och |men )?(?:inte|ej) (?:under|på) ([a-zåäö]+)")
_PLATS = re.compile(r",? ?(?:i|på) ([A-ZÅÄÖ][^,]*)$")
_HINDER = (
    (re.compile(r",? ?(?:då|annars) nästa vardag"), Vidhinder.NÄSTA_VARDAG),
    (re.compile(r",? ?(?:då|annars) vardagen (?:före|innan)"), Vidhinder.VARDAGEN_FÖRE),
    (re.compile(r",? ?(?:då|annars) veckan efter"), Vidhinder.NÄSTA_VECKA),
    (re.compile(r",? ?(?:då|annars) veckan (?:före|innan)"), Vidhinder.VECKAN_FÖRE),
    (re.compile(r",? ?(?:då|annars) (?:inget|ställs det in|utgår)[a-zåäö ]*"), Vidhinder.UTELÄMNA),
)
_EXEMPEL = "en mening som: andra tisdagen i varje månad utom juli kl. 9-12, inte på helgdag"


def tolka_regel(text: str, organ: Organ, *, ledigheter: Iterable[Ledighet] = ()) -> Mötesregel:
    """Read a rule out of a sentence.

    Args:
        text: The sentence: which days, and as far as they are said, time, place, months without
            meetings, holidays, leaves by name, and what becomes of a day that does not go.
        organ: The body that meets.
        ledigheter: The leaves that the sentence may name; those that it names are the rule's.

    Raises:
        OgiltigtVärdeFel: A word is not understood, or a leave is not among those given.
    """
    dagar, rest = _dagval(text, nfc(ett_mellanslag(text)).rstrip("."))
    plats, rest = _första(_PLATS, rest)
    vid_hinder, rest = _vid_hinder(rest)
    tider, rest = _första(_TID, rest)
    _, rest = _första(_HELGDAG, rest)
    även_helgdag, rest = _första(_ÄVEN_HELGDAG, rest)
    månader, rest = _alla(_UTOM, rest)
    lediga, rest = _alla(_LEDIGT, rest)
    if rest.strip(" ,"):
        raise OgiltigtVärdeFel("tolka_regel.text", rest.strip(" ,"), _EXEMPEL)
    kända = tuple(ledigheter)
    return Mötesregel(
        organ,
        dagar,
        start=_klocka(text, *tider[1:3]) if tider else None,
        slut=_klocka(text, *tider[3:5]) if tider else None,
        plats=plats[1].strip() if plats else "",
        utom_månader=tuple(
            MÅNADER.index(m) + 1 for träff in månader for m in re.findall(_MÅNAD, träff[1])
        ),
        ledigheter=tuple(_ledighet(träff[1], kända) for träff in lediga),
        helgdagar=bool(även_helgdag),
        vid_hinder=vid_hinder,
    )


def _första(mönster: re.Pattern[str], text: str) -> tuple[tuple[str, ...], str]:
    """Return what a pattern finds first - the whole, then its groups - and the text without it."""
    träff = mönster.search(text)
    if träff is None:
        return (), text
    delar = (träff[0], *(del_ or "" for del_ in träff.groups()))
    return delar, text[: träff.start()] + text[träff.end() :]


def _alla(mönster: re.Pattern[str], text: str) -> tuple[list[tuple[str, ...]], str]:
    """Return all that a pattern finds, and the text without it."""
    funna = []
    träff, text = _första(mönster, text)
    while träff:
        funna.append(träff)
        träff, text = _första(mönster, text)
    return funna, text


def _vid_hinder(text: str) -> tuple[Vidhinder, str]:
    for mönster, vid_hinder in _HINDER:
        träff, rest = _första(mönster, text)
        if träff:
            return vid_hinder, rest
    return Vidhinder.NÄSTA_VECKA, text


def _dagval(text: str, rest: str) -> tuple[Dagval, str]:
    """Return the choice of days with which a sentence begins, and the rest of it."""
    for mönster in _VALEN:
        träff = mönster.match(rest[:1].lower() + rest[1:])
        if träff is None or rest[träff.end() : träff.end() + 1].isalnum():
            continue
        ord_ = träff.groupdict()
        kvar = rest[träff.end() :]
        if nummer := ord_.get("nummer"):
            return DagIMånad(SISTA if nummer == "sista" else int(nummer)), kvar
        if veckor := ord_.get("veckor"):
            return VeckodagIVecka(ord_["dag"], _VECKOR[veckor]), kvar
        return VeckodagIMånad(_ORDNING[ord_["ordning"]], ord_["dag"]), kvar
    raise OgiltigtVärdeFel("tolka_regel.text", text, _EXEMPEL)


def _klocka(text: str, timme: str, minut: str) -> time | None:
    if not timme:
        return None
    try:
        return time(int(timme), int(minut or 0))
    except ValueError:
        raise OgiltigtVärdeFel("tolka_regel.text", text, "klockslag från 0.00 till 23.59") from None


def _ledighet(ord_: str, ledigheter: tuple[Ledighet, ...]) -> Ledighet:
    """Return the leave that a word names, in any of its forms: sportlov, sportlovet, -veckan."""
    stam = re.sub("s?veckan$|et$|en$", "", ord_.lower())
    for ledighet in ledigheter:
        if re.sub("s?veckan$|et$|en$", "", ledighet.namn.lower()) == stam:
            return ledighet
    kända = uppräkning(ledighet.namn for ledighet in ledigheter) or "inga angivna"
    raise OgiltigtVärdeFel("tolka_regel.text", ord_, f"en ledighet som anges ({kända})")
