"""The words of the papers, in one place where a municipality can replace them.

``Ordval`` holds every label and sentence that documents are made with; ``STANDARD`` has the words
that most Swedish municipalities use. ``kp.ändra`` makes another choice of it, and each document
function takes one. Sentences have places in braces; what is put there is never read as a pattern
itself.

>>> from kommunprotokoll import ändra
>>> egna = ändra(STANDARD, {"ärende.dnr": "Diarienummer", "framsida.innehåll": "Ärenden"})
>>> egna.ärende.dnr, egna.ärende.beslut
('Diarienummer', 'Beslut')
"""

from collections.abc import Mapping

import attrs

from kommunprotokoll.dokument.ordlista import Ordlista, ordtabell
from kommunprotokoll.dokument.ordval_papper import Kallelseord, Listord, Utdragsord
from kommunprotokoll.dokument.ordval_plan import Planord
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.narvaro import Närvaroändringsslag
from kommunprotokoll.modell.omrostning import Avgörandegrund, Omröstningsslag, Röstval
from kommunprotokoll.modell.sammantrade import Sammanträdesslag
from kommunprotokoll.modell.yrkande import Stegslag, Yrkandeslag, Yrkandeutgång


@attrs.frozen(kw_only=True)
class Försättsbladsord(Ordlista):
    """Labels of the front page (lag.md's blocks; practice, not law, but for the notice)."""

    dokumentslag: str = "Sammanträdesprotokoll"
    protokoll_nr: str = "Protokoll nr {nummer}"
    sammanträdesdatum: str = "Sammanträdesdatum"
    plats_och_tid: str = "Plats och tid"
    ajournering: str = "Ajournering"
    planerad_tid: str = "Planerad tid: {tid}"
    offentligt: str = "Sammanträdet är offentligt."
    inte_offentligt: str = "Sammanträdet är inte offentligt."
    på_distans: str = "Deltagande på distans förekommer."
    distans_tillåten: str = "Fullmäktige har beslutat att ledamöterna får delta på distans."
    distans_inte_tillåten: str = (
        "Fullmäktige har inte beslutat att ledamöterna får delta på distans."
    )
    kallelse: str = "Kallelse"
    kallelse_utsänd: str = "Utsänd {datum}"
    kungjord: str = "Kungjord på anslagstavlan {datum}"
    utses_att_justera: str = "Utses att justera"
    ersättare_för_justerare: str = "ersättare {namn}"
    justeringens_plats_och_tid: str = "Justeringens plats och tid"
    digital_justering: str = "Digital justering"
    omedelbar_justering: str = "omedelbar justering"
    underskrifter: str = "Underskrifter"
    sekreterare: str = "Sekreterare"
    ordförande: str = "Ordförande"
    justerare: str = "Justerande"
    undertecknat: str = "Undertecknat"
    digitalt_undertecknat: str = "Digitalt undertecknat"
    transaktion: str = "transaktion {beteckning}"
    paragrafer: str = "Paragrafer"
    justerandes_sign: str = "Justerandes sign"
    utdragsbestyrkande: str = "Utdragsbestyrkande"
    innehåll: str = "Innehåll"


@attrs.frozen(kw_only=True)
class Anslagsord(Ordlista):
    """Words of the notice that the protocol has been adjusted (kommunallagen 8 kap. 12 §)."""

    dokumentslag: str = "Anslagsbevis"
    rubrik: str = "Anslag/bevis"
    justering_av: str = "Justering av {paragrafer}"
    hela: str = "hela protokollet"
    ingress: str = "Protokollet är justerat. Justeringen har tillkännagivits på anslagstavlan."
    ingress_paragraf: tuple[str, str] = (
        "Paragrafen är justerad. Justeringen har tillkännagivits på anslagstavlan.",
        "Paragraferna är justerade. Justeringen har tillkännagivits på anslagstavlan.",
    )
    ingress_förväg: str = "Justeringen av protokollet tillkännages på anslagstavlan."
    organ: str = "Organ"
    datum_för_justering: str = "Justeringsdatum"
    sätts_upp: str = "Datum då anslaget sätts upp"
    tas_ned: str = "Datum då anslaget tas ned"
    sista_dag: str = "Sista dag för överklagande"
    förvaringsplats: str = "Förvaringsplats för protokollet"
    anslagstavla: str = "Anslagstavla"
    att_fylla_i: str = "." * 50
    underskrift: str = "Underskrift"


@attrs.frozen(kw_only=True)
class Närvaroord(Ordlista):
    """Words of the attendance list."""

    rubrik: str = "Närvarolista"
    se_listan: str = "enligt närvarolistan"
    beslutande: str = "Beslutande"
    närvarande: str = "Närvarande"
    ersättare: str = "Ersättare"
    ersättare_i_listan: str = "Ersättare som inte tjänstgör"
    övriga: str = "Övriga närvarande"
    frånvarande: str = "Frånvarande"
    namn: str = "Namn"
    parti: str = "Parti"
    organisation: str = "Organisation"
    uppdrag: str = "Uppdrag"
    närvaro: str = "Närvaro"
    ersätter: str = "ersätter {namn}"
    tjänstgör: str = "tjänstgör"
    tjänstgör_ej: str = "tjänstgör inte"
    utom: str = "inte {paragrafer}"
    på_distans: str = "på distans"
    från_kl: str = "från kl. {kl}"
    till_kl: str = "till kl. {kl}"
    antal_ledamöter: tuple[str, str] = ("ledamot", "ledamöter")
    antal_tjänstgörande: tuple[str, str] = (
        "tjänstgörande ersättare",
        "tjänstgörande ersättare",
    )
    antal_ersättare: tuple[str, str] = ("ersättare", "ersättare")
    antal_personer: tuple[str, str] = ("person", "personer")


@attrs.frozen(kw_only=True)
class Ärendeord(Ordlista):
    """Headings and sentences inside a paragraph."""

    dnr: str = "Dnr"
    klassbeteckning: str = "klass {beteckning}"
    tidigare_behandling: str = "Tidigare behandling"
    ordförande: str = "{namn} är ordförande under paragrafen."
    stängda_dörrar: str = "Överläggningen hålls inom stängda dörrar."
    brådskande: str = "Ärendet är brådskande och tillkännagavs på anslagstavlan {datum}."
    okungjort: str = "Ärendet är brådskande och tillkännagavs inte före sammanträdet."
    oberett: str = "Ärendet är brådskande och har inte beretts."
    enhälligt: str = "Alla närvarande är ense om att ärendet ska avgöras."
    inte_enhälligt: str = "Alla närvarande är inte ense om att ärendet ska avgöras."
    interpellation: str = "interpellation"
    interpellationen: str = "interpellationen"
    fråga: str = "fråga"
    frågan: str = "frågan"
    ställd_av: str = "av {vilka}"
    ställd_till: str = "till {vem}"
    besvaras: str = "{vad} besvaras."
    besvaras_inte: str = "{vad} besvaras inte vid sammanträdet."
    beslutsunderlag: str = "Beslutsunderlag"
    förslag: str = "Förslag till beslut"
    förslag_av: str = "{vems} förslag till beslut"
    yrkanden: str = "Yrkanden"
    yrkar: str = "{vilka} yrkar {vad}"
    yrkar_utan_text: str = "{vilka} yrkar {slag}."
    yrkar_följande: str = "{vilka} yrkar följande."
    instämmer: str = "{vilka} instämmer i yrkandet."
    ledamöterna_från: str = "ledamöterna från {partier}"
    ledamöterna_är: tuple[str, str] = ("Ledamoten är {vilka}.", "Ledamöterna är {vilka}.")
    propositionsordning: str = "Propositionsordning"
    beslut: str = "Beslut"
    beslut_av: str = "{vems} beslut"
    förslag_till: str = "{vems} förslag till {vilka}"
    beslutar: str = "{vem} beslutar"
    föreslår: str = "{vem} föreslår att {vilka} beslutar"
    minoritet: str = (
        "Beslutet fattas av en minoritet om minst en tredjedel av de närvarande"
        " (5 kap. 50 § kommunallagen)."
    )
    reservation: str = "Reservation"
    reservationer: str = "Reservationer"
    reserverar_sig: str = "{vilka} reserverar sig mot beslutet."
    reserverar_sig_för: str = "{vilka} reserverar sig mot beslutet till förmån för {förslag}."
    till_förmån_för: str = "Reservationen är till förmån för {förslag}."
    skriftlig: str = "Reservationen är skriftlig."
    särskilt_yttrande: str = "Särskilt yttrande"
    särskilda_yttranden: str = "Särskilda yttranden"
    yttrar_sig: str = "{vilka} lämnar ett särskilt yttrande."
    protokollsanteckning: str = "Protokollsanteckning"
    protokollsanteckningar: str = "Protokollsanteckningar"
    antecknar: str = "{vilka} lämnar en anteckning till protokollet."
    deltar_ej: str = "Deltar inte i beslutet"
    deltar_ej_mening: str = "{vilka} deltar inte i beslutet."
    jäv: str = "Jäv"
    är_jävig: str = "{vem} är jävig."
    jäv_grund: str = "Grund: {grund}"
    lämnade_lokalen: str = "{vem} lämnar lokalen under ärendet."
    stannade_i_lokalen: str = "{vem} är kvar i lokalen under ärendet."
    jäv_ersättare: str = "{vem} tjänstgör i stället."
    närvaroändringar: str = "Närvaro under paragrafen"
    sammanträdestider: str = "Sammanträdestider"
    skickas_till: str = "Beslutet skickas till"
    bilaga: str = "Bilaga"
    bilagor: str = "Bilagor"
    omedelbart_justerad: str = "Paragrafen är omedelbart justerad."


@attrs.frozen(kw_only=True)
class Omröstningsord(Ordlista):
    """Words of votes and of the order of propositions."""

    omröstning: str = "Omröstning"
    omröstning_om: str = "Omröstning – {slag}"
    sluten: str = "Sluten omröstning"
    sluten_mening: str = "Omröstningen är sluten."
    sak: str = "Sak: {sak}"
    begärd_av: str = "{vilka} begär omröstning."
    ja: str = "Ja"
    nej: str = "Nej"
    ja_innebär: str = "Ja-röst: {innebörd}"
    nej_innebär: str = "Nej-röst: {innebörd}"
    ja_röster: tuple[str, str] = ("ja-röst", "ja-röster")
    nej_röster: tuple[str, str] = ("nej-röst", "nej-röster")
    utfall: str = "Omröstningen utfaller med {antal}."
    mot: str = "{ja} mot {nej}"
    avstår: tuple[str, str] = ("ledamot avstår", "ledamöter avstår")
    frånvarande: tuple[str, str] = ("ledamot är frånvarande", "ledamöter är frånvarande")
    vinnande_sida: str = "{sida}-sidan vinner."
    lista: str = "Omröstningslista"
    lista_beskrivning: str = "Hur var och en röstade i omröstningen under § {paragraf}."
    per_parti: str = "Röster per parti"
    per_parti_beskrivning: str = "Hur partierna röstade i omröstningen under § {paragraf}."
    namn: str = "Namn"
    parti: str = "Parti"
    ersätter: str = "Ersätter"
    summa: str = "Summa"
    röstetal: str = "Röstetal"
    röstetal_beskrivning: str = "Röstetalen i den slutna omröstningen under § {paragraf}."
    alternativ: str = "Förslag"
    antal_röster: str = "Antal röster"
    antal_platser: str = "Platser"
    platser: tuple[str, str] = ("Valet gäller {antal} plats.", "Valet gäller {antal} platser.")
    begär_proportionellt: str = "{vilka} begär proportionellt val."
    blanka: str = "Blanka valsedlar"
    ogiltiga: str = "Ogiltiga valsedlar"
    vald: str = "Valt genom omröstningen: {vilka}."
    proportionell: str = "Valet är proportionellt (lagen om proportionella val)."
    ställs_mot: str = "{alternativ} ställs mot varandra."
    ett_alternativ: str = "Proposition ställs på {alternativ}."
    finner: str = "Ordföranden finner att {utfall} bifalls."
    val: Mapping[Röstval, str] = ordtabell(
        {
            Röstval.JA: "Ja",
            Röstval.NEJ: "Nej",
            Röstval.AVSTÅR: "Avstår",
            Röstval.FRÅNVARANDE: "Frånvarande",
            Röstval.DELTAR_EJ: "Deltar ej",
            Röstval.JÄV: "Jäv",
        }
    )
    slag: Mapping[Omröstningsslag, str] = ordtabell(
        {
            Omröstningsslag.ÅTERREMISS: "återremiss",
            Omröstningsslag.BORDLÄGGNING: "bordläggning",
            Omröstningsslag.FÖRBEREDANDE: "förberedande omröstning",
            Omröstningsslag.HUVUDVOTERING: "huvudomröstning",
            Omröstningsslag.TILLÄGG: "tilläggsyrkande",
            Omröstningsslag.VAL: "val",
            Omröstningsslag.ANNAT: "",
        }
    )
    avgjord_genom: Mapping[Avgörandegrund, str] = ordtabell(
        {
            Avgörandegrund.MAJORITET: "",
            Avgörandegrund.KVALIFICERAD_MAJORITET: "Beslutet kräver kvalificerad majoritet.",
            Avgörandegrund.UTSLAGSRÖST: "Ordförandens utslagsröst avgör.",
            Avgörandegrund.LOTTNING: "Lottning avgör.",
            Avgörandegrund.MINORITET: (
                "En minoritet om minst en tredjedel av de närvarande avgör"
                " (5 kap. 50 § kommunallagen)."
            ),
        }
    )
    steg: Mapping[Stegslag, str] = ordtabell(
        {
            Stegslag.FORMELLT: "Formell fråga",
            Stegslag.MOTFÖRSLAG: "Val av motförslag",
            Stegslag.HUVUDFÖRSLAG: "",
            Stegslag.TILLÄGG: "Tilläggsyrkande",
            Stegslag.ANNAT: "",
        }
    )


@attrs.frozen(kw_only=True)
class Ordval(Ordlista):
    """All the words that the documents are made with."""

    framsida: Försättsbladsord = Försättsbladsord()
    anslag: Anslagsord = Anslagsord()
    närvaro: Närvaroord = Närvaroord()
    ärende: Ärendeord = Ärendeord()
    omröstning: Omröstningsord = Omröstningsord()
    utdrag: Utdragsord = attrs.field(factory=Utdragsord)
    kallelse: Kallelseord = attrs.field(factory=Kallelseord)
    listor: Listord = attrs.field(factory=Listord)
    plan: Planord = attrs.field(factory=Planord)
    partilös: str = "partilösa"
    slag_av_sammanträde: Mapping[Sammanträdesslag, str] = ordtabell(
        {
            Sammanträdesslag.ORDINARIE: "",
            Sammanträdesslag.EXTRA: "Extra sammanträde",
            Sammanträdesslag.KONSTITUERANDE: "Konstituerande sammanträde",
            Sammanträdesslag.PER_CAPSULAM: "Per capsulam",
        }
    )
    beslutsslag: Mapping[Beslutsslag, str] = ordtabell(
        {
            Beslutsslag.AVGÖRANDE: "",
            Beslutsslag.BORDLÄGGNING: "Ärendet bordläggs.",
            Beslutsslag.ÅTERREMISS: "Ärendet återremitteras.",
            Beslutsslag.REMISS: "Ärendet remitteras.",
            Beslutsslag.NOTERING: "Informationen noteras.",
            Beslutsslag.UTGÅR: "Ärendet utgår.",
        }
    )
    yrkandeslag: Mapping[Yrkandeslag, str] = ordtabell(
        {
            Yrkandeslag.BIFALL: "bifall",
            Yrkandeslag.AVSLAG: "avslag",
            Yrkandeslag.ÄNDRING: "ändring",
            Yrkandeslag.TILLÄGG: "tillägg",
            Yrkandeslag.ÅTERREMISS: "återremiss",
            Yrkandeslag.BORDLÄGGNING: "bordläggning",
            Yrkandeslag.ANNAT: "",
        }
    )
    yrkandeutgång: Mapping[Yrkandeutgång, str] = ordtabell(
        {
            Yrkandeutgång.BIFALLET: "Yrkandet bifalls.",
            Yrkandeutgång.DELVIS_BIFALLET: "Yrkandet bifalls delvis.",
            Yrkandeutgång.AVSLAGET: "Yrkandet avslås.",
            Yrkandeutgång.ÅTERTAGET: "Yrkandet återtas.",
            Yrkandeutgång.FÖLL: "Yrkandet faller.",
        }
    )
    närvaroändring: Mapping[Närvaroändringsslag, str] = ordtabell(
        {
            Närvaroändringsslag.ANLÄNDER: "{vem} anländer{kl}.",
            Närvaroändringsslag.LÄMNAR: "{vem} lämnar sammanträdet{kl}.",
            Närvaroändringsslag.TJÄNSTGÖR: "{vem} börjar tjänstgöra{kl}.",
            Närvaroändringsslag.SLUTAR_TJÄNSTGÖRA: "{vem} slutar tjänstgöra{kl}.",
        }
    )


STANDARD = Ordval()
"""The words that most Swedish municipalities use."""
