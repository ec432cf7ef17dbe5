"""Proposals made at the meeting, reservations, notes, abstentions from deciding, jäv."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Attsats
from kommunprotokoll.modell.narvaro import Jäv
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.yrkande import Yrkande, Yrkandeslag
from kommunprotokoll.modell.yttranden import (
    DeltarEj,
    Protokollsanteckning,
    Reservation,
    SärskiltYttrande,
)
from kommunprotokoll.tolkning.marken.beslut.beslutsrader import hela_stycken
from kommunprotokoll.tolkning.marken.lopande_text import (
    MELLAN_MENINGAR,
    MÄRKE,
    delade_stycken,
    foga,
)
from kommunprotokoll.tolkning.marken.namn import (
    NAMN,
    PARTI,
    bara_folk,
    finn_namngivna,
    finn_personer,
)
from kommunprotokoll.tolkning.marken.ordforande import leder
from kommunprotokoll.tolkning.marken.partinamn import partier_i
from kommunprotokoll.tolkning.rader import Rad

_SLAG = (
    (Yrkandeslag.ÅTERREMISS, re.compile(r"\båterremi", re.IGNORECASE)),
    (Yrkandeslag.BORDLÄGGNING, re.compile(r"\bbordlägg", re.IGNORECASE)),
    (Yrkandeslag.TILLÄGG, re.compile(r"\btillägg", re.IGNORECASE)),
    (Yrkandeslag.ÄNDRING, re.compile(r"\bändring", re.IGNORECASE)),
    (Yrkandeslag.BIFALL, re.compile(r"\bbifall", re.IGNORECASE)),
    (Yrkandeslag.AVSLAG, re.compile(r"\bavslag", re.IGNORECASE)),
)
_YRKAR = re.compile(r"\b(?:yrkar|yrkade|föreslår|föreslog)\b", re.IGNORECASE)
_NY_TALARE = re.compile(
    rf"\s*(?:\w+ ){{0,3}}{NAMN} {PARTI}|\s*(?:Ledamöterna|Representanterna|Samtliga ledamöter)\b"
)
_ATTSATS = re.compile(
    r"(?:[-–•*·▪]\s+)?(?:(?P<nr>\d{1,2}[a-z]?)[.)]\s+)?(?P<text>att\s.+)", re.DOTALL
)
_FÖRE_ATT = re.compile(r"(?:[,;:.]|\b(?:samt|och|yrkar|yrkade|föreslår|föreslog|följande))$")
_INSTÄMMER_I = re.compile(
    rf"(?P<vilka>.{{4,300}}?\)) instämmer(?: i (?:yrkandet|förslaget|detta|(?:(?P<vems>{NAMN}?)"
    r"(?:s|s yrkande|s förslag))))?\.?"
)
_INSTÄMMER = re.compile(r"\binstäm", re.IGNORECASE)
DELTAR_EJ = re.compile(
    r"\b(?:(?:deltar|deltog) (?:inte|ej)|(?:inte|ej) (?:deltar|deltog)) i "
    r"(?:beslut|handlägg|avgörande|behandling|ärende|överlägg)|"
    r"\bavst(?:år|od) från att (?:delta|medverka) i beslut",
    re.IGNORECASE,
)
"""Words by which somebody takes no part in deciding."""
_VERB = (
    r"(?:reserverar|reserverade|reserverat|deltar|deltog|(?:inte|ej) (?:deltar|deltog)|"
    r"avstår|avstod|anmäler|anmälde|avgav|avger|lämnar|lämnade)"
)
_VID_MENING_ELLER_CITAT = re.compile(r"(?<=[\w)”\"][.!?])[”\"]?\s+(?=[”\"]?[A-ZÅÄÖ])")
_RESERVERAR = re.compile(r"\breserver(?:ar|ade|at)\b", re.IGNORECASE)
_SÄRSKILT = re.compile(
    r"\b(?:lämna|avge|avgav|avlämna|inkom|anmäl|avser)\w* [^.]{0,40}?\bsärski(?:lt|lda) yttrande",
    re.IGNORECASE,
)
_JÄV = re.compile(r"\b(?:jäv|jävig)\b", re.IGNORECASE)
_TAR_PLATS = re.compile(r"\b(?:tjänstgör|inträder|ersätter|går in|leder|tar över)\b", re.IGNORECASE)
"""Sentences below the heading Jäv that name others: who serves instead, who takes the chair."""
_TILL_FÖRMÅN = re.compile(r"\btill förmån för (?P<vad>[^.]+)")


def texter(rader: Sequence[Rad]) -> list[str]:
    """Return the rows as separate texts: one for each block, item or ended sentence row."""
    delar: list[str] = []
    for block in hela_stycken(rader):
        grupper: list[list[Rad]] = [[]]
        for rad in block:
            if grupper[-1] and _börjar_nytt(rad, grupper[-1]):
                grupper.append([])
            grupper[-1].append(rad)
        delar += [foga(d) for g in grupper for d in delade_stycken(g)]
    return delar


def _börjar_nytt(rad: Rad, nu: Sequence[Rad]) -> bool:
    """Tell whether a row begins a text: with a mark, a ground, or a new person after a sentence."""
    if MÄRKE.match(rad.text) or rad.text.startswith("Grund:"):
        return True
    slut = nu[-1].text.rstrip().endswith(".") or nu[0].text.startswith("Grund:")
    return slut and _NY_TALARE.match(rad.text) is not None


def säger_ingen(text: str) -> bool:
    """Tell whether what stands below a heading says that there is none: "Inga.", "-"."""
    return text.strip(" .-–").casefold() in {"", "ingen", "inga", "inget", "nej", "saknas"}


def namngivna_i(text: str) -> tuple[Person, ...]:
    """Return the people of a reservation or abstention, with or without a party.

    Those without one are sought in sentences that name nobody with a party.
    """
    med_parti = finn_personer(text)
    meningar = _VID_MENING_ELLER_CITAT.split(text)
    if not med_parti or len(meningar) == 1:
        return med_parti or finn_namngivna(text, _VERB)
    kända = {person.namn for person in med_parti}
    övriga = (
        person
        for mening in meningar
        if not finn_personer(mening)
        for person in finn_namngivna(mening, _VERB)
        if person.namn not in kända
    )
    return tuple(dict.fromkeys((*med_parti, *övriga)))


def läs_yrkanden(rader: Sequence[Rad]) -> tuple[tuple[Yrkande, ...], tuple[str, ...]]:
    """Read proposals: one for each text, those who propose are named before the verb.

    Returns:
        The proposals, and the texts that only say who takes no part in the decision. A text that
        names nobody, such as the wording proposed, goes on the proposal above it.
    """
    hela: list[Yrkande] = []
    övriga: list[str] = []
    for text in texter(_med_attsatser(rader)):
        if DELTAR_EJ.search(text) and not _YRKAR.search(text) and "för det fall" not in text:
            övriga.append(text)
        elif hela and (satsen := _ATTSATS.fullmatch(text)) and _väntar_satser(hela[-1]):
            sats = Attsats(satsen["text"], satsen["nr"] or "")
            hela[-1] = ändra(hela[-1], attsatser=(*hela[-1].attsatser, sats))
        elif hela and (vilka := _bara_instämmande(text)):
            plats = _vems_yrkande(text, hela)
            instämmer = (*hela[plats].instämmer, *vilka)
            hela[plats] = ändra(hela[plats], instämmer=tuple(dict.fromkeys(instämmer)))
        elif hela and not (_YRKAR.search(text) or finn_personer(text) or partier_i(text)):
            hela[-1] = ändra(hela[-1], text=f"{hela[-1].text}\n{text}")
        else:
            hela.append(_yrkande(text))
    return tuple(hela), tuple(övriga)


def _med_attsatser(rader: Sequence[Rad]) -> list[Rad]:
    """Put an empty row before each "att" that begins a row, and a point, of its own."""
    ut: list[Rad] = []
    for rad in rader:
        ny = rad.text.lstrip()[:4] == "att " and ut and _FÖRE_ATT.search(ut[-1].text.rstrip())
        ut += [attrs.evolve(rad, text=""), rad] if ny else [rad]
    return ut


def _väntar_satser(yrkande: Yrkande) -> bool:
    return bool(yrkande.attsatser) or _FÖRE_ATT.search(yrkande.text) is not None


def _bara_instämmande(text: str) -> tuple[Person, ...]:
    """Return the people of a sentence that says no more than that they agree."""
    träff = _INSTÄMMER_I.fullmatch(text) if "instäm" in text else None
    return bara_folk(träff["vilka"]) if träff is not None else ()


def _vems_yrkande(text: str, yrkanden: Sequence[Yrkande]) -> int:
    """Return the place of the yrkande that a sentence of agreement names, else of the last."""
    träff = _INSTÄMMER_I.fullmatch(text)
    vems = (träff["vems"] or "") if träff is not None else ""
    for plats, yrkande in enumerate(yrkanden):
        if any(p.namn == vems for p in yrkande.förslagsställare):
            return plats
    return len(yrkanden) - 1


def _yrkande(text: str) -> Yrkande:
    verb = _YRKAR.search(text)
    före, efter = (text[: verb.start()], text[verb.start() :]) if verb else _vid_kolon(text)
    instämmer: tuple[Person, ...] = ()
    if med := _INSTÄMMER.search(efter):
        instämmer = finn_personer(efter[: med.start()]) if not verb else ()
    slag = next((s for s, mönster in _SLAG if mönster.search(efter)), None)
    return Yrkande(
        text, finn_personer(före), partier=partier_i(före), instämmer=instämmer, slag=slag
    )


def _vid_kolon(text: str) -> tuple[str, str]:
    """Part "Ada Berg (S), Bo Ek (V): Bifall till motionen." at its colon."""
    före, kolon, efter = text.partition(":")
    return (före, efter) if kolon and finn_personer(före) else ("", text)


def läs_yttrande(
    text: str, slag: str
) -> tuple[str, Reservation | SärskiltYttrande | Protokollsanteckning | DeltarEj]:
    """Read one sentence or note.

    Args:
        text: The note.
        slag: Canonical name of the heading above it.

    Returns:
        Name of the paragraph's field that it belongs to, and what it says.
    """
    if slag == "deltar_ej" or DELTAR_EJ.search(text):
        return "deltar_ej", DeltarEj(namngivna_i(text), text, partier=partier_i(text))
    if slag == "reservation" and _SÄRSKILT.search(text) and not _RESERVERAR.search(text):
        slag = "särskilt_yttrande"
    if slag == "reservation" or _RESERVERAR.search(text):
        return "reservationer", _reservation(text)
    if slag == "särskilt_yttrande":
        return "särskilda_yttranden", SärskiltYttrande(
            finn_personer(text), text, partier=partier_i(text)
        )
    return "protokollsanteckningar", Protokollsanteckning(
        text, finn_personer(text), partier=partier_i(text)
    )


def _reservation(text: str) -> Reservation:
    förmån = _TILL_FÖRMÅN.search(text)
    utom = text[: förmån.start()] + text[förmån.end() :] if förmån else text
    return Reservation(
        namngivna_i(utom),
        text,
        partier=partier_i(text),
        till_förmån_för=ett_mellanslag(förmån["vad"]) if förmån else "",
        skriftlig="skriftlig" in text.casefold(),
    )


def läs_jäv(text: str, *, under_rubrik: bool = False) -> tuple[Jäv, ...]:
    """Read who a sentence says is disqualified: the people it names with a party.

    Args:
        text: The sentence.
        under_rubrik: Whether it stands below the heading Jäv; else it must say the word.
    """
    if not under_rubrik and not _JÄV.search(text):
        return ()
    meningar = MELLAN_MENINGAR.split(text)
    jäviga = dict.fromkeys(
        person
        for mening in meningar
        if _JÄV.search(mening)
        or not (leder(mening) or (len(meningar) > 1 and _TAR_PLATS.search(mening)))
        for person in finn_personer(mening)
    )
    return tuple(Jäv(person, text=text) for person in jäviga)
