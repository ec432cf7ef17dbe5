"""The rules behind the deadlines, as data: demand, sections, how sure, and how time is counted.

A sentence in which ``{dag}`` stands is completed with the day when a deadline explains itself.
"""

from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.lag.frist import Räknesätt
from kommunprotokoll.lag.rattsregel import ALLTID, Rättsregel, Stöd
from kommunprotokoll.lag.tidsrakning import SÖNDAGSREGELN, TIDSLAGEN_1, Tidsenhet, Tidslängd

JUSTERINGSTID = Tidslängd(14, Tidsenhet.DAG)
TILLKÄNNAGIVANDETID = Tidslängd(2, Tidsenhet.DAG)
ÖVERKLAGANDETID = Tidslängd(3, Tidsenhet.VECKA)
KALLELSEDAGAR = 7
"""Days before the meeting that make "at least a week before"."""

KUNGÖRELSE = Rättsregel(
    "Sammanträdet ska kungöras på anslagstavlan minst en vecka före sammanträdesdagen.",
    (Lagrum("13", 5),),
)
BRÅDSKANDE_KUNGÖRELSE = Rättsregel(
    "Ett ärende som är så brådskande att det inte hann kungöras i tid ska tillkännages på "
    "anslagstavlan senast vardagen närmast före sammanträdesdagen.",
    (Lagrum("14", 5),),
)
KALLELSE = Rättsregel(
    "Kallelsen ska lämnas till varje ledamot och ersättare minst en vecka före sammanträdesdagen.",
    (Lagrum("15", 5),),
)
JUSTERING = Rättsregel(
    "Protokollet ska justeras senast 14 dagar efter sammanträdet.", (Lagrum("69", 5),)
)
TILLKÄNNAGIVANDE = Rättsregel(
    "Att protokollet är justerat ska tillkännages på anslagstavlan senast andra dagen efter "
    "justeringen.",
    (Lagrum("12", 8),),
)
ÖVERKLAGANDE = Rättsregel(
    "Ett beslut ska överklagas till förvaltningsrätten inom tre veckor från den dag då justeringen "
    "tillkännagavs.",
    (Lagrum("5", 13),),
)
NEDTAGNING = Rättsregel(
    "Tillkännagivandet får inte tas ned före överklagandetidens utgång, och överklagandetiden går "
    "ut bara om det har suttit uppe hela tiden.",
    (Lagrum("12", 8), Lagrum("5", 13, stycke=2)),
)
LAGA_KRAFT = Rättsregel(
    "Ett beslut som ingen har överklagat kan få laga kraft först när överklagandetiden har gått "
    "ut.",
    (Lagrum("5", 13),),
    stöd=Stöd.SLUTSATS,
    förbehåll="Dagen är en slutsats ur lagtexten och säger inte att beslutet har fått laga kraft. "
    "Det måste någon bekräfta som vet att ingen har överklagat.",
)
RESERVATION = Rättsregel(
    "En skriftlig motivering till en reservation brukar behöva lämnas före justeringen.",
    stöd=Stöd.OKONTROLLERAT,
    förbehåll="När motiveringen senast ska lämnas står i arbetsordningen eller reglementet, inte "
    "i lagen. Uppgiften är inte kontrollerad mot någon text.",
)

_DAGRÄKNING = (
    "Att dagen efter räknas som den första är en slutsats: lagen (1930:173) talar bara om veckor, "
    "månader och år."
)
_SÖNDAGSREGEL_I_LAG = Rättsregel(
    "Sista dagen flyttas då till nästa vardag.", (SÖNDAGSREGELN,), giltighet=ALLTID
)
_SÖNDAGSREGEL_TROLIG = Rättsregel(
    "Gäller söndagsregeln här flyttas sista dagen till nästa vardag.",
    (SÖNDAGSREGELN,),
    stöd=Stöd.SLUTSATS,
    giltighet=ALLTID,
    förbehåll="Att söndagsregeln gäller också här är en slutsats ur lagtexten.",
)

ÖVERKLAGANDERÄKNING = Räknesätt(
    Rättsregel("Tre veckor räknas till samma veckodag, {dag}.", (TIDSLAGEN_1,), giltighet=ALLTID),
    _SÖNDAGSREGEL_I_LAG,
)
JUSTERINGSRÄKNING = Räknesätt(
    Rättsregel(
        "Den fjortonde dagen efter sammanträdet är {dag}.",
        stöd=Stöd.SLUTSATS,
        giltighet=ALLTID,
        förbehåll=_DAGRÄKNING,
    ),
    _SÖNDAGSREGEL_TROLIG,
)
TILLKÄNNAGIVANDERÄKNING = Räknesätt(
    Rättsregel(
        "Andra dagen efter justeringen är {dag}.",
        stöd=Stöd.SLUTSATS,
        giltighet=ALLTID,
        förbehåll=_DAGRÄKNING,
    ),
    _SÖNDAGSREGEL_TROLIG,
)
KALLELSERÄKNING = Räknesätt(
    Rättsregel(
        "Minst en vecka före är senast sju dagar före, {dag}.",
        stöd=Stöd.SLUTSATS,
        giltighet=ALLTID,
        förbehåll="Att veckan räknas så, och att söndagsregeln inte får korta den, är en slutsats "
        "ur lagtexten.",
    )
)
BRÅDSKANDE_RÄKNING = Räknesätt(
    Rättsregel("Dagen närmast före är {dag}.", giltighet=ALLTID),
    Rättsregel(
        "Vardagen närmast före kommer därför tidigare.",
        stöd=Stöd.SLUTSATS,
        giltighet=ALLTID,
        förbehåll="Att lördagar, midsommarafton, julafton och nyårsafton inte räknas som vardagar "
        "här är en slutsats, vald för att vara på den säkra sidan.",
    ),
)

RESERVATIONEN_ANMÄLS = (
    "Själva reservationen ska anmälas innan sammanträdet avslutas (4 kap. 27 § kommunallagen)."
)
INLÄMNING = (
    "Överklagandet är också i tid om det före tidens slut har kommit in till kommunen eller "
    "regionen i stället för förvaltningsrätten (13 kap. 6 § kommunallagen)."
)
ANDRA_BESTÄMMELSER = (
    "För beslut som överklagas enligt särskilda bestämmelser gäller en annan tid (13 kap. 3 § "
    "kommunallagen)."
)
FÖRBEREDANDE = (
    "Beslut som bara är förberedelse eller verkställighet kan inte överklagas på det här sättet "
    "(13 kap. 2 § kommunallagen)."
)
VERKSTÄLLIGHET = (
    "Beslut får verkställas dessförinnan om inte särskilda skäl talar mot det (13 kap. 14 § "
    "kommunallagen)."
)
TIDIGARE_GÅR_BRA = "Det går bra att tillkännage tidigare, också en lördag, söndag eller helgdag."
