"""Paragraf: one matter as it was handled at a meeting."""

from datetime import date
from enum import StrEnum

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.modell.beslut import Beslut
from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.fragor import StälldFråga
from kommunprotokoll.modell.handling import Bilaga, Handling
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.narvaro import Jäv, Närvaroändring
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer, är_bokstav
from kommunprotokoll.modell.omrostning import Omröstning
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.textstycke import Textstycke
from kommunprotokoll.modell.yrkande import Förslag, Propositionsordning, Yrkande
from kommunprotokoll.modell.yttranden import (
    DeltarEj,
    Protokollsanteckning,
    Reservation,
    SärskiltYttrande,
)


class Ärendeslag(StrEnum):
    """Kinds of matter for which the law has rules of their own."""

    VAL = "val"
    ANSTÄLLNING = "anställning"
    ANSVARSFRIHET = "ansvarsfrihet"
    MYNDIGHETSUTÖVNING = "myndighetsutövning"
    MOTION = "motion"
    MEDBORGARFÖRSLAG = "medborgarförslag"
    INTERPELLATION = "interpellation"
    FRÅGA = "fråga"
    DELEGATIONSBESLUT = "delegationsbeslut"
    INFORMATION = "information"
    FORMALIA = "formalia"


@modellklass("En hänvisning till ärendets paragraf i ett annat protokoll.")
class Tidigarebehandling:
    """Where the matter was handled before: ``Au § 84``."""

    organ: str = fält("Organet, som det står.", kw_only=False)
    paragraf: Paragrafnummer | None = fält("Paragrafen.", default=None, kw_only=False)
    datum: date | None = fält("Sammanträdets datum.", default=None)

    def __str__(self) -> str:
        """Return ``Au § 84``, with the date if it is known."""
        paragraf = f"§ {self.paragraf}" if self.paragraf is not None else ""
        datum = self.datum.isoformat() if self.datum is not None else ""
        return " ".join(d for d in (self.organ, datum, paragraf) if d)


@modellklass("En paragraf i ett protokoll: ett ärende, dess behandling och beslut.")
class Paragraf:
    """One paragraph of a protocol (kommunallagen 5 kap. 66-67 §§).

    ``text`` is what stands under the heading beside the parts that have fields of their own, as
    typed pieces in order.
    """

    nummer: int = fält("Paragrafens nummer, från 1.", kw_only=False, kontroll=minst(1))
    rubrik: str = fält("Ärendets rubrik.", default="", kw_only=False)
    bokstav: str = fält("Bokstav efter numret, som i § 12 A.", default="", kontroll=är_bokstav)
    diarienummer: Diarienummer | None = fält("Ärendets diarienummer.", default=None)
    övriga_diarienummer: tuple[Diarienummer, ...] = fält(
        "Fler diarienummer, om ärendet har flera.", default=()
    )
    tidigare_behandling: tuple[Tidigarebehandling, ...] = fält(
        "Ärendets paragrafer i andra protokoll.", default=()
    )
    ärendeslag: Ärendeslag | None = fält("Slag av ärende, där lagen har egna regler.", default=None)
    brådska: Brådska | None = fält(
        "Varför ett brådskande ärende togs upp; tomt för andra.", default=None
    )
    frågor: tuple[StälldFråga, ...] = fält(
        "Interpellationer och frågor som ställs eller besvaras.", default=()
    )
    text: tuple[Textstycke, ...] = fält(
        "Löpande text: stycken, mellanrubriker, listor, tabeller.", default=()
    )
    beslutsunderlag: tuple[Handling, ...] = fält("Handlingar som beslutet grundas på.", default=())
    förslag: tuple[Förslag, ...] = fält(
        "Förslag till beslut som förelåg före sammanträdet.", default=()
    )
    yrkanden: tuple[Yrkande, ...] = fält("Yrkanden vid sammanträdet.", default=())
    propositionsordning: Propositionsordning | None = fält(
        "Ordningen för propositionerna.", default=None
    )
    omröstningar: tuple[Omröstning, ...] = fält("Omröstningar i ordning.", default=())
    beslut: tuple[Beslut, ...] = fält("Besluten.", default=())
    reservationer: tuple[Reservation, ...] = fält("Reservationer.", default=())
    särskilda_yttranden: tuple[SärskiltYttrande, ...] = fält("Särskilda yttranden.", default=())
    protokollsanteckningar: tuple[Protokollsanteckning, ...] = fält(
        "Protokollsanteckningar.", default=()
    )
    deltar_ej: tuple[DeltarEj, ...] = fält("De som inte deltar i beslutet.", default=())
    jäv: tuple[Jäv, ...] = fält("De som är jäviga.", default=())
    närvaroändringar: tuple[Närvaroändring, ...] = fält(
        "Förändringar av närvaron under paragrafen.", default=()
    )
    ordförande: Person | None = fält(
        "Ordförande under paragrafen, om en annan än sammanträdets.", default=None
    )
    stängda_dörrar: bool = fält("Sant om överläggningen hölls inom stängda dörrar.", default=False)
    omedelbart_justerad: bool = fält("Sant om paragrafen justerades omedelbart.", default=False)
    sammanträdestider: tuple[Sammanträdestid, ...] = fält(
        "Sammanträdestider som paragrafen anger.", default=()
    )
    bilagor: tuple[Bilaga, ...] = fält("Bilagor till paragrafen.", default=())
    skickas_till: tuple[str, ...] = fält("De som beslutet skickas till.", default=())

    def __attrs_post_init__(self) -> None:
        """Refuse an order of propositions that points at a vote which is not there."""
        if self.propositionsordning is None:
            return
        for steg in self.propositionsordning.alla_steg():
            if steg.omröstning is not None and steg.omröstning >= len(self.omröstningar):
                raise OgiltigtVärdeFel(
                    "Paragraf.propositionsordning",
                    steg.omröstning,
                    f"plats 0 till {len(self.omröstningar) - 1} bland paragrafens omröstningar"
                    if self.omröstningar
                    else "ingen hänvisning, eftersom paragrafen saknar omröstningar",
                )

    @property
    def beteckning(self) -> Paragrafnummer:
        """Number and letter as one value, which sorts."""
        return Paragrafnummer(self.nummer, self.bokstav)

    def __str__(self) -> str:
        """Return ``§ 12 Rubrik``."""
        return f"§ {self.beteckning} {self.rubrik}".rstrip()
