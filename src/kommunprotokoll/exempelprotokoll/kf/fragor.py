"""§§ 34-36 of kommunfullmäktige: an interpellation, a question, a new interpellation."""

from datetime import time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, satser, stycken
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.fragor import Frågeslag, StälldFråga
from kommunprotokoll.modell.handling import Bilaga
from kommunprotokoll.modell.narvaro import Närvaroändring, Närvaroändringsslag
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext

_INTERPELLATION = Paragraf(
    34,
    "Svar på interpellation om tryggheten i Ekby centrum",
    diarienummer=Diarienummer("KS 2031/0087"),
    ärendeslag=Ärendeslag.INTERPELLATION,
    frågor=(
        StälldFråga(
            Frågeslag.INTERPELLATION,
            (ekby.TOMMY_ULVLID,),
            ställd_till=ekby.MATS_LINDVRET,
            ämne="tryggheten i Ekby centrum",
            besvarad=True,
        ),
    ),
    text=stycken(
        "Tommy Ulvlid (SD) har ställt en interpellation till kommunstyrelsens ordförande Mats "
        "Lindvret (S) om tryggheten i Ekby centrum.",
        "Mats Lindvret (S) besvarar interpellationen.",
        "Tommy Ulvlid (SD), Nina Furulid (M) och Ismail Dahlvret (V) yttrar sig.",
    ),
    beslut=beslutar("Kommunfullmäktige", "att interpellationen är besvarad."),
    bilagor=(
        Bilaga(
            "Interpellationen och svaret",
            "1",
            text=(
                Löptext("Vilka åtgärder tänker kommunstyrelsens ordförande vidta i sommar?"),
                Löptext(
                    "Kommunen hyr in två trygghetsvärdar från den 1 juni till den 31 augusti "
                    "och byter belysningen på Stortorget."
                ),
            ),
        ),
    ),
)

_FRÅGA = Paragraf(
    35,
    "Svar på fråga om sommarjobb för unga",
    diarienummer=Diarienummer("KS 2031/0138"),
    ärendeslag=Ärendeslag.FRÅGA,
    frågor=(
        StälldFråga(
            Frågeslag.FRÅGA,
            (ekby.MARIKA_SANDÅS,),
            ställd_till=ekby.KERSTIN_DALHED,
            ämne="hur många unga som får sommarjobb i kommunen",
            besvarad=True,
        ),
    ),
    text=stycken(
        "Marika Sandås (V) har ställt en fråga till Kerstin Dalhed (S), ordförande i "
        "socialnämnden, om hur många unga som får sommarjobb i kommunen.",
        "Kerstin Dalhed (S) svarar att 140 av 162 sökande har fått en plats.",
    ),
    beslut=beslutar("Kommunfullmäktige", "att frågan är besvarad."),
)

_NY_INTERPELLATION = Paragraf(
    36,
    "Ny interpellation om busskort för gymnasieelever",
    diarienummer=Diarienummer("KS 2031/0141"),
    ärendeslag=Ärendeslag.INTERPELLATION,
    frågor=(
        StälldFråga(
            Frågeslag.INTERPELLATION,
            (ekby.DANIEL_STORÅKER,),
            ställd_till=ekby.JONAS_TALLÅSEN,
            ämne="busskort för gymnasieelever",
            besvarad=False,
        ),
    ),
    text=stycken(
        "Daniel Storåker (KD) har lämnat in en interpellation till barn- och "
        "utbildningsnämndens ordförande Jonas Tallåsen (S)."
    ),
    beslut=(
        Beslut(
            satser(
                "att interpellationen får ställas, och",
                "att den besvaras vid nästa sammanträde.",
            ),
            "Kommunfullmäktige beslutar",
            organ="Kommunfullmäktige",
            slag=Beslutsslag.BORDLÄGGNING,
        ),
    ),
    närvaroändringar=(
        Närvaroändring(
            ekby.SUSANNE_HOLMHED,
            Närvaroändringsslag.ANLÄNDER,
            klockslag=time(18, 55),
            text="Susanne Holmhed (EKL) anländer kl. 18.55, innan paragrafen börjar.",
        ),
    ),
)

PARAGRAFER = (_INTERPELLATION, _FRÅGA, _NY_INTERPELLATION)
"""The three paragraphs."""
