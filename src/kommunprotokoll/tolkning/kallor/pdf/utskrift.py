"""Rows as they are written: lines that go on each other are one row, space is an empty one."""

import attrs

from kommunprotokoll.tolkning.kallor.flode import LÅNG
from kommunprotokoll.tolkning.kallor.pdf.stycken import ihop
from kommunprotokoll.tolkning.kallor.tecken import märke_med_mellanslag, städa
from kommunprotokoll.tolkning.rader import Rad

_KORT = 40
"""A row of no more characters than this shows by itself that it has not wrapped."""


@attrs.define
class Utskrift:
    """Writes rows; the last one is kept until it is known whether the next line goes on it.

    Attributes:
        ren: Whether the text needs no cleaning.
        rader: The rows written.
        antal: Number of lines of the row that is kept.
    """

    ren: bool = False
    rader: list[Rad] = attrs.Factory(list)
    antal: int = 0
    _text: str = ""
    _sida: int = 1
    _ny: bool = True
    """Whether what stands above that row has ended for certain."""
    _kanter: list[tuple[str, int, bool]] = attrs.Factory(list)
    """Page foot and head, text and page and space above each, that stand below that row."""

    def ny(self, text: str, sida: int, *, luft: bool, slut: bool = False) -> None:
        """Begin a row.

        Args:
            text: Its first line.
            sida: Its page.
            luft: Whether space stands above it.
            slut: Whether the row above ended because its text did, not because it was full.
        """
        luft = luft or (slut and self._är_lång())
        self.töm()
        if luft:
            self._tom(sida)
        self._text, self._sida, self._ny, self.antal = text, sida, slut, 1

    def mer(self, text: str) -> None:
        """Go on the row with one more line."""
        self._text = ihop(self._text, text)
        self.antal += 1

    def kant(self, text: str, sida: int, *, luft: bool) -> None:
        """Write a row of a page head or foot, once it is known where the row above it ends."""
        self._kanter.append((text, sida, luft))

    def töm(self) -> None:
        """Write the row that is kept, and what stands below it."""
        if self.antal:
            if self._ny and self._är_lång() and self.rader and len(self.rader[-1].text) > _KORT:
                self._tom(self._sida)
            self._skriv(self._text, self._sida)
            self._text, self.antal = "", 0
        if self._kanter:
            for text, sida, luft in self._kanter:
                if luft:
                    self._tom(sida)
                self._skriv(text, sida)
            self._kanter.clear()

    def _skriv(self, text: str, sida: int) -> None:
        if not self.ren:
            text = städa(text).rstrip()
        if "\t" in text:
            text = märke_med_mellanslag(text)
        if text:
            self.rader.append(Rad(text, len(self.rader) + 1, sida))

    def _tom(self, sida: int) -> None:
        """Write an empty row; two of them never follow each other."""
        if self.rader and self.rader[-1].text:
            self.rader.append(Rad("", len(self.rader) + 1, sida))

    def _är_lång(self) -> bool:
        """Tell whether the row is several lines of running text: what stands beside it is not."""
        return self.antal > 1 and len(self._text) > LÅNG
