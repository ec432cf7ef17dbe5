"""What appended papers add to the meeting: names to the votes, and the roll."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.handling import Bilaga
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import Omröstning, Röstval, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.framsida.framsida import läs_framsida
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.narvaro.rullbilaga import Rullrad, rulla_i_bilaga
from kommunprotokoll.tolkning.marken.rost.bilagelistor import Röstlista, börjar_lista, röstlistor
from kommunprotokoll.tolkning.marken.sidor.slutet import är_närvarotitel
from kommunprotokoll.tolkning.rader import Rad, utan_tomma
from kommunprotokoll.tolkning.stolar import närvaro_av, som_de_röstade, växlande_ordförande

Bilagor = Sequence[tuple[Bilaga, tuple[Rad, ...]]]
"""Appended papers with their rows."""

Listor = tuple[tuple[Bilaga, Röstlista], ...]
"""Lists of votes with the papers they are in."""

_SUMMOR = ("ja", "nej", "avstår", "frånvarande")
_TITELRADER = 6
_HÄNVISAR = re.compile(
    r"\b(?:bilaga|(?:omröstnings|voterings)lista(?: nr\.?)?) (?P<nr>\d{1,3})\b", re.IGNORECASE
)


def läs_rullor(bilagor: Bilagor, dialekt: Dialekt, kända: frozenset[str]) -> list[Framsida]:
    """Return for each appended paper what its roll says, written as those of front pages are.

    ``kända`` are names that stand by themselves elsewhere in the document.
    """
    return [_läs_rulla(rader, dialekt, kända) for _, rader in bilagor]


def noterade(bilagor: Bilagor, bok: Bok) -> tuple[Bilaga, ...]:
    """Return the papers that are nobody's, their rows their evidence."""
    for plats, (_, rader) in enumerate(bilagor):
        bok.notera(Sökväg(("bilagor", plats)), *rader)
    return tuple(bilaga for bilaga, _ in bilagor)


def listor_i(bilagor: Bilagor, rullor: Sequence[Framsida]) -> Listor:
    """Return the lists of votes of the appended papers, each with the paper it is in.

    The first of them stand in columns beside a roll of ``rullor``, of the front page or appended.
    """
    i_bilagor = ((bilaga, lista) for bilaga, rader in bilagor for lista in röstlistor(rader))
    bredvid = ((Bilaga(""), lista) for rulla in rullor for lista in rulla.röstlistor)
    return (*bredvid, *i_bilagor)


def med_röster(paragrafer: tuple[Paragraf, ...], listor: Listor, bok: Bok) -> tuple[Paragraf, ...]:
    """Give the votes that name nobody the names of the list that they refer to.

    A list is itself a vote where its title names a paragraph that tells of none.
    """
    efter_bilaga: dict[str, Röstlista] = {}
    efter_paragraf: dict[Paragrafnummer, list[Röstlista]] = {}
    for bilaga, lista in listor:
        if lista.paragraf:
            efter_paragraf.setdefault(lista.paragraf, []).append(lista)
        efter_bilaga.setdefault(str(lista.nummer or bilaga.beteckning), lista)
    if not efter_bilaga:
        return paragrafer
    nya = []
    for i, paragraf in enumerate(paragrafer):
        egna = iter(efter_paragraf.get(paragraf.beteckning, ()))
        röstade: list[Omröstning] = []
        for j, o in enumerate(paragraf.omröstningar):
            if not isinstance(o, ÖppenOmröstning) or o.röster:
                röstade.append(o)
                continue
            hänvisning = _HÄNVISAR.search(o.text)
            vald = next(egna, None) or efter_bilaga.get(hänvisning["nr"] if hänvisning else "")
            gissad = hänvisning is None and vald is not None and not vald.paragraf
            if vald is None or not _stämmer(o, vald, helt=gissad):
                röstade.append(o)
                continue
            bok.notera(Sökväg(("paragrafer", i, "omröstningar", j, "röster")), *vald.rader)
            röstade.append(_med_lista(o, vald))
        for lista in egna if not paragraf.omröstningar else ():
            plats = Sökväg(("paragrafer", i, "omröstningar", len(röstade)))
            bok.notera(plats, *lista.rader, säkerhet=Säkerhet.HÄRLETT)
            röstade.append(ÖppenOmröstning(röster=lista.röster))
        nya.append(ändra(paragraf, omröstningar=tuple(röstade)) if röstade else paragraf)
    return tuple(nya)


def _med_lista(o: ÖppenOmröstning, lista: Röstlista) -> ÖppenOmröstning:
    """Give a vote the names of its list, and the totals that its text does not print.

    A list that does not come to the totals in print has a mark in the wrong column: then nothing
    more is counted from it.
    """
    räknade = ÖppenOmröstning(röster=lista.röster)
    fält = {n: getattr(räknade, n) for n in _SUMMOR if getattr(o, n) is None}
    if (o.ja, o.nej) != (räknade.ja, räknade.nej) and None not in {o.ja, o.nej}:
        fält = dict.fromkeys(fält)
    return ändra(o, {**fält, "röster": lista.röster})


def med_bilagetexter(
    paragrafer: tuple[Paragraf, ...], bilagor: Bilagor, bok: Bok
) -> tuple[tuple[Paragraf, ...], Bilagor]:
    """Give the attachments that a paragraph lists the text of the papers of the same name.

    Returns:
        The paragraphs, and the papers that are nobody's.
    """
    if not any(bilaga.text for bilaga, _ in bilagor):
        return paragrafer, bilagor
    kvar = list(bilagor)
    nya = list(paragrafer)
    for i, paragraf in enumerate(paragrafer):
        egna = list(paragraf.bilagor)
        for j, egen in enumerate(egna):
            namn = f"Bilaga {egen.beteckning}: {egen.rubrik}"
            par = next((b for b in kvar if egen.rubrik and b[0].rubrik == namn), None)
            if par is not None:
                kvar.remove(par)
                egna[j] = ändra(egen, text=par[0].text)
                bok.notera(Sökväg(("paragrafer", i, "bilagor", j, "text")), *par[1])
        if egna != list(paragraf.bilagor):
            nya[i] = ändra(paragraf, bilagor=tuple(egna))
    return tuple(nya), kvar


def _stämmer(o: ÖppenOmröstning, lista: Röstlista, *, helt: bool) -> bool:
    """Tell whether a list can be that of a vote: it has no more of either side than was counted.

    With ``helt``, where nothing else says that they belong together, it has as many.
    """
    antal = {val: sum(r.val is val for r in lista.röster) for val in (Röstval.JA, Röstval.NEJ)}
    ja, nej = antal[Röstval.JA], antal[Röstval.NEJ]
    if helt:
        return (o.ja, o.nej) == (ja, nej)
    return (o.ja is None or ja <= o.ja) and (o.nej is None or nej <= o.nej)


def med_närvaro(
    närvaro: Sequence[Närvaro],
    bilagor: Bilagor,
    listor: Listor,
    s: Sammanträde,
    bok: Bok,
    rullor: Sequence[Framsida],
) -> tuple[Närvaro, ...]:
    """Add the roll of an appended paper, when the front page lists no member.

    ``s`` is the meeting without its roll, ``rullor`` what each paper's own roll says.
    """
    if any(n.roll.är_beslutande for n in närvaro):
        return växlande_ordförande(närvaro, s.ordförande)
    röstlistor_ = tuple(lista for _, lista in listor)
    nya: list[Närvaro] = []
    rullan: list[Rullrad] = []
    for (_, rader), rulla in zip(bilagor, rullor, strict=True):
        egna = rulla_i_bilaga(rader)
        poster = () if egna else tuple(rulla.närvaro)
        bok.ta(*(rader if poster or egna else ()))
        nya += poster
        rullan += egna
    nya = som_de_röstade(
        [*nya, *närvaro_av(rullan, röstlistor_)], rullan, röstlistor_, s.paragrafer
    )
    rad_med = _rader_med(bilagor, {ord_ for n in nya for ord_ in n.person.namn.split()})
    for plats, post in enumerate(nya):
        if s.ordförande is not None and post.person.kan_vara(s.ordförande):
            nya[plats] = ändra(post, roll=Roll.ORDFÖRANDE)
        rader = tuple(rad_med[ord_] for ord_ in post.person.namn.split() if ord_ in rad_med)
        bok.notera(Sökväg(("närvaro", len(närvaro) + plats)), *rader, säkerhet=Säkerhet.HÄRLETT)
    return växlande_ordförande((*närvaro, *nya), s.ordförande)


def _läs_rulla(rader: Sequence[Rad], dialekt: Dialekt, kända: frozenset[str]) -> Framsida:
    """Read a roll whose title says that it is one; what it gives is empty if none does."""
    titel = next((i for i in range(len(rader)) if _är_rulltitel(rader[i].text, i, dialekt)), None)
    if titel is None:
        return Framsida()
    slut = next((i for i in range(titel + 1, len(rader)) if börjar_lista(rader, i)), len(rader))
    under = [attrs.evolve(rader[titel], text="Närvarande"), *rader[titel + 1 : slut]]
    return läs_framsida(under, Bok(), dialekt, kända)


def _är_rulltitel(text: str, plats: int, dialekt: Dialekt) -> bool:
    """Tell whether a row is the title of a roll; far down in a paper it is only if it says so."""
    kan = plats < _TITELRADER or "lista" in text.casefold()
    return kan and är_närvarotitel(text, dialekt)


def _rader_med(bilagor: Bilagor, sökta: set[str]) -> dict[str, Rad]:
    """Return the first row that each of the words stands on."""
    funna: dict[str, Rad] = {}
    for _, rader in bilagor if sökta else ():
        for rad in utan_tomma(rader):
            for ord_ in sökta.intersection(rad.text.replace(",", " ").split()):
                funna.setdefault(ord_, rad)
    return funna
