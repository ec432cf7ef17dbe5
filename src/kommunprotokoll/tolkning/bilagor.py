"""What appended papers add to the meeting: names to the votes, and the roll."""

import re
from collections.abc import Sequence

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
from kommunprotokoll.tolkning.marken.bilagelistor import Röstlista, röstlistor
from kommunprotokoll.tolkning.marken.rullbilaga import Rullrad, närvaro_i_tabell, rulla_i_bilaga
from kommunprotokoll.tolkning.rader import Rad, utan_tomma
from kommunprotokoll.tolkning.stolar import närvaro_av, som_de_röstade

Bilagor = Sequence[tuple[Bilaga, tuple[Rad, ...]]]
"""Appended papers with their rows."""

Listor = tuple[tuple[Bilaga, Röstlista], ...]
"""Lists of votes with the papers they are in."""

_SUMMOR = ("ja", "nej", "avstår", "frånvarande")
_HÄNVISAR = re.compile(
    r"\b(?:bilaga|(?:omröstnings|voterings)lista(?: nr\.?)?) (?P<nr>\d{1,3})\b", re.IGNORECASE
)


def listor_i(bilagor: Bilagor) -> Listor:
    """Return the lists of votes of the appended papers, each with the paper it is in."""
    return tuple((bilaga, lista) for bilaga, rader in bilagor for lista in röstlistor(rader))


def med_röster(paragrafer: tuple[Paragraf, ...], listor: Listor, bok: Bok) -> tuple[Paragraf, ...]:
    """Give the votes that name nobody the names of the list that they refer to."""
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
            if vald is None or not _stämmer(o, vald):
                röstade.append(o)
                continue
            bok.notera(Sökväg(("paragrafer", i, "omröstningar", j, "röster")), *vald.rader)
            röstade.append(_med_lista(o, vald))
        nya.append(ändra(paragraf, omröstningar=tuple(röstade)) if röstade else paragraf)
    return tuple(nya)


def _med_lista(o: ÖppenOmröstning, lista: Röstlista) -> ÖppenOmröstning:
    """Give a vote the names of its list, and the totals that its text does not print."""
    räknade = ÖppenOmröstning(röster=lista.röster)
    fält = {n: getattr(räknade, n) for n in _SUMMOR if getattr(o, n) is None}
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


def _stämmer(o: ÖppenOmröstning, lista: Röstlista) -> bool:
    """Tell whether a list can be that of a vote: it has no more of either side than was counted."""
    antal = {val: sum(r.val is val for r in lista.röster) for val in (Röstval.JA, Röstval.NEJ)}
    return (o.ja is None or antal[Röstval.JA] <= o.ja) and (
        o.nej is None or antal[Röstval.NEJ] <= o.nej
    )


def med_närvaro(
    närvaro: Sequence[Närvaro],
    bilagor: Bilagor,
    listor: Listor,
    s: Sammanträde,
    bok: Bok,
) -> tuple[Närvaro, ...]:
    """Add the roll of an appended paper, when the front page lists no member.

    ``s`` is the meeting without its roll.
    """
    if any(n.roll.är_beslutande for n in närvaro):
        return tuple(närvaro)
    röstlistor_ = tuple(lista for _, lista in listor)
    nya: list[Närvaro] = []
    rullan: list[Rullrad] = []
    for _, rader in bilagor:
        poster = närvaro_i_tabell(rader)
        egna = rulla_i_bilaga(rader) if not poster else ()
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
    return (*närvaro, *nya)


def _rader_med(bilagor: Bilagor, sökta: set[str]) -> dict[str, Rad]:
    """Return the first row that each of the words stands on."""
    funna: dict[str, Rad] = {}
    for _, rader in bilagor if sökta else ():
        for rad in utan_tomma(rader):
            for ord_ in sökta.intersection(rad.text.replace(",", " ").split()):
                funna.setdefault(ord_, rad)
    return funna
