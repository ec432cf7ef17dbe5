"""Who was there: attendance, substitution, arrivals and departures, jäv."""

from datetime import time
from enum import StrEnum

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.tid import klockslag, tidsrymd
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer
from kommunprotokoll.modell.person import Person


class Roll(StrEnum):
    """In what capacity somebody attends."""

    ORDFÖRANDE = "ordförande"
    FÖRSTE_VICE_ORDFÖRANDE = "förste vice ordförande"
    ANDRE_VICE_ORDFÖRANDE = "andre vice ordförande"
    VICE_ORDFÖRANDE = "vice ordförande"
    LEDAMOT = "ledamot"
    TJÄNSTGÖRANDE_ERSÄTTARE = "tjänstgörande ersättare"
    ERSÄTTARE = "ersättare"
    SEKRETERARE = "sekreterare"
    TJÄNSTEPERSON = "tjänsteperson"
    PERSONALFÖRETRÄDARE = "personalföreträdare"
    INSYNSPERSON = "insynsperson"
    REVISOR = "revisor"
    ÖVRIG = "övrig"

    @property
    def är_ledamot(self) -> bool:
        """Whether the role is an elected member's own seat, the presidium's included."""
        return self in _LEDAMÖTER

    @property
    def är_ersättare(self) -> bool:
        """Whether the role is a substitute's, serving or not."""
        return self in (Roll.TJÄNSTGÖRANDE_ERSÄTTARE, Roll.ERSÄTTARE)

    @property
    def är_beslutande(self) -> bool:
        """Whether the role by itself carries a vote (kommunallagen 4 kap. 22 §)."""
        return self.är_ledamot or self is Roll.TJÄNSTGÖRANDE_ERSÄTTARE


_LEDAMÖTER = frozenset(
    {
        Roll.ORDFÖRANDE,
        Roll.FÖRSTE_VICE_ORDFÖRANDE,
        Roll.ANDRE_VICE_ORDFÖRANDE,
        Roll.VICE_ORDFÖRANDE,
        Roll.LEDAMOT,
    }
)


@modellklass("En sammanhängande del av sammanträdet då någon är närvarande.")
class Närvaroperiod:
    """A stretch of the meeting in which somebody attends, by paragraphs, by the clock or both.

    ``tjänstgör`` and ``ersätter`` say, for a substitute, what held in this stretch; None means
    what the ``Närvaro`` itself says.
    """

    paragrafer: Paragrafintervall | None = fält(
        "Paragraferna, eller tom om de inte anges.", default=None, kw_only=False
    )
    från_kl: time | None = fält("Klockslag då närvaron börjar.", default=None)
    till_kl: time | None = fält("Klockslag då närvaron slutar.", default=None)
    tjänstgör: bool | None = fält("Om personen tjänstgör i den här delen.", default=None)
    ersätter: Person | None = fält("Ledamoten som ersätts i den här delen.", default=None)
    anledning: str = fält("Varför, till exempel på grund av jäv.", default="")

    def __attrs_post_init__(self) -> None:
        """Refuse a stretch that ends before it starts."""
        if self.från_kl is not None and self.till_kl is not None and self.till_kl < self.från_kl:
            raise OgiltigtVärdeFel(
                "Närvaroperiod.till_kl", self.till_kl, f"{klockslag(self.från_kl)} eller senare"
            )

    def __str__(self) -> str:
        """Return ``§§ 1–5, kl. 09.20–10.50, ersätter Ada Berg (S)``; nothing for the whole."""
        delar = [
            str(self.paragrafer or ""),
            tidsrymd(self.från_kl, self.till_kl),
            "" if self.tjänstgör is None else "tjänstgör" if self.tjänstgör else "tjänstgör inte",
            f"ersätter {self.ersätter}" if self.ersätter else "",
            self.anledning,
        ]
        return ", ".join(d for d in delar if d)


@modellklass("En person i närvarolistan, närvarande eller frånvarande.")
class Närvaro:
    """One line of the roll: a person, in what capacity, present or not, and when.

    Without ``perioder`` the person attends the whole meeting. The same person is one ``Närvaro``
    even when serving for some paragraphs and merely present at others: then each stretch is a
    ``Närvaroperiod`` of its own. ``utom`` names paragraphs from which the person is absent
    although inside a stretch ("ej § 104").
    """

    person: Person = fält("Personen.", kw_only=False)
    roll: Roll = fält("I vilken egenskap personen deltar.", default=Roll.LEDAMOT, kw_only=False)
    närvarande: bool = fält("Falskt för den som antecknas som frånvarande.", default=True)
    titel: str = fält("Titel eller uppdrag som det står, till exempel kommundirektör.", default="")
    ersätter: Person | None = fält(
        "Ledamoten som en tjänstgörande ersättare ersätter.", default=None
    )
    perioder: tuple[Närvaroperiod, ...] = fält(
        "När personen är närvarande; tomt för hela sammanträdet.", default=()
    )
    utom: tuple[Paragrafintervall, ...] = fält(
        "Paragrafer då personen inte är närvarande.", default=()
    )
    på_distans: bool = fält(
        "Sant för den som deltar på distans (5 kap. 16 § kommunallagen).", default=False
    )
    anmärkning: str = fält("Det som i övrigt står om närvaron, ordagrant.", default="")

    def vid(self, paragraf: int | str | Paragrafnummer) -> bool | None:
        """Tell whether the person is present at a paragraph.

        None means that the protocol does not say: the person is present for a part of the
        paragraph, or the attendance is given by the clock alone.
        """
        if not self.närvarande:
            return False
        if undantag := [i for i in self.utom if paragraf in i]:
            return None if any(i.delvis_vid(paragraf) for i in undantag) else False
        if not self.perioder:
            return True
        svar = [_period_vid(period, paragraf) for period in self.perioder]
        return True if True in svar else (None if None in svar else False)

    def __str__(self) -> str:
        """Say it as on a front page: ``Ada Berg (S), ordförande``."""
        delar = [str(self.person)]
        if self.person.organisation:
            delar.append(self.person.organisation)
        if self.titel or self.roll not in (Roll.LEDAMOT, Roll.ÖVRIG):
            delar.append(self.titel or str(self.roll))
        if self.ersätter is not None:
            delar.append(f"ersätter {self.ersätter}")
        return ", ".join(delar)


def _period_vid(period: Närvaroperiod, paragraf: int | str | Paragrafnummer) -> bool | None:
    if period.paragrafer is None:
        return None if period.från_kl is not None or period.till_kl is not None else True
    if paragraf not in period.paragrafer:
        return False
    return None if period.paragrafer.delvis_vid(paragraf) else True


class Närvaroändringsslag(StrEnum):
    """What happens to somebody's attendance during a paragraph."""

    ANLÄNDER = "anländer"
    LÄMNAR = "lämnar"
    TJÄNSTGÖR = "börjar tjänstgöra"
    SLUTAR_TJÄNSTGÖRA = "slutar tjänstgöra"


@modellklass("En förändring av närvaron under en paragraf.")
class Närvaroändring:
    """Somebody comes, leaves, or begins or ceases to serve, noted under a paragraph."""

    person: Person = fält("Personen.", kw_only=False)
    slag: Närvaroändringsslag = fält("Vad som händer.", kw_only=False)
    klockslag: time | None = fält("Klockslaget, om det står.", default=None)
    ersätter: Person | None = fält("Ledamoten som ersätts från och med nu.", default=None)
    text: str = fält("Meningen som den står.", default="")

    def __str__(self) -> str:
        """Return the text, else ``Ada Berg (S) anländer kl. 09.20``."""
        när = f" {tidsrymd(self.klockslag, None)}" if self.klockslag is not None else ""
        för = f" för {self.ersätter}" if self.ersätter is not None else ""
        return self.text or f"{self.person} {self.slag}{för}{när}"


@modellklass("Någons jäv i ett ärende.")
class Jäv:
    """Somebody's disqualification in a matter (kommunallagen 5 kap. 47-49 §§, 6 kap. 28-32 §§)."""

    person: Person = fält("Den jäviga personen.", kw_only=False)
    grund: str = fält("Anledningen, om den står.", default="", kw_only=False)
    lagrum: Lagrum | None = fält("Lagrummet, om det står.", default=None)
    lämnade_lokalen: bool | None = fält(
        "Om personen lämnade lokalen; tomt om det inte står.", default=None
    )
    ersättare: Person | None = fält("Den som tjänstgjorde i stället.", default=None)
    text: str = fält("Meningen som den står.", default="")

    def __str__(self) -> str:
        """Return the text, else ``Ada Berg (S) deltar inte på grund av jäv``."""
        return self.text or f"{self.person} deltar inte på grund av jäv"
