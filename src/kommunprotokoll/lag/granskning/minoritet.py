"""OMR014-016: what a minority of fullmäktige may decide, and how often (5 kap. 50 §).

One protocol is examined by itself; over a year the same matter may come again.
"""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.lag.granskning.regel import FULLMÄKTIGE, Regel, Underlag, lagkrav
from kommunprotokoll.lag.majoritet import EN_TREDJEDEL, når, sidan_för
from kommunprotokoll.lag.omrostning import Röstningsunderlag
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.omrostning import Omröstningsslag, Sida, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf

_FORMELLT = {
    Beslutsslag.ÅTERREMISS: Omröstningsslag.ÅTERREMISS,
    Beslutsslag.BORDLÄGGNING: Omröstningsslag.BORDLÄGGNING,
}


def bara_återremiss_och_bordläggning(u: Underlag) -> Iterator[Utfall]:
    """A minority decides nothing but to send back or put off (5 kap. 50 §)."""
    for väg, _, p in u.paragrafer:
        for i, beslut in enumerate(p.beslut):
            if beslut.minoritet and beslut.slag not in _FORMELLT:
                yield Brott(
                    f"§ {p.beteckning} anges vara beslutad av en minoritet, men gäller varken "
                    "återremiss eller bordläggning.",
                    sökväg=väg / "beslut" / i / "minoritet",
                    funnet=str(beslut.slag),
                    väntat="återremiss eller bordläggning",
                )


def en_gång_per_ärende(u: Underlag) -> Iterator[Utfall]:
    """A minority sends a matter back or puts it off once (5 kap. 50 §)."""
    sedda: list[Paragraf] = []
    for väg, _, p in u.paragrafer:
        for i, beslut in enumerate(p.beslut):
            if not beslut.minoritet:
                continue
            förut = next((q for q in sedda if _samma_ärende(p, q)), None)
            if förut is not None:
                yield Brott(
                    f"En minoritet har redan i § {förut.beteckning} återremitterat eller bordlagt "
                    f"ärendet i § {p.beteckning}.",
                    sökväg=väg / "beslut" / i / "minoritet",
                    väntat="enkel majoritet andra gången",
                )
            sedda.append(p)


def _samma_ärende(p: Paragraf, q: Paragraf) -> bool:
    if p.diarienummer is None or q.diarienummer is None:
        return p is q
    return p.diarienummer.samma_som(q.diarienummer)


def minoriteten_är_en_tredjedel(u: Underlag) -> Iterator[Utfall]:
    """The minority is at least a third of those present (5 kap. 50 §)."""
    for r in u.omröstningar:
        v = r.omröstning
        slag = {_FORMELLT.get(b.slag) for b in r.paragraf.beslut if b.minoritet}
        if isinstance(v, ÖppenOmröstning) and v.slag in slag:
            yield _en_tredjedel(v, r)


def _en_tredjedel(v: ÖppenOmröstning, r: Röstningsunderlag) -> Utfall:
    sida = sidan_för(v)
    if v.ja is None or v.nej is None or sida is None:
        orsak = f"Det framgår inte hur många som ville ha {v.slag} i § {r.paragraf.beteckning}."
        return Oavgjort(orsak, sökväg=r.sökväg)
    för = v.ja if sida is Sida.JA else v.nej
    närvarande = max(r.läge.närvarande_minst, v.ja + v.nej + (v.avstår or 0))
    svar = når(för, EN_TREDJEDEL, närvarande, r.läge.närvarande_högst)
    if svar:
        return Uppfyllt(sökväg=r.sökväg)
    if svar is None:
        orsak = f"Det framgår inte hur många som var närvarande vid § {r.paragraf.beteckning}."
        return Oavgjort(orsak, sökväg=r.sökväg)
    return Brott(
        f"I § {r.paragraf.beteckning} röstade {för} av minst {närvarande} närvarande för "
        f"{v.slag}, vilket inte är en tredjedel.",
        sökväg=r.sökväg,
        funnet=str(för),
        väntat="minst en tredjedel av de närvarande",
    )


REGLER = (
    Regel(
        "OMR014",
        Allvar.FEL,
        lagkrav("En minoritet kan bara återremittera eller bordlägga ett ärende.", Lagrum("50", 5)),
        pröva=bara_återremiss_och_bordläggning,
        åtgärd="Kontrollera vad som beslutades.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "OMR015",
        Allvar.FEL,
        lagkrav(
            "En minoritet kan återremittera eller bordlägga ett ärende bara en gång.",
            Lagrum("50", 5),
        ),
        pröva=en_gång_per_ärende,
        åtgärd="Kontrollera vad som beslutades. Andra gången krävs enkel majoritet.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "OMR016",
        Allvar.FEL,
        lagkrav(
            "För minoritetens återremiss eller bordläggning krävs minst en tredjedel av de "
            "närvarande.",
            Lagrum("50", 5),
        ),
        pröva=minoriteten_är_en_tredjedel,
        åtgärd="Räkna rösterna och de närvarande.",
        organ=FULLMÄKTIGE,
    ),
)
