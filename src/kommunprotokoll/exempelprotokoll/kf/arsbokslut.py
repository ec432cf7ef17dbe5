"""§§ 37-38 of kommunfullmäktige: the annual report, and discharge with jäv."""

from datetime import date

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, satser, stycken
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.narvaro import Jäv
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling, Ärendeslag
from kommunprotokoll.modell.yrkande import Förslag
from kommunprotokoll.modell.yttranden import DeltarEj

# Members and serving substitutes of kommunstyrelsen in 2030 who attend.
_REDOVISNINGSSKYLDIGA = (
    ekby.MATS_LINDVRET,
    ekby.INGELA_FRIDÅKER,
    ekby.ROLAND_KVARNLID,
    ekby.AMINA_NORRLID,
    ekby.HELENA_ÖSTERVRET,
    ekby.FREDRIK_VRETMARK,
    ekby.TOMMY_ULVLID,
    ekby.MARITA_BJÖRKHED,
    ekby.ANDERS_LJUNGVRET,
    ekby.ELSA_ÄNGSVRET,
    ekby.MARIKA_SANDÅS,
    ekby.YNGVE_BERGÅKER,
)

_ÅRSREDOVISNING = Paragraf(
    37,
    "Årsredovisning 2030 för Ekby kommun",
    diarienummer=Diarienummer("KS 2031/0058"),
    tidigare_behandling=(
        Tidigarebehandling("Kommunstyrelsen", Paragrafnummer(65), datum=date(2031, 4, 16)),
    ),
    text=stycken(
        "Ekonomichef Johan Bredåker redogör för årsredovisningen. Resultatet är 14,8 miljoner "
        "kronor, vilket är 2,1 miljoner kronor bättre än i budgeten."
    ),
    beslutsunderlag=(
        Handling("Kommunstyrelsens protokoll den 16 april 2031, § 65", date(2031, 4, 16)),
        Handling("Årsredovisning 2030"),
        Handling("Revisorernas utlåtande"),
    ),
    förslag=(Förslag("Kommunstyrelsen", satser("att godkänna årsredovisningen för 2030.")),),
    beslut=beslutar("Kommunfullmäktige", "att godkänna årsredovisningen för 2030."),
    deltar_ej=(
        DeltarEj(
            (ekby.TOMMY_ULVLID, ekby.MARITA_BJÖRKHED, ekby.KENT_JÄRVLID, ekby.ANKI_LÖVÅSEN),
            "Ledamöterna från SD meddelar innan beslutet fattas att de inte deltar i det.",
            partier=(ekby.SD,),
        ),
    ),
    skickas_till=("Ekonomiavdelningen", "Revisorerna", "Samtliga nämnder"),
)

_ANSVARSFRIHET = Paragraf(
    38,
    "Ansvarsfrihet för kommunstyrelsen 2030",
    diarienummer=Diarienummer("KS 2031/0058"),
    ärendeslag=Ärendeslag.ANSVARSFRIHET,
    text=stycken(
        "Revisorernas ordförande Solveig Klippås redogör för revisionsberättelsen. Revisorerna "
        "tillstyrker att kommunstyrelsen beviljas ansvarsfrihet.",
        "De som var ledamöter i kommunstyrelsen under 2030 deltar inte i handläggningen på "
        "grund av jäv. Utöver dem deltar 18 ledamöter och tjänstgörande ersättare.",
    ),
    beslutsunderlag=(Handling("Revisionsberättelse den 10 april 2031", date(2031, 4, 10)),),
    förslag=(
        Förslag(
            "Kommunfullmäktiges presidium",
            satser("att bevilja kommunstyrelsen och dess ledamöter ansvarsfrihet för 2030."),
        ),
    ),
    beslut=beslutar(
        "Kommunfullmäktige",
        "att bevilja kommunstyrelsen och dess ledamöter ansvarsfrihet för 2030.",
    ),
    jäv=tuple(
        Jäv(
            person,
            "Redovisningsskyldig som ledamot i kommunstyrelsen",
            lagrum=Lagrum("48", 5),
            lämnade_lokalen=False,
        )
        for person in _REDOVISNINGSSKYLDIGA
    ),
    skickas_till=("Kommunstyrelsen", "Revisorerna"),
)

PARAGRAFER = (_ÅRSREDOVISNING, _ANSVARSFRIHET)
"""The two paragraphs."""
