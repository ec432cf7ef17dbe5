"""When bodies meet: planned times and plans of them."""

import re
from collections.abc import Iterable
from datetime import date, time
from typing import Any, Self

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.grund.tid import klockslag, tidsrymd, veckodag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.organ import Organ

LÄNK = r"https?://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+"
"""A link that a meeting may have; pages and calendars make it something to click on (RFC 3986)."""

UID = "[!-~]([ -~]{0,253}[!-~])?"
"""An identity from another calendar: visible characters of ASCII."""


def _är_länk(värde: Any) -> str | None:
    if not värde or re.fullmatch(LÄNK, värde):
        return None
    return "en webbadress med https:// eller http:// först och å skrivet %C3%A5"


def _är_uid(värde: Any) -> str | None:
    if not värde or re.fullmatch(UID, värde):
        return None
    return "högst 255 synliga tecken, dock inte å, ä och ö"


@modellklass("En planerad tid för ett sammanträde.")
class Sammanträdestid:
    """A planned meeting: date, and as far as they are fixed, time and place.

    Times are local, Europe/Stockholm. A meeting that is called off stays in its plan with
    ``inställt`` set; one that is moved keeps its first date in ``flyttat_från``, and its first
    start in ``flyttat_från_kl`` where that is known. ``organ`` is given where a plan holds several
    bodies; without it the meeting is of the plan's own body. ``ändringsnummer`` and ``ändrad`` say
    which version of the meeting this is: calendars of others take the later one.
    """

    datum: date = fält("Datum.", kw_only=False)
    start: time | None = fält(
        "Klockslag då sammanträdet börjar, svensk tid.", default=None, kw_only=False
    )
    slut: time | None = fält("Klockslag då sammanträdet slutar, svensk tid.", default=None)
    slutdatum: date | None = fält("Sista dagen, om sammanträdet varar flera dagar.", default=None)
    plats: str = fält("Plats.", default="")
    organ: Organ | None = fält(
        "Organet som sammanträder, om det är ett annat än planens.", default=None
    )
    anmärkning: str = fält("Det som i övrigt gäller, till exempel konstituerande.", default="")
    dagordning: tuple[str, ...] = fält("De planerade ärendena, i ordning.", default=())
    länk: str = fält(
        "Webbadress till sammanträdet eller dess handlingar.", default="", kontroll=_är_länk
    )
    inlämning: date | None = fält("Sista dagen att lämna in ärenden.", default=None)
    utskick: date | None = fält("Dagen då kallelse och handlingar skickas.", default=None)
    preliminärt: bool = fält("Sant om tiden inte är fastställd.", default=False)
    inställt: bool = fält("Sant om sammanträdet är inställt.", default=False)
    flyttat_från: date | None = fält(
        "Datum som sammanträdet först var planerat till.", default=None
    )
    flyttat_från_kl: time | None = fält(
        "Klockslag som sammanträdet först skulle börja.", default=None
    )
    ändrad: date | None = fält("Dagen då uppgifterna senast ändrades.", default=None)
    ändringsnummer: int = fält(
        "Antal gånger som tiden ändrats sedan den blev känd.", default=0, kontroll=minst(0)
    )
    uid: str = fält(
        "Identitet i en annan kalender (UID), om den ska behållas.", default="", kontroll=_är_uid
    )

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start, or without one, and a first time without its date."""
        if self.flyttat_från_kl is not None and self.flyttat_från is None:
            raise OgiltigtVärdeFel(
                "Sammanträdestid.flyttat_från_kl",
                self.flyttat_från_kl,
                "inget första klockslag utan flyttat_från, som kan vara samma dag",
            )
        if self.slutdatum is not None and self.slutdatum < self.datum:
            raise OgiltigtVärdeFel(
                "Sammanträdestid.slutdatum", self.slutdatum, f"{self.datum} eller senare"
            )
        if self.slut is None:
            return
        if self.start is None:
            raise OgiltigtVärdeFel("Sammanträdestid.slut", self.slut, "inget slut utan start")
        if self.slut < self.start and self.sista_dag == self.datum:
            raise OgiltigtVärdeFel(
                "Sammanträdestid.slut", self.slut, f"{klockslag(self.start)} eller senare"
            )

    @property
    def sista_dag(self) -> date:
        """The day on which the meeting ends: ``slutdatum``, or the only day."""
        return self.slutdatum or self.datum

    def __str__(self) -> str:
        """Say it: ``fredag 2019-05-24 kl. 09.00–11.00, Rådhuset``."""
        när = self._när_i_ord()
        text = ", ".join(d for d in (när.strip(), self.plats) if d)
        om = " (inställt)" if self.inställt else " (preliminärt)" if self.preliminärt else ""
        return (f"{self.organ}: " if self.organ is not None else "") + text + om

    def _när_i_ord(self) -> str:
        första = f"{veckodag(self.datum)} {self.datum.isoformat()}"
        if self.sista_dag == self.datum:
            return f"{första} {tidsrymd(self.start, self.slut)}".strip()
        sista = f"{veckodag(self.sista_dag)} {self.sista_dag.isoformat()}"
        början = f"{första} {tidsrymd(self.start, None)}".strip()
        return f"{början} till {sista} {tidsrymd(self.slut, None)}".strip()


@modellklass("Planerade sammanträden, för ett organ eller flera.")
class Sammanträdesplan:
    """Planned meetings in order of time, of one body or of several.

    ``organ`` is the body whose plan it is: meetings that name no body are its own. The order in
    which meetings are given says nothing, so they are kept in order of date and start.
    """

    organ: Organ = fält("Organet vars plan det är.", kw_only=False)
    tider: tuple[Sammanträdestid, ...] = fält("De planerade tiderna.", default=(), kw_only=False)
    namn: str = fält("Planens namn, om den har ett.", default="")

    def __attrs_post_init__(self) -> None:
        """Put the meetings in order of time; refuse one body twice at the same date and start."""
        sedda: set[tuple[Organ, date, time | None]] = set()
        identiteter: set[str] = set()
        for tid in self.tider:
            nyckel = (tid.organ or self.organ, tid.datum, tid.start)
            if nyckel in sedda:
                raise OgiltigtVärdeFel("Sammanträdesplan.tider", str(tid), "varje tid en gång")
            sedda.add(nyckel)
            if tid.uid and tid.uid in identiteter:
                raise OgiltigtVärdeFel("Sammanträdesplan.tider", tid.uid, "varje UID en gång")
            identiteter.add(tid.uid)
        object.__setattr__(self, "tider", tuple(sorted(self.tider, key=_i_tiden)))  # it is frozen

    @property
    def organen(self) -> tuple[Organ, ...]:
        """The bodies that meet, each once, the plan's own first if it does."""
        alla = dict.fromkeys(self.organ_för(tid) for tid in self.tider)
        egna = (self.organ,) if self.organ in alla or not alla else ()
        return (*egna, *(organ for organ in alla if organ != self.organ))

    def organ_för(self, tid: Sammanträdestid) -> Organ:
        """Return the body of a meeting of this plan."""
        return tid.organ if tid.organ is not None else self.organ

    def för(self, organ: Organ) -> Self:
        """Return the plan of one body, its meetings alone."""
        tider = (ändra(tid, organ=None) for tid in self.tider if self.organ_för(tid) == organ)
        return type(self)(organ, tuple(tider))

    @classmethod
    def samla(cls, planer: Iterable[Self], *, namn: str = "") -> Self:
        """Return several plans as one; its own body is the first plan's.

        Raises:
            OgiltigtVärdeFel: There is no plan, or one body meets twice at the same time.
        """
        alla = tuple(planer)
        if not alla:
            raise OgiltigtVärdeFel("Sammanträdesplan.samla", (), "minst en plan")
        organ = alla[0].organ
        tider = (
            tid if plan.organ_för(tid) == organ else ändra(tid, organ=plan.organ_för(tid))
            for plan in alla
            for tid in plan.tider
        )
        return cls(organ, tuple(tider), namn=namn)

    def __str__(self) -> str:
        """Return name and times, one a line."""
        rubrik = self.namn or f"{self.organ}: sammanträdestider"
        return "\n".join((rubrik, *map(str, self.tider)))


def _i_tiden(tid: Sammanträdestid) -> tuple[date, bool, time, tuple[str, ...]]:
    """Return what meetings are ordered by: date, start (none first), then whose it is."""
    vems = _ordning(tid.organ) if tid.organ is not None else ()
    return tid.datum, tid.start is not None, tid.start or time.min, vems


def _ordning(organ: Organ) -> tuple[str, ...]:
    """Return all that tells two bodies apart, the name first."""
    kommun = organ.kommun
    vilken = (kommun.namn, kommun.kod or "", kommun.slag) if kommun is not None else ()
    övrigt = (organ.huvudorgan, organ.typ, organ.förkortning, str(organ.antal_ledamöter))
    return (organ.namn, *övrigt, *vilken)
