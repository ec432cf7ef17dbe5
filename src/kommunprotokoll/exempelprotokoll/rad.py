"""Ekby folkhälsoråd 2031-03-13: organisations, presence by the clock, meeting times."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import (
    beslutar,
    frånvarande,
    lista,
    stycken,
    underskrifter,
)
from kommunprotokoll.modell.justering import Justering
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik

_RÅDET = "Folkhälsorådet"

_ORDFÖRANDE = Person("Ingela Fridåker", organisation="kommunstyrelsen")

_SEKRETERARE = Person("Viktor Källhed")

_JUSTERARE = Person("Margareta Ölid", organisation="PRO Ekby")


def _från(organisation: str, namn: str, *perioder: Närvaroperiod) -> Närvaro:
    return Närvaro(Person(namn, organisation=organisation), perioder=perioder)


_NÄRVARO = (
    Närvaro(_ORDFÖRANDE, Roll.ORDFÖRANDE),
    _från("barn- och utbildningsförvaltningen", "Petra Solhed"),
    _från(
        "polisen",
        "Karin Fjällvret",
        Närvaroperiod(från_kl=time(13), till_kl=time(14, 15)),
    ),
    _från("räddningstjänsten", "Bengt Rönnlid", Närvaroperiod(från_kl=time(13, 40))),
    Närvaro(_JUSTERARE),
    _från("Ekby företagarförening", "Ali Mohåker"),
    _från("Ekby församling", "Lars-Erik Skogvret"),
    _från("Ekbybostäder", "Oskar Grindlid"),
    Närvaro(ekby.KATARINA_VASSLID, Roll.TJÄNSTEPERSON, titel="kommundirektör"),
    Närvaro(_SEKRETERARE, Roll.SEKRETERARE),
    *frånvarande(
        Person("Nils Tjärnlid", organisation="Ekby idrottsförening"),
        Person("Maud Gärdeslid", organisation="Ekby byalag"),
    ),
)

_ÖPPNANDE = (
    Paragraf(
        1,
        "Sammanträdet öppnas",
        text=stycken("Ordföranden hälsar alla välkomna till årets första möte."),
    ),
    Paragraf(2, "Val av justerare", text=stycken("Margareta Ölid väljs till justerare.")),
    Paragraf(
        3,
        "Protokoll från förra mötet",
        text=stycken("Protokollet från den 28 november 2030 gås igenom. Ingen har synpunkter."),
    ),
)

_NOTERAR = beslutar(_RÅDET, "att tacka för informationen.")

_POLISEN = Paragraf(
    4,
    "Läget enligt polisen",
    text=(
        Mellanrubrik("Anmälda brott"),
        Löptext("Karin Fjällvret redovisar vinterns statistik för kommunen:"),
        lista(
            "Cykelstölder: 14, jämfört med 22 förra vintern.",
            "Skadegörelse: 31, varav 20 vid stationen.",
            "Bedrägerier mot äldre: 9. De flesta sker per telefon.",
        ),
        Mellanrubrik("Framåt"),
        Löptext("Polisen finns på torget varje fredag kl. 16–18 från april till juni."),
    ),
    beslut=_NOTERAR,
)

_SKOLAN = Paragraf(
    5,
    "Närvaro i skolan",
    text=stycken(
        "Petra Solhed berättar att frånvaron i årskurs 7–9 har minskat sedan skolan börjat "
        "ringa hem samma dag.",
        "Rådet diskuterar hur föreningarna kan nå de elever som är hemma mest.",
    ),
    beslut=_NOTERAR,
)

_RÄDDNINGSTJÄNSTEN = Paragraf(
    6,
    "Brandskydd i flerbostadshus",
    text=(
        Löptext("Bengt Rönnlid visar vad trapphus inte får användas till:"),
        lista("barnvagnar och cyklar", "grovsopor", "möbler"),
        Löptext("Ekbybostäder sätter upp information i alla sina trapphus."),
    ),
    beslut=_NOTERAR,
)

_TRYGGHETSVANDRING = Paragraf(
    7,
    "Trygghetsvandring i maj",
    text=(
        Mellanrubrik("Förslag"),
        Löptext("Vandringen går från stationen till Kvarnparken måndagen den 12 maj kl. 20."),
        Mellanrubrik("Vem gör vad"),
        lista(
            "Kommunen bjuder in och tar med karta.",
            "Företagarföreningen bjuder på kaffe.",
            "Ekbybostäder antecknar.",
        ),
    ),
    beslut=beslutar(
        _RÅDET,
        "att genomföra trygghetsvandringen enligt förslaget, och",
        "att redovisa den vid nästa möte.",
    ),
    skickas_till=("Samtliga i rådet",),
)

_HUS = "Medborgarhuset"

_SAMMANTRÄDESTIDER = Paragraf(
    8,
    "Sammanträdestider 2031",
    text=(
        Löptext("Förslag:"),
        lista(
            "tor 5 juni kl. 13.00–15.00 i Medborgarhuset",
            "tor 11 sep kl. 13.00–15.00 i Medborgarhuset",
            "tor 27 nov kl. 09.00–11.00 på brandstationen",
        ),
    ),
    beslut=beslutar(_RÅDET, "att fastställa sammanträdestiderna för 2031."),
    sammanträdestider=(
        Sammanträdestid(date(2031, 6, 5), time(13), slut=time(15), plats=_HUS),
        Sammanträdestid(date(2031, 9, 11), time(13), slut=time(15), plats=_HUS),
        Sammanträdestid(date(2031, 11, 27), time(9), slut=time(11), plats="Brandstationen"),
    ),
)

_AVSLUTANDE = (
    Paragraf(
        9,
        "Övriga frågor",
        text=stycken(
            "Ali Mohåker frågar om belysningen på parkeringen bakom torget. Kommundirektören "
            "tar frågan vidare."
        ),
    ),
    Paragraf(10, "Sammanträdet avslutas", text=stycken("Ordföranden tackar och avslutar mötet.")),
)

SAMMANTRÄDE = Sammanträde(
    ekby.FOLKHÄLSORÅDET,
    date(2031, 3, 13),
    start=time(13),
    slut=time(15, 20),
    plats="Medborgarhuset, Ekby",
    ordförande=_ORDFÖRANDE,
    sekreterare=_SEKRETERARE,
    närvaro=_NÄRVARO,
    paragrafer=(
        *_ÖPPNANDE,
        _POLISEN,
        _SKOLAN,
        _RÄDDNINGSTJÄNSTEN,
        _TRYGGHETSVANDRING,
        _SAMMANTRÄDESTIDER,
        *_AVSLUTANDE,
    ),
    justeringar=(
        Justering(
            date(2031, 3, 20),
            "Medborgarhuset",
            justerare=(_JUSTERARE,),
            underskrifter=underskrifter(_SEKRETERARE, _ORDFÖRANDE, _JUSTERARE),
        ),
    ),
)
"""The meeting of Ekby folkhälsoråd on Thursday 13 March 2031."""
