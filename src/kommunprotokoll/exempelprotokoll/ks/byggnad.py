"""§§ 67-69 of kommunstyrelsen: jäv, a vote on återremiss, a decision without a vote."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, lista, röstlista, satser, stycken
from kommunprotokoll.exempelprotokoll.ks.rostande import ERSÄTTER, RÖSTANDE
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.narvaro import Jäv, Närvaroändring, Närvaroändringsslag
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.modell.yrkande import (
    Förslag,
    Propositionsordning,
    Propositionssteg,
    Stegslag,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)
from kommunprotokoll.modell.yttranden import Reservation

_I_DAG = "att ärendet avgörs i dag"

_ÅTER = "att ärendet återremitteras"

_AU = Tidigarebehandling(
    "Kommunstyrelsens arbetsutskott", Paragrafnummer(43), datum=date(2031, 4, 2)
)

_RIDFÖRENINGEN = Paragraf(
    67,
    "Upplåtelse av mark till Ekby ridförening",
    diarienummer=Diarienummer("KS 2031/0091"),
    tidigare_behandling=(_AU,),
    text=stycken(
        "Ekby ridförening ansöker om att få arrendera 4 hektar av fastigheten Ekbygården 3:1 "
        "för ett nytt ridhus. Marken har legat obrukad sedan 2027. Avtalet gäller i 25 år, och "
        "avgiften är 8 000 kronor om året."
    ),
    beslutsunderlag=(Handling("Förslag till arrendeavtal, 25 mars 2031", date(2031, 3, 25)),),
    förslag=(
        Förslag(
            "Arbetsutskottet",
            satser("att godkänna arrendeavtalet."),
            inledning="Arbetsutskottet föreslår kommunstyrelsen",
        ),
    ),
    beslut=beslutar("Kommunstyrelsen", "att godkänna arrendeavtalet."),
    jäv=(
        Jäv(
            ekby.ROLAND_KVARNLID,
            "Ledamot i ridföreningens styrelse",
            lagrum=Lagrum("28", 6, punkt=2),
            lämnade_lokalen=True,
            ersättare=ekby.STELLAN_MYRHED,
            text="Roland Kvarnlid (S) anmäler jäv, eftersom han sitter i ridföreningens "
            "styrelse, och lämnar lokalen. Stellan Myrhed (S) tjänstgör i hans ställe.",
        ),
    ),
    skickas_till=("Ekby ridförening", "Mark- och exploateringsenheten"),
)

_YRKANDEN_OM_PLANEN = (
    Yrkande(
        f"Tommy Ulvlid (SD) yrkar {_ÅTER} för att trafiken på Åbyvägen ska utredas.",
        (ekby.TOMMY_ULVLID,),
        instämmer=(ekby.MARITA_BJÖRKHED,),
        slag=Yrkandeslag.ÅTERREMISS,
        utgång=Yrkandeutgång.AVSLAGET,
    ),
    Yrkande(
        "Ingela Fridåker (S) yrkar att ärendet avgörs i dag och bifall till förvaltningens "
        "förslag.",
        (ekby.INGELA_FRIDÅKER,),
        slag=Yrkandeslag.BIFALL,
        utgång=Yrkandeutgång.BIFALLET,
    ),
)

_OMRÖSTNING_OM_ÅTERREMISS = ÖppenOmröstning(
    _I_DAG,
    _ÅTER,
    röster=röstlista(
        RÖSTANDE,
        ersätter=ERSÄTTER,
        ja=(ekby.S, ekby.C, ekby.M, ekby.V),
        nej=(ekby.SD, ekby.EKL),
    ),
    slag=Omröstningsslag.ÅTERREMISS,
    sak="Återremiss",
    vinnare=Sida.JA,
    avgjord_genom=Avgörandegrund.MAJORITET,
    begärd_av=(ekby.TOMMY_ULVLID,),
    text="Med 10 ja-röster mot 3 nej-röster beslutar kommunstyrelsen att ärendet avgörs i dag.",
)

_DETALJPLAN = Paragraf(
    68,
    "Detaljplan för Norra Åbyn, samråd",
    diarienummer=Diarienummer("KS 2029/0477", klassbeteckning="2.1.3"),
    övriga_diarienummer=(Diarienummer("BMN 2030/0019"),),
    text=(
        Löptext("Planen gör det möjligt att bygga omkring 120 bostäder, varav"),
        lista("80 lägenheter i flerbostadshus om högst fyra våningar", "40 radhus"),
        Löptext("Samrådet pågår i så fall från den 5 maj till den 13 juni 2031."),
    ),
    förslag=(Förslag("Samhällsbyggnadsförvaltningen", satser("att sända planen på samråd.")),),
    yrkanden=_YRKANDEN_OM_PLANEN,
    propositionsordning=Propositionsordning(
        "Ordföranden frågar först om ärendet ska avgöras i dag eller återremitteras och "
        "finner att det ska avgöras i dag. Omröstning begärs. Därefter frågar ordföranden om "
        "kommunstyrelsen beslutar enligt förvaltningens förslag och finner att den gör det.",
        (
            Propositionssteg(
                "Ska ärendet avgöras i dag eller återremitteras?",
                (_I_DAG, _ÅTER),
                utfall=_I_DAG,
                slag=Stegslag.FORMELLT,
                omröstning=0,
            ),
            Propositionssteg("Ska kommunstyrelsen besluta enligt förvaltningens förslag?"),
        ),
    ),
    omröstningar=(_OMRÖSTNING_OM_ÅTERREMISS,),
    beslut=beslutar("Kommunstyrelsen", "att sända detaljplanen på samråd."),
    reservationer=(
        Reservation(
            (ekby.TOMMY_ULVLID, ekby.MARITA_BJÖRKHED),
            "Tommy Ulvlid (SD) och Marita Björkhed (SD) reserverar sig mot beslutet.",
            till_förmån_för="återremiss",
        ),
    ),
    skickas_till=("Bygg- och miljönämnden", "Sakägare enligt fastighetsförteckningen"),
)

_RIKTLINJER = Paragraf(
    69,
    "Riktlinjer för representation",
    diarienummer=Diarienummer("KS 2031/0044"),
    text=stycken(
        "Gällande riktlinjer är från 2019. Förslaget sänker beloppsgränserna, och alkohol "
        "serveras inte längre på kommunens bekostnad."
    ),
    yrkanden=(
        Yrkande(
            "Elsa Ängsvret (C) yrkar bifall till förslaget.",
            (ekby.ELSA_ÄNGSVRET,),
            slag=Yrkandeslag.BIFALL,
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Fredrik Vretmark (M) yrkar avslag.",
            (ekby.FREDRIK_VRETMARK,),
            slag=Yrkandeslag.AVSLAG,
            utgång=Yrkandeutgång.AVSLAGET,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden ställer bifall mot avslag och finner att kommunstyrelsen bifaller förslaget.",
        (Propositionssteg("", ("bifall", "avslag"), utfall="bifall"),),
    ),
    beslut=beslutar(
        "Kommunstyrelsen",
        "att anta riktlinjerna för representation, och",
        "att de gäller från och med den 1 juni 2031.",
    ),
    reservationer=(
        Reservation(
            (ekby.FREDRIK_VRETMARK,),
            "Fredrik Vretmark (M) reserverar sig mot beslutet till förmån för eget yrkande.",
            till_förmån_för="avslag",
        ),
    ),
    närvaroändringar=(
        Närvaroändring(
            ekby.MARITA_BJÖRKHED,
            Närvaroändringsslag.LÄMNAR,
            klockslag=time(11, 20),
            text="Marita Björkhed (SD) lämnar sammanträdet kl. 11.20, efter beslutet.",
        ),
    ),
    skickas_till=("Samtliga förvaltningar",),
)

PARAGRAFER = (_RIDFÖRENINGEN, _DETALJPLAN, _RIKTLINJER)
"""The three paragraphs."""
