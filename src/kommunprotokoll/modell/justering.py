"""Justering and what follows it: signatures, announcement."""

from datetime import date, time
from enum import StrEnum

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.modell.nummer import Paragrafintervall, Paragrafnummer, intervall_i_ord
from kommunprotokoll.modell.person import Person


class Justeringsslag(StrEnum):
    """When the paragraphs are adjusted: afterwards, or at the meeting itself."""

    ORDINARIE = "ordinarie"
    OMEDELBAR = "omedelbar"


class Underskriftsroll(StrEnum):
    """As what somebody signs a protocol."""

    SEKRETERARE = "sekreterare"
    ORDFÖRANDE = "ordförande"
    JUSTERARE = "justerare"


@modellklass("En underskrift under protokollet.")
class Underskrift:
    """A signature: who signs as what and, if it is digital, when and under which transaction."""

    person: Person = fält("Den som skriver under.", kw_only=False)
    roll: Underskriftsroll = fält("Som vad personen skriver under.", kw_only=False)
    datum: date | None = fält("Dag då underskriften gjordes.", default=None)
    klockslag: time | None = fält("Klockslag då underskriften gjordes.", default=None)
    transaktion: str = fält("Underskriftstjänstens beteckning.", default="")

    def __str__(self) -> str:
        """Return ``Ada Berg, ordförande``."""
        return f"{self.person.namn}, {self.roll}"


@modellklass("Tillkännagivandet på anslagstavlan att protokollet är justerat.")
class Tillkännagivande:
    """The notice that a protocol has been adjusted (kommunallagen 8 kap. 12 §).

    ``publicerat`` is the day from which the time for appeal is counted (13 kap. 5 §);
    ``tas_ned`` the day on which the notice comes down.
    """

    publicerat: date | None = fält(
        "Dag då justeringen tillkännagavs på anslagstavlan.", default=None, kw_only=False
    )
    tas_ned: date | None = fält("Dag då tillkännagivandet tas ned.", default=None, kw_only=False)
    förvaringsplats: str = fält("Var protokollet finns tillgängligt.", default="")
    sista_överklagandedag: date | None = fält(
        "Sista dag för överklagande, som den står.", default=None
    )
    anslagstavla: str = fält("Anslagstavlans adress.", default="")
    underskrift: str = fält("Den som intygar tillkännagivandet.", default="")

    def __attrs_post_init__(self) -> None:
        """Refuse a notice that comes down before it goes up."""
        if self.publicerat and self.tas_ned and self.tas_ned < self.publicerat:
            raise OgiltigtVärdeFel(
                "Tillkännagivande.tas_ned",
                self.tas_ned,
                f"{self.publicerat} eller senare",
            )

    def __str__(self) -> str:
        """Return ``tillkännagivet 2031-05-21, tas ned 2031-06-12``."""
        publicerat = f" {self.publicerat.isoformat()}" if self.publicerat is not None else ""
        tas_ned = f", tas ned {self.tas_ned.isoformat()}" if self.tas_ned is not None else ""
        return f"tillkännagivet{publicerat}{tas_ned}"


@modellklass("En justering av hela protokollet eller av vissa paragrafer.")
class Justering:
    """The adjustment of a protocol or of some of its paragraphs (kommunallagen 5 kap. 69 §).

    A protocol has one for each time: paragraphs adjusted at once have their own, with their own
    announcement and time for appeal.
    """

    datum: date | None = fält("Dag för justeringen.", default=None, kw_only=False)
    plats: str = fält("Plats för justeringen.", default="", kw_only=False)
    klockslag: time | None = fält("Klockslag för justeringen.", default=None)
    justerare: tuple[Person, ...] = fält(
        "De som utsetts att justera jämte ordföranden.", default=()
    )
    ersättare: tuple[Person, ...] = fält("Ersättare för justerarna.", default=())
    slag: Justeringsslag = fält("Ordinarie eller omedelbar.", default=Justeringsslag.ORDINARIE)
    digital: bool = fält("Sant om protokollet justeras digitalt.", default=False)
    paragrafer: tuple[Paragrafintervall, ...] | None = fält(
        "Paragraferna som justeras; tomt för alla.", default=None
    )
    underskrifter: tuple[Underskrift, ...] = fält("Underskrifterna.", default=())
    tillkännagivande: Tillkännagivande | None = fält(
        "Tillkännagivandet av justeringen.", default=None
    )
    anmärkning: str = fält("Det som i övrigt står om justeringen.", default="")

    def __str__(self) -> str:
        """Return ``omedelbar justering av § 12, 2031-05-14, Kommunhuset``."""
        av = f" av {intervall_i_ord(self.paragrafer)}" if self.paragrafer else ""
        datum = self.datum.isoformat() if self.datum is not None else ""
        return ", ".join(d for d in (f"{self.slag} justering{av}", datum, self.plats) if d)

    def omfattar(self, paragraf: int | str | Paragrafnummer) -> bool:
        """Tell whether a paragraph is adjusted by this."""
        return self.paragrafer is None or any(paragraf in i for i in self.paragrafer)


@modellklass("Initialer som sidsigneringen lämnat mellan paragraferna.")
class Sidsignatur:
    """Initials that the signing of each page left in the text; not part of what was said."""

    initialer: str = fält("Initialerna som de står.", kw_only=False, kontroll=ej_tom)
    efter: Paragrafnummer | None = fält(
        "Paragrafen som de står efter.", default=None, kw_only=False
    )

    def __str__(self) -> str:
        """Return the initials."""
        return self.initialer
