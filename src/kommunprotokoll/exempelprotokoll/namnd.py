"""A meeting of a nämnd: a late arrival, an abstention, a substitute across parties."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll.ekby import (
    SEKRETERARE,
    SOCIALNÄMNDEN,
    beslut,
    dnr,
    justering,
    person,
    presidium,
    röster,
    underlag,
)
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.narvaro import (
    Närvaro,
    Närvaroperiod,
    Närvaroändring,
    Närvaroändringsslag,
    Roll,
)
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.omrostning import Sida, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik
from kommunprotokoll.modell.yrkande import Propositionsordning, Yrkande, Yrkandeslag
from kommunprotokoll.modell.yttranden import Reservation

ORDFÖRANDE, VICE = person("Sixten Brännö"), person("Ture Hammarås")
ELLEN, SAGA, LINNÉA = (person(n) for n in ("Ellen Fagerlid", "Saga Lillkvist", "Linnéa Björkvalla"))
ELSA, MOA, FRANS = (person(n) for n in ("Elsa Bergåsa", "Moa Tornhed", "Frans Havsvik"))
FÖRVALTNINGSCHEF = Person("Gun Hedåsa")
SN = "Socialnämnden"

_RÖSTER = röster((ELLEN, SAGA, MOA, VICE, ORDFÖRANDE), (LINNÉA,), (ELSA,))

_PARAGRAFER = (
    Paragraf(
        40,
        "Val av justerare",
        ärendeslag=Ärendeslag.FORMALIA,
        beslut=(beslut(SN, "att utse Ture Hammarås (M) att justera protokollet."),),
    ),
    Paragraf(
        41,
        "Information från socialchefen",
        ärendeslag=Ärendeslag.INFORMATION,
        text=(
            Mellanrubrik("Bemanningen i hemtjänsten"),
            Löptext("Sommarens vikarier är anställda."),
            Mellanrubrik("Nya lokaler"),
            Löptext("Inflyttningen i Norrby är planerad till oktober."),
        ),
        beslut=(beslut(SN, "att notera informationen.", slag=Beslutsslag.NOTERING),),
    ),
    Paragraf(
        42,
        "Riktlinjer för ledsagning",
        diarienummer=dnr(42, "SN"),
        närvaroändringar=(
            Närvaroändring(
                SAGA,
                Närvaroändringsslag.ANLÄNDER,
                klockslag=time(9, 15),
                text="Saga Lillkvist (M) anländer klockan 9.15.",
            ),
        ),
        text=(Löptext("Riktlinjerna har varit på remiss hos rådet för funktionsrätt."),),
        beslutsunderlag=underlag(("Förvaltningens tjänsteskrivelse", date(2031, 5, 6))),
        yrkanden=(
            Yrkande("Linnéa Björkvalla (SD) yrkar avslag.", (LINNÉA,), slag=Yrkandeslag.AVSLAG),
            Yrkande("Ellen Fagerlid (S) yrkar bifall.", (ELLEN,), slag=Yrkandeslag.BIFALL),
        ),
        propositionsordning=Propositionsordning(
            "Ordföranden ställer proposition på bifall och avslag och finner att nämnden "
            "bifaller förslaget. Omröstning begärs."
        ),
        omröstningar=(
            ÖppenOmröstning(
                "bifall till förvaltningens förslag",
                "avslag",
                röster=_RÖSTER,
                vinnare=Sida.JA,
                begärd_av=(LINNÉA,),
            ),
        ),
        beslut=(beslut(SN, "att anta riktlinjerna att gälla från den 1 juli 2031."),),
        reservationer=(
            Reservation((LINNÉA,), "Linnéa Björkvalla (SD) reserverar sig mot beslutet."),
        ),
    ),
    Paragraf(
        43,
        "Svar på medborgarförslag om mötesplats",
        diarienummer=dnr(17, "SN"),
        ärendeslag=Ärendeslag.MEDBORGARFÖRSLAG,
        beslut=(beslut(SN, "att bordlägga ärendet.", slag=Beslutsslag.BORDLÄGGNING),),
    ),
    Paragraf(
        44,
        "Anmälan av delegationsbeslut",
        diarienummer=dnr(3, "SN"),
        ärendeslag=Ärendeslag.DELEGATIONSBESLUT,
        beslut=(
            beslut(SN, "att lägga redovisningen till handlingarna.", slag=Beslutsslag.NOTERING),
        ),
    ),
)

SAMMANTRÄDE = Sammanträde(
    SOCIALNÄMNDEN,
    date(2031, 5, 27),
    start=time(8, 30),
    slut=time(11, 40),
    plats="Sal Linden, Stadshuset",
    offentligt=False,
    på_distans=True,
    ordförande=ORDFÖRANDE,
    sekreterare=SEKRETERARE,
    närvaro=(
        *presidium(ORDFÖRANDE, VICE),
        Närvaro(ELLEN),
        Närvaro(SAGA, perioder=(Närvaroperiod(Paragrafintervall(Paragrafnummer(42))),)),
        Närvaro(LINNÉA),
        Närvaro(ELSA, på_distans=True),
        Närvaro(MOA, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=FRANS),
        Närvaro(FRANS, närvarande=False),
        Närvaro(FÖRVALTNINGSCHEF, Roll.TJÄNSTEPERSON, titel="socialchef"),
        Närvaro(SEKRETERARE, Roll.SEKRETERARE, titel="nämndsekreterare"),
    ),
    angivna_paragrafer=(Paragrafintervall.av(40, 44),),
    paragrafer=_PARAGRAFER,
    justeringar=(justering(date(2031, 6, 2), ORDFÖRANDE, (VICE,), sista_dag=date(2031, 6, 24)),),
)
"""The meeting of socialnämnden on 27 May 2031, §§ 40-44."""
