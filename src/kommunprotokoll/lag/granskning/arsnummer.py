"""ÅRG001-003: the numbers of the paragraphs over a year.

The law does not say how paragraphs are numbered. Custom is one series for each body and calendar
year; some bodies begin anew at every meeting. A number may be missing for good reasons: the
paragraph was adjusted at once and has its own protocol, or it is secret, or a whole protocol is not
in the collection. So a gap is a finding only where nothing of that can be.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.lag.granskning.arsregel import (
    Numrering,
    Sammanträdesdag,
    Årsparagraf,
    Årsregel,
    Årsunderlag,
)
from kommunprotokoll.lag.granskning.regel import ALLA_ORGAN, sedvana
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Utfall
from kommunprotokoll.modell.justering import Justeringsslag
from kommunprotokoll.modell.nummer import (
    Paragrafintervall,
    Paragrafnummer,
    intervall_i_ord,
    som_intervall,
)

_OKÄND = "Det framgår inte om numreringen går över året eller börjar om vid varje sammanträde"


_STOR_LUCKA = 1000
"""More numbers than these are not asked about one by one: somebody has misread or mistyped one."""


def varje_nummer_en_gång(u: Årsunderlag) -> Iterator[Utfall]:
    """No number stands for two matters of one series.

    A paragraph adjusted at once can stand both in its own protocol and in the main one of the day:
    it is one matter under one heading.
    """
    for dag in u.dagar:
        yield from _dubbla_samma_dag(dag, u.numrering)
    if u.numrering is Numrering.SAMMANTRÄDET:
        return
    for förra, senare, dubbla in _dubbla_mellan_dagar(u):
        vilka = _i_ord(p.nummer for p in dubbla)
        text = (
            f"{vilka} finns både i protokollet från {förra.datum.isoformat()} och i det från "
            f"{senare.datum.isoformat()}"
        )
        if u.numrering is Numrering.OKÄND:
            yield Oavgjort(f"{text}. {_OKÄND}.", sökväg=dubbla[0].väg)
        else:
            yield Brott(
                f"{text}.", sökväg=dubbla[0].väg, funnet=vilka, väntat="nummer som inte har använts"
            )


def inga_luckor(u: Årsunderlag) -> Iterator[Utfall]:
    """No number is left out in the series."""
    dagar = [dag.paragrafer for dag in u.dagar]
    if u.numrering is Numrering.SAMMANTRÄDET:
        serier = dagar
    else:
        serier = [tuple(sorted((p for d in dagar for p in d), key=lambda p: p.nummer))]
    for serie in serier:
        yield from _börjar_sent(serie)
        for före, efter in pairwise(serie):
            if efter.nummer.nummer > före.nummer.nummer + 1:
                yield from _lucka(u, före, efter)


def numren_stiger_över_året(u: Årsunderlag) -> Iterator[Utfall]:
    """A later meeting does not have lower numbers than an earlier one."""
    if u.numrering is Numrering.SAMMANTRÄDET:
        return
    sedda: list[Årsparagraf] = []
    for dag in u.dagar:
        kända = {p.nummer for p in sedda}
        nya = [p for p in dag.paragrafer if p.nummer not in kända]  # doubles are ÅRG001's
        högst = max(sedda, key=lambda p: p.nummer, default=None)
        låga = [p for p in nya if högst is not None and p.nummer < högst.nummer]
        if högst is not None and låga:
            vilka = _i_ord(p.nummer for p in låga)
            text = f"{vilka} är från {dag.datum.isoformat()}, efter {högst}"
            if u.numrering is Numrering.OKÄND:
                yield Oavgjort(f"{text}. {_OKÄND}.", sökväg=låga[0].väg)
            else:
                väntat = f"nummer över {högst.nummer}"
                yield Brott(f"{text}.", sökväg=låga[0].väg, funnet=vilka, väntat=väntat)
        sedda += nya


def _dubbla_samma_dag(dag: Sammanträdesdag, numrering: Numrering) -> Iterator[Utfall]:
    for ett, annat in pairwise(dag.paragrafer):
        if ett.nummer != annat.nummer:
            continue
        rubriker = [ett_mellanslag(p.paragraf.rubrik) for p in (ett, annat)]
        text = f"§ {ett.nummer} finns i två protokoll från {dag.datum.isoformat()}"
        if not all(rubriker):
            yield Oavgjort(f"{text}. Om det är samma ärende framgår inte.", sökväg=annat.väg)
        elif rubriker[0].casefold() == rubriker[1].casefold():
            continue
        elif numrering is Numrering.ÅRET:
            yield Brott(
                f"{text}, med olika rubriker.",
                sökväg=annat.väg,
                funnet=rubriker[1],
                väntat=rubriker[0],
            )
        else:  # two meetings of one day, each from § 1
            yield Oavgjort(f"{text}, med olika rubriker. {_OKÄND}.", sökväg=annat.väg)


def _dubbla_mellan_dagar(
    u: Årsunderlag,
) -> Iterator[tuple[Sammanträdesdag, Sammanträdesdag, list[Årsparagraf]]]:
    """Give, for each two days with common numbers, the paragraphs of the later."""
    först: dict[Paragrafnummer, Sammanträdesdag] = {}
    for dag in u.dagar:
        dubbla = [(först[p.nummer], p) for p in dag.paragrafer if p.nummer in först]
        for förra, grupp in groupby(dubbla, key=lambda ett: ett[0]):
            yield förra, dag, [p for _, p in grupp]
        for p in dag.paragrafer:
            först.setdefault(p.nummer, dag)


def _börjar_sent(serie: tuple[Årsparagraf, ...]) -> Iterator[Utfall]:
    """Say that what comes before the first number is not known: a series need not begin with 1."""
    if serie and serie[0].nummer.nummer > 1:
        yield Oavgjort(
            f"Samlingen börjar med {serie[0]}. Om tidigare protokoll saknas framgår inte.",
            sökväg=serie[0].väg,
        )


def _lucka(u: Årsunderlag, före: Årsparagraf, efter: Årsparagraf) -> Iterator[Utfall]:
    """Say what is known of the numbers between two paragraphs."""
    genast, utelämnad = _saknade(u, före, efter)
    if genast:
        orsak = f"{genast} justerades omedelbart. Det protokollet är inte med."
        yield Oavgjort(orsak, sökväg=efter.väg)
    if not utelämnad:
        return
    text = f"{utelämnad} saknas mellan {före} och {efter}"
    if orsak := _kan_förklaras(u, före, efter):
        yield Oavgjort(f"{text}. {orsak}", sökväg=efter.väg)
    else:
        väntat = f"§ {före.nummer.nummer + 1}"
        yield Brott(f"{text}.", sökväg=efter.väg, funnet=f"§ {efter.nummer}", väntat=väntat)


def _saknade(u: Årsunderlag, före: Årsparagraf, efter: Årsparagraf) -> tuple[str, str]:
    """Return what is missing in words: the numbers said to be adjusted at once, and the rest.

    What the cover has and the protocol lacks is neither: that is SAM001 of the protocol.
    """
    första, sista = före.nummer.nummer + 1, efter.nummer.nummer - 1
    if sista - första >= _STOR_LUCKA:
        return "", str(Paragrafintervall.av(första, sista))
    borta = [Paragrafnummer(n) for n in range(första, sista + 1)]
    genast = [n for n in borta if _justerad_genast(u, n)]
    angivna = [n for n in borta if any(_på_försättsbladet(p, n) for p in (före, efter))]
    return _i_ord(genast), _i_ord(n for n in borta if n not in genast and n not in angivna)


def _kan_förklaras(u: Årsunderlag, före: Årsparagraf, efter: Årsparagraf) -> str:
    """Say what else than an error a gap can be; nothing if it cannot be anything else."""
    if u.numrering is Numrering.OKÄND:
        return f"{_OKÄND}."
    samma_dag = före.s.datum == efter.s.datum
    if samma_dag and (före.s.angivna_paragrafer or efter.s.angivna_paragrafer):
        return f"Försättsbladet räknar inte heller med numret. {_EGET_PROTOKOLL}"
    if u.årgång.fullständig:
        return ""
    return _EGET_PROTOKOLL if samma_dag else "Ett protokoll däremellan kan saknas i samlingen."


_EGET_PROTOKOLL = (
    "En paragraf som är omedelbart justerad eller sekretessbelagd kan ha ett eget protokoll."
)


def _justerad_genast(u: Årsunderlag, nummer: Paragrafnummer) -> bool:
    return any(
        j.slag is Justeringsslag.OMEDELBAR and j.paragrafer is not None and j.omfattar(nummer)
        for s in u.årgång.sammanträden
        for j in s.justeringar
    )


def _på_försättsbladet(p: Årsparagraf, nummer: Paragrafnummer) -> bool:
    return any(nummer in i for i in p.s.angivna_paragrafer)


def _i_ord(nummer: Iterable[Paragrafnummer]) -> str:
    return intervall_i_ord(som_intervall(nummer))


_FÖRBEHÅLL = (
    "Kommunallagen säger inte hur paragrafer numreras. Sedvana är en nummerserie för varje organ "
    "och kalenderår."
)

REGLER = (
    Årsregel(
        "ÅRG001",
        Allvar.VARNING,
        sedvana("Ett paragrafnummer ska användas bara en gång i organets nummerserie.", _FÖRBEHÅLL),
        pröva=varje_nummer_en_gång,
        åtgärd="Kontrollera vilket protokoll som har fel nummer, och att de är från samma organ.",
        organ=ALLA_ORGAN,
    ),
    Årsregel(
        "ÅRG002",
        Allvar.VARNING,
        sedvana("Organets nummerserie ska vara utan luckor.", _FÖRBEHÅLL),
        pröva=inga_luckor,
        åtgärd="Kontrollera om paragrafen saknas eller om numret har hoppats över. Om den finns i "
        "dokumentet har den inte kunnat läsas därifrån.",
        organ=ALLA_ORGAN,
    ),
    Årsregel(
        "ÅRG003",
        Allvar.VARNING,
        sedvana(
            "Ett senare sammanträde ska ha högre paragrafnummer än ett tidigare samma år.",
            _FÖRBEHÅLL,
        ),
        pröva=numren_stiger_över_året,
        åtgärd="Kontrollera sammanträdenas datum och paragrafernas nummer.",
        organ=ALLA_ORGAN,
    ),
)
