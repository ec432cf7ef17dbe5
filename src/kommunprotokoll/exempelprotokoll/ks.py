"""A meeting of kommunstyrelsen: votes, jäv, a proposal upward, a paragraph adjusted at once."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll.ekby import (
    STYRELSEN,
    beslut,
    dnr,
    justering,
    person,
    presidium,
    röster,
    tjänstepersoner,
    underlag,
)
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.justering import Justeringsslag
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.narvaro import Jäv, Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling, Ärendeslag
from kommunprotokoll.modell.sammantrade import Ajournering, Kallelse, Sammanträde
from kommunprotokoll.modell.textstycke import Lista, Löptext, Mellanrubrik, Punkt, Tabell
from kommunprotokoll.modell.yrkande import (
    Förslag,
    Propositionsordning,
    Propositionssteg,
    Stegslag,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)
from kommunprotokoll.modell.yttranden import (
    DeltarEj,
    Protokollsanteckning,
    Reservation,
    SärskiltYttrande,
)

ORDFÖRANDE, VICE, ANDRE = (person(n) for n in ("Love Grenstad", "Viggo Ängsholm", "Nova Strömåker"))
HEDDA, MELKER, JUNI = (person(n) for n in ("Hedda Silverås", "Melker Rosvall", "Juni Trädgårdh"))
IRIS, ALVA, GUSTAV = (person(n) for n in ("Iris Sjövalla", "Alva Mossberga", "Gustav Tegelmo"))
MAJA, HUGO = (person(n) for n in ("Maja Solvind", "Hugo Kvistlund"))
FREJA, KNUT = (person(n) for n in ("Freja Lundåsen", "Knut Åsgård"))
KS = "Kommunstyrelsen"
DAG = date(2031, 5, 14)

_INLEDNING = (
    Paragraf(
        61,
        "Upprop och val av justerare",
        ärendeslag=Ärendeslag.FORMALIA,
        text=(Löptext("Upprop förrättas."),),
        beslut=(beslut(KS, "att utse Viggo Ängsholm (M) att justera protokollet."),),
    ),
    Paragraf(
        62,
        "Godkännande av dagordning",
        ärendeslag=Ärendeslag.FORMALIA,
        text=(
            Löptext("Ordföranden föreslår följande ändringar av dagordningen:"),
            Lista(
                (
                    Punkt("ärendet om parkeringsavgifter utgår", "–"),
                    Punkt("yttrande om kollektivtrafik läggs till", "–"),
                )
            ),
        ),
        beslut=(beslut(KS, "att godkänna dagordningen med dessa ändringar."),),
    ),
)

_BUDGET_UPPFÖLJNING = Paragraf(
    63,
    "Budgetuppföljning per den 30 april 2031",
    diarienummer=dnr(123),
    tidigare_behandling=(Tidigarebehandling("KSAU", Paragrafnummer(48), datum=date(2031, 5, 2)),),
    text=(
        Mellanrubrik("Sammanfattning av ärendet"),
        Löptext(
            "Ekonomiavdelningen har sammanställt budgetuppföljningen för årets fyra första "
            "månader. Prognosen för helåret är 12,4 miljoner kronor."
        ),
        Tabell(
            (("Barn- och skolnämnden", "0,8"), ("Socialnämnden", "-5,6")),
            rubriker=("Nämnd", "Avvikelse, mnkr"),
            beskrivning="Nämndernas prognoser",
        ),
    ),
    beslutsunderlag=underlag(
        ("Ekonomiavdelningens tjänsteskrivelse", date(2031, 4, 28)),
        ("Budgetuppföljning per den 30 april", date(2031, 5, 5)),
    ),
    beslut=(
        beslut(KS, "att uppmana socialnämnden att redovisa åtgärder senast i juni."),
        Beslut(
            (Attsats("att godkänna budgetuppföljningen och lägga den till handlingarna."),),
            "Kommunstyrelsen föreslår att kommunfullmäktige beslutar",
            organ=KS,
            förslag_till="kommunfullmäktige",
        ),
    ),
    skickas_till=("Kommunfullmäktige", "Socialnämnden", "Ekonomiavdelningen"),
)
_BUDGET_YTTRANDE = Paragraf(
    64,
    "Yttrande över remiss om regional kollektivtrafik",
    diarienummer=dnr(88),
    text=(Löptext("Remissvaret ska vara regionen till handa den 16 maj 2031."),),
    beslut=(
        beslut(
            KS,
            "att anta samhällsbyggnadsavdelningens förslag till yttrande som sitt eget, samt",
            "att paragrafen justeras omedelbart.",
        ),
    ),
    omedelbart_justerad=True,
    skickas_till=("Regionen",),
)
_BUDGET = _BUDGET_UPPFÖLJNING, _BUDGET_YTTRANDE

_PLAN_FÖRSLAG = "arbetsutskottets förslag"
_PLAN_MOTFÖRSLAG = "Viggo Ängsholms (M) ändringsyrkande"
_PLAN = Paragraf(
    65,
    "Planprogram för Ekbylund",
    diarienummer=dnr(31),
    text=(Löptext("Planprogrammet omfattar cirka 650 bostäder, en skola och en park."),),
    beslutsunderlag=underlag(("Planprogram för Ekbylund, daterat", date(2031, 4, 11))),
    förslag=(Förslag("Arbetsutskottet", (Attsats("att godkänna planprogrammet."),)),),
    yrkanden=(
        Yrkande(
            "Love Grenstad (S) yrkar bifall till arbetsutskottets förslag.",
            (ORDFÖRANDE,),
            slag=Yrkandeslag.BIFALL,
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Viggo Ängsholm (M) yrkar att antalet bostäder minskas till 400.",
            (VICE,),
            slag=Yrkandeslag.ÄNDRING,
            utgång=Yrkandeutgång.AVSLAGET,
        ),
        Yrkande(
            "Alva Mossberga (SD) yrkar att antalet bostäder minskas till 200.",
            (ALVA,),
            slag=Yrkandeslag.ÄNDRING,
            utgång=Yrkandeutgång.FÖLL,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Arbetsutskottets förslag är huvudförslag. Ordföranden finner att Viggo Ängsholms (M) "
        "yrkande antas som motförslag. Omröstning begärs i huvudvoteringen.",
        (
            Propositionssteg(
                "Vilket förslag antas?",
                (_PLAN_FÖRSLAG, _PLAN_MOTFÖRSLAG),
                utfall=_PLAN_FÖRSLAG,
                omröstning=0,
                understeg=(
                    Propositionssteg(
                        "Vilket yrkande blir motförslag?",
                        (_PLAN_MOTFÖRSLAG, "Alva Mossbergas (SD) ändringsyrkande"),
                        utfall=_PLAN_MOTFÖRSLAG,
                        slag=Stegslag.MOTFÖRSLAG,
                    ),
                ),
            ),
        ),
    ),
    omröstningar=(
        ÖppenOmröstning(
            "bifall till arbetsutskottets förslag",
            "bifall till Viggo Ängsholms (M) yrkande",
            röster=röster(
                (ANDRE, HEDDA, MELKER, JUNI, ORDFÖRANDE),
                (VICE, ALVA, GUSTAV, HUGO, FREJA),
                (MAJA,),
            ),
            slag=Omröstningsslag.HUVUDVOTERING,
            vinnare=Sida.JA,
            avgjord_genom=Avgörandegrund.UTSLAGSRÖST,
            begärd_av=(VICE,),
        ),
    ),
    beslut=(beslut(KS, "att godkänna planprogrammet."),),
    reservationer=(
        Reservation(
            (VICE, FREJA),
            "Viggo Ängsholm (M) och Freja Lundåsen (M) reserverar sig till förmån för det egna "
            "yrkandet.",
            till_förmån_för="det egna yrkandet",
        ),
    ),
    särskilda_yttranden=(
        SärskiltYttrande((HUGO,), "Hugo Kvistlund (L) lämnar ett särskilt yttrande."),
    ),
    skickas_till=("Samhällsbyggnadsavdelningen",),
)

_SOLCELLER = Paragraf(
    66,
    "Motion om solceller på kommunens tak",
    diarienummer=dnr(402),
    ärendeslag=Ärendeslag.MOTION,
    text=(Löptext("Maja Solvind (V) föreslår i en motion att kommunens tak får solceller."),),
    yrkanden=(
        Yrkande(
            "Hugo Kvistlund (L) yrkar att ärendet återremitteras för beräkning av kostnaden.",
            (HUGO,),
            slag=Yrkandeslag.ÅTERREMISS,
            utgång=Yrkandeutgång.BIFALLET,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden frågar om ärendet ska återremitteras eller avgöras i dag och finner att "
        "det återremitteras."
    ),
    beslut=(
        beslut(
            KS,
            "att återremittera ärendet för beräkning av kostnaden.",
            slag=Beslutsslag.ÅTERREMISS,
        ),
    ),
    protokollsanteckningar=(
        Protokollsanteckning("Maja Solvind (V) beklagar att ärendet dröjer.", (MAJA,)),
    ),
)

_SLUTET = (
    Paragraf(
        67,
        "Bidrag till föreningen Ekby Byalag",
        diarienummer=dnr(77),
        beslut=(beslut(KS, "att bevilja föreningen 40 000 kronor för år 2031."),),
        jäv=(
            Jäv(
                MAJA,
                "ordförande i föreningen",
                lämnade_lokalen=True,
                ersättare=KNUT,
                text="Maja Solvind (V) anmäler jäv och lämnar lokalen. Knut Åsgård (V) "
                "tjänstgör i stället.",
            ),
        ),
        deltar_ej=(DeltarEj((GUSTAV,), "Gustav Tegelmo (SD) deltar inte i beslutet."),),
    ),
    Paragraf(
        68,
        "Sammanträdestider hösten 2031",
        diarienummer=dnr(9),
        beslut=(beslut(KS, "att fastställa sammanträdestiderna."),),
        sammanträdestider=(
            Sammanträdestid(
                date(2031, 9, 10), time(13), slut=time(16), plats="Stadshuset, sal Eken"
            ),
            Sammanträdestid(date(2031, 10, 8), time(13), plats="Stadshuset, sal Eken"),
            Sammanträdestid(date(2031, 11, 12), time(13), plats="Stadshuset, sal Eken"),
        ),
    ),
    Paragraf(
        69,
        "Information från kommundirektören",
        ärendeslag=Ärendeslag.INFORMATION,
        text=(
            Löptext("Kommundirektören informerar om"),
            Lista((Punkt("rekrytering av skolchef", "1."), Punkt("arbetet med E-arkiv", "2."))),
        ),
        beslut=(beslut(KS, "att notera informationen.", slag=Beslutsslag.NOTERING),),
    ),
    Paragraf(
        70,
        "Anmälan av delegationsbeslut",
        diarienummer=dnr(2),
        ärendeslag=Ärendeslag.DELEGATIONSBESLUT,
        beslut=(
            beslut(
                KS,
                "att lägga redovisningen till handlingarna.",
                slag=Beslutsslag.NOTERING,
            ),
        ),
    ),
)

_ÖVRIGA = tuple(Närvaro(p) for p in (HEDDA, MELKER, JUNI, ALVA, GUSTAV, MAJA, HUGO))
_NÄRVARO = (
    *presidium(ORDFÖRANDE, VICE, ANDRE),
    *_ÖVRIGA,
    Närvaro(FREJA, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=IRIS),
    Närvaro(
        KNUT,
        Roll.ERSÄTTARE,
        perioder=(
            Närvaroperiod(Paragrafintervall.av(61, 66)),
            Närvaroperiod(Paragrafintervall.av(67), tjänstgör=True, ersätter=MAJA, anledning="jäv"),
            Närvaroperiod(Paragrafintervall.av(68, 70)),
        ),
    ),
    Närvaro(IRIS, närvarande=False, anmärkning="anmält förhinder"),
    *tjänstepersoner(),
)
SAMMANTRÄDE = Sammanträde(
    STYRELSEN,
    DAG,
    start=time(13),
    slut=time(16, 15),
    plats="Stadshuset, sal Eken",
    ajourneringar=(Ajournering(time(14, 30), time(14, 50), paragraf=Paragrafnummer(65)),),
    offentligt=False,
    kallelse=Kallelse(date(2031, 5, 6)),
    ordförande=ORDFÖRANDE,
    sekreterare=tjänstepersoner()[2].person,
    närvaro=_NÄRVARO,
    angivna_paragrafer=(Paragrafintervall.av(61, 70),),
    paragrafer=(*_INLEDNING, *_BUDGET, _PLAN, _SOLCELLER, *_SLUTET),
    justeringar=(
        justering(
            DAG,
            ORDFÖRANDE,
            (VICE,),
            sista_dag=date(2031, 6, 5),
            paragrafer=(Paragrafintervall.av(64),),
            slag=Justeringsslag.OMEDELBAR,
        ),
        justering(
            date(2031, 5, 20),
            ORDFÖRANDE,
            (VICE,),
            sista_dag=date(2031, 6, 11),
            paragrafer=(Paragrafintervall.av(61, 63), Paragrafintervall.av(65, 70)),
        ),
    ),
)
"""The meeting of kommunstyrelsen on 14 May 2031, §§ 61-70."""
