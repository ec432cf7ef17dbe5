"""§ 32 of barn- och utbildningsnämnden: five against four."""

from datetime import date

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import numrerade, röstlista, stycken
from kommunprotokoll.exempelprotokoll.namnd.inledande import beslutade
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.omrostning import Avgörandegrund, Sida, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.yrkande import (
    Förslag,
    Propositionsordning,
    Propositionssteg,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)
from kommunprotokoll.modell.yttranden import Protokollsanteckning, Reservation

_FÖRVALTNINGENS = "förvaltningens förslag"

_AVSLAG = "avslag på förvaltningens förslag"

# Here Ja is for refusing: what a side means is said anew in each vote.
_RÖSTANDE = (
    ekby.PIA_SJÖVRET,
    ekby.EMIL_ÅSVRET,
    ekby.GUSTAV_HÄLLÅSEN,
    ekby.SAMUEL_STRANDHED,
    ekby.LOTTA_HAGVRET,
    ekby.ANKI_LÖVÅSEN,
    ekby.PER_OLOF_TORPLID,
    ekby.LOVISA_HAGÅKER,
    ekby.JONAS_TALLÅSEN,
)

_FÖRSLAG = (
    "Årskurs 7–9 flyttar från Östra till Västra skolan från höstterminen 2032.",
    "Skolskjuts ordnas för alla elever som får längre väg än 3 kilometer.",
)

_OMRÖSTNING = ÖppenOmröstning(
    _AVSLAG,
    f"bifall till {_FÖRVALTNINGENS}",
    röster=röstlista(
        _RÖSTANDE,
        ersätter={ekby.SAMUEL_STRANDHED: ekby.NINA_FURULID},
        ja=(ekby.M, ekby.KD, ekby.SD, ekby.EKL),
        nej=(ekby.S, ekby.V, ekby.C),
    ),
    sak="Skolorganisation från 2032",
    vinnare=Sida.NEJ,
    avgjord_genom=Avgörandegrund.MAJORITET,
    begärd_av=(ekby.GUSTAV_HÄLLÅSEN,),
    text="Med fyra ja-röster mot fem nej-röster bifalls förvaltningens förslag.",
)

PARAGRAF = Paragraf(
    32,
    "Skolorganisation från 2032",
    diarienummer=Diarienummer("BUN 2030/0166"),
    text=stycken(
        "Antalet elever i årskurs 7–9 på Östra skolan minskar från 96 till omkring 60 fram "
        "till 2033. Förvaltningen föreslår att årskurserna flyttar till Västra skolan."
    ),
    beslutsunderlag=(
        Handling("Utredning om skolorganisationen, 17 mars 2031", date(2031, 3, 17)),
        Handling("Barnkonsekvensanalys"),
    ),
    förslag=(Förslag("Förvaltningen", numrerade(*_FÖRSLAG)),),
    yrkanden=(
        Yrkande(
            "Pia Sjövret (S) yrkar bifall till förvaltningens förslag.",
            (ekby.PIA_SJÖVRET,),
            slag=Yrkandeslag.BIFALL,
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Gustav Hällåsen (M) yrkar avslag på förvaltningens förslag.",
            (ekby.GUSTAV_HÄLLÅSEN,),
            instämmer=(ekby.ANKI_LÖVÅSEN, ekby.PER_OLOF_TORPLID),
            slag=Yrkandeslag.AVSLAG,
            utgång=Yrkandeutgång.AVSLAGET,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden ställer avslag mot bifall och finner att nämnden bifaller förvaltningens "
        "förslag. Omröstning begärs.",
        (Propositionssteg("", (_AVSLAG, _FÖRVALTNINGENS), utfall=_FÖRVALTNINGENS, omröstning=0),),
    ),
    omröstningar=(_OMRÖSTNING,),
    beslut=beslutade(*_FÖRSLAG),
    reservationer=(
        Reservation(
            (
                ekby.GUSTAV_HÄLLÅSEN,
                ekby.SAMUEL_STRANDHED,
                ekby.ANKI_LÖVÅSEN,
                ekby.PER_OLOF_TORPLID,
            ),
            "Gustav Hällåsen (M), Samuel Strandhed (KD), Anki Lövåsen (SD) och Per-Olof "
            "Torplid (EKL) reserverar sig mot beslutet.",
            till_förmån_för="avslag",
        ),
    ),
    protokollsanteckningar=(
        Protokollsanteckning(
            "Fatima Åslid, Sveriges Lärare, anmäler att de anställda ska få ta del av "
            "riskbedömningen före sommaren."
        ),
    ),
    skickas_till=("Rektorerna på Västra och Östra skolan", "Kommunstyrelsen"),
)
"""The paragraph."""
