"""§ 39 of kommunfullmäktige: a third of those present sends the matter back."""

from datetime import date

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import röstlista, satser, stycken
from kommunprotokoll.exempelprotokoll.kf.rostande import ERSÄTTER, RÖSTANDE
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling
from kommunprotokoll.modell.yrkande import (
    Förslag,
    Propositionsordning,
    Propositionssteg,
    Stegslag,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)

_I_DAG = "att ärendet avgörs i dag"

_ÅTER = "att ärendet återremitteras"

_YRKANDEN = (
    Yrkande(
        "Helena Östervret (M) yrkar att ärendet återremitteras till kommunstyrelsen för att "
        "driftkostnaderna för båda alternativen ska redovisas för tio år.",
        (ekby.HELENA_ÖSTERVRET,),
        partier=(ekby.M,),
        instämmer=(ekby.KENT_JÄRVLID, ekby.YNGVE_BERGÅKER),
        slag=Yrkandeslag.ÅTERREMISS,
        utgång=Yrkandeutgång.BIFALLET,
    ),
    Yrkande(
        "Mats Lindvret (S) yrkar att ärendet avgörs i dag och bifall till kommunstyrelsens "
        "förslag.",
        (ekby.MATS_LINDVRET,),
        instämmer=(ekby.ANDERS_LJUNGVRET, ekby.MARIKA_SANDÅS),
        slag=Yrkandeslag.BIFALL,
        utgång=Yrkandeutgång.FÖLL,
    ),
    Yrkande(
        "Daniel Storåker (KD) yrkar bifall till kommunstyrelsens förslag med tillägget att "
        "entréavgiften för barn är oförändrad i tre år.",
        (ekby.DANIEL_STORÅKER,),
        slag=Yrkandeslag.TILLÄGG,
        utgång=Yrkandeutgång.ÅTERTAGET,
    ),
)

_OMRÖSTNING = ÖppenOmröstning(
    _I_DAG,
    _ÅTER,
    röster=röstlista(
        RÖSTANDE,
        ersätter=ERSÄTTER,
        ja=(ekby.S, ekby.C, ekby.V, ekby.KD),
        nej=(ekby.M, ekby.SD, ekby.EKL),
        avstår=(ekby.BIRGIT_LILLHED,),
        frånvarande=(ekby.ROBIN_NYVRET,),
    ),
    slag=Omröstningsslag.ÅTERREMISS,
    sak="Återremiss",
    vinnare=Sida.NEJ,
    avgjord_genom=Avgörandegrund.MINORITET,
    begärd_av=(ekby.HELENA_ÖSTERVRET,),
    text="Omröstningen utfaller med 17 ja-röster mot 12 nej-röster. 1 ledamot avstår från att "
    "rösta, och 1 ledamot är frånvarande. Minst en tredjedel av de närvarande har röstat för "
    "återremiss, och ärendet återremitteras därför.",
)

PARAGRAF = Paragraf(
    39,
    "Utbyggnad av Ekby simhall",
    diarienummer=Diarienummer("KS 2030/0341"),
    tidigare_behandling=(
        Tidigarebehandling(
            "Kommunstyrelsens arbetsutskott", Paragrafnummer(40), datum=date(2031, 4, 2)
        ),
        Tidigarebehandling("Kommunstyrelsen", Paragrafnummer(66), datum=date(2031, 4, 16)),
    ),
    text=stycken(
        "Kommunstyrelsen föreslår att simhallen byggs ut enligt alternativ 2 för högst 48 "
        "miljoner kronor."
    ),
    beslutsunderlag=(
        Handling("Kommunstyrelsens protokoll den 16 april 2031, § 66", date(2031, 4, 16)),
        Handling("Utredning om simhallen, 3 mars 2031", date(2031, 3, 3)),
    ),
    förslag=(
        Förslag(
            "Kommunstyrelsen",
            satser(
                "att bygga ut simhallen enligt alternativ 2 till en kostnad av högst 48 mnkr, samt",
                "att finansiera utbyggnaden med lån.",
            ),
        ),
    ),
    yrkanden=_YRKANDEN,
    propositionsordning=Propositionsordning(
        "Ordföranden frågar om ärendet ska avgöras i dag eller återremitteras och finner att "
        "det ska avgöras i dag. Omröstning begärs.",
        (
            Propositionssteg(
                "Ska ärendet avgöras i dag eller återremitteras?",
                (_I_DAG, _ÅTER),
                utfall=_ÅTER,
                slag=Stegslag.FORMELLT,
                omröstning=0,
            ),
        ),
    ),
    omröstningar=(_OMRÖSTNING,),
    beslut=(
        Beslut(
            satser(
                "att återremittera ärendet till kommunstyrelsen för att driftkostnaderna för "
                "båda alternativen ska redovisas för tio år.",
            ),
            "Kommunfullmäktige beslutar",
            organ="Kommunfullmäktige",
            slag=Beslutsslag.ÅTERREMISS,
            minoritet=True,
        ),
    ),
    bilagor=(Bilaga("Omröstningslista § 39", "2"),),
    skickas_till=("Kommunstyrelsen",),
)
"""The paragraph."""
