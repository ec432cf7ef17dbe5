"""A meeting of fullmäktige: many named votes, a minority's återremiss, a secret vote, questions."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll.ekby import (
    ERSÄTTARE,
    FULLMÄKTIGE,
    LEDAMÖTER,
    beslut,
    dnr,
    justering,
    person,
    presidium,
    röster,
    tjänstepersoner,
)
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Röstetal,
    Sida,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling, Ärendeslag
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.sammantrade import Kallelse, Sammanträde
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.modell.yrkande import Propositionsordning, Yrkande, Yrkandeslag, Yrkandeutgång
from kommunprotokoll.modell.yttranden import DeltarEj, Reservation

ORDFÖRANDE, VICE, ANDRE = LEDAMÖTER[:3]
BORTA = person("Wilma Nordanå")
TJÄNSTGÖR = ERSÄTTARE[4]
JUSTERARE = (person("Hedda Silverås"), person("Ture Hammarås"))
NÄRVARANDE = (*(p for p in LEDAMÖTER if p != BORTA), TJÄNSTGÖR)
KF = "Kommunfullmäktige"


def _av(*partier: str) -> tuple[Person, ...]:
    """Return those present of the parties."""
    return tuple(p for p in NÄRVARANDE if p.parti in {Parti(b) for b in partier})


_INLEDNING = (
    Paragraf(
        52,
        "Upprop, kungörelse och val av justerare",
        ärendeslag=Ärendeslag.FORMALIA,
        text=(Löptext("Sammanträdet har kungjorts i laga ordning."),),
        beslut=(
            beslut(
                KF,
                "att utse Hedda Silverås (S) och Ture Hammarås (M) att jämte ordföranden "
                "justera protokollet.",
            ),
        ),
    ),
    Paragraf(
        53,
        "Interpellation om vägbelysning",
        diarienummer=dnr(140),
        ärendeslag=Ärendeslag.INTERPELLATION,
        text=(
            Löptext("Elof Granhäll (C) har ställt en interpellation till Love Grenstad (S)."),
            Löptext("Love Grenstad (S) besvarar interpellationen."),
        ),
        beslut=(beslut(KF, "att anse interpellationen besvarad."),),
    ),
)

_BOKSLUT = Paragraf(
    54,
    "Budgetuppföljning per den 30 april 2031",
    diarienummer=dnr(123),
    tidigare_behandling=(
        Tidigarebehandling("KSAU", Paragrafnummer(48), datum=date(2031, 4, 28)),
        Tidigarebehandling("KS", Paragrafnummer(63), datum=date(2031, 5, 14)),
    ),
    beslut=(beslut(KF, "att godkänna uppföljningen och lägga den till handlingarna."),),
    deltar_ej=(
        DeltarEj(_av("SD"), "Ledamöterna från SD deltar inte i beslutet.", partier=(Parti("SD"),)),
    ),
)

_SKOLA_IDAG = tuple(p for p in NÄRVARANDE if p not in _av("M", "SD", "KD"))
_SKOLA = Paragraf(
    55,
    "Ny skola i Ekbylund",
    diarienummer=dnr(61),
    text=(Löptext("Kommunstyrelsen föreslår att en skola byggs i Ekbylund."),),
    yrkanden=(
        Yrkande(
            "Viggo Ängsholm (M) och Frans Havsvik (KD) yrkar att ärendet återremitteras för "
            "en ny beräkning av kostnaden.",
            (person("Viggo Ängsholm"), person("Frans Havsvik")),
            slag=Yrkandeslag.ÅTERREMISS,
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Love Grenstad (S) yrkar att ärendet avgörs i dag.",
            (person("Love Grenstad"),),
            utgång=Yrkandeutgång.FÖLL,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden frågar om ärendet ska avgöras i dag eller återremitteras och finner att "
        "det ska avgöras i dag. Omröstning begärs."
    ),
    omröstningar=(
        ÖppenOmröstning(
            "ärendet avgörs i dag",
            "ärendet återremitteras",
            röster=röster(_SKOLA_IDAG, _av("M", "SD", "KD")),
            slag=Omröstningsslag.ÅTERREMISS,
            vinnare=Sida.NEJ,
            avgjord_genom=Avgörandegrund.MINORITET,
            begärd_av=(person("Viggo Ängsholm"),),
            text="Mer än en tredjedel av de närvarande har röstat för återremiss.",
        ),
    ),
    beslut=(
        Beslut(
            (Attsats("att återremittera ärendet för en ny beräkning av kostnaden."),),
            "Kommunfullmäktige beslutar",
            organ=KF,
            slag=Beslutsslag.ÅTERREMISS,
            minoritet=True,
        ),
    ),
    skickas_till=("Kommunstyrelsen",),
)

_MOTION_NEJ = _av("SD", "EkP")
_MOTION_AVSTÅR = _av("KD")
_MOTION_JA = tuple(p for p in NÄRVARANDE if p not in (*_MOTION_NEJ, *_MOTION_AVSTÅR))
_MOTION = Paragraf(
    56,
    "Svar på motion om fler träd längs gatorna",
    diarienummer=dnr(98),
    ärendeslag=Ärendeslag.MOTION,
    yrkanden=(
        Yrkande(
            "Olle Stenbrink (MP) yrkar bifall till motionen.",
            (person("Olle Stenbrink"),),
            slag=Yrkandeslag.BIFALL,
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Klara Vidåker (EkP) yrkar avslag på motionen.",
            (person("Klara Vidåker"),),
            slag=Yrkandeslag.AVSLAG,
            utgång=Yrkandeutgång.AVSLAGET,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden ställer proposition på bifall och avslag och finner att fullmäktige "
        "bifaller motionen. Omröstning begärs."
    ),
    omröstningar=(
        ÖppenOmröstning(
            "bifall till motionen",
            "avslag på motionen",
            röster=röster(_MOTION_JA, _MOTION_NEJ, _MOTION_AVSTÅR),
            vinnare=Sida.JA,
            avgjord_genom=Avgörandegrund.MAJORITET,
        ),
    ),
    beslut=(beslut(KF, "att bifalla motionen."),),
    reservationer=(
        Reservation(
            _MOTION_NEJ,
            "Ledamöterna från SD och EkP reserverar sig mot beslutet.",
            partier=(Parti("SD"), Parti("EkP")),
        ),
    ),
)

_SLUTET = (
    Paragraf(
        57,
        "Val av ordförande i valnämnden",
        diarienummer=dnr(151),
        ärendeslag=Ärendeslag.VAL,
        text=(Löptext("Två kandidater föreslås. Sluten omröstning begärs."),),
        omröstningar=(
            SlutenOmröstning(
                (Röstetal("Elsa Bergåsa (L)", 17), Röstetal("Saga Lillkvist (M)", 13)),
                blanka=1,
                vinnare=("Elsa Bergåsa (L)",),
                avgjord_genom=Avgörandegrund.MAJORITET,
            ),
        ),
        beslut=(beslut(KF, "att välja Elsa Bergåsa (L) till ordförande i valnämnden."),),
    ),
    Paragraf(
        58,
        "Avsägelse av uppdrag i kulturnämnden",
        diarienummer=dnr(155),
        ärendeslag=Ärendeslag.VAL,
        beslut=(
            Beslut(
                (
                    Attsats("Avsägelsen godkänns.", "1"),
                    Attsats("Valet av efterträdare bordläggs.", "2"),
                ),
                organ=KF,
            ),
        ),
    ),
    Paragraf(
        59,
        "Meddelanden",
        ärendeslag=Ärendeslag.INFORMATION,
        beslut=(
            beslut(KF, "att lägga meddelandena till handlingarna.", slag=Beslutsslag.NOTERING),
        ),
    ),
)

SAMMANTRÄDE = Sammanträde(
    FULLMÄKTIGE,
    date(2031, 6, 16),
    start=time(18),
    slut=time(21, 20),
    plats="Stadshuset, fullmäktigesalen",
    protokollsnummer="5/2031",
    offentligt=True,
    kallelse=Kallelse(date(2031, 6, 5), date(2031, 6, 5)),
    ordförande=ORDFÖRANDE,
    sekreterare=tjänstepersoner()[2].person,
    närvaro=(
        *presidium(ORDFÖRANDE, VICE, ANDRE),
        *(Närvaro(p) for p in LEDAMÖTER[3:] if p != BORTA),
        Närvaro(TJÄNSTGÖR, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=BORTA),
        *(Närvaro(p, Roll.ERSÄTTARE) for p in ERSÄTTARE[:2]),
        Närvaro(BORTA, närvarande=False),
        *tjänstepersoner(),
    ),
    angivna_paragrafer=(Paragrafintervall.av(52, 59),),
    paragrafer=(*_INLEDNING, _BOKSLUT, _SKOLA, _MOTION, *_SLUTET),
    justeringar=(justering(date(2031, 6, 24), ORDFÖRANDE, JUSTERARE, sista_dag=date(2031, 7, 16)),),
)
"""The meeting of fullmäktige on 16 June 2031, §§ 52-59."""
