"""§ 40 of kommunfullmäktige: three proposals, a preparatory vote and the main vote."""

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, röstlista, satser, stycken
from kommunprotokoll.exempelprotokoll.kf.rostande import ERSÄTTER, RÖSTANDE
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.textstycke import Löptext, Tabell
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

_STYRELSENS = "kommunstyrelsens förslag"

_GRANLIDS = "Lennart Granlids yrkande"

_JÄRVLIDS = "Kent Järvlids yrkande"

_YRKANDEN = (
    Yrkande(
        "Ingela Fridåker (S) och Håkan Ällhed (C) yrkar bifall till kommunstyrelsens förslag.",
        (ekby.INGELA_FRIDÅKER, ekby.HÅKAN_ÄLLHED),
        slag=Yrkandeslag.BIFALL,
        utgång=Yrkandeutgång.BIFALLET,
    ),
    Yrkande(
        "Lennart Granlid (M) yrkar",
        (ekby.LENNART_GRANLID,),
        instämmer=(ekby.DANIEL_STORÅKER, ekby.SUSANNE_HOLMHED),
        slag=Yrkandeslag.ÄNDRING,
        utgång=Yrkandeutgång.AVSLAGET,
        attsatser=satser("att höja taxan med 3 procent från den 1 januari 2032."),
    ),
    Yrkande(
        "Kent Järvlid (SD) yrkar att taxan är oförändrad.",
        (ekby.KENT_JÄRVLID,),
        partier=(ekby.SD,),
        slag=Yrkandeslag.AVSLAG,
        utgång=Yrkandeutgång.FÖLL,
    ),
)

_MOTFÖRSLAG = Propositionssteg(
    "Vilket yrkande ska vara motförslag i huvudomröstningen?",
    (_GRANLIDS, _JÄRVLIDS),
    utfall=_GRANLIDS,
    slag=Stegslag.MOTFÖRSLAG,
    omröstning=0,
)

_PROPOSITIONSORDNING = Propositionsordning(
    "Ordföranden tar kommunstyrelsens förslag som huvudförslag. Lennart Granlids och Kent "
    "Järvlids yrkanden ställs mot varandra om att vara motförslag. Ordföranden finner att "
    "Lennart Granlids yrkande antas som motförslag. Omröstning begärs. Därefter ställs "
    "huvudförslaget mot motförslaget. Ordföranden finner att huvudförslaget bifalls. "
    "Omröstning begärs.",
    (
        Propositionssteg(
            "Ska kommunfullmäktige besluta enligt huvudförslaget eller motförslaget?",
            (_STYRELSENS, _GRANLIDS),
            utfall=_STYRELSENS,
            omröstning=1,
            understeg=(_MOTFÖRSLAG,),
        ),
    ),
)

_OM_MOTFÖRSLAG = ÖppenOmröstning(
    f"{_GRANLIDS} som motförslag",
    f"{_JÄRVLIDS} som motförslag",
    röster=röstlista(
        RÖSTANDE,
        ersätter=ERSÄTTER,
        ja=(ekby.M, ekby.KD, ekby.EKL),
        nej=(ekby.SD,),
        avstår=(ekby.S, ekby.C, ekby.V),
        frånvarande=(ekby.ROBIN_NYVRET,),
    ),
    slag=Omröstningsslag.FÖRBEREDANDE,
    sak="Val av motförslag",
    vinnare=Sida.JA,
    avgjord_genom=Avgörandegrund.MAJORITET,
    begärd_av=(ekby.KENT_JÄRVLID,),
    text="Med 10 ja-röster mot 4 nej-röster och 16 som avstår antas Lennart Granlids yrkande "
    "som motförslag. 1 ledamot är frånvarande.",
)

_HUVUDOMRÖSTNING = ÖppenOmröstning(
    f"bifall till {_STYRELSENS}",
    f"bifall till {_GRANLIDS}",
    röster=röstlista(
        RÖSTANDE,
        ersätter=ERSÄTTER,
        ja=(ekby.S, ekby.C, ekby.V),
        nej=(ekby.M, ekby.KD, ekby.EKL),
        avstår=(ekby.SD,),
        frånvarande=(ekby.ROBIN_NYVRET,),
    ),
    sak="Huvudomröstning",
    vinnare=Sida.JA,
    avgjord_genom=Avgörandegrund.MAJORITET,
    begärd_av=(ekby.LENNART_GRANLID,),
    text="Med 16 ja-röster mot 10 nej-röster och 4 som avstår bifalls kommunstyrelsens "
    "förslag. 1 ledamot är frånvarande.",
)

_RESERVATIONER = (
    Reservation(
        (
            ekby.LENNART_GRANLID,
            ekby.HELENA_ÖSTERVRET,
            ekby.FREDRIK_VRETMARK,
            ekby.PEDER_ISAKSLID,
            ekby.GUSTAV_HÄLLÅSEN,
            ekby.NINA_FURULID,
        ),
        "Ledamöterna från M reserverar sig mot beslutet till förmån för eget yrkande.",
        partier=(ekby.M,),
        till_förmån_för=_GRANLIDS,
    ),
    Reservation(
        (ekby.DANIEL_STORÅKER, ekby.BIRGIT_LILLHED),
        "Daniel Storåker (KD) och Birgit Lillhed (KD) reserverar sig mot beslutet.",
        till_förmån_för=_GRANLIDS,
    ),
)

PARAGRAF = Paragraf(
    40,
    "Taxa för vatten och avlopp 2032",
    diarienummer=Diarienummer("KS 2031/0049"),
    text=(
        *stycken(
            "Taxan ska täcka kostnaderna för vatten och avlopp. Kommunstyrelsen föreslår att "
            "den höjs med 6 procent."
        ),
        Tabell(
            (("Villa", "9 840", "10 430"), ("Lägenhet", "5 120", "5 427")),
            rubriker=("Boende", "2031, kr", "2032, kr"),
            beskrivning="Årskostnad enligt kommunstyrelsens förslag",
        ),
        Löptext("Sammanträdet ajourneras kl. 20.50–20.55."),
    ),
    beslutsunderlag=(Handling("Kommunstyrelsens protokoll den 19 mars 2031, § 52"),),
    förslag=(
        Förslag("Kommunstyrelsen", satser("att höja taxan med 6 procent från den 1 januari 2032.")),
    ),
    yrkanden=_YRKANDEN,
    propositionsordning=_PROPOSITIONSORDNING,
    omröstningar=(_OM_MOTFÖRSLAG, _HUVUDOMRÖSTNING),
    beslut=beslutar("Kommunfullmäktige", "att höja taxan med 6 procent från den 1 januari 2032."),
    reservationer=_RESERVATIONER,
    bilagor=(Bilaga("Omröstningslistor § 40", "3"),),
    skickas_till=("Tekniska avdelningen", "Kommunens författningssamling"),
)
"""The paragraph."""
