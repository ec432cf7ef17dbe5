"""SAM and NUM: what a protocol says in one place agrees with what it says in another."""

from collections.abc import Iterator
from itertools import pairwise

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.tid import datum_i_ord, klockslag
from kommunprotokoll.lag.granskning.lasning import är_antecknad
from kommunprotokoll.lag.granskning.regel import (
    ALLA_ORGAN,
    Prövning,
    Regel,
    Underlag,
    följdriktighet,
    sedvana,
)
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Utfall
from kommunprotokoll.modell.justering import Justeringsslag
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.sammantrade import Sammanträde


def numren_stiger(u: Underlag) -> Iterator[Utfall]:
    """The paragraphs stand in the order of their numbers."""
    for (väg, _, p), (_, _, nästa) in pairwise(u.paragrafer):
        if nästa.beteckning < p.beteckning:
            yield Brott(
                f"§ {nästa.beteckning} står efter § {p.beteckning}.",
                sökväg=Sökväg((väg.led[0], int(väg.led[1]) + 1)),
                funnet=f"§ {p.beteckning}, § {nästa.beteckning}",
                väntat="stigande nummer",
            )


def försättsbladets_paragrafer_finns(u: Underlag) -> Iterator[Utfall]:
    """Every paragraph of the cover's interval is there, unless it was adjusted at once."""
    finns = {p.beteckning.nummer for p in u.s.paragrafer}
    if not u.s.angivna_paragrafer or not finns:
        return
    borta = [n for n in _angivna_nummer(u.s) if n not in finns and not _genast(u.s, n)]
    if borta:
        vilka = ", ".join(f"§ {n}" for n in borta[:10])
        yield Brott(
            f"Försättsbladet anger paragrafer som saknas i protokollet: {vilka}.",
            sökväg=Sökväg(("angivna_paragrafer",)),
            funnet=", ".join(map(str, u.s.paragrafintervall())),
            väntat=", ".join(map(str, u.s.angivna_paragrafer)),
        )


def paragraferna_ryms_på_försättsbladet(u: Underlag) -> Iterator[Utfall]:
    """Every paragraph lies in the cover's interval."""
    if not u.s.angivna_paragrafer:
        return
    for väg, _, p in u.paragrafer:
        if not any(p.beteckning in i for i in u.s.angivna_paragrafer):
            yield Brott(
                f"§ {p.beteckning} omfattas inte av paragraferna på försättsbladet.",
                sökväg=väg,
                funnet=f"§ {p.beteckning}",
                väntat=", ".join(map(str, u.s.angivna_paragrafer)),
            )


def ordföranden_är_närvarande(u: Underlag) -> Iterator[Utfall]:
    """Who presides is on the roll as present."""
    s = u.s
    if s.ordförande is None:
        return
    väg = Sökväg(("ordförande",))
    if not any(n.närvarande and n.roll.är_beslutande for n in s.närvaro):
        yield Oavgjort("Närvarolistan har inga närvarande ledamöter.", sökväg=väg)
        return
    rader = [n for n in s.närvaro if n.person.kan_vara(s.ordförande)]
    if rader and not any(n.närvarande for n in rader):
        yield Brott(f"Ordföranden {s.ordförande} är antecknad som frånvarande.", sökväg=väg)
    elif not rader and är_antecknad(s, s.ordförande) is None:
        yield Oavgjort(f"{s.ordförande} kan stå i närvarolistan med ett annat namn.", sökväg=väg)
    elif not rader:
        yield Brott(f"Ordföranden {s.ordförande} finns inte i närvarolistan.", sökväg=väg)


def justerarna_är_närvarande(u: Underlag) -> Iterator[Utfall]:
    """Who was chosen as justerare is on the roll as present."""
    if not u.s.närvarande:
        return
    for i, j in enumerate(u.s.justeringar):
        for k, person in enumerate(j.justerare):
            väg = Sökväg(("justeringar", i, "justerare", k))
            rader = [n for n in u.s.närvaro if n.person.kan_vara(person)]
            if rader and not any(n.närvarande for n in rader):
                yield Brott(f"Justeraren {person} är antecknad som frånvarande.", sökväg=väg)
            elif not rader and är_antecknad(u.s, person) is None:
                yield Oavgjort(f"{person} kan stå i närvarolistan med ett annat namn.", sökväg=väg)
            elif not rader:
                yield Brott(f"Justeraren {person} finns inte i närvarolistan.", sökväg=väg)


def ingen_både_närvarande_och_frånvarande(u: Underlag) -> Iterator[Utfall]:
    """Nobody is listed both as present throughout and as absent."""
    for i, rad in enumerate(u.s.närvaro):
        if rad.närvarande or rad.anmärkning:
            continue
        if any(
            n.närvarande and not n.perioder and not n.utom and _samma(n, rad) for n in u.s.närvaro
        ):
            text = f"{rad.person} står både som närvarande och som frånvarande."
            yield Brott(text, sökväg=Sökväg(("närvaro", i)))


def ingen_ersätter_sig_själv(u: Underlag) -> Iterator[Utfall]:
    """Nobody is a substitute for themselves."""
    for i, rad in enumerate(u.s.närvaro):
        ersatta = (rad.ersätter, *(p.ersätter for p in rad.perioder))
        if any(p is not None and p.kan_vara(rad.person) for p in ersatta):
            text = f"{rad.person} anges ersätta sig själv."
            yield Brott(text, sökväg=Sökväg(("närvaro", i)))


def närvaron_ryms_i_protokollet(u: Underlag) -> Iterator[Utfall]:
    """The paragraphs by which somebody's attendance is given are in the protocol's range."""
    if not u.s.paragrafer:
        return
    nummer = [p.beteckning for p in u.s.paragrafer]
    hela = Paragrafintervall(min(nummer), max(nummer))
    ramar = (
        hela,
        *u.s.angivna_paragrafer,
        *(i for j in u.s.justeringar for i in j.paragrafer or ()),
    )
    for i, rad in enumerate(u.s.närvaro):
        ändar = [
            ände
            for intervall in (*(p.paragrafer for p in rad.perioder), *rad.utom)
            if intervall is not None
            for ände in (intervall.från, intervall.till)
            if ände is not None and not any(ände in ram for ram in ramar)
        ]
        if ändar:
            yield Brott(
                f"Närvaron för {rad.person} anges vid § {ändar[0]}, som inte hör till protokollet.",
                sökväg=Sökväg(("närvaro", i)),
                funnet=f"§ {ändar[0]}",
                väntat=str(hela),
            )


def klockslagen_ryms_i_mötet(u: Underlag) -> Iterator[Utfall]:
    """Nobody comes or goes outside the hours of the meeting."""
    start, slut = u.s.start, u.s.slut
    if start is None or slut is None or u.s.slutdatum not in (None, u.s.datum):
        return
    for väg, _, p in u.paragrafer:
        for i, ändring in enumerate(p.närvaroändringar):
            kl = ändring.klockslag
            if kl is not None and not start <= kl <= slut:
                yield Brott(
                    f"{ändring.person} {ändring.slag} kl. {klockslag(kl)}, utanför sammanträdets "
                    "tid.",
                    sökväg=väg / "närvaroändringar" / i / "klockslag",
                    funnet=klockslag(kl),
                    väntat=f"{klockslag(start)}–{klockslag(slut)}",
                )


def avbrotten_ryms_i_mötet(u: Underlag) -> Iterator[Utfall]:
    """A break lies within the hours of the meeting."""
    start, slut = u.s.start, u.s.slut
    if start is None or slut is None or u.s.slutdatum not in (None, u.s.datum):
        return
    for i, avbrott in enumerate(u.s.ajourneringar):
        if any(t is not None and not start <= t <= slut for t in (avbrott.från, avbrott.till)):
            yield Brott(
                f"En {avbrott} ligger utanför sammanträdets tid.",
                sökväg=Sökväg(("ajourneringar", i)),
                väntat=f"{klockslag(start)}–{klockslag(slut)}",
            )


def diarienumren_är_inte_från_framtiden(u: Underlag) -> Iterator[Utfall]:
    """A matter is not registered in a later year than the meeting's."""
    for väg, _, p in u.paragrafer:
        alla = (p.diarienummer, *p.övriga_diarienummer)
        for dnr in alla:
            if dnr is not None and dnr.år is not None and dnr.år > u.s.datum.year:
                yield Brott(
                    f"Diarienumret {dnr} i § {p.beteckning} är från ett senare år än sammanträdet.",
                    sökväg=väg / "diarienummer",
                    funnet=str(dnr.år),
                    väntat=f"högst {u.s.datum.year}",
                )


def underlaget_är_inte_från_framtiden(u: Underlag) -> Iterator[Utfall]:
    """A paper on which a decision rests is not dated after the meeting."""
    sista = u.s.slutdatum or u.s.datum
    for väg, _, p in u.paragrafer:
        for i, handling in enumerate(p.beslutsunderlag):
            if handling.datum is not None and handling.datum > sista:
                yield Brott(
                    f"En handling till § {p.beteckning} är daterad den "
                    f"{datum_i_ord(handling.datum)}, efter sammanträdet.",
                    sökväg=väg / "beslutsunderlag" / i / "datum",
                    funnet=handling.datum.isoformat(),
                    väntat=f"senast {sista.isoformat()}",
                )


def tidigare_behandling_är_tidigare(u: Underlag) -> Iterator[Utfall]:
    """Where a matter was handled before is not dated after the meeting."""
    sista = u.s.slutdatum or u.s.datum
    for väg, _, p in u.paragrafer:
        for i, förut in enumerate(p.tidigare_behandling):
            if förut.datum is not None and förut.datum > sista:
                yield Brott(
                    f"§ {p.beteckning} hänvisar till {förut}, efter sammanträdet.",
                    sökväg=väg / "tidigare_behandling" / i / "datum",
                    funnet=förut.datum.isoformat(),
                    väntat=f"senast {sista.isoformat()}",
                )


def _samma(a: Närvaro, b: Närvaro) -> bool:
    return a.person == b.person and a.roll.är_ledamot is b.roll.är_ledamot


def _angivna_nummer(s: Sammanträde) -> Iterator[int]:
    for i in s.angivna_paragrafer:
        if i.från is not None and i.till is not None:
            yield from range(i.från.nummer, min(i.till.nummer, i.från.nummer + 2000) + 1)


def _genast(s: Sammanträde, nummer: int) -> bool:
    return any(
        j.slag is Justeringsslag.OMEDELBAR and (j.paragrafer is None or j.omfattar(nummer))
        for j in s.justeringar
    )


def _regel(kod: str, krav: str, prövning: Prövning, allvar: Allvar = Allvar.VARNING) -> Regel:
    return Regel(
        kod,
        allvar,
        följdriktighet(krav),
        pröva=prövning,
        åtgärd="Kontrollera uppgifterna mot varandra.",
        organ=ALLA_ORGAN,
    )


REGLER = (
    Regel(
        "NUM001",
        Allvar.VARNING,
        sedvana("Paragraferna ska stå i nummerordning."),
        pröva=numren_stiger,
        åtgärd="Kontrollera paragrafernas nummer.",
        organ=ALLA_ORGAN,
    ),
    _regel(
        "SAM001",
        "Paragraferna som försättsbladet anger ska finnas i protokollet.",
        försättsbladets_paragrafer_finns,
    ),
    _regel(
        "SAM002",
        "Protokollets paragrafer ska rymmas i dem som försättsbladet anger.",
        paragraferna_ryms_på_försättsbladet,
    ),
    _regel("SAM003", "Ordföranden ska finnas bland de närvarande.", ordföranden_är_närvarande),
    _regel("SAM004", "Justerarna ska finnas bland de närvarande.", justerarna_är_närvarande),
    _regel(
        "SAM005",
        "Ingen kan vara både närvarande hela sammanträdet och frånvarande.",
        ingen_både_närvarande_och_frånvarande,
    ),
    _regel("SAM006", "Ingen kan ersätta sig själv.", ingen_ersätter_sig_själv, allvar=Allvar.FEL),
    _regel(
        "SAM007",
        "Närvaro ska anges vid paragrafer som hör till protokollet.",
        närvaron_ryms_i_protokollet,
    ),
    _regel(
        "SAM008", "Den som kommer eller går gör det under sammanträdet.", klockslagen_ryms_i_mötet
    ),
    _regel("SAM009", "Ett avbrott ligger inom sammanträdets tid.", avbrotten_ryms_i_mötet),
    _regel(
        "SAM010",
        "Ett ärende kan inte vara diariefört ett senare år än sammanträdets.",
        diarienumren_är_inte_från_framtiden,
    ),
    _regel(
        "SAM011",
        "Ett beslutsunderlag kan inte vara daterat efter sammanträdet.",
        underlaget_är_inte_från_framtiden,
    ),
    _regel(
        "SAM012",
        "En tidigare behandling kan inte vara daterad efter sammanträdet.",
        tidigare_behandling_är_tidigare,
    ),
)
