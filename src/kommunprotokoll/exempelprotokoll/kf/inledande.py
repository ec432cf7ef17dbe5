"""§§ 31-33 of kommunfullmäktige: the opening items."""

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import beslutar, stycken
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext, Mellanrubrik

_UPPROP = Paragraf(
    31,
    "Upprop, kungörelse och val av justerare",
    ärendeslag=Ärendeslag.FORMALIA,
    text=stycken(
        "Ordföranden förklarar sammanträdet öppnat. Vid uppropet är 27 ledamöter och två "
        "tjänstgörande ersättare närvarande.",
        "Sammanträdet kungjordes på kommunens anslagstavla den 25 april 2031. Kallelsen "
        "sändes samma dag.",
        "Protokollet justeras på kommunkansliet onsdagen den 14 maj 2031 kl. 16.00.",
    ),
    beslut=beslutar(
        "Kommunfullmäktige",
        "att sammanträdet är kungjort i laga ordning, och",
        "att utse Roland Kvarnlid (S) och Fredrik Vretmark (M) att jämte ordföranden justera "
        "protokollet, med Omar Sandlid (S) och Nina Furulid (M) som ersättare.",
    ),
)

_DAGORDNING = Paragraf(
    32,
    "Fastställande av dagordningen",
    ärendeslag=Ärendeslag.FORMALIA,
    text=stycken("Valet av ledamot i socialnämnden utgår."),
    beslut=beslutar("Kommunfullmäktige", "att fastställa dagordningen med denna ändring."),
)

_FRÅGESTUND = Paragraf(
    33,
    "Allmänhetens frågestund",
    ärendeslag=Ärendeslag.INFORMATION,
    text=(
        Löptext("Två frågor har kommit in från boende i kommunen."),
        Mellanrubrik("Lekplatsen vid Kvarnparken"),
        Löptext(
            "Frågeställaren undrar när lekplatsen öppnar igen. Kommunstyrelsens ordförande "
            f"{ekby.MATS_LINDVRET} svarar att den öppnar i juni."
        ),
        Mellanrubrik("Belysning längs Strandvägen"),
        Löptext(
            "Frågeställaren undrar varför lamporna är släckta. Bygg- och miljönämndens "
            f"ordförande {ekby.ANDERS_LJUNGVRET} svarar att en kabel är av och lagas i maj."
        ),
    ),
    beslut=(
        Beslut(
            inledning="Frågorna och svaren antecknas till protokollet.",
            organ="Kommunfullmäktige",
            slag=Beslutsslag.NOTERING,
        ),
    ),
)

PARAGRAFER = (_UPPROP, _DAGORDNING, _FRÅGESTUND)
"""The three paragraphs."""
