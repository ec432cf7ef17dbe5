"""Votes and the order of propositions in words and tables (kommunallagen 5 kap. 53-56, 67 §§)."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from kommunprotokoll.dokument.block import (
    Block,
    Fördelning,
    Rubrik,
    Styckeslag,
    Tabell,
    stycke,
)
from kommunprotokoll.dokument.formulering import (
    innehåller,
    med_punkt,
    nämner,
    rad,
    stor_bokstav,
    stycken_i,
    vilka,
)
from kommunprotokoll.dokument.ordval import Omröstningsord, Ordval
from kommunprotokoll.dokument.text import brödtext, kolumnbredder
from kommunprotokoll.dokument.utgang import utgången
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import (
    Omröstning,
    Omröstningsslag,
    Röst,
    Röstval,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.yrkande import Propositionsordning, Propositionssteg

_ALLTID = (Röstval.JA, Röstval.NEJ)
"""Columns that every list of votes has; the others only when somebody is in them."""


def omröstningsblock(p: Paragraf, nivå: int, o: Ordval) -> tuple[Block, ...]:
    """Return the votes of a paragraph in order, each under a heading of its own."""
    block: list[Block] = []
    for omröstning in p.omröstningar:
        rubrik = _rubrik(omröstning, p, o.omröstning)
        block.append(Rubrik(rubrik, nivå))
        sagt = f"{p.rubrik}\n{rubrik}"
        match omröstning:
            case ÖppenOmröstning():
                block += _öppen(omröstning, p.beteckning, sagt, o)
            case SlutenOmröstning():
                block += _sluten(omröstning, p.beteckning, sagt, o)
            case _:
                assert_never(omröstning)
    return tuple(block)


def _rubrik(omröstning: Omröstning, p: Paragraf, o: Omröstningsord) -> str:
    """Say what the vote is about, unless it is alone and what most votes are about."""
    öppen = isinstance(omröstning, ÖppenOmröstning)
    vanligt = Omröstningsslag.HUVUDVOTERING if öppen else Omröstningsslag.VAL
    ensam = len(p.omröstningar) == 1 or not öppen
    slag = "" if omröstning.slag is vanligt and ensam else o.slag[omröstning.slag]
    if not öppen:
        return rad(o.sluten, slag, mellan=" – ")
    return o.omröstning_om.format(slag=slag) if slag else o.omröstning


def _sak(v: Omröstning, sagt: str, o: Omröstningsord) -> Iterator[Block]:
    """Name the matter, unless the text, the paragraph or the heading of the vote does.

    As a label: the matter is printed as a heading is, with a capital, and a sentence has no room
    for that.
    """
    namn = v.sak.strip().rstrip(".")
    känd = innehåller(v.text, v.sak) or innehåller(sagt.casefold(), namn.casefold())
    slag = _OMRÖSTNING.sub("", namn).casefold()
    if namn and not känd and slag not in {"", str(v.slag), o.slag[v.slag].casefold()}:
        yield stycke(o.sak.format(sak=namn), Styckeslag.UPPGIFT)


_OMRÖSTNING = re.compile(r"^omröstning\s*[-–—:]?\s*", re.IGNORECASE)
"""What a printed heading begins with, and so do ours."""


def _öppen(
    v: ÖppenOmröstning, paragraf: Paragrafnummer, sagt: str, ord_: Ordval
) -> Iterator[Block]:
    o = ord_.omröstning
    if v.begärd_av and not nämner(v.text, v.begärd_av):
        yield stycke(stor_bokstav(o.begärd_av.format(vilka=vilka(v.begärd_av, (), ord_))))
    yield from _sak(v, sagt, o)
    if v.ja_innebär:
        yield stycke(o.ja_innebär.format(innebörd=v.ja_innebär), Styckeslag.UPPGIFT)
    if v.nej_innebär:
        yield stycke(o.nej_innebär.format(innebörd=v.nej_innebär), Styckeslag.UPPGIFT)
    yield from brödtext(v.text)
    yield from (stycke(m) for m in utgången(v, o))
    if any(r.person.parti for r in v.röster):
        yield _per_parti(v.röster, paragraf, ord_)
    if v.röster:
        yield _röstlista(v.röster, paragraf, o)


def _per_parti(röster: tuple[Röst, ...], paragraf: Paragrafnummer, ord_: Ordval) -> Fördelning:
    """Count each party's votes, the party with most voters first."""
    o = ord_.omröstning
    antal = Counter((str(r.person.parti or ord_.partilös), r.val) for r in röster)
    partier = Counter(str(r.person.parti or ord_.partilös) for r in röster)
    val = _kolumner(röster)
    return Fördelning(
        o.per_parti,
        tuple(o.val[v] for v in val),
        tuple((p, tuple(antal[p, v] for v in val)) for p, _ in partier.most_common()),
        beskrivning=o.per_parti_beskrivning.format(paragraf=paragraf),
    )


def _kolumner(röster: tuple[Röst, ...]) -> list[Röstval]:
    """Return the choices to show, in their order."""
    gjorda = {r.val for r in röster}
    return [v for v in Röstval if v in _ALLTID or v in gjorda]


def _röstlista(röster: tuple[Röst, ...], paragraf: Paragrafnummer, o: Omröstningsord) -> Tabell:
    """List who voted what, the choice as a word in its own column, and the sums."""
    summor = Counter(r.val for r in röster)
    val = _kolumner(röster)
    partier = any(r.person.parti for r in röster)
    ersätter = any(r.ersätter for r in röster)

    def rad_(namn: str, parti: str, ersatt: str, celler: list[str]) -> tuple[str, ...]:
        return (
            namn,
            *((parti,) if partier else ()),
            *((ersatt,) if ersätter else ()),
            *celler,
        )

    rubriker = rad_(o.namn, o.parti, o.ersätter, [o.val[v] for v in val])
    rader = tuple(
        rad_(
            r.person.namn,
            str(r.person.parti or ""),
            str(r.ersätter or ""),
            [o.val[v] if r.val is v else "" for v in val],
        )
        for r in röster
    )
    return Tabell(
        (*rader, rad_(o.summa, "", "", [str(summor[v]) for v in val])),
        rubriker=rubriker,
        bredder=kolumnbredder((rubriker, *rader), minst=6, högst=30),
        rubrik=o.lista,
        beskrivning=o.lista_beskrivning.format(paragraf=paragraf),
        summarad=True,
    )


def _sluten(
    v: SlutenOmröstning, paragraf: Paragrafnummer, sagt: str, ord_: Ordval
) -> Iterator[Block]:
    o = ord_.omröstning
    if v.begärd_av and not nämner(v.text, v.begärd_av):
        mening = o.begär_proportionellt if v.proportionell else o.begärd_av
        yield stycke(stor_bokstav(mening.format(vilka=vilka(v.begärd_av, (), ord_))))
    if v.platser is not None:
        yield stycke(o.platser[v.platser != 1].format(antal=v.platser))
    yield from _sak(v, sagt, o)
    yield from brödtext(v.text)
    rubriker, rader = _röstetal(v, o)
    if rader:
        yield Tabell(
            rader,
            rubriker=rubriker,
            bredder=kolumnbredder((rubriker, *rader), minst=14),
            rubrik=o.röstetal,
            beskrivning=o.röstetal_beskrivning.format(paragraf=paragraf),
        )
    grund = o.avgjord_genom[v.avgjord_genom] if v.avgjord_genom is not None else ""
    slut = rad(
        grund,
        o.vald.format(vilka=uppräkning(v.vinnare)) if v.vinnare else "",
        o.proportionell if v.proportionell else "",
        "" if rader or stycken_i(v.text) else o.sluten_mening,
        mellan=" ",
    )
    if slut:
        yield stycke(slut)


def _röstetal(
    v: SlutenOmröstning, o: Omröstningsord
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return headings and rows: alternatives with their votes, and seats where any are told."""
    platser = any(t.platser is not None for t in v.resultat)
    rader = [(t.alternativ, str(t.antal), _tal(t.platser)) for t in v.resultat]
    rader += [
        (etikett, str(antal), "")
        for etikett, antal in ((o.blanka, v.blanka), (o.ogiltiga, v.ogiltiga))
        if antal is not None
    ]
    rubriker = (o.alternativ, o.antal_röster, o.antal_platser)
    bredd = 3 if platser else 2
    return rubriker[:bredd], tuple(r[:bredd] for r in rader)


def _tal(tal: int | None) -> str:
    return "" if tal is None else str(tal)


def propositionsblock(p: Propositionsordning, o: Omröstningsord) -> tuple[Block, ...]:
    """Return the order of propositions: the text as printed, else the steps in words."""
    if p.text.strip():
        return brödtext(p.text)
    return tuple(stycke(m) for m in (_steg(s, o) for s in p.alla_steg()) if m)


def _steg(steg: Propositionssteg, o: Omröstningsord) -> str:
    etikett = o.steg[steg.slag]
    text = rad(
        med_punkt(steg.fråga) if steg.fråga else "",
        _alternativ(steg.alternativ, o),
        o.finner.format(utfall=steg.utfall.rstrip(".")) if steg.utfall else "",
        mellan=" ",
    )
    return f"{etikett}: {text}" if etikett and text else text


def _alternativ(alternativ: tuple[str, ...], o: Omröstningsord) -> str:
    delar = [a.rstrip(".") for a in alternativ]
    if len(delar) == 1:
        return stor_bokstav(o.ett_alternativ.format(alternativ=delar[0]))
    return stor_bokstav(o.ställs_mot.format(alternativ=uppräkning(delar))) if delar else ""
