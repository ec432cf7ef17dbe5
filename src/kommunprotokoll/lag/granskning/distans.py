"""DIS: members who take part from elsewhere (kommunallagen 5 kap. 16 §, 6 kap. 24 §).

A change of these sections was proposed for 1 July 2026 (prop. 2025/26:164). That it was adopted is
not confirmed, so the rules are dated by it and say so.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.regel import (
    ALLA_ORGAN,
    FULLMÄKTIGE,
    FULLMÄKTIGE_OCH_NÄMNDER,
    Regel,
    Underlag,
    följdriktighet,
    lagkrav,
)
from kommunprotokoll.lag.rattsregel import KL_2017, Giltighet, Rättsregel, Stöd
from kommunprotokoll.lag.rostratt import är_i_längden
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.narvaro import Närvaro, Roll

_FÖRSLAGETS_DAG = date(2026, 7, 1)
_FÖRSLAGET = "prop. 2025/26:164"
_FÖRBEHÅLL = (
    f"En ändring av reglerna om distans föreslogs till den 1 juli 2026 ({_FÖRSLAGET}), och om den "
    "har antagits är inte bekräftat."
)
_TILL_FÖRSLAGET: Final = Giltighet(
    KL_2017.i_kraft,
    _FÖRSLAGETS_DAG,
    föregångare=KL_2017.föregångare,
    ovisst="från den 1 juli 2026 är en annan lydelse föreslagen "
    f"({_FÖRSLAGET}), och om den gäller är inte bekräftat",
)
_FRÅN_FÖRSLAGET: Final = Giltighet(
    _FÖRSLAGETS_DAG,
    ovisst=f"förbudet är föreslaget från den 1 juli 2026 ({_FÖRSLAGET}), och om det har antagits "
    "är inte bekräftat",
)
_BARA_LJUD = ("telefon", "endast ljud", "bara ljud", "utan bild", "enbart ljud")
_LJUD_OCH_BILD = ("ljud och bild", "ljud- och bild", "video")
_PRESIDIET = (
    Roll.ORDFÖRANDE,
    Roll.FÖRSTE_VICE_ORDFÖRANDE,
    Roll.ANDRE_VICE_ORDFÖRANDE,
    Roll.VICE_ORDFÖRANDE,
)


def _på_distans(u: Underlag) -> Iterator[tuple[Sökväg, Närvaro]]:
    for i, n in enumerate(u.s.närvaro):
        if n.på_distans and n.närvarande and är_i_längden(n.roll):
            yield Sökväg(("närvaro", i)), n


def distans_är_beslutad(u: Underlag) -> Iterator[Utfall]:
    """Members take part from elsewhere only if fullmäktige has decided it (5:16, 6:24)."""
    för_alla = Sökväg(("organ", "distans_tillåten"))
    på_distans = list(_på_distans(u))
    if not på_distans:
        return
    if u.s.organ.distans_tillåten is None:
        yield Oavgjort("Det framgår inte om fullmäktige har tillåtit distans.", sökväg=för_alla)
    elif u.s.organ.distans_tillåten:
        yield Uppfyllt(sökväg=för_alla)
    else:
        for väg, n in på_distans:
            yield Brott(
                f"{n.person} deltar på distans, men fullmäktige har inte beslutat att det får ske.",
                sökväg=väg,
            )


def med_ljud_och_bild(u: Underlag) -> Iterator[Utfall]:
    """Who takes part from elsewhere does so by sound and picture (5 kap. 16 §, 6 kap. 24 §)."""
    for väg, n in _på_distans(u):
        text = " ".join((n.titel, n.anmärkning, *(p.anledning for p in n.perioder))).casefold()
        if any(ord_ in text for ord_ in _BARA_LJUD):
            yield Brott(
                f"{n.person} deltar på distans utan bild.",
                sökväg=väg,
                funnet=n.anmärkning or n.titel,
                väntat="ljud och bild i realtid",
            )
        elif any(ord_ in text for ord_ in _LJUD_OCH_BILD):
            yield Uppfyllt(sökväg=väg)
        else:
            yield Oavgjort(f"Det framgår inte hur {n.person} deltar på distans.", sökväg=väg)


def presidiet_på_plats(u: Underlag) -> Iterator[Utfall]:
    """Fullmäktige's presidium is in the room, as proposed (prop. 2025/26:164)."""
    for väg, n in _på_distans(u):
        if n.roll in _PRESIDIET:
            yield Brott(
                f"{n.person} hör till fullmäktiges presidium och deltar på distans.", sökväg=väg
            )


def distans_stämmer(u: Underlag) -> Iterator[Utfall]:
    """Nobody is on the roll as taking part from elsewhere where the cover says that nobody is."""
    if u.s.på_distans is not False:
        return
    for i, n in enumerate(u.s.närvaro):
        if n.på_distans and n.närvarande:
            yield Brott(
                f"{n.person} antecknas på distans, men ingen ska ha deltagit på distans.",
                sökväg=Sökväg(("närvaro", i)),
            )


_I_NÄMND = Lagrum("24", 6)
_LAGRUM = (Lagrum("16", 5), _I_NÄMND)

REGLER = (
    Regel(
        "DIS001",
        Allvar.FEL,
        lagkrav(
            "Ledamöter får delta på distans bara om fullmäktige har beslutat det.",
            *_LAGRUM,
            förbehåll=_FÖRBEHÅLL,
        ),
        pröva=distans_är_beslutad,
        åtgärd="Kontrollera vad fullmäktige har beslutat om distans.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
        i_nämnd=_I_NÄMND,
    ),
    Regel(
        "DIS002",
        Allvar.FEL,
        Rättsregel(
            "Den som deltar på distans ska göra det med ljud och bild i realtid, så att alla kan "
            "se och höra varandra på lika villkor.",
            _LAGRUM,
            giltighet=_TILL_FÖRSLAGET,
            förbehåll=_FÖRBEHÅLL,
        ),
        pröva=med_ljud_och_bild,
        åtgärd="Kontrollera hur ledamoten deltog. Den som inte deltog på rätt sätt räknas inte som "
        "närvarande.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
        i_nämnd=_I_NÄMND,
    ),
    Regel(
        "DIS003",
        Allvar.UPPLYSNING,
        Rättsregel(
            "Fullmäktiges presidium får inte delta på distans.",
            (Lagrum("16", 5),),
            stöd=Stöd.OKONTROLLERAT,
            giltighet=_FRÅN_FÖRSLAGET,
            förbehåll=f"Kravet står i ett lagförslag ({_FÖRSLAGET}). Att det har antagits är inte "
            "bekräftat.",
        ),
        pröva=presidiet_på_plats,
        åtgärd="Kontrollera vilken lydelse av 5 kap. 16 § som gällde den dagen.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "DIS004",
        Allvar.VARNING,
        följdriktighet("Uppgiften om deltagande på distans ska stämma med närvarolistan."),
        pröva=distans_stämmer,
        åtgärd="Kontrollera uppgifterna mot varandra.",
        organ=ALLA_ORGAN,
    ),
)
