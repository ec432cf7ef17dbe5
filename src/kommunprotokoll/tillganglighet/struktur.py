"""Rules on what the text is: headings, lists, empty paragraphs, links, language and title."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.wordpaket import W, värde, är_på
from kommunprotokoll.tillganglighet.dokument import Stycke, Worddokument, tecken
from kommunprotokoll.tillganglighet.regel import Brist, Tillgänglighetsregel

_MÄRKE = re.compile(r"(?:[-–—•·*▪●○◦]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t\u00a0]+\S")
_ORD = re.compile(r"\w+")
_SVENSKA = frozenset(
    ("att", "av", "den", "det", "enligt", "för", "har", "inte", "med", "och", "om", "på", "ska",
     "som", "till", "under", "är")
)  # fmt: skip
_ENGELSKA = frozenset(
    ("and", "are", "as", "be", "by", "for", "from", "in", "is", "it", "of", "on", "that", "the",
     "this", "to", "was", "with")
)  # fmt: skip
_NOG_MED_ORD = 8
_INTETSÄGANDE = re.compile(
    r"(?:klicka |tryck |läs |se )?(?:här|mer|läs mer|länk|länken|denna länk|vidare|click here|here)"
    r"[.:!»>]*",
    re.IGNORECASE,
)
_ADRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_KORT_RUBRIK = 80
_LÅNGT_UTAN_RUBRIK = 12
_MÅNGA_RUBRIKER = 12
_LÅNG_TEXT = 10_000
"""Characters of some five pages."""
_MÅNGA_STYCKEN = 40
_VISAS = 50


def _kort(text: str) -> str:
    text = " ".join(text.split())
    return f"”{text if len(text) <= _VISAS else text[: _VISAS - 1] + '…'}”"


def _plats(s: Stycke) -> tuple[str | int, ...]:
    return ("stycken", s.nummer)


def _rubriknivåer(d: Worddokument) -> Iterator[Brist]:
    förra = 0
    for r in d.rubriker:
        if r.nivå > förra + 1:
            före = f"efter nivå {förra}" if förra else "först i dokumentet"
            yield Brist(f"Rubriken {_kort(r.text)} har nivå {r.nivå} {före}.", _plats(r))
        förra = r.nivå


def _tomma_rubriker(d: Worddokument) -> Iterator[Brist]:
    for r in d.rubriker:
        if r.tomt:
            yield Brist(f"En rubrik på nivå {r.nivå} är tom.", _plats(r))


def _rubriker_som_rubriker(d: Worddokument) -> Iterator[Brist]:
    """Find whole paragraphs in bold that look like headings, and long texts without any."""
    falska = [s for s in d.stycken if _ser_ut_som_rubrik(d, s)]
    for s in falska:
        yield Brist(f"Stycket {_kort(s.text)} ser ut som en rubrik men är ingen.", _plats(s))
    text = [s for s in d.stycken if s.text.strip()]
    if not falska and not d.rubriker and len(text) >= _LÅNGT_UTAN_RUBRIK:
        yield Brist(f"Dokumentet har {len(text)} stycken men ingen rubrik.")


def _ser_ut_som_rubrik(d: Worddokument, s: Stycke) -> bool:
    text = s.text.strip()
    if s.nivå or s.i_tabell or s.lista or not 0 < len(text) <= _KORT_RUBRIK or text[-1] in ".,;:":
        return False
    if d.stilar.namn(s.stil) not in {"normal", "standard", "body text", "brödtext"}:
        return False
    körningar = [r for r in s.element.iter(f"{W}r") if "".join(tecken(r)).strip()]
    return bool(körningar) and all(är_på(r.find(f"{W}rPr/{W}b")) for r in körningar)


def _listor(d: Worddokument) -> Iterator[Brist]:
    """Find two or more paragraphs in a row that begin with a mark typed by hand."""
    for skriven, grupp in groupby(d.stycken, key=_skriven_punkt):
        punkter = list(grupp)
        if skriven and len(punkter) > 1:
            vad = f"{len(punkter)} punkter från {_kort(punkter[0].text)} är skrivna för hand"
            yield Brist(f"{vad} i stället för som lista.", _plats(punkter[0]))


def _skriven_punkt(s: Stycke) -> bool:
    return not s.lista and not s.nivå and _MÄRKE.match(s.text.lstrip()) is not None


def _tomma_stycken(d: Worddokument) -> Iterator[Brist]:
    for tom, grupp in groupby(d.stycken, key=lambda s: s.tomt and not s.i_tabell):
        tomma: Sequence[Stycke] = list(grupp)
        if tom and len(tomma) > 1:
            yield Brist(f"{len(tomma)} tomma stycken i rad gör luft.", _plats(tomma[0]))


def _länkar(d: Worddokument) -> Iterator[Brist]:
    for nr, länk in enumerate(d.kropp.iter(f"{W}hyperlink")):
        text = "".join(tecken(länk)).strip()
        plats: tuple[str | int, ...] = ("länkar", nr)
        if not text and next(länk.iter(f"{W}drawing"), None) is None:
            yield Brist("En länk har ingen text.", plats)
        elif _INTETSÄGANDE.fullmatch(text):
            yield Brist(f"Länktexten {_kort(text)} säger inte vart länken leder.", plats)
        elif _ADRESS.fullmatch(text):
            yield Brist(f"Länktexten {_kort(text)} är en webbadress.", plats, text)


def _språk(d: Worddokument) -> Iterator[Brist]:
    element = d.stilar.första(d.stilar.förvald, None, "rPr", "lang")
    språk = värde(element) or ""
    if not språk:
        yield Brist("Dokumentet säger inte vilket språk texten är på.")
        return
    ord_ = Counter(
        ordet for s in d.stycken if not _eget_språk(s) for ordet in _ORD.findall(s.text.casefold())
    )
    svenska, engelska = (sum(ord_[o] for o in alla) for alla in (_SVENSKA, _ENGELSKA))
    if svenska >= _NOG_MED_ORD and svenska > engelska and not språk.casefold().startswith("sv"):
        yield Brist(f"Texten är på svenska men språket är angivet som {språk}.", funnet=språk)


def _eget_språk(s: Stycke) -> bool:
    """Tell whether a paragraph's own runs say their language."""
    return any(värde(lang) for lang in s.element.iterfind(f"{W}r/{W}rPr/{W}lang"))


def _titel(d: Worddokument) -> Iterator[Brist]:
    if not d.egenskap("title"):
        yield Brist("Dokumentet har ingen titel bland sina egenskaper.")


def _innehåll(d: Worddokument) -> Iterator[Brist]:
    långt = sum(len(s.text) for s in d.stycken) >= _LÅNG_TEXT
    if långt and len(d.rubriker) >= _MÅNGA_RUBRIKER and not _har_fält(d, "TOC"):
        yield Brist(f"Dokumentet har {len(d.rubriker)} rubriker men ingen innehållsförteckning.")


def _sidnummer(d: Worddokument) -> Iterator[Brist]:
    if len(d.stycken) >= _MÅNGA_STYCKEN and not _har_fält(d, "PAGE"):
        yield Brist("Sidorna är inte numrerade.")


def _har_fält(d: Worddokument, namn: str) -> bool:
    koder = [
        kod
        for rot in (d.kropp, *d.kanter)
        for kod in (
            *(e.get(f"{W}instr") or "" for e in rot.iter(f"{W}fldSimple")),
            *(e.text or "" for e in rot.iter(f"{W}instrText")),
        )
    ]
    return any(kod.split()[:1] == [namn] for kod in koder)


REGLER = (
    Tillgänglighetsregel(
        kod="TIL001", krav="Rubriknivåerna hoppar inte.", en="10.1.3.1", wcag="1.3.1",
        allvar=Allvar.FEL, prövning=_rubriknivåer,
        åtgärd="Välj formatmallen för nästa nivå."),
    Tillgänglighetsregel(
        kod="TIL002", krav="Rubriker är rubriker, inte bara fet text.", en="10.1.3.1",
        wcag="1.3.1", allvar=Allvar.VARNING, prövning=_rubriker_som_rubriker,
        åtgärd="Ge stycket en av formatmallarna för rubriker."),
    Tillgänglighetsregel(
        kod="TIL003", krav="En rubrik säger vad som följer.", en="10.2.4.6", wcag="2.4.6",
        allvar=Allvar.FEL, prövning=_tomma_rubriker, åtgärd="Skriv rubriken eller ta bort den."),
    Tillgänglighetsregel(
        kod="TIL004", krav="Dokumentets språk är angivet.", en="10.3.1.1", wcag="3.1.1",
        allvar=Allvar.FEL, prövning=_språk, åtgärd="Ange språket för all text."),
    Tillgänglighetsregel(
        kod="TIL005", krav="Dokumentet har en titel.", en="10.2.4.2", wcag="2.4.2",
        allvar=Allvar.FEL, prövning=_titel, åtgärd="Skriv en titel under Arkiv, Info."),
    Tillgänglighetsregel(
        kod="TIL006", krav="Listor är listor.", en="10.1.3.1", wcag="1.3.1",
        allvar=Allvar.FEL, prövning=_listor, åtgärd="Gör en punktlista eller numrerad lista."),
    Tillgänglighetsregel(
        kod="TIL007", krav="Luft görs med avstånd, inte med tomma stycken.", en="10.1.3.2",
        wcag="1.3.2", allvar=Allvar.VARNING, prövning=_tomma_stycken,
        åtgärd="Ta bort dem och ange avstånd före eller efter i formatmallen."),
    Tillgänglighetsregel(
        kod="TIL008", krav="En länks text säger vart den leder.", en="10.2.4.4", wcag="2.4.4",
        allvar=Allvar.VARNING, prövning=_länkar, åtgärd="Skriv vad sidan heter."),
    Tillgänglighetsregel(
        kod="TIL009", krav="Ett långt dokument har en innehållsförteckning.", en="",
        wcag="2.4.5", allvar=Allvar.UPPLYSNING, prövning=_innehåll,
        åtgärd="Infoga en innehållsförteckning."),
    Tillgänglighetsregel(
        kod="TIL010", krav="Sidorna i ett långt dokument är numrerade med fält.", en="",
        wcag="2.4.5", allvar=Allvar.UPPLYSNING, prövning=_sidnummer,
        åtgärd="Infoga sidnummer i sidhuvudet eller sidfoten."),
)  # fmt: skip
