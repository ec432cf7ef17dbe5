"""The tables: a class for each, whose fields are its columns, and how a meeting fills them.

The first columns of every table are the same, so that tables can be joined on them.
"""

from collections.abc import Iterable, Iterator
from datetime import date, time
from typing import TypedDict

import attrs

from kommunprotokoll.modell.omrostning import ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.sammantrade import Sammanträde


@attrs.frozen(kw_only=True)
class Mötesrad:
    """What every row begins with: whose meeting, and when."""

    kommun: str
    organ: str
    datum: date

    @classmethod
    def av(cls, s: Sammanträde) -> "Iterator[Mötesrad]":
        """Yield the rows of a meeting."""
        raise NotImplementedError


@attrs.frozen(kw_only=True)
class Ärenderad(Mötesrad):
    """A row that belongs to a paragraph."""

    paragraf: int
    bokstav: str


@attrs.frozen(kw_only=True)
class Närvarorad(Mötesrad):
    """``närvaro``: a person on the roll."""

    namn: str
    parti: str | None
    organisation: str
    roll: str
    titel: str
    närvarande: bool
    på_distans: bool
    ersätter: str | None
    ersätter_parti: str | None
    perioder: str
    från_kl: time | None
    till_kl: time | None
    anmärkning: str

    @classmethod
    def av(cls, s: Sammanträde) -> "Iterator[Närvarorad]":
        """Yield a row for each line of the roll; stretches of the meeting as one text."""
        for n in s.närvaro:
            utom = [f"utom {intervall}" for intervall in n.utom]
            yield cls(
                **_möte(s),
                namn=n.person.namn,
                parti=_parti(n.person.parti),
                organisation=n.person.organisation,
                roll=str(n.roll),
                titel=n.titel,
                närvarande=n.närvarande,
                på_distans=n.på_distans,
                ersätter=n.ersätter.namn if n.ersätter else None,
                ersätter_parti=_parti(n.ersätter.parti) if n.ersätter else None,
                perioder="; ".join([*map(str, n.perioder), *utom]),
                från_kl=n.perioder[0].från_kl if n.perioder else None,
                till_kl=n.perioder[-1].till_kl if n.perioder else None,
                anmärkning=n.anmärkning,
            )


@attrs.frozen(kw_only=True)
class Paragrafrad(Ärenderad):
    """``paragrafer``: a paragraph."""

    rubrik: str
    diarienummer: str | None
    ärendeslag: str | None
    text: str
    antal_yrkanden: int
    antal_omröstningar: int
    antal_beslut: int
    antal_reservationer: int
    omedelbart_justerad: bool

    @classmethod
    def av(cls, s: Sammanträde) -> "Iterator[Paragrafrad]":
        """Yield a row for each paragraph."""
        for p in s.paragrafer:
            yield cls(
                **_ärende(s, p),
                rubrik=p.rubrik,
                diarienummer=p.diarienummer.text if p.diarienummer else None,
                ärendeslag=str(p.ärendeslag) if p.ärendeslag else None,
                text="\n".join(map(str, p.text)),
                antal_yrkanden=len(p.yrkanden),
                antal_omröstningar=len(p.omröstningar),
                antal_beslut=len(p.beslut),
                antal_reservationer=len(p.reservationer),
                omedelbart_justerad=p.omedelbart_justerad,
            )


@attrs.frozen(kw_only=True)
class Beslutsrad(Ärenderad):
    """``beslut``: a point of a decision."""

    diarienummer: str | None
    rubrik: str
    beslut: int
    punkt: int
    nummer: str
    slag: str
    beslutar: str
    förslag_till: str
    inledning: str
    text: str

    @classmethod
    def av(cls, s: Sammanträde) -> "Iterator[Beslutsrad]":
        """Yield a row for each point; one for a decision that has only an introduction."""
        for p in s.paragrafer:
            for nr, b in enumerate(p.beslut, 1):
                punkter = [(a.nummer, "\n".join((a.text, *a.underpunkter))) for a in b.attsatser]
                for punkt, (nummer, text) in enumerate(punkter or [("", "")], 1):
                    yield cls(
                        **_ärende(s, p),
                        diarienummer=p.diarienummer.text if p.diarienummer else None,
                        rubrik=p.rubrik,
                        beslut=nr,
                        punkt=punkt,
                        nummer=nummer,
                        slag=str(b.slag),
                        beslutar=b.organ,
                        förslag_till=b.förslag_till,
                        inledning=b.inledning,
                        text=text,
                    )


@attrs.frozen(kw_only=True)
class Yrkanderad(Ärenderad):
    """``yrkanden``: a proposal made at the meeting."""

    yrkande: int
    slag: str | None
    utgång: str | None
    förslagsställare: str
    partier: str
    instämmer: str
    text: str

    @classmethod
    def av(cls, s: Sammanträde) -> "Iterator[Yrkanderad]":
        """Yield a row for each proposal; several people in one cell, with semicolons."""
        for p in s.paragrafer:
            for nr, y in enumerate(p.yrkanden, 1):
                yield cls(
                    **_ärende(s, p),
                    yrkande=nr,
                    slag=str(y.slag) if y.slag else None,
                    utgång=str(y.utgång) if y.utgång else None,
                    förslagsställare=_flera(y.förslagsställare),
                    partier=_flera(y.partier),
                    instämmer=_flera(y.instämmer),
                    text="\n".join((y.text, *map(str, y.attsatser))),
                )


@attrs.frozen(kw_only=True)
class Omröstningsrad(Ärenderad):
    """``omröstningar``: a vote and its totals."""

    omröstning: int
    öppen: bool
    slag: str
    sak: str
    ja_innebär: str | None
    nej_innebär: str | None
    ja: int | None
    nej: int | None
    avstår: int | None
    frånvarande: int | None
    vinnare: str | None
    avgjord_genom: str | None

    @classmethod
    def av(cls, s: Sammanträde) -> "Iterator[Omröstningsrad]":
        """Yield a row for each vote; a secret one has no sides."""
        for p in s.paragrafer:
            for nr, o in enumerate(p.omröstningar, 1):
                öppen = o if isinstance(o, ÖppenOmröstning) else None
                vinnare = o.vinnare or ""
                yield cls(
                    **_ärende(s, p),
                    omröstning=nr,
                    öppen=öppen is not None,
                    slag=str(o.slag),
                    sak=o.sak,
                    ja_innebär=öppen.ja_innebär if öppen else None,
                    nej_innebär=öppen.nej_innebär if öppen else None,
                    ja=öppen.ja if öppen else None,
                    nej=öppen.nej if öppen else None,
                    avstår=öppen.avstår if öppen else None,
                    frånvarande=öppen.frånvarande if öppen else None,
                    vinnare=(vinnare if isinstance(vinnare, str) else "; ".join(vinnare)) or None,
                    avgjord_genom=str(o.avgjord_genom) if o.avgjord_genom else None,
                )


@attrs.frozen(kw_only=True)
class Röstrad(Ärenderad):
    """``röster``: how one person voted in an open vote."""

    omröstning: int
    ja_innebär: str
    nej_innebär: str
    namn: str
    parti: str | None
    val: str
    ersätter: str | None

    @classmethod
    def av(cls, s: Sammanträde) -> "Iterator[Röstrad]":
        """Yield a row for each person named in a vote."""
        for p in s.paragrafer:
            for nr, o in enumerate(p.omröstningar, 1):
                if not isinstance(o, ÖppenOmröstning):
                    continue
                for röst in o.röster:
                    yield cls(
                        **_ärende(s, p),
                        omröstning=nr,
                        ja_innebär=o.ja_innebär,
                        nej_innebär=o.nej_innebär,
                        namn=röst.person.namn,
                        parti=_parti(röst.person.parti),
                        val=str(röst.val),
                        ersätter=röst.ersätter.namn if röst.ersätter else None,
                    )


class _Möte(TypedDict):
    kommun: str
    organ: str
    datum: date


class _Ärende(_Möte):
    paragraf: int
    bokstav: str


def _möte(s: Sammanträde) -> _Möte:
    kommun = s.organ.kommun.namn if s.organ.kommun else ""
    return {"kommun": kommun, "organ": s.organ.namn, "datum": s.datum}


def _ärende(s: Sammanträde, p: Paragraf) -> _Ärende:
    return {**_möte(s), "paragraf": p.nummer, "bokstav": p.bokstav}


def _parti(parti: Parti | None) -> str | None:
    return parti.beteckning if parti is not None else None


def _flera(vilka: Iterable[Person | Parti]) -> str:
    return "; ".join(map(str, vilka))
