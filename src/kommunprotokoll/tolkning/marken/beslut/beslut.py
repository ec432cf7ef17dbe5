"""Decisions: introduction, att-satser, numbered points, one sentence; proposals upward."""

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.beslut.attsatser import delade_attsatser, räknar_upp
from kommunprotokoll.tolkning.marken.beslut.beslutsrader import (
    ATT,
    NUMRERAD,
    PUNKT,
    fortsätter_listan,
    före_nästa_nummer,
    hela_stycken,
    nästa_bokstav,
    satsgrupper,
    vid_underrubriker,
)
from kommunprotokoll.tolkning.marken.beslut.meningar import yttrande_i
from kommunprotokoll.tolkning.marken.lopande_text import foga
from kommunprotokoll.tolkning.marken.narvaro.narvaroandring import läs_närvaroändringar
from kommunprotokoll.tolkning.marken.omedelbart import bara_justering, är_omedelbart_justerad
from kommunprotokoll.tolkning.rader import Rad

_VERB = r"(?:(?i:beslutar)|besluta|beslutade|beslutat|beslöt|föreslår|föreslog)"
_EN_MENING = r"(?:[^.]|\.(?!\s*$|\s+[A-ZÅÄÖ]))"
"""Any sign but the full stop of a sentence: that of "m.fl." is none."""
_INLEDNING = re.compile(
    rf"^(?=.*\b{_VERB}\b)[^.]{{3,300}}(?:\bföljande\.)?$|^{_EN_MENING}{{3,400}}:$|"
    r"^I [a-zåäö -]*(?:nämnden|styrelsen|rådet)$|"
    r"^Förslag till (?:beslut i )?[a-zåäö]*(?:fullmäktige|styrelsen|nämnden)$"
)
_BARA_INLEDNING = re.compile(
    r"\s*[A-ZÅÄÖ][\wåäö\s&-]{2,70} (?:(?:(?i:beslutar|beslutade)|beslöt)"
    r"(?: därför| enhälligt| därmed|,? för egen del(?: och för [^.:;]{2,80})?,?)?"
    r"(?: följande| att)?|"
    r"(?:beslutar att )?(?:föreslår|föreslog|föreslå)(?: att)? [\wåäö& -]{3,60}(?: att)? besluta)"
    r"(?: därför| enhälligt| därmed)?(?: följande| att)?:?\s*$|"
    r"\s*Efter [^.]{2,120}? (?:beslutar|beslutade|beslöt) [\wåäö-]*(?:styrelsen|direktionen|"
    r"nämnden|rådet|utskottet|stämman|kommittén|fullmäktige)(?: följande| att)?:?\s*$"
)
_FÖRESLÅR = re.compile(r"\batt föreslå [\w-]*(?:fullmäktige|styrelsen|nämnden|direktionen)$")
"""An introduction that is an att-sats itself: the points it proposes stand below."""
_VIDARE = re.compile(
    r"(?:Vidare|Därutöver|Dessutom|Samtidigt|Slutligen|Därefter) "
    r"(?:besluta(?:r|de)|beslöt|gav|ger) "
)
_MENING_MED_ATT = re.compile(
    r"^(?P<inl>[^.]{3,200}?\b(?:beslutar?|beslutade|beslutat)(?: följande|"
    r" för (?:egen|sin) del)?:?) (?P<att>att \S.*)$"
)
_ORGAN = re.compile(
    r"^(?P<organ>[A-ZÅÄÖ][\wåäö\s&-]{2,70}?) "
    r"(?:beslutar|beslutade|har beslutat|föreslår|föreslog)\b"
)
_FÖRSLAG_TILL = re.compile(
    r"\bföresl(?:år|og) (?:att )?(?P<organ>[\w\s&-]{3,60}?)(?: att)? beslutar?\b|"
    r"\bföresl(?:år|og) (?P<organ3>[\w-]*(?:fullmäktige|styrelsen|nämnden))$|"
    r"\b(?:förslag|yttrande) till (?P<organ2>[\w-]*(?:fullmäktige|styrelsen|nämnden))\b",
    re.IGNORECASE,
)
_SLAG = (
    (Beslutsslag.ÅTERREMISS, re.compile(r"återremitter", re.IGNORECASE)),
    (Beslutsslag.BORDLÄGGNING, re.compile(r"bordlägg", re.IGNORECASE)),
    (Beslutsslag.UTGÅR, re.compile(r"ärendet utgår", re.IGNORECASE)),
    (
        Beslutsslag.NOTERING,
        re.compile(
            r"^(?:att )?(?:notera|anteckna)|noteras|antecknas|\blägg(?:s|er|a)? .*till "
            r"(?:handlingarna|protokollet)|\btackar för (?:informationen|föredragningen)",
            re.IGNORECASE,
        ),
    ),
)
_NOTERAR_LISTA = re.compile(
    r"\b(?:lägg(?:s|er|a)|lades|lade)\b.*\btill (?:handlingarna|protokollet)[.:]$|"
    r"\b(?:tar del av|antecknar|noterar|redovisas|anmäls)\b.*[.:]$|"
    r"\b(?:antecknas|noteras|redovisas|anmäls)[.:]$",
    re.IGNORECASE,
)
_AV_MINORITET = re.compile(r"Beslutet fatta(?:s|des|ts) av en minoritet\b[^.]*(?:\.[^.]*){0,2}\.?")
_BERÄTTAR = re.compile(
    r"[A-ZÅÄÖ][^.]{3,300}?\([A-ZÅÄÖa-zåäö]{1,4}\) (?:yttra(?:r|de) sig|tjänstgör|inträder|anländer|"
    r"lämna(?:r|de) (?:mötet|sammanträdet|lokalen|salen))\b|"
    r"Beslutet fatta(?:s|des|ts) (?:efter|med|genom) |Mot beslutet röst"
)
"""How a sentence begins that tells who did something, below what was decided."""
_BESLUTAR_SJÄLV = re.compile(
    r"\b(?:godkänner|fastställer|antar|ändrar|reviderar|beviljar|utser|väljer|entledigar)\b"
    r"[^:]{0,120}\bföljande\b|"
    r"\bbesluta(?:r|de) att (?![^:]*\b(?:följande|föreslå|besluta|hemställa)\b)[^:]+ \w+:$"
)
"""What decides though a list follows: "Nämnden godkänner dagordningen med följande ändringar:"."""
_TOM = Rad("", 1)
_BILAGA = re.compile(r"\s*Bilag(?:a \d+|or)\b(?!.*\b(?:antas|godkänns|fastställs)\b)")
_ETT_ORD_ELLER_TVÅ = 2
_LÄNGSTA_PUNKT = 20_000
"""Characters of a point; one as long as that is no point that goes on."""


@attrs.define
class _Utkast:
    """A decision while its rows are read."""

    inledning: str = ""
    satser: list[Attsats] = attrs.Factory(list)
    underpunkter: dict[int, list[str]] = attrs.Factory(dict)
    rester: list[Rad] = attrs.Factory(list)
    minoritet: bool = False
    i_en_mening: bool = False
    """Whether its points are att-satser of one sentence, which may wrap before any "att"."""

    @property
    def sista_nummer(self) -> str:
        """The number of the last point that has one; empty if a point without came after it."""
        går_att_bygga_på = self.satser and len(self.satser[-1].text) < _LÄNGSTA_PUNKT
        return self.satser[-1].nummer if går_att_bygga_på else ""

    def ny(self, text: str, nummer: str = "") -> None:
        self.satser.append(Attsats(text, nummer))

    @property
    def tar_lista(self) -> bool:
        """Whether a numbered list that decides nothing is what the sentence above notes."""
        if len(self.satser) != 1 or self.satser[0].nummer:
            return False
        return _NOTERAR_LISTA.search(self.satser[0].text) is not None

    def underpunkt(self, text: str) -> None:
        """Put an item below the last point."""
        self.underpunkter.setdefault(len(self.satser) - 1, []).append(text)

    def färdiga(self) -> tuple[Attsats, ...]:
        """Return the points with the items below them."""
        return tuple(
            ändra(s, underpunkter=tuple(self.underpunkter[i])) if i in self.underpunkter else s
            for i, s in enumerate(self.satser)
        )

    def bygg_på(self, rader: Sequence[Rad]) -> None:
        """Let rows go on the last point."""
        sista = self.satser[-1]
        self.satser[-1] = ändra(sista, text=f"{sista.text} {foga(rader)}".strip())


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

    A sentence that only has the paragraph adjusted at once is no point of the decision, nor is one
    that tells of a reservation. A heading further down, above points of its own, is the heading of
    a decision of its own.
    """
    beslut, övrigt = list[Beslut](), list[Rad]()
    for rubrikrader, under in vid_underrubriker(rader, dialekt.beslutsverb):
        läsning = _Läsning(dialekt)
        läsning.läs(under)
        if beslut and _bara_uppräkning(rubrikrader, under, dialekt):
            övrigt += [_TOM, *rubrikrader, *under]
            continue
        egen = foga(rubrikrader) or rubrik
        funna = [_färdigt(u, egen) for u in läsning.utkast if u.inledning or u.satser]
        kvar = [*rubrikrader, *läsning.kvar()] if rubrikrader and not funna else läsning.kvar()
        beslut += funna
        övrigt += [_TOM, *kvar] if övrigt and kvar else kvar
    return Beslutsdel(tuple(beslut), tuple(övrigt))


def _bara_uppräkning(rubrikrader: Sequence[Rad], under: Sequence[Rad], dialekt: Dialekt) -> bool:
    """Tell whether the items below a heading further down are things, and nothing decided.

    "Inkomna motioner / – Motion om hållplatser / – Motion om lärlingsplatser".
    """
    block = [rad for rad in under if not rad.är_tom]
    if not rubrikrader or not block or not PUNKT.match(block[0].text):
        return False
    return not any(
        rad.text.rstrip().endswith((".", ";", ":"))
        or ATT.match(rad.text)
        or NUMRERAD.match(rad.text)
        or _beslutar(rad.text, dialekt)
        for rad in block
    )


@attrs.define
class _Läsning:
    """The decisions below one heading while they are read, and the rows that decide nothing."""

    dialekt: Dialekt
    utkast: list[_Utkast] = attrs.Factory(lambda: [_Utkast()])
    övrigt: list[Rad] = attrs.Factory(list)

    def läs(self, rader: Sequence[Rad]) -> None:
        """Read the rows block by block."""
        block = hela_stycken(rader)
        for plats, egna in enumerate(block):
            nummer = self.utkast[-1].sista_nummer
            if före := före_nästa_nummer(block, plats, nummer):
                self.utkast[-1].bygg_på(egna[:före])
                self._läs_grupper(egna[före:])
            elif plats and fortsätter_listan(egna, block[plats - 1], nummer):
                self.utkast[-1].bygg_på(egna)
            elif self.övrigt or not _hör_till(egna, self.utkast, self.dialekt):
                self._lägg_undan(egna)
            else:
                self._läs_grupper(egna)

    def kvar(self) -> list[Rad]:
        """Return the rows that decide nothing, in order."""
        rester = [rad for u in self.utkast for rad in u.rester]
        return [*rester, _TOM, *self.övrigt] if rester and self.övrigt else rester + self.övrigt

    def _lägg_undan(self, rader: Sequence[Rad]) -> None:
        self.övrigt += [_TOM, *rader] if self.övrigt else rader

    def _läs_grupper(self, block: Sequence[Rad]) -> None:
        grupper = satsgrupper(block) if block else []
        for grupp, nästa in zip_longest(grupper, grupper[1:]):
            text = foga(grupp)
            punkter = nästa is not None and PUNKT.match(nästa[0].text)
            if punkter and text.endswith(":") and _BESLUTAR_SJÄLV.search(text):
                self.utkast[-1].ny(text)
                continue
            if _AV_MINORITET.fullmatch(text) and self.utkast[-1].satser:
                self.utkast[-1].minoritet = True
                continue
            justerar = bara_justering(NUMRERAD.sub(r"\g<text>", text))
            berättar = bool(self.utkast[-1].satser) and _BERÄTTAR.match(text) is not None
            if justerar or berättar or yttrande_i(text):
                self.utkast[-1].rester += [_TOM, *grupp]
            elif self.övrigt or self._bara_upplyser(text):
                self._lägg_undan(grupp)
            else:
                _läs_grupp(grupp, self.utkast, self.dialekt.beslutsverb)

    def _bara_upplyser(self, text: str) -> bool:
        """Tell whether a sentence only tells more, after one that decides all in a word or two.

        "Antecknas. / Sedan förra sammanträdet har följande motioner kommit in."
        """
        satser = self.utkast[-1].satser
        if not satser or satser[-1].nummer or len(satser[-1].text.split()) > _ETT_ORD_ELLER_TVÅ:
            return False
        märkt = any(m.match(text) for m in (ATT, NUMRERAD, PUNKT))
        return not märkt and not _beslutar(text, self.dialekt)


def _hör_till(block: Sequence[Rad], utkast: list[_Utkast], dialekt: Dialekt) -> bool:
    """Tell whether a block is part of the decision: the first is, and what has the form of it."""
    första = block[0].text
    if utkast[-1].satser and _börjar_annat(block, dialekt):
        return False
    öppet = utkast[-1].inledning.endswith(":") and not utkast[-1].sista_nummer
    if öppet or not utkast[-1].satser or any(m.match(första) for m in (ATT, NUMRERAD, PUNKT)):
        return True
    return nästa_bokstav(utkast[-1].satser[-1].text, första) or _beslutar(foga(block), dialekt)


def _börjar_annat(block: Sequence[Rad], dialekt: Dialekt) -> bool:
    """Tell whether a block begins what is no decision: an appended paper, a heading, who leaves."""
    första = block[0].text
    if _BILAGA.match(första) or (len(block) > 1 and nyckel(första) in dialekt.mellanrubriker):
        return True
    ändringar = läs_närvaroändringar(text) if "kl" in (text := foga(block)).casefold() else ()
    return any(ändring.klockslag is not None for ändring in ändringar)


def _beslutar(text: str, dialekt: Dialekt) -> bool:
    return (
        _INLEDNING.match(text) is not None
        or _VIDARE.match(text) is not None
        or dialekt.beslutsverb.search(text) is not None
        or är_omedelbart_justerad(text)
        or _AV_MINORITET.fullmatch(text) is not None
    )


def beslutsinledning(rader: Sequence[Rad]) -> int | None:
    """Return the place of a row such as "Styrelsen beslutade" with points below it; else None."""
    synliga = [i for i, rad in enumerate(rader) if not rad.är_tom]
    for i, nästa in pairwise(synliga):
        under = rader[nästa].text
        if _BARA_INLEDNING.match(rader[i].text) and (
            any(m.match(under) for m in (ATT, NUMRERAD, PUNKT))
            or (i + 1 == nästa and under.lstrip()[:1].isupper())
        ):
            return i
    return None


def beslut_av(satser: Sequence[Attsats], inledning: str = "") -> Beslut:
    """Return a decision of points that are already read; its kind is taken from their words."""
    return _färdigt(_Utkast(inledning, list(satser)), "")


def _läs_grupp(rader: list[Rad], utkast: list[_Utkast], beslutar: re.Pattern[str]) -> None:
    text, nu = foga(rader), utkast[-1]
    if nu.tar_lista and NUMRERAD.match(text) and not (ATT.match(text) or beslutar.search(text)):
        nu.underpunkt(text.strip())
    elif (träff := ATT.match(text)) or (träff := NUMRERAD.match(text)):
        flera = nu.i_en_mening or (not träff["nr"] and räknar_upp(träff["text"]))
        delade = delade_attsatser(träff["text"]) if flera else [träff["text"]]
        for sats in delade:
            nu.ny(sats, träff["nr"] or "")
    elif träff := PUNKT.match(text):
        if nu.satser and nu.satser[-1].text.endswith((":", " att")):
            nu.underpunkt(träff["text"])
        else:
            nu.ny(träff["text"])
    elif not (text.endswith(":") or _FÖRESLÅR.search(text)) and (
        träff := _MENING_MED_ATT.match(text)
    ):
        if nu.inledning or nu.satser:
            utkast.append(_Utkast())
        utkast[-1].inledning = träff["inl"]
        utkast[-1].i_en_mening = not text.endswith(".")
        for att in delade_attsatser(träff["att"]):
            utkast[-1].ny(att)
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
        utkast.färdiga(),
        utkast.inledning,
        organ=organ["organ"] if organ else "",
        förslag_till=(upp["organ"] or upp["organ2"] or upp["organ3"]) if upp else "",
        slag=slag,
        minoritet=utkast.minoritet,
        rubrik="" if rubrik.casefold().rstrip(": ") == "beslut" else rubrik,
    )
