"""§ 66 of kommunstyrelsen: three proposals, two votes, and the chair decides a tie."""

from datetime import date

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import röstlista, satser, stycken
from kommunprotokoll.exempelprotokoll.ks.rostande import ERSÄTTER, RÖSTANDE
from kommunprotokoll.modell.beslut import Beslut
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
from kommunprotokoll.modell.yttranden import Protokollsanteckning, Reservation, SärskiltYttrande

_UTSKOTTETS = "arbetsutskottets förslag"

_ÖSTERVRETS = "Helena Östervrets yrkande"

_BERGÅKERS = "Yngve Bergåkers yrkande"

_YRKANDEN = (
    Yrkande(
        "Anders Ljungvret (C) yrkar bifall till arbetsutskottets förslag.",
        (ekby.ANDERS_LJUNGVRET,),
        instämmer=(ekby.INGELA_FRIDÅKER, ekby.ELSA_ÄNGSVRET),
        slag=Yrkandeslag.BIFALL,
        utgång=Yrkandeutgång.BIFALLET,
    ),
    Yrkande(
        "Helena Östervret (M) yrkar",
        (ekby.HELENA_ÖSTERVRET,),
        partier=(ekby.M,),
        instämmer=(ekby.FREDRIK_VRETMARK, ekby.CECILIA_ALMLID),
        slag=Yrkandeslag.ÄNDRING,
        utgång=Yrkandeutgång.AVSLAGET,
        attsatser=satser(
            "att renovera simhallen enligt alternativ 1 till en kostnad av högst 22 mnkr."
        ),
    ),
    Yrkande(
        "Yngve Bergåker (EKL) yrkar avslag på arbetsutskottets förslag och att medborgarna "
        "tillfrågas innan något alternativ väljs.",
        (ekby.YNGVE_BERGÅKER,),
        slag=Yrkandeslag.AVSLAG,
        utgång=Yrkandeutgång.FÖLL,
    ),
)

_MOTFÖRSLAGSSTEG = Propositionssteg(
    "Vilket yrkande ska vara motförslag i huvudomröstningen?",
    (_ÖSTERVRETS, _BERGÅKERS),
    utfall=_ÖSTERVRETS,
    slag=Stegslag.MOTFÖRSLAG,
    omröstning=0,
)

_HUVUDSTEG = Propositionssteg(
    "Ska kommunstyrelsen besluta enligt huvudförslaget eller motförslaget?",
    (_UTSKOTTETS, _ÖSTERVRETS),
    utfall=_UTSKOTTETS,
    omröstning=1,
    understeg=(_MOTFÖRSLAGSSTEG,),
)

_PROPOSITIONSORDNING = Propositionsordning(
    "Ordföranden konstaterar att det finns tre förslag till beslut och tar "
    "arbetsutskottets förslag som huvudförslag. För att utse motförslag ställer ordföranden "
    "Helena Östervrets och Yngve Bergåkers yrkanden mot varandra och finner att Helena "
    "Östervrets yrkande antas som motförslag. Omröstning begärs. Därefter ställs "
    "huvudförslaget mot motförslaget. Ordföranden finner att huvudförslaget bifalls. "
    "Omröstning begärs.",
    (_HUVUDSTEG,),
)

_OM_MOTFÖRSLAG = ÖppenOmröstning(
    f"bifall till {_ÖSTERVRETS} som motförslag",
    f"bifall till {_BERGÅKERS} som motförslag",
    röster=röstlista(
        RÖSTANDE,
        ersätter=ERSÄTTER,
        ja=(ekby.S, ekby.C, ekby.M),
        nej=(ekby.SD, ekby.EKL),
        avstår=(ekby.V,),
    ),
    slag=Omröstningsslag.FÖRBEREDANDE,
    sak="Val av motförslag",
    vinnare=Sida.JA,
    avgjord_genom=Avgörandegrund.MAJORITET,
    begärd_av=(ekby.YNGVE_BERGÅKER,),
    text="Med 9 ja-röster mot 3 nej-röster och 1 som avstår antas Helena Östervrets yrkande "
    "som motförslag.",
)

_HUVUDOMRÖSTNING = ÖppenOmröstning(
    f"bifall till {_UTSKOTTETS}",
    f"bifall till {_ÖSTERVRETS}",
    röster=röstlista(
        RÖSTANDE,
        ersätter=ERSÄTTER,
        ja=(ekby.S, ekby.C),
        nej=(ekby.M, ekby.SD, ekby.EKL),
        avstår=(ekby.V,),
    ),
    sak="Huvudomröstning",
    vinnare=Sida.JA,
    avgjord_genom=Avgörandegrund.UTSLAGSRÖST,
    begärd_av=(ekby.HELENA_ÖSTERVRET,),
    text="Omröstningen utfaller med 6 ja-röster mot 6 nej-röster och 1 som avstår. "
    "Arbetsutskottets förslag bifalls med ordförandens utslagsröst.",
)

_OMRÖSTNINGAR = (_OM_MOTFÖRSLAG, _HUVUDOMRÖSTNING)

_BESLUT = (
    Beslut(
        satser(
            "att ge samhällsbyggnadschefen i uppdrag att förbereda upphandlingen, under "
            "förutsättning att kommunfullmäktige beslutar om utbyggnaden."
        ),
        "Kommunstyrelsen beslutar för egen del",
        organ="Kommunstyrelsen",
        rubrik="Kommunstyrelsens beslut",
    ),
    Beslut(
        satser(
            "att bygga ut simhallen enligt alternativ 2 till en kostnad av högst 48 mnkr, samt",
            "att finansiera utbyggnaden med lån.",
        ),
        "Kommunstyrelsen föreslår kommunfullmäktige",
        organ="Kommunstyrelsen",
        förslag_till="Kommunfullmäktige",
        rubrik="Kommunstyrelsens förslag till kommunfullmäktige",
    ),
)

_RESERVATIONER = (
    Reservation(
        (ekby.HELENA_ÖSTERVRET, ekby.FREDRIK_VRETMARK, ekby.CECILIA_ALMLID),
        "Helena Östervret (M), Fredrik Vretmark (M) och Cecilia Almlid (M) reserverar sig mot "
        "beslutet till förmån för eget yrkande.",
        partier=(ekby.M,),
        till_förmån_för=_ÖSTERVRETS,
        skriftlig=True,
    ),
    Reservation(
        (ekby.YNGVE_BERGÅKER,),
        "Yngve Bergåker (EKL) reserverar sig mot beslutet.",
        till_förmån_för=_BERGÅKERS,
    ),
)

PARAGRAF = Paragraf(
    66,
    "Utbyggnad av Ekby simhall",
    diarienummer=Diarienummer("KS 2030/0341"),
    tidigare_behandling=(
        Tidigarebehandling(
            "Kommunstyrelsens arbetsutskott", Paragrafnummer(40), datum=date(2031, 4, 2)
        ),
    ),
    text=stycken(
        "Simhallen byggdes 1974 och behöver nytt ventilationssystem, nya ytskikt och en "
        "rehabiliteringsbassäng. Samhällsbyggnadschefen har utrett två alternativ. Alternativ "
        "1 är en renovering för 22 miljoner kronor. Alternativ 2 är en renovering och "
        "utbyggnad för 48 miljoner kronor.",
        "Sammanträdet ajourneras kl. 10.15–10.35.",
    ),
    beslutsunderlag=(
        Handling("Utredning om simhallen, 3 mars 2031", date(2031, 3, 3)),
        Handling("Arbetsutskottets protokoll den 2 april 2031, § 40", date(2031, 4, 2)),
    ),
    förslag=(
        Förslag(
            "Arbetsutskottet",
            satser("att bygga ut simhallen enligt alternativ 2 till en kostnad av högst 48 mnkr."),
            inledning="Arbetsutskottet föreslår kommunfullmäktige",
        ),
    ),
    yrkanden=_YRKANDEN,
    propositionsordning=_PROPOSITIONSORDNING,
    omröstningar=_OMRÖSTNINGAR,
    beslut=_BESLUT,
    reservationer=_RESERVATIONER,
    särskilda_yttranden=(
        SärskiltYttrande(
            (ekby.MARIKA_SANDÅS,),
            "Vänsterpartiet vill se en utbyggnad, men också ett löfte om att taxan för barn "
            "inte höjs. Eftersom ett sådant löfte saknas avstår jag från att rösta.",
        ),
    ),
    protokollsanteckningar=(
        Protokollsanteckning(
            "Ersättaren Håkan Ällhed (C) får antecknat att han ställer sig bakom "
            "arbetsutskottets förslag.",
            (ekby.HÅKAN_ÄLLHED,),
        ),
    ),
    bilagor=(Bilaga("Utredning om simhallen", "2", filnamn="simhallen.pdf"),),
    skickas_till=("Kommunfullmäktige", "Samhällsbyggnadsförvaltningen"),
)
"""The paragraph."""
