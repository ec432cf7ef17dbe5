"""VAL: proportional elections (lag 2022:629 om proportionella val)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.regel import FULLMÄKTIGE_OCH_NÄMNDER, Regel, Underlag
from kommunprotokoll.lag.omrostning import Röstningsunderlag
from kommunprotokoll.lag.proportionellt import (
    BEGÄRAN,
    ERSÄTTARE,
    FÖRDELNING,
    Platsfördelning,
    fördela_platser,
    pröva_begäran,
)
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.omrostning import Röstetal, SlutenOmröstning


def _proportionella(u: Underlag) -> Iterator[tuple[Röstningsunderlag, SlutenOmröstning]]:
    for r in u.omröstningar:
        if isinstance(r.omröstning, SlutenOmröstning) and r.omröstning.proportionell:
            yield r, r.omröstning


def tillräckligt_många_begärde(u: Underlag) -> Iterator[Utfall]:
    """A proportional election is asked for by enough of those present (lag 2022:629 2 §)."""
    for r, v in _proportionella(u):
        if not v.begärd_av or v.platser is None:
            vad = "vilka som begärde" if not v.begärd_av else "hur många platser som besattes i"
            orsak = f"Det framgår inte {vad} det proportionella valet i § {r.paragraf.beteckning}."
            yield Oavgjort(orsak, sökväg=r.sökväg)
            continue
        utfall = pröva_begäran(
            len(v.begärd_av), v.platser, r.läge.närvarande_minst, r.läge.närvarande_högst
        )
        yield ändra(utfall, sökväg=r.sökväg)


def platserna_fördelas_rätt(u: Underlag) -> Iterator[Utfall]:
    """The seats of a proportional election fall as the votes give (lag 2022:629, from memory)."""
    for r, v in _proportionella(u):
        fått = {t.alternativ: t.platser for t in v.resultat if t.platser is not None}
        if not fått:
            continue
        if v.platser is None or len(fått) != len(v.resultat):
            orsak = f"Alla platser och grupper i § {r.paragraf.beteckning} framgår inte."
            yield Oavgjort(orsak, sökväg=r.sökväg)
        elif sum(fått.values()) != v.platser:
            yield Brott(
                f"Grupperna i § {r.paragraf.beteckning} har fått {sum(fått.values())} platser, men "
                f"valet gäller {v.platser}.",
                sökväg=r.sökväg / "platser",
                funnet=str(sum(fått.values())),
                väntat=str(v.platser),
            )
        else:
            fördelning = fördela_platser({t.alternativ: t.antal for t in v.resultat}, v.platser)
            for i, tal in enumerate(v.resultat):
                yield _grupp(tal, fördelning, r.sökväg / "resultat" / i)


def _grupp(tal: Röstetal, fördelning: Platsfördelning, väg: Sökväg) -> Utfall:
    fått = tal.platser or 0
    säkra = next(g.platser for g in fördelning.grupper if g.grupp == tal.alternativ)
    lottas = tal.alternativ in fördelning.lottas_mellan
    högst = säkra + 1 if lottas else säkra
    if säkra <= fått <= högst:
        return Uppfyllt(sökväg=väg)
    väntat = f"{säkra} eller {högst}, efter lottning" if lottas else str(säkra)
    return Brott(
        f"{tal.alternativ} anges få {fått} av platserna, men rösterna ger {väntat}.",
        sökväg=väg / "platser",
        funnet=str(fått),
        väntat=väntat,
    )


def ersättare_som_ledamöter(u: Underlag) -> Iterator[Utfall]:
    """Substitutes are elected proportionally only if the members were (lag 2022:629 5 §)."""
    for r, v in _proportionella(u):
        if "ersättare" not in v.sak.casefold() or "ledam" in v.sak.casefold():
            continue
        ledamöterna = [
            annan.proportionell
            for annan in r.paragraf.omröstningar
            if isinstance(annan, SlutenOmröstning) and "ledam" in annan.sak.casefold()
        ]
        if True in ledamöterna:
            yield Uppfyllt(sökväg=r.sökväg)
        elif not ledamöterna:
            orsak = f"Det framgår inte hur ledamöterna i § {r.paragraf.beteckning} valdes."
            yield Oavgjort(orsak, sökväg=r.sökväg)
        else:
            yield Brott(
                f"Ersättarna i § {r.paragraf.beteckning} anges vara valda proportionellt, men det "
                "är inte ledamöterna.",
                sökväg=r.sökväg / "proportionell",
            )


REGLER = (
    Regel(
        "VAL001",
        Allvar.FEL,
        BEGÄRAN,
        pröva=tillräckligt_många_begärde,
        åtgärd="Kontrollera hur många som begärde proportionellt val.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
    Regel(
        "VAL002",
        Allvar.VARNING,
        FÖRDELNING,
        pröva=platserna_fördelas_rätt,
        åtgärd="Räkna om platserna.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
    Regel(
        "VAL003",
        Allvar.VARNING,
        ERSÄTTARE,
        pröva=ersättare_som_ledamöter,
        åtgärd="Kontrollera hur ledamöterna och ersättarna valdes.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
)
