"""The parts that a line with meeting times is divided into, and the error of a line."""

from typing import TypeAlias

import attrs

Klocka: TypeAlias = tuple[int, ...]
"""Hour, minute and second, not yet checked."""


class Radfel(Exception):
    """A line that mentions a date or a time and cannot be understood.

    Attributes:
        kod: Code of the finding.
        meddelande: What is wrong, in Swedish, without a full stop.
        väntat: What would be right.
    """

    def __init__(self, kod: str, meddelande: str, väntat: str) -> None:
        """Keep the three."""
        super().__init__(kod, meddelande, väntat)
        self.kod = kod
        self.meddelande = meddelande
        self.väntat = väntat


@attrs.frozen(kw_only=True)
class Datumled:
    """A date; ``år`` is 0 where it is not written, ``fortsätter`` says a day after ``24-``."""

    år: int
    månad: int
    dag: int
    veckodag: int | None = None
    fortsätter: bool = False
    parentes: int = 0


@attrs.frozen(kw_only=True)
class Tidsled:
    """A time, with its end if there is one."""

    start: Klocka
    slut: Klocka | None = None
    parentes: int = 0


@attrs.frozen(kw_only=True)
class Textled:
    """Words; ``etikett`` if they are a known label before a colon. ``parentes`` counts from 1.

    ``före_datum`` says that a date follows right after; ``till_nästa`` that they follow a comma as
    well: ``10 maj, extra 24 maj``.
    """

    text: str
    etikett: str = ""
    före_datum: bool = False
    till_nästa: bool = False
    parentes: int = 0


@attrs.frozen
class Notled:
    """The mark of a footnote."""

    märke: str


@attrs.frozen
class Årsled:
    """A year by itself."""

    år: int


@attrs.frozen
class Månadsled:
    """A month by itself: days follow it, in the line or below it."""

    månad: int
    år: int = 0


@attrs.frozen(kw_only=True)
class Veckoled:
    """The number of a week."""

    vecka: int
    parentes: int = 0


@attrs.frozen
class Veckodagsled:
    """A weekday without a date."""

    veckodag: int


Led: TypeAlias = (
    Datumled | Tidsled | Textled | Notled | Årsled | Månadsled | Veckoled | Veckodagsled
)
