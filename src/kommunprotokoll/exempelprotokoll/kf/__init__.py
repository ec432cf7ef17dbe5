"""Kommunfullmäktige 2031-05-05: named votes, a minority's återremiss, a secret vote, questions."""

from datetime import date, time

from kommunprotokoll.exempelprotokoll import ekby
from kommunprotokoll.exempelprotokoll.bygg import (
    frånvarande,
    ledamöter,
    tillkännagivet,
    tjänstepersoner,
    underskrifter,
)
from kommunprotokoll.exempelprotokoll.kf import arsbokslut, fragor, inledande, simhall, taxa, val
from kommunprotokoll.modell.justering import Justering
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.sammantrade import Ajournering, Kallelse, Sammanträde

_TILL_OCH_MED_42 = Närvaro(
    ekby.BIRGIT_LILLHED,
    perioder=(Närvaroperiod(Paragrafintervall(None, Paragrafnummer(42)), till_kl=time(21, 15)),),
)

_TJÄNSTGÖRANDE = Roll.TJÄNSTGÖRANDE_ERSÄTTARE

_ERSÄTTARE = (
    Närvaro(ekby.PIA_SJÖVRET, _TJÄNSTGÖRANDE, ersätter=ekby.JONAS_TALLÅSEN),
    Närvaro(ekby.PEDER_ISAKSLID, _TJÄNSTGÖRANDE, ersätter=ekby.CECILIA_ALMLID),
    Närvaro(
        ekby.SAMUEL_STRANDHED,
        Roll.ERSÄTTARE,
        perioder=(
            Närvaroperiod(Paragrafintervall.av(31, 42), tjänstgör=False),
            Närvaroperiod(
                Paragrafintervall.av(43, 45), tjänstgör=True, ersätter=ekby.BIRGIT_LILLHED
            ),
        ),
    ),
    Närvaro(ekby.EMIL_ÅSVRET, Roll.ERSÄTTARE),
    Närvaro(ekby.TORBJÖRN_ÖHED, Roll.ERSÄTTARE),
)

_NÄRVARO = (
    Närvaro(ekby.GUNVOR_ÅKERHED, Roll.ORDFÖRANDE),
    Närvaro(ekby.LENNART_GRANLID, Roll.FÖRSTE_VICE_ORDFÖRANDE),
    Närvaro(ekby.SIV_BRÄNNÅS, Roll.ANDRE_VICE_ORDFÖRANDE),
    *ledamöter(
        ekby.MATS_LINDVRET,
        ekby.INGELA_FRIDÅKER,
        ekby.OMAR_SANDLID,
        ekby.KERSTIN_DALHED,
        ekby.ROLAND_KVARNLID,
        ekby.AMINA_NORRLID,
        ekby.STELLAN_MYRHED,
        ekby.ULLA_BRITT_ROSENHED,
        ekby.HELENA_ÖSTERVRET,
        ekby.FREDRIK_VRETMARK,
        ekby.GUSTAV_HÄLLÅSEN,
        ekby.NINA_FURULID,
        ekby.TOMMY_ULVLID,
        ekby.MARITA_BJÖRKHED,
        ekby.KENT_JÄRVLID,
        ekby.ANKI_LÖVÅSEN,
        ekby.ANDERS_LJUNGVRET,
        ekby.ELSA_ÄNGSVRET,
        ekby.HÅKAN_ÄLLHED,
        ekby.MARIKA_SANDÅS,
        ekby.ISMAIL_DAHLVRET,
        ekby.DANIEL_STORÅKER,
    ),
    _TILL_OCH_MED_42,
    *ledamöter(ekby.YNGVE_BERGÅKER),
    Närvaro(
        ekby.SUSANNE_HOLMHED,
        perioder=(Närvaroperiod(Paragrafintervall(Paragrafnummer(36)), från_kl=time(18, 55)),),
    ),
    *_ERSÄTTARE,
    *frånvarande(ekby.JONAS_TALLÅSEN, ekby.CECILIA_ALMLID, ekby.ROBIN_NYVRET),
    Närvaro(ekby.EVA_NORDVRET, Roll.SEKRETERARE, titel="kommunsekreterare"),
    *tjänstepersoner({ekby.KATARINA_VASSLID: "kommundirektör", ekby.JOHAN_BREDÅKER: "ekonomichef"}),
    Närvaro(
        ekby.SOLVEIG_KLIPPÅS,
        Roll.REVISOR,
        titel="revisorernas ordförande",
        perioder=(Närvaroperiod(Paragrafintervall.av(37, 38)),),
    ),
)

_JUSTERARE = (ekby.ROLAND_KVARNLID, ekby.FREDRIK_VRETMARK)

_JUSTERING = Justering(
    date(2031, 5, 14),
    "Kommunkansliet, kommunhuset i Ekby",
    klockslag=time(16),
    justerare=_JUSTERARE,
    ersättare=(ekby.OMAR_SANDLID, ekby.NINA_FURULID),
    underskrifter=underskrifter(ekby.EVA_NORDVRET, ekby.GUNVOR_ÅKERHED, *_JUSTERARE),
    # Three weeks end on nationaldagen, a Friday: the last day is the Monday after it.
    tillkännagivande=tillkännagivet(
        date(2031, 5, 16), date(2031, 6, 9), date(2031, 6, 10), ekby.EVA_NORDVRET
    ),
)

SAMMANTRÄDE = Sammanträde(
    ekby.KF,
    date(2031, 5, 5),
    start=time(18),
    slut=time(21, 40),
    plats="Kommunhuset, sessionssalen, Ekby",
    ajourneringar=(
        Ajournering(time(19, 30), time(19, 50), anledning="paus"),
        Ajournering(
            time(20, 50),
            time(20, 55),
            paragraf=Paragrafnummer(40),
            anledning="överläggning i partigrupperna",
        ),
    ),
    offentligt=True,
    på_distans=False,
    kallelse=Kallelse(date(2031, 4, 25), date(2031, 4, 25)),
    ordförande=ekby.GUNVOR_ÅKERHED,
    sekreterare=ekby.EVA_NORDVRET,
    närvaro=_NÄRVARO,
    angivna_paragrafer=(Paragrafintervall.av(31, 45),),
    paragrafer=(
        *inledande.PARAGRAFER,
        *fragor.PARAGRAFER,
        *arsbokslut.PARAGRAFER,
        simhall.PARAGRAF,
        taxa.PARAGRAF,
        *val.PARAGRAFER,
    ),
    justeringar=(_JUSTERING,),
)
"""The meeting of kommunfullmäktige on Monday 5 May 2031."""
