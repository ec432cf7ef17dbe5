"""The front page (försättsblad): time and place, people, justering, signatures, notice."""

import re
from collections.abc import Iterable

from kommunprotokoll.dokument.anslag import anslagsruta
from kommunprotokoll.dokument.block import (
    Block,
    Faktatabell,
    Namnteckning,
    Rubrik,
    Ruta,
    Stycke,
    Titel,
    Underskrifter,
    Uppgift,
    stycke,
)
from kommunprotokoll.dokument.formulering import rad
from kommunprotokoll.dokument.narvaro import på_framsidan
from kommunprotokoll.dokument.ordval import Försättsbladsord, Ordval
from kommunprotokoll.dokument.ram import titel
from kommunprotokoll.dokument.tidplats import plats_dag_och_tid
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.grund.tid import klockslag, tidsrymd
from kommunprotokoll.lag.justeringsgrupper import justeringsgrupper
from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Ajournering, Sammanträde

_EN_BENÄMNING = re.compile(r"[^\W\d_]{4,}")
"""A number that begins with a word says itself what it is: Delprotokoll 1."""


def försättsblad(s: Sammanträde, o: Ordval) -> tuple[Block, ...]:
    """Return the front page: what is not known is left out, but for the lines to sign on."""
    return (
        _titel(s, o),
        Faktatabell(
            tuple(
                u
                for u in (
                    _plats_och_tid(s, o),
                    kallelsen(s, o.framsida),
                    *på_framsidan(s, o),
                    _utses_att_justera(s, o.framsida),
                    _justeringens_plats_och_tid(s, o.framsida),
                    _paragrafer(s, o.framsida),
                )
                if u.rader
            ),
            beskrivning=o.framsida.dokumentslag,
        ),
        *_underskrifter(s, o.framsida),
        *_anslag(s, o),
    )


def _titel(s: Sammanträde, o: Ordval) -> Titel:
    nummer = s.protokollsnummer
    if nummer and not _EN_BENÄMNING.match(nummer):
        nummer = o.framsida.protokoll_nr.format(nummer=nummer)
    enkel = titel(s, o.framsida.dokumentslag)
    return Titel(enkel.text, (*enkel.underrader, *((nummer,) if nummer else ())))


def _plats_och_tid(s: Sammanträde, o: Ordval) -> Uppgift:
    f = o.framsida
    offentligt = {True: f.offentligt, False: f.inte_offentligt, None: ""}[s.offentligt]
    rader = (
        plats_dag_och_tid(s),
        *(_ajournering(a, f) for a in s.ajourneringar),
        f.planerad_tid.format(tid=s.planerat) if s.planerat is not None else "",
        rad(s.planerat.anmärkning) if s.planerat is not None else "",
        o.slag_av_sammanträde[s.slag],
        offentligt,
        f.på_distans if s.på_distans else "",
        _distansbeslut(s, f),
    )
    return Uppgift(f.plats_och_tid, _rader(rader))


def _distansbeslut(s: Sammanträde, f: Försättsbladsord) -> str:
    """Say whether fullmäktige has allowed it, where anybody takes part from elsewhere."""
    if not s.på_distans and not any(n.på_distans for n in s.närvaro):
        return ""
    return {True: f.distans_tillåten, False: f.distans_inte_tillåten, None: ""}[
        s.organ.distans_tillåten
    ]


def _ajournering(a: Ajournering, f: Försättsbladsord) -> str:
    paragraf = f"(§ {a.paragraf})" if a.paragraf is not None else ""
    när = rad(f.ajournering, tidsrymd(a.från, a.till), paragraf, mellan=" ")
    return f"{när}: {a.anledning}" if a.anledning else när


def kallelsen(s: Sammanträde, f: Försättsbladsord) -> Uppgift:
    """Return when the members were called and the public was told."""
    k = s.kallelse
    if k is None:
        return Uppgift(f.kallelse, ())
    return Uppgift(
        f.kallelse,
        _rader(
            (
                f.kallelse_utsänd.format(datum=k.utsänd) if k.utsänd else "",
                f.kungjord.format(datum=k.kungjord) if k.kungjord else "",
            )
        ),
    )


def _utses_att_justera(s: Sammanträde, f: Försättsbladsord) -> Uppgift:
    """Name those of each adjustment; a row whose people all stand in another is left out."""
    grupper = list(dict.fromkeys((j.justerare, j.ersättare) for j in s.justeringar))
    folk = [{*justerare, *ersättare} for justerare, ersättare in grupper]
    rader = [
        _justerare(justerare, ersättare, f)
        for plats, (justerare, ersättare) in enumerate(grupper)
        if not any(
            folk[plats] < andra or (folk[plats] == andra and annan < plats)
            for annan, andra in enumerate(folk)
        )
    ]
    return Uppgift(f.utses_att_justera, _rader(rader))


def _justerare(
    justerare: tuple[Person, ...], ersättare: tuple[Person, ...], f: Försättsbladsord
) -> str:
    i_deras_ställe = uppräkning(map(str, ersättare))
    return rad(
        uppräkning(map(str, justerare)),
        f.ersättare_för_justerare.format(namn=i_deras_ställe) if i_deras_ställe else "",
    )


def _justeringens_plats_och_tid(s: Sammanträde, f: Försättsbladsord) -> Uppgift:
    return Uppgift(
        f.justeringens_plats_och_tid,
        tuple(rad_ for j in s.justeringar for rad_ in _rader((_justering(s, j, f), j.anmärkning))),
    )


def _justering(s: Sammanträde, j: Justering, f: Försättsbladsord) -> str:
    """Say where and when; which paragraphs too, where a protocol has several adjustments."""
    när = rad(
        f.digital_justering if j.digital and f.digital_justering not in j.plats else "",
        j.plats,
        rad(j.datum.isoformat() if j.datum else "", tidsrymd(j.klockslag, None), mellan=" "),
    )
    omedelbar = f.omedelbar_justering if j.slag is Justeringsslag.OMEDELBAR else ""
    if j.paragrafer is None or (len(s.justeringar) == 1 and not omedelbar):
        return rad(när, omedelbar)
    avser = rad(intervall_i_ord(j.paragrafer), omedelbar)
    return f"{avser}: {när}" if när else avser


def _paragrafer(s: Sammanträde, f: Försättsbladsord) -> Uppgift:
    return Uppgift(
        f.paragrafer,
        _rader((intervall_i_ord(s.angivna_paragrafer or s.paragrafintervall()),)),
    )


def _underskrifter(s: Sammanträde, f: Försättsbladsord) -> tuple[Block, ...]:
    """Give each adjustment that is not at once its lines to sign on; the signed ones their own.

    An immediate adjustment is signed on a paper of its own, unless its signatures are here.
    """
    egna = [j for j in s.justeringar if j.slag is Justeringsslag.ORDINARIE or j.underskrifter]
    egna = egna or list(s.justeringar) or [Justering()]
    block: list[Block] = [Rubrik(f.underskrifter, 1, i_innehåll=False)]
    for j in egna:
        if len(egna) > 1 and j.paragrafer:
            block.append(Rubrik(intervall_i_ord(j.paragrafer), 2))
        block.append(Underskrifter(tuple(_namnteckningar(s, j, f))))
    return tuple(block)


def _namnteckningar(s: Sammanträde, j: Justering, f: Försättsbladsord) -> Iterable[Namnteckning]:
    väntade = {
        Underskriftsroll.SEKRETERARE: (f.sekreterare, [s.sekreterare] if s.sekreterare else []),
        Underskriftsroll.ORDFÖRANDE: (f.ordförande, [s.ordförande] if s.ordförande else []),
        Underskriftsroll.JUSTERARE: (f.justerare, list(j.justerare)),
    }
    for roll, (etikett, personer) in väntade.items():
        gjorda = [u for u in j.underskrifter if u.roll is roll]
        for u in gjorda:
            yield Namnteckning(etikett, str(u.person), _undertecknat(u, j, f))
        kvar = [p for p in personer if p.namn not in {u.person.namn for u in gjorda}]
        for person in kvar:
            yield Namnteckning(etikett, str(person))
        if not gjorda and not personer:
            yield Namnteckning(etikett)


def _undertecknat(u: Underskrift, j: Justering, f: Försättsbladsord) -> str:
    if u.datum is None and u.klockslag is None and not u.transaktion:
        return ""
    return rad(
        rad(
            f.digitalt_undertecknat if j.digital or u.transaktion else f.undertecknat,
            u.datum.isoformat() if u.datum else "",
            f"kl. {klockslag(u.klockslag)}" if u.klockslag else "",
            mellan=" ",
        ),
        f.transaktion.format(beteckning=u.transaktion) if u.transaktion else "",
    )


def _anslag(s: Sammanträde, o: Ordval) -> Iterable[Ruta]:
    """Give each announcement in the order of the justeringar."""
    grupper = [g for g in justeringsgrupper(s) if g.justering is not None]
    for j in s.justeringar:
        g = next(g for g in grupper if g.justering is j)
        if j.tillkännagivande is not None:
            yield anslagsruta(s, g, j.tillkännagivande, o)


def _rader(rader: Iterable[str]) -> tuple[Stycke, ...]:
    return tuple(stycke(r) for r in rader if r.strip())
