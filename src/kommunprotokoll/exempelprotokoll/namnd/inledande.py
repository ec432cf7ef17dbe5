"""§§ 28-31 of barn- och utbildningsnämnden: opening items, information, the budget."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import lista, numrerade, stycken
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.narvaro import Närvaroändring, Närvaroändringsslag
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik, Tabell

_NÄMNDEN = "Barn- och utbildningsnämnden"


def beslutade(*texter: str, slag: Beslutsslag = Beslutsslag.AVGÖRANDE) -> tuple[Beslut, ...]:
    """Return a decision of the nämnd: numbered sentences instead of att-satser."""
    return (Beslut(numrerade(*texter), organ=_NÄMNDEN, rubrik="Nämndens beslut", slag=slag),)


_JUSTERARE = Paragraf(
    28,
    "Val av justerare",
    ärendeslag=Ärendeslag.FORMALIA,
    beslut=beslutade(
        "Gustav Hällåsen (M) väljs att jämte ordföranden justera protokollet, med Per-Olof "
        "Torplid (EKL) som ersättare.",
        "Protokollet justeras digitalt senast den 28 april 2031.",
    ),
)

_DAGORDNING = Paragraf(
    29,
    "Godkännande av dagordningen",
    ärendeslag=Ärendeslag.FORMALIA,
    beslut=beslutade("Dagordningen godkänns."),
)

_INFORMATION = Paragraf(
    30,
    "Elevrådet och skolchefen informerar",
    ärendeslag=Ärendeslag.INFORMATION,
    text=(
        Mellanrubrik("Elevrådet på Västra skolan"),
        Löptext("Ebba Stigåker berättar vad elevrådet har arbetat med under året:"),
        lista(
            "Fler sittplatser i korridorerna",
            "En rast till på fredagar",
            "Skolmaten: elevrådet vill provsmaka innan matsedeln ändras",
        ),
        Mellanrubrik("Skolchefen"),
        Mellanrubrik("Behöriga lärare", 2),
        Löptext("Andelen behöriga lärare är 81 procent, jämfört med 78 procent i fjol."),
        Mellanrubrik("Inskolning i förskolan", 2),
        Löptext("Alla barn som behöver plats i augusti har fått ett erbjudande."),
    ),
    beslut=beslutade("Nämnden tackar för informationen.", slag=Beslutsslag.NOTERING),
    närvaroändringar=(
        Närvaroändring(
            ekby.WILMA_KVISTLID,
            Närvaroändringsslag.ANLÄNDER,
            klockslag=time(13, 30),
            text="Wilma Kvistlid (S) anländer kl. 13.30, innan paragrafen börjar.",
        ),
    ),
)

_BUDGET = Paragraf(
    31,
    "Budgetuppföljning januari–mars 2031",
    diarienummer=Diarienummer("BUN 2031/0021"),
    text=(
        *stycken("Nämnden räknar med ett underskott på 1,6 miljoner kronor för 2031."),
        Tabell(
            (
                ("Förskola", "141,0", "140,2"),
                ("Grundskola", "268,5", "271,4"),
                ("Gymnasieskola", "103,0", "102,5"),
                ("Summa", "512,5", "514,1"),
            ),
            rubriker=("Verksamhet", "Budget, mnkr", "Prognos, mnkr"),
            beskrivning="Budget och prognos för 2031",
        ),
    ),
    beslutsunderlag=(Handling("Tjänsteskrivelse den 11 april 2031", date(2031, 4, 11)),),
    beslut=beslutade(
        "Uppföljningen godkänns.",
        "Skolchefen ska den 3 juni 2031 redovisa åtgärder för att hålla budgeten.",
    ),
    skickas_till=("Kommunstyrelsen", "Ekonomiavdelningen"),
)

PARAGRAFER = (_JUSTERARE, _DAGORDNING, _INFORMATION, _BUDGET)
"""The four paragraphs."""
