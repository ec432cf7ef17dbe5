"""Kommunstyrelsen 2031-04-16: votes, utslagsröst, jäv, a paragraph adjusted at once."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import (
    frånvarande,
    ledamöter,
    paragrafer,
    tillkännagivet,
    tjänstepersoner,
    underskrifter,
)
from kommunprotokoll.exempelprotokoll.ks import byggnad, ekonomi, inledande, ovriga, simhall
from kommunprotokoll.modell.justering import Justering, Justeringsslag
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.sammantrade import Ajournering, Kallelse, Sammanträde

_DAG = date(2031, 4, 16)

_HELA_TIDEN = ledamöter(
    ekby.INGELA_FRIDÅKER,
    ekby.ELSA_ÄNGSVRET,
    ekby.FREDRIK_VRETMARK,
    ekby.TOMMY_ULVLID,
    ekby.MARIKA_SANDÅS,
    ekby.YNGVE_BERGÅKER,
)

_ERSÄTTARE = (
    Närvaro(ekby.KERSTIN_DALHED, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=ekby.AMINA_NORRLID),
    Närvaro(
        ekby.STELLAN_MYRHED,
        Roll.ERSÄTTARE,
        perioder=(
            Närvaroperiod(Paragrafintervall.av(61, 66), tjänstgör=False),
            Närvaroperiod(
                Paragrafintervall.av(67),
                tjänstgör=True,
                ersätter=ekby.ROLAND_KVARNLID,
                anledning="på grund av jäv",
            ),
            Närvaroperiod(Paragrafintervall.av(68, 74), tjänstgör=False),
        ),
    ),
    Närvaro(
        ekby.KENT_JÄRVLID,
        Roll.ERSÄTTARE,
        perioder=(
            Närvaroperiod(Paragrafintervall.av(61, 69), tjänstgör=False),
            Närvaroperiod(
                Paragrafintervall.av(70, 74),
                från_kl=time(11, 20),
                tjänstgör=True,
                ersätter=ekby.MARITA_BJÖRKHED,
            ),
        ),
    ),
    Närvaro(ekby.HÅKAN_ÄLLHED, Roll.ERSÄTTARE),
)

_ÖVRIGA = (
    Närvaro(ekby.LINUS_HEDÅS, Roll.SEKRETERARE),
    *tjänstepersoner({ekby.KATARINA_VASSLID: "kommundirektör"}),
    Närvaro(
        ekby.JOHAN_BREDÅKER,
        Roll.TJÄNSTEPERSON,
        titel="ekonomichef",
        perioder=(Närvaroperiod(Paragrafintervall.av(64, 66)),),
    ),
    Närvaro(
        ekby.MARIA_KULLVRET,
        Roll.TJÄNSTEPERSON,
        titel="samhällsbyggnadschef",
        perioder=(Närvaroperiod(Paragrafintervall.av(66, 68)),),
    ),
    Närvaro(ekby.GUN_LUNDHED, Roll.PERSONALFÖRETRÄDARE),
)

_NÄRVARO = (
    Närvaro(ekby.MATS_LINDVRET, Roll.ORDFÖRANDE),
    Närvaro(ekby.ANDERS_LJUNGVRET, Roll.FÖRSTE_VICE_ORDFÖRANDE),
    Närvaro(ekby.HELENA_ÖSTERVRET, Roll.ANDRE_VICE_ORDFÖRANDE),
    *_HELA_TIDEN,
    Närvaro(ekby.ROLAND_KVARNLID, utom=paragrafer(67), anmärkning="ej § 67 på grund av jäv"),
    Närvaro(ekby.CECILIA_ALMLID, på_distans=True),
    Närvaro(
        ekby.MARITA_BJÖRKHED,
        perioder=(Närvaroperiod(Paragrafintervall.av(61, 69), till_kl=time(11, 20)),),
    ),
    *_ERSÄTTARE,
    *frånvarande(ekby.AMINA_NORRLID),
    *_ÖVRIGA,
)

_UNDERTECKNAT = underskrifter(ekby.LINUS_HEDÅS, ekby.MATS_LINDVRET, ekby.HELENA_ÖSTERVRET)

_JUSTERINGAR = (
    Justering(
        _DAG,
        "Kommunhuset, sammanträdesrum Linden",
        klockslag=time(12, 10),
        justerare=(ekby.HELENA_ÖSTERVRET,),
        slag=Justeringsslag.OMEDELBAR,
        paragrafer=paragrafer(71),
        underskrifter=_UNDERTECKNAT,
        tillkännagivande=tillkännagivet(
            date(2031, 4, 17), date(2031, 5, 8), date(2031, 5, 9), ekby.LINUS_HEDÅS
        ),
    ),
    Justering(
        date(2031, 4, 23),
        "Kommunkansliet, kommunhuset i Ekby",
        klockslag=time(15),
        justerare=(ekby.HELENA_ÖSTERVRET,),
        ersättare=(ekby.FREDRIK_VRETMARK,),
        paragrafer=paragrafer((61, 70), (72, 74)),
        underskrifter=_UNDERTECKNAT,
        tillkännagivande=tillkännagivet(
            date(2031, 4, 24), date(2031, 5, 15), date(2031, 5, 16), ekby.LINUS_HEDÅS
        ),
    ),
)

SAMMANTRÄDE = Sammanträde(
    ekby.KS,
    _DAG,
    start=time(9),
    slut=time(12, 10),
    plats="Kommunhuset, sammanträdesrum Linden, Ekby",
    ajourneringar=(Ajournering(time(10, 15), time(10, 35), paragraf=Paragrafnummer(66)),),
    offentligt=False,
    på_distans=True,
    kallelse=Kallelse(date(2031, 4, 9)),
    ordförande=ekby.MATS_LINDVRET,
    sekreterare=ekby.LINUS_HEDÅS,
    närvaro=_NÄRVARO,
    angivna_paragrafer=(Paragrafintervall.av(61, 74),),
    paragrafer=(
        *inledande.PARAGRAFER,
        *ekonomi.PARAGRAFER,
        simhall.PARAGRAF,
        *byggnad.PARAGRAFER,
        *ovriga.PARAGRAFER,
    ),
    justeringar=_JUSTERINGAR,
)
"""The meeting of kommunstyrelsen on Wednesday 16 April 2031."""
