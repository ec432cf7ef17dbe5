"""§§ 41-45 of kommunfullmäktige: a motion, a secret vote, a by-election, new motions, notices."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, lista, satser, stycken
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.narvaro import Närvaroändring, Närvaroändringsslag
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer
from kommunprotokoll.modell.omrostning import Avgörandegrund, Röstetal, SlutenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf, Tidigarebehandling, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.modell.yrkande import (
    Förslag,
    Propositionsordning,
    Propositionssteg,
    Yrkande,
    Yrkandeslag,
    Yrkandeutgång,
)
from kommunprotokoll.modell.yttranden import Reservation, SärskiltYttrande

_MOTION = Paragraf(
    41,
    "Svar på motion om cykelgarage vid stationen",
    diarienummer=Diarienummer("KS 2030/0402"),
    tidigare_behandling=(
        Tidigarebehandling("Kommunstyrelsen", Paragrafnummer(72), datum=date(2031, 4, 16)),
    ),
    ärendeslag=Ärendeslag.MOTION,
    text=stycken(
        "Ismail Dahlvret (V) väckte motionen den 29 september 2030. Kommunstyrelsen föreslår "
        "att den bifalls."
    ),
    beslutsunderlag=(Handling("Motion den 29 september 2030", date(2030, 9, 29)),),
    förslag=(Förslag("Kommunstyrelsen", satser("att bifalla motionen.")),),
    yrkanden=(
        Yrkande(
            "Ismail Dahlvret (V) yrkar bifall till motionen.",
            (ekby.ISMAIL_DAHLVRET,),
            slag=Yrkandeslag.BIFALL,
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Anki Lövåsen (SD) yrkar avslag på motionen.",
            (ekby.ANKI_LÖVÅSEN,),
            slag=Yrkandeslag.AVSLAG,
            utgång=Yrkandeutgång.AVSLAGET,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden ställer bifall mot avslag och finner att motionen bifalls.",
        (Propositionssteg("", ("bifall", "avslag"), utfall="bifall"),),
    ),
    beslut=beslutar("Kommunfullmäktige", "att bifalla motionen."),
    reservationer=(
        Reservation(
            (ekby.ANKI_LÖVÅSEN,),
            "Anki Lövåsen (SD) reserverar sig mot beslutet till förmån för eget yrkande.",
            till_förmån_för="avslag",
        ),
    ),
    särskilda_yttranden=(
        SärskiltYttrande(
            (ekby.YNGVE_BERGÅKER, ekby.SUSANNE_HOLMHED),
            "Ekbylistan är för ett cykelgarage men vill att det också får plats för lådcyklar.",
            partier=(ekby.EKL,),
        ),
    ),
    skickas_till=("Motionären", "Samhällsbyggnadsförvaltningen"),
)

_VALBEREDNINGEN = Paragraf(
    42,
    "Val av ordförande i valberedningen",
    diarienummer=Diarienummer("KS 2031/0012"),
    ärendeslag=Ärendeslag.VAL,
    text=stycken(
        "Håkan Ällhed (C) föreslår Siv Brännås (C). Nina Furulid (M) föreslår Lennart Granlid "
        "(M). Omröstning begärs, och den är sluten eftersom ärendet är ett val."
    ),
    yrkanden=(
        Yrkande(
            "Håkan Ällhed (C) yrkar att Siv Brännås (C) väljs.",
            (ekby.HÅKAN_ÄLLHED,),
            utgång=Yrkandeutgång.BIFALLET,
        ),
        Yrkande(
            "Nina Furulid (M) yrkar att Lennart Granlid (M) väljs.",
            (ekby.NINA_FURULID,),
            utgång=Yrkandeutgång.AVSLAGET,
        ),
    ),
    propositionsordning=Propositionsordning(
        "Ordföranden ställer förslagen mot varandra. Omröstning begärs.",
        (
            Propositionssteg(
                "Vem ska väljas?",
                ("Siv Brännås (C)", "Lennart Granlid (M)"),
                utfall="Siv Brännås (C)",
                omröstning=0,
            ),
        ),
    ),
    omröstningar=(
        SlutenOmröstning(
            (Röstetal("Siv Brännås (C)", 17), Röstetal("Lennart Granlid (M)", 12)),
            blanka=1,
            ogiltiga=0,
            sak="Val av ordförande i valberedningen",
            vinnare=("Siv Brännås (C)",),
            avgjord_genom=Avgörandegrund.MAJORITET,
            text="30 valsedlar lämnas. Stellan Myrhed (S) och Kent Järvlid (SD) räknar rösterna.",
        ),
    ),
    beslut=beslutar(
        "Kommunfullmäktige",
        "att välja Siv Brännås (C) till ordförande i valberedningen till och med den 14 "
        "oktober 2034.",
    ),
    närvaroändringar=(
        Närvaroändring(
            ekby.BIRGIT_LILLHED,
            Närvaroändringsslag.LÄMNAR,
            klockslag=time(21, 15),
            text="Birgit Lillhed (KD) lämnar sammanträdet kl. 21.15, efter beslutet.",
        ),
    ),
    skickas_till=("De valda", "Kommunkansliet"),
)

_FYLLNADSVAL = Paragraf(
    43,
    "Avsägelse och val av ersättare i barn- och utbildningsnämnden",
    diarienummer=Diarienummer("KS 2031/0127"),
    ärendeslag=Ärendeslag.VAL,
    # On the board the weekday before the meeting, a Monday (kommunallagen 5 kap. 14 §).
    brådska=Brådska(
        date(2031, 5, 2),
        text="Ärendet är brådskande. Det tillkännagavs på anslagstavlan den 2 maj 2031.",
    ),
    text=stycken(
        "Samuel Strandhed (KD) avsäger sig uppdraget som ersättare i barn- och "
        "utbildningsnämnden. Valberedningen föreslår Birgit Lillhed (KD)."
    ),
    beslut=beslutar(
        "Kommunfullmäktige",
        "att bevilja avsägelsen, och",
        "att välja Birgit Lillhed (KD) till ersättare i barn- och utbildningsnämnden till och "
        "med den 31 december 2034.",
    ),
    närvaroändringar=(
        Närvaroändring(
            ekby.SAMUEL_STRANDHED,
            Närvaroändringsslag.TJÄNSTGÖR,
            ersätter=ekby.BIRGIT_LILLHED,
            text="Samuel Strandhed (KD) tjänstgör från och med denna paragraf.",
        ),
    ),
    skickas_till=("Barn- och utbildningsnämnden", "Löneenheten"),
)

_NYA_MOTIONER = Paragraf(
    44,
    "Nya motioner och medborgarförslag",
    ärendeslag=Ärendeslag.MOTION,
    text=(
        Löptext("Följande motioner och medborgarförslag har kommit in:"),
        lista(
            "Motion av Gustav Hällåsen (M) om fler laddplatser (KS 2031/0143)",
            "Medborgarförslag om en hundrastgård i Kvarnparken (KS 2031/0135)",
        ),
    ),
    beslut=(
        Beslut(
            satser("att sända motionen och medborgarförslaget till kommunstyrelsen."),
            "Kommunfullmäktige beslutar",
            organ="Kommunfullmäktige",
            slag=Beslutsslag.REMISS,
        ),
    ),
    skickas_till=("Kommunstyrelsen",),
)

_ANMÄLNINGAR = Paragraf(
    45,
    "Anmälningsärenden",
    ärendeslag=Ärendeslag.INFORMATION,
    text=(
        Löptext("Följande handlingar anmäls:"),
        lista(
            "Protokoll från revisorernas möte den 8 april 2031",
            "Beslut av länsstyrelsen om ny ersättare för Ekbylistan",
        ),
        Löptext("Ordföranden tackar för i kväll och avslutar sammanträdet."),
    ),
    beslut=(
        Beslut(
            satser("att lägga handlingarna till protokollet."),
            "Kommunfullmäktige beslutar",
            organ="Kommunfullmäktige",
            slag=Beslutsslag.NOTERING,
        ),
    ),
)

PARAGRAFER = (_MOTION, _VALBEREDNINGEN, _FYLLNADSVAL, _NYA_MOTIONER, _ANMÄLNINGAR)
"""The five paragraphs."""
