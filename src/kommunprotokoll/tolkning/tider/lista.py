"""Many lines with meeting times: what stands once and holds for several of them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

import attrs

from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.tolkning.tider.delar import Månadsled, Radfel, Tidsled
from kommunprotokoll.tolkning.tider.helgdagsrad import är_helgdagsrad
from kommunprotokoll.tolkning.tider.ord import orden, tidsord
from kommunprotokoll.tolkning.tider.prov import till_tid
from kommunprotokoll.tolkning.tider.rad import Möte, Rad, läs_rad
from kommunprotokoll.tolkning.tider.rubriker import (
    är_organrubrik,
    är_plats_allena,
    är_regel,
    är_rubrik,
)
from kommunprotokoll.tolkning.tider.tabell import Tabellrad, Tabelläsare
from kommunprotokoll.tolkning.tider.tecken import med_bindestreck, städa

_T = TypeVar("_T")
_SLUTAR_MITT_I = re.compile(r"(?:[,&-]|\b(?:och|samt|den|mellan|till))$", re.IGNORECASE)
_SLUTAR_MED_KL = re.compile(r"\b(?:kl\.?|klockan)$", re.IGNORECASE)
_SLUTAR_MED_TAL = re.compile(
    r"(?:(?P<den>\bden|dag(?:en)?)|[,&-]|\boch|\bsamt) ?\d{1,2}$", re.IGNORECASE
)
_HAR_SIFFRA_STRAX = re.compile(r"\D{0,20}\d")
_BÖRJAR_MED_KLOCKSLAG = re.compile(r"\d{1,2}(?:[.:]\d\d| ?-)")
_DAG_OCH_MÅNAD = re.compile(r"\d (?P<månad>[^\W\d_]{3,})")
_PLATSLISTA = re.compile(r"(?:platser|lokaler)\b[^:]{0,60}:", re.IGNORECASE)
_ORGANETS_PLATS = re.compile(r"(?:[-–•] ?)?(?P<organ>[^:]{2,120}): (?P<plats>.{2,120})")
_PLANRUBRIK = re.compile(
    r"(?P<organ>[^\W\d].{0,200}?) ?[:–-] "
    r"(?:sammanträdestider|sammanträdesdagar|mötestider)(?: \d{4})?",
    re.IGNORECASE,
)
"""What our own text of a plan has above each body's meetings, whatever the body's name."""
_SLUT = 20
_LÄNGST_HOPFOGAD = 2000
"""A line longer than this is not joined to the next: the time must grow with the text only."""
_FOTNOT = re.compile(r"(\*+|[\u00b9\u00b2\u00b3\u2070-\u2079]+|[\u2020\u2021]+)\)?[ =:]*(.+)")


@attrs.frozen
class Numreradrad:
    """A line, tidied, with its number from 1; two lines that were one have the first's.

    ``tabell`` is what it says as a part of a table, or why it does not fit there.
    """

    nummer: int
    text: str
    tabell: Tabellrad | Radfel | None = None


@attrs.frozen
class Fel:
    """A fault of a line."""

    rad: Numreradrad
    fel: Radfel


@attrs.frozen
class Fynd:
    """A meeting time and the line where it stands; whether its place is the one for all."""

    rad: Numreradrad
    tid: Sammanträdestid
    organ: str = ""
    vanlig_plats: bool = False


@attrs.frozen
class _Post:
    """A meeting as its line tells of it, and the years that held there."""

    rad: Numreradrad
    möte: Möte
    år: tuple[int, ...]


@attrs.define
class _Gemensamt(Generic[_T]):
    """What lines of their own say of time or place, and how many meetings stand above each."""

    värden: list[_T] = attrs.Factory(list)
    ovanför: list[int] = attrs.Factory(list)

    def lägg(self, värde: _T, ovanför: int) -> None:
        """Add what a line says.

        Raises:
            Radfel: Another line says it too, and no meeting stands between them.
        """
        if self.ovanför[-1:] == [ovanför]:
            if self.värden[-1] == värde:
                return
            raise Radfel(
                "STID004", "två rader säger olika för samma sammanträden", "en tid och en plats"
            )
        self.värden.append(värde)
        self.ovanför.append(ovanför)

    def gäller(self, plats: int) -> _T | None:
        """Return what holds for a meeting.

        A single one holds for the whole list. Of several each holds for the meetings below it
        if the first stands above all meetings, otherwise for the meetings above it.
        """
        if len(self.värden) == 1:
            return self.värden[0]
        i = bisect_right(self.ovanför, plats)
        if self.ovanför[:1] == [0]:
            i -= 1
        return self.värden[i] if i < len(self.värden) else None


class Listläsare:
    """Reads the lines in order, then gives each meeting what holds for it."""

    def __init__(self, rader: Sequence[str], år: int | None, plats: str) -> None:
        """Take the lines, and the year and place that hold until the text says another."""
        self.rader = list(_foga(rader))
        self.plats = plats
        self.fel: list[Fel] = []
        self._poster: list[_Post] = []
        self._tider: _Gemensamt[Tidsled] = _Gemensamt()
        self._platser: _Gemensamt[str] = _Gemensamt()
        self._anmärkningar: _Gemensamt[str] = _Gemensamt()
        self._märken: set[str] = set()
        self._fotnoter: dict[str, str] = {}
        self._år: tuple[int, ...] = (år,) if år is not None else ()
        self._månad: Månadsled | None = None
        self._organ = ""
        self.organ_i_rubriker: list[str] = []
        self._i_platslista = False
        self._organplatser: dict[str, str] = {}
        self._nämner_dagar: Numreradrad | None = None

    def läs(self) -> list[Fynd]:
        """Return what was found; faults are in ``fel``."""
        if not self._år:
            self._år = self._första_rubrikår()
        for rad in self.rader:
            if är_helgdagsrad(rad.text):
                continue
            try:
                if rad.tabell is not None:
                    self._ta_tabellrad(rad, rad.tabell)
                else:
                    self._ta(rad, läs_rad(rad.text, self._månad))
            except Radfel as fel:
                self.fel.append(Fel(rad, fel))
        if not self._poster and not self.fel and self._nämner_dagar is not None:
            self.fel.append(Fel(self._nämner_dagar, _inga_datum()))
        fynd = list(self._bestäm())
        self.fel.sort(key=lambda fel: fel.rad.nummer)
        return fynd

    # ------------------------------------------------------------------------- lines

    def _ta(self, rad: Numreradrad, innehåll: Rad) -> None:
        if self._ta_organplats(rad.text):
            return
        rubrik = _PLANRUBRIK.fullmatch(rad.text)
        if rubrik is not None and orden(rubrik["organ"])[0] not in tidsord().inga_organ:
            self._organ = rubrik["organ"]
            self.organ_i_rubriker.append(self._organ)
        elif innehåll.organ and not innehåll.möten and är_organrubrik(rad.text, innehåll):
            self._organ = innehåll.organ
            self.organ_i_rubriker.append(self._organ)
        if innehåll.möten:
            self._ta_möten(rad, innehåll)
        elif (fotnot := _FOTNOT.match(rad.text)) and fotnot[1] in self._märken:
            self._fotnoter[fotnot[1]] = fotnot[2]
        elif innehåll.tid is not None:
            self._ta_gemensam_tid(rad, innehåll)
        elif innehåll.har_platsetikett or är_plats_allena(rad.text, innehåll):
            self._ta_gemensamt(innehåll)
        elif innehåll.inställt and not innehåll.oklart:
            self._ta_inställt(rad)
        elif innehåll.månad is not None:
            self._ta_månad(rad, innehåll)
        else:
            self._månad = None
            if innehåll.har_veckodag or är_regel(rad.text):
                self._nämner_dagar = self._nämner_dagar or rad
            if innehåll.år and är_rubrik(rad.text):
                self._år = tuple(innehåll.år)

    def _ta_organplats(self, text: str) -> bool:
        """Take a line of a list of the bodies' places: ``– Kommunstyrelsen: Rådhuset``."""
        if _PLATSLISTA.fullmatch(text):
            self._i_platslista = True
            return True
        träff = _ORGANETS_PLATS.fullmatch(text) if self._i_platslista else None
        self._i_platslista = träff is not None
        if träff is not None:
            self._organplatser[träff["organ"].casefold()] = träff["plats"]
        return träff is not None

    def _ta_tabellrad(self, rad: Numreradrad, innehåll: Tabellrad | Radfel) -> None:
        if isinstance(innehåll, Radfel):
            raise innehåll
        self._månad = None
        self._ta_möten(rad, Rad(möten=list(innehåll.möten)))

    def _ta_möten(self, rad: Numreradrad, innehåll: Rad) -> None:
        if innehåll.månad is not None:
            self._månad = None
        for möte in innehåll.möten:
            if möte.tid is None and innehåll.tid is not None:
                möte.tid = innehåll.tid
            if not möte.plats and innehåll.plats:
                möte.plats = innehåll.plats
            möte.organ = möte.organ or self._organ
            self._märken.update(möte.noter)
            self._poster.append(_Post(rad, möte, self._år))

    def _ta_gemensam_tid(self, rad: Numreradrad, innehåll: Rad) -> None:
        if innehåll.oklart or innehåll.tid is None:
            raise Radfel(
                "STID005",
                f"klockslaget hör inte till något datum, och ”{innehåll.oklart}” kan inte tydas",
                "ett datum, eller en rad som ”Tid: kl 13.00”",
            )
        self._nämner_dagar = self._nämner_dagar or rad
        self._tider.lägg(innehåll.tid, len(self._poster))
        self._ta_gemensamt(innehåll)

    def _ta_gemensamt(self, innehåll: Rad) -> None:
        """Take the place and the remark of a line of its own."""
        if innehåll.plats:
            self._platser.lägg(", ".join(innehåll.plats), len(self._poster))
        if innehåll.anmärkningar and self._anmärkningar.ovanför[-1:] == [len(self._poster)]:
            self._anmärkningar.värden[-1] += f", {', '.join(innehåll.anmärkningar)}"
        elif innehåll.anmärkningar:
            self._anmärkningar.lägg(", ".join(innehåll.anmärkningar), len(self._poster))

    def _ta_inställt(self, rad: Numreradrad) -> None:
        """Take ``INSTÄLLT`` on the line below a date."""
        förra = self._poster[-1] if self._poster else None
        if förra is None or any(o not in tidsord().inställt for o in orden(rad.text)):
            raise Radfel(
                "STID010",
                "det framgår inte vilket sammanträde som är inställt",
                "”inställt” på samma rad som datumet",
            )
        förra.möte.inställt = True

    def _ta_månad(self, rad: Numreradrad, innehåll: Rad) -> None:
        if innehåll.år and är_rubrik(rad.text):
            self._år = tuple(innehåll.år)
        if innehåll.månad is not None and innehåll.månad.år:
            self._år = (innehåll.månad.år,)
        utan = any(o in tidsord().inget for o in rad.text.casefold().split())
        self._månad = None if utan or innehåll.har_text else innehåll.månad

    def _första_rubrikår(self) -> tuple[int, ...]:
        for rad in self.rader:
            try:
                innehåll = läs_rad(rad.text)
            except Radfel:
                continue
            if innehåll.månad is not None and innehåll.månad.år:
                return (innehåll.månad.år,)
            if innehåll.år and not innehåll.möten and är_rubrik(rad.text):
                return tuple(innehåll.år)
        return ()

    # ---------------------------------------------------------------------- meetings

    def _bestäm(self) -> Iterator[Fynd]:
        med_organ = len({post.möte.organ for post in self._poster}) > 1
        förra: tuple[int, int, int] | None = None
        for i, post in enumerate(self._poster):
            try:
                år = self._år_för(post, förra)
                tid = till_tid(
                    post.möte,
                    år,
                    tid=self._tider.gäller(i),
                    plats=self._plats(i, post.möte.organ),
                    anmärkning=self._anmärkningar.gäller(i) or "",
                    noter=self._fotnoter,
                    med_organ=med_organ,
                )
            except Radfel as fel:
                self.fel.append(Fel(post.rad, fel))
                continue
            förra = (år, tid.datum.month, tid.datum.day)
            yield Fynd(post.rad, tid, post.möte.organ, vanlig_plats=not post.möte.plats)

    def _plats(self, i: int, organ: str) -> str:
        """Return the place that holds for a meeting that names none."""
        return self._organplatser.get(organ.casefold()) or self._platser.gäller(i) or self.plats

    def _år_för(self, post: _Post, förra: tuple[int, int, int] | None) -> int:
        """Return the year of a date: its own, the heading's, or that of the date above it."""
        datum = post.möte.datum
        if datum.år:
            return datum.år
        if len(post.år) == 1:
            return post.år[0]
        if post.år and post.möte.årsdel is not None:
            return post.år[-1] if post.möte.årsdel else post.år[0]
        if post.år:  # "2019/2020": the second begins where the months begin anew
            första, sista = post.år[0], post.år[-1]
            ny = förra is not None and (
                förra[0] == sista or (förra[0] == första and datum.månad < förra[1])
            )
            return sista if ny else första
        if förra is not None and förra[1:] <= (datum.månad, datum.dag):
            return förra[0]
        raise Radfel(
            "STID003",
            "året saknas" if förra is None else "året är oklart",
            "årtalet i raden eller i en rubrik, som ”Sammanträdestider 2019”, eller år=2019",
        )


def _foga(rader: Sequence[str]) -> Iterator[Numreradrad]:
    """Give the lines that are not empty; a line broken inside a date or a list becomes whole."""
    väntar: Numreradrad | None = None
    tabeller = Tabelläsare()
    for nummer, rå in enumerate(rader, 1):
        text = städa(rå)
        if not text:
            continue
        tabell = _som_tabellrad(tabeller, rå)
        if väntar is not None and tabell is None and _fortsätter(väntar, text):
            väntar = Numreradrad(väntar.nummer, f"{väntar.text} {text}")
            continue
        if väntar is not None:
            yield väntar
        väntar = Numreradrad(nummer, text, tabell)
    if väntar is not None:
        yield väntar


def _som_tabellrad(tabeller: Tabelläsare, rå: str) -> Tabellrad | Radfel | None:
    try:
        return tabeller.läs(rå)
    except Radfel as fel:
        return fel


def _fortsätter(rad: Numreradrad, nästa: str) -> bool:
    """Tell whether a line ends inside a date, a time or a list that the next line goes on with."""
    if rad.tabell is not None:
        return False
    text = rad.text
    slut = med_bindestreck(text[-_SLUT:])
    nästa = med_bindestreck(nästa[:_SLUT])
    if len(text) > _LÄNGST_HOPFOGAD or not any(t.isdigit() for t in text):
        return False
    if _SLUTAR_MED_KL.search(slut):
        return _BÖRJAR_MED_KLOCKSLAG.match(nästa) is not None
    if tal := _SLUTAR_MED_TAL.search(slut):
        första = orden(nästa)
        månader = tidsord().månader
        return (
            bool(första)
            and första[0] in månader
            and (
                tal["den"] is not None
                or any(m["månad"].casefold() in månader for m in _DAG_OCH_MÅNAD.finditer(text))
            )
        )
    return _SLUTAR_MITT_I.search(slut) is not None and _HAR_SIFFRA_STRAX.match(nästa) is not None


def _inga_datum() -> Radfel:
    return Radfel(
        "STID008",
        "inget datum står i texten, och en regel räknas inte om till datum",
        "minst ett datum, som ”24 maj 2019 kl 09.00”",
    )
