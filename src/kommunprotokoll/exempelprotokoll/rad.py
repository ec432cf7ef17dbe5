"""A council: people of organisations, one who comes late, notes by heading, meeting times."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll.ekby import TRYGGHETSRÅDET, beslut
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.justering import Justering, Underskrift, Underskriftsroll
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.textstycke import Lista, Löptext, Mellanrubrik, Punkt

ORDFÖRANDE = Person("Vilma Stenåker", organisation="kommunstyrelsen")
JUSTERARE = Person("Signe Hagberga", organisation="fritidsförvaltningen")
SEKRETERARE = Person("Nils Åkerdal")
PLATS = "Hörnsalen, Ekby kommunhus"
RÅDET = "Trygghetsrådet"

_PARAGRAFER = (
    Paragraf(1, "Sammanträdets öppnande", text=(Löptext("Ordföranden hälsar välkommen."),)),
    Paragraf(
        2,
        "Val av protokolljusterare",
        text=(Löptext("Signe Hagberga utses till protokolljusterare."),),
    ),
    Paragraf(
        3,
        "Läget i kommunen",
        text=(
            Mellanrubrik("Händelser vid skolorna"),
            Löptext("Klotter på två fasader. Sanering är beställd."),
            Mellanrubrik("Belysning"),
            Lista(
                (
                    Punkt("Gångvägen vid ån: nya armaturer är på plats.", "–"),
                    Punkt("Stationsparken: två stolpar saknar ström.", "–"),
                )
            ),
        ),
        beslut=(beslut(RÅDET, "att notera informationen.", slag=Beslutsslag.NOTERING),),
    ),
    Paragraf(
        4,
        "Trygghetsvandring i Norrby",
        text=(Löptext("Vandringen görs tillsammans med Ekby Byalag."),),
        beslut=(
            beslut(
                RÅDET,
                "att genomföra en trygghetsvandring den 7 maj 2031, samt",
                "att redovisa resultatet vid nästa sammanträde.",
            ),
        ),
    ),
    Paragraf(
        5,
        "Sammanträdestider 2031",
        beslut=(beslut(RÅDET, "att fastställa sammanträdestiderna."),),
        sammanträdestider=(
            Sammanträdestid(date(2031, 5, 21), time(13), slut=time(15), plats=PLATS),
            Sammanträdestid(date(2031, 9, 17), time(13), slut=time(15), plats=PLATS),
            Sammanträdestid(date(2031, 11, 19), time(13), slut=time(15), plats=PLATS),
        ),
    ),
    Paragraf(6, "Avslutning", text=(Löptext("Ordföranden avslutar sammanträdet."),)),
)

SAMMANTRÄDE = Sammanträde(
    TRYGGHETSRÅDET,
    date(2031, 3, 5),
    start=time(13),
    slut=time(14, 45),
    plats=PLATS,
    ordförande=ORDFÖRANDE,
    sekreterare=SEKRETERARE,
    närvaro=(
        Närvaro(ORDFÖRANDE, Roll.ORDFÖRANDE),
        Närvaro(JUSTERARE),
        Närvaro(Person("Tage Kvarnlund", organisation="Ekby Byalag")),
        Närvaro(
            Person("Harald Fjällmo", organisation="Ekby Hyresbostäder AB"),
            perioder=(Närvaroperiod(från_kl=time(13, 20), till_kl=time(14, 45)),),
        ),
        Närvaro(Person("Rune Tallvik", organisation="polisen")),
        Närvaro(Person("Ebba Sandelius"), Roll.TJÄNSTEPERSON, titel="kommunchef"),
        Närvaro(SEKRETERARE, Roll.SEKRETERARE),
        Närvaro(Person("Kerstin Lövhed"), närvarande=False),
        Närvaro(Person("Folke Myrgren"), närvarande=False),
    ),
    paragrafer=_PARAGRAFER,
    justeringar=(
        Justering(
            date(2031, 3, 12),
            justerare=(JUSTERARE,),
            underskrifter=(
                Underskrift(SEKRETERARE, Underskriftsroll.SEKRETERARE),
                Underskrift(ORDFÖRANDE, Underskriftsroll.ORDFÖRANDE),
                Underskrift(JUSTERARE, Underskriftsroll.JUSTERARE),
            ),
        ),
    ),
)
"""The meeting of trygghetsrådet on 5 March 2031, §§ 1-6."""
