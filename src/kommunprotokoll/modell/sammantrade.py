"""Sammanträde: a meeting and its protocol."""

from datetime import date, time
from enum import StrEnum

from kommunprotokoll.grund.fel import FinnsInteFel, OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.tid import klockslag, tidsrymd
from kommunprotokoll.modell.handling import Bilaga
from kommunprotokoll.modell.justering import Justering, Sidsignatur
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.kort import kort_html
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.nummer import (
    Paragrafintervall,
    Paragrafnummer,
    intervall_i_ord,
    som_intervall,
)
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.textstycke import Textstycke

_KORT_NAMN = 80
"""Characters of a body's name that the repr shows."""


class Sammanträdesslag(StrEnum):
    """Kinds of meeting."""

    ORDINARIE = "ordinarie"
    EXTRA = "extra"
    KONSTITUERANDE = "konstituerande"
    PER_CAPSULAM = "per capsulam"


@modellklass("Ett avbrott i sammanträdet.")
class Ajournering:
    """A break in the meeting; both ends may be unknown."""

    från: time | None = fält("Klockslag då sammanträdet avbryts.", default=None, kw_only=False)
    till: time | None = fält("Klockslag då sammanträdet återupptas.", default=None, kw_only=False)
    paragraf: Paragrafnummer | None = fält("Paragrafen då det sker.", default=None)
    anledning: str = fält("Anledningen, om den står.", default="")

    def __attrs_post_init__(self) -> None:
        """Refuse a break that ends before it starts."""
        if self.från is not None and self.till is not None and self.till < self.från:
            raise OgiltigtVärdeFel(
                "Ajournering.till", self.till, f"{klockslag(self.från)} eller senare"
            )

    def __str__(self) -> str:
        """Return ``ajournering kl. 10.05–10.20 under § 12 (kaffe)``."""
        under = f"under § {self.paragraf}" if self.paragraf is not None else ""
        varför = f"({self.anledning})" if self.anledning else ""
        delar = ("ajournering", tidsrymd(self.från, self.till), under, varför)
        return " ".join(d for d in delar if d)


@modellklass("När och hur sammanträdet kungjordes och ledamöterna kallades.")
class Kallelse:
    """Call and public notice of the meeting (kommunallagen 5 kap. 13-15 §§)."""

    utsänd: date | None = fält("Dag då kallelsen sändes.", default=None, kw_only=False)
    kungjord: date | None = fält(
        "Dag då sammanträdet kungjordes på anslagstavlan.", default=None, kw_only=False
    )

    def __str__(self) -> str:
        """Return ``kallelse utsänd 2031-05-07, kungjord 2031-05-07``."""
        delar = (("utsänd", self.utsänd), ("kungjord", self.kungjord))
        text = ", ".join(f"{ord_} {dag.isoformat()}" for ord_, dag in delar if dag is not None)
        return f"kallelse {text}".strip()


@modellklass("Ett sammanträde och dess protokoll.")
class Sammanträde:
    """A meeting: who met, when and where, who was there, what was handled, how it was adjusted.

    Times are local (Europe/Stockholm). ``närvaro`` lists everybody on the roll, absent ones too.
    A meeting over several days has ``slutdatum``.
    """

    organ: Organ = fält("Organet som sammanträder.", kw_only=False)
    datum: date = fält("Sammanträdets datum.", kw_only=False)
    start: time | None = fält("Klockslag då sammanträdet börjar, svensk tid.", default=None)
    slut: time | None = fält("Klockslag då sammanträdet slutar, svensk tid.", default=None)
    slutdatum: date | None = fält("Sista dagen, om sammanträdet varar flera dagar.", default=None)
    plats: str = fält("Plats.", default="")
    slag: Sammanträdesslag = fält("Slag av sammanträde.", default=Sammanträdesslag.ORDINARIE)
    protokollsnummer: str = fält("Protokollets nummer, om det har ett.", default="")
    planerat: Sammanträdestid | None = fält(
        "Den planerade tiden, om den skiljer sig.", default=None
    )
    ajourneringar: tuple[Ajournering, ...] = fält("Avbrott i sammanträdet.", default=())
    offentligt: bool | None = fält(
        "Sant om sammanträdet är offentligt; tomt om det inte står.", default=None
    )
    på_distans: bool | None = fält(
        "Sant om deltagande på distans förekommer; tomt om det inte står.", default=None
    )
    kallelse: Kallelse | None = fält("Kallelse och kungörelse.", default=None)
    ordförande: Person | None = fält("Ordföranden.", default=None)
    sekreterare: Person | None = fält("Sekreteraren.", default=None)
    närvaro: tuple[Närvaro, ...] = fält("Alla i närvarolistan, också frånvarande.", default=())
    angivna_paragrafer: tuple[Paragrafintervall, ...] = fält(
        "Paragraferna som försättsbladet anger.", default=()
    )
    inledning: tuple[Textstycke, ...] = fält(
        "Text före första paragrafen som inte hör till annat.", default=()
    )
    paragrafer: tuple[Paragraf, ...] = fält("Paragraferna i ordning.", default=())
    justeringar: tuple[Justering, ...] = fält("Justeringarna.", default=())
    sidsignaturer: tuple[Sidsignatur, ...] = fält("Initialer från sidsigneringen.", default=())
    bilagor: tuple[Bilaga, ...] = fält("Bilagor till protokollet.", default=())

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start, and two paragraphs with one number."""
        self._kontrollera_tid()
        sedda: set[tuple[int, str]] = set()
        for paragraf in self.paragrafer:
            nummer = (paragraf.nummer, paragraf.bokstav)
            if nummer in sedda:
                raise OgiltigtVärdeFel(
                    "Sammanträde.paragrafer", f"§ {paragraf.beteckning}", "varje nummer en gång"
                )
            sedda.add(nummer)

    def _kontrollera_tid(self) -> None:
        if self.slutdatum is not None and self.slutdatum < self.datum:
            raise OgiltigtVärdeFel(
                "Sammanträde.slutdatum", self.slutdatum, f"{self.datum} eller senare"
            )
        samma_dag = self.slutdatum is None or self.slutdatum == self.datum
        if (
            samma_dag
            and self.start is not None
            and self.slut is not None
            and self.slut < self.start
        ):
            raise OgiltigtVärdeFel(
                "Sammanträde.slut",
                self.slut,
                f"{klockslag(self.start)} eller senare, eller ett senare slutdatum",
            )

    @property
    def är_justerat(self) -> bool:
        """Whether every paragraph is covered by a dated justering."""
        gjorda = [j for j in self.justeringar if j.datum is not None]
        if not self.paragrafer:
            return any(j.paragrafer is None for j in gjorda)
        return all(any(j.omfattar(p.beteckning) for j in gjorda) for p in self.paragrafer)

    @property
    def närvarande(self) -> tuple[Närvaro, ...]:
        """Those on the roll who are present for at least a part of the meeting."""
        return tuple(n for n in self.närvaro if n.närvarande)

    @property
    def frånvarande(self) -> tuple[Närvaro, ...]:
        """Those on the roll who are noted as absent."""
        return tuple(n for n in self.närvaro if not n.närvarande)

    def har_paragraf(self, nummer: int | str | Paragrafnummer) -> bool:
        """Tell whether the protocol has a paragraph of this number."""
        sökt = Paragrafnummer.från(nummer)
        return any(p.beteckning == sökt for p in self.paragrafer)

    def paragraf(self, nummer: int | str | Paragrafnummer) -> Paragraf:
        """Return the paragraph numbered 12, ``"12 A"`` or ``"§ 12"``; else ``FinnsInteFel``."""
        sökt = Paragrafnummer.från(nummer)
        for paragraf in self.paragrafer:
            if paragraf.beteckning == sökt:
                return paragraf
        finns = intervall_i_ord(self.paragrafintervall()) or "inga paragrafer"
        raise FinnsInteFel(f"§ {sökt} finns inte i protokollet, som har {finns}.")

    def paragrafintervall(self) -> tuple[Paragrafintervall, ...]:
        """Return the numbers of the paragraphs as intervals, in the order they stand."""
        return som_intervall(p.beteckning for p in self.paragrafer)

    def närvaro_vid(self, nummer: int | str | Paragrafnummer) -> tuple[Närvaro, ...]:
        """Return those present at a paragraph, as far as the protocol tells.

        Somebody whose attendance is not certain there (given by the clock alone, or for a part
        of the paragraph) is included; ``Närvaro.vid`` tells certain from uncertain. Somebody who
        left the room because of jäv is not.
        """
        paragraf = self.paragraf(nummer)
        gått = [j.person for j in paragraf.jäv if j.lämnade_lokalen]
        return tuple(
            n
            for n in self.närvaro
            if n.vid(paragraf.beteckning) is not False
            and not any(n.person.kan_vara(person) for person in gått)
        )

    def __str__(self) -> str:
        """Return ``Kommunstyrelsen 2031-05-14``."""
        return f"{self.organ} {self.datum.isoformat()}"

    def __repr__(self) -> str:
        """Return a short repr: body, date, number of paragraphs."""
        organ = str(self.organ)
        kort = organ if len(organ) <= _KORT_NAMN else organ[: _KORT_NAMN - 1] + "…"
        return f"<Sammanträde {kort} {self.datum.isoformat()}: {len(self.paragrafer)} §§>"

    def _repr_html_(self) -> str:
        """Return a card for notebooks; all text is escaped."""
        return kort_html(self)
