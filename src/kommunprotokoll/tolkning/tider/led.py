"""A line with meeting times to its parts: dates, times, and the text between them."""

from collections.abc import Callable

import attrs

from kommunprotokoll.grund.tid import VECKODAGAR
from kommunprotokoll.tolkning.tider.delar import (
    Datumled,
    Klocka,
    Led,
    Månadsled,
    Notled,
    Radfel,
    Textled,
    Tidsled,
    Veckodagsled,
    Veckoled,
    Årsled,
)
from kommunprotokoll.tolkning.tider.markor import Markör
from kommunprotokoll.tolkning.tider.ord import tidsord, är_numrerat
from kommunprotokoll.tolkning.tider.tecken import Slag, Tecken

MEST_DAGAR = 5
"""What lasts longer, ``3-28 maj``, is no meeting."""
_TVÅ = 2
_FYRA = 4


@attrs.frozen
class _Dagar:
    """Days written together, ``24-25``, with the weekday before them."""

    första: int
    sista: int
    veckodag: int | None


def läs_led(rad: str, månad: Månadsled | None = None) -> list[Led]:
    """Return the parts of a line in order.

    Args:
        rad: The line, tidied.
        månad: Month that stands above the line, if its numbers may be days of it.

    Raises:
        Radfel: The line has days that cannot be a meeting.
    """
    return Ledläsare(rad, månad).läs()


class Ledläsare(Markör):
    """Reads the tokens of one line from left to right, each a bounded number of times."""

    def __init__(self, rad: str, månad: Månadsled | None) -> None:
        """Take a tidied line, and the month that stands above it if there is one."""
        super().__init__(rad)
        self._månad = månad
        self._månad_först = False
        self._mellan = False
        self._sista_veckodag: int | None = None
        self._utan_månad = 0
        self._efter_datum = -1

    def läs(self) -> list[Led]:
        """Return the parts in order."""
        while not self.är_slut:
            steg = _STEG.get(self.här().slag)
            if steg is None or not steg(self):
                self.ta_text()
        self.avsluta_text()
        self.avsluta_veckodag()
        return self.led

    # ------------------------------------------------------------------------- dates

    def datum(self) -> bool:
        """Take a date in figures, or two with a dash between."""
        self.avsluta_text(före_datum=True)
        år, månad, dag = self.här().värden
        sista = dag
        self.i += 1
        if self.här().slag is Slag.STRECK and self.här(1).slag is Slag.DATUM:
            år2, månad2, dag2 = self.här(1).värden
            if (år2 or år, månad2) != (år, månad):
                raise _för_lång_följd(f"{dag}/{månad}-{dag2}/{månad2}")
            sista = dag2
            self.i += 2
        self._lägg_datum([_Dagar(dag, sista, None)], Månadsled(månad, år))
        return True

    def tal(self) -> bool:
        """Take days of a month, hours, or leave the number to the text."""
        if self.klocka_väntas and not self._är_dag(self.i):
            return self.klockslag()
        if self._hopskrivet():
            return False
        if self._bara_timmar():
            return self.klockslag()
        if self.i < self._utan_månad and (self._månad is None or self.i_text):
            return False  # looked at before: no month stands after these numbers
        if self.i_text and self.här(1).text == "," and är_numrerat(self.text()):
            return False  # "sal 3, 22 maj": the number is the hall's, not a day of May
        dagar, i = self._samla_dagar()
        månad = self.på(i)
        if månad.slag is Slag.MÅNAD and not (self._månad_först and self._dagar_följer(i + 1)):
            self.avsluta_text(före_datum=True)
            self.i = i + 1
            self._lägg_datum(dagar, Månadsled(månad.värden[0]))
            return True
        self._utan_månad = i
        if self._månad is None and self.veckodag_väntar is not None:
            raise Radfel(
                "STID004",
                f"{VECKODAGAR[self.veckodag_väntar]} {self.här().text} saknar månad",
                "dag och månad, som 24 maj eller 24/5",
            )
        if self._månad is None or self.i_text:
            return False
        self.i = i
        self._lägg_datum(dagar, self._månad)
        return True

    def _hopskrivet(self) -> bool:
        """Tell whether the number is glued to the word before it, as in ``sal A2``."""
        return self.i_text and self.textslut == self.här().från

    def _bara_timmar(self) -> bool:
        """Tell whether ``13-15`` right after a date is hours, not days of another month."""
        if self.i != self._efter_datum or self.här(1).slag is not Slag.STRECK:
            return False
        nästa = self.här(2)
        return nästa.slag is Slag.KLOCKA or (
            nästa.slag is Slag.TAL and self.här(3).slag is not Slag.MÅNAD
        )

    def _samla_dagar(self) -> tuple[list[_Dagar], int]:
        """Gather ``6, 13 och 20``; gives the days and where the token after them stands."""
        dagar: list[_Dagar] = []
        i, veckodag = self.i, None
        while True:
            första = sista = self.på(i).värden[0]
            i += 1
            if self.på(i).slag is Slag.STRECK and self.på(i + 1).slag is Slag.TAL:
                sista = self.på(i + 1).värden[0]
                i += 2
            dagar.append(_Dagar(första, sista, veckodag))
            nästa = i
            while self.på(nästa).slag is Slag.OCH:
                nästa += 1
            if nästa == i and self._månad is None:
                return dagar, i
            veckodag = None
            if self.på(nästa).slag is Slag.VECKODAG:
                veckodag = self.på(nästa).värden[0]
                nästa += 1
            if self.på(nästa).slag is Slag.DEN:
                nästa += 1
            if self.på(nästa).slag is not Slag.TAL:
                return dagar, i
            i = nästa

    def _dagar_följer(self, i: int) -> bool:
        """Tell whether days stand after a month, a year and a colon aside."""
        while self.på(i).slag in (Slag.ÅR, Slag.KOLON):
            i += 1
        return self.på(i).slag in (Slag.TAL, Slag.VECKODAG)

    def _lägg_datum(self, dagar: list[_Dagar], månad: Månadsled) -> None:
        år = self._år_efter() or månad.år
        if dagar[0].veckodag is None and self.veckodag_väntar is not None:
            dagar[0] = attrs.evolve(dagar[0], veckodag=self.veckodag_väntar)
        self.veckodag_väntar = None
        for följd in dagar:
            if not 0 <= följd.sista - följd.första < MEST_DAGAR:
                raise _för_lång_följd(f"{följd.första}-{följd.sista}")
            veckodagar = {följd.sista: self._sista_veckodag, följd.första: följd.veckodag}
            for dag in range(följd.första, följd.sista + 1):
                self.led.append(
                    Datumled(
                        år=år,
                        månad=månad.månad,
                        dag=dag,
                        veckodag=veckodagar.get(dag),
                        fortsätter=dag > följd.första,
                        parentes=self.parentes,
                    )
                )
            self._sista_veckodag = None
        self._efter_datum = self.i

    def _år_efter(self) -> int:
        """Take the year that stands after a date, with or without a comma."""
        if self.här().slag is Slag.ÅR:
            förbi = 0
        elif self.här().text == "," and self.här(1).slag is Slag.ÅR:
            förbi = 1
        else:
            return 0
        år = self.här(förbi).värden[0]
        self.i += förbi + 1
        return år

    def månad(self) -> bool:
        """Take a month that no day stands before."""
        self.avsluta_text()
        månad = self.här().värden[0]
        self.i += 1
        år = self._år_efter()
        while self.här().slag is Slag.KOLON:
            self.i += 1
        self._månad = Månadsled(månad, år)
        self._månad_först = True
        self.led.append(self._månad)
        return True

    def årtal(self) -> bool:
        """Take a year by itself; after ``kl`` it is a time, ``kl 1900``."""
        if self.klocka_väntas:
            return self.klockslag()
        self.avsluta_text()
        self.led.append(Årsled(self.här().värden[0]))
        self.i += 1
        return True

    def veckodag(self) -> bool:
        """Take a weekday before or after a date."""
        förbi = 1
        while self.här(förbi).text == "," or self.här(förbi).slag is Slag.DEN:
            förbi += 1
        sista = None
        if self.här(1).slag is Slag.STRECK and self.här(2).slag is Slag.VECKODAG:
            sista, förbi = self.här(2).värden[0], 3  # "fre-lör 24-25 maj"
        före_datum = self.här(förbi).slag in (Slag.TAL, Slag.DATUM)
        if före_datum and not (len(self.här().text) <= _TVÅ and förbi > 1):
            self.avsluta_text(före_datum=True)
            self.avsluta_veckodag()
            self.veckodag_väntar = self.här().värden[0]
            self._sista_veckodag = sista
            self.i += förbi
            return True
        return self._veckodag_efter()

    def _veckodag_efter(self) -> bool:
        """Take a weekday after its date, or alone."""
        förra = self.led[-1] if self.led else None
        if self.i_text or len(self.här().text) <= _TVÅ:
            return False
        if isinstance(förra, Datumled) and förra.veckodag is None:
            self.led[-1] = attrs.evolve(förra, veckodag=self.här().värden[0])
        else:
            self.led.append(Veckodagsled(self.här().värden[0]))
        self.i += 1
        return True

    def vecka(self) -> bool:
        """Take ``vecka 21``, ``v. 21``."""
        if self.här(1).slag is not Slag.TAL:
            return False
        self.avsluta_text()
        self.led.append(Veckoled(vecka=self.här(1).värden[0], parentes=self.parentes))
        self.i += 2
        return True

    # ------------------------------------------------------------------------- times

    def kl(self) -> bool:
        """Take ``kl``: a number after it is a time."""
        self.avsluta_text()
        self.i += 1
        while self.här().slag is Slag.KOLON:
            self.i += 1
        self.klocka_väntas = True
        return True

    def klockslag(self) -> bool:
        """Take a time, with its end if there is one."""
        här = self.här()
        start = self._klocka(här)
        if start is None:
            self.klocka_väntas = False
            return False
        ungefär = f"{self.text()} {här.text}" if self.text().casefold() in tidsord().ungefär else ""
        self.avsluta_text()
        if ungefär:
            self.led[-1] = Textled(text=ungefär, parentes=self.parentes)
        self.avsluta_veckodag()
        self.i += 1
        slut, ungefär = self._till_klocka()
        self.klocka_väntas = self._mellan = False
        self.led.append(Tidsled(start=start, slut=slut, parentes=self.parentes))
        if ungefär:
            self.led.append(Textled(text=ungefär, parentes=self.parentes))
        return True

    def siffror(self) -> bool:
        """Take ``kl 0900``."""
        return self.klocka_väntas and self.klockslag()

    def mellan(self) -> bool:
        """Take ``mellan`` before a time: the next ``och`` is a dash."""
        if self.här(1).slag not in (Slag.KL, Slag.KLOCKA, Slag.TAL):
            return False
        self.avsluta_text()
        self._mellan = self.klocka_väntas = True
        self.i += 1
        return True

    def _klocka(self, t: Tecken) -> Klocka | None:
        if t.slag is Slag.KLOCKA:
            return t.värden
        if t.slag is Slag.TAL:
            return (t.värden[0], 0, 0)
        if t.slag in (Slag.SIFFROR, Slag.ÅR) and len(t.text) == _FYRA:
            return (int(t.text[:_TVÅ]), int(t.text[_TVÅ:]), 0)
        return None

    def _till_klocka(self) -> tuple[Klocka | None, str]:
        """Take what follows a time as its end: ``-11.00``, ``till kl 11``; and ``ca 11``."""
        bindetecken = {Slag.STRECK, Slag.TILL} | ({Slag.OCH} if self._mellan else set())
        if self.här().slag not in bindetecken:
            return None, ""
        förbi, ungefär = 1, ""
        while self.här(förbi).slag in (Slag.STRECK, Slag.KL):
            förbi += 1
        if self.här(förbi).text.casefold() in tidsord().ungefär:
            ungefär = f"{self.här(förbi).text} {self.här(förbi + 1).text}"
            förbi += 1
        slut = self._klocka(self.här(förbi))
        if slut is None or self.här(förbi).slag is Slag.ÅR or self._är_dag(self.i + förbi):
            return None, ""
        self.i += förbi + 1
        return slut, ungefär

    def _är_dag(self, i: int) -> bool:
        """Tell whether the number is the day of a month after it: ``kl 18 - 24 maj``."""
        return self.på(i).slag is Slag.TAL and self.på(i + 1).slag is Slag.MÅNAD

    def fotnot(self) -> bool:
        """Take the mark of a footnote."""
        self.avsluta_text()
        self.led.append(Notled(self.här().text))
        self.i += 1
        return True


_STEG: dict[Slag, Callable[[Ledläsare], bool]] = {
    Slag.DATUM: Ledläsare.datum,
    Slag.TAL: Ledläsare.tal,
    Slag.KLOCKA: Ledläsare.klockslag,
    Slag.ÅR: Ledläsare.årtal,
    Slag.SIFFROR: Ledläsare.siffror,
    Slag.MÅNAD: Ledläsare.månad,
    Slag.VECKODAG: Ledläsare.veckodag,
    Slag.KL: Ledläsare.kl,
    Slag.DEN: Ledläsare.den,
    Slag.OCH: Ledläsare.och,
    Slag.MELLAN: Ledläsare.mellan,
    Slag.VECKA: Ledläsare.vecka,
    Slag.STRECK: Ledläsare.streck,
    Slag.KOLON: Ledläsare.kolon,
    Slag.VÄNSTER: Ledläsare.vänster,
    Slag.HÖGER: Ledläsare.höger,
    Slag.NOT: Ledläsare.fotnot,
    Slag.ANNAT: Ledläsare.annat,
}


def _för_lång_följd(text: str) -> Radfel:
    return Radfel(
        "STID004",
        f"{text} är inte en följd av dagar i ett sammanträde",
        f"högst {MEST_DAGAR} dagar i följd i samma månad",
    )
