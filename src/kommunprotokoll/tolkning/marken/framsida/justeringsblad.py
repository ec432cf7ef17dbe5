"""What a front page says of justering: when and where, who signs, how it is announced.

A protocol with paragraphs adjusted at once has a row, signatures and an announcement for each
justering; most protocols have one of each.
"""

import re
from collections.abc import Iterator
from datetime import date, time

import attrs

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.intervall import läs_intervall
from kommunprotokoll.tolkning.marken.namn import namnlista, som_person
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum, finn_tidsrymd
from kommunprotokoll.tolkning.marken.underskriftsroller import UNDERSKRIFTSROLLER
from kommunprotokoll.tolkning.rader import Rad

_FÖRST = re.compile(
    r"(?P<paragrafer>§+[\s\d,–-]*(?:och \d+)?)(?P<omedelbar>,? omedelbart? juster\w*)?:\s*",
    re.IGNORECASE,
)
_OMEDELBAR = re.compile(r"[,;]?\s*\(?\bomedelbart? juster(?:ing|ad|at|as)\)?", re.IGNORECASE)
_MENING = re.compile(r"(?:Protokollet|Paragraf(?:en|erna)|Justeringen) [^.]*\.$")
_BARA_DIGITALT = re.compile(
    r"(?:digital(?:t|a)?(?: (?:justering|signering|underskrift(?:er)?))?)", re.IGNORECASE
)
FYLLORD = re.compile(r"\b(?:kl|klockan|den|datum)\b\.?:?", re.IGNORECASE)
"""Words beside a date or a time that say nothing more."""
_UNDERTECKNAT = re.compile(
    r"\b(?:under(?:tecknat|tecknad|skrivet)|signerat|signerad)\b", re.IGNORECASE
)
_TRANSAKTION = re.compile(r"\btransaktion\w*:?\s+(?P<id>\S*[\w-])", re.IGNORECASE)
_BARA_BETECKNING = re.compile(r"[A-Z0-9][\w-]{5,}")
KANT = " .,:;–-{}<>"
"""What is cut from the ends of a value."""
MED_TITEL = re.compile(r",\s|\s+§")
"""Where a name ends before a title or paragraphs."""
_MED_ERSÄTTARE = re.compile(
    r"^(?P<vem>.+?)(?: med (?P<ersättare>.+?) som ersättare|"
    r",? \(ersättare:? (?P<ersättare2>[^)]+)\)|,? ersättare:? (?P<ersättare3>.+))$"
)
_OAVSLUTAD = re.compile(r"(?:,|\b(?:och|samt|ersättare:?))$")


@attrs.define
class _Utkast:
    """A justering while its rows are read."""

    datum: date | None = None
    plats: str = ""
    klockslag: time | None = None
    omedelbar: bool = False
    digital: bool = False
    paragrafer: tuple[Paragrafintervall, ...] | None = None
    anmärkning: str = ""
    underskrifter: list[Underskrift] = attrs.Factory(list)

    def är_tomt(self) -> bool:
        """Whether nothing of where and when has been read."""
        return not (self.datum or self.plats or self.digital or self.paragrafer)


@attrs.define
class _Anslag:
    """An announcement while its rows are read."""

    paragrafer: tuple[Paragrafintervall, ...] = ()
    justerat: date | None = None
    fält: dict[str, date | str] = attrs.Factory(dict)

    def färdigt(self) -> Tillkännagivande | None:
        """Return the announcement if it says anything; a day that makes no sense is left out."""
        if not self.fält:
            return None
        upp, ned, sist = (
            dag if isinstance(dag := self.fält.get(namn), date) else None
            for namn in ("anslag_uppsatt", "anslag_nedtaget", "sista_överklagandedag")
        )
        if upp and ned and ned < upp:
            ned = None
        förvaringsplats, tavla, underskrift = (
            str(self.fält.get(namn, ""))
            for namn in ("förvaringsplats", "anslagstavla", "anslag_underskrift")
        )
        return Tillkännagivande(
            upp,
            ned,
            förvaringsplats=förvaringsplats,
            sista_överklagandedag=sist,
            anslagstavla=tavla,
            underskrift=underskrift,
        )


def _valda_i(text: str) -> tuple[tuple[Person, ...], tuple[Person, ...]] | None:
    """Return those whom a text chooses and their substitutes; None if it is no such text."""
    ersättare: tuple[Person, ...] = ()
    if med := _MED_ERSÄTTARE.match(text):
        ersättare = namnlista(med["ersättare"] or med["ersättare2"] or med["ersättare3"])
        text = med["vem"]
    personer = namnlista(text)
    if not personer:
        ensam = som_person(text) or som_person(MED_TITEL.split(text, maxsplit=1)[0])
        personer = (ensam,) if ensam is not None else ()
    return (personer, ersättare) if personer else None


@attrs.define
class Justeringsblad:
    """All that a front page says of justering, gathered row by row.

    Attributes:
        justerare: Those chosen to adjust the protocol.
        ersättare: Their substitutes.
        i_underskrifter: Whether the rows read are those that people sign on.
        i_anslag: Whether the rows read are those of an announcement.
    """

    justerare: tuple[Person, ...] = ()
    ersättare: tuple[Person, ...] = ()
    i_underskrifter: bool = False
    i_anslag: bool = False
    _utkast: list[_Utkast] = attrs.Factory(lambda: [_Utkast()])
    _anslag: list[_Anslag] = attrs.Factory(list)
    _valda: str = ""
    _signerar: int = 0
    _halv: Underskrift | None = None

    def sätt_dag(self, dag: date) -> None:
        """Let a day that the signatures give be that of the justering, if it has none."""
        self._utkast[0].datum = self._utkast[0].datum or dag

    def ny_etikett(self, etikett: str) -> None:
        """Tell which label the rows to come stand under."""
        if etikett == "underskrifter":
            self.i_underskrifter, self.i_anslag = True, False
        elif etikett == "anslag" or (etikett.startswith("anslag_") and not self.i_anslag):
            self.i_underskrifter, self.i_anslag = False, True
            self._anslag.append(_Anslag())
        elif etikett == "närvarande":
            self.i_underskrifter = self.i_anslag = False

    def läs_valda(self, text: str, rad: Rad, bok: Bok) -> bool:
        """Read a row of those chosen; one that says nothing by itself goes on the row above it."""
        hel = f"{self._valda} {text}".strip()
        lästa = None if _OAVSLUTAD.search(self._valda) else _valda_i(text)
        if lästa is None and self._valda:
            lästa = _valda_i(hel)
        else:
            hel = text
        if lästa is None:
            return False
        self._valda = hel
        personer, ersättare = lästa
        self.ersättare = ersättare or self.ersättare
        self.lägg_justerare(personer, rad, bok)
        return True

    def lägg_justerare(self, personer: tuple[Person, ...], rad: Rad, bok: Bok) -> None:
        """Add people to those who adjust, each once."""
        self.justerare += tuple(p for p in personer if p not in self.justerare)
        bok.notera(Sökväg(("justeringar", 0, "justerare")), rad)

    def läs_ersättare(self, text: str, rad: Rad, bok: Bok) -> bool:
        """Read those who adjust if somebody chosen cannot; False if the row names nobody."""
        lästa = _valda_i(text)
        if lästa is None:
            return False
        self.ersättare += tuple(p for p in lästa[0] if p not in self.ersättare)
        bok.notera(Sökväg(("justeringar", 0, "ersättare")), rad)
        return True

    def läs_tid_och_plats(self, text: str, rad: Rad, bok: Bok) -> None:
        """Read a row of when and where; one that begins with its paragraphs begins another."""
        träff = _FÖRST.match(text)
        intervall = läs_intervall(träff["paragrafer"]) if träff is not None else ()
        if träff is not None and intervall:
            if not self._utkast[-1].är_tomt():
                self._utkast.append(_Utkast())
            self._utkast[-1].paragrafer = intervall
            self._utkast[-1].omedelbar = träff["omedelbar"] is not None
            text = text[träff.end() :]
        utkast, väg = self._utkast[-1], Sökväg(("justeringar", len(self._utkast) - 1))
        bok.notera(väg, rad)
        utkast.digital = utkast.digital or "digital" in text.casefold()
        if _MENING.match(text):
            utkast.anmärkning = f"{utkast.anmärkning} {text}".strip()
            return
        if _OMEDELBAR.search(text):
            utkast.omedelbar, text = True, _OMEDELBAR.sub("", text)
        if (datum := finn_datum(text)) is not None:
            utkast.datum = datum[0]
            text = text[: datum[1][0]] + text[datum[1][1] :]
            bok.notera(väg / "datum", rad)
        if (tid := finn_tidsrymd(text)) is not None and utkast.klockslag is None:
            utkast.klockslag = tid.start
            text = text[: tid.plats[0]] + text[tid.plats[1] :]
        plats = ett_mellanslag(FYLLORD.sub(" ", text)).lstrip(KANT).rstrip(" .:;–-")
        if plats.strip(",") and not _BARA_DIGITALT.fullmatch(plats.strip(KANT)):
            utkast.plats = f"{utkast.plats} {plats}".strip()
            bok.notera(väg / "plats", rad)

    def läs_anslag(self, etikett: str, text: str) -> bool:
        """Read a row of an announcement; False if it was not understood."""
        if not self._anslag:
            self._anslag.append(_Anslag())
        anslag = self._anslag[-1]
        datum = finn_datum(text)
        if etikett == "paragrafer":
            anslag.paragrafer = läs_intervall(text)
            return bool(anslag.paragrafer)
        if etikett in {"förvaringsplats", "anslagstavla", "anslag_underskrift"}:
            anslag.fält.setdefault(etikett, ett_mellanslag(text).rstrip("."))
        elif datum is None:
            return False
        elif etikett == "justering":
            anslag.justerat = datum[0]
        else:
            anslag.fält.setdefault(etikett, datum[0])
        return True

    def väg_till_anslag(self) -> Sökväg:
        """Return the place of the announcement being read."""
        plats = max(0, len(self._anslag) - 1)
        return Sökväg(("justeringar", min(plats, len(self._utkast) - 1), "tillkännagivande"))

    def läs_underskriftsgrupp(self, text: str) -> bool:
        """Read a heading of paragraphs above the signatures of one justering."""
        intervall = läs_intervall(text) if text.lstrip().startswith("§") else ()
        if not self.i_underskrifter or not intervall:
            return False
        platser = [i for i, u in enumerate(self._utkast) if u.paragrafer == intervall]
        self._signerar = platser[0] if platser else 0
        return True

    def läs_underskrift(self, etikett: str, text: str, rad: Rad, bok: Bok) -> bool:
        """Read when and how somebody signed; the name stands in the next row."""
        if self._halv is not None and _BARA_BETECKNING.fullmatch(text):
            self._halv = ändra(self._halv, transaktion=text)  # wrapped from the row above
            bok.ta(rad)
            return True
        if not self.i_underskrifter or not _UNDERTECKNAT.search(text):
            return False
        datum, transaktion = finn_datum(text), _TRANSAKTION.search(text)
        utan = text[: transaktion.start()] if transaktion else text
        tid = finn_tidsrymd(utan[datum[1][1] :] if datum else utan)
        self._halv = Underskrift(
            Person("-"),
            UNDERSKRIFTSROLLER[etikett],
            datum=datum[0] if datum else None,
            klockslag=tid.start if tid else None,
            transaktion=transaktion["id"] if transaktion else "",
        )
        bok.ta(rad)
        return True

    def skriver_under(self, etikett: str, person: Person, rad: Rad, bok: Bok) -> None:
        """Take a name that stands on a line to sign on."""
        if not self.i_underskrifter:
            return
        underskrifter = self._utkast[self._signerar].underskrifter
        halv, self._halv = self._halv or Underskrift(person, UNDERSKRIFTSROLLER[etikett]), None
        väg = Sökväg(("justeringar", self._signerar, "underskrifter", len(underskrifter)))
        underskrifter.append(ändra(halv, person=person, roll=UNDERSKRIFTSROLLER[etikett]))
        bok.notera(väg, rad)

    def justeringar(self) -> tuple[Justering, ...]:
        """Return what the page speaks of; empty if it speaks of no justering."""
        anslag = dict(self._parade())
        färdiga = tuple(self._färdig(i, anslag.get(i)) for i in range(len(self._utkast)))
        return () if färdiga == (Justering(),) else färdiga

    def _parade(self) -> Iterator[tuple[int, Tillkännagivande]]:
        """Pair each announcement with its justering: by paragraphs, by day, else in order."""
        paras: dict[int, _Anslag] = {}
        for plats, anslag in enumerate(self._anslag):
            till = self._hör_till(anslag, plats)
            första = paras.setdefault(till, anslag)
            for namn, värde in anslag.fält.items():
                första.fält.setdefault(namn, värde)
            self._utkast[till].datum = self._utkast[till].datum or anslag.justerat
        for till, anslag in paras.items():
            if (färdigt := anslag.färdigt()) is not None:
                yield till, färdigt

    def _hör_till(self, anslag: _Anslag, plats: int) -> int:
        for i, utkast in enumerate(self._utkast):
            if utkast.paragrafer is not None and utkast.paragrafer == anslag.paragrafer:
                return i
        for i, utkast in enumerate(self._utkast):
            if utkast.datum is not None and utkast.datum == anslag.justerat:
                return i
        return min(plats, len(self._utkast) - 1)

    def _färdig(self, plats: int, anslag: Tillkännagivande | None) -> Justering:
        utkast = self._utkast[plats]
        skriver = {
            u.person.namn for u in utkast.underskrifter if u.roll is Underskriftsroll.JUSTERARE
        }
        egna = tuple(p for p in self.justerare if p.namn in skriver)
        alla_omedelbara = all(u.omedelbar for u in self._utkast)
        return Justering(
            utkast.datum,
            utkast.plats.strip(KANT),
            klockslag=utkast.klockslag,
            justerare=egna if len(self._utkast) > 1 and egna else self.justerare,
            ersättare=() if utkast.omedelbar and not alla_omedelbara else self.ersättare,
            slag=Justeringsslag.OMEDELBAR if utkast.omedelbar else Justeringsslag.ORDINARIE,
            digital=utkast.digital,
            paragrafer=utkast.paragrafer,
            underskrifter=tuple(utkast.underskrifter),
            tillkännagivande=anslag,
            anmärkning=utkast.anmärkning,
        )
