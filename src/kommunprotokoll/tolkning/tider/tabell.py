"""Tables with the months, or the bodies, side by side: each cell's days become meetings."""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.tider.celler import (
    Huvud,
    Kolumn,
    Kolumnslag,
    dela_rad,
    dela_tid,
    läs_huvud,
    som_månad,
    säger_inget,
)
from kommunprotokoll.tolkning.tider.delar import Månadsled, Radfel, Tidsled
from kommunprotokoll.tolkning.tider.listtabell import Listtabell, läs_listhuvud
from kommunprotokoll.tolkning.tider.ord import orden, tidsord
from kommunprotokoll.tolkning.tider.rad import Möte, läs_rad
from kommunprotokoll.tolkning.tider.tecken import städa

_NOTER_SIST = re.compile(r"(?:\*+|[\u00b9\u00b2\u00b3\u2070-\u2079]+|[\u2020\u2021]+)$")
_SIFFRA = re.compile(r"\d")
_DAGKOLUMNER = (Kolumnslag.MÅNAD, Kolumnslag.ORGAN)


@attrs.frozen
class Tabellrad:
    """What a line says as a part of a table; nothing if it is the head."""

    möten: tuple[Möte, ...] = ()


@attrs.define
class _Radläge:
    """What rows without a name of their own take from the row above."""

    namn: str = ""
    månad: Månadsled | None = None
    tid: Tidsled | None = None


class Tabelläsare:
    """Reads line after line; knows the table that the last head began."""

    def __init__(self) -> None:
        """Begin outside every table."""
        self._tabell: _Tabell | None = None
        self._lista: Listtabell | None = None

    def läs(self, rad: str) -> Tabellrad | None:
        """Return what a line says as part of a table, or nothing if it is none.

        Raises:
            Radfel: The line belongs to a table and does not fit it, or one of its cells cannot be
                understood.
        """
        if (huvud := läs_huvud(rad)) is not None:
            self._tabell, self._lista = _Tabell(huvud), None
            return Tabellrad()
        if (listhuvud := läs_listhuvud(rad)) is not None:
            self._tabell, self._lista = None, Listtabell(listhuvud)
            return Tabellrad()
        if self._lista is not None:
            möten = self._lista.läs(rad)
            return Tabellrad(möten) if möten is not None else None
        if self._tabell is None or not rad.strip():
            return None
        svar = self._tabell.läs(rad)
        if svar is None and self._tabell.slutar_vid(rad):
            self._tabell = None
        return svar


class _Tabell:
    """Reads the rows below one head."""

    def __init__(self, huvud: Huvud) -> None:
        self._huvud = huvud
        self._läge = _Radläge()
        self._tider: dict[int, Tidsled] = {}
        self._platser: dict[int, str] = {}

    def läs(self, rad: str) -> Tabellrad | None:
        texter = dela_rad(rad, self._huvud)
        if texter is None:
            return None
        if not any(texter):
            return Tabellrad()  # the line below the head, "|---|---|"
        return self._rad(texter)

    def slutar_vid(self, rad: str) -> bool:
        """Tell whether a line that is no row ends the table.

        Raises:
            Radfel: It has figures, and neither dates nor a time or place that holds for all.
        """
        if not _SIFFRA.search(rad):
            return False
        if som_månad(städa(rad)) is not None:
            return True  # the heading of what follows
        innehåll = läs_rad(städa(rad))
        i_månad = not self._huvud.månader and som_månad(orden(rad)[0]) is not None
        if not i_månad and (innehåll.möten or innehåll.år or innehåll.tid):
            return True
        if self._huvud.månader or i_månad:
            kolumn = "månad" if self._huvud.månader else "organ"
            raise Radfel(
                "STID009",
                f"raden passar inte i tabellen, som har en kolumn för varje {kolumn}",
                "en uppgift för varje kolumn, med ett streck där inget sammanträde är",
            )
        return False

    # --------------------------------------------------------------------------- rows

    def _rad(self, texter: Sequence[str]) -> Tabellrad | None:
        celler = list(zip(self._huvud.kolumner, texter, strict=True))
        namn = next((t for k, t in celler if k.slag is Kolumnslag.NAMN and t), "")
        if not self._huvud.månader and self._gemensamt(namn, celler):
            return Tabellrad()
        har_dagar = any(_SIFFRA.search(t) for k, t in celler if k.slag in _DAGKOLUMNER)
        if not har_dagar and not (self._huvud.månader or som_månad(namn)):
            return None
        läge = self._nytt_läge(namn, celler)
        if läge is None:
            return None
        möten: list[Möte] = []
        for i, (kolumn, text) in enumerate(celler):
            if kolumn.slag in _DAGKOLUMNER and text:
                möten += self._cell(i, kolumn, text, läge)
        self._lägg_till_övrigt(möten, celler)
        self._läge = läge
        return Tabellrad(tuple(möten))

    def _gemensamt(self, namn: str, celler: Sequence[tuple[Kolumn, str]]) -> bool:
        """Take a row that gives each body its time or place: ``Mötestid | Kl. 10 | Kl. 13``."""
        etikett = tidsord().etiketter.get(" ".join(orden(namn)))
        if etikett not in ("tid", "plats"):
            return False
        for i, (kolumn, text) in enumerate(celler):
            if kolumn.slag is not Kolumnslag.ORGAN:
                continue
            if etikett == "plats" and text:
                self._platser[i] = text
            elif text and (tid := läs_rad(_med_kl(text)).tid) is not None:
                self._tider[i] = tid
        return True

    def _nytt_läge(self, namn: str, celler: Sequence[tuple[Kolumn, str]]) -> _Radläge | None:
        tid = next((t for k, t in celler if k.slag is Kolumnslag.TID and t), "")
        klocka = läs_rad(_med_kl(tid)).tid if tid else None
        if not namn:
            return attrs.evolve(self._läge, tid=klocka or self._läge.tid)
        if self._huvud.månader:
            namn, i_namnet = dela_tid(namn)
            return _Radläge(namn, None, klocka or i_namnet)
        månad = som_månad(namn)
        return None if månad is None else _Radläge("", månad, klocka)

    def _cell(self, i: int, kolumn: Kolumn, text: str, läge: _Radläge) -> list[Möte]:
        """Return the meetings of a cell: days of the month, or dates, with what stands by them."""
        månad = kolumn.månad or läge.månad
        innehåll = läs_rad(text.rstrip("."), månad)
        if not innehåll.möten and innehåll.inställt:
            raise Radfel(
                "STID010",
                f"det framgår inte vilken dag som är inställd i kolumnen {kolumn.namn}",
                "dagen före ”inställt”, som 14 inställt, eller ett streck",
            )
        if not innehåll.möten and not säger_inget(text):
            raise Radfel(
                "STID004",
                f"”{text}” i kolumnen {kolumn.namn} kan inte tydas",
                "dagar, som 14 eller 14, 28, eller ett streck",
            )
        namn = _NOTER_SIST.search(läge.namn)
        for möte in innehåll.möten:
            if månad is not None and möte.datum.månad != månad.månad:
                raise Radfel(
                    "STID004",
                    f"”{text}” i kolumnen {kolumn.namn} är i en annan månad",
                    "en dag i kolumnens eller radens månad",
                )
            möte.tid = möte.tid or läge.tid or self._tider.get(i) or kolumn.tid
            if i in self._platser and not möte.plats:
                möte.plats.append(self._platser[i])
            organ = läge.namn if kolumn.slag is Kolumnslag.MÅNAD else kolumn.namn
            möte.organ = _NOTER_SIST.sub("", organ).strip()
            möte.noter += [namn[0]] if namn else []
            möte.årsdel = self._årsdel(kolumn)
        return innehåll.möten

    def _årsdel(self, kolumn: Kolumn) -> int | None:
        """Tell whether the months begin anew before a column: ``... nov dec jan feb``."""
        if kolumn.månad is None:
            return None
        månader = [k.månad.månad for k in self._huvud.kolumner if k.månad is not None]
        ny = next((i for i in range(1, len(månader)) if månader[i] < månader[i - 1]), None)
        return None if ny is None else int(månader.index(kolumn.månad.månad) >= ny)

    def _lägg_till_övrigt(
        self, möten: Sequence[Möte], celler: Sequence[tuple[Kolumn, str]]
    ) -> None:
        """Give each meeting what the row's other columns say: a place, a weekday, a remark."""
        for kolumn, text in celler:
            if kolumn.slag is Kolumnslag.PLATS and text:
                for möte in möten:
                    möte.plats = möte.plats or [text]
            elif kolumn.slag is Kolumnslag.ÖVRIGT and text:
                dag = _veckodag(text)
                for möte in möten:
                    if dag is None:
                        möte.anmärkningar.append(text)
                    elif möte.datum.veckodag is None:
                        möte.datum = attrs.evolve(möte.datum, veckodag=dag)


def _med_kl(text: str) -> str:
    return f"kl {text}" if text[:1].isdigit() else text


def _veckodag(text: str) -> int | None:
    alla = tidsord()
    ord_ = text.casefold().rstrip(".")
    return alla.veckodagar.get(ord_, alla.veckodagar_i_flertal.get(ord_))
