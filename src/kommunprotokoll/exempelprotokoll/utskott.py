"""A part of a committee's protocol: one paragraph with another chair, because of jäv."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll.ekby import (
    ARBETSUTSKOTTET,
    beslut,
    dnr,
    justering,
    person,
    tjänstepersoner,
)
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.narvaro import Jäv, Närvaro, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.textstycke import Löptext

ORDFÖRANDE, VICE = person("Love Grenstad"), person("Viggo Ängsholm")
HEDDA, NOVA, ALVA = (person(n) for n in ("Hedda Silverås", "Nova Strömåker", "Alva Mossberga"))
AU = "Arbetsutskottet"

SAMMANTRÄDE = Sammanträde(
    ARBETSUTSKOTTET,
    date(2031, 4, 28),
    start=time(9),
    slut=time(10, 15),
    plats="Stadshuset, sal Asken",
    offentligt=False,
    ordförande=ORDFÖRANDE,
    sekreterare=tjänstepersoner()[2].person,
    närvaro=(
        Närvaro(ORDFÖRANDE, Roll.ORDFÖRANDE),
        Närvaro(VICE, Roll.VICE_ORDFÖRANDE),
        *(Närvaro(p) for p in (HEDDA, NOVA, ALVA)),
        *tjänstepersoner(),
    ),
    angivna_paragrafer=(Paragrafintervall.av(48, 49),),
    paragrafer=(
        Paragraf(
            48,
            "Budgetuppföljning per den 30 april 2031",
            diarienummer=dnr(123),
            ärendeslag=Ärendeslag.INFORMATION,
            text=(Löptext("Ekonomichefen föredrar ärendet."),),
            beslut=(beslut(AU, "att notera informationen.", slag=Beslutsslag.NOTERING),),
        ),
        Paragraf(
            49,
            "Markanvisning vid Norra hamnen",
            diarienummer=dnr(31),
            ordförande=VICE,
            text=(Löptext("Förslag till markanvisningsavtal har upprättats."),),
            beslut=(beslut(AU, "att föreslå kommunstyrelsen att godkänna markanvisningsavtalet."),),
            jäv=(
                Jäv(
                    ORDFÖRANDE,
                    "delägare i bolaget",
                    lämnade_lokalen=True,
                    text="Love Grenstad (S) anmäler jäv och lämnar lokalen. Viggo Ängsholm (M) "
                    "är ordförande under paragrafen.",
                ),
            ),
            skickas_till=("Kommunstyrelsen",),
        ),
    ),
    justeringar=(
        justering(
            date(2031, 5, 2),
            ORDFÖRANDE,
            (HEDDA,),
            sista_dag=date(2031, 5, 26),
            publicerat=date(2031, 5, 5),
        ),
    ),
)
"""§§ 48-49 of the committee's meeting on 28 April 2031."""
