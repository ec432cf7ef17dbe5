"""One line with meeting times: its meetings, and what holds for the whole line or list."""

from typing import assert_never

import attrs

from kommunprotokoll.tolkning.tider.delar import (
    Datumled,
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
from kommunprotokoll.tolkning.tider.led import läs_led
from kommunprotokoll.tolkning.tider.ord import orden, tidsord
from kommunprotokoll.tolkning.tider.tydning import (
    Betydelse,
    Läge,
    Tydning,
    plats_ur,
    tyd,
    utan_förbehåll_före_kolon,
)

_INGET_DATUM = Datumled(år=0, månad=0, dag=0)
_PLATSETIKETTER = frozenset({"plats", "plats_och_tid"})


@attrs.define
class Möte:
    """A meeting as its line tells of it; what is missing is sought in the lines around it.

    ``tid_bakåt`` and ``plats_bakåt`` stand after a later date of the line and hold for this one
    unless something holds for the whole list: ``6 mars, 8 maj kl 13``. ``årsdel`` tells of two
    years which one a table's column is of: 0 or 1.
    """

    datum: Datumled
    tid: Tidsled | None = None
    tid_bakåt: Tidsled | None = None
    plats: list[str] = attrs.Factory(list)
    plats_bakåt: list[str] = attrs.Factory(list)
    anmärkningar: list[str] = attrs.Factory(list)
    noter: list[str] = attrs.Factory(list)
    organ: str = ""
    inställt: bool = False
    preliminärt: bool = False
    ursprung: Datumled | None = None
    ursprungstid: Tidsled | None = None
    slutdatum: Datumled | None = None
    sluttid: Tidsled | None = None
    inlämning: Datumled | None = None
    utskick: Datumled | None = None
    vecka: int | None = None
    årsdel: int | None = None


@attrs.define
class Rad:
    """What a line says.

    ``år`` are years that stand by themselves; ``oklart`` is the text that cannot be a part of a
    meeting, if there is one. ``anmärkningar``, ``inställt`` and ``organ`` stand before the first
    date.
    """

    möten: list[Möte] = attrs.Factory(list)
    tid: Tidsled | None = None
    plats: list[str] = attrs.Factory(list)
    har_platsetikett: bool = False
    har_text: bool = False
    har_veckodag: bool = False
    år: list[int] = attrs.Factory(list)
    månad: Månadsled | None = None
    månader: int = 0
    oklart: str = ""
    anmärkningar: list[str] = attrs.Factory(list)
    inställt: bool = False
    organ: str = ""


def läs_rad(text: str, månad: Månadsled | None = None) -> Rad:
    """Read one line.

    Args:
        text: The line, tidied.
        månad: Month that stands above the line, if its numbers may be days of it.

    Raises:
        Radfel: The line has a date or time that cannot be understood.
    """
    led = läs_led(utan_förbehåll_före_kolon(text), månad)
    rad = _Radläsare(led).läs()
    if rad.oklart and rad.möten:
        raise Radfel(
            "STID004",
            f"”{rad.oklart}” hör inte till en sammanträdestid",
            "datum, tid, plats och anmärkning, som ”Fre 24 maj kl 09.00-11.00 i Rådhuset”",
        )
    _fyll_i_år(rad.möten)
    return rad


class _Radläsare:
    """Goes through the parts of a line and gives each its meeting."""

    def __init__(self, led: list[Led]) -> None:
        self.led = led
        self.rad = Rad()
        self.möten = self.rad.möten
        self.har_klockslag = any(isinstance(del_, Tidsled) for del_ in led) and any(
            isinstance(del_, Datumled) for del_ in led
        )
        self.flytt = ""
        self.flyttord = ""
        self.flytt_före = False
        self.hålltid = ""
        self.etikett = ""
        self.i_parentes = 0
        self.vecka: int | None = None
        self.år = 0
        self.gemensamt = Möte(_INGET_DATUM)
        self.nästa = Möte(_INGET_DATUM)
        self.veckodagar: set[int] = set()

    def läs(self) -> Rad:
        for i, del_ in enumerate(self.led):
            self._ta(del_, self.led[i + 1] if i + 1 < len(self.led) else None)
        self._avsluta_flytt()
        self.rad.anmärkningar = self.gemensamt.anmärkningar
        self.rad.inställt = self.gemensamt.inställt
        self.rad.organ = self.gemensamt.organ
        for möte in self.möten:
            möte.anmärkningar[:0] = self.gemensamt.anmärkningar
            möte.inställt = möte.inställt or self.gemensamt.inställt
            möte.preliminärt = möte.preliminärt or self.gemensamt.preliminärt
            möte.organ = möte.organ or self.gemensamt.organ
            if len(self.veckodagar) == 1 and möte.datum.veckodag is None:
                möte.datum = attrs.evolve(möte.datum, veckodag=next(iter(self.veckodagar)))
        return self.rad

    def _ta(self, del_: Led, nästa: Led | None) -> None:
        if not isinstance(del_, Textled):
            self.etikett = "" if not isinstance(del_, Veckodagsled) else self.etikett
        match del_:
            case Datumled():
                self._datum(del_)
            case Tidsled():
                self._tid(del_)
            case Textled():
                self._text(del_)
            case Notled():
                (self.möten[-1] if self.möten else self.nästa).noter.append(del_.märke)
            case Årsled():
                self.rad.år.append(del_.år)
                self.år = del_.år
                if self.möten and not isinstance(nästa, Datumled):
                    self._år_bakåt(del_.år)
            case Månadsled():
                self.rad.månad = del_
                self.rad.månader += 1
            case Veckoled():
                if self.möten and (del_.parentes or not isinstance(nästa, Datumled)):
                    self.möten[-1].vecka = del_.vecka
                else:
                    self.vecka = del_.vecka
            case Veckodagsled():
                self.rad.har_veckodag = True
            case _:
                assert_never(del_)

    # ------------------------------------------------------------------ dates and times

    def _datum(self, led: Datumled) -> None:
        if led.fortsätter and self.möten and self.möten[-1].ursprung is not None:
            raise Radfel("STID004", "flera dagar flyttas på en gång", "en flyttad dag i taget")
        if self.flytt == "från" and self.möten:
            self.möten[-1].ursprung = led
            self.flytt = ""
            return
        if self.flytt == "till" and self.möten:
            self.möten[-1].ursprung = self.möten[-1].datum
            self.möten[-1].datum = led
            self.flytt = ""
            return
        if self.hålltid and self.möten:
            setattr(self.möten[-1], self.hålltid, led)
            self.hålltid = ""
            return
        if led.parentes and self.möten and self.möten[-1].datum.parentes != led.parentes:
            raise Radfel(
                "STID004",
                f"{led.dag}/{led.månad} inom parentes kan inte tydas",
                "”flyttat från” före ett tidigare datum, annars datumet utan parentes",
            )
        möte, self.nästa = self.nästa, Möte(_INGET_DATUM)
        möte.datum = attrs.evolve(led, år=led.år or self.år)
        möte.vecka, self.vecka = self.vecka, None
        self.möten.append(möte)
        if self.flytt == "först":
            self.flytt = "till"

    def _tid(self, led: Tidsled) -> None:
        if not self.möten:
            if self.rad.tid is not None:
                raise _två_tider()
            self.rad.tid = led
            return
        sista = self.möten[-1]
        if sista.ursprung is not None and led.parentes and led.parentes == sista.ursprung.parentes:
            sista.ursprungstid = led
            return
        if sista.slutdatum is not None and sista.sluttid is None and sista.tid is not None:
            sista.sluttid = led
            return
        if sista.tid is not None:
            raise _två_tider()
        sista.tid = led
        for i in range(len(self.möten) - 2, -1, -1):
            förra = self.möten[i]
            if förra.tid is not None or förra.tid_bakåt is not None:
                break
            if self.möten[i + 1].datum.fortsätter and self.möten[i + 1].tid is not None:
                förra.tid = led
            elif led.parentes:
                break
            else:
                förra.tid_bakåt = led

    def _år_bakåt(self, år: int) -> None:
        for möte in reversed(self.möten):
            if möte.datum.år:
                break
            möte.datum = attrs.evolve(möte.datum, år=år)

    def _avsluta_flytt(self) -> None:
        """Keep as a remark that a meeting is moved, where no date says from when or to when."""
        if self.flytt == "först" or (self.flytt == "till" and self.flytt_före):
            raise Radfel("STID004", "det nya datumet saknas", "datumet som det flyttas till")
        if self.flytt and self.möten:
            self.möten[-1].anmärkningar.append(self.flyttord)

    # -------------------------------------------------------------------------- words

    def _text(self, led: Textled) -> None:
        if led.etikett:
            self.etikett, self.i_parentes = led.etikett, led.parentes
            return
        self.rad.har_text = True
        if self.möten and led.före_datum and " ".join(orden(led.text)) in tidsord().till_och_med:
            self.hålltid = "" if self.flytt else "slutdatum"
            return
        if self.etikett in _PLATSETIKETTER and self._är_plats(led):
            self.rad.har_platsetikett = True
            self._plats(plats_ur(led.text), parentes=False)
            return
        if self.rad.oklart:
            return  # the line is not understood, whatever else it says
        före = led.till_nästa or not self.möten
        läge = Läge(
            före=före,
            parentes=bool(led.parentes),
            kan_vara_namn=self.har_klockslag and not led.före_datum,
            före_annat_datum=led.före_datum and bool(self.möten),
        )
        mål = [self.nästa] if led.till_nästa and self.möten else self._senaste()
        if före:
            alla = tidsord().veckodagar_i_flertal
            self.veckodagar |= {alla[o] for o in orden(led.text) if o in alla}
        for tydning in tyd(led.text, läge):
            self._ta_tydning(tydning, led, mål)

    def _är_plats(self, led: Textled) -> bool:
        """Tell whether words after a label are the place: what is no known remark."""
        först = (orden(led.text) or [""])[0]
        return (
            led.parentes == self.i_parentes
            and först not in tidsord().anmärkningar | tidsord().inställt
        )

    def _ta_tydning(self, tydning: Tydning, led: Textled, mål: list[Möte]) -> None:
        match tydning.betydelse:
            case Betydelse.INGET:
                return
            case Betydelse.PLATS:
                if mål[0] is self.nästa:
                    self.nästa.plats.append(tydning.text)
                else:
                    self._plats(tydning.text, parentes=bool(led.parentes))
            case (
                Betydelse.ANMÄRKNING | Betydelse.INSTÄLLT | Betydelse.PRELIMINÄRT | Betydelse.ORGAN
            ):
                for möte in mål:
                    _märk(möte, tydning)
            case Betydelse.INLÄMNING | Betydelse.UTSKICK:
                self.hålltid = tydning.betydelse.name.lower()
            case Betydelse.FLYTT_FRÅN | Betydelse.FLYTT_TILL:
                self.flytt = "från" if tydning.betydelse is Betydelse.FLYTT_FRÅN else "till"
                if self.flytt == "från" and not self.möten:
                    self.flytt = "först"
                self.flytt_före = not self.möten
                self.flyttord = tydning.text
            case Betydelse.OKLART:
                self.rad.oklart = self.rad.oklart or tydning.text
            case _:
                assert_never(tydning.betydelse)

    def _senaste(self) -> list[Möte]:
        """Return the meetings that a remark is on: the last, or all days of ``24-25``."""
        if not self.möten:
            return [self.gemensamt]
        i = len(self.möten) - 1
        while i > 0 and self.möten[i].datum.fortsätter:
            i -= 1
        return self.möten[i:]

    def _plats(self, text: str, *, parentes: bool) -> None:
        if not self.möten:
            self.rad.plats.append(text)
            return
        sista = self.möten[-1]
        sista.plats.append(text)
        if parentes or len(sista.plats) > 1:
            return  # the earlier meetings share the list
        for i in range(len(self.möten) - 2, -1, -1):
            if self.möten[i].plats or self.möten[i].plats_bakåt:
                break
            self.möten[i].plats_bakåt = sista.plats


def _märk(möte: Möte, tydning: Tydning) -> None:
    """Give a meeting what words say of it."""
    if tydning.betydelse is Betydelse.ORGAN:
        möte.organ = tydning.text
        return
    möte.inställt = möte.inställt or tydning.betydelse is Betydelse.INSTÄLLT
    möte.preliminärt = möte.preliminärt or tydning.betydelse is Betydelse.PRELIMINÄRT
    möte.anmärkningar += [tydning.text] if tydning.text else []


def _två_tider() -> Radfel:
    return Radfel("STID004", "två klockslag för samma datum", "ett klockslag, eller start och slut")


def _fyll_i_år(möten: list[Möte]) -> None:
    """Let a year that stands once in a line hold for the dates beside it."""
    for i, möte in enumerate(möten[1:], 1):
        förra = möten[i - 1].datum
        if not möte.datum.år and förra.år:
            _kräv_ordning(förra, möte.datum)
            möte.datum = attrs.evolve(möte.datum, år=förra.år)
    for i in range(len(möten) - 2, -1, -1):
        nästa = möten[i + 1].datum
        if not möten[i].datum.år and nästa.år:
            _kräv_ordning(möten[i].datum, nästa)
            möten[i].datum = attrs.evolve(möten[i].datum, år=nästa.år)


def _kräv_ordning(först: Datumled, sedan: Datumled) -> None:
    if (först.månad, först.dag) > (sedan.månad, sedan.dag):
        raise Radfel(
            "STID003",
            f"året är oklart för {först.dag}/{först.månad} och {sedan.dag}/{sedan.månad}",
            "årtalet efter varje datum",
        )
