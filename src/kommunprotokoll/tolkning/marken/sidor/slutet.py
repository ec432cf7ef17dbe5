"""What stands after the last paragraph: appended papers, and what a signing service adds."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import time
from itertools import islice

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.handling import Bilaga
from kommunprotokoll.modell.justering import Underskrift, Underskriftsroll
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.textstycke import Löptext, Textstycke
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.lopande_text import PUNKTTECKEN, textstycken
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, är_namn
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import avsnittsrubrik
from kommunprotokoll.tolkning.marken.rost.bilagelistor import börjar_lista, är_listtitel
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum
from kommunprotokoll.tolkning.rader import Rad, utan_tomma

_MINST_BILAGA = 10
"""Rows of an appended paper: a list of what is appended has them closer together."""
_BARA_NUMMER = re.compile(r"\s*Bilaga (?P<nr>\d{1,2})\b")
_BILAGA_TILL_PARAGRAF = re.compile(
    r"(?:Bilaga|BILAGA) (?:\d{1,2}|[A-Z])[.:,]? (?:till )?§\s?\d{1,4}\b"
)
_EFTER_BILAGA = re.compile(r"^bilaga(?: (?:\d{1,2}|[A-Z])\b)?\s*[.:,–-]?\s*", re.IGNORECASE)
_BILAGEORD = frozenset({"Bilaga", "BILAGA"})
_NÄRA = 4
_RULLA = re.compile(
    r"\s*(?:närvaro(?:rapport|lista|förteckning)|deltagar|uppropslista)", re.IGNORECASE
)
_MED_PARTI = re.compile(rf"\s*(?:\d{{1,3}}[.)]? )?{NAMN}\s*{PARTI}")
_KLOCKA = re.compile(r"\b(\d{2}):(\d{2}):(\d{2})\b")
_CELLER, _CELLBREDD = 20, 16
"""So many rows of fewer characters each, on the whole, are the cells of a table."""
_TRANSAKTION = re.compile(r"\btransaktion\w*:?\s+(?P<id>[0-9A-F-]{16,})", re.IGNORECASE)


@attrs.frozen
class Signatur:
    """A digital signature as the signing service prints it.

    Attributes:
        namn: The signer's name as printed, often in capitals.
        underskrift: The signature; its role is taken from the protocol, not from the service.
        rader: Its rows.
    """

    namn: str
    underskrift: Underskrift
    rader: tuple[Rad, ...]


@attrs.frozen
class Slut:
    """What stands after the last paragraph.

    Attributes:
        bilagor: Appended papers, each with its rows.
        signaturer: Digital signatures.
        rester: Other rows that the signing service adds.
    """

    bilagor: tuple[tuple[Bilaga, tuple[Rad, ...]], ...] = ()
    signaturer: tuple[Signatur, ...] = ()
    rester: tuple[Rad, ...] = ()


def listade_bilagor(rader: Sequence[Rad], dialekt: Dialekt) -> frozenset[str]:
    """Return the attachments that rows with a mark list: "– Bilaga 1: Svaret"."""
    listade = (PUNKTTECKEN.sub("", rad.text) for rad in rader if "ilaga " in rad.text)
    return frozenset(
        ett_mellanslag(text) for text in listade if ":" in text and dialekt.bilaga.match(text)
    )


def var_slutet_börjar(
    rader: Sequence[Rad], dialekt: Dialekt, listade: frozenset[str] = frozenset()
) -> int:
    """Return the place of the first row that is no longer the last paragraph's.

    An appended paper begins on a page of its own, or names its paragraph: "Bilaga 1, § 48 ...",
    or begins with the very words by which a paragraph before lists it; where page breaks are lost,
    it is "Bilaga 1" with nothing more on the row, and "Bilaga 2" stands so further down.

    Args:
        rader: The rows from the last paragraph's heading.
        dialekt: Words.
        listade: Attachments that the paragraphs before list.
    """
    sida = rader[0].sida if rader else 1
    tvåor = [i for i, r in enumerate(rader) if "ilaga 2" in r.text and r.text.strip() == "Bilaga 2"]
    sista_rubrik = 0
    for plats, rad in enumerate(rader):
        text = rad.text.strip()
        if not text:
            continue
        ny_sida, sida = rad.sida != sida, rad.sida
        if dialekt.slut.match(text) or (ny_sida and dialekt.bilaga.match(text)):
            return plats
        if _BILAGA_TILL_PARAGRAF.match(text) or (text == "Bilaga 1" and _är_lång(plats, tvåor)):
            return plats
        if text in listade and rader[plats - 1].är_tom:
            return plats
        if text[:6] in _BILAGEORD and _inleder_lista(rader, plats, dialekt):
            sista_rubrik = sista_rubrik or _sista_rubrik(rader, dialekt)
            if plats > sista_rubrik:
                return plats
        elif text[:1] in "DNU" and _är_rulltitel(rader, plats, dialekt):
            return plats
        elif är_listtitel(text) or (text[:1] in "OV" and börjar_lista(rader, plats)):
            sista_rubrik = sista_rubrik or _sista_rubrik(rader, dialekt)
            if plats < sista_rubrik:
                continue
            return _med_bilagans_namn(rader, plats, dialekt)
    return len(rader)


def är_närvarotitel(text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row is the title of an appended roll, "Bilaga 1" before it or not."""
    return nyckel(_EFTER_BILAGA.sub("", text.strip(), count=1)) in dialekt.närvarotitlar


def _är_rulltitel(rader: Sequence[Rad], plats: int, dialekt: Dialekt) -> bool:
    """Tell whether a row by itself is the title of a roll that stands after the last paragraph."""
    text = rader[plats].text
    if not _RULLA.match(text) or nyckel(text) not in dialekt.närvarotitlar:
        return False
    under = [rad.text for rad in rader[plats + 1 : plats + _MINST_BILAGA]]
    return sum(_MED_PARTI.match(text) is not None for text in under) > 1


def _inleder_lista(rader: Sequence[Rad], plats: int, dialekt: Dialekt) -> bool:
    """Tell whether "Bilaga 1" has beside it or below it the title of a list or a roll."""
    bilaga = dialekt.bilaga.match(rader[plats].text.strip())
    if bilaga is None:
        return False
    titel = _EFTER_BILAGA.sub("", bilaga[0], count=1)
    if not titel:
        under = (rad.text for rad in rader[plats + 1 : plats + _NÄRA] if not rad.är_tom)
        titel = next(under, "").strip()
    return är_listtitel(titel) or nyckel(titel) in dialekt.närvarotitlar


def _sista_rubrik(rader: Sequence[Rad], dialekt: Dialekt) -> int:
    """Return the place of the last heading of a part: below a list before it the paragraph goes on.

    Returns:
        -1 where there is none.
    """
    # "Bilaga 1" is the paper itself as often as the heading of a list of papers.
    platser = (
        i
        for i, rad in enumerate(rader)
        if avsnittsrubrik(rad.text, dialekt) not in {"", "bilagor"}
        and not (rad.text[:1] in "OV" and börjar_lista(rader, i))
        and nyckel(rad.text) not in dialekt.närvarotitlar
    )
    return max(platser, default=-1)


def _med_bilagans_namn(rader: Sequence[Rad], plats: int, dialekt: Dialekt) -> int:
    """Return the place of the row "Bilaga 1" just above the title of a list, else of the title."""
    före = plats - 1
    while före >= 0 and rader[före].är_tom:
        före -= 1
    return före if före >= 0 and dialekt.bilaga.match(rader[före].text.strip()) else plats


def läs_slutet(
    rader: Sequence[Rad], dialekt: Dialekt, listade: frozenset[str] = frozenset()
) -> Slut:
    """Read the rows after the last paragraph; ``listade`` as for ``var_slutet_börjar``."""
    signeras = next(
        (i for i, r in enumerate(rader) if r.text and dialekt.slut.match(r.text.strip())),
        len(rader),
    )
    signaturer, rester = _signaturer(rader[signeras:])
    return Slut(_bilagor(rader[:signeras], dialekt, listade), signaturer, rester)


def _bilagor(
    rader: Sequence[Rad], dialekt: Dialekt, listade: frozenset[str]
) -> tuple[tuple[Bilaga, tuple[Rad, ...]], ...]:
    delar: list[list[Rad]] = []
    sida = 0
    for plats, rad in enumerate(rader):
        if not rad.text:
            if delar:
                delar[-1].append(rad)
            continue
        text = rad.text.strip()
        ny = (rad.sida != sida or plats == 0) and dialekt.bilaga.match(text) is not None
        ny = ny or (text in listade and plats > 0 and rader[plats - 1].är_tom)
        ny = ny or _BILAGA_TILL_PARAGRAF.match(text) is not None
        ny = ny or (text[:6] in _BILAGEORD and _inleder_lista(rader, plats, dialekt))
        # Where page breaks are lost: the first row, the next number, a list after another list.
        ny = ny or (bool(delar) and _följer_på(delar[-1][0].text, text))
        if not (ny or not delar) and är_listtitel(text) and _tom_före(rader, plats):
            ny = not _bara_bilaga(delar[-1])
        if ny or not delar:
            delar.append([])
        sida = rad.sida if not rad.är_tom else sida
        if delar:
            delar[-1].append(rad)
    bilagor = []
    for del_ in delar:
        rubrik = del_[0].text.strip()
        träff = dialekt.bilaga.match(rubrik)
        bilaga = Bilaga(
            rubrik,
            (träff["beteckning"] or "") if träff else "",
            text=_text(del_[1:], dialekt),
        )
        bilagor.append((bilaga, tuple(del_)))
    return tuple(bilagor)


def _är_lång(plats: int, tvåor: Sequence[int]) -> bool:
    """Tell whether the next "Bilaga 2" below a "Bilaga 1" is so far down that a paper lies between.

    A list of what is appended may stand inside the paragraph, and the papers further down.
    """
    i = bisect_right(tvåor, plats)
    return i < len(tvåor) and tvåor[i] - plats > _MINST_BILAGA


def _följer_på(förra: str, text: str) -> bool:
    """Tell whether a row is nothing but the number after that of the appended paper before it."""
    förut, nu = _BARA_NUMMER.match(förra), _BARA_NUMMER.fullmatch(text)
    return förut is not None and nu is not None and int(nu["nr"]) == int(förut["nr"]) + 1


def _bara_bilaga(rader: Sequence[Rad]) -> bool:
    """Tell whether a paper has nothing yet but its row "Bilaga 2"."""
    synliga = list(islice((rad for rad in rader if not rad.är_tom), 2))
    return len(synliga) == 1 and not _EFTER_BILAGA.sub("", synliga[0].text.strip(), count=1)


def _text(rader: Sequence[Rad], dialekt: Dialekt) -> tuple[Textstycke, ...]:
    """Return an appended paper's text; a table whose cells have come apart keeps its rows."""
    celler = [ett_mellanslag(rad.text) for rad in utan_tomma(rader)]
    if len(celler) >= _CELLER and sum(map(len, celler)) < _CELLBREDD * len(celler):
        return (Löptext("\n".join(celler)),)
    return textstycken(rader, dialekt)


def _tom_före(rader: Sequence[Rad], plats: int) -> bool:
    """Tell whether an empty row stands before a row, and more than a title before that."""
    return plats > 2 and rader[plats - 1].är_tom and not rader[plats - 2].är_tom  # noqa: PLR2004


def _signaturer(rader: Sequence[Rad]) -> tuple[tuple[Signatur, ...], tuple[Rad, ...]]:
    """A name, its date and clock time and the transaction, row by row."""
    signaturer: list[Signatur] = []
    rester: list[Rad] = []
    namn: Rad | None = None
    for i, rad in enumerate(rader):
        text = rad.text.strip()
        datum, klocka = finn_datum(text), _KLOCKA.search(text)
        if är_namn(text):
            namn = rad
        elif namn is not None and datum is not None and klocka is not None:
            nästa = rader[i + 1].text if i + 1 < len(rader) else ""
            transaktion = _TRANSAKTION.search(nästa)
            underskrift = Underskrift(
                Person(namn.text.strip()),
                Underskriftsroll.JUSTERARE,
                datum=datum[0],
                klockslag=time(int(klocka[1]), int(klocka[2]), int(klocka[3])),
                transaktion=transaktion["id"] if transaktion else "",
            )
            egna = (namn, rad, rader[i + 1]) if transaktion else (namn, rad)
            signaturer.append(Signatur(namn.text.strip(), underskrift, egna))
            namn = None
    tagna = {rad.nummer for s in signaturer for rad in s.rader}
    rester = [rad for rad in rader if rad.nummer not in tagna and not rad.är_tom]
    return tuple(signaturer), tuple(rester)
