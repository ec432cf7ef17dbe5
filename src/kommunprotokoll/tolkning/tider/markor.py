"""A place among the tokens of a line, and the running text between dates and times."""

import re

from kommunprotokoll.tolkning.tider.delar import Led, Textled, Veckodagsled
from kommunprotokoll.tolkning.tider.ord import tidsord
from kommunprotokoll.tolkning.tider.tecken import Slag, Tecken, tecken

_SLUT = Tecken(Slag.ANNAT, "", -1, -1)
_PUNKTER = frozenset("-–—•·▪◦‣*o")
_LÄNGSTA_ETIKETT = 40
_YTTRE = re.compile(r"^[ .:–—-]+|[ .:–—-]+$")


class Markör:
    """Where in the line the reading is, what has been read, and the text that has begun."""

    def __init__(self, rad: str) -> None:
        """Take a tidied line."""
        self.rad = rad
        self.tecken = tecken(rad)
        self.i = 0
        self.led: list[Led] = []
        self.parentes = 0
        self.klocka_väntas = False
        self.veckodag_väntar: int | None = None
        self._parenteser = 0
        self._textstart = -1
        self.textslut = -1
        self._efter_skilje = False
        self._text_efter_skilje = False
        self._steg_över_punkt()

    @property
    def är_slut(self) -> bool:
        """Whether every token has been read."""
        return self.i >= len(self.tecken)

    @property
    def i_text(self) -> bool:
        """Whether running text has begun and not ended."""
        return self._textstart >= 0

    def här(self, förbi: int = 0) -> Tecken:
        """Return the token to be read, or the one so many further on."""
        return self.på(self.i + förbi)

    def på(self, i: int) -> Tecken:
        """Return the token at a place; past the end one that is nothing."""
        return self.tecken[i] if i < len(self.tecken) else _SLUT

    def ta_text(self) -> None:
        """Let the token belong to the running text."""
        nytt = self.här()
        if self._textstart < 0:
            self.avsluta_veckodag()
            self._textstart = nytt.från
            self._text_efter_skilje = self._efter_skilje
        self.textslut = nytt.till
        self.i += 1
        if nytt.text.casefold() not in tidsord().ungefär:
            self.klocka_väntas = False

    def text(self) -> str:
        """Return the running text so far, nothing if none has begun."""
        if self._textstart < 0:
            return ""
        return self.rad[self._textstart : self.textslut]

    def avsluta_text(self, etikett: str = "", *, före_datum: bool = False) -> None:
        """End the running text, if it has begun; ``etikett`` if it was a label."""
        self._efter_skilje = False
        if self._textstart < 0:
            return
        if text := _YTTRE.sub("", self.text()):
            self.led.append(
                Textled(
                    text=text,
                    etikett=etikett,
                    före_datum=före_datum,
                    till_nästa=före_datum and self._text_efter_skilje and not self.parentes,
                    parentes=self.parentes,
                )
            )
        self._textstart = -1

    def avsluta_veckodag(self) -> None:
        """Let a weekday that waited for its date stand alone."""
        if self.veckodag_väntar is not None:
            self.led.append(Veckodagsled(self.veckodag_väntar))
            self.veckodag_väntar = None

    def _steg_över_punkt(self) -> None:
        """Step over a bullet or number at the start of the line."""
        först, sedan = self.här(), self.här(1)
        if först.text in _PUNKTER and sedan.från > först.till:
            self.i = 1
        elif (
            sedan.text in {".", ")"}
            and sedan.från == först.till
            and (först.slag is Slag.TAL or (först.slag is Slag.ORD and len(först.text) == 1))
            and self.här(2).slag is not Slag.MÅNAD
        ):
            self.i = 2

    # --------------------------------------------------------------- signs, one step each

    def den(self) -> bool:
        """Step over ``den`` before a date."""
        if self.här(1).slag not in (Slag.TAL, Slag.DATUM, Slag.VECKODAG):
            return False
        self.i += 1
        return True

    def och(self) -> bool:
        """Divide the line, unless ``och`` stands between words: ``Vård och omsorg``."""
        if self.i_text and self.här().text.isalpha() and self.här(1).slag is Slag.ORD:
            return False
        self.avsluta_text()
        self._efter_skilje = True
        self.i += 1
        return True

    def streck(self) -> bool:
        """Divide the line, unless the dash is inside a word or a name."""
        här, nästa = self.här(), self.här(1)
        if self.i_text and här.från == self.textslut and nästa.slag is Slag.OCH:
            return not nästa.text.isalpha() and self._dela()  # "Vård- och omsorg"
        if self.i_text and nästa.slag in (Slag.ORD, Slag.TAL, Slag.SIFFROR):
            orden = tidsord()
            ord_ = nästa.text.casefold()
            delar = ord_ in orden.anmärkningar or ord_ in orden.inställt
            hopskrivet = nästa.från == här.till and här.från == self.textslut
            if hopskrivet or (nästa.slag is Slag.ORD and not delar):
                return False
        return self._dela()

    def _dela(self) -> bool:
        """End the running text at a sign that divides the line."""
        self.avsluta_text()
        self.i += 1
        return True

    def kolon(self) -> bool:
        """End a label; a colon after other words belongs to them."""
        if self.i_text:
            if self.textslut - self._textstart > _LÄNGSTA_ETIKETT:
                return False
            etikett = tidsord().etiketter.get(self.text().casefold(), "")
            if not etikett:
                return False
            self.avsluta_text(etikett)
            self.klocka_väntas = etikett == "tid"
        self.i += 1
        return True

    def vänster(self) -> bool:
        """Begin what stands in parentheses."""
        self.avsluta_text()
        self._parenteser += 1
        self.parentes = self._parenteser
        self.i += 1
        return True

    def höger(self) -> bool:
        """End what stands in parentheses."""
        self.avsluta_text()
        self.parentes = 0
        self.i += 1
        return True

    def annat(self) -> bool:
        """Step over a full stop that is not in a text."""
        if self.i_text or self.här().text not in {".", "!"}:
            return False
        self.i += 1
        return True
