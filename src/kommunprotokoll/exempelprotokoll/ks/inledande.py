"""§§ 61-63 of kommunstyrelsen: the opening items and information."""

from kommunprotokoll.exempelprotokoll.bygg import beslutar, lista, satser, stycken
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik

_VAL_AV_JUSTERARE = Paragraf(
    61,
    "Upprop och val av justerare",
    ärendeslag=Ärendeslag.FORMALIA,
    text=stycken(
        "Sekreteraren ropar upp ledamöter och ersättare. Cecilia Almlid (M) deltar på distans "
        "med ljud och bild. Ordföranden konstaterar att alla deltagare ser och hör varandra "
        "på lika villkor.",
        "Justeringen sker på kommunkansliet onsdagen den 23 april 2031 kl. 15.00.",
    ),
    beslut=beslutar(
        "Kommunstyrelsen",
        "att utse Helena Östervret (M) att jämte ordföranden justera protokollet, med Fredrik "
        "Vretmark (M) som ersättare.",
    ),
)

_DAGORDNING = Paragraf(
    62,
    "Fastställande av dagordningen",
    ärendeslag=Ärendeslag.FORMALIA,
    text=stycken(
        "Ordföranden föreslår att ärendet om reservkraft till vattenverket läggs till, "
        "eftersom leverantörens erbjudande går ut i dag."
    ),
    beslut=beslutar("Kommunstyrelsen", "att fastställa dagordningen med detta tillägg."),
)

_INFORMATION = Paragraf(
    63,
    "Information från förvaltningen",
    diarienummer=Diarienummer("KS 2031/0007"),
    ärendeslag=Ärendeslag.INFORMATION,
    text=(
        Löptext("Kommundirektör Katarina Vasslid informerar."),
        Mellanrubrik("Arbetsmarknaden"),
        Löptext(
            "Arbetslösheten i kommunen var 6,1 procent i mars, en minskning med 0,4 "
            "procentenheter på ett år. Två företag har anmält att de söker personal:"
        ),
        lista(
            "Ekby Mekaniska behöver tolv svetsare före hösten.",
            "Lingården öppnar ett lager i juni och anställer omkring trettio personer.",
        ),
        Mellanrubrik("Värmeförsörjningen"),
        Löptext(
            "Fjärrvärmebolaget byter ledningar i Skolgatan mellan den 5 maj och den 27 juni. "
            "Gatan är avstängd för genomfartstrafik."
        ),
        Mellanrubrik("Frågor från ledamöterna"),
        Löptext(
            "Yngve Bergåker (EKL) frågar hur de boende får veta att gatan stängs. "
            "Kommundirektören svarar att ett brev går ut till alla hushåll den 25 april."
        ),
    ),
    beslut=(
        Beslut(
            satser("att anteckna informationen till protokollet."),
            "Kommunstyrelsen beslutar",
            organ="Kommunstyrelsen",
            slag=Beslutsslag.NOTERING,
        ),
    ),
)

PARAGRAFER = (_VAL_AV_JUSTERARE, _DAGORDNING, _INFORMATION)
"""The three paragraphs."""
