"""OMR: votes that add up, in the right form, with the right outcome (5 kap. 50, 54-56, 67 §§)."""

from collections.abc import Callable, Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.lag.beslutsgang import beslutsgång_vid
from kommunprotokoll.lag.granskning.jav import är_jävig
from kommunprotokoll.lag.granskning.lasning import alla_platser_redovisas
from kommunprotokoll.lag.granskning.regel import (
    FULLMÄKTIGE,
    FULLMÄKTIGE_OCH_NÄMNDER,
    NÄMNDER,
    Prövning,
    Regel,
    Underlag,
    lagkrav,
)
from kommunprotokoll.lag.omrostning import (
    Röstningsunderlag,
    alla_röstberättigade_redovisas,
    rätt_form,
    röstande_har_rösträtt,
    summor_och_namn,
    summor_och_röstlängd,
)
from kommunprotokoll.lag.rattsregel import Rättsregel, Stöd
from kommunprotokoll.lag.rostutfall import grunden_stämmer, vinnaren_stämmer
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Utfall
from kommunprotokoll.modell.omrostning import (
    Omröstning,
    Omröstningsslag,
    Röstval,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Ärendeslag
from kommunprotokoll.modell.person import Person


def _varje(prövning: Callable[[Röstningsunderlag], tuple[Utfall, ...]]) -> Prövning:
    """Make a rule's function of one that examines a single vote."""

    def pröva(u: Underlag) -> Iterator[Utfall]:
        for r in u.omröstningar:
            yield from prövning(r)

    return pröva


def röstande_tjänstgör(u: Underlag) -> Iterator[Utfall]:
    """Who votes has a vote (4 kap. 24 §); those who are jäviga are another rule's.

    Of somebody who is not on the roll nothing is settled unless the roll has every seat.
    """
    alla_platser = alla_platser_redovisas(u.s)
    for r in u.omröstningar:
        v = r.omröstning
        if r.längd.brist and isinstance(v, ÖppenOmröstning) and v.röster:
            yield Oavgjort(r.längd.brist, sökväg=r.sökväg)
            continue
        for utfall in röstande_har_rösträtt(r):
            person = _den_röstande(v, utfall)
            if person is not None and är_jävig(r.paragraf, person):
                continue
            if person is not None and r.längd.rad(person) is None and not alla_platser:
                orsak = f"{person} röstar men finns inte i närvarolistan, som kan sakna någon."
                yield Oavgjort(orsak, sökväg=utfall.sökväg)
            else:
                yield utfall


def _den_röstande(v: Omröstning, utfall: Utfall) -> Person | None:
    """Whose vote an outcome is about, by its place."""
    led = utfall.sökväg.led
    plats = led[-1] if len(led) > 1 and led[-2] == "röster" else None
    if isinstance(v, ÖppenOmröstning) and isinstance(plats, int):
        return v.röster[plats].person
    return None


def beslutsgången_stämmer(u: Underlag) -> Iterator[Utfall]:
    """The order of propositions leads to the decision that is written (5 kap. 67 §)."""
    for _, plats, _ in u.paragrafer:
        gång = beslutsgång_vid(u.s, plats, u.omröstningar_vid(plats))
        if gång is not None:
            yield from gång.utfall


def lika_röstetal_avgörs(u: Underlag) -> Iterator[Utfall]:
    """Where the votes are equal the protocol tells which side won and by what (5 kap. 56 §)."""
    for r in u.omröstningar:
        v = r.omröstning
        if not isinstance(v, ÖppenOmröstning) or v.ja is None or v.ja != v.nej:
            continue
        if v.vinnare is not None or v.avgjord_genom is not None:
            continue
        if "utslag" in v.text.casefold() or "lott" in v.text.casefold():
            yield Oavgjort("Vad som avgjorde står i löpande text.", sökväg=r.sökväg)
        else:
            yield Brott(
                f"Röstetalen vid § {r.paragraf.beteckning} är lika ({v}), men protokollet säger "
                "inte vad som avgjorde.",
                sökväg=r.sökväg,
                väntat="ordförandens utslagsröst, eller lottning vid val och anställning",
            )


def minoritet_bara_i_fullmäktige(u: Underlag) -> Iterator[Utfall]:
    """A minority cannot send back or put off a matter in a nämnd (5 kap. 50 §, 6 kap. 33 §)."""
    for väg, _, p in u.paragrafer:
        for i, beslut in enumerate(p.beslut):
            if beslut.minoritet:
                text = f"§ {p.beteckning} anges vara beslutad av en minoritet."
                yield Brott(text, sökväg=väg / "beslut" / i / "minoritet")


def minoritet_inte_vid_val(u: Underlag) -> Iterator[Utfall]:
    """A minority cannot send back or put off a val (5 kap. 50 §)."""
    for väg, _, p in u.paragrafer:
        for i, beslut in enumerate(p.beslut):
            if beslut.minoritet and p.ärendeslag is Ärendeslag.VAL:
                text = f"§ {p.beteckning} är ett val men anges vara beslutad av en minoritet."
                yield Brott(text, sökväg=väg / "beslut" / i / "minoritet")


def deltar_i_myndighetsutövning(u: Underlag) -> Iterator[Utfall]:
    """In a nämnd's exercise of authority nobody who took part abstains at the end (4:26)."""
    for r in u.omröstningar:
        v = r.omröstning
        if (
            not isinstance(v, ÖppenOmröstning)
            or r.paragraf.ärendeslag is not Ärendeslag.MYNDIGHETSUTÖVNING
            or v.slag is not Omröstningsslag.HUVUDVOTERING
        ):
            continue
        for i, röst in enumerate(v.röster):
            if röst.val is Röstval.AVSTÅR:
                yield Brott(
                    f"{röst.person} avstår vid § {r.paragraf.beteckning}, som gäller "
                    "myndighetsutövning.",
                    sökväg=r.sökväg / "röster" / i,
                    funnet=str(röst.val),
                    väntat="ja eller nej",
                )


def deltar_ej_röstar_inte(u: Underlag) -> Iterator[Utfall]:
    """Who declines to take part in a decision does not vote in the main vote (4 kap. 25 §)."""
    for r in u.omröstningar:
        v = r.omröstning
        if not isinstance(v, ÖppenOmröstning) or v.slag is not Omröstningsslag.HUVUDVOTERING:
            continue
        avstår = [person for d in r.paragraf.deltar_ej for person in d.personer]
        for i, röst in enumerate(v.röster):
            if röst.val in (Röstval.JA, Röstval.NEJ) and any(
                person.kan_vara(röst.person) for person in avstår
            ):
                yield Brott(
                    f"{röst.person} deltar enligt protokollet inte i beslutet i "
                    f"§ {r.paragraf.beteckning} men redovisas som {röst.val} i omröstningen.",
                    sökväg=r.sökväg / "röster" / i,
                    funnet=str(röst.val),
                )


_RÄKNA = "Räkna om rösterna och jämför med omröstningslistan."
_RÖSTRÄTT = "Kontrollera närvarolistan och omröstningslistan mot varandra."
_BESLUTSGÅNG = "Kontrollera vad ordföranden fann, hur rösterna föll och vad som beslutades."
_STÄMMER = "Lagen säger vad protokollet ska visa; att uppgifterna ska stämma är en slutsats."


def _regel(
    kod: str,
    krav: Rättsregel,
    prövning: Prövning,
    *,
    allvar: Allvar = Allvar.FEL,
    åtgärd: str = _RÄKNA,
) -> Regel:
    return Regel(kod, allvar, krav, pröva=prövning, åtgärd=åtgärd, organ=FULLMÄKTIGE_OCH_NÄMNDER)


def _slutsats(krav: str, *lagrum: Lagrum, förbehåll: str = "") -> Rättsregel:
    return lagkrav(krav, *lagrum, stöd=Stöd.SLUTSATS, förbehåll=förbehåll)


REGLER = (
    _regel(
        "OMR001",
        _slutsats(
            "Röstetalen ska stämma med hur de namngivna röstade.",
            Lagrum("67", 5, punkt=5),
            Lagrum("67", 5, punkt=3),
            förbehåll=_STÄMMER,
        ),
        _varje(summor_och_namn),
    ),
    _regel(
        "OMR002",
        lagkrav("Bara den som tjänstgör vid paragrafen får rösta.", Lagrum("24", 4)),
        röstande_tjänstgör,
        åtgärd=_RÖSTRÄTT,
    ),
    _regel(
        "OMR003",
        lagkrav(
            "Protokollet ska visa hur var och en av dem som deltog i beslutet röstade.",
            Lagrum("67", 5, punkt=5),
        ),
        _varje(alla_röstberättigade_redovisas),
        allvar=Allvar.VARNING,
        åtgärd=_RÖSTRÄTT,
    ),
    _regel(
        "OMR004",
        _slutsats(
            "Var och en av de tjänstgörande har en röst, så rösterna kan inte vara fler än de.",
            Lagrum("24", 4),
        ),
        _varje(summor_och_röstlängd),
    ),
    _regel(
        "OMR005",
        lagkrav(
            "En omröstning ska vara öppen, men sluten vid val och anställning av personal.",
            Lagrum("54", 5),
        ),
        _varje(rätt_form),
        åtgärd="Kontrollera om omröstningen var öppen eller sluten och vad ärendet gäller.",
    ),
    _regel(
        "OMR006",
        lagkrav("Det som fick flest röster ska vara det som vann.", Lagrum("55", 5)),
        _varje(vinnaren_stämmer),
    ),
    _regel(
        "OMR007",
        lagkrav(
            "Det som anges ha avgjort omröstningen ska kunna ha gjort det.",
            Lagrum("55", 5),
            Lagrum("56", 5),
        ),
        _varje(grunden_stämmer),
        åtgärd="Räkna om rösterna och kontrollera vad som avgjorde.",
    ),
    _regel(
        "OMR008",
        _slutsats(
            "Beslutsgången ska leda fram till det beslut som står.",
            Lagrum("67", 5, punkt=2),
            Lagrum("67", 5, punkt=4),
            förbehåll=_STÄMMER,
        ),
        beslutsgången_stämmer,
        åtgärd=_BESLUTSGÅNG,
    ),
    _regel(
        "OMR009",
        _slutsats(
            "Vid lika röstetal ska protokollet visa vad som avgjorde.",
            Lagrum("56", 5),
            Lagrum("67", 5, punkt=3),
            förbehåll="Lagen säger vad som avgör och att resultatet ska framgå; att också grunden "
            "ska framgå är en slutsats.",
        ),
        lika_röstetal_avgörs,
        åtgärd="Skriv in om ordförandens utslagsröst eller lottning avgjorde.",
    ),
    Regel(
        "OMR010",
        Allvar.FEL,
        lagkrav(
            "En minoritet kan återremittera eller bordlägga ett ärende bara i fullmäktige.",
            Lagrum("50", 5),
            Lagrum("33", 6),
        ),
        pröva=minoritet_bara_i_fullmäktige,
        åtgärd="Kontrollera vad som beslutades. I en nämnd krävs enkel majoritet.",
        organ=NÄMNDER,
        i_nämnd=Lagrum("33", 6),
    ),
    Regel(
        "OMR011",
        Allvar.FEL,
        lagkrav(
            "Ett val kan återremitteras eller bordläggas bara av en majoritet.", Lagrum("50", 5)
        ),
        pröva=minoritet_inte_vid_val,
        åtgärd="Kontrollera vad som beslutades.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "OMR012",
        Allvar.VARNING,
        lagkrav(
            "Den som har deltagit i handläggningen av ett ärende om myndighetsutövning mot någon "
            "enskild i en nämnd ska delta i avgörandet.",
            Lagrum("26", 4),
        ),
        pröva=deltar_i_myndighetsutövning,
        åtgärd="Kontrollera hur ledamoten röstade.",
        organ=NÄMNDER,
    ),
    Regel(
        "OMR013",
        Allvar.VARNING,
        lagkrav(
            "Den som inte deltar i beslutet ska inte redovisas som röstande.",
            Lagrum("25", 4),
            stöd=Stöd.SLUTSATS,
        ),
        pröva=deltar_ej_röstar_inte,
        åtgärd="Kontrollera om ledamoten röstade eller avstod från att delta.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
)
