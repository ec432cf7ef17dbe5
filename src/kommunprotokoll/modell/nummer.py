"""Numbers: of paragraphs, intervals of paragraphs, and of cases in the register."""

import re
from collections.abc import Iterable
from functools import total_ordering
from typing import Any, Self

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass
from kommunprotokoll.grund.text import ett_mellanslag, nfc

_BETECKNING = re.compile(r"(?:§+\s*)?([0-9]{1,9})\s*([A-Za-zÅÄÖåäö]?)")
_BOKSTÄVER = ("", *"ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ")
"""What may stand after a § number, in the order of the alphabet."""


def är_bokstav(värde: Any) -> str | None:
    """Demand no letter or one capital letter, the suffix of a § number."""
    return None if värde in _BOKSTÄVER else "en versal, eller ingen alls"


@total_ordering
@modellklass("Ett paragrafnummer, med eventuell bokstav.")
class Paragrafnummer:
    """The number of a paragraph: a whole number from 1 and, rarely, a letter: § 12 A.

    Ordered as protocols are: 12 < 12 A < 12 B < 13.
    """

    nummer: int = fält("Numret, från 1.", kw_only=False, kontroll=minst(1))
    bokstav: str = fält("Bokstav efter numret.", default="", kw_only=False, kontroll=är_bokstav)

    @classmethod
    def från(cls, värde: "int | str | Paragrafnummer") -> "Paragrafnummer":
        """Read a number given as 12, ``"12 A"`` or ``"§ 12"``."""
        if isinstance(värde, Paragrafnummer):
            return värde
        if isinstance(värde, str):
            träff = _BETECKNING.fullmatch(nfc(värde).strip())
            if träff is None:
                raise OgiltigtVärdeFel("Paragrafnummer", värde, "ett nummer som 12 eller 12 A")
            return cls(int(träff[1]), träff[2].upper())
        return cls(värde)

    def __str__(self) -> str:
        """Return ``12`` or ``12 A``."""
        return f"{self.nummer} {self.bokstav}".rstrip()

    def __lt__(self, annan: object) -> bool:
        """Compare number, then letter."""
        if not isinstance(annan, Paragrafnummer):
            return NotImplemented
        return self._ordning() < annan._ordning()

    def _ordning(self) -> tuple[int, int]:
        return self.nummer, _BOKSTÄVER.index(self.bokstav)

    def följs_av(self, nästa: "Paragrafnummer") -> bool:
        """Tell whether no number lies between this and the next: 12 and 13, 12 and 12 A."""
        if self.nummer == nästa.nummer:
            return _BOKSTÄVER.index(nästa.bokstav) == _BOKSTÄVER.index(self.bokstav) + 1
        return nästa.nummer == self.nummer + 1 and not nästa.bokstav


@modellklass("Paragrafer i följd, båda ändarna inräknade.")
class Paragrafintervall:
    """Paragraphs in a row, both ends included; an end may be open ("från § 3", "t.o.m. § 10").

    An end may lie inside a paragraph ("§ 21 – del av § 26").
    """

    från: Paragrafnummer | None = fält(
        "Första paragrafen, eller tom: från början.", default=None, kw_only=False
    )
    till: Paragrafnummer | None = fält(
        "Sista paragrafen, eller tom: till slutet.", default=None, kw_only=False
    )
    från_delvis: bool = fält("Bara del av den första paragrafen.", default=False)
    till_delvis: bool = fält("Bara del av den sista paragrafen.", default=False)

    def __attrs_post_init__(self) -> None:
        """Refuse an interval whose end is before its start."""
        if self.från is not None and self.till is not None and self.till < self.från:
            raise OgiltigtVärdeFel(
                "Paragrafintervall.till", str(self.till), f"§ {self.från} eller senare"
            )

    @classmethod
    def av(
        cls, från: int | str | Paragrafnummer, till: int | str | Paragrafnummer | None = None
    ) -> Self:
        """Make an interval of plain numbers: ``av(12, 15)``, or one paragraph: ``av(12)``."""
        return cls(Paragrafnummer.från(från), Paragrafnummer.från(från if till is None else till))

    def __contains__(self, nummer: int | str | Paragrafnummer) -> bool:
        """Tell whether a paragraph lies in the interval, partly covered ends included."""
        sökt = Paragrafnummer.från(nummer)
        return (self.från is None or self.från <= sökt) and (self.till is None or sökt <= self.till)

    def delvis_vid(self, nummer: int | str | Paragrafnummer) -> bool:
        """Tell whether the interval covers only a part of this paragraph."""
        sökt = Paragrafnummer.från(nummer)
        return (self.från_delvis and sökt == self.från) or (self.till_delvis and sökt == self.till)

    def __str__(self) -> str:
        """Return ``§ 12``, ``§§ 12–15``, ``från § 3``, ``t.o.m. § 10``, ``§ 21–del av § 26``."""
        från = f"{'del av ' if self.från_delvis else ''}§ {self.från}"
        till = f"{'del av ' if self.till_delvis else ''}§ {self.till}"
        if self.från is None:
            return f"t.o.m. {till}" if self.till is not None else "alla paragrafer"
        if self.till is None:
            return f"från {från}"
        if self.från == self.till:
            return från if self.från_delvis else till
        if self.från_delvis or self.till_delvis:
            return f"{från}–{till}"
        return f"§§ {self.från}–{self.till}"


def som_intervall(nummer: Iterable[Paragrafnummer]) -> tuple[Paragrafintervall, ...]:
    """Return numbers, in the order given, as intervals without gaps: 1, 2, 4 as 1-2 and 4."""
    följder: list[list[Paragrafnummer]] = []
    for n in nummer:
        if följder and följder[-1][-1].följs_av(n):
            följder[-1].append(n)
        else:
            följder.append([n])
    return tuple(Paragrafintervall(följd[0], följd[-1]) for följd in följder)


def intervall_i_ord(intervall: tuple[Paragrafintervall, ...]) -> str:
    """Return intervals as one text: ``§§ 45–52, 54``."""
    enkla = all(i.från and i.till and not i.från_delvis and not i.till_delvis for i in intervall)
    if not enkla or len(intervall) < 2:  # noqa: PLR2004 - one interval says it itself
        return ", ".join(str(i) for i in intervall)
    return "§§ " + ", ".join(str(i).lstrip("§ ") for i in intervall)


_SERIE = "(?P<serie>[A-ZÅÄÖa-zåäö]{1,10})"
_ÅR4 = r"(?P<år>19[5-9]\d|20\d\d)"
_ÅR2 = r"(?P<år>\d\d)"
_ÅR = r"(?P<år>19[5-9]\d|20\d\d|\d\d)"
_NR = r"(?P<nr>\d{1,6})"
_UNDER = r"(?::(?P<under>\d{1,6}))?"
_PLAN = r"(?P<plan>\d[\d. ]*)"
_PLAN3 = r"(?P<plan>\d{3})"
_STRECK = "[ ]?[-–][ ]?"

_DIARIENUMMER = tuple(
    re.compile(mönster, re.ASCII)
    for mönster in (
        rf"{_SERIE}[ /.-]{{0,2}}{_ÅR4}[ /:.-]{_NR}{_UNDER}(?:[ -](?:Dpl )?{_PLAN})?",  # KS 2031/14
        rf"{_ÅR4}[/-]{_SERIE}[ ]?{_NR}(?:[ /]{_PLAN})?",  # 2031/KS 0041 001
        rf"{_ÅR4}\.{_NR} {_SERIE}",  # 2031.489 KS
        rf"{_ÅR2}{_SERIE}{_NR}",  # 31VN5
        rf"{_SERIE}[ /-]{_NR}/{_ÅR}",  # Ks 123/2031
        rf"{_ÅR4}/{_NR}(?:-{_PLAN})?",  # 2031/123-042
        rf"{_ÅR4}-{_NR}-{_PLAN3}",  # 2031-152-307
        rf"{_PLAN3}{_STRECK}{_NR}[ ]?/[ ]?{_ÅR}",  # 322-278/2031
        rf"{_ÅR2}/{_NR}-{_PLAN3}",  # 31/0042-710
        rf"{_NR}/{_ÅR}",  # 0123/31
    )
)
"""Written forms of case numbers, the more certain first."""

_ETIKETT = re.compile(r"(?:dnr|d nr|diarienummer)[.:]{0,2} ?", re.IGNORECASE)
_ANNAN_SERIE = re.compile(r"(?:SFS|SOU|Ds|prop)\b", re.IGNORECASE)
"""Series of the state, written like a register's."""


@modellklass("Ett diarienummer, som det står, med en tolkning där formen är känd.")
class Diarienummer:
    """A case number in the register (diarium), kept as printed.

    There is no national form. ``serie``, ``år``, ``löpnummer``, ``undernummer`` and ``plan`` are
    read from the text where its form is a known one and are None otherwise; a label before the
    number ("Dnr") is read past.

    >>> d = Diarienummer("KS 2019/0123")
    >>> d.serie, d.år, d.löpnummer
    ('KS', 2019, 123)
    """

    text: str = fält("Numret som det är tryckt.", kw_only=False, kontroll=ej_tom)
    klassbeteckning: str = fält(
        "Beteckning i klassificeringsstrukturen (dokumentplanen), om den står bredvid.", default=""
    )

    def _del(self, namn: str) -> str | None:
        text = _ETIKETT.sub("", ett_mellanslag(self.text), count=1)
        for mönster in () if _ANNAN_SERIE.match(text) else _DIARIENUMMER:
            if träff := mönster.fullmatch(text):
                return träff.groupdict().get(namn)
        return None

    @property
    def serie(self) -> str | None:
        """Letters of the register, for example ``KS``."""
        return self._del("serie")

    @property
    def år(self) -> int | None:
        """Year of four digits; two digits are read as 1950-2049."""
        text = self._del("år")
        if text is None:
            return None
        år = int(text)
        return år if år > 99 else år + (1900 if år >= 50 else 2000)  # noqa: PLR2004 - two digits

    @property
    def löpnummer(self) -> int | None:
        """Number in the year's series."""
        text = self._del("nr")
        return int(text) if text is not None else None

    @property
    def undernummer(self) -> int | None:
        """Number of the document in the case, where one is printed after a colon."""
        text = self._del("under")
        return int(text) if text is not None else None

    @property
    def plan(self) -> str | None:
        """Code of the registry plan (diarieplan) where it is part of the number."""
        return self._del("plan")

    def samma_som(self, annat: "Diarienummer") -> bool:
        """Tell whether two printings name one case: ``KS 2019/0123`` and ``KS-2019-123``."""
        if self.löpnummer is None or annat.löpnummer is None:
            return ett_mellanslag(self.text).casefold() == ett_mellanslag(annat.text).casefold()
        return _nyckel(self) == _nyckel(annat)

    def __str__(self) -> str:
        """Return the number as printed."""
        return self.text


def _nyckel(d: Diarienummer) -> tuple[str, int | None, int | None, int | None]:
    return ((d.serie or "").casefold(), d.år, d.löpnummer, d.undernummer)
