"""What was proposed, and in which order the chair put it (kommunallagen 5 kap. 67 § 1-2)."""

from enum import StrEnum

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.modell.beslut import Attsats
from kommunprotokoll.modell.person import Parti, Person


class Yrkandeslag(StrEnum):
    """Kinds of proposal made at a meeting."""

    BIFALL = "bifall"
    AVSLAG = "avslag"
    ÄNDRING = "ändring"
    TILLÄGG = "tillägg"
    ÅTERREMISS = "återremiss"
    BORDLÄGGNING = "bordläggning"
    ANNAT = "annat"


class Yrkandeutgång(StrEnum):
    """The fate of a proposal."""

    BIFALLET = "bifallet"
    DELVIS_BIFALLET = "delvis bifallet"
    AVSLAGET = "avslaget"
    ÅTERTAGET = "återtaget"
    FÖLL = "föll"


@modellklass("Ett förslag till beslut som förelåg före sammanträdet.")
class Förslag:
    """A proposal that lay before the meeting: of the office, a committee, the chair."""

    från: str = fält("Vems förslag, till exempel Kommunstyrelsens.", default="", kw_only=False)
    attsatser: tuple[Attsats, ...] = fält("Förslagets att-satser.", default=(), kw_only=False)
    inledning: str = fält("Inledande rad.", default="")
    rubrik: str = fält("Rubriken som den står.", default="")

    def __str__(self) -> str:
        """Return whose proposal, introduction and points, one a line."""
        vems = f"Förslag från {self.från}" if self.från else "Förslag till beslut"
        rader = (self.rubrik or vems, self.inledning, *map(str, self.attsatser))
        return "\n".join(r for r in rader if r)


@modellklass("Ett yrkande vid sammanträdet.")
class Yrkande:
    """A proposal made at the meeting, by whom, and its fate if the protocol tells it."""

    text: str = fält("Yrkandet som det står.", kw_only=False)
    förslagsställare: tuple[Person, ...] = fält("De som yrkar.", default=(), kw_only=False)
    partier: tuple[Parti, ...] = fält("Partier som yrkandet görs för.", default=())
    instämmer: tuple[Person, ...] = fält("De som instämmer.", default=())
    slag: Yrkandeslag | None = fält("Slag av yrkande, där det är klart.", default=None)
    utgång: Yrkandeutgång | None = fält("Hur det gick.", default=None)
    attsatser: tuple[Attsats, ...] = fält("Yrkandets egna att-satser.", default=())

    def __str__(self) -> str:
        """Return the text."""
        return self.text


class Stegslag(StrEnum):
    """What one step of the order of propositions settles."""

    FORMELLT = "formellt"
    MOTFÖRSLAG = "motförslag"
    HUVUDFÖRSLAG = "huvudförslag"
    TILLÄGG = "tillägg"
    ANNAT = "annat"


@modellklass("Ett steg i propositionsordningen.")
class Propositionssteg:
    """One question put by the chair: the alternatives set against each other and the outcome.

    Steps below it are those that had to be settled first, such as the choice of a counter
    proposal (motförslag) before the main vote.
    """

    fråga: str = fält("Frågan som ordföranden ställer.", default="", kw_only=False)
    alternativ: tuple[str, ...] = fält(
        "Förslagen som ställs mot varandra.", default=(), kw_only=False
    )
    utfall: str = fält("Alternativet som ordföranden finner bifallet, eller som vann.", default="")
    slag: Stegslag = fält("Vad steget avgör.", default=Stegslag.HUVUDFÖRSLAG)
    omröstning: int | None = fält(
        "Plats i paragrafens lista av omröstningar, från 0, om steget avgjordes genom omröstning.",
        default=None,
        kontroll=minst(0),
    )
    understeg: tuple["Propositionssteg", ...] = fält("Steg som avgörs först.", default=())

    def __attrs_post_init__(self) -> None:
        """Refuse an outcome that is not among the alternatives."""
        if self.utfall and self.alternativ and self.utfall not in self.alternativ:
            raise OgiltigtVärdeFel(
                "Propositionssteg.utfall", self.utfall, f"något av {', '.join(self.alternativ)}"
            )

    def __str__(self) -> str:
        """Return ``Ska motionen bifallas? bifall mot avslag: avslag``."""
        mellan = f"{' mot '.join(self.alternativ)}: {self.utfall}".strip(": ")
        return (
            " ".join(d for d in (self.fråga, mellan) if d) or f"steg i beslutsgången ({self.slag})"
        )

    def alla(self) -> "tuple[Propositionssteg, ...]":
        """Return this step and all below it, in the order in which they are settled."""
        return (*(s for under in self.understeg for s in under.alla()), self)


@modellklass("I vilken ordning ordföranden lägger fram förslagen till beslut.")
class Propositionsordning:
    """The order of propositions, as text and, where it is understood, as a tree of steps."""

    text: str = fält("Texten som den står.", default="", kw_only=False)
    steg: tuple[Propositionssteg, ...] = fält("Stegen i ordning.", default=(), kw_only=False)

    def __str__(self) -> str:
        """Return the text, else the steps, one a line."""
        return self.text or "\n".join(map(str, self.alla_steg())) or "propositionsordning"

    def alla_steg(self) -> tuple[Propositionssteg, ...]:
        """Return every step, in the order in which they are settled."""
        return tuple(s for steg in self.steg for s in steg.alla())
