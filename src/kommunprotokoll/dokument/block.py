"""What a paper says, as blocks that know no format.

A ``Dokument`` is a tuple of blocks with a page head and a page foot. Documents are built from the
model by the functions of this floor; a writer turns any of them into bytes with one ``match``
over ``Block``, closed with ``assert_never``. Blocks are light frozen classes without run-time
checks of types: a long protocol has many thousands of them, and a type checker sees them all.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TypeAlias, assert_never

import attrs

from kommunprotokoll.dokument.handelse import Händelse
from kommunprotokoll.modell.sammantrade import Sammanträde


@attrs.frozen
class Textdel:
    """A stretch of text of one kind; a line feed inside it is a line break.

    Attributes:
        text: The text.
        fet: Strong.
        kursiv: Emphasised.
        länk: Anchor (``Rubrik.ankare``) in the same document that the text leads to, or nothing.
    """

    text: str
    fet: bool = attrs.field(default=False, kw_only=True)
    kursiv: bool = attrs.field(default=False, kw_only=True)
    länk: str = attrs.field(default="", kw_only=True)


class Styckeslag(StrEnum):
    """What a paragraph of text is for."""

    BRÖDTEXT = "brödtext"
    UPPGIFT = "uppgift"
    """Facts about what the heading above names, such as a case number."""
    INLEDNING = "inledning"
    """Introduces what follows and stays on its page, as ``Kommunstyrelsen beslutar`` does."""


@attrs.frozen
class Stycke:
    """A paragraph of text."""

    delar: tuple[Textdel, ...]
    slag: Styckeslag = attrs.field(default=Styckeslag.BRÖDTEXT, kw_only=True)

    @property
    def text(self) -> str:
        """The whole text of the paragraph."""
        return "".join(d.text for d in self.delar)


@attrs.frozen
class Titel:
    """The title of the document, with lines below it such as body and date."""

    text: str
    underrader: tuple[str, ...] = ()


class Rubrikslag(StrEnum):
    """What the part below a heading is."""

    VANLIG = "vanlig"
    BESLUT = "beslut"
    """The decision itself: what most readers look for, and formats may set off."""


@attrs.frozen
class Rubrik:
    """A heading.

    Attributes:
        text: The heading.
        nivå: 1 for a part of the document, 2 for a part of that, and so on; builders never skip
            a level on the way down.
        märke: What stands before the heading, such as ``§ 45``.
        ankare: Name that links lead to, unique in the document: ASCII letters and digits, a
            letter first. Empty if nothing leads here.
        i_innehåll: Whether a table of contents lists the heading.
        slag: What the part below is.
    """

    text: str
    nivå: int = 1
    märke: str = attrs.field(default="", kw_only=True)
    ankare: str = attrs.field(default="", kw_only=True)
    i_innehåll: bool = attrs.field(default=True, kw_only=True)
    slag: Rubrikslag = attrs.field(default=Rubrikslag.VANLIG, kw_only=True)


@attrs.frozen
class Listpunkt:
    """An item of a list: its text, its mark as printed and the items below it.

    ``märke`` is "1.", "4b", "a)", "–" or "•"; without one the item stands unmarked, as an
    att-sats does. Writers number by themselves what is a plain sequence.
    """

    delar: tuple[Textdel, ...]
    märke: str = ""
    underpunkter: tuple["Listpunkt", ...] = ()

    @property
    def text(self) -> str:
        """The item's own text."""
        return "".join(d.text for d in self.delar)


@attrs.frozen
class Lista:
    """A list."""

    punkter: tuple[Listpunkt, ...]


@attrs.frozen
class Tabell:
    """A table of text.

    Attributes:
        rader: The rows; every row has as many cells as the widest.
        rubriker: Heading of each column; empty if the table has none.
        bredder: Width of each column as a share, in any unit; empty for equal columns.
        rubrik: Visible title above the table.
        beskrivning: What the table shows, for those who do not see it.
        summarad: Whether the last row sums up the others.
    """

    rader: tuple[tuple[str, ...], ...]
    rubriker: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    bredder: tuple[float, ...] = attrs.field(default=(), kw_only=True)
    rubrik: str = attrs.field(default="", kw_only=True)
    beskrivning: str = attrs.field(default="", kw_only=True)
    summarad: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class Fördelning:
    """A picture of numbers that a table beside it tells too: how each party voted.

    Formats without pictures leave it out, and ``Dokument.texter`` with them: nothing is lost.

    Attributes:
        rubrik: Visible title.
        beskrivning: What it shows, for those who do not see it; the numbers are told after it.
        serier: What is counted, such as ``Ja`` and ``Nej``, in the order drawn.
        grupper: Name of each group and its numbers, one for each of ``serier``.
    """

    rubrik: str
    serier: tuple[str, ...]
    grupper: tuple[tuple[str, tuple[int, ...]], ...]
    beskrivning: str = attrs.field(default="", kw_only=True)


@attrs.frozen
class Uppgift:
    """A labelled fact of a front page: the label and one or several lines."""

    etikett: str
    rader: tuple[Stycke, ...]


@attrs.frozen
class Faktatabell:
    """Labelled facts, one below the other, as on a front page."""

    uppgifter: tuple[Uppgift, ...]
    beskrivning: str = ""


@attrs.frozen
class Innehållsförteckning:
    """A table of contents: every level 1 heading of the document that wants to be in it."""

    rubrik: str


@attrs.frozen
class Sidbrytning:
    """What follows starts on a new page, where the format has pages."""


@attrs.frozen
class Namnteckning:
    """A place for somebody's signature.

    Attributes:
        roll: As what the person signs.
        namn: The name below the line; empty if it is not known.
        upplysning: How it was signed, when it has been: ``Digitalt undertecknat 2031-05-20``.
    """

    roll: str
    namn: str = ""
    upplysning: str = ""


@attrs.frozen
class Underskrifter:
    """Places for signatures, one below the other."""

    rader: tuple[Namnteckning, ...]


@attrs.frozen
class Ruta:
    """A part set off from the rest, such as the notice that the protocol has been adjusted."""

    rubrik: Rubrik
    block: tuple["Block", ...]


Block: TypeAlias = (
    Titel
    | Rubrik
    | Stycke
    | Lista
    | Tabell
    | Fördelning
    | Faktatabell
    | Innehållsförteckning
    | Sidbrytning
    | Underskrifter
    | Ruta
)
"""Anything a document is made of."""


@attrs.frozen
class Sidhuvud:
    """The head of each page; the writer adds the page number and the number of pages.

    Attributes:
        avsändare: Municipality, or the body itself where no municipality is known.
        dokumentslag: For example ``Sammanträdesprotokoll``.
        organ: The body, if it is not already ``avsändare``.
        datum: The day with its label: ``Sammanträdesdatum 2031-05-14``.
    """

    avsändare: str = ""
    dokumentslag: str = ""
    organ: str = ""
    datum: str = ""


@attrs.frozen
class Sidfot:
    """The foot of each page: labelled places for signs by hand."""

    fält: tuple[str, ...] = ()


@attrs.frozen
class Dokument:
    """A paper: its blocks in order and what is said about it as a whole.

    Attributes:
        titel: Title for lists of files and for screen readers.
        block: The blocks.
        språk: Language tag (BCP 47).
        upphov: Who stands behind the paper: the municipality or the body.
        ämne: What the paper is about, one line.
        nyckelord: Words to find it by.
        datum: The day that the paper is dated; files get it as their day of creation, so that
            the same paper is the same bytes. None for a paper without a date.
        sidhuvud: Head of each page.
        sidfot: Foot of each page.
        händelse: The meeting that the paper is about, for formats that tell machines of it; None
            if it is about none.
        källa: The meeting that the paper gives in full; a writer whose format can carry it along
            (DOCX, PDF) does, so that ``kp.läs`` gives it back. None for a paper that gives only
            a part, such as an extract: what the paper leaves out must not follow it unseen.
    """

    titel: str
    block: tuple[Block, ...]
    språk: str = attrs.field(default="sv-SE", kw_only=True)
    upphov: str = attrs.field(default="", kw_only=True)
    ämne: str = attrs.field(default="", kw_only=True)
    nyckelord: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    datum: date | None = attrs.field(default=None, kw_only=True)
    sidhuvud: Sidhuvud = attrs.field(factory=Sidhuvud, kw_only=True)
    sidfot: Sidfot = attrs.field(factory=Sidfot, kw_only=True)
    händelse: Händelse | None = attrs.field(default=None, kw_only=True)
    källa: Sammanträde | None = attrs.field(default=None, kw_only=True, repr=False)

    def utan_källa(self) -> "Dokument":
        """Return the paper without the meeting behind it: a file then holds what is seen only."""
        return attrs.evolve(self, källa=None)

    def alla_block(self) -> Iterator[Block]:
        """Give every block in reading order, those inside a ``Ruta`` after its heading."""
        return _utplattade(self.block)

    def innehåll(self) -> tuple[Rubrik, ...]:
        """Return the headings that a table of contents lists."""
        return tuple(
            b for b in self.alla_block() if isinstance(b, Rubrik) and b.nivå == 1 and b.i_innehåll
        )

    def texter(self) -> Iterator[str]:
        """Give every piece of text of the blocks in reading order; page head and foot left out.

        A table of contents gives its own heading only, since the rest is headings given anyway.
        White space alone is no text.
        """
        for block in self.block:
            yield from (text for text in _texter(block) if text.strip())


def stycke(text: str, slag: Styckeslag = Styckeslag.BRÖDTEXT) -> Stycke:
    """Return a paragraph of plain text."""
    return Stycke((Textdel(text),), slag=slag)


def punkt(text: str, märke: str = "", underpunkter: tuple[Listpunkt, ...] = ()) -> Listpunkt:
    """Return an item of plain text."""
    return Listpunkt((Textdel(text),), märke, underpunkter)


def _utplattade(block: tuple[Block, ...]) -> Iterator[Block]:
    for b in block:
        if isinstance(b, Ruta):
            yield b.rubrik
            yield from _utplattade(b.block)
        else:
            yield b


def _texter(block: Block) -> Iterator[str]:
    match block:
        case Titel():
            yield from (block.text, *block.underrader)
        case Rubrik():
            yield from (block.märke, block.text)
        case Stycke():
            yield block.text
        case Lista():
            yield from _punkttexter(block.punkter)
        case Tabell():
            yield from (block.rubrik, *block.rubriker)
            yield from (cell for rad in block.rader for cell in rad)
        case Faktatabell():
            for uppgift in block.uppgifter:
                yield from (uppgift.etikett, *(r.text for r in uppgift.rader))
        case Innehållsförteckning():
            yield block.rubrik
        case Underskrifter():
            for n in block.rader:
                yield from (n.roll, n.upplysning, n.namn)
        case Ruta():
            yield from _texter(block.rubrik)
            for inre in block.block:
                yield from _texter(inre)
        case Fördelning() | Sidbrytning():
            return
        case _:
            assert_never(block)


def _punkttexter(punkter: tuple[Listpunkt, ...]) -> Iterator[str]:
    for p in punkter:
        yield from (p.märke, p.text)
        yield from _punkttexter(p.underpunkter)
