"""§§ 64-65 of kommunstyrelsen: the economy; own decision and proposal to fullmäktige."""

from datetime import date

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, satser, stycken
from kommunprotokoll.modell.beslut import Beslut
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling
from kommunprotokoll.modell.textstycke import Löptext, Tabell
from kommunprotokoll.modell.yrkande import Förslag
from kommunprotokoll.modell.yttranden import DeltarEj

_UPPFÖLJNING = Paragraf(
    64,
    "Ekonomisk uppföljning per den 31 mars 2031",
    diarienummer=Diarienummer("KS 2031/0112"),
    text=(
        Löptext(
            "Nämnderna räknar med ett underskott på 3,2 miljoner kronor för helåret. "
            "Kommunen som helhet väntas ändå få ett resultat på 11,4 miljoner kronor, "
            "eftersom skatteintäkterna blir högre än i budgeten."
        ),
        Tabell(
            (
                ("Kommunstyrelsen", "96,0", "96,4", "−0,4"),
                ("Barn- och utbildningsnämnden", "512,5", "514,1", "−1,6"),
                ("Socialnämnden", "468,0", "470,0", "−2,0"),
                ("Bygg- och miljönämnden", "41,2", "40,4", "0,8"),
            ),
            rubriker=("Nämnd", "Budget, mnkr", "Prognos, mnkr", "Avvikelse, mnkr"),
            beskrivning="Nämndernas budget och prognos för 2031",
        ),
    ),
    beslutsunderlag=(Handling("Ekonomichefens tjänsteskrivelse, 4 april 2031", date(2031, 4, 4)),),
    beslut=beslutar(
        "Kommunstyrelsen",
        "att godkänna uppföljningen, samt",
        "att uppmana nämnder som räknar med underskott att före den 15 juni redovisa åtgärder "
        "för att hålla budgeten.",
    ),
    skickas_till=("Samtliga nämnder", "Ekonomiavdelningen"),
)

_ÅRSREDOVISNING = Paragraf(
    65,
    "Årsredovisning 2030 för Ekby kommun",
    diarienummer=Diarienummer("KS 2031/0058"),
    tidigare_behandling=(
        Tidigarebehandling(
            "Kommunstyrelsens arbetsutskott", Paragrafnummer(39), datum=date(2031, 4, 2)
        ),
    ),
    text=stycken(
        "Kommunen redovisar ett resultat på 14,8 miljoner kronor för 2030. Tre av fyra mål för "
        "god ekonomisk hushållning är uppfyllda. Investeringarna uppgick till 62 miljoner "
        "kronor, varav hälften avser den nya förskolan i Västra Ekby."
    ),
    beslutsunderlag=(
        Handling("Årsredovisning 2030"),
        Handling(
            "Arbetsutskottets protokoll den 2 april 2031, § 39",
            date(2031, 4, 2),
            diarienummer=Diarienummer("KS 2031/0058"),
        ),
    ),
    förslag=(
        Förslag(
            "Arbetsutskottet",
            satser("att godkänna årsredovisningen för 2030."),
            inledning="Arbetsutskottet föreslår kommunfullmäktige",
        ),
    ),
    beslut=(
        Beslut(
            satser(
                "att ge kommundirektören i uppdrag att ta fram en kortfattad version av "
                "årsredovisningen för kommunens webbplats."
            ),
            "Kommunstyrelsen beslutar för egen del",
            organ="Kommunstyrelsen",
            rubrik="Kommunstyrelsens beslut",
        ),
        Beslut(
            satser("att godkänna årsredovisningen för 2030."),
            "Kommunstyrelsen föreslår kommunfullmäktige",
            organ="Kommunstyrelsen",
            förslag_till="Kommunfullmäktige",
            rubrik="Kommunstyrelsens förslag till kommunfullmäktige",
        ),
    ),
    deltar_ej=(
        DeltarEj(
            (ekby.TOMMY_ULVLID, ekby.MARITA_BJÖRKHED),
            "Tommy Ulvlid (SD) och Marita Björkhed (SD) meddelar innan beslutet fattas att de "
            "inte deltar i det.",
        ),
    ),
    bilagor=(Bilaga("Årsredovisning 2030", "1", filnamn="arsredovisning-2030.pdf"),),
    skickas_till=("Kommunfullmäktige", "Kommundirektören"),
)

PARAGRAFER = (_UPPFÖLJNING, _ÅRSREDOVISNING)
"""The two paragraphs."""
