"""Decisions: introduction, att-satser, numbered points, one sentence; proposals upward."""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR, foga
from kommunprotokoll.tolkning.rader import Rad, stycken

_ATT = re.compile(r"\s*(?:(?P<nr>\d{1,2}[a-z]?)[.)]?\s+)?(?P<text>[aA]tt\s+\S.*)$")
_NUMRERAD = re.compile(r"\s*(?P<nr>\d{1,2}[a-z]?)[.)]\s+(?P<text>\S.*)$")
_PUNKT = re.compile(r"\s*[-–•*·▪]\s+(?P<text>\S.*)$")
_VERB = r"(?:beslutar?|beslutade|beslutat|besluta|föreslår|föreslog)"
_INLEDNING = re.compile(
    rf"^(?=.*\b{_VERB}\b)[^.]{{3,300}}$|^[^.]{{3,300}}:$|^I [a-zåäö -]*(?:nämnden|styrelsen|rådet)$"
)
_SUBJEKT = re.compile(
    r"(?:Styrelsen|Direktionen|Rådet|Nämnden|Utskottet|"
    r"[A-ZÅÄÖ][\wåäö]*(?:nämnden|styrelsen|utskottet|rådet|fullmäktige)) "
    r"(?:beslutar|beslutade|antecknar|antecknade|godkänner|godkände|fastställer|fastställde|"
    r"noterar|noterade|antar|antog|bifaller|biföll|avslår|avslog)\b"
)
_BARA_INLEDNING = re.compile(
    r"\s*[A-ZÅÄÖ][\wåäö\s&-]{2,70} (?:beslutar|beslutade|beslöt)(?: därför| enhälligt| därmed)?"
    r"(?: följande| att)?:?\s*$"
)
_PASSIV = re.compile(
    r"^(?!Ordförand|Sekreterar|Det noter|Det anteckn)(?:[A-ZÅÄÖ]|Att\b).*"
    r"\b(?:godkändes|godkänns|fastställdes|fastställs|antecknades|antecknas|noterades|noteras|"
    r"antogs|antas|bifölls|avslogs|utsågs|utses|valdes|väljs|bordlades|bordläggs|"
    r"återremitterades|återremitteras|(?:lades|läggs)\b.* till handlingarna)\b"
)
_SLUTAR = re.compile(r"[.,;:!?)]$|\b(?:samt|och|att|dels)$|\b(?:beslutar?|beslutade|föreslår)$")
_MITT_I = re.compile(r"[\wåäö,]$")
_NY_MENING = re.compile(r"[A-ZÅÄÖ]")
_NYTT_SUBJEKT = re.compile(
    r"(?:Kommun|Region|[A-ZÅÄÖ][\wåäö]*(?:nämnden|styrelsen|utskottet|rådet))"
)
_MENING_MED_ATT = re.compile(
    r"^(?P<inl>[^.]{3,200}?\b(?:beslutar?|beslutade|beslutat)(?: följande)?:?) (?P<att>att \S.*)$"
)
_ORGAN = re.compile(r"^(?P<organ>[A-ZÅÄÖ][\wåäö\s&-]{2,70}?) (?:beslutar|beslutade|har beslutat)\b")
_FÖRSLAG_TILL = re.compile(
    r"\bföresl(?:år|og) (?:att )?(?P<organ>[\w\s&-]{3,60}?)(?: att)? beslutar?\b|"
    r"\bförslag till (?P<organ2>(?:kommun|region|förbunds)?(?:fullmäktige|styrelsen))\b",
    re.IGNORECASE,
)
_SLAG = (
    (Beslutsslag.ÅTERREMISS, re.compile(r"återremitter", re.IGNORECASE)),
    (Beslutsslag.BORDLÄGGNING, re.compile(r"bordlägg", re.IGNORECASE)),
    (Beslutsslag.UTGÅR, re.compile(r"ärendet utgår", re.IGNORECASE)),
    (
        Beslutsslag.NOTERING,
        re.compile(r"^(?:att )?notera|noteras|antecknas|läggs? .*till handlingarna", re.IGNORECASE),
    ),
)
_OMEDELBAR = re.compile(
    r"\bomedelbart? juster|\bjustera[rs]? (?:beslutet |paragrafen |ärendet )?omedelbart\b",
    re.IGNORECASE,
)
_BARA_JUSTERING = re.compile(
    r"(?:protokollet|paragrafen|beslutet|under denna paragraf|ärendet|att|beslut|förklaras?|är|"
    r"omedelbart|justera[rs]?|justerat|justerad|justera|under|denna|paragraf|[\w-]*n[äa]mnden|"
    r"styrelsen|kommunstyrelsen|kommunfullmäktige|beslutar|punkt(?:en|erna)?|ovan|\W)+|"
    r"[^.,:;]{0,60}\bförklarar? (?:protokollet|paragrafen|beslutet|ärendet|punkten)"
    r"(?: i ärendet)? omedelbart justera[dt]\.?",
    re.IGNORECASE,
)


_TOM = Rad("", 1)


@attrs.define
class _Utkast:
    """A decision while its rows are read."""

    inledning: str = ""
    satser: list[Attsats] = attrs.Factory(list)
    rester: list[Rad] = attrs.Factory(list)

    def ny(self, text: str, nummer: str = "") -> None:
        self.satser.append(Attsats(text, nummer))


@attrs.frozen
class Beslutsdel:
    """What the rows below a heading of decision hold.

    Attributes:
        beslut: The decisions.
        övrigt: Rows that stand there but decide nothing, in order.
    """

    beslut: tuple[Beslut, ...]
    övrigt: tuple[Rad, ...]


def läs_beslut(rader: Sequence[Rad], dialekt: Dialekt, rubrik: str = "") -> Beslutsdel:
    """Read the rows below a heading of decision; a new introduction begins a new decision.

    A sentence that only has the paragraph adjusted at once is no point of the decision.
    """
    utkast, övrigt = [_Utkast()], list[Rad]()
    for block in _hela_stycken(rader):
        if övrigt or not _hör_till(block, utkast, dialekt):
            övrigt += block if not övrigt else [_TOM, *block]
            continue
        for grupp in _satsgrupper(block):
            text = foga(grupp)
            utan_nummer = _NUMRERAD.sub(r"\g<text>", text)
            if är_omedelbart_justerad(text) and _BARA_JUSTERING.fullmatch(utan_nummer):
                övrigt += [_TOM, *grupp]
            else:
                _läs_grupp(grupp, utkast)
        if övrigt and övrigt[0] is _TOM:
            utkast[-1].rester += övrigt
            övrigt = []
    rester = [rad for u in utkast for rad in u.rester]
    beslut = tuple(_färdigt(u, rubrik) for u in utkast if u.inledning or u.satser)
    return Beslutsdel(beslut, (*rester, *övrigt))


def _hela_stycken(rader: Sequence[Rad]) -> list[list[Rad]]:
    """Return the rows as blocks; one that goes on in lower case after a page break is joined."""
    hela: list[list[Rad]] = []
    for block in stycken(rader):
        mitt_i = hela and _MITT_I.search(hela[-1][-1].text.rstrip()) is not None
        if mitt_i and block[0].text.lstrip()[:1].islower() and not _ATT.match(block[0].text):
            hela[-1] += block
        else:
            hela.append(block)
    return hela


def _hör_till(block: Sequence[Rad], utkast: list[_Utkast], dialekt: Dialekt) -> bool:
    """Tell whether a block is part of the decision: the first is, and what has the form of it."""
    första = block[0].text
    öppet = utkast[-1].inledning.endswith(":")
    if öppet or not utkast[-1].satser or any(m.match(första) for m in (_ATT, _NUMRERAD, _PUNKT)):
        return True
    text = foga(block)
    return (
        _INLEDNING.match(text) is not None
        or dialekt.beslutsverb.search(text) is not None
        or är_omedelbart_justerad(text)
    )


def beslutsinledning(rader: Sequence[Rad]) -> int | None:
    """Return the place of a row such as "Styrelsen beslutade" with points below it; else None."""
    synliga = [i for i, rad in enumerate(rader) if not rad.är_tom]
    for i, nästa in pairwise(synliga):
        under = rader[nästa].text
        if _BARA_INLEDNING.match(rader[i].text) and any(
            m.match(under) for m in (_ATT, _NUMRERAD, _PUNKT)
        ):
            return i
    return None


def beslut_i_löptext(text: str, *, prosa: bool = False) -> tuple[str, Beslut, str] | None:
    """Return the decision that a sentence of running text is, with the text before and after it.

    Args:
        text: The text: "Styrelsen beslutade att ...".
        prosa: Whether the protocol has no headings of decision, so that a sentence without a body
            decides too: "Dagordningen godkändes.", "Rapporten lades till handlingarna."
    """
    meningar = MELLAN_MENINGAR.split(text) if prosa else [text]
    for i, mening in enumerate(meningar):
        if beslut := _beslutsmening(mening, prosa=prosa):
            return " ".join(meningar[:i]), beslut, " ".join(meningar[i + 1 :])
    return None


def _beslutsmening(text: str, *, prosa: bool) -> Beslut | None:
    if (träff := _MENING_MED_ATT.match(text)) and _SUBJEKT.match(text):
        return _färdigt(_Utkast(träff["inl"], [Attsats(träff["att"])]), "")
    en_mening = prosa or "." not in text.rstrip(".")
    if (_SUBJEKT.match(text) and en_mening) or (prosa and _PASSIV.search(text)):
        return _färdigt(_Utkast("", [Attsats(text)]), "")
    return None


def är_omedelbart_justerad(text: str) -> bool:
    """Tell whether a sentence says that the paragraph is adjusted at once."""
    return _OMEDELBAR.search(text) is not None


def _satsgrupper(block: Sequence[Rad]) -> list[list[Rad]]:
    """Divide a block where a point begins: at a mark, at "att", at a new sentence on a new row.

    A row that begins with "att" in the middle of a sentence goes on the row above it, and a
    sentence on a new row goes on a numbered point unless it has a body as its subject.
    """
    grupper: list[list[Rad]] = [[]]
    bredd = max(len(rad.text.rstrip()) for rad in block)
    for rad in block:
        nu = grupper[-1]
        if nu and (_börjar_sats(rad.text, nu) or _ny_att_rad(rad.text, nu, bredd)):
            grupper.append([])
        grupper[-1].append(rad)
    return [g for g in grupper if g]


def _ny_att_rad(text: str, nu: list[Rad], bredd: int) -> bool:
    """Tell whether "att" begins a row of its own will: the row above had room for the word."""
    if not _ATT.match(text) or not _ATT.match(nu[0].text):
        return False
    return len(nu[-1].text.rstrip()) + len(" att") <= bredd or "att  " in text


def _börjar_sats(text: str, nu: list[Rad]) -> bool:
    förra = nu[-1].text.rstrip()
    if _NUMRERAD.match(text) or _PUNKT.match(text):
        return True
    if _ATT.match(text):
        return _SLUTAR.search(förra) is not None
    if sum(rad.text.count("”") + rad.text.count('"') for rad in nu) % 2:
        return False  # inside a quotation
    märkt = _NUMRERAD.match(nu[0].text) is not None or _PUNKT.match(nu[0].text) is not None
    if märkt:
        if text.rstrip().endswith(":") and förra.endswith("."):
            return True
        slut = förra.endswith(".") or _PUNKT.match(nu[0].text) is not None
        return slut and _NYTT_SUBJEKT.match(text) is not None
    return förra.endswith((".", ":")) and _NY_MENING.match(text.lstrip()) is not None


def _läs_grupp(rader: list[Rad], utkast: list[_Utkast]) -> None:
    text, nu = foga(rader), utkast[-1]
    if (träff := _ATT.match(text)) or (träff := _NUMRERAD.match(text)):
        nu.ny(träff["text"], träff["nr"] or "")
    elif träff := _PUNKT.match(text):
        if nu.satser and nu.satser[-1].text.endswith(":"):
            förra = nu.satser[-1]
            nu.satser[-1] = ändra(förra, underpunkter=(*förra.underpunkter, träff["text"]))
        else:
            nu.ny(träff["text"])
    elif not text.endswith(":") and (träff := _MENING_MED_ATT.match(text)):
        if nu.inledning or nu.satser:
            utkast.append(_Utkast())
        utkast[-1].inledning = träff["inl"]
        utkast[-1].ny(träff["att"])
    elif _INLEDNING.match(text):
        if nu.inledning or nu.satser:
            utkast.append(_Utkast())
        utkast[-1].inledning = text
    else:
        nu.ny(text)


def _färdigt(utkast: _Utkast, rubrik: str) -> Beslut:
    organ = _ORGAN.match(utkast.inledning)
    upp = _FÖRSLAG_TILL.search(utkast.inledning) or _FÖRSLAG_TILL.search(rubrik)
    allt = " ".join(s.text for s in utkast.satser)
    slag = next((s for s, mönster in _SLAG if mönster.search(allt)), Beslutsslag.AVGÖRANDE)
    return Beslut(
        tuple(utkast.satser),
        utkast.inledning,
        organ=organ["organ"] if organ else "",
        förslag_till=(upp["organ"] or upp["organ2"]) if upp else "",
        slag=slag,
        rubrik="" if rubrik.casefold().rstrip(": ") == "beslut" else rubrik,
    )
