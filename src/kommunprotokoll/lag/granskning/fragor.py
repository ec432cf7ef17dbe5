"""INT: interpellations and questions in fullmäktige (kommunallagen 5 kap. 68 §)."""

import re
from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.regel import (
    FULLMÄKTIGE,
    Regel,
    Underlag,
    följdriktighet,
    lagkrav,
)
from kommunprotokoll.lag.rattsregel import Stöd
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.fragor import StälldFråga
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag

_SLAG = (Ärendeslag.INTERPELLATION, Ärendeslag.FRÅGA)
_RUBRIKER = re.compile(
    r"\binterpellation|^(?:svar på |ny |nya |enkel |enkla |besvarande av )?(?:fråga|frågor)\b",
    re.IGNORECASE,
)
_OM_VAD = re.compile(r"\b(?:om|angående|gällande|rörande|avseende|kring|ang)\b|[:–]", re.IGNORECASE)
_BESVARAD = re.compile(r"\b(?:besvarad|besvarat|besvarade)\b", re.IGNORECASE)


def _med_frågor(u: Underlag) -> Iterator[tuple[Sökväg, Paragraf]]:
    for väg, _, p in u.paragrafer:
        if p.ärendeslag in _SLAG or p.frågor or _RUBRIKER.search(p.rubrik):
            yield väg / "frågor", p


def ställda_frågor_redovisas(u: Underlag) -> Iterator[Utfall]:
    """The protocol shows which interpellations and questions have been asked (5 kap. 68 §)."""
    for väg, p in _med_frågor(u):
        if not p.frågor:
            yield _utan_uppgift(p, väg)
        for i, f in enumerate(p.frågor):
            if f.ämne.strip() or f.ställd_av:
                yield Uppfyllt(sökväg=väg / i)
            else:
                yield _utan_uppgift(p, väg / i)


def _utan_uppgift(p: Paragraf, väg: Sökväg) -> Utfall:
    """Settle by the heading alone, where nothing else says which question it is."""
    if _OM_VAD.search(p.rubrik):
        return Uppfyllt(sökväg=väg)
    if p.text or p.bilagor or p.beslut or p.beslutsunderlag:
        orsak = f"Vilka frågor som har ställts kan stå i den löpande texten i § {p.beteckning}."
        return Oavgjort(orsak, sökväg=väg)
    text = f"§ {p.beteckning} visar inte vilken interpellation eller fråga som har ställts."
    return Brott(text, sökväg=väg, väntat="vad frågan gäller, eller vem som ställer den")


def besvarade_frågor_redovisas(u: Underlag) -> Iterator[Utfall]:
    """The protocol shows which interpellations and questions were answered (5 kap. 68 §)."""
    for väg, p in _med_frågor(u):
        svar = "sva" in _allt(p).casefold()
        if not p.frågor:
            orsak = f"Om frågan i § {p.beteckning} har besvarats kan stå i den löpande texten."
            yield Oavgjort(orsak, sökväg=väg)
        for i, f in enumerate(p.frågor):
            if f.besvarad is not None:
                yield Uppfyllt(sökväg=väg / i)
            elif svar or p.text or p.beslut:
                orsak = f"Det framgår inte av uppgifterna om {_frågan(f)} har besvarats."
                yield Oavgjort(orsak, sökväg=väg / i)
            else:
                text = f"§ {p.beteckning} visar inte om {_frågan(f)} har besvarats."
                yield Brott(text, sökväg=väg / i / "besvarad", väntat="besvarad eller inte")


def svaret_stämmer_med_beslutet(u: Underlag) -> Iterator[Utfall]:
    """What the decision calls answered is not noted as unanswered."""
    for väg, p in _med_frågor(u):
        if len(p.frågor) != 1 or p.frågor[0].besvarad is not False:
            continue
        satser = [str(sats) for beslut in p.beslut for sats in beslut.attsatser]
        if any(_BESVARAD.search(sats) and " inte " not in sats for sats in satser):
            yield Brott(
                f"Beslutet i § {p.beteckning} säger att {_frågan(p.frågor[0])} är besvarad, men "
                "den antecknas som inte besvarad.",
                sökväg=väg / 0 / "besvarad",
                funnet="inte besvarad",
                väntat="besvarad",
            )


def _allt(p: Paragraf) -> str:
    return "\n".join(map(str, (p.rubrik, *p.text, *p.beslut)))


def _frågan(f: StälldFråga) -> str:
    return f"{f.slag}en" if str(f.slag).endswith("n") else f"{f.slag}n"


REGLER = (
    Regel(
        "INT001",
        Allvar.FEL,
        lagkrav(
            "Protokollet ska visa vilka interpellationer och frågor som har ställts.",
            Lagrum("68", 5),
        ),
        pröva=ställda_frågor_redovisas,
        åtgärd="Skriv vad frågan gäller, vem som ställer den och till vem.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "INT002",
        Allvar.VARNING,
        lagkrav(
            "Protokollet ska visa vilka interpellationer och frågor som har besvarats.",
            Lagrum("68", 5),
            stöd=Stöd.SLUTSATS,
            förbehåll="Att det ska framgå också av en fråga som inte besvarades är en slutsats.",
        ),
        pröva=besvarade_frågor_redovisas,
        åtgärd="Skriv om frågan besvarades vid sammanträdet eller när den ska besvaras.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "INT003",
        Allvar.VARNING,
        följdriktighet("Uppgiften om svar på en fråga ska stämma med beslutet."),
        pröva=svaret_stämmer_med_beslutet,
        åtgärd="Kontrollera om frågan besvarades.",
        organ=FULLMÄKTIGE,
    ),
)
