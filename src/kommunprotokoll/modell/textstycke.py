"""Running text as typed pieces, so that a protocol read in can be written out with nothing lost."""

from typing import TypeAlias

from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass


@modellklass("Ett stycke löptext.")
class Löptext:
    """One paragraph of running text; line breaks inside it are the author's own."""

    text: str = fält("Texten.", kw_only=False)

    def __str__(self) -> str:
        """Return the text."""
        return self.text


@modellklass("En mellanrubrik inne i ett ärende.")
class Mellanrubrik:
    """A sub-heading inside a paragraph; level 1 is the first below the § heading."""

    text: str = fält("Rubrikens text.", kw_only=False, kontroll=ej_tom)
    nivå: int = fält(
        "Rubrikens nivå under paragrafens rubrik, från 1.",
        default=1,
        kw_only=False,
        kontroll=minst(1),
    )

    def __str__(self) -> str:
        """Return the heading."""
        return self.text


@modellklass("En punkt i en lista.")
class Punkt:
    """One item of a list, with its mark as printed ("-", "1.", "a)") and items below it."""

    text: str = fält("Punktens text, utan märke.", kw_only=False)
    märke: str = fält(
        "Märket som det står: streck, prick, siffra eller bokstav.", default="", kw_only=False
    )
    underpunkter: tuple["Punkt", ...] = fält("Punkter under punkten.", default=())

    @property
    def är_numrerad(self) -> bool:
        """Whether the mark is a number or a letter."""
        return any(tecken.isalnum() for tecken in self.märke)

    def __str__(self) -> str:
        """Return mark and text."""
        return f"{self.märke or '–'} {self.text}"


@modellklass("En lista i löptexten.")
class Lista:
    """A list; its items may be numbered, and may have items of their own."""

    punkter: tuple[Punkt, ...] = fält("Listans punkter.", kw_only=False)

    @property
    def är_numrerad(self) -> bool:
        """Whether every item carries a number or a letter."""
        return bool(self.punkter) and all(p.är_numrerad for p in self.punkter)

    def __str__(self) -> str:
        """Return the items, one a line."""
        return "\n".join(str(p) for p in self.punkter)


@modellklass("En tabell i löptexten.")
class Tabell:
    """A table of text; rows may be of unequal length, as in documents."""

    rader: tuple[tuple[str, ...], ...] = fält(
        "Tabellens rader, var och en med sina celler.", kw_only=False
    )
    rubriker: tuple[str, ...] = fält("Kolumnernas rubriker.", default=())
    beskrivning: str = fält("Vad tabellen visar.", default="")

    def __str__(self) -> str:
        """Return the cells, tab between columns."""
        return "\n".join("\t".join(rad) for rad in (self.rubriker, *self.rader) if rad)


Textstycke: TypeAlias = Löptext | Mellanrubrik | Lista | Tabell
"""A piece of a paragraph's running text."""
