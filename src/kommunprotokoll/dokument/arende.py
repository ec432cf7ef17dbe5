"""One paragraph of the protocol as blocks, in the order that Swedish protocols accustom."""

from collections.abc import Iterator, Sequence
from itertools import chain

from kommunprotokoll.dokument.block import (
    Block,
    Lista,
    Rubrik,
    Rubrikslag,
    Stycke,
    Styckeslag,
    punkt,
    stycke,
)
from kommunprotokoll.dokument.formulering import (
    genitiv,
    inne_i_mening,
    innehåller,
    rad,
)
from kommunprotokoll.dokument.fragor import brådska, ställda_frågor
from kommunprotokoll.dokument.omrostning import omröstningsblock, propositionsblock
from kommunprotokoll.dokument.ordval import Ordval, Ärendeord
from kommunprotokoll.dokument.text import attsatslista, etikett, textblock
from kommunprotokoll.dokument.yttranden import (
    anteckningar,
    avstående,
    jäv,
    närvaroändringar,
    reservationer,
    särskilda_yttranden,
    yrkanden,
)
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.grund.tid import MÅNADER, datum_i_ord, tidsrymd, veckodag
from kommunprotokoll.modell.beslut import Beslut
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.nummer import Diarienummer
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.yrkande import Förslag

RUBRIKNIVÅ = 1
"""Level of the heading of a paragraph; its parts are one level below."""


def ankare(p: Paragraf) -> str:
    """Return the name that links to the paragraph lead to: ``p45``, ``p12a``."""
    bokstav = p.bokstav.translate(_ASCII)
    return f"p{p.nummer}{bokstav}".lower()


_ASCII = {ord("Å"): "AA", ord("Ä"): "AE", ord("Ö"): "OE"}


def ärende(p: Paragraf, organ: Organ, o: Ordval) -> tuple[Block, ...]:
    """Return a paragraph: heading, case number, treatment, decision, what was noted, who is told.

    Args:
        p: The paragraph.
        organ: The body that meets.
        o: The words.
    """
    return (
        Rubrik(p.rubrik, RUBRIKNIVÅ, märke=f"§ {p.beteckning}", ankare=ankare(p)),
        *_uppgifter(p, o.ärende),
        *brådska(p, o.ärende),
        *textblock(p.text, RUBRIKNIVÅ),
        *ställda_frågor(p, o),
        *_tider(p, o.ärende),
        *beslutsunderlag(p.beslutsunderlag, o.ärende),
        *förslagsblock(p.förslag, o.ärende),
        *yrkanden(p, o),
        *_propositionsordning(p, o),
        *omröstningsblock(p, RUBRIKNIVÅ + 1, o),
        *beslutsblock(p.beslut, organ, o),
        *reservationer(p, o),
        *särskilda_yttranden(p, o),
        *anteckningar(p, o),
        *avstående(p, o),
        *jäv(p, o.ärende),
        *närvaroändringar(p, o),
        *_omedelbart(p, o.ärende),
        *_skickas_till(p, o.ärende),
        *_bilagor(p.bilagor, o.ärende),
    )


def underrubrik(text: str, slag: Rubrikslag = Rubrikslag.VANLIG) -> Rubrik:
    """Return the heading of a part of a paragraph."""
    return Rubrik(text, RUBRIKNIVÅ + 1, i_innehåll=False, slag=slag)


def _uppgifter(p: Paragraf, o: Ärendeord) -> Iterator[Stycke]:
    if nummer := diarienummer_i_ord(p, o):
        yield etikett(o.dnr, nummer)
    if p.tidigare_behandling:
        yield etikett(f"{o.tidigare_behandling}:", ", ".join(map(str, p.tidigare_behandling)))
    if p.ordförande is not None:
        yield stycke(o.ordförande.format(namn=p.ordförande), Styckeslag.UPPGIFT)
    if p.stängda_dörrar:
        yield stycke(o.stängda_dörrar, Styckeslag.UPPGIFT)


def diarienummer_i_ord(p: Paragraf, o: Ärendeord) -> str:
    """Return every case number of the paragraph: ``KS 2031/14 och SBN 2031/3``."""
    return uppräkning(_dnr(d, o) for d in (p.diarienummer, *p.övriga_diarienummer) if d is not None)


def _dnr(d: Diarienummer, o: Ärendeord) -> str:
    if not d.klassbeteckning:
        return d.text
    return f"{d.text} ({o.klassbeteckning.format(beteckning=d.klassbeteckning)})"


def _tider(p: Paragraf, o: Ärendeord) -> Iterator[Block]:
    """List meeting times that neither the text nor the decision tells already."""
    text = " ".join(_alla_texter(p))
    saknade = [t for t in p.sammanträdestider if not _nämns(t, text)]
    if saknade:
        yield underrubrik(o.sammanträdestider)
        yield Lista(tuple(punkt(_tid(t), "–") for t in saknade))


def _alla_texter(p: Paragraf) -> Iterator[str]:
    yield from (str(t) for t in p.text)
    yield from (b.inledning for b in p.beslut)
    yield from (f.inledning for f in p.förslag)
    satser = chain(*(b.attsatser for b in p.beslut), *(f.attsatser for f in p.förslag))
    for a in satser:
        yield from (a.text, *a.underpunkter)


def _nämns(t: Sammanträdestid, text: str) -> bool:
    dag, månad = t.datum.day, MÅNADER[t.datum.month - 1]
    former = (t.datum.isoformat(), f"{dag} {månad}", f"{dag} {månad[:3]}", f"{dag}/{t.datum.month}")
    return any(innehåller(f" {text}", f" {form}") for form in former)


def _tid(t: Sammanträdestid) -> str:
    text = rad(
        f"{t.organ}: {_när(t)}" if t.organ is not None else _när(t),
        t.plats,
        t.anmärkning,
        _flyttat(t),
        f"ärenden lämnas senast {datum_i_ord(t.inlämning)}" if t.inlämning else "",
    )
    return f"{text} (inställt)" if t.inställt else text


def _när(t: Sammanträdestid) -> str:
    första = f"{veckodag(t.datum)} {datum_i_ord(t.datum)}"
    if t.sista_dag == t.datum:
        return f"{första} {tidsrymd(t.start, t.slut)}".rstrip()
    sista = f"{veckodag(t.sista_dag)} {datum_i_ord(t.sista_dag)}"
    början = f"{första} {tidsrymd(t.start, None)}".rstrip()
    return f"{början} till {sista} {tidsrymd(t.slut, None)}".rstrip()


def _flyttat(t: Sammanträdestid) -> str:
    if t.flyttat_från is None:
        return ""
    return (
        f"flyttat från {datum_i_ord(t.flyttat_från)} {tidsrymd(t.flyttat_från_kl, None)}".rstrip()
    )


def beslutsunderlag(handlingar: Sequence[Handling], o: Ärendeord) -> Iterator[Block]:
    """Give the papers that a decision rests on."""
    if handlingar:
        yield underrubrik(o.beslutsunderlag)
        yield Lista(tuple(punkt(_handling(h, o), "–") for h in handlingar))


def _handling(h: Handling, o: Ärendeord) -> str:
    datum = h.datum.isoformat() if h.datum else ""
    skrivet = bool(h.datum) and any(
        form in h.text for form in (datum, datum_i_ord(h.datum) if h.datum else "")
    )
    dnr = _dnr(h.diarienummer, o) if h.diarienummer else ""
    return rad(
        h.text,
        "" if skrivet else datum,
        "" if not dnr or innehåller(h.text, dnr) else f"{o.dnr.lower()} {dnr}",
    )


def förslagsblock(förslag: Sequence[Förslag], o: Ärendeord) -> Iterator[Block]:
    """Give the proposals that lay before the meeting, each under its heading."""
    förra = ""
    for f in förslag:
        rubrik = f.rubrik or (o.förslag_av.format(vems=genitiv(f.från)) if f.från else o.förslag)
        if f.rubrik and f.från and not innehåller(f.rubrik, f.från):
            rubrik = f"{f.rubrik} – {f.från}"
        if rubrik != förra:
            yield underrubrik(rubrik)
        förra = rubrik
        yield from _inledning(f.inledning)
        yield from attsatslista(f.attsatser)


def _inledning(text: str) -> Iterator[Stycke]:
    if text.strip():
        yield stycke(text, Styckeslag.INLEDNING)


def _propositionsordning(p: Paragraf, o: Ordval) -> Iterator[Block]:
    if p.propositionsordning is None:
        return
    if block := propositionsblock(p.propositionsordning, o.omröstning):
        yield underrubrik(o.ärende.propositionsordning)
        yield from block


def beslutsblock(beslut: Sequence[Beslut], organ: Organ, o: Ordval) -> Iterator[Block]:
    """Give the decisions, each under its heading unless it is that of the one before."""
    förra = ""
    for b in beslut:
        innehåll = tuple(_ett_beslut(b, organ, o))
        if not innehåll and not rad(b.rubrik, b.förslag_till, b.organ):
            continue
        rubrik = _beslutsrubrik(b, organ, o.ärende)
        if rubrik != förra:
            yield underrubrik(rubrik, Rubrikslag.BESLUT)
        förra = rubrik
        yield from innehåll


def _beslutsrubrik(b: Beslut, organ: Organ, o: Ärendeord) -> str:
    """Return the heading as printed, with what neither it nor the introduction tells."""
    sagt = f"{b.rubrik} {b.inledning}".casefold()
    vem = b.organ or organ.namn
    if b.förslag_till:
        till = inne_i_mening(b.förslag_till)
        egen = o.förslag_till.format(vems=genitiv(vem), vilka=till)
        return (
            rad(b.rubrik, "" if innehåller(sagt, till.casefold()) else egen, mellan=" – ") or egen
        )
    if b.organ in ("", organ.namn) or innehåller(sagt, b.organ.casefold()):
        return b.rubrik if b.rubrik.strip() else o.beslut
    return rad(b.rubrik, o.beslut_av.format(vems=genitiv(b.organ)), mellan=" – ")


def _ett_beslut(b: Beslut, organ: Organ, o: Ordval) -> Iterator[Block]:
    if b.inledning.strip():
        yield from _inledning(b.inledning)
    elif any(a.text.startswith("att ") for a in b.attsatser):
        yield stycke(_inledande_mening(b, organ, o.ärende), Styckeslag.INLEDNING)
    yield from attsatslista(b.attsatser)
    if not b.attsatser and not b.inledning.strip() and o.beslutsslag[b.slag]:
        yield stycke(o.beslutsslag[b.slag])
    if b.minoritet:
        yield stycke(o.ärende.minoritet)


def _inledande_mening(b: Beslut, organ: Organ, o: Ärendeord) -> str:
    vem = b.organ or organ.namn
    if b.förslag_till:
        return o.föreslår.format(vem=vem, vilka=inne_i_mening(b.förslag_till))
    return o.beslutar.format(vem=vem)


def _omedelbart(p: Paragraf, o: Ärendeord) -> Iterator[Block]:
    sagt = any("omedelbart justera" in t.casefold() for t in _alla_texter(p))
    if p.omedelbart_justerad and not sagt:
        yield stycke(o.omedelbart_justerad)


def _skickas_till(p: Paragraf, o: Ärendeord) -> Iterator[Block]:
    if mottagare := [m for m in p.skickas_till if m.strip()]:
        yield underrubrik(o.skickas_till)
        yield Lista(tuple(punkt(m, "–") for m in mottagare))


def _bilagor(bilagor: Sequence[Bilaga], o: Ärendeord) -> Iterator[Block]:
    if bilagor:
        yield underrubrik(o.bilagor if len(bilagor) > 1 else o.bilaga)
        yield Lista(tuple(punkt(bilaga_i_ord(b, o), "–") for b in bilagor))


def bilaga_i_ord(b: Bilaga, o: Ärendeord) -> str:
    """Return mark and title: ``Bilaga 3: Röstlista``; the name of the file where there is none."""
    namn = rad(o.bilaga, b.beteckning, mellan=" ")
    rubrik = b.rubrik or b.filnamn
    return f"{namn}: {rubrik}" if rubrik else namn
