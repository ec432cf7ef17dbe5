"""CSV to a plan of meetings: our own, and what people make in Excel."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any, TypeAlias

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel, visa_värde
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Organ
from kommunprotokoll.utbyte.kalendertabell.kolumner import (
    INSTÄLLT,
    PLANERAT,
    PRELIMINÄRT,
    RUBRIKER,
)
from kommunprotokoll.utbyte.kalendertabell.rutnat import Rutnät, Tabellrad, läs_rutnät
from kommunprotokoll.utbyte.kalendertabell.varden import (
    Värdefel,
    kräv_vecka,
    kräv_veckodag,
    läs_datum,
    läs_text,
    läs_tid,
    läs_tider,
)
from kommunprotokoll.utbyte.plantolkning import Plantolkning

KÄLLA = "tabellen"
_Nyckel: TypeAlias = tuple[Organ | None, date, time | None]
_ÅRTAL = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_LÄNGSTA_VÄRDE = 60
"""No date and no time is longer; what is cut is none."""
_DATUMKOLUMNER = ("slutdatum", "flyttat_från", "inlämning", "utskick", "ändrad")


def plan_från_csv(
    data: bytes | str, *, organ: Organ | None = None, år: int | None = None, källa: str = KÄLLA
) -> Sammanträdesplan:
    """Return the meetings of a table that can be read as a whole; otherwise ``tolka_plantabell``.

    Args:
        data: The file.
        organ: The body of the rows that name none, or its name alone; whose plan it is.
        år: Year of dates without one.
        källa: Name of the file, for the error.

    Raises:
        LäsFel: It is no table of meetings, or cells of it cannot be understood: every fault with
            its row and column.
    """
    läst = tolka_plantabell(data, organ=organ, år=år, källa=källa)
    fel = [a.meddelande.rstrip(".") for a in läst.anmärkningar if a.allvar is Allvar.FEL]
    if fel:
        raise LäsFel(källa, fel)
    return läst.plan


def tolka_plantabell(
    data: bytes | str,
    *,
    organ: Organ | None = None,
    år: int | None = None,
    källa: str = KÄLLA,
) -> Plantolkning:
    """Read the meetings of a table as ``plan_till_csv`` writes it, or as Excel saves one.

    UTF-8, UTF-16 or Windows-1252; semicolon, comma, tab or upright bar; the headings in any order
    and under other usual names, with other rows above them. A column that is not known is kept as
    a remark of its meetings, and noted (KTAB001), and so is a status (KTAB002). A row with a cell
    that cannot be read is left out, and the fault noted (KTAB003); so is a meeting that stands
    twice in different words (KTAB004).

    Args:
        data: The file.
        organ: The body of the rows that name none, or its name alone; whose plan it is. Without it
            the plan is of the body of the first row.
        år: Year of dates without one, until a row above the headings names a year.
        källa: Name of the file, for the error.

    Raises:
        LäsFel: It is no table of meetings, or nothing in it says whose they are.
    """
    läsare = _Läsare(läs_rutnät(data, källa), organ, år)
    läsare.läs()
    if läsare.planens is None:
        fel = [str(a.meddelande).rstrip(".") for a in läsare.fel]
        raise LäsFel(källa, fel or ["tabellen har inga rader som säger vems tiderna är"])
    plan = Sammanträdesplan(läsare.planens, tuple(läsare.tider.values()))
    return Plantolkning(plan, (*läsare.fel, *läsare.upplysningar()))


class _Läsare:
    """Reads row after row; faults and notes are gathered."""

    def __init__(self, rutnät: Rutnät, organ: Organ | None, år: int | None) -> None:
        self._rutnät = rutnät
        self.planens = organ
        årtal = [int(m) for text in rutnät.ovanför for m in _ÅRTAL.findall(text)]
        self._år = årtal[0] if len(set(årtal)) == 1 else år
        self.fel: list[Anmärkning] = []
        self.tider: dict[_Nyckel, Sammanträdestid] = {}
        self._rad_för: dict[_Nyckel, int] = {}
        self._uid: set[str] = set()
        self._okända: dict[str, int] = {}
        self._lägen: dict[str, int] = {}

    def läs(self) -> None:
        """Read every row; one that stands twice counts once."""
        for rad in self._rutnät.rader:
            tid = self._rad(rad)
            if tid is None:
                continue
            nyckel = (tid.organ, tid.datum, tid.start)
            först = self._rad_för.setdefault(nyckel, rad.nummer)
            if self.tider.setdefault(nyckel, tid) != tid:
                fel = f"rad {rad.nummer}: samma organ, datum och start som på rad {först}"
                self._anmärk("KTAB004", f"{fel}, men annat är olika", "varje sammanträde en gång")
            elif först == rad.nummer and tid.uid in self._uid:
                self._felet(rad, "uid", f"”{tid.uid}” står i flera rader", "varje UID en gång")
                del self.tider[nyckel]
            self._uid |= {tid.uid} - {""}

    def _rad(self, rad: Tabellrad) -> Sammanträdestid | None:
        """Return the meeting of a row, or nothing if it has faults."""
        antal = len(self.fel)
        celler = dict(self._celler(rad))
        värden = self._värden(rad, celler)
        organ = self._organ(rad, celler)
        if len(self.fel) > antal or "datum" not in värden:
            return None
        try:
            return Sammanträdestid(**värden, organ=None if organ == self.planens else organ)
        except OgiltigtVärdeFel as undantag:
            fält = undantag.plats.rpartition(".")[2]
            givet = visa_värde(undantag.givet)
            self._felet(rad, fält, f"{givet} går inte", undantag.tillåtet)
            return None

    def _celler(self, rad: Tabellrad) -> Iterator[tuple[str, str]]:
        """Give what each known column holds; what stands in others becomes a remark."""
        kolumner, rubriker = self._rutnät.kolumner, self._rutnät.rubriker
        övrigt = []
        for i, cell in enumerate(rad.celler):
            namn = kolumner[i] if i < len(kolumner) else ""
            text = läs_text(cell)
            if namn:
                yield namn, text
            elif text:
                rubrik = (rubriker[i] if i < len(rubriker) else "") or f"kolumn {i + 1}"
                self._okända.setdefault(rubrik, rad.nummer)
                övrigt.append(f"{rubrik}: {text}")
        yield "", ", ".join(övrigt)

    def _värden(self, rad: Tabellrad, celler: Mapping[str, str]) -> dict[str, Any]:
        värden: dict[str, Any] = {}
        anmärkningar = [celler.get("anmärkning", "")]
        datum = self._försök(rad, "datum", celler, lambda text: läs_datum(text, self._år))
        if datum is None:
            if not celler.get("datum"):
                self._felet(rad, "datum", "datum saknas", "ett datum i varje rad")
            return {}
        värden["datum"] = datum
        self._jämför(rad, datum, celler)
        for namn in _DATUMKOLUMNER:
            värden[namn] = self._försök(rad, namn, celler, lambda text: läs_datum(text, datum.year))
        if celler.get("start", "").casefold() in ("heldag", "hela dagen"):
            anmärkningar.append(celler["start"])
        else:
            tider = self._försök(rad, "start", celler, läs_tider) or (None, None)
            värden["start"], värden["slut"] = tider
        värden["slut"] = self._försök(rad, "slut", celler, läs_tid) or värden.get("slut")
        värden["flyttat_från_kl"] = self._försök(rad, "flyttat_från_kl", celler, läs_tid)
        värden |= {namn: celler.get(namn, "") for namn in ("plats", "länk", "uid")}
        värden["dagordning"] = _dagordning(celler.get("dagordning", ""))
        värden["ändringsnummer"] = self._försök(rad, "ändringsnummer", celler, _heltal) or 0
        anmärkningar.append(self._status(rad, celler.get("status", ""), värden))
        anmärkningar.append(celler.get("", ""))
        värden["anmärkning"] = ", ".join(a for a in anmärkningar if a)
        return värden

    def _organ(self, rad: Tabellrad, celler: Mapping[str, str]) -> Organ | None:
        namn = celler.get("organ", "")
        kommun = celler.get("kommun", "")
        if not namn:
            if self.planens is None:
                self._felet(rad, "organ", "organ saknas", "organets namn i raden")
            return self.planens
        if self.planens is not None and self._är_planens(self.planens, namn, kommun):
            return self.planens
        organ = Organ.från_namn(namn, Kommun(kommun) if kommun else None)
        if self.planens is None:
            self.planens = organ
        return organ

    def _är_planens(self, egen: Organ, namn: str, kommun: str) -> bool:
        """Tell whether a name is the plan's own body's; most tables name no municipality."""
        if egen.namn != namn or "kommun" not in self._rutnät.kolumner:
            return egen.namn == namn
        return kommun == (egen.kommun.namn if egen.kommun is not None else "")

    # ------------------------------------------------------------------------- faults

    def _försök(self, rad: Tabellrad, namn: str, celler: Mapping[str, str], läs: Any) -> Any:
        """Read a cell that is not empty; None, and a fault, where it cannot be understood."""
        text = celler.get(namn, "")
        if not text:
            return None
        try:
            return läs(text[:_LÄNGSTA_VÄRDE])
        except Värdefel as fel:
            self._felet(rad, namn, fel.fel, fel.tillåtet)
            return None

    def _felet(self, rad: Tabellrad, namn: str, fel: str, tillåtet: str) -> None:
        if namn in self._rutnät.kolumner:
            rubrik = self._rutnät.rubriker[self._rutnät.kolumner.index(namn)]
        else:
            rubrik = RUBRIKER.get(namn, namn)
        text = f"rad {rad.nummer}, kolumnen {rubrik}: {fel}. Tillåtet: {tillåtet}"
        self._anmärk("KTAB003", text, tillåtet)

    def _anmärk(self, kod: str, meddelande: str, väntat: str) -> None:
        self.fel.append(Anmärkning(kod, Allvar.FEL, meddelande=f"{meddelande}.", väntat=väntat))

    def _jämför(self, rad: Tabellrad, datum: date, celler: Mapping[str, str]) -> None:
        """Compare the date with the weekday and the week beside it."""
        self._försök(rad, "veckodag", celler, lambda text: kräv_veckodag(datum, text))
        self._försök(rad, "vecka", celler, lambda text: kräv_vecka(datum, text))

    # -------------------------------------------------------------------------- notes

    def _status(self, rad: Tabellrad, text: str, värden: dict[str, Any]) -> str:
        """Take the status; return the words that are no known ones, as a remark."""
        okända = []
        for ord_ in re.split(r" ?[,/] ?", text.casefold()):
            värden["inställt"] = värden.get("inställt", False) or ord_ in INSTÄLLT
            värden["preliminärt"] = värden.get("preliminärt", False) or ord_ in PRELIMINÄRT
            if ord_ not in INSTÄLLT | PRELIMINÄRT | PLANERAT:
                okända.append(ord_)
                self._lägen.setdefault(ord_, rad.nummer)
        return ", ".join(okända)

    def upplysningar(self) -> Iterator[Anmärkning]:
        """Give a note for each column and status that is not known."""
        for rubrik, nummer in self._okända.items():
            yield Anmärkning(
                "KTAB001",
                Allvar.UPPLYSNING,
                meddelande=(
                    f"Kolumnen ”{rubrik}” (först på rad {nummer}) är inte känd; det som står där "
                    "har blivit anmärkningar."
                ),
                funnet=rubrik,
                väntat=", ".join(RUBRIKER.values()),
            )
        for ord_, nummer in self._lägen.items():
            yield Anmärkning(
                "KTAB002",
                Allvar.UPPLYSNING,
                meddelande=f"Statusen ”{ord_}” (först på rad {nummer}) har blivit en anmärkning.",
                funnet=ord_,
                väntat="planerat, preliminärt eller inställt",
            )


def _dagordning(text: str) -> tuple[str, ...]:
    """Return the points, one a line; a line that begins with a tab goes on with the one above."""
    rader = re.split(r"\r?\n(?!\t)", text) if text else []
    return tuple(rad.replace("\n\t", "\n") for rad in rader)


def _heltal(text: str) -> int:
    if not text.isdecimal():
        raise Värdefel(f"”{text}” är inget heltal", "ett heltal från 0")
    return int(text)
