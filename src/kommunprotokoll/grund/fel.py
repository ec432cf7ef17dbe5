"""Every exception of the package, under one base.

Messages are plain Swedish, since the people of a municipality meet them; each says what was
given, where, and what is allowed.
"""

from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a finding is checked by classes that raise these errors
    from kommunprotokoll.grund.anmarkning import Anmärkning


class KommunprotokollFel(Exception):
    """Base of every exception that the package raises itself."""


class OgiltigtVärdeFel(KommunprotokollFel, ValueError):
    """A value that cannot mean anything, such as § 0 or an end before its start.

    What is merely unlawful never raises this: it loads, so that ``granska`` can examine it.

    Attributes:
        plats: Where the value was given, for example ``Paragraf.nummer``.
        givet: The value itself.
        tillåtet: What is allowed there, in Swedish.
    """

    def __init__(self, plats: str, givet: object, tillåtet: str) -> None:
        """Keep the three parts; the message is made of them."""
        super().__init__(plats, givet, tillåtet)
        self.plats = plats
        self.givet = givet
        self.tillåtet = tillåtet

    def __str__(self) -> str:
        """Say where, what was given and what is allowed."""
        return f"{self.plats}: {visa_värde(self.givet)} går inte. Tillåtet: {self.tillåtet}."


class FinnsInteFel(KommunprotokollFel, LookupError):
    """Somebody asked for a paragraph, a field or a place that is not there."""


class LäsFel(KommunprotokollFel):
    """A file or text that cannot be read as what it should be.

    Attributes:
        källa: Name of the file, or a short description of the source.
        brister: Every fault that was found, each one line with its place.
    """

    def __init__(self, källa: str, brister: Iterable[str]) -> None:
        """Keep the source and the list of faults."""
        self.källa = källa
        self.brister = tuple(brister)
        super().__init__(källa, self.brister)

    def __str__(self) -> str:
        """Name the source, then each fault on a line of its own when there are several."""
        if len(self.brister) == 1:
            return f"{self.källa}: {self.brister[0]}"
        return f"{self.källa}: {len(self.brister)} fel\n" + "\n".join(
            f"  - {brist}" for brist in self.brister
        )


class SaknarKälla(LäsFel):
    """A document that carries no meeting of ours, so that only its text can be read."""

    def __init__(self, källa: str) -> None:
        """Take the name of the file."""
        super().__init__(
            källa, ["bär inget sammanträde från kommunprotokoll: läs dess text med tolka"]
        )

    def __reduce__(self) -> tuple[type["SaknarKälla"], tuple[str]]:
        """Copy and pickle by the name of the file."""
        return type(self), (self.källa,)


class TextändringVarning(UserWarning):
    """The visible text of a document is no longer that of the meeting that the file carries.

    Attributes:
        källa: Name of the file.
        anmärkningar: Each part of the text that a person has changed.
    """

    def __init__(self, källa: str, anmärkningar: "Iterable[Anmärkning]") -> None:
        """Keep the file and the findings."""
        self.källa = källa
        self.anmärkningar = tuple(anmärkningar)
        super().__init__(källa, self.anmärkningar)

    def __str__(self) -> str:
        """Name the file, then each finding on a line of its own."""
        rader = "\n".join(f"  - {a.meddelande}" for a in self.anmärkningar)
        return f"{self.källa}: texten är ändrad sedan dokumentet skrevs\n{rader}"


class SkrivFel(KommunprotokollFel, OSError):
    """A file that cannot be written, as the ``OSError`` that it also is.

    Attributes:
        errno: The system's number of the error, None when there is none.
        strerror: Why, in Swedish.
        filename: The file, as it was named.
    """

    def __init__(self, errno: int | None, varför: str, fil: str) -> None:
        """Take the parts in the order in which every ``OSError`` does."""
        super().__init__(errno, varför, fil)

    def __str__(self) -> str:
        """Name the file and say why."""
        return f"{self.filename}: {self.strerror}"


class GranskningsFel(KommunprotokollFel):
    """A protocol was demanded to be without findings, and is not.

    Attributes:
        vad: What was examined.
        anmärkningar: Every finding.
    """

    def __init__(self, vad: str, anmärkningar: "Iterable[Anmärkning]") -> None:
        """Keep what was examined and the findings."""
        self.vad = vad
        self.anmärkningar = tuple(anmärkningar)
        super().__init__(vad, self.anmärkningar)

    def __str__(self) -> str:
        """Name what was examined, then each finding on a line of its own."""
        rader = "\n".join(f"  - {anmärkning}" for anmärkning in self.anmärkningar)
        return f"Granskningen av {self.vad} gav anmärkningar:\n{rader}"


class OkäntFormatFel(KommunprotokollFel, ValueError):
    """A file suffix or format that no reader or writer takes.

    Attributes:
        format: What was asked for.
        kända: The formats that are known.
        fil: The file whose name asked for it, empty if none did.
    """

    def __init__(
        self,
        format: str,  # noqa: A002 - the Swedish word
        kända: Iterable[str],
        fil: str = "",
    ) -> None:
        """Keep the format, the known ones and the file."""
        self.format = format
        self.kända = tuple(kända)
        self.fil = fil
        super().__init__(format, self.kända, fil)

    def __str__(self) -> str:
        """Name the file and the format, and list the known ones."""
        vad = f"formatet {self.format!r} är okänt" if self.format else "namnet saknar ändelse"
        inledning = f"{self.fil}: {vad}" if self.fil else f"{vad[0].upper()}{vad[1:]}"
        return f"{inledning}. Kända format: {', '.join(self.kända)}."


class SaknarTillägg(KommunprotokollFel, ImportError):
    """An optional part of the package is needed and not installed.

    Attributes:
        tillägg: Name of the extra.
        behövs_för: What it is needed for.
    """

    def __init__(self, tillägg: str, behövs_för: str) -> None:
        """Name the extra and what it is needed for, a noun phrase in Swedish."""
        super().__init__(tillägg, behövs_för)
        self.tillägg = tillägg
        self.behövs_för = behövs_för

    def __str__(self) -> str:
        """Say what is missing and how to install it."""
        return (
            f"{self.behövs_för} kräver tillägget {self.tillägg}: "
            f'pip install "kommunprotokoll[{self.tillägg}]"'
        )


def visa_värde(värde: object, högst: int = 80) -> str:
    """Return a value as an error message shows it, cut at ``högst`` characters.

    Dates and times look as they do in a protocol, all else as Python shows it.
    """
    if type(värde) is date:
        text = värde.isoformat()
    elif type(värde) is time and värde.tzinfo is None:
        text = värde.isoformat("auto" if värde.second or värde.microsecond else "minutes")
        text = text.replace(":", ".")
    else:
        text = repr(värde)
    return text if len(text) <= högst else text[: högst - 1] + "…"
