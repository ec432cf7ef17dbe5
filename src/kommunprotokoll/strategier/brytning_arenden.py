"""Ways to break a lawful protocol: distance, questions, urgent matters, minorities, elections."""

from collections.abc import Callable

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.fragor import StälldFråga
from kommunprotokoll.modell.omrostning import (
    Omröstning,
    Omröstningsslag,
    Röst,
    Röstetal,
    Röstval,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.strategier.brytning import Brytning, R, S, V, röstning
from kommunprotokoll.strategier.laglig import SISTA


def sista_paragrafen(rubrik: str, **fält: object) -> Brytning:
    """Put another paragraph in the place of the last, with its number."""

    def bryt(s: Sammanträde) -> Sammanträde:
        ny = ändra(Paragraf(s.paragrafer[SISTA].nummer, rubrik), fält)
        return ändra(s, {S: ny})

    return bryt


def fråga(rubrik: str, fråga: StälldFråga, sats: str = "") -> Brytning:
    """Let the last paragraph hold a question, with a decision if there is one."""
    beslut = (Beslut((Attsats(sats),)),) if sats else ()
    return sista_paragrafen(rubrik, ärendeslag=Ärendeslag.FRÅGA, frågor=(fråga,), beslut=beslut)


def på_distans(
    plats: int, *, tillåten: bool = True, hur: str = "ljud och bild", angivet: bool = True
) -> Brytning:
    """Let one on the roll take part from elsewhere."""

    def bryt(s: Sammanträde) -> Sammanträde:
        return ändra(
            s,
            {
                "organ.distans_tillåten": tillåten,
                "på_distans": angivet,
                f"närvaro[{plats}].på_distans": True,
                f"närvaro[{plats}].anmärkning": hur,
            },
        )

    return bryt


def brådskande(brådska: Callable[[Sammanträde], Brådska]) -> Brytning:
    """Let the last matter be an urgent one."""
    return lambda s: ändra(s, {f"{S}.brådska": brådska(s)})


def minoritet(slag: Ärendeslag | None, beslut: Beslutsslag = Beslutsslag.ÅTERREMISS) -> Brytning:
    """Say that a minority decided this, in a matter of this kind."""
    nytt = {
        f"{S}.beslut[0].minoritet": True,
        f"{S}.beslut[0].slag": beslut,
        f"{S}.ärendeslag": slag,
    }
    return lambda s: ändra(s, nytt)


def två_minoriteter(s: Sammanträde) -> Sammanträde:
    """Let a minority send back what a minority has put off a moment before."""
    beslut = (
        Beslut((Attsats("att bordlägga ärendet."),), slag=Beslutsslag.BORDLÄGGNING, minoritet=True),
        Beslut(
            (Attsats("att återremittera ärendet."),), slag=Beslutsslag.ÅTERREMISS, minoritet=True
        ),
    )
    return ändra(s, {f"{S}.beslut": beslut})


def liten_minoritet(s: Sammanträde) -> Sammanträde:
    """Let two members send a matter back."""
    röster = [r.person for r in röstning(s).röster]
    v = ÖppenOmröstning(
        "ärendet avgörs i dag",
        "ärendet återremitteras",
        röster=tuple(
            Röst(p, Röstval.NEJ if i in (2, 3) else Röstval.JA) for i, p in enumerate(röster)
        ),
        slag=Omröstningsslag.ÅTERREMISS,
    )
    beslut = Beslut(
        (Attsats("att återremittera ärendet."),), slag=Beslutsslag.ÅTERREMISS, minoritet=True
    )
    return ändra(s, {V: v, f"{R}.beslut": (beslut,)})


def val_av_tre(*, begärd_av: int = 6, platser: tuple[int, int] = (2, 1)) -> SlutenOmröstning:
    """A proportional election of three seats, the votes 4 to 3."""
    namn = ("Ada", "Bo", "Cai", "Dia", "Eva", "Fia")[:begärd_av]
    return SlutenOmröstning(
        (
            Röstetal("Samverkan", 4, platser=platser[0]),
            Röstetal("Oppositionen", 3, platser=platser[1]),
        ),
        proportionell=True,
        platser=3,
        begärd_av=tuple(Person(f"{n} Begärsgård", Parti("M")) for n in namn),
    )


def proportionellt(*omröstningar: Omröstning) -> Brytning:
    """Let the last matter be an election."""
    beslut = Beslut((Attsats("att utse dem som fick platserna."),))
    return sista_paragrafen(
        "Val till valberedningen",
        ärendeslag=Ärendeslag.VAL,
        omröstningar=omröstningar,
        beslut=(beslut,),
    )
