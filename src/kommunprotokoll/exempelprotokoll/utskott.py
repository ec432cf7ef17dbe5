"""Kommunstyrelsens arbetsutskott 2031-04-02: a part of its protocol, adjusted at once."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import (
    beslutar,
    frånvarande,
    ledamöter,
    paragrafer,
    satser,
    stycken,
    tillkännagivet,
    tjänstepersoner,
    underskrifter,
)
from kommunprotokoll.modell.beslut import Beslut
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.justering import Justering, Justeringsslag
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Kallelse, Sammanträde
from kommunprotokoll.modell.yrkande import Förslag

_DAG = date(2031, 4, 2)

_NÄRVARO = (
    Närvaro(ekby.MATS_LINDVRET, Roll.ORDFÖRANDE),
    Närvaro(ekby.ANDERS_LJUNGVRET, Roll.FÖRSTE_VICE_ORDFÖRANDE),
    Närvaro(ekby.HELENA_ÖSTERVRET, Roll.ANDRE_VICE_ORDFÖRANDE),
    *ledamöter(ekby.INGELA_FRIDÅKER),
    Närvaro(ekby.KENT_JÄRVLID, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=ekby.TOMMY_ULVLID),
    *frånvarande(ekby.TOMMY_ULVLID),
    Närvaro(ekby.LINUS_HEDÅS, Roll.SEKRETERARE),
    *tjänstepersoner(
        {
            ekby.KATARINA_VASSLID: "kommundirektör",
            ekby.MARIA_KULLVRET: "samhällsbyggnadschef",
        }
    ),
)

_SIMHALL = Paragraf(
    40,
    "Utbyggnad av Ekby simhall",
    diarienummer=Diarienummer("KS 2030/0341"),
    text=stycken(
        "Utredningen om simhallen blev klar den 3 mars 2031. Den beskriver två alternativ: en "
        "renovering för 22 miljoner kronor och en utbyggnad för 48 miljoner kronor."
    ),
    beslutsunderlag=(Handling("Utredning om simhallen, 3 mars 2031", date(2031, 3, 3)),),
    beslut=(
        Beslut(
            satser("att bygga ut simhallen enligt alternativ 2 till en kostnad av högst 48 mnkr."),
            "Arbetsutskottet föreslår kommunfullmäktige",
            organ="Kommunstyrelsens arbetsutskott",
            förslag_till="Kommunfullmäktige",
            rubrik="Arbetsutskottets förslag till kommunfullmäktige",
        ),
    ),
    omedelbart_justerad=True,
    skickas_till=("Kommunstyrelsen",),
)

_RIDFÖRENINGEN = Paragraf(
    43,
    "Upplåtelse av mark till Ekby ridförening",
    diarienummer=Diarienummer("KS 2031/0091"),
    text=stycken("Föreningen vill arrendera 4 hektar av Ekbygården 3:1 för ett nytt ridhus."),
    förslag=(Förslag("Mark- och exploateringsenheten", satser("att godkänna arrendeavtalet.")),),
    beslut=(
        Beslut(
            satser("att godkänna arrendeavtalet."),
            "Arbetsutskottet föreslår kommunstyrelsen",
            organ="Kommunstyrelsens arbetsutskott",
            förslag_till="Kommunstyrelsen",
        ),
    ),
    omedelbart_justerad=True,
    skickas_till=("Kommunstyrelsen",),
)

_EKBYDAGEN = Paragraf(
    44,
    "Bidrag till Ekbydagen 2031",
    diarienummer=Diarienummer("KS 2031/0102"),
    text=stycken(
        "Ekby byalag söker 40 000 kronor till Ekbydagen den 24 maj 2031. Arbetsutskottet får "
        "besluta om bidrag upp till 50 000 kronor enligt delegationsordningen."
    ),
    beslut=beslutar(
        "Arbetsutskottet",
        "att bevilja Ekby byalag 40 000 kronor.",
        "att bidraget redovisas senast den 30 september 2031.",
    ),
    omedelbart_justerad=True,
    skickas_till=("Ekby byalag", "Ekonomiavdelningen"),
)

_JUSTERING = Justering(
    _DAG,
    "Kommunhuset, sammanträdesrum Linden",
    klockslag=time(11, 40),
    justerare=(ekby.HELENA_ÖSTERVRET,),
    slag=Justeringsslag.OMEDELBAR,
    paragrafer=paragrafer(40, (43, 44)),
    underskrifter=underskrifter(ekby.LINUS_HEDÅS, ekby.MATS_LINDVRET, ekby.HELENA_ÖSTERVRET),
    tillkännagivande=tillkännagivet(
        date(2031, 4, 3), date(2031, 4, 24), date(2031, 4, 25), ekby.LINUS_HEDÅS
    ),
)

SAMMANTRÄDE = Sammanträde(
    ekby.KSAU,
    _DAG,
    start=time(8, 30),
    slut=time(11, 40),
    plats="Kommunhuset, sammanträdesrum Linden, Ekby",
    protokollsnummer="Delprotokoll 1",
    offentligt=False,
    kallelse=Kallelse(date(2031, 3, 27)),
    ordförande=ekby.MATS_LINDVRET,
    sekreterare=ekby.LINUS_HEDÅS,
    närvaro=_NÄRVARO,
    angivna_paragrafer=paragrafer(40, (43, 44)),
    inledning=stycken(
        "Detta delprotokoll innehåller de paragrafer som justeras omedelbart. Övriga "
        "paragrafer, §§ 36–39, 41–42 och 45, står i protokollet som justeras den 9 april 2031."
    ),
    paragrafer=(_SIMHALL, _RIDFÖRENINGEN, _EKBYDAGEN),
    justeringar=(_JUSTERING,),
)
"""What was adjusted at once at the meeting of Wednesday 2 April 2031."""
