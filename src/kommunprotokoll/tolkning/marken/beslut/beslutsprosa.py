"""Decisions that stand as sentences of the running text, where no heading tells of them."""

import re

from kommunprotokoll.modell.beslut import Attsats, Beslut
from kommunprotokoll.tolkning.marken.beslut.attsatser import delade_attsatser
from kommunprotokoll.tolkning.marken.beslut.beslut import beslut_av
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR

_KROPP = (
    r"(?:Styrelsen|Direktionen|Förbundsdirektionen|Rådet|Nämnden|Utskottet|Kommittén|"
    r"(?:Stämman|(?:Års|Bolags|Förbunds)stämman)|"
    r"Nämnden för [\wåäö &-]{3,40}?|[A-ZÅÄÖ][\wåäö-]*nämnd(?: [a-zåäö]+){1,3}?|"
    r"[A-ZÅÄÖ][\wåäö-]*(?:nämnden|styrelsen|utskottet|rådet|fullmäktige))"
)
_SUBJEKT = re.compile(
    rf"{_KROPP} "
    r"(?:beslutar|beslutade|antecknar|antecknade|godkänner|godkände|fastställer|fastställde|"
    r"noterar|noterade|antar|antog|bifaller|biföll|avslår|avslog|utser|utsåg|"
    r"väljer|valde|överlämnar|överlämnade|remitterar|remitterade|uppdrar|återremitterar|"
    r"bordlägger|lägger\b.* till handlingarna|ställer sig bakom|tackar för informationen)\b"
)
_VERB = (
    r"(?:besluta(?:r|de)|beslöt|anteckna(?:r|de)|godkän(?:ner|de)|fastställ(?:er|de)|"
    r"notera(?:r|de)|antar|antog|bifaller|biföll|avslår|avslog|ut(?:ser|såg)|väljer|valde|"
    r"bevilja(?:r|de)|(?:till|av)styrk(?:er|te)|uppdrar|uppdrog|bemyndiga(?:r|de)|"
    r"överlämna(?:r|de)|översänd(?:er|e)|bordlägger|bordlade|återremittera(?:r|de)|medger|medgav|"
    r"upphäv(?:er|de)|avskriver|avskrev|rekommendera(?:r|de)|hemställ(?:er|de)|föreslår|föreslog|"
    r"(?:förklara(?:r|de)|ställ(?:er|de)|yttra(?:r|de)) sig|"
    r"(?:ger|gav)\b[^.]{2,80}? (?:i uppdrag|mandat)\b|"
    r"(?:lägger|lade)\b[^.]{2,120}? till handlingarna)\b"
)
_KROPPEN_BESLUTAR = re.compile(
    rf"{_KROPP}(?: för [A-ZÅÄÖ][^.]{{2,60}}?)?(?: enhälligt| därefter| därför| även)* {_VERB}"
)
_TILL_HANDLINGARNA = re.compile(
    rf"{_KROPP}\b[^.]{{0,100}} (?:lägger|lade)\b[^.]{{2,120}} till handlingarna\b"
)
_OMVÄND = re.compile(
    r"(?!.{0,60}\b(?:föregående|förra|tidigare|senaste)\b)[A-ZÅÄÖ][^.]{2,80}? "
    r"(?:beslutar?|beslutade|beslöt|uppdrog|gav|ger|utsåg|utser) "
    r"(?:styrelsen|direktionen|rådet|nämnden|utskottet|stämman|kommittén)\b"
)
_OPERSONLIG = re.compile(
    r"(?:Det )?(?i:beslutades|beslöts|beslutas|uppdrogs|uppdras|bestämdes)\b|"
    r"(?:Bordlades|Godkändes|Fastställdes|Avslogs|Återremitterades|Lades till handlingarna|"
    r"Bordläggs|Bordlägges|Godkänns|Godkännes|Fastställs|Fastställes|Avslås|Återremitteras|"
    r"Läggs till handlingarna|Lägges till handlingarna|Antecknas(?! att)|Antecknades(?! att))\b"
)
_VID_ANNAT_MÖTE = re.compile(r"\bden \d{1,2} [a-z]{3,9} \d{4}, § ?\d")
_PASSIV = re.compile(
    r"\b(?:godkändes|godkänns|fastställdes|fastställs|antecknades|antecknas|noterades|noteras|"
    r"antogs|antas|bifölls|avslogs|avslås|beviljades|beviljas|utsågs|utses|valdes|väljs|"
    r"bordlades|bordläggs|återremitterades|återremitteras|tillstyrktes|avstyrktes|bemyndigades|"
    r"antages|bordlägges|fastställes|godkännes|får ställas|medgavs|"
    r"(?:fick|får|gavs|ges|gavs även) i uppdrag|"
    r"(?:lades|läggs)\b.* till handlingarna)\b"
    r"(?! av (?!styrelsen|direktionen|rådet|nämnden|stämman))"
)
_INGET_BESLUT = re.compile(
    r"(?:Det (?:noter|anteckn)|Antecknades att|Noterades att|När |Om |Innan |"
    r"Sedan |Efter att |[^A-ZÅÄÖ])"
)
_I_BISATS = re.compile(r"\b(?:att|när|då|eftersom|där|vilka?)\b|\bsom(?: \w+){0,2} ?$")
_ORD_FÖRST = re.compile(r"^(?:Till )?[Aa]tt ")
_MENING_MED_ATT = re.compile(
    r"^(?P<inl>[^.]{3,200}?\b(?:beslutar?|beslutade|beslutat|beslöt)(?: enhälligt)?"
    r"(?: följande)?:?) (?P<att>att \S.*)$"
)


def beslut_i_löptext(
    text: str, *, prosa: bool = False, delad: bool = False, passivt: bool = False
) -> tuple[tuple[Beslut, ...], str] | None:
    """Return the decisions that sentences of running text are, and the text that is left.

    Args:
        text: The text: "Styrelsen beslutade att ...".
        prosa: Whether the protocol tells of its decisions in running text, so that every sentence
            is looked at and one without a body decides too: "Dagordningen godkändes.", "Rapporten
            lades till handlingarna.", "Vd fick i uppdrag att begära bygglov."
        delad: Whether one sentence of several may be the decision, of a body though.
        passivt: Whether such a sentence may decide without a body too.

    Returns:
        None if nothing is decided.
    """
    if not prosa and not delad:
        ensamt = _med_kropp(text)
        return ((ensamt,), "") if ensamt is not None else None
    beslut: list[Beslut] = []
    kvar: list[str] = []
    läs = _kort if passivt else _med_kropp
    for mening in MELLAN_MENINGAR.split(text):
        if (funnet := _i_prosa(mening) if prosa else läs(mening)) is not None:
            beslut.append(funnet)
        else:
            kvar.append(mening)
    return (tuple(beslut), " ".join(kvar)) if beslut else None


def _med_kropp(text: str) -> Beslut | None:
    """Read a text that begins with the body and its decision, and is one sentence or one "att"."""
    if _SUBJEKT.match(text) is None:
        return None
    if träff := _MENING_MED_ATT.match(text):
        return _med_attsatser(träff)
    return beslut_av([Attsats(text)]) if "." not in text.rstrip(".") else None


def _kort(mening: str) -> Beslut | None:
    """Read a sentence of a paragraph that holds little else: it may decide without a body."""
    med_kropp = _med_kropp(mening)
    if med_kropp is None and (_OPERSONLIG.match(mening) or _är_passivt_beslut(mening)):
        return beslut_av([Attsats(mening)])
    return med_kropp


def _i_prosa(mening: str) -> Beslut | None:
    kropp = _KROPPEN_BESLUTAR.match(mening) or _OMVÄND.match(mening)
    kropp = kropp or _TILL_HANDLINGARNA.match(mening)
    if kropp is not None or _OPERSONLIG.match(mening):
        if (med_att := _MENING_MED_ATT.match(mening)) and kropp is not None:
            return _med_attsatser(med_att)
        return beslut_av([Attsats(mening)])
    return beslut_av([Attsats(mening)]) if _är_passivt_beslut(mening) else None


def _med_attsatser(träff: re.Match[str]) -> Beslut:
    return beslut_av([Attsats(sats) for sats in delade_attsatser(träff["att"])], träff["inl"])


def _är_passivt_beslut(mening: str) -> bool:
    """Tell whether the main clause says what was done: not "... om att planen antogs i maj"."""
    träff = _PASSIV.search(mening)
    if träff is None or _INGET_BESLUT.match(mening) or _VID_ANNAT_MÖTE.search(mening):
        return False
    return _I_BISATS.search(_ORD_FÖRST.sub("", mening[: träff.start()], count=1)) is None
