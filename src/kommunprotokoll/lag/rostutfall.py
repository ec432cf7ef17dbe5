"""Whether the outcome that a protocol writes of a vote is the one that its numbers give."""

from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.lag.majoritet import (
    ENKEL_MAJORITET,
    LIKA_RÖSTETAL,
    MINORITETSREGELN,
    TVÅ_TREDJEDELAR,
    Avgörande,
    avgör,
    når,
)
from kommunprotokoll.lag.omrostning import Röstningsunderlag
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Sida,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.organ import Organtyp


def vinnaren_stämmer(u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """The side written as winner is the one that wins by the numbers (5 kap. 50, 55 and 56 §§)."""
    v = u.omröstning
    if isinstance(v, SlutenOmröstning):
        return _sluten_vinnare(v, u)
    utgång = avgör(v, u.läge)
    if isinstance(utgång, Oavgjort):
        return (Oavgjort(utgång.orsak, sökväg=u.sökväg),)
    if v.vinnare is None:
        orsak = f"Protokollet säger inte vilken sida som vann vid § {u.paragraf.beteckning}."
        return (Oavgjort(orsak, sökväg=u.sökväg),)
    if v.vinnare is utgång.vinnare:
        return (Uppfyllt(str(utgång), sökväg=u.sökväg),)
    if utgång.förbehåll:
        orsak = f"Protokollet säger att {v.vinnare} vann. Enligt röstetalen gäller att {utgång}."
        return (Oavgjort(orsak, sökväg=u.sökväg, lagrum=utgång.lagrum),)
    return (
        Brott(
            f"Vid § {u.paragraf.beteckning} anges att {v.vinnare} vann, men med {v} vinner "
            f"{utgång.vinnare}.",
            sökväg=u.sökväg / "vinnare",
            funnet=str(v.vinnare),
            väntat=str(utgång.vinnare),
            lagrum=utgång.lagrum,
        ),
    )


def grunden_stämmer(u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """What is said to have decided a vote can have done so.

    A minority only in fullmäktige (5 kap. 50 §); a casting vote or a lot only at a tie, the lot
    only at val and anställning (56 §); two thirds only where there are so many.
    """
    v = u.omröstning
    if isinstance(v, SlutenOmröstning) or v.avgjord_genom is None:
        return ()
    if v.avgjord_genom is Avgörandegrund.MINORITET and u.läge.typ is not Organtyp.FULLMÄKTIGE:
        return (
            Brott(
                "En minoritet kan återremittera eller bordlägga ett ärende bara i fullmäktige.",
                sökväg=u.sökväg / "avgjord_genom",
                funnet=str(v.avgjord_genom),
                väntat=str(Avgörandegrund.MAJORITET),
                lagrum=MINORITETSREGELN,
            ),
        )
    if v.ja is None or v.nej is None:
        return (Oavgjort("Antalet röster framgår inte.", sökväg=u.sökväg),)
    if v.avgjord_genom is Avgörandegrund.KVALIFICERAD_MAJORITET:
        return (_två_tredjedelar(v, v.ja, v.nej, u),)
    if v.avgjord_genom in (Avgörandegrund.UTSLAGSRÖST, Avgörandegrund.LOTTNING):
        return (_vid_lika(v, v.avgjord_genom, u),)
    return (_annan_grund(v, v.avgjord_genom, avgör(v, u.läge), u),)


def _annan_grund(
    v: ÖppenOmröstning,
    grund: Avgörandegrund,
    utgång: Avgörande | Oavgjort,
    u: Röstningsunderlag,
) -> Utfall:
    if isinstance(utgång, Oavgjort):
        return Oavgjort(utgång.orsak, sökväg=u.sökväg)
    if utgång.genom is grund:
        return Uppfyllt(str(utgång), sökväg=u.sökväg)
    if utgång.förbehåll:
        orsak = f"Protokollet anger {grund}. Enligt röstetalen gäller att {utgång}."
        return Oavgjort(orsak, sökväg=u.sökväg, lagrum=utgång.lagrum)
    return Brott(
        f"Vid § {u.paragraf.beteckning} anges {grund} som avgörande, men med {v} avgör "
        f"{utgång.genom}.",
        sökväg=u.sökväg / "avgjord_genom",
        funnet=str(grund),
        väntat=str(utgång.genom),
        lagrum=utgång.lagrum,
    )


def _vid_lika(v: ÖppenOmröstning, grund: Avgörandegrund, u: Röstningsunderlag) -> Utfall:
    väg = u.sökväg / "avgjord_genom"
    nummer = u.paragraf.beteckning
    if v.ja != v.nej:
        meddelande = f"Vid § {nummer} anges {grund}, men röstetalen är inte lika: {v}."
        väntat = str(Avgörandegrund.MAJORITET)
        return Brott(
            meddelande, sökväg=väg, funnet=str(grund), väntat=väntat, lagrum=ENKEL_MAJORITET
        )
    rätt = (
        Avgörandegrund.LOTTNING if u.läge.är_val_eller_anställning else Avgörandegrund.UTSLAGSRÖST
    )
    if grund is rätt:
        return Uppfyllt(sökväg=u.sökväg)
    if u.paragraf.ärendeslag is None and v.slag is not Omröstningsslag.VAL:
        orsak = f"Det framgår inte om § {nummer} gäller val eller anställning."
        return Oavgjort(orsak, sökväg=väg, lagrum=LIKA_RÖSTETAL)
    return Brott(
        f"Vid § {nummer} avgjordes lika röstetal genom {grund}, men det ska ske genom {rätt}.",
        sökväg=väg,
        funnet=str(grund),
        väntat=str(rätt),
        lagrum=LIKA_RÖSTETAL,
    )


def _två_tredjedelar(v: ÖppenOmröstning, ja: int, nej: int, u: Röstningsunderlag) -> Utfall:
    """Which decisions need two thirds a protocol does not tell: it is taken at its word."""
    antal = {Sida.JA: ja, Sida.NEJ: nej, None: max(ja, nej)}[v.vinnare]
    röster = ja + nej + (v.avstår or 0)
    svar = når(
        antal, TVÅ_TREDJEDELAR, max(u.läge.närvarande_minst, röster), u.läge.närvarande_högst
    )
    if svar:
        return Uppfyllt(sökväg=u.sökväg)
    if svar is None:
        orsak = "Det framgår inte hur många som var närvarande, av vilka två tredjedelar krävs."
        return Oavgjort(orsak, sökväg=u.sökväg)
    return Brott(
        f"Vid § {u.paragraf.beteckning} anges kvalificerad majoritet, men {antal} röster är inte "
        "två tredjedelar av de närvarande.",
        sökväg=u.sökväg / "avgjord_genom",
        funnet=str(antal),
        väntat="minst två tredjedelar av de närvarande",
    )


def _sluten_vinnare(v: SlutenOmröstning, u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """The elected have the most votes; where the last of them ties, a lot decided (5:55-56)."""
    if v.proportionell or not v.resultat or not v.vinnare:
        return ()
    tal = {t.alternativ: t.antal for t in v.resultat}
    okända = [namn for namn in v.vinnare if namn not in tal]
    if okända:
        orsak = f"Röstetal saknas för {uppräkning(okända)}."
        return (Oavgjort(orsak, sökväg=u.sökväg),)
    lägst = min(tal[namn] for namn in v.vinnare)
    andra = {namn: antal for namn, antal in tal.items() if namn not in v.vinnare}
    fler = [namn for namn, antal in andra.items() if antal > lägst]
    if fler:
        return (
            Brott(
                f"Vid § {u.paragraf.beteckning} är {uppräkning(v.vinnare)} valda, men "
                f"{uppräkning(fler)} fick fler röster.",
                sökväg=u.sökväg / "vinnare",
                funnet=uppräkning(v.vinnare),
                väntat=uppräkning(fler),
                lagrum=ENKEL_MAJORITET,
            ),
        )
    if lägst in andra.values() and v.avgjord_genom is not Avgörandegrund.LOTTNING:
        if v.avgjord_genom is None:
            orsak = "Röstetalen är lika, och det framgår inte att lotten avgjorde."
            return (Oavgjort(orsak, sökväg=u.sökväg, lagrum=LIKA_RÖSTETAL),)
        return (
            Brott(
                f"Vid § {u.paragraf.beteckning} avgjordes lika röstetal i en sluten omröstning "
                f"genom {v.avgjord_genom}, men det ska ske genom lottning.",
                sökväg=u.sökväg / "avgjord_genom",
                funnet=str(v.avgjord_genom),
                väntat=str(Avgörandegrund.LOTTNING),
                lagrum=LIKA_RÖSTETAL,
            ),
        )
    return (Uppfyllt(sökväg=u.sökväg),)
