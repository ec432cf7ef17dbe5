"""What single people said or did in a matter: yrkanden, reservations, notes, jäv, comings.

A text as printed is kept as it is. Only what it does not tell itself - who, against what - is put
before it in a sentence of our own, so that nothing is lost and nothing said twice.
"""

from collections.abc import Iterator, Sequence

from kommunprotokoll.dokument.block import Block, Rubrik, Styckeslag, stycke
from kommunprotokoll.dokument.formulering import (
    innehåller,
    ledamöterna,
    med_punkt,
    nämner,
    rad,
    stor_bokstav,
    stycken_i,
    säger_vilka,
    vilka,
)
from kommunprotokoll.dokument.ordval import Ordval, Ärendeord
from kommunprotokoll.dokument.text import attsatslista, brödtext
from kommunprotokoll.grund.tid import klockslag
from kommunprotokoll.modell.beslut import Attsats
from kommunprotokoll.modell.narvaro import Jäv, Närvaroändring
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.yrkande import Yrkande
from kommunprotokoll.modell.yttranden import Reservation

_NIVÅ = 2
"""Level of the headings: one below the heading of the paragraph."""


def _rubrik(antal: int, ental: str, flertal: str) -> Rubrik:
    return Rubrik(ental if antal == 1 else flertal, _NIVÅ, i_innehåll=False)


def yrkanden(p: Paragraf, o: Ordval) -> Iterator[Block]:
    """Give the yrkanden; their fate only where nothing else in the paragraph tells it."""
    if not p.yrkanden:
        return
    yield _rubrik(2, "", o.ärende.yrkanden)
    avgjort = p.propositionsordning is not None or bool(p.omröstningar)
    for y in p.yrkanden:
        yield from _yrkande(y, o)
        if y.utgång is not None and not avgjort:
            yield stycke(o.yrkandeutgång[y.utgång])


def _yrkande(y: Yrkande, o: Ordval) -> Iterator[Block]:
    text = y.text.strip()
    satser = () if _står(y.attsatser, text) else y.attsatser
    slag = Styckeslag.INLEDNING if satser else Styckeslag.BRÖDTEXT
    vem = stor_bokstav(vilka(y.förslagsställare, y.partier, o))
    ledamöter = ""
    if not vem or (text and säger_vilka(text, y.förslagsställare, y.partier)):
        yield from brödtext(text) if not satser else _inledning(text)
        ledamöter = ledamöterna(text, y.förslagsställare, o)
    elif text[:1].islower():
        yield stycke(o.ärende.yrkar.format(vilka=vem, vad=text), slag)
    elif text:
        yield stycke(f"{vem}: {text}", slag)
    elif satser or y.slag is None or not o.yrkandeslag[y.slag]:
        yield stycke(o.ärende.yrkar_följande.format(vilka=vem), slag)
    else:
        yield stycke(o.ärende.yrkar_utan_text.format(vilka=vem, slag=o.yrkandeslag[y.slag]))
    yield from attsatslista(satser)
    if ledamöter:
        yield stycke(ledamöter)
    if y.instämmer and not nämner(text, y.instämmer):
        yield stycke(stor_bokstav(o.ärende.instämmer.format(vilka=vilka(y.instämmer, (), o))))


def _står(attsatser: Sequence[Attsats], text: str) -> bool:
    """Tell whether a text already holds every point, with those below it."""
    return all(
        innehåller(text, del_.rstrip(".,")) for a in attsatser for del_ in (a.text, *a.underpunkter)
    )


def _inledning(text: str) -> Iterator[Block]:
    if text:
        yield stycke(text, Styckeslag.INLEDNING)


def reservationer(p: Paragraf, o: Ordval) -> Iterator[Block]:
    """Give the reservations (kommunallagen 4 kap. 27 §)."""
    if not p.reservationer:
        return
    yield _rubrik(len(p.reservationer), o.ärende.reservation, o.ärende.reservationer)
    for r in p.reservationer:
        yield from _reservation(r, o)


def _reservation(r: Reservation, o: Ordval) -> Iterator[Block]:
    """Say who comes first, then for what: in the text's own words, in ours, or in both.

    Where the text is one paragraph that names who, our sentence ends it, so that nobody takes it
    for the next reservation's.
    """
    vem = stor_bokstav(vilka(r.personer, r.partier, o))
    stycken = stycken_i(r.text)
    if vem and not säger_vilka(r.text, r.personer, r.partier):
        yield stycke(" ".join(_reserverar_sig(r, vem, o)))
    else:
        egen = rad(ledamöterna(r.text, r.personer, o), *_till_förmån_för(r, o), mellan=" ")
        första = med_punkt(stycken[0]) if egen and stycken else "".join(stycken[:1])
        if första or egen:
            yield stycke(rad(första, egen, mellan=" "))
        stycken = stycken[1:]
    yield from map(stycke, stycken)


def _reserverar_sig(r: Reservation, vem: str, o: Ordval) -> Iterator[str]:
    förslag = r.till_förmån_för.rstrip(".")
    if förslag and not innehåller(r.text, förslag):
        yield o.ärende.reserverar_sig_för.format(vilka=vem, förslag=förslag)
    else:
        yield o.ärende.reserverar_sig.format(vilka=vem)
    yield from _skriftlig(r, o)


def _till_förmån_för(r: Reservation, o: Ordval) -> Iterator[str]:
    förslag = r.till_förmån_för.rstrip(".")
    if förslag and not innehåller(r.text, förslag) and "till förmån för" not in r.text:
        yield o.ärende.till_förmån_för.format(förslag=förslag)
    yield from _skriftlig(r, o)


def _skriftlig(r: Reservation, o: Ordval) -> Iterator[str]:
    if r.skriftlig and "skriftlig" not in r.text.casefold():
        yield o.ärende.skriftlig


def särskilda_yttranden(p: Paragraf, o: Ordval) -> Iterator[Block]:
    """Give the särskilda yttranden."""
    if not p.särskilda_yttranden:
        return
    ord_ = o.ärende
    yield _rubrik(len(p.särskilda_yttranden), ord_.särskilt_yttrande, ord_.särskilda_yttranden)
    for y in p.särskilda_yttranden:
        yield from _sagt(y.text, y.personer, y.partier, ord_.yttrar_sig, o)


def anteckningar(p: Paragraf, o: Ordval) -> Iterator[Block]:
    """Give the notes to the protocol."""
    if not p.protokollsanteckningar:
        return
    ord_ = o.ärende
    yield _rubrik(
        len(p.protokollsanteckningar), ord_.protokollsanteckning, ord_.protokollsanteckningar
    )
    for a in p.protokollsanteckningar:
        yield from _sagt(a.text, a.personer, a.partier, ord_.antecknar, o)


def avstående(p: Paragraf, o: Ordval) -> Iterator[Block]:
    """Give those who do not take part in the decision (kommunallagen 4 kap. 25 §)."""
    if not p.deltar_ej:
        return
    yield _rubrik(1, o.ärende.deltar_ej, "")
    for d in p.deltar_ej:
        yield from _sagt(d.text, d.personer, d.partier, o.ärende.deltar_ej_mening, o)


def _sagt(
    text: str, personer: Sequence[Person], partier: Sequence[Parti], mening: str, o: Ordval
) -> Iterator[Block]:
    vem = stor_bokstav(vilka(personer, partier, o))
    sagt = säger_vilka(text, personer, partier)
    if vem and not sagt:
        yield stycke(mening.format(vilka=vem))
    yield from brödtext(text)
    if sagt and (ledamöter := ledamöterna(text, personer, o)):
        yield stycke(ledamöter)


def jäv(p: Paragraf, o: Ärendeord) -> Iterator[Block]:
    """Give those with jäv (kommunallagen 5 kap. 47-49 §§, 6 kap. 28-32 §§)."""
    if not p.jäv:
        return
    yield _rubrik(1, o.jäv, "")
    for j in p.jäv:
        yield from brödtext(j.text)
        if mening := " ".join(_jävsmeningar(j, o)):
            yield stycke(mening)
        if grund := _jävsgrund(j):
            yield stycke(o.jäv_grund.format(grund=grund))


def _jävsmeningar(j: Jäv, o: Ärendeord) -> Iterator[str]:
    """Say what the text does not."""
    if not nämner(j.text, (j.person,)):
        yield o.är_jävig.format(vem=j.person)
    if j.lämnade_lokalen is not None and "lokalen" not in j.text and "rummet" not in j.text:
        mening = o.lämnade_lokalen if j.lämnade_lokalen else o.stannade_i_lokalen
        yield mening.format(vem=j.person)
    if j.ersättare is not None and not nämner(j.text, (j.ersättare,)):
        yield o.jäv_ersättare.format(vem=j.ersättare)


def _jävsgrund(j: Jäv) -> str:
    lag = str(j.lagrum) if j.lagrum is not None and str(j.lagrum) not in j.text else ""
    return rad(j.grund.rstrip(".") if not innehåller(j.text, j.grund) else "", lag)


def närvaroändringar(p: Paragraf, o: Ordval) -> Iterator[Block]:
    """Give the comings and goings noted under the paragraph."""
    if not p.närvaroändringar:
        return
    yield _rubrik(1, o.ärende.närvaroändringar, "")
    for ä in p.närvaroändringar:
        yield from brödtext(ä.text)
        if mening := _ändringsmening(ä, o):
            yield stycke(mening)


def _ändringsmening(ä: Närvaroändring, o: Ordval) -> str:
    kl = f"kl. {klockslag(ä.klockslag)}" if ä.klockslag is not None else ""
    tid_sagd = not kl or _har_klockslag(ä)
    ersatt_nämnd = ä.ersätter is None or nämner(ä.text, (ä.ersätter,))
    if nämner(ä.text, (ä.person,)) and tid_sagd and ersatt_nämnd:
        return ""
    mening = o.närvaroändring[ä.slag].format(vem=ä.person, kl=f" {kl}" if kl else "")
    if ä.ersätter is not None and not ersatt_nämnd:
        ersätter = o.närvaro.ersätter.format(namn=ä.ersätter)
        mening = f"{mening.rstrip('.')} och {ersätter}."
    return med_punkt(mening)


def _har_klockslag(ä: Närvaroändring) -> bool:
    return ä.klockslag is not None and any(
        form in ä.text for form in (f"{ä.klockslag:%H.%M}", f"{ä.klockslag:%H:%M}")
    )
