"""Which kinds of body the rules on protocols hold for, and through which section.

Kommunallagen writes the rules on protocols for fullmäktige (5 kap. 65-69 §§, 8 kap. 12 §) and lets
other sections apply them to other bodies. For some bodies it is silent: there practice may follow
the same order, but nothing is demanded.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.lag.rattsregel import Stöd
from kommunprotokoll.modell.organ import Organtyp


@modellklass("Kommunallagens regler om protokoll gäller för organet.")
class Gäller:
    """The rules hold, through these sections beside the rule's own."""

    lagrum: tuple[Lagrum, ...] = fält(
        "Lagrum som gör reglerna tillämpliga.", default=(), kw_only=False
    )
    stöd: Stöd = fält("Hur säkert det är.", default=Stöd.LAGTEXT)
    villkor: str = fält("När reglerna gäller, om det inte är alltid.", default="")
    anslag: str = fält("Vad som är särskilt för tillkännagivandet.", default="")


@modellklass("Det finns ingen regel för organet.")
class IngenRegel:
    """The law has no such rule for this body; ``skäl`` says what is custom instead."""

    skäl: str = fält("Varför, och vad som är sedvana.", kw_only=False, kontroll=ej_tom)


@modellklass("Det finns ingen regel för organet, men det är vanligt att följa den.")
class Sedvana:
    """The law has no such rule for this body, but custom follows it; ``skäl`` says both.

    What is found by it is no breach of law: it is told as what is custom, and never as graver.
    """

    skäl: str = fält("Varför, och vad som är sedvana.", kw_only=False, kontroll=ej_tom)


@modellklass("Det går inte att säga om reglerna gäller för organet.")
class Oklart:
    """It is not known to the package whether the rules hold."""

    skäl: str = fält("Vad som är oklart.", kw_only=False, kontroll=ej_tom)


Tillämpning: TypeAlias = Gäller | Sedvana | IngenRegel | Oklart
"""Whether rules hold for a kind of body."""

_6_35 = Lagrum("35", 6)
_SEDVANA = (
    "Det är en slutsats av att lagen inte nämner dem. Vanligt är att {vilka} följer samma ordning "
    "som nämnderna, men ingen bestämmelse kräver det."
)
_RÅD = "Kommunallagen har inga regler om protokoll för råd. " + _SEDVANA.format(vilka="råden")
_BEREDNING = "Kommunallagen har inga regler om protokoll för beredningar. " + _SEDVANA.format(
    vilka="beredningarna"
)
_EGET = (
    "Kommunallagens regler om protokoll gäller nämnder och fullmäktige, inte {vilka}, som har egna "
    "regler."
)
_FÖRBUND = (
    "Om reglerna gäller på samma sätt i ett kommunalförbund är inte kontrollerat mot lagtexten."
)
_UTSKOTT = (
    "Reglerna gäller när utskottet fattar beslut på nämndens vägnar. När utskottet bara bereder "
    "ärenden är protokollet sedvana."
)
_GEMENSAM = (
    "Justeringen ska tillkännages på varje samverkande kommuns anslagstavla, och "
    "överklagandetiden räknas från den dag då det har skett på alla."
)

PROTOKOLLSREGLER: Final[Mapping[Organtyp, Tillämpning]] = MappingProxyType(
    {
        Organtyp.FULLMÄKTIGE: Gäller(),
        Organtyp.STYRELSE: Gäller((_6_35,)),
        Organtyp.NÄMND: Gäller((_6_35,)),
        Organtyp.GEMENSAM_NÄMND: Gäller((Lagrum("32", 9), _6_35), anslag=_GEMENSAM),
        Organtyp.UTSKOTT: Gäller((_6_35,), stöd=Stöd.OKONTROLLERAT, villkor=_UTSKOTT),
        Organtyp.BEREDNING: IngenRegel(_BEREDNING),
        Organtyp.PARTSSAMMANSATT_ORGAN: Gäller((Lagrum("24", 7),)),
        Organtyp.REVISION: Gäller(
            (Lagrum("11", 12),),
            villkor="Reglerna gäller revisorernas beslut om den egna förvaltningen och om jäv.",
        ),
        Organtyp.RÅD: IngenRegel(_RÅD),
        Organtyp.FÖRBUNDSFULLMÄKTIGE: Oklart(_FÖRBUND),
        Organtyp.FÖRBUNDSDIREKTION: Oklart(_FÖRBUND),
        Organtyp.BOLAGSSTYRELSE: IngenRegel(_EGET.format(vilka="ett bolags styrelse")),
        Organtyp.STIFTELSESTYRELSE: IngenRegel(_EGET.format(vilka="en stiftelses styrelse")),
        Organtyp.ANNAT: Oklart(
            "Det framgår inte vilket slag av organ det är, och därför inte om reglerna gäller."
        ),
    }
)
"""Whether the rules on justering and its announcement hold, for every kind of body."""

PROTOKOLLSSEDVANA: Final[Mapping[Organtyp, Tillämpning]] = MappingProxyType(
    {
        **PROTOKOLLSREGLER,
        Organtyp.BEREDNING: Sedvana(_BEREDNING),
        Organtyp.RÅD: Sedvana(_RÅD),
    }
)
"""The same for what a protocol holds and its justering, which råd and beredningar do by custom."""

_EJ_ÖVERKLAGBART = (
    "Kommunallagens regler om överklagande gäller beslut av fullmäktige och nämnder, inte {vilka}. "
    "Det är en slutsats av att lagen inte nämner dem."
)
_OKLART_ÖVERKLAGANDE = (
    "Om {vilka} beslut kan överklagas enligt 13 kap. är inte kontrollerat mot lagtexten."
)

ÖVERKLAGANDEREGLER: Final[Mapping[Organtyp, Tillämpning]] = MappingProxyType(
    {
        Organtyp.FULLMÄKTIGE: Gäller(),
        Organtyp.STYRELSE: Gäller(),
        Organtyp.NÄMND: Gäller(),
        Organtyp.GEMENSAM_NÄMND: Gäller(anslag=_GEMENSAM),
        Organtyp.UTSKOTT: Gäller(stöd=Stöd.OKONTROLLERAT, villkor=_UTSKOTT),
        Organtyp.BEREDNING: IngenRegel(_EJ_ÖVERKLAGBART.format(vilka="beredningar")),
        Organtyp.PARTSSAMMANSATT_ORGAN: Oklart(
            _OKLART_ÖVERKLAGANDE.format(vilka="partssammansatta organs")
        ),
        Organtyp.REVISION: Oklart(_OKLART_ÖVERKLAGANDE.format(vilka="revisorernas")),
        Organtyp.RÅD: IngenRegel(_EJ_ÖVERKLAGBART.format(vilka="råd")),
        Organtyp.FÖRBUNDSFULLMÄKTIGE: Oklart(_FÖRBUND),
        Organtyp.FÖRBUNDSDIREKTION: Oklart(_FÖRBUND),
        Organtyp.BOLAGSSTYRELSE: IngenRegel(_EJ_ÖVERKLAGBART.format(vilka="bolagsstyrelser")),
        Organtyp.STIFTELSESTYRELSE: IngenRegel(_EJ_ÖVERKLAGBART.format(vilka="stiftelsestyrelser")),
        Organtyp.ANNAT: PROTOKOLLSREGLER[Organtyp.ANNAT],
    }
)
"""Whether decisions are appealed by 13 kap., for every kind of body."""

_REGLEMENTE = (
    "Kommunallagen anger ingen tid för {vad} till {vilka}; tiden för kallelsen står i reglementet."
)
_INGEN_KALLELSE = "Kommunallagen har ingen regel om {vad} till sammanträden med {vilka}."
_INGEN_KUNGÖRELSE = "Kommunallagen har ingen regel om {vad} av sammanträden med {vilka}."
_NÄMNDLIKA = {
    Organtyp.STYRELSE: "styrelsens sammanträden",
    Organtyp.NÄMND: "nämndens sammanträden",
    Organtyp.GEMENSAM_NÄMND: "den gemensamma nämndens sammanträden",
    Organtyp.UTSKOTT: "utskottets sammanträden",
}
_ÖVRIGA = {
    Organtyp.BEREDNING: "beredningar",
    Organtyp.PARTSSAMMANSATT_ORGAN: "partssammansatta organ",
    Organtyp.REVISION: "revisorerna",
    Organtyp.RÅD: "råd",
    Organtyp.BOLAGSSTYRELSE: "ett bolags styrelse",
    Organtyp.STIFTELSESTYRELSE: "en stiftelses styrelse",
}


def kallelseregler(typ: Organtyp, vad: str) -> Tillämpning:
    """Return whether fullmäktige's rules on notice and call (5 kap. 13-15 §§) hold for a body.

    Args:
        typ: Kind of body.
        vad: ``kallelse`` or ``kungörelse``, for the reason.
    """
    if typ is Organtyp.FULLMÄKTIGE:
        return Gäller()
    if vilka := _NÄMNDLIKA.get(typ):
        if vad == "kallelse":
            return IngenRegel(_REGLEMENTE.format(vad=vad, vilka=vilka))
        return IngenRegel(
            f"Kommunallagen kräver ingen kungörelse av {vilka}, men de får tillkännages på "
            "anslagstavlan (8 kap. 11 §)."
        )
    if vilka := _ÖVRIGA.get(typ):
        text = _INGEN_KALLELSE if vad == "kallelse" else _INGEN_KUNGÖRELSE
        return IngenRegel(text.format(vad=vad, vilka=vilka))
    return PROTOKOLLSREGLER[typ]
