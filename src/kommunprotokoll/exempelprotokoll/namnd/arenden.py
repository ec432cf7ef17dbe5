"""§§ 33-37 of barn- och utbildningsnämnden: a reply, one pupil's matter, an initiative."""

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import lista, numrerade, stycken
from kommunprotokoll.exempelprotokoll.namnd.inledande import beslutade
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.narvaro import Jäv
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.modell.yrkande import (
    Propositionsordning,
    Propositionssteg,
    Stegslag,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)

_YTTRANDE = Paragraf(
    33,
    "Yttrande över motion om läxhjälp",
    diarienummer=Diarienummer("BUN 2031/0030"),
    övriga_diarienummer=(Diarienummer("KS 2030/0388"),),
    ärendeslag=Ärendeslag.MOTION,
    text=stycken(
        "Kommunstyrelsen vill veta vad nämnden anser om en motion om läxhjälp på biblioteket. "
        "Förvaltningen är positiv, eftersom biblioteket redan har öppet på eftermiddagarna."
    ),
    beslut=(
        Beslut(
            numrerade("Nämnden tillstyrker motionen."),
            organ="Barn- och utbildningsnämnden",
            förslag_till="Kommunstyrelsen",
            rubrik="Nämndens yttrande till kommunstyrelsen",
        ),
    ),
    skickas_till=("Kommunstyrelsen",),
)

_SKOLSKJUTS = Paragraf(
    34,
    "Ansökan om skolskjuts",
    diarienummer=Diarienummer("BUN 2031/0038"),
    ärendeslag=Ärendeslag.MYNDIGHETSUTÖVNING,
    text=stycken(
        "Ärendet gäller en enskild elev. Namn, adress och skäl finns i en bilaga som inte "
        "publiceras (23 kap. 2 § offentlighets- och sekretesslagen)."
    ),
    beslut=beslutade("Ansökan beviljas för läsåret 2031/2032."),
    jäv=(
        Jäv(
            ekby.EMIL_ÅSVRET,
            "Nära släkt med eleven",
            lagrum=Lagrum("28", 6, punkt=1),
            lämnade_lokalen=True,
            ersättare=ekby.WILMA_KVISTLID,
            text="Emil Åsvret (S) anmäler jäv och lämnar lokalen. Wilma Kvistlid (S) "
            "tjänstgör i hans ställe.",
        ),
    ),
    skickas_till=("Vårdnadshavarna",),
)

_ÅTER = "återremiss"

_BIFALL = "bifall"

_INITIATIV = Paragraf(
    35,
    "Initiativ om mobilfria raster",
    diarienummer=Diarienummer("BUN 2031/0041"),
    text=stycken("Lovisa Hagåker (C) föreslår att raster i årskurs 4–6 är fria från mobiler."),
    yrkanden=(
        Yrkande(
            "Lotta Hagvret (V) yrkar att ärendet återremitteras för att eleverna ska få säga sitt.",
            (ekby.LOTTA_HAGVRET,),
            slag=Yrkandeslag.ÅTERREMISS,
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Lovisa Hagåker (C) yrkar bifall till initiativet.",
            (ekby.LOVISA_HAGÅKER,),
            slag=Yrkandeslag.BIFALL,
            utgång=Yrkandeutgång.FÖLL,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden frågar om ärendet ska återremitteras eller avgöras i dag och finner att "
        "det återremitteras.",
        (Propositionssteg("", (_ÅTER, _BIFALL), utfall=_ÅTER, slag=Stegslag.FORMELLT),),
    ),
    beslut=beslutade(
        "Ärendet återremitteras till förvaltningen för att eleverna ska tillfrågas.",
        slag=Beslutsslag.ÅTERREMISS,
    ),
    skickas_till=("Skolchefen",),
)

_DELEGATIONSBESLUT = Paragraf(
    36,
    "Anmälan av delegationsbeslut",
    ärendeslag=Ärendeslag.DELEGATIONSBESLUT,
    text=(
        Löptext("Beslut som fattats på nämndens vägnar i mars 2031:"),
        lista("Placering i förskola, 41 beslut", "Anställning av lärare, 6 beslut"),
    ),
    beslut=beslutade("Nämnden har tagit del av besluten.", slag=Beslutsslag.NOTERING),
)

_AVSLUTNING = Paragraf(
    37,
    "Sammanträdet avslutas",
    ärendeslag=Ärendeslag.FORMALIA,
    text=stycken("Ordföranden tackar för i dag. Nästa sammanträde är den 3 juni 2031."),
)

PARAGRAFER = (_YTTRANDE, _SKOLSKJUTS, _INITIATIV, _DELEGATIONSBESLUT, _AVSLUTNING)
"""The five paragraphs."""
