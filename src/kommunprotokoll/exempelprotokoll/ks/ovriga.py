"""§§ 70-74 of kommunstyrelsen: a reply, a decision adjusted at once, a motion, meeting times."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, lista, numrerad, satser, stycken
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.narvaro import Närvaroändring, Närvaroändringsslag
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.modell.yrkande import Förslag

_CYKELPLAN = Paragraf(
    70,
    "Yttrande över förslag till regional cykelplan 2032–2040",
    diarienummer=Diarienummer("KS 2031/0065"),
    text=(
        Löptext(
            "Region Ekbylandet har sänt ett förslag till regional cykelplan på remiss. "
            "Förvaltningen föreslår att kommunen tillstyrker planen med följande synpunkter:"
        ),
        numrerad(
            "Sträckan Ekby–Lövsta bör byggas före 2034.",
            "Cykelvägen längs Åbyvägen bör belysas.",
            "Regionen bör stå för underhållet under de första tio åren.",
        ),
    ),
    beslutsunderlag=(Handling("Remiss från Region Ekbylandet, 20 februari 2031"),),
    beslut=beslutar("Kommunstyrelsen", "att anta yttrandet som sitt eget."),
    närvaroändringar=(
        Närvaroändring(
            ekby.KENT_JÄRVLID,
            Närvaroändringsslag.TJÄNSTGÖR,
            klockslag=time(11, 20),
            ersätter=ekby.MARITA_BJÖRKHED,
            text="Kent Järvlid (SD) tjänstgör från och med denna paragraf för Marita Björkhed "
            "(SD).",
        ),
    ),
    skickas_till=("Region Ekbylandet",),
)

_RESERVKRAFT = Paragraf(
    71,
    "Beställning av reservkraft till Ekby vattenverk",
    diarienummer=Diarienummer("KS 2031/0130"),
    text=stycken(
        "Vattenverkets reservaggregat går inte att laga. Leverantören erbjuder ett nytt för "
        "2,9 miljoner kronor. Erbjudandet gäller till och med i dag, och därför justeras "
        "paragrafen omedelbart."
    ),
    beslutsunderlag=(Handling("Anbud den 10 april 2031", date(2031, 4, 10)),),
    beslut=beslutar(
        "Kommunstyrelsen",
        "att beställa reservkraft till Ekby vattenverk för högst 2,9 mnkr, samt",
        "att finansiera köpet inom investeringsbudgeten för 2031.",
    ),
    omedelbart_justerad=True,
    skickas_till=("Tekniska avdelningen", "Ekonomiavdelningen"),
)

_MOTION = Paragraf(
    72,
    "Svar på motion om cykelgarage vid stationen",
    diarienummer=Diarienummer("KS 2030/0402"),
    ärendeslag=Ärendeslag.MOTION,
    text=stycken(
        "Ismail Dahlvret (V) föreslår i en motion den 29 september 2030 att kommunen bygger "
        "ett cykelgarage med lås vid stationen. Förvaltningen bedömer att det kan rymmas i "
        "den ombyggnad av stationstorget som redan är beslutad."
    ),
    beslutsunderlag=(
        Handling("Motion den 29 september 2030", date(2030, 9, 29)),
        Handling("Tjänsteskrivelse den 1 april 2031", date(2031, 4, 1)),
    ),
    förslag=(Förslag("Förvaltningen", satser("att bifalla motionen.")),),
    beslut=(
        Beslut(
            satser("att bifalla motionen."),
            "Kommunstyrelsen föreslår kommunfullmäktige",
            organ="Kommunstyrelsen",
            förslag_till="Kommunfullmäktige",
            rubrik="Kommunstyrelsens förslag till kommunfullmäktige",
        ),
    ),
    skickas_till=("Kommunfullmäktige",),
)

_RUM = "Kommunhuset, sammanträdesrum Linden"


def _onsdag(månad: int, dag: int, plats: str) -> Sammanträdestid:
    return Sammanträdestid(date(2031, månad, dag), time(9), slut=time(12), plats=plats)


_SAMMANTRÄDESTIDER = Paragraf(
    73,
    "Sammanträdestider hösten 2031",
    diarienummer=Diarienummer("KS 2031/0009"),
    text=(
        Löptext("Kommunstyrelsen sammanträder på onsdagar kl. 09.00–12.00 hösten 2031:"),
        lista(
            "onsdagen den 27 augusti",
            "onsdagen den 24 september",
            "onsdagen den 22 oktober",
            "onsdagen den 26 november (flyttat från den 19 november)",
            "onsdagen den 10 december, i Medborgarhuset",
        ),
    ),
    beslut=beslutar("Kommunstyrelsen", "att fastställa sammanträdestiderna för hösten 2031."),
    sammanträdestider=(
        _onsdag(8, 27, _RUM),
        _onsdag(9, 24, _RUM),
        _onsdag(10, 22, _RUM),
        Sammanträdestid(
            date(2031, 11, 26),
            time(9),
            slut=time(12),
            plats=_RUM,
            flyttat_från=date(2031, 11, 19),
        ),
        _onsdag(12, 10, "Medborgarhuset"),
    ),
    skickas_till=("Samtliga ledamöter och ersättare", "Kommunkansliet"),
)

_ANMÄLNINGAR = Paragraf(
    74,
    "Anmälan av delegationsbeslut och handlingar",
    diarienummer=Diarienummer("KS 2031/0003"),
    ärendeslag=Ärendeslag.DELEGATIONSBESLUT,
    text=(
        Löptext("Följande beslut och handlingar anmäls:"),
        lista(
            "Ordförandens beslut om brådskande inköp av vägsalt, 11 mars 2031",
            "Personalchefens anställningsbeslut, januari–mars 2031",
            "Protokoll från Ekby folkhälsoråd den 13 mars 2031",
        ),
    ),
    beslut=(
        Beslut(
            satser("att lägga anmälningarna till handlingarna."),
            "Kommunstyrelsen beslutar",
            organ="Kommunstyrelsen",
            slag=Beslutsslag.NOTERING,
        ),
    ),
)

PARAGRAFER = (_CYKELPLAN, _RESERVKRAFT, _MOTION, _SAMMANTRÄDESTIDER, _ANMÄLNINGAR)
"""The five paragraphs."""
