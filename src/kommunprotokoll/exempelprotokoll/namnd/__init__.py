"""Barn- och utbildningsnämnden 2031-04-22: numbered points, substitution across parties."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import (
    frånvarande,
    ledamöter,
    paragrafer,
    tillkännagivet,
    tjänstepersoner,
)
from kommunprotokoll.exempelprotokoll.namnd import arenden, inledande, skola
from kommunprotokoll.modell.justering import Justering, Underskrift, Underskriftsroll
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Ajournering, Kallelse, Sammanträde

_NÄRVARO = (
    Närvaro(ekby.JONAS_TALLÅSEN, Roll.ORDFÖRANDE),
    Närvaro(ekby.LOVISA_HAGÅKER, Roll.VICE_ORDFÖRANDE),
    *ledamöter(ekby.PIA_SJÖVRET, ekby.GUSTAV_HÄLLÅSEN, ekby.LOTTA_HAGVRET),
    Närvaro(ekby.EMIL_ÅSVRET, utom=paragrafer(34), anmärkning="ej § 34 på grund av jäv"),
    *ledamöter(ekby.ANKI_LÖVÅSEN, ekby.PER_OLOF_TORPLID),
    # The order of calling in substitutes goes from M to KD when no substitute of M is there.
    Närvaro(ekby.SAMUEL_STRANDHED, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=ekby.NINA_FURULID),
    Närvaro(
        ekby.WILMA_KVISTLID,
        Roll.ERSÄTTARE,
        perioder=(
            Närvaroperiod(Paragrafintervall.av(30, 33), från_kl=time(13, 30), tjänstgör=False),
            Närvaroperiod(
                Paragrafintervall.av(34),
                tjänstgör=True,
                ersätter=ekby.EMIL_ÅSVRET,
                anledning="på grund av jäv",
            ),
            Närvaroperiod(Paragrafintervall.av(35, 37), tjänstgör=False),
        ),
    ),
    Närvaro(ekby.DENNIS_EKHED, Roll.ERSÄTTARE),
    *frånvarande(ekby.NINA_FURULID),
    Närvaro(ekby.RUNE_MOSSVRET, Roll.ERSÄTTARE, närvarande=False),
    Närvaro(ekby.HANNA_BACKVRET, Roll.SEKRETERARE, titel="nämndsekreterare"),
    *tjänstepersoner({ekby.PETRA_SOLHED: "skolchef"}),
    Närvaro(
        Person("Fatima Åslid", organisation="Sveriges Lärare"),
        Roll.PERSONALFÖRETRÄDARE,
        perioder=(Närvaroperiod(Paragrafintervall.av(28, 33)),),
    ),
    Närvaro(
        Person("Ebba Stigåker", organisation="Västra skolans elevråd"),
        Roll.ÖVRIG,
        perioder=(Närvaroperiod(Paragrafintervall.av(30)),),
    ),
)

_DATUM = date(2031, 4, 28)

_JUSTERING = Justering(
    _DATUM,
    digital=True,
    justerare=(ekby.GUSTAV_HÄLLÅSEN,),
    ersättare=(ekby.PER_OLOF_TORPLID,),
    underskrifter=(
        Underskrift(
            ekby.HANNA_BACKVRET,
            Underskriftsroll.SEKRETERARE,
            datum=_DATUM,
            klockslag=time(8, 12),
            transaktion="EK-2031-04-28-0001",
        ),
        Underskrift(
            ekby.JONAS_TALLÅSEN,
            Underskriftsroll.ORDFÖRANDE,
            datum=_DATUM,
            klockslag=time(10, 47),
            transaktion="EK-2031-04-28-0002",
        ),
        Underskrift(
            ekby.GUSTAV_HÄLLÅSEN,
            Underskriftsroll.JUSTERARE,
            datum=_DATUM,
            klockslag=time(16, 5),
            transaktion="EK-2031-04-28-0003",
        ),
    ),
    tillkännagivande=tillkännagivet(
        date(2031, 4, 29), date(2031, 5, 20), date(2031, 5, 21), ekby.HANNA_BACKVRET
    ),
    anmärkning="Protokollet justeras digitalt.",
)

SAMMANTRÄDE = Sammanträde(
    ekby.BUN,
    date(2031, 4, 22),
    start=time(13, 15),
    slut=time(16, 20),
    plats="Västra skolan, lärarrummet, Ekby",
    protokollsnummer="4/2031",
    ajourneringar=(Ajournering(time(14, 40), time(15), anledning="kaffe"),),
    offentligt=False,
    kallelse=Kallelse(date(2031, 4, 14)),
    ordförande=ekby.JONAS_TALLÅSEN,
    sekreterare=ekby.HANNA_BACKVRET,
    närvaro=_NÄRVARO,
    angivna_paragrafer=(Paragrafintervall.av(28, 37),),
    paragrafer=(*inledande.PARAGRAFER, skola.PARAGRAF, *arenden.PARAGRAFER),
    justeringar=(_JUSTERING,),
)
"""The meeting of barn- och utbildningsnämnden on Tuesday 22 April 2031."""
