"""The engine of ``granska``: ask every rule, and sort what it answers; it never raises."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

import attrs

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.argang import SAMMANTRÄDEN, Årgång
from kommunprotokoll.lag.granskning.arsregel import Årsregel, Årsunderlag
from kommunprotokoll.lag.granskning.regel import Granskningsregel, Regel, Underlag
from kommunprotokoll.lag.granskning.resultat import EjPrövad, Granskning, Årsgranskning
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.sammantrade import Sammanträde

TRASIG_REGEL = "GRA001"
"""Code of the finding that a rule itself went wrong."""

_R = TypeVar("_R", bound=Granskningsregel)
_T = TypeVar("_T", Anmärkning, EjPrövad)


@attrs.define
class Svar:
    """What the rules answered: the findings, and what was not settled."""

    anmärkningar: list[Anmärkning] = attrs.Factory(list)
    ej_prövade: list[EjPrövad] = attrs.Factory(list)

    def för_in(self, utfall: Utfall, regel: Granskningsregel, typ: Organtyp) -> None:
        """Sort one outcome."""
        match utfall:
            case Uppfyllt():
                pass
            case Brott():
                self.anmärkningar.append(_anmärkning(utfall, regel, typ))
            case Oavgjort():
                self.ej_prövade.append(
                    EjPrövad(
                        regel.kod,
                        utfall.orsak,
                        sökväg=utfall.sökväg,
                        lagrum=regel.lagrum_för(typ, utfall.lagrum),
                    )
                )


def pröva(s: Sammanträde, regler: Iterable[Regel]) -> Granskning:
    """Examine a meeting by these rules, in their order."""
    underlag = Underlag(s)
    alla = tuple(regler)
    svar = fråga(alla, lambda regel: regel.pröva(underlag), s.organ.typ, s.datum)
    return Granskning(
        sammanträde=s,
        regler=alla,
        anmärkningar=tuple(svar.anmärkningar),
        ej_prövade=tuple(dict.fromkeys(svar.ej_prövade)),
    )


def pröva_årgång(
    årgång: Årgång, regler: Iterable[Årsregel], egna: Iterable[Regel] = ()
) -> Årsgranskning:
    """Examine a year by these rules and each of its protocols by ``egna``; the year comes first."""
    underlag = Årsunderlag(årgång)
    alla = tuple(regler)
    dagar = [s.datum for s in årgång.sammanträden]
    svar = fråga(alla, lambda regel: regel.pröva(underlag), årgång.organ.typ, *dagar)
    per_protokoll = tuple(egna)
    for plats, s in enumerate(årgång.sammanträden):
        g = pröva(s, per_protokoll)
        svar.anmärkningar += [_i_årgången(a, plats) for a in g.anmärkningar]
        svar.ej_prövade += [_i_årgången(e, plats) for e in g.ej_prövade]
    return Årsgranskning(
        årgång=årgång,
        regler=(*alla, *per_protokoll),
        anmärkningar=tuple(svar.anmärkningar),
        ej_prövade=tuple(dict.fromkeys(svar.ej_prövade)),
    )


def _i_årgången(ett: _T, plats: int) -> _T:
    """Let the path of a protocol's own finding start in the year."""
    return ändra(ett, sökväg=Sökväg((SAMMANTRÄDEN, plats, *ett.sökväg.led)))


def fråga(
    regler: Iterable[_R], prövning: Callable[[_R], Iterable[Utfall]], typ: Organtyp, *dagar: date
) -> Svar:
    """Ask each rule that holds for this kind of body on these days; a rule that breaks is said."""
    svar = Svar()
    for regel in regler:
        if skäl := regel.skäl_att_inte_pröva(typ, *dagar):
            svar.ej_prövade.append(EjPrövad(regel.kod, skäl, lagrum=regel.lagrum, gäller=False))
            continue
        try:
            utfall = tuple(prövning(regel))
        except Exception as fel:  # noqa: BLE001 - granska never raises: the fault is a finding
            svar.anmärkningar.append(_trasig(regel, fel))
            continue
        for ett in utfall:
            svar.för_in(ett, regel, typ)
    return svar


def _anmärkning(brott: Brott, regel: Granskningsregel, typ: Organtyp) -> Anmärkning:
    """A finding, as grave and as sure as the rule is for this kind of body."""
    return Anmärkning(
        regel.kod,
        regel.allvar_för(typ),
        meddelande=brott.meddelande,
        sökväg=brott.sökväg,
        lagrum=regel.lagrum_för(typ, brott.lagrum),
        funnet=brott.funnet,
        väntat=brott.väntat,
        åtgärd=" ".join(d for d in (regel.åtgärd, regel.förbehåll_för(typ)) if d),
    )


def _trasig(regel: Granskningsregel, fel: Exception) -> Anmärkning:
    return Anmärkning(
        TRASIG_REGEL,
        Allvar.VARNING,
        meddelande=f"Regeln {regel.kod} kunde inte prövas, eftersom den själv innehåller ett fel "
        f"({type(fel).__name__}: {fel}).",
        sökväg=Sökväg(),
        lagrum=regel.lagrum,
        funnet=regel.kod,
        åtgärd="Pröva kravet för hand och rapportera felet.",
    )
