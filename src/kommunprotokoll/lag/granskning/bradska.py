"""BRÅ: urgent matters that were announced late, not announced or not prepared (5:14, 33, 52)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag.fristregler import BRÅDSKANDE_KUNGÖRELSE
from kommunprotokoll.lag.granskning.regel import FULLMÄKTIGE, Regel, Underlag
from kommunprotokoll.lag.majoritet import KVALIFICERADE_BESLUT, Majoritetsfall
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.paragraf import Paragraf


def _brådskande(u: Underlag) -> Iterator[tuple[Sökväg, Paragraf, Brådska]]:
    for väg, _, p in u.paragrafer:
        if p.brådska is not None:
            yield väg / "brådska", p, p.brådska


def kungjort_vardagen_före(u: Underlag) -> Iterator[Utfall]:
    """An urgent matter is announced at the latest the weekday before the meeting (5 kap. 14 §)."""
    sista = u.frister.brådskande_kungörelse.sista_dag
    for väg, p, b in _brådskande(u):
        if b.kungjord is None or sista is None:
            continue
        if b.kungjord <= sista:
            yield Uppfyllt(sökväg=väg)
        else:
            yield Brott(
                f"Det brådskande ärendet i § {p.beteckning} tillkännagavs den "
                f"{datum_i_ord(b.kungjord)}, efter sista dagen, den {datum_i_ord(sista)}.",
                sökväg=väg / "kungjord",
                funnet=b.kungjord.isoformat(),
                väntat=f"senast {sista.isoformat()}",
            )


def alla_ense_om_okungjort(u: Underlag) -> Iterator[Utfall]:
    """What was not announced is settled only if all who are present agree (5 kap. 52 §)."""
    for väg, p, b in _brådskande(u):
        if b.okungjord and _avgjort(p):
            yield _enhälligt(väg, p, b, "kungjorts")


def alla_ense_om_oberett(u: Underlag) -> Iterator[Utfall]:
    """What was not prepared is settled only if all who are present agree (5 kap. 33 §)."""
    for väg, p, b in _brådskande(u):
        if b.oberedd and _avgjort(p):
            yield _enhälligt(väg, p, b, "beretts")


def _avgjort(p: Paragraf) -> bool:
    return any(b.slag is Beslutsslag.AVGÖRANDE for b in p.beslut)


def _enhälligt(väg: Sökväg, p: Paragraf, b: Brådska, vad: str) -> Utfall:
    if b.enhälligt:
        return Uppfyllt(sökväg=väg)
    if b.enhälligt is None:
        orsak = (
            f"Det framgår inte om alla var ense om att avgöra ärendet i § {p.beteckning}, som inte "
            f"hade {vad}."
        )
        return Oavgjort(orsak, sökväg=väg / "enhälligt")
    return Brott(
        f"Ärendet i § {p.beteckning} hade inte {vad} men avgjordes fast alla närvarande inte var "
        "ense om det.",
        sökväg=väg / "enhälligt",
        väntat="att alla närvarande är ense",
    )


_VARDAGEN = (
    "Att lördagar, midsommarafton, julafton och nyårsafton inte räknas som vardagar här är en "
    "slutsats, vald för att vara på den säkra sidan."
)
_ÅTGÄRD = "Anteckna att alla närvarande var ense, eller ta upp ärendet vid nästa sammanträde."

REGLER = (
    Regel(
        "BRÅ001",
        Allvar.FEL,
        ändra(BRÅDSKANDE_KUNGÖRELSE, förbehåll=_VARDAGEN),
        pröva=kungjort_vardagen_före,
        åtgärd="Kontrollera dagen för tillkännagivandet.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "BRÅ002",
        Allvar.FEL,
        KVALIFICERADE_BESLUT[Majoritetsfall.OKUNGJORT_ÄRENDE][1],
        pröva=alla_ense_om_okungjort,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "BRÅ003",
        Allvar.FEL,
        KVALIFICERADE_BESLUT[Majoritetsfall.OBERETT_ÄRENDE][1],
        pröva=alla_ense_om_oberett,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE,
    ),
)
