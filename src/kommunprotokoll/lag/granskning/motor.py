"""``granska``: examine a protocol by every rule; it never raises."""

from collections.abc import Iterable

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.regel import Regel, Underlag
from kommunprotokoll.lag.granskning.resultat import EjPrövad, Granskning
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.sammantrade import Sammanträde

TRASIG_REGEL = "GRA001"
"""Code of the finding that a rule itself went wrong."""


def pröva(s: Sammanträde, regler: Iterable[Regel]) -> Granskning:
    """Examine a meeting by these rules, in their order."""
    underlag = Underlag(s)
    alla = tuple(regler)
    anmärkningar: list[Anmärkning] = []
    ej_prövade: list[EjPrövad] = []
    for regel in alla:
        if skäl := regel.skäl_att_inte_pröva(s):
            ej_prövade.append(EjPrövad(regel.kod, skäl, lagrum=regel.lagrum))
            continue
        try:
            utfall = tuple(regel.pröva(underlag))
        except Exception as fel:  # noqa: BLE001 - granska never raises: the fault is a finding
            anmärkningar.append(_trasig(regel, fel))
            continue
        for ett in utfall:
            _för_in(ett, regel, s, anmärkningar, ej_prövade)
    return Granskning(
        s, alla, anmärkningar=tuple(anmärkningar), ej_prövade=tuple(dict.fromkeys(ej_prövade))
    )


def _för_in(
    utfall: Utfall,
    regel: Regel,
    s: Sammanträde,
    anmärkningar: list[Anmärkning],
    ej_prövade: list[EjPrövad],
) -> None:
    match utfall:
        case Uppfyllt():
            pass
        case Brott():
            anmärkningar.append(_anmärkning(utfall, regel, s))
        case Oavgjort():
            ej_prövade.append(
                EjPrövad(
                    regel.kod,
                    utfall.orsak,
                    sökväg=utfall.sökväg,
                    lagrum=utfall.lagrum or regel.lagrum,
                )
            )


def _anmärkning(brott: Brott, regel: Regel, s: Sammanträde) -> Anmärkning:
    """A finding; at most a warning where the rule holds on a condition that is not known."""
    villkor = regel.villkor(s.organ.typ)
    allvar = min(regel.allvar, Allvar.VARNING) if villkor else regel.allvar
    return Anmärkning(
        regel.kod,
        allvar,
        meddelande=brott.meddelande,
        sökväg=brott.sökväg,
        lagrum=brott.lagrum or regel.lagrum,
        funnet=brott.funnet,
        väntat=brott.väntat,
        åtgärd=" ".join(d for d in (regel.åtgärd, villkor, regel.krav.osäkerhet()) if d),
    )


def _trasig(regel: Regel, fel: Exception) -> Anmärkning:
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
