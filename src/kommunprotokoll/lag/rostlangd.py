"""``röstlängd``: who has a vote at a paragraph, by attendance, comings and goings, jäv, service.

Who declines to take part in a decision (kommunallagen 4 kap. 25 §) has a vote all the same.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import assert_never

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.narvarolage import Närvarobok
from kommunprotokoll.lag.rostratt import HarRöst, Rösträtt, SaknarRöst, rösträtt, är_i_längden
from kommunprotokoll.lag.utfall import Oavgjort
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.narvaro import Närvaroändringsslag, Roll
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde


@modellklass("En person i röstlängden.")
class Röstlängdsrad:
    """One person, in what role, and whether they have a vote.

    ``omtvistad_plats`` names the ledamot whose seat two people are said to hold: one of them has
    the vote, but not which.
    """

    person: Person = fält("Personen.", kw_only=False)
    rösträtt: Rösträtt = fält("Om personen har rösträtt.", kw_only=False)
    roll: Roll = fält("Rollen i närvarolistan.", default=Roll.LEDAMOT)
    sökväg: Sökväg = fält("Platsen i modellen.", default=Sökväg())
    omtvistad_plats: Person | None = fält("Ledamoten vars plats flera kan ha.", default=None)

    def __str__(self) -> str:
        """Return ``Ada Berg (S): har rösträtt (närvarande …)``."""
        match self.rösträtt:
            case HarRöst(ersätter=None):
                ord_ = "har rösträtt"
            case HarRöst(ersätter=ersätter):
                ord_ = f"har rösträtt för {ersätter}"
            case SaknarRöst():
                ord_ = "har inte rösträtt"
            case Oavgjort():
                ord_ = "går inte att avgöra"
            case _:
                assert_never(self.rösträtt)
        return f"{self.person}: {ord_} ({self.rösträtt.orsak})"


@modellklass("Vilka som har rösträtt vid en paragraf.")
class Röstlängd:
    """Who has a vote at a paragraph. ``brist`` says why the list cannot be complete, if so."""

    paragraf: Paragrafnummer = fält("Paragrafen.", kw_only=False)
    rader: tuple[Röstlängdsrad, ...] = fält("Personerna.", default=(), kw_only=False)
    brist: str = fält("Varför längden är ofullständig.", default="")

    @property
    def röstberättigade(self) -> tuple[Person, ...]:
        """Those who have a vote."""
        return tuple(r.person for r in self.rader if isinstance(r.rösträtt, HarRöst))

    @property
    def oavgjorda(self) -> tuple[Person, ...]:
        """Those of whom it cannot be known."""
        return tuple(r.person for r in self.rader if isinstance(r.rösträtt, Oavgjort))

    @property
    def jäviga(self) -> tuple[Person, ...]:
        """Those who have no vote because of jäv, and in whose place nobody serves."""
        ersatta = [
            r.rösträtt.ersätter
            for r in self.rader
            if isinstance(r.rösträtt, HarRöst) and r.rösträtt.ersätter is not None
        ]
        return tuple(
            r.person
            for r in self.rader
            if isinstance(r.rösträtt, SaknarRöst)
            and r.rösträtt.jäv
            and r.roll.är_beslutande
            and not any(r.person.kan_vara(person) for person in ersatta)
        )

    @property
    def antal_minst(self) -> int:
        """How many have a vote at the least."""
        return len(self.röstberättigade) + len(self._omtvistade())

    @property
    def antal_högst(self) -> int | None:
        """How many have a vote at the most; None if the list may not be complete."""
        if self.brist:
            return None
        fria = sum(
            isinstance(r.rösträtt, Oavgjort) and r.omtvistad_plats is None for r in self.rader
        )
        return self.antal_minst + fria

    def _omtvistade(self) -> set[Person]:
        return {r.omtvistad_plats for r in self.rader if r.omtvistad_plats is not None}

    def rad(self, person: Person) -> Röstlängdsrad | None:
        """Return somebody's line, or None if they are not in the list."""
        return next((r for r in self.rader if r.person.kan_vara(person)), None)

    def rösträtt(self, person: Person) -> Rösträtt:
        """Return whether somebody has a vote; who is not in a complete list has none."""
        rad = self.rad(person)
        if rad is not None:
            return rad.rösträtt
        if self.brist:
            return Oavgjort(self.brist)
        return SaknarRöst("finns inte i närvarolistan som ledamot eller ersättare")

    def __str__(self) -> str:
        """Return the number and the people, one a line."""
        högst = self.antal_högst
        antal = str(self.antal_minst)
        if högst is None:
            antal = f"minst {antal}"
        elif högst != self.antal_minst:
            antal = f"{antal}–{högst}"
        rader = (f"Röstlängd vid § {self.paragraf}: {antal} röstberättigade", self.brist)
        return "\n".join(r for r in (*rader, *map(str, self.rader)) if r)


def röstlängd(s: Sammanträde, paragraf: int | str | Paragrafnummer) -> Röstlängd:
    """Return who has a vote at a paragraph (kommunallagen 4 kap. 22-24 §§, 5 kap. 17-21, 47 §§).

    Of the roll it takes presence and service by paragraphs and, where they settle it, by the clock;
    of the paragraphs the notes of who came, left, began or ceased to serve, and jäv. A ledamot of
    fullmäktige who broke off for another reason than jäv has no vote the same day (5 kap. 20 §).
    What the sources leave open, or contradict each other about, is ``Oavgjort``. A note under the
    paragraph itself leaves open whether it was before the decision.

    Raises:
        FinnsInteFel: The protocol has no such paragraph.
        OgiltigtVärdeFel: What is given is no meeting.
    """
    kräv_sammanträde(s, "röstlängd")
    sökt = s.paragraf(paragraf).beteckning
    längder = Röstlängder(s)
    return längder.vid(längder.bok.nummer.index(sökt))


class Röstlängder:
    """The röstlängder of one meeting, each counted once; paragraphs by their place."""

    def __init__(self, s: Sammanträde) -> None:
        self.s = s
        self.bok = Närvarobok(s)
        self._klara: dict[int, Röstlängd] = {}

    def vid(self, plats: int) -> Röstlängd:
        """Return who has a vote at the paragraph of this place, as ``röstlängd`` does."""
        if plats not in self._klara:
            rader = _sammanförda((*_på_listan(self.bok, plats), *_utanför_listan(self.bok, plats)))
            self._klara[plats] = Röstlängd(
                self.bok.nummer[plats], _med_omtvistade_platser(rader), brist=self._brist
            )
        return self._klara[plats]

    @cached_property
    def _brist(self) -> str:
        finns = any(n.närvarande and n.roll.är_beslutande for n in self.s.närvaro)
        return "" if finns else "Protokollet har ingen lista över närvarande ledamöter."


def _på_listan(bok: Närvarobok, plats: int) -> Iterator[Röstlängdsrad]:
    for i, rad in enumerate(bok.s.närvaro):
        if är_i_längden(rad.roll):
            väg = Sökväg(("närvaro", i))
            rätt = rösträtt(bok, rad, plats, väg)
            yield Röstlängdsrad(rad.person, rätt, roll=rad.roll, sökväg=väg)


def _utanför_listan(bok: Närvarobok, plats: int) -> Iterator[Röstlängdsrad]:
    """Those whom the protocol names as deciding although they are not on its roll."""
    p = bok.s.paragrafer[plats]
    nämnda: list[tuple[Person | None, Roll, str]] = [
        (p.ordförande or bok.s.ordförande, Roll.ORDFÖRANDE, "ordförande"),
        *((j.ersättare, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, "inkallad vid jäv") for j in p.jäv),
        *(
            (ä.person, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, "tjänstgörande ersättare")
            for ä in p.närvaroändringar
            if ä.slag is Närvaroändringsslag.TJÄNSTGÖR
        ),
    ]
    på_listan = [n.person for n in bok.s.närvaro]
    for person, roll, ord_ in nämnda:
        if person is not None and not any(person.kan_vara(annan) for annan in på_listan):
            på_listan.append(person)
            orsak = f"nämns som {ord_} men finns inte i närvarolistan"
            yield Röstlängdsrad(person, Oavgjort(orsak), roll=roll)


def _sammanförda(rader: Iterable[Röstlängdsrad]) -> tuple[Röstlängdsrad, ...]:
    """Make one line of several about one person: a vote by one of them is a vote."""
    kvar: list[Röstlängdsrad] = []
    for rad in rader:
        for i, annan in enumerate(kvar):
            if annan.person.kan_vara(rad.person):
                kvar[i] = min(annan, rad, key=_styrka)
                break
        else:
            kvar.append(rad)
    return tuple(kvar)


def _styrka(rad: Röstlängdsrad) -> int:
    return (HarRöst, Oavgjort, SaknarRöst).index(type(rad.rösträtt))


def _med_omtvistade_platser(rader: tuple[Röstlängdsrad, ...]) -> tuple[Röstlängdsrad, ...]:
    """Settle nothing where two people are said to hold one seat: the vote is one of theirs."""
    nya = list(rader)
    for person in {r.rösträtt.ersätter for r in rader if isinstance(r.rösträtt, HarRöst)}:
        if person is None:
            continue
        om_platsen = [i for i, r in enumerate(rader) if _har_platsen(r, person)]
        if len(om_platsen) > 1:
            andra = " och ".join(str(rader[i].person) for i in om_platsen)
            for i in om_platsen:
                orsak = f"enligt protokollet har {andra} samma plats"
                oavgjort = Oavgjort(orsak, sökväg=rader[i].sökväg)
                nya[i] = Röstlängdsrad(
                    rader[i].person,
                    oavgjort,
                    roll=rader[i].roll,
                    sökväg=rader[i].sökväg,
                    omtvistad_plats=person,
                )
    return tuple(nya)


def _har_platsen(rad: Röstlängdsrad, ledamot: Person) -> bool:
    if not isinstance(rad.rösträtt, HarRöst):
        return False
    ersätter = rad.rösträtt.ersätter
    if ersätter is None:
        return rad.roll.är_ledamot and rad.person.kan_vara(ledamot)
    return ersätter.kan_vara(ledamot)
